//! Entries in, a summary out: every number of a report is made here, once.

use super::{
    By, Change, Count, Figure, FlareUp, Options, Period, Point, SCHEMA, Said, Stretch, Summary, VERSION,
};
use crate::engine::{Kind, day_of};
use crate::history::{End, Entry, What};
use chrono::{Datelike, Duration, NaiveDate};
use std::collections::BTreeSet;

/// The longest tables: so many weeks, then so many months, then years.
const MOST_WEEKS: usize = 26;
const MOST_MONTHS: usize = 36;
/// The curve has a point a day up to so many days.
const MOST_DAYS: i64 = 92;

/// The notes of these days, for the person to choose from.
pub fn notes(entries: &[Entry], from: NaiveDate, to: NaiveDate) -> Vec<Said> {
    let own = entries.iter().filter(|e| e.entry == What::CheckIn);
    own.filter_map(|e| {
        let day = Some(day_of(e.at)).filter(|d| (from..=to).contains(d))?;
        let text = e.note.clone().filter(|n| !n.trim().is_empty())?;
        Some(Said { day, text })
    })
    .collect()
}

/// Counts. Entries of other days are left out, but a flare-up that began in the fortnight before is seen when they are
/// given.
pub fn summary(entries: &[Entry], options: Options) -> Summary {
    let Options { from, to, .. } = options;
    let (by, mut stretches) = table(from, to);
    let curve_by = if (to - from).num_days() < MOST_DAYS {
        By::Day
    } else {
        by
    };
    let curve_starts = starts(from, to, curve_by);
    let mut reminders = Kind::ALL.map(Count::none);
    let mut sums = Sums::default();
    let mut rows: Vec<[Mean; 2]> = vec![Default::default(); stretches.len()];
    let mut points: Vec<[Mean; 2]> = vec![Default::default(); curve_starts.len()];
    let (mut natural_breaks, mut check_ins) = (0, 0);
    let mut change = Vec::new();
    for e in entries {
        let day = day_of(e.at);
        if !(from..=to).contains(&day) {
            continue;
        }
        // The first stretch begins with the period, so that there is one.
        let at = stretches.partition_point(|s| s.from <= day).saturating_sub(1);
        let Some(stretch) = stretches.get_mut(at) else {
            continue;
        };
        if let Some(kind) = e.kind {
            count(&mut reminders[kind as usize], e);
            if let Some(c) = stretch.reminders.get_mut(kind as usize) {
                count(c, e);
            }
        }
        match e.entry {
            What::Absence if e.natural_break == Some(true) => {
                natural_breaks += 1;
                stretch.natural_breaks += 1;
            }
            What::CheckIn => {
                check_ins += 1;
                stretch.check_ins += 1;
                sums.add(e);
                change.extend(e.change.map(|value| Change { day, value }));
                let point = curve_starts.partition_point(|d| *d <= day).saturating_sub(1);
                for to in [rows.get_mut(at), points.get_mut(point)].into_iter().flatten() {
                    to[0].add(e.pain);
                    to[1].add(e.impact);
                }
            }
            _ => {}
        }
    }
    let flares = flare_days(entries, from, to);
    for (s, [pain, impact]) in stretches.iter_mut().zip(&rows) {
        (s.pain, s.impact) = (pain.mean(), impact.mean());
        s.flare_up_days = number(flares.range(s.from..=s.to).count());
    }
    let curve = curve_starts
        .iter()
        .zip(&points)
        .map(|(day, [pain, impact])| Point {
            day: *day,
            pain: pain.mean(),
            impact: impact.mean(),
        });
    Summary {
        schema: SCHEMA.into(),
        version: VERSION,
        made: options.made,
        name: options.name,
        period: Period { from, to },
        program: options.program,
        contact: options.contact,
        reminders: reminders.to_vec(),
        waits_counted_from: options
            .no_waits_until
            .filter(|d| *d >= from)
            .and_then(|d| d.succ_opt()),
        natural_breaks,
        check_ins,
        pain: sums.pain.figure(false),
        impact: sums.impact.figure(false),
        activity: sums.activity.figure(true),
        sleep: sums.sleep.figure(true),
        stress: sums.stress.figure(false),
        change,
        flare_up: FlareUp {
            days: number(flares.len()),
            spells: spells(&flares),
        },
        by,
        stretches,
        curve_by,
        curve: curve.filter(|p| p.pain.is_some() || p.impact.is_some()).collect(),
        notes: options.notes,
        questions: options.questions,
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn count(c: &mut Count, e: &Entry) {
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

/// The sum of some entries.
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

    /// To one decimal.
    fn mean(&self) -> Option<f64> {
        let mean = self.sum as f64 / f64::from(self.entries);
        (self.entries > 0).then(|| (mean * 10.0).round() / 10.0)
    }
}

#[derive(Default)]
struct Own {
    mean: Mean,
    /// Least, most, first, last.
    ends: Option<[u8; 4]>,
}

impl Own {
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
struct Sums {
    pain: Own,
    impact: Own,
    activity: Own,
    sleep: Own,
    stress: Own,
}

impl Sums {
    fn add(&mut self, e: &Entry) {
        self.pain.add(e.pain);
        self.impact.add(e.impact);
        self.activity.add(e.activity);
        self.sleep.add(e.sleep);
        self.stress.add(e.stress);
    }
}

/// The stretches of the table, empty: weeks, or months and years where those would be too many.
fn table(from: NaiveDate, to: NaiveDate) -> (By, Vec<Stretch>) {
    let fitting = [(By::Week, MOST_WEEKS), (By::Month, MOST_MONTHS)];
    let fitting = fitting
        .into_iter()
        .map(|(by, most)| (by, starts(from, to, by), most));
    let fits = fitting
        .into_iter()
        .find(|(_, starts, most)| starts.len() <= *most);
    let (by, starts) = fits.map_or_else(|| (By::Year, starts(from, to, By::Year)), |(by, s, _)| (by, s));
    let ends = starts.iter().skip(1).filter_map(|d| d.pred_opt()).chain([to]);
    let stretch = |(from, to): (&NaiveDate, NaiveDate)| Stretch {
        from: *from,
        to,
        reminders: Kind::ALL.map(Count::none).to_vec(),
        natural_breaks: 0,
        check_ins: 0,
        pain: None,
        impact: None,
        flare_up_days: 0,
    };
    (by, starts.iter().zip(ends).map(stretch).collect())
}

/// The first day of each stretch, the first one being the period's.
fn starts(from: NaiveDate, to: NaiveDate, by: By) -> Vec<NaiveDate> {
    let next = |d: &NaiveDate| {
        match by {
            By::Day => d.succ_opt(),
            By::Week => {
                d.checked_add_signed(Duration::days(7 - i64::from(d.weekday().num_days_from_monday())))
            }
            By::Month if d.month() == 12 => NaiveDate::from_ymd_opt(d.year() + 1, 1, 1),
            By::Month => NaiveDate::from_ymd_opt(d.year(), d.month() + 1, 1),
            By::Year => NaiveDate::from_ymd_opt(d.year() + 1, 1, 1),
        }
        .filter(|d| *d <= to)
    };
    std::iter::successors(Some(from).filter(|d| *d <= to), next).collect()
}

/// The days within a flare-up that was switched on, and those that the person called one.
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
