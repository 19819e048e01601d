//! The counts of a day for each kind.

use super::{Outcome, PerKind, ReminderKind};
use serde::{Deserialize, Serialize};

/// The counts of one kind on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Reminders offered; a repeated offer of the same reminder does not count again.
    pub offered: i64,
    /// Reminders that ended as done.
    pub done: i64,
    /// Snoozes; each snooze of a reminder counts.
    pub later: i64,
    /// Reminders that ended as skipped.
    pub skipped: i64,
    /// Reminders that ended without an answer.
    pub unanswered: i64,
    /// Reminders that ended by a natural break.
    pub natural: i64,
    /// Cues absorbed by a reminder of another kind.
    pub absorbed: i64,
}

/// The counts of the day, for each [`ReminderKind`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally(PerKind<Counts>);

impl Counts {
    pub(super) fn count(&mut self, outcome: Outcome, by: i64) {
        *match outcome {
            Outcome::Done => &mut self.done,
            Outcome::Skipped => &mut self.skipped,
            Outcome::Unanswered => &mut self.unanswered,
            Outcome::Natural => &mut self.natural,
        } += by;
    }
}

impl Tally {
    /// The counts of one kind.
    pub fn get(&self, kind: ReminderKind) -> Counts {
        self.0[kind]
    }

    pub(super) fn of(&mut self, kind: ReminderKind) -> &mut Counts {
        &mut self.0[kind]
    }

    /// Counts the end of a reminder (`by` is 1), or undoes that (`by` is -1). A kind that was merged into the
    /// reminder (`along`) and was never offered by itself (`open`) counts as offered only at the end: until
    /// then it may still be offered by itself.
    pub(super) fn end(
        &mut self,
        kind: ReminderKind,
        along: &[ReminderKind],
        outcome: Outcome,
        open: impl Fn(ReminderKind) -> bool,
        by: i64,
    ) {
        self.of(kind).count(outcome, by);
        for &kind in along {
            self.of(kind).offered += if open(kind) { 0 } else { by };
            self.of(kind).count(outcome, by);
        }
    }
}
