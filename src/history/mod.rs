//! What happened, for the person and the therapist: entries, the file they are kept in, and ways out of it.

mod backup;
mod entry;
mod export;
mod file;
mod questions;
pub mod rhythm;
mod row;
mod schema;
mod store;

pub use backup::{BackupError, Restored, back_up, restore};
pub use entry::{Change, End, Entry, What, change};
pub use export::{csv, json, text};
pub use file::HistoryError;
pub use questions::Question;
pub use store::{FirstAndLast, History, Opened, Span};
