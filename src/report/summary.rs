//! Counts the entries of the history. Every number of a report is computed here, and only here.

use super::exercises::exercises;
use super::{
    DatedText, Figure, FlareUpDays, GlobalRating, Granularity, Interval, Period, Point, ReminderCounts,
    ReportOptions, SCHEMA, Summary, VERSION,
};
use crate::engine::{PerKind, ReminderKind, day_of};
use crate::history::{End, Entry, What};
use chrono::{Datelike, Duration, NaiveDate};
use std::collections::BTreeSet;

/// The most weeks in a table; a longer period is shown by months.
const MOST_WEEKS: usize = 26;
/// The most months in a table; a longer period is shown by years.
const MOST_MONTHS: usize = 36;
/// The most days for which the curve has a point for each day.
const MOST_DAYS: i64 = 92;

/// The notes of these days, from which the person chooses.
pub fn notes(entries: &[Entry], from: NaiveDate, to: NaiveDate) -> Vec<DatedText> {
    let own = entries.iter().filter(|e| e.entry == What::CheckIn);
    own.filter_map(|e| {
        let day = Some(day_of(e.at)).filter(|d| (from..=to).contains(d))?;
        let text = e.note.clone().filter(|n| !n.trim().is_empty())?;
        Some(DatedText { day, text })
    })
    .collect()
}

/// What is counted over the entries of a period.
struct Tallies {
    stretches: Vec<Interval>,
    /// Pain and impact of each stretch.
    stretch_means: Vec<[Mean; 2]>,
    curve_starts: Vec<NaiveDate>,
    /// Pain and impact of each point of the curve.
    point_means: Vec<[Mean; 2]>,
    reminders: PerKind<ReminderCounts>,
    statistics: Statistics,
    natural_breaks: u32,
    check_ins: u32,
    change: Vec<GlobalRating>,
}

impl Tallies {
    fn new(stretches: Vec<Interval>, curve_starts: Vec<NaiveDate>) -> Self {
        Tallies {
            stretch_means: vec![Default::default(); stretches.len()],
            point_means: vec![Default::default(); curve_starts.len()],
            stretches,
            curve_starts,
            reminders: PerKind::from_fn(ReminderCounts::none),
            statistics: Statistics::default(),
            natural_breaks: 0,
            check_ins: 0,
            change: Vec::new(),
        }
    }

    /// Counts an entry of this day, which is in the period.
    fn add(&mut self, e: &Entry, day: NaiveDate) {
        // The first interval begins with the period, so every day of the period has one.
        let at = self.stretches.partition_point(|s| s.from <= day);
        let at = at.saturating_sub(1);
        let Some(stretch) = self.stretches.get_mut(at) else {
            return;
        };
        if let Some(kind) = e.kind {
            count(&mut self.reminders[kind], e);
            if let Some(c) = stretch.reminders.iter_mut().find(|c| c.kind == kind) {
                count(c, e);
            }
        }
        match e.entry {
            What::Absence if e.natural_break == Some(true) => {
                self.natural_breaks += 1;
                stretch.natural_breaks += 1;
            }
            What::CheckIn => {
                self.check_ins += 1;
                stretch.check_ins += 1;
                self.statistics.add(e);
                let change = e.change.map(|value| GlobalRating { day, value });
                self.change.extend(change);
                let point = self.curve_starts.partition_point(|d| *d <= day);
                let point = self.point_means.get_mut(point.saturating_sub(1));
                for means in [self.stretch_means.get_mut(at), point].into_iter().flatten() {
                    means[0].add(e.pain);
                    means[1].add(e.impact);
                }
            }
            _ => {}
        }
    }

    /// The intervals with their means and days of flare-up.
    fn finished_stretches(&self, flares: &BTreeSet<NaiveDate>) -> Vec<Interval> {
        let mut stretches = self.stretches.clone();
        for (s, [pain, impact]) in stretches.iter_mut().zip(&self.stretch_means) {
            (s.pain, s.impact) = (pain.mean(), impact.mean());
            s.flare_up_days = number(flares.range(s.from..=s.to).count());
        }
        stretches
    }

    /// The points of the curve that have a value.
    fn curve(&self) -> Vec<Point> {
        let points = self.curve_starts.iter().zip(&self.point_means);
        let points = points.map(|(day, [pain, impact])| Point {
            day: *day,
            pain: pain.mean(),
            impact: impact.mean(),
        });
        points
            .filter(|p| p.pain.is_some() || p.impact.is_some())
            .collect()
    }
}

/// The summary of a period. Entries of other days are not counted; those before the period show a flare-up
/// that reaches into it.
pub fn summary(entries: &[Entry], options: ReportOptions) -> Summary {
    let ReportOptions { from, to, .. } = options;
    let (by, stretches) = table(from, to);
    let curve_by = if (to - from).num_days() < MOST_DAYS {
        Granularity::Day
    } else {
        by
    };
    let mut tallies = Tallies::new(stretches, starts(from, to, curve_by));
    for e in entries {
        let day = day_of(e.at);
        if (from..=to).contains(&day) {
            tallies.add(e, day);
        }
    }
    let exercises = exercises(entries, &options);
    let flares = flare_days(entries, from, to);
    let statistics = &tallies.statistics;
    Summary {
        schema: SCHEMA.into(),
        version: VERSION,
        made: options.made.date_naive(),
        name: options.name,
        period: Period { from, to },
        program: options.program,
        contact: options.contact,
        reminders: tallies.reminders.values().cloned().collect(),
        waits_counted_from: complete_from(options.no_waits_until, from),
        exercises,
        exercises_counted_from: complete_from(options.first_exercises_until, from),
        natural_breaks: tallies.natural_breaks,
        check_ins: tallies.check_ins,
        pain: statistics.pain.figure(false),
        impact: statistics.impact.figure(false),
        activity: statistics.activity.figure(true),
        sleep: statistics.sleep.figure(true),
        stress: statistics.stress.figure(false),
        flare_up: FlareUpDays {
            days: number(flares.len()),
            spells: spells(&flares),
        },
        by,
        stretches: tallies.finished_stretches(&flares),
        curve_by,
        curve: tallies.curve(),
        change: tallies.change,
        notes: options.notes,
        questions: options.questions,
    }
}

/// The first day with complete entries; `None` if that is the whole period.
fn complete_from(incomplete_until: Option<NaiveDate>, from: NaiveDate) -> Option<NaiveDate> {
    incomplete_until.filter(|d| *d >= from).and_then(|d| d.succ_opt())
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn count(c: &mut ReminderCounts, e: &Entry) {
    match (e.entry, e.outcome) {
        (What::Reminder, Some(End::Absorbed)) => c.absorbed += 1,
        (What::Reminder, Some(end)) => {
            c.offered += 1;
            *match end {
                End::Done => &mut c.done,
                End::Natural => &mut c.natural,
                End::Skipped => &mut c.skipped,
                _ => &mut c.unanswered,
            } += 1;
        }
        (What::Snoozed, _) => c.later += 1,
        (What::Deferred, _) => c.waited += 1,
        _ => {}
    }
}

/// A running mean.
#[derive(Clone, Copy, Default)]
struct Mean {
    sum: u64,
    entries: u32,
}

impl Mean {
    fn add(&mut self, value: Option<u8>) {
        if let Some(v) = value {
            self.sum += u64::from(v);
            self.entries += 1;
        }
    }

    /// The mean, to one decimal.
    fn mean(&self) -> Option<f64> {
        let mean = self.sum as f64 / f64::from(self.entries);
        (self.entries > 0).then(|| (mean * 10.0).round() / 10.0)
    }
}

#[derive(Default)]
struct Statistic {
    mean: Mean,
    /// The least, the greatest, the first and the last value.
    ends: Option<[u8; 4]>,
}

impl Statistic {
    fn add(&mut self, value: Option<u8>) {
        let Some(v) = value else { return };
        self.mean.add(value);
        let [least, most, first, _] = self.ends.unwrap_or([v; 4]);
        self.ends = Some([least.min(v), most.max(v), first, v]);
    }

    fn figure(&self, more_is_better: bool) -> Option<Figure> {
        let [least, most, first, last] = self.ends?;
        let (best, worst) = if more_is_better {
            (most, least)
        } else {
            (least, most)
        };
        Some(Figure {
            mean: self.mean.mean()?,
            best,
            worst,
            first,
            last,
            entries: self.mean.entries,
        })
    }
}

#[derive(Default)]
struct Statistics {
    pain: Statistic,
    impact: Statistic,
    activity: Statistic,
    sleep: Statistic,
    stress: Statistic,
}

impl Statistics {
    fn add(&mut self, e: &Entry) {
        self.pain.add(e.pain);
        self.impact.add(e.impact);
        self.activity.add(e.activity);
        self.sleep.add(e.sleep);
        self.stress.add(e.stress);
    }
}

/// The intervals of the table without counts: weeks, or months or years when there would be too many.
fn table(from: NaiveDate, to: NaiveDate) -> (Granularity, Vec<Interval>) {
    let fitting = [(Granularity::Week, MOST_WEEKS), (Granularity::Month, MOST_MONTHS)];
    let fitting = fitting
        .into_iter()
        .map(|(by, most)| (by, starts(from, to, by), most));
    let fits = fitting
        .into_iter()
        .find(|(_, starts, most)| starts.len() <= *most);
    let (by, starts) = fits.map_or_else(
        || (Granularity::Year, starts(from, to, Granularity::Year)),
        |(by, s, _)| (by, s),
    );
    let ends = starts.iter().skip(1).filter_map(|d| d.pred_opt()).chain([to]);
    let stretch = |(from, to): (&NaiveDate, NaiveDate)| Interval {
        from: *from,
        to,
        reminders: ReminderKind::ALL.map(ReminderCounts::none).to_vec(),
        natural_breaks: 0,
        check_ins: 0,
        pain: None,
        impact: None,
        flare_up_days: 0,
    };
    (by, starts.iter().zip(ends).map(stretch).collect())
}

/// The first day of each interval; the first interval begins with the period.
fn starts(from: NaiveDate, to: NaiveDate, by: Granularity) -> Vec<NaiveDate> {
    let next = |d: &NaiveDate| {
        match by {
            Granularity::Day => d.succ_opt(),
            Granularity::Week => {
                d.checked_add_signed(Duration::days(7 - i64::from(d.weekday().num_days_from_monday())))
            }
            Granularity::Month if d.month() == 12 => NaiveDate::from_ymd_opt(d.year() + 1, 1, 1),
            Granularity::Month => NaiveDate::from_ymd_opt(d.year(), d.month() + 1, 1),
            Granularity::Year => NaiveDate::from_ymd_opt(d.year() + 1, 1, 1),
        }
        .filter(|d| *d <= to)
    };
    std::iter::successors(Some(from).filter(|d| *d <= to), next).collect()
}

/// The days within a flare-up that was switched on, and the days that a check-in marked as one.
fn flare_days(entries: &[Entry], from: NaiveDate, to: NaiveDate) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    let mut open: Option<(NaiveDate, NaiveDate)> = None;
    let mut fill = |spell: Option<(NaiveDate, NaiveDate)>| {
        if let Some((a, b)) = spell {
            let (a, b) = (a.max(from), b.min(to));
            days.extend(a.iter_days().take_while(|d| *d <= b));
        }
    };
    for e in entries {
        let day = day_of(e.at);
        match (e.entry, e.seconds) {
            (What::FlareUp, Some(s)) if s > 0 => {
                fill(open.take().map(|(a, b)| (a, b.min(day))));
                let length = Duration::try_seconds(s).unwrap_or_default();
                let end = e.at.checked_add_signed(length).map_or(day, day_of);
                open = Some((day, end));
            }
            (What::FlareUp, _) => fill(open.take().map(|(a, b)| (a, b.min(day)))),
            _ if e.flare == Some(true) => fill(Some((day, day))),
            _ => {}
        }
    }
    fill(open);
    days
}

/// The runs of consecutive days.
fn spells(days: &BTreeSet<NaiveDate>) -> Vec<Period> {
    let mut all: Vec<Period> = Vec::new();
    for day in days {
        match all.last_mut() {
            Some(p) if p.to.succ_opt() == Some(*day) => p.to = *day,
            _ => all.push(Period { from: *day, to: *day }),
        }
    }
    all
}
