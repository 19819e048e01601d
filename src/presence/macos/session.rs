//! Sleep, user switching and lock on macOS: notifications of the workspace, and the two that the screen's lock posts to
//! all programs. The main thread's run loop delivers them. They tell of changes: how the session is at the start is read once.

#![allow(unsafe_code)]

use crate::presence::mac_values::{Session, at_start};
use crate::presence::{News, Report, Reporter, Source};
use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceDidWakeNotification, NSWorkspaceSessionDidBecomeActiveNotification,
    NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification,
};
use objc2_core_foundation::{CFBoolean, CFDictionary, CFString, CFType};
use objc2_core_graphics::CGSessionCopyCurrentDictionary;
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
    for (source, news) in at_start(session()) {
        report(Report { source, news }); // nobody listens: the program ends
    }
}

/// How the session is now. Outside a graphical session nothing is known.
fn session() -> Session {
    let Some(session) = CGSessionCopyCurrentDictionary() else {
        return Session::default();
    };
    // SAFETY: documented: a property list whose keys are strings.
    let session = unsafe { session.cast_unchecked::<CFString, CFType>() };
    Session {
        locked: flag(session, "CGSSessionScreenIsLocked"),
        on_console: flag(session, "kCGSSessionOnConsoleKey"),
    }
}

fn flag(session: &CFDictionary<CFString, CFType>, key: &'static str) -> Option<bool> {
    let value = session.get(&CFString::from_static_str(key))?;
    value.downcast_ref::<CFBoolean>().map(CFBoolean::as_bool)
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

#[cfg(test)]
mod tests {
    use super::*;
    use objc2_foundation::{NSDate, NSRunLoop};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn observer_of_the_distributed_centre_hears_what_is_posted() {
        let (to, heard) = channel();
        let center = NSDistributedNotificationCenter::defaultCenter();
        let name = NSString::from_str(&format!("io.github.unbrace.test.{}", std::process::id()));
        let report = move |report: Report| to.send(report).is_ok();
        observe(&center, &name, Source::MacScreenLock, News::Locked(true), report);
        // SAFETY: neither an object nor anything else is handed over.
        unsafe { center.postNotificationName_object(&name, None) };
        let until = NSDate::dateWithTimeIntervalSinceNow(10.0);
        let report = loop {
            NSRunLoop::currentRunLoop().runUntilDate(&NSDate::dateWithTimeIntervalSinceNow(0.05));
            let report = heard.recv_timeout(Duration::ZERO);
            if report.is_ok() || until.timeIntervalSinceNow() < 0.0 {
                break report;
            }
        };
        assert_eq!(report.map(|r| r.news), Ok(News::Locked(true)));
    }

    #[test]
    fn session_of_a_desktop_can_be_read() {
        let read = session(); // on a runner without a desktop nothing is known, which is no fault
        assert!(
            read.on_console.is_some() || read == Session::default(),
            "{read:?}"
        );
    }
}
