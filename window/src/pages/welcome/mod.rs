//! Welcome, at the first start: what brings the person here, what suits them, how often; the caution; one
//! first breath; and where the icon is.

mod home;

use crate::breath;
use crate::clock;
use crate::context::Context;
use crate::link::CompanionEvent;
use crate::rows::{refilled, texts};
use crate::setting_writer::write_setting;
use crate::ui::{self, Frequency, Welcome, WelcomeModel, WelcomeStep, WordRow};
use crate::window;
use crate::wording::choice_name;
use slint::{ComponentHandle, Timer};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;
use unbrace::engine::{Ms, SECOND};
use unbrace::ipc::Page;
use unbrace::pages::guide::{Part, Session};
use unbrace::pages::settings::{INTERVALS, PRESETS, Row, preset, rows};
use unbrace::pages::welcome::Ticks;
use unbrace::settings::Settings;

/// The choices of "how often", in the order of [`PRESETS`].
const FREQUENCIES: [Frequency; PRESETS.len()] = [Frequency::Light, Frequency::Usual, Frequency::More];

/// The steps in their order.
const STEPS: [WelcomeStep; 6] = [
    WelcomeStep::Greeting,
    WelcomeStep::Person,
    WelcomeStep::Frequency,
    WelcomeStep::Caution,
    WelcomeStep::FirstBreath,
    WelcomeStep::Home,
];

/// The settings of which words are ticked.
const FOCUS: &str = "me.focus";
const POSITIONS: &str = "me.positions";

/// The page.
struct WelcomePage {
    ui: slint::Weak<Welcome>,
    context: Rc<Context>,
    /// What is ticked, by the setting.
    ticks: RefCell<BTreeMap<&'static str, Ticks>>,
    /// Whether the start at login was on when the window opened.
    login: Cell<bool>,
    /// The first breath.
    breath: RefCell<Option<Session>>,
    /// Shows the breath anew when its picture changes.
    pacer: Timer,
}

fn now() -> Ms {
    clock::now().elapsed
}

/// Makes the window.
pub fn window(context: &Rc<Context>) -> Result<Welcome, slint::PlatformError> {
    let ui = Welcome::new()?;
    context.apply_theme(&ui);
    let page = Rc::new(WelcomePage {
        ui: ui.as_weak(),
        context: context.clone(),
        ticks: RefCell::new(ticks(context)),
        login: Cell::default(),
        breath: RefCell::default(),
        pacer: Timer::default(),
    });
    let model = ui.global::<WelcomeModel>();
    page.show();
    let lines = |id: &str| texts(context.tr(id).lines());
    model.set_ask_first(lines("welcome-ask-first-list"));
    model.set_stop_if(lines("welcome-stop-if-list"));
    model.set_steps(i32::try_from(STEPS.len()).unwrap_or(0));
    page.show_step();
    page.show_home();
    page.read_autostart();
    connect(&model, &page);
    let own = context.clone();
    ui.window().on_close_requested(move || {
        own.link.end();
        window::end_with_window()
    });
    let own = page.clone();
    context.on_companion_event(move |event| own.on_companion_event(event));
    Ok(ui)
}

/// What is ticked at the start.
fn ticks(context: &Context) -> BTreeMap<&'static str, Ticks> {
    let (settings, default) = (context.settings.borrow(), Settings::default());
    let of = |key| (key, Ticks::new(settings.words(key), default.words(key)));
    [FOCUS, POSITIONS].map(of).into()
}

fn connect(model: &WelcomeModel, page: &Rc<WelcomePage>) {
    let own = page.clone();
    model.on_tick(move |key, word, on| own.change_ticks(&key, |ticks| ticks.tick(&word, on)));
    let own = page.clone();
    model.on_tick_nothing(move |on| own.change_ticks(FOCUS, |ticks| ticks.tick_nothing(on)));
    let own = page.clone();
    model.on_choose_desk(move |sit_stand| {
        own.put("me.desk", if sit_stand { "sit-stand" } else { "fixed" });
    });
    let own = page.clone();
    model.on_choose_frequency(move |frequency| {
        let chosen = FREQUENCIES.iter().position(|f| *f == frequency);
        let Some((_, values)) = chosen.map(|n| PRESETS[n]) else {
            return;
        };
        for (key, value) in INTERVALS.iter().zip(values) {
            own.put(key, value);
        }
    });
    let own = page.clone();
    model.on_turn(move |by| own.turn(by));
    let own = page.clone();
    model.on_finish(move || own.finish());
    let own = page.clone();
    model.on_skip(move || own.turn_to(WelcomeStep::Home));
    let own = page.clone();
    model.on_leave(move || own.close());
    let own = page.clone();
    model.on_try_one(move || own.try_one());
    let own = page.clone();
    model.on_show_warning_signs(move || own.context.open_page(Page::WarningSigns));
}

/// The choice that the settings amount to.
fn frequency(settings: &Settings) -> Frequency {
    preset(settings).map_or(Frequency::Custom, |n| FREQUENCIES[n])
}

impl WelcomePage {
    fn row(&self, key: &str) -> Option<Row> {
        let (settings, i18n) = (self.context.settings.borrow(), self.context.i18n.borrow());
        let all = rows(&settings, &[FOCUS, POSITIONS, "me.desk"], &i18n);
        all.into_iter().find(|r| r.key == key)
    }

    fn on_companion_event(&self, event: CompanionEvent) {
        let Some(ui) = self.ui.upgrade() else { return };
        window::raise(&ui, &event);
        *self.context.frame.borrow_mut() = match event {
            CompanionEvent::Frame(frame) => Some(*frame),
            CompanionEvent::Disconnected | CompanionEvent::IncompatibleVersion => None,
        };
        self.show_home();
    }

    /// Changes what is ticked, and writes the setting that follows.
    fn change_ticks(self: &Rc<Self>, key: &str, change: impl FnOnce(&mut Ticks)) {
        let Some(row) = self.row(key) else { return };
        let default = Settings::default();
        let (before, after) = {
            let mut all = self.ticks.borrow_mut();
            let Some(ticks) = all.get_mut(key) else { return };
            let before = ticks.value(row.words, default.words(key));
            change(ticks);
            (before, ticks.value(row.words, default.words(key)))
        };
        self.show();
        if before != after {
            self.put(key, &after.join(", "));
        }
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
        let all = self.ticks.borrow();
        let words = |key: &str| -> Vec<WordRow> {
            let row = self.row(key).zip(all.get(key));
            let rows = row.map(|(row, ticks)| word_rows(context, &row, ticks));
            rows.unwrap_or_default()
        };
        model.set_focus(refilled(model.get_focus(), words(FOCUS)));
        model.set_nothing(all.get(FOCUS).is_some_and(Ticks::is_nothing));
        model.set_positions(refilled(model.get_positions(), words(POSITIONS)));
        let desk = self.row("me.desk");
        model.set_sit_stand(desk.is_some_and(|row| row.chosen.iter().any(|c| c == "sit-stand")));
    }

    /// Turns to the step that is this much further.
    fn turn(self: &Rc<Self>, by: i32) {
        let Some(ui) = self.ui.upgrade() else { return };
        let at = position(ui.global::<WelcomeModel>().get_step());
        if let Some(step) = at.checked_add_signed(by as isize).and_then(|at| STEPS.get(at)) {
            self.turn_to(*step);
        }
    }

    fn turn_to(self: &Rc<Self>, step: WelcomeStep) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<WelcomeModel>();
        if model.get_step() == WelcomeStep::Caution && step == WelcomeStep::FirstBreath {
            // It says what the guide asks before the first breathing session.
            self.context.remember(|m| m.breathing_caution_read = true);
        }
        model.set_step(step);
        self.show_step();
        self.pacer.stop();
        match step {
            WelcomeStep::FirstBreath => self.breathe(),
            WelcomeStep::Home => self.show_home(),
            _ => {}
        }
    }

    fn show_step(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<WelcomeModel>();
        let number = position(model.get_step()) + 1;
        let (n, of) = (number.to_string(), STEPS.len().to_string());
        model.set_number(i32::try_from(number).unwrap_or(1));
        model.set_step_of(
            self.context
                .tr_args("welcome-step", &[("n", &n), ("of", &of)])
                .into(),
        );
    }

    fn close(&self) {
        if let Some(ui) = self.ui.upgrade() {
            window::close(&ui, &self.context);
        }
    }

    /// Paces one breath.
    fn breathe(self: &Rc<Self>) {
        let (inhale, exhale) = self.context.settings.borrow().pace_after(0);
        let (inhale, exhale) = (inhale * SECOND, exhale * SECOND);
        let length = inhale + exhale;
        let mut session = Session::new(vec![Part::Breathe {
            inhale,
            exhale,
            length,
        }]);
        session.start(now());
        *self.breath.borrow_mut() = Some(session);
        self.show_breath();
    }

    /// Shows the present moment of the breath, and sets the timer for the next change.
    fn show_breath(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let at = now();
        let mut breath = self.breath.borrow_mut();
        let Some(session) = breath.as_mut() else { return };
        session.tick(at);
        let model = ui.global::<WelcomeModel>();
        let view = session.view(at);
        let mark = ui.global::<ui::Breath>();
        let (Some(moment), Some(next)) = (view.breath, view.next) else {
            breath::show_end(&mark);
            return model.set_phase(self.context.tr("welcome-breath-over").into());
        };
        let library = self.context.library();
        breath::show(&mark, moment, true);
        model.set_phase(breath::phase_name(&self.context, &library, moment.phase).into());
        let page = Rc::downgrade(self);
        let show_again = move || {
            if let Some(page) = page.upgrade() {
                page.show_breath();
            }
        };
        let to_next_second = SECOND - moment.passed.rem_euclid(SECOND);
        let wait = Duration::from_millis(next.min(to_next_second).max(1).unsigned_abs());
        self.pacer.start(slint::TimerMode::SingleShot, wait, show_again);
    }
}

fn position(step: WelcomeStep) -> usize {
    STEPS.iter().position(|s| *s == step).unwrap_or(0)
}

fn word_rows(context: &Context, row: &Row, ticks: &Ticks) -> Vec<WordRow> {
    let words = row.words.iter().map(|w| WordRow {
        id: (*w).into(),
        name: choice_name(context, w).into(),
        chosen: ticks.has(w),
    });
    words.collect()
}
