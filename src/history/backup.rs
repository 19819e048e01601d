//! Settings and history in one file, for a new computer. The file is a SQLite database: the history as it is, and a
//! table with the text of the other files.

use super::store::{History, HistoryError, MIGRATIONS};
use crate::files;
use rusqlite::{Connection, OpenFlags, params};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Marks a backup: "UNBR".
const APPLICATION_ID: i32 = 0x554E_4252;

/// Why a backup was not made or not taken over. Nothing has been changed.
#[derive(Debug, Error)]
pub enum BackupError {
    /// A backup never overwrites.
    #[error("{} is there already; name a new file", .0.display())]
    Exists(PathBuf),
    /// Not one of ours.
    #[error("{} is no backup of Unbrace", .0.display())]
    Foreign(PathBuf),
    /// The history says no.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// A file says no.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, std::io::Error),
}

/// What a restore did.
#[derive(Debug, Default)]
pub struct Restored {
    /// What was there before, under its new names.
    pub kept: Vec<PathBuf>,
    /// The names of the files that the backup had.
    pub files: Vec<String>,
}

/// Writes the history and the named files' texts to `to`, which must be new.
///
/// # Errors
/// Then `to` does not exist.
pub fn back_up(history: &History, files: &[(&str, String)], to: &Path) -> Result<(), BackupError> {
    if to.exists() {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let part = to.with_extension("part");
    let _ = std::fs::remove_file(&part); // left by one that was cut off
    let done = (|| {
        let path = part.to_string_lossy();
        history.db().execute("VACUUM INTO ?1", [path.as_ref()])?;
        let db = Connection::open(&part)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.execute_batch("CREATE TABLE file (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT")?;
        for (name, text) in files {
            db.execute("INSERT INTO file VALUES (?1, ?2)", params![name, text])?;
        }
        db.close().map_err(|(_, e)| e)
    })();
    let done = done.map_err(|e| BackupError::History(e.into())).and_then(|()| {
        let synced = std::fs::File::open(&part).and_then(|f| f.sync_all());
        synced
            .and_then(|()| std::fs::rename(&part, to))
            .map_err(|e| BackupError::File(to.to_owned(), e))
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&part); // it may never have come into being
    }
    done
}

/// Takes a backup over: the history to `history`, each named text to where `place` says. What is there is renamed
/// beside itself first. The companion must not be running.
///
/// # Errors
/// When the file is no backup or is damaged nothing is changed.
pub fn restore(
    from: &Path,
    history: &Path,
    place: impl Fn(&str) -> Option<PathBuf>,
) -> Result<Restored, BackupError> {
    let sqlite = |e: rusqlite::Error| BackupError::History(e.into());
    if !from.exists() {
        return Err(BackupError::File(
            from.to_owned(),
            std::io::ErrorKind::NotFound.into(),
        ));
    }
    let foreign = |_| BackupError::Foreign(from.to_owned());
    let db = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(foreign)?;
    let id: i32 = db
        .pragma_query_value(None, "application_id", |r| r.get(0))
        .map_err(foreign)?;
    let sound: String = db
        .query_row("PRAGMA quick_check(1)", [], |r| r.get(0))
        .map_err(foreign)?;
    if id != APPLICATION_ID || sound != "ok" {
        return Err(BackupError::Foreign(from.to_owned()));
    }
    let mut q = db.prepare("SELECT name, text FROM file").map_err(foreign)?;
    let texts: Result<Vec<(String, String)>, _> = q
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
        .map_err(foreign)?
        .collect();
    let texts = texts.map_err(foreign)?;

    // The new history is made whole beside the old one before anything is moved.
    let part = history.with_extension("restored");
    if let Some(folder) = history.parent() {
        std::fs::create_dir_all(folder).map_err(|e| BackupError::File(folder.to_owned(), e))?;
    }
    let _ = std::fs::remove_file(&part); // left by one that was cut off
    db.execute("VACUUM INTO ?1", [part.to_string_lossy().as_ref()])
        .map_err(sqlite)?;
    let mut copy = Connection::open(&part).map_err(sqlite)?;
    copy.execute_batch("DROP TABLE file; PRAGMA application_id = 0; VACUUM;")
        .map_err(sqlite)?;
    MIGRATIONS.to_latest(&mut copy).map_err(HistoryError::from)?;
    copy.close().map_err(|(_, e)| sqlite(e))?;

    let mut done = Restored::default();
    let mut keep = |file: &Path| match files::put_aside(file) {
        Ok(kept) => {
            done.kept.extend(kept);
            Ok(())
        }
        Err(e) => Err(BackupError::File(file.to_owned(), e)),
    };
    for tail in ["db", "db-wal", "db-shm"] {
        keep(&history.with_extension(tail))?;
    }
    std::fs::rename(&part, history).map_err(|e| BackupError::File(history.to_owned(), e))?;
    for (name, text) in texts {
        let Some(file) = place(&name) else { continue };
        done.files.push(name);
        keep(&file)?;
        files::write(&file, &text).map_err(|e| BackupError::File(file.clone(), e))?;
    }
    Ok(done)
}
