//! Commands on the history: check-in, export, delete, backup and restore. They work on the files, with or without a
//! running companion.

use super::client::notify;
use super::error::CliError;
use super::output::say;
use crate::history::{self, BackupError, Change, Entry, History, HistoryError, LONGEST_NOTE, Span};
use crate::ipc::Request;
use crate::{archive, clock, files, ipc, paths, terminal};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// Refuses a text that is longer than [`LONGEST_NOTE`].
pub(super) fn check_length(text: Option<&str>, name: &'static str) -> Result<(), CliError> {
    if text.is_some_and(|t| t.chars().count() > LONGEST_NOTE) {
        return Err(CliError::TooLong {
            name,
            limit: LONGEST_NOTE,
            hint: " and was not recorded; shorten it",
        });
    }
    Ok(())
}

/// Opens the history. Reports on standard error if it was damaged, because standard output may be data.
pub(super) fn history() -> Result<History, CliError> {
    let file = paths::history_file().ok_or(CliError::NoHome)?;
    let failed = |source: Box<dyn std::error::Error + Send + Sync>| CliError::OpenHistory {
        file: file.clone(),
        source,
    };
    if let Some(folder) = file.parent() {
        files::create_folder(folder).map_err(|e| failed(e.into()))?;
    }
    // A damaged file is not renamed while a running companion has it open.
    let running = ipc::is_running(&paths::runtime_folders());
    if running
        && file.exists()
        && let Err(HistoryError::Sqlite(e)) = History::check(&file)
    {
        return Err(CliError::DamagedHistory {
            error: e.into(),
            file,
        });
    }
    let opened = History::open(&file).map_err(|e| failed(e.into()))?;
    if let Some(kept) = opened.kept {
        terminal::complain(&format!(
            "The history file was damaged. It is kept as {}; a new one has been started.",
            kept.display()
        ));
    }
    Ok(opened.history)
}

/// Opens the history for reading, if necessary in a read-only home.
pub(super) fn history_to_read() -> Result<History, CliError> {
    let file = paths::history_file().filter(|f| f.exists());
    match (history(), file) {
        (Err(e), Some(file)) => History::open_read_only(&file).map_err(|_| e),
        (opened, _) => opened,
    }
}

pub(super) fn check_in(entry: Entry, out: &mut Vec<u8>) -> Result<(), CliError> {
    check_length(entry.note.as_deref(), "note")?;
    let mut h = history()?;
    h.apply(Change::Add(vec![entry]))
        .map_err(CliError::WriteHistory)?;
    say(
        out,
        "Recorded. The check-in stays on this computer; `unbrace history export` shows it.",
    );
    Ok(())
}

pub(super) fn export(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    json: bool,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        return Err(CliError::ReversedPeriod);
    }
    let h = history_to_read()?;
    let entries = h.entries(Span { from, to });
    if let Ok(bad @ 1..) = h.unreadable() {
        terminal::complain(&format!(
            "unbrace: {bad} entries of the history cannot be read and are left out"
        ));
    }
    let entries = entries.map_err(CliError::ReadHistory)?;
    let text = if json {
        history::json(&entries)?
    } else {
        history::csv(&entries)?
    };
    out.extend(text.as_bytes());
    Ok(())
}

pub(super) fn delete(before: Option<NaiveDate>, out: &mut Vec<u8>) -> Result<(), CliError> {
    let mut h = history()?;
    let deleted = h.delete(before).map_err(CliError::WriteHistory)?;
    notify(Request::Visits);
    let entries = if deleted == 1 { "entry was" } else { "entries were" };
    say(out, &format!("{deleted} {entries} deleted permanently."));
    if before.is_none() {
        let now = clock::now().wall.to_utc();
        match files::remove_leftovers(&paths::written_files(), now).len() {
            0 => {}
            1 => say(out, "An unfinished copy was deleted too."),
            n => say(out, &format!("{n} unfinished copies were deleted too.")),
        }
    }
    let kept = kept_beside(paths::history_file().as_deref());
    if before.is_none() && !kept.is_empty() {
        say(
            out,
            "These older files still exist; delete them yourself if you want to:",
        );
        for file in kept {
            say(out, &file.display().to_string());
        }
    }
    Ok(())
}

/// Renamed files of the history: damaged ones, and those that a restore replaced.
fn kept_beside(file: Option<&Path>) -> Vec<PathBuf> {
    let Some(folder) = file.and_then(Path::parent) else {
        return Vec::new();
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_renamed = |p: &PathBuf| {
        let name = p.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("history.") && (name.contains(".damaged.") || name.contains(".kept."))
    };
    let mut kept: Vec<PathBuf> = entries.map(|e| e.path()).filter(is_renamed).collect();
    kept.sort();
    kept
}

pub(super) fn backup(to: &Path, out: &mut Vec<u8>) -> Result<(), CliError> {
    let h = history_to_read()?;
    archive::back_up(&h, to).map_err(|e| match e {
        BackupError::File(file, source) if file != to => CliError::read(&file)(source),
        error => CliError::Backup { error },
    })?;
    say(
        out,
        &format!(
            "Settings, program and history were saved to {}. The file contains your health notes: keep it safe.",
            to.display()
        ),
    );
    Ok(())
}

pub(super) fn restore(from: &Path, out: &mut Vec<u8>) -> Result<(), CliError> {
    if ipc::is_running(&paths::runtime_folders()) {
        return Err(CliError::RunningDuringRestore);
    }
    let file = paths::history_file().ok_or(CliError::NoHome)?;
    let restored = archive::restore(from, &file).map_err(|e| match e {
        BackupError::File(file, source) if file == from => CliError::Read { file, source },
        error => CliError::Backup { error },
    })?;
    say(out, "Settings, program and history were restored.");
    for kept in restored.kept {
        say(out, &format!("An earlier file is kept as {}", kept.display()));
    }
    Ok(())
}
