//! Whether what happens is kept. The saved state and the history are two files, and each has a condition of its own: that one
//! can be written again does not mean that the other can.

use super::health::Health;
use crate::engine::{MINUTE, Ms};

/// The longest time between two attempts to write.
const LONGEST_GAP: Ms = 15 * MINUTE;

/// A file that the companion writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Store {
    State,
    History,
}

/// The condition of both files.
#[derive(Debug, Default)]
pub(super) struct Storage {
    state: Option<String>,
    history: Option<String>,
    /// Where a damaged history is kept.
    damaged: Option<String>,
    /// The person knows of the present outage.
    announced: bool,
    /// When to try again on the elapsed clock, and how long after that once more.
    retry: Option<(Ms, Ms)>,
}

impl Storage {
    /// Notes that a file cannot be written, and why. Returns whether that begins an outage that the person does not know of.
    pub(super) fn failed(&mut self, store: Store, why: String, now: Ms) -> bool {
        *self.of(store) = Some(why);
        self.retry.get_or_insert((now + MINUTE, MINUTE));
        !std::mem::replace(&mut self.announced, true)
    }

    /// Notes that a file has been written whole.
    pub(super) fn succeeded(&mut self, store: Store) {
        *self.of(store) = None;
        if self.problem().is_none() {
            (self.announced, self.retry) = (false, None);
        }
    }

    /// Notes where a damaged history is kept; a new one has taken its place.
    pub(super) fn kept(&mut self, file: String) {
        self.damaged = Some(file);
    }

    fn of(&mut self, store: Store) -> &mut Option<String> {
        match store {
            Store::State => &mut self.state,
            Store::History => &mut self.history,
        }
    }

    /// Why something that happens now is not kept.
    pub(super) fn problem(&self) -> Option<&str> {
        self.state.as_deref().or(self.history.as_deref())
    }

    /// When the next attempt is made.
    pub(super) fn retry_at(&self) -> Option<Ms> {
        self.retry.map(|(at, _)| at)
    }

    /// Whether an attempt is due. Each one that fails doubles the time to the next.
    pub(super) fn retry_due(&mut self, now: Ms) -> bool {
        let due = self.retry.filter(|(at, _)| *at <= now);
        if let Some((_, gap)) = due {
            let gap = (2 * gap).min(LONGEST_GAP);
            self.retry = Some((now + gap, gap));
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
    fn a_good_write_of_the_history_does_not_hide_that_the_state_cannot_be_saved() {
        let mut storage = Storage::default();
        assert!(storage.failed(Store::State, "disk full".into(), 0));
        storage.succeeded(Store::History);
        assert_eq!(storage.problem(), Some("disk full"));
        assert_eq!(
            storage.health().to_string(),
            "missing: pauses and timers cannot be saved: disk full"
        );
        storage.succeeded(Store::State);
        assert_eq!((storage.problem(), storage.health()), (None, Health::Ok));
    }

    #[test]
    fn each_outage_is_announced_once() {
        let mut storage = Storage::default();
        assert!(storage.failed(Store::State, "disk full".into(), 0));
        assert!(!storage.failed(Store::History, "disk full".into(), 1));
        storage.succeeded(Store::State);
        assert!(
            !storage.failed(Store::State, "disk full".into(), 2),
            "the same outage"
        );
        storage.succeeded(Store::State);
        storage.succeeded(Store::History);
        assert!(
            storage.failed(Store::History, "disk full".into(), 3),
            "a second one"
        );
    }

    #[test]
    fn attempts_become_rarer_and_end_with_the_outage() {
        let mut storage = Storage::default();
        storage.failed(Store::State, "disk full".into(), 0);
        let mut tried = Vec::new();
        for _ in 0..6 {
            let at = storage.retry_at().unwrap();
            assert!(!storage.retry_due(at - 1) && storage.retry_due(at));
            storage.failed(Store::State, "disk full".into(), at);
            tried.push(at / MINUTE);
        }
        assert_eq!(tried, [1, 3, 7, 15, 30, 45]);
        storage.succeeded(Store::State);
        assert_eq!(storage.retry_at(), None);
    }
}
