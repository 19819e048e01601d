//! The choice of the next cue or exercise: the one that was offered longest ago, of the region of the body
//! that was offered longest ago, and none that was offered today while another fits. The functions are pure;
//! all randomness comes from the seed.

use super::{Choice, Ms, Occasion};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// After this number of ignored offers in a row a cue retires.
const RETIRES: u32 = 10;

/// When a cue or exercise was last offered, and how the person responded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Used {
    /// The number of the last offer.
    turn: u64,
    day: NaiveDate,
    /// How many offers in a row were ignored.
    #[serde(default)]
    ignored: u32,
    /// How often it was done on the day `done_on`.
    #[serde(default)]
    done: u32,
    #[serde(default)]
    done_on: Option<NaiveDate>,
}

/// The last use of each cue and exercise, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Memory(BTreeMap<String, Used>);

impl Memory {
    /// Records an offer.
    pub(super) fn offer(&mut self, id: &str, turn: u64, day: NaiveDate) {
        let used = self.0.get(id);
        let used = Used {
            turn,
            day,
            ignored: used.map_or(0, |u| u.ignored),
            done: used.map_or(0, |u| u.done),
            done_on: used.and_then(|u| u.done_on),
        };
        self.0.insert(id.to_owned(), used);
    }

    /// Counts one more time done on this day.
    pub(super) fn done(&mut self, id: &str, day: NaiveDate) {
        if let Some(used) = self.0.get_mut(id) {
            used.done = if used.done_on == Some(day) { used.done } else { 0 }.saturating_add(1);
            used.done_on = Some(day);
        }
    }

    /// How often this choice was done on this day.
    fn times(&self, c: &Choice, day: NaiveDate) -> u32 {
        let done = self.0.get(&c.id).filter(|u| u.done_on == Some(day));
        done.map_or(0, |u| u.done)
    }

    /// Records how the person responded to an offer: `true` if it was done, `false` if it was ignored. `None`
    /// undoes the last `false`.
    pub(super) fn answer(&mut self, id: Option<&str>, welcome: Option<bool>) {
        if let Some(used) = id.and_then(|id| self.0.get_mut(id)) {
            used.ignored = match welcome {
                Some(true) => 0,
                Some(false) => used.ignored.saturating_add(1),
                None => used.ignored.saturating_sub(1),
            };
        }
    }

    /// The next one of `options`. `now` contains the present occasions, and `length` is the available time in
    /// milliseconds.
    pub(super) fn choose<'a>(
        &self,
        options: &[&'a Choice],
        now: &[Occasion],
        length: Ms,
        day: NaiveDate,
        seed: u64,
    ) -> Option<&'a Choice> {
        let used = |c: &Choice| self.0.get(&c.id);
        // A day in the future was recorded while the clock was wrong, and is no reason against a choice.
        let past = |c: &Choice| used(c).map(|u| (day - u.day).num_days()).filter(|d| *d >= 0);
        let days_ago = |c: &Choice| past(c).unwrap_or(i64::MAX);
        let mut open: Vec<&'a Choice> = options.to_vec();
        // Each filter applies only if it leaves at least one choice.
        let mut keep = |fits: &dyn Fn(&Choice) -> bool| {
            let fit: Vec<&'a Choice> = open.iter().copied().filter(|c| fits(c)).collect();
            if !fit.is_empty() {
                open = fit;
            }
        };
        keep(&|c| c.occasion == Occasion::Any || now.contains(&c.occasion));
        keep(&|c| c.least() <= length);
        keep(&|c| c.a_day.is_none_or(|most| self.times(c, day) < most));
        keep(&|c| used(c).is_none_or(|u| u.ignored < RETIRES));
        keep(&|c| days_ago(c) >= 1);
        keep(&|c| days_ago(c) >= 2);
        keep(&|c| c.occasion != Occasion::Any);
        let last = |c: &Choice| used(c).map_or(0, |u| u.turn);
        let of_region = |r: &str| options.iter().copied().filter(|c| c.region == r).map(last).max();
        let key = |c: &&Choice| {
            (
                of_region(&c.region),
                mix(seed, &c.region),
                last(c),
                mix(seed, &c.id),
            )
        };
        open.into_iter().min_by_key(key)
    }

    /// The exercises that follow the first one of a break in the time that is left: each fits and occurs
    /// once. One of the times that an exercise may be done in a day is reserved for a break in which it comes
    /// first.
    pub(super) fn fill<'a>(
        &self,
        options: &[&'a Choice],
        first: &str,
        mut left: Ms,
        day: NaiveDate,
        seed: u64,
    ) -> Vec<(&'a Choice, Ms)> {
        let timed = options
            .iter()
            .copied()
            .filter(|c| c.time.is_some() && c.id != first);
        let mut open: Vec<&Choice> = timed
            .filter(|c| c.a_day.is_none_or(|most| self.times(c, day) + 1 < most))
            .collect();
        let mut filled = Vec::new();
        loop {
            open.retain(|c| c.least() <= left);
            let Some(next) = self.choose(&open, &[], left, day, seed) else {
                return filled;
            };
            let time = next.time.unwrap_or(left).min(left);
            filled.push((next, time));
            left -= time;
            open.retain(|c| c.id != next.id);
        }
    }
}

/// A hash of the seed and a name (FNV-1a, then the finaliser of SplitMix64).
fn mix(seed: u64, name: &str) -> u64 {
    let mut z = crate::hash::fnv1a(seed, name.as_bytes());
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn option(i: usize, region: usize, occasion: Occasion) -> Choice {
        Choice {
            id: format!("id{i}"),
            region: format!("region{region}"),
            occasion,
            ..Choice::default()
        }
    }

    fn options() -> impl Strategy<Value = Vec<Choice>> {
        let occasion = prop_oneof![4 => Just(Occasion::Any), 1 => Just(Occasion::Late)];
        proptest::collection::vec((0..5usize, occasion), 1..60).prop_map(|all| {
            let each = all.into_iter().enumerate();
            each.map(|(i, (r, o))| option(i, r, o)).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]
        #[test]
        fn no_repeat_while_others_fit_and_every_region_in_a_week(all in options(), per_day in 1..12u64, seed: u64) {
            let mut memory = Memory::default();
            let start = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            let mut turn = 0;
            let plain: Vec<_> = all.iter().filter(|c| c.occasion == Occasion::Any).collect();
            let mut regions = BTreeSet::new();
            for d in 0..5 {
                let day = start + chrono::Duration::days(d);
                let mut today = BTreeSet::new();
                for _ in 0..per_day {
                    turn += 1;
                    let list: Vec<&Choice> = all.iter().collect();
                    let choose = || memory.choose(&list, &[], 0, day, seed).map(|c| c.id.clone());
                    let id = choose().unwrap();
                    prop_assert_eq!(Some(id.clone()), choose(), "twice the same");
                    let c = all.iter().find(|c| c.id == id).unwrap();
                    prop_assert!(plain.is_empty() || c.occasion == Occasion::Any);
                    let fits = if plain.is_empty() { all.len() } else { plain.len() };
                    prop_assert!(today.len() >= fits || !today.contains(&id), "{} again", id);
                    today.insert(id.clone());
                    regions.insert(c.region.clone());
                    memory.offer(&id, turn, day);
                }
            }
            let expected: BTreeSet<_> = plain.iter().map(|c| c.region.clone()).collect();
            // Five offers are enough to reach all five regions, unless every choice of a region was offered
            // recently.
            if turn >= 25 && plain.len() as u64 >= 3 * per_day {
                prop_assert!(expected.is_subset(&regions), "{:?} of {:?}", regions, expected);
            }
        }
    }

    #[test]
    fn cue_ignored_ten_times_retires_until_the_last_one_is_undone() {
        let all = [option(0, 0, Occasion::Any), option(1, 0, Occasion::Any)];
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut m = Memory::default();
        m.offer("id0", 1, day);
        m.offer("id1", 2, day);
        let list: Vec<&Choice> = all.iter().collect();
        let next = |m: &Memory, after: i64| {
            let day = day + chrono::Duration::days(after);
            m.choose(&list, &[], 0, day, 0).unwrap().id.clone()
        };
        for _ in 0..9 {
            m.answer(Some("id0"), Some(false));
        }
        assert_eq!(next(&m, 3), "id0");
        m.answer(Some("id0"), Some(false));
        assert_eq!(next(&m, 3), "id1");
        m.answer(Some("id0"), None);
        assert_eq!(next(&m, 3), "id0");
    }

    #[test]
    fn break_is_filled_with_exercises_that_fit_within_their_daily_limit() {
        let timed = |id: &str, seconds: Ms, elastic| Choice {
            id: id.into(),
            region: id.into(),
            time: Some(seconds),
            elastic,
            a_day: Some(2),
            ..Choice::default()
        };
        let all = [
            timed("short", 40, false),
            timed("long", 90, false),
            timed("walk", 100, true),
        ];
        let list: Vec<&Choice> = all.iter().collect();
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut m = Memory::default();
        let fill = |m: &Memory, first: &str, left: Ms| {
            let filled = m.fill(&list, first, left, day, 0);
            let mut filled: Vec<(String, Ms)> = filled.into_iter().map(|(c, t)| (c.id.clone(), t)).collect();
            filled.sort();
            filled
        };
        assert_eq!(fill(&m, "long", 45), [("short".to_owned(), 40)]);
        assert_eq!(
            fill(&m, "short", 60),
            [("walk".to_owned(), 60)],
            "a walk can be cut to its half"
        );
        assert_eq!(fill(&m, "walk", 30), []);
        m.offer("short", 1, day);
        m.done("short", day);
        assert_eq!(fill(&m, "long", 45), [], "it was done today");
    }

    #[test]
    fn cue_for_an_occasion_comes_first_and_only_on_that_occasion() {
        let all = [option(0, 0, Occasion::Any), option(1, 0, Occasion::AfterCall)];
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let list: Vec<&Choice> = all.iter().collect();
        let mut m = Memory::default();
        assert_eq!(m.choose(&list, &[], 0, day, 0).unwrap().id, "id0");
        assert_eq!(
            m.choose(&list, &[Occasion::AfterCall], 0, day, 0).unwrap().id,
            "id1"
        );
        m.offer("id1", 1, day);
        assert_eq!(
            m.choose(&list, &[Occasion::AfterCall], 0, day, 0).unwrap().id,
            "id0"
        );
    }
}
