//! Polling, for values whose changes the system does not report. The decisions are pure; only [`every`]
//! waits.

use super::{PresenceError, PresenceEvent, thread};
use std::time::Duration;

/// The interval between two polls. It costs two wake-ups a minute, and an absence is noticed at most half a
/// minute late. Its beginning is exact, because the age of the last input is known. So is its end, unless the
/// person goes on typing.
pub const EVERY: Duration = Duration::from_secs(30);

/// The milliseconds without input after which a pause begins, which is a good moment for a reminder.
const PAUSE: i64 = 3_000;

/// The tolerance for the time of one input in two polls, in milliseconds: the system counts in ticks, and
/// threads wake up late.
const SLACK: i64 = 1_000;

/// Calls `look` on a new thread, at once and then at the interval [`EVERY`], until it returns false.
///
/// # Errors
/// If the thread cannot be started.
pub fn every(name: &str, mut look: impl FnMut() -> bool + Send + 'static) -> Result<(), PresenceError> {
    thread(name, move || {
        while look() {
            std::thread::sleep(EVERY);
        }
    })
}

/// The polls of the age of the last input, at least [`EVERY`] apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct Looks {
    before: Option<i64>,
}

impl Looks {
    /// Takes the age of the last input in milliseconds. Returns the change, if any. It needs no clock: an age
    /// that has not grown by the time between two polls belongs to another input.
    pub fn see(&mut self, age: i64) -> Option<PresenceEvent> {
        let every = i64::try_from(EVERY.as_millis()).unwrap_or(i64::MAX);
        let before = self.before.replace(age);
        let idle = age >= PAUSE;
        let known = before.is_some_and(|b| {
            let was_idle = b >= PAUSE;
            let same_input = age + SLACK >= b + every;
            was_idle == idle && (!idle || same_input)
        });
        match (known, idle) {
            (true, _) => None,
            (false, true) => Some(PresenceEvent::Idle(age)),
            (false, false) => Some(PresenceEvent::Active),
        }
    }
}

/// Passes a value on only if it differs from the one before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Distinct<T>(Option<T>);

impl<T: Copy + PartialEq> Distinct<T> {
    /// The value, or `None` if it equals the one before.
    pub fn changed(&mut self, now: T) -> Option<T> {
        (self.0.replace(now) != Some(now)).then_some(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(ages: &[i64]) -> Vec<Option<PresenceEvent>> {
        let mut looks = Looks::default();
        ages.iter().map(|age| looks.see(*age)).collect()
    }

    #[test]
    fn absence_is_reported_once_with_its_exact_beginning() {
        let reported = all(&[100, 200, 20_000, 50_000, 80_003, 110_001, 400]);
        let idle = Some(PresenceEvent::Idle(20_000));
        assert_eq!(
            reported,
            [
                Some(PresenceEvent::Active),
                None,
                idle,
                None,
                None,
                None,
                Some(PresenceEvent::Active)
            ]
        );
    }

    #[test]
    fn input_between_two_polls_during_pauses_is_reported() {
        let reported = all(&[3_000, 29_000, 10_000]);
        assert_eq!(
            reported,
            [3_000, 29_000, 10_000].map(|age| Some(PresenceEvent::Idle(age))),
            "each from another input"
        );
    }

    #[test]
    fn slightly_early_or_late_poll_finds_the_same_input() {
        // Ticks of 16 ms; then an hour of sleep.
        assert_eq!(all(&[10_000, 39_984, 3_670_000])[1..], [None, None]);
    }

    #[test]
    fn polling_starts_at_once_and_ends_with_false() {
        let (to, looked) = std::sync::mpsc::channel();
        every("looks", move || to.send(()).is_err()).unwrap();
        assert_eq!(looked.iter().count(), 1);
    }

    #[test]
    fn only_a_changed_value_is_passed_on() {
        let mut last = Distinct::default();
        let changes = [false, false, true, true, false].map(|on| last.changed(on));
        assert_eq!(changes, [Some(false), None, Some(true), None, Some(false)]);
    }
}
