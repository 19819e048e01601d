//! Whether the saved state and the history can be written. Each of the two files has a condition of its own:
//! a good write of one does not mean that the other can be written.

use super::health::Health;
use crate::engine::{MINUTE, Ms};

/// The longest time between two attempts to write.
const LONGEST_GAP: Ms = 15 * MINUTE;

/// A file that the companion writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StoredFile {
    State,
    History,
}

/// The condition of both files. Pure.
#[derive(Debug, Default)]
pub(super) struct StorageHealth {
    state: Option<String>,
    history: Option<String>,
    /// The path to which a damaged history was moved.
    damaged: Option<String>,
    /// A message has announced the present outage.
    announced: bool,
    retry: Option<Retry>,
}

/// The next attempt to write.
#[derive(Clone, Copy, Debug)]
struct Retry {
    /// On the elapsed clock.
    at: Ms,
    /// The time since the attempt before.
    gap: Ms,
}

impl StorageHealth {
    /// A file cannot be written, for this reason. Returns whether that begins an outage that the person does
    /// not know of.
    pub(super) fn failed(&mut self, file: StoredFile, why: String, now: Ms) -> bool {
        *self.of(file) = Some(why);
        self.retry.get_or_insert(Retry {
            at: now + MINUTE,
            gap: MINUTE,
        });
        !std::mem::replace(&mut self.announced, true)
    }

    /// A file was written completely.
    pub(super) fn succeeded(&mut self, file: StoredFile) {
        *self.of(file) = None;
        if self.problem().is_none() {
            (self.announced, self.retry) = (false, None);
        }
    }

    /// A damaged history was moved to this path, and a new one is in its place.
    pub(super) fn set_kept(&mut self, path: String) {
        self.damaged = Some(path);
    }

    fn of(&mut self, file: StoredFile) -> &mut Option<String> {
        match file {
            StoredFile::State => &mut self.state,
            StoredFile::History => &mut self.history,
        }
    }

    /// Why something that happens now is not kept.
    pub(super) fn problem(&self) -> Option<&str> {
        self.state.as_deref().or(self.history.as_deref())
    }

    /// When the next attempt is made.
    pub(super) fn retry_at(&self) -> Option<Ms> {
        self.retry.map(|retry| retry.at)
    }

    /// Whether an attempt is due. Each one that fails doubles the time to the next.
    pub(super) fn retry_due(&mut self, now: Ms) -> bool {
        let due = self.retry.filter(|retry| retry.at <= now);
        if let Some(retry) = due {
            let gap = (2 * retry.gap).min(LONGEST_GAP);
            self.retry = Some(Retry { at: now + gap, gap });
        }
        due.is_some()
    }

    /// For `status`. A history that cannot be written hides a state that cannot: it is the greater loss.
    pub(super) fn health(&self) -> Health {
        match (&self.state, &self.history, &self.damaged) {
            (_, Some(why), _) => Health::Missing(why.clone()),
            (Some(why), None, _) => Health::Missing(format!("pauses and timers cannot be saved: {why}")),
            (None, None, Some(file)) => Health::Limited(format!("a damaged file is kept as {file}")),
            (None, None, None) => Health::Ok,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_write_of_the_state_outlives_a_good_write_of_the_history() {
        let mut storage = StorageHealth::default();
        assert!(storage.failed(StoredFile::State, "disk full".into(), 0));
        storage.succeeded(StoredFile::History);
        assert_eq!(storage.problem(), Some("disk full"));
        assert_eq!(
            storage.health().to_string(),
            "missing: pauses and timers cannot be saved: disk full"
        );
        storage.succeeded(StoredFile::State);
        assert_eq!((storage.problem(), storage.health()), (None, Health::Ok));
    }

    #[test]
    fn outage_is_announced_once() {
        let mut storage = StorageHealth::default();
        assert!(storage.failed(StoredFile::State, "disk full".into(), 0));
        assert!(!storage.failed(StoredFile::History, "disk full".into(), 1));
        storage.succeeded(StoredFile::State);
        assert!(
            !storage.failed(StoredFile::State, "disk full".into(), 2),
            "the same outage"
        );
        storage.succeeded(StoredFile::State);
        storage.succeeded(StoredFile::History);
        assert!(
            storage.failed(StoredFile::History, "disk full".into(), 3),
            "a second one"
        );
    }

    #[test]
    fn attempts_become_rarer_until_the_outage_ends() {
        let mut storage = StorageHealth::default();
        storage.failed(StoredFile::State, "disk full".into(), 0);
        let mut tried = Vec::new();
        for _ in 0..6 {
            let at = storage.retry_at().unwrap();
            assert!(!storage.retry_due(at - 1) && storage.retry_due(at));
            storage.failed(StoredFile::State, "disk full".into(), at);
            tried.push(at / MINUTE);
        }
        assert_eq!(tried, [1, 3, 7, 15, 30, 45]);
        storage.succeeded(StoredFile::State);
        assert_eq!(storage.retry_at(), None);
    }
}
