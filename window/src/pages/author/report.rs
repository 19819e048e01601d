//! A patient's report beside the program: what was offered and done, how they are, and what they ask.

use super::AuthorPage;
use super::editor::Editor;
use super::known::known;
use crate::context::Context;
use crate::rows::{refilled, texts};
use crate::ui::{AuthorModel, AuthorPane, ReportedExerciseRow};
use crate::wording::{dated, key_problem, kind_name, report_problem};
use slint::{ComponentHandle, ModelRc};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::content::Library;
use unbrace::engine::ReminderKind;
use unbrace::key_file::{self, KeyFileError};
use unbrace::pages::beside::{self, Belongs, Course, ReportedExercise};
use unbrace::report::{DatedText, ExerciseCounts, ReminderCounts, Summary};
use unbrace::report_folder::{self, ReadError};
use unbrace::seal::OpenError;

/// Why a report is not shown.
enum Unreadable {
    /// The report is sealed, and the file of the key cannot be used.
    Key(PathBuf, KeyFileError),
    Report(ReadError),
}

/// Reads the report of a patient. `key` is the file of the key that opens a sealed one.
fn read(file: &Path, key: Option<&Path>) -> Result<Summary, Unreadable> {
    match (report_folder::read_report(file, None), key) {
        (Err(ReadError::NoKey), Some(key)) => {
            let keys = key_file::read(key).map_err(|why| Unreadable::Key(key.to_owned(), why))?;
            report_folder::read_report(file, Some(&keys)).map_err(Unreadable::Report)
        }
        (read, _) => read.map_err(Unreadable::Report),
    }
}

impl AuthorPage {
    /// Shows a report beside the program.
    pub fn open_report(self: &Rc<Self>, file: &Path) {
        let (page, file, key) = (self.clone(), file.to_owned(), self.key.borrow().clone());
        let read = move || {
            let read = read(&file, key.as_deref());
            (file, read)
        };
        self.context.files.run(read, move |(file, report)| match report {
            Ok(report) => page.show_report(report),
            Err(why) => page.refuse_report(file, &why),
        });
    }

    /// Opens sealed reports with the key in this file, and the one that waits for it.
    pub fn use_key(self: &Rc<Self>, file: &Path) {
        self.key.replace(Some(file.to_owned()));
        let sealed = self.sealed.borrow().clone();
        if let Some(sealed) = sealed {
            self.open_report(&sealed);
        }
    }

    /// Says why a report is not shown. The one before it stays. A sealed report waits for another key.
    fn refuse_report(&self, file: PathBuf, why: &Unreadable) {
        let (reason, waits) = match why {
            Unreadable::Key(key, why) => (key_problem(&self.context, key, why), true),
            Unreadable::Report(why) => {
                let waits = matches!(why, ReadError::NoKey | ReadError::Sealed(OpenError::OtherKey));
                (report_problem(&self.context, &file, why), waits)
            }
        };
        let Some(ui) = self.ui.upgrade() else { return };
        let sealed = if waits { reason.as_str() } else { "" };
        ui.global::<AuthorModel>().set_report_sealed(sealed.into());
        self.sealed.replace(waits.then_some(file));
        if waits {
            ui.set_pane(AuthorPane::Report);
            ui.set_beside(true);
        }
        self.show_message(if waits { String::new() } else { reason });
    }

    /// Takes the public half of a key into the program.
    pub fn take_public_key(self: &Rc<Self>, file: &Path) {
        let (file, page) = (file.to_owned(), self.clone());
        let read = move || {
            let keys = key_file::read(&file);
            (file, keys)
        };
        self.context.files.run(read, move |(file, keys)| match keys {
            // A file with several keys has the newest one last.
            Ok(keys) => {
                if let Some(public) = keys.public().last() {
                    page.set("report.seal_to", public.as_str());
                }
            }
            Err(why) => page.show_message(key_problem(&page.context, &file, &why)),
        });
    }

    fn show_report(&self, report: Summary) {
        self.sealed.replace(None);
        self.edit(|editor| {
            let stages: Vec<String> = (0..editor.draft.count("stage"))
                .map(|n| editor.stage_name(n))
                .collect();
            if let Some(stage) = beside::reported_stage(&report, &stages) {
                editor.stage = stage;
            }
            editor.report = Some(report);
        });
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<AuthorModel>().set_report_sealed("".into());
            ui.set_pane(AuthorPane::Report);
            ui.set_beside(true);
        }
        self.show_message(String::new());
        self.show();
    }

    pub(super) fn close_report(&self) {
        self.edit(|editor| editor.report = None);
        self.show();
    }
}

pub(super) fn fill(model: &AuthorModel, context: &Context, editor: &Editor, library: &Library) {
    let Some(report) = &editor.report else {
        model.set_has_report(false);
        model.set_report_contact(false);
        for text in [AuthorModel::set_report_name, AuthorModel::set_report_other] {
            text(model, "".into());
        }
        for lines in [
            AuthorModel::set_report_head,
            AuthorModel::set_report_courses,
            AuthorModel::set_report_kinds,
            AuthorModel::set_report_questions,
            AuthorModel::set_report_notes,
        ] {
            lines(model, ModelRc::default());
        }
        return;
    };
    model.set_has_report(true);
    model.set_report_name(report.name.clone().unwrap_or_default().into());
    model.set_report_head(texts(head(context, report)));
    let title = editor.draft.get("title").unwrap_or_default();
    let other = beside::belongs(report, &title) == Belongs::Other;
    model.set_report_other(if other {
        context.tr("author-report-other").into()
    } else {
        "".into()
    });
    model.set_report_contact(report.contact);
    model.set_report_courses(texts(beside::courses(report).iter().map(|c| course(context, c))));
    let kinds = report.reminders.iter().filter(|c| c.offered > 0);
    model.set_report_kinds(texts(kinds.map(|c| kind(context, c))));
    let all = |of: &[DatedText]| texts(of.iter().map(|t| dated(context, t)));
    model.set_report_questions(all(&report.questions));
    model.set_report_notes(all(&report.notes));
    let stage: Vec<String> = editor
        .entries(&editor.exercises())
        .into_iter()
        .map(|e| e.id)
        .collect();
    let name = |id: &str| known(context, editor, library, id).name;
    let row = |e: ReportedExercise| {
        let known = known(context, editor, library, &e.counts.id);
        let is_known = known.name != e.counts.id;
        let name = if is_known {
            known.name
        } else {
            e.counts.name.clone()
        };
        ReportedExerciseRow {
            text: exercise_text(context, Some(&e.counts)).into(),
            name: name.into(),
            in_stage: e.is_in_stage,
            has_picture: known.picture.is_some(),
            picture: known.picture.unwrap_or_default(),
            id: e.counts.id.into(),
        }
    };
    let rows = beside::exercises(report, &stage, name).into_iter().map(row);
    model.set_reported(refilled(model.get_reported(), rows.collect()));
}

fn head(context: &Context, report: &Summary) -> Vec<String> {
    let (from, to) = (context.date(report.period.from), context.date(report.period.to));
    let mut lines = vec![context.tr_args("author-report-period", &[("from", &from), ("to", &to)])];
    if let Some(program) = &report.program {
        let stage = program.stage.iter().map(String::as_str);
        let parts: Vec<&str> = std::iter::once(program.title.as_str()).chain(stage).collect();
        lines.push(parts.join(" · "));
    }
    if report.flare_up.days > 0 {
        let days = report.flare_up.days.to_string();
        lines.push(context.tr_args("author-report-flare-up", &[("days", &days)]));
    }
    lines
}

fn course(context: &Context, c: &Course) -> String {
    let scale = context.tr(&format!("author-question-{}", c.scale));
    let (first, last) = (c.figure.first.to_string(), c.figure.last.to_string());
    let (mean, count) = (format!("{:.1}", c.figure.mean), c.figure.entries.to_string());
    let args = [
        ("scale", scale.as_str()),
        ("first", &first),
        ("last", &last),
        ("mean", &mean),
        ("count", &count),
    ];
    context.tr_args("author-report-course", &args)
}

fn kind(context: &Context, c: &ReminderCounts) -> String {
    let kind: ReminderKind = c.kind;
    let (done, offered) = (c.done.to_string(), c.offered.to_string());
    let counts = context.tr_args("author-report-done", &[("done", &done), ("offered", &offered)]);
    format!("{}: {counts}", kind_name(context, kind))
}

/// What became of an exercise, in one line.
pub(super) fn exercise_text(context: &Context, counts: Option<&ExerciseCounts>) -> String {
    let Some(c) = counts.filter(|c| c.offered > 0 || c.left_out) else {
        return context.tr("author-report-never");
    };
    let mut parts = Vec::new();
    if c.offered > 0 {
        let (done, offered) = (c.done.to_string(), c.offered.to_string());
        parts.push(context.tr_args("author-report-done", &[("done", &done), ("offered", &offered)]));
    }
    for (id, count) in [
        ("author-report-skipped", c.skipped),
        ("author-report-unanswered", c.unanswered),
        ("author-report-natural", c.natural),
        ("author-report-gentler", c.gentler),
        ("author-report-repetitions", c.repetitions),
    ] {
        if count > 0 {
            parts.push(context.tr_args(id, &[("count", &count.to_string())]));
        }
    }
    if c.left_out {
        parts.push(context.tr("author-report-left-out"));
    }
    parts.join(" · ")
}
