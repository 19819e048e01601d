//! The exercises and cues that the program defines itself, and the cues that can be chosen.

use super::editor::Editor;
use super::field::{Fields, field_rows};
use super::known::known;
use crate::context::Context;
use crate::rows::refilled;
use crate::ui::{AuthorModel, CueCardRow, CueRow, FieldRow, OwnExerciseRow};
use slint::{Model, ModelRc, SharedString};
use unbrace::content::readability::cue_length;
use unbrace::pages::area::Area;
use unbrace::program::keys::{IMAGE_BYTES, IMAGE_SIDE, LARGEST};

/// The keys of an exercise, after `exercise[N].`: texts and choices, then numbers.
const TEXTS: [&str; 11] = [
    "name",
    "kind",
    "steps",
    "why",
    "stop",
    "caution",
    "gentler",
    "breathing",
    "ask",
    "region",
    "positions",
];
const NUMBERS: [&str; 6] = ["reps", "hold", "sets", "seconds", "level", "sides"];
/// The keys of a cue, after `cue[N].`.
const CUE: [&str; 3] = ["text", "why", "region"];

pub(super) fn fill_exercises(model: &AuthorModel, context: &Context, fields: &Fields) {
    let editor = fields.editor;
    let shown: Vec<OwnExerciseRow> = model.get_own_exercises().iter().collect();
    let row = |(n, id): (usize, String)| {
        let known = known(context, editor, fields.library, &id);
        let opened = editor.opened_own == id;
        let old = shown.get(n).filter(|_| opened);
        let rows = |of: fn(&OwnExerciseRow) -> ModelRc<FieldRow>, keys: &[&str]| {
            let keys = if opened { keys } else { &[] };
            let shown = old.map_or_else(ModelRc::default, of);
            field_rows(context, fields, shown, keys, &format!("exercise[{n}]."))
        };
        OwnExerciseRow {
            name: known.name.into(),
            has_picture: known.picture.is_some(),
            picture: known.picture.unwrap_or_default(),
            texts: rows(|row| row.texts.clone(), &TEXTS),
            numbers: rows(|row| row.numbers.clone(), &NUMBERS),
            picture_text: rows(|row| row.picture_text.clone(), &["image_text"]),
            id: id.into(),
        }
    };
    let rows = editor.own_ids("exercise").into_iter().enumerate().map(row);
    model.set_own_exercises(refilled(model.get_own_exercises(), rows.collect()));
    model.set_opened_own(editor.opened_own.as_str().into());
    model.set_picture_limits(picture_limits(context, editor));
}

/// How large a picture may be, and how much of the file is taken.
fn picture_limits(context: &Context, editor: &Editor) -> SharedString {
    let kilobytes = |n: usize| n.div_ceil(1024).to_string();
    let (picture, side, most) = (kilobytes(IMAGE_BYTES), IMAGE_SIDE.to_string(), kilobytes(LARGEST));
    let used = kilobytes(editor.draft.text().len());
    let args = [
        ("picture", picture.as_str()),
        ("side", &side),
        ("used", &used),
        ("most", &most),
    ];
    context.tr_args("author-picture-limits", &args).into()
}

pub(super) fn fill_cues(model: &AuthorModel, context: &Context, fields: &Fields) {
    let (editor, library) = (fields.editor, fields.library);
    let own = editor.own_ids("cue");
    let text = |id: &str| {
        let own = own.iter().position(|other| other == id);
        let own = own.and_then(|n| editor.draft.get(&format!("cue[{n}].text")));
        let built_in = || library.cues.iter().find(|c| c.id == id).map(|c| c.cue.clone());
        own.or_else(built_in).unwrap_or_else(|| id.to_owned())
    };
    let shown: Vec<CueRow> = model.get_cues().iter().collect();
    let entries = editor.entries(&editor.cues());
    let row = |(at, id): (usize, &String)| {
        let section = own.iter().position(|other| other == id);
        let opened = section.is_some() && editor.opened_cue == *id;
        let old = shown.get(at).filter(|_| opened);
        let keys: &[&str] = if opened { &CUE } else { &[] };
        let prefix = format!("cue[{}].", section.unwrap_or(0));
        let old = old.map_or_else(ModelRc::default, |row| row.fields.clone());
        let text = text(id);
        let (count, most) = cue_length(context.language(), &text);
        CueRow {
            words: word_count(context, &text),
            long: count > most,
            text: text.into(),
            own: section.is_some(),
            fields: field_rows(context, fields, old, keys, &prefix),
            id: id.as_str().into(),
        }
    };
    let ids: Vec<String> = entries.into_iter().map(|e| e.id).collect();
    let rows = ids.iter().enumerate().map(row).collect();
    model.set_cues(refilled(model.get_cues(), rows));
    model.set_opened_cue(editor.opened_cue.as_str().into());
    let query = editor.filter.query.to_lowercase();
    let found = |text: &str, area: &str| {
        let text = format!("{text} {area}").to_lowercase();
        query.split_whitespace().all(|w| text.contains(w))
    };
    let card = |id: &str, text: String| CueCardRow {
        chosen: ids.iter().any(|other| other == id),
        id: id.into(),
        text: text.into(),
    };
    let of_program = own.iter().filter(|id| found(&text(id), ""));
    let of_program = of_program.map(|id| card(id, text(id)));
    let of_library = library.cues.iter();
    let of_library = of_library.filter(|c| found(&c.cue, &context.tr(Area::of(c.region).label())));
    let of_library = of_library.map(|c| card(&c.id, c.cue.clone()));
    let cards = of_program.chain(of_library).collect();
    model.set_cue_cards(refilled(model.get_cue_cards(), cards));
}

/// How long a cue is, and how long it can be to be read at a glance.
fn word_count(context: &Context, cue: &str) -> SharedString {
    let (count, most) = cue_length(context.language(), cue);
    let (count, most) = (count.to_string(), most.to_string());
    let args = [("count", count.as_str()), ("most", &most)];
    context.tr_args("author-cue-words", &args).into()
}
