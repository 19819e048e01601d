//! Visit: what prepares the next visit, and the list of the visits, which the Program page shows.

use crate::clock;
use crate::context::Context;
use crate::link;
use crate::rows::{refilled, texts};
use crate::ui::{Main, VisitModel, VisitRow};
use crate::ui_enums;
use chrono::{Duration, NaiveDateTime, NaiveTime};
use slint::ComponentHandle;
use std::cell::RefCell;
use std::rc::Rc;
use unbrace::content::{self, BlockKind};
use unbrace::history::{History, OwnVisit};
use unbrace::ipc::Request;
use unbrace::pages::visit::{line, typed};
use unbrace::visit::{How, Visit, merged};

/// The page, and the list.
pub struct VisitPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    /// The visits that the person has added, as last read.
    own: RefCell<Vec<OwnVisit>>,
    /// The visit that was deleted last, until another change.
    removed: RefCell<Option<Visit>>,
}

impl VisitPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(VisitPage {
            ui: ui.as_weak(),
            context: context.clone(),
            own: RefCell::default(),
            removed: RefCell::default(),
        });
        let model = ui.global::<VisitModel>();
        let own = page.clone();
        model.on_add(move |date, time, kind, note| own.add((&date, &time), ui_enums::how(kind), &note));
        let own = page.clone();
        model.on_remove(move |id| own.remove(i64::from(id)));
        let own = page.clone();
        model.on_undo_remove(move || {
            let removed = own.removed.borrow().clone();
            if let Some(visit) = removed {
                own.save(visit, |_| {});
            }
        });
        page
    }

    /// Adds a typed visit, or shows why it cannot be added.
    fn add(self: &Rc<Self>, when: (&str, &str), how: How, note: &str) {
        let now = clock::now().wall.naive_local();
        match typed(when, how, note, &self.all(), now) {
            Ok(visit) => self.save(visit, |page| {
                if let Some(ui) = page.ui.upgrade() {
                    let model = ui.global::<VisitModel>();
                    model.set_saved(model.get_saved().wrapping_add(1));
                }
            }),
            Err(refusal) => self.show_refusal(refusal.text(now, &self.context.i18n.borrow())),
        }
    }

    /// Adds a visit to the history. Until that has succeeded, a deleted one can be taken back.
    fn save(self: &Rc<Self>, visit: Visit, then: impl FnOnce(&Self) + 'static) {
        let taken = self.context.tr("visit-refused-taken");
        let add = move |h: &mut History| match h.add_visit(&visit) {
            Ok(Some(_)) => Ok(()),
            Ok(None) => Err(taken),
            Err(e) => Err(e.to_string()),
        };
        self.change(add, move |page| {
            page.removed.take();
            then(page);
        });
    }

    fn remove(self: &Rc<Self>, id: i64) {
        let visit = self
            .own
            .borrow()
            .iter()
            .find(|v| v.id == id)
            .map(|v| v.visit.clone());
        let delete = move |h: &mut History| h.delete_visit(id).map(drop).map_err(|e| e.to_string());
        self.change(delete, move |page| *page.removed.borrow_mut() = visit);
    }

    /// Changes the visits of the history, and shows and announces the change. `then` runs after a change that succeeded.
    fn change(
        self: &Rc<Self>,
        change: impl FnOnce(&mut History) -> Result<(), String> + Send + 'static,
        then: impl FnOnce(&Self) + 'static,
    ) {
        let (records, page) = (self.context.records.clone(), self.clone());
        // The companion learns of it here and not on the event loop, which may end first.
        let change = move || {
            let done = records.open().and_then(|mut history| change(&mut history));
            let _ = link::request(Request::Visits); // no companion may be running
            done
        };
        self.context.files.run(change, move |done| {
            if done.is_ok() {
                then(&page);
            }
            page.show_refusal(done.err().unwrap_or_default());
            page.show();
        });
    }

    fn show_refusal(&self, reason: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<VisitModel>().set_refused(reason.into());
        }
    }

    /// All visits, those of the program included.
    fn all(&self) -> Vec<Visit> {
        let own: Vec<Visit> = self.own.borrow().iter().map(|v| v.visit.clone()).collect();
        merged(&self.of_program(), &own)
    }

    fn of_program(&self) -> Vec<Visit> {
        let found = self.context.program.borrow();
        let active = found.active.as_ref();
        active.map_or_else(Vec::new, |active| active.program.visits.clone())
    }

    /// Shows the visits when the history has been read.
    pub fn show(self: &Rc<Self>) {
        let (records, page) = (self.context.records.clone(), self.clone());
        let read = move || records.open_existing().and_then(|h| h.visits().ok());
        self.context.files.run(read, move |own| {
            *page.own.borrow_mut() = own.unwrap_or_default();
            page.fill(clock::now().wall.naive_local());
        });
    }

    fn fill(&self, now: NaiveDateTime) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<VisitModel>(), &self.context);
        let all = self.all();
        let own = self.own.borrow();
        let program = self.of_program();
        let row = |visit: &Visit| {
            // Of two visits at the same time, the program's is listed.
            let of_program = program.iter().any(|v| v.at == visit.at);
            let id = own
                .iter()
                .find(|o| o.visit.at == visit.at)
                .filter(|_| !of_program);
            VisitRow {
                id: id.and_then(|o| i32::try_from(o.id).ok()).unwrap_or(-1),
                text: line(visit, now.date(), false, &context.i18n.borrow()).into(),
                note: visit.note.as_str().into(),
                source: if of_program {
                    context.tr("visits-from-program")
                } else {
                    String::new()
                }
                .into(),
            }
        };
        let ahead = all.iter().filter(|v| v.is_ahead(now));
        model.set_rows(refilled(model.get_rows(), ahead.map(row).collect()));
        let removed = self.removed.borrow().as_ref().map(|v| {
            let text = line(v, now.date(), false, &context.i18n.borrow());
            context.tr_args("visits-deleted", &[("visit", &text)])
        });
        model.set_removed(removed.unwrap_or_default().into());
        let example = (now.date() + Duration::days(7)).to_string();
        model.set_date_example(example.into());
        let time = NaiveTime::from_hms_opt(10, 30, 0).unwrap_or_default();
        model.set_time_example(context.i18n.borrow().time(time).into());
        let next = all.iter().find(|v| v.is_ahead(now));
        let sentence = next.map(|v| line(v, now.date(), false, &context.i18n.borrow()));
        model.set_next(sentence.unwrap_or_default().into());
        model.set_next_note(next.map(|v| v.note.clone()).unwrap_or_default().into());
        let video = next.is_some_and(|v| v.how == How::Video);
        model.set_video(video);
        if video {
            model.set_checks(texts(checklist(context.language())));
        }
        model.set_asks_for_file(all.iter().any(|v| v.was_lately(now)));
    }
}

/// What to have ready for a visit by video: the list of the article about it.
fn checklist(language: &str) -> Vec<String> {
    let article = content::article("video-visit", language);
    let blocks = article.map(|a| a.blocks()).unwrap_or_default();
    let checks = blocks.into_iter().filter(|b| b.kind == BlockKind::Check);
    checks.map(|b| b.plain()).collect()
}
