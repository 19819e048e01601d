//! One step more or less of a number, a length of time or a time of day. Steps are small for small values and
//! end at round values.

use crate::duration::{DAY, YEAR};
use crate::engine::{HOUR, MINUTE, Ms, SECOND};

/// From each length on, the size of a step.
const LENGTHS: [(Ms, Ms); 9] = [
    (0, 10 * SECOND),
    (MINUTE, 30 * SECOND),
    (3 * MINUTE, MINUTE),
    (10 * MINUTE, 5 * MINUTE),
    (HOUR, 15 * MINUTE),
    (4 * HOUR, 30 * MINUTE),
    (DAY, DAY),
    (30 * DAY, 30 * DAY),
    (YEAR, YEAR),
];
/// The same for numbers with many values, such as percents and seconds.
const NUMBERS: [(i64, i64); 3] = [(0, 1), (10, 5), (60, 10)];
/// A number with at least this many values takes the steps of [`NUMBERS`], and another steps of 1.
const MANY: i64 = 90;
/// The step of a time of day, in minutes.
const OF_DAY: i64 = 15;
/// The last time of day that a step reaches.
const LAST_OF_DAY: i64 = 24 * 60 - OF_DAY;

/// A length of time within these bounds, one step longer, or shorter if `by` is negative.
pub fn length(value: Ms, (from, to): (Ms, Ms), by: i32) -> Ms {
    step(value, &LENGTHS, by).clamp(from, to)
}

/// A whole number within these bounds, one step greater, or less if `by` is negative.
pub fn number(value: i64, (from, to): (i64, i64), by: i32) -> i64 {
    let sizes = if to - from < MANY {
        &NUMBERS[..1]
    } else {
        &NUMBERS[..]
    };
    step(value, sizes, by).clamp(from, to)
}

/// A minute of the day, one step later, or earlier if `by` is negative.
pub fn minute_of_day(minute: u32, by: i32) -> u32 {
    let next = step(i64::from(minute), &[(0, OF_DAY)], by).clamp(0, LAST_OF_DAY);
    u32::try_from(next).unwrap_or(0)
}

/// The next multiple of the step size of this value. A step does not go past a value at which the size changes.
fn step(value: i64, sizes: &[(i64, i64)], by: i32) -> i64 {
    if by > 0 {
        let at = sizes.iter().rposition(|(from, _)| *from <= value).unwrap_or(0);
        let next = (value.div_euclid(sizes[at].1) + 1) * sizes[at].1;
        sizes.get(at + 1).map_or(next, |(change, _)| next.min(*change))
    } else {
        let at = sizes.iter().rposition(|(from, _)| *from < value).unwrap_or(0);
        let next = (value + sizes[at].1 - 1).div_euclid(sizes[at].1) * sizes[at].1 - sizes[at].1;
        next.max(sizes[at].0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: (Ms, Ms) = (0, 20 * YEAR);

    #[test]
    fn steps_of_a_length_end_at_round_values() {
        let up = |ms| length(ms, ALL, 1);
        let down = |ms| length(ms, ALL, -1);
        for (from, to) in [
            (0, 10 * SECOND),
            (50 * SECOND, MINUTE),
            (2 * MINUTE, 150 * SECOND),
            (5 * MINUTE, 6 * MINUTE),
            (30 * MINUTE, 35 * MINUTE),
            (HOUR, 75 * MINUTE),
            (YEAR, 2 * YEAR),
        ] {
            assert_eq!((up(from), down(to)), (to, from));
        }
        assert_eq!((up(32 * MINUTE), down(32 * MINUTE)), (35 * MINUTE, 30 * MINUTE));
        assert_eq!((up(360 * DAY), down(YEAR)), (YEAR, 360 * DAY));
        assert_eq!(down(0), 0);
        let bounds = (20 * MINUTE, 3 * HOUR);
        assert_eq!(
            (length(3 * HOUR, bounds, 1), length(20 * MINUTE, bounds, -1)),
            (3 * HOUR, 20 * MINUTE)
        );
    }

    #[test]
    fn numbers_with_few_values_go_by_one_and_others_by_more() {
        assert_eq!((number(3, (0, 10), 1), number(0, (0, 10), -1)), (4, 0));
        assert_eq!([100, 110, 115].map(|n| number(n, (100, 200), 1)), [110, 120, 120]);
        assert_eq!([9, 10, 15].map(|n| number(n, (1, 120), 1)), [10, 15, 20]);
        assert_eq!([10, 11, 15].map(|n| number(n, (1, 120), -1)), [9, 10, 10]);
    }

    #[test]
    fn times_of_day_go_by_quarters_of_an_hour_and_stay_on_their_day() {
        assert_eq!(
            [(960, 1), (965, 1), (965, -1), (0, -1), (1435, 1)].map(|(m, by)| minute_of_day(m, by)),
            [975, 975, 960, 0, 1425]
        );
    }

    proptest! {
        #[test]
        fn each_step_moves_and_the_way_back_is_the_same(ms in 0..10 * YEAR / SECOND) {
            let value = length(ms * SECOND, ALL, 1);
            prop_assert!(value > ms * SECOND);
            prop_assert_eq!(length(length(value, ALL, 1), ALL, -1), value);
            prop_assert!(length(value, ALL, -1) < value);
        }
    }
}
