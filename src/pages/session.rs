//! The parts of a guided session, and the lines that accompany the breathing.

use super::guide::Part;
use crate::content::{Library, teaching_session};
use crate::engine::{self, Command, Engine, Input, Ms, Now, Plan, ReminderKind, SECOND};

/// The parts of a session, in order. `pace` is the length of an in-breath and an out-breath in seconds;
/// `moves` are the exercises of a movement break, or the breathing exercise that the person tries.
pub fn parts(
    pace: (i64, i64),
    moves: &[engine::Part],
    kinds: &[ReminderKind],
    cue: Option<&str>,
    lengths: &[Ms],
) -> Vec<Part> {
    let (inhale, exhale) = pace;
    let mut parts = Vec::new();
    for (kind, length) in kinds.iter().zip(lengths) {
        let lead = kinds.first() == Some(kind);
        match kind {
            ReminderKind::Breathing if !(lead && shows_steps(moves)) => parts.push(Part::Breathe {
                inhale: inhale * SECOND,
                exhale: exhale * SECOND,
                length: *length,
            }),
            ReminderKind::Movement | ReminderKind::Breathing if !moves.is_empty() => {
                let shown = moves.iter().map(|m| Part::Move {
                    id: m.id.clone(),
                    length: m.length,
                });
                parts.extend(shown);
            }
            _ => parts.push(Part::Move {
                id: cue.unwrap_or_default().into(),
                length: *length,
            }),
        }
    }
    parts
}

/// Whether a breathing exercise is shown by its steps: it is one that the person tries, and not one that the pacer leads.
fn shows_steps(moves: &[engine::Part]) -> bool {
    moves.first().is_some_and(|m| teaching_session(&m.id).is_none())
}

/// A break without a companion: what the engine would offer now, with the lengths of its parts. `breaks` is
/// the number of movement breaks that were done.
pub fn own_break(
    plan: Plan,
    kind: ReminderKind,
    breaks: Option<u32>,
    now: Now,
) -> Option<(engine::LiveReminder, Vec<Ms>)> {
    let mut engine = Engine::new(plan, now);
    engine.count_breaks_from(|| breaks);
    engine.handle(Input::Command(Command::Offer(kind)), now, &mut Vec::new());
    Some((engine.live().cloned()?, engine.live_lengths()))
}

/// The lines that accompany the breathing. Those of the first sessions teach.
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
    fn session_has_the_chosen_exercises_and_then_breathing() {
        let now = crate::engine::testing::at(0);
        let plan = crate::settings::Settings::default().plan(0);
        let (live, lengths) = own_break(plan, ReminderKind::Movement, Some(0), now).unwrap();
        assert_eq!(lengths[0], 120 * SECOND, "the set length");
        let kinds = [ReminderKind::Movement, ReminderKind::Breathing];
        let lengths = [lengths[0], 60 * SECOND];
        let all = parts((4, 6), &live.moves, &kinds, live.cue.as_deref(), &lengths);
        let (last, moves) = all.split_last().unwrap();
        assert!(matches!(last, Part::Breathe { inhale: 4_000, .. }));
        let sum: Ms = live.moves.iter().map(|m| m.length).sum();
        assert!(moves.len() == live.moves.len());
        assert!(sum > 60 * SECOND && sum <= lengths[0], "{sum}");
        assert!(matches!(&moves[0], Part::Move { id, .. } if Some(id) == live.cue.as_ref()));
    }

    #[test]
    fn session_without_exercises_has_one_part_of_its_length() {
        let all = parts((4, 6), &[], &[ReminderKind::Movement], None, &[120 * SECOND]);
        let whole = Part::Move {
            id: String::new(),
            length: 120 * SECOND,
        };
        assert_eq!(all, [whole]);
    }

    #[test]
    fn tried_breathing_exercise_is_paced_or_shown_by_its_steps() {
        let tried = |id: &str| {
            let moves = [engine::Part {
                id: id.into(),
                length: 40 * SECOND,
            }];
            parts(
                (4, 6),
                &moves,
                &[ReminderKind::Breathing],
                Some(id),
                &[40 * SECOND],
            )
            .remove(0)
        };
        assert!(matches!(
            tried("rib-breathing"),
            Part::Breathe { length: 40_000, .. }
        ));
        assert!(matches!(
            tried("walking-breath"),
            Part::Move { length: 40_000, .. }
        ));
    }

    #[test]
    fn first_three_sessions_have_their_own_lines() {
        let library = library("en");
        let all: Vec<Vec<String>> = (0..5).map(|n| coaching(&library, n)).collect();
        assert!(all[0] != all[1] && all[1] != all[2] && all[2] != all[3]);
        assert_eq!(all[3], all[4]);
    }
}
