//! Settings: rows that are saved as they are changed, with the way back; and what a day would look like.

use crate::context::Context;
use crate::day_line;
use crate::rows::{list, refilled, texts};
use crate::setting_writer::{with_word, write_setting};
use crate::ui::{Main, SettingControl, SettingGroup, SettingRow, SettingsModel, WordRow};
use crate::wording::{kind_counts, with_examples, word_name};
use slint::{ComponentHandle, Model};
use std::cell::RefCell;
use std::rc::Rc;
use unbrace::autostart;
use unbrace::pages::settings::{Control, GROUPS, Row, format_value, rows};
use unbrace::pages::{avoid, preview};
use unbrace::program::resolve::{Override, overrides};

/// Exercises are shown and typed by their names, and stored by their ids.
const AVOID: &str = "me.avoid";

/// The page.
pub struct SettingsPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    /// What was changed and can be taken back, the last change at the end.
    changes: RefCell<Vec<Change>>,
}

/// A change of one setting.
struct Change {
    key: String,
    /// The value before, as the page shows it.
    old: String,
}

impl SettingsPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(SettingsPage {
            ui: ui.as_weak(),
            context: context.clone(),
            changes: RefCell::default(),
        });
        let model = ui.global::<SettingsModel>();
        let own = page.clone();
        model.on_toggle(move |key, on| own.change(&key, if on { "true" } else { "false" }));
        let own = page.clone();
        model.on_typed(move |key, text| own.change(&key, &text));
        let own = page.clone();
        model.on_choose(move |key, i| {
            let row = own.row(&key);
            let word = row.and_then(|r| r.words.get(usize::try_from(i).ok()?).copied());
            if let Some(word) = word {
                own.change(&key, word);
            }
        });
        let own = page.clone();
        model.on_tick(move |key, word, on| {
            if let Some(row) = own.row(&key) {
                own.change(&key, &with_word(&own.context, &row, &word, on));
            }
        });
        let own = page.clone();
        model.on_take_back(move || own.take_back());
        let own = page.clone();
        model.on_start_at_login(move |on| own.set_autostart(on));
        page.show();
        page
    }

    fn row(&self, key: &str) -> Option<Row> {
        let (settings, words) = (self.context.settings.borrow(), self.context.words.borrow());
        let mut all = GROUPS.iter().flat_map(|(_, keys)| rows(&settings, keys, &words));
        all.find(|r| r.key == key)
    }

    /// The value of a setting, as the page shows it.
    fn value(&self, key: &str) -> String {
        let (settings, words) = (self.context.settings.borrow(), self.context.words.borrow());
        let value = settings.get(key);
        value.map(|v| format_value(v, &words)).unwrap_or_default()
    }

    fn change(self: &Rc<Self>, key: &str, input: &str) {
        let context = &self.context;
        let value = match key {
            AVOID => exercise_ids(context, input),
            _ => Ok(input.to_owned()),
        };
        let value = match value {
            Ok(value) => value,
            Err(reason) => return self.explain(key, input, &reason),
        };
        let old = self.value(key);
        let (page, key_of_change, input) = (self.clone(), key.to_owned(), input.to_owned());
        write_setting(context, key, &value, move |written| match written {
            Ok(()) => page.changed(key_of_change, old),
            Err(reason) => page.explain(&key_of_change, &input, &reason),
        });
    }

    fn changed(&self, key: String, old: String) {
        self.context.settings_changed();
        if self.value(&key) != old {
            self.changes.borrow_mut().push(Change { key, old });
        }
        self.show_last_change();
    }

    /// Takes the last change back.
    fn take_back(self: &Rc<Self>) {
        let Some(Change { key, old }) = self.changes.borrow_mut().pop() else {
            return;
        };
        let page = self.clone();
        write_setting(&self.context, &key, &old, move |written| {
            page.show_last_change();
            page.context.settings_changed();
            if let Err(reason) = written {
                page.show_problem(&reason);
            }
        });
    }

    fn set_autostart(self: &Rc<Self>, on: bool) {
        let page = self.clone();
        self.context.files.run(
            move || autostart::set(on),
            move |done| {
                if let Err(e) = done {
                    let reason = unbrace::pages::autostart::problem(&e, &page.context.words.borrow());
                    page.show_problem(&reason);
                }
                page.show_autostart();
            },
        );
    }

    fn show_autostart(self: &Rc<Self>) {
        let page = self.clone();
        let read = || autostart::state().is_ok_and(|found| found.is_on());
        self.context.files.run(read, move |on| {
            if let Some(ui) = page.ui.upgrade() {
                ui.global::<SettingsModel>().set_autostart(on);
            }
        });
    }

    fn show_problem(&self, reason: &str) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<SettingsModel>().set_problem(reason.into());
        }
    }

    /// Shows beside a field why its input was refused, and leaves the input in the field.
    fn explain(&self, key: &str, input: &str, reason: &str) {
        let Some(ui) = self.ui.upgrade() else { return };
        for group in ui.global::<SettingsModel>().get_groups().iter() {
            for (i, mut row) in group.rows.iter().enumerate() {
                if row.key == key {
                    row.error = reason.into();
                    row.value = input.into();
                    group.rows.set_row_data(i, row);
                }
            }
        }
    }

    /// Offers to take the last change back.
    fn show_last_change(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let context = &self.context;
        let changes = self.changes.borrow();
        let text = changes.last().map(|change| {
            let label = context.tr(&label_id(&change.key));
            let old = value_text(context, &change.key, &change.old);
            context.tr_args("take-back", &[("what", &label), ("old", &old)])
        });
        ui.global::<SettingsModel>()
            .set_undo(text.unwrap_or_default().into());
    }

    /// Shows the present settings.
    pub fn show(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<SettingsModel>(), &self.context);
        let profile = context.profile();
        let stage = profile.stage();
        let overrides = stage.map(|(program, place)| overrides(program, place.stage));
        let overrides = overrides.unwrap_or_default();
        refill(&model, groups(context, &overrides));
        let problem = context.problem.borrow();
        let problem = problem
            .as_ref()
            .map(|p| format!("{}\n{p}", context.tr("settings-bad")));
        model.set_problem(problem.unwrap_or_default().into());
        self.show_autostart();
        let file = context.places.settings.as_ref();
        let file = file.map(|f| f.display().to_string()).unwrap_or_default();
        model.set_file(file.into());
        model.set_version(env!("CARGO_PKG_VERSION").into());
        show_day(&model, context);
    }
}

fn groups(context: &Context, overrides: &[Override]) -> Vec<SettingGroup> {
    let (settings, words) = (context.settings.borrow(), context.words.borrow());
    let group = |(name, keys): &(&str, &[&'static str])| {
        let rows = rows(&settings, keys, &words);
        let rows = rows.into_iter().map(|row| {
            let overridden = overrides.iter().find(|o| o.key == row.key);
            setting_row(context, row, overridden)
        });
        SettingGroup {
            name: context.tr(&format!("group-{name}")).into(),
            rows: list(rows.collect()),
        }
    };
    GROUPS.iter().map(group).collect()
}

/// Exercises that were typed by name, as the settings file stores them.
fn exercise_ids(context: &Context, typed: &str) -> Result<String, String> {
    let known = context.settings.borrow().words(AVOID).to_vec();
    let all = avoid::ids(typed, &known, &context.library());
    all.map(|ids| ids.join(", "))
        .map_err(|e| context.tr_args("takes-exercises", &[("word", &e.word), ("near", &e.near)]))
}

fn label_id(key: &str) -> String {
    format!("set-{}", key.replace(['.', '_'], "-"))
}

/// A value in the person's language, where it has words.
fn value_text(context: &Context, key: &str, value: &str) -> String {
    let section = key.split('.').next().unwrap_or_default();
    match (value, section) {
        ("true", _) => context.tr("on"),
        ("false", _) => context.tr("off"),
        _ if key == AVOID => {
            let ids: Vec<String> = value.split(", ").map(str::to_owned).collect();
            avoid::names(&ids, &context.library())
        }
        (_, "me" | "appearance" | "notifications") => {
            let words: Vec<String> = value.split(", ").map(|w| word_name(context, w)).collect();
            words.join(", ")
        }
        _ => value.to_owned(),
    }
}

/// Puts new rows in the place of the old ones: a list that is replaced would lose the keyboard focus.
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

fn setting_row(context: &Context, row: Row, overridden: Option<&Override>) -> SettingRow {
    let is_chosen = |word: &str| row.chosen.iter().any(|c| c == word);
    let words = row.words.iter().map(|w| WordRow {
        id: (*w).into(),
        name: word_name(context, w).into(),
        chosen: is_chosen(w),
    });
    let at = row.words.iter().position(|w| is_chosen(w));
    let label = label_id(row.key);
    let hint_id = format!("{label}-hint");
    let hint = with_examples(context, &hint_id);
    let fixed = overridden.is_some_and(|o| o.adjustable.is_none());
    let program = match overridden {
        None => String::new(),
        Some(_) if fixed => context.tr("set-by-program"),
        Some(_) => context.tr("open-by-program"),
    };
    SettingRow {
        key: row.key.into(),
        label: context.tr(&label).into(),
        hint: if hint == hint_id { "".into() } else { hint.into() },
        program: program.into(),
        control: if fixed {
            SettingControl::Fixed
        } else {
            row.control.into()
        },
        on: row.value == "true",
        value: if row.control == Control::Switch || row.key == AVOID {
            value_text(context, row.key, &row.value)
        } else {
            row.value.clone()
        }
        .into(),
        names: texts(row.words.iter().map(|w| word_name(context, w))),
        words: list(words.collect()),
        chosen: at.and_then(|i| i32::try_from(i).ok()).unwrap_or(-1),
        error: "".into(),
    }
}

/// Shows a simulated day with these settings: everything done when it comes, and an hour of lunch.
fn show_day(model: &SettingsModel, context: &Context) {
    let day = preview::day(context.plan());
    model.set_day(day_line::model(context, &day.line));
    model.set_preview(kind_counts(context, "day-preview", day.offers).into());
}
