//! What macOS' own values mean. Pure, so that its tests run on every system.

use super::{News, Source};

/// `NSApplicationPresentationHideMenuBar`: a presentation, or a game, that lays itself over the whole screen.
const HIDE_MENU_BAR: usize = 1 << 3;
/// `NSApplicationPresentationFullScreen`: the active application is in a full screen space.
const FULL_SCREEN: usize = 1 << 10;

/// Whether the presentation options that the active application has put into effect leave no room for anything else. A menu
/// bar or a Dock that only hides itself until the pointer comes is a person's usual setting, and does not count.
pub fn fills_the_screen(options: usize) -> bool {
    options & (HIDE_MENU_BAR | FULL_SCREEN) != 0
}

/// What the dictionary of the session says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// `CGSSessionScreenIsLocked`, which is there only while the screen is locked.
    pub locked: Option<bool>,
    /// `kCGSSessionOnConsoleKey`: the screen shows this user's session.
    pub on_console: Option<bool>,
}

/// What is reported at the start: the system's events tell of changes alone.
pub fn at_start(session: Session) -> Vec<(Source, News)> {
    let locked = (session.locked == Some(true)).then_some((Source::MacScreenLock, News::Locked(true)));
    let elsewhere = (session.on_console == Some(false)).then_some((Source::MacWorkspace, News::Locked(true)));
    locked.into_iter().chain(elsewhere).collect()
}

/// An input device of Core Audio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputDevice {
    /// It runs in any process.
    pub runs: bool,
    /// It plays, too: a headset, a monitor, a virtual device.
    pub plays: bool,
    /// It is the one that programs get which do not choose.
    pub default: bool,
}

/// Whether somebody may be in a call. `records`: whether another process takes input, as far as macOS tells; `None` before
/// macOS 14, where a device that runs is taken for a call, except one that plays, too, and is not the default: there music is more
/// likely.
pub fn in_call(devices: &[InputDevice], records: impl FnOnce() -> Option<bool>) -> bool {
    let mut running = devices.iter().filter(|d| d.runs).peekable();
    running.peek().is_some() && records().unwrap_or_else(|| running.any(|d| d.default || !d.plays))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_application_that_takes_the_whole_screen_fills_it() {
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
    fn session_that_is_locked_at_the_start_is_told_and_an_open_one_is_not() {
        let session = |locked, on_console| at_start(Session { locked, on_console });
        assert_eq!(session(None, Some(true)), []);
        assert_eq!(session(Some(false), None), []);
        assert_eq!(
            session(Some(true), Some(true)),
            [(Source::MacScreenLock, News::Locked(true))]
        );
        assert_eq!(
            session(None, Some(false)),
            [(Source::MacWorkspace, News::Locked(true))]
        );
    }

    #[test]
    fn call_on_a_microphone_that_is_not_the_default_one_counts() {
        let device = |runs, plays, default| InputDevice { runs, plays, default };
        let (built_in, webcam) = (device(false, false, true), device(true, false, false));
        assert!(in_call(&[built_in, webcam], || Some(true)));
        assert!(in_call(&[built_in, webcam], || None));
        assert!(
            !in_call(&[built_in, webcam], || Some(false)),
            "the camera only shows its picture"
        );
        assert!(!in_call(&[built_in], || unreachable!(
            "nothing runs, nobody is asked"
        )));
    }

    #[test]
    fn music_on_a_headset_is_no_call() {
        let headset = |default| InputDevice {
            runs: true,
            plays: true,
            default,
        };
        assert!(!in_call(&[headset(true)], || Some(false)));
        assert!(!in_call(&[headset(false)], || None));
        assert!(
            in_call(&[headset(true)], || None),
            "it may be one, and before macOS 14 nobody tells"
        );
    }
}
