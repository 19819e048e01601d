//! One field of the form: a key of the file, and why it is still open.

use super::editor::Editor;
use super::known::known;
use crate::clock;
use crate::context::Context;
use crate::rows::{refilled, texts};
use crate::ui::{ChipRow, FieldKind, FieldRow};
use crate::wording::{self, accepted_input, without_quotes};
use chrono::Duration;
use slint::{Model, ModelRc};
use unbrace::content::{Library, Position, Region};
use unbrace::pages::area::Area;
use unbrace::pages::author::{self, FieldControl, OpenPoint, OpenReason};
use unbrace::pages::library::position_label;
use unbrace::pages::visit::{editable_moment, typed_moment};
use unbrace::program::edit::type_of;
use unbrace::program::keys::{QUESTIONS, ValueType};
use unbrace::seal;
use unbrace::visit::How;

/// The hour of an example.
const TEN: u32 = 10;
/// A choice among more words than this is a row of chips.
const MOST_SEGMENTS: usize = 4;

/// What the fields of the page show.
pub(super) struct Fields<'a> {
    pub editor: &'a Editor,
    pub library: &'a Library,
    /// What is still open.
    pub open: Vec<OpenPoint>,
}

/// The fields of these keys behind `prefix`. They take the place of the shown ones, so that the focus stays.
pub(super) fn field_rows(
    context: &Context,
    fields: &Fields,
    shown: ModelRc<FieldRow>,
    keys: &[&str],
    prefix: &str,
) -> ModelRc<FieldRow> {
    let row = |(n, key): (usize, &&str)| {
        let mut row = field(context, fields, &format!("{prefix}{key}"), key);
        if let Some(old) = shown.row_data(n) {
            let chips = row.chips.iter().collect();
            row.chips = refilled(old.chips, chips);
        }
        row
    };
    let rows = keys.iter().enumerate().map(row).collect();
    refilled(shown, rows)
}

/// What can be chosen for a key: the words or ids of the file, and their names.
pub(super) fn options(
    context: &Context,
    editor: &Editor,
    library: &Library,
    path: &str,
) -> Vec<(String, String)> {
    let named = |words: &[&str]| -> Vec<(String, String)> {
        let name = |w: &&str| ((*w).to_owned(), choice_name(context, path, w));
        words.iter().map(name).collect()
    };
    match type_of(path) {
        Ok(ValueType::One(Region::NAMES)) => areas(context, editor, path),
        Ok(ValueType::One(words) | ValueType::Some(words)) => named(words),
        Ok(ValueType::Ids(_)) if path.ends_with(".education") => editor.reading.clone(),
        Ok(ValueType::Ids(_)) => {
            let of_stages = (0..editor.draft.count("stage"))
                .flat_map(|n| editor.entries(&format!("stage[{n}].exercises")))
                .map(|entry| entry.id);
            let mut ids: Vec<String> = of_stages.chain(editor.draft.texts(path)).collect();
            ids.sort();
            ids.dedup();
            let name = |id: String| {
                let name = known(context, editor, library, &id).name;
                (id, name)
            };
            ids.into_iter().map(name).collect()
        }
        _ => Vec::new(),
    }
}

/// The parts of the body by which people search the library. A file is more exact: a region that belongs to the
/// chosen part stays.
fn areas(context: &Context, editor: &Editor, path: &str) -> Vec<(String, String)> {
    let region = editor.draft.get(path).and_then(|name| Region::from_name(&name));
    let option = |area: Area| {
        let kept = region.filter(|r| Area::of(*r) == area);
        let region = kept.unwrap_or(area.region());
        (region.name().to_owned(), context.tr(area.label()))
    };
    Area::ALL.map(option).into()
}

/// The name of a word that can be chosen for a key.
fn choice_name(context: &Context, path: &str, word: &str) -> String {
    if QUESTIONS.contains(&word) {
        return context.tr(&format!("author-question-{word}"));
    }
    if let Some(how) = How::from_name(word).filter(|_| path.starts_with("visit[")) {
        return context.tr(&format!("visits-{}", how.word()));
    }
    // As in the library.
    match Position::from_name(word) {
        Some(position) => context.tr(position_label(position)),
        None => wording::choice_name(context, word),
    }
}

fn chips(context: &Context, fields: &Fields, path: &str) -> ModelRc<ChipRow> {
    let editor = fields.editor;
    let (one, several) = (editor.draft.get(path), editor.draft.texts(path));
    let options = options(context, editor, fields.library, path).into_iter();
    let chip = |(id, name): (String, String)| ChipRow {
        chosen: one.as_ref() == Some(&id) || several.contains(&id),
        text: name.into(),
    };
    crate::rows::list(options.map(chip).collect())
}

/// A field of the file: what it holds, or what was typed and refused.
pub(super) fn field(context: &Context, fields: &Fields, path: &str, label: &str) -> FieldRow {
    let editor = fields.editor;
    let control = author::control(path);
    let value = match type_of(path) {
        Ok(ValueType::Lines(..)) => Some(editor.draft.texts(path).join("\n")),
        _ => editor.draft.get(path),
    };
    let words: &[&str] = match control {
        FieldControl::Choice(words) => words,
        _ => &[],
    };
    let kind = match control {
        FieldControl::Text => FieldKind::Text,
        FieldControl::Lines => FieldKind::Lines,
        FieldControl::Switch => FieldKind::Toggle,
        FieldControl::Choice(words) if words.len() <= MOST_SEGMENTS => FieldKind::Choice,
        FieldControl::Choice(_) | FieldControl::Several => FieldKind::Chips,
        FieldControl::Stepper => FieldKind::Stepper,
    };
    let chosen = words.iter().position(|w| value.as_deref() == Some(w));
    let point = fields.open.iter().find(|p| p.path == path);
    let (mut error, mut missing) = (String::new(), String::new());
    match point.map(|p| &p.reason) {
        Some(OpenReason::Refused(reason)) => {
            let typed = editor.refused.get(path).map(|refused| refused.text.as_str());
            let typed = typed.or(value.as_deref());
            error = refusal(context, path, reason, typed.unwrap_or_default());
        }
        Some(OpenReason::Missing) => missing = context.tr("author-missing"),
        Some(OpenReason::MissingWeeks) => missing = context.tr("author-missing-weeks"),
        Some(OpenReason::Placeholder) => missing = context.tr("author-placeholder"),
        None => {}
    }
    let i18n = context.i18n.borrow();
    let shown = |value: &str| author::shown(path, value, &i18n);
    let refused = editor.refused.get(path).map(|refused| refused.text.clone());
    let label = match (path.split_once('['), label) {
        (Some(("exercise", _)), "name") => "author-own-name".to_owned(),
        (Some(("visit", _)), "how") => "visits-how".to_owned(),
        (Some(("visit", _)), key) => format!("author-visit-{key}"),
        (_, key) => format!("author-{}", key.replace(['.', '_'], "-")),
    };
    FieldRow {
        path: path.into(),
        chips: if kind == FieldKind::Chips {
            chips(context, fields, path)
        } else {
            ModelRc::default()
        },
        kind,
        on: value
            .as_ref()
            .map_or(author::is_on_without_value(path), |v| v == "true"),
        value: refused
            .or_else(|| value.as_deref().map(shown).filter(|_| kind != FieldKind::Chips))
            .unwrap_or_default()
            .into(),
        placeholder: "".into(),
        names: texts(words.iter().map(|w| choice_name(context, path, w))),
        chosen: chosen.and_then(|i| i32::try_from(i).ok()).unwrap_or(-1),
        error: error.into(),
        missing: missing.into(),
        label: context.tr(&label).into(),
    }
}

/// Why a value is refused, in the words of the window.
fn refusal(context: &Context, path: &str, reason: &str, typed: &str) -> String {
    if path == "report.seal_to" {
        return context.tr(if seal::has_secret(typed) {
            "author-key-secret"
        } else {
            "author-key-refused"
        });
    }
    if path.starts_with("visit[") && path.ends_with(".at") {
        if typed_moment(typed).is_some() {
            return context.tr("visit-refused-taken");
        }
        let next_week = clock::now().wall.date_naive() + Duration::days(7);
        let at = next_week.and_hms_opt(TEN, 0, 0).unwrap_or_default();
        let example = editable_moment(at);
        return context.tr_args("author-visit-refused", &[("example", &example)]);
    }
    match author::accepted(path) {
        Some(spec) if reason.ends_with(&spec.allowed()) => accepted_input(context, spec),
        _ => without_quotes(context, reason),
    }
}
