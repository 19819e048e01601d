//! Sleep, user switching and lock on macOS, by notifications of the workspace and the two that the screen
//! lock posts to all programs. The run loop of the main thread delivers them. They report changes; the
//! initial state is read once.

#![allow(unsafe_code)]

use crate::presence::mac_values::{Session, at_start};
use crate::presence::{PresenceEvent, Report, Reporter, Source};
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
    // SAFETY: these are constants of AppKit, which is linked.
    let changes = unsafe {
        [
            (NSWorkspaceWillSleepNotification, PresenceEvent::Asleep(true)),
            (NSWorkspaceDidWakeNotification, PresenceEvent::Asleep(false)),
            // While another user has the screen, it is locked for this one.
            (
                NSWorkspaceSessionDidResignActiveNotification,
                PresenceEvent::Locked(true),
            ),
            (
                NSWorkspaceSessionDidBecomeActiveNotification,
                PresenceEvent::Locked(false),
            ),
        ]
    };
    for (name, news) in changes {
        observe(&workspace, name, Source::MacWorkspace, news, report.clone());
    }
    // These names are not documented; every macOS since 10.7 posts them.
    let all_programs = NSDistributedNotificationCenter::defaultCenter();
    for (name, locked) in [
        ("com.apple.screenIsLocked", true),
        ("com.apple.screenIsUnlocked", false),
    ] {
        let name = NSString::from_str(name);
        let news = PresenceEvent::Locked(locked);
        observe(&all_programs, &name, Source::MacScreenLock, news, report.clone());
    }
    for (source, news) in at_start(session()) {
        report(Report { source, news }); // fails only while the program ends
    }
}

/// The current state of the session; unknown outside a graphical session.
fn session() -> Session {
    let Some(session) = CGSessionCopyCurrentDictionary() else {
        return Session::default();
    };
    // SAFETY: as documented, the dictionary is a property list whose keys are strings.
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
    news: PresenceEvent,
    report: impl Reporter,
) {
    let block = RcBlock::new(move |_: NonNull<NSNotification>| {
        let news = news.clone();
        report(Report { source, news }); // fails only while the program ends
    });
    // SAFETY: no object is passed. Without a queue the block runs on the thread that posts the notification,
    // which its captures allow (`Reporter` is `Send`). The centre retains the observer.
    unsafe { center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block) };
}

#[cfg(test)]
mod tests {
    use super::*;
    use objc2_foundation::{NSDate, NSRunLoop};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn observer_of_the_distributed_centre_gets_posted_notifications() {
        let (to, received) = channel();
        let center = NSDistributedNotificationCenter::defaultCenter();
        let name = NSString::from_str(&format!("io.github.unbrace.test.{}", std::process::id()));
        let report = move |report: Report| to.send(report).is_ok();
        observe(
            &center,
            &name,
            Source::MacScreenLock,
            PresenceEvent::Locked(true),
            report,
        );
        // SAFETY: no object is passed.
        unsafe { center.postNotificationName_object(&name, None) };
        let until = NSDate::dateWithTimeIntervalSinceNow(10.0);
        let report = loop {
            NSRunLoop::currentRunLoop().runUntilDate(&NSDate::dateWithTimeIntervalSinceNow(0.05));
            let report = received.recv_timeout(Duration::ZERO);
            if report.is_ok() || until.timeIntervalSinceNow() < 0.0 {
                break report;
            }
        };
        assert_eq!(report.map(|r| r.news), Ok(PresenceEvent::Locked(true)));
    }

    #[test]
    fn session_of_a_desktop_can_be_read() {
        let read = session(); // without a desktop the state is unknown
        assert!(
            read.on_console.is_some() || read == Session::default(),
            "{read:?}"
        );
    }
}
