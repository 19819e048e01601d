//! Settings: rows that are saved as they are changed, with the way back; and what a day would look like.

use crate::app::{self, App};
use crate::rows::{list, refilled, texts};
use crate::ui::{Main, SettingGroup, SettingRow, SettingsModel, WordRow};
use crate::{link, today};
use slint::{ComponentHandle, Model};
use std::cell::RefCell;
use std::rc::Rc;
use unbrace::engine::Kind;
use unbrace::ipc::Ask;
use unbrace::pages::settings::{Form, GROUPS, Row, as_time, length, rows, set, shown};
use unbrace::pages::{avoid, preview};
use unbrace::program::{ChoiceError, resolve};
use unbrace::settings::EditError;
use unbrace::settings::keys::{KEYS, Spec};
use unbrace::{active, autostart, files};

/// Exercises are shown and typed by their names, and kept by their ids.
const AVOID: &str = "me.avoid";

/// What was changed, to be taken back: the key and what it held.
#[derive(Default)]
struct Undo(RefCell<Vec<(String, String)>>);

/// Connects the page's controls.
pub fn bind(ui: &Main, app: &Rc<App>) {
    let model = ui.global::<SettingsModel>();
    let undo = Rc::new(Undo::default());
    let put = {
        let (weak, own, undo) = (ui.as_weak(), app.clone(), undo.clone());
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
    let (p, own) = (put.clone(), app.clone());
    model.on_chose(move |key, i| {
        let row = row_of(&own, &key);
        let word = row.and_then(|r| r.words.get(usize::try_from(i).ok()?).copied());
        if let Some(word) = word {
            p(&key, word);
        }
    });
    let (p, own) = (put.clone(), app.clone());
    model.on_tick(move |key, word, on| {
        let Some(row) = row_of(&own, &key) else { return };
        p(&key, &ticked(&row, &word, on));
    });
    let (weak, own, undo2) = (ui.as_weak(), app.clone(), undo);
    model.on_take_back(move || {
        let (Some(ui), Some((key, old))) = (weak.upgrade(), undo2.0.borrow_mut().pop()) else {
            return;
        };
        let written = write(&own, &key, &old);
        say_undo(&ui, &own, &undo2);
        app::settings_changed(&ui, &own);
        if let Err(e) = written {
            ui.global::<SettingsModel>().set_problem(e.into());
        }
    });
    let (weak, own) = (ui.as_weak(), app.clone());
    model.on_start_at_login(move |on| {
        let Some(ui) = weak.upgrade() else { return };
        if let Err(e) = autostart::set(on) {
            let why = unbrace::pages::autostart::problem(&e, &own.words.borrow());
            ui.global::<SettingsModel>().set_problem(why.into());
        }
        show_autostart(&ui.global::<SettingsModel>());
    });
    show(ui, app);
}

fn row_of(app: &App, key: &str) -> Option<Row> {
    let all = GROUPS
        .iter()
        .flat_map(|(_, keys)| rows(&app.settings.borrow(), keys, &app.words.borrow()));
    all.into_iter().find(|r| r.key == key)
}

/// A list of words with one more or one less, in their own order.
pub fn ticked(row: &Row, word: &str, on: bool) -> String {
    let chosen = |w: &&&str| {
        if **w == word {
            on
        } else {
            row.chosen.iter().any(|c| c == **w)
        }
    };
    row.words
        .iter()
        .filter(chosen)
        .copied()
        .collect::<Vec<_>>()
        .join(", ")
}

/// Writes one key. `Err`: why not, in words; the file is as it was. Where a program sets the key, the choice goes beside
/// the program, as far as it leaves one.
pub fn write(app: &App, key: &str, input: &str) -> Result<(), String> {
    let input = match spec_of(key) {
        Some(Spec::Time) => &as_time(input),
        _ => input,
    };
    if let Some((program, here)) = app.stage() {
        match resolve::choose(&program, &here, key, input) {
            Ok(None) => {}
            Ok(Some(place)) => {
                active::store(&program, &place).map_err(|e| e.to_string())?;
                let _ = link::ask(Ask::Program); // without a companion its start reads it
                return Ok(());
            }
            Err(ChoiceError::Fixed { .. }) => return Err(app.say("set-by-program")),
            Err(ChoiceError::Outside { .. }) => {
                let mut fixed = resolve::overrides(&program, here.stage).into_iter();
                let open = fixed.find(|f| f.key == key).and_then(|f| f.adjustable);
                return Err(open.map(|spec| takes(app, spec)).unwrap_or_default());
            }
        }
    }
    let _turn = app.places.settings.as_deref().map(files::lock_for_update);
    let text = app.settings_text()?;
    let new = set(&text, key, input).map_err(|e| match e {
        EditError::Value { allowed, .. } => {
            spec_of(key).map_or_else(|| without_quotes(app, &allowed), |spec| takes(app, spec))
        }
        e => e.to_string(),
    })?;
    let file = app.places.settings.as_ref().ok_or("no home folder is known")?;
    files::write(file, &new).map_err(|e| format!("{}: {e}", app.say("cannot-write")))?;
    let _ = link::ask(Ask::Settings); // without a companion its start reads it
    Ok(())
}

/// Exercises that were typed by name, as the file calls them.
fn ids(app: &App, typed: &str) -> Result<String, String> {
    let held = app.settings.borrow().words(AVOID).to_vec();
    let all = avoid::ids(typed, &held, &app.library());
    all.map(|ids| ids.join(", "))
        .map_err(|e| app.fill("takes-exercises", &[("word", &e.word), ("near", &e.near)]))
}

/// What a key of the settings takes.
pub fn spec_of(key: &str) -> Option<Spec> {
    KEYS.iter().find(|(k, _)| *k == key).map(|(_, spec)| *spec)
}

/// What fits into a field of the window, as one would type it there.
pub fn takes(app: &App, spec: Spec) -> String {
    let between = |id, from: String, to: String| app.fill(id, &[("from", &from), ("to", &to)]);
    match spec {
        Spec::Length(from, to) => between("takes-length", length(from), length(to)),
        Spec::Number(from, to) => between("takes-number", from.to_string(), to.to_string()),
        Spec::Time => with_examples(app, "takes-time"),
        Spec::Ranges => with_examples(app, "takes-times"),
        Spec::Many([]) => app.say("takes-words"),
        Spec::One(words) | Spec::Many(words) => app.fill("allowed", &[("what", &words.join(", "))]),
        Spec::Bool => app.fill("allowed", &[("what", "true, false")]),
    }
}

/// A sentence with times of day as examples, on the person's clock.
fn with_examples(app: &App, id: &str) -> String {
    let words = app.words.borrow();
    let times = [(540, 750), (795, 1080)].map(|(from, to)| words.time_range(from, to));
    let gaps = [("time", words.minute_of_day(960)), ("times", times.join(", "))];
    words.fill(id, &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
}

/// The same from the words of the file: in a window nothing is put in quotes.
pub fn without_quotes(app: &App, allowed: &str) -> String {
    let plain = allowed
        .trim_start_matches("expected ")
        .replace(", in quotes", "")
        .replace(", without quotes", "")
        .replace('"', "");
    app.fill("allowed", &[("what", &plain)])
}

/// What a key holds, as the page shows it.
fn held(app: &App, key: &str) -> String {
    let (settings, words) = (app.settings.borrow(), app.words.borrow());
    let value = settings.get(key);
    value.map(|v| shown(v, &words)).unwrap_or_default()
}

fn change(ui: &Main, app: &Rc<App>, undo: &Undo, key: &str, input: &str) {
    let old = held(app, key);
    let known = if key == AVOID { Some(ids(app, input)) } else { None };
    let written = match known {
        Some(ids) => ids.and_then(|ids| write(app, key, &ids)),
        None => write(app, key, input),
    };
    match written {
        Ok(()) => {
            app::settings_changed(ui, app);
            if held(app, key) != old {
                undo.0.borrow_mut().push((key.to_owned(), old));
            }
            say_undo(ui, app, undo);
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

fn say_undo(ui: &Main, app: &App, undo: &Undo) {
    let stack = undo.0.borrow();
    let text = stack.last().map(|(key, old)| {
        let label = label(app, key);
        app.fill("take-back", &[("what", &label), ("old", &word(app, key, old))])
    });
    ui.global::<SettingsModel>()
        .set_undo(text.unwrap_or_default().into());
}

fn id(key: &str) -> String {
    format!("set-{}", key.replace(['.', '_'], "-"))
}

fn label(app: &App, key: &str) -> String {
    app.say(&id(key))
}

/// A word of a list in the person's language, or what it is.
fn word(app: &App, key: &str, value: &str) -> String {
    match value {
        "true" => app.say("on"),
        "false" => app.say("off"),
        v if key == AVOID => {
            let ids: Vec<String> = v.split(", ").map(str::to_owned).collect();
            avoid::names(&ids, &app.library())
        }
        v if key.starts_with("me.")
            || key.starts_with("appearance.")
            || key.starts_with("notifications.") =>
        {
            let words: Vec<String> = v.split(", ").map(|w| name(app, w)).collect();
            words.join(", ")
        }
        v => v.to_owned(),
    }
}

/// A word of the file in the person's language; a number or an id is itself.
pub fn name(app: &App, word: &str) -> String {
    let id = format!("word-{word}");
    let said = app.say(&id);
    if said == id { word.to_owned() } else { said }
}

/// Shows the settings as they now are.
pub fn show(ui: &Main, app: &App) {
    let model = ui.global::<SettingsModel>();
    let settings = app.settings.borrow();
    let group = |(group, keys): &(&str, &[&'static str])| SettingGroup {
        name: app.say(&format!("group-{group}")).into(),
        rows: list(
            rows(&settings, keys, &app.words.borrow())
                .into_iter()
                .map(|r| setting(app, r))
                .collect(),
        ),
    };
    refill(&model, GROUPS.iter().map(group).collect());
    let problem = app.problem.borrow();
    let problem = problem
        .as_ref()
        .map(|p| format!("{}\n{p}", app.say("settings-bad")));
    model.set_problem(problem.unwrap_or_default().into());
    show_autostart(&model);
    let file = app.places.settings.as_ref().map(|f| f.display().to_string());
    model.set_file(file.unwrap_or_default().into());
    model.set_version(env!("CARGO_PKG_VERSION").into());
    show_day(ui, app);
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

fn setting(app: &App, r: Row) -> SettingRow {
    let words = r.words.iter().map(|w| WordRow {
        id: (*w).into(),
        name: name(app, w).into(),
        chosen: r.chosen.iter().any(|c| c == w),
    });
    let fixed = app.stage().and_then(|(program, here)| {
        let mut all = resolve::overrides(&program, here.stage).into_iter();
        all.find(|f| f.key == r.key)
    });
    let at = r.words.iter().position(|w| r.chosen.iter().any(|c| c == w));
    let id = id(r.key);
    let hint_id = format!("{id}-hint");
    let hint = with_examples(app, &hint_id);
    SettingRow {
        key: r.key.into(),
        label: app.say(&id).into(),
        hint: if hint == hint_id { "".into() } else { hint.into() },
        program: match &fixed {
            None => "".into(),
            Some(f) if f.adjustable.is_some() => app.say("open-by-program").into(),
            Some(_) => app.say("set-by-program").into(),
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
            word(app, r.key, &r.value)
        } else {
            r.value.clone()
        }
        .into(),
        names: texts(r.words.iter().map(|w| name(app, w))),
        words: list(words.collect()),
        chosen: at.and_then(|i| i32::try_from(i).ok()).unwrap_or(-1),
        error: "".into(),
    }
}

/// A made-up day with these settings: everything done as it comes, an hour of lunch.
fn show_day(ui: &Main, app: &App) {
    let model = ui.global::<SettingsModel>();
    let day = preview::day(app.plan());
    let rows = today::rows(app, &day.line);
    model.set_desk(rows.0);
    model.set_quiet(rows.1);
    model.set_marks(rows.2);
    model.set_hours(rows.3);
    let gaps = Kind::ALL.map(|k| (k.name(), day.offers[k as usize].to_string()));
    model.set_preview(
        app.fill("day-preview", &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
            .into(),
    );
}
