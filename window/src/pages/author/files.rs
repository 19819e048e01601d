//! The files of a program that is being written: opened, saved, handed out, and kept while they are not
//! saved.

use super::AuthorPage;
use super::editor::Editor;
use crate::dialog::{self, DialogRequest};
use crate::ui::{AfterSaving, AuthorModel};
use crate::wording::without_quotes;
use slint::ComponentHandle;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::pages::author;
use unbrace::program::image;
use unbrace::program::keys::IMAGE_BYTES;
use unbrace::{files, report};

/// The limit of a file that is opened. A draft may exceed the limit of a program, but not without end.
const LARGEST_DRAFT: usize = 8 * 1024 * 1024;

/// What a file is chosen for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum DialogPurpose {
    Open,
    /// And what comes when it is saved.
    Save(AfterSaving),
    /// The next version of the program.
    SaveNext,
    HandOut,
    /// A patient's report.
    Report,
    /// The key that opens sealed reports.
    Key,
    /// The key whose public half goes into the program.
    PublicKey,
    /// A picture of the opened exercise of the program's own.
    Picture,
}

/// A file that is being written on the thread for files.
pub(super) struct Writing {
    /// The text of the draft when the writing began.
    draft: String,
    /// What comes when it is written.
    then: AfterSaving,
}

/// Reads a file to go on with.
pub(super) fn read(file: &Path) -> Result<String, String> {
    let text = files::own_text(file, LARGEST_DRAFT).map_err(|e| format!("{}: {e}", file.display()))?;
    if text.len() > LARGEST_DRAFT {
        return Err(format!("{}: it is larger than 8 MB", file.display()));
    }
    Ok(text)
}

pub(super) fn parse(text: &str, file: &Path) -> Result<Editor, String> {
    Editor::new(text, Some(file.to_owned())).map_err(|e| format!("{}: {e}", file.display()))
}

impl AuthorPage {
    /// Deletes the kept draft: it was saved, or left on purpose.
    pub(super) fn forget_draft(&self) {
        if let Some(file) = self.context.places.draft.clone() {
            self.context.files.run_detached(move || {
                let _ = std::fs::remove_file(file); // there may be none
            });
        }
    }

    /// Keeps what is not saved yet, for a crash or the end of the companion.
    pub(super) fn keep_draft(&self) {
        let text = self.edit(|editor| editor.is_unsaved().then(|| editor.draft.text()));
        match (self.context.places.draft.clone(), text.flatten()) {
            (Some(file), Some(text)) => self.context.files.run_detached(move || {
                let _ = files::write(&file, &text); // on a full disk, it is still on screen
            }),
            _ => self.forget_draft(),
        }
    }

    /// Saves the program where it came from, or asks where to; then comes the step that would have lost it.
    pub(super) fn save_then(self: &Rc<Self>, then: AfterSaving) {
        match self.edit(|editor| editor.file.clone()).flatten() {
            Some(file) => self.save(&file, then),
            None => self.choose_file(DialogPurpose::Save(then)),
        }
    }

    /// Writes the file. An incomplete program is saved, too, and the window says so.
    pub fn save(self: &Rc<Self>, file: &Path, then: AfterSaving) {
        let text = self.edit(|editor| editor.draft.text()).unwrap_or_default();
        self.write(file, text, then, |_| {});
    }

    /// Writes the file with the number of the next version. The draft takes the number once the file is written.
    pub fn save_next(self: &Rc<Self>, file: &Path) {
        match self.edit(|editor| editor.next_draft()) {
            Some(Ok(next)) => self.write(file, next.text(), AfterSaving::Nothing, |page| {
                let number = page.edit(|editor| editor.next_version()).unwrap_or_default();
                page.edit(|editor| editor.draft.set("version", &number));
            }),
            Some(Err(e)) => self.show_message(e.to_string()),
            None => {}
        }
    }

    /// Writes a file on the thread for files. `written` runs once it is there, before the step that follows.
    fn write(
        self: &Rc<Self>,
        file: &Path,
        text: String,
        then: AfterSaving,
        written: impl FnOnce(&Rc<Self>) + 'static,
    ) {
        let draft = self.edit(|editor| editor.draft.text()).unwrap_or_default();
        self.writing.replace(Some(Writing { draft, then }));
        let (file, page) = (file.to_owned(), self.clone());
        let write = move || match files::write(&file, &text) {
            Ok(()) => Ok((file, text)),
            Err(e) => Err(format!("{}: {e}", file.display())),
        };
        self.context.files.run(write, move |result| {
            let writing = page.writing.take();
            let is_written = result.is_ok();
            page.saved(result);
            if is_written {
                written(&page);
                page.after_saving(writing.map_or(then, |w| w.then));
            } else {
                page.changed(); // the message says why
            }
        });
    }

    /// Lets a step that would lose unsaved work wait while exactly this draft is being written. Returns false if
    /// nothing is being written, or the draft has changed since.
    pub(super) fn step_waits(&self, step: AfterSaving) -> bool {
        let draft = self.edit(|editor| editor.draft.text());
        let mut writing = self.writing.borrow_mut();
        let this = writing.as_mut().filter(|w| Some(&w.draft) == draft.as_ref());
        this.map(|w| w.then = step).is_some()
    }

    fn saved(&self, written: Result<(PathBuf, String), String>) {
        let message = match written {
            Ok((file, text)) => {
                let valid = self.edit(|editor| {
                    editor.saved = text;
                    editor.file = Some(file);
                    editor.open_points().is_empty()
                });
                self.context.tr(match valid {
                    Some(true) => "author-saved",
                    _ => "author-saved-part",
                })
            }
            Err(reason) => reason,
        };
        self.show_message(message);
    }

    fn after_saving(self: &Rc<Self>, then: AfterSaving) {
        self.changed();
        if self.is_unsaved() {
            return; // the message says why
        }
        self.ask_about(AfterSaving::Nothing);
        match then {
            AfterSaving::Nothing => {}
            AfterSaving::Close => self.close(),
            AfterSaving::Open => self.choose_file(DialogPurpose::Open),
        }
    }

    /// Replaces the program with the one in another file, if that can be read.
    pub fn open(self: &Rc<Self>, file: &Path) {
        let (path, page) = (file.to_owned(), self.clone());
        self.context.files.run(
            move || (read(&path), path),
            move |(text, path)| page.opened(text.and_then(|text| parse(&text, &path))),
        );
    }

    pub(super) fn opened(&self, opened: Result<Editor, String>) {
        match opened {
            Ok(mut editor) => {
                editor.report = self.edit(|old| old.report.take()).flatten();
                *self.editor.borrow_mut() = Some(editor);
                if let Some(ui) = self.ui.upgrade() {
                    let model = ui.global::<AuthorModel>();
                    model.set_opened(model.get_opened() + 1);
                }
                self.show_message(String::new());
            }
            Err(reason) => self.show_message(reason),
        }
        self.changed();
    }

    /// Asks for a file with the desktop's own dialog, which asks before it replaces a file.
    pub(super) fn choose_file(self: &Rc<Self>, purpose: DialogPurpose) {
        let request = DialogRequest::now();
        let name = self.file_name(purpose);
        let page = self.clone();
        let wait = async move {
            let dialog = rfd::AsyncFileDialog::new();
            let chosen = match purpose {
                DialogPurpose::Open
                | DialogPurpose::Report
                | DialogPurpose::Key
                | DialogPurpose::PublicKey => dialog.pick_file().await,
                DialogPurpose::Picture => {
                    let pictures = page.context.tr("author-picture-kind");
                    let dialog = dialog.add_filter(pictures, &["png", "jpg", "jpeg"]);
                    dialog.pick_file().await
                }
                DialogPurpose::HandOut => dialog.set_file_name(format!("{name}.html")).save_file().await,
                DialogPurpose::Save(_) | DialogPurpose::SaveNext => {
                    let dialog = dialog.set_file_name(format!("{name}.unbrace.toml"));
                    dialog.save_file().await
                }
            };
            let Some(file) = chosen else {
                return page.explain_missing_dialog(request);
            };
            match purpose {
                DialogPurpose::Open => page.open(file.path()),
                DialogPurpose::HandOut => page.hand_out(file.path()),
                DialogPurpose::Report => page.open_report(file.path()),
                DialogPurpose::Key => page.use_key(file.path()),
                DialogPurpose::PublicKey => page.take_public_key(file.path()),
                DialogPurpose::SaveNext => page.save_next(file.path()),
                DialogPurpose::Picture => page.set_picture(file.path()),
                DialogPurpose::Save(then) => page.save(file.path(), then),
            }
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    /// The title in the form of a file name with the number of the version, without its extension.
    fn file_name(&self, purpose: DialogPurpose) -> String {
        let named = |editor: &mut Editor| {
            let version = match purpose {
                DialogPurpose::SaveNext => Some(editor.next_version()),
                _ => editor.draft.get("version"),
            };
            (editor.draft.get("title").unwrap_or_default(), version)
        };
        let (title, version) = self.edit(named).unwrap_or_default();
        match version.filter(|v| v != "1") {
            Some(version) => format!("{}-{version}", file_name(&title)),
            None => file_name(&title),
        }
    }

    /// A file that was dropped on the window: a program, a report, a key, or a picture of the opened exercise.
    pub(super) fn dropped(self: &Rc<Self>, file: &Path) {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        match ending.to_lowercase().as_str() {
            "png" | "jpg" | "jpeg" => self.set_picture(file),
            "toml" if self.is_unsaved() => self.show_message(self.context.tr("author-drop-unsaved")),
            "toml" => self.open(file),
            "key" => self.use_key(file),
            _ => self.open_report(file),
        }
    }

    /// Puts a picture into the opened exercise of the program's own.
    pub fn set_picture(self: &Rc<Self>, file: &Path) {
        let path = |editor: &mut Editor| editor.own("exercise", &editor.opened_own);
        let Some(section) = self.edit(path).flatten() else {
            return self.show_message(self.context.tr("author-picture-where"));
        };
        let (file, page) = (file.to_owned(), self.clone());
        let read = move || picture_data(&file).map_err(|why| (file, why));
        self.context.files.run(read, move |picture| match picture {
            Ok(data) => page.change(|editor| editor.draft.set(&format!("{section}.image"), &data)),
            Err((file, why)) => {
                let why = without_quotes(&page.context, &why);
                page.show_message(format!("{}: {why}", file.display()));
            }
        });
    }

    /// Names the kept draft, from which unsaved work can be taken.
    fn explain_missing_dialog(self: Rc<Self>, request: DialogRequest) {
        let context = self.context.clone();
        request.cancelled(&context, move || {
            let draft = self.context.places.draft.as_ref().filter(|f| f.exists());
            let instead = draft.map(|f| {
                let file = f.display().to_string();
                self.context.tr_args("no-dialog-draft", &[("file", &file)])
            });
            self.show_message(dialog::missing_text(&self.context, &instead.unwrap_or_default()));
        });
    }

    /// Writes one page of HTML for paper.
    pub fn hand_out(self: &Rc<Self>, file: &Path) {
        let whole = |editor: &mut Editor| {
            editor
                .refused
                .is_empty()
                .then(|| author::check(&editor.draft).ok())
        };
        let Some(program) = self.edit(whole).flatten().flatten() else {
            return self.show_message(self.context.tr("author-not-whole"));
        };
        let (translation, file, page) = (self.context.translation(), file.to_owned(), self.clone());
        let write = move || {
            let handout = report::handout(&program, &translation());
            files::write(&file, &handout).map_err(|e| format!("{}: {e}", file.display()))
        };
        self.context.files.run(write, move |written| {
            page.show_message(match written {
                Ok(()) => page.context.tr("author-handed-out"),
                Err(reason) => reason,
            });
        });
    }
}

/// The picture of a file as the text of a program. The size is checked before the file is read.
fn picture_data(file: &Path) -> Result<String, String> {
    let found = std::fs::metadata(file).map_err(|e| e.to_string())?;
    if !found.is_file() {
        return Err("a PNG or JPEG picture".into());
    }
    if found.len() > IMAGE_BYTES as u64 {
        return Err(format!(
            "a picture of at most {} KB; this one has {}",
            IMAGE_BYTES / 1024,
            found.len().div_ceil(1024)
        ));
    }
    let bytes = std::fs::read(file).map_err(|e| e.to_string())?;
    image::encode(&bytes)
}

/// The title in the form of a file name, without its extension.
fn file_name(title: &str) -> String {
    let words: Vec<String> = title
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let joined = words.join("-");
    joined
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '-')
        .collect()
}
