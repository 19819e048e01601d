//! Fills the Program page.

use crate::clock;
use crate::context::{Context, picture};
use crate::rows::{list, refilled, texts};
use crate::ui::{ChoiceRow, PictureCardRow, ProgramModel, ProgramStageRow, RhythmRow, StagePlace};
use crate::wording::{kind_name, program_status};
use std::collections::BTreeMap;
use unbrace::content;
use unbrace::content::prose::joined;
use unbrace::engine::{Ms, day_of};
use unbrace::pages::program::{
    self as pages, Choice, Rhythm, StageExercise, built_in_sentence, settings_of_stage,
};
use unbrace::pages::settings::format_value;
use unbrace::program::changes::changes;
use unbrace::program::summary::{self, SummaryLine};
use unbrace::program::{self, Program, ProgramStatus, Progress, stage};
use unbrace::settings::Settings;
use unbrace::settings::keys::{Spec, Value};

/// About how many characters of a note fit into a line of a card.
const NOTE_LINE: usize = 30;
/// The most lines of a note on a card; the whole note is in its accessible description.
const NOTE_LINES: usize = 5;

/// Shows an offered program. `old`: the installed one and the place in it.
pub(super) fn show_offered(
    model: &ProgramModel<'_>,
    context: &Context,
    program: &Program,
    old: Option<(&Program, &Progress)>,
    stage: Option<usize>,
) {
    let (replaces, changes) = match old {
        None => (String::new(), Vec::new()),
        Some((old, place)) if old.is_update(program) => {
            let place = stage::carried_over(old, program, place);
            let name = program.stage(place.stage).map(|s| s.name.clone());
            let name = name.unwrap_or_default();
            let library = content::library(context.language());
            (
                context.tr_args("program-offered-update", &[("name", &name)]),
                changes(old, program, &library, &context.i18n.borrow()),
            )
        }
        Some((old, _)) => {
            let title = [("title", old.title.as_str())];
            (context.tr_args("program-offered-replaces", &title), Vec::new())
        }
    };
    model.set_replaces(replaces.into());
    model.set_changes(texts(changes));
    model.set_place("".into());
    model.set_next("".into());
    show_program(model, context, program, None, stage.unwrap_or(0));
    let none = model.get_choices();
    model.set_choices(refilled(none, Vec::new()));
    model.set_yours(texts(summary_texts(context, summary::yours(program, 0))));
}

/// Shows the installed program. `refused` has the reasons why typed choices were refused.
pub(super) fn show_installed(
    model: &ProgramModel<'_>,
    context: &Context,
    program: &Program,
    status: &ProgramStatus,
    stage: Option<usize>,
    refused: &BTreeMap<String, String>,
) {
    model.set_replaces("".into());
    let previous = context.previous_program.borrow();
    let changed = previous.as_ref().map(|old| {
        let library = content::library(context.language());
        changes(old, program, &library, &context.i18n.borrow())
    });
    model.set_changes(texts(changed.unwrap_or_default()));
    let (place, next) = program_status(context, program, status);
    model.set_place(place.into());
    model.set_next(next.into());
    let question = context.tr_args("program-remove-ask", &[("title", &program.title)]);
    model.set_removal_question(question.into());
    model.set_can_go_on(matches!(status, ProgramStatus::Active(place, _) if place.stay));
    model.set_can_stay(matches!(status, ProgramStatus::Active(place, Some(_)) if !place.stay));
    let present = match status {
        ProgramStatus::Active(place, _) => Some(place.stage),
        _ => None,
    };
    let shown = stage.or(present).unwrap_or(0);
    show_program(model, context, program, Some(status), shown);
    let choices = match present {
        Some(stage) if stage == shown => pages::choices(program, stage),
        _ => Vec::new(),
    };
    let settings = context.settings.borrow();
    let row = |c: &Choice| choice_row(context, &settings, c, refused);
    model.set_choices(refilled(model.get_choices(), choices.iter().map(row).collect()));
    let mut yours = summary::yours(program, shown);
    // The controls show the rest.
    let in_words = [
        "program-always-yours",
        "program-check-in-open",
        "program-settings-kept",
    ];
    yours.retain(|line| present != Some(shown) || in_words.contains(&line.id));
    model.set_yours(texts(summary_texts(context, yours)));
}

/// What an offered and an installed program have in common.
fn show_program(
    model: &ProgramModel<'_>,
    context: &Context,
    program: &Program,
    status: Option<&ProgramStatus>,
    shown: usize,
) {
    let today = day_of(clock::now().wall);
    let present = match status {
        Some(ProgramStatus::Active(place, _)) => Some(place.stage),
        _ => None,
    };
    model.set_title(program.title.as_str().into());
    model.set_author(
        context
            .tr_args("program-author-line", &[("author", &program.author)])
            .into(),
    );
    let contact = context.tr_args("program-contact", &[("contact", &program.contact)]);
    model.set_contact(contact.into());
    let label = context.tr_args("program-for", &[("label", &program.label)]);
    let label = if program.label.is_empty() {
        String::new()
    } else {
        label
    };
    model.set_label(label.into());
    let validity = summary::head(program).into_iter();
    let validity = validity.filter(|l| l.id.starts_with("program-valid"));
    let mut details = summary_texts(context, validity.collect());
    if program.version > 1 {
        let number = program.version.to_string();
        details.insert(0, context.tr_args("program-version", &[("number", &number)]));
    }
    model.set_details(texts(details));
    let marks = pages::stages(program, status, today).into_iter().enumerate();
    let marks = marks.map(|(n, mark)| ProgramStageRow {
        name: mark.name.into(),
        weeks: weeks_text(context, mark.weeks).into(),
        place: match mark.place {
            pages::StagePlace::Past => StagePlace::Past,
            pages::StagePlace::Present => StagePlace::Present,
            pages::StagePlace::Future => StagePlace::Future,
        },
        passed: mark.passed,
        chosen: n == shown,
    });
    model.set_stages(refilled(model.get_stages(), marks.collect()));
    show_stage(model, context, program, shown);
    // The patient's own choices apply to the stage in force alone.
    let settings = if present == Some(shown) {
        context.settings.borrow().clone()
    } else {
        settings_of_stage(program, shown, context.profile().own(), today)
    };
    model.set_rhythm(list(rhythm_rows(context, &settings)));
    model.set_pace(pace_text(context, &settings).into());
    show_care(model, context, program, status.is_none());
}

fn show_stage(model: &ProgramModel<'_>, context: &Context, program: &Program, shown: usize) {
    let Some(stage) = program.stage(shown) else { return };
    let number = (shown + 1).to_string();
    let title = context.tr_args(
        "program-stage-title",
        &[("number", &number), ("name", &stage.name)],
    );
    model.set_stage_title(title.into());
    model.set_stage_about(stage.about.as_str().into());
    let library = content::library(context.language());
    let exercises = pages::exercises(program, shown, &library, &context.i18n.borrow());
    let lines = exercises
        .iter()
        .map(|e| e.note.chars().count().div_ceil(NOTE_LINE));
    let lines = lines.max().unwrap_or(0).min(NOTE_LINES);
    model.set_note_lines(i32::try_from(lines).unwrap_or(0));
    let cards = exercises.iter().map(|e| exercise_card(program, e));
    model.set_exercises(refilled(model.get_exercises(), cards.collect()));
    let cues = pages::cues(program, shown, &library);
    let count = context.tr_args("program-cues", &[("count", &cues.len().to_string())]);
    model.set_cue_count(count.into());
    model.set_cues(texts(cues));
}

fn show_care(model: &ProgramModel<'_>, context: &Context, program: &Program, offered: bool) {
    let care = summary::care(program);
    let (mut flare_up, mut contact_when, mut check_ins) = (Vec::new(), String::new(), Vec::new());
    for line in care {
        let text = line.text(&context.i18n.borrow());
        match line.id {
            "program-contact-when" => contact_when = text,
            id if id.starts_with("program-flare-up") => flare_up.push(text),
            _ => check_ins.push(text),
        }
    }
    if offered {
        // Those of the installed program are in a list with the person's own.
        check_ins.extend(summary_texts(context, summary::visits(program)));
    }
    model.set_flare_up(joined(&flare_up).into());
    model.set_contact_when(contact_when.into());
    model.set_check_ins(texts(check_ins));
}

/// Shows the built-in programs and the rhythm of the person's own settings.
pub(super) fn show_built_in(model: &ProgramModel<'_>, context: &Context) {
    let card = |b: pages::BuiltIn| {
        let image = picture(b.picture);
        let id = if b.open_ended {
            "program-weeks-and-on"
        } else {
            "program-weeks"
        };
        let weeks = context.tr_args(id, &[("weeks", &b.weeks.to_string())]);
        PictureCardRow {
            id: b.name.into(),
            name: b.title.into(),
            detail: context.tr(built_in_sentence(b.name)).into(),
            note: format!("{} · {weeks}", b.label).into(),
            mark: "".into(),
            has_picture: image.is_some(),
            picture: image.unwrap_or_default(),
        }
    };
    let cards = pages::built_in(context.language()).into_iter().map(card);
    model.set_built_in(refilled(model.get_built_in(), cards.collect()));
    model.set_own(list(rhythm_rows(context, &context.settings.borrow())));
}

fn exercise_card(program: &Program, e: &StageExercise) -> PictureCardRow {
    let own = || {
        let bytes = program::image::decode(&program.exercise(&e.id)?.image).ok()?;
        slint::Image::load_from_data(&bytes, None).ok()
    };
    let image = picture(&e.picture).or_else(own);
    PictureCardRow {
        id: e.id.as_str().into(),
        name: e.name.as_str().into(),
        detail: e.dose.as_str().into(),
        note: e.note.as_str().into(),
        mark: "".into(),
        has_picture: image.is_some(),
        picture: image.unwrap_or_default(),
    }
}

fn rhythm_rows(context: &Context, settings: &Settings) -> Vec<RhythmRow> {
    let row = |r: Rhythm| {
        let shown = |ms: Option<Ms>| ms.map(|ms| context.length(ms)).unwrap_or_default();
        let kind = kind_name(context, r.kind);
        let every = r
            .every
            .map_or_else(|| context.tr("next-off"), |ms| context.length(ms));
        let (lasts, once) = (shown(r.lasts), shown(r.once_a_day));
        let parts = [
            ("rhythm-every", &every),
            ("rhythm-lasts", &lasts),
            ("rhythm-once", &once),
        ];
        let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let parts: Vec<String> = parts
            .map(|(id, value)| format!("{} {value}", context.tr(id)))
            .collect();
        RhythmRow {
            text: format!("{kind}: {}", context.i18n.borrow().list(&parts)).into(),
            kind: kind.into(),
            every: every.into(),
            lasts: lasts.into(),
            once: once.into(),
        }
    };
    pages::rhythm(settings).into_iter().map(row).collect()
}

fn pace_text(context: &Context, settings: &Settings) -> String {
    let (inhale, exhale) = settings.pace();
    let (inhale, exhale) = (inhale.to_string(), exhale.to_string());
    context.tr_args("program-pace", &[("inhale", &inhale), ("exhale", &exhale)])
}

fn choice_row(
    context: &Context,
    settings: &Settings,
    choice: &Choice,
    refused: &BTreeMap<String, String>,
) -> ChoiceRow {
    let value = settings.get(choice.key);
    let (from, to) = match choice.spec {
        Spec::Length(from, to) => (context.length(from), context.length(to)),
        Spec::Number(from, to) => (from.to_string(), to.to_string()),
        _ => Default::default(),
    };
    let bounds = context.tr_args("program-bounds", &[("from", &from), ("to", &to)]);
    let label = context.tr(&format!("set-{}", choice.key.replace(['.', '_'], "-")));
    ChoiceRow {
        key: choice.key.into(),
        label: label.into(),
        bounds: if from.is_empty() { "".into() } else { bounds.into() },
        value: value
            .map(|v| format_value(v, &context.i18n.borrow()))
            .unwrap_or_default()
            .into(),
        is_switch: choice.spec == Spec::Bool,
        on: value == Some(&Value::Bool(true)),
        error: refused.get(choice.key).cloned().unwrap_or_default().into(),
    }
}

fn weeks_text(context: &Context, weeks: Option<u32>) -> String {
    match weeks {
        Some(weeks) => context.tr_args("program-weeks", &[("weeks", &weeks.to_string())]),
        None => context.tr("program-open-end"),
    }
}

fn summary_texts(context: &Context, lines: Vec<SummaryLine>) -> Vec<String> {
    let i18n = context.i18n.borrow();
    lines.iter().map(|line| line.text(&i18n)).collect()
}
