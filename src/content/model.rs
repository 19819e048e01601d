//! The model of the library. Its sentences are in one language; its facts are the same in all languages.

use super::terms::{Desk, Evidence, Position, Region};
use crate::engine::{Level, Occasion, ReminderKind};
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer};

/// Reads a grade of evidence; an empty text is `None`. The key is required, so that no entry forgets it.
pub(super) fn evidence<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Evidence>, D::Error> {
    let name = String::deserialize(d)?;
    if name.is_empty() {
        return Ok(None);
    }
    Evidence::deserialize(name.as_str().into_deserializer()).map(Some)
}

/// One exercise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// The id in files and records.
    pub id: String,
    /// The code in the clinical review, such as LB1.
    pub code: String,
    /// Movement or breathing.
    pub kind: ReminderKind,
    /// The part of the body.
    pub region: Region,
    /// The positions in which it can be done as written.
    pub positions: Vec<Position>,
    /// Whether only a therapist's program may offer it.
    pub needs_therapist: bool,
    /// The load on the body.
    pub level: Level,
    /// Whether a flare-up without a program may offer it.
    #[serde(default)]
    pub flare: bool,
    /// Whether its name or its offer mentions the belly.
    #[serde(default)]
    pub belly: bool,
    /// The standard term.
    pub name: String,
    /// The question that offers it, at most 14 words.
    pub ask: String,
    /// Repetitions or breaths; 0 when it is held or timed.
    pub reps: u32,
    /// Seconds of each hold; 0 when it is not held.
    pub hold: u32,
    /// The number of sets.
    pub sets: u32,
    /// Whether it is done on each side.
    pub sides: bool,
    /// The approximate duration in seconds.
    pub seconds: u32,
    /// The dose in words.
    pub dose: String,
    /// The dose on a flare-up day in words.
    pub flare_dose: String,
    /// The instructions.
    pub steps: Vec<String>,
    /// How to breathe with it.
    pub breathing: String,
    /// The reason, in one sentence.
    pub why: String,
    /// Who takes care, or asks a professional first.
    pub caution: String,
    /// When to stop.
    pub stop: String,
    /// A gentler variant.
    pub gentler: String,
    /// The strength of the evidence.
    #[serde(deserialize_with = "evidence")]
    pub evidence: Option<Evidence>,
    /// Ids of references.
    pub sources: Vec<String>,
    /// The name of the picture.
    pub picture: String,
}

/// One posture cue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    /// The id in files and records.
    pub id: String,
    /// The cue, at most 14 words.
    pub cue: String,
    /// The reason, in one sentence.
    pub why: String,
    /// The part of the body.
    pub region: Region,
    /// The positions in which it can be followed.
    pub positions: Vec<Position>,
    /// The desk that it needs.
    pub desk: Desk,
    /// Whether it is invisible to the others in a video call.
    pub on_camera: bool,
    /// When it may be offered.
    pub occasion: Occasion,
    /// Whether the cue or its reason mentions the belly.
    #[serde(default)]
    pub belly: bool,
    /// The strength of the evidence; `None` when the cue claims nothing.
    #[serde(deserialize_with = "evidence")]
    pub evidence: Option<Evidence>,
    /// Ids of references.
    pub sources: Vec<String>,
}

/// A short lesson: one fact, one action and one alternative.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The id in files and records.
    pub id: String,
    /// The subject; lessons rotate through the themes.
    pub theme: String,
    /// The fact.
    pub fact: String,
    /// Something to try.
    pub action: String,
    /// An alternative to the action.
    pub choice: String,
    /// The strength of the evidence.
    #[serde(deserialize_with = "evidence")]
    pub evidence: Option<Evidence>,
    /// Ids of references.
    pub sources: Vec<String>,
}

/// The texts of breathing sessions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breathing {
    /// The lines of the first sessions, which teach.
    pub lesson_step: Vec<LessonStep>,
    /// The lines that the pacer shows.
    pub coach: Vec<Coach>,
    /// The cautions.
    pub safety: Safety,
    /// The paces that a person can choose.
    pub pace: Vec<Pace>,
    /// The words of the pacer.
    pub words: PacerWords,
}

/// The lines of one teaching session.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonStep {
    /// The number of the session, from 1.
    pub session: u32,
    /// The lines.
    pub lines: Vec<String>,
}

/// A line of coaching.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coach {
    /// The line.
    pub line: String,
}

/// The cautions of breathing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Safety {
    /// Shown before the first session.
    pub before: String,
    /// When to stop.
    pub stop: String,
}

/// A pace.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Seconds in and out, such as "4-6".
    pub id: String,
    /// The name.
    pub name: String,
    /// Whom it suits.
    #[serde(rename = "for")]
    pub suits: String,
}

/// The words of the pacer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacerWords {
    /// Breathing in.
    #[serde(rename = "in")]
    pub inhale: String,
    /// Breathing out.
    #[serde(rename = "out")]
    pub exhale: String,
    /// The pause before the next breath.
    pub settle: String,
    /// At the beginning.
    pub own_pace: String,
    /// At the end.
    pub done: String,
}

/// A source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The id, such as R20.
    pub id: String,
    /// The citation.
    pub text: String,
    /// How it was read: S for an abstract or a page, S2 for second-hand, B for background.
    pub tag: String,
}

/// Everything that can be offered or taught, in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    /// Movement breaks and breathing sessions.
    pub exercises: Vec<Exercise>,
    /// Posture cues.
    pub cues: Vec<Cue>,
    /// The lessons behind "Why?".
    pub lessons: Vec<Lesson>,
    /// The texts of breathing sessions.
    pub breathing: Breathing,
}

/// The text of a reminder of any kind.
#[derive(Clone, Debug, PartialEq)]
pub struct ReminderText {
    /// The invitation.
    pub cue: String,
    /// The reason.
    pub why: String,
    /// The dose, and the dose on a flare-up day; `None` for a posture cue.
    pub dose: Option<(String, String)>,
    /// The instructions; empty for a posture cue, which is its own instruction.
    pub steps: Vec<String>,
    /// A gentler variant.
    pub gentler: Option<String>,
}

impl Library {
    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|e| e.id == id)
    }

    /// The text of the reminder with this id.
    pub fn reminder_text(&self, kind: ReminderKind, id: Option<&str>) -> Option<ReminderText> {
        let id = id?;
        if kind.is_cue() {
            let c = self.cues.iter().find(|c| c.id == id)?;
            return Some(ReminderText {
                cue: c.cue.clone(),
                why: c.why.clone(),
                dose: None,
                steps: Vec::new(),
                gentler: None,
            });
        }
        let e = self.exercise(id)?;
        Some(ReminderText {
            cue: e.ask.clone(),
            why: e.why.clone(),
            dose: Some((e.dose.clone(), e.flare_dose.clone())),
            steps: e.steps.clone(),
            gentler: Some(e.gentler.clone()),
        })
    }
}
