//! The library with the exercises and cues of a program, and with the doses and notes of a stage.

use super::model::{Cue, Dosed, Exercise, Program};
use crate::content::{self, Amount, Desk, Library, Position};
use crate::engine::Occasion;
use crate::i18n::Translator;

/// The library as this patient sees it. The picture of an exercise of the program remains in
/// [`Exercise::image`].
pub fn overlay(mut library: Library, program: &Program, stage: usize, i18n: &Translator) -> Library {
    library
        .exercises
        .extend(program.exercises.iter().map(|e| own_exercise(e, i18n)));
    library.cues.extend(program.cues.iter().map(own_cue));
    for dosed in program.stage(stage).into_iter().flat_map(|s| &s.exercises) {
        if let Some(e) = library.exercises.iter_mut().find(|e| e.id == dosed.id) {
            apply(e, dosed, i18n);
        }
    }
    library
}

/// The dose in words; empty when there is none.
pub fn dose_text(reps: u32, hold: u32, sets: u32, sides: bool, i18n: &Translator) -> String {
    let number = |n: u32| n.to_string();
    let mut parts = Vec::new();
    if reps > 0 {
        parts.push(i18n.tr_args("program-dose-reps", &[("count", &number(reps))]));
    }
    if hold > 0 {
        parts.push(i18n.tr_args("program-dose-hold", &[("count", &number(hold))]));
    }
    if sets > 1 {
        parts.push(i18n.tr_args("program-dose-sets", &[("count", &number(sets))]));
    }
    if sides && !parts.is_empty() {
        parts.push(i18n.tr("program-dose-sides"));
    }
    if parts.is_empty() {
        String::new()
    } else {
        i18n.tr_args("sentence", &[("text", &i18n.list(&parts))])
    }
}

fn own_exercise(e: &Exercise, i18n: &Translator) -> content::Exercise {
    let dose = dose_text(e.reps, e.hold, e.sets, e.sides, i18n);
    content::Exercise {
        id: e.id.clone(),
        code: String::new(),
        kind: e.kind,
        region: e.region,
        positions: e.positions.clone(),
        needs_therapist: true,
        level: e.level,
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
            i18n.tr("program-gentler")
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

fn apply(e: &mut content::Exercise, d: &Dosed, i18n: &Translator) {
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
        e.dose = dose_text(e.reps, e.hold, e.sets, e.sides, i18n);
    }
    if !d.note.is_empty() {
        e.steps.push(d.note.clone());
    }
}
