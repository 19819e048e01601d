//! The rows of the Settings page.

use crate::context::Context;
use crate::rows::{list, refilled, texts};
use crate::ui::{SettingControl, SettingGroup, SettingRow, SettingsModel, WordRow};
use crate::ui_enums::setting_control;
use crate::wording::{choice_name, with_examples, word_name};
use slint::Model;
use unbrace::content::prose::joined;
use unbrace::pages::avoid;
use unbrace::pages::settings::{Control, Row, matches, rows};
use unbrace::program::resolve::Override;
use unbrace::settings::keys::Spec;

/// Exercises are shown by their names and stored by their ids.
pub(super) const AVOID: &str = "me.avoid";
/// A number that is a percentage.
const TEXT_SCALE: &str = "appearance.text_scale";

/// A group with the rows in which every searched word is found.
pub(super) fn group(
    context: &Context,
    (name, keys): &(&str, &[&'static str]),
    overrides: &[Override],
    query: &str,
) -> SettingGroup {
    let (settings, i18n) = (context.settings.borrow(), context.i18n.borrow());
    let rows = rows(&settings, keys, &i18n);
    drop((settings, i18n));
    let of_group: Vec<&Override> = overrides.iter().filter(|o| keys.contains(&o.key)).collect();
    let name = context.tr(&format!("group-{name}"));
    let rows = rows.into_iter().map(|row| {
        let overridden = of_group.iter().find(|o| o.key == row.key);
        setting_row(context, row, overridden.copied())
    });
    let found = rows.filter(|r| matches(query, &searched(&name, r)));
    SettingGroup {
        note: program_note(context, &of_group).into(),
        rows: list(found.collect()),
        name: name.into(),
    }
}

/// The text of a row in which a search looks: also its key, which has the usual English word, and the names of its choices, but
/// not those of all exercises.
fn searched(group: &str, row: &SettingRow) -> String {
    let choices = row.words.iter().filter(|_| row.key != AVOID);
    let choices: Vec<String> = choices.map(|w| w.name.into()).collect();
    format!(
        "{group} {} {} {} {}",
        row.label,
        row.hint,
        row.key,
        choices.join(" ")
    )
}

/// What the program sets in a group, and within which bounds the person can change it; empty without one.
fn program_note(context: &Context, overrides: &[&Override]) -> String {
    if overrides.is_empty() {
        return String::new();
    }
    let mut lines = vec![context.tr("program-note")];
    let bounds = |ending: &str| {
        overrides.iter().find_map(|o| match o.adjustable {
            Some(Spec::Length(from, to)) if o.key.ends_with(ending) => {
                Some((context.length(from), context.length(to)))
            }
            _ => None,
        })
    };
    for (ending, id) in [
        (".every", "program-every-open"),
        (".duration", "program-duration-open"),
    ] {
        if let Some((from, to)) = bounds(ending) {
            lines.push(context.tr_args(id, &[("from", &from), ("to", &to)]));
        }
    }
    joined(&lines)
}

/// Exercises that were typed by name, as the settings file stores them.
pub(super) fn exercise_ids(context: &Context, typed: &str) -> Result<String, String> {
    let known = context.settings.borrow().words(AVOID).to_vec();
    let all = avoid::ids(typed, &known, &context.library());
    all.map(|ids| ids.join(", "))
        .map_err(|e| context.tr_args("takes-exercises", &[("word", &e.word), ("near", &e.near)]))
}

pub(super) fn label_id(key: &str) -> String {
    format!("set-{}", key.replace(['.', '_'], "-"))
}

/// A value in the person's language, where it has words.
pub(super) fn value_text(context: &Context, key: &str, value: &str) -> String {
    let section = key.split('.').next().unwrap_or_default();
    match (value, section) {
        ("true", _) => context.tr("on"),
        ("false", _) => context.tr("off"),
        ("", _) => context.tr("setting-empty"),
        _ if key == AVOID => {
            let ids: Vec<String> = value.split(", ").map(str::to_owned).collect();
            avoid::names(&ids, &context.library())
        }
        _ if key == TEXT_SCALE => field_text(key, value),
        (_, "me" | "appearance" | "notifications") => {
            let words: Vec<String> = value.split(", ").map(|w| word_name(context, w)).collect();
            context.i18n.borrow().list(&words)
        }
        _ => value.to_owned(),
    }
}

/// Puts new rows in the place of the old ones: a list that is replaced would lose the keyboard focus.
pub(super) fn refill(model: &SettingsModel, new: Vec<SettingGroup>) {
    let old = model.get_groups();
    let keys =
        |group: &SettingGroup| -> Vec<slint::SharedString> { group.rows.iter().map(|r| r.key).collect() };
    if !old.iter().map(|g| keys(&g)).eq(new.iter().map(keys)) {
        return model.set_groups(list(new));
    }
    for (i, (mut shown, group)) in old.iter().zip(new).enumerate() {
        for (at, (was, mut row)) in shown.rows.iter().zip(group.rows.iter()).enumerate() {
            row.words = refilled(was.words.clone(), row.words.iter().collect());
            if was.names.iter().eq(row.names.iter()) {
                row.names = was.names.clone();
            }
            if was != row {
                shown.rows.set_row_data(at, row);
            }
        }
        if (&shown.name, &shown.note) != (&group.name, &group.note) {
            (shown.name, shown.note) = (group.name, group.note);
            old.set_row_data(i, shown);
        }
    }
}

fn setting_row(context: &Context, row: Row, overridden: Option<&Override>) -> SettingRow {
    let is_chosen = |word: &str| row.chosen.iter().any(|c| c == word);
    let words = row.words.iter().map(|w| WordRow {
        id: (*w).into(),
        name: choice_name(context, w).into(),
        chosen: is_chosen(w),
    });
    let words = match row.key {
        AVOID => avoided(context, &row.chosen),
        _ => words.collect(),
    };
    let at = row.words.iter().position(|w| is_chosen(w));
    let label = label_id(row.key);
    let is_fixed = overridden.is_some_and(|o| o.adjustable.is_none());
    SettingRow {
        key: row.key.into(),
        label: context.tr(&label).into(),
        hint: hint(context, row.key, overridden).into(),
        by_program: overridden.is_some(),
        control: if is_fixed {
            SettingControl::Fixed
        } else {
            setting_control(row.control)
        },
        on: row.value == "true",
        value: match row.control {
            Control::Switch => value_text(context, row.key, &row.value).into(),
            _ => field_text(row.key, &row.value).into(),
        },
        names: texts(row.words.iter().map(|w| choice_name(context, w))),
        words: list(words),
        chosen: at.and_then(|i| i32::try_from(i).ok()).unwrap_or(-1),
        error: "".into(),
        nested: row.is_nested,
        enabled: row.is_enabled,
    }
}

/// The text of a field with this value.
pub(super) fn field_text(key: &str, value: &str) -> String {
    if key == TEXT_SCALE {
        format!("{value} %")
    } else {
        value.to_owned()
    }
}

/// The hint of a setting, with its bounds: those of the program where it sets some.
fn hint(context: &Context, key: &str, overridden: Option<&Override>) -> String {
    let id = format!("{}-hint", label_id(key));
    let spec = overridden.and_then(|o| o.adjustable);
    let spec = spec.or_else(|| crate::wording::setting_spec(key));
    let hint = match spec {
        Some(Spec::Length(from, to)) => context.tr_args(
            &id,
            &[("from", &context.length(from)), ("to", &context.length(to))],
        ),
        _ => with_examples(context, &id),
    };
    if hint == id { String::new() } else { hint }
}

/// The exercises that are left out, by name.
fn avoided(context: &Context, ids: &[String]) -> Vec<WordRow> {
    let library = context.library();
    let row = |id: &String| WordRow {
        id: id.as_str().into(),
        name: avoid::names(std::slice::from_ref(id), &library).into(),
        chosen: true,
    };
    ids.iter().map(row).collect()
}
