//! Which files belong to a backup: settings and program, besides the history.

use crate::history::{self, BackupError, History, Restored};
use crate::{clock, files, paths};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The names of the files of a backup besides the history.
const FILES: [&str; 3] = ["settings.toml", "program.unbrace.toml", "program.json"];

/// The path of a file of a backup.
pub fn path_of(name: &str) -> Option<PathBuf> {
    match name {
        "settings.toml" => paths::settings_file(),
        "program.unbrace.toml" => paths::program_file(),
        "program.json" => paths::program_state(),
        _ => None,
    }
}

/// Writes settings, program and history to a file that must not exist.
///
/// # Errors
/// The file exists, or a file cannot be read or written: the backup would be incomplete.
pub fn back_up(history: &History, to: &Path) -> Result<(), BackupError> {
    let mut texts = Vec::new();
    for name in FILES {
        let Some(file) = path_of(name) else { continue };
        match std::fs::read_to_string(&file) {
            Ok(text) => texts.push((name, text)),
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(BackupError::File(file, e)),
        }
    }
    // An unfinished backup of the same name may have been left by a killed process.
    files::remove_leftovers(&[to.to_owned()], clock::now().wall.to_utc());
    history::back_up(history, &texts, to)
}

/// Puts the files of a backup in the place of the present ones, which stay beside them. No companion may run.
///
/// # Errors
/// The file is no backup, or a file cannot be read or written.
pub fn restore(from: &Path, history: &Path) -> Result<Restored, BackupError> {
    files::remove_leftovers(&paths::written_files(), clock::now().wall.to_utc());
    let mut restored = history::restore(from, history, path_of)?;
    // A backup without a program ends the current one, whose files are kept like the others.
    let without_program = restored.files.iter().all(|name| name != "program.unbrace.toml");
    for file in [paths::program_file(), paths::program_state()]
        .into_iter()
        .flatten()
        .filter(|_| without_program)
    {
        restored.kept.extend(files::move_aside(&file).ok().flatten());
    }
    Ok(restored)
}
