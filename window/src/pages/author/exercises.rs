//! The exercises of a stage, and the library from which they are picked.

use super::editor::{Editor, ListEntry};
use super::field::{Fields, field};
use super::known::{Known, known};
use super::report;
use crate::context::{Context, picture};
use crate::rows::refilled;
use crate::ui::{AuthorModel, ChipRow, ExerciseRow, FieldRow, PictureCardRow};
use slint::{Model, ModelRc};
use unbrace::content::{self, Exercise, Library, Position};
use unbrace::engine::Days;
use unbrace::pages::area::Area;
use unbrace::pages::author::fitting_doses;
use unbrace::pages::beside;
use unbrace::pages::library::position_label;
use unbrace::program::overlay::dose_text;

pub(super) fn fill(model: &AuthorModel, context: &Context, fields: &Fields, library: &Library) {
    let editor = fields.editor;
    let entries = editor.entries(&editor.exercises());
    let shown: Vec<ExerciseRow> = model.get_exercises().iter().collect();
    let rows = entries.iter().enumerate().map(|(at, entry)| {
        let known = known(context, editor, library, &entry.id);
        exercise_row(context, fields, entry, known, shown.get(at))
    });
    let rows = rows.collect();
    model.set_exercises(refilled(model.get_exercises(), rows));
    model.set_opened_exercise(editor.opened.as_str().into());
    fill_library(model, context, editor, library, &entries);
}

fn exercise_row(
    context: &Context,
    fields: &Fields,
    entry: &ListEntry,
    known: Known,
    shown: Option<&ExerciseRow>,
) -> ExerciseRow {
    let [reps, hold, ..] = known.usual.map(|(_, n)| n);
    let dose = |key: &&str| -> FieldRow {
        let path = format!("{}.{key}", entry.path);
        let usual = known.usual.iter().find(|(k, n)| k == key && *n > 0);
        let usual = usual.map(|(_, n)| n.to_string()).unwrap_or_default();
        FieldRow {
            placeholder: usual.into(),
            ..field(context, fields, &path, &format!("dose-{key}"))
        }
    };
    let doses = fitting_doses(reps, hold).iter().map(dose).collect();
    let days = fields.editor.days(&format!("{}.days", entry.path));
    let chips: Vec<ChipRow> = day_names(context)
        .zip(Days::NAMES)
        .map(|(text, name)| ChipRow {
            text: text.into(),
            chosen: days.names().contains(&name),
        })
        .collect();
    ExerciseRow {
        id: entry.id.as_str().into(),
        summary: summary(context, fields.editor, entry, &known, days).into(),
        name: known.name.into(),
        picture: known.picture.unwrap_or_default(),
        doses: refilled(
            shown.map_or_else(ModelRc::default, |row| row.doses.clone()),
            doses,
        ),
        note: field(context, fields, &format!("{}.note", entry.path), "dose-note"),
        reported: editor_report(context, fields.editor, &entry.id).into(),
        days: refilled(shown.map_or_else(ModelRc::default, |row| row.days.clone()), chips),
    }
}

/// What the report says of an exercise; empty without a report.
fn editor_report(context: &Context, editor: &Editor, id: &str) -> String {
    let report = editor.report.as_ref();
    report.map_or_else(String::new, |r| {
        report::exercise_text(context, beside::counts_of(r, id))
    })
}

fn day_names(context: &Context) -> impl Iterator<Item = String> + '_ {
    (1..=7).map(|n: u8| context.tr_args("weekday-name", &[("weekday", &n.to_string())]))
}

/// The dose in the stage, its days and its note in one line.
fn summary(context: &Context, editor: &Editor, entry: &ListEntry, known: &Known, days: Days) -> String {
    let number = |key: &str| -> u32 {
        let own = editor.draft.get(&format!("{}.{key}", entry.path));
        own.and_then(|n| n.parse().ok()).unwrap_or(0)
    };
    let set = ["reps", "hold", "sets"].map(number);
    let dose = if set == [0; 3] {
        known.dose.clone()
    } else {
        let or = |n: usize| if set[n] > 0 { set[n] } else { known.usual[n].1 };
        dose_text(or(0), or(1), or(2), known.sides, &context.i18n.borrow())
    };
    // More follows in the line.
    let mut parts = vec![dose.trim_end_matches(['.', '。']).to_owned()];
    if !days.are_all() {
        let names = day_names(context).zip(Days::NAMES);
        let on = names
            .filter(|(_, name)| days.names().contains(name))
            .map(|(text, _)| text);
        parts.push(context.i18n.borrow().list(&on.collect::<Vec<_>>()));
    }
    let note = editor.draft.get(&format!("{}.note", entry.path));
    parts.extend(note.map(|note| context.i18n.borrow().own_direction(&note)));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn fill_library(
    model: &AuthorModel,
    context: &Context,
    editor: &Editor,
    library: &Library,
    entries: &[ListEntry],
) {
    let card = |id: &str, known: Known, area: &str| PictureCardRow {
        id: id.into(),
        name: known.name.into(),
        detail: area.into(),
        note: "".into(),
        mark: if entries.iter().any(|e| e.id == id) {
            context.tr("author-in-stage").into()
        } else {
            "".into()
        },
        has_picture: known.picture.is_some(),
        picture: known.picture.unwrap_or_default(),
    };
    let area = |e: &Exercise| context.tr(Area::of(e.region).label());
    let found = library
        .exercises
        .iter()
        .filter(|e| editor.filter.accepts(e, &area(e)));
    let cards = found.map(|e| card(&e.id, known(context, editor, library, &e.id), &area(e)));
    // The exercises of the program come first, while the library is not filtered.
    let ids = editor.own_ids("exercise").into_iter();
    let own = ids
        .filter(|_| editor.filter == Default::default())
        .map(|id| card(&id, known(context, editor, library, &id), ""));
    model.set_library(refilled(model.get_library(), own.chain(cards).collect()));
    let areas = Area::ALL.iter().map(|area| ChipRow {
        text: context.tr(area.label()).into(),
        chosen: editor.filter.area == Some(*area),
    });
    model.set_areas(refilled(model.get_areas(), areas.collect()));
    let positions = Position::ALL.iter().map(|position| ChipRow {
        text: context.tr(position_label(*position)).into(),
        chosen: editor.filter.position == Some(*position),
    });
    model.set_positions(refilled(model.get_positions(), positions.collect()));
}

/// Draws the pictures of the library once, and reads the titles of what a patient can read.
pub(super) fn load_library(editor: &mut Editor, library: &Library, language: &str) {
    if editor.reading.is_empty() {
        let articles = content::articles(language).into_iter().map(|a| (a.id, a.title));
        let lessons = library.lessons.iter().map(|l| (l.id.clone(), l.fact.clone()));
        editor.reading = articles.chain(lessons).collect();
    }
    if editor.library_pictures.is_empty() {
        let all = library.exercises.iter();
        let pictures = all.filter_map(|e| Some((e.id.clone(), picture(&e.picture)?)));
        editor.library_pictures = pictures.collect();
    }
}
