//! What a guided session is made of: the parts of a reminder, and what is said while breathing.

use super::guide::Part;
use crate::content::Library;
use crate::engine::{Choice, Kind, Ms, SECOND};

/// The parts of a session, in order. `pace`: seconds in and out; `others`: what may fill a break besides what was
/// offered.
pub fn parts(
    pace: (i64, i64),
    others: &[Choice],
    library: &Library,
    kinds: &[Kind],
    cue: Option<&str>,
    lengths: &[Ms],
) -> Vec<Part> {
    let (inhale, exhale) = pace;
    let mut parts = Vec::new();
    for (kind, length) in kinds.iter().zip(lengths) {
        match kind {
            Kind::Breathing => parts.push(Part::Breathe {
                inhale: inhale * SECOND,
                exhale: exhale * SECOND,
                length: *length,
            }),
            Kind::Movement => {
                // The one that was offered, then others that suit, until the time is full.
                let mut ids: Vec<String> = cue.map(str::to_owned).into_iter().collect();
                let from = others
                    .iter()
                    .position(|c| Some(c.id.as_str()) == cue)
                    .map_or(0, |i| i + 1);
                let rest = others.iter().cycle().skip(from).take(others.len());
                ids.extend(rest.map(|c| c.id.clone()).filter(|id| Some(id.as_str()) != cue));
                let mut left = *length;
                for id in ids {
                    let own = library.exercise(&id).map_or(60, |e| i64::from(e.seconds)) * SECOND;
                    if left < 10 * SECOND {
                        break;
                    }
                    // A rest that is too short for the next one belongs to this one.
                    let own = if left - own < 20 * SECOND { left } else { own };
                    parts.push(Part::Move { id, length: own });
                    left -= own;
                }
            }
            Kind::Posture => parts.push(Part::Move {
                id: cue.unwrap_or_default().into(),
                length: *length,
            }),
        }
    }
    parts
}

/// What is said while breathing: the first sessions teach.
pub fn coaching(library: &Library, sessions: u32) -> Vec<String> {
    let step = library
        .breathing
        .lesson_step
        .iter()
        .find(|s| s.session == sessions + 1);
    step.map_or_else(
        || library.breathing.coach.iter().map(|c| c.line.clone()).collect(),
        |s| s.lines.clone(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library;

    #[test]
    fn a_break_is_filled_with_what_suits_and_its_length_kept() {
        let library = library("en");
        let settings = crate::settings::Settings::default();
        let others = settings.plan(0).dose(Kind::Movement).cues.clone();
        let kinds = [Kind::Movement, Kind::Breathing];
        for length in [30, 60, 120, 300, 1_800] {
            let lengths = [length * SECOND, 60 * SECOND];
            let all = parts(
                settings.pace(),
                &others,
                &library,
                &kinds,
                Some("pelvic-tilt"),
                &lengths,
            );
            let (last, moves) = all.split_last().unwrap();
            assert!(matches!(
                last,
                Part::Breathe {
                    inhale: 4_000,
                    exhale: 6_000,
                    ..
                }
            ));
            assert!(matches!(&moves[0], Part::Move { id, .. } if id == "pelvic-tilt"));
            let sum: Ms = moves
                .iter()
                .map(|p| {
                    if let Part::Move { length, .. } = p {
                        *length
                    } else {
                        0
                    }
                })
                .sum();
            assert!(
                sum <= length * SECOND && sum > (length - 10) * SECOND,
                "{length}: {sum}"
            );
        }
    }

    #[test]
    fn the_first_three_sessions_have_lines_of_their_own() {
        let library = library("en");
        let all: Vec<Vec<String>> = (0..5).map(|n| coaching(&library, n)).collect();
        assert!(all[0] != all[1] && all[1] != all[2] && all[2] != all[3]);
        assert_eq!(all[3], all[4]);
    }
}
