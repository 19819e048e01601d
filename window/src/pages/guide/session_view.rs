//! What the guide shows and plays at a moment of a session.

use super::Run;
use crate::breath;
use crate::chime::{self, Tone};
use crate::context::{Context, picture};
use crate::rows::texts;
use crate::ui::{self, Guide, GuideModel};
use slint::ComponentHandle;
use unbrace::content::prose::joined;
use unbrace::content::{Exercise, Library};
use unbrace::engine::{Ms, ReminderKind, SECOND, counts_as_done};
use unbrace::pages::guide::{Breath, Part, Phase, Session, SessionView};

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
    model.set_enough(counts_as_done(run.session.spent(at), run.session.length()));
    show_place(&model, context, &run.session, view.part);
    model.set_progress(view.progress);
    let seconds = (view.left + SECOND - 1) / SECOND;
    model.set_left(format!("{}:{:02}", seconds / 60, seconds % 60).into());
    let to_next_second;
    let spoken = match (run.session.part().cloned(), view.breath) {
        (Some(Part::Move { id, .. }), _) => {
            to_next_second = (view.left - 1).rem_euclid(SECOND) + 1;
            fill_exercise(&model, context, library, run, &id)
        }
        (_, Some(breath)) => {
            to_next_second = SECOND - breath.passed.rem_euclid(SECOND);
            run.exercise = None;
            model.set_breathing(true);
            model.set_heading(context.tr("guide-breathing").into());
            model.set_coach(coach_line(run, &view).into());
            fill_breath(ui, context, library, breath, run.session.is_running())
        }
        _ => {
            to_next_second = Ms::MAX;
            String::new()
        }
    };
    if spoken != run.spoken {
        let tone = match view.breath.map(|b| b.phase) {
            Some(Phase::In) => Tone::In,
            Some(Phase::Out) => Tone::Out,
            Some(Phase::Ready) | None => Tone::Next,
        };
        if run.session.is_running() && !run.spoken.is_empty() {
            play(context, tone);
        }
        model.set_spoken(spoken.as_str().into());
        run.spoken = spoken;
    }
    view.next.map(|next| next.min(to_next_second))
}

/// Shows the number of this part among all parts.
pub(super) fn show_place(model: &GuideModel, context: &Context, session: &Session, part: usize) {
    let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
    model.set_part(count(part));
    model.set_parts(count(session.parts()));
    let (n, of) = ((part + 1).to_string(), session.parts().to_string());
    let place = context.tr_args("guide-counted", &[("counted", &n), ("of", &of)]);
    model.set_part_of(place.into());
}

/// The line that accompanies this breath: each line stays for two breaths.
fn coach_line(run: &Run, view: &SessionView) -> String {
    let line = usize::try_from((view.breaths - 1).max(0) / 2).unwrap_or(0);
    let line = run.lines.get(line % run.lines.len().max(1));
    line.cloned().unwrap_or_default()
}

/// Shows this moment of a breath, and returns what screen readers announce.
fn fill_breath(ui: &Guide, context: &Context, library: &Library, breath: Breath, running: bool) -> String {
    breath::show(&ui.global::<ui::Breath>(), breath, running);
    let name = breath::phase_name(context, library, breath.phase);
    let shown = if running {
        name.clone()
    } else {
        context.tr("guide-paused")
    };
    ui.global::<GuideModel>().set_phase(shown.into());
    name
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
    if exercise.is_none() && run.exercise.as_deref() != Some(id) {
        show_cue(model, context, library, id);
        run.exercise = Some(id.to_owned());
    }
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
    let counts = if exercise.reps > 1 { exercise.reps } else { 0 }; // one needs no count
    model.set_repetitions(i32::try_from(counts).unwrap_or(0));
    model.set_heading(exercise.name.as_str().into());
    model.set_dose(exercise.dose.as_str().into());
    model.set_gentle_dose(exercise.flare_dose.as_str().into());
    model.set_steps(texts(exercise.steps.iter().map(String::as_str)));
    model.set_why(exercise.why.as_str().into());
    model.set_gentler(exercise.gentler.as_str().into());
    model.set_caution(joined(&[&exercise.caution, &exercise.stop]).into());
    model.set_stop_rule(exercise.stop.as_str().into());
    model.set_showing_gentler(flare_up);
    show_picture(model, context, exercise);
}

/// Shows a posture cue that the person has started as if it were an exercise.
fn show_cue(model: &GuideModel, context: &Context, library: &Library, id: &str) {
    let text = library.reminder_text(ReminderKind::Posture, Some(id));
    let (cue, why) = text.map(|t| (t.cue, t.why)).unwrap_or_default();
    model.set_repetitions(0);
    model.set_heading(context.tr("title-posture").into());
    model.set_dose(cue.as_str().into());
    model.set_steps(texts(Vec::<String>::new()));
    model.set_why(why.into());
    model.set_caution("".into());
    model.set_stop_rule("".into());
    model.set_showing_gentler(false);
    model.set_has_picture(false);
}

pub(super) fn show_picture(model: &GuideModel, context: &Context, exercise: &Exercise) {
    let picture = picture(&exercise.picture).or_else(|| program_picture(context, &exercise.id));
    model.set_has_picture(picture.is_some());
    model.set_picture(picture.unwrap_or_default());
    let found = context.program.borrow();
    let own = found
        .active
        .as_ref()
        .and_then(|a| a.program.exercise(&exercise.id));
    model.set_picture_text(own.map(|e| e.image_text.as_str()).unwrap_or_default().into());
}
