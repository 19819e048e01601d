//! The schema of the history: its steps, and the upgrade of a file to the latest version.
//!
//! Several processes may open a new history, or one of an older version, at the same moment. The version is
//! therefore read and the missing steps are run within one transaction that holds the write lock from its
//! start.

use rusqlite::{Connection, TransactionBehavior};

/// The steps of the schema. `user_version` in the file is the number of steps that have been run. A step is
/// never edited once it is released.
const STEPS: &[&str] = &[
    "CREATE TABLE entry (
         id INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, entry TEXT NOT NULL,
         kind TEXT, cue TEXT, outcome TEXT, seconds INTEGER, natural_break INTEGER,
         pain INTEGER, impact INTEGER, activity INTEGER, note TEXT) STRICT;
     CREATE INDEX entry_at ON entry (at);",
    "ALTER TABLE entry ADD COLUMN reasons TEXT; ALTER TABLE entry ADD COLUMN flare INTEGER;",
    // `since`: the time until which no entries were written for snoozed and deferred reminders.
    "ALTER TABLE entry ADD COLUMN sleep INTEGER; ALTER TABLE entry ADD COLUMN stress INTEGER;
     ALTER TABLE entry ADD COLUMN change INTEGER;
     CREATE TABLE question (
         id INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, text TEXT NOT NULL,
         asked INTEGER NOT NULL DEFAULT 0) STRICT;
     CREATE TABLE since (what TEXT PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL) STRICT;
     INSERT INTO since SELECT 'waits', at, offset FROM entry ORDER BY at DESC LIMIT 1;",
    "ALTER TABLE entry ADD COLUMN repetitions INTEGER;",
    // The table has at most one row: see `journal`.
    "CREATE TABLE last_batch (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL) STRICT;",
    // `moves`: the exercises that followed the cue in its break. `since`: the time until which they were not written.
    "ALTER TABLE entry ADD COLUMN moves TEXT;
     INSERT INTO since SELECT 'exercises', at, offset FROM entry ORDER BY at DESC LIMIT 1;",
    // `at` is a local time without a zone: see `visits`.
    "CREATE TABLE visit (id INTEGER PRIMARY KEY, at TEXT NOT NULL UNIQUE, how TEXT NOT NULL, note TEXT NOT NULL) STRICT;",
];

/// The version after [`upgrade`].
pub(super) const LATEST: usize = STEPS.len();

/// The number of steps that have been run on the file; it may be negative in the file of another program.
pub(super) fn version(db: &Connection) -> Result<i64, rusqlite::Error> {
    db.pragma_query_value(None, "user_version", |r| r.get(0))
}

/// Runs the missing steps. A file that is up to date, or from a newer version, is left unchanged.
pub(super) fn upgrade(db: &mut Connection) -> Result<(), rusqlite::Error> {
    upgrade_to(db, LATEST)
}

pub(super) fn upgrade_to(db: &mut Connection, target: usize) -> Result<(), rusqlite::Error> {
    let missing = |db: &Connection| {
        let done = usize::try_from(version(db)?).unwrap_or(target);
        Ok::<_, rusqlite::Error>(STEPS[..target].get(done..).unwrap_or_default())
    };
    if missing(db)?.is_empty() {
        return Ok(()); // the usual case takes no write lock
    }
    let step = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in missing(&step)? {
        step.execute_batch(sql)?;
    }
    let reached = i64::try_from(target).unwrap_or(i64::MAX).max(version(&step)?);
    step.pragma_update(None, "user_version", reached)?;
    step.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_runs_once_and_a_newer_file_is_unchanged() {
        let mut db = Connection::open_in_memory().unwrap();
        for target in 0..=LATEST {
            upgrade_to(&mut db, target).unwrap();
            upgrade_to(&mut db, target).unwrap();
            assert_eq!(version(&db).unwrap(), target as i64);
        }
        db.pragma_update(None, "user_version", 99).unwrap();
        upgrade(&mut db).unwrap();
        assert_eq!(version(&db).unwrap(), 99);
    }

    #[test]
    fn failed_step_leaves_the_file_unchanged() {
        let mut db = Connection::open_in_memory().unwrap();
        upgrade_to(&mut db, 1).unwrap();
        db.execute_batch("CREATE TABLE since (x)").unwrap(); // the third step creates this table too
        assert!(upgrade(&mut db).is_err());
        assert_eq!(version(&db).unwrap(), 1);
        let columns = "SELECT count(*) FROM pragma_table_info('entry') WHERE name = 'reasons'";
        let found: i64 = db.query_row(columns, [], |r| r.get(0)).unwrap();
        assert_eq!(found, 0, "the second step is rolled back as well");
    }
}
