//! When the person is asked how they are, and what. Pure: calendar days and times of day alone.
//!
//! Asked at most once in a rhythm and never twice a day. Not answering is an answer: the next time comes with the next
//! rhythm. Who checked in by themselves is not asked again before a rhythm has gone by. Days begin at 04:00.

use crate::engine::day_of;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone};
use serde::{Deserialize, Serialize};

/// How far apart the question about change is asked, in days.
const CHANGE: i64 = 14;
/// Hours into the night that belong to the day before.
const NIGHT: u32 = 4;

/// How often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rhythm {
    /// Never by itself.
    #[default]
    Off,
    /// Each day.
    Daily,
    /// Each week.
    Weekly,
    /// Each second week.
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

/// What the person, or the program, wishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// How often.
    pub rhythm: Rhythm,
    /// At which time of day, or as soon after it as the person is there.
    pub at: NaiveTime,
    /// Ask how the night was.
    pub sleep: bool,
    /// Ask about stress.
    pub stress: bool,
    /// Ask for the global rating of change, each fortnight.
    pub change: bool,
}

/// What has been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The first check-in there is.
    pub first_check_in: Option<DateTime<FixedOffset>>,
    /// The last one.
    pub last_check_in: Option<DateTime<FixedOffset>>,
    /// When the person was last asked, whether they answered or not.
    pub last_asked: Option<DateTime<FixedOffset>>,
    /// When the question about change was last shown, answered or not.
    pub change_asked: Option<DateTime<FixedOffset>>,
}

/// Which questions a check-in has. Pain, impact, the own activity, the flare-up day and the note are always there, and
/// each may be left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    /// How the night was.
    pub sleep: bool,
    /// Stress.
    pub stress: bool,
    /// The global rating of change.
    pub change: bool,
}

/// The next time to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// From then on, on that day. Not later than now: ask at the next good moment.
    pub at: DateTime<FixedOffset>,
    /// The day it belongs to. Once that is over without having asked, ask [`next`] again.
    pub day: NaiveDate,
    /// What to ask.
    pub questions: Questions,
}

/// When to ask next, and what. `None`: never by itself.
pub fn next(wish: &Wish, past: &Past, now: DateTime<FixedOffset>) -> Option<Next> {
    let apart = wish.rhythm.days()?;
    let today = day_of(now);
    // A day that has not come yet was written while the clock was wrong: it counts as today.
    let last = past.last_check_in.into_iter().chain(past.last_asked);
    let last = last.map(|t| day_of(t).min(today)).max();
    let day = last.map_or(today, |l| (l + Duration::days(apart)).max(today));
    Some(Next {
        at: moment(day, wish.at, now)?,
        day,
        questions: questions(wish, past, day),
    })
}

/// What a check-in on this day asks, whoever opened it.
pub fn questions(wish: &Wish, past: &Past, day: NaiveDate) -> Questions {
    // Change needs something to look back on: the first check-in, then the last time it was asked.
    let asked = past.change_asked.map(day_of).filter(|d| *d <= day);
    let since = asked.or(past.first_check_in.map(day_of));
    let due = since.is_some_and(|s| (day - s).num_days() >= CHANGE);
    Questions {
        sleep: wish.sleep,
        stress: wish.stress,
        change: wish.change && due,
    }
}

/// That time of that day, a time in the night being of the day before.
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

    fn wish(rhythm: Rhythm) -> Wish {
        Wish {
            rhythm,
            at: NaiveTime::from_hms_opt(16, 0, 0).unwrap(),
            sleep: true,
            stress: false,
            change: true,
        }
    }

    #[test]
    fn off_is_off_and_the_first_time_is_today() {
        let now = at("2026-11-23T09:00");
        assert_eq!(next(&wish(Rhythm::Off), &Past::default(), now), None);
        let first = next(&wish(Rhythm::Weekly), &Past::default(), now).unwrap();
        assert_eq!(first.at, at("2026-11-23T16:00"));
        assert!(first.questions.sleep && !first.questions.stress && !first.questions.change);
    }

    #[test]
    fn who_did_not_answer_is_left_alone_until_the_next_rhythm() {
        let past = Past {
            last_asked: Some(at("2026-11-23T16:00")),
            last_check_in: Some(at("2026-11-16T16:00")),
            first_check_in: Some(at("2026-11-09T16:00")),
            change_asked: None,
        };
        let n = next(&wish(Rhythm::Weekly), &past, at("2026-11-23T17:00")).unwrap();
        assert_eq!((n.at, n.questions.change), (at("2026-11-30T16:00"), true));
        // Away on that day: the first time they are there after it.
        let n = next(&wish(Rhythm::Weekly), &past, at("2026-12-03T08:00")).unwrap();
        assert_eq!(n.at, at("2026-12-03T16:00"));
    }

    #[test]
    fn the_night_belongs_to_the_day_before() {
        let w = Wish {
            at: NaiveTime::from_hms_opt(1, 30, 0).unwrap(),
            ..wish(Rhythm::Daily)
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
        /// A person who is there at any hours, answers or not, checks in by themselves or not: never twice a day, never
        /// closer than the rhythm, never before the time of day, and change no oftener than each fortnight.
        #[test]
        fn never_twice_a_day_and_never_closer_than_the_rhythm(
            r in rhythm(),
            minute in 0u32..1440,
            steps in proptest::collection::vec((1i64..3_000, 0u8..4), 1..300),
        ) {
            let w = Wish { at: NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap(), ..wish(r) };
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

        /// A clock that was far ahead for a while keeps nobody silent for years.
        #[test]
        fn a_wrong_clock_does_not_silence(r in rhythm(), ahead in 1i64..4_000) {
            let now = at("2026-11-23T09:00");
            let past = Past { last_asked: Some(now + Duration::days(ahead)), ..Past::default() };
            let n = next(&wish(r), &past, now).unwrap();
            prop_assert!((n.day - day_of(now)).num_days() <= 14);
        }
    }
}
