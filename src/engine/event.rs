//! The events of the engine. `simulate` prints them, and the history is made from them.

use super::ReminderKind;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// How a reminder ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The person did it.
    Done,
    /// The person declined, or stopped before a quarter of the length.
    Skipped,
    /// The reminder expired without an answer.
    Unanswered,
    /// A natural break replaced it.
    Natural,
}

/// A hold reason: why no reminder is offered at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// The person has paused reminders.
    Paused,
    /// The present time is outside the schedule.
    Schedule,
    /// The do-not-disturb mode of the desktop is on.
    DoNotDisturb,
    /// A film or presentation fills the screen.
    Fullscreen,
    /// A microphone or camera is in use.
    Call,
}

impl Hold {
    /// The reasons that the desktop reports.
    pub const OF_DESKTOP: [Hold; 3] = [Hold::DoNotDisturb, Hold::Fullscreen, Hold::Call];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        ["paused", "schedule", "do-not-disturb", "fullscreen", "call"][self as usize]
    }
}

/// The type of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each is described in docs/simulate.md, where users read it
pub enum Name {
    Offered,
    Snoozed,
    Withdrawn,
    Ended,
    Deferred,
    Absorbed,
    Away,
    Back,
    Held,
    Released,
    Paused,
    Resumed,
    Adapted,
    FlareUp,
    Reading,
    Restarted,
    Refused,
}

impl Name {
    /// The name in the output, the same as in JSON.
    pub fn word(self) -> &'static str {
        [
            "offered",
            "snoozed",
            "withdrawn",
            "ended",
            "deferred",
            "absorbed",
            "away",
            "back",
            "held",
            "released",
            "paused",
            "resumed",
            "adapted",
            "flare-up",
            "reading",
            "restarted",
            "refused",
        ][self as usize]
    }
}

/// A change that the engine reports. Fields that do not apply are empty and left out of the JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The time on the wall clock; in JSON with seconds and the offset.
    #[serde(serialize_with = "stamp")]
    pub at: DateTime<FixedOffset>,
    /// What happened.
    pub event: Name,
    /// The kind of the reminder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ReminderKind>,
    /// Kinds merged into the same offer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ReminderKind>,
    /// The id of the cue or exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// The exercises that follow the cue in the same movement break; only when it is offered and when it
    /// ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// How the reminder ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The hold reasons in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Hold>,
    /// Whether the absence was a natural break.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub natural_break: Option<bool>,
    /// A length in seconds, as the event defines it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<i64>,
    /// Repetitions that the person counted in a guided exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repetitions: Option<u32>,
    /// The number of earlier offers of the same reminder; none for the first offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<u32>,
}

fn stamp<S: serde::Serializer>(at: &DateTime<FixedOffset>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false))
}

impl Event {
    /// Creates an event with a time and a type; all other fields are empty.
    pub fn new(at: DateTime<FixedOffset>, event: Name) -> Self {
        Event {
            at,
            event,
            kind: None,
            with: Vec::new(),
            also: Vec::new(),
            cue: None,
            outcome: None,
            reasons: Vec::new(),
            natural_break: None,
            seconds: None,
            repetitions: None,
            again: None,
        }
    }
}
