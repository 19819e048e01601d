//! The dose of an exercise and the time that it takes. Pure.

use crate::engine::{Choice, Ms, SECOND};

/// Seconds for one slow repetition without a hold.
const REPETITION: u32 = 5;
/// Seconds for getting into and out of a hold, in addition to the hold.
const INTO_HOLD: u32 = 3;
/// Seconds of rest between two sets of repetitions.
const REST: u32 = 15;
/// Seconds between two stretches, including a change of sides.
const CHANGE: u32 = 5;
/// The shortest time that an exercise is shown, in seconds.
const SHORTEST: u32 = 10;
/// The longest time that an exercise is shown, in seconds.
const LONGEST: u32 = 1800;
/// The most often that an exercise fills a break on one day, and the most sets of repetitions of it.
pub const A_DAY: u32 = 3;

/// The dose of an exercise. With 0 repetitions it is held or timed; with 0 seconds of hold it is not held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Repetitions or breaths of one set.
    pub reps: u32,
    /// Seconds of each hold.
    pub hold: u32,
    /// The number of sets.
    pub sets: u32,
    /// Whether it is done on each side.
    pub sides: bool,
    /// The time that it is shown, in seconds.
    pub seconds: u32,
}

impl Amount {
    /// The seconds that repetitions, holds, sides and the rest between sets need; `None` for a timed
    /// exercise.
    pub fn needed(&self) -> Option<u32> {
        let sides = if self.sides { 2 } else { 1 };
        let sets = self.sets.max(1);
        let needed = match (self.reps, self.hold) {
            (0, 0) => return None,
            // Stretches: holds with a change between them.
            (0, hold) => sets * sides * hold + (sets * sides - 1) * CHANGE,
            (reps, hold) => {
                let each = if hold == 0 { REPETITION } else { hold + INTO_HOLD };
                sets * sides * reps * each + (sets - 1) * REST
            }
        };
        Some(needed.clamp(SHORTEST, LONGEST))
    }

    /// The exercise with another dose, in which 0 keeps the present value. The time follows from the dose
    /// unless `seconds` sets it.
    pub fn with(self, reps: u32, hold: u32, sets: u32, seconds: u32) -> Amount {
        let or = |new: u32, own: u32| if new > 0 { new } else { own };
        let mut new = Amount {
            reps: or(reps, self.reps),
            hold: or(hold, self.hold),
            sets: or(sets, self.sets),
            ..self
        };
        let same = (new.reps, new.hold, new.sets) == (self.reps, self.hold, self.sets);
        new.seconds = match (self.needed(), new.needed()) {
            _ if seconds > 0 => seconds,
            (Some(_), Some(_)) if same => self.seconds,
            // An exercise that takes at least twice as long as its repetitions need repeats them in several
            // directions or rests between them; its time grows in proportion.
            (Some(old), Some(now)) if self.seconds >= 2 * old => self.seconds * now / old,
            // Otherwise the difference is time to get ready, which stays.
            (Some(old), Some(now)) => now + self.seconds.saturating_sub(old),
            (None, Some(now)) => now,
            (_, None) => self.seconds,
        }
        .clamp(SHORTEST, LONGEST);
        new
    }

    /// The most often that it may fill a break on one day: three times, and at most three sets of
    /// repetitions.
    pub fn a_day(&self) -> u32 {
        if self.reps == 0 {
            A_DAY
        } else {
            (A_DAY / self.sets.max(1)).max(1)
        }
    }

    /// The repetitions each time it is shown, with both sides counted as one; 0 when it is held or timed.
    pub fn repetitions(&self) -> u32 {
        self.reps * self.sets.max(1)
    }

    /// The choice with the time and the daily limit of this dose.
    pub fn timed(&self, choice: Choice) -> Choice {
        Choice {
            time: Some(Ms::from(self.seconds) * SECOND),
            elastic: self.needed().is_none(),
            a_day: Some(self.a_day()),
            ..choice
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(reps: u32, hold: u32, sets: u32, sides: bool) -> Amount {
        Amount {
            reps,
            hold,
            sets,
            sides,
            seconds: 60,
        }
    }

    #[test]
    fn the_time_follows_from_repetitions_sets_holds_and_sides() {
        assert_eq!(amount(8, 0, 2, false).needed(), Some(95));
        assert_eq!(amount(0, 15, 2, true).needed(), Some(75));
        assert_eq!(amount(5, 3, 1, true).needed(), Some(60));
        assert_eq!(amount(0, 10, 2, false).needed(), Some(25));
        assert_eq!(amount(0, 0, 1, false).needed(), None);
    }

    #[test]
    fn the_time_follows_a_changed_dose_unless_seconds_are_given() {
        let rises = Amount {
            seconds: 40,
            ..amount(5, 0, 1, false)
        };
        assert_eq!(rises.with(0, 0, 0, 0), rises);
        assert_eq!(rises.with(8, 0, 2, 0).seconds, 95 + 15);
        assert_eq!(rises.with(8, 0, 2, 70).seconds, 70);
        // Four directions with one dose of three each.
        let pushes = Amount {
            seconds: 100,
            ..amount(3, 5, 1, false)
        };
        assert_eq!(pushes.with(6, 0, 0, 0).seconds, 200);
        let walk = Amount {
            seconds: 120,
            ..amount(0, 0, 1, false)
        };
        assert_eq!(walk.with(0, 0, 0, 300).seconds, 300);
        assert_eq!(walk.with(0, 0, 3, 0).seconds, 120);
    }

    #[test]
    fn at_most_three_sets_of_repetitions_a_day() {
        let a_day = |sets| amount(8, 0, sets, false).a_day();
        assert_eq!([1, 2, 3, 10].map(a_day), [3, 1, 1, 1]);
        assert_eq!(amount(0, 15, 2, true).a_day(), 3);
    }
}
