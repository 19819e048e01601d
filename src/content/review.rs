//! The sentences of the content for a reviewer: their places, their sources, and the problems of their
//! wording. The evidence is checked in English, and the other languages are compared with English.

use super::Article;
use super::model::Library;
use super::readability::{banned, hard_reading, long_cue};
use super::set::{ContentProblem, ContentSet};
use super::terms::Evidence;
use super::wording::{stilted, unsafe_words};
use std::collections::BTreeSet;

/// One sentence or block that a person can see.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The id of the entry and the part of it, such as "pelvic-tilt, step 2".
    pub place: String,
    /// The text.
    pub text: String,
    /// The strength of the evidence; `None` when the sentence claims nothing.
    pub evidence: Option<Evidence>,
    /// Ids of references.
    pub sources: Vec<String>,
}

/// Every sentence of the library and the articles, in order.
pub fn sentences(library: &Library, articles: &[Article]) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut add = |id: &str, part: &str, text: &str, evidence: Option<Evidence>, sources: &[String]| {
        all.push(Sentence {
            place: if part.is_empty() {
                id.to_owned()
            } else {
                format!("{id}, {part}")
            },
            text: text.to_owned(),
            evidence,
            sources: sources.to_vec(),
        });
    };
    for c in &library.cues {
        add(&c.id, "cue", &c.cue, None, &[]);
        add(&c.id, "why", &c.why, c.evidence, &c.sources);
    }
    for e in &library.exercises {
        let plain = [
            ("name", &e.name),
            ("offer", &e.ask),
            ("dose", &e.dose),
            ("flare-up dose", &e.flare_dose),
        ];
        for (part, text) in plain {
            add(&e.id, part, text, None, &[]);
        }
        for (i, step) in e.steps.iter().enumerate() {
            add(&e.id, &format!("step {}", i + 1), step, None, &[]);
        }
        add(&e.id, "breathing", &e.breathing, None, &[]);
        add(&e.id, "why", &e.why, e.evidence, &e.sources);
        for (part, text) in [
            ("caution", &e.caution),
            ("stop", &e.stop),
            ("gentler", &e.gentler),
        ] {
            add(&e.id, part, text, None, &[]);
        }
    }
    let b = &library.breathing;
    for step in &b.lesson_step {
        for line in &step.lines {
            add("breathing", &format!("session {}", step.session), line, None, &[]);
        }
    }
    for c in &b.coach {
        add("breathing", "coach", &c.line, None, &[]);
    }
    add("breathing", "before", &b.safety.before, None, &[]);
    add("breathing", "stop", &b.safety.stop, None, &[]);
    for p in &b.pace {
        add(
            "breathing",
            &format!("pace {}", p.id),
            &format!("{}: {}", p.name, p.suits),
            None,
            &[],
        );
    }
    let w = &b.words;
    for text in [&w.inhale, &w.exhale, &w.settle, &w.own_pace, &w.done] {
        add("breathing", "word", text, None, &[]);
    }
    for l in &library.lessons {
        add(&l.id, "fact", &l.fact, l.evidence, &l.sources);
        add(&l.id, "action", &l.action, None, &[]);
        add(&l.id, "choice", &l.choice, None, &[]);
    }
    for a in articles {
        for (part, text) in [
            ("title", &a.title),
            ("summary", &a.summary),
            ("to try", &a.attempt),
        ] {
            add(&a.id, part, text, None, &[]);
        }
        for block in a.blocks() {
            add(&a.id, "", &block.text, a.evidence, &a.sources);
        }
    }
    all
}

/// Every problem of the wording, and every sentence that a language lacks or has alone.
pub fn problems(set: &ContentSet) -> Vec<ContentProblem> {
    let Some(english) = set.languages.first() else {
        return Vec::new();
    };
    let known: BTreeSet<&String> = set.references.iter().map(|r| &r.id).collect();
    let all = sentences(&english.library, &english.articles);
    let mut problems = Vec::new();
    let mut report =
        |place: &str, what: String| problems.push(ContentProblem::new(english.language, place, what));
    for s in &all {
        if s.evidence.is_some() && s.sources.is_empty() {
            report(&s.place, "no source".into());
        }
        for id in s.sources.iter().filter(|id| !known.contains(*id)) {
            report(&s.place, format!("there is no reference {id}"));
        }
    }
    let places = |all: &[Sentence]| -> BTreeSet<String> { all.iter().map(|s| s.place.clone()).collect() };
    for content in &set.languages {
        let (language, library, articles) = (content.language, &content.library, &content.articles);
        let own = sentences(library, articles);
        let mut report =
            |place: &str, what: String| problems.push(ContentProblem::new(language, place, what));
        for place in places(&all).symmetric_difference(&places(&own)) {
            report(place, "this is in one language only".into());
        }
        for s in &own {
            if s.text.trim().is_empty() {
                report(&s.place, "nothing stands there".into());
            }
            for word in banned(language, &s.text) {
                report(&s.place, format!("“{word}” in “{}”", s.text));
            }
            for phrase in stilted(language, &s.text) {
                report(&s.place, phrase);
            }
        }
        for e in &library.exercises {
            for (part, what) in unsafe_words(language, library, e) {
                report(&format!("{}, {part}", e.id), what);
            }
        }
        for (part, text) in parts(library, articles) {
            for what in hard_reading(language, &text) {
                report(&part, what);
            }
        }
        for c in &library.cues {
            if let Some(what) = long_cue(language, &c.cue) {
                report(&c.id, what);
            }
        }
    }
    problems
}

/// The parts of the content whose reading is measured: the name and the text of each.
pub fn parts(library: &Library, articles: &[Article]) -> Vec<(String, String)> {
    let join = |all: Vec<&str>| all.join("\n");
    let cues = library
        .cues
        .iter()
        .flat_map(|c| [c.cue.as_str(), c.why.as_str()])
        .collect();
    let exercises = library.exercises.iter().flat_map(|e| {
        let own = [
            &e.ask,
            &e.dose,
            &e.flare_dose,
            &e.breathing,
            &e.why,
            &e.caution,
            &e.stop,
            &e.gentler,
        ];
        own.into_iter().chain(&e.steps).map(String::as_str)
    });
    let lessons = library
        .lessons
        .iter()
        .flat_map(|l| [l.fact.as_str(), l.action.as_str(), l.choice.as_str()]);
    let mut all = vec![
        ("cues".to_owned(), join(cues)),
        ("exercises".to_owned(), join(exercises.collect())),
        ("lessons".to_owned(), join(lessons.collect())),
    ];
    all.extend(articles.iter().map(|a| (a.id.clone(), a.body.clone())));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{articles, library};
    use crate::engine::{Occasion, ReminderKind};
    use crate::language::LANGUAGES;

    #[test]
    fn the_library_has_no_problem() {
        let problems = super::super::check::problems(&ContentSet::built_in());
        assert_eq!(problems, Vec::new());
    }

    #[test]
    fn the_library_has_enough_of_each_kind() {
        let all = library("en");
        assert!(all.exercises.len() >= 45);
        assert!(all.cues.len() >= 60 && all.lessons.len() >= 30 && articles("en").len() >= 12);
        let mut ids = BTreeSet::new();
        let cues = all.cues.iter().map(|c| &c.id);
        let every = cues
            .chain(all.exercises.iter().map(|e| &e.id))
            .chain(all.lessons.iter().map(|l| &l.id));
        for id in every {
            assert!(ids.insert(id), "{id} is repeated");
        }
        for a in articles("en") {
            let words = a
                .body
                .split_whitespace()
                .filter(|w| w.contains(char::is_alphanumeric))
                .count();
            let most = if a.id == "warning-signs" { 560 } else { 350 };
            assert!((150..=most).contains(&words), "{}: {words} words", a.id);
        }
        for (occasion, least) in [
            (Occasion::AfterCall, 4),
            (Occasion::Late, 4),
            (Occasion::FlareUp, 4),
        ] {
            assert!(
                all.cues.iter().filter(|c| c.occasion == occasion).count() >= least,
                "{occasion:?}"
            );
        }
        assert!(
            all.exercises
                .iter()
                .all(|e| e.steps.len() >= 3 && e.seconds >= 20)
        );
        assert!(
            all.reminder_text(ReminderKind::Posture, Some("soft-belly"))
                .is_some()
        );
    }

    #[test]
    fn every_language_parses_and_has_every_sentence() {
        for language in LANGUAGES {
            let all = sentences(&library(language), &articles(language));
            assert!(all.iter().all(|s| !s.text.trim().is_empty()), "{language}");
        }
        assert_ne!(library("de").cues[0].cue, library("en").cues[0].cue);
    }
}
