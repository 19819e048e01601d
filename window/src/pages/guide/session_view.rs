//! What the guide shows and lets be heard at a moment of a session.

use super::Run;
use crate::chime::{self, Tone};
use crate::context::{Context, picture};
use crate::rows::texts;
use crate::ui::{Guide, GuideModel};
use slint::ComponentHandle;
use unbrace::content::Library;
use unbrace::engine::{Ms, SECOND};
use unbrace::pages::guide::{Part, Phase};

/// A soft sound, for whoever has asked for it.
pub(super) fn sound(context: &Context, tone: Tone) {
    let settings = context.settings.borrow();
    if settings.sound() {
        chime::play(tone, settings.volume());
    }
}

/// Fills the page; how long until it changes, `None`: it rests.
pub(super) fn fill(ui: &Guide, context: &Context, library: &Library, r: &mut Run, at: Ms) -> Option<Ms> {
    let model = ui.global::<GuideModel>();
    let shown = r.session.shown(at);
    model.set_stage("session".into());
    model.set_running(r.session.running());
    model.set_has_next(r.session.has_next());
    model.set_progress(shown.progress);
    let seconds = (shown.left + SECOND - 1) / SECOND;
    model.set_left(format!("{}:{:02}", seconds / 60, seconds % 60).into());
    let mut wait = shown.next;
    let spoken = match (r.session.part(), shown.breath) {
        (Some(Part::Move { id, .. }), _) => {
            model.set_breathing(false);
            if exercise(ui, context, library, id) {
                r.counted = (0, r.counted.0 + r.counted.1);
            }
            show_counted(ui, context, r.counted.0);
            wait = wait.map(|w| w.min((shown.left - 1).rem_euclid(SECOND) + 1));
            library
                .exercise(id)
                .map(|e| format!("{}. {}", e.name, e.dose))
                .unwrap_or_default()
        }
        (_, Some((phase, length, into))) => {
            let words = &library.breathing.words;
            model.set_breathing(true);
            model.set_heading(context.say("guide-breathing").into());
            let word = if phase == Phase::In {
                &words.inhale
            } else {
                &words.exhale
            };
            model.set_phase_length(length - into);
            model.set_inward(phase == Phase::In);
            model.set_phase(word.as_str().into());
            model.set_count(i32::try_from(into / SECOND + 1).unwrap_or(1));
            model.set_count_of(i32::try_from(length / SECOND).unwrap_or(1));
            let line = usize::try_from((shown.breaths - 1).max(0) / 2).unwrap_or(0);
            let line = r
                .lines
                .get(line % r.lines.len().max(1))
                .cloned()
                .unwrap_or_default();
            model.set_coach(line.as_str().into());
            wait = wait.map(|w| w.min(SECOND - into.rem_euclid(SECOND)));
            word.clone()
        }
        _ => String::new(),
    };
    if spoken != r.said {
        let tone = match shown.breath {
            Some((Phase::In, ..)) => Tone::In,
            Some((Phase::Out, ..)) => Tone::Out,
            None => Tone::Next,
        };
        if r.session.running() && !r.said.is_empty() {
            sound(context, tone);
        }
        model.set_spoken(spoken.as_str().into());
        r.said = spoken;
    }
    wait
}

/// How many repetitions were counted of the exercise that is shown.
fn show_counted(ui: &Guide, context: &Context, counted: u32) {
    let model = ui.global::<GuideModel>();
    let (counted, of) = (counted.to_string(), model.get_repetitions().to_string());
    model.set_counted(
        context
            .fill("guide-counted", &[("counted", &counted), ("of", &of)])
            .into(),
    );
}

/// The picture of an exercise of the program's own.
fn own_picture(context: &Context, id: &str) -> Option<slint::Image> {
    let (program, _) = context.stage()?;
    let bytes = unbrace::program::image::decode(&program.exercise(id)?.image).ok()?;
    slint::Image::load_from_data(&bytes, None).ok()
}

/// Shows an exercise. `false`: it is shown already.
fn exercise(ui: &Guide, context: &Context, library: &Library, id: &str) -> bool {
    let model = ui.global::<GuideModel>();
    let Some(e) = library.exercise(id) else {
        return false;
    };
    if model.get_exercise() == id && model.get_heading() == e.name.as_str() {
        return false;
    }
    model.set_exercise(id.into());
    let flare = context.flare_up();
    model.set_repetitions(i32::try_from(e.reps).unwrap_or(0));
    model.set_heading(e.name.as_str().into());
    model.set_dose(if flare { &e.flare_dose } else { &e.dose }.as_str().into());
    model.set_steps(texts(e.steps.iter().map(String::as_str)));
    model.set_why(e.why.as_str().into());
    model.set_gentler(e.gentler.as_str().into());
    model.set_caution(format!("{} {}", e.caution, e.stop).into());
    model.set_stop(e.stop.as_str().into());
    model.set_showing_gentler(flare);
    let shown = picture(&e.picture).or_else(|| own_picture(context, id));
    model.set_has_picture(shown.is_some());
    model.set_picture(shown.unwrap_or_default());
    true
}
