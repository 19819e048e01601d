//! The model of a valid program.

use crate::content::{Position, Region};
use crate::engine::{Days, Level, Ms, ReminderKind};
use crate::seal::PublicKey;
use crate::settings::keys::Value;
use crate::visit::Visit;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// A therapist's program.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// The id, by which an update is recognized; may be empty.
    pub id: String,
    /// The number of this version, from 1.
    pub version: u32,
    /// The title that the patient sees.
    pub title: String,
    /// The author.
    pub author: String,
    /// How to reach the author.
    pub contact: String,
    /// Whom it is for; may be empty.
    pub label: String,
    /// The first day of its validity.
    pub from: Option<NaiveDate>,
    /// The last day of its validity.
    pub to: Option<NaiveDate>,
    /// What the patient may change.
    pub patient: Patient,
    /// The rules for flare-ups.
    pub flare_up: FlareUp,
    /// The check-ins; `None` leaves them to the settings.
    pub check_in: Option<CheckIn>,
    /// The key to which the patient's reports are sealed.
    pub seal_to: Option<PublicKey>,
    /// The stages in order, at least one.
    pub stages: Vec<Stage>,
    /// The exercises that the program defines.
    pub exercises: Vec<Exercise>,
    /// The cues that the program defines.
    pub cues: Vec<Cue>,
    /// The visits, in the order of the file.
    pub visits: Vec<Visit>,
}

/// What the patient may change. Pausing, skipping, quitting and leaving out exercises is always allowed.
#[derive(Clone, Debug, PartialEq)]
pub struct Patient {
    /// The limits of the intervals; `None` when they may not be changed.
    pub every: Option<(Ms, Ms)>,
    /// The limits of the durations of movement and breathing; `None` when they may not be changed.
    pub duration: Option<(Ms, Ms)>,
    /// Whether the pace of breathing may be changed.
    pub pace: bool,
    /// Whether a kind may be switched on and off.
    pub switch_off: bool,
}

impl Patient {
    /// The limits within which the patient may change a setting; `None` when there are none.
    pub(super) fn limits(&self, key: &str) -> Option<(Ms, Ms)> {
        match key.split_once('.') {
            Some((_, "every")) => self.every,
            Some(("movement" | "breathing", "duration")) => self.duration,
            _ => None,
        }
    }
}

/// The rules for flare-ups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlareUp {
    /// The days that it lasts; `None` leaves them to the settings.
    pub days: Option<u32>,
    /// The interval of movement, in percent.
    pub interval: Option<u32>,
    /// The durations, in percent.
    pub dose: Option<u32>,
    /// The only exercises offered; empty for all.
    pub keep: Vec<String>,
    /// The exercises that are not offered.
    pub leave_out: Vec<String>,
    /// When to contact the author; may be empty.
    pub contact_when: String,
}

/// The check-ins of a program.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// One of [`super::keys::OFTEN`].
    pub every: String,
    /// The earliest time of day.
    pub at: NaiveTime,
    /// Some of [`super::keys::QUESTIONS`].
    pub questions: Vec<String>,
    /// The patient's own activity; may be empty.
    pub activity: String,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// The name that the patient sees.
    pub name: String,
    /// The duration; `None` for a stage without an end.
    pub weeks: Option<u32>,
    /// A description; may be empty.
    pub about: String,
    /// The overridden settings by their keys.
    pub doses: BTreeMap<&'static str, Value>,
    /// The exercises that are offered; empty for those that suit the patient.
    pub exercises: Vec<Dosed>,
    /// The ids of the posture cues; empty for those that suit the patient.
    pub cues: Vec<String>,
    /// Ids of articles and lessons.
    pub education: Vec<String>,
}

/// An exercise in a stage. A dose of 0 is that of the exercise itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dosed {
    /// The id of the exercise.
    pub id: String,
    /// Repetitions or breaths.
    pub reps: u32,
    /// Seconds of each hold.
    pub hold: u32,
    /// The number of sets.
    pub sets: u32,
    /// The approximate duration in seconds.
    pub seconds: u32,
    /// The weekdays on which it is offered.
    pub days: Days,
    /// A note of the therapist; may be empty.
    pub note: String,
}

/// An exercise that the program defines.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields are those of the library
pub struct Exercise {
    pub id: String,
    pub name: String,
    pub kind: ReminderKind,
    pub region: Region,
    pub positions: Vec<Position>,
    pub level: Level,
    pub ask: String,
    pub steps: Vec<String>,
    pub breathing: String,
    pub why: String,
    pub caution: String,
    pub stop: String,
    pub gentler: String,
    pub reps: u32,
    pub hold: u32,
    pub sets: u32,
    pub sides: bool,
    pub seconds: u32,
    /// A valid PNG or JPEG picture as a data URL; may be empty. See [`super::image::decode`].
    pub image: String,
    /// What the picture shows; may be empty.
    pub image_text: String,
}

/// A posture cue that the program defines.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields are those of the library
pub struct Cue {
    pub id: String,
    pub text: String,
    pub why: String,
    pub region: Region,
}

impl Program {
    /// Whether `newer` is an update of this program: it has the same id, or without ids the same title and
    /// author.
    pub fn is_update(&self, newer: &Program) -> bool {
        if self.id.is_empty() && newer.id.is_empty() {
            (&self.title, &self.author) == (&newer.title, &newer.author)
        } else {
            self.id == newer.id
        }
    }

    /// The stage with this number from 0; the last stage for a greater number.
    pub fn stage(&self, number: usize) -> Option<&Stage> {
        self.stages.get(number.min(self.stages.len().saturating_sub(1)))
    }

    /// The exercise of the program with this id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|e| e.id == id)
    }
}
