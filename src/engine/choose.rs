//! Which cue or exercise comes next: what was longest ago, of the region that was longest ago, and nothing that came
//! today while something else fits. Pure; chance comes from the seed alone.

use super::{Choice, Occasion};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So often passed over in a row, a cue retires.
const RETIRES: u32 = 10;

/// When something was offered last, and how it was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Used {
    /// The number of the offer.
    turn: u64,
    day: NaiveDate,
    /// Passed over so often in a row.
    #[serde(default)]
    ignored: u32,
}

/// What has been offered, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Memory(BTreeMap<String, Used>);

impl Memory {
    /// Something is offered.
    pub(super) fn offer(&mut self, id: &str, turn: u64, day: NaiveDate) {
        let ignored = self.0.get(id).map_or(0, |u| u.ignored);
        self.0.insert(id.to_owned(), Used { turn, day, ignored });
    }

    /// How it was taken; `None`: the last answer is taken back.
    pub(super) fn answer(&mut self, id: Option<&str>, welcome: Option<bool>) {
        if let Some(used) = id.and_then(|id| self.0.get_mut(id)) {
            used.ignored = match welcome {
                Some(true) => 0,
                Some(false) => used.ignored.saturating_add(1),
                None => used.ignored.saturating_sub(1),
            };
        }
    }

    /// The next one of `options`; `now` are the occasions of this moment.
    pub(super) fn choose(
        &self,
        options: &[Choice],
        now: &[Occasion],
        day: NaiveDate,
        seed: u64,
    ) -> Option<String> {
        let used = |c: &Choice| self.0.get(&c.id);
        let days_ago = |c: &Choice| used(c).map_or(i64::MAX, |u| (day - u.day).num_days());
        let mut open: Vec<&Choice> = options.iter().collect();
        // Each of these holds where it leaves anything.
        let mut keep = |fits: &dyn Fn(&Choice) -> bool| {
            let fit: Vec<&Choice> = open.iter().copied().filter(|c| fits(c)).collect();
            if !fit.is_empty() {
                open = fit;
            }
        };
        keep(&|c| c.occasion == Occasion::Any || now.contains(&c.occasion));
        keep(&|c| used(c).is_none_or(|u| u.ignored < RETIRES));
        keep(&|c| days_ago(c) >= 1);
        keep(&|c| days_ago(c) >= 2);
        keep(&|c| c.occasion != Occasion::Any);
        let last = |c: &Choice| used(c).map_or(0, |u| u.turn);
        let of_region = |r: &str| options.iter().filter(|c| c.region == r).map(last).max();
        let key = |c: &&Choice| {
            (
                of_region(&c.region),
                mix(seed, &c.region),
                last(c),
                mix(seed, &c.id),
            )
        };
        open.into_iter().min_by_key(key).map(|c| c.id.clone())
    }
}

/// A number made of the seed and a name (FNV-1a, then the finaliser of SplitMix64).
fn mix(seed: u64, name: &str) -> u64 {
    let fnv = |h: u64, b: u8| (h ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01B3);
    let mut z = name.bytes().fold(0xCBF2_9CE4_8422_2325 ^ seed, fnv);
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
                    let id = memory.choose(&all, &[], day, seed).unwrap();
                    prop_assert_eq!(Some(id.clone()), memory.choose(&all, &[], day, seed), "twice the same");
                    let c = all.iter().find(|c| c.id == id).unwrap();
                    prop_assert!(plain.is_empty() || c.occasion == Occasion::Any);
                    let fits = if plain.is_empty() { all.len() } else { plain.len() };
                    prop_assert!(today.len() >= fits || !today.contains(&id), "{} again", id);
                    today.insert(id.clone());
                    regions.insert(c.region.clone());
                    memory.offer(&id, turn, day);
                }
            }
            let there: BTreeSet<_> = plain.iter().map(|c| c.region.clone()).collect();
            // Five turns are enough for five regions, unless one has nothing left that did not come of late.
            if turn >= 25 && plain.len() as u64 >= 3 * per_day {
                prop_assert!(there.is_subset(&regions), "{:?} of {:?}", regions, there);
            }
        }
    }

    #[test]
    fn a_cue_ignored_ten_times_retires_and_one_welcome_brings_it_back() {
        let all = [option(0, 0, Occasion::Any), option(1, 0, Occasion::Any)];
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut m = Memory::default();
        m.offer("id0", 1, day);
        m.offer("id1", 2, day);
        let next = |m: &Memory, after: i64| {
            m.choose(&all, &[], day + chrono::Duration::days(after), 0)
                .unwrap()
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
    fn an_occasions_own_cue_comes_first_and_only_then() {
        let all = [option(0, 0, Occasion::Any), option(1, 0, Occasion::AfterCall)];
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut m = Memory::default();
        assert_eq!(m.choose(&all, &[], day, 0).unwrap(), "id0");
        assert_eq!(m.choose(&all, &[Occasion::AfterCall], day, 0).unwrap(), "id1");
        m.offer("id1", 1, day);
        assert_eq!(m.choose(&all, &[Occasion::AfterCall], day, 0).unwrap(), "id0");
    }
}
