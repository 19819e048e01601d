//! Turns of phrase that the texts avoid, because they are literal, stilted or tell a patient something else than they mean; and what every exercise says
//! of its own safety. `content check` reports them, so that they do not come back.

use super::model::{Exercise, Library};
use crate::engine::Kind;

/// A phrase in lower case, and what to write instead. `#` stands for a digit. It is found where it begins and ends at the edge of a word.
type Turn = (&'static str, &'static str);

const ENGLISH: [Turn; 39] = [
    ("leave it out with", "“Skip it if you have …”"),
    ("ask first", "name whom: “Ask your doctor or therapist first …”"),
    ("stop and ask", "name whom to ask"),
    ("take care with", "say what to do, such as “Start smaller”"),
    ("take care if", "say what to do, such as “Start smaller”"),
    (
        "seated instead",
        "a gentler way that is complete in itself: “Or stay seated and …”",
    ),
    (
        "standing, wear shoes",
        "“Wear shoes with grip.”, where the feet bear the move",
    ),
    ("twice #", "“2 holds of 10 seconds”"),
    ("half the way", "“halfway”"),
    ("half way", "“halfway”"),
    ("stay there", "“Hold and keep breathing”"),
    ("stay for a moment", "“Hold for a moment and keep breathing”"),
    ("is plenty", "“is enough”"),
    ("to and fro", "“back and forth”"),
    ("fresh sciatica", "“new pain down a leg”"),
    ("impingement", "plain words, such as “pain when you reach up”"),
    ("one to one", "“an exact measure”"),
    ("look round", "“look around”"),
    ("round the room", "“around the room”"),
    ("round your trunk", "“around your trunk”"),
    ("had better", "“avoid”"),
    ("results clashed", "“results were mixed”"),
    ("use wheels", "“use a wheelchair”"),
    ("feeling easing", "“feel good”"),
    ("feel easing", "“feel good”"),
    ("anything spreads", "“pain or tingling spreads”"),
    (
        "belly drop",
        "“stop holding your belly in”: nobody is to push it out while breathing out",
    ),
    ("fall out by itself", "“flow out by itself”"),
    ("ripping neck pain", "“sudden tearing pain in the neck”"),
    ("a foot that drops", "“a foot you cannot lift”"),
    ("nerve disease", "“a neurological condition”"),
    ("even experts differ", "that nearly all picks were upright"),
    (
        "stiffen up",
        "“sat up straighter”: angles were measured, not stiffness",
    ),
    ("clearly wins", "that reviews disagree on which kind is best"),
    (
        "best linked with benefit",
        "that sessions under five minutes tended not to work",
    ),
    (
        "links best with benefit",
        "that sessions under five minutes tended not to work",
    ),
    (
        "both lowered stress",
        "that both groups felt less anxious: nobody went without",
    ),
    ("two to four weeks", "“two weeks”, as everywhere"),
    ("fits here", "“Enter …”"),
];

const GERMAN: [Turn; 53] = [
    ("bauch los", "„Lass den Bauch locker“"),
    ("bauch sinken", "„hör auf, den Bauch zu halten“"),
    ("schuhe mit halt", "„rutschfeste Schuhe“"),
    ("roll dich langsam auf", "„Richte dich langsam wieder auf“"),
    (
        "in der therapie",
        "„in der Physiotherapie“, „in deiner Physiopraxis“: Therapie allein heißt Psychotherapie",
    ),
    ("deine therapie", "„deine Physiotherapie“"),
    (
        "deiner therapie",
        "„deiner Physiotherapie“, „deiner Physiopraxis“",
    ),
    ("in deiner praxis", "„in deiner Arzt- oder Physiopraxis“"),
    (
        "schub",
        "„Schmerzphase“ (was es ist) oder „sanfte Tage“ (die Einstellung)",
    ),
    ("schübe", "„Schmerzphasen“"),
    ("schüben", "„Schmerzphasen“"),
    ("schwere tage", "„Schmerzphase“ oder „sanfte Tage“"),
    ("schweren tagen", "„Schmerzphase“ oder „sanfte Tage“"),
    ("schweren tag", "„Schmerzphase“ oder „sanfte Tage“"),
    ("zum ersten mal steif", "„bis du den ersten Widerstand spürst“"),
    ("reich nach vorn", "„Streck die Arme nach vorn“"),
    ("nach vorn reichen", "„nach vorn strecken“"),
    (
        "in der leiste",
        "„im Infobereich der Taskleiste“: die Leiste ist ein Körperteil",
    ),
    ("menü der leiste", "„Menü im Infobereich“"),
    ("keine leiste", "„keinen Infobereich“"),
    ("atemzug langsam hinaus", "„Atme einmal langsam aus“"),
    ("atemzüge langsam", "„Atme dreimal langsam aus“"),
    ("ringsum", "„rundherum“"),
    ("zu viel luft", "„zu viel“"),
    ("kein schieben", "„Du brauchst nicht nachzuhelfen“"),
    ("obere brust", "„oberer Brustkorb“"),
    ("mit den hüften ganz nach hinten", "„mit dem Po ganz nach hinten“"),
    ("wieg dich", "„Schaukle“"),
    ("lass es bei osteoporose", "„Lass es weg, wenn …“"),
    ("eine fingerbreite", "„einen Fingerbreit“"),
    ("einen finger", "„einen Fingerbreit“"),
    ("hände aufgehen", "„öffne die Hände“"),
    ("beide aufgehen", "„Lass beide locker“"),
    ("gesicht gehen", "„Leg das Gesicht ab“"),
    ("bemerk", "„Nimm … wahr“"),
    ("halbwegs", "„ziemlich“"),
    ("nicker", "„ganz leicht nicken“"),
    ("gehaltene schulter", "„die Schulter auf der haltenden Seite“"),
    ("das becken bleibt.", "„Das Becken bleibt nach vorn gerichtet.“"),
    ("wackelst", "„wenn du dich unsicher fühlst“"),
    ("wipp", "„beweg … auf und ab“"),
    ("halbier", "„Halbiere“"),
    ("lange dauerndem", "„länger anhaltendem“"),
    ("lange bestehenden", "„länger anhaltenden“"),
    ("bei anhaltendem", "„bei länger anhaltendem“"),
    ("sei vorsichtig", "was zu tun ist, etwa „fang kleiner an“"),
    ("im sitzen stattdessen", "„Oder bleib sitzen und …“"),
    ("zweimal #", "„2-mal 10 Sekunden halten“"),
    ("leistenbeugen", "„Leisten“"),
    ("im weg", "„schränkt dich ein“"),
    ("eins zu eins", "„ein genaues Maß“"),
    ("haltungsidee", "„Haltungsimpuls“"),
    ("haltungsideen", "„Haltungsimpulse“"),
];

/// Each turn of phrase in a text that the texts avoid, and what to write instead.
pub fn stilted(language: &str, text: &str) -> Vec<String> {
    let list: &[Turn] = if language == "de" { &GERMAN } else { &ENGLISH };
    let low: Vec<char> = text.to_lowercase().chars().collect();
    let found = list.iter().filter(|(turn, _)| has(&low, turn));
    found
        .map(|(turn, instead)| format!("“{turn}”: rather {instead}"))
        .collect()
}

/// Whether a phrase stands in a text, from the edge of a word to the edge of a word.
fn has(text: &[char], turn: &str) -> bool {
    let turn: Vec<char> = turn.chars().collect();
    let same = |(a, b): (&char, &char)| a == b || (*b == '#' && a.is_ascii_digit());
    let edge = |c: Option<&char>| c.is_none_or(|c| !c.is_alphanumeric());
    // A number may go on after the digit that the phrase asks for.
    let open = |end: usize| turn.last() == Some(&'#') || edge(text.get(end));
    (0..(text.len() + 1).saturating_sub(turn.len())).any(|i| {
        let end = i + turn.len();
        let before = i.checked_sub(1).and_then(|i| text.get(i));
        edge(before) && open(end) && text[i..end].iter().zip(&turn).all(same)
    })
}

/// What an exercise's own words lack: the common stop rule of a movement, the way down to the floor and up, and a gentler way that needs no other exercise.
pub fn unsafe_words(language: &str, library: &Library, exercise: &Exercise) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let (stop, floor): ([&str; 4], &str) = match language {
        "de" => (["stechend", "ausstrahl", "taubheit", "schwäche"], "hochkommst"),
        _ => (["sharp", "spread", "numbness", "weakness"], "get down and up"),
    };
    let said = exercise.stop.to_lowercase();
    if exercise.kind == Kind::Movement
        && let Some(word) = stop.iter().find(|w| !said.contains(**w))
    {
        let what = format!(
            "every movement stops for sharp or spreading pain, new numbness or weakness; “{word}” is missing"
        );
        found.push(("stop", what));
    }
    if exercise.positions == ["floor"] && !exercise.caution.contains(floor) {
        found.push(("caution", format!("a move on the floor says “{floor}”")));
    }
    let gentler: Vec<char> = exercise.gentler.to_lowercase().chars().collect();
    let other = library.exercises.iter().filter(|o| o.id != exercise.id);
    for o in other.filter(|o| has(&gentler, &o.name.to_lowercase())) {
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
    fn a_stilted_turn_is_found_and_told_what_to_write() {
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
    }

    #[test]
    fn the_catalogue_has_no_stilted_turn() {
        for (language, text) in [
            ("en", include_str!("../../assets/locales/en.ftl")),
            ("de", include_str!("../../assets/locales/de.ftl")),
        ] {
            for line in text.lines().filter(|l| !l.starts_with('#')) {
                assert_eq!(stilted(language, line), Vec::<String>::new(), "{line}");
            }
        }
    }

    #[test]
    fn an_exercise_without_the_common_stop_rule_is_found() {
        for (language, without) in [("en", "Stop if it hurts."), ("de", "Hör auf, wenn es wehtut.")] {
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
