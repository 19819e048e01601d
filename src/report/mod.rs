//! The report to the therapist: a [`Summary`] of a period, and its numbers as a page, CSV, JSON and FHIR. Pure.
//!
//! [`summary`] counts; [`html`], [`csv`], [`json`] and [`fhir()`] write; [`read`] parses a JSON report for [`clinic`],
//! the overview of many reports. Text of a person or a program is always escaped and never becomes markup.

mod chart;
pub mod clinic;
mod columns;
mod data;
mod exercises;
mod exercises_html;
mod fhir;
mod handout;
mod handout_cards;
mod html;
mod markup;
#[cfg(test)]
mod numbers;
mod summary;
#[cfg(test)]
mod tests;

pub use data::{BYTE_ORDER_MARK, LARGEST, ReportReadError, csv, json, read};
pub use exercises::exercise_names;
pub use fhir::fhir;
pub use handout::handout;
pub use html::html;
use html::{MARK as MARK_OF_PAGE, head};
pub use summary::{notes, summary};

use crate::engine::ReminderKind;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of `schema` in every JSON report.
pub const SCHEMA: &str = "unbrace-report";
/// The version of the format. It increases when a field changes its meaning, not when a field is added.
pub const VERSION: u32 = 1;

/// The days before a period whose entries a report needs, because a flare-up that began then can reach into
/// the period.
pub const LOOK_BACK_DAYS: i64 = 15;

/// What the person chose to put into a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportOptions {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// When the report is made. It bears the calendar date of its zone, although a day of the history begins at
    /// 04:00.
    pub made: DateTime<FixedOffset>,
    /// A name for the report, in the person's words.
    pub name: Option<String>,
    /// The program in use.
    pub program: Option<ProgramInfo>,
    /// Whether the person asks to be contacted.
    pub contact: bool,
    /// The chosen notes, out of those that [`notes`] lists.
    pub notes: Vec<DatedText>,
    /// The chosen questions.
    pub questions: Vec<DatedText>,
    /// The last day for which the history has no entries of snoozed and deferred reminders.
    pub no_waits_until: Option<NaiveDate>,
    /// The last day for which the history names only the first exercise of each break.
    pub first_exercises_until: Option<NaiveDate>,
    /// The names of the exercises by their ids, in the language of the person.
    pub exercise_names: BTreeMap<String, String>,
    /// The ids of the exercises that the person leaves out.
    pub left_out: Vec<String>,
}

/// The therapist's program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgramInfo {
    /// The title.
    pub title: String,
    /// The activity of the patient that check-ins ask about (PSFS); empty if the program names none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub activity: String,
    /// The name of the present stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
}

/// A text that the person wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DatedText {
    /// The day.
    pub day: NaiveDate,
    /// The text.
    pub text: String,
}

/// A range of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The outcomes of the reminders of one kind. `offered` is the sum of `done`, `natural`, `skipped` and
/// `unanswered`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderCounts {
    /// The kind.
    pub kind: ReminderKind,
    /// Reminders that were offered and have ended.
    pub offered: u32,
    /// Done.
    pub done: u32,
    /// Replaced by a natural break.
    pub natural: u32,
    /// Skipped.
    pub skipped: u32,
    /// Expired without an answer.
    pub unanswered: u32,
    /// Snoozes. A snoozed reminder is offered again, so they are not part of `offered`.
    pub later: u32,
    /// Reminders deferred by a call, a full screen or "do not disturb"; not part of `offered` either.
    pub waited: u32,
    /// Posture cues that were merged into another reminder and not offered alone.
    pub absorbed: u32,
}

impl ReminderCounts {
    fn none(kind: ReminderKind) -> Self {
        ReminderCounts {
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

    /// Adherence: done ÷ offered, in whole percent; `None` when nothing was offered.
    pub fn share(&self) -> Option<u32> {
        share(self.done, self.offered)
    }
}

/// What became of an exercise of the movement breaks. `offered` is the sum of `done`, `natural`, `skipped` and
/// `unanswered`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseCounts {
    /// The id.
    pub id: String,
    /// The name in the language of the person; the id if it is not known.
    pub name: String,
    /// The breaks with this exercise that were offered and have ended.
    pub offered: u32,
    /// Those that were done.
    pub done: u32,
    /// Those that a natural break replaced.
    pub natural: u32,
    /// Those that were skipped.
    pub skipped: u32,
    /// Those that expired without an answer.
    pub unanswered: u32,
    /// Those of `done` in a flare-up that was switched on, in which the guide shows the gentler way.
    pub gentler: u32,
    /// The repetitions that were counted in breaks with this exercise alone.
    pub repetitions: u32,
    /// Whether the person leaves this exercise out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
}

impl ExerciseCounts {
    /// Adherence: done ÷ offered, in whole percent; `None` when it was not offered.
    pub fn share(&self) -> Option<u32> {
        share(self.done, self.offered)
    }
}

/// `done` in whole percent of `offered`.
fn share(done: u32, offered: u32) -> Option<u32> {
    let percent = (u64::from(done) * 200 + u64::from(offered)).checked_div(u64::from(offered) * 2)?;
    u32::try_from(percent).ok()
}

/// The statistics of one question of the check-ins, on a scale from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The mean of all entries, to one decimal.
    pub mean: f64,
    /// The lowest pain, impact or stress; the highest activity or sleep.
    pub best: u8,
    /// The opposite of `best`.
    pub worst: u8,
    /// The first entry.
    pub first: u8,
    /// The last entry.
    pub last: u8,
    /// The number of entries.
    pub entries: u32,
}

/// One global rating of change (GROC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlobalRating {
    /// The day.
    pub day: NaiveDate,
    /// From -5, very much worse, to 5, very much better.
    pub value: i8,
}

/// Flare-up days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlareUpDays {
    /// The number of days.
    pub days: u32,
    /// Each run of consecutive days.
    pub spells: Vec<Period>,
}

/// The length of the intervals of a table or a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    /// Days.
    Day,
    /// Weeks from Monday.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// An interval of the period: a week, a month or a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The first day within the period.
    pub from: NaiveDate,
    /// The last day within the period.
    pub to: NaiveDate,
    /// The counts of each kind.
    pub reminders: Vec<ReminderCounts>,
    /// Natural breaks.
    pub natural_breaks: u32,
    /// Check-ins.
    pub check_ins: u32,
    /// The mean pain of its entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<f64>,
    /// The mean impact of its entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<f64>,
    /// Flare-up days.
    pub flare_up_days: u32,
}

/// A point of the curve: the means of a day or of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The day, or the first day of the interval.
    pub day: NaiveDate,
    /// Pain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<f64>,
    /// Impact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<f64>,
}

/// A report: all its numbers and texts. `docs/report-format.md` describes its JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)] // docs/report-format.md describes the fields
pub struct Summary {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Always [`VERSION`].
    pub version: u32,
    /// The day on which it was made.
    pub made: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub period: Period,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<ProgramInfo>,
    /// Whether the person asks to be contacted.
    #[serde(default)]
    pub contact: bool,
    /// The counts of posture, movement and breathing.
    pub reminders: Vec<ReminderCounts>,
    /// The first day for which `later` and `waited` are counted; `None` when that is the whole period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits_counted_from: Option<NaiveDate>,
    /// The exercises of the movement breaks, and those that the person leaves out.
    #[serde(default)]
    pub exercises: Vec<ExerciseCounts>,
    /// The first day for which every exercise of a break is counted; `None` when that is the whole period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercises_counted_from: Option<NaiveDate>,
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
    pub change: Vec<GlobalRating>,
    pub flare_up: FlareUpDays,
    /// The length of the intervals of the table.
    pub by: Granularity,
    pub stretches: Vec<Interval>,
    /// The length of the intervals of the curve.
    pub curve_by: Granularity,
    pub curve: Vec<Point>,
    pub notes: Vec<DatedText>,
    pub questions: Vec<DatedText>,
}
