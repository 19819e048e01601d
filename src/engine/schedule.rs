//! Calendar questions: whether a local time is inside the schedule, and to which day it belongs.

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// A part of a day, in minutes after midnight. If `to` is not later than `from`, the range ends on the next
/// day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first minute inside the range.
    pub from: u32,
    /// The first minute after the range.
    pub to: u32,
}

/// The ranges of each day of the week, Monday first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// If this is false, every time is inside the schedule.
    pub enabled: bool,
    /// The ranges of each day, which may be empty.
    pub days: [Vec<Range>; 7],
}

impl Schedule {
    /// Whether this local time is inside the schedule.
    pub fn inside(&self, wall: DateTime<FixedOffset>) -> bool {
        if !self.enabled {
            return true;
        }
        let minute = wall.hour() * 60 + wall.minute();
        let today = wall.weekday().num_days_from_monday() as usize;
        let own = self.days[today]
            .iter()
            .any(|r| r.from <= minute && (minute < r.to || r.to <= r.from));
        own || self.days[(today + 6) % 7]
            .iter()
            .any(|r| r.to <= r.from && minute < r.to)
    }

    /// Milliseconds until the result of [`Schedule::inside`] may change; `None` if it never changes.
    pub fn until_change(&self, wall: DateTime<FixedOffset>) -> Option<i64> {
        if !self.enabled {
            return None;
        }
        let minute = i64::from(wall.hour() * 60 + wall.minute());
        let into = i64::from(wall.second()) * 1_000 + i64::from(wall.timestamp_subsec_millis());
        let edges = self
            .days
            .iter()
            .flatten()
            .flat_map(|r| [r.from % 1440, r.to % 1440]);
        let soonest = edges
            .map(|e| (i64::from(e) - minute - 1).rem_euclid(1440) + 1)
            .min()?;
        Some(soonest * 60_000 - into)
    }

    /// The next time at which the schedule begins, in the present offset of the local time; `None` if it
    /// never begins.
    pub fn next_inside(&self, wall: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
        let mut at = wall;
        let week = wall + Duration::days(8);
        while at < week {
            at += Duration::milliseconds(self.until_change(at)?);
            if self.inside(at) {
                return Some(at);
            }
        }
        None
    }

    /// The first minute of the schedule on this day; `None` if the schedule is off or has no range on the
    /// day.
    pub fn begins(&self, day: NaiveDate) -> Option<u32> {
        let ranges = &self.days[day.weekday().num_days_from_monday() as usize];
        self.enabled
            .then(|| ranges.iter().map(|r| r.from).min())
            .flatten()
    }
}

/// The minute at which a day begins, in local time: 04:00. Earlier hours belong to the day before.
pub const DAY_START: u32 = 4 * 60;

/// The day that a moment belongs to.
pub fn day_of(wall: DateTime<FixedOffset>) -> NaiveDate {
    (wall.naive_local() - Duration::minutes(DAY_START.into())).date()
}

/// The local time at which a day begins.
pub fn day_start(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + Duration::minutes(DAY_START.into())
}
