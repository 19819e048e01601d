//! The weeks of the Progress page: reminders and their outcomes, natural breaks, pain and impact. There are
//! totals only, and nothing that a day off could lose.

use crate::engine::{PerKind, ReminderKind};
use crate::history::{End, Entry, What};
use chrono::{Datelike, Duration, NaiveDate, Weekday};

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

impl Tally {
    fn plus(self, other: Tally) -> Tally {
        Tally {
            offered: self.offered + other.offered,
            done: self.done + other.done,
            natural: self.natural + other.natural,
            passed: self.passed + other.passed,
        }
    }

    /// The reminders that were done, in whole percent; `None` when nothing was offered.
    pub fn share(self) -> Option<u32> {
        (200 * self.done + self.offered).checked_div(2 * self.offered)
    }
}

/// One week.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// Its first day.
    pub first: NaiveDate,
    /// The tally of each kind.
    pub kinds: PerKind<Tally>,
    /// The number of natural breaks.
    pub breaks: u32,
    /// The mean pain of the week's check-ins (NPRS, 0 to 10).
    pub pain: Option<f32>,
    /// The mean impact of the week's check-ins, 0 to 10.
    pub impact: Option<f32>,
}

/// The day an entry belongs to: days begin at 04:00.
pub fn day(e: &Entry) -> NaiveDate {
    crate::engine::day_of(e.at)
}

/// The first day of the week of this day, where weeks begin with `begin`.
pub fn week_start(day: NaiveDate, begin: Weekday) -> NaiveDate {
    day - Duration::days(i64::from(day.weekday().days_since(begin)))
}

pub(super) fn mean(of: &[u8]) -> Option<f32> {
    let sum: u32 = of.iter().map(|v| u32::from(*v)).sum();
    (!of.is_empty()).then(|| sum as f32 / of.len() as f32)
}

/// The weeks from the one of `from` to the one of `to`, empty ones too. They begin with `begin`.
pub fn weeks(entries: &[Entry], from: NaiveDate, to: NaiveDate, begin: Weekday) -> Vec<Week> {
    let (first, last) = (week_start(from, begin), week_start(to, begin));
    let count = ((last - first).num_weeks() + 1).max(0);
    let mut weeks: Vec<Week> = (0..count)
        .map(|w| Week {
            first: first + Duration::weeks(w),
            kinds: Default::default(),
            breaks: 0,
            pain: None,
            impact: None,
        })
        .collect();
    let mut figures: Vec<(Vec<u8>, Vec<u8>)> = vec![Default::default(); weeks.len()];
    for e in entries {
        let Ok(at) = usize::try_from((week_start(day(e), begin) - first).num_weeks()) else {
            continue;
        };
        let (Some(week), Some((pain, impact))) = (weeks.get_mut(at), figures.get_mut(at)) else {
            continue;
        };
        match (e.entry, e.kind, e.outcome) {
            (What::Reminder, Some(kind), Some(end)) if end != End::Absorbed => {
                let t = &mut week.kinds[kind];
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

impl Week {
    /// The tally of one kind, or of all kinds.
    pub fn tally(&self, kind: Option<ReminderKind>) -> Tally {
        match kind {
            Some(kind) => self.kinds[kind],
            None => self.kinds.values().copied().fold(Tally::default(), Tally::plus),
        }
    }
}

/// The first day that charts show of a range from `from` to `to`: the week of the first entry where the
/// history begins within the range, so that no chart is mostly empty, and at least four weeks.
pub fn first_shown(entries: &[Entry], from: NaiveDate, to: NaiveDate, begin: Weekday) -> NaiveDate {
    let first = entries.first().map_or(to, day);
    let least = to - Duration::weeks(3);
    week_start(first.min(least), begin).max(from)
}

/// The sum of all weeks.
pub fn total(weeks: &[Week]) -> Tally {
    let tallies = weeks.iter().map(|w| w.tally(None));
    tallies.fold(Tally::default(), Tally::plus)
}

/// The mean pain of the first and of the last week that have check-ins; `None` without two such weeks.
pub fn pain_change(weeks: &[Week]) -> Option<(f32, f32)> {
    let mut means = weeks.iter().filter_map(|w| w.pain);
    Some((means.next()?, means.next_back()?))
}

/// The mean pain of all weeks with check-ins.
pub fn pain_mean(entries: &[Entry]) -> Option<f32> {
    let check_ins = entries.iter().filter(|e| e.entry == What::CheckIn);
    mean(&check_ins.filter_map(|e| e.pain).collect::<Vec<_>>())
}

/// The numbers at the axis of a chart whose greatest value is `most`: from 0 in equal round steps, three to
/// five in all.
pub fn axis(most: u32) -> Vec<u32> {
    let least = most.div_ceil(4).max(1);
    let step = (0..9).flat_map(|power| [1, 2, 5].map(|n| n * 10_u32.pow(power)));
    let step = step.into_iter().find(|step| *step >= least).unwrap_or(least);
    (0..=most.div_ceil(step).max(2)).map(|n| n * step).collect()
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
            kind: Some(ReminderKind::Posture),
            outcome: Some(outcome),
            ..entry(at, What::Reminder)
        };
        let check_in = |at, pain| Entry {
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
            check_in("2026-11-24T10:00:00+01:00", 3),
            check_in("2026-11-24T16:00:00+01:00", 6),
        ];
        let all = weeks(&entries, date("2026-11-18"), date("2026-11-24"), Weekday::Mon);
        assert_eq!(all.len(), 2);
        assert_eq!(
            all[0].kinds[ReminderKind::Posture],
            Tally {
                offered: 2,
                done: 1,
                natural: 1,
                passed: 0
            }
        );
        assert_eq!(
            all[1].kinds[ReminderKind::Posture],
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
    fn week_begins_with_the_day_of_the_region() {
        let sunday = date("2026-11-22");
        assert_eq!(week_start(sunday, Weekday::Sun), sunday);
        assert_eq!(week_start(sunday, Weekday::Mon), date("2026-11-16"));
        assert_eq!(week_start(sunday, Weekday::Sat), date("2026-11-21"));
        let entry = entry("2026-11-22T10:00:00+01:00", What::Absence);
        let all = weeks(
            &[Entry {
                natural_break: Some(true),
                ..entry
            }],
            sunday,
            sunday,
            Weekday::Sun,
        );
        assert_eq!((all.len(), all[0].first, all[0].breaks), (1, sunday, 1));
    }

    #[test]
    fn charts_begin_with_the_history_and_show_at_least_four_weeks() {
        let (from, to) = (date("2026-09-07"), date("2026-11-25"));
        let shown = |first: &[Entry]| first_shown(first, from, to, Weekday::Mon);
        let at = |day: &str| [entry(&format!("{day}T10:00:00+01:00"), What::Absence)];
        assert_eq!(shown(&at("2026-10-14")), date("2026-10-12"));
        assert_eq!(shown(&at("2026-11-24")), date("2026-11-02"));
        assert_eq!(shown(&at("2026-09-04")), from, "the week before the range");
        assert_eq!(shown(&[]), date("2026-11-02"));
    }

    #[test]
    fn axis_begins_with_zero_and_reaches_the_greatest_value() {
        assert_eq!(axis(0), [0, 1, 2]);
        assert_eq!(axis(3), [0, 1, 2, 3]);
        assert_eq!(axis(13), [0, 5, 10, 15]);
        assert_eq!(axis(73), [0, 20, 40, 60, 80]);
        for most in 0..2_000 {
            let axis = axis(most);
            assert!(
                axis.last() >= Some(&most) && (3..=5).contains(&axis.len()),
                "{most}: {axis:?}"
            );
        }
    }

    #[test]
    fn share_is_of_everything_that_was_offered() {
        let tally = Tally {
            offered: 3,
            done: 2,
            natural: 1,
            passed: 0,
        };
        assert_eq!((tally.share(), Tally::default().share()), (Some(67), None));
        let week = Week {
            first: date("2026-11-23"),
            kinds: PerKind::from_fn(|kind| {
                if kind == ReminderKind::Breathing {
                    Tally::default()
                } else {
                    tally
                }
            }),
            breaks: 4,
            pain: Some(5.0),
            impact: None,
        };
        assert_eq!(week.tally(None).offered, 6);
        assert_eq!(total(&[week.clone(), week.clone()]).done, 8);
        let later = Week {
            pain: Some(2.0),
            ..week.clone()
        };
        assert_eq!(pain_change(&[week.clone(), later]), Some((5.0, 2.0)));
        assert_eq!(pain_change(&[week]), None);
    }
}
