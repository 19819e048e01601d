//! The built-in library: cues, exercises, breathing, lessons and articles, each with its reason and its sources. Pure.
//!
//! It stands in `assets/content`, a folder a language; English has the facts too; `content_source` reads it. `build.rs` makes one JSON text of
//! each language, which is part of the program and read when it is wanted: the companion keeps none of it in memory.

mod article;
pub mod check;
mod dose;
mod known;
mod lesson;
mod model;
mod options;
pub mod plain;
pub mod review;
mod sources;
pub mod wording;

pub use article::{Article, Block, Form};
pub use dose::{A_DAY, Amount};
pub use known::{Known, Named, choices, known};
pub use lesson::next_lesson;
pub use model::{
    Breathing, Coach, Cue, Exercise, Lesson, LessonStep, Library, Pace, Reference, Saying, Text,
};
pub use options::{Person, gentle, options};

pub use crate::content_source::LANGUAGES;

/// What build.rs generates.
mod built {
    include!(concat!(env!("OUT_DIR"), "/pictures.rs"));
}

macro_rules! built {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"))
    };
}

/// Texts that the companion reads now and then, and need not keep in memory between.
pub const TEXTS: [&str; 3] = [built!("library.en"), built!("library.de"), built!("index")];

/// Reads a text that build.rs has made. A test reads every one, so that none is unreadable in a release.
#[allow(clippy::expect_used)]
fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("tested: it can be read")
}

/// Everything that can be offered, in this language; English where there is no such one.
pub fn library(language: &str) -> Library {
    read(if language == "de" { TEXTS[1] } else { TEXTS[0] })
}

/// The articles of Learn, in order.
pub fn articles(language: &str) -> Vec<Article> {
    read(if language == "de" {
        built!("articles.de")
    } else {
        built!("articles.en")
    })
}

/// The article with this id.
pub fn article(id: &str, language: &str) -> Option<Article> {
    articles(language).into_iter().find(|a| a.id == id)
}

/// The English articles' text.
fn built_articles() -> &'static str {
    built!("articles.en")
}

/// The bytes of an exercise's or article's picture, as SVG, by its name.
pub fn picture(name: &str) -> Option<&'static [u8]> {
    built::picture_bytes(name)
}

/// The names of the pictures there are.
pub fn pictures() -> Vec<String> {
    read(built!("pictures"))
}

/// The sources.
pub fn references() -> Vec<Reference> {
    read(built!("references"))
}
