//! The choices of the library that suit a person. The engine picks its reminders from them.

use super::index::{IndexEntry, index};
use super::terms::{Desk, Position, Region};
use crate::engine::{Choice, ReminderKind};

/// What a person has set about themselves.
#[derive(Clone, Debug)]
pub struct PersonProfile<'a> {
    /// The regions that they focus on; empty for all.
    pub focus: Vec<Region>,
    /// The positions that suit them; empty for all.
    pub positions: Vec<Position>,
    /// Whether their desk can be raised.
    pub sit_stand: bool,
    /// Whether reminders come during calls, where other people must not notice them.
    pub on_camera: bool,
    /// The ids that do not suit them.
    pub avoid: &'a [String],
    /// Whether cues about the belly may come.
    pub belly: bool,
}

/// The sessions that teach breathing, in order; the last one repeats from then on.
pub(super) const SESSIONS: [&str; 3] = ["diaphragmatic-breathing", "rib-breathing", "slow-breathing"];

/// The number of the session with this id among those that teach breathing, from 0; `None` for every other exercise.
pub fn teaching_session(id: &str) -> Option<u32> {
    let at = SESSIONS.iter().position(|s| *s == id)?;
    u32::try_from(at).ok()
}

impl PersonProfile<'_> {
    fn focuses_on(&self, region: Region) -> bool {
        self.focus.is_empty() || region.focus().is_none_or(|focus| self.focus.contains(&focus))
    }

    fn accepts(&self, entry: &IndexEntry) -> bool {
        (self.belly || !entry.belly) && !self.avoid.contains(&entry.id)
    }

    fn can_do(&self, positions: &[Position]) -> bool {
        self.positions.is_empty() || positions.iter().any(|p| self.positions.contains(p))
    }

    /// Whether the cue fits the positions at a desk, where a person sits or stands: who chose only the floor
    /// sits.
    fn can_follow(&self, cue: &IndexEntry) -> bool {
        let only_floor = self.positions.iter().all(|p| *p == Position::Floor);
        self.can_do(&cue.positions) || only_floor && cue.positions.contains(&Position::Seated)
    }
}

/// The choices of a kind that suit this person.
pub fn suitable(kind: ReminderKind, person: &PersonProfile<'_>) -> Vec<Choice> {
    let all = index();
    let fits = |e: &&IndexEntry| {
        let suits = match (kind, e.kind) {
            (ReminderKind::Posture, None) => {
                let desk = e.desk != Some(Desk::SitStand) || person.sit_stand;
                let discreet = !person.on_camera || e.on_camera == Some(true);
                desk && discreet && person.can_follow(e)
            }
            (ReminderKind::Movement, Some(ReminderKind::Movement)) => {
                person.can_do(&e.positions) && person.focuses_on(e.region) && !e.needs_therapist
            }
            (ReminderKind::Breathing, Some(ReminderKind::Breathing)) => true,
            _ => false,
        };
        suits && person.accepts(e)
    };
    let mut choices: Vec<Choice> = all.iter().filter(fits).map(IndexEntry::choice).collect();
    if kind == ReminderKind::Breathing {
        choices.retain(|c| SESSIONS.contains(&c.id.as_str()));
        choices.sort_by_key(|c| SESSIONS.iter().position(|s| *s == c.id));
    }
    choices
}

/// The gentle moves of all regions that suit this person: for a flare-up, and for a day on which nothing else
/// is listed.
pub fn suitable_gentle(person: &PersonProfile<'_>) -> Vec<Choice> {
    let all = index();
    let fits = |e: &&IndexEntry| {
        e.kind == Some(ReminderKind::Movement) && e.flare && person.can_do(&e.positions) && person.accepts(e)
    };
    all.iter().filter(fits).map(IndexEntry::choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Level;
    use proptest::prelude::*;

    fn any_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = Vec<T>> + use<T> {
        proptest::sample::subsequence(all.to_vec(), 0..=all.len())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]
        #[test]
        fn every_choice_suits_the_person(
            focus in any_of(&Region::FOCUS),
            positions in any_of(&[Position::Seated, Position::Standing, Position::Floor]),
            sit_stand: bool,
            on_camera: bool,
            belly: bool,
            avoid in any_of(&["walk-break", "soft-belly", "pelvic-tilt"].map(str::to_owned)),
        ) {
            let person = PersonProfile { focus, positions: positions.clone(), sit_stand, on_camera, avoid: &avoid, belly };
            let library = crate::content::library("en");
            for kind in ReminderKind::ALL {
                let all = suitable(kind, &person);
                prop_assert!(kind == ReminderKind::Movement || !all.is_empty(), "{kind:?}");
                for c in all {
                    prop_assert!(!avoid.contains(&c.id));
                    if kind == ReminderKind::Posture {
                        let cue = library.cues.iter().find(|x| x.id == c.id).unwrap();
                        prop_assert!(sit_stand || cue.desk != Desk::SitStand);
                        prop_assert!(!on_camera || cue.on_camera);
                        prop_assert!(belly || !cue.belly);
                    } else {
                        let e = library.exercise(&c.id).unwrap();
                        prop_assert!(e.kind == kind && !e.needs_therapist && (belly || !e.belly));
                        let can = positions.is_empty() || e.positions.iter().any(|p| positions.contains(p));
                        prop_assert!(kind == ReminderKind::Breathing || can, "{}", c.id);
                    }
                }
            }
        }
    }

    #[test]
    fn a_person_who_only_sits_has_movement_for_every_region() {
        let person = PersonProfile {
            focus: Vec::new(),
            positions: vec![Position::Seated],
            sit_stand: false,
            on_camera: false,
            avoid: &[],
            belly: true,
        };
        let regions: std::collections::BTreeSet<String> = suitable(ReminderKind::Movement, &person)
            .into_iter()
            .map(|c| c.region)
            .collect();
        for r in ["lower-back", "upper-back", "neck", "hips", "core"] {
            assert!(regions.contains(r), "{r}: {regions:?}");
        }
    }

    #[test]
    fn gentle_moves_have_level_1_and_suit_the_positions() {
        let person = PersonProfile {
            focus: vec![Region::Neck],
            positions: vec![Position::Seated],
            sit_stand: false,
            on_camera: false,
            avoid: &[],
            belly: false,
        };
        let all = suitable_gentle(&person);
        assert!(all.iter().all(|c| c.level == Level::One));
        let has = |id: &str| all.iter().any(|c| c.id == id);
        assert!(has("pelvic-tilt") && has("neck-rotation"), "{all:?}");
        assert!(!has("walk-break") && !has("belly-release") && !has("incline-plank"));
    }

    #[test]
    fn breathing_sessions_are_in_teaching_order() {
        let person = PersonProfile {
            focus: Vec::new(),
            positions: Vec::new(),
            sit_stand: false,
            on_camera: false,
            avoid: &[],
            belly: true,
        };
        let ids: Vec<String> = suitable(ReminderKind::Breathing, &person)
            .into_iter()
            .map(|c| c.id)
            .collect();
        assert_eq!(ids, SESSIONS);
    }
}
