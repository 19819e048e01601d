//! The built-in library: cues, exercises, breathing, lessons and articles, each with its reason and its
//! sources. Pure.
//!
//! Its files are in `assets/content`, one folder for each language; the English files also have the facts.
//! [`crate::content_source`] reads them, and `build.rs` compiles one JSON text for each language into the
//! program. The functions here parse that text at each call, so that the companion keeps none of it in
//! memory.

mod article;
pub mod check;
mod dose;
mod index;
mod lesson;
mod model;
pub mod prose;
pub mod readability;
mod reading_grade;
pub mod review;
mod rules;
pub mod set;
mod sources;
mod suitable;
mod terms;
pub mod wording;

pub use article::{Article, Block, BlockKind};
pub use dose::{A_DAY, Amount};
pub use index::{LibraryIds, LibraryItem, library_ids, library_items};
pub use lesson::{lesson_of_day, next_lesson};
pub use model::{
    Breathing, Coach, Cue, Exercise, Lesson, LessonStep, Library, Pace, Reference, ReminderText,
};
pub use rules::{english_name, is_unspaced};
pub use suitable::{PersonProfile, suitable, suitable_gentle, teaching_session};
pub use terms::{Desk, Evidence, Position, Region};

use crate::language::texts;

/// What build.rs generates.
mod built {
    include!(concat!(env!("OUT_DIR"), "/pictures.rs"));
}

macro_rules! built {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"))
    };
}

const INDEX: &str = built!("index");

/// Parses a text that `build.rs` has made. A test parses every one of them, so that no release can panic
/// here.
#[allow(clippy::expect_used)]
fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("a test parses this text")
}

/// The library in this language; in English for an unknown one.
pub fn library(language: &str) -> Library {
    read(texts(language).library)
}

/// The articles of the page Learn, in order.
pub fn articles(language: &str) -> Vec<Article> {
    read(texts(language).articles)
}

/// The article with this id.
pub fn article(id: &str, language: &str) -> Option<Article> {
    articles(language).into_iter().find(|a| a.id == id)
}

/// The SVG of the picture with this name.
pub fn picture(name: &str) -> Option<&'static [u8]> {
    built::picture_bytes(name)
}

/// The names of the built-in pictures.
pub fn pictures() -> Vec<String> {
    read(built!("pictures"))
}

/// The references.
pub fn references() -> Vec<Reference> {
    read(built!("references"))
}
