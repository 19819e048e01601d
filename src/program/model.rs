//! What a program holds, read and whole.

use crate::engine::{Days, Kind, Ms};
use crate::settings::keys::Value;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// A therapist's program.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Its own name, for updates; may be empty.
    pub id: String,
    /// What the patient sees as its name.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// How to reach them.
    pub contact: String,
    /// Who it is for; may be empty.
    pub label: String,
    /// The first day that it may be used.
    pub from: Option<NaiveDate>,
    /// The last day that it may be used.
    pub to: Option<NaiveDate>,
    /// What the patient may change.
    pub patient: Patient,
    /// What a flare-up changes.
    pub flare_up: FlareUp,
    /// When the patient is asked how they are; `None`: as they wish themselves.
    pub check_in: Option<CheckIn>,
    /// The stages in order; there is at least one.
    pub stages: Vec<Stage>,
    /// Exercises of its own.
    pub exercises: Vec<Exercise>,
    /// Cues of its own.
    pub cues: Vec<Cue>,
}

/// What the patient may change. Pausing, skipping, quitting and leaving exercises out are always theirs.
#[derive(Clone, Debug, PartialEq)]
pub struct Patient {
    /// Intervals, between these.
    pub every: Option<(Ms, Ms)>,
    /// The length of movement and breathing, between these.
    pub duration: Option<(Ms, Ms)>,
    /// Seconds in and out.
    pub pace: bool,
    /// Whether a kind comes at all.
    pub switch_off: bool,
}

/// What a flare-up changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlareUp {
    /// Days that it lasts; `None`: as the patient set it.
    pub days: Option<u32>,
    /// Movement's interval, in percent.
    pub interval: Option<u32>,
    /// The lengths, in percent.
    pub dose: Option<u32>,
    /// The only exercises offered; empty: all.
    pub keep: Vec<String>,
    /// Exercises that are not offered.
    pub leave_out: Vec<String>,
    /// When to get in touch; may be empty.
    pub contact_when: String,
}

/// When the patient is asked how they are.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// One of [`super::keys::OFTEN`].
    pub every: String,
    /// From this time of day on.
    pub at: NaiveTime,
    /// Some of [`super::keys::QUESTIONS`].
    pub questions: Vec<String>,
    /// The patient's own activity; may be empty.
    pub activity: String,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// What the patient sees as its name.
    pub name: String,
    /// How long it lasts; `None`: without an end.
    pub weeks: Option<u32>,
    /// What it is about; may be empty.
    pub about: String,
    /// The doses, by the settings' key.
    pub doses: BTreeMap<&'static str, Value>,
    /// What is offered; empty: what suits the patient.
    pub exercises: Vec<Dosed>,
    /// The posture cues; empty: what suits the patient.
    pub cues: Vec<String>,
    /// Ids of articles and lessons.
    pub education: Vec<String>,
}

/// An exercise of a stage. 0: as the exercise itself says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dosed {
    /// Which.
    pub id: String,
    /// Repetitions or breaths.
    pub reps: u32,
    /// Seconds of each hold.
    pub hold: u32,
    /// How often the whole is done.
    pub sets: u32,
    /// About how long it takes.
    pub seconds: u32,
    /// On which days of the week it is offered.
    pub days: Days,
    /// The therapist's own word; may be empty.
    pub note: String,
}

/// An exercise of the program's own.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // as in the library
pub struct Exercise {
    pub id: String,
    pub name: String,
    pub kind: Kind,
    pub region: String,
    pub positions: Vec<String>,
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
    /// A PNG or JPEG picture as a data address, checked; see [`super::image::decode`]. May be empty.
    pub image: String,
}

/// A posture cue of the program's own.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // as in the library
pub struct Cue {
    pub id: String,
    pub text: String,
    pub why: String,
    pub region: String,
}

impl Program {
    /// Whether a file is an update of this program: the same id, or without one the same title and author.
    pub fn is_update(&self, newer: &Program) -> bool {
        if self.id.is_empty() && newer.id.is_empty() {
            (&self.title, &self.author) == (&newer.title, &newer.author)
        } else {
            self.id == newer.id
        }
    }

    /// A stage by its number from 0; the last one where there are not so many.
    pub fn stage(&self, number: usize) -> Option<&Stage> {
        self.stages.get(number.min(self.stages.len().saturating_sub(1)))
    }

    /// An exercise of its own.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|e| e.id == id)
    }
}
