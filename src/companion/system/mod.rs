//! What differs between systems: the tray, notifications, the clocks, the end of a session, memory. The
//! folder of each system has the same items:
//!
//! - `run_event_loop` runs the companion and passes it a `Screen`;
//! - `Screen::tray` shows a `Tray`, which is updated and closed; `Screen::run_on_main_thread` runs something
//!   on the thread that receives the events of the system;
//! - `Notifier` shows one notification at a time and reports
//!   [`NotificationEvent`](super::notification::NotificationEvent)s;
//! - `ShortcutKeys` asks for global shortcuts and reports
//!   [`ShortcutEvent`](super::binding::ShortcutEvent)s;
//! - `listen` reports requests, jumps of the wall clock, and the end of the session;
//! - `follow` reports changes of the settings file (on macOS the crate `notify` does);
//! - `trim` gives back memory that only the start needed;
//! - `probe` lists for `doctor` what the desktop has.

#[cfg(any(windows, target_os = "macos"))]
mod bar;
mod error;
#[cfg(any(test, windows, target_os = "macos"))]
mod icon_retry;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(any(test, target_os = "macos"))]
mod notification_plan;
#[cfg(unix)]
mod signals;
#[cfg(any(test, windows))]
mod toast_text;
#[cfg(windows)]
mod windows;
#[cfg(any(windows, target_os = "macos"))]
mod worker;

pub use crate::clock::{boot, now};
pub use error::{NotifierError, TrayError};
#[cfg(target_os = "linux")]
pub use linux::{
    Notifier, Screen, ShortcutKeys, Tray, follow, leave_thread_caches, listen, probe, run_event_loop, trim,
    watch_path,
};
#[cfg(target_os = "macos")]
use macos::platform;
#[cfg(target_os = "macos")]
pub use macos::{Notifier, Screen, ShortcutKeys, Tray, listen, probe, run_event_loop, trim};
#[cfg(windows)]
use windows::platform;
#[cfg(windows)]
pub use windows::{Notifier, Screen, ShortcutKeys, Tray, follow, listen, probe, run_event_loop, trim};

/// One line of `doctor` about the desktop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// Its name in the list.
    pub name: &'static str,
    /// What was found, or what is missing and what to do about it.
    pub found: Result<String, (String, &'static str)>,
}
