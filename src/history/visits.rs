//! The visits that the person has added. The history stores them, so that backup, deletion and recovery
//! include them.

use super::store::readable;
use super::{History, HistoryError};
use crate::visit::{How, Visit, format_at, parse_at};
use rusqlite::types::Type;
use rusqlite::{Error, params};
use serde::Serialize;

/// A visit that the person has added.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnVisit {
    /// The number of the visit in the file.
    pub id: i64,
    /// The visit.
    #[serde(flatten)]
    pub visit: Visit,
}

impl History {
    /// Adds a visit and returns its number; `None` if there is one at this time.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_visit(&mut self, visit: &Visit) -> Result<Option<i64>, HistoryError> {
        let added = self.db().execute(
            "INSERT INTO visit (at, how, note) VALUES (?1, ?2, ?3) ON CONFLICT (at) DO NOTHING",
            params![format_at(visit.at), visit.how.name(), visit.note],
        )?;
        Ok((added > 0).then(|| self.db().last_insert_rowid()))
    }

    /// All visits, the earliest first. One that cannot be read is left out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn visits(&self) -> Result<Vec<OwnVisit>, HistoryError> {
        let mut q = self.db().prepare("SELECT * FROM visit ORDER BY at, id")?;
        let rows = q.query_map([], |r| {
            let text = |name: &str| r.get::<_, String>(name);
            let bad = |name: &str| Error::FromSqlConversionFailure(0, Type::Text, name.into());
            let visit = Visit {
                at: parse_at(&text("at")?).ok_or_else(|| bad("at"))?,
                how: How::from_name(&text("how")?).ok_or_else(|| bad("how"))?,
                note: text("note")?,
            };
            Ok(OwnVisit {
                id: r.get("id")?,
                visit,
            })
        })?;
        Ok(readable(rows)?.0)
    }

    /// Deletes a visit, and erases its note from the file. Returns `false` if there is no visit with this
    /// number.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn delete_visit(&mut self, id: i64) -> Result<bool, HistoryError> {
        let gone = self.db().execute("DELETE FROM visit WHERE id = ?1", [id])?;
        self.db().execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(gone > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::folder;
    use chrono::NaiveDate;

    fn visit(at: &str, note: &str) -> Visit {
        Visit {
            at: parse_at(at).unwrap(),
            how: How::InPerson,
            note: note.into(),
        }
    }

    #[test]
    fn visit_is_stored_once_a_time_and_its_deletion_leaves_no_text() {
        let file = folder().join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let (late, early) = (
            visit("2026-12-03T10:00", "bring the shoulder letter"),
            visit("2026-12-01T08:30", ""),
        );
        let first = h.add_visit(&late).unwrap().unwrap();
        let second = h.add_visit(&early).unwrap().unwrap();
        assert_eq!(h.add_visit(&visit("2026-12-03T10:00", "again")).unwrap(), None);
        let all = h.visits().unwrap();
        let seen: Vec<_> = all.iter().map(|v| (v.id, &v.visit)).collect();
        assert_eq!(seen, [(second, &early), (first, &late)]);
        assert!(h.delete_visit(first).unwrap());
        assert!(!h.delete_visit(first).unwrap());
        for name in ["history.db", "history.db-wal"] {
            let bytes = std::fs::read(file.with_file_name(name)).unwrap_or_default();
            assert!(!bytes.windows(8).any(|w| w == b"shoulder"), "still in {name}");
        }
    }

    #[test]
    fn visits_are_deleted_by_their_day_and_with_everything() {
        let mut h = History::open(&folder().join("history.db")).unwrap().history;
        for at in ["2026-12-01T23:59", "2026-12-02T00:00", "2027-01-01T10:00"] {
            h.add_visit(&visit(at, "")).unwrap();
        }
        assert_eq!(h.delete(NaiveDate::from_ymd_opt(2026, 12, 2)).unwrap(), 1);
        assert_eq!(h.visits().unwrap().len(), 2);
        assert_eq!(h.delete(None).unwrap(), 2, "everything is everything");
        assert_eq!(h.visits().unwrap(), []);
    }

    #[test]
    fn visit_that_cannot_be_read_hides_no_other() {
        let mut h = History::open(&folder().join("history.db")).unwrap().history;
        for at in ["2026-12-01T10:00", "2026-12-02T10:00", "2026-12-03T10:00"] {
            h.add_visit(&visit(at, "")).unwrap();
        }
        h.db()
            .execute_batch(
                "UPDATE visit SET at = 'soon' WHERE id = 1; UPDATE visit SET how = 'fax' WHERE id = 2",
            )
            .unwrap();
        let left: Vec<i64> = h.visits().unwrap().iter().map(|v| v.id).collect();
        assert_eq!(left, [3]);
    }
}
