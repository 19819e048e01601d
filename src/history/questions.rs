//! The list "to ask my therapist".

use super::row::time;
use super::{History, HistoryError};
use chrono::{DateTime, FixedOffset};
use rusqlite::params;
use serde::Serialize;

/// A question that the person wants to ask the therapist.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// The number of the question in the file.
    pub id: i64,
    /// When the person added it.
    pub at: DateTime<FixedOffset>,
    /// The question in the words of the person.
    pub text: String,
    /// Whether it has been asked.
    pub asked: bool,
}

impl History {
    /// Adds a question and returns its number.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn add_question(&mut self, at: DateTime<FixedOffset>, text: &str) -> Result<i64, HistoryError> {
        self.db().execute(
            "INSERT INTO question (at, offset, text) VALUES (?1, ?2, ?3)",
            params![at.timestamp(), at.offset().local_minus_utc(), text],
        )?;
        Ok(self.db().last_insert_rowid())
    }

    /// All questions, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn questions(&self) -> Result<Vec<Question>, HistoryError> {
        let mut q = self.db().prepare("SELECT * FROM question ORDER BY at, id")?;
        let rows = q.query_map([], |r| {
            Ok(Question {
                id: r.get("id")?,
                at: time(r.get("at")?, r.get("offset")?)?,
                text: r.get("text")?,
                asked: r.get("asked")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Marks a question as asked or as open. Returns `false` if there is no question with this number.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn mark_question(&mut self, id: i64, asked: bool) -> Result<bool, HistoryError> {
        let q = "UPDATE question SET asked = ?2 WHERE id = ?1";
        Ok(self.db().execute(q, params![id, asked])? > 0)
    }

    /// Deletes a question, and erases its text from the file. Returns `false` if there is no question with
    /// this number.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn delete_question(&mut self, id: i64) -> Result<bool, HistoryError> {
        let gone = self.db().execute("DELETE FROM question WHERE id = ?1", [id])?;
        self.db().execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(gone > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_is_stored_and_marked_and_its_deletion_leaves_no_text() {
        let folder = crate::testing::folder();
        let file = folder.join("history.db");
        let mut h = History::open(&file).unwrap().history;
        let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let first = h.add_question(at, "May I swim with this shoulder?").unwrap();
        let second = h.add_question(at, "Which pillow?").unwrap();
        assert!(h.mark_question(second, true).unwrap());
        assert!(!h.mark_question(99, true).unwrap());
        let all = h.questions().unwrap();
        let seen: Vec<_> = all.iter().map(|q| (q.id, q.at, q.asked)).collect();
        assert_eq!(seen, [(first, at, false), (second, at, true)]);
        assert!(h.delete_question(first).unwrap());
        assert!(!h.delete_question(first).unwrap());
        for name in ["history.db", "history.db-wal"] {
            let bytes = std::fs::read(file.with_file_name(name)).unwrap_or_default();
            assert!(!bytes.windows(8).any(|w| w == b"shoulder"), "still in {name}");
        }
        assert_eq!(h.delete(None).unwrap(), 1, "everything is everything");
        assert_eq!(h.questions().unwrap(), []);
    }
}
