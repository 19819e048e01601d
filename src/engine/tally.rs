//! What happened today, counted by kind.

use super::{Kind, Outcome, PerKind};
use serde::{Deserialize, Serialize};

/// One kind's counts of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Reminders offered, however often each.
    pub offered: i64,
    /// Ended as done.
    pub done: i64,
    /// Put off, each time.
    pub later: i64,
    /// Ended as skipped.
    pub skipped: i64,
    /// Ended without an answer.
    pub unanswered: i64,
    /// Ended by a natural break.
    pub natural: i64,
    /// Taken along by another kind.
    pub absorbed: i64,
}

/// The day's counts, by [`Kind`].
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
    /// One kind's counts.
    pub fn get(&self, kind: Kind) -> Counts {
        self.0[kind]
    }

    pub(super) fn of(&mut self, kind: Kind) -> &mut Counts {
        &mut self.0[kind]
    }

    /// Counts the end of a reminder, or takes it back. A kind that went `along` and was never `open` by itself counts as
    /// offered when it ends: until then it may still come alone.
    pub(super) fn end(
        &mut self,
        kind: Kind,
        along: &[Kind],
        outcome: Outcome,
        open: impl Fn(Kind) -> bool,
        by: i64,
    ) {
        self.of(kind).count(outcome, by);
        for &kind in along {
            self.of(kind).offered += if open(kind) { 0 } else { by };
            self.of(kind).count(outcome, by);
        }
    }
}
