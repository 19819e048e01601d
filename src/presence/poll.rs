//! Looking now and then, where the system tells nothing by itself. The decisions are pure; only [`every`] waits.

use super::{News, thread};
use std::time::Duration;

/// So often at most: two wake-ups a minute, and an absence is noticed half a minute late at worst. Its beginning is
/// exact, for the last input has its time; so is its end, unless the person goes on typing.
pub const EVERY: Duration = Duration::from_secs(30);

/// A pause begins after so many milliseconds without input: what a good moment needs.
const PAUSE: i64 = 3_000;

/// Two looks may take one input to be so many milliseconds apart: the system counts in ticks, and threads wake late.
const SLACK: i64 = 1_000;

/// Looks at once, and then [`EVERY`], on a thread of its own until `look` says `false`. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no thread to be had.
pub fn every(name: &str, mut look: impl FnMut() -> bool + Send + 'static) -> Result<(), String> {
    thread(name, move || {
        while look() {
            std::thread::sleep(EVERY);
        }
    })
}

/// The looks at the age of the last input, at least [`EVERY`] apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct Looks {
    before: Option<i64>,
}

impl Looks {
    /// The last input is so many milliseconds ago: what is new. It needs no clock: an age that has not grown by the
    /// time between two looks is that of another input.
    pub fn see(&mut self, age: i64) -> Option<News> {
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
            (false, true) => Some(News::Idle(age)),
            (false, false) => Some(News::Active),
        }
    }
}

/// Tells a value when it is another than before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<T>(Option<T>);

impl<T: Copy + PartialEq> Told<T> {
    /// The value, unless it was told last.
    pub fn anew(&mut self, now: T) -> Option<T> {
        (self.0.replace(now) != Some(now)).then_some(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(ages: &[i64]) -> Vec<Option<News>> {
        let mut looks = Looks::default();
        ages.iter().map(|age| looks.see(*age)).collect()
    }

    #[test]
    fn an_absence_is_told_once_with_its_exact_beginning() {
        let told = all(&[100, 200, 20_000, 50_000, 80_003, 110_001, 400]);
        let idle = Some(News::Idle(20_000));
        assert_eq!(
            told,
            [
                Some(News::Active),
                None,
                idle,
                None,
                None,
                None,
                Some(News::Active)
            ]
        );
    }

    #[test]
    fn input_between_two_looks_is_told_though_both_find_a_pause() {
        let told = all(&[3_000, 29_000, 10_000]);
        assert_eq!(
            told,
            [3_000, 29_000, 10_000].map(|age| Some(News::Idle(age))),
            "each from another input"
        );
    }

    #[test]
    fn a_look_that_comes_a_little_early_or_much_late_finds_the_same_input() {
        // Ticks of 16 ms; then an hour of sleep.
        assert_eq!(all(&[10_000, 39_984, 3_670_000])[1..], [None, None]);
    }

    #[test]
    fn the_first_look_is_at_once_and_the_last_when_it_says_so() {
        let (to, looked) = std::sync::mpsc::channel();
        every("looks", move || to.send(()).is_err()).unwrap();
        assert_eq!(looked.iter().count(), 1);
    }

    #[test]
    fn only_another_value_is_told() {
        let mut told = Told::default();
        let said = [false, false, true, true, false].map(|on| told.anew(on));
        assert_eq!(said, [Some(false), None, Some(true), None, Some(false)]);
    }
}
