//! The history as a whole: a backup, an export, and deleting it.

use super::SettingsPage;
use crate::clock;
use crate::dialog::{self, DialogRequest};
use crate::link;
use crate::records::Records;
use crate::ui::{HistoryAction, SettingsModel};
use slint::ComponentHandle;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::history::{self, Span};
use unbrace::ipc::{self, Request};
use unbrace::{archive, files, paths};

/// Why a backup was not restored.
enum RestoreError {
    /// The companion still runs.
    NotEnded,
    /// The reason, for people.
    Backup(String),
}

impl SettingsPage {
    pub(super) fn keep_history(self: &Rc<Self>, action: HistoryAction) {
        self.show_history_message(String::new());
        let backup = self.backup.take();
        self.show_restore_question();
        match action {
            HistoryAction::BackUp | HistoryAction::Export => self.choose_file(action),
            HistoryAction::Delete => self.delete_history(),
            HistoryAction::ChooseBackup => self.choose_backup(),
            HistoryAction::Restore => {
                if let Some(backup) = backup {
                    self.restore(backup);
                }
            }
            HistoryAction::Leave => {}
        }
    }

    fn show_history_message(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<SettingsModel>().set_history_message(text.into());
        }
    }

    /// Asks for a file with the desktop's own dialog.
    fn choose_file(self: &Rc<Self>, action: HistoryAction) {
        let request = DialogRequest::now();
        let day = day_of(clock::now().wall);
        let name = match action {
            HistoryAction::BackUp => format!("unbrace-{day}.backup"),
            _ => format!("unbrace-{day}.csv"),
        };
        let page = self.clone();
        let wait = async move {
            let chosen = rfd::AsyncFileDialog::new().set_file_name(name).save_file().await;
            match chosen {
                Some(file) => page.write_history(action, file.path().to_owned()),
                None => page.explain_missing_dialog(request, "no-dialog-backup"),
            }
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    /// Asks for a backup, and then whether to restore it.
    fn choose_backup(self: &Rc<Self>) {
        let request = DialogRequest::now();
        let page = self.clone();
        let wait = async move {
            match rfd::AsyncFileDialog::new().pick_file().await {
                Some(file) => {
                    *page.backup.borrow_mut() = Some(file.path().to_owned());
                    page.show_restore_question();
                }
                None => page.explain_missing_dialog(request, "history-restore"),
            }
        };
        let _ = slint::spawn_local(wait); // the loop may be ending
    }

    fn show_restore_question(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let question = self.backup.borrow().as_ref().map(|file| {
            let file = file.display().to_string();
            self.context.tr_args("history-bring-back-ask", &[("file", &file)])
        });
        ui.global::<SettingsModel>()
            .set_restore_question(question.unwrap_or_default().into());
    }

    /// Ends the companion, restores the backup, and starts the companion again if it ran.
    fn restore(self: &Rc<Self>, backup: PathBuf) {
        let (page, history) = (self.clone(), self.context.places.history.clone());
        let Some(history) = history else { return };
        self.context.restoring.set(true);
        let restore = move || {
            let ran = link::request(Request::Quit).is_ok();
            unbrace::companion::wait_until_free();
            let restored = if ipc::is_running(&paths::runtime_folders()) {
                Err(RestoreError::NotEnded)
            } else {
                archive::restore(&backup, &history).map_err(|e| RestoreError::Backup(e.to_string()))
            };
            let started = if ran { link::start_companion() } else { Ok(()) };
            (restored.map(drop), started.map_err(|e| e.to_string()))
        };
        self.context.files.run(restore, move |(restored, started)| {
            let context = &page.context;
            context.restoring.set(false);
            context.settings_changed();
            let mut text = match restored {
                Ok(()) => context.tr("history-brought-back"),
                Err(RestoreError::NotEnded) => context.tr("history-not-ended"),
                Err(RestoreError::Backup(reason)) => reason,
            };
            if let Err(reason) = started {
                text = format!("{text} {} {reason}", context.tr("history-not-started"));
            }
            page.show_history_message(text);
        });
    }

    fn explain_missing_dialog(self: Rc<Self>, request: DialogRequest, instead: &'static str) {
        let context = self.context.clone();
        request.cancelled(&context, move || {
            let instead = self.context.tr(instead);
            self.show_history_message(dialog::missing_text(&self.context, &instead));
        });
    }

    fn write_history(self: &Rc<Self>, action: HistoryAction, file: PathBuf) {
        let (records, page) = (self.context.records.clone(), self.clone());
        let shown = file.display().to_string();
        let write = move || match action {
            HistoryAction::BackUp => back_up(&records, &file),
            _ => export(&records, &file),
        };
        self.context.files.run(write, move |written| {
            page.show_history_message(match written {
                Ok(()) => page.context.tr_args("history-written", &[("file", &shown)]),
                Err(reason) => reason,
            });
        });
    }

    fn delete_history(self: &Rc<Self>) {
        let (records, page) = (self.context.records.clone(), self.clone());
        let delete = move || {
            let deleted = records.open()?.delete(None).map_err(|e| e.to_string());
            let _ = link::request(Request::Visits); // they are deleted, too; no companion may be running
            deleted
        };
        self.context.files.run(delete, move |deleted| {
            page.show_history_message(match deleted {
                Ok(_) => page.context.tr("history-deleted"),
                Err(reason) => reason,
            });
        });
    }
}

/// Writes settings, program and history to a file. The dialog has asked before it named one that exists; that one
/// stays until the new backup is complete.
fn back_up(records: &Records, file: &Path) -> Result<(), String> {
    let history = records.open()?;
    if !file.exists() {
        return archive::back_up(&history, file).map_err(|e| e.to_string());
    }
    let new = file.with_extension("new.backup");
    archive::back_up(&history, &new).map_err(|e| e.to_string())?;
    std::fs::rename(&new, file).map_err(|e| {
        let _ = std::fs::remove_file(&new); // otherwise it is in the way of the next backup
        format!("{}: {e}", file.display())
    })
}

fn export(records: &Records, file: &Path) -> Result<(), String> {
    // A history that cannot be read does not replace an earlier export by an empty one.
    let entries = match records.existing()? {
        Some(history) => history.entries(Span::default()).map_err(|e| e.to_string())?,
        None => Vec::new(),
    };
    let text = history::csv(&entries).map_err(|e| e.to_string())?;
    files::write(file, &text).map_err(|e| format!("{}: {e}", file.display()))
}
