//! The file: SQLite with a write-ahead log. How it is opened, what its schema is, and whether it is sound and ours.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The schema's steps; the number of those done is `user_version`. Never edited once released.
const STEPS: &[M<'static>] = &[
    M::up(
        "CREATE TABLE entry (
         id INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, entry TEXT NOT NULL,
         kind TEXT, cue TEXT, outcome TEXT, seconds INTEGER, natural_break INTEGER,
         pain INTEGER, impact INTEGER, activity INTEGER, note TEXT) STRICT;
     CREATE INDEX entry_at ON entry (at);",
    ),
    M::up("ALTER TABLE entry ADD COLUMN reasons TEXT; ALTER TABLE entry ADD COLUMN flare INTEGER;"),
    // `since`: up to when what was put off or waited left no line.
    M::up(
        "ALTER TABLE entry ADD COLUMN sleep INTEGER; ALTER TABLE entry ADD COLUMN stress INTEGER;
     ALTER TABLE entry ADD COLUMN change INTEGER;
     CREATE TABLE question (
         id INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, text TEXT NOT NULL,
         asked INTEGER NOT NULL DEFAULT 0) STRICT;
     CREATE TABLE since (what TEXT PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL) STRICT;
     INSERT INTO since SELECT 'waits', at, offset FROM entry ORDER BY at DESC LIMIT 1;",
    ),
    M::up("ALTER TABLE entry ADD COLUMN repetitions INTEGER;"),
];
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// Why the history could not be read or written.
#[derive(Debug, Error)]
pub enum HistoryError {
    /// SQLite says so: disk full, read-only, locked.
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A step of the schema failed.
    #[error("{0}")]
    Migration(rusqlite_migration::Error),
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

impl From<rusqlite_migration::Error> for HistoryError {
    fn from(e: rusqlite_migration::Error) -> Self {
        use rusqlite_migration::{Error, MigrationDefinitionError::DatabaseTooFarAhead};
        match e {
            Error::MigrationDefinition(DatabaseTooFarAhead) => HistoryError::Newer,
            e => HistoryError::Migration(e),
        }
    }
}

/// Opens the file, or makes it, with the schema of today.
pub(super) fn connect(file: &Path) -> Result<Connection, HistoryError> {
    let mut db = Connection::open(file)?;
    db.busy_timeout(std::time::Duration::from_secs(2))?;
    ours(&db)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "cache_size", -64)?; // KiB: it is written to, seldom read
    sound(&db)?;
    MIGRATIONS.to_latest(&mut db)?;
    Ok(db)
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
    let version: i64 = moment.pragma_query_value(None, "user_version", |r| r.get(0))?;
    let tables = |which: &str| -> Result<i64, rusqlite::Error> {
        let q = format!("SELECT count(*) FROM sqlite_master WHERE type = 'table' {which}");
        moment.query_row(&q, [], |r| r.get(0))
    };
    let well = match version {
        newer if newer > STEPS.len() as i64 => return Err(HistoryError::Newer),
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
