//! What a reviewer wants to know of the words: where they stand, what they rest on, and whether each is as it has to be.
//! The evidence is held against English, the other languages against that.

use super::check::Set;
use super::model::Library;
use super::plain::{GRADE, banned, grade};
use super::wording::{stilted, unsafe_words};
use super::{Article, LANGUAGES};
use std::collections::BTreeSet;

/// One sentence or block that a person can see.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Where it stands, such as "pelvic-tilt, step 2".
    pub place: String,
    /// The text.
    pub text: String,
    /// How far the evidence carries, where it claims anything.
    pub evidence: String,
    /// Ids of references.
    pub sources: Vec<String>,
}

/// Every sentence of the library and the articles, in order.
pub fn sentences(library: &Library, articles: &[Article]) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut add = |id: &str, part: &str, text: &str, evidence: &str, sources: &[String]| {
        all.push(Sentence {
            place: if part.is_empty() {
                id.to_owned()
            } else {
                format!("{id}, {part}")
            },
            text: text.to_owned(),
            evidence: evidence.to_owned(),
            sources: sources.to_vec(),
        });
    };
    for c in &library.cues {
        add(&c.id, "cue", &c.cue, "", &[]);
        add(&c.id, "why", &c.why, &c.evidence, &c.sources);
    }
    for e in &library.exercises {
        let plain = [
            ("name", &e.name),
            ("offer", &e.ask),
            ("dose", &e.dose),
            ("flare-up dose", &e.flare_dose),
        ];
        for (part, text) in plain {
            add(&e.id, part, text, "", &[]);
        }
        for (i, step) in e.steps.iter().enumerate() {
            add(&e.id, &format!("step {}", i + 1), step, "", &[]);
        }
        add(&e.id, "breathing", &e.breathing, "", &[]);
        add(&e.id, "why", &e.why, &e.evidence, &e.sources);
        for (part, text) in [
            ("caution", &e.caution),
            ("stop", &e.stop),
            ("gentler", &e.gentler),
        ] {
            add(&e.id, part, text, "", &[]);
        }
    }
    let b = &library.breathing;
    for step in &b.lesson_step {
        for line in &step.lines {
            add("breathing", &format!("session {}", step.session), line, "", &[]);
        }
    }
    for c in &b.coach {
        add("breathing", "coach", &c.line, "", &[]);
    }
    add("breathing", "before", &b.safety.before, "", &[]);
    add("breathing", "stop", &b.safety.stop, "", &[]);
    for p in &b.pace {
        add(
            "breathing",
            &format!("pace {}", p.id),
            &format!("{}: {}", p.name, p.suits),
            "",
            &[],
        );
    }
    let w = &b.words;
    for text in [&w.inhale, &w.exhale, &w.settle, &w.own_pace, &w.done] {
        add("breathing", "word", text, "", &[]);
    }
    for l in &library.lessons {
        add(&l.id, "fact", &l.fact, &l.evidence, &l.sources);
        add(&l.id, "action", &l.action, "", &[]);
        add(&l.id, "choice", &l.choice, "", &[]);
    }
    for a in articles {
        for (part, text) in [
            ("title", &a.title),
            ("summary", &a.summary),
            ("to try", &a.attempt),
        ] {
            add(&a.id, part, text, "", &[]);
        }
        for block in a.blocks() {
            add(&a.id, "", &block.text, &a.evidence, &a.sources);
        }
    }
    all
}

/// Something that is not as it has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In which language.
    pub language: &'static str,
    /// Where, such as "pelvic-tilt, step 2".
    pub place: String,
    /// What, in words.
    pub what: String,
}

impl Finding {
    pub(super) fn new(language: &'static str, place: &str, what: String) -> Self {
        Finding {
            language,
            place: place.to_owned(),
            what,
        }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.language != LANGUAGES[0] {
            write!(f, "{}: ", self.language)?;
        }
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Every word and sentence that is not as it has to be, and every language that lacks one.
pub fn problems(set: &Set) -> Vec<Finding> {
    let Some((name, english, texts)) = set.languages.first() else {
        return Vec::new();
    };
    let known: BTreeSet<&String> = set.references.iter().map(|r| &r.id).collect();
    let all = sentences(english, texts);
    let mut wrong = Vec::new();
    let mut say = |place: &str, what: String| wrong.push(Finding::new(name, place, what));
    for s in &all {
        if !s.evidence.is_empty() {
            if !["strong", "moderate", "weak", "expert"].contains(&s.evidence.as_str()) {
                say(&s.place, format!("the evidence is “{}”", s.evidence));
            }
            if s.sources.is_empty() {
                say(&s.place, "no source".into());
            }
        }
        for id in s.sources.iter().filter(|id| !known.contains(*id)) {
            say(&s.place, format!("there is no reference {id}"));
        }
    }
    let places = |all: &[Sentence]| -> BTreeSet<String> { all.iter().map(|s| s.place.clone()).collect() };
    for (language, library, articles) in &set.languages {
        let theirs = sentences(library, articles);
        let mut say = |place: &str, what: String| wrong.push(Finding::new(language, place, what));
        for place in places(&all).symmetric_difference(&places(&theirs)) {
            say(place, "this is in one language only".into());
        }
        for s in &theirs {
            if s.text.trim().is_empty() {
                say(&s.place, "nothing stands there".into());
            }
            for word in banned(language, &s.text) {
                say(&s.place, format!("“{word}” in “{}”", s.text));
            }
            for turn in stilted(language, &s.text) {
                say(&s.place, turn);
            }
        }
        for e in &library.exercises {
            for (part, what) in unsafe_words(language, library, e) {
                say(&format!("{}, {part}", e.id), what);
            }
        }
        for (part, grade) in grades(language, library, articles) {
            if grade > GRADE {
                say(&part, format!("reading grade {grade:.1}, at most {GRADE}"));
            }
        }
        for c in &library.cues {
            let words = c.cue.split_whitespace().count();
            if words > 14 {
                say(&c.id, format!("the cue has {words} words, at most 14"));
            }
        }
    }
    wrong
}

/// The reading grade of each part; none for a language that is not measured.
pub fn grades(language: &str, library: &Library, articles: &[Article]) -> Vec<(String, f64)> {
    let join = |all: Vec<&str>| grade(language, &all.join("\n"));
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
    all.extend(articles.iter().map(|a| (a.id.clone(), grade(language, &a.body))));
    all.into_iter()
        .filter_map(|(part, grade)| Some((part, grade?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{articles, library};
    use crate::engine::Kind;

    #[test]
    fn the_library_says_nothing_that_it_may_not_and_is_easy_to_read() {
        let verdict = super::super::check::verdict(&Set::built_in());
        assert_eq!(verdict, Vec::new());
    }

    #[test]
    fn the_library_is_whole() {
        let all = library("en");
        assert!(all.exercises.len() >= 45);
        assert!(all.cues.len() >= 60 && all.lessons.len() >= 30 && articles("en").len() >= 12);
        let mut ids = BTreeSet::new();
        let cues = all.cues.iter().map(|c| &c.id);
        let every = cues
            .chain(all.exercises.iter().map(|e| &e.id))
            .chain(all.lessons.iter().map(|l| &l.id));
        for id in every {
            assert!(ids.insert(id), "{id} stands twice");
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
        for (occasion, least) in [("after-call", 4), ("late", 4), ("flare-up", 4)] {
            assert!(
                all.cues.iter().filter(|c| c.occasion == occasion).count() >= least,
                "{occasion}"
            );
        }
        assert!(
            all.exercises
                .iter()
                .all(|e| e.steps.len() >= 3 && e.seconds >= 20)
        );
        assert!(all.saying(Kind::Posture, Some("soft-belly")).is_some());
    }

    #[test]
    fn every_language_can_be_read_and_has_every_sentence() {
        for language in LANGUAGES {
            let all = sentences(&library(language), &articles(language));
            assert!(all.iter().all(|s| !s.text.trim().is_empty()), "{language}");
        }
        assert_ne!(library("de").cues[0].cue, library("en").cues[0].cue);
    }
}
