//! The history, as the windows use it from any thread.

use chrono::{DateTime, FixedOffset};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use unbrace::files;
use unbrace::history::{Entry, History, Span};

/// Opens the history file.
#[derive(Clone, Debug, Default)]
pub struct Records {
    file: Option<PathBuf>,
    damaged_copy: Arc<Mutex<Option<PathBuf>>>,
}

impl Records {
    /// The history in this file.
    pub fn new(file: Option<PathBuf>) -> Self {
        Records {
            file,
            ..Records::default()
        }
    }

    /// The history for writing. A missing file is created; a damaged one is moved aside first.
    ///
    /// # Errors
    /// The reason, for people.
    pub fn open(&self) -> Result<History, String> {
        let file = self.file.as_ref().ok_or("no home folder is known")?;
        if let Some(folder) = file.parent() {
            files::create_folder(folder).map_err(|e| e.to_string())?;
        }
        let opened = History::open(file).map_err(|e| e.to_string())?;
        if opened.kept.is_some() {
            *self.damaged_copy.lock().unwrap_or_else(PoisonError::into_inner) = opened.kept;
        }
        Ok(opened.history)
    }

    /// The history, read-only where the folder is; `None` if there is none.
    ///
    /// # Errors
    /// The reason why it cannot be opened, for people.
    pub fn existing(&self) -> Result<Option<History>, String> {
        let Some(file) = self.file.as_ref().filter(|f| f.exists()) else {
            return Ok(None);
        };
        let opened = self.open();
        let opened = opened.or_else(|why| History::open_read_only(file).map_err(|_| why));
        opened.map(Some)
    }

    /// Like [`Records::existing`], for pages that show nothing of a history that cannot be opened.
    pub fn open_existing(&self) -> Option<History> {
        self.existing().ok().flatten()
    }

    /// The entries of these days; none if there is no history.
    pub fn entries(&self, span: Span) -> Vec<Entry> {
        let entries = self.open_existing().and_then(|h| h.entries(span).ok());
        entries.unwrap_or_default()
    }

    /// The last minute of desk time that the companion has counted.
    pub fn last_counted(&self) -> Option<DateTime<FixedOffset>> {
        unbrace::companion::last_counted(self.file.as_ref()?.parent()?)
    }

    /// Where a damaged history was moved to since the window opened.
    pub fn damaged_copy(&self) -> Option<PathBuf> {
        let copy = self.damaged_copy.lock().unwrap_or_else(PoisonError::into_inner);
        copy.clone()
    }
}
