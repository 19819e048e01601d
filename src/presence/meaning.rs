//! What Windows' own values mean. Pure, so that its tests run on every system.

use super::News;

/// Who uses a microphone or a camera, or did: an entry of the ConsentStore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// A package's family name, or a program's path with `#` for `\`.
    pub app: String,
    /// When it began, in Windows' own count; 0: never.
    pub start: u64,
    /// When it ended; 0: it goes on.
    pub stop: u64,
}

impl Use {
    fn goes_on(&self) -> bool {
        self.start != 0 && self.stop == 0
    }

    /// The name of the program's file; a package has none.
    fn file(&self) -> Option<&str> {
        self.app.rsplit_once('#').map(|(_, file)| file)
    }
}

/// Whether somebody else than the program `own` (its path) uses it. The entry of a program that crashed says for ever
/// that it goes on: it counts only while a program of that file name is `running`.
pub fn in_use(uses: &[Use], own: &str, running: impl Fn(&str) -> bool) -> bool {
    let own = own.replace('\\', "#");
    uses.iter()
        .filter(|u| u.goes_on() && !u.app.eq_ignore_ascii_case(&own))
        .any(|u| u.file().is_none_or(&running))
}

/// What `SHQueryUserNotificationState` says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// The person wants no pop-ups: a presentation, or the first hour of a new user.
    pub quiet: bool,
    /// Something fills the screen.
    pub fullscreen: bool,
}

/// `None`: locked, a screen saver, or another user's session: nothing can be said.
pub fn shell(state: i32) -> Option<Shell> {
    let says = |quiet, fullscreen| Some(Shell { quiet, fullscreen });
    match state {
        1 => None,                      // QUNS_NOT_PRESENT
        2 | 3 | 7 => says(false, true), // QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_APP
        4 | 6 => says(true, false),     // QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME
        _ => says(false, false),        // QUNS_ACCEPTS_NOTIFICATIONS, and what may be added
    }
}

/// Whether a `ToastNotificationMode` is do not disturb: only what has priority, or only alarms.
pub fn do_not_disturb(mode: i32) -> bool {
    mode != 0
}

/// Whether the person is at the session: it may be locked, and it may be shown nowhere (another user is, or a remote
/// desktop was closed).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Door {
    locked: bool,
    elsewhere: bool,
}

impl Door {
    /// Takes the code of a `WM_WTSSESSION_CHANGE`; what is new.
    pub fn hear(&mut self, code: usize) -> Option<News> {
        let was = self.shut();
        match code {
            1 | 3 => self.elsewhere = false, // WTS_CONSOLE_CONNECT, WTS_REMOTE_CONNECT
            2 | 4 => self.elsewhere = true,  // WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT
            7 => self.locked = true,         // WTS_SESSION_LOCK
            8 => *self = Door::default(),    // WTS_SESSION_UNLOCK
            _ => {}
        }
        (self.shut() != was).then(|| News::Locked(self.shut()))
    }

    fn shut(self) -> bool {
        self.locked || self.elsewhere
    }
}

/// Takes the code of a `WM_POWERBROADCAST`. Of the two that come on waking only the one that always comes counts.
pub fn power(code: usize) -> Option<News> {
    match code {
        0x04 => Some(News::Asleep(true)),  // PBT_APMSUSPEND
        0x12 => Some(News::Asleep(false)), // PBT_APMRESUMEAUTOMATIC
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = r"C:\Program Files\Unbrace\unbrace.exe";

    fn entry(app: &str, start: u64, stop: u64) -> Use {
        Use {
            app: app.into(),
            start,
            stop,
        }
    }

    #[test]
    fn a_call_is_an_entry_that_began_and_goes_on() {
        let call = |u: Use| in_use(&[u], OWN, |_| true);
        assert!(call(entry("MSTeams_8wekyb3d8bbwe", 133, 0)));
        assert!(call(entry(r"C:#Program Files#Zoom#Zoom.exe", 133, 0)));
        assert!(!call(entry("MSTeams_8wekyb3d8bbwe", 133, 140)), "ended");
        assert!(!call(entry("MSTeams_8wekyb3d8bbwe", 0, 0)), "allowed, never used");
        assert!(!in_use(&[], OWN, |_| true));
    }

    #[test]
    fn our_own_entry_and_that_of_a_program_that_crashed_do_not_count() {
        let own = entry(r"c:#program files#Unbrace#unbrace.exe", 133, 0);
        assert!(!in_use(&[own], OWN, |_| true));
        let zoom = [entry(r"C:#Program Files#Zoom#Zoom.exe", 133, 0)];
        assert!(!in_use(&zoom, OWN, |file| file == "explorer.exe"));
        assert!(in_use(&zoom, OWN, |file| file == "Zoom.exe"));
        let package = [entry("MSTeams_8wekyb3d8bbwe", 133, 0)];
        assert!(in_use(&package, OWN, |_| false), "a package names no file");
    }

    #[test]
    fn presentations_are_quiet_and_full_screens_are_told_as_such() {
        let told = |state| shell(state).map(|s| (s.quiet, s.fullscreen));
        assert_eq!(told(1), None);
        for full in [2, 3, 7] {
            assert_eq!(told(full), Some((false, true)), "{full}");
        }
        for quiet in [4, 6] {
            assert_eq!(told(quiet), Some((true, false)), "{quiet}");
        }
        assert_eq!(told(5), Some((false, false)));
        assert_eq!([0, 1, 2].map(do_not_disturb), [false, true, true]);
    }

    #[test]
    fn locked_or_elsewhere_is_told_once_and_unlocking_ends_both() {
        let mut door = Door::default();
        let said = [7, 4, 3, 5, 8, 8].map(|code| door.hear(code));
        let locked = |on| Some(News::Locked(on));
        assert_eq!(said, [locked(true), None, None, None, locked(false), None]);
        let said = [2, 1, 4, 8].map(|code| door.hear(code));
        assert_eq!(said, [locked(true), locked(false), locked(true), locked(false)]);
    }

    #[test]
    fn waking_is_told_once() {
        let said = [0x04, 0x12, 0x07, 0x0a].map(power);
        assert_eq!(
            said,
            [Some(News::Asleep(true)), Some(News::Asleep(false)), None, None]
        );
    }
}
