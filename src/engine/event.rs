//! What the engine says happened: the lines of `simulate`, and the source of the history.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use thiserror::Error;

/// The three kinds of reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A cue of seconds.
    Posture,
    /// A guided break of minutes.
    Movement,
    /// A paced session of minutes.
    Breathing,
}

impl Kind {
    /// All kinds, in the order they are listed everywhere.
    pub const ALL: [Kind; 3] = [Kind::Posture, Kind::Movement, Kind::Breathing];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        ["posture", "movement", "breathing"][self as usize]
    }
}

/// A text that is not the name of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected posture, movement or breathing")]
pub struct UnknownKind;

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        Kind::ALL
            .into_iter()
            .find(|k| k.name() == name)
            .ok_or(UnknownKind)
    }
}

/// How a reminder ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The person did it.
    Done,
    /// The person said no, or stopped before a quarter.
    Skipped,
    /// Nobody answered.
    Unanswered,
    /// A natural break took its place.
    Natural,
}

/// Why it is quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// The person asked for quiet.
    Paused,
    /// Outside the schedule.
    Schedule,
    /// The desktop's do not disturb.
    DoNotDisturb,
    /// A full-screen film or presentation.
    Fullscreen,
    /// Microphone or camera in use.
    Call,
}

impl Hold {
    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        ["paused", "schedule", "do-not-disturb", "fullscreen", "call"][self as usize]
    }
}

/// The name of an event.
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
    Restarted,
    Refused,
}

impl Name {
    /// The word printed for it.
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
            "restarted",
            "refused",
        ][self as usize]
    }
}

/// One thing that happened. Fields that do not apply are empty and left out of the JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// When, on the wall clock; in JSON to the second, with its offset.
    #[serde(serialize_with = "stamp")]
    pub at: DateTime<FixedOffset>,
    /// What.
    pub event: Name,
    /// Of which kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Kinds taken along in the same offer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Kind>,
    /// The id of the cue or exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// The exercises that follow it in the same movement break, when it is offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// How it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Why it is quiet.
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
    /// How often this reminder had been offered before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<u32>,
}

fn stamp<S: serde::Serializer>(at: &DateTime<FixedOffset>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false))
}

impl Event {
    /// An event with nothing but its name and time.
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
