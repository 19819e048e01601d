//! What of the library suits a person: what the engine may choose from.

use super::{Amount, TEXTS, model::Text, read};
use crate::engine::{Choice, Kind, Level, Occasion};
use serde::Deserialize;

/// A thing that can be offered, without its sentences.
#[derive(Deserialize)]
pub(super) struct Tags {
    pub(super) id: Text,
    /// Of an exercise.
    pub(super) kind: Option<Kind>,
    region: Text,
    positions: Vec<Text>,
    #[serde(default)]
    desk: Option<Text>,
    #[serde(default)]
    on_camera: Option<bool>,
    #[serde(default)]
    occasion: Option<Text>,
    #[serde(default)]
    needs_therapist: bool,
    #[serde(default)]
    level: Level,
    #[serde(default)]
    pub(super) flare: bool,
    #[serde(default)]
    belly: bool,
    #[serde(default)]
    reps: u32,
    #[serde(default)]
    hold: u32,
    #[serde(default)]
    sets: u32,
    #[serde(default)]
    sides: bool,
    #[serde(default)]
    seconds: u32,
}

impl Tags {
    /// The dose of an exercise.
    pub(super) fn amount(&self) -> Amount {
        Amount {
            reps: self.reps,
            hold: self.hold,
            sets: self.sets,
            sides: self.sides,
            seconds: self.seconds,
        }
    }

    /// As the engine's choice.
    pub(super) fn choice(&self) -> Choice {
        let choice = Choice {
            id: self.id.clone(),
            region: self.region.clone(),
            occasion: match self.occasion.as_deref() {
                Some("after-call") => Occasion::AfterCall,
                Some("late") => Occasion::Late,
                Some("flare-up") => Occasion::FlareUp,
                _ => Occasion::Any,
            },
            level: self.level,
            ..Choice::default()
        };
        if self.kind.is_some() {
            self.amount().timed(choice)
        } else {
            choice
        }
    }
}

/// What a person has said of themselves.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Regions they care for: lower-back, upper-back, neck, hips.
    pub focus: &'a [String],
    /// Positions that suit them: seated, standing, floor.
    pub positions: &'a [String],
    /// Their desk can rise.
    pub sit_stand: bool,
    /// Reminders come in calls too: nobody there must notice.
    pub on_camera: bool,
    /// Ids that do not suit them.
    pub avoid: &'a [String],
    /// Whether cues about the belly may come.
    pub belly: bool,
}

/// The breathing sessions: the first three teach, the last one is what goes on.
pub(super) const SESSIONS: [&str; 3] = ["diaphragmatic-breathing", "rib-breathing", "slow-breathing"];

impl Person<'_> {
    /// Whether a part of the body is one they care for. Core goes with the lower back, legs with the hips; what is good
    /// for everybody always counts.
    fn cares_for(&self, region: &str) -> bool {
        let focus = match region {
            "core" => "lower-back",
            "legs" => "hips",
            "shoulders" => "neck",
            other => other,
        };
        let of_focus = ["lower-back", "upper-back", "neck", "hips"].contains(&focus);
        !of_focus || self.focus.is_empty() || self.focus.iter().any(|f| f == focus)
    }

    /// Whether they have not left it out.
    fn takes(&self, t: &Tags) -> bool {
        (self.belly || !t.belly) && !self.avoid.contains(&t.id)
    }

    fn can(&self, positions: &[Text]) -> bool {
        self.positions.is_empty()
            || positions
                .iter()
                .any(|p| self.positions.iter().any(|own| own == p))
    }
}

/// What may be offered to this person, by kind.
pub fn options(kind: Kind, person: &Person<'_>) -> Vec<Choice> {
    let all: Vec<Tags> = read(TEXTS[2]);
    let fits = |t: &&Tags| {
        let own = match (kind, t.kind) {
            (Kind::Posture, None) => {
                let desk = t.desk.as_deref() != Some("sit-stand") || person.sit_stand;
                let seen = !person.on_camera || t.on_camera == Some(true);
                // At a desk one sits or stands: whoever named only the floor sits.
                let at_desk = person.positions.iter().any(|p| p != "floor");
                let can = person.can(&t.positions) || !at_desk && t.positions.iter().any(|p| p == "seated");
                desk && seen && can
            }
            (Kind::Movement, Some(Kind::Movement)) => {
                person.can(&t.positions) && person.cares_for(&t.region) && !t.needs_therapist
            }
            (Kind::Breathing, Some(Kind::Breathing)) => true,
            _ => false,
        };
        own && person.takes(t)
    };
    let mut fit: Vec<Choice> = all.iter().filter(fits).map(Tags::choice).collect();
    if kind == Kind::Breathing {
        fit.retain(|c| SESSIONS.contains(&c.id.as_str()));
        fit.sort_by_key(|c| SESSIONS.iter().position(|s| *s == c.id));
    }
    fit
}

/// The gentle moves that suit this person, of all regions: for a flare-up, and for a day on which nothing else is listed.
pub fn gentle(person: &Person<'_>) -> Vec<Choice> {
    let all: Vec<Tags> = read(TEXTS[2]);
    let fits =
        |t: &&Tags| t.kind == Some(Kind::Movement) && t.flare && person.can(&t.positions) && person.takes(t);
    all.iter().filter(fits).map(Tags::choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_of(words: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
        proptest::sample::subsequence(words.to_vec(), 0..=words.len())
            .prop_map(|w| w.into_iter().map(str::to_owned).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]
        #[test]
        fn nothing_unsuitable_is_ever_offered(
            focus in any_of(&["lower-back", "upper-back", "neck", "hips"]),
            positions in any_of(&["seated", "standing", "floor"]),
            sit_stand: bool,
            on_camera: bool,
            belly: bool,
            avoid in any_of(&["walk-break", "soft-belly", "pelvic-tilt"]),
        ) {
            let person = Person { focus: &focus, positions: &positions, sit_stand, on_camera, avoid: &avoid, belly };
            let library = crate::content::library("en");
            for kind in Kind::ALL {
                let all = options(kind, &person);
                prop_assert!(kind == Kind::Movement || !all.is_empty(), "{kind:?}");
                for c in all {
                    prop_assert!(!avoid.contains(&c.id));
                    if kind == Kind::Posture {
                        let cue = library.cues.iter().find(|x| x.id == c.id).unwrap();
                        prop_assert!(sit_stand || cue.desk != "sit-stand");
                        prop_assert!(!on_camera || cue.on_camera);
                        prop_assert!(belly || !cue.belly);
                    } else {
                        let e = library.exercise(&c.id).unwrap();
                        prop_assert!(e.kind == kind && !e.needs_therapist && (belly || !e.belly));
                        let can = positions.is_empty() || e.positions.iter().any(|p| positions.iter().any(|o| o == p));
                        prop_assert!(kind == Kind::Breathing || can, "{}", c.id);
                    }
                }
            }
        }
    }

    #[test]
    fn whoever_only_sits_still_has_movement_of_every_region_they_care_for() {
        let seated = ["seated".to_owned()];
        let person = Person {
            focus: &[],
            positions: &seated,
            sit_stand: false,
            on_camera: false,
            avoid: &[],
            belly: true,
        };
        let regions: std::collections::BTreeSet<String> = options(Kind::Movement, &person)
            .into_iter()
            .map(|c| c.region)
            .collect();
        for r in ["lower-back", "upper-back", "neck", "hips", "core"] {
            assert!(regions.contains(r), "{r}: {regions:?}");
        }
    }

    #[test]
    fn gentle_moves_are_of_level_1_and_suit_whoever_sits() {
        let seated = ["seated".to_owned()];
        let neck = ["neck".to_owned()];
        let person = Person {
            focus: &neck,
            positions: &seated,
            sit_stand: false,
            on_camera: false,
            avoid: &neck, // no exercise is called so
            belly: false,
        };
        let all = gentle(&person);
        assert!(all.iter().all(|c| c.level == Level::One));
        let there = |id: &str| all.iter().any(|c| c.id == id);
        assert!(there("pelvic-tilt") && there("neck-rotation"), "{all:?}");
        assert!(!there("walk-break") && !there("belly-release") && !there("incline-plank"));
    }

    #[test]
    fn the_first_sessions_teach_in_order() {
        let person = Person {
            focus: &[],
            positions: &[],
            sit_stand: false,
            on_camera: false,
            avoid: &[],
            belly: true,
        };
        let ids: Vec<String> = options(Kind::Breathing, &person)
            .into_iter()
            .map(|c| c.id)
            .collect();
        assert_eq!(ids, SESSIONS);
    }
}
