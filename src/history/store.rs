//! Reading and writing the entries. Times are UTC with their offset beside them.

use super::export::word;
use super::file::{HistoryError, damaged};
use super::row::{COLUMNS, insert, read, time};
use super::{Batch, Change, Entry};
use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::PathBuf;

/// The day of an entry in SQL: the day that `engine::day_of` gives, as a number.
const DAY: &str = "(at + offset - 14400) / 86400";

/// The open history.
pub struct History {
    pub(super) db: Connection,
    pub(super) file: PathBuf,
}

/// The first moment of something and the last one; `None`: there was none.
pub type FirstAndLast = (Option<DateTime<FixedOffset>>, Option<DateTime<FixedOffset>>);

/// Days from and to, both within.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl History {
    /// Makes a change. Some(path): the file was found to be damaged, was put aside there, and the change stands in a new one.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is changed.
    pub fn apply(&mut self, change: Change) -> Result<Option<PathBuf>, HistoryError> {
        self.write(|db| make(db, &change))
    }

    /// Makes the changes of all batches, or of none, and notes the number of the last one. Some(path): as [`History::apply`].
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is changed.
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

    /// The number of the last batch that was applied; `None`: of none, or entries have been deleted since.
    ///
    /// # Errors
    /// When the file cannot be read.
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
    /// When the file cannot be read.
    pub fn entries(&self, span: Span) -> Result<Vec<Entry>, HistoryError> {
        // The index finds the stretch of time, wide enough for any zone; the day decides.
        let mut q = self.db.prepare(&format!(
            "SELECT {COLUMNS} FROM entry WHERE {DAY} BETWEEN ?1 AND ?2 AND at BETWEEN ?3 AND ?4 ORDER BY at, id"
        ))?;
        let day = |d: Option<NaiveDate>, open: i64| d.map_or(open, days);
        let (from, to) = (day(span.from, i64::MIN), day(span.to, i64::MAX));
        let second = |d: i64, more: i64| d.saturating_add(more).saturating_mul(86_400);
        let rows = q.query_map(params![from, to, second(from, -1), second(to, 3)], read)?;
        Ok(readable(rows)?.0)
    }

    /// How many entries hold a value that cannot be read, by damage or by a forged backup. Every other method leaves them
    /// out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn unreadable(&self) -> Result<usize, HistoryError> {
        unreadable(&self.db)
    }

    /// The last days with an entry, newest first, at most this many.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn recent_days(&self, most: u32) -> Result<Vec<NaiveDate>, HistoryError> {
        let q = format!("SELECT DISTINCT {DAY} AS day FROM entry ORDER BY day DESC LIMIT ?1");
        let mut q = self.db.prepare(&q)?;
        let rows = q.query_map([most], |r| r.get::<_, i64>(0))?;
        let date = |day: i64| NaiveDate::default().checked_add_signed(chrono::TimeDelta::try_days(day)?);
        Ok(readable(rows)?.0.into_iter().filter_map(date).collect())
    }

    /// Up to this day what was put off or waited left no line; `None`: it always did.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn no_waits_until(&self) -> Result<Option<NaiveDate>, HistoryError> {
        let q = format!("SELECT {DAY} FROM since WHERE what = 'waits'");
        let day: Option<i64> = self.db.query_row(&q, [], |r| r.get(0)).optional()?;
        Ok(day.and_then(|d| NaiveDate::default().checked_add_signed(chrono::TimeDelta::try_days(d)?)))
    }

    /// Deletes what is older than this day, or everything, questions too, and leaves no trace of it in the file. Returns how
    /// many entries and questions there were. The number of the last batch goes with them, so that nothing that was deleted comes
    /// back with the changes of an earlier run.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is deleted.
    pub fn delete(&mut self, before: Option<NaiveDate>) -> Result<usize, HistoryError> {
        self.remove(before, forget_last_batch)
    }

    /// As [`History::delete`], by the companion itself: the number of the last batch stays, for every batch before it has been
    /// applied.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is deleted.
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
        t.commit()?;
        if gone > 0 {
            self.db
                .execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        }
        Ok(gone)
    }

    /// How many movement breaks are recorded as done.
    ///
    /// # Errors
    /// When the file cannot be read.
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
    /// When the file cannot be read.
    pub fn check_ins(&self) -> Result<Vec<(i64, Entry)>, HistoryError> {
        let q = format!("SELECT {COLUMNS}, id FROM entry WHERE entry = 'check-in' ORDER BY at DESC, id DESC");
        let mut q = self.db.prepare(&q)?;
        let rows = q.query_map([], |r| Ok((r.get("id")?, read(r)?)))?;
        Ok(readable(rows)?.0)
    }

    /// Puts new figures in the place of a check-in's. `false`: there is no such one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn mend_check_in(&mut self, id: i64, e: &Entry) -> Result<bool, HistoryError> {
        let mended = self.db.execute(
            "UPDATE entry SET pain = ?2, impact = ?3, activity = ?4, note = ?5, flare = ?6,
             sleep = ?7, stress = ?8, change = ?9
             WHERE id = ?1 AND entry = 'check-in'",
            params![
                id, e.pain, e.impact, e.activity, e.note, e.flare, e.sleep, e.stress, e.change
            ],
        )?;
        Ok(mended > 0)
    }

    /// Deletes a check-in and leaves no trace of it in the file. `false`: there is no such one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn delete_check_in(&mut self, id: i64) -> Result<bool, HistoryError> {
        let gone = self
            .db
            .execute("DELETE FROM entry WHERE id = ?1 AND entry = 'check-in'", [id])?;
        self.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(gone > 0)
    }

    /// When the person first checked in, and when last; what was written while the clock was wrong is as it stands.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn check_in_times(&self) -> Result<FirstAndLast, HistoryError> {
        let of = |order: &str| {
            let q =
                format!("SELECT at, offset FROM entry WHERE entry = 'check-in' ORDER BY at {order} LIMIT 1");
            let found = self.db.query_row(&q, [], |r| time(r.get(0)?, r.get(1)?));
            found.optional()
        };
        Ok((of("ASC")?, of("DESC")?))
    }

    /// The last check-in, for the person who asks what they said.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_check_in(&self) -> Result<Option<Entry>, HistoryError> {
        let q =
            format!("SELECT {COLUMNS} FROM entry WHERE entry = 'check-in' ORDER BY at DESC, id DESC LIMIT 1");
        Ok(self.db.query_row(&q, [], read).optional()?)
    }
}

/// The rows that can be read, and how many cannot: one damaged value is no reason to lose all others.
fn readable<T>(
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

/// See [`History::unreadable`].
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

/// Lets the history take no change of an earlier run.
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
    use crate::engine::Kind;

    pub fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("unbrace-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    pub fn done(at: &str, kind: Kind) -> Entry {
        Entry {
            kind: Some(kind),
            outcome: Some(End::Done),
            ..Entry::new(DateTime::parse_from_rfc3339(at).unwrap(), What::Reminder)
        }
    }

    #[test]
    fn one_unreadable_entry_hides_no_other_and_no_backup_with_one_is_restored() {
        let bad = [
            "entry = 'nonsense'",
            "pain = 300",
            "offset = 99999999",
            "at = 9223372036854775807",
            "note = cast(x'ff41' as text)",
        ];
        for (n, change) in bad.into_iter().enumerate() {
            let folder = folder(&format!("unreadable-{n}"));
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
    fn an_end_taken_back_is_gone_and_the_one_before_stays() {
        let file = folder("undo").join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let (a, b) = (
            done("2026-11-23T09:00:00+01:00", Kind::Posture),
            done("2026-11-23T10:00:00+01:00", Kind::Posture),
        );
        h.apply(Change::Add(vec![a.clone()])).unwrap();
        h.apply(Change::Add(vec![b])).unwrap();
        h.apply(Change::TakeBack(vec![Kind::Posture], End::Done)).unwrap();
        assert_eq!(h.entries(Span::default()).unwrap(), [a]);
    }

    #[test]
    fn what_is_deleted_is_not_in_the_file_any_more() {
        let file = folder("delete").join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let mut e = done("2026-11-20T09:00:00+01:00", Kind::Posture);
        e.note = Some("a very private remark".into());
        h.apply(Change::Add(vec![e.clone()])).unwrap();
        // 03:59 still belongs to the day before.
        let night = done("2026-11-23T03:59:00+01:00", Kind::Posture);
        let day = done("2026-11-23T04:00:00+01:00", Kind::Posture);
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
