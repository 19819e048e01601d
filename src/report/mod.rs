//! The report to the therapist: a [`Summary`] of some weeks, and the same numbers as a page, CSV and JSON. Pure.
//!
//! [`summary`] counts; [`html`], [`csv`] and [`json`] write; [`read`] takes a JSON report back in for [`clinic`], the
//! overview of many. Whatever a person or a program wrote is text here and never markup.

mod chart;
pub mod clinic;
mod data;
mod handout;
mod html;
mod markup;
#[cfg(test)]
mod numbers;
mod summary;
#[cfg(test)]
mod tests;

pub use data::{BYTE_ORDER_MARK, LARGEST, ReadError, csv, json, read};
pub use handout::handout;
pub use html::html;
use html::{MARK as MARK_OF_PAGE, head};
pub use summary::{notes, summary};

use crate::engine::Kind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The name of the format in every JSON report.
pub const SCHEMA: &str = "unbrace-report";
/// Its version. It grows when a field changes its meaning, not when one is added.
pub const VERSION: u32 = 1;

/// What goes into a report, as the person chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The day the report is made.
    pub made: NaiveDate,
    /// Whose it is, in the person's words.
    pub name: Option<String>,
    /// The program in use.
    pub program: Option<Program>,
    /// The person asks to be contacted.
    pub contact: bool,
    /// The notes chosen; [`notes`] lists what there is.
    pub notes: Vec<Said>,
    /// The questions chosen.
    pub questions: Vec<Said>,
    /// Up to this day the history has no line for what was put off or waited.
    pub no_waits_until: Option<NaiveDate>,
}

/// The therapist's program, as its file names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Program {
    /// Its title.
    pub title: String,
    /// The patient's own activity that check-ins ask for (PSFS); empty: it names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub activity: String,
    /// The stage the person is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
}

/// Something the person wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// On which day.
    pub day: NaiveDate,
    /// The words.
    pub text: String,
}

/// Days from and to, both within.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// What came of the reminders of one kind. `offered` is the sum of `done`, `natural`, `skipped` and `unanswered`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The kind.
    pub kind: Kind,
    /// Reminders that were offered and ended.
    pub offered: u32,
    /// Done.
    pub done: u32,
    /// A natural break took their place.
    pub natural: u32,
    /// Skipped.
    pub skipped: u32,
    /// Nobody answered.
    pub unanswered: u32,
    /// How often one was put off. It is the same reminder afterwards, so that this is no part of `offered`.
    pub later: u32,
    /// How often one waited for a call, a film or "do not disturb" to end; no part of `offered` either.
    pub waited: u32,
    /// Posture cues that went along with another reminder; not offered by themselves.
    pub absorbed: u32,
}

impl Count {
    fn none(kind: Kind) -> Self {
        Count {
            kind,
            offered: 0,
            done: 0,
            natural: 0,
            skipped: 0,
            unanswered: 0,
            later: 0,
            waited: 0,
            absorbed: 0,
        }
    }

    /// Adherence: done ÷ offered, in whole percent. `None`: nothing was offered.
    pub fn share(&self) -> Option<u32> {
        share(self.done, self.offered)
    }
}

/// `done` in whole percent of `offered`.
fn share(done: u32, offered: u32) -> Option<u32> {
    let percent = (u64::from(done) * 200 + u64::from(offered)).checked_div(u64::from(offered) * 2)?;
    u32::try_from(percent).ok()
}

/// A figure of the check-ins, 0 to 10, to one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The mean of all entries.
    pub mean: f64,
    /// The best: the lowest pain, impact or stress, the highest activity or sleep.
    pub best: u8,
    /// The other end.
    pub worst: u8,
    /// The first entry.
    pub first: u8,
    /// The last entry.
    pub last: u8,
    /// How many entries.
    pub entries: u32,
}

/// One global rating of change (GROC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day.
    pub day: NaiveDate,
    /// -5 very much worse, 5 very much better.
    pub value: i8,
}

/// Flare-up days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlareUp {
    /// How many.
    pub days: u32,
    /// First and last day of each run.
    pub spells: Vec<Period>,
}

/// How long the stretches of a table or a curve are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// Days.
    Day,
    /// Weeks, Monday first.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// One stretch of the period: a week, a month or a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stretch {
    /// Its first day within the period.
    pub from: NaiveDate,
    /// Its last day within the period.
    pub to: NaiveDate,
    /// By kind.
    pub reminders: Vec<Count>,
    /// Natural breaks.
    pub natural_breaks: u32,
    /// Check-ins.
    pub check_ins: u32,
    /// The mean of its entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<f64>,
    /// The mean of its entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<f64>,
    /// Flare-up days.
    pub flare_up_days: u32,
}

/// One point of the curve: a mean of a day or a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The day, or the first day of the stretch.
    pub day: NaiveDate,
    /// Pain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<f64>,
    /// Impact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<f64>,
}

/// A report: all its numbers and words. Its JSON is the format described in `docs/report-format.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)] // the names of the format
pub struct Summary {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Always [`VERSION`].
    pub version: u32,
    /// The day it was made.
    pub made: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub period: Period,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<Program>,
    /// The person asks to be contacted.
    #[serde(default)]
    pub contact: bool,
    /// Posture, movement, breathing.
    pub reminders: Vec<Count>,
    /// The first day of the period from which on `later` and `waited` are counted, where that is not all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits_counted_from: Option<NaiveDate>,
    pub natural_breaks: u32,
    pub check_ins: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep: Option<Figure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stress: Option<Figure>,
    pub change: Vec<Change>,
    pub flare_up: FlareUp,
    /// How long the stretches are.
    pub by: By,
    pub stretches: Vec<Stretch>,
    /// How far apart the curve's points are.
    pub curve_by: By,
    pub curve: Vec<Point>,
    pub notes: Vec<Said>,
    pub questions: Vec<Said>,
}
