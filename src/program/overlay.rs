//! The library with the exercises and cues of a program, and with the doses and notes of a stage.

use super::model::{Cue, Dosed, Exercise, Program};
use crate::content::{self, Amount, Desk, Library, Position};
use crate::engine::{Level, Occasion};
use crate::words::Words;

/// The library as this patient sees it. The picture of an exercise of the program remains in
/// [`Exercise::image`].
pub fn overlay(mut library: Library, program: &Program, stage: usize, words: &Words) -> Library {
    library
        .exercises
        .extend(program.exercises.iter().map(|e| own_exercise(e, words)));
    library.cues.extend(program.cues.iter().map(own_cue));
    for dosed in program.stage(stage).into_iter().flat_map(|s| &s.exercises) {
        if let Some(e) = library.exercises.iter_mut().find(|e| e.id == dosed.id) {
            apply(e, dosed, words);
        }
    }
    library
}

/// The dose in words; empty when there is none.
fn dose(reps: u32, hold: u32, sets: u32, sides: bool, words: &Words) -> String {
    let number = |n: u32| n.to_string();
    let mut parts = Vec::new();
    if reps > 0 {
        parts.push(words.fill("program-dose-reps", &[("count", &number(reps))]));
    }
    if hold > 0 {
        parts.push(words.fill("program-dose-hold", &[("count", &number(hold))]));
    }
    if sets > 1 {
        parts.push(words.fill("program-dose-sets", &[("count", &number(sets))]));
    }
    if sides && !parts.is_empty() {
        parts.push(words.say("program-dose-sides"));
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}.", parts.join(", "))
    }
}

fn own_exercise(e: &Exercise, words: &Words) -> content::Exercise {
    let dose = dose(e.reps, e.hold, e.sets, e.sides, words);
    content::Exercise {
        id: e.id.clone(),
        code: String::new(),
        kind: e.kind,
        region: e.region,
        positions: e.positions.clone(),
        needs_therapist: true,
        level: Level::One,
        flare: false,
        belly: false,
        name: e.name.clone(),
        ask: e.ask.clone(),
        reps: e.reps,
        hold: e.hold,
        sets: e.sets,
        sides: e.sides,
        seconds: e.seconds,
        flare_dose: dose.clone(),
        dose,
        steps: e.steps.clone(),
        breathing: e.breathing.clone(),
        why: e.why.clone(),
        caution: e.caution.clone(),
        stop: e.stop.clone(),
        // When the therapist names no gentler variant, the message suggests half of the dose.
        gentler: if e.gentler.is_empty() {
            words.say("program-gentler")
        } else {
            e.gentler.clone()
        },
        evidence: None,
        sources: Vec::new(),
        picture: String::new(),
    }
}

fn own_cue(c: &Cue) -> content::Cue {
    content::Cue {
        id: c.id.clone(),
        cue: c.text.clone(),
        why: c.why.clone(),
        region: c.region,
        positions: vec![Position::Seated, Position::Standing],
        desk: Desk::Any,
        on_camera: true,
        occasion: Occasion::Any,
        belly: false,
        evidence: None,
        sources: Vec::new(),
    }
}

fn apply(e: &mut content::Exercise, d: &Dosed, words: &Words) {
    let amount = Amount {
        reps: e.reps,
        hold: e.hold,
        sets: e.sets,
        sides: e.sides,
        seconds: e.seconds,
    };
    let dosed = amount.with(d.reps, d.hold, d.sets, d.seconds);
    (e.reps, e.hold, e.sets, e.seconds) = (dosed.reps, dosed.hold, dosed.sets, dosed.seconds);
    if d.reps > 0 || d.hold > 0 || d.sets > 0 {
        e.dose = dose(e.reps, e.hold, e.sets, e.sides, words);
    }
    if !d.note.is_empty() {
        e.steps.push(d.note.clone());
    }
}
