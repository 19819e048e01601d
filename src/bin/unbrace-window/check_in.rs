//! The check-in: under twenty seconds, everything optional.

use crate::app::{self, App};
use crate::ui::{CheckIn, CheckInModel};
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::history::{Change, Entry, What};

/// The longest note, in characters.
const NOTE: usize = 2_000;

/// The window.
pub fn window(app: &Rc<App>) -> Result<CheckIn, slint::PlatformError> {
    let ui = CheckIn::new()?;
    app.dress(&ui);
    let model = ui.global::<CheckInModel>();
    let (weak, own) = (ui.as_weak(), app.clone());
    model.on_save(move || {
        let Some(ui) = weak.upgrade() else { return };
        match save(&ui, &own) {
            Ok(()) => drop(ui.hide()),
            Err(e) => ui.global::<CheckInModel>().set_problem(e.into()),
        }
    });
    let weak = ui.as_weak();
    model.on_leave(move || drop(weak.upgrade().map(|ui| ui.hide())));
    Ok(ui)
}

fn save(ui: &CheckIn, app: &App) -> Result<(), String> {
    let m = ui.global::<CheckInModel>();
    let figure = |n: i32| u8::try_from(n).ok();
    let note = m.get_note().trim().to_owned();
    if note.chars().count() > NOTE {
        return Err(app.say("note-long"));
    }
    let entry = Entry {
        pain: figure(m.get_pain()),
        impact: figure(m.get_impact()),
        activity: figure(m.get_activity()),
        flare: m.get_flare().then_some(true),
        note: Some(note).filter(|n| !n.is_empty()),
        ..Entry::new(app::now().wall, What::CheckIn)
    };
    let said = entry.pain.is_some()
        || entry.impact.is_some()
        || entry.activity.is_some()
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
