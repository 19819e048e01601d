//! The check-in: under twenty seconds, everything optional.

use crate::app::{self, App, HalfCheckIn};
use crate::link::{self, News};
use crate::ui::{CheckIn, CheckInModel};
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::history::{Change, Entry, LONGEST_NOTE, What};

/// The window.
pub fn window(app: &Rc<App>) -> Result<CheckIn, slint::PlatformError> {
    let ui = CheckIn::new()?;
    app.dress(&ui);
    let model = ui.global::<CheckInModel>();
    let (weak, own) = (ui.as_weak(), app.clone());
    model.on_save(move || {
        let Some(ui) = weak.upgrade() else { return };
        match save(&ui, &own) {
            Ok(()) => leave(&ui, &own),
            Err(e) => ui.global::<CheckInModel>().set_problem(e.into()),
        }
    });
    if let Some(activity) = app.stage().and_then(|(p, _)| p.check_in).map(|c| c.activity)
        && !activity.is_empty()
    {
        model.set_activity_is(app.fill("activity-is", &[("activity", &activity)]).into());
    }
    let (weak, own) = (ui.as_weak(), app.clone());
    model.on_leave(move || {
        if let Some(ui) = weak.upgrade() {
            leave(&ui, &own);
        }
    });
    take_up(&ui, app);
    let (weak, own) = (ui.as_weak(), app.clone());
    model.on_touched(move || {
        // News of the last answer may come after it was saved.
        if let Some(ui) = weak.upgrade().filter(|ui| ui.window().is_visible()) {
            keep(&ui, &own);
        }
    });
    let own = app.clone();
    ui.window().on_close_requested(move || {
        own.remember(|m| m.check_in = None);
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    Ok(ui)
}

/// Saved or left on purpose: nothing is to be taken up again.
fn leave(ui: &CheckIn, app: &App) {
    app.remember(|m| m.check_in = None);
    link::close(ui);
}

/// Writes down what was answered so far: a crash or the end of the companion loses none of it.
fn keep(ui: &CheckIn, app: &App) {
    let m = ui.global::<CheckInModel>();
    let half = HalfCheckIn {
        day: day_of(app::now().wall),
        figures: [
            m.get_pain(),
            m.get_impact(),
            m.get_activity(),
            m.get_sleep(),
            m.get_stress(),
            m.get_change(),
        ],
        flare: m.get_flare(),
        note: m.get_note().into(),
    };
    app.remember(|m| m.check_in = Some(half));
}

/// Takes up what was begun today.
fn take_up(ui: &CheckIn, app: &App) {
    let half = app.memory.borrow().check_in.clone();
    let Some(half) = half.filter(|h| h.day == day_of(app::now().wall)) else {
        return;
    };
    let m = ui.global::<CheckInModel>();
    let [pain, impact, activity, sleep, stress, change] = half.figures;
    m.set_pain(pain);
    m.set_impact(impact);
    m.set_activity(activity);
    m.set_sleep(sleep);
    m.set_stress(stress);
    m.set_change(change);
    m.set_ask_sleep(sleep >= 0);
    m.set_ask_stress(stress >= 0);
    m.set_ask_change(change >= 0);
    m.set_flare(half.flare);
    m.set_note(half.note.into());
}

/// What the check-in does with news: the companion knows which questions are due.
pub fn news(ui: &CheckIn, app: &Rc<App>, news: News) {
    if let News::Frame(frame) = &news {
        let (model, asked) = (ui.global::<CheckInModel>(), frame.check_in);
        // A question that is on screen stays: the answer may be half given.
        model.set_ask_sleep(model.get_ask_sleep() || asked.sleep);
        model.set_ask_stress(model.get_ask_stress() || asked.stress);
        model.set_ask_change(model.get_ask_change() || asked.change);
    }
    link::to_front(ui, app, news);
}

fn save(ui: &CheckIn, app: &App) -> Result<(), String> {
    let m = ui.global::<CheckInModel>();
    let figure = |n: i32| u8::try_from(n).ok();
    let note = m.get_note().trim().to_owned();
    if note.chars().count() > LONGEST_NOTE {
        return Err(app.say("note-long"));
    }
    let entry = Entry {
        pain: figure(m.get_pain()),
        impact: figure(m.get_impact()),
        activity: figure(m.get_activity()),
        sleep: figure(m.get_sleep()),
        stress: figure(m.get_stress()),
        change: i8::try_from(m.get_change())
            .ok()
            .filter(|n| *n >= 0)
            .map(|n| n - 5),
        flare: m.get_flare().then_some(true),
        note: Some(note).filter(|n| !n.is_empty()),
        ..Entry::new(app::now().wall, What::CheckIn)
    };
    let said = entry.pain.is_some()
        || entry.impact.is_some()
        || entry.activity.is_some()
        || entry.sleep.is_some()
        || entry.stress.is_some()
        || entry.change.is_some()
        || entry.flare.is_some()
        || entry.note.is_some();
    if !said {
        return Ok(()); // nothing was said, and nothing is kept
    }
    let mut history = app.history()?;
    let kept = history.apply(Change::Add(vec![entry]));
    kept.map(drop)
        .map_err(|e| format!("{}: {e}", app.say("cannot-write")))
}
