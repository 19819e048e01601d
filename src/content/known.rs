//! The library's names without its sentences: what a program's file may name, and the engine may choose from.

use super::options::Tags;
use super::{Amount, TEXTS, built_articles, read};
use crate::engine::{Choice, Kind};
use serde::Deserialize;

/// Every name there is.
#[derive(Debug)]
pub struct Known {
    /// Exercises, movement and breathing, those within a therapist's program among them.
    pub exercises: Vec<(String, Kind)>,
    /// Posture cues.
    pub cues: Vec<String>,
    /// Articles and lessons.
    pub reading: Vec<String>,
}

/// Every name there is.
pub fn known() -> Known {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    #[derive(Deserialize)]
    struct Lessons {
        lessons: Vec<Named>,
    }
    let all: Vec<Tags> = read(TEXTS[2]);
    let lessons: Lessons = read(TEXTS[0]);
    let articles: Vec<Named> = read(built_articles());
    let mut known = Known {
        exercises: Vec::new(),
        cues: Vec::new(),
        reading: articles
            .into_iter()
            .chain(lessons.lessons)
            .map(|n| n.id)
            .collect(),
    };
    for e in all {
        match e.kind {
            Some(kind) => known.exercises.push((e.id, kind)),
            None => known.cues.push(e.id),
        }
    }
    known
}

/// A thing of the library that somebody has named.
#[derive(Debug)]
pub struct Named {
    /// As the engine's choice.
    pub choice: Choice,
    /// The dose of an exercise.
    pub amount: Amount,
    /// Whether it may come in a flare-up without a program.
    pub flare: bool,
}

/// These of the library, in their order; a name that there is not is left out. `None`: cues.
pub fn choices(kind: Option<Kind>, ids: &[&str]) -> Vec<Named> {
    let all: Vec<Tags> = read(TEXTS[2]);
    let found = ids
        .iter()
        .filter_map(|id| all.iter().find(|t| t.id == *id && t.kind == kind));
    let named = |t: &Tags| Named {
        choice: t.choice(),
        amount: t.amount(),
        flare: t.flare,
    };
    found.map(named).collect()
}
