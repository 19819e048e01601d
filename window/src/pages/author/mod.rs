//! Writing a program without a text editor. The draft is the file's own text, changed key by key, so that
//! comments and unknown parts of the file are kept. Checks and the preview follow each change.

mod files;
mod view;

use crate::context::Context;
use crate::link::CompanionEvent;
use crate::ui::{AfterSaving, Author, AuthorAction, AuthorModel};
use crate::window;
use files::DialogPurpose;
use slint::{ComponentHandle, Image};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::program;
use unbrace::program::edit::{Draft, DraftError};

/// The window.
pub struct AuthorPage {
    ui: slint::Weak<Author>,
    context: Rc<Context>,
    editor: RefCell<Option<Editor>>,
}

/// The program that is being written.
struct Editor {
    draft: Draft,
    file: Option<PathBuf>,
    /// The text as it was last saved.
    saved: String,
    /// The stage that is shown.
    stage: usize,
    /// What is being typed in a field that has not been left yet.
    begun: Option<TypedText>,
    /// What was typed and refused, by the path of its field.
    refused: BTreeMap<String, RefusedText>,
    library_pictures: BTreeMap<String, Image>,
}

struct TypedText {
    path: String,
    text: String,
}

struct RefusedText {
    text: String,
    /// What the field accepts, or why it refused the text.
    reason: String,
}

impl Editor {
    fn new(text: &str, file: Option<PathBuf>) -> Result<Self, String> {
        Ok(Editor {
            draft: Draft::open(text).map_err(|p| p.to_string())?,
            file,
            saved: text.to_owned(),
            stage: 0,
            begun: None,
            refused: BTreeMap::new(),
            library_pictures: BTreeMap::new(),
        })
    }

    fn is_unsaved(&self) -> bool {
        self.draft.text() != self.saved
    }

    /// Sets a key, or keeps the text with the reason of its refusal.
    fn set(&mut self, path: &str, text: &str) {
        self.begun = None;
        let reason = match self.draft.set(path, text) {
            Ok(()) => {
                self.refused.remove(path);
                return;
            }
            Err(DraftError::Value { allowed, .. }) => allowed,
            Err(e) => e.to_string(),
        };
        let text = text.to_owned();
        self.refused.insert(path.to_owned(), RefusedText { text, reason });
    }

    /// The path of the list of exercises of the stage.
    fn exercises(&self) -> String {
        format!("stage[{}].exercises", self.stage)
    }

    /// The path of the list of cues of the stage.
    fn cues(&self) -> String {
        format!("stage[{}].cues", self.stage)
    }

    fn add_stage(&mut self, context: &Context) -> Result<(), DraftError> {
        self.stage = self.draft.add("stage")?;
        let number = (self.stage + 1).to_string();
        let name = context.tr_args("author-stage-name", &[("number", &number)]);
        self.draft.set(&format!("stage[{}].name", self.stage), &name)
    }

    fn remove_stage(&mut self) {
        self.draft.remove("stage", self.stage);
        self.stage = self.stage.saturating_sub(1);
    }

    /// Adds a cue in the therapist's own words.
    fn add_cue(&mut self, text: &str, why: &str) -> Result<(), DraftError> {
        let count = self.draft.count("cue");
        let is_taken =
            |id: &str| (0..count).any(|i| self.draft.get(&format!("cue[{i}].id")).as_deref() == Some(id));
        let id = (1..).map(|n| format!("own-cue-{n}")).find(|id| !is_taken(id));
        let id = id.unwrap_or_default();
        let n = self.draft.add("cue")?;
        for (key, value) in [("id", id.as_str()), ("text", text), ("why", why)] {
            if let Err(e) = self.draft.set(&format!("cue[{n}].{key}"), value) {
                self.draft.remove("cue", n);
                return Err(e);
            }
        }
        self.draft.put(&self.cues(), &id)
    }
}

/// Makes the window with this file, or with a program to begin with.
pub fn window(
    context: &Rc<Context>,
    file: Option<&Path>,
) -> Result<(Author, Rc<AuthorPage>), slint::PlatformError> {
    let ui = Author::new()?;
    context.apply_theme(&ui);
    let page = Rc::new(AuthorPage {
        ui: ui.as_weak(),
        context: context.clone(),
        editor: RefCell::default(),
    });
    page.begin(file);
    connect(&ui, &page);
    let own = page.clone();
    context.on_companion_event(move |event| own.on_companion_event(&event));
    let own = page.clone();
    ui.window().on_close_requested(move || own.on_close_requested());
    page.show();
    Ok((ui, page))
}

fn connect(ui: &Author, page: &Rc<AuthorPage>) {
    let model = ui.global::<AuthorModel>();
    let own = page.clone();
    model.on_begun(move |path, text| {
        let (path, text) = (path.into(), text.into());
        own.edit(|editor| editor.begun = Some(TypedText { path, text }));
    });
    let own = page.clone();
    model.on_typed(move |path, text| {
        own.edit(|editor| editor.set(&path, &text));
        own.changed();
    });
    let own = page.clone();
    model.on_choose_stage(move |n| {
        own.edit(|editor| editor.stage = usize::try_from(n).unwrap_or(0));
        own.show();
    });
    let own = page.clone();
    model.on_act(move |action| own.act(action));
    let own = page.clone();
    model.on_add_exercise(move |id| own.change(|e| e.draft.put(&e.exercises(), &id)));
    let own = page.clone();
    model.on_remove_exercise(move |id| own.change(|e| e.draft.take(&e.exercises(), &id).map(drop)));
    let own = page.clone();
    model.on_add_cue(move |text, why| own.change(|e| e.add_cue(&text, &why)));
    let own = page.clone();
    model.on_remove_cue(move |id| own.change(|e| e.draft.take(&e.cues(), &id).map(drop)));
}

impl AuthorPage {
    /// Begins with this file, with the draft that a crash or the end of the companion left, or with the
    /// template.
    fn begin(&self, file: Option<&Path>) {
        let context = &self.context;
        let draft = context.places.draft.as_ref();
        let draft = draft.and_then(|f| std::fs::read_to_string(f).ok());
        let template = || Editor::new(program::template(context.language()), None);
        let opened = match (file, draft) {
            (Some(file), _) => files::read(file).and_then(|text| files::parse(&text, file)),
            (None, Some(text)) => Editor::new(&text, None).map(|editor| {
                self.show_message(context.tr("author-recovered"));
                Editor {
                    saved: String::new(),
                    ..editor
                }
            }),
            (None, None) => template(),
        };
        let editor = opened.or_else(|reason| {
            self.show_message(reason);
            template()
        });
        match editor {
            Ok(editor) => *self.editor.borrow_mut() = Some(editor),
            Err(reason) => self.show_message(reason),
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

    /// Keeps and shows the draft after a change.
    fn changed(&self) {
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
            AuthorAction::RemoveStage => self.change(|editor| {
                editor.remove_stage();
                Ok(())
            }),
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
        slint::CloseRequestResponse::HideWindow
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

    /// Asks about this step if unsaved work would be lost by it. Returns whether it asks.
    fn asks_first(&self, step: AfterSaving) -> bool {
        let Some(ui) = self.ui.upgrade() else { return false };
        if let Some(typed) = self.edit(|editor| editor.begun.take()).flatten() {
            self.edit(|editor| editor.set(&typed.path, &typed.text));
            self.changed();
        }
        let refused = self.edit(|editor| !editor.refused.is_empty()).unwrap_or(false);
        let open = self.is_unsaved() || ui.global::<AuthorModel>().get_half_cue() || refused;
        self.ask_about(if open { step } else { AfterSaving::Nothing });
        open
    }

    /// Shows the present draft.
    pub fn show(&self) {
        if let Some(ui) = self.ui.upgrade() {
            self.edit(|editor| view::fill(&ui.global::<AuthorModel>(), &self.context, editor));
        }
    }

    /// The text of the draft.
    #[cfg(test)]
    pub fn text(&self) -> String {
        self.edit(|editor| editor.draft.text()).unwrap_or_default()
    }
}
