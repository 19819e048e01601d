//! Program: the therapist's program in force and the place in it; a file that was opened, to accept or
//! refuse; and what the person's own settings offer where there is no program.

use crate::clock;
use crate::context::Context;
use crate::dialog::{self, DialogRequest};
use crate::link;
use crate::rows::{list, texts};
use crate::ui::{DoseRow, LineRow, Main, MainPage, ProgramAction, ProgramModel};
use crate::wording::kind_name;
use slint::ComponentHandle;
use slint::winit_030::{EventResult, WinitWindowAccessor, winit::event::WindowEvent};
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use unbrace::active::{self, Active, ActiveError, ReadError};
use unbrace::content;
use unbrace::engine::{Kind, day_of};
use unbrace::files;
use unbrace::ipc::{Ask, Page};
use unbrace::pages::settings::length;
use unbrace::program::keys::LARGEST;
use unbrace::program::summary::SummaryLine;
use unbrace::program::{self, Program, ProgramStatus, Progress, stage, summary};

/// The page.
pub struct ProgramPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    /// A file that was opened and is neither accepted nor refused.
    offered: RefCell<Option<OfferedProgram>>,
}

struct OfferedProgram {
    text: String,
    program: Program,
}

impl ProgramPage {
    /// Connects the page of this window, which takes files that are dragged onto it, too.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(ProgramPage {
            ui: ui.as_weak(),
            context: context.clone(),
            offered: RefCell::default(),
        });
        let own = page.clone();
        ui.global::<ProgramModel>().on_act(move |action| own.act(action));
        let own = page.clone();
        ui.window().on_winit_window_event(move |_, event| {
            if let WindowEvent::DroppedFile(file) = event {
                own.preview(file);
            }
            EventResult::Propagate
        });
        page.show();
        page
    }

    /// Shows what a file would change, before anything changes.
    pub fn preview(self: &Rc<Self>, file: &Path) {
        let (page, path) = (self.clone(), file.to_owned());
        self.context.files.run(
            move || (active::read(&path), path),
            move |(read, path)| page.offer(read, &path),
        );
    }

    fn offer(&self, read: Result<(String, Program), ReadError>, file: &Path) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<ProgramModel>(), &self.context);
        model.set_offer_is_valid(read.is_ok());
        let offered = match read {
            Ok((text, program)) => {
                model.set_offered_lines(list(program_lines(context, &program)));
                model.set_yours(texts(summary_texts(context, summary::yours(&program, 0))));
                model.set_offered_note(replacement_note(context, &program).into());
                Some(OfferedProgram { text, program })
            }
            Err(e) => {
                let mut lines = vec![line(file.display().to_string(), true)];
                match e {
                    ReadError::Bad(_, problems) => {
                        lines.extend(problems.iter().map(|p| line(p.to_string(), false)));
                    }
                    e => lines.push(line(e.to_string(), false)),
                }
                model.set_offered_lines(list(lines));
                None
            }
        };
        *self.offered.borrow_mut() = offered;
        model.set_offered(true);
        ui.set_page(MainPage::Program);
    }

    fn act(self: &Rc<Self>, action: ProgramAction) {
        match action {
            ProgramAction::Import => self.choose_file(),
            ProgramAction::Export => self.choose_copy(),
            ProgramAction::Write => {
                let open = || unbrace::launch::open(Page::Author, true).map(drop);
                self.context.after_requests(open, |_| {}); // the window shows by itself whether it came
            }
            ProgramAction::Refuse => {
                self.end_offer();
            }
            ProgramAction::Accept => {
                if let Some(offered) = self.end_offer() {
                    let today = day_of(clock::now().wall);
                    self.change(move || active::import(&offered.text, &offered.program, today).map(drop));
                }
            }
            ProgramAction::Stay => self.move_to(stage::stay),
            ProgramAction::GoOn => self.move_to(stage::go_on),
            ProgramAction::Remove => self.change(|| active::remove().map(drop)),
        }
    }

    fn end_offer(&self) -> Option<OfferedProgram> {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<ProgramModel>().set_offered(false);
        }
        self.offered.borrow_mut().take()
    }

    /// Changes the place in the program.
    fn move_to(self: &Rc<Self>, to: fn(&Program, &Progress, chrono::NaiveDate) -> Option<Progress>) {
        let moved = {
            let found = self.context.program.borrow();
            let today = day_of(clock::now().wall);
            found.active.as_ref().and_then(|Active { program, place }| {
                let place = to(program, place, today)?;
                Some((program.clone(), place))
            })
        };
        if let Some((program, place)) = moved {
            self.change(move || active::store(&program, &place));
        }
    }

    /// Changes the installed program, and shows and announces the change.
    fn change(self: &Rc<Self>, change: impl FnOnce() -> Result<(), ActiveError> + Send + 'static) {
        let page = self.clone();
        // The companion learns of it here and not on the event loop, which may end first.
        let change = move || {
            let done = change();
            let _ = link::request(Ask::Program); // no companion may be running
            done
        };
        self.context.files.run(change, move |done| {
            page.context.settings_changed();
            if let Err(e) = done {
                page.show_problem(&e.to_string());
            }
        });
    }

    fn show_problem(&self, reason: &str) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<ProgramModel>().set_problem(reason.into());
        }
    }

    fn dialog(&self) -> rfd::AsyncFileDialog {
        rfd::AsyncFileDialog::new()
            .add_filter(self.context.tr("program-file-kind"), &["unbrace.toml", "toml"])
    }

    fn explain_missing_dialog(self: Rc<Self>, request: DialogRequest, instead: String) {
        let context = self.context.clone();
        request.cancelled(&context, move || {
            self.show_problem(&dialog::missing_text(&self.context, &instead));
        });
    }

    /// Asks for a program file with the desktop's own dialog.
    fn choose_file(self: &Rc<Self>) {
        let request = DialogRequest::now();
        let (page, asked) = (self.clone(), self.dialog().pick_file());
        let wait = async move {
            match asked.await {
                Some(file) => page.preview(file.path()),
                None => {
                    let instead = page.context.tr("no-dialog-program");
                    page.explain_missing_dialog(request, instead);
                }
            }
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    /// Asks where a copy of the program goes. The dialog asks before it replaces a file.
    fn choose_copy(self: &Rc<Self>) {
        let Some(from) = unbrace::place::program_file() else {
            return;
        };
        let request = DialogRequest::now();
        let asked = self.dialog().set_file_name("program.unbrace.toml").save_file();
        let page = self.clone();
        let wait = async move {
            let Some(to) = asked.await else {
                let file = from.display().to_string();
                let instead = page.context.tr_args("no-dialog-copy", &[("file", &file)]);
                return page.explain_missing_dialog(request, instead);
            };
            let to = to.path().to_owned();
            let copy = move || {
                let copied = files::own_text(&from, LARGEST).and_then(|text| files::write(&to, &text));
                copied.map_err(|e| format!("{}: {e}", to.display()))
            };
            let own = page.clone();
            page.context.files.run(copy, move |copied| {
                if let Err(reason) = copied {
                    own.show_problem(&reason);
                }
            });
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    /// Shows the program in force, or the doses of the person's own settings.
    pub fn show(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<ProgramModel>(), &self.context);
        model.set_doses(list(own_doses(context)));
        let found = context.program.borrow();
        let problem = found
            .problem
            .as_ref()
            .map(|p| format!("{}: {p}", context.tr("program-bad")));
        model.set_problem(problem.unwrap_or_default().into());
        model.set_installed(found.active.is_some());
        if let Some(active) = &found.active {
            show_installed(&model, context, active);
        }
    }
}

fn line(text: String, heading: bool) -> LineRow {
    LineRow {
        text: text.into(),
        heading,
    }
}

/// What becomes of the installed program if this one is accepted.
fn replacement_note(context: &Context, new: &Program) -> String {
    let found = context.program.borrow();
    let Some(old) = &found.active else {
        return String::new();
    };
    if !old.program.is_update(new) {
        return context.tr_args("program-offered-replaces", &[("title", &old.program.title)]);
    }
    let place = stage::carried_over(&old.program, new, &old.place);
    let name = new.stage(place.stage).map(|s| s.name.clone()).unwrap_or_default();
    context.tr_args("program-offered-update", &[("name", &name)])
}

fn summary_texts(context: &Context, lines: Vec<SummaryLine>) -> Vec<String> {
    let words = context.words.borrow();
    lines.iter().map(|line| line.text(&words)).collect()
}

/// A whole program in plain words.
fn program_lines(context: &Context, program: &Program) -> Vec<LineRow> {
    let head = summary_texts(context, summary::head(program)).into_iter();
    let mut lines: Vec<LineRow> = head.enumerate().map(|(i, text)| line(text, i == 0)).collect();
    for n in 0..program.stages.len() {
        lines.extend(stage_lines(context, program, n));
    }
    let care = summary_texts(context, summary::care(program));
    lines.extend(care.into_iter().map(|text| line(text, false)));
    lines
}

fn stage_lines(context: &Context, program: &Program, n: usize) -> Vec<LineRow> {
    let library = content::library(context.language());
    let library = program::overlay(library, program, n, &context.words.borrow());
    let lines = summary_texts(context, summary::stage(program, n, &library));
    let lines = lines.into_iter().enumerate();
    lines.map(|(i, text)| line(text, i == 0)).collect()
}

fn own_doses(context: &Context) -> Vec<DoseRow> {
    let plan = context.settings.borrow().plan(0);
    let row = |kind: Kind| {
        let dose = plan.dose(kind);
        let text = if dose.enabled {
            let (every, length) = (length(dose.every), length(dose.duration));
            context.tr_args("dose", &[("every", &every), ("length", &length)])
        } else {
            context.tr("next-off")
        };
        DoseRow {
            kind: kind_name(context, kind).into(),
            text: text.into(),
        }
    };
    Kind::ALL.map(row).into()
}

fn show_installed(model: &ProgramModel, context: &Context, active: &Active) {
    let program = &active.program;
    let mut head = summary_texts(context, summary::head(program)).into_iter();
    model.set_title(head.next().unwrap_or_default().into());
    let question = context.tr_args("program-remove-ask", &[("title", &program.title)]);
    model.set_removal_question(question.into());
    let status = active.standing(day_of(clock::now().wall));
    let mut lines: Vec<LineRow> = head.map(|text| line(text, false)).collect();
    if let ProgramStatus::Active(place, _) = &status {
        lines.extend(stage_lines(context, program, place.stage));
    }
    let more = summary::care(program)
        .into_iter()
        .chain(summary::yours(program, 0));
    let more = summary_texts(context, more.collect());
    lines.extend(more.into_iter().map(|text| line(text, false)));
    model.set_lines(list(lines));
    model.set_status(status_text(context, program, &status).into());
    model.set_can_go_on(matches!(&status, ProgramStatus::Active(place, _) if place.stay));
    model.set_can_stay(matches!(&status, ProgramStatus::Active(place, Some(_)) if !place.stay));
}

fn status_text(context: &Context, program: &Program, status: &ProgramStatus) -> String {
    let on = |id, day: &chrono::NaiveDate| context.tr_args(id, &[("day", &context.day(*day))]);
    match status {
        ProgramStatus::NotStarted(day) => on("program-where-not-yet", day),
        ProgramStatus::Finished(day) => on("program-where-over", day),
        ProgramStatus::Active(place, next) => {
            let stage = program.stage(place.stage);
            let name = stage.map(|s| s.name.clone()).unwrap_or_default();
            let (number, of) = ((place.stage + 1).to_string(), program.stages.len().to_string());
            let args = [("number", number.as_str()), ("of", &of), ("name", &name)];
            let stage = context.tr_args("program-where", &args);
            let last = place.stage + 1 >= program.stages.len();
            let then = match next {
                _ if place.stay => context.tr("program-where-stay"),
                Some(day) if last => on("program-where-end", day),
                Some(day) => on("program-where-next", day),
                None => String::new(),
            };
            format!("{stage} {then}").trim_end().to_owned()
        }
    }
}
