//! What differs from system to system: the tray, notifications, the clocks, the end of a session, memory. Each system's
//! folder has the same items:
//!
//! - `Screen` shows the tray, a `Tray` that is updated and closed; `host` runs the companion and gives it the screen;
//!   `Screen::run_on_main_thread` does something on the thread that the system's events come to;
//! - `Notifier` shows one note at a time and tells [`NotificationEvent`](super::notification::NotificationEvent) of it;
//! - `listen` tells when the wall clock is set, and when the session or a signal asks the companion to end;
//! - `follow` tells when the settings file changes (on macOS the crate `notify` does);
//! - `trim` gives memory back that only the start needed;
//! - `probe` says for `doctor` what there is.

#[cfg(any(windows, target_os = "macos"))]
mod bar;
#[cfg(any(test, windows, target_os = "macos"))]
mod icon_retry;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(any(test, target_os = "macos"))]
mod note_plan;
#[cfg(unix)]
mod signals;
#[cfg(any(test, windows))]
mod toast_text;
#[cfg(windows)]
mod windows;
#[cfg(any(windows, target_os = "macos"))]
mod worker;

pub use crate::clock::{boot, now};
#[cfg(target_os = "linux")]
pub use linux::{
    Notifier, Screen, Tray, follow, leave_thread_caches, listen, probe, run_event_loop, trim, watch_path,
};
#[cfg(target_os = "macos")]
use macos::look;
#[cfg(target_os = "macos")]
pub use macos::{Notifier, Screen, Tray, listen, probe, run_event_loop, trim};
#[cfg(windows)]
use windows::look;
#[cfg(windows)]
pub use windows::{Notifier, Screen, Tray, follow, listen, probe, run_event_loop, trim};

/// What of the desktop is there, for `doctor`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// Its name in the list.
    pub name: &'static str,
    /// What was found. `Err`: what is missing, and what to do.
    pub found: Result<String, (String, &'static str)>,
}
