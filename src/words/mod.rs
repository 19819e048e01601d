//! The translation layer: every sentence the companion shows, by id, in the person's language. Pure: the texts are
//! part of the program.
//!
//! The catalogues are Fluent files in `assets/locales`. English is whole; a test holds every other one against it, so
//! nothing falls back at run time. The library's sentences stand in `assets/content`, a folder a language.

mod clock;

pub use clock::{ClockFormat, Locale, parse_time_of_day};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages there are: the name in the settings, the catalogue.
const CATALOGUES: [(&str, &str); 2] = [
    ("en", include_str!("../../assets/locales/en.ftl")),
    ("de", include_str!("../../assets/locales/de.ftl")),
];

/// One language's sentences. Each is read when it is said: all of them read at once would hold 0.4 MB in the companion,
/// for the few that it says.
pub struct Words {
    /// The text of each message, up to the next one, by id.
    messages: Vec<&'static str>,
    locale: LanguageIdentifier,
    language: &'static str,
    clock: ClockFormat,
}

impl Words {
    /// The sentences of `set`, or for "system" of the desktop's locale such as `de_AT.UTF-8`; English where there is
    /// no such language.
    pub fn new(set: &str, locale: Option<&str>) -> Self {
        let wanted = if set == "system" {
            locale.unwrap_or("en")
        } else {
            set
        };
        let known = CATALOGUES.iter().find(|(name, _)| wanted.starts_with(name));
        let (language, text) = known.unwrap_or(&CATALOGUES[0]);
        Words {
            messages: messages(text),
            locale: language.parse().unwrap_or_default(),
            language,
            clock: ClockFormat::default(),
        }
    }

    /// The same, with times of day on this clock; they are on the 24-hour clock otherwise.
    #[must_use]
    pub fn with_clock(self, clock: ClockFormat) -> Self {
        Words { clock, ..self }
    }

    /// The language's name in the settings.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether the language is read from right to left.
    pub fn right_to_left(&self) -> bool {
        self.locale.character_direction() == unic_langid::CharacterDirection::RTL
    }

    /// A sentence.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// A sentence with its gaps filled.
    pub fn fill(&self, id: &str, gaps: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in gaps {
            args.set(*name, FluentValue::try_number(value));
        }
        let mut bundle = FluentBundle::new(vec![self.locale.clone()]);
        bundle.set_use_isolating(false); // marks of direction show as boxes in some notification daemons
        self.read(id, &mut bundle);
        let message = bundle.get_message(id).and_then(|m| m.value());
        message.map_or_else(
            || id.to_owned(),
            |p| {
                let mut errors = Vec::new();
                bundle.format_pattern(p, Some(&args), &mut errors).into_owned()
            },
        )
    }

    /// Reads a message, and those whose sentences it has within its own.
    fn read(&self, id: &str, bundle: &mut FluentBundle<FluentResource>) {
        let Ok(found) = self.messages.binary_search_by_key(&id, |text| name(text)) else {
            return;
        };
        if bundle.has_message(id) {
            return;
        }
        let text = self.messages[found];
        // Errors cannot happen in a release: a test reads every catalogue without one.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(whole, _)| whole);
        if bundle.add_resource(resource).is_ok() {
            for within in text.split('{').skip(1) {
                self.read(name(within.trim_start()), bundle);
            }
        }
    }
}

/// The id that a text begins with; empty: it begins with none.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    &text[..end.unwrap_or(text.len())]
}

/// A catalogue's messages, sorted by id. A message begins with a letter at a line's beginning, and nothing else does.
fn messages(text: &'static str) -> Vec<&'static str> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    let mut all: Vec<_> = starts.windows(2).map(|w| &text[w[0]..w[1]]).collect();
    all.sort_unstable_by_key(|text| name(text));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Each message's id with the gaps of its text.
    fn gaps(text: &str) -> BTreeMap<String, Vec<String>> {
        let whole = FluentResource::try_new(text.to_owned());
        assert!(whole.is_ok(), "{:?}", whole.err().map(|(_, e)| e));
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut id = String::new();
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =")
                && !line.starts_with(' ')
            {
                id = name.to_owned();
                all.insert(id.clone(), Vec::new());
            }
            let gaps = line
                .split('$')
                .skip(1)
                .map(|g| g.split([' ', '}']).next().unwrap().to_owned());
            if let Some(seen) = all.get_mut(&id) {
                seen.extend(gaps);
                seen.sort();
            }
        }
        all
    }

    #[test]
    fn every_language_says_everything_with_the_same_gaps() {
        let english = gaps(CATALOGUES[0].1);
        for (name, text) in &CATALOGUES[1..] {
            let other = gaps(text);
            assert_eq!(english, other, "{name}");
        }
    }

    #[test]
    fn the_desktops_language_is_taken_and_an_unknown_one_is_english() {
        let say = |set, locale| Words::new(set, locale).say("menu-later");
        assert_eq!(say("system", Some("de-AT")), "Später");
        assert_eq!(say("en", Some("de-AT")), "Later");
        assert_eq!(say("system", Some("fr_FR")), "Later");
        assert_eq!(say("system", None), "Later");
    }

    #[test]
    fn gaps_are_filled_and_plurals_chosen() {
        let w = Words::new("en", None);
        let gap = |n| w.fill("flare-up-body", &[("days", n), ("count", "13")]);
        assert!(gap("1").contains("For one day: "), "{}", gap("1"));
        assert!(gap("3").contains("For 3 days: gentler"), "{}", gap("3"));
        assert!(w.say("open-today").starts_with("No window can open here. "));
    }

    /// As it would be with the whole catalogue read at once.
    #[test]
    fn a_message_by_itself_says_the_same() {
        for (language, text) in CATALOGUES {
            let words = Words::new(language, None);
            let mut whole = FluentBundle::new(vec![words.locale.clone()]);
            whole.set_use_isolating(false);
            whole
                .add_resource(FluentResource::try_new(text.to_owned()).unwrap())
                .unwrap();
            let ids = gaps(text);
            assert_eq!(words.messages.len(), ids.len());
            // A message has the gaps of those within it too: each gets every gap there is.
            let names = ids.values().flatten().map(|name| &*name.clone().leak());
            let filled: Vec<_> = names.map(|name| (name, "3")).collect();
            let args: FluentArgs = filled
                .iter()
                .map(|(name, value)| (*name, FluentValue::try_number(value)))
                .collect();
            for id in ids.keys() {
                let mut errors = Vec::new();
                let said = whole.get_message(id).unwrap().value().unwrap();
                let said = whole.format_pattern(said, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{id}: {errors:?}");
                assert_eq!(words.fill(id, &filled), said, "{language}");
            }
        }
        assert_eq!(Words::new("en", None).say("no-such"), "no-such");
    }

    #[test]
    fn no_sentence_blames_or_promises() {
        let banned = [
            "cure", "heal", "fix", "prevent", "correct", "bad", "should", "must", "failed", "streak", "goal",
        ];
        let english = CATALOGUES[0].1;
        let said = english
            .lines()
            .filter(|l| !l.starts_with('#'))
            .map(|l| l.split_once('=').map_or(l, |(_, said)| said));
        for line in said {
            let low = line.to_lowercase();
            let mut words = low.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|w| banned.contains(&w)), "{line}");
        }
    }
}
