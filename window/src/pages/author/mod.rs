//! Writing a program without a text editor. The draft is the file's own text, changed key by key, so that
//! comments and unknown parts of the file are kept. Checks and the preview follow each change.

mod editor;
mod exercises;
mod field;
mod files;
mod known;
mod own;
mod preview;
mod report;
mod view;
mod visits;

use crate::context::Context;
use crate::link::CompanionEvent;
use crate::ui::{AfterSaving, Author, AuthorAction, AuthorFields, AuthorModel};
use crate::window;
use editor::{Editor, TypedText};
use files::{DialogPurpose, Writing};
use slint::winit_030::{EventResult, WinitWindowAccessor, winit::event::WindowEvent};
use slint::{ComponentHandle, Model};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::content::{self, Position};
use unbrace::pages::area::Area;
use unbrace::pages::author::{self, FieldControl};
use unbrace::program::edit::DraftError;

/// The window.
pub struct AuthorPage {
    own: std::rc::Weak<AuthorPage>,
    ui: slint::Weak<Author>,
    context: Rc<Context>,
    editor: RefCell<Option<Editor>>,
    preview: preview::PreviewState,
    /// The file that is being written.
    writing: RefCell<Option<Writing>>,
    /// The file of the key that opens sealed reports.
    key: RefCell<Option<PathBuf>>,
    /// The sealed report that waits for a key.
    sealed: RefCell<Option<PathBuf>>,
}

/// Makes the window with this file, or with a program to begin with.
pub fn window(
    context: &Rc<Context>,
    file: Option<&Path>,
) -> Result<(Author, Rc<AuthorPage>), slint::PlatformError> {
    let ui = Author::new()?;
    context.apply_theme(&ui);
    let page = Rc::new_cyclic(|own| AuthorPage {
        own: own.clone(),
        ui: ui.as_weak(),
        context: context.clone(),
        editor: RefCell::default(),
        preview: preview::PreviewState::default(),
        writing: RefCell::default(),
        key: RefCell::default(),
        sealed: RefCell::default(),
    });
    page.begin(file);
    connect_fields(&ui, &page);
    connect(&ui, &page);
    let own = page.clone();
    context.on_companion_event(move |event| own.on_companion_event(&event));
    let own = page.clone();
    ui.window().on_close_requested(move || own.on_close_requested());
    let own = page.clone();
    ui.window().on_winit_window_event(move |_, event| {
        if let WindowEvent::DroppedFile(file) = event {
            own.dropped(file);
        }
        EventResult::Propagate
    });
    page.show();
    Ok((ui, page))
}

fn connect_fields(ui: &Author, page: &Rc<AuthorPage>) {
    let fields = ui.global::<AuthorFields>();
    let own = page.clone();
    fields.on_begun(move |path, text| {
        let (path, text) = (path.into(), text.into());
        own.edit(|editor| editor.begun = Some(TypedText { path, text }));
    });
    let own = page.clone();
    fields.on_typed(move |path, text| own.set(&path, &text));
    let own = page.clone();
    fields.on_choose(move |path, i| {
        if let FieldControl::Choice(words) = author::control(&path)
            && let Some(word) = usize::try_from(i).ok().and_then(|i| words.get(i))
        {
            own.set(&path, word);
        }
    });
    let own = page.clone();
    fields.on_toggle(move |path, i| own.toggle(&path, i));
    let own = page.clone();
    fields.on_step(move |path, text, by| own.step(&path, &text, by));
}

fn connect(ui: &Author, page: &Rc<AuthorPage>) {
    let model = ui.global::<AuthorModel>();
    let own = page.clone();
    model.on_begin_with(move |n| own.begin_with(usize::try_from(n).unwrap_or(0)));
    let own = page.clone();
    model.on_choose_stage(move |n| {
        own.edit(|editor| editor.stage = usize::try_from(n).unwrap_or(0));
        own.show();
    });
    let own = page.clone();
    model.on_act(move |action| own.act(action));
    let own = page.clone();
    model.on_search(move |query| {
        own.edit(|editor| editor.filter.query = query.into());
        own.show();
    });
    let own = page.clone();
    model.on_toggle_area(move |i| {
        let chosen = of_chip(&Area::ALL, i);
        own.edit(|e| e.filter.area = chosen.filter(|a| e.filter.area != Some(*a)));
        own.show();
    });
    let own = page.clone();
    model.on_toggle_position(move |i| {
        let chosen = of_chip(Position::ALL, i);
        own.edit(|e| e.filter.position = chosen.filter(|p| e.filter.position != Some(*p)));
        own.show();
    });
    let own = page.clone();
    model.on_pick(move |id| own.change(|e| e.pick(&id)));
    let own = page.clone();
    model.on_remove_exercise(move |id| own.change(|e| e.remove_exercise(&id)));
    let own = page.clone();
    model.on_copy_exercise(move |id| own.copy_exercise(&id));
    let own = page.clone();
    model.on_move_exercise(move |i, by| own.change(|e| e.move_exercise(i, by)));
    let own = page.clone();
    model.on_open_exercise(move |id| {
        own.edit(|e| {
            e.opened = if e.opened == id.as_str() {
                String::new()
            } else {
                id.into()
            }
        });
        own.show();
    });
    let own = page.clone();
    model.on_toggle_day(move |id, day| own.change(|e| e.toggle_day(&id, day)));
    let own = page.clone();
    model.on_add_cue(move |text, why| own.change(|e| e.add_cue(&text, &why)));
    let own = page.clone();
    model.on_remove_cue(move |id| own.change(|e| e.draft.take(&e.cues(), &id).map(drop)));
    connect_own(&model, page);
}

fn connect_own(model: &AuthorModel<'_>, page: &Rc<AuthorPage>) {
    let toggled = |shown: &mut String, id: &str| {
        *shown = if shown == id { String::new() } else { id.to_owned() };
    };
    let own = page.clone();
    model.on_open_own(move |id| {
        own.edit(|e| toggled(&mut e.opened_own, &id));
        own.show();
    });
    let own = page.clone();
    model.on_remove_own(move |id| own.change(|e| e.remove_own("exercise", &id)));
    let own = page.clone();
    model.on_open_cue(move |id| {
        own.edit(|e| toggled(&mut e.opened_cue, &id));
        own.show();
    });
    let own = page.clone();
    model.on_delete_cue(move |id| own.change(|e| e.remove_own("cue", &id)));
    let own = page.clone();
    model.on_pick_cue(move |id| own.change(|e| e.pick_cue(&id)));
    let own = page.clone();
    model.on_remove_picture(move || {
        own.change(|e| {
            let section = e.own("exercise", &e.opened_own);
            section.map_or(Ok(()), |section| e.draft.set(&format!("{section}.image"), ""))
        });
    });
    let own = page.clone();
    model.on_open_visit(move |i| {
        let chosen = usize::try_from(i).ok();
        own.edit(|e| e.opened_visit = chosen.filter(|_| e.opened_visit != chosen));
        own.show();
    });
    let own = page.clone();
    model.on_remove_visit(move |i| {
        own.change(|e| {
            e.remove_visit(usize::try_from(i).unwrap_or(usize::MAX));
            Ok(())
        });
    });
    let own = page.clone();
    model.on_change_dose(move |id| {
        own.edit(|e| e.opened = id.as_str().into());
        own.show();
        let Some(ui) = own.ui.upgrade() else { return };
        ui.set_beside(false);
        let shown = ui.global::<AuthorModel>().get_exercises();
        let opened = shown.iter().find(|row| row.id == id);
        if let Some(dose) = opened.and_then(|row| row.doses.row_data(0)) {
            own.seek(&dose.path);
        }
    });
    let own = page.clone();
    model.on_undo_key(move |redo| own.undo_key(redo));
}

/// What the chip with this number stands for.
fn of_chip<T: Copy>(all: &[T], i: i32) -> Option<T> {
    all.get(usize::try_from(i).ok()?).copied()
}

impl AuthorPage {
    /// Begins with this file, with the draft that a crash or the end of the companion left, or with the
    /// template.
    fn begin(&self, file: Option<&Path>) {
        let context = &self.context;
        let draft = context.places.draft.as_deref().filter(|f| f.exists());
        let template = || Editor::new(&author::beginning(0, context.language()), None);
        let opened = match (file, draft) {
            (Some(file), _) => files::read(file).and_then(|text| files::parse(&text, file)),
            (None, Some(draft)) => files::read(draft).and_then(|text| {
                let editor = Editor::new(&text, None)?;
                self.show_message(context.tr("author-recovered"));
                Ok(Editor {
                    saved: String::new(),
                    ..editor
                })
            }),
            (None, None) => template(),
        };
        let kept = draft.filter(|_| file.is_some() || opened.is_err());
        let kept = kept.and_then(|draft| self.set_aside(draft));
        let (editor, reason) = match opened {
            Ok(editor) => (Ok(editor), None),
            Err(reason) => (template(), Some(reason)),
        };
        let messages: Vec<String> = reason.into_iter().chain(kept).collect();
        if !messages.is_empty() {
            self.show_message(messages.join(" "));
        }
        match editor {
            Ok(editor) => *self.editor.borrow_mut() = Some(editor),
            Err(reason) => self.show_message(reason),
        }
    }

    /// Keeps the draft of another program, or one that cannot be read, under another name, because this window replaces
    /// it by its own. Returns where it is now.
    fn set_aside(&self, draft: &Path) -> Option<String> {
        match unbrace::files::move_aside(draft) {
            Ok(kept) => {
                let file = kept?.display().to_string();
                Some(self.context.tr_args("no-dialog-draft", &[("file", &file)]))
            }
            Err(e) => Some(format!("{}: {e}", draft.display())),
        }
    }

    fn edit<T>(&self, f: impl FnOnce(&mut Editor) -> T) -> Option<T> {
        self.editor.borrow_mut().as_mut().map(f)
    }

    fn is_unsaved(&self) -> bool {
        self.edit(|editor| editor.is_unsaved()).unwrap_or(false)
    }

    fn show_message(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<AuthorModel>().set_message(text.into());
        }
    }

    /// Sets a key to typed input.
    fn set(&self, path: &str, text: &str) {
        self.edit(|editor| editor.set(path, text));
        self.show_message(String::new());
        self.changed();
    }

    /// Sets a key to the text of its field one step further.
    fn step(&self, path: &str, text: &str, by: i32) {
        let next = self
            .edit(|editor| editor.stepped(path, text, by, &self.context))
            .flatten();
        self.set(path, next.as_deref().unwrap_or(text));
    }

    fn toggle(&self, path: &str, i: i32) {
        let library = content::library(self.context.language());
        self.change(|editor| {
            let options = field::options(&self.context, editor, &library, path);
            let chosen = usize::try_from(i).ok().and_then(|i| options.get(i));
            chosen.map_or(Ok(()), |(id, _)| editor.toggle(path, id))
        });
    }

    /// Takes the last edit back, or repeats it.
    fn undo(&self, redo: bool) {
        self.edit(|editor| editor.undo(redo));
        self.show_message(String::new());
        self.changed();
    }

    /// Ctrl+Z or Ctrl+Y. While something is typed in a field, the key belongs to the field. Returns whether the
    /// key is used up.
    fn undo_key(&self, redo: bool) -> bool {
        if self.edit(|editor| editor.begun.is_some()).unwrap_or(true) {
            return false;
        }
        self.undo(redo);
        true
    }

    /// Begins with another program, while nothing is written.
    fn begin_with(&self, number: usize) {
        let text = author::beginning(number, self.context.language());
        self.opened(Editor::new(&text, None));
    }

    fn copy_exercise(&self, id: &str) {
        self.change(|editor| editor.copy_exercise(id));
        let name = self
            .edit(|editor| editor.stage_name(editor.stage + 1))
            .unwrap_or_default();
        self.show_message(self.context.tr_args("author-copied", &[("stage", &name)]));
    }

    /// Brings the first key that is still open into sight.
    fn show_open(&self) {
        let Some(first) = self
            .edit(|editor| editor.open_points().into_iter().next())
            .flatten()
        else {
            return;
        };
        self.edit(|editor| editor.open(&first));
        self.show();
        if let Some(ui) = self.ui.upgrade() {
            ui.set_beside(false);
        }
        self.seek(&first.path);
    }

    /// Moves the focus to the field of a key, as soon as it is shown.
    fn seek(&self, path: &str) {
        let Some(ui) = self.ui.upgrade() else { return };
        let fields = ui.global::<AuthorFields>();
        fields.set_sought(path.into());
        fields.set_seek(fields.get_seek() + 1);
    }

    fn add_own_exercise(&self) {
        self.change(Editor::add_own_exercise);
        let added = self.edit(|editor| editor.own("exercise", &editor.opened_own));
        if let Some(section) = added.flatten() {
            self.seek(&format!("{section}.name"));
        }
    }

    fn add_visit(&self) {
        self.change(Editor::add_visit);
        if let Some(n) = self.edit(|editor| editor.opened_visit).flatten() {
            self.seek(&format!("visit[{n}].at"));
        }
    }

    /// Keeps and shows the draft after a change.
    fn changed(&self) {
        self.edit(Editor::remember);
        self.keep_draft();
        self.show();
    }

    /// Changes the draft, and says why if it refuses the change.
    fn change(&self, change: impl FnOnce(&mut Editor) -> Result<(), DraftError>) {
        let refused = self.edit(change).and_then(Result::err);
        self.show_message(refused.map(|e| e.to_string()).unwrap_or_default());
        self.changed();
    }

    fn act(self: &Rc<Self>, action: AuthorAction) {
        self.show_message(String::new());
        match action {
            AuthorAction::AddStage => self.change(|editor| editor.add_stage(&self.context)),
            AuthorAction::DuplicateStage => self.change(Editor::duplicate_stage),
            AuthorAction::StageEarlier => self.change(|editor| editor.move_stage(-1)),
            AuthorAction::StageLater => self.change(|editor| editor.move_stage(1)),
            AuthorAction::RemoveStage => self.change(Editor::remove_stage),
            AuthorAction::ShowOpen => self.show_open(),
            AuthorAction::Save => self.save_then(AfterSaving::Nothing),
            AuthorAction::SaveAndClose => self.save_then(AfterSaving::Close),
            AuthorAction::SaveAndOpen => self.save_then(AfterSaving::Open),
            AuthorAction::SaveAs => self.choose_file(DialogPurpose::Save(AfterSaving::Nothing)),
            AuthorAction::CloseUnsaved => {
                self.forget_draft();
                self.close();
            }
            AuthorAction::Open if self.asks_first(AfterSaving::Open) => self.changed(),
            AuthorAction::Open | AuthorAction::OpenUnsaved => {
                self.ask_about(AfterSaving::Nothing);
                self.choose_file(DialogPurpose::Open);
            }
            AuthorAction::Undo => self.undo(false),
            AuthorAction::Redo => self.undo(true),
            AuthorAction::AddExercise => self.add_own_exercise(),
            AuthorAction::ChoosePicture => self.choose_file(DialogPurpose::Picture),
            AuthorAction::OpenReport => self.choose_file(DialogPurpose::Report),
            AuthorAction::CloseReport => self.close_report(),
            AuthorAction::SaveNext => self.choose_file(DialogPurpose::SaveNext),
            AuthorAction::AddVisit => self.add_visit(),
            AuthorAction::ChooseKey => self.choose_file(DialogPurpose::Key),
            AuthorAction::TakePublicKey => self.choose_file(DialogPurpose::PublicKey),
            AuthorAction::HandOut => self.choose_file(DialogPurpose::HandOut),
        }
    }

    fn close(&self) {
        if let Some(ui) = self.ui.upgrade() {
            window::close(&ui, &self.context);
        }
    }

    /// Comes to the front or closes. At the end of the companion it closes, too, and asks as when it is
    /// closed.
    fn on_companion_event(&self, event: &CompanionEvent) {
        match event {
            CompanionEvent::Frame(frame) if frame.close && self.asks_first(AfterSaving::Close) => {}
            event => {
                if let Some(ui) = self.ui.upgrade() {
                    window::raise(&ui, event);
                }
            }
        }
    }

    /// Asks once before unsaved work is lost, and closes the second time.
    fn on_close_requested(&self) -> slint::CloseRequestResponse {
        if self.asked_about() != AfterSaving::Close && self.asks_first(AfterSaving::Close) {
            return slint::CloseRequestResponse::KeepWindowShown;
        }
        self.forget_draft();
        self.context.link.end();
        window::end_with_window()
    }

    /// The step about which the window asks.
    fn asked_about(&self) -> AfterSaving {
        let ui = self.ui.upgrade();
        ui.map_or(AfterSaving::Nothing, |ui| ui.global::<AuthorModel>().get_asking())
    }

    fn ask_about(&self, step: AfterSaving) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<AuthorModel>().set_asking(step);
        }
    }

    /// Asks about this step if unsaved work would be lost by it, or lets it wait for the file that is being written.
    /// Returns whether the step has to wait.
    fn asks_first(&self, step: AfterSaving) -> bool {
        let Some(ui) = self.ui.upgrade() else { return false };
        if let Some(typed) = self.edit(|editor| editor.begun.take()).flatten() {
            self.set(&typed.path, &typed.text);
        }
        let refused = self.edit(|editor| !editor.refused.is_empty()).unwrap_or(false);
        let typed = ui.global::<AuthorModel>().get_half_cue() || refused;
        if !typed && self.step_waits(step) {
            return true; // nothing will be lost once the file is written
        }
        let open = self.is_unsaved() || typed;
        self.ask_about(if open { step } else { AfterSaving::Nothing });
        open
    }

    /// Shows the present draft.
    pub fn show(&self) {
        if let Some(ui) = self.ui.upgrade() {
            self.edit(|editor| view::fill(&ui.global::<AuthorModel>(), &self.context, editor));
            self.preview_soon();
        }
    }

    /// The text of the draft.
    #[cfg(test)]
    pub fn text(&self) -> String {
        self.edit(|editor| editor.draft.text()).unwrap_or_default()
    }
}
