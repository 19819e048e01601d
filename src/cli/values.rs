//! The values of arguments: each function reads one, or says what is expected.

use crate::simulate::trace;
use crate::visit::{self, How};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};

pub(super) fn score(word: &str) -> Result<u8, &'static str> {
    let n = word.parse().ok().filter(|n| *n <= 10);
    n.ok_or("expected a whole number from 0 to 10")
}

/// Whether the year is in a range in which no date calculation overflows.
fn year_fits(day: NaiveDate) -> bool {
    (1900..=9000).contains(&day.year())
}

pub(super) fn day(word: &str) -> Result<NaiveDate, &'static str> {
    let day = word.parse().ok().filter(|d| year_fits(*d));
    day.ok_or("expected a day like 2026-11-01")
}

pub(super) fn moment(word: &str) -> Result<DateTime<FixedOffset>, &'static str> {
    let at = DateTime::parse_from_rfc3339(word).ok();
    let at = at.filter(|at| year_fits(at.date_naive()));
    at.ok_or("expected a time with its zone, like 2026-11-23T09:00:00+01:00")
}

pub(super) fn visit_time(word: &str) -> Result<NaiveDateTime, &'static str> {
    visit::parse_at(word).ok_or("expected a date and time like 2026-12-03T10:00")
}

pub(super) fn visit_kind(word: &str) -> Result<How, &'static str> {
    How::from_name(word).ok_or("expected video, phone or \"in person\"")
}

pub(super) fn length(word: &str) -> Result<i64, &'static str> {
    trace::length(word).ok_or("expected a duration like 8h or 1h30m, at most 400 days")
}

/// The values of `program new --from`.
pub(super) fn example_names() -> clap::builder::PossibleValuesParser {
    crate::program::EXAMPLES.map(|(name, _)| name).into()
}
