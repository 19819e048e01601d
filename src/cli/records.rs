//! Commands on the history: check-in, export, delete, backup and restore. They work on the files alone, whether a
//! companion runs or not.

use super::{CliError, say};
use crate::history::{self, Change, Entry, History, HistoryError, LONGEST_NOTE, Span};
use crate::{companion, files, ipc, place, terminal};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// A person's text is no longer than the longest one.
pub(super) fn short(text: Option<&str>, name: &str) -> Result<(), CliError> {
    if text.is_some_and(|t| t.chars().count() > LONGEST_NOTE) {
        let message =
            format!("the {name} is longer than {LONGEST_NOTE} characters and was not recorded; shorten it");
        return Err(CliError::BadFile(message));
    }
    Ok(())
}

/// Opens the history. That it was damaged is said on standard error: standard output may be data.
pub(super) fn history() -> Result<History, CliError> {
    let file = place::history_file()
        .ok_or_else(|| CliError::Failed("no home folder was found; set UNBRACE_HOME to a folder".into()))?;
    let failed = |e: &dyn std::fmt::Display| {
        CliError::Failed(format!("cannot open the history {}: {e}", file.display()))
    };
    if let Some(folder) = file.parent() {
        files::create_folder(folder).map_err(|e| failed(&e))?;
    }
    // A companion that runs has the file open: it is not renamed under its hands.
    let running = ipc::ask(&place::runtime_folders(), ipc::Ask::Status).is_some();
    if running
        && file.exists()
        && let Err(HistoryError::Sqlite(e)) = History::check(&file)
    {
        return Err(CliError::Failed(format!(
            "cannot read the history {}: {e}; run `unbrace quit`, then this command again: Unbrace keeps the damaged \
             file and starts a new one",
            file.display()
        )));
    }
    let opened = History::open(&file).map_err(|e| failed(&e))?;
    if let Some(kept) = opened.kept {
        terminal::complain(&format!(
            "The history file was damaged. It is kept as {}; a new one has been started.",
            kept.display()
        ));
    }
    Ok(opened.history)
}

/// Opens the history for a command that only reads it, in a read-only home too.
pub(super) fn history_to_read() -> Result<History, CliError> {
    let file = place::history_file().filter(|f| f.exists());
    match (history(), file) {
        (Err(e), Some(file)) => History::open_read_only(&file).map_err(|_| e),
        (opened, _) => opened,
    }
}

pub(super) fn unwritable(e: &history::HistoryError) -> CliError {
    CliError::Failed(format!("cannot write the history: {e}"))
}

pub(super) fn check_in(entry: Entry, out: &mut Vec<u8>) -> Result<(), CliError> {
    short(entry.note.as_deref(), "note")?;
    let mut h = history()?;
    h.apply(Change::Add(vec![entry])).map_err(|e| unwritable(&e))?;
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
        return Err(CliError::BadFile(
            "--from is later than --to; swap the two days".into(),
        ));
    }
    let h = history_to_read()?;
    let entries = h.entries(Span { from, to });
    if let Ok(bad @ 1..) = h.unreadable() {
        terminal::complain(&format!(
            "unbrace: {bad} entries of the history cannot be read and are left out"
        ));
    }
    let entries = entries.map_err(|e| CliError::Failed(format!("cannot read the history: {e}")))?;
    let failed = |e: &dyn std::fmt::Display| CliError::Failed(e.to_string());
    let text = if json {
        history::json(&entries).map_err(|e| failed(&e))?
    } else {
        history::csv(&entries).map_err(|e| failed(&e))?
    };
    out.extend(text.as_bytes());
    Ok(())
}

pub(super) fn delete(before: Option<NaiveDate>, out: &mut Vec<u8>) -> Result<(), CliError> {
    let mut h = history()?;
    let gone = h.delete(before).map_err(|e| unwritable(&e))?;
    let entries = if gone == 1 { "entry was" } else { "entries were" };
    say(out, &format!("{gone} {entries} deleted permanently."));
    if before.is_none() {
        let now = companion::now().wall.to_utc();
        match files::remove_leftovers(&place::written_files(), now).len() {
            0 => {}
            1 => say(out, "An unfinished copy was deleted too."),
            n => say(out, &format!("{n} unfinished copies were deleted too.")),
        }
    }
    let kept = kept_beside(place::history_file().as_deref());
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

/// Files of the history that were put aside: damaged ones, and those that a restore replaced.
fn kept_beside(file: Option<&Path>) -> Vec<PathBuf> {
    let Some(folder) = file.and_then(Path::parent) else {
        return Vec::new();
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let aside = |p: &PathBuf| {
        let name = p.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("history.") && (name.contains(".damaged.") || name.contains(".kept."))
    };
    let mut kept: Vec<PathBuf> = entries.map(|e| e.path()).filter(aside).collect();
    kept.sort();
    kept
}

/// The files of a backup besides the history.
const FILES: [&str; 3] = ["settings.toml", "program.unbrace.toml", "program.json"];

/// The files of a backup besides the history: their names there, and where they belong.
fn place_of(name: &str) -> Option<PathBuf> {
    match name {
        "settings.toml" => place::settings_file(),
        "program.unbrace.toml" => place::program_file(),
        "program.json" => place::program_state(),
        _ => None,
    }
}

pub(super) fn backup(to: &Path, out: &mut Vec<u8>) -> Result<(), CliError> {
    let h = history_to_read()?;
    let mut texts = Vec::new();
    for name in FILES {
        let Some(file) = place_of(name) else { continue };
        match std::fs::read_to_string(&file) {
            Ok(text) => texts.push((name, text)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
            // A backup without it would say that it is in there.
            Err(e) => return Err(super::unreadable(&file, &e)),
        }
    }
    // One of the same name that was killed.
    files::remove_leftovers(&[to.to_owned()], companion::now().wall.to_utc());
    history::back_up(&h, &texts, to).map_err(|e| CliError::Failed(e.to_string()))?;
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
    if ipc::ask(&place::runtime_folders(), ipc::Ask::Status).is_some() {
        return Err(CliError::Failed(
            "Unbrace is running; run `unbrace quit`, then restore".into(),
        ));
    }
    let file = place::history_file()
        .ok_or_else(|| CliError::Failed("no home folder was found; set UNBRACE_HOME to a folder".into()))?;
    files::remove_leftovers(&place::written_files(), companion::now().wall.to_utc());
    let mut restored = history::restore(from, &file, place_of).map_err(|e| match e {
        history::BackupError::Foreign(_) => {
            CliError::BadFile(format!("{e}; name a file that `unbrace backup` wrote"))
        }
        history::BackupError::File(ref file, ref why) if file == from => super::unreadable(from, why),
        e => CliError::Failed(e.to_string()),
    })?;
    // The backup of somebody without a program ends the one that is here; it is kept as the rest is.
    let none = restored.files.iter().all(|name| name != "program.unbrace.toml");
    for file in [place::program_file(), place::program_state()]
        .into_iter()
        .flatten()
        .filter(|_| none)
    {
        restored.kept.extend(files::put_aside(&file).ok().flatten());
    }
    say(out, "Settings, program and history were restored.");
    for kept in restored.kept {
        say(out, &format!("An earlier file is kept as {}", kept.display()));
    }
    Ok(())
}
