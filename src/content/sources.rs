//! Checks of the references: each is cited, none contains an editor's note, and the same sources always have
//! the same strength of evidence.

use super::model::Reference;
use super::review::Sentence;
use super::set::ContentProblem;
use super::terms::Evidence;
use std::collections::{BTreeMap, BTreeSet};

/// Editor's notes about how a source was found. A reader sees `text`, so a note belongs in `tag`.
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

/// Every reference that is repeated, contains an editor's note or is not cited, and every list of sources
/// with two strengths of evidence.
pub(super) fn problems(
    language: &'static str,
    references: &[Reference],
    all: &[Sentence],
) -> Vec<ContentProblem> {
    let mut found = Vec::new();
    let mut report = |place: &str, what: String| found.push(ContentProblem::new(language, place, what));
    let cited: BTreeSet<&String> = all.iter().flat_map(|s| &s.sources).collect();
    let mut known = BTreeSet::new();
    for r in references {
        if !known.insert(&r.id) {
            report(&r.id, "this reference stands there twice".into());
        }
        if !cited.contains(&r.id) {
            report(&r.id, "nothing cites this reference".into());
        }
        if let Some(note) = note(&r.text) {
            report(
                &r.id,
                format!("“{note}” is a note of our own; it belongs in the tag, which no reader sees"),
            );
        }
    }
    let mut first_use: BTreeMap<BTreeSet<&String>, (Evidence, &str)> = BTreeMap::new();
    for s in all.iter().filter(|s| !s.sources.is_empty()) {
        let Some(evidence) = s.evidence else {
            report(
                &s.place,
                "it names sources and does not say how far they carry".into(),
            );
            continue;
        };
        let (label, first) = *first_use
            .entry(s.sources.iter().collect())
            .or_insert((evidence, &s.place));
        if label != evidence {
            let sources = s.sources.join(", ");
            let (here, there) = (evidence.name(), label.name());
            report(
                &s.place,
                format!("{sources}: “{here}” here, “{there}” in {first}"),
            );
        }
    }
    found
}

/// The first editor's note in the text of a reference.
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

    fn sentence(place: &str, evidence: Option<Evidence>, sources: &[&str]) -> Sentence {
        Sentence {
            place: place.into(),
            text: "So it is.".into(),
            evidence,
            sources: sources.iter().map(|s| (*s).into()).collect(),
        }
    }

    fn found(references: &[Reference], all: &[Sentence]) -> Vec<String> {
        problems("en", references, all)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn an_editors_note_in_a_reference_is_a_problem() {
        let cites = [sentence("one", Some(Evidence::Weak), &["R1"])];
        assert_eq!(
            found(&[reference("R1", "Doe J. Backs. J Pain 2020;1:2–3")], &cites),
            Vec::<String>::new()
        );
        for text in [
            "Doe J. Backs (DOI B)",
            "Doe J. Backs; read at example.com",
            "A sheet (scribd 5)",
            "Leaflet (a copy)",
        ] {
            assert_eq!(found(&[reference("R1", text)], &cites).len(), 1, "{text}");
        }
        // A longer word that contains a note is no note.
        assert_eq!(note("Copyright and microscopy, PLoS2"), None);
    }

    #[test]
    fn an_uncited_reference_is_a_problem() {
        let problems = found(
            &[reference("R1", "Doe J."), reference("R2", "Roe K.")],
            &[sentence("one", Some(Evidence::Weak), &["R2"])],
        );
        assert_eq!(problems, ["R1: nothing cites this reference"]);
    }

    #[test]
    fn the_same_sources_with_two_strengths_are_a_problem() {
        let both = [reference("R1", "Doe J."), reference("R2", "Roe K.")];
        let all = [
            sentence("one", Some(Evidence::Weak), &["R1", "R2"]),
            sentence("two", Some(Evidence::Moderate), &["R2", "R1"]),
        ];
        assert_eq!(
            found(&both, &all),
            ["two: R2, R1: “moderate” here, “weak” in one"]
        );
        let all = [
            sentence("one", Some(Evidence::Weak), &["R1"]),
            sentence("two", Some(Evidence::Moderate), &["R1", "R2"]),
        ];
        assert_eq!(found(&both, &all), Vec::<String>::new());
        assert_eq!(found(&both[..1], &[sentence("one", None, &["R1"])]).len(), 1);
    }
}
