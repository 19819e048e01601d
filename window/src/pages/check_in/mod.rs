//! The check-in: under twenty seconds, everything optional.

use crate::clock;
use crate::context::{Context, HalfCheckIn};
use crate::link::CompanionEvent;
use crate::ui::{CheckIn, CheckInModel};
use crate::window;
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::history::{Change, Entry, LONGEST_NOTE, What};

/// The window.
pub fn window(context: &Rc<Context>) -> Result<CheckIn, slint::PlatformError> {
    let ui = CheckIn::new()?;
    context.apply_theme(&ui);
    let model = ui.global::<CheckInModel>();
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_save(move || {
        let Some(ui) = weak.upgrade() else { return };
        match save(&ui, &own) {
            Ok(()) => leave(&ui, &own),
            Err(e) => ui.global::<CheckInModel>().set_problem(e.into()),
        }
    });
    if let Some(activity) = context.stage().and_then(|(p, _)| p.check_in).map(|c| c.activity)
        && !activity.is_empty()
    {
        model.set_activity_is(context.fill("activity-is", &[("activity", &activity)]).into());
    }
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_leave(move || {
        if let Some(ui) = weak.upgrade() {
            leave(&ui, &own);
        }
    });
    take_up(&ui, context);
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_touched(move || {
        // CompanionEvent of the last answer may come after it was saved.
        if let Some(ui) = weak.upgrade().filter(|ui| ui.window().is_visible()) {
            keep(&ui, &own);
        }
    });
    let own = context.clone();
    ui.window().on_close_requested(move || {
        own.remember(|m| m.check_in = None);
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    Ok(ui)
}

/// Saved or left on purpose: nothing is to be taken up again.
fn leave(ui: &CheckIn, context: &Context) {
    context.remember(|m| m.check_in = None);
    window::close(ui);
}

/// Writes down what was answered so far: a crash or the end of the companion loses none of it.
fn keep(ui: &CheckIn, context: &Context) {
    let m = ui.global::<CheckInModel>();
    let half = HalfCheckIn {
        day: day_of(clock::now().wall),
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
    context.remember(|m| m.check_in = Some(half));
}

/// Takes up what was begun today.
fn take_up(ui: &CheckIn, context: &Context) {
    let half = context.memory.borrow().check_in.clone();
    let Some(half) = half.filter(|h| h.day == day_of(clock::now().wall)) else {
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
pub fn news(ui: &CheckIn, context: &Rc<Context>, news: CompanionEvent) {
    if let CompanionEvent::Frame(frame) = &news {
        let (model, asked) = (ui.global::<CheckInModel>(), frame.check_in);
        // A question that is on screen stays: the answer may be half given.
        model.set_ask_sleep(model.get_ask_sleep() || asked.sleep);
        model.set_ask_stress(model.get_ask_stress() || asked.stress);
        model.set_ask_change(model.get_ask_change() || asked.change);
    }
    window::raise(ui, context, news);
}

fn save(ui: &CheckIn, context: &Context) -> Result<(), String> {
    let m = ui.global::<CheckInModel>();
    let figure = |n: i32| u8::try_from(n).ok();
    let note = m.get_note().trim().to_owned();
    if note.chars().count() > LONGEST_NOTE {
        return Err(context.say("note-long"));
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
        ..Entry::new(clock::now().wall, What::CheckIn)
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
    let mut history = context.history()?;
    let kept = history.apply(Change::Add(vec![entry]));
    kept.map(drop)
        .map_err(|e| format!("{}: {e}", context.say("cannot-write")))
}
