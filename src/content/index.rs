//! The index of the library: its ids and facts without the sentences. Programs name entries of it, and the
//! engine chooses from it.

use super::terms::{Desk, Position, Region};
use super::{Amount, INDEX, read};
use crate::engine::{Choice, Level, Occasion, ReminderKind};
use crate::language::{LANGUAGES, texts};
use serde::Deserialize;

/// The facts of an exercise or a cue.
#[derive(Deserialize)]
pub(super) struct IndexEntry {
    pub(super) id: String,
    /// `None` for a cue.
    pub(super) kind: Option<ReminderKind>,
    pub(super) region: Region,
    pub(super) positions: Vec<Position>,
    #[serde(default)]
    pub(super) desk: Option<Desk>,
    #[serde(default)]
    pub(super) on_camera: Option<bool>,
    #[serde(default)]
    occasion: Occasion,
    #[serde(default)]
    pub(super) needs_therapist: bool,
    #[serde(default)]
    level: Level,
    #[serde(default)]
    pub(super) flare: bool,
    #[serde(default)]
    pub(super) belly: bool,
    #[serde(default)]
    reps: u32,
    #[serde(default)]
    hold: u32,
    #[serde(default)]
    sets: u32,
    #[serde(default)]
    sides: bool,
    #[serde(default)]
    seconds: u32,
}

/// Every entry of the library.
pub(super) fn index() -> Vec<IndexEntry> {
    read(INDEX)
}

impl IndexEntry {
    /// The dose of an exercise.
    fn amount(&self) -> Amount {
        Amount {
            reps: self.reps,
            hold: self.hold,
            sets: self.sets,
            sides: self.sides,
            seconds: self.seconds,
        }
    }

    pub(super) fn choice(&self) -> Choice {
        let choice = Choice {
            id: self.id.clone(),
            region: self.region.name().into(),
            occasion: self.occasion,
            level: self.level,
            ..Choice::default()
        };
        if self.kind.is_some() {
            self.amount().timed(choice)
        } else {
            choice
        }
    }
}

/// The ids of the library.
#[derive(Debug)]
pub struct LibraryIds {
    /// Exercises of movement and breathing, including those that need a therapist's program.
    pub exercises: Vec<(String, ReminderKind)>,
    /// Posture cues.
    pub cues: Vec<String>,
    /// Articles and lessons.
    pub reading: Vec<String>,
}

/// The ids of the library.
pub fn library_ids() -> LibraryIds {
    #[derive(Deserialize)]
    struct Entry {
        id: String,
    }
    #[derive(Deserialize)]
    struct Lessons {
        lessons: Vec<Entry>,
    }
    let english = texts(LANGUAGES[0]);
    let lessons: Lessons = read(english.library);
    let articles: Vec<Entry> = read(english.articles);
    let reading = articles.into_iter().chain(lessons.lessons);
    let mut ids = LibraryIds {
        exercises: Vec::new(),
        cues: Vec::new(),
        reading: reading.map(|entry| entry.id).collect(),
    };
    for e in index() {
        match e.kind {
            Some(kind) => ids.exercises.push((e.id, kind)),
            None => ids.cues.push(e.id),
        }
    }
    ids
}

/// An exercise or a cue of the library that a program names.
#[derive(Debug)]
pub struct LibraryItem {
    /// The engine's choice.
    pub choice: Choice,
    /// The dose of an exercise.
    pub amount: Amount,
    /// Whether a flare-up without a program may offer it.
    pub flare: bool,
    /// Whether only a therapist's program may offer it.
    pub needs_therapist: bool,
}

/// The items of a kind with these ids, in their order; unknown ids are left out. `None` selects cues.
pub fn library_items(kind: Option<ReminderKind>, ids: &[&str]) -> Vec<LibraryItem> {
    let all = index();
    let found = ids
        .iter()
        .filter_map(|id| all.iter().find(|e| e.id == *id && e.kind == kind));
    let item = |e: &IndexEntry| LibraryItem {
        choice: e.choice(),
        amount: e.amount(),
        flare: e.flare,
        needs_therapist: e.needs_therapist,
    };
    found.map(item).collect()
}
