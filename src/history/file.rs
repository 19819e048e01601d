//! The file: SQLite with a write-ahead log. How it is opened, and whether it is sound and ours.

use super::schema;
use crate::files;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thiserror::Error;

/// Why the history could not be read or written.
#[derive(Debug, Error)]
pub enum HistoryError {
    /// SQLite says so: disk full, read-only, locked.
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
    /// Written by a newer version. It is left as it is.
    #[error("a newer Unbrace wrote it; update this one")]
    Newer,
    /// A backup holds entries with values that cannot be read.
    #[error("{0} entries cannot be read")]
    BadEntries(usize),
    /// The system does not let it be written, such as in a read-only home.
    #[error("cannot write {}: {}", .0.display(), .1)]
    Unwritable(PathBuf, std::io::Error),
    /// An older version's file that cannot be brought up to date, for it may only be read.
    #[error("an older Unbrace wrote it, and it cannot be brought up to date where it may only be read")]
    Older,
    /// The system does not let it be read.
    #[error("cannot read {}: {}", .0.display(), .1)]
    Unreadable(PathBuf, std::io::Error),
    /// A damaged file could not be put aside.
    #[error("the damaged file cannot be renamed: {0}")]
    Keep(std::io::Error),
}

/// How long another process may hold the file.
const PATIENCE: Duration = Duration::from_secs(2);
/// The pause between two attempts where SQLite itself does not wait.
const PAUSE: Duration = Duration::from_millis(10);

/// Opens the file, or makes it, with the schema of today.
pub(super) fn connect(file: &Path) -> Result<Connection, HistoryError> {
    connect_to(file).map_err(|e| match e {
        HistoryError::Sqlite(e) if refused(&e) => why_refused(file).unwrap_or(HistoryError::Sqlite(e)),
        e => e,
    })
}

fn connect_to(file: &Path) -> Result<Connection, HistoryError> {
    if !file.exists() {
        // SQLite gives the log to the owner of the file; the file itself is given here. Opening says what keeps it from being made.
        drop(files::create_new(file));
    }
    let mut db = Connection::open(file)?;
    db.busy_timeout(PATIENCE)?;
    ours(&db)?;
    write_ahead(&db)?;
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "cache_size", -64)?; // KiB: it is written to, seldom read
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

/// Opens the file for reading alone, as it is: nothing is written, not even beside it. Changes that a killed process left in the log
/// are read where SQLite can; in a read-only home without its index it cannot, and the file is read without them.
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

/// The address of a file that nobody changes: SQLite then needs no log and no lock.
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

/// Whether the system does not let SQLite open or write the file.
fn refused(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, PermissionDenied, ReadOnly};
    matches!(
        e.sqlite_error_code(),
        Some(CannotOpen | PermissionDenied | ReadOnly)
    )
}

/// What the system says about writing the file, or beside it; SQLite itself says only that it was refused.
fn why_refused(file: &Path) -> Option<HistoryError> {
    let unwritable = |path: &Path, e| Some(HistoryError::Unwritable(path.to_owned(), e));
    let mut options = std::fs::OpenOptions::new();
    match options.read(true).write(true).open(file) {
        Ok(_) => {}
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return match files::create_new(file) {
                Err(e) => unwritable(file, e),
                Ok(_) => None, // there is room again
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

/// Switches to the write-ahead log. Two processes that switch a new file at the same moment each hold a lock that the other
/// one needs; SQLite then reports "locked" at once instead of waiting, so the attempt is repeated.
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

/// An error where the file is damaged. An index that names a row by another time than the row itself is not seen: see [`index_sound`].
pub(super) fn sound(db: &Connection) -> Result<(), rusqlite::Error> {
    // Without a name every database is checked, and one for temporary tables made for it.
    checked(db, "PRAGMA main.quick_check(1)")
}

/// Whether a check found only that the index does not match the entries: then nothing is lost, and the index is made anew.
pub(super) fn index_alone(e: &rusqlite::Error) -> bool {
    let wrong = |found: &str| {
        found.starts_with("wrong # of entries in index") || found.contains("missing from index")
    };
    matches!(e, rusqlite::Error::SqliteFailure(_, Some(found)) if wrong(found))
}

/// As [`sound`], and each row is looked up in the index.
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

/// Another program's database is as good as a damaged one: it is put aside and nothing is written into it.
fn ours(db: &Connection) -> Result<(), HistoryError> {
    // Both of one moment: another Unbrace may be making it just now.
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

/// Renames a damaged file and its log beside itself, under the first free name.
pub(super) fn move_aside(file: &Path) -> Result<PathBuf, HistoryError> {
    let name = |n: u32, tail: &str| file.with_extension(format!("{n}.damaged.db{tail}"));
    let free = (1..=u32::MAX)
        .find(|&n| !name(n, "").exists())
        .unwrap_or(u32::MAX);
    std::fs::rename(file, name(free, "")).map_err(HistoryError::Keep)?;
    for tail in ["-wal", "-shm"] {
        // There may be none; one left behind would be read into the new file.
        let old = file.with_extension(format!("db{tail}"));
        let _ = std::fs::rename(old, name(free, tail));
    }
    Ok(name(free, ""))
}

/// Whether an error says that the file is no sound database of ours.
pub(super) fn damaged(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(e.sqlite_error_code(), Some(NotADatabase | DatabaseCorrupt))
}
