//! The translation layer: the sentences of the user interface by message id, in the language of the settings.
//! Pure: the texts are compiled into the program.
//!
//! The catalogues are Fluent files in `assets/locales`. A test compares each one with English, so that no
//! message falls back to another language at run time. The sentences of the library are in `assets/content`.

mod clock;

pub use clock::{ClockFormat, Locale, parse_time_of_day};

use crate::language::{LANGUAGES, texts};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The messages of one language. A message is parsed when it is used: a fully parsed catalogue would hold 0.4
/// MB in the companion, which uses few of them.
pub struct Words {
    /// The source of each message up to the next one, sorted by id.
    messages: Vec<&'static str>,
    locale: LanguageIdentifier,
    language: &'static str,
    clock: ClockFormat,
}

impl Words {
    /// The messages of the language `set`; "system" is the language of the desktop's locale, such as
    /// `de_AT.UTF-8`. A language without a catalogue falls back to English.
    pub fn new(set: &str, locale: Option<&str>) -> Self {
        let wanted = if set == "system" {
            locale.unwrap_or("en")
        } else {
            set
        };
        let known = LANGUAGES.into_iter().find(|name| wanted.starts_with(name));
        let language = known.unwrap_or(LANGUAGES[0]);
        Words {
            messages: messages(texts(language).catalogue),
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

    /// The name of the language in the settings.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Whether the language is read from right to left.
    pub fn right_to_left(&self) -> bool {
        self.locale.character_direction() == unic_langid::CharacterDirection::RTL
    }

    /// The text of a message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// The text of a message with these arguments; the id itself when there is no such message.
    pub fn fill(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        let mut fluent_args = FluentArgs::new();
        for (name, value) in args {
            fluent_args.set(*name, FluentValue::try_number(value));
        }
        let mut bundle = FluentBundle::new(vec![self.locale.clone()]);
        bundle.set_use_isolating(false); // some notification daemons show direction marks as boxes
        self.add_message(id, &mut bundle);
        let message = bundle.get_message(id).and_then(|m| m.value());
        message.map_or_else(
            || id.to_owned(),
            |p| {
                let mut errors = Vec::new();
                bundle
                    .format_pattern(p, Some(&fluent_args), &mut errors)
                    .into_owned()
            },
        )
    }

    /// Adds a message to the bundle, with the messages that it refers to.
    fn add_message(&self, id: &str, bundle: &mut FluentBundle<FluentResource>) {
        let Ok(found) = self.messages.binary_search_by_key(&id, |text| id_of(text)) else {
            return;
        };
        if bundle.has_message(id) {
            return;
        }
        let text = self.messages[found];
        // A test parses every catalogue without an error.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(whole, _)| whole);
        if bundle.add_resource(resource).is_ok() {
            for reference in text.split('{').skip(1) {
                self.add_message(id_of(reference.trim_start()), bundle);
            }
        }
    }
}

/// The id at the beginning of a text; empty when there is none.
fn id_of(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    &text[..end.unwrap_or(text.len())]
}

/// The messages of a catalogue, sorted by id. A line that begins with a letter begins a message, and no other
/// line does.
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
    all.sort_unstable_by_key(|text| id_of(text));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The id of each message, with the arguments of its text.
    fn arguments(text: &str) -> BTreeMap<String, Vec<String>> {
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
            let names = line
                .split('$')
                .skip(1)
                .map(|name| name.split([' ', '}']).next().unwrap().to_owned());
            if let Some(seen) = all.get_mut(&id) {
                seen.extend(names);
                seen.sort();
            }
        }
        all
    }

    #[test]
    fn every_language_has_the_same_messages_with_the_same_arguments() {
        let english = arguments(texts(LANGUAGES[0]).catalogue);
        for language in &LANGUAGES[1..] {
            let other = arguments(texts(language).catalogue);
            assert_eq!(english, other, "{language}");
        }
    }

    #[test]
    fn system_is_the_language_of_the_desktop_and_an_unknown_one_is_english() {
        let say = |set, locale| Words::new(set, locale).say("menu-later");
        assert_eq!(say("system", Some("de-AT")), "Später");
        assert_eq!(say("en", Some("de-AT")), "Later");
        assert_eq!(say("system", Some("fr_FR")), "Later");
        assert_eq!(say("system", None), "Later");
    }

    #[test]
    fn arguments_are_inserted_and_plurals_chosen() {
        let w = Words::new("en", None);
        let body = |n| w.fill("flare-up-body", &[("days", n), ("count", "13")]);
        assert!(body("1").contains("For one day: "), "{}", body("1"));
        assert!(body("3").contains("For 3 days: gentler"), "{}", body("3"));
        assert!(w.say("open-today").starts_with("No window can open here. "));
    }

    #[test]
    fn message_parsed_alone_equals_that_of_the_whole_catalogue() {
        for language in LANGUAGES {
            let text = texts(language).catalogue;
            let words = Words::new(language, None);
            let mut whole = FluentBundle::new(vec![words.locale.clone()]);
            whole.set_use_isolating(false);
            whole
                .add_resource(FluentResource::try_new(text.to_owned()).unwrap())
                .unwrap();
            let ids = arguments(text);
            assert_eq!(words.messages.len(), ids.len());
            // A message also has the arguments of the messages that it refers to, so each gets all arguments.
            let names = ids.values().flatten().map(|name| &*name.clone().leak());
            let filled: Vec<_> = names.map(|name| (name, "3")).collect();
            let args: FluentArgs = filled
                .iter()
                .map(|(name, value)| (*name, FluentValue::try_number(value)))
                .collect();
            for id in ids.keys() {
                let mut errors = Vec::new();
                let expected = whole.get_message(id).unwrap().value().unwrap();
                let expected = whole.format_pattern(expected, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{id}: {errors:?}");
                assert_eq!(words.fill(id, &filled), expected, "{language}");
            }
        }
        assert_eq!(Words::new("en", None).say("no-such"), "no-such");
    }

    #[test]
    fn no_english_message_blames_or_promises() {
        let banned = [
            "cure", "heal", "fix", "prevent", "correct", "bad", "should", "must", "failed", "streak", "goal",
        ];
        let english = texts(LANGUAGES[0]).catalogue;
        let texts = english
            .lines()
            .filter(|l| !l.starts_with('#'))
            .map(|l| l.split_once('=').map_or(l, |(_, text)| text));
        for line in texts {
            let low = line.to_lowercase();
            let mut words = low.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|w| banned.contains(&w)), "{line}");
        }
    }
}
