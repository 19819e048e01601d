//! The built-in cues, breaks and sessions, each with its reason and its sources.

use crate::engine::Kind;
use serde::Deserialize;
use std::sync::LazyLock;

/// One thing to offer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name in files, records and translations.
    pub id: String,
    /// The cue, at most 14 words.
    pub cue: String,
    /// Why, in one sentence.
    pub why: String,
    /// What to do, step by step; a posture cue is its own step.
    #[serde(default)]
    pub steps: Vec<String>,
    /// A gentler way, for a flare-up.
    #[serde(default)]
    pub gentler: Option<String>,
    /// How far the evidence carries: strong, moderate, weak or expert.
    pub evidence: String,
    /// Ids in references.toml.
    pub sources: Vec<String>,
}

/// A source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its id, such as R20.
    pub id: String,
    /// The citation.
    pub text: String,
    /// How it was read: S, S2 or B.
    pub tag: String,
}

#[derive(Deserialize)]
struct Library {
    posture: Vec<Entry>,
    movement: Vec<Entry>,
    breathing: Vec<Entry>,
}

#[derive(Deserialize)]
struct References {
    reference: Vec<Reference>,
}

/// The library as it stands in assets/content. A test parses it, so that it is never bad in a release.
#[allow(clippy::expect_used)]
static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    toml_edit::de::from_str(include_str!("../../assets/content/library.toml")).expect("tested: it parses")
});

#[allow(clippy::expect_used)]
static REFERENCES: LazyLock<References> = LazyLock::new(|| {
    toml_edit::de::from_str(include_str!("../../assets/content/references.toml")).expect("tested: it parses")
});

/// All entries of a kind.
pub fn entries(kind: Kind) -> &'static [Entry] {
    match kind {
        Kind::Posture => &LIBRARY.posture,
        Kind::Movement => &LIBRARY.movement,
        Kind::Breathing => &LIBRARY.breathing,
    }
}

/// The entry with this id.
pub fn entry(kind: Kind, id: Option<&str>) -> Option<&'static Entry> {
    entries(kind).iter().find(|e| Some(e.id.as_str()) == id)
}

/// The sources.
pub fn references() -> &'static [Reference] {
    &REFERENCES.reference
}

/// The ids of a kind.
pub fn ids(kind: Kind) -> impl Iterator<Item = String> {
    entries(kind).iter().map(|e| e.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_library_is_whole() {
        assert!(entries(Kind::Posture).len() >= 12 && entries(Kind::Movement).len() >= 8);
        let known: BTreeSet<_> = references().iter().map(|r| r.id.as_str()).collect();
        let mut seen = BTreeSet::new();
        for e in Kind::ALL.into_iter().flat_map(entries) {
            assert!(seen.insert(&e.id), "{} stands twice", e.id);
            assert!(e.cue.split_whitespace().count() <= 14, "{} is long", e.id);
            assert!(
                ["strong", "moderate", "weak", "expert"].contains(&e.evidence.as_str()),
                "{}",
                e.id
            );
            assert!(e.sources.iter().all(|s| known.contains(s.as_str())), "{}", e.id);
        }
        let guided = [Kind::Movement, Kind::Breathing].into_iter().flat_map(entries);
        for e in guided {
            assert!(e.steps.len() >= 2 && e.gentler.is_some(), "{}", e.id);
        }
    }

    #[test]
    fn no_word_promises_or_blames() {
        let banned = [
            "cure", "heal", "fix", "prevent", "treat", "correct", "bad", "should", "must", "failed",
            "streak", "goal", "proven",
        ];
        for e in Kind::ALL.into_iter().flat_map(entries) {
            let text = format!("{} {} {}", e.cue, e.why, e.steps.join(" ")).to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|w| banned.contains(&w)), "{}: {text}", e.id);
        }
    }
}
