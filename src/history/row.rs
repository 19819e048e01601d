//! Conversion between an entry and its row in the database.

use super::Entry;
use super::export::word;
use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, Row, params};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};

pub(super) fn insert(db: &Connection, e: &Entry) -> Result<(), rusqlite::Error> {
    let mut q = db.prepare_cached(
        "INSERT INTO entry (at, offset, entry, kind, cue, outcome, seconds, natural_break, pain, impact, activity,
         note, reasons, flare, sleep, stress, change, repetitions, moves)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
    )?;
    q.execute(params![
        e.at.timestamp(),
        e.at.offset().local_minus_utc(),
        word(&e.entry),
        e.kind.map(|k| k.name()),
        e.cue,
        e.outcome.map(|o| word(&o)),
        e.seconds,
        e.natural_break,
        e.pain,
        e.impact,
        e.activity,
        e.note,
        e.reasons,
        e.flare,
        e.sleep,
        e.stress,
        e.change,
        e.repetitions,
        e.with,
    ])?;
    Ok(())
}

/// The moment that a table contains as a time in UTC and an offset, both in seconds.
pub(super) fn time(at: i64, offset: i32) -> Result<DateTime<FixedOffset>, rusqlite::Error> {
    let utc = DateTime::from_timestamp(at, 0);
    let local = utc.zip(FixedOffset::east_opt(offset));
    let local = local.map(|(u, z)| u.with_timezone(&z));
    local.ok_or_else(|| rusqlite::Error::InvalidColumnName("at".into()))
}

/// The columns that [`read`] needs, in its order: access by number is twice as fast as access by name.
pub(super) const COLUMNS: &str =
    "at, offset, entry, kind, cue, outcome, seconds, natural_break, pain, impact, activity, note,
    reasons, flare, sleep, stress, change, repetitions, moves";

pub(super) fn read(row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    Ok(Entry {
        at: time(row.get(0)?, row.get(1)?)?,
        entry: of_word(row, 2)?.ok_or_else(|| rusqlite::Error::InvalidColumnName("entry".into()))?,
        kind: of_word(row, 3)?,
        cue: row.get(4)?,
        outcome: of_word(row, 5)?,
        seconds: row.get(6)?,
        natural_break: row.get(7)?,
        pain: row.get(8)?,
        impact: row.get(9)?,
        activity: row.get(10)?,
        note: row.get(11)?,
        reasons: row.get(12)?,
        flare: row.get(13)?,
        sleep: row.get(14)?,
        stress: row.get(15)?,
        change: row.get(16)?,
        repetitions: row.get(17)?,
        with: row.get(18)?,
    })
}

/// The value of an enum that is stored as its serialised name; `None` if the column is empty or the name is
/// unknown.
fn of_word<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<Option<T>, rusqlite::Error> {
    let word = row.get_ref(column)?.as_str_or_null()?;
    let word: Option<StrDeserializer<'_, serde::de::value::Error>> = word.map(|w| w.into_deserializer());
    Ok(word.and_then(|w| T::deserialize(w).ok()))
}
