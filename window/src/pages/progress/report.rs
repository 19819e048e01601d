//! The report to the therapist and the questions for the next visit: seen and chosen before anything is saved.

use super::range;
use crate::clock;
use crate::context::Context;
use crate::dialog::{self, Asked};
use crate::rows::{refilled, texts};
use crate::ui::{Main, NoteRow, QuestionRow, ReportModel};
use crate::wording::kind;
use chrono::{Duration, NaiveDate};
use slint::ComponentHandle;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use unbrace::engine::{Kind, day_of};
use unbrace::files;
use unbrace::history::{History, HistoryError, Span};
use unbrace::report::{self, DatedText, ProgramInfo, ReportOptions, Summary};

thread_local! {
    /// The notes that are to go in.
    static CHOSEN: RefCell<BTreeSet<(NaiveDate, String)>> = const { RefCell::new(BTreeSet::new()) };
}

/// Connects the cards.
pub fn bind(ui: &Main, context: &Rc<Context>) {
    let model = ui.global::<ReportModel>();
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_ask(move |text| {
        if let Some(ui) = weak.upgrade() {
            let now = clock::now().wall;
            change(&ui, &own, |h| h.add_question(now, text.trim()).map(drop));
            show(&ui, &own);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_mark(move |id, asked| {
        if let Some(ui) = weak.upgrade() {
            change(&ui, &own, |h| h.mark_question(id.into(), asked).map(drop));
            show(&ui, &own);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_forget(move |id| {
        if let Some(ui) = weak.upgrade() {
            change(&ui, &own, |h| h.delete_question(id.into()).map(drop));
            show(&ui, &own);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_choose(move |at, on| {
        let Some(ui) = weak.upgrade() else { return };
        let note = usize::try_from(at)
            .ok()
            .and_then(|at| notes(&ui, &own).into_iter().nth(at));
        if let Some(n) = note {
            CHOSEN.with_borrow_mut(|c| {
                if on {
                    c.insert((n.day, n.text));
                } else {
                    c.remove(&(n.day, n.text));
                }
            });
            show(&ui, &own);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_save(move |format| {
        if let Some(ui) = weak.upgrade() {
            choose_file(&ui, &own, &format);
        }
    });
}

/// Changes the list of questions, and says where that cannot be.
fn change(ui: &Main, context: &Context, write: impl FnOnce(&mut History) -> Result<(), HistoryError>) {
    let done = context
        .history()
        .and_then(|mut h| write(&mut h).map_err(|e| e.to_string()));
    ui.global::<ReportModel>()
        .set_said(done.err().unwrap_or_default().into());
}

fn notes(ui: &Main, context: &Context) -> Vec<DatedText> {
    let (from, to) = range(ui);
    let span = Span {
        from: Some(from),
        to: Some(to),
    };
    report::notes(&context.entries(span), from, to)
}

fn summary(ui: &Main, context: &Context) -> Summary {
    let (from, to) = range(ui);
    let entries = context.entries(Span {
        from: Some(from - Duration::days(report::LOOK_BACK_DAYS)),
        to: Some(to),
    });
    let model = ui.global::<ReportModel>();
    let name = model.get_name().trim().to_owned();
    let history = context.kept_history();
    let questions = history
        .as_ref()
        .and_then(|h| h.questions().ok())
        .unwrap_or_default();
    let open = questions.into_iter().filter(|q| !q.asked).map(|q| DatedText {
        day: day_of(q.at),
        text: q.text,
    });
    let program = context.stage().map(|(p, here)| ProgramInfo {
        stage: p.stage(here.stage).map(|s| s.name.clone()),
        title: p.title,
        activity: p.check_in.map(|c| c.activity).unwrap_or_default(),
    });
    let chosen = CHOSEN.with_borrow(Clone::clone);
    let mut notes = report::notes(&entries, from, to);
    notes.retain(|n| chosen.contains(&(n.day, n.text.clone())));
    report::summary(
        &entries,
        ReportOptions {
            from,
            to,
            made: to,
            name: (!name.is_empty()).then_some(name),
            program,
            contact: model.get_contact(),
            notes,
            questions: open.collect(),
            no_waits_until: history.and_then(|h| h.no_waits_until().ok().flatten()),
        },
    )
}

/// Asks where it goes, by the desktop's own dialog, which asks before a file is written over.
fn choose_file(ui: &Main, context: &Rc<Context>, format: &str) {
    let (_, to) = range(ui);
    let since = Asked::now();
    let asked = rfd::AsyncFileDialog::new()
        .set_file_name(format!("unbrace-report-{to}.{format}"))
        .save_file();
    let (weak, own, format) = (ui.as_weak(), context.clone(), format.to_owned());
    let wait = async move {
        let chosen = asked.await;
        let Some(ui) = weak.upgrade() else { return };
        match chosen {
            Some(file) => save(&ui, &own, &format, file.path()),
            None => since.nothing_chosen(&ui, no_dialog),
        }
    };
    let _ = slint::spawn_local(wait); // the loop may be ending
}

fn no_dialog(ui: &Main, context: &Context) {
    let said = dialog::none(context, &context.say("no-dialog-report"));
    ui.global::<ReportModel>().set_said(said.into());
}

/// Writes the report.
pub fn save(ui: &Main, context: &Context, format: &str, file: &Path) {
    let s = summary(ui, context);
    let text = match format {
        "json" => report::json(&s).map_err(|e| e.to_string()),
        "csv" => report::csv(&s)
            .map(|csv| format!("{}{csv}", report::BYTE_ORDER_MARK))
            .map_err(|e| e.to_string()),
        _ => Ok(report::html(&s, &context.words.borrow())),
    };
    let written = text.and_then(|text| files::write(file, &text).map_err(|e| e.to_string()));
    let file = file.display().to_string();
    let said = match written {
        Ok(()) => context.fill("report-page-saved", &[("file", &file)]),
        Err(e) => format!("{file}: {e}"),
    };
    ui.global::<ReportModel>().set_said(said.into());
}

/// Shows the questions, the notes, and the numbers that go in.
pub fn show(ui: &Main, context: &Context) {
    let model = ui.global::<ReportModel>();
    let history = context.kept_history();
    let questions = history.and_then(|h| h.questions().ok()).unwrap_or_default();
    let question = |q: unbrace::history::Question| QuestionRow {
        id: i32::try_from(q.id).unwrap_or(i32::MAX),
        text: q.text.into(),
        asked: q.asked,
    };
    let questions = questions.into_iter().map(question).collect();
    model.set_questions(refilled(model.get_questions(), questions));
    let chosen = CHOSEN.with_borrow(Clone::clone);
    let note = |n: DatedText| NoteRow {
        text: format!("{}  {}", n.day, n.text).into(),
        chosen: chosen.contains(&(n.day, n.text)),
    };
    let notes = notes(ui, context).into_iter().map(note).collect();
    model.set_notes(refilled(model.get_notes(), notes));
    let s = summary(ui, context);
    let count = |k: Kind| {
        let c = s.reminders.iter().find(|c| c.kind == k)?;
        let gaps = [
            ("kind", kind(context, k)),
            ("offered", c.offered.to_string()),
            ("done", c.done.to_string()),
            ("natural", c.natural.to_string()),
        ];
        Some(context.fill(
            "report-page-kind",
            &gaps.each_ref().map(|(g, v)| (*g, v.as_str())),
        ))
    };
    model.set_numbers(texts(Kind::ALL.into_iter().filter_map(count).collect::<Vec<_>>()));
}
