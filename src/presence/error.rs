//! Why a source of presence cannot watch, or has ended.

use crate::cause::Cause;
use thiserror::Error;

/// Why a source of presence cannot watch, or has ended.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PresenceError {
    /// The operating system refuses a thread, a file or a value.
    #[error("{0}")]
    System(Cause),
    /// A part that was watched has been closed.
    #[error("{0} has gone")]
    Gone(&'static str),
    /// A service that was watched has ended.
    #[error("{0} has ended")]
    Ended(&'static str),
    /// A part is there and reports nothing of the kind.
    #[error("{0} does not report it")]
    Silent(&'static str),
    /// Changes in this folder cannot be watched.
    #[error("{0} cannot be watched")]
    Unwatchable(&'static str),
    /// Two sources of one sense are missing, each for its own reason.
    #[error("{0}; {1}")]
    Both(Box<PresenceError>, Box<PresenceError>),

    /// There is no session bus, or a call over it failed.
    #[error("{0}")]
    SessionBus(Cause),
    /// There is no system bus.
    #[error("no system bus: {0}")]
    NoSystemBus(Cause),
    /// A call over the system bus failed.
    #[error("{0}")]
    SystemBus(Cause),
    /// There is no logind on the system bus.
    #[error("no logind: {0}")]
    NoLogind(Cause),
    /// No GNOME Shell has its name on the session bus.
    #[error("no GNOME Shell on the session bus")]
    NoGnomeShell,
    /// The Wayland compositor reports no input, and neither does Mutter, for this reason.
    #[error("the Wayland compositor does not report input, and {0}")]
    NoWaylandIdle(Box<PresenceError>),
    /// The environment names no X display.
    #[error("there is no X11 display: $DISPLAY is not set")]
    NoDisplay,
    /// The X display cannot be reached, or a request to it failed.
    #[error("{0}")]
    Display(Cause),
    /// The desktop runs on Wayland, and its compositor does not report the windows that fill the screen.
    #[error("this desktop reports only the full-screen windows of X11 programs")]
    X11WindowsAlone,
    /// The X display has no screen.
    #[error("the display has no screen")]
    NoScreen,
    /// The idle counter of the X display cannot be read.
    #[error("X11 idle: {0}")]
    X11Idle(Cause),
    /// The X server has no idle counter.
    #[error("X11 idle: the server has no IDLETIME counter")]
    NoIdleCounter,
    /// There is no runtime folder, in which the sound server would have its socket.
    #[error("no runtime folder is known")]
    NoRuntimeFolder,
    /// The sound server cannot be asked.
    #[error("{0}")]
    Sound(Cause),

    /// Windows does not report the last input.
    #[error("Windows does not report the time of the last input")]
    NoLastInput,
    /// Windows has no list of the programs that use a device.
    #[error("Windows has no list of the programs that use it: {0}")]
    NoUseList(Cause),
    /// This version of Windows does not report focus assist.
    #[error("this version of Windows does not report focus assist ({0})")]
    NoFocusAssist(Cause),
    /// This version of Windows does not report do not disturb.
    #[error("this version of Windows does not report do not disturb ({0})")]
    NoNotificationMode(Cause),

    /// macOS reports Focus only to programs with a provisioned signature.
    #[error("macOS reports Focus only to programs with a provisioned signature")]
    NoFocusStatus,
    /// A source of macOS was started on another thread than the main one.
    #[error("not on the main thread")]
    NotOnMainThread,
    /// There is no input device.
    #[error("there is no microphone")]
    NoMicrophone,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_names_the_part_and_the_cause() {
        let cause = Cause::new(std::io::Error::other("refused"));
        assert_eq!(
            PresenceError::NoLogind(cause.clone()).to_string(),
            "no logind: refused"
        );
        let both = PresenceError::Both(
            Box::new(PresenceError::System(cause)),
            Box::new(PresenceError::Ended("logind")),
        );
        assert_eq!(both.to_string(), "refused; logind has ended");
    }
}
