//! Whether the references and what cites them hold together: each is cited, none shows a note of our own, and one source carries one label.

use super::model::Reference;
use super::review::{Finding, Sentence};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody who looks a source up notes for themselves. A reader sees `text`, so a note stands in `tag`.
const NOTES: [&str; 12] = [
    "(b)",
    "(doi b)",
    "citation b",
    "(s)",
    "s2",
    "scribd",
    "studylib",
    "docest",
    "read at",
    "not shown",
    "copy",
    "snapshot",
];

/// Every reference that stands twice, shows a note of our own or is cited nowhere, and every list of sources that carries two labels.
pub(super) fn problems(language: &'static str, references: &[Reference], all: &[Sentence]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut say = |place: &str, what: String| found.push(Finding::new(language, place, what));
    let cited: BTreeSet<&String> = all.iter().flat_map(|s| &s.sources).collect();
    let mut known = BTreeSet::new();
    for r in references {
        if !known.insert(&r.id) {
            say(&r.id, "this reference stands there twice".into());
        }
        if !cited.contains(&r.id) {
            say(&r.id, "nothing cites this reference".into());
        }
        if let Some(note) = note(&r.text) {
            say(
                &r.id,
                format!("“{note}” is a note of our own; it belongs in the tag, which no reader sees"),
            );
        }
    }
    let mut labels: BTreeMap<BTreeSet<&String>, (&str, &str)> = BTreeMap::new();
    for s in all.iter().filter(|s| !s.sources.is_empty()) {
        if s.evidence.is_empty() {
            say(
                &s.place,
                "it names sources and does not say how far they carry".into(),
            );
            continue;
        }
        let (label, first) = *labels
            .entry(s.sources.iter().collect())
            .or_insert((&s.evidence, &s.place));
        if label != s.evidence {
            let sources = s.sources.join(", ");
            say(
                &s.place,
                format!("{sources}: “{}” here, “{label}” in {first}", s.evidence),
            );
        }
    }
    found
}

/// The first note of our own in a reference's text.
fn note(text: &str) -> Option<&'static str> {
    let low = text.to_lowercase();
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let stands = |note: &str| {
        low.match_indices(note)
            .any(|(at, _)| edge(low[..at].chars().next_back()) && edge(low[at + note.len()..].chars().next()))
    };
    NOTES.into_iter().find(|note| stands(note))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(id: &str, text: &str) -> Reference {
        Reference {
            id: id.into(),
            text: text.into(),
            tag: "S".into(),
        }
    }

    fn sentence(place: &str, evidence: &str, sources: &[&str]) -> Sentence {
        Sentence {
            place: place.into(),
            text: "So it is.".into(),
            evidence: evidence.into(),
            sources: sources.iter().map(|s| (*s).into()).collect(),
        }
    }

    fn said(references: &[Reference], all: &[Sentence]) -> Vec<String> {
        problems("en", references, all)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_reference_with_a_note_of_our_own_is_a_problem() {
        let cites = [sentence("one", "weak", &["R1"])];
        assert_eq!(
            said(&[reference("R1", "Doe J. Backs. J Pain 2020;1:2–3")], &cites),
            Vec::<String>::new()
        );
        for text in [
            "Doe J. Backs (DOI B)",
            "Doe J. Backs; read at example.com",
            "A sheet (scribd 5)",
            "Leaflet (a copy)",
        ] {
            assert_eq!(said(&[reference("R1", text)], &cites).len(), 1, "{text}");
        }
        // A word that merely holds one is none.
        assert_eq!(note("Copyright and microscopy, PLoS2"), None);
    }

    #[test]
    fn a_reference_that_nothing_cites_is_a_problem() {
        let found = said(
            &[reference("R1", "Doe J."), reference("R2", "Roe K.")],
            &[sentence("one", "weak", &["R2"])],
        );
        assert_eq!(found, ["R1: nothing cites this reference"]);
    }

    #[test]
    fn one_list_of_sources_with_two_labels_is_a_problem() {
        let both = [reference("R1", "Doe J."), reference("R2", "Roe K.")];
        let all = [
            sentence("one", "weak", &["R1", "R2"]),
            sentence("two", "moderate", &["R2", "R1"]),
        ];
        assert_eq!(said(&both, &all), ["two: R2, R1: “moderate” here, “weak” in one"]);
        let all = [
            sentence("one", "weak", &["R1"]),
            sentence("two", "moderate", &["R1", "R2"]),
        ];
        assert_eq!(said(&both, &all), Vec::<String>::new());
        assert_eq!(said(&both[..1], &[sentence("one", "", &["R1"])]).len(), 1);
    }
}
