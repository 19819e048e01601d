//! The file: an SQLite database with a write-ahead log. This module opens it and checks its integrity and its
//! origin.

use super::schema;
use crate::files;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thiserror::Error;

/// The reason why the history cannot be read or written.
#[derive(Debug, Error)]
pub enum HistoryError {
    /// SQLite reports an error: the disk is full, the file is read-only, or it is locked.
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A newer version wrote the file, which is left unchanged.
    #[error("a newer Unbrace wrote it; update this one")]
    Newer,
    /// A backup contains this number of entries with values that cannot be read.
    #[error("{0} entries cannot be read")]
    BadEntries(usize),
    /// The system denies writing, for example in a read-only home folder.
    #[error("cannot write {}: {}", .0.display(), .1)]
    Unwritable(PathBuf, std::io::Error),
    /// An older version wrote the file, and it cannot be upgraded because it is opened read-only.
    #[error("an older Unbrace wrote it, and it cannot be brought up to date where it may only be read")]
    Older,
    /// The system denies reading.
    #[error("cannot read {}: {}", .0.display(), .1)]
    Unreadable(PathBuf, std::io::Error),
    /// A damaged file could not be renamed to back it up.
    #[error("the damaged file cannot be renamed: {0}")]
    Keep(std::io::Error),
}

/// The time to wait for another process that has locked the file.
const PATIENCE: Duration = Duration::from_secs(2);
/// The pause between two attempts in cases in which SQLite itself does not wait.
const PAUSE: Duration = Duration::from_millis(10);

/// Opens or creates the file, and upgrades its schema to the latest version.
pub(super) fn connect(file: &Path) -> Result<Connection, HistoryError> {
    connect_to(file).map_err(|e| match e {
        HistoryError::Sqlite(e) if refused(&e) => why_refused(file).unwrap_or(HistoryError::Sqlite(e)),
        e => e,
    })
}

fn connect_to(file: &Path) -> Result<Connection, HistoryError> {
    if !file.exists() {
        // SQLite makes the owner of the file the owner of the log; `create_new` sets the owner of the file
        // itself. An error is ignored here, because `Connection::open` reports it.
        drop(files::create_new(file));
    }
    let mut db = Connection::open(file)?;
    db.busy_timeout(PATIENCE)?;
    ours(&db)?;
    write_ahead(&db)?;
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "cache_size", -64)?; // KiB: the file is often written and seldom read
    match sound(&db) {
        Err(e) if index_alone(&e) => {
            db.execute_batch("REINDEX")?;
            sound(&db)?;
        }
        checked => checked?,
    }
    schema::upgrade(&mut db)?;
    Ok(db)
}

/// Opens the file read-only and writes nothing, neither into it nor into its folder. SQLite also reads the
/// changes that a killed process left in the log, if it can. Without the index of the log it cannot do so in
/// a read-only folder, and the file is read without these changes.
pub(super) fn connect_read_only(file: &Path) -> Result<Connection, HistoryError> {
    use rusqlite::OpenFlags;
    let plain = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let plain = plain.map_err(HistoryError::from).and_then(|db| {
        ours(&db)?;
        Ok(db)
    });
    let db = match plain {
        Err(HistoryError::Sqlite(e)) if refused(&e) => {
            std::fs::File::open(file).map_err(|e| HistoryError::Unreadable(file.to_owned(), e))?;
            let db = Connection::open_with_flags(
                immutable(file),
                OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
            )?;
            ours(&db)?;
            db
        }
        plain => plain?,
    };
    if schema::version(&db)? < schema::LATEST as i64 {
        return Err(HistoryError::Older);
    }
    Ok(db)
}

/// The URI that tells SQLite that the file does not change: SQLite then needs no log and no lock.
fn immutable(file: &Path) -> String {
    let path = file.to_string_lossy();
    let path: String = path
        .chars()
        .map(|c| match c {
            '%' => "%25".into(),
            '?' => "%3f".into(),
            '#' => "%23".into(),
            c => c.to_string(),
        })
        .collect();
    format!("file:{path}?immutable=1")
}

/// Whether the error means that the system does not let SQLite open or write the file.
fn refused(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, PermissionDenied, ReadOnly};
    matches!(
        e.sqlite_error_code(),
        Some(CannotOpen | PermissionDenied | ReadOnly)
    )
}

/// The system's error for writing the file or its folder. SQLite itself reports only that access was denied.
fn why_refused(file: &Path) -> Option<HistoryError> {
    let unwritable = |path: &Path, e| Some(HistoryError::Unwritable(path.to_owned(), e));
    let mut options = std::fs::OpenOptions::new();
    match options.read(true).write(true).open(file) {
        Ok(_) => {}
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return match files::create_new(file) {
                Err(e) => unwritable(file, e),
                Ok(_) => None, // the cause has gone, and the file can be created now
            };
        }
        Err(e) => return unwritable(file, e),
    }
    #[cfg(unix)]
    if let Some(folder) = file.parent()
        && let Err(e) = rustix::fs::access(folder, rustix::fs::Access::WRITE_OK)
    {
        return unwritable(folder, e.into());
    }
    None
}

/// Switches to the write-ahead log. Two processes that switch a new file at the same moment each hold a lock
/// that the other one needs. SQLite then reports "locked" at once instead of waiting, so the attempt is
/// repeated.
fn write_ahead(db: &Connection) -> Result<(), rusqlite::Error> {
    let switch = || db.pragma_update(None, "journal_mode", "WAL");
    let busy = |e: &rusqlite::Error| e.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy);
    for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
        match switch() {
            Err(e) if busy(&e) => std::thread::sleep(PAUSE),
            done => return done,
        }
    }
    switch()
}

/// Returns an error if the file is damaged. The check does not detect an index that has another time for a
/// row than the row itself: see [`index_sound`].
pub(super) fn sound(db: &Connection) -> Result<(), rusqlite::Error> {
    // Without a schema name SQLite checks every database, and creates one for temporary tables to do so.
    checked(db, "PRAGMA main.quick_check(1)")
}

/// Whether a check found only that the index does not match the entries. Then nothing is lost, and the index
/// can be rebuilt.
pub(super) fn index_alone(e: &rusqlite::Error) -> bool {
    let wrong = |found: &str| {
        found.starts_with("wrong # of entries in index") || found.contains("missing from index")
    };
    matches!(e, rusqlite::Error::SqliteFailure(_, Some(found)) if wrong(found))
}

/// Does what [`sound`] does, and also looks up each row in the index.
pub(super) fn index_sound(db: &Connection) -> Result<(), rusqlite::Error> {
    checked(db, "PRAGMA main.integrity_check(1)")
}

fn checked(db: &Connection, check: &str) -> Result<(), rusqlite::Error> {
    let found: String = db.query_row(check, [], |r| r.get(0))?;
    if found == "ok" {
        return Ok(());
    }
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    Err(rusqlite::Error::SqliteFailure(code, Some(found)))
}

/// Returns an error if the file is the database of another program. It is treated like a damaged one: nothing
/// is written into it, and it is backed up.
fn ours(db: &Connection) -> Result<(), HistoryError> {
    // The transaction makes both queries see the same state: another process may be creating the file at this
    // moment.
    let moment = db.unchecked_transaction()?;
    let version = schema::version(&moment)?;
    let tables = |which: &str| -> Result<i64, rusqlite::Error> {
        let q = format!("SELECT count(*) FROM sqlite_master WHERE type = 'table' {which}");
        moment.query_row(&q, [], |r| r.get(0))
    };
    let well = match version {
        newer if newer > schema::LATEST as i64 => return Err(HistoryError::Newer),
        0 => tables("")? == 0,
        1.. => tables("AND name = 'entry'")? == 1,
        _ => false,
    };
    if well {
        return Ok(());
    }
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_NOTADB);
    let what = "it is another program's database".to_owned();
    Err(rusqlite::Error::SqliteFailure(code, Some(what)).into())
}

/// Renames a damaged file and its log within their folder, to the first free name.
pub(super) fn move_aside(file: &Path) -> Result<PathBuf, HistoryError> {
    let name = |n: u32, tail: &str| file.with_extension(format!("{n}.damaged.db{tail}"));
    let free = (1..=u32::MAX)
        .find(|&n| !name(n, "").exists())
        .unwrap_or(u32::MAX);
    std::fs::rename(file, name(free, "")).map_err(HistoryError::Keep)?;
    for tail in ["-wal", "-shm"] {
        // The log may be missing. If it stayed, SQLite would read it into the new file.
        let old = file.with_extension(format!("db{tail}"));
        let _ = std::fs::rename(old, name(free, tail));
    }
    Ok(name(free, ""))
}

/// Whether the error means that the file is damaged or is not a history.
pub(super) fn damaged(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(e.sqlite_error_code(), Some(NotADatabase | DatabaseCorrupt))
}
