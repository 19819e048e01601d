//! What the guide shows and plays at a moment of a session.

use super::Run;
use crate::chime::{self, Tone};
use crate::context::{Context, picture};
use crate::rows::texts;
use crate::ui::{Guide, GuideModel};
use slint::ComponentHandle;
use unbrace::content::{Exercise, Library};
use unbrace::engine::{Ms, SECOND};
use unbrace::pages::guide::{Part, Phase, SessionView};

/// Plays a soft sound, if the settings ask for sounds.
pub(super) fn play(context: &Context, tone: Tone) {
    let settings = context.settings.borrow();
    if settings.sound() {
        chime::play(tone, settings.volume());
    }
}

/// Fills the page. Returns after what time it changes; `None` while the session rests.
pub(super) fn fill(ui: &Guide, context: &Context, library: &Library, run: &mut Run, at: Ms) -> Option<Ms> {
    let model = ui.global::<GuideModel>();
    let view = run.session.view(at);
    model.set_running(run.session.is_running());
    model.set_has_next(run.session.has_next());
    model.set_progress(view.progress);
    let seconds = (view.left + SECOND - 1) / SECOND;
    model.set_left(format!("{}:{:02}", seconds / 60, seconds % 60).into());
    let to_next_second;
    let spoken = match (run.session.part().cloned(), view.breath) {
        (Some(Part::Move { id, .. }), _) => {
            to_next_second = (view.left - 1).rem_euclid(SECOND) + 1;
            fill_exercise(&model, context, library, run, &id)
        }
        (_, Some((phase, length, into))) => {
            to_next_second = SECOND - into.rem_euclid(SECOND);
            run.exercise = None;
            fill_breath(&model, context, library, phase, length, into);
            model.set_coach(coach_line(run, &view).into());
            phase_word(library, phase).to_owned()
        }
        _ => {
            to_next_second = Ms::MAX;
            String::new()
        }
    };
    if spoken != run.spoken {
        let tone = match view.breath {
            Some((Phase::In, ..)) => Tone::In,
            Some((Phase::Out, ..)) => Tone::Out,
            None => Tone::Next,
        };
        if run.session.is_running() && !run.spoken.is_empty() {
            play(context, tone);
        }
        model.set_spoken(spoken.as_str().into());
        run.spoken = spoken;
    }
    view.next.map(|next| next.min(to_next_second))
}

fn phase_word(library: &Library, phase: Phase) -> &str {
    let words = &library.breathing.words;
    match phase {
        Phase::In => &words.inhale,
        Phase::Out => &words.exhale,
    }
}

/// The line that accompanies this breath: each line stays for two breaths.
fn coach_line(run: &Run, view: &SessionView) -> String {
    let line = usize::try_from((view.breaths - 1).max(0) / 2).unwrap_or(0);
    let line = run.lines.get(line % run.lines.len().max(1));
    line.cloned().unwrap_or_default()
}

fn fill_breath(model: &GuideModel, context: &Context, library: &Library, phase: Phase, length: Ms, into: Ms) {
    model.set_breathing(true);
    model.set_heading(context.tr("guide-breathing").into());
    model.set_phase_length(length - into);
    model.set_inward(phase == Phase::In);
    model.set_phase(phase_word(library, phase).into());
    model.set_count(i32::try_from(into / SECOND + 1).unwrap_or(1));
    model.set_count_of(i32::try_from(length / SECOND).unwrap_or(1));
}

/// Shows the exercise with this id, and returns what screen readers announce.
fn fill_exercise(
    model: &GuideModel,
    context: &Context,
    library: &Library,
    run: &mut Run,
    id: &str,
) -> String {
    model.set_breathing(false);
    let exercise = library.exercise(id);
    if let Some(exercise) = exercise
        && run.exercise.as_deref() != Some(id)
    {
        show_exercise(model, context, exercise);
        run.exercise = Some(id.to_owned());
        run.counted_before += run.counted;
        run.counted = 0;
    }
    let (counted, of) = (run.counted.to_string(), model.get_repetitions().to_string());
    let counted = context.tr_args("guide-counted", &[("counted", &counted), ("of", &of)]);
    model.set_counted(counted.into());
    exercise.map_or_else(String::new, |e| format!("{}. {}", e.name, e.dose))
}

/// The picture of an exercise of the program's own.
fn program_picture(context: &Context, id: &str) -> Option<slint::Image> {
    let profile = context.profile();
    let (program, _) = profile.stage()?;
    let bytes = unbrace::program::image::decode(&program.exercise(id)?.image).ok()?;
    slint::Image::load_from_data(&bytes, None).ok()
}

fn show_exercise(model: &GuideModel, context: &Context, exercise: &Exercise) {
    let flare_up = context.is_flare_up();
    model.set_repetitions(i32::try_from(exercise.reps).unwrap_or(0));
    model.set_heading(exercise.name.as_str().into());
    let dose = if flare_up {
        &exercise.flare_dose
    } else {
        &exercise.dose
    };
    model.set_dose(dose.as_str().into());
    model.set_steps(texts(exercise.steps.iter().map(String::as_str)));
    model.set_why(exercise.why.as_str().into());
    model.set_gentler(exercise.gentler.as_str().into());
    model.set_caution(format!("{} {}", exercise.caution, exercise.stop).into());
    model.set_stop_rule(exercise.stop.as_str().into());
    model.set_showing_gentler(flare_up);
    let picture = picture(&exercise.picture).or_else(|| program_picture(context, &exercise.id));
    model.set_has_picture(picture.is_some());
    model.set_picture(picture.unwrap_or_default());
}
