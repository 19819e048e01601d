//! Interprets values that Windows reports. Pure, so that the tests run on every system.

use super::PresenceEvent;

/// An entry of the ConsentStore: a program that uses or has used a microphone or a camera.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The family name of a package, or the path of a program with `#` in place of `\`.
    pub app: String,
    /// When the last use began, in the time unit of Windows; 0 if there was none.
    pub start: u64,
    /// When the last use ended; 0 while it goes on.
    pub stop: u64,
}

impl Use {
    fn goes_on(&self) -> bool {
        self.start != 0 && self.stop == 0
    }

    fn owner(&self) -> Owner<'_> {
        match self.app.rsplit_once('#') {
            Some((_, file)) => Owner::File(file),
            None => Owner::Package(&self.app),
        }
    }
}

/// What an entry of the ConsentStore belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner<'a> {
    /// A program, by the name of its file without the folder.
    File(&'a str),
    /// A package, by its family name.
    Package(&'a str),
}

/// Whether a program other than `own` (a path) uses the device. Windows never ends the entry of a program
/// that crashed, so an entry counts only while a process of its owner is `running`.
pub fn in_use(uses: &[Use], own: &str, running: impl Fn(Owner) -> bool) -> bool {
    let own = own.replace('\\', "#");
    uses.iter()
        .filter(|u| u.goes_on() && !u.app.eq_ignore_ascii_case(&own))
        .any(|u| running(u.owner()))
}

/// Milliseconds since the last input. `now` is `GetTickCount`, `last` is `LASTINPUTINFO::dwTime`; both wrap
/// after 49.7 days. `last` may lie ahead of `now`: programs that inject input supply the time themselves
/// (Microsoft, `GetLastInputInfo`). Such an input is new, and its age is zero.
pub fn input_age(now: u32, last: u32) -> i64 {
    i64::from(now.wrapping_sub(last).cast_signed()).max(0)
}

/// Whether a program keeps the display on, from the flags that `CallNtPowerInformation(SystemExecutionState)`
/// returns.
pub fn display_required(flags: u32) -> bool {
    const ES_DISPLAY_REQUIRED: u32 = 2;
    flags & ES_DISPLAY_REQUIRED != 0
}

/// Whether the WNF state of focus assist means do not disturb: 0 is off, 1 lets priority senders through, 2
/// only alarms. `None` for any other value, whose meaning is not published.
pub fn focus_assist(profile: u32) -> Option<bool> {
    match profile {
        0 => Some(false),
        1 | 2 => Some(true),
        _ => None,
    }
}

/// The seconds until the next attempt to register for session changes, after this number of failures: the
/// terminal services may start later than this program. `None` if there is no further attempt.
pub fn registration_retry(failures: usize) -> Option<u32> {
    [5, 15, 60].get(failures.checked_sub(1)?).copied()
}

/// The meaning of a result of `SHQueryUserNotificationState`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// Pop-ups are unwanted: during a presentation, or in the first hour of a new user account.
    pub quiet: bool,
    /// An application fills the screen.
    pub fullscreen: bool,
}

/// Interprets a result of `SHQueryUserNotificationState`. `None` if the session is locked, shows a screen
/// saver or belongs to another user: then nothing else is known.
pub fn shell(state: i32) -> Option<Shell> {
    let says = |quiet, fullscreen| Some(Shell { quiet, fullscreen });
    match state {
        1 => None,                      // QUNS_NOT_PRESENT
        2 | 3 | 7 => says(false, true), // QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_APP
        4 | 6 => says(true, false),     // QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME
        _ => says(false, false),        // QUNS_ACCEPTS_NOTIFICATIONS, and values of later versions
    }
}

/// Whether a `ToastNotificationMode` is do not disturb: Windows shows only priority notifications, or only
/// alarms.
pub fn do_not_disturb(mode: i32) -> bool {
    mode != 0
}

/// Whether the person can see the session. It can be locked, and it can be disconnected: another user is
/// active, or a remote desktop was closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionVisibility {
    locked: bool,
    elsewhere: bool,
}

impl SessionVisibility {
    /// The state at the start, from `WTSINFOEX_LEVEL1::SessionFlags`: 0 is locked, 1 is unlocked, and any
    /// other value is unknown and counts as unlocked. Windows 7 swaps 0 and 1, and is not supported.
    pub fn at_start(session_flags: i32) -> Self {
        SessionVisibility {
            locked: session_flags == 0,
            elsewhere: false,
        }
    }

    /// Takes the code of a `WM_WTSSESSION_CHANGE`. Returns the change, if any.
    pub fn on_session_change(&mut self, code: usize) -> Option<PresenceEvent> {
        let was = self.is_hidden();
        match code {
            1 | 3 => self.elsewhere = false, // WTS_CONSOLE_CONNECT, WTS_REMOTE_CONNECT
            2 | 4 => self.elsewhere = true,  // WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT
            7 => self.locked = true,         // WTS_SESSION_LOCK
            8 => *self = SessionVisibility::default(), // WTS_SESSION_UNLOCK
            _ => {}
        }
        (self.is_hidden() != was).then(|| PresenceEvent::Locked(self.is_hidden()))
    }

    /// Whether the person cannot see this session.
    pub fn is_hidden(self) -> bool {
        self.locked || self.elsewhere
    }
}

/// Interprets the code of a `WM_POWERBROADCAST`. Windows has two codes for waking up; only the one that it
/// always sends counts.
pub fn power(code: usize) -> Option<PresenceEvent> {
    match code {
        0x04 => Some(PresenceEvent::Asleep(true)),  // PBT_APMSUSPEND
        0x12 => Some(PresenceEvent::Asleep(false)), // PBT_APMRESUMEAUTOMATIC
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
    fn entry_that_has_begun_and_not_ended_is_a_call() {
        let call = |u: Use| in_use(&[u], OWN, |_| true);
        assert!(call(entry("MSTeams_8wekyb3d8bbwe", 133, 0)));
        assert!(call(entry(r"C:#Program Files#Zoom#Zoom.exe", 133, 0)));
        assert!(!call(entry("MSTeams_8wekyb3d8bbwe", 133, 140)), "ended");
        assert!(!call(entry("MSTeams_8wekyb3d8bbwe", 0, 0)), "allowed, never used");
        assert!(!in_use(&[], OWN, |_| true));
    }

    #[test]
    fn own_entry_and_entry_of_a_crashed_program_do_not_count() {
        let own = entry(r"c:#program files#Unbrace#unbrace.exe", 133, 0);
        assert!(!in_use(&[own], OWN, |_| true));
        let zoom = [entry(r"C:#Program Files#Zoom#Zoom.exe", 133, 0)];
        assert!(!in_use(&zoom, OWN, |owner| owner == Owner::File("explorer.exe")));
        assert!(in_use(&zoom, OWN, |owner| owner == Owner::File("Zoom.exe")));
        let teams = [entry("MSTeams_8wekyb3d8bbwe", 133, 0)];
        let family = |name| move |owner: Owner| owner == Owner::Package(name);
        assert!(in_use(&teams, OWN, family("MSTeams_8wekyb3d8bbwe")));
        assert!(!in_use(
            &teams,
            OWN,
            family("Microsoft.WindowsCamera_8wekyb3d8bbwe")
        ));
    }

    #[test]
    fn input_ahead_of_the_clock_has_age_zero() {
        assert_eq!(input_age(10_000, 4_000), 6_000);
        assert_eq!(input_age(10_000, 10_016), 0, "not seven weeks");
        assert_eq!(
            input_age(500, u32::MAX - 499),
            1_000,
            "the counter wrapped in between"
        );
        assert_eq!(input_age(u32::MAX, 3), 0);
    }

    #[test]
    fn only_the_display_flag_keeps_the_display_on() {
        let flags = [0x0000_0001, 0x0000_0002, 0x8000_0003, 0x0000_0040].map(display_required);
        assert_eq!(flags, [false, true, true, false]);
    }

    #[test]
    fn unknown_focus_profile_has_no_meaning() {
        assert_eq!(
            [0, 1, 2, 3].map(focus_assist),
            [Some(false), Some(true), Some(true), None]
        );
    }

    #[test]
    fn registration_is_retried_three_times() {
        let waits = [0, 1, 2, 3, 4].map(registration_retry);
        assert_eq!(waits, [None, Some(5), Some(15), Some(60), None]);
    }

    #[test]
    fn session_locked_at_the_start_is_not_reported_again_and_unlocks() {
        let mut session = SessionVisibility::at_start(0);
        assert!(session.is_hidden());
        assert_eq!(session.on_session_change(7), None);
        assert_eq!(session.on_session_change(8), Some(PresenceEvent::Locked(false)));
        assert!(!SessionVisibility::at_start(1).is_hidden() && !SessionVisibility::at_start(-1).is_hidden());
    }

    #[test]
    fn presentations_are_quiet_and_full_screens_are_not() {
        let flags = |state| shell(state).map(|s| (s.quiet, s.fullscreen));
        assert_eq!(flags(1), None);
        for full in [2, 3, 7] {
            assert_eq!(flags(full), Some((false, true)), "{full}");
        }
        for quiet in [4, 6] {
            assert_eq!(flags(quiet), Some((true, false)), "{quiet}");
        }
        assert_eq!(flags(5), Some((false, false)));
        assert_eq!([0, 1, 2].map(do_not_disturb), [false, true, true]);
    }

    #[test]
    fn lock_and_disconnection_are_reported_once_and_unlocking_ends_both() {
        let mut session = SessionVisibility::default();
        let news = [7, 4, 3, 5, 8, 8].map(|code| session.on_session_change(code));
        let locked = |on| Some(PresenceEvent::Locked(on));
        assert_eq!(news, [locked(true), None, None, None, locked(false), None]);
        let news = [2, 1, 4, 8].map(|code| session.on_session_change(code));
        assert_eq!(news, [locked(true), locked(false), locked(true), locked(false)]);
    }

    #[test]
    fn waking_is_reported_once() {
        let news = [0x04, 0x12, 0x07, 0x0a].map(power);
        assert_eq!(
            news,
            [
                Some(PresenceEvent::Asleep(true)),
                Some(PresenceEvent::Asleep(false)),
                None,
                None
            ]
        );
    }
}
