//! A whole set of content, the built-in one or one that somebody edits: read into its forms, and held together. Pure;
//! `content_source` reads the files.

use super::model::{Breathing, Library, Reference};
use super::options::SESSIONS;
use super::review::{self, Finding};
use super::sources;
use super::{Article, LANGUAGES, articles, library, pictures, references};
use crate::content_source::{ARTICLE, Fault, Language, Place, Source};
use crate::engine::Level;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What lessons may be about; "Why?" goes round them.
const THEMES: [&str; 10] = [
    "breaks",
    "breath",
    "desk",
    "flare",
    "habit",
    "movement",
    "pain",
    "sleep-stress",
    "strength",
    "variety",
];

/// Everything that a review looks at.
pub struct Set {
    /// Each language's library and articles, English first.
    pub languages: Vec<(&'static str, Library, Vec<Article>)>,
    /// The references.
    pub references: Vec<Reference>,
    /// The names of the pictures there are.
    pub pictures: Vec<String>,
}

impl Set {
    /// What is part of the program.
    pub fn built_in() -> Self {
        Set {
            languages: LANGUAGES.map(|l| (l, library(l), articles(l))).into(),
            references: references(),
            pictures: pictures(),
        }
    }

    /// What a folder holds, and where each thing of it stands, by language and id.
    ///
    /// # Errors
    /// Every thing that has not the form it needs.
    pub fn of(source: Source, pictures: Vec<String>) -> Result<(Self, Places), Vec<Fault>> {
        let mut faults = Vec::new();
        let mut languages = Vec::new();
        let mut places = Places::new();
        for mut l in source.languages {
            let library = library_of(&mut l, &mut faults);
            let texts = things(&mut l.articles, &l.places, ARTICLE, &mut faults);
            languages.extend(library.map(|library| (l.name, library, texts)));
            places.extend(l.places.into_iter().map(|(id, place)| ((l.name, id), place)));
        }
        let mut list = source.references;
        let references = things(&mut list, &BTreeMap::new(), "", &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let set = Set {
            languages,
            references,
            pictures,
        };
        Ok((set, places))
    }
}

/// Where the things of each language stand.
pub type Places = BTreeMap<(&'static str, String), Place>;

/// Where what is found stands.
pub fn place<'a>(places: &'a Places, f: &Finding) -> Option<&'a Place> {
    let (id, part) = f.place.split_once(", ").unwrap_or((&f.place, ""));
    let of = |id: String| places.get(&(f.language, id));
    let text = ["", "title", "summary", "to try"].contains(&part);
    let article = text.then(|| of(format!("{ARTICLE}{id}"))).flatten();
    article.or_else(|| of(id.to_owned()))
}

fn library_of(l: &mut Language, faults: &mut Vec<Fault>) -> Option<Library> {
    let (all, places) = (&mut l.library, &l.places);
    let exercises = things(&mut all["exercises"], places, "", faults);
    let cues = things(&mut all["cues"], places, "", faults);
    let lessons = things(&mut all["lessons"], places, "", faults);
    let breathing: Option<Breathing> = thing(all["breathing"].take(), "breathing", places, faults);
    Some(Library {
        exercises,
        cues,
        lessons,
        breathing: breathing?,
    })
}

fn things<T: DeserializeOwned>(
    list: &mut Value,
    places: &BTreeMap<String, Place>,
    before: &str,
    faults: &mut Vec<Fault>,
) -> Vec<T> {
    let Value::Array(all) = list.take() else {
        return Vec::new();
    };
    let read = |v: Value| {
        let id = format!("{before}{}", v["id"].as_str().unwrap_or_default());
        thing(v, &id, places, faults)
    };
    all.into_iter().filter_map(read).collect()
}

fn thing<T: DeserializeOwned>(
    v: Value,
    id: &str,
    places: &BTreeMap<String, Place>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    match serde_json::from_value(v) {
        Ok(thing) => Some(thing),
        Err(e) => {
            let (file, line) = places
                .get(id)
                .cloned()
                .unwrap_or_else(|| ("references.toml".into(), None));
            let what = format!("{id}: {e}");
            faults.push(Fault { file, line, what });
            None
        }
    }
}

const NO_BELLY_MARK: &str =
    "it names the belly or the waist without belly = true; somebody may wish to leave such cues out";

/// Whether a text names the belly or the waist.
fn names_belly(language: &str, text: &str) -> bool {
    let words: &[&str] = match language {
        "de" => &["bauch", "bäuch", "taille", "hosenbund"],
        _ => &["belly", "bellies", "waist", "stomach", "abdom", "tummy"],
    };
    let text = text.to_lowercase();
    words.iter().any(|w| text.contains(w))
}

/// Everything that is not as it has to be; no problem: the set can go to a reviewer.
pub fn verdict(set: &Set) -> Vec<Finding> {
    let mut v = review::problems(set);
    let Some((english, library, articles)) = set.languages.first() else {
        return v;
    };
    let mut say = |place: &str, what: String| v.push(Finding::new(english, place, what));
    let mut seen = BTreeSet::new();
    let cues = library.cues.iter().map(|c| &c.id);
    let exercises = library.exercises.iter().map(|e| &e.id);
    let lessons = library.lessons.iter().map(|l| &l.id);
    // An article may be called as the exercise that it is about.
    let texts = articles.iter().map(|a| &a.id);
    let mut titles: BTreeSet<&String> = library.lessons.iter().map(|l| &l.id).collect();
    let things = cues
        .chain(exercises)
        .chain(lessons)
        .map(|id| (id, seen.insert(id)));
    for (id, new) in things
        .collect::<Vec<_>>()
        .into_iter()
        .chain(texts.map(|id| (id, titles.insert(id))))
    {
        if !new {
            say(id, "another thing has this name too".into());
        }
    }
    let pictures = library.exercises.iter();
    let pictures = pictures.map(|e| (format!("{}, picture", e.id), &e.picture));
    for (place, picture) in pictures.chain(articles.iter().map(|a| (a.id.clone(), &a.picture))) {
        if !set.pictures.contains(picture) {
            say(&place, format!("there is no {picture}.svg"));
        }
    }
    for l in library
        .lessons
        .iter()
        .filter(|l| !THEMES.contains(&l.theme.as_str()))
    {
        let themes = THEMES.join(", ");
        say(&l.id, format!("the theme is “{}”; there is {themes}", l.theme));
    }
    for e in &library.exercises {
        let belly = |(language, l, _): &(&'static str, Library, Vec<Article>)| {
            let own = l.exercise(&e.id);
            own.is_some_and(|o| names_belly(language, &o.name) || names_belly(language, &o.ask))
        };
        if !e.belly && set.languages.iter().any(belly) {
            say(&e.id, NO_BELLY_MARK.into());
        }
        if e.flare && e.level != Level::One {
            say(
                &e.id,
                "it may come in a flare-up (flare = true), so its level is 1".into(),
            );
        }
    }
    for c in &library.cues {
        let belly = |(language, l, _): &(&'static str, Library, Vec<Article>)| {
            let own = l.cues.iter().find(|o| o.id == c.id);
            own.is_some_and(|o| names_belly(language, &o.cue) || names_belly(language, &o.why))
        };
        if !c.belly && set.languages.iter().any(belly) {
            say(&c.id, NO_BELLY_MARK.into());
        }
    }
    for id in SESSIONS {
        if library.exercise(id).is_none() {
            say(
                "breathing",
                format!("there is no exercise {id}, a session of the three"),
            );
        }
    }
    for session in 1..=3 {
        if !library.breathing.lesson_step.iter().any(|s| s.session == session) {
            say("breathing", format!("session {session} has no lines"));
        }
    }
    let all = review::sentences(library, articles);
    v.extend(sources::problems(english, &set.references, &all));
    v
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said_of(change: impl Fn(&mut Library)) -> Vec<String> {
        let mut set = Set::built_in();
        change(&mut set.languages[0].1);
        let before = verdict(&Set::built_in());
        let found = verdict(&set).into_iter();
        found
            .filter(|f| !before.contains(f))
            .map(|f| format!("{}: {}", f.place, f.what))
            .collect()
    }

    #[test]
    fn a_cue_that_names_the_belly_without_the_mark_is_a_problem() {
        let unmarked = said_of(|l| {
            for c in l.cues.iter_mut().filter(|c| c.id == "soft-belly") {
                c.belly = false;
            }
        });
        assert_eq!(unmarked, [format!("soft-belly: {NO_BELLY_MARK}")]);
        // German alone names it in the offer.
        let unmarked = said_of(|l| {
            for e in l.exercises.iter_mut().filter(|e| e.id == "belly-release") {
                e.belly = false;
                (e.name, e.ask) = ("Notice and release".into(), "Let go for a moment?".into());
            }
        });
        assert_eq!(unmarked, [format!("belly-release: {NO_BELLY_MARK}")]);
    }

    #[test]
    fn what_may_come_in_a_flare_up_is_of_level_1() {
        let strong = said_of(|l| {
            for e in l.exercises.iter_mut().filter(|e| e.id == "bridge") {
                e.flare = true;
            }
        });
        assert_eq!(strong.len(), 1);
        assert!(
            strong[0].starts_with("bridge: it may come in a flare-up"),
            "{strong:?}"
        );
    }
}
