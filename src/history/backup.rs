//! Backup and restore: settings and history in one file, for a new computer. The file is an SQLite database:
//! it contains the history unchanged, and a table with the text of the other files.

use super::file::HistoryError;
use super::schema;
use super::store::{History, forget_last_batch, unreadable};
use crate::files;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Marks a backup: "UNBR".
const APPLICATION_ID: i32 = 0x554E_4252;

/// The reason why a backup could not be made or restored. An error before the first file is renamed leaves
/// all files unchanged.
#[derive(Debug, Error)]
pub enum BackupError {
    /// The target of the backup exists, and a backup never overwrites a file.
    #[error("{} already exists; choose another name", .0.display())]
    Exists(PathBuf),
    /// The file is not an Unbrace backup, or it is damaged.
    #[error("{} is not an Unbrace backup", .0.display())]
    Foreign(PathBuf),
    /// The history cannot be read or written.
    #[error(transparent)]
    History(#[from] HistoryError),
    /// A file cannot be read or written.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, std::io::Error),
}

/// The result of a restore.
#[derive(Debug, Default)]
pub struct Restored {
    /// The files that the restore replaced, under their new names.
    pub kept: Vec<PathBuf>,
    /// The names of the restored files, apart from the history.
    pub files: Vec<String>,
}

/// Writes the history and the texts of the named files to `to`, which must not exist.
///
/// # Errors
/// `to` exists, or a file cannot be read or written. In the second case `to` is not created.
pub fn back_up(history: &History, files: &[(&str, String)], to: &Path) -> Result<(), BackupError> {
    if to.symlink_metadata().is_ok() {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let part = beside(to, "part");
    let path = utf8(&part)?;
    let done = (|| {
        history.db().execute("VACUUM INTO ?1", [path])?;
        let db = Connection::open(&part)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.execute_batch("CREATE TABLE file (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT")?;
        for (name, text) in files {
            db.execute("INSERT INTO file VALUES (?1, ?2)", params![name, text])?;
        }
        db.close().map_err(|(_, e)| e)
    })();
    let done = done.map_err(|e| BackupError::History(e.into())).and_then(|()| {
        // Windows flushes a file only if it is open for writing.
        let written = std::fs::OpenOptions::new().write(true).open(&part);
        let synced = written.and_then(|f| {
            files::give_to_folder_owner(&f, &part)?;
            f.sync_all()
        });
        synced
            .and_then(|()| std::fs::rename(&part, to))
            .map_err(|e| BackupError::File(to.to_owned(), e))
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&part); // it may not have been created
    }
    done
}

/// The path of a temporary file in the same folder.
fn beside(file: &Path, what: &str) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.{}.{what}", std::process::id()))
}

/// SQLite accepts file names only in UTF-8.
fn utf8(file: &Path) -> Result<&str, BackupError> {
    let no = || {
        BackupError::File(
            file.to_owned(),
            std::io::Error::other("a name in UTF-8 is needed"),
        )
    };
    file.to_str().ok_or_else(no)
}

/// Restores a backup: the history to `history`, and each named text to the path that `place` returns, or
/// nowhere if that is `None`. Existing files are renamed within their folder first. The companion must not be
/// running.
///
/// # Errors
/// The file is not a backup or is damaged, or a file cannot be read or written. Unless the error occurs while
/// files are renamed, nothing is changed.
pub fn restore(
    from: &Path,
    history: &Path,
    place: impl Fn(&str) -> Option<PathBuf>,
) -> Result<Restored, BackupError> {
    let (db, texts) = open_backup(from)?;

    // All new files are complete before an existing one is renamed.
    let part = beside(history, "restored");
    let mut made = vec![part.clone()];
    let texts: Vec<(String, PathBuf, String)> = texts
        .into_iter()
        .filter_map(|(name, text)| {
            let file = place(&name)?;
            Some((name, file, text))
        })
        .collect();
    let ready = copy_history(&db, history, &part).and_then(|()| {
        texts.iter().try_for_each(|(_, file, text)| {
            let new = beside(file, "restored");
            made.push(new.clone());
            files::write(&new, text).map_err(|e| BackupError::File(file.clone(), e))
        })
    });
    let mut done = Restored::default();
    let taken = ready.and_then(|()| {
        let database = ["db", "db-wal", "db-shm"].map(|tail| history.with_extension(tail));
        take(&mut done, &database, history, &part)?;
        for (name, file, _) in texts {
            take(
                &mut done,
                std::slice::from_ref(&file),
                &file,
                &beside(&file, "restored"),
            )?;
            done.files.push(name);
        }
        Ok(())
    });
    if taken.is_err() {
        made.iter().for_each(|f| drop(std::fs::remove_file(f))); // some may not have been created
    }
    taken.map(|()| done)
}

/// Opens a backup and reads its texts, each with its name. The history in it is checked.
fn open_backup(from: &Path) -> Result<(Connection, Vec<(String, String)>), BackupError> {
    std::fs::metadata(from).map_err(|e| BackupError::File(from.to_owned(), e))?;
    let foreign = |_| BackupError::Foreign(from.to_owned());
    let db = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(foreign)?;
    let id: i32 = db
        .pragma_query_value(None, "application_id", |r| r.get(0))
        .map_err(foreign)?;
    // A history contains no views, triggers or virtual tables. Unbrace did not create a file that does.
    let own: Option<i32> = db
        .query_row(
            "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index') OR type = 'table' AND rootpage = 0",
            [],
            |r| r.get(0),
        )
        .optional()
        .map_err(foreign)?;
    if id != APPLICATION_ID || own.is_some() {
        return Err(BackupError::Foreign(from.to_owned()));
    }
    let sound: String = db
        .query_row("PRAGMA quick_check(1)", [], |r| r.get(0))
        .map_err(foreign)?;
    db.query_row("SELECT count(at) + count(entry) FROM entry", [], |r| {
        r.get::<_, i64>(0)
    })
    .map_err(foreign)?;
    if sound != "ok" {
        return Err(BackupError::Foreign(from.to_owned()));
    }
    let mut q = db.prepare("SELECT name, text FROM file").map_err(foreign)?;
    let texts: Result<Vec<(String, String)>, _> = q
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
        .map_err(foreign)?
        .collect();
    let texts = texts.map_err(foreign)?;
    drop(q);
    Ok((db, texts))
}

/// Copies the history of a backup into a file of its own.
fn copy_history(db: &Connection, history: &Path, part: &Path) -> Result<(), BackupError> {
    let sqlite = |e: rusqlite::Error| BackupError::History(e.into());
    if let Some(folder) = history.parent() {
        files::create_folder(folder).map_err(|e| BackupError::File(folder.to_owned(), e))?;
    }
    db.execute("VACUUM INTO ?1", [utf8(part)?]).map_err(sqlite)?;
    let mut copy = Connection::open(part).map_err(sqlite)?;
    // VACUUM copies an index as it is, and `open_backup` does not compare indexes with their tables.
    copy.execute_batch("REINDEX; DROP TABLE file; PRAGMA application_id = 0; VACUUM;")
        .map_err(sqlite)?;
    schema::upgrade(&mut copy).map_err(sqlite)?;
    forget_last_batch(&copy).map_err(sqlite)?;
    match unreadable(&copy)? {
        0 => {}
        bad => return Err(BackupError::History(HistoryError::BadEntries(bad))),
    }
    copy.close().map_err(|(_, e)| sqlite(e))?;
    let made = std::fs::File::open(part).and_then(|f| files::give_to_folder_owner(&f, part));
    made.map_err(|e| BackupError::File(part.to_owned(), e))
}

/// Renames the existing files, and then renames the new file to its final path.
fn take(done: &mut Restored, old: &[PathBuf], file: &Path, new: &Path) -> Result<(), BackupError> {
    let failed = |e| BackupError::File(file.to_owned(), e);
    done.kept.extend(files::move_aside_together(old).map_err(failed)?);
    std::fs::rename(new, file).map_err(failed)
}
