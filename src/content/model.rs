//! What the library holds. Every sentence is in one language; facts are the same in all.

use crate::engine::{Kind, Level};
use serde::Deserialize;

/// A sentence, or a word of a fixed list.
pub type Text = String;

/// One exercise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Its name in files and records.
    pub id: Text,
    /// Its code in the review, such as LB1.
    pub code: Text,
    /// Movement or breathing.
    pub kind: Kind,
    /// The part of the body.
    pub region: Text,
    /// Where it can be done as written: seated, standing, floor.
    pub positions: Vec<Text>,
    /// Only within a therapist's program.
    pub needs_therapist: bool,
    /// How much load it puts on the body.
    pub level: Level,
    /// Whether it may come in a flare-up without a program.
    #[serde(default)]
    pub flare: bool,
    /// Whether its name or its offer names the belly.
    #[serde(default)]
    pub belly: bool,
    /// The standard term.
    pub name: Text,
    /// The offer, a question of at most 14 words.
    pub ask: Text,
    /// Repetitions or breaths; 0: held or timed.
    pub reps: u32,
    /// Seconds of each hold; 0: not held.
    pub hold: u32,
    /// How often the whole is done.
    pub sets: u32,
    /// Each side.
    pub sides: bool,
    /// About how long it takes.
    pub seconds: u32,
    /// The dose in words.
    pub dose: Text,
    /// The dose on a flare-up day.
    pub flare_dose: Text,
    /// What to do.
    pub steps: Vec<Text>,
    /// How to breathe with it.
    pub breathing: Text,
    /// Why, in one sentence.
    pub why: Text,
    /// Who takes care, or asks first.
    pub caution: Text,
    /// When to stop.
    pub stop: Text,
    /// The gentler way.
    pub gentler: Text,
    /// How far the evidence carries: strong, moderate, weak or expert.
    pub evidence: Text,
    /// Ids of references.
    pub sources: Vec<Text>,
    /// The picture's name.
    pub picture: Text,
}

/// One posture cue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    /// Its name in files and records.
    pub id: Text,
    /// The cue, at most 14 words in English.
    pub cue: Text,
    /// Why, in one sentence.
    pub why: Text,
    /// The part of the body.
    pub region: Text,
    /// Where it can be done: seated, standing.
    pub positions: Vec<Text>,
    /// "sit-stand": only at a desk that can rise.
    pub desk: Text,
    /// Nobody in a call would notice.
    pub on_camera: bool,
    /// any, after-call, late or flare-up.
    pub occasion: Text,
    /// Whether the cue or its reason names the belly.
    #[serde(default)]
    pub belly: bool,
    /// How far the evidence carries.
    pub evidence: Text,
    /// Ids of references.
    pub sources: Vec<Text>,
}

/// One fact, one action, one choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its name.
    pub id: Text,
    /// What it is about.
    pub theme: Text,
    /// The fact.
    pub fact: Text,
    /// What to try.
    pub action: Text,
    /// What to try instead.
    pub choice: Text,
    /// How far the evidence carries.
    pub evidence: Text,
    /// Ids of references.
    pub sources: Vec<Text>,
}

/// How breathing is taught and paced.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breathing {
    /// The first sessions teach, a step each.
    pub lesson_step: Vec<LessonStep>,
    /// Lines shown while pacing.
    pub coach: Vec<Coach>,
    /// Who asks first, and when to stop.
    pub safety: Safety,
    /// The paces to choose from.
    pub pace: Vec<Pace>,
    /// The words of the pacer.
    pub words: PacerWords,
}

/// The lines of one teaching session.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonStep {
    /// Which session, from 1.
    pub session: u32,
    /// The lines.
    pub lines: Vec<Text>,
}

/// A line of coaching.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coach {
    /// The line.
    pub line: Text,
}

/// The care that breathing wants.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Safety {
    /// Shown before the first session.
    pub before: Text,
    /// When to stop.
    pub stop: Text,
}

/// A pace.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Seconds in and out, such as "4-6".
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// Who likes it.
    #[serde(rename = "for")]
    pub suits: Text,
}

/// The words of the pacer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacerWords {
    /// Breathing in.
    #[serde(rename = "in")]
    pub inhale: Text,
    /// Breathing out.
    #[serde(rename = "out")]
    pub exhale: Text,
    /// Letting the next breath come.
    pub settle: Text,
    /// To begin with.
    pub own_pace: Text,
    /// At the end.
    pub done: Text,
}

/// A source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its id, such as R20.
    pub id: Text,
    /// The citation.
    pub text: Text,
    /// How it was read: S, S2 or B.
    pub tag: Text,
}

/// Everything that can be offered, in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    /// Movement breaks and breathing sessions.
    pub exercises: Vec<Exercise>,
    /// Posture cues.
    pub cues: Vec<Cue>,
    /// What "Why?" teaches.
    pub lessons: Vec<Lesson>,
    /// How breathing is taught.
    pub breathing: Breathing,
}

/// What a reminder says, of whatever kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// The sentence that invites.
    pub cue: Text,
    /// Why.
    pub why: Text,
    /// How much of it, and how much on a flare-up day; a posture cue has none.
    pub dose: Option<(Text, Text)>,
    /// What to do; a posture cue is its own step.
    pub steps: Vec<Text>,
    /// The gentler way.
    pub gentler: Option<Text>,
}

impl Library {
    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|e| e.id == id)
    }

    /// What the reminder with this id says.
    pub fn saying(&self, kind: Kind, id: Option<&str>) -> Option<Saying> {
        let id = id?;
        if kind == Kind::Posture {
            let c = self.cues.iter().find(|c| c.id == id)?;
            return Some(Saying {
                cue: c.cue.clone(),
                why: c.why.clone(),
                dose: None,
                steps: Vec::new(),
                gentler: None,
            });
        }
        let e = self.exercise(id)?;
        Some(Saying {
            cue: e.ask.clone(),
            why: e.why.clone(),
            dose: Some((e.dose.clone(), e.flare_dose.clone())),
            steps: e.steps.clone(),
            gentler: Some(e.gentler.clone()),
        })
    }
}
