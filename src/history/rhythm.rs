//! The schedule of the check-ins: when the person is asked how they are, and which questions are asked. All
//! functions are pure, and use only calendar days and times of day.
//!
//! The person is asked at most once in an interval, which [`Rhythm`] determines, and never twice a day. A
//! check-in that is not answered counts as asked: the next one comes after the interval. After a check-in on
//! the person's own initiative the interval starts again. Days begin at 04:00.

use crate::engine::day_of;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone};
use serde::{Deserialize, Serialize};

/// The days between two questions about change.
const CHANGE: i64 = 14;
/// The hour at which a day begins: earlier hours belong to the day before.
const NIGHT: u32 = 4;

/// How often the person is asked to check in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rhythm {
    /// The person is never asked.
    #[default]
    Off,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
}

impl Rhythm {
    fn days(self) -> Option<i64> {
        match self {
            Rhythm::Off => None,
            Rhythm::Daily => Some(1),
            Rhythm::Weekly => Some(7),
            Rhythm::Fortnightly => Some(14),
        }
    }
}

/// The preferences of the person, or those in the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// How often the person is asked.
    pub rhythm: Rhythm,
    /// The time of day from which the person is asked, as soon as they are present.
    pub at: NaiveTime,
    /// Whether to ask about sleep.
    pub sleep: bool,
    /// Whether to ask about stress.
    pub stress: bool,
    /// Whether to ask for the global rating of change, every second week.
    pub change: bool,
}

/// The earlier check-ins and questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The time of the first check-in.
    pub first_check_in: Option<DateTime<FixedOffset>>,
    /// The time of the last check-in.
    pub last_check_in: Option<DateTime<FixedOffset>>,
    /// When the person was last asked, with or without an answer.
    pub last_asked: Option<DateTime<FixedOffset>>,
    /// When the question about change was last shown, with or without an answer.
    pub change_asked: Option<DateTime<FixedOffset>>,
}

/// The optional questions of a check-in. Pain, impact, the own activity, the flare-up day and the note are
/// always part of it. Every answer is optional.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    /// The quality of sleep.
    pub sleep: bool,
    /// The level of stress.
    pub stress: bool,
    /// The global rating of change.
    pub change: bool,
}

/// The next time to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The earliest moment to ask, on `day`. If it is not later than now, the person is asked at the next
    /// good moment.
    pub at: DateTime<FixedOffset>,
    /// The day on which to ask. If that day ends without a question, call [`next`] again.
    pub day: NaiveDate,
    /// The questions to ask.
    pub questions: Questions,
}

/// The next time to ask, and the questions; `None` if the person is never asked.
pub fn next(preferences: &Preferences, past: &Past, now: DateTime<FixedOffset>) -> Option<Next> {
    let apart = preferences.rhythm.days()?;
    let today = day_of(now);
    // A day in the future was recorded while the clock was wrong: it counts as today.
    let last = past.last_check_in.into_iter().chain(past.last_asked);
    let last = last.map(|t| day_of(t).min(today)).max();
    let day = last.map_or(today, |l| (l + Duration::days(apart)).max(today));
    Some(Next {
        at: moment(day, preferences.at, now)?,
        day,
        questions: questions(preferences, past, day),
    })
}

/// The optional questions of a check-in on this day, whether the person or the companion opened it.
pub fn questions(preferences: &Preferences, past: &Past, day: NaiveDate) -> Questions {
    // The question about change refers to an earlier moment: the last time it was asked, or else the first
    // check-in.
    let asked = past.change_asked.map(day_of).filter(|d| *d <= day);
    let since = asked.or(past.first_check_in.map(day_of));
    let due = since.is_some_and(|s| (day - s).num_days() >= CHANGE);
    Questions {
        sleep: preferences.sleep,
        stress: preferences.stress,
        change: preferences.change && due,
    }
}

/// The moment of a time of day on this day. A time before 04:00 is in the following night.
fn moment(day: NaiveDate, at: NaiveTime, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    let night = at < NaiveTime::from_hms_opt(NIGHT, 0, 0)?;
    let day = if night { day.succ_opt()? } else { day };
    now.offset().from_local_datetime(&day.and_time(at)).single()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(&format!("{text}:00+01:00")).unwrap()
    }

    fn preferences(rhythm: Rhythm) -> Preferences {
        Preferences {
            rhythm,
            at: NaiveTime::from_hms_opt(16, 0, 0).unwrap(),
            sleep: true,
            stress: false,
            change: true,
        }
    }

    #[test]
    fn check_in_that_is_off_never_asks_and_the_first_one_is_today() {
        let now = at("2026-11-23T09:00");
        assert_eq!(next(&preferences(Rhythm::Off), &Past::default(), now), None);
        let first = next(&preferences(Rhythm::Weekly), &Past::default(), now).unwrap();
        assert_eq!(first.at, at("2026-11-23T16:00"));
        assert!(first.questions.sleep && !first.questions.stress && !first.questions.change);
    }

    #[test]
    fn unanswered_check_in_is_repeated_only_after_the_interval() {
        let past = Past {
            last_asked: Some(at("2026-11-23T16:00")),
            last_check_in: Some(at("2026-11-16T16:00")),
            first_check_in: Some(at("2026-11-09T16:00")),
            change_asked: None,
        };
        let n = next(&preferences(Rhythm::Weekly), &past, at("2026-11-23T17:00")).unwrap();
        assert_eq!((n.at, n.questions.change), (at("2026-11-30T16:00"), true));
        // If the person is absent on that day, they are asked on the first day on which they are present.
        let n = next(&preferences(Rhythm::Weekly), &past, at("2026-12-03T08:00")).unwrap();
        assert_eq!(n.at, at("2026-12-03T16:00"));
    }

    #[test]
    fn time_before_04_00_belongs_to_the_day_before() {
        let w = Preferences {
            at: NaiveTime::from_hms_opt(1, 30, 0).unwrap(),
            ..preferences(Rhythm::Daily)
        };
        let past = Past {
            last_asked: Some(at("2026-11-24T01:30")),
            ..Past::default()
        };
        let n = next(&w, &past, at("2026-11-24T02:00")).unwrap();
        assert_eq!(n.at, at("2026-11-25T01:30"));
    }

    fn rhythm() -> impl Strategy<Value = Rhythm> {
        prop_oneof![
            Just(Rhythm::Daily),
            Just(Rhythm::Weekly),
            Just(Rhythm::Fortnightly)
        ]
    }

    proptest! {
        /// For a person who is present at any hours, who answers or not, and who checks in on their own
        /// initiative or not: they are never asked twice a day, within an interval or before the time of day,
        /// and about change at most every second week.
        #[test]
        fn person_is_never_asked_twice_a_day_or_within_an_interval(
            r in rhythm(),
            minute in 0u32..1440,
            steps in proptest::collection::vec((1i64..3_000, 0u8..4), 1..300),
        ) {
            let w = Preferences { at: NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap(), ..preferences(r) };
            let mut past = Past::default();
            let mut now = at("2026-01-05T08:00");
            let mut asked: Vec<DateTime<FixedOffset>> = Vec::new();
            for (minutes, what) in steps {
                now += Duration::minutes(minutes);
                let n = next(&w, &past, now).unwrap();
                prop_assert!(n.day >= day_of(now));
                prop_assert_eq!(day_of(n.at), n.day);
                let check_in = |past: &mut Past| {
                    past.first_check_in = past.first_check_in.or(Some(now));
                    past.last_check_in = Some(now);
                };
                if n.at <= now {
                    let last = past.last_check_in.max(asked.last().copied());
                    if let Some(last) = last {
                        prop_assert!((day_of(now) - day_of(last)).num_days() >= r.days().unwrap());
                    }
                    if n.questions.change {
                        let since = past.change_asked.or(past.first_check_in).unwrap();
                        prop_assert!((day_of(now) - day_of(since)).num_days() >= CHANGE);
                        past.change_asked = Some(now);
                    }
                    asked.push(now);
                    past.last_asked = Some(now);
                    if what == 0 {
                        check_in(&mut past);
                    }
                    prop_assert!(next(&w, &past, now).unwrap().at > now, "asked once");
                } else if what == 1 {
                    check_in(&mut past);
                }
            }
        }

        /// A clock that was far ahead for some time does not suppress the check-ins for years.
        #[test]
        fn wrong_clock_does_not_suppress_check_ins(r in rhythm(), ahead in 1i64..4_000) {
            let now = at("2026-11-23T09:00");
            let past = Past { last_asked: Some(now + Duration::days(ahead)), ..Past::default() };
            let n = next(&preferences(r), &past, now).unwrap();
            prop_assert!((n.day - day_of(now)).num_days() <= 14);
        }
    }
}
