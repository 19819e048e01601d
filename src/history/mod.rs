//! What happened, for the person and the therapist: entries, the file they are kept in, and ways out of it.

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

pub use backup::{BackupError, Restored, back_up, restore};
pub use entry::{Change, End, Entry, What, change};
pub use export::{csv, json, text};
pub use file::HistoryError;
pub use journal::{Batch, Journal};
pub use open::Opened;
pub use questions::Question;
pub use store::{FirstAndLast, History, Span};

/// The longest note and the longest question, in characters.
pub const LONGEST_NOTE: usize = 2_000;
