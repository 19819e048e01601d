//! Interprets values that macOS reports. Pure, so that the tests run on every system.

use super::{PresenceEvent, Source};

/// `NSApplicationPresentationHideMenuBar`: a presentation or a game covers the whole screen.
const HIDE_MENU_BAR: usize = 1 << 3;
/// `NSApplicationPresentationFullScreen`: the active application is in a full screen space.
const FULL_SCREEN: usize = 1 << 10;

/// Whether the active application fills the screen, from the presentation options that it has set. A menu bar
/// or a Dock that hides automatically is a usual setting and does not count.
pub fn fills_the_screen(options: usize) -> bool {
    options & (HIDE_MENU_BAR | FULL_SCREEN) != 0
}

/// Values of the session dictionary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// `CGSSessionScreenIsLocked`, which exists only while the screen is locked.
    pub locked: Option<bool>,
    /// `kCGSSessionOnConsoleKey`: the screen shows this user's session.
    pub on_console: Option<bool>,
}

/// The reports at the start. The events of the system report only changes.
pub fn at_start(session: Session) -> Vec<(Source, PresenceEvent)> {
    let locked =
        (session.locked == Some(true)).then_some((Source::MacScreenLock, PresenceEvent::Locked(true)));
    let elsewhere =
        (session.on_console == Some(false)).then_some((Source::MacWorkspace, PresenceEvent::Locked(true)));
    locked.into_iter().chain(elsewhere).collect()
}

/// An input device of Core Audio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputDevice {
    /// Whether any process uses it.
    pub runs: bool,
    /// Whether it also plays, as a headset, a monitor or a virtual device does.
    pub plays: bool,
    /// Whether it is the default input device.
    pub default: bool,
}

/// Whether the person may be in a call. `records` returns whether another process records, or `None` before
/// macOS 14, which does not report it. In that case a device that runs counts as a call, except one that also
/// plays and is not the default device: there, music is more likely.
pub fn in_call(devices: &[InputDevice], records: impl FnOnce() -> Option<bool>) -> bool {
    let mut running = devices.iter().filter(|d| d.runs).peekable();
    running.peek().is_some() && records().unwrap_or_else(|| running.any(|d| d.default || !d.plays))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_full_screen_or_a_hidden_menu_bar_fills_the_screen() {
        let (auto_hide_dock, hide_dock, auto_hide_menu_bar) = (1, 1 << 1, 1 << 2);
        assert!(!fills_the_screen(0));
        assert!(!fills_the_screen(auto_hide_dock | auto_hide_menu_bar));
        assert!(!fills_the_screen(hide_dock));
        assert!(fills_the_screen(
            FULL_SCREEN | auto_hide_dock | auto_hide_menu_bar
        ));
        assert!(fills_the_screen(hide_dock | HIDE_MENU_BAR));
    }

    #[test]
    fn session_locked_at_the_start_is_reported_and_an_open_one_is_not() {
        let session = |locked, on_console| at_start(Session { locked, on_console });
        assert_eq!(session(None, Some(true)), []);
        assert_eq!(session(Some(false), None), []);
        assert_eq!(
            session(Some(true), Some(true)),
            [(Source::MacScreenLock, PresenceEvent::Locked(true))]
        );
        assert_eq!(
            session(None, Some(false)),
            [(Source::MacWorkspace, PresenceEvent::Locked(true))]
        );
    }

    #[test]
    fn call_on_a_microphone_that_is_not_the_default_counts() {
        let device = |runs, plays, default| InputDevice { runs, plays, default };
        let (built_in, webcam) = (device(false, false, true), device(true, false, false));
        assert!(in_call(&[built_in, webcam], || Some(true)));
        assert!(in_call(&[built_in, webcam], || None));
        assert!(
            !in_call(&[built_in, webcam], || Some(false)),
            "the camera only shows its picture"
        );
        assert!(!in_call(&[built_in], || unreachable!(
            "nothing runs, so no process is checked"
        )));
    }

    #[test]
    fn music_on_a_headset_is_not_a_call() {
        let headset = |default| InputDevice {
            runs: true,
            plays: true,
            default,
        };
        assert!(!in_call(&[headset(true)], || Some(false)));
        assert!(!in_call(&[headset(false)], || None));
        assert!(
            in_call(&[headset(true)], || None),
            "it may be one; macOS reports it only from version 14"
        );
    }
}
