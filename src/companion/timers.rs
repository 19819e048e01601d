//! The one table of the moments at which the companion wakes up by itself. Pure.

use crate::engine::{Ms, Now};

/// A reason for which the loop wakes up by itself, in the order in which timers that expire together are
/// handled. `UNBRACE_LOG=trace` names the one that woke it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// The engine's next deadline.
    Engine,
    /// The settings file was not touched for a moment: it is read.
    SettingsSettled,
    /// The tray's host is asked whether it lists the item.
    TrayCheck,
    /// A message says that no tray shows the icon.
    TrayMissing,
    /// A presence source that flapped has been stable for long enough.
    PresenceSettled,
    /// The program's next stage begins.
    ProgramStage,
    /// A check-in is asked, or its question is taken back.
    CheckIn,
    /// The time of a visit's notice begins, or the moment for it is good.
    Visit,
    /// A window that was expected to connect is started.
    Window,
    /// A notification was not shown in time.
    Notification,
    /// The state is saved once a minute while desk time is counted.
    Heartbeat,
    /// The desktop's components, for which there were no threads, are started again.
    DesktopComponents,
    /// A save that could wait.
    Save,
    /// A file that could not be written is tried again.
    StorageRetry,
    /// Memory is given back.
    Trim,
    /// The tray has answered the choice of Quit: the program ends.
    Quit,
}

impl Timer {
    pub const ALL: [Timer; 16] = [
        Timer::Engine,
        Timer::SettingsSettled,
        Timer::TrayCheck,
        Timer::TrayMissing,
        Timer::PresenceSettled,
        Timer::ProgramStage,
        Timer::CheckIn,
        Timer::Visit,
        Timer::Window,
        Timer::Notification,
        Timer::Heartbeat,
        Timer::DesktopComponents,
        Timer::Save,
        Timer::StorageRetry,
        Timer::Trim,
        Timer::Quit,
    ];
}

/// When each timer expires, on the elapsed clock.
#[derive(Debug, Default)]
pub struct TimerTable([Option<Ms>; Timer::ALL.len()]);

impl TimerTable {
    /// Sets a timer, or stops it where there is no moment.
    pub fn set(&mut self, timer: Timer, at: impl Into<Option<Ms>>) {
        self.0[timer as usize] = at.into();
    }

    /// Sets a timer unless it runs already.
    pub fn set_if_stopped(&mut self, timer: Timer, at: Ms) {
        self.0[timer as usize].get_or_insert(at);
    }

    pub fn stop(&mut self, timer: Timer) {
        self.set(timer, None);
    }

    #[cfg(test)]
    pub fn is_running(&self, timer: Timer) -> bool {
        self.0[timer as usize].is_some()
    }

    /// Whether the timer has expired. It is then stopped.
    pub fn expire(&mut self, timer: Timer, now: Now) -> bool {
        self.0[timer as usize].take_if(|at| *at <= now.elapsed).is_some()
    }

    /// The timer that expires first, and the milliseconds until then, at least one.
    pub fn next(&self, now: Now) -> Option<(Timer, Ms)> {
        let running = Timer::ALL.into_iter().zip(self.0);
        let left = running.filter_map(|(timer, at)| Some((timer, (at? - now.elapsed).max(1))));
        left.min_by_key(|(_, ms)| *ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::testing::at;

    #[test]
    fn first_timer_is_next_and_expires_once() {
        let mut timers = TimerTable::default();
        assert_eq!(timers.next(at(0)), None);
        timers.set(Timer::Trim, 500);
        timers.set(Timer::Save, 200);
        timers.set_if_stopped(Timer::Save, 900);
        assert_eq!(timers.next(at(50)), Some((Timer::Save, 150)));
        assert!(!timers.expire(Timer::Save, at(199)) && timers.expire(Timer::Save, at(200)));
        assert!(!timers.expire(Timer::Save, at(200)));
        assert_eq!(
            timers.next(at(700)),
            Some((Timer::Trim, 1)),
            "never a wait of nothing"
        );
        timers.stop(Timer::Trim);
        assert!(!timers.is_running(Timer::Trim));
    }

    #[test]
    fn list_of_timers_is_complete_and_in_order() {
        assert!(
            Timer::ALL
                .into_iter()
                .zip(0..)
                .all(|(timer, n)| timer as usize == n)
        );
    }
}
