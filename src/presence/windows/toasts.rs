//! Do not disturb on Windows 11 24H2 and later: `ToastNotificationManagerForUser.NotificationMode` and its
//! event, introduced in build 23504. For older versions see [`super::focus_assist`].

use crate::presence::poll::Distinct;
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source, meaning, thread};
use std::sync::mpsc;
use windows::Foundation::TypedEventHandler;
use windows::UI::Notifications::{ToastNotificationManager, ToastNotificationManagerForUser};
use windows::core::Result;

/// Watches on a new thread; Windows calls the handler of the event on its own threads.
///
/// # Errors
/// If the thread cannot be started.
pub fn watch(report: impl Reporter) -> std::result::Result<(), PresenceError> {
    let tell = move |news| {
        report(Report {
            source: Source::WindowsToasts,
            news,
        })
    };
    thread("toasts", move || {
        let (touch, touched) = mpsc::channel();
        let begin = || {
            let manager = ToastNotificationManager::GetDefault()?;
            let handler = TypedEventHandler::new(move |_, _| {
                let _ = touch.send(()); // fails once the thread has ended
                Ok(())
            });
            manager.NotificationModeChanged(&handler)?;
            Ok::<_, windows::core::Error>(manager)
        };
        let manager = match begin() {
            Ok(manager) => manager,
            Err(e) => {
                tell(PresenceEvent::Lost(why(&e)));
                return;
            }
        };
        let mut last = Distinct::default();
        loop {
            let goes_on = match on(&manager) {
                Ok(on) => last.changed(on).is_none_or(|on| tell(PresenceEvent::Quiet(on))),
                Err(e) => {
                    last = Distinct::default();
                    tell(PresenceEvent::Lost(why(&e)))
                }
            };
            if !goes_on || touched.recv().is_err() {
                return;
            }
        }
    })
}

/// Whether do not disturb is on.
///
/// # Errors
/// If this Windows does not report it.
pub fn probe() -> std::result::Result<bool, PresenceError> {
    let on = ToastNotificationManager::GetDefault().and_then(|m| on(&m));
    on.map_err(|e| why(&e))
}

fn why(e: &windows::core::Error) -> PresenceError {
    // The message of the error may be empty.
    PresenceError::NoNotificationMode(Cause::new(e.code().to_string()))
}

fn on(manager: &ToastNotificationManagerForUser) -> Result<bool> {
    manager
        .NotificationMode()
        .map(|mode| meaning::do_not_disturb(mode.0))
}
