//! The report to the therapist and the questions for the next visit. What goes into the report is shown and
//! chosen before anything is saved.

use super::{Range, range};
use crate::clock;
use crate::context::Context;
use crate::dialog::{self, DialogRequest};
use crate::records::Records;
use crate::rows::{refilled, texts};
use crate::ui::{Main, NoteRow, QuestionRow, ReportFormat, ReportModel};
use crate::wording::kind_name;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use slint::ComponentHandle;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::engine::{ReminderKind, day_of};
use unbrace::files;
use unbrace::history::{History, HistoryError, Question, Span};
use unbrace::i18n::Translator;
use unbrace::report::{self, DatedText, ProgramInfo, ReportOptions, Summary};
use unbrace::seal::{self, PublicKey};

/// The cards of the questions and of the report.
pub struct ReportCards {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    /// The notes that are listed.
    notes: RefCell<Vec<DatedText>>,
    /// The notes that go into the report.
    chosen: RefCell<BTreeSet<(NaiveDate, String)>>,
}

/// What the report is made of, apart from the history.
struct Query {
    range: Range,
    made: DateTime<FixedOffset>,
    name: Option<String>,
    contact: bool,
    program: Option<ProgramInfo>,
    chosen: BTreeSet<(NaiveDate, String)>,
    exercise_names: BTreeMap<String, String>,
    left_out: Vec<String>,
}

/// Why a report was not saved.
enum SaveError {
    /// A file of this name exists, and the person was not asked about it.
    Exists(PathBuf),
    /// The file and what went wrong.
    Write(String),
}

/// What the history holds for the report.
struct Contents {
    questions: Vec<Question>,
    notes: Vec<DatedText>,
    summary: Summary,
}

impl ReportCards {
    /// Connects the cards of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let cards = Rc::new(ReportCards {
            ui: ui.as_weak(),
            context: context.clone(),
            notes: RefCell::default(),
            chosen: RefCell::default(),
        });
        let model = ui.global::<ReportModel>();
        let own = cards.clone();
        model.on_add_question(move |text| {
            let (now, text) = (clock::now().wall, text.trim().to_owned());
            own.change(move |h| h.add_question(now, &text).map(drop));
        });
        let own = cards.clone();
        model.on_mark_question(move |id, asked| {
            own.change(move |h| h.mark_question(id.into(), asked).map(drop));
        });
        let own = cards.clone();
        model.on_delete_question(move |id| {
            own.change(move |h| h.delete_question(id.into()).map(drop));
        });
        let own = cards.clone();
        model.on_choose_note(move |at, on| own.choose_note(at, on));
        let own = cards.clone();
        model.on_save(move |format| own.choose_file(format));
        cards
    }

    /// Changes the list of questions, and says why if that is not possible.
    fn change(
        self: &Rc<Self>,
        write: impl FnOnce(&mut History) -> Result<(), HistoryError> + Send + 'static,
    ) {
        let (records, cards) = (self.context.records.clone(), self.clone());
        let change = move || {
            let mut history = records.open()?;
            write(&mut history).map_err(|e| e.to_string())
        };
        self.context.files.run(change, move |done: Result<(), String>| {
            cards.show_message(done.err().unwrap_or_default());
            cards.show();
        });
    }

    fn show_message(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<ReportModel>().set_message(text.into());
        }
    }

    fn choose_note(self: &Rc<Self>, at: i32, on: bool) {
        let note = {
            let notes = self.notes.borrow();
            let note = usize::try_from(at).ok().and_then(|at| notes.get(at));
            note.map(|n| (n.day, n.text.clone()))
        };
        let Some(note) = note else { return };
        if on {
            self.chosen.borrow_mut().insert(note);
        } else {
            self.chosen.borrow_mut().remove(&note);
        }
        self.show();
    }

    fn query(&self, ui: &Main) -> Query {
        let model = ui.global::<ReportModel>();
        let name = model.get_name().trim().to_owned();
        let program = self
            .context
            .profile()
            .stage()
            .map(|(program, place)| ProgramInfo {
                stage: program.stage(place.stage).map(|stage| stage.name.clone()),
                title: program.title.clone(),
                activity: program
                    .check_in
                    .as_ref()
                    .map(|c| c.activity.clone())
                    .unwrap_or_default(),
            });
        Query {
            range: range(ui, &self.context),
            made: clock::now().wall,
            name: (!name.is_empty()).then_some(name),
            contact: model.get_contact(),
            program,
            chosen: self.chosen.borrow().clone(),
            exercise_names: report::exercise_names(
                &self.context.library(),
                self.context.profile().program().map(|p| &p.program),
            ),
            left_out: self.context.profile().own().words("me.avoid").to_vec(),
        }
    }

    /// Asks where the report goes. The desktop's own dialog asks before it replaces a file.
    fn choose_file(self: &Rc<Self>, format: ReportFormat) {
        let Some(ui) = self.ui.upgrade() else { return };
        let request = DialogRequest::now();
        let name = format!(
            "unbrace-report-{}.{}",
            range(&ui, &self.context).to,
            extension(format)
        );
        let name = match self.seal_to() {
            Some(_) => format!("{name}.{}", seal::ENDING),
            None => name,
        };
        let asked = rfd::AsyncFileDialog::new().set_file_name(name).save_file();
        let cards = self.clone();
        let wait = async move {
            match asked.await {
                Some(file) => cards.save(format, file.path()),
                None => {
                    let context = cards.context.clone();
                    request.cancelled(&context, move || {
                        let instead = cards.context.tr("no-dialog-report");
                        cards.show_message(dialog::missing_text(&cards.context, &instead));
                    });
                }
            }
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    /// The key to which the report is sealed, and whose it is; `None` without a key in the program, and where the person
    /// has decided otherwise.
    fn seal_to(&self) -> Option<(PublicKey, String)> {
        let ui = self.ui.upgrade()?;
        let profile = self.context.profile();
        let (key, author) = profile.seal_to()?;
        let is_sealed = ui.global::<ReportModel>().get_sealed();
        is_sealed.then(|| (key.clone(), author.to_owned()))
    }

    /// Writes the report. A sealed one has `.age` at the end of its name.
    pub fn save(self: &Rc<Self>, format: ReportFormat, chosen: &Path) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (records, query) = (self.context.records.clone(), self.query(&ui));
        let (translation, key) = (self.context.translation(), self.seal_to());
        let (key, author) = key.unzip();
        let is_named_sealed = chosen
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case(seal::ENDING));
        let file = match &key {
            Some(_) if !is_named_sealed => seal::sealed_name(chosen),
            // The name would promise that only the therapist can read it.
            None if is_named_sealed => chosen.with_extension(""),
            _ => chosen.to_owned(),
        };
        let renamed = file != chosen;
        let cards = self.clone();
        self.context.files.run(
            move || {
                if renamed && file.exists() {
                    return Err(SaveError::Exists(file)); // the dialog has not asked about this name
                }
                // A history that cannot be read is not reported as one without entries.
                let summary = read(&records, query).map_err(SaveError::Write)?.summary;
                write(&summary, format, &translation(), key.as_ref(), file)
            },
            move |written| {
                let context = &cards.context;
                cards.show_message(match (written, author) {
                    (Ok(file), Some(author)) => context.tr_args(
                        "report-page-sealed",
                        &[("file", &file.display().to_string()), ("author", &author)],
                    ),
                    (Ok(file), None) => {
                        context.tr_args("report-page-saved", &[("file", &file.display().to_string())])
                    }
                    (Err(SaveError::Exists(file)), _) => {
                        context.tr_args("report-page-exists", &[("file", &file.display().to_string())])
                    }
                    (Err(SaveError::Write(reason)), _) => reason,
                });
            },
        );
    }

    /// Shows the questions, the notes, and the numbers that go in, when the history has been read.
    pub fn show(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (records, query) = (self.context.records.clone(), self.query(&ui));
        let cards = self.clone();
        self.context.files.run(
            move || read(&records, query),
            move |contents| match contents {
                Ok(contents) => cards.fill(contents),
                Err(reason) => cards.show_message(reason),
            },
        );
    }

    fn fill(&self, contents: Contents) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<ReportModel>();
        let questions = contents.questions.into_iter().map(|q| QuestionRow {
            id: i32::try_from(q.id).unwrap_or(i32::MAX),
            text: q.text.into(),
            asked: q.asked,
        });
        model.set_questions(refilled(model.get_questions(), questions.collect()));
        let profile = self.context.profile();
        let seal_for = profile
            .seal_to()
            .map(|(_, author)| self.context.tr_args("report-page-seal", &[("author", author)]));
        model.set_seal_for(seal_for.unwrap_or_default().into());
        let chosen = self.chosen.borrow();
        let notes = contents.notes.iter().map(|n| NoteRow {
            text: format!("{}  {}", self.context.day(n.day), n.text).into(),
            chosen: chosen.contains(&(n.day, n.text.clone())),
        });
        model.set_notes(refilled(model.get_notes(), notes.collect()));
        let numbers = ReminderKind::ALL
            .into_iter()
            .filter_map(|kind| numbers(&self.context, &contents.summary, kind));
        model.set_numbers(texts(numbers.collect::<Vec<_>>()));
        drop(chosen);
        *self.notes.borrow_mut() = contents.notes;
    }
}

/// What the report says of one kind.
fn numbers(context: &Context, summary: &Summary, kind: ReminderKind) -> Option<String> {
    let counts = summary.reminders.iter().find(|c| c.kind == kind)?;
    Some(context.tr_args(
        "report-own-kind",
        &[
            ("kind", &kind_name(context, kind)),
            ("offered", &counts.offered.to_string()),
            ("done", &counts.done.to_string()),
            ("natural", &counts.natural.to_string()),
        ],
    ))
}

/// Reads what the page shows and the report contains. The error is the reason, for people.
fn read(records: &Records, query: Query) -> Result<Contents, String> {
    let Range { from, to } = query.range;
    let history = records.existing()?;
    let history = history.as_ref();
    let span = Span {
        from: Some(from - Duration::days(report::LOOK_BACK_DAYS)),
        to: Some(to),
    };
    let (entries, questions) = match history {
        Some(h) => h
            .entries(span)
            .and_then(|entries| Ok((entries, h.questions()?)))
            .map_err(|e| e.to_string())?,
        None => Default::default(),
    };
    let notes = report::notes(&entries, from, to);
    let is_chosen = |n: &&DatedText| query.chosen.contains(&(n.day, n.text.clone()));
    let open = questions.iter().filter(|q| !q.asked).map(|q| DatedText {
        day: day_of(q.at),
        text: q.text.clone(),
    });
    let summary = report::summary(
        &entries,
        ReportOptions {
            from,
            to,
            made: query.made,
            name: query.name,
            program: query.program,
            contact: query.contact,
            notes: notes.iter().filter(is_chosen).cloned().collect(),
            questions: open.collect(),
            no_waits_until: history.and_then(|h| h.no_waits_until().ok().flatten()),
            first_exercises_until: history.and_then(|h| h.first_exercises_until().ok().flatten()),
            exercise_names: query.exercise_names,
            left_out: query.left_out,
        },
    );
    Ok(Contents {
        questions,
        notes,
        summary,
    })
}

fn extension(format: ReportFormat) -> &'static str {
    match format {
        ReportFormat::Html => "html",
        ReportFormat::Json => "json",
        ReportFormat::Csv => "csv",
        ReportFormat::Fhir => "fhir.json",
    }
}

fn write(
    summary: &Summary,
    format: ReportFormat,
    i18n: &Translator,
    key: Option<&PublicKey>,
    file: PathBuf,
) -> Result<PathBuf, SaveError> {
    let text = match format {
        ReportFormat::Html => Ok(report::html(summary, i18n)),
        ReportFormat::Json => report::json(summary).map_err(|e| e.to_string()),
        ReportFormat::Csv => report::csv(summary)
            .map(|csv| format!("{}{csv}", report::BYTE_ORDER_MARK))
            .map_err(|e| e.to_string()),
        ReportFormat::Fhir => report::fhir(summary).map_err(|e| e.to_string()),
    };
    let content = text.and_then(|text| match key {
        Some(key) => seal::seal(text.as_bytes(), key).map_err(|e| e.to_string()),
        None => Ok(text.into_bytes()),
    });
    let written = content.and_then(|content| files::write(&file, content).map_err(|e| e.to_string()));
    match written {
        Ok(()) => Ok(file),
        Err(reason) => Err(SaveError::Write(format!("{}: {reason}", file.display()))),
    }
}
