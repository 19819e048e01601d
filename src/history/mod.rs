//! The history: a record of what happened, for the person and the therapist. The module contains the entries,
//! the database that stores them, the exports and the backup.

mod backup;
mod entry;
mod export;
mod file;
mod journal;
mod open;
mod questions;
pub mod rhythm;
mod row;
mod schema;
mod store;
mod visits;

pub use backup::{BackupError, Restored, back_up, restore};
pub use entry::{Change, End, Entry, What, change};
pub use export::{csv, json, text};
pub use file::HistoryError;
pub use journal::{Batch, Journal};
pub use open::Opened;
pub use questions::Question;
pub use store::{FirstAndLast, History, Span};
pub use visits::OwnVisit;

/// The maximum length of a note and of a question, in characters.
pub const LONGEST_NOTE: usize = 2_000;
