//! Debounces a state that a source reports as on and off. A state that flaps, such as that of a screen saver
//! that cannot start, counts as on until it has rested: otherwise each change would be an absence and an
//! entry in the history.

use crate::engine::{Ms, SECOND};
use std::collections::VecDeque;

/// The number of changes within [`RESTLESS`] from which on a state flaps.
const CHANGES: usize = 8;
/// The time for which a flapping state must stay the same before it counts again.
const RESTLESS: Ms = 10 * SECOND;

/// A debounced state. Pure.
#[derive(Clone, Debug, Default)]
pub(super) struct Steady {
    on: bool,
    debounced: bool,
    /// The times of the last changes, oldest first.
    changes: VecDeque<Ms>,
}

impl Steady {
    /// Takes the state that the source reports. Returns the debounced state if it has changed.
    pub(super) fn set(&mut self, on: bool, now: Ms) -> Option<bool> {
        if on != self.on {
            self.on = on;
            self.changes.push_back(now);
            if self.changes.len() > CHANGES {
                self.changes.pop_front();
            }
        }
        let believed = on || self.rests_at().is_some_and(|at| now < at);
        (std::mem::replace(&mut self.debounced, believed) != believed).then_some(believed)
    }

    /// The debounced state.
    pub(super) fn is_on(&self) -> bool {
        self.debounced
    }

    /// When a flapping state that is reported as off will count as off; `None` if nothing is pending.
    pub(super) fn deadline(&self) -> Option<Ms> {
        self.rests_at().filter(|_| self.debounced && !self.on)
    }

    fn rests_at(&self) -> Option<Ms> {
        let (first, last) = (self.changes.front()?, self.changes.back()?);
        let flaps = self.changes.len() == CHANGES && last - first < RESTLESS;
        flaps.then_some(last + RESTLESS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flapping_state_is_on_until_it_has_rested() {
        let mut s = Steady::default();
        let debounced: Vec<bool> = (0..2_000).filter_map(|i| s.set(i % 2 == 0, i * 10)).collect();
        assert_eq!(debounced.len(), 7, "{debounced:?}");
        assert!(s.is_on());
        let rests = s.deadline().unwrap();
        assert_eq!(rests, 19_990 + RESTLESS);
        assert_eq!(
            (s.set(false, rests - 1), s.set(false, rests)),
            (None, Some(false))
        );
        assert_eq!(s.deadline(), None);
    }

    #[test]
    fn state_that_changes_rarely_is_passed_on_at_once() {
        let mut s = Steady::default();
        for i in 0..100 {
            let on = i % 2 == 0;
            assert_eq!(s.set(on, i * 3_000), Some(on));
            assert_eq!(s.set(on, i * 3_000 + 1), None);
        }
    }
}
