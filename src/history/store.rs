//! Reads and writes the entries. The tables store times in UTC, together with their offset.

use super::export::word;
use super::file::{HistoryError, damaged};
use super::row::{COLUMNS, insert, read, time};
use super::{Batch, Change, Entry};
use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::PathBuf;

/// The SQL expression for the day of an entry: the day that `engine::day_of` returns, as a number of days
/// since 1970-01-01.
const DAY: &str = "(at + offset - 14400) / 86400";

/// The open history.
pub struct History {
    pub(super) db: Connection,
    pub(super) file: PathBuf,
}

/// The times of the first and the last of several entries; `None` if there are none.
pub type FirstAndLast = (Option<DateTime<FixedOffset>>, Option<DateTime<FixedOffset>>);

/// A range of days, both ends included. `None` leaves that end open.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    /// The first day of the range.
    pub from: Option<NaiveDate>,
    /// The last day of the range.
    pub to: Option<NaiveDate>,
}

impl History {
    /// Applies a change. If the file turns out to be damaged, it is renamed, the change is written to a new
    /// file, and the path of the damaged file is returned.
    ///
    /// # Errors
    /// The file cannot be written; then nothing is changed.
    pub fn apply(&mut self, change: Change) -> Result<Option<PathBuf>, HistoryError> {
        self.write(|db| make(db, &change))
    }

    /// Applies the changes of all batches, or of none, and stores the number of the last one. Returns the
    /// same as [`History::apply`].
    ///
    /// # Errors
    /// The file cannot be written; then nothing is changed.
    pub fn apply_batches(&mut self, batches: &[Batch]) -> Result<Option<PathBuf>, HistoryError> {
        let Some(last) = batches.last() else {
            return Ok(None);
        };
        self.write(|db| {
            let mut changes = batches.iter().flat_map(|b| &b.changes);
            changes.try_for_each(|change| make(db, change))?;
            db.execute(
                "INSERT INTO last_batch (id, number) VALUES (1, ?1) ON CONFLICT DO UPDATE SET number = ?1",
                [last.number],
            )
            .map(drop)
        })
    }

    /// The number of the last batch that was applied; `None` if no batch was applied, or entries have been
    /// deleted since.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_batch(&self) -> Result<Option<i64>, HistoryError> {
        let q = "SELECT number FROM last_batch";
        Ok(self.db.query_row(q, [], |r| r.get(0)).optional()?)
    }

    fn write(
        &mut self,
        change: impl Fn(&Connection) -> Result<(), rusqlite::Error>,
    ) -> Result<Option<PathBuf>, HistoryError> {
        self.open_again_if_gone()?;
        let attempt = |db: &mut Connection| {
            let t = db.transaction()?;
            change(&t)?;
            t.commit()
        };
        match attempt(&mut self.db) {
            Err(e) if damaged(&e) => {
                let kept = self.replace_damaged()?;
                attempt(&mut self.db)?;
                Ok(Some(kept))
            }
            done => Ok(done.map(|()| None)?),
        }
    }

    /// The entries of these days, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn entries(&self, span: Span) -> Result<Vec<Entry>, HistoryError> {
        // The index narrows the search to an interval that is wide enough for every time zone; the day then
        // decides.
        let mut q = self.db.prepare(&format!(
            "SELECT {COLUMNS} FROM entry WHERE {DAY} BETWEEN ?1 AND ?2 AND at BETWEEN ?3 AND ?4 ORDER BY at, id"
        ))?;
        let day = |d: Option<NaiveDate>, open: i64| d.map_or(open, days);
        let (from, to) = (day(span.from, i64::MIN), day(span.to, i64::MAX));
        let second = |d: i64, more: i64| d.saturating_add(more).saturating_mul(86_400);
        let rows = q.query_map(params![from, to, second(from, -1), second(to, 3)], read)?;
        Ok(readable(rows)?.0)
    }

    /// The number of entries with a value that cannot be read, because of damage or a forged backup. Every
    /// other method leaves these entries out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unreadable(&self) -> Result<usize, HistoryError> {
        unreadable(&self.db)
    }

    /// The last days with an entry, newest first, at most `most` of them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn recent_days(&self, most: u32) -> Result<Vec<NaiveDate>, HistoryError> {
        let q = format!("SELECT DISTINCT {DAY} AS day FROM entry ORDER BY day DESC LIMIT ?1");
        let mut q = self.db.prepare(&q)?;
        let rows = q.query_map([most], |r| r.get::<_, i64>(0))?;
        let date = |day: i64| NaiveDate::default().checked_add_signed(chrono::TimeDelta::try_days(day)?);
        Ok(readable(rows)?.0.into_iter().filter_map(date).collect())
    }

    /// The last day for which entries of snoozed and deferred reminders may be missing, because an older
    /// version wrote the history; `None` if they are complete.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn no_waits_until(&self) -> Result<Option<NaiveDate>, HistoryError> {
        self.incomplete_until("waits")
    }

    /// The last day for which the history may name only the first exercise of each movement break, because an
    /// older version wrote it; `None` if it names all of them.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn first_exercises_until(&self) -> Result<Option<NaiveDate>, HistoryError> {
        self.incomplete_until("exercises")
    }

    fn incomplete_until(&self, what: &str) -> Result<Option<NaiveDate>, HistoryError> {
        let q = format!("SELECT {DAY} FROM since WHERE what = ?1");
        let day: Option<i64> = self.db.query_row(&q, [what], |r| r.get(0)).optional()?;
        Ok(day.and_then(|d| NaiveDate::default().checked_add_signed(chrono::TimeDelta::try_days(d)?)))
    }

    /// Deletes all entries, questions and visits before this day, or all of them if it is `None`, and erases
    /// their content from the file. Returns their number. The number of the last batch is deleted as well, so that the changes of an earlier run do not restore deleted entries.
    ///
    /// # Errors
    /// The file cannot be written; then nothing is deleted.
    pub fn delete(&mut self, before: Option<NaiveDate>) -> Result<usize, HistoryError> {
        self.remove(before, forget_last_batch)
    }

    /// Deletes like [`History::delete`], for the retention limit that the companion applies: it keeps the
    /// number of the last batch, because every batch up to that number has been applied.
    ///
    /// # Errors
    /// The file cannot be written; then nothing is deleted.
    pub fn expire(&mut self, before: NaiveDate) -> Result<usize, HistoryError> {
        self.remove(Some(before), |_| Ok(()))
    }

    fn remove(
        &mut self,
        before: Option<NaiveDate>,
        also: impl FnOnce(&Connection) -> Result<(), rusqlite::Error>,
    ) -> Result<usize, HistoryError> {
        let t = self.db.transaction()?;
        also(&t)?;
        let mut gone = 0;
        for table in ["entry", "question"] {
            let q = format!("DELETE FROM {table} WHERE {DAY} < ?1");
            gone += t.execute(&q, [before.map_or(i64::MAX, days)])?;
        }
        let before = before.map(|day| day.to_string());
        gone += t.execute("DELETE FROM visit WHERE ?1 IS NULL OR at < ?1", [before])?;
        t.commit()?;
        if gone > 0 {
            self.db
                .execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        }
        Ok(gone)
    }

    /// The number of movement breaks that are recorded as done.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn breaks_done(&self) -> Result<u32, HistoryError> {
        let q = "SELECT count(*) FROM entry WHERE kind = 'movement' AND outcome = 'done'";
        Ok(self.db.query_row(q, [], |r| r.get(0))?)
    }

    /// The database, for a backup.
    pub(super) fn db(&self) -> &Connection {
        &self.db
    }

    /// The check-ins with their numbers, newest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn check_ins(&self) -> Result<Vec<(i64, Entry)>, HistoryError> {
        let q = format!("SELECT {COLUMNS}, id FROM entry WHERE entry = 'check-in' ORDER BY at DESC, id DESC");
        let mut q = self.db.prepare(&q)?;
        let rows = q.query_map([], |r| Ok((r.get("id")?, read(r)?)))?;
        Ok(readable(rows)?.0)
    }

    /// Replaces the answers of a check-in. Returns `false` if there is no check-in with this number.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn mend_check_in(&mut self, id: i64, e: &Entry) -> Result<bool, HistoryError> {
        let updated = self.db.execute(
            "UPDATE entry SET pain = ?2, impact = ?3, activity = ?4, note = ?5, flare = ?6,
             sleep = ?7, stress = ?8, change = ?9
             WHERE id = ?1 AND entry = 'check-in'",
            params![
                id, e.pain, e.impact, e.activity, e.note, e.flare, e.sleep, e.stress, e.change
            ],
        )?;
        Ok(updated > 0)
    }

    /// Deletes a check-in, and erases its content from the file. Returns `false` if there is no check-in with
    /// this number.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn delete_check_in(&mut self, id: i64) -> Result<bool, HistoryError> {
        let gone = self
            .db
            .execute("DELETE FROM entry WHERE id = ?1 AND entry = 'check-in'", [id])?;
        self.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(gone > 0)
    }

    /// The times of the first and the last check-in. A time that was recorded while the clock was wrong is
    /// returned unchanged.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn check_in_times(&self) -> Result<FirstAndLast, HistoryError> {
        let of = |order: &str| {
            let q =
                format!("SELECT at, offset FROM entry WHERE entry = 'check-in' ORDER BY at {order} LIMIT 1");
            let found = self.db.query_row(&q, [], |r| time(r.get(0)?, r.get(1)?));
            found.optional()
        };
        Ok((of("ASC")?, of("DESC")?))
    }

    /// The last check-in, which the person can read again.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn last_check_in(&self) -> Result<Option<Entry>, HistoryError> {
        let q =
            format!("SELECT {COLUMNS} FROM entry WHERE entry = 'check-in' ORDER BY at DESC, id DESC LIMIT 1");
        Ok(self.db.query_row(&q, [], read).optional()?)
    }
}

/// The rows that can be read, and the number of those that cannot: one damaged value does not make the other
/// rows inaccessible.
pub(super) fn readable<T>(
    rows: impl Iterator<Item = Result<T, rusqlite::Error>>,
) -> Result<(Vec<T>, usize), rusqlite::Error> {
    use rusqlite::Error::{
        FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnName, InvalidColumnType, Utf8Error,
    };
    let (mut good, mut bad) = (Vec::new(), 0);
    for row in rows {
        match row {
            Ok(value) => good.push(value),
            Err(
                FromSqlConversionFailure(..)
                | IntegralValueOutOfRange(..)
                | InvalidColumnName(..)
                | InvalidColumnType(..)
                | Utf8Error(..),
            ) => bad += 1,
            Err(e) => return Err(e),
        }
    }
    Ok((good, bad))
}

/// The number of unreadable entries; see [`History::unreadable`].
pub(super) fn unreadable(db: &Connection) -> Result<usize, HistoryError> {
    let mut q = db.prepare(&format!("SELECT {COLUMNS} FROM entry"))?;
    let rows = q.query_map([], |r| read(r).map(drop))?;
    Ok(readable(rows)?.1)
}

fn make(db: &Connection, change: &Change) -> Result<(), rusqlite::Error> {
    match change {
        Change::None => {}
        Change::Add(entries) => entries.iter().try_for_each(|e| insert(db, e))?,
        Change::TakeBack(kinds, end) => {
            for kind in kinds {
                db.execute(
                    "DELETE FROM entry WHERE id = (SELECT max(id) FROM entry
                     WHERE entry = 'reminder' AND kind = ?1 AND outcome = ?2)",
                    params![kind.name(), word(end)],
                )?;
            }
        }
    }
    Ok(())
}

/// Deletes the number of the last batch, so that no change of an earlier run is applied to the history.
pub(super) fn forget_last_batch(db: &Connection) -> Result<(), rusqlite::Error> {
    db.execute("DELETE FROM last_batch", []).map(drop)
}

fn days(d: NaiveDate) -> i64 {
    d.signed_duration_since(NaiveDate::default()).num_days()
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::{End, What};
    use super::*;
    use crate::engine::ReminderKind;
    use crate::testing::folder;

    pub fn done(at: &str, kind: ReminderKind) -> Entry {
        Entry {
            kind: Some(kind),
            outcome: Some(End::Done),
            ..Entry::new(DateTime::parse_from_rfc3339(at).unwrap(), What::Reminder)
        }
    }

    #[test]
    fn unreadable_entry_hides_no_other_entry_and_prevents_a_restore() {
        let bad = [
            "entry = 'nonsense'",
            "pain = 300",
            "offset = 99999999",
            "at = 9223372036854775807",
            "note = cast(x'ff41' as text)",
        ];
        for change in bad {
            let folder = folder();
            let mut h = History::open(&folder.join("history.db")).unwrap().history;
            let entry = |hour| {
                Entry::new(
                    DateTime::parse_from_rfc3339(&format!("2026-11-23T{hour}:00:00+01:00")).unwrap(),
                    What::CheckIn,
                )
            };
            h.apply(Change::Add(["08", "09", "10"].map(entry).into()))
                .unwrap();
            h.db.execute_batch(&format!("UPDATE entry SET {change} WHERE id = 2"))
                .unwrap();
            assert_eq!(
                h.entries(Span::default()).unwrap(),
                ["08", "10"].map(entry),
                "{change}"
            );
            assert_eq!(h.unreadable().unwrap(), 1, "{change}");
            assert!(h.recent_days(30).is_ok(), "{change}");
            let backup = folder.join("b.unbrace");
            super::super::back_up(&h, &[], &backup).unwrap();
            let other = folder.join("other").join("history.db");
            assert!(
                super::super::restore(&backup, &other, |_| None).is_err(),
                "{change}"
            );
            assert!(!other.exists(), "{change}");
        }
    }

    #[test]
    fn undone_answer_is_deleted_and_the_entry_before_it_stays() {
        let file = folder().join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let (a, b) = (
            done("2026-11-23T09:00:00+01:00", ReminderKind::Posture),
            done("2026-11-23T10:00:00+01:00", ReminderKind::Posture),
        );
        h.apply(Change::Add(vec![a.clone()])).unwrap();
        h.apply(Change::Add(vec![b])).unwrap();
        h.apply(Change::TakeBack(vec![ReminderKind::Posture], End::Done))
            .unwrap();
        assert_eq!(h.entries(Span::default()).unwrap(), [a]);
    }

    #[test]
    fn deleted_entries_leave_no_text_in_the_file() {
        let file = folder().join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let mut e = done("2026-11-20T09:00:00+01:00", ReminderKind::Posture);
        e.note = Some("a very private remark".into());
        h.apply(Change::Add(vec![e.clone()])).unwrap();
        // 03:59 still belongs to the day before.
        let night = done("2026-11-23T03:59:00+01:00", ReminderKind::Posture);
        let day = done("2026-11-23T04:00:00+01:00", ReminderKind::Posture);
        h.apply(Change::Add(vec![night, day.clone()])).unwrap();
        assert_eq!(h.delete(NaiveDate::from_ymd_opt(2026, 11, 23)).unwrap(), 2);
        assert_eq!(h.entries(Span::default()).unwrap(), [day]);
        for name in ["history.db", "history.db-wal"] {
            let bytes = std::fs::read(file.with_file_name(name)).unwrap_or_default();
            let found = bytes.windows(12).any(|w| w == b"very private");
            assert!(!found, "still in {name}");
        }
    }
}
