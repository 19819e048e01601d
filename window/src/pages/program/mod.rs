//! Program: the program in force or an offered one, stage by stage; without any, the built-in ones.

mod view;

use crate::clock;
use crate::context::Context;
use crate::dialog::{self, DialogRequest};
use crate::link;
use crate::rows::texts;
use crate::setting_writer::write_setting;
use crate::ui::{Main, MainPage, ProgramAction, ProgramModel, ProgramView};
use slint::ComponentHandle;
use slint::winit_030::{EventResult, WinitWindowAccessor, winit::event::WindowEvent};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use unbrace::duration;
use unbrace::engine::day_of;
use unbrace::files;
use unbrace::installed_program::{self, Active, ActiveError, ReadError};
use unbrace::ipc::{Page, Request};
use unbrace::pages::program::choices;
use unbrace::pages::settings::format_value;
use unbrace::pages::steps;
use unbrace::program::keys::LARGEST;
use unbrace::program::{self, Program, ProgramStatus, Progress, stage};
use unbrace::settings::keys::Spec;

/// The page.
pub struct ProgramPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    /// A file that was opened and is neither accepted nor refused: the program, or what is wrong with it.
    offered: RefCell<Option<Result<OfferedProgram, Vec<String>>>>,
    /// The stage that is shown; `None`: the one in force.
    stage: Cell<Option<usize>>,
    /// The reason why a typed choice was refused, by the key of the setting.
    refused: RefCell<BTreeMap<String, String>>,
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
            stage: Cell::default(),
            refused: RefCell::default(),
        });
        let own = page.clone();
        let model = ui.global::<ProgramModel>();
        model.on_act(move |action| own.act(action));
        let own = page.clone();
        model.on_open_built_in(move |name| own.offer_built_in(&name));
        let own = page.clone();
        model.on_choose_stage(move |n| {
            own.stage.set(usize::try_from(n).ok());
            own.show();
        });
        let own = page.clone();
        model.on_typed(move |key, text| own.choose(&key, &text));
        let own = page.clone();
        model.on_step(move |key, text, by| own.step(&key, &text, by));
        let own = page.clone();
        model.on_toggle(move |key, on| own.choose(&key, if on { "true" } else { "false" }));
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
            move || (installed_program::read(&path), path),
            move |(read, path)| page.offer(read, &path),
        );
    }

    fn offer(&self, read: Result<(String, Program), ReadError>, file: &Path) {
        let offered = match read {
            Ok((text, program)) => Ok(OfferedProgram { text, program }),
            Err(ReadError::Bad(_, problems)) => Err(problems.iter().map(ToString::to_string).collect()),
            Err(e) => Err(vec![e.to_string()]),
        };
        let offered = offered.map_err(|mut lines: Vec<String>| {
            lines.insert(0, file.display().to_string());
            lines
        });
        self.show_offer(Some(offered));
    }

    /// Offers the built-in program with this name.
    fn offer_built_in(&self, name: &str) {
        let text = program::example(name, self.context.language());
        // A test parses every built-in program.
        let parsed = text.and_then(|text| Some((text, program::parse(text).ok()?)));
        if let Some((text, program)) = parsed {
            let text = text.to_owned();
            self.show_offer(Some(Ok(OfferedProgram { text, program })));
        }
    }

    fn show_offer(&self, offered: Option<Result<OfferedProgram, Vec<String>>>) {
        *self.offered.borrow_mut() = offered;
        self.stage.set(None);
        self.show();
        if let Some(ui) = self.ui.upgrade() {
            ui.set_page(MainPage::Program);
        }
    }

    fn act(self: &Rc<Self>, action: ProgramAction) {
        match action {
            ProgramAction::Import => self.choose_file(),
            ProgramAction::Export => self.choose_copy(),
            ProgramAction::Write => {
                let open = || unbrace::launch::open(Page::Author, true).map(drop);
                self.context.after_requests(open, |_| {}); // the window shows by itself whether it came
            }
            ProgramAction::Refuse => drop(self.end_offer()),
            ProgramAction::Accept => {
                if let Some(offered) = self.end_offer() {
                    let today = day_of(clock::now().wall);
                    self.change(move || {
                        installed_program::import(&offered.text, &offered.program, today).map(drop)
                    });
                }
            }
            ProgramAction::Seen => {
                *self.context.previous_program.borrow_mut() = None;
                if self.context.places.program {
                    self.context
                        .files
                        .run_detached(installed_program::forget_previous);
                }
                self.show();
            }
            ProgramAction::Stay => self.move_to(stage::stay),
            ProgramAction::GoOn => self.move_to(stage::go_on),
            ProgramAction::Remove => self.change(|| installed_program::remove().map(drop)),
        }
    }

    fn end_offer(&self) -> Option<OfferedProgram> {
        let offered = self.offered.borrow_mut().take();
        self.stage.set(None);
        self.show();
        offered?.ok()
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
            self.change(move || installed_program::store(&program, &place));
        }
    }

    /// Changes the installed program, and shows and announces the change.
    fn change(self: &Rc<Self>, change: impl FnOnce() -> Result<(), ActiveError> + Send + 'static) {
        let page = self.clone();
        // The companion learns of it here and not on the event loop, which may end first.
        let change = move || {
            let done = change();
            let _ = link::request(Request::Program); // no companion may be running
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
        let Some(from) = unbrace::paths::program_file() else {
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

    /// Shows the offered or the installed program, or the built-in ones.
    pub fn show(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<ProgramModel>(), &self.context);
        let found = context.program.borrow();
        let problem = found
            .problem
            .as_ref()
            .map(|p| format!("{}: {p}", context.tr("program-bad")));
        model.set_problem(problem.unwrap_or_default().into());
        let today = day_of(clock::now().wall);
        let offered = self.offered.borrow();
        let view = match (&*offered, &found.active) {
            (Some(Ok(offered)), installed) => {
                let old = installed.as_ref().map(|i| (&i.program, &i.place));
                view::show_offered(&model, context, &offered.program, old, self.stage.get());
                ProgramView::Offered
            }
            (Some(Err(lines)), _) => {
                model.set_details(texts(lines.iter().map(String::as_str)));
                ProgramView::Unusable
            }
            (None, Some(active)) => {
                let status = active.standing(today);
                let refused = self.refused.borrow();
                view::show_installed(
                    &model,
                    context,
                    &active.program,
                    &status,
                    self.stage.get(),
                    &refused,
                );
                ProgramView::Installed
            }
            (None, None) => {
                view::show_built_in(&model, context);
                ProgramView::None
            }
        };
        model.set_view(view);
    }

    /// Sets a setting that the program leaves to the patient.
    fn choose(self: &Rc<Self>, key: &str, input: &str) {
        let (page, name) = (self.clone(), key.to_owned());
        write_setting(&self.context, key, input, move |written| {
            let mut refused = page.refused.borrow_mut();
            match written {
                Ok(()) => drop(refused.remove(&name)),
                Err(reason) => drop(refused.insert(name, reason)),
            }
            drop(refused);
            page.context.settings_changed();
        });
    }

    /// Sets it to a value that is a step less or more than the typed one.
    fn step(self: &Rc<Self>, key: &str, text: &str, by: i32) {
        let spec = {
            let found = self.context.program.borrow();
            let status = found
                .active
                .as_ref()
                .map(|a| a.standing(day_of(clock::now().wall)));
            match (&found.active, status) {
                (Some(active), Some(ProgramStatus::Active(place, _))) => {
                    let all = choices(&active.program, place.stage);
                    all.into_iter().find(|c| c.key == key).map(|c| c.spec)
                }
                _ => None,
            }
        };
        // An emptied field counts from its value.
        let present = self.context.settings.borrow().get(key).cloned();
        let present = present.map(|v| format_value(&v, &self.context.i18n.borrow()));
        let text = match present.as_deref() {
            Some(present) if text.trim().is_empty() => present,
            _ => text,
        };
        let value = match spec {
            Some(Spec::Length(from, to)) => {
                duration::parse_typed(text).map(|ms| self.context.length(steps::length(ms, (from, to), by)))
            }
            Some(Spec::Number(from, to)) => {
                let number = text.trim().parse().ok();
                number.map(|n| steps::number(n, (from, to), by).to_string())
            }
            _ => None,
        };
        if let Some(value) = value {
            self.choose(key, &value);
        }
    }
}
