//! The files of a program that is being written: opened, saved, handed out, and kept while they are not saved.

use super::{WORK, Work, begin, show, unsaved, with};
use crate::context::Context;
use crate::dialog::{self, Asked};
use crate::ui::{Author, AuthorModel, Losing};
use crate::window;
use slint::ComponentHandle;
use std::path::Path;
use std::rc::Rc;
use unbrace::{files, report};

/// Saved, or left on purpose.
pub(super) fn forget_draft(context: &Context) {
    if let Some(file) = &context.places.draft {
        let _ = std::fs::remove_file(file); // there may be none
    }
}

/// What is not saved yet is written down with each change, for a crash or the end of the companion.
pub(super) fn keep_draft(context: &Context) {
    match (&context.places.draft, with(|w| w.draft.text())) {
        (Some(file), Some(text)) if unsaved() => drop(files::write(file, &text)), // a full disk: it is on screen
        _ => forget_draft(context),
    }
}

/// What is being written may be larger than a program in the end, but not by pictures without end.
const LARGEST_DRAFT: usize = 8 * 1024 * 1024;

/// Opens a file to go on with.
pub(super) fn open(file: &Path) -> Result<Work, String> {
    let text = files::own_text(file, LARGEST_DRAFT).map_err(|e| format!("{}: {e}", file.display()))?;
    if text.len() > LARGEST_DRAFT {
        return Err(format!("{}: it is larger than 8 MB", file.display()));
    }
    begin(&text, Some(file.to_owned())).map_err(|e| format!("{}: {e}", file.display()))
}

/// What a file is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum For {
    Opening,
    /// And what comes when it is saved.
    Saving(Losing),
    HandingOut,
}

/// Saves it where it came from, or asks where to; then comes what would have lost it.
pub(super) fn saved(ui: &Author, context: &Rc<Context>, then: Losing) {
    match with(|w| w.file.clone()).flatten() {
        Some(file) => {
            save(ui, context, &file);
            after_saving(ui, context, then);
        }
        None => choose_file(ui, context, For::Saving(then)),
    }
}

fn after_saving(ui: &Author, context: &Rc<Context>, then: Losing) {
    keep_draft(context);
    show(ui, context);
    if unsaved() {
        return; // why is said
    }
    ui.global::<AuthorModel>().set_asking(Losing::Nothing);
    match then {
        Losing::Nothing => {}
        Losing::Close => window::close(ui),
        Losing::Open => choose_file(ui, context, For::Opening),
    }
}

/// Goes on with another file in the place of this one, where it can be read.
pub fn take(ui: &Author, context: &Context, file: &Path) {
    let model = ui.global::<AuthorModel>();
    match open(file) {
        Ok(work) => {
            WORK.set(Some(work));
            model.set_opened(model.get_opened() + 1);
            model.set_said("".into());
        }
        Err(e) => model.set_said(e.into()),
    }
    keep_draft(context);
    show(ui, context);
}

/// Asks for a file by the desktop's own dialog, which asks before one is written over.
pub(super) fn choose_file(ui: &Author, context: &Rc<Context>, what: For) {
    let since = Asked::now();
    let dialog = rfd::AsyncFileDialog::new();
    let (weak, own) = (ui.as_weak(), context.clone());
    let title = with(|w| w.draft.get("title")).flatten().unwrap_or_default();
    let name: String = title
        .to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("-");
    let name: String = name
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '-')
        .collect();
    let wait = async move {
        let chosen = match what {
            For::Opening => dialog.pick_file().await,
            For::HandingOut => dialog.set_file_name(format!("{name}.html")).save_file().await,
            For::Saving(_) => {
                dialog
                    .set_file_name(format!("{name}.unbrace.toml"))
                    .save_file()
                    .await
            }
        };
        let Some(ui) = weak.upgrade() else { return };
        let Some(file) = chosen else {
            return since.nothing_chosen(&ui, no_dialog);
        };
        match what {
            For::Opening => take(&ui, &own, file.path()),
            For::HandingOut => hand_out(&ui, &own, file.path()),
            For::Saving(then) => {
                save(&ui, &own, file.path());
                after_saving(&ui, &own, then);
            }
        }
    };
    let _ = slint::spawn_local(wait); // the loop may be ending
}

/// What is not saved is kept all the same, and can be taken from there.
fn no_dialog(ui: &Author, context: &Context) {
    let kept = context.places.draft.as_ref().filter(|f| f.exists());
    let instead = kept.map(|f| context.fill("no-dialog-draft", &[("file", &f.display().to_string())]));
    let said = dialog::none(context, &instead.unwrap_or_default());
    ui.global::<AuthorModel>().set_said(said.into());
}

/// Writes the file. One that is not whole yet is saved too, and it is said: nothing typed is lost.
pub fn save(ui: &Author, context: &Context, file: &Path) {
    let text = with(|w| w.draft.text()).unwrap_or_default();
    let said = match files::write(file, &text) {
        Ok(()) => {
            with(|w| {
                w.saved = text;
                w.file = Some(file.to_owned());
            });
            forget_draft(context);
            let whole = with(|w| w.draft.check().is_ok()).unwrap_or(false);
            context.say(if whole {
                "author-saved"
            } else {
                "author-saved-part"
            })
        }
        Err(e) => format!("{}: {e}", file.display()),
    };
    ui.global::<AuthorModel>().set_said(said.into());
}

/// One page of HTML for paper.
pub fn hand_out(ui: &Author, context: &Context, file: &Path) {
    let checked = with(|w| w.draft.check());
    let said = match checked {
        Some(Ok(program)) => {
            let page = report::handout(&program, &context.words.borrow());
            match files::write(file, &page) {
                Ok(()) => context.say("author-handed-out"),
                Err(e) => format!("{}: {e}", file.display()),
            }
        }
        _ => context.say("author-not-whole"),
    };
    ui.global::<AuthorModel>().set_said(said.into());
}
