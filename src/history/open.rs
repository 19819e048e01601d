//! Opens the history, and repairs or replaces a damaged one.

use super::file::{
    HistoryError, connect, connect_read_only, damaged, index_alone, index_sound, move_aside, sound,
};
use super::store::{History, unreadable};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// An open history, and the place of a damaged one.
pub struct Opened {
    /// The open history.
    pub history: History,
    /// The damaged file that the history replaces, under its new name.
    pub kept: Option<PathBuf>,
}

impl History {
    /// Opens the history, or creates it. A damaged file, or a file that is no database, is renamed in its
    /// folder, and a new history is created.
    ///
    /// # Errors
    /// The file cannot be opened or created: the disk is full, access is denied, or a newer version wrote the
    /// file.
    pub fn open(file: &Path) -> Result<Opened, HistoryError> {
        match Self::connect(file) {
            Err(HistoryError::Sqlite(e)) if damaged(&e) => Self::anew(file),
            other => Ok(Opened {
                history: other?,
                kept: None,
            }),
        }
    }

    /// Opens the history read-only, where it cannot be written.
    ///
    /// # Errors
    /// The file cannot be read, or a version with another schema wrote it.
    pub fn open_read_only(file: &Path) -> Result<Self, HistoryError> {
        Ok(History {
            db: connect_read_only(file)?,
            file: file.to_owned(),
        })
    }

    /// Checks the integrity of the file without changing it.
    ///
    /// # Errors
    /// The file cannot be read, or it is damaged; the error contains what SQLite found.
    pub fn check(file: &Path) -> Result<(), HistoryError> {
        let db = Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        Ok(sound(&db)?)
    }

    /// Returns the same as [`History::unreadable`], without changing the file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unreadable_in(file: &Path) -> Result<usize, HistoryError> {
        unreadable(&Connection::open_with_flags(
            file,
            rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY,
        )?)
    }

    /// Opens the file again if it was deleted while it was open. Otherwise later entries are lost with the
    /// deleted file.
    pub(super) fn open_again_if_gone(&mut self) -> Result<(), HistoryError> {
        if !self.file.exists() {
            // This closes the old file, whose locks otherwise apply to the new one.
            self.db = Connection::open_in_memory()?;
            self.db = connect(&self.file)?;
        }
        Ok(())
    }

    /// Backs up a file that turned out to be damaged while it is open, and creates a new one. Returns the
    /// path of the damaged file.
    pub(super) fn replace_damaged(&mut self) -> Result<PathBuf, HistoryError> {
        self.db = Connection::open_in_memory()?; // Windows cannot rename an open file
        let kept = move_aside(&self.file)?;
        self.db = connect(&self.file)?;
        Ok(kept)
    }

    fn anew(file: &Path) -> Result<Opened, HistoryError> {
        let kept = move_aside(file)?;
        Ok(Opened {
            history: Self::connect(file)?,
            kept: Some(kept),
        })
    }

    fn connect(file: &Path) -> Result<Self, HistoryError> {
        Ok(History {
            db: connect(file)?,
            file: file.to_owned(),
        })
    }

    /// Checks that the index contains every entry, and rebuilds it if it does not: an entry that the index
    /// lacks is missing from every export and report. Returns whether the index was rebuilt.
    ///
    /// # Errors
    /// The file itself is damaged, or cannot be written.
    pub fn mend_index(&mut self) -> Result<bool, HistoryError> {
        match index_sound(&self.db) {
            Err(e) if index_alone(&e) => {
                self.db.execute_batch("REINDEX")?;
                index_sound(&self.db)?;
                Ok(true)
            }
            checked => Ok(checked.map(|()| false)?),
        }
    }

    /// Releases the memory that SQLite used for reading and writing.
    pub fn rest(&self) {
        let _ = self.db.execute_batch("PRAGMA shrink_memory"); // a failure costs only memory
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::insert;
    use super::super::schema::upgrade_to;
    use super::super::store::tests::done;
    use super::super::{Change, Entry, Span, What};
    use super::*;
    use crate::engine::ReminderKind;
    use crate::testing::folder;
    use chrono::NaiveDate;

    #[test]
    fn simultaneous_first_uses_all_keep_their_entry() {
        first_uses(|_| {});
    }

    #[test]
    fn simultaneous_upgrades_of_an_old_file_all_keep_their_entry() {
        first_uses(|file| {
            upgrade_to(&mut Connection::open(file).unwrap(), 1).unwrap();
        });
    }

    /// Several threads open the file that `prepare` leaves at the same moment, each with its own connection.
    fn first_uses(prepare: impl Fn(&Path)) {
        const USERS: usize = 6;
        let folder = folder();
        for round in 0..10 {
            let file = folder.join(format!("{round}.db"));
            prepare(&file);
            let gate = std::sync::Barrier::new(USERS);
            std::thread::scope(|s| {
                for _ in 0..USERS {
                    s.spawn(|| {
                        gate.wait();
                        let mut h = History::open(&file).unwrap().history;
                        let e = done("2026-11-23T09:00:00+01:00", ReminderKind::Posture);
                        assert_eq!(h.apply(Change::Add(vec![e])).unwrap(), None);
                    });
                }
            });
            let h = History::open(&file).unwrap().history;
            assert_eq!(h.entries(Span::default()).unwrap().len(), USERS);
        }
        let aside = std::fs::read_dir(&folder).unwrap().flatten();
        let aside = aside.filter(|f| f.file_name().to_string_lossy().contains("damaged"));
        assert_eq!(aside.count(), 0, "nothing was taken for damaged");
    }

    #[test]
    fn upgrade_of_an_old_file_adds_columns_and_keeps_all_entries() {
        let file = folder().join("history.db");
        let mut old = Connection::open(&file).unwrap();
        upgrade_to(&mut old, 2).unwrap();
        old.execute_batch(
            "INSERT INTO entry (at, offset, entry, kind, outcome) VALUES (1795420800, 3600, 'reminder', 'posture', 'done');
             INSERT INTO entry (at, offset, entry, pain, note, flare) VALUES (1795424400, 3600, 'check-in', 4, 'so', 1);",
        )
        .unwrap();
        drop(old);
        let mut h = History::open(&file).unwrap().history;
        assert_eq!(h.no_waits_until().unwrap(), NaiveDate::from_ymd_opt(2026, 11, 23));
        let mut entries = h.entries(Span::default()).unwrap();
        assert_eq!(
            (
                entries.len(),
                entries[1].pain,
                entries[1].note.as_deref(),
                entries[1].sleep
            ),
            (2, Some(4), Some("so"), None)
        );
        let new = Entry {
            sleep: Some(7),
            stress: Some(2),
            change: Some(-3),
            ..Entry::new(entries[1].at, What::CheckIn)
        };
        h.apply(Change::Add(vec![new.clone()])).unwrap();
        entries.push(new);
        assert_eq!(h.entries(Span::default()).unwrap(), entries);
        let fresh = folder().join("history.db");
        let fresh = History::open(&fresh).unwrap().history;
        assert_eq!(fresh.no_waits_until().unwrap(), None);
    }

    /// Runs `change` on a history with one entry while the schema does not contain the index.
    fn past_the_index(change: impl Fn(&Connection)) -> PathBuf {
        let file = folder().join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let e = done("2026-11-23T09:00:00+01:00", ReminderKind::Posture);
        h.apply(Change::Add(vec![e])).unwrap();
        let q = "SELECT rootpage FROM sqlite_master WHERE name = 'entry_at'";
        let root: i64 = h.db.query_row(q, [], |r| r.get(0)).unwrap();
        drop(h);
        let schema = |sql: &str| {
            let db = Connection::open(&file).unwrap();
            db.execute_batch(&format!("PRAGMA writable_schema = ON; {sql}"))
                .unwrap();
        };
        schema("DELETE FROM sqlite_master WHERE name = 'entry_at'");
        change(&Connection::open(&file).unwrap());
        schema(&format!(
            "INSERT INTO sqlite_master VALUES ('index', 'entry_at', 'entry', {root}, 'CREATE INDEX entry_at ON entry (at)')"
        ));
        file
    }

    #[test]
    fn index_that_lacks_an_entry_is_rebuilt_when_the_file_is_opened() {
        let e = done("2026-11-24T09:00:00+01:00", ReminderKind::Posture);
        let file = past_the_index(|db| insert(db, &e).unwrap());
        let opened = History::open(&file).unwrap();
        assert_eq!(opened.kept, None);
        assert_eq!(opened.history.entries(Span::default()).unwrap().len(), 2);
    }

    #[test]
    fn index_with_another_time_is_rebuilt() {
        let file = past_the_index(|db| {
            db.execute_batch("UPDATE entry SET at = at + 864000").unwrap();
        });
        let mut h = History::open(&file).unwrap().history;
        let day = NaiveDate::from_ymd_opt(2026, 12, 3);
        let span = Span { from: day, to: day };
        assert_eq!(
            h.entries(span).unwrap(),
            [],
            "the entry is not found where it belongs"
        );
        assert!(h.mend_index().unwrap());
        assert_eq!(h.entries(span).unwrap().len(), 1);
        assert!(!h.mend_index().unwrap());
    }

    #[test]
    fn file_that_is_no_database_is_kept_beside_the_new_one() {
        let file = folder().join("history.db");
        let garbage = "not a database ".repeat(200);
        std::fs::write(&file, &garbage).unwrap();
        let mut opened = History::open(&file).unwrap();
        let e = done("2026-11-23T09:00:00+01:00", ReminderKind::Posture);
        opened.history.apply(Change::Add(vec![e.clone()])).unwrap();
        assert_eq!(opened.history.entries(Span::default()).unwrap(), [e]);
        assert_eq!(std::fs::read_to_string(opened.kept.unwrap()).unwrap(), garbage);
    }

    #[test]
    fn database_with_damaged_pages_is_kept_beside_the_new_one() {
        let file = folder().join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let many: Vec<_> = (0..2_000)
            .map(|_| done("2026-11-23T09:00:00+01:00", ReminderKind::Posture))
            .collect();
        h.apply(Change::Add(many)).unwrap();
        drop(h);
        let mut bytes = std::fs::read(&file).unwrap();
        let end = bytes.len() - 100;
        bytes[4_096..end].fill(0xA5);
        std::fs::write(&file, &bytes).unwrap();
        let opened = History::open(&file).unwrap();
        assert_eq!(std::fs::read(opened.kept.unwrap()).unwrap(), bytes);
    }

    #[test]
    fn database_that_is_damaged_while_open_is_replaced_and_the_new_entry_is_written() {
        let file = folder().join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let e = done("2026-11-23T09:00:00+01:00", ReminderKind::Posture);
        h.apply(Change::Add(vec![e.clone(); 2_000])).unwrap();
        h.db.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[4_096..].fill(0xA5);
        std::fs::write(&file, &bytes).unwrap();
        // Otherwise SQLite reads the pages from its cache.
        h.db.execute_batch("PRAGMA shrink_memory").unwrap();
        let kept = h.apply(Change::Add(vec![e.clone()])).unwrap();
        assert!(kept.is_some_and(|k| k.exists()));
        assert_eq!(h.entries(Span::default()).unwrap(), [e]);
    }
}
