//! The library's names without its sentences: what a program's file may name, and the engine may choose from.

use super::{TEXTS, built_articles, read};
use crate::engine::{Choice, Kind, Occasion};
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

#[derive(Deserialize)]
struct Entry {
    id: String,
    kind: Option<Kind>,
    region: String,
    occasion: Option<String>,
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
    let all: Vec<Entry> = read(TEXTS[2]);
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

/// These of the library as the engine's choices, in their order; a name that there is not is left out. `None`: cues.
pub fn choices(kind: Option<Kind>, ids: &[&str]) -> Vec<Choice> {
    let all: Vec<Entry> = read(TEXTS[2]);
    let found = ids
        .iter()
        .filter_map(|id| all.iter().find(|e| e.id == *id && e.kind == kind));
    let choice = |e: &Entry| Choice {
        id: e.id.clone(),
        region: e.region.clone(),
        occasion: match e.occasion.as_deref() {
            Some("after-call") => Occasion::AfterCall,
            Some("late") => Occasion::Late,
            Some("flare-up") => Occasion::FlareUp,
            _ => Occasion::Any,
        },
    };
    found.map(choice).collect()
}
