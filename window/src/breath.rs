//! The breath that a window paces, for the breathing mark (`widgets/pacer.slint`).

use crate::context::Context;
use crate::ui::{Breath, BreathPhase};
use unbrace::content::Library;
use unbrace::pages::guide::{self, Phase};

/// Shows this moment of a breath.
pub fn show(model: &Breath, breath: guide::Breath, running: bool) {
    let phase = match breath.phase {
        Phase::Ready => BreathPhase::Ready,
        Phase::In => BreathPhase::Inhale,
        Phase::Out => BreathPhase::Exhale,
    };
    model.invoke_show(phase, breath.length, breath.passed, running);
}

/// Shows the end of the last breath: the mark is closed and does not move.
pub fn show_end(model: &Breath) {
    model.invoke_show(BreathPhase::Ready, 1, 0, false);
}

/// The name of a phase.
pub fn phase_name(context: &Context, library: &Library, phase: Phase) -> String {
    match phase {
        Phase::Ready => context.tr("breath-ready"),
        Phase::In => library.breathing.words.inhale.clone(),
        Phase::Out => library.breathing.words.exhale.clone(),
    }
}
