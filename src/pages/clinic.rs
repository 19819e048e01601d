//! The window in which a therapist sees many reports: which rows are shown, in which order, and the course of pain as a line.

use crate::report::clinic::Row;
use crate::report::{Point, Summary};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::fmt::Write;

/// The width and the height of the field in which [`trend`] draws.
pub const FIELD: (f64, f64) = (100.0, 30.0);

/// A report in the table.
#[derive(Clone, Debug)]
pub struct ReportEntry {
    /// Its numbers, the same as in the overview's page and table.
    pub row: Row,
    /// The whole report.
    pub summary: Summary,
    /// What the filter searches, in small letters.
    searched: String,
}

impl ReportEntry {
    /// The entry of a report from a file of this name.
    pub fn new(file: &str, summary: Summary) -> Self {
        let row = Row::new(file, &summary);
        let questions = summary.questions.iter().map(|q| q.text.as_str());
        let parts = [row.name.as_str(), file, &row.program];
        let searched: Vec<&str> = parts.into_iter().chain(questions).collect();
        ReportEntry {
            searched: searched.join("\n").to_lowercase(),
            row,
            summary,
        }
    }
}

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Who asks for contact, then who has questions.
    Contact,
    /// The name on the report.
    Name,
    /// The last day of the period.
    Period,
    /// The share of what was done.
    Done,
    /// The change of pain.
    Pain,
    /// The flare-up days.
    FlareUp,
}

/// The order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// What it is sorted by.
    pub column: Column,
    /// Whether it is turned round.
    pub reversed: bool,
}

impl Default for Order {
    /// Who asks for contact comes first.
    fn default() -> Self {
        Order {
            column: Column::Contact,
            reversed: false,
        }
    }
}

impl Order {
    /// The order after a click on a column: another column begins with its usual order, the same one turns round.
    pub fn chosen(self, column: Column) -> Self {
        Order {
            column,
            reversed: self.column == column && !self.reversed,
        }
    }

    /// The usual order brings first what a therapist looks for: requests, the newest report, the least done, the pain that
    /// grew most, the most flare-up days. A report without the number comes last either way.
    fn compare(self, a: &Row, b: &Row) -> Ordering {
        let turned = |order: Ordering| if self.reversed { order.reverse() } else { order };
        let first = match self.column {
            Column::Contact => turned((b.contact, b.questions > 0).cmp(&(a.contact, a.questions > 0))),
            Column::Name => turned(name_of(a).cmp(&name_of(b))),
            Column::Period => turned(b.to.cmp(&a.to)),
            Column::Done => known_first(a.share, b.share, |a, b| turned(a.cmp(&b))),
            Column::Pain => known_first(a.pain_change, b.pain_change, |a, b| turned(b.total_cmp(&a))),
            Column::FlareUp => turned(b.flare_up_days.cmp(&a.flare_up_days)),
        };
        first
            .then_with(|| name_of(a).cmp(&name_of(b)))
            .then_with(|| a.file.cmp(&b.file))
    }
}

fn name_of(row: &Row) -> String {
    let name = if row.name.is_empty() { &row.file } else { &row.name };
    name.to_lowercase()
}

fn known_first<T>(a: Option<T>, b: Option<T>, compare: impl FnOnce(T, T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(a, b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// The numbers of the reports that contain every word of the query, in this order.
pub fn shown(entries: &[ReportEntry], query: &str, order: Order) -> Vec<usize> {
    let query = query.to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let matches = |e: &ReportEntry| words.iter().all(|w| e.searched.contains(w));
    let mut shown: Vec<usize> = (0..entries.len()).filter(|&i| matches(&entries[i])).collect();
    shown.sort_by(|&a, &b| order.compare(&entries[a].row, &entries[b].row));
    shown
}

/// The course of pain as the commands of a path in [`FIELD`], over the days of the period and from 0 at the lower edge to 10
/// at the upper one. The days go in the direction of reading. Empty without a pain entry; one entry is a dot.
pub fn trend(curve: &[Point], from: NaiveDate, to: NaiveDate, right_to_left: bool) -> String {
    let (width, height) = FIELD;
    let days = (to - from).num_days().max(1) as f64;
    let mut commands = String::new();
    let mut points = 0;
    for (day, pain) in curve.iter().filter_map(|p| Some((p.day, p.pain?))) {
        let share = ((day - from).num_days() as f64 / days).clamp(0.0, 1.0);
        let x = width * if right_to_left { 1.0 - share } else { share };
        let y = (1.0 - pain.clamp(0.0, 10.0) / 10.0) * height;
        let command = if points == 0 { 'M' } else { 'L' };
        let _ = write!(commands, "{command} {x:.1} {y:.1} "); // writing to a string cannot fail
        points += 1;
    }
    if points == 1 {
        commands.push_str("h 0.1");
    }
    commands.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ReminderKind;
    use crate::history::{End, Entry, What};
    use crate::report::{DatedText, ReportOptions, summary};

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
    }

    fn entry(name: &str, contact: bool, questions: &[&str], pains: &[(u32, u8)], done: bool) -> ReportEntry {
        let at = |d: u32| {
            format!("{}T10:00:00+01:00", day(d))
                .parse::<chrono::DateTime<_>>()
                .unwrap()
        };
        let pains = pains.iter().map(|&(d, pain)| Entry {
            pain: Some(pain),
            ..Entry::new(at(d), What::CheckIn)
        });
        let reminders = (2..4).map(|d| Entry {
            kind: Some(ReminderKind::Movement),
            outcome: Some(if done { End::Done } else { End::Skipped }),
            ..Entry::new(at(d), What::Reminder)
        });
        let mut all: Vec<Entry> = pains.chain(reminders).collect();
        all.sort_by_key(|e| e.at);
        let questions = questions.iter().map(|text| DatedText {
            day: day(1),
            text: (*text).into(),
        });
        let options = ReportOptions {
            from: day(1),
            to: day(28),
            made: at(28),
            name: Some(name.into()),
            contact,
            questions: questions.collect(),
            ..ReportOptions::default()
        };
        ReportEntry::new(&format!("{name}.json"), summary(&all, options))
    }

    fn entries() -> Vec<ReportEntry> {
        vec![
            entry("Dora", false, &[], &[(2, 3), (20, 6)], true),
            entry("carl", false, &["May I swim?"], &[(2, 5)], false),
            entry("Ben", true, &[], &[(2, 6), (20, 2)], true),
            entry("Ann", false, &[], &[], false),
        ]
    }

    fn names(query: &str, order: Order) -> Vec<String> {
        let all = entries();
        let shown = shown(&all, query, order);
        shown.into_iter().map(|i| all[i].row.name.clone()).collect()
    }

    fn by(column: Column) -> Order {
        Order {
            column,
            reversed: false,
        }
    }

    #[test]
    fn requests_for_contact_come_first_then_questions() {
        assert_eq!(names("", Order::default()), ["Ben", "carl", "Ann", "Dora"]);
        let turned = Order::default().chosen(Column::Contact);
        assert_eq!(names("", turned), ["Ann", "Dora", "carl", "Ben"]);
    }

    #[test]
    fn every_column_sorts_and_missing_numbers_come_last() {
        assert_eq!(names("", by(Column::Name)), ["Ann", "Ben", "carl", "Dora"]);
        assert_eq!(names("", by(Column::Pain)), ["Dora", "Ben", "Ann", "carl"]);
        let turned = by(Column::Pain).chosen(Column::Pain);
        assert_eq!(names("", turned), ["Ben", "Dora", "Ann", "carl"]);
        assert_eq!(turned.chosen(Column::Done), by(Column::Done));
        assert_eq!(names("", by(Column::Done)), ["Ann", "carl", "Ben", "Dora"]);
    }

    #[test]
    fn filter_finds_names_files_and_questions() {
        let order = Order::default();
        assert_eq!(names("SWIM", order), ["carl"]);
        assert_eq!(names("dor json", order), ["Dora"]);
        assert_eq!(names("nothing of it", order), Vec::<String>::new());
    }

    #[test]
    fn trend_goes_from_the_first_to_the_last_day_and_up_with_pain() {
        let all = entries();
        let of = |i: usize, right_to_left: bool| {
            let s = &all[i].summary;
            trend(&s.curve, s.period.from, s.period.to, right_to_left)
        };
        assert_eq!(of(0, false), "M 3.7 21.0 L 70.4 12.0");
        assert_eq!(of(0, true), "M 96.3 21.0 L 29.6 12.0");
        assert_eq!(of(1, false), "M 3.7 15.0 h 0.1");
        assert_eq!(of(3, false), "");
    }
}
