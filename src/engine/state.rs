//! What the engine remembers, and what of it outlives a restart.

use super::{Hold, Kind, Ms};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One kind's timer and its open reminder, if it has been offered before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Timer {
    /// Desk time since the last one ended.
    pub desk: Ms,
    /// Offered so often and not ended: the reminder is still due.
    pub again: u32,
    /// The open reminder's cue.
    pub cue: Option<String>,
    /// "Later" so often.
    pub snoozes: u32,
    /// Not before this moment: a snooze, or breathing after a return.
    pub not_before: Ms,
    /// Skipped or unanswered in a row.
    pub ignored: u32,
    /// By how many halves the interval has grown: 0 to 2.
    pub grown: u32,
    /// "Deferred" was said for what is due now.
    pub deferred: bool,
    /// How many were offered, for the rotation of cues.
    pub turn: u64,
}

/// The reminder on screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Live {
    /// Its kind.
    pub kind: Kind,
    /// Kinds taken along.
    pub also: Vec<Kind>,
    /// Id of the cue or exercise.
    pub cue: Option<String>,
    /// How long it takes when guided.
    pub length: Ms,
    /// When it was offered.
    pub since: Ms,
    /// When Start was pressed.
    pub guided: Option<Ms>,
    /// Time on screen with the person present.
    pub(super) age: Ms,
    /// A posture cue was taken along.
    pub(super) absorbed: bool,
}

/// Where a pause ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum PauseEnd {
    Elapsed(Ms),
    Wall(DateTime<FixedOffset>),
    Never,
}

/// The answer that can be taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct LastAnswer {
    pub at: Ms,
    pub live: Live,
    pub timers: [Timer; 3],
}

/// The whole memory. Times are on the elapsed clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    pub(super) wall: DateTime<FixedOffset>,
    pub(super) at: Ms,
    pub(super) slept: Ms,
    pub(super) day: NaiveDate,
    pub(super) timers: [Timer; 3],
    pub(super) live: Option<Live>,
    /// Input is coming in now; else `last_input` is exact.
    pub(super) active: bool,
    pub(super) last_input: Ms,
    /// The person was last known to be there: the last input, or the end of a call or a guided session.
    pub(super) present_until: Ms,
    /// Desk time counted since `present_until`, given back if the person turns out to be away.
    pub(super) provisional: Ms,
    pub(super) locked: bool,
    pub(super) asleep: bool,
    /// Since when the person is away.
    pub(super) away: Option<Ms>,
    /// Wall clock at the beginning of the absence, for "crosses 04:00".
    pub(super) away_day: Option<NaiveDate>,
    /// The absence has been credited as a natural break.
    pub(super) credited: bool,
    /// What the desktop reports.
    pub(super) reported: BTreeSet<Hold>,
    /// Of these, what the person chose to be reminded in spite of.
    pub(super) waived: BTreeSet<Hold>,
    /// The hold reasons in force.
    pub(super) holds: BTreeSet<Hold>,
    pub(super) held_since: Option<Ms>,
    pub(super) pause: Option<PauseEnd>,
    pub(super) flare_until: Option<DateTime<FixedOffset>>,
    pub(super) last_offer: Option<Ms>,
    /// Nothing is offered before: 30 s after a release.
    pub(super) settle: Ms,
    /// Since when an offer waits for a pause in typing.
    pub(super) ready_since: Option<Ms>,
    pub(super) long_on: Option<NaiveDate>,
    pub(super) last_answer: Option<LastAnswer>,
}
