//! What of the library suits a person: what the engine may choose from.

use super::{TEXTS, model::Text, read};
use crate::engine::{Choice, Kind, Occasion};
use serde::Deserialize;

/// A thing that can be offered, without its sentences.
#[derive(Deserialize)]
struct Tags {
    id: Text,
    /// Of an exercise.
    kind: Option<Kind>,
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
        own && !person.avoid.contains(&t.id)
    };
    let choice = |t: &Tags| Choice {
        id: t.id.to_string(),
        region: t.region.to_string(),
        occasion: match t.occasion.as_deref() {
            Some("after-call") => Occasion::AfterCall,
            Some("late") => Occasion::Late,
            Some("flare-up") => Occasion::FlareUp,
            _ => Occasion::Any,
        },
    };
    let mut fit: Vec<Choice> = all.iter().filter(fits).map(choice).collect();
    if kind == Kind::Breathing {
        fit.retain(|c| SESSIONS.contains(&c.id.as_str()));
        fit.sort_by_key(|c| SESSIONS.iter().position(|s| *s == c.id));
    }
    fit
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
            avoid in any_of(&["walk-break", "soft-belly", "pelvic-tilt"]),
        ) {
            let person = Person { focus: &focus, positions: &positions, sit_stand, on_camera, avoid: &avoid };
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
                    } else {
                        let e = library.exercise(&c.id).unwrap();
                        prop_assert!(e.kind == kind && !e.needs_therapist);
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
    fn the_first_sessions_teach_in_order() {
        let person = Person {
            focus: &[],
            positions: &[],
            sit_stand: false,
            on_camera: false,
            avoid: &[],
        };
        let ids: Vec<String> = options(Kind::Breathing, &person)
            .into_iter()
            .map(|c| c.id)
            .collect();
        assert_eq!(ids, SESSIONS);
    }
}
