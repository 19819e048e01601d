//! Welcome, at the first start: what brings the person here, how often, when to be quiet; the caution; one
//! first breath.

use crate::context::Context;
use crate::rows::refilled;
use crate::setting_writer::{with_word, write_setting};
use crate::ui::{Frequency, Welcome, WelcomeModel, WelcomeStep, WordRow};
use crate::window;
use crate::wording::word_name;
use slint::{ComponentHandle, Timer};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use unbrace::pages::settings::{Row, rows};
use unbrace::settings::Settings;
use unbrace::settings::keys::Value;
use unbrace::simulate::trace;
use unbrace::{autostart, content};

/// The settings of "how often".
const EVERY: [&str; 3] = ["posture.every", "movement.every", "breathing.every"];

/// The steps in their order.
const STEPS: [WelcomeStep; 6] = [
    WelcomeStep::Greeting,
    WelcomeStep::Person,
    WelcomeStep::Frequency,
    WelcomeStep::Quiet,
    WelcomeStep::Caution,
    WelcomeStep::FirstBreath,
];

/// The values of a choice of "how often": posture, movement, breathing.
fn intervals(frequency: Frequency) -> Option<[&'static str; 3]> {
    match frequency {
        Frequency::Light => Some(["45m", "90m", "3h"]),
        Frequency::Usual => Some(["30m", "60m", "2h"]),
        Frequency::More => Some(["20m", "40m", "90m"]),
        Frequency::Custom => None,
    }
}

/// The page.
struct WelcomePage {
    ui: slint::Weak<Welcome>,
    context: Rc<Context>,
    /// Whether the start at login was on when the window opened.
    login: Cell<bool>,
    /// Paces the first breath.
    pacer: Timer,
}

/// Makes the window.
pub fn window(context: &Rc<Context>) -> Result<Welcome, slint::PlatformError> {
    let ui = Welcome::new()?;
    context.apply_theme(&ui);
    let page = Rc::new(WelcomePage {
        ui: ui.as_weak(),
        context: context.clone(),
        login: Cell::default(),
        pacer: Timer::default(),
    });
    let model = ui.global::<WelcomeModel>();
    page.show();
    model.set_calls(is_quiet_in_calls(context));
    let caution = content::library(context.language()).breathing.safety.before;
    model.set_caution(caution.into());
    page.read_autostart();
    connect(&model, &page);
    let own = context.clone();
    ui.window().on_close_requested(move || {
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    let weak = ui.as_weak();
    context.on_companion_event(move |event| {
        if let Some(ui) = weak.upgrade() {
            window::raise(&ui, &event);
        }
    });
    Ok(ui)
}

fn connect(model: &WelcomeModel, page: &Rc<WelcomePage>) {
    let own = page.clone();
    model.on_tick(move |key, word, on| {
        if let Some(row) = own.row(&key) {
            own.put(&key, &with_word(&own.context, &row, &word, on));
        }
    });
    let own = page.clone();
    model.on_choose_desk(move |sit_stand| {
        own.put("me.desk", if sit_stand { "sit-stand" } else { "fixed" });
    });
    let own = page.clone();
    model.on_choose_frequency(move |frequency| {
        for (key, value) in EVERY.iter().zip(intervals(frequency).into_iter().flatten()) {
            own.put(key, value);
        }
    });
    let own = page.clone();
    model.on_turn(move |by| own.turn(by));
    let own = page.clone();
    model.on_finish(move || own.finish());
    let own = page.clone();
    model.on_skip(move || own.close());
}

fn is_quiet_in_calls(context: &Context) -> bool {
    context.settings.borrow().get("quiet.calls") == Some(&Value::Bool(true))
}

/// The choice that the settings amount to.
fn frequency(settings: &Settings) -> Frequency {
    let present = EVERY.map(|key| settings.get(key).cloned());
    let amounts = |frequency: &Frequency| {
        let lengths = intervals(*frequency).map(|all| all.map(|i| trace::length(i).map(Value::Length)));
        lengths == Some(present.clone())
    };
    [Frequency::Light, Frequency::Usual, Frequency::More]
        .into_iter()
        .find(amounts)
        .unwrap_or(Frequency::Custom)
}

impl WelcomePage {
    fn row(&self, key: &str) -> Option<Row> {
        let (settings, words) = (self.context.settings.borrow(), self.context.words.borrow());
        let all = rows(&settings, &["me.focus", "me.positions", "me.desk"], &words);
        all.into_iter().find(|r| r.key == key)
    }

    /// Writes a setting and shows the result.
    fn put(self: &Rc<Self>, key: &str, value: &str) {
        let page = self.clone();
        write_setting(&self.context, key, value, move |written| page.written(written));
    }

    fn written(&self, written: Result<(), String>) {
        if let (Err(reason), Some(ui)) = (written, self.ui.upgrade()) {
            ui.global::<WelcomeModel>().set_problem(reason.into());
        }
        self.context.read_settings();
        self.show();
    }

    fn show(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<WelcomeModel>(), &self.context);
        model.set_frequency(frequency(&context.settings.borrow()));
        let words = |key: &str| -> Vec<WordRow> {
            let row = self.row(key);
            row.iter().flat_map(|row| word_rows(context, row)).collect()
        };
        model.set_focus(refilled(model.get_focus(), words("me.focus")));
        model.set_positions(refilled(model.get_positions(), words("me.positions")));
        let desk = self.row("me.desk");
        model.set_sit_stand(desk.is_some_and(|row| row.chosen.iter().any(|c| c == "sit-stand")));
    }

    fn read_autostart(self: &Rc<Self>) {
        let page = self.clone();
        let read = || autostart::state().is_ok_and(|found| found.is_on());
        self.context.files.run(read, move |on| {
            page.login.set(on);
            if let Some(ui) = page.ui.upgrade() {
                ui.global::<WelcomeModel>().set_login(on);
            }
        });
    }

    /// Turns to the step that is this much further.
    fn turn(self: &Rc<Self>, by: i32) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<WelcomeModel>();
        let at = STEPS.iter().position(|s| *s == model.get_step());
        let next = at.and_then(|at| STEPS.get(at.checked_add_signed(by as isize)?));
        if let Some(step) = next {
            model.set_step(*step);
            if *step == WelcomeStep::FirstBreath {
                self.breathe();
            }
        }
    }

    /// Writes what was changed on the way, and closes. What stands as it stood was not chosen, and is not
    /// written.
    fn finish(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<WelcomeModel>();
        model.set_problem("".into());
        let (calls, login) = (model.get_calls(), model.get_login());
        let page = self.clone();
        if calls == is_quiet_in_calls(&self.context) {
            return page.finish_autostart(login);
        }
        let value = if calls { "true" } else { "false" };
        write_setting(&self.context, "quiet.calls", value, move |written| {
            page.written(written);
            page.finish_autostart(login);
        });
    }

    fn finish_autostart(self: Rc<Self>, login: bool) {
        if login == self.login.get() {
            return self.close_unless_problem();
        }
        let context = self.context.clone();
        context.files.run(
            move || autostart::set(login),
            move |done| {
                match done {
                    Ok(_) => self.login.set(login),
                    Err(e) => {
                        let reason = unbrace::pages::autostart::problem(&e, &self.context.words.borrow());
                        if let Some(ui) = self.ui.upgrade() {
                            ui.global::<WelcomeModel>().set_problem(reason.into());
                        }
                    }
                }
                self.close_unless_problem();
            },
        );
    }

    fn close_unless_problem(&self) {
        let problem = self
            .ui
            .upgrade()
            .map(|ui| ui.global::<WelcomeModel>().get_problem());
        if problem.is_some_and(|p| p.is_empty()) {
            self.close();
        }
    }

    fn close(&self) {
        if let Some(ui) = self.ui.upgrade() {
            window::close(&ui, &self.context);
        }
    }

    /// Paces one breath after the other until the person goes on.
    fn breathe(self: &Rc<Self>) {
        self.begin_phase(true);
        let (page, inward) = (Rc::downgrade(self), Cell::new(true));
        let next_phase = move || {
            if let Some(page) = page.upgrade() {
                inward.set(!inward.get());
                page.pacer.set_interval(page.begin_phase(inward.get()));
            }
        };
        let first = self.phase_length(true);
        self.pacer.start(slint::TimerMode::Repeated, first, next_phase);
    }

    fn phase_length(&self, inward: bool) -> Duration {
        let (inhale, exhale) = self.context.settings.borrow().pace_after(0);
        Duration::from_secs(if inward { inhale } else { exhale }.unsigned_abs())
    }

    /// Shows a phase of the breath, and returns its length.
    fn begin_phase(&self, inward: bool) -> Duration {
        let length = self.phase_length(inward);
        if let Some(ui) = self.ui.upgrade() {
            let model = ui.global::<WelcomeModel>();
            let words = content::library(self.context.language()).breathing.words;
            model.set_phase_length(i64::try_from(length.as_millis()).unwrap_or(i64::MAX));
            model.set_inward(inward);
            model.set_phase(if inward { words.inhale } else { words.exhale }.into());
        }
        length
    }
}

fn word_rows(context: &Context, row: &Row) -> Vec<WordRow> {
    let words = row.words.iter().map(|w| WordRow {
        id: (*w).into(),
        name: word_name(context, w).into(),
        chosen: row.chosen.iter().any(|c| c == w),
    });
    words.collect()
}
