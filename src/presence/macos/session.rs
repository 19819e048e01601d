//! Sleep, user switching and lock on macOS: notifications of the workspace, and the two that the screen's lock posts to
//! all programs. The main thread's run loop delivers them.

#![allow(unsafe_code)]

use crate::presence::{News, Report, Reporter, Source};
use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceDidWakeNotification, NSWorkspaceSessionDidBecomeActiveNotification,
    NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{
    NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSNotificationName, NSString,
};
use std::ptr::NonNull;

/// Watches as long as the program runs.
pub fn watch(report: &(impl Reporter + Clone)) {
    let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
    // SAFETY: constants of AppKit, which is linked.
    let told = unsafe {
        [
            (NSWorkspaceWillSleepNotification, News::Asleep(true)),
            (NSWorkspaceDidWakeNotification, News::Asleep(false)),
            // Another user took the screen, or gave it back: to this one it is locked.
            (NSWorkspaceSessionDidResignActiveNotification, News::Locked(true)),
            (NSWorkspaceSessionDidBecomeActiveNotification, News::Locked(false)),
        ]
    };
    for (name, news) in told {
        observe(&workspace, name, Source::MacWorkspace, news, report.clone());
    }
    // Named nowhere in Apple's documentation, and posted by every macOS since 10.7.
    let all_programs = NSDistributedNotificationCenter::defaultCenter();
    for (name, locked) in [
        ("com.apple.screenIsLocked", true),
        ("com.apple.screenIsUnlocked", false),
    ] {
        let name = NSString::from_str(name);
        let news = News::Locked(locked);
        observe(&all_programs, &name, Source::MacScreenLock, news, report.clone());
    }
}

fn observe(
    center: &NSNotificationCenter,
    name: &NSNotificationName,
    source: Source,
    news: News,
    report: impl Reporter,
) {
    let block = RcBlock::new(move |_: NonNull<NSNotification>| {
        let news = news.clone();
        report(Report { source, news }); // nobody listens: the program ends
    });
    // SAFETY: no object is asked for; without a queue the block runs where the notification is posted, and what it
    // holds may go to any thread (`Reporter` is `Send`). The centre keeps the observer: it need not be kept here.
    unsafe { center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block) };
}
