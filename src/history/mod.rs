//! What happened, in SQLite. Times are UTC with their offset.

use crate::engine::Event;
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};

/// Steps of the schema; the number of those done is `user_version`. Never edited once released.
const MIGRATIONS: &[&str] = &[
    "CREATE TABLE event (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL,
     event TEXT NOT NULL, data TEXT NOT NULL) STRICT; CREATE INDEX event_at ON event (at);",
];

/// The open history.
pub struct History(Connection);

impl History {
    /// Opens or creates it. A damaged file is renamed beside the new one; its new name comes back too.
    pub fn open(file: &Path) -> Result<(Self, Option<PathBuf>), rusqlite::Error> {
        match Self::migrate(file) {
            Err(e) if damaged(&e) => {
                let free = (1..)
                    .map(|n| file.with_extension(format!("{n}.damaged.db")))
                    .find(|p| !p.exists());
                let kept = free.filter(|to| std::fs::rename(file, to).is_ok());
                let kept = kept.ok_or(e)?;
                Ok((Self::migrate(file)?, Some(kept)))
            }
            other => other.map(|h| (h, None)),
        }
    }

    fn migrate(file: &Path) -> Result<Self, rusqlite::Error> {
        let mut db = Connection::open(file)?;
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "secure_delete", true)?;
        let done: usize = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
        for (i, step) in MIGRATIONS.iter().enumerate().skip(done) {
            let t = db.transaction()?;
            t.execute_batch(step)?;
            t.pragma_update(None, "user_version", i + 1)?;
            t.commit()?;
        }
        Ok(History(db))
    }

    /// Adds one event.
    pub fn add(&self, e: &Event) -> Result<(), rusqlite::Error> {
        let data = serde_json::to_string(e).unwrap_or_default(); // an Event is always JSON
        self.0.execute(
            "INSERT INTO event (at, offset, event, data) VALUES (?1, ?2, ?3, ?4)",
            params![
                e.at.timestamp(),
                e.at.offset().local_minus_utc(),
                e.event.word(),
                data
            ],
        )?;
        Ok(())
    }

    /// All events, oldest first.
    pub fn all(&self) -> Result<Vec<Event>, rusqlite::Error> {
        let mut q = self.0.prepare("SELECT data FROM event ORDER BY at, id")?;
        let rows = q.query_map([], |r| r.get::<_, String>(0))?;
        rows.map(|r| r.map(|data| serde_json::from_str(&data).ok()))
            .filter_map(Result::transpose)
            .collect()
    }
}

fn damaged(e: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(e.sqlite_error_code(), Some(NotADatabase | DatabaseCorrupt))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Name;

    #[test]
    fn a_file_that_is_no_database_is_kept_beside_the_new_one() {
        let folder = std::env::temp_dir().join(format!("unbrace-history-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("history.db");
        let garbage = "not a database ".repeat(200);
        std::fs::write(&file, &garbage).unwrap();
        let (h, kept) = History::open(&file).unwrap();
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let e = Event::new(at, Name::Away);
        h.add(&e).unwrap();
        assert_eq!(h.all().unwrap(), [e]);
        assert_eq!(std::fs::read_to_string(kept.unwrap()).unwrap(), garbage);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
