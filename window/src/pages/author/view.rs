//! Fills the page of the editor.

use super::Editor;
use crate::clock;
use crate::context::{Context, picture};
use crate::day_line;
use crate::rows::{refilled, texts};
use crate::ui::{AuthorModel, CueRow, ExerciseRow, FieldRow, PickRow, StageRow};
use crate::wording::{accepted_input, kind_counts, setting_spec, without_quotes, word_name};
use slint::{Model, ModelRc};
use unbrace::content::{self, Library};
use unbrace::engine::day_of;
use unbrace::pages::preview;
use unbrace::program::edit::Draft;
use unbrace::program::{self, Program, Progress, exposure, resolve};
use unbrace::settings::Settings;

/// The keys at the top of the file.
const ABOUT: [&str; 4] = ["title", "author", "contact", "for"];
/// The keys of a stage, after `stage[N].`.
const STAGE: [&str; 13] = [
    "name",
    "weeks",
    "about",
    "posture.enabled",
    "posture.every",
    "movement.enabled",
    "movement.every",
    "movement.duration",
    "breathing.enabled",
    "breathing.every",
    "breathing.duration",
    "breathing.inhale",
    "breathing.exhale",
];
/// The keys of flare-ups and of the check-in.
const CARE: [&str; 4] = [
    "flare_up.contact_when",
    "check_in.every",
    "check_in.at",
    "check_in.activity",
];
/// The doses of one exercise.
const DOSES: [&str; 5] = ["reps", "hold", "sets", "days", "note"];
/// How many problems are shown at once.
const SHOWN_PROBLEMS: usize = 4;

pub(super) fn fill(model: &AuthorModel, context: &Context, editor: &mut Editor) {
    let count = editor.draft.count("stage");
    editor.stage = editor.stage.min(count.saturating_sub(1));
    let stage = format!("stage[{}].", editor.stage);
    let fields = |shown: ModelRc<FieldRow>, keys: &[&str], prefix: &str| {
        let row = |key: &&str| field(context, editor, &format!("{prefix}{key}"), key);
        refilled(shown, keys.iter().map(row).collect())
    };
    model.set_about(fields(model.get_about(), &ABOUT, ""));
    model.set_doses(fields(model.get_doses(), &STAGE, &stage));
    model.set_care(fields(model.get_care(), &CARE, ""));
    let name = |i| editor.draft.get(&format!("stage[{i}].name"));
    let stages = (0..count).map(|i| StageRow {
        name: name(i).unwrap_or_default().into(),
    });
    model.set_stages(refilled(model.get_stages(), stages.collect()));
    model.set_stage(i32::try_from(editor.stage).unwrap_or(0));
    let library = content::library(context.language());
    fill_exercises(model, context, editor, &library);
    fill_cues(model, editor, &library);
    let file = editor.file.as_ref().map(|f| f.display().to_string());
    model.set_file(file.unwrap_or_else(|| context.tr("author-no-file")).into());
    model.set_unsaved(editor.is_unsaved());
    check(model, context, editor, library);
}

/// A field of the file: what it holds, or what was typed and refused.
fn field(context: &Context, editor: &Editor, path: &str, label: &str) -> FieldRow {
    let value = editor.draft.get(path).unwrap_or_default();
    let on = value != "false";
    let (value, error) = match editor.refused.get(path) {
        Some(refused) => {
            let key = path.rsplit("].").next().unwrap_or(path);
            let spec = setting_spec(key).filter(|s| refused.reason.ends_with(&s.allowed()));
            let error = match spec {
                Some(spec) => accepted_input(context, spec),
                None => without_quotes(context, &refused.reason),
            };
            (refused.text.clone(), error)
        }
        None => (value, String::new()),
    };
    let label = format!("author-{}", label.replace(['.', '_'], "-"));
    FieldRow {
        path: path.into(),
        label: context.tr(&label).into(),
        value: value.into(),
        error: error.into(),
        is_switch: path.ends_with(".enabled"),
        on,
    }
}

/// An entry of a list of exercises or cues.
struct ListEntry {
    id: String,
    /// Where its dose is.
    path: String,
}

/// The entries of a list, whether each stands alone or with a dose.
fn entries(draft: &Draft, list: &str) -> Vec<ListEntry> {
    let entry = |n: usize| {
        let path = format!("{list}[{n}]");
        let id = draft.get(&format!("{path}.id")).or_else(|| draft.get(&path))?;
        Some(ListEntry { id, path })
    };
    (0..).map_while(entry).collect()
}

fn fill_exercises(model: &AuthorModel, context: &Context, editor: &mut Editor, library: &Library) {
    let chosen = entries(&editor.draft, &editor.exercises());
    let shown: Vec<ExerciseRow> = model.get_exercises().iter().collect();
    let rows = chosen.iter().enumerate().map(|(at, entry)| {
        let known = library.exercise(&entry.id);
        let doses = shown.get(at).map(|row| row.doses.clone());
        let dose = |key: &&str| {
            let path = format!("{}.{key}", entry.path);
            field(context, editor, &path, &format!("dose.{key}"))
        };
        ExerciseRow {
            id: entry.id.as_str().into(),
            name: known.map_or(entry.id.as_str(), |e| e.name.as_str()).into(),
            picture: known.and_then(|e| picture(&e.picture)).unwrap_or_default(),
            doses: refilled(doses.unwrap_or_default(), DOSES.iter().map(dose).collect()),
            own: known.is_none(),
        }
    });
    let rows = rows.collect();
    model.set_exercises(refilled(model.get_exercises(), rows));
    if editor.library_pictures.is_empty() {
        let all = library.exercises.iter();
        let pictures = all.filter_map(|e| Some((e.id.clone(), picture(&e.picture)?)));
        editor.library_pictures = pictures.collect();
    }
    let others = library
        .exercises
        .iter()
        .filter(|e| chosen.iter().all(|entry| entry.id != e.id));
    let picks = others.map(|e| PickRow {
        id: e.id.as_str().into(),
        name: e.name.as_str().into(),
        region: word_name(context, e.region.name()).into(),
        picture: editor.library_pictures.get(&e.id).cloned().unwrap_or_default(),
    });
    model.set_library(refilled(model.get_library(), picks.collect()));
}

fn fill_cues(model: &AuthorModel, editor: &Editor, library: &Library) {
    let draft = &editor.draft;
    let own_text = |id: &str| {
        let mut all = 0..draft.count("cue");
        let at = all.find(|i| draft.get(&format!("cue[{i}].id")).as_deref() == Some(id))?;
        draft.get(&format!("cue[{at}].text"))
    };
    let built_in = |id: &str| library.cues.iter().find(|c| c.id == id).map(|c| c.cue.clone());
    let cues = entries(draft, &editor.cues()).into_iter().map(|entry| {
        let text = own_text(&entry.id).or_else(|| built_in(&entry.id));
        CueRow {
            text: text.unwrap_or_else(|| entry.id.clone()).into(),
            id: entry.id.into(),
        }
    });
    model.set_cues(refilled(model.get_cues(), cues.collect()));
}

/// Shows the problems of the draft, or what a patient's day and week with it are like.
fn check(model: &AuthorModel, context: &Context, editor: &Editor, library: Library) {
    match editor.draft.check() {
        Ok(program) => {
            // More in a day than people usually manage is a warning, and does not prevent saving.
            let words = context.words.borrow();
            let library = program::overlay(library, &program, editor.stage, &words);
            let warnings = exposure::of_stage(&program, editor.stage);
            model.set_problems(texts(warnings.iter().map(|w| w.message(&library).text(&words))));
            model.set_valid(context.tr("author-whole").into());
            show_preview(model, context, &program, editor.stage);
        }
        Err(problems) => {
            let mut lines: Vec<String> = problems
                .iter()
                .take(SHOWN_PROBLEMS)
                .map(ToString::to_string)
                .collect();
            if problems.len() > SHOWN_PROBLEMS {
                let more = (problems.len() - SHOWN_PROBLEMS).to_string();
                lines.push(context.tr_args("author-more", &[("count", &more)]));
            }
            model.set_problems(texts(lines));
            model.set_valid("".into());
        }
    }
}

/// A patient's day and week on this stage, everything done when it comes.
fn show_preview(model: &AuthorModel, context: &Context, program: &Program, stage: usize) {
    let today = day_of(clock::now().wall);
    let place = Progress {
        stage,
        ..Progress::new(program, today)
    };
    let plan = resolve::plan(program, &place, &Settings::default(), 0);
    let day = preview::day(plan.clone());
    model.set_day(day_line::model(context, &day.line));
    model.set_day_text(kind_counts(context, "day-preview", day.offers).into());
    model.set_week(kind_counts(context, "author-week", preview::week(&plan)).into());
}
