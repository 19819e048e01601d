//! What is written into the file and read out of it. Times are UTC with their offset beside them.

use super::export::word;
use super::file::{
    HistoryError, connect, connect_read_only, damaged, index_alone, index_sound, put_aside, sound,
};
use super::row::{COLUMNS, insert, read, time};
use super::{Change, Entry};
use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};
use std::path::{Path, PathBuf};

/// Days begin at 04:00 local time, as everywhere.
const DAY: &str = "(at + offset - 14400) / 86400";

/// The open history.
pub struct History {
    db: Connection,
    file: PathBuf,
    /// Could not be written yet: the disk may have room again at the next one.
    waiting: Vec<Change>,
}

/// A history, and where a damaged one was put.
pub struct Opened {
    /// The open history.
    pub history: History,
    /// The damaged file under its new name.
    pub kept: Option<PathBuf>,
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
    /// Opens or creates it. A damaged file, or one that is no database, is renamed beside the new one.
    ///
    /// # Errors
    /// When there is no way to have a history there: no room, no right, a newer version's file.
    pub fn open(file: &Path) -> Result<Opened, HistoryError> {
        match Self::connect(file) {
            Err(HistoryError::Sqlite(e)) if damaged(&e) => Self::anew(file),
            other => Ok(Opened {
                history: other?,
                kept: None,
            }),
        }
    }

    /// Opens it for reading alone, where it cannot be written.
    ///
    /// # Errors
    /// When it cannot be read, or another version wrote it.
    pub fn open_read_only(file: &Path) -> Result<Self, HistoryError> {
        Ok(History {
            db: connect_read_only(file)?,
            file: file.to_owned(),
            waiting: Vec::new(),
        })
    }

    /// Whether the file is sound, without changing it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(file: &Path) -> Result<(), HistoryError> {
        let db = Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        Ok(sound(&db)?)
    }

    /// As [`History::unreadable`], without changing the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn unreadable_in(file: &Path) -> Result<usize, HistoryError> {
        unreadable(&Connection::open_with_flags(
            file,
            rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY,
        )?)
    }

    fn anew(file: &Path) -> Result<Opened, HistoryError> {
        let kept = put_aside(file)?;
        Ok(Opened {
            history: Self::connect(file)?,
            kept: Some(kept),
        })
    }

    fn connect(file: &Path) -> Result<Self, HistoryError> {
        Ok(History {
            db: connect(file)?,
            file: file.to_owned(),
            waiting: Vec::new(),
        })
    }

    /// Checks that the index has every entry, and makes it anew where it has not: what it lacks is missing from every export and
    /// report. Returns whether it was made anew.
    ///
    /// # Errors
    /// When the file itself is damaged, or cannot be written.
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

    /// Gives back the memory that reading and writing took.
    pub fn rest(&self) {
        let _ = self.db.execute_batch("PRAGMA shrink_memory"); // only memory is lost by it
    }

    /// Makes a change, after those that could not be made before. Some(path): the file was found to be damaged,
    /// was put aside there, and the change stands in a new one.
    ///
    /// # Errors
    /// The change is kept in memory and made with the next one, up to a thousand.
    pub fn apply(&mut self, change: Change) -> Result<Option<PathBuf>, HistoryError> {
        if change != Change::None && self.waiting.len() < 1_000 {
            self.waiting.push(change);
        }
        if !self.waiting.is_empty() && !self.file.exists() {
            // It was deleted; what is written from now on is not to vanish with it.
            self.db = Connection::open_in_memory()?; // or the old one's locks would be the new one's
            self.db = connect(&self.file)?;
        }
        match self.write() {
            Err(e) if damaged(&e) => {
                // Windows renames no file that is open.
                self.db = Connection::open_in_memory()?;
                let Opened { history, kept } = Self::anew(&self.file)?;
                self.db = history.db;
                self.write()?;
                Ok(kept)
            }
            other => Ok(other.map(|()| None)?),
        }
    }

    fn write(&mut self) -> Result<(), rusqlite::Error> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let t = self.db.transaction()?;
        for change in &self.waiting {
            match change {
                Change::None => {}
                Change::Add(entries) => entries.iter().try_for_each(|e| insert(&t, e))?,
                Change::TakeBack(kinds, end) => {
                    for kind in kinds {
                        t.execute(
                            "DELETE FROM entry WHERE id = (SELECT max(id) FROM entry
                             WHERE entry = 'reminder' AND kind = ?1 AND outcome = ?2)",
                            params![kind.name(), word(end)],
                        )?;
                    }
                }
            }
        }
        t.commit()?;
        self.waiting.clear();
        Ok(())
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

    /// Deletes what is older than this day, or everything, questions too, and leaves no trace of it in the file. How
    /// many.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is deleted.
    pub fn delete(&mut self, before: Option<NaiveDate>) -> Result<usize, HistoryError> {
        let t = self.db.transaction()?;
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

fn days(d: NaiveDate) -> i64 {
    d.signed_duration_since(NaiveDate::default()).num_days()
}

#[cfg(test)]
mod tests {
    use super::super::schema::upgrade_to;
    use super::super::{End, What};
    use super::*;
    use crate::engine::Kind;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("unbrace-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn done(at: &str, kind: Kind) -> Entry {
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
    fn several_first_uses_at_once_all_keep_their_entry() {
        first_uses("first-uses", |_| {});
    }

    #[test]
    fn several_upgrades_of_an_old_file_at_once_all_keep_their_entry() {
        first_uses("first-upgrades", |file| {
            upgrade_to(&mut Connection::open(file).unwrap(), 1).unwrap();
        });
    }

    /// Lets several threads open the file that `prepare` leaves, each with a connection of its own, at the same moment.
    fn first_uses(name: &str, prepare: impl Fn(&Path)) {
        const USERS: usize = 6;
        let folder = folder(name);
        for round in 0..10 {
            let file = folder.join(format!("{round}.db"));
            prepare(&file);
            let gate = std::sync::Barrier::new(USERS);
            std::thread::scope(|s| {
                for _ in 0..USERS {
                    s.spawn(|| {
                        gate.wait();
                        let mut h = History::open(&file).unwrap().history;
                        let e = done("2026-11-23T09:00:00+01:00", Kind::Posture);
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
    fn an_old_file_gains_what_is_new_and_loses_nothing() {
        let file = folder("migrate").join("history.db");
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
        let mut was = h.entries(Span::default()).unwrap();
        assert_eq!(
            (was.len(), was[1].pain, was[1].note.as_deref(), was[1].sleep),
            (2, Some(4), Some("so"), None)
        );
        let new = Entry {
            sleep: Some(7),
            stress: Some(2),
            change: Some(-3),
            ..Entry::new(was[1].at, What::CheckIn)
        };
        h.apply(Change::Add(vec![new.clone()])).unwrap();
        was.push(new);
        assert_eq!(h.entries(Span::default()).unwrap(), was);
        let fresh = folder("migrate-fresh").join("history.db");
        let fresh = History::open(&fresh).unwrap().history;
        assert_eq!(fresh.no_waits_until().unwrap(), None);
    }

    /// Runs `change` on a history of one entry while the schema does not name the index.
    fn past_the_index(name: &str, change: impl Fn(&Connection)) -> PathBuf {
        let file = folder(name).join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let e = done("2026-11-23T09:00:00+01:00", Kind::Posture);
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
    fn index_that_lacks_an_entry_is_made_anew_when_the_file_is_opened() {
        let e = done("2026-11-24T09:00:00+01:00", Kind::Posture);
        let file = past_the_index("index-lacks", |db| insert(db, &e).unwrap());
        let opened = History::open(&file).unwrap();
        assert_eq!(opened.kept, None);
        assert_eq!(opened.history.entries(Span::default()).unwrap().len(), 2);
    }

    #[test]
    fn index_with_another_time_is_made_anew() {
        let file = past_the_index("index-time", |db| {
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
    fn a_file_that_is_no_database_is_kept_beside_the_new_one() {
        let file = folder("garbage").join("history.db");
        let garbage = "not a database ".repeat(200);
        std::fs::write(&file, &garbage).unwrap();
        let mut opened = History::open(&file).unwrap();
        let e = done("2026-11-23T09:00:00+01:00", Kind::Posture);
        opened.history.apply(Change::Add(vec![e.clone()])).unwrap();
        assert_eq!(opened.history.entries(Span::default()).unwrap(), [e]);
        assert_eq!(std::fs::read_to_string(opened.kept.unwrap()).unwrap(), garbage);
    }

    #[test]
    fn a_database_with_garbage_inside_is_kept_too() {
        let file = folder("inside").join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let many: Vec<_> = (0..2_000)
            .map(|_| done("2026-11-23T09:00:00+01:00", Kind::Posture))
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
    fn a_database_that_is_damaged_while_it_is_open_is_put_aside_and_the_entry_is_kept() {
        let file = folder("open").join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let e = done("2026-11-23T09:00:00+01:00", Kind::Posture);
        h.apply(Change::Add(vec![e.clone(); 2_000])).unwrap();
        h.db.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[4_096..].fill(0xA5);
        std::fs::write(&file, &bytes).unwrap();
        h.db.execute_batch("PRAGMA shrink_memory").unwrap(); // or it would not look at the file
        let kept = h.apply(Change::Add(vec![e.clone()])).unwrap();
        assert!(kept.is_some_and(|k| k.exists()));
        assert_eq!(h.entries(Span::default()).unwrap(), [e]);
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
