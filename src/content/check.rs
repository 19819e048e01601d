//! All checks of a set of content: each language, and the facts that the languages share.

use super::model::Library;
use super::rules::rules;
use super::set::{ContentProblem, ContentSet, LanguageContent};
use super::suitable::SESSIONS;
use super::{Article, review, sources};
use crate::engine::Level;
use std::collections::BTreeSet;

/// The themes of lessons, through which "Why?" rotates.
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

const NO_BELLY_MARK: &str =
    "it names the belly or the waist without belly = true; some people leave such cues out";

/// Whether a text mentions the belly or the waist.
fn mentions_belly(language: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    rules(language).is_some_and(|rules| rules.belly.iter().any(|w| text.contains(w)))
}

/// Every problem of a set. Without a problem the set can go to a reviewer.
pub fn problems(set: &ContentSet) -> Vec<ContentProblem> {
    let mut all = review::problems(set);
    all.extend(shared_problems(set));
    all
}

/// The problems in what the languages share: ids, pictures, marks and sources.
fn shared_problems(set: &ContentSet) -> Vec<ContentProblem> {
    let mut all = Vec::new();
    let Some(english) = set.languages.first() else {
        return all;
    };
    let (library, articles) = (&english.library, &english.articles);
    let mut report = |place: &str, what: String| all.push(ContentProblem::new(english.language, place, what));
    repeated_ids(library, articles, &mut report);
    missing_pictures(set, english, &mut report);
    for l in &library.lessons {
        if !THEMES.contains(&l.theme.as_str()) {
            let themes = THEMES.join(", ");
            report(&l.id, format!("the theme is “{}”; there is {themes}", l.theme));
        }
    }
    exercises_and_cues(set, library, &mut report);
    for id in SESSIONS {
        if library.exercise(id).is_none() {
            report(
                "breathing",
                format!("there is no exercise {id}, a session of the three"),
            );
        }
    }
    for session in 1..=3 {
        if !library.breathing.lesson_step.iter().any(|s| s.session == session) {
            report("breathing", format!("session {session} has no lines"));
        }
    }
    let sentences = review::sentences(library, articles);
    all.extend(sources::problems(english.language, &set.references, &sentences));
    all
}

/// An article may have the id of the exercise that it is about, but not that of a lesson.
fn repeated_ids(library: &Library, articles: &[Article], report: &mut impl FnMut(&str, String)) {
    let cues = library.cues.iter().map(|c| &c.id);
    let exercises = library.exercises.iter().map(|e| &e.id);
    let lessons = library.lessons.iter().map(|l| &l.id);
    let mut seen = BTreeSet::new();
    let mut seen_reading: BTreeSet<&String> = lessons.clone().collect();
    for id in cues.chain(exercises).chain(lessons) {
        if !seen.insert(id) {
            report(id, "another thing has this name too".into());
        }
    }
    for article in articles {
        if !seen_reading.insert(&article.id) {
            report(&article.id, "another thing has this name too".into());
        }
    }
}

fn missing_pictures(set: &ContentSet, english: &LanguageContent, report: &mut impl FnMut(&str, String)) {
    let exercises = english.library.exercises.iter();
    let exercises = exercises.map(|e| (format!("{}, picture", e.id), &e.picture));
    let articles = english.articles.iter().map(|a| (a.id.clone(), &a.picture));
    for (place, picture) in exercises.chain(articles) {
        if !set.pictures.contains(picture) {
            report(&place, format!("there is no {picture}.svg"));
        }
    }
}

fn exercises_and_cues(set: &ContentSet, library: &Library, report: &mut impl FnMut(&str, String)) {
    for e in &library.exercises {
        let belly = |l: &LanguageContent| {
            let own = l.library.exercise(&e.id);
            own.is_some_and(|o| mentions_belly(l.language, &o.name) || mentions_belly(l.language, &o.ask))
        };
        if !e.belly && set.languages.iter().any(belly) {
            report(&e.id, NO_BELLY_MARK.into());
        }
        if e.flare && e.level != Level::One {
            report(
                &e.id,
                "it may come in a flare-up (flare = true), so its level is 1".into(),
            );
        }
    }
    for c in &library.cues {
        let belly = |l: &LanguageContent| {
            let own = l.library.cues.iter().find(|o| o.id == c.id);
            own.is_some_and(|o| mentions_belly(l.language, &o.cue) || mentions_belly(l.language, &o.why))
        };
        if !c.belly && set.languages.iter().any(belly) {
            report(&c.id, NO_BELLY_MARK.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The problems that a change makes; a test of `review` shows that there are none without it.
    fn new_problems(change: impl Fn(&mut Library)) -> Vec<String> {
        let mut set = ContentSet::built_in();
        change(&mut set.languages[0].library);
        let found = shared_problems(&set).into_iter();
        found.map(|f| format!("{}: {}", f.place, f.what)).collect()
    }

    #[test]
    fn mentioning_the_belly_without_the_mark_is_a_problem() {
        let unmarked = new_problems(|l| {
            for c in l.cues.iter_mut().filter(|c| c.id == "soft-belly") {
                c.belly = false;
            }
        });
        assert_eq!(unmarked, [format!("soft-belly: {NO_BELLY_MARK}")]);
        // Only the German offer mentions it.
        let unmarked = new_problems(|l| {
            for e in l.exercises.iter_mut().filter(|e| e.id == "belly-release") {
                e.belly = false;
                (e.name, e.ask) = ("Notice and release".into(), "Let go for a moment?".into());
            }
        });
        assert_eq!(unmarked, [format!("belly-release: {NO_BELLY_MARK}")]);
    }

    #[test]
    fn a_move_for_flare_ups_of_a_higher_level_is_a_problem() {
        let strong = new_problems(|l| {
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
