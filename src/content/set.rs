//! A whole set of content, the built-in one or one that is being edited, and a problem in it. Pure;
//! [`crate::content_source`] reads the files.

use super::model::{Breathing, Library, Reference};
use super::{Article, articles, library, pictures, references};
use crate::content_source::{ARTICLE_PREFIX, ContentSource, LanguageSource, Location, SourceError};
use crate::language::LANGUAGES;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// The content of one language.
pub struct LanguageContent {
    /// The name of the language.
    pub language: &'static str,
    /// Its library.
    pub library: Library,
    /// Its articles.
    pub articles: Vec<Article>,
}

/// Everything that a review examines.
pub struct ContentSet {
    /// The content of each language, English first.
    pub languages: Vec<LanguageContent>,
    /// The references.
    pub references: Vec<Reference>,
    /// The names of the available pictures.
    pub pictures: Vec<String>,
}

impl ContentSet {
    /// The built-in content.
    pub fn built_in() -> Self {
        let content = |language| LanguageContent {
            language,
            library: library(language),
            articles: articles(language),
        };
        ContentSet {
            languages: LANGUAGES.map(content).into(),
            references: references(),
            pictures: pictures(),
        }
    }

    /// The content of a folder, and the location of each entry.
    ///
    /// # Errors
    /// Every entry that does not have the form of its kind.
    pub fn from_source(
        source: ContentSource,
        pictures: Vec<String>,
    ) -> Result<(Self, Locations), Vec<SourceError>> {
        let mut errors = Vec::new();
        let mut languages = Vec::new();
        let mut locations = Locations::default();
        for mut l in source.languages {
            let library = library_of(&mut l, &mut errors);
            let articles = entries(&mut l.articles, &l.locations, ARTICLE_PREFIX, &mut errors);
            languages.extend(library.map(|library| LanguageContent {
                language: l.name,
                library,
                articles,
            }));
            let own = l.locations.into_iter();
            locations
                .0
                .extend(own.map(|(id, location)| ((l.name, id), location)));
        }
        let mut list = source.references;
        let references = entries(&mut list, &BTreeMap::new(), "", &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let set = ContentSet {
            languages,
            references,
            pictures,
        };
        Ok((set, locations))
    }
}

/// The location of each entry, by language and id.
#[derive(Default)]
pub struct Locations(BTreeMap<(&'static str, String), Location>);

impl Locations {
    /// The location of a problem.
    pub fn of(&self, problem: &ContentProblem) -> Option<&Location> {
        let (id, part) = problem.place.split_once(", ").unwrap_or((&problem.place, ""));
        let location = |id: String| self.0.get(&(problem.language, id));
        let may_be_article = ["", "title", "summary", "to try"].contains(&part);
        let article = may_be_article.then(|| location(format!("{ARTICLE_PREFIX}{id}")));
        article.flatten().or_else(|| location(id.to_owned()))
    }
}

/// A problem in the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentProblem {
    /// The language.
    pub language: &'static str,
    /// The id of the entry and the part of it, such as "pelvic-tilt, step 2".
    pub place: String,
    /// The problem in words.
    pub what: String,
}

impl ContentProblem {
    pub(super) fn new(language: &'static str, place: &str, what: String) -> Self {
        ContentProblem {
            language,
            place: place.to_owned(),
            what,
        }
    }
}

impl fmt::Display for ContentProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.language != LANGUAGES[0] {
            write!(f, "{}: ", self.language)?;
        }
        write!(f, "{}: {}", self.place, self.what)
    }
}

fn library_of(l: &mut LanguageSource, errors: &mut Vec<SourceError>) -> Option<Library> {
    let (all, locations) = (&mut l.library, &l.locations);
    let exercises = entries(&mut all["exercises"], locations, "", errors);
    let cues = entries(&mut all["cues"], locations, "", errors);
    let lessons = entries(&mut all["lessons"], locations, "", errors);
    let breathing: Option<Breathing> = entry(all["breathing"].take(), "breathing", locations, errors);
    Some(Library {
        exercises,
        cues,
        lessons,
        breathing: breathing?,
    })
}

/// Deserializes a list. `prefix` stands before each id in `locations`.
fn entries<T: DeserializeOwned>(
    list: &mut Value,
    locations: &BTreeMap<String, Location>,
    prefix: &str,
    errors: &mut Vec<SourceError>,
) -> Vec<T> {
    let Value::Array(all) = list.take() else {
        return Vec::new();
    };
    let read = |v: Value| {
        let id = format!("{prefix}{}", v["id"].as_str().unwrap_or_default());
        entry(v, &id, locations, errors)
    };
    all.into_iter().filter_map(read).collect()
}

fn entry<T: DeserializeOwned>(
    v: Value,
    id: &str,
    locations: &BTreeMap<String, Location>,
    errors: &mut Vec<SourceError>,
) -> Option<T> {
    match serde_json::from_value(v) {
        Ok(entry) => Some(entry),
        Err(e) => {
            let (file, line) = locations
                .get(id)
                .cloned()
                .unwrap_or_else(|| ("references.toml".into(), None));
            let what = format!("{id}: {e}");
            errors.push(SourceError { file, line, what });
            None
        }
    }
}
