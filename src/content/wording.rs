//! Phrases that the texts avoid, and what each exercise says about its own safety. `content check` reports
//! both, so that they do not come back.

use super::model::{Exercise, Library};
use super::rules::rules;
use super::terms::Position;
use crate::engine::ReminderKind;

/// Each phrase in a text that the texts avoid, with what to write instead.
pub fn stilted(language: &str, text: &str) -> Vec<String> {
    let Some(rules) = rules(language) else {
        return Vec::new();
    };
    let low: Vec<char> = rules.writing.searchable(text).chars().collect();
    let found = rules.stilted.iter();
    found
        .filter(|(phrase, _)| rules.writing.contains(&low, phrase))
        .map(|(phrase, instead)| format!("“{phrase}”: rather {instead}"))
        .collect()
}

/// The parts of an exercise whose text is incomplete, each with the reason: a movement needs the common stop
/// rule, a move on the floor needs the way down and up, and a gentler way may not point to another exercise.
pub fn unsafe_words(language: &str, library: &Library, exercise: &Exercise) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let Some(rules) = rules(language) else {
        return found;
    };
    let stop = exercise.stop.to_lowercase();
    if exercise.kind == ReminderKind::Movement
        && let Some(word) = rules.stop.iter().find(|w| !stop.contains(**w))
    {
        let what = format!(
            "every movement stops for sharp or spreading pain, new numbness or weakness; “{word}” is missing"
        );
        found.push(("stop", what));
    }
    let floor = rules.floor;
    if exercise.positions == [Position::Floor] && !exercise.caution.contains(floor) {
        found.push(("caution", format!("a move on the floor says “{floor}”")));
    }
    let gentler: Vec<char> = rules.writing.searchable(&exercise.gentler).chars().collect();
    let other = library.exercises.iter().filter(|o| o.id != exercise.id);
    for o in other.filter(|o| rules.writing.contains(&gentler, &o.name.to_lowercase())) {
        let what = format!(
            "it points to “{}”, which is not on the screen there: say what to do",
            o.name
        );
        found.push(("gentler", what));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::library;

    #[test]
    fn a_stilted_phrase_is_reported_with_its_replacement() {
        let en = |text| stilted("en", text);
        assert_eq!(
            en("Ask first with COPD."),
            ["“ask first”: rather name whom: “Ask your doctor or therapist first …”"]
        );
        assert_eq!(en("Ask your doctor or therapist first."), Vec::<String>::new());
        assert_eq!(en("Twice 10 seconds each side.").len(), 1);
        assert_eq!(en("Do it twice."), Vec::<String>::new());
        assert_eq!(en("It is plentyful"), Vec::<String>::new());
        let de = |text| stilted("de", text);
        assert_eq!(de("Lass den Bauch los.").len(), 1);
        assert_eq!(de("Der obere Brustkorb bleibt still."), Vec::<String>::new());
        assert_eq!(de("Die obere Brust bleibt still.").len(), 1);
        assert_eq!(de("Frag in der Therapie.").len(), 1);
        assert_eq!(de("Frag in der Physiotherapie."), Vec::<String>::new());
        assert_eq!(de("Zweimal 10 Sekunden je Seite.").len(), 1);
        assert_eq!(de("Es sitzt in der Leiste."), de("es sitzt in der leiste"));
        assert_eq!(stilted("ja", "あなたの膝を曲げます。").len(), 2);
        assert_eq!(stilted("ja", "ひざを曲げます。"), Vec::<String>::new());
        assert_eq!(stilted("zh", "你进行拉伸。").len(), 2);
        assert_eq!(stilted("zh", "做拉伸。"), Vec::<String>::new());
        assert_eq!(stilted("ar", "وعليكَ أنْ تجلس على الكمبيوتر.").len(), 2);
        assert_eq!(stilted("ar", "جرّب أن تجلس."), Vec::<String>::new());
    }

    #[test]
    fn no_catalogue_has_a_stilted_phrase() {
        for language in crate::language::LANGUAGES {
            let catalogue = crate::language::texts(language).catalogue;
            for line in catalogue.lines().filter(|l| !l.starts_with('#')) {
                assert_eq!(stilted(language, line), Vec::<String>::new(), "{line}");
            }
        }
    }

    #[test]
    fn incomplete_safety_texts_are_reported() {
        let all = [
            ("en", "Stop if it hurts."),
            ("de", "Hör auf, wenn es wehtut."),
            ("es", "Detente si te duele."),
            ("fr", "Arrêtez si cela fait mal."),
            ("pt", "Pare se doer."),
            ("ja", "痛むときは、やめましょう。"),
            ("zh", "疼就停下。"),
            ("ar", "توقف إذا شعرت بألم."),
        ];
        for (language, without) in all {
            let all = library(language);
            let mut e = all.exercise("bridge").unwrap().clone();
            assert_eq!(unsafe_words(language, &all, &e), Vec::new());
            e.stop = without.into();
            e.caution = String::new();
            e.gentler = format!("Or do this: {}.", all.exercise("seated-march").unwrap().name);
            let parts: Vec<&str> = unsafe_words(language, &all, &e).iter().map(|f| f.0).collect();
            assert_eq!(parts, ["stop", "caution", "gentler"], "{language}");
        }
    }
}
