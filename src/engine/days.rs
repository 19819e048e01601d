//! The days of the week on which an exercise may be offered, and its level of load.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// Days of the week. The default is every day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(u8);

impl Days {
    /// The names of the days in files, Monday first.
    pub const NAMES: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// Returns the days with these names. Other names are ignored, and no day at all means every day.
    pub fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Days {
        let bit = |name: &str| Self::NAMES.iter().position(|n| *n == name);
        let days = names.into_iter().filter_map(bit).fold(0, |d, n| d | 1 << n);
        if days == 0 { Days::default() } else { Days(days) }
    }

    /// Whether this day is in the set.
    pub fn contain(self, day: Weekday) -> bool {
        self.0 & 1 << day.num_days_from_monday() != 0
    }

    /// Whether the set contains all seven days.
    pub fn are_all(self) -> bool {
        self == Days::default()
    }

    /// The names of the days in the set, Monday first.
    pub fn names(self) -> Vec<&'static str> {
        let set = |(n, name): (usize, _)| (self.0 & 1 << n != 0).then_some(name);
        Self::NAMES.into_iter().enumerate().filter_map(set).collect()
    }
}

impl Default for Days {
    fn default() -> Self {
        Days(0b111_1111)
    }
}

/// How much load an exercise puts on the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Level {
    /// Walking, small moves and breathing.
    #[default]
    One,
    /// Getting up, pushing and stretching.
    Two,
    /// Exercises that need strength.
    Three,
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(n: u8) -> Result<Self, String> {
        match n {
            1 => Ok(Level::One),
            2 => Ok(Level::Two),
            3 => Ok(Level::Three),
            n => Err(format!("the level is {n}; allowed is 1, 2 or 3")),
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level as u8 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_days_round_trip_and_other_names_are_ignored() {
        let days = Days::named(["friday", "monday", "someday"]);
        assert_eq!(days.names(), ["monday", "friday"]);
        assert!(days.contain(Weekday::Fri) && !days.contain(Weekday::Sat));
        assert!(Days::named([]).are_all() && !days.are_all());
        assert_eq!(Days::default().names(), Days::NAMES);
    }

    #[test]
    fn level_is_a_number_from_1_to_3_in_files() {
        let read = serde_json::from_str::<Level>;
        assert_eq!(read("2").unwrap(), Level::Two);
        assert!(read("0").is_err() && read("4").is_err());
        assert_eq!(serde_json::to_string(&Level::Three).unwrap(), "3");
        assert!(Level::One < Level::Three);
    }
}
