//! The check-in: under twenty seconds, everything optional.

use crate::clock;
use crate::context::{Context, HalfCheckIn};
use crate::link::CompanionEvent;
use crate::ui::{CheckIn, CheckInModel};
use crate::window;
use slint::ComponentHandle;
use std::cell::Cell;
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::history::{Change, Entry, LONGEST_NOTE, What};

/// The page.
struct CheckInPage {
    ui: slint::Weak<CheckIn>,
    context: Rc<Context>,
    /// The answers are being saved; a second click does nothing.
    saving: Cell<bool>,
}

/// Makes the window.
pub fn window(context: &Rc<Context>) -> Result<CheckIn, slint::PlatformError> {
    let ui = CheckIn::new()?;
    context.apply_theme(&ui);
    let page = Rc::new(CheckInPage {
        ui: ui.as_weak(),
        context: context.clone(),
        saving: Cell::default(),
    });
    let model = ui.global::<CheckInModel>();
    page.show_activity();
    page.restore();
    let own = page.clone();
    model.on_named(move |name| own.ask_activity(&name));
    let own = page.clone();
    model.on_save(move || own.save());
    let own = page.clone();
    model.on_leave(move || own.leave());
    let own = page.clone();
    model.on_answered(move || own.keep());
    let own = page.clone();
    context.on_companion_event(move |event| own.on_companion_event(&event));
    let own = context.clone();
    ui.window().on_close_requested(move || {
        own.remember(|m| m.check_in = None);
        own.link.end();
        window::end_with_window()
    });
    Ok(ui)
}

impl CheckInPage {
    /// Closes after the answers were saved or left on purpose: there is nothing to restore.
    fn leave(&self) {
        self.context.remember(|m| m.check_in = None);
        if let Some(ui) = self.ui.upgrade() {
            window::close(&ui, &self.context);
        }
    }

    /// Shows the activity that the program names, or the one that the person has named; without one, its field.
    fn show_activity(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<CheckInModel>();
        let profile = self.context.profile();
        let of_program = profile
            .stage()
            .and_then(|(program, _)| Some(program.check_in.as_ref()?.activity.clone()))
            .filter(|activity| !activity.is_empty());
        model.set_by_program(of_program.is_some());
        let named = of_program.unwrap_or_else(|| self.context.memory.borrow().own_activity.clone());
        model.set_naming(named.is_empty());
        self.ask_activity(&named);
        model.set_own_activity(named.into());
    }

    /// Asks about this activity. Without one, there is no question and no answer.
    fn ask_activity(&self, name: &str) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<CheckInModel>();
        let name = name.trim();
        if name.is_empty() {
            model.set_activity(-1);
            return model.set_activity_ask("".into());
        }
        model.set_activity_ask(self.context.tr_args("activity-is", &[("activity", name)]).into());
    }

    /// Remembers the activity that the person has named, for the next check-in.
    fn keep_activity(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<CheckInModel>();
        let name = model.get_own_activity().trim().to_owned();
        if !model.get_by_program() && name != self.context.memory.borrow().own_activity {
            self.context.remember(move |m| m.own_activity.clone_from(&name));
        }
    }

    /// Stores the unfinished answers, so that a crash or the end of the companion loses none.
    fn keep(&self) {
        // The last change may be announced after it was saved.
        let Some(ui) = self.ui.upgrade().filter(|ui| ui.window().is_visible()) else {
            return;
        };
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
            flare: m.get_flare_up(),
            note: m.get_note().into(),
        };
        self.context.remember(move |m| m.check_in = Some(half.clone()));
    }

    /// Shows the answers of a check-in that was begun today.
    fn restore(&self) {
        let memory = self.context.memory.borrow();
        let today = day_of(clock::now().wall);
        let half = memory.check_in.as_ref().filter(|h| h.day == today);
        let (Some(half), Some(ui)) = (half, self.ui.upgrade()) else {
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
        m.set_flare_up(half.flare);
        m.set_note(half.note.as_str().into());
    }

    /// Asks the questions that are due: the companion knows which.
    fn on_companion_event(&self, event: &CompanionEvent) {
        let Some(ui) = self.ui.upgrade() else { return };
        if let CompanionEvent::Frame(frame) = event {
            let (model, due) = (ui.global::<CheckInModel>(), frame.check_in);
            // A question that is on screen stays: it may be half answered.
            model.set_ask_sleep(model.get_ask_sleep() || due.sleep);
            model.set_ask_stress(model.get_ask_stress() || due.stress);
            model.set_ask_change(model.get_ask_change() || due.change);
        }
        window::raise(&ui, event);
    }

    /// Saves the answers and closes. Without any answer nothing is saved.
    fn save(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        self.keep_activity();
        let entry = entry(&ui.global::<CheckInModel>());
        let note = entry.note.as_deref().unwrap_or_default();
        if note.chars().count() > LONGEST_NOTE {
            return self.show_problem(self.context.tr("note-long"));
        }
        if !has_answer(&entry) {
            return self.leave();
        }
        if self.saving.replace(true) {
            return;
        }
        let (records, page) = (self.context.records.clone(), self.clone());
        let save = move || {
            let mut history = records.open().map_err(SaveError::Open)?;
            let saved = history.apply(Change::Add(vec![entry]));
            saved.map(drop).map_err(|e| SaveError::Write(e.to_string()))
        };
        self.context.files.run(save, move |saved| {
            page.saving.set(false);
            match saved {
                Ok(()) => page.leave(),
                Err(SaveError::Open(reason)) => page.show_problem(reason),
                Err(SaveError::Write(reason)) => {
                    page.show_problem(format!("{}: {reason}", page.context.tr("cannot-write")));
                }
            }
        });
    }

    fn show_problem(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<CheckInModel>().set_problem(text.into());
        }
    }
}

/// Why a check-in was not saved: the reason, for people.
enum SaveError {
    Open(String),
    Write(String),
}

fn entry(m: &CheckInModel) -> Entry {
    let figure = |n: i32| u8::try_from(n).ok();
    let change = i8::try_from(m.get_change()).ok().filter(|n| *n >= 0);
    Entry {
        pain: figure(m.get_pain()),
        impact: figure(m.get_impact()),
        activity: figure(m.get_activity()),
        sleep: figure(m.get_sleep()),
        stress: figure(m.get_stress()),
        change: change.map(|n| n - 5),
        flare: m.get_flare_up().then_some(true),
        note: Some(m.get_note().trim().to_owned()).filter(|n| !n.is_empty()),
        ..Entry::new(clock::now().wall, What::CheckIn)
    }
}

fn has_answer(entry: &Entry) -> bool {
    let figures = [
        entry.pain,
        entry.impact,
        entry.activity,
        entry.sleep,
        entry.stress,
    ];
    figures.iter().any(Option::is_some)
        || entry.change.is_some()
        || entry.flare.is_some()
        || entry.note.is_some()
}
