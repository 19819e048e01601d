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
    Unreadable(usize),
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
    sound(&db)?;
    schema::upgrade(&mut db)?;
    Ok(db)
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

/// An error where the file is damaged.
pub(super) fn sound(db: &Connection) -> Result<(), rusqlite::Error> {
    // Without a name every database is checked, and one for temporary tables made for it.
    let found: String = db.query_row("PRAGMA main.quick_check(1)", [], |r| r.get(0))?;
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
pub(super) fn put_aside(file: &Path) -> Result<PathBuf, HistoryError> {
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
