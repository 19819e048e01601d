//! What a reviewer wants to know of the words: how hard they are to read, and which of them promise, blame or claim
//! too much. English is measured and searched; the other languages are held against it.

use super::check::Set;
use super::model::Library;
use super::{Article, LANGUAGES};
use std::collections::BTreeSet;

/// The highest Flesch-Kincaid grade that any part of the library may have.
pub const GRADE: f64 = 7.0;

/// Words that promise, blame or judge. "treat" may stand where Unbrace says that it does not.
const BANNED: [&str; 38] = [
    "cure",
    "cures",
    "heal",
    "heals",
    "fix",
    "fixes",
    "prevent",
    "prevents",
    "prevention",
    "treat",
    "treats",
    "treatment",
    "relieve",
    "relieves",
    "correct",
    "incorrect",
    "bad",
    "wrong",
    "should",
    "must",
    "fail",
    "failed",
    "failure",
    "streak",
    "streaks",
    "goal",
    "goals",
    "proven",
    "clinically",
    "slouch",
    "slouching",
    "lazy",
    "perfect",
    "realign",
    "guaranteed",
    "miracle",
    "toxic",
    "dysfunctional",
];

/// Claims that have been made elsewhere and carry no evidence.
const CLAIMS: [&str; 8] = [
    "30 %",
    "core stability",
    "release your disc",
    "no pain no gain",
    "good posture",
    "medical-grade",
    "new smoking",
    "safe for everyone",
];

/// The grade of a text: 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid et al. 1975). Syllables are
/// counted as groups of vowels, a silent e at the end left out.
pub fn grade(text: &str) -> f64 {
    let sentences = text
        .split(|c| ".!?:;\n".contains(c))
        .filter(|s| s.chars().any(char::is_alphabetic))
        .count()
        .max(1);
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
        .filter(|w| w.chars().any(char::is_alphabetic))
        .collect();
    let syllables: usize = words.iter().map(|w| syllables(w)).sum();
    let (s, w, y) = (sentences as f64, words.len().max(1) as f64, syllables as f64);
    0.39 * w / s + 11.8 * y / w - 15.59
}

fn syllables(word: &str) -> usize {
    let low = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in low.chars() {
        groups += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = low.ends_with('e') && !low.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Every banned word and claim in a text.
pub fn banned(text: &str) -> Vec<&'static str> {
    let low = text.to_lowercase();
    let words: Vec<&str> = low.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let said = |w: &&'static str| {
        let allowed = *w == "treat" && low.contains("diagnose or treat");
        words.contains(w) && !allowed
    };
    let claimed = |c: &&'static str| low.contains(*c);
    let all = BANNED.iter().filter(|w| said(w));
    all.chain(CLAIMS.iter().filter(|c| claimed(c))).copied().collect()
}

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
        for word in banned(&s.text) {
            say(&s.place, format!("“{word}” in “{}”", s.text));
        }
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
    for (part, grade) in grades(english, texts) {
        if grade > GRADE {
            say(&part, format!("reading grade {grade:.1}, at most {GRADE}"));
        }
    }
    for c in &english.cues {
        let words = c.cue.split_whitespace().count();
        if words > 14 {
            say(&c.id, format!("the cue has {words} words, at most 14"));
        }
    }
    for (other, library, articles) in &set.languages[1..] {
        let theirs = sentences(library, articles);
        let places = |all: &[Sentence]| -> BTreeSet<String> { all.iter().map(|s| s.place.clone()).collect() };
        for place in places(&all).symmetric_difference(&places(&theirs)) {
            wrong.push(Finding::new(other, place, "this is in one language only".into()));
        }
        for s in theirs.iter().filter(|s| s.text.trim().is_empty()) {
            wrong.push(Finding::new(other, &s.place, "nothing stands there".into()));
        }
    }
    wrong
}

/// The reading grade of each part.
pub fn grades(library: &Library, articles: &[Article]) -> Vec<(String, f64)> {
    let join = |all: Vec<&str>| grade(&all.join("\n"));
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
    all.extend(articles.iter().map(|a| (a.id.clone(), grade(&a.body))));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{articles, library};
    use crate::engine::Kind;

    #[test]
    fn the_library_says_nothing_that_it_may_not_and_is_easy_to_read() {
        let verdict = super::super::check::verdict(&Set::built_in());
        assert_eq!(verdict.problems, Vec::new());
    }

    #[test]
    fn the_library_is_whole() {
        let all = library("en");
        assert_eq!(all.exercises.len(), 45);
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
            let most = if a.id == "warning-signs" { 450 } else { 350 };
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

    #[test]
    fn what_promises_or_blames_is_found() {
        assert_eq!(banned("This will cure you; you should."), ["cure", "should"]);
        assert_eq!(banned("It does not diagnose or treat."), Vec::<&str>::new());
        assert_eq!(banned("Up to 30 % less oxygen"), ["30 %"]);
    }

    #[test]
    fn easy_text_has_a_low_grade_and_hard_text_a_high_one() {
        assert!(grade("Let your belly go. Feel your ribs move.") < 3.0);
        assert!(
            grade("Proprioceptive neuromuscular facilitation necessitates considerable supervision.") > 15.0
        );
    }
}
