//! The weeks: reminders and their outcomes, natural breaks, pain and impact. There are totals only, and
//! nothing that a day off could lose.

use crate::engine::Kind;
use crate::history::{End, Entry, What};
use chrono::{Datelike, Duration, NaiveDate};

/// One kind in one week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Reminders that ended, without those that another one absorbed.
    pub offered: u32,
    /// Reminders that were done.
    pub done: u32,
    /// Reminders whose place a natural break took.
    pub natural: u32,
    /// Reminders that were skipped or unanswered.
    pub passed: u32,
}

/// One week, Monday first.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// The Monday with which it begins.
    pub monday: NaiveDate,
    /// The tally of each kind.
    pub kinds: [Tally; 3],
    /// The number of natural breaks.
    pub breaks: u32,
    /// The mean pain of the week's check-ins (NPRS, 0 to 10).
    pub pain: Option<f32>,
    /// The mean impact of the week's check-ins, 0 to 10.
    pub impact: Option<f32>,
}

/// A figure of one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub day: NaiveDate,
    /// The figure, 0 to 10.
    pub value: f32,
}

/// The curves of the check-ins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// Pain, one point per day.
    pub pain: Vec<Point>,
    /// Impact, one point per day.
    pub impact: Vec<Point>,
    /// Flare-ups: first and last day.
    pub flares: Vec<(NaiveDate, NaiveDate)>,
}

/// The day an entry belongs to: days begin at 04:00.
pub fn day(e: &Entry) -> NaiveDate {
    crate::engine::day_of(e.at)
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Duration::days(i64::from(day.weekday().num_days_from_monday()))
}

fn mean(of: &[u8]) -> Option<f32> {
    let sum: u32 = of.iter().map(|v| u32::from(*v)).sum();
    (!of.is_empty()).then(|| sum as f32 / of.len() as f32)
}

/// The weeks from the one of `from` to the one of `to`, empty ones too.
pub fn weeks(entries: &[Entry], from: NaiveDate, to: NaiveDate) -> Vec<Week> {
    let (first, last) = (monday(from), monday(to));
    let count = ((last - first).num_weeks() + 1).max(0);
    let mut weeks: Vec<Week> = (0..count)
        .map(|w| Week {
            monday: first + Duration::weeks(w),
            kinds: Default::default(),
            breaks: 0,
            pain: None,
            impact: None,
        })
        .collect();
    let mut figures: Vec<(Vec<u8>, Vec<u8>)> = vec![Default::default(); weeks.len()];
    for e in entries {
        let Ok(at) = usize::try_from((monday(day(e)) - first).num_weeks()) else {
            continue;
        };
        let (Some(week), Some((pain, impact))) = (weeks.get_mut(at), figures.get_mut(at)) else {
            continue;
        };
        match (e.entry, e.kind, e.outcome) {
            (What::Reminder, Some(kind), Some(end)) if end != End::Absorbed => {
                let t = &mut week.kinds[kind as usize];
                t.offered += 1;
                match end {
                    End::Done => t.done += 1,
                    End::Natural => t.natural += 1,
                    _ => t.passed += 1,
                }
            }
            (What::Absence, ..) => week.breaks += u32::from(e.natural_break == Some(true)),
            (What::CheckIn, ..) => {
                pain.extend(e.pain);
                impact.extend(e.impact);
            }
            _ => {}
        }
    }
    for (week, (pain, impact)) in weeks.iter_mut().zip(&figures) {
        (week.pain, week.impact) = (mean(pain), mean(impact));
    }
    weeks
}

/// The curves of the check-ins up to `today`.
pub fn curves(entries: &[Entry], today: NaiveDate) -> Curves {
    let daily = |figure: fn(&Entry) -> Option<u8>| {
        let mut days: Vec<(NaiveDate, Vec<u8>)> = Vec::new();
        for e in entries.iter().filter(|e| e.entry == What::CheckIn) {
            let Some(value) = figure(e) else { continue };
            match days.iter_mut().find(|(d, _)| *d == day(e)) {
                Some((_, all)) => all.push(value),
                None => days.push((day(e), vec![value])),
            }
        }
        let point = |(day, all): (NaiveDate, Vec<u8>)| {
            Some(Point {
                day,
                value: mean(&all)?,
            })
        };
        days.into_iter().filter_map(point).collect()
    };
    let mut flares: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    let mut open: Option<(NaiveDate, NaiveDate)> = None;
    for e in entries.iter().filter(|e| e.entry == What::FlareUp) {
        match e.seconds {
            Some(s) if s > 0 => {
                flares.extend(open.take().map(|(from, end)| (from, end.min(day(e)))));
                open = Some((day(e), day(e) + Duration::seconds(s)));
            }
            _ => flares.extend(open.take().map(|(from, _)| (from, day(e)))),
        }
    }
    flares.extend(open.map(|(from, end)| (from, end.min(today))));
    for e in entries.iter().filter(|e| e.flare == Some(true)) {
        let d = day(e);
        if !flares.iter().any(|(from, to)| (*from..=*to).contains(&d)) {
            flares.push((d, d));
        }
    }
    Curves {
        pain: daily(|e| e.pain),
        impact: daily(|e| e.impact),
        flares,
    }
}

/// The largest number of a week, by which the bars are scaled; at least 1.
pub fn scale(weeks: &[Week], kind: Kind) -> u32 {
    weeks
        .iter()
        .map(|w| w.kinds[kind as usize].offered)
        .max()
        .unwrap_or(0)
        .max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(at: &str, what: What) -> Entry {
        Entry::new(chrono::DateTime::parse_from_rfc3339(at).unwrap(), what)
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_count_outcomes_and_average_check_ins() {
        let end = |at, outcome| Entry {
            kind: Some(Kind::Posture),
            outcome: Some(outcome),
            ..entry(at, What::Reminder)
        };
        let said = |at, pain| Entry {
            pain: Some(pain),
            impact: Some(1),
            ..entry(at, What::CheckIn)
        };
        let entries = [
            end("2026-11-16T09:00:00+01:00", End::Done),
            // Sunday night belongs to Sunday's week.
            end("2026-11-23T03:00:00+01:00", End::Natural),
            end("2026-11-23T09:00:00+01:00", End::Absorbed),
            end("2026-11-23T10:00:00+01:00", End::Unanswered),
            said("2026-11-24T10:00:00+01:00", 3),
            said("2026-11-24T16:00:00+01:00", 6),
        ];
        let all = weeks(&entries, date("2026-11-18"), date("2026-11-24"));
        assert_eq!(all.len(), 2);
        assert_eq!(
            all[0].kinds[0],
            Tally {
                offered: 2,
                done: 1,
                natural: 1,
                passed: 0
            }
        );
        assert_eq!(
            all[1].kinds[0],
            Tally {
                offered: 1,
                done: 0,
                natural: 0,
                passed: 1
            }
        );
        assert_eq!(
            (all[0].pain, all[1].pain, all[1].impact),
            (None, Some(4.5), Some(1.0))
        );
    }

    #[test]
    fn flare_up_lasts_until_its_end() {
        let flare = |at, seconds| Entry {
            seconds: Some(seconds),
            ..entry(at, What::FlareUp)
        };
        let entries = [
            flare("2026-11-10T09:00:00+01:00", 3 * 86_400),
            flare("2026-11-11T09:00:00+01:00", 0),
            flare("2026-11-20T09:00:00+01:00", 3 * 86_400),
        ];
        let found = curves(&entries, date("2026-11-21")).flares;
        let days = [("2026-11-10", "2026-11-11"), ("2026-11-20", "2026-11-21")];
        assert_eq!(found, days.map(|(a, b)| (date(a), date(b))));
    }
}
