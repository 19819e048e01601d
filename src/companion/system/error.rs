//! Why the tray or the notifications of the desktop cannot be used.

use crate::cause::Cause;
use thiserror::Error;

/// Why the tray does not show the icon.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(dead_code)] // each system has its own reasons
pub enum TrayError {
    /// The desktop has no tray that takes the icon.
    #[error(
        "no tray on this desktop takes the icon (GNOME needs the AppIndicator extension); use the command line meanwhile"
    )]
    NoHost,
    /// The tray does not answer in time.
    #[error("the tray does not answer; use the command line meanwhile")]
    SilentHost,
    /// The taskbar of Windows or the menu bar of macOS has not taken the icon.
    #[error("the taskbar has not taken the icon yet; use the command line meanwhile")]
    NotTaken,
    /// The icon's menu cannot be created.
    #[error("{0}; use the command line meanwhile")]
    Menu(Cause),
    /// The item cannot be registered on the session bus.
    #[error("{0}")]
    SessionBus(Cause),
    /// The thread of the item cannot be started.
    #[error("{0}")]
    Thread(Cause),
    /// The event loop of the icon has ended.
    #[error("the bar has gone")]
    EventLoopEnded,
}

/// Why there is no connection to the notifications.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(dead_code)] // each system has its own reasons
pub enum NotifierError {
    /// There is no session bus.
    #[error("{0}")]
    SessionBus(Cause),
    /// The thread of the notifications cannot be started.
    #[error("{0}")]
    Thread(Cause),
    /// macOS shows no notifications of a program outside an application bundle.
    #[error("macOS shows notifications of applications alone, and this was started outside Unbrace.app")]
    NoApplication,
}
