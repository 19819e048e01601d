//! Welcome, at the first start: what brings you here, how often, when to be quiet; care; one first breath.

use crate::context::Context;
use crate::rows::refilled;
use crate::setting_writer::{ticked, write};
use crate::ui::{Welcome, WelcomeModel, WordRow};
use crate::window;
use crate::wording::name;
use slint::ComponentHandle;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use unbrace::pages::settings::rows;
use unbrace::settings::keys::Value;
use unbrace::simulate::trace;
use unbrace::{autostart, content};

/// The choices of "how often": posture, movement, breathing.
const OFTEN: [[&str; 3]; 3] = [["45m", "90m", "3h"], ["30m", "60m", "2h"], ["20m", "40m", "90m"]];

const EVERY: [&str; 3] = ["posture.every", "movement.every", "breathing.every"];

/// The window.
pub fn window(context: &Rc<Context>) -> Result<Welcome, slint::PlatformError> {
    let ui = Welcome::new()?;
    context.apply_theme(&ui);
    let model = ui.global::<WelcomeModel>();
    show(&ui, context);
    model.set_calls(quiet_in_calls(context));
    model.set_login(at_login());
    model.set_care(
        content::library(context.language())
            .breathing
            .safety
            .before
            .into(),
    );
    let put = |ui: &Welcome, context: &Context, key: &str, value: &str| {
        if let Err(e) = write(context, key, value) {
            ui.global::<WelcomeModel>().set_problem(e.into());
        }
        context.read_settings();
        show(ui, context);
    };
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_tick(move |key, word, on| {
        let Some(ui) = weak.upgrade() else { return };
        let all = ["me.focus", "me.positions"];
        let found = rows(&own.settings.borrow(), &all, &own.words.borrow())
            .into_iter()
            .find(|r| r.key == key.as_str());
        if let Some(row) = found {
            put(&ui, &own, &key, &ticked(&row, &word, on));
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_desk(move |sit_stand| {
        if let Some(ui) = weak.upgrade() {
            put(
                &ui,
                &own,
                "me.desk",
                if sit_stand { "sit-stand" } else { "fixed" },
            );
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_choose_often(move |i| {
        let Some(ui) = weak.upgrade() else { return };
        let Some(set) = usize::try_from(i).ok().and_then(|i| OFTEN.get(i)) else {
            return;
        };
        for (key, value) in EVERY.iter().zip(set) {
            put(&ui, &own, key, value);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_finish(move || {
        let Some(ui) = weak.upgrade() else { return };
        let m = ui.global::<WelcomeModel>();
        m.set_problem("".into());
        // What stands as it stood was not chosen, and is left alone.
        if m.get_calls() != quiet_in_calls(&own) {
            let chosen = if m.get_calls() { "true" } else { "false" };
            put(&ui, &own, "quiet.calls", chosen);
        }
        let wanted = m.get_login();
        if wanted != at_login()
            && let Err(e) = autostart::set(wanted)
        {
            m.set_problem(unbrace::pages::autostart::problem(&e, &own.words.borrow()).into());
        }
        if m.get_problem().is_empty() {
            window::close(&ui);
        }
    });
    let weak = ui.as_weak();
    model.on_skip(move || drop(weak.upgrade().inspect(window::close)));
    let own = context.clone();
    ui.window().on_close_requested(move || {
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_breathe(move || {
        if let Some(ui) = weak.upgrade() {
            breathe(&ui, &own);
        }
    });
    Ok(ui)
}

fn quiet_in_calls(context: &Context) -> bool {
    context.settings.borrow().get("quiet.calls") == Some(&Value::Bool(true))
}

fn at_login() -> bool {
    autostart::state().is_ok_and(|found| found.is_on())
}

fn show(ui: &Welcome, context: &Context) {
    let model = ui.global::<WelcomeModel>();
    let settings = context.settings.borrow();
    let lengths = EVERY.map(|key| settings.get(key).cloned());
    let often = OFTEN
        .iter()
        .position(|set| set.map(trace::length).map(|d| d.map(Value::Length)) == lengths);
    model.set_often(often.and_then(|i| i32::try_from(i).ok()).unwrap_or(-1));
    for row in rows(
        &settings,
        &["me.focus", "me.positions", "me.desk"],
        &context.words.borrow(),
    ) {
        let words = row.words.iter().map(|w| WordRow {
            id: (*w).into(),
            name: name(context, w).into(),
            chosen: row.chosen.iter().any(|c| c == w),
        });
        match row.key {
            "me.focus" => model.set_focus(refilled(model.get_focus(), words.collect())),
            "me.positions" => model.set_positions(refilled(model.get_positions(), words.collect())),
            _ => model.set_sit_stand(row.chosen.iter().any(|c| c == "sit-stand")),
        }
    }
}

/// One first breath together, again and again until the person goes on.
fn breathe(ui: &Welcome, context: &Context) {
    let (inhale, exhale) = context.settings.borrow().pace_after(0);
    let words = content::library(context.language()).breathing.words;
    let seconds = |n: i64| Duration::from_secs(n.unsigned_abs());
    let turn = {
        let weak = ui.as_weak();
        move |inward: bool| {
            let Some(ui) = weak.upgrade() else { return };
            let m = ui.global::<WelcomeModel>();
            let length = if inward { inhale } else { exhale };
            m.set_phase_length(length * 1_000);
            m.set_inward(inward);
            m.set_phase(if inward { &words.inhale } else { &words.exhale }.as_str().into());
        }
    };
    turn(true);
    let inward = RefCell::new(true);
    let timer = Rc::new(slint::Timer::default());
    let own = timer.clone();
    timer.start(slint::TimerMode::Repeated, seconds(inhale), move || {
        let next = !*inward.borrow();
        inward.replace(next);
        own.set_interval(seconds(if next { inhale } else { exhale }));
        turn(next);
    });
}
