//! Settings: groups of rows that are saved as they are changed, with the way back; a search over all groups; and
//! what a day would look like.

mod history;
mod rows;

use crate::chime::{self, Tone};
use crate::context::Context;
use crate::day_line;
use crate::rows::refilled;
use crate::setting_writer::{with_word, write_setting};
use crate::ui::{ChipRow, Main, SettingRows, SettingsModel, WordRow};
use crate::wording::kind_counts;
use rows::{AVOID, exercise_ids, label_id, refill, value_text};
use slint::{ComponentHandle, Model};
use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;
use unbrace::autostart;
use unbrace::content::english_name;
use unbrace::pages::settings::{self, GROUPS, INTERVALS, PRESETS, Row, format_value, matches};
use unbrace::pages::{avoid, preview};
use unbrace::program::resolve::{Override, overrides};
use unbrace::settings::keys::Spec;

/// The number of exercises that a search shows at once.
const MOST_FOUND: usize = 12;

/// The page.
pub struct SettingsPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    /// The group that is shown while nothing is searched; after the last one comes "About".
    group: Cell<usize>,
    query: RefCell<String>,
    /// What was changed and can be taken back, the last change at the end.
    changes: RefCell<Vec<Change>>,
    /// The backup that is restored if the person agrees.
    backup: RefCell<Option<PathBuf>>,
}

/// A change that is taken back at once.
struct Change {
    /// The keys, each with the value before, as the page shows it.
    parts: Vec<(String, String)>,
    /// Whether it came from a step: further steps of the same field are the same change.
    by_step: bool,
}

impl SettingsPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(SettingsPage {
            ui: ui.as_weak(),
            context: context.clone(),
            group: Cell::default(),
            query: RefCell::default(),
            changes: RefCell::default(),
            backup: RefCell::default(),
        });
        page.connect_rows(ui);
        let model = ui.global::<SettingsModel>();
        let own = page.clone();
        model.on_choose_group(move |i| own.choose_group(usize::try_from(i).unwrap_or(0)));
        let own = page.clone();
        model.on_search(move |query| {
            *own.query.borrow_mut() = query.trim().to_owned();
            own.show_rows();
        });
        let own = page.clone();
        model.on_choose_preset(move |i| own.choose_preset(usize::try_from(i).unwrap_or(0)));
        let own = page.clone();
        model.on_take_back(move || own.take_back());
        let own = page.clone();
        model.on_start_at_login(move |on| own.set_autostart(on));
        let own = page.clone();
        model.on_keep_history(move |action| own.keep_history(action));
        page.show();
        page
    }

    fn connect_rows(self: &Rc<Self>, ui: &Main) {
        let model = ui.global::<SettingRows>();
        let own = self.clone();
        model.on_toggle(move |key, on| own.change(&key, if on { "true" } else { "false" }, false));
        let own = self.clone();
        model.on_typed(move |key, text| own.change(&key, &text, false));
        let own = self.clone();
        model.on_step(move |key, text, by| {
            let text = if text.trim().is_empty() {
                own.value(&key).into()
            } else {
                text
            };
            let next = own.spec(&key).and_then(|spec| {
                let i18n = own.context.i18n.borrow();
                settings::stepped(spec, &text, by, &i18n)
            });
            own.change(&key, next.as_deref().unwrap_or(&text), true);
        });
        let own = self.clone();
        model.on_choose(move |key, i| {
            let row = own.row(&key);
            let word = row.and_then(|r| r.words.get(usize::try_from(i).ok()?).copied());
            if let Some(word) = word {
                own.change(&key, word, false);
            }
        });
        let own = self.clone();
        model.on_tick(move |key, word, on| {
            if key == AVOID {
                return own.leave_out(&word, on);
            }
            if let Some(row) = own.row(&key) {
                own.change(&key, &with_word(&own.context, &row, &word, on), false);
            }
        });
        let own = self.clone();
        model.on_play(move || chime::play(Tone::In, own.context.settings.borrow().volume()));
        let own = self.clone();
        model.on_search_exercise(move |query| own.search_exercise(&query));
    }

    fn row(&self, key: &str) -> Option<Row> {
        let (settings, i18n) = (self.context.settings.borrow(), self.context.i18n.borrow());
        let mut all = GROUPS
            .iter()
            .flat_map(|(_, keys)| settings::rows(&settings, keys, &i18n));
        all.find(|r| r.key == key)
    }

    /// The value of a setting, as the page shows it.
    fn value(&self, key: &str) -> String {
        let (settings, i18n) = (self.context.settings.borrow(), self.context.i18n.borrow());
        let value = settings.get(key);
        value.map(|v| format_value(v, &i18n)).unwrap_or_default()
    }

    /// The type of a setting, within the bounds of the program.
    fn spec(&self, key: &str) -> Option<Spec> {
        let of_program = self.overrides().into_iter().find(|o| o.key == key);
        of_program
            .and_then(|o| o.adjustable)
            .or_else(|| crate::wording::setting_spec(key))
    }

    fn overrides(&self) -> Vec<Override> {
        let profile = self.context.profile();
        let stage = profile.stage();
        stage.map_or_else(Vec::new, |(program, place)| overrides(program, place.stage))
    }

    fn change(self: &Rc<Self>, key: &str, input: &str, by_step: bool) {
        let context = &self.context;
        let value = match key {
            AVOID => exercise_ids(context, input),
            _ => Ok(input.to_owned()),
        };
        let value = match value {
            Ok(value) => value,
            Err(reason) => return self.explain(key, input, &reason),
        };
        let change = Change {
            parts: vec![(key.to_owned(), self.value(key))],
            by_step,
        };
        let (page, key, input) = (self.clone(), key.to_owned(), input.to_owned());
        write_setting(context, &key.clone(), &value, move |written| match written {
            Ok(()) => page.changed(change),
            Err(reason) => page.explain(&key, &input, &reason),
        });
    }

    fn changed(&self, change: Change) {
        self.context.settings_changed();
        if change.parts.iter().any(|(key, old)| self.value(key) != *old) {
            let mut changes = self.changes.borrow_mut();
            let goes_on = changes.last().is_some_and(|last| {
                let same = last.parts.first().map(|p| &p.0) == change.parts.first().map(|p| &p.0);
                last.by_step && change.by_step && same
            });
            if !goes_on {
                changes.push(change);
            }
        }
        self.show_last_change();
    }

    /// Sets the three intervals at once.
    fn choose_preset(self: &Rc<Self>, number: usize) {
        let Some((_, values)) = PRESETS.get(number) else {
            return;
        };
        let mut change = Some(Change {
            parts: INTERVALS.map(|key| (key.to_owned(), self.value(key))).to_vec(),
            by_step: false,
        });
        for (n, (key, value)) in INTERVALS.iter().zip(values).enumerate() {
            let page = self.clone();
            let whole = if n + 1 == INTERVALS.len() {
                change.take()
            } else {
                None
            };
            write_setting(&self.context, key, value, move |written| match (written, whole) {
                (Err(reason), _) => page.explain(key, value, &reason),
                (Ok(()), Some(change)) => page.changed(change),
                (Ok(()), None) => {}
            });
        }
    }

    /// Leaves an exercise out, or offers it again.
    fn leave_out(self: &Rc<Self>, id: &str, out: bool) {
        let mut ids = self.context.settings.borrow().words(AVOID).to_vec();
        ids.retain(|held| held != id);
        if out {
            ids.push(id.to_owned());
        }
        self.change(AVOID, &ids.join(", "), false);
    }

    fn search_exercise(&self, query: &str) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (library, model) = (self.context.library(), ui.global::<SettingRows>());
        let held = self.context.settings.borrow().words(AVOID).to_vec();
        let found = avoid::found(query, &held, &library, MOST_FOUND).into_iter();
        let rows = found.map(|(id, name)| WordRow {
            id: id.into(),
            name: name.into(),
            chosen: false,
        });
        model.set_found(refilled(model.get_found(), rows.collect()));
    }

    /// Takes the last change back.
    fn take_back(self: &Rc<Self>) {
        let Some(Change { parts, .. }) = self.changes.borrow_mut().pop() else {
            return;
        };
        for (key, old) in parts {
            let page = self.clone();
            write_setting(&self.context, &key, &old, move |written| {
                page.show_last_change();
                page.context.settings_changed();
                if let Err(reason) = written {
                    page.show_problem(&reason);
                }
            });
        }
    }

    fn set_autostart(self: &Rc<Self>, on: bool) {
        let page = self.clone();
        self.context.files.run(
            move || autostart::set(on),
            move |done| {
                if let Err(e) = done {
                    let reason = unbrace::pages::autostart::problem(&e, &page.context.i18n.borrow());
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

    /// Shows beside a field why its input was refused, and leaves the input in the field. An emptied field shows
    /// its value again.
    fn explain(&self, key: &str, input: &str, reason: &str) {
        let Some(ui) = self.ui.upgrade() else { return };
        for group in ui.global::<SettingsModel>().get_groups().iter() {
            for (i, mut row) in group.rows.iter().enumerate() {
                if row.key == key {
                    row.error = reason.into();
                    row.value = if input.trim().is_empty() {
                        rows::field_text(key, &self.value(key)).into()
                    } else {
                        input.into()
                    };
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
        let text = changes.last().map(|change| match change.parts.as_slice() {
            [(key, old)] => {
                let label = context.tr(&label_id(key));
                let old = value_text(context, key, old);
                context.tr_args("take-back", &[("what", &label), ("old", &old)])
            }
            _ => context.tr("take-back-preset"),
        });
        ui.global::<SettingsModel>()
            .set_undo(text.unwrap_or_default().into());
    }

    fn choose_group(self: &Rc<Self>, number: usize) {
        self.group.set(number.min(GROUPS.len()));
        self.query.borrow_mut().clear();
        self.show_rows();
    }

    /// Shows the present settings.
    pub fn show(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<SettingsModel>(), &self.context);
        self.show_rows();
        let problem = context.problem.borrow();
        let problem = problem
            .as_ref()
            .map(|p| format!("{}\n{p}", context.tr("settings-bad")));
        model.set_problem(problem.unwrap_or_default().into());
        let font = context.missing_font.get().map(|need| {
            let language = english_name(need.language);
            context.tr_args(
                "font-missing",
                &[("language", language), ("packages", need.packages)],
            )
        });
        model.set_font_problem(font.unwrap_or_default().into());
        self.show_autostart();
        let file = context.places.settings.as_ref();
        let file = file.map(|f| f.display().to_string()).unwrap_or_default();
        model.set_file(file.into());
        model.set_version(env!("CARGO_PKG_VERSION").into());
        let presets = PRESETS
            .iter()
            .map(|(name, _)| context.tr(&format!("preset-{name}")));
        let presets = presets.map(slint::SharedString::from).collect();
        model.set_presets(refilled(model.get_presets(), presets));
        let preset = settings::preset(&context.settings.borrow());
        model.set_preset(preset.and_then(|n| i32::try_from(n).ok()).unwrap_or(-1));
        show_day(&model, context);
    }

    /// Shows the chosen group, or the rows of all groups in which every searched word is found.
    fn show_rows(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<SettingsModel>(), &self.context);
        let (query, chosen) = (self.query.borrow(), self.group.get());
        let searching = !query.is_empty();
        let overrides = self.overrides();
        let all = GROUPS.iter().enumerate();
        let groups = all.filter(|(n, _)| searching || *n == chosen);
        let groups = groups.filter_map(|(_, group)| {
            let group = rows::group(context, group, &overrides, &query);
            (group.rows.row_count() > 0).then_some(group)
        });
        refill(&model, groups.collect());
        let is = |name: &str| !searching && GROUPS.get(chosen).is_some_and(|(group, _)| *group == name);
        let autostart = matches(&query, &context.tr("set-autostart"));
        model.set_searching(searching);
        model.set_has_presets(is("reminders"));
        model.set_has_autostart(if searching { autostart } else { is("appearance") });
        model.set_has_history(is("data"));
        model.set_has_about(!searching && chosen == GROUPS.len());
        let names = GROUPS
            .iter()
            .map(|(name, _)| context.tr(&format!("group-{name}")));
        let names: Vec<String> = names.chain([context.tr("about")]).collect();
        let chips = names.iter().enumerate().map(|(n, name)| ChipRow {
            text: name.into(),
            chosen: !searching && n == chosen,
        });
        model.set_index_chips(refilled(model.get_index_chips(), chips.collect()));
        let names = names.into_iter().map(slint::SharedString::from).collect();
        model.set_index(refilled(model.get_index(), names));
        model.set_group(i32::try_from(chosen).unwrap_or(0));
    }
}

/// Shows a simulated day with these settings: everything done when it comes, and an hour of lunch.
fn show_day(model: &SettingsModel, context: &Context) {
    let day = preview::day(context.plan());
    model.set_day(day_line::model(context, &day.line));
    model.set_preview(kind_counts(context, "day-preview", &day.offers).into());
}
