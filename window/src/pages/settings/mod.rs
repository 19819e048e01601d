//! Settings: rows that are saved as they are changed, with the way back; and what a day would look like.

use crate::context::Context;
use crate::day_line;
use crate::rows::{list, refilled, texts};
use crate::setting_writer::{ticked, write};
use crate::ui::{Main, SettingGroup, SettingRow, SettingsModel, WordRow};
use crate::wording::{name, with_examples};
use slint::{ComponentHandle, Model};
use std::cell::RefCell;
use std::rc::Rc;
use unbrace::autostart;
use unbrace::engine::Kind;
use unbrace::pages::settings::{Form, GROUPS, Row, rows, shown};
use unbrace::pages::{avoid, preview};
use unbrace::program::resolve;

/// Exercises are shown and typed by their names, and kept by their ids.
const AVOID: &str = "me.avoid";

/// What was changed, to be taken back: the key and what it held.
#[derive(Default)]
struct Undo(RefCell<Vec<(String, String)>>);

/// Connects the page's controls.
pub fn bind(ui: &Main, context: &Rc<Context>) {
    let model = ui.global::<SettingsModel>();
    let undo = Rc::new(Undo::default());
    let put = {
        let (weak, own, undo) = (ui.as_weak(), context.clone(), undo.clone());
        Rc::new(move |key: &str, input: &str| {
            if let Some(ui) = weak.upgrade() {
                change(&ui, &own, &undo, key, input);
            }
        })
    };
    let p = put.clone();
    model.on_switch(move |key, on| p(&key, if on { "true" } else { "false" }));
    let p = put.clone();
    model.on_typed(move |key, text| p(&key, &text));
    let (p, own) = (put.clone(), context.clone());
    model.on_chose(move |key, i| {
        let row = row_of(&own, &key);
        let word = row.and_then(|r| r.words.get(usize::try_from(i).ok()?).copied());
        if let Some(word) = word {
            p(&key, word);
        }
    });
    let (p, own) = (put.clone(), context.clone());
    model.on_tick(move |key, word, on| {
        let Some(row) = row_of(&own, &key) else { return };
        p(&key, &ticked(&row, &word, on));
    });
    let (weak, own, undo2) = (ui.as_weak(), context.clone(), undo);
    model.on_take_back(move || {
        let (Some(ui), Some((key, old))) = (weak.upgrade(), undo2.0.borrow_mut().pop()) else {
            return;
        };
        let written = write(&own, &key, &old);
        say_undo(&ui, &own, &undo2);
        own.settings_changed();
        if let Err(e) = written {
            ui.global::<SettingsModel>().set_problem(e.into());
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_start_at_login(move |on| {
        let Some(ui) = weak.upgrade() else { return };
        if let Err(e) = autostart::set(on) {
            let why = unbrace::pages::autostart::problem(&e, &own.words.borrow());
            ui.global::<SettingsModel>().set_problem(why.into());
        }
        show_autostart(&ui.global::<SettingsModel>());
    });
    show(ui, context);
}

fn row_of(context: &Context, key: &str) -> Option<Row> {
    let all = GROUPS
        .iter()
        .flat_map(|(_, keys)| rows(&context.settings.borrow(), keys, &context.words.borrow()));
    all.into_iter().find(|r| r.key == key)
}

/// Exercises that were typed by name, as the file calls them.
fn ids(context: &Context, typed: &str) -> Result<String, String> {
    let held = context.settings.borrow().words(AVOID).to_vec();
    let all = avoid::ids(typed, &held, &context.library());
    all.map(|ids| ids.join(", "))
        .map_err(|e| context.fill("takes-exercises", &[("word", &e.word), ("near", &e.near)]))
}

/// What a key holds, as the page shows it.
fn held(context: &Context, key: &str) -> String {
    let (settings, words) = (context.settings.borrow(), context.words.borrow());
    let value = settings.get(key);
    value.map(|v| shown(v, &words)).unwrap_or_default()
}

fn change(ui: &Main, context: &Rc<Context>, undo: &Undo, key: &str, input: &str) {
    let old = held(context, key);
    let known = if key == AVOID {
        Some(ids(context, input))
    } else {
        None
    };
    let written = match known {
        Some(ids) => ids.and_then(|ids| write(context, key, &ids)),
        None => write(context, key, input),
    };
    match written {
        Ok(()) => {
            context.settings_changed();
            if held(context, key) != old {
                undo.0.borrow_mut().push((key.to_owned(), old));
            }
            say_undo(ui, context, undo);
        }
        Err(e) => explain(ui, key, input, &e),
    }
}

/// Puts what is wrong beside the field, and leaves what was typed there.
fn explain(ui: &Main, key: &str, input: &str, why: &str) {
    for group in ui.global::<SettingsModel>().get_groups().iter() {
        for (i, mut row) in group.rows.iter().enumerate() {
            if row.key == key {
                row.error = why.into();
                row.value = input.into();
                group.rows.set_row_data(i, row);
            }
        }
    }
}

fn say_undo(ui: &Main, context: &Context, undo: &Undo) {
    let stack = undo.0.borrow();
    let text = stack.last().map(|(key, old)| {
        let label = label(context, key);
        context.fill(
            "take-back",
            &[("what", &label), ("old", &word(context, key, old))],
        )
    });
    ui.global::<SettingsModel>()
        .set_undo(text.unwrap_or_default().into());
}

fn id(key: &str) -> String {
    format!("set-{}", key.replace(['.', '_'], "-"))
}

fn label(context: &Context, key: &str) -> String {
    context.say(&id(key))
}

/// A word of a list in the person's language, or what it is.
fn word(context: &Context, key: &str, value: &str) -> String {
    match value {
        "true" => context.say("on"),
        "false" => context.say("off"),
        v if key == AVOID => {
            let ids: Vec<String> = v.split(", ").map(str::to_owned).collect();
            avoid::names(&ids, &context.library())
        }
        v if key.starts_with("me.")
            || key.starts_with("appearance.")
            || key.starts_with("notifications.") =>
        {
            let words: Vec<String> = v.split(", ").map(|w| name(context, w)).collect();
            words.join(", ")
        }
        v => v.to_owned(),
    }
}

/// Shows the settings as they now are.
pub fn show(ui: &Main, context: &Context) {
    let model = ui.global::<SettingsModel>();
    let settings = context.settings.borrow();
    let group = |(group, keys): &(&str, &[&'static str])| SettingGroup {
        name: context.say(&format!("group-{group}")).into(),
        rows: list(
            rows(&settings, keys, &context.words.borrow())
                .into_iter()
                .map(|r| setting(context, r))
                .collect(),
        ),
    };
    refill(&model, GROUPS.iter().map(group).collect());
    let problem = context.problem.borrow();
    let problem = problem
        .as_ref()
        .map(|p| format!("{}\n{p}", context.say("settings-bad")));
    model.set_problem(problem.unwrap_or_default().into());
    show_autostart(&model);
    let file = context.places.settings.as_ref().map(|f| f.display().to_string());
    model.set_file(file.unwrap_or_default().into());
    model.set_version(env!("CARGO_PKG_VERSION").into());
    show_day(ui, context);
}

fn show_autostart(model: &SettingsModel) {
    model.set_autostart(autostart::state().is_ok_and(|found| found.is_on()));
}

/// Puts new rows in the old ones' place: a page that is made anew would lose the keyboard's focus.
fn refill(model: &SettingsModel, new: Vec<SettingGroup>) {
    let old = model.get_groups();
    if old.row_count() != new.len() {
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
        if shown.name != group.name {
            shown.name = group.name;
            old.set_row_data(i, shown);
        }
    }
}

fn setting(context: &Context, r: Row) -> SettingRow {
    let words = r.words.iter().map(|w| WordRow {
        id: (*w).into(),
        name: name(context, w).into(),
        chosen: r.chosen.iter().any(|c| c == w),
    });
    let fixed = context.stage().and_then(|(program, here)| {
        let mut all = resolve::overrides(&program, here.stage).into_iter();
        all.find(|f| f.key == r.key)
    });
    let at = r.words.iter().position(|w| r.chosen.iter().any(|c| c == w));
    let id = id(r.key);
    let hint_id = format!("{id}-hint");
    let hint = with_examples(context, &hint_id);
    SettingRow {
        key: r.key.into(),
        label: context.say(&id).into(),
        hint: if hint == hint_id { "".into() } else { hint.into() },
        program: match &fixed {
            None => "".into(),
            Some(f) if f.adjustable.is_some() => context.say("open-by-program").into(),
            Some(_) => context.say("set-by-program").into(),
        },
        form: match r.form {
            _ if fixed.is_some_and(|f| f.adjustable.is_none()) => 4,
            Form::Switch => 0,
            Form::Text => 1,
            Form::Choice => 2,
            Form::Many => 3,
        },
        on: r.value == "true",
        value: if r.form == Form::Switch || r.key == AVOID {
            word(context, r.key, &r.value)
        } else {
            r.value.clone()
        }
        .into(),
        names: texts(r.words.iter().map(|w| name(context, w))),
        words: list(words.collect()),
        chosen: at.and_then(|i| i32::try_from(i).ok()).unwrap_or(-1),
        error: "".into(),
    }
}

/// A made-up day with these settings: everything done as it comes, an hour of lunch.
fn show_day(ui: &Main, context: &Context) {
    let model = ui.global::<SettingsModel>();
    let day = preview::day(context.plan());
    let rows = day_line::rows(context, &day.line);
    model.set_desk(rows.0);
    model.set_quiet(rows.1);
    model.set_marks(rows.2);
    model.set_hours(rows.3);
    let gaps = Kind::ALL.map(|k| (k.name(), day.offers[k as usize].to_string()));
    model.set_preview(
        context
            .fill("day-preview", &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
            .into(),
    );
}
