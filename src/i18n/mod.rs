//! The translation layer: the sentences of the user interface by message id, in the language of the settings.
//! Pure: the texts are compiled into the program.
//!
//! The catalogues are Fluent files in `assets/locales`. A test compares each one with English, so that no
//! message falls back to another language at run time. The sentences of the library are in `assets/content`.

mod clock;
mod length;

pub use clock::{ClockFormat, Locale, parse_time_of_day};

use crate::engine::Undoable;
use crate::language::{LANGUAGES, help, of_locale, texts};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

/// The messages of one language. A message is parsed when it is used: a fully parsed catalogue would hold 0.4
/// MB in the companion, which uses few of them.
pub struct Translator {
    /// The source of each message up to the next one, sorted by id.
    messages: Vec<&'static str>,
    locale: LanguageIdentifier,
    language: &'static str,
    clock: ClockFormat,
}

impl Translator {
    /// The messages of the language `set`; "system" is the language of the desktop's locale, such as
    /// `de_AT.UTF-8`. A language without a catalogue falls back to English.
    pub fn new(set: &str, locale: Option<&str>) -> Self {
        let wanted = if set == "system" {
            locale.unwrap_or("en")
        } else {
            set
        };
        let language = of_locale(wanted).unwrap_or(LANGUAGES[0]);
        Translator {
            messages: messages(texts(language).catalogue),
            locale: language.parse().unwrap_or_default(),
            language,
            clock: ClockFormat::default(),
        }
    }

    /// The help of the command line in the language of this name; `None` for English, which is in the program.
    pub fn of_help(language: &str) -> Option<Self> {
        let texts = Some(help(language)).filter(|texts| !texts.is_empty())?;
        Some(Translator {
            messages: messages(texts),
            ..Translator::new(language, None)
        })
    }

    /// The same, with times of day on this clock; they are on the 24-hour clock otherwise.
    #[must_use]
    pub fn with_clock(self, clock: ClockFormat) -> Self {
        Translator { clock, ..self }
    }

    /// English on the same clock.
    #[must_use]
    pub fn in_english(&self) -> Self {
        Translator::new(LANGUAGES[0], None).with_clock(self.clock)
    }

    /// The name of the language in the settings.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The clock for times of day.
    pub fn clock(&self) -> ClockFormat {
        self.clock
    }

    /// Whether the language is read from right to left.
    pub fn right_to_left(&self) -> bool {
        self.locale.character_direction() == unic_langid::CharacterDirection::RTL
    }

    /// The arrow from what was to what is, in the direction of reading. Between two numbers, its mark of direction makes
    /// the text one from right to left.
    pub fn arrow(&self) -> &'static str {
        if self.right_to_left() {
            "\u{200f}←"
        } else {
            "→"
        }
    }

    /// `48 %`. Japanese and Chinese have no space there, and from right to left it would move the sign to the other side
    /// of the number.
    pub fn percent(&self, n: u32) -> String {
        let is_close = self.right_to_left() || ["ja", "zh"].contains(&self.language);
        let space = if is_close { "" } else { " " };
        format!("{n}{space}%")
    }

    /// A text of digits and marks alone, which has no direction of its own, or one that begins with the name of a file, in
    /// the direction of reading.
    pub fn directed(&self, text: &str) -> String {
        let mark = if self.right_to_left() { "\u{200f}" } else { "" };
        format!("{mark}{text}")
    }

    /// Words that keep their own direction inside a line from right to left: what a person wrote, or what is to be typed,
    /// such as `30m`.
    pub fn own_direction(&self, words: &str) -> String {
        if self.right_to_left() {
            format!("\u{2068}{words}\u{2069}")
        } else {
            words.to_owned()
        }
    }

    /// The text of a message without arguments.
    pub fn tr(&self, id: &str) -> String {
        self.tr_args(id, &[])
    }

    /// The text of a message with these arguments; the id itself when there is no such message.
    pub fn tr_args(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        let mut fluent_args = FluentArgs::new();
        for (name, value) in args {
            fluent_args.set(*name, FluentValue::try_number(value));
        }
        let mut bundle = FluentBundle::new(vec![self.locale.clone()]);
        bundle.set_use_isolating(false); // some notification daemons show direction marks as boxes
        if self.right_to_left() {
            bundle.set_formatter(Some(|value, _| isolated(value)));
        }
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

    /// The items as a list in one line.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let mut items = items.iter().map(AsRef::as_ref);
        let first = items.next().unwrap_or_default().to_owned();
        items.fold(first, |list, item| {
            self.tr_args("list", &[("list", &list), ("item", item)])
        })
    }

    /// The label of the button or menu entry that undoes the last answer.
    pub fn undo_label(&self, undoable: Undoable) -> String {
        let name = match undoable {
            Undoable::Done => "menu-done",
            Undoable::Later => "menu-later",
            Undoable::Skip => "menu-skip",
            Undoable::Stop => "menu-stop",
        };
        self.tr_args("menu-undo", &[("answer", &self.tr(name))])
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

/// A value that a text from right to left would reorder, such as a path or a number below zero, between the marks of a
/// text with a direction of its own; `None` for any other.
fn isolated(value: &FluentValue) -> Option<String> {
    let text: Cow<str> = match value {
        FluentValue::String(text) => Cow::Borrowed(text),
        FluentValue::Number(number) => number.as_string(),
        _ => return None,
    };
    let is_own = |c: char| c.is_alphabetic() && !c.is_ascii();
    let latin = text.contains(|c: char| c.is_ascii_alphabetic()) && !text.contains(is_own);
    let signed = text.starts_with(['-', '+', '−']);
    (latin || signed).then(|| format!("\u{2068}{text}\u{2069}"))
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
                // A form of a plural may name the number where English has a word for it.
                seen.dedup();
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
        let say = |set, locale| Translator::new(set, locale).tr("menu-later");
        assert_eq!(say("system", Some("de-AT")), "Später");
        assert_eq!(say("en", Some("de-AT")), "Later");
        assert_eq!(say("system", Some("fr_FR")), "Plus tard");
        assert_eq!(say("system", Some("eo")), "Later");
        assert_eq!(say("system", None), "Later");
        assert_eq!(say("system", Some("pt-BR")), "Mais tarde");
        assert_eq!(say("system", Some("pt_PT.UTF-8")), "Mais tarde");
        assert_eq!(say("system", Some("pt")), "Mais tarde");
        assert_eq!(say("pt", Some("de-AT")), "Mais tarde");
        assert_eq!(say("system", Some("zh_CN.UTF-8")), "稍后");
        assert_eq!(say("system", Some("zh-Hant-TW")), "稍后");
        assert_eq!(say("system", Some("ar_EG.UTF-8")), "لاحقًا");
    }

    #[test]
    fn portuguese_shows_zero_as_a_number() {
        let i18n = Translator::new("pt", None);
        let breaks = |n| i18n.tr_args("library-cue-count", &[("count", n)]);
        assert_eq!(["0", "1", "2"].map(breaks), ["0 dicas", "1 dica", "2 dicas"]);
    }

    #[test]
    fn latin_values_and_signs_keep_their_order_from_right_to_left() {
        let saved =
            |language, file| Translator::new(language, None).tr_args("report-page-saved", &[("file", file)]);
        assert_eq!(saved("ar", "/tmp/a 1.html"), "حُفظ: \u{2068}/tmp/a 1.html\u{2069}");
        assert_eq!(saved("ar", "تقرير.html"), "حُفظ: تقرير.html");
        assert_eq!(saved("ar", "-5"), "حُفظ: \u{2068}-5\u{2069}");
        assert_eq!(saved("ar", "5"), "حُفظ: 5");
        assert_eq!(saved("en", "-5"), "Saved: -5");
        // A value that chooses a form is not changed.
        let visit = Translator::new("ar", None).tr_args("visit-who", &[("how", "video")]);
        assert_eq!(visit, "زيارتك بالفيديو");
    }

    #[test]
    fn texts_without_letters_get_the_direction_of_reading() {
        let i18n = Translator::new("ar", None);
        assert_eq!(i18n.directed("6 / 10"), "\u{200f}6 / 10");
        assert_eq!(i18n.percent(48), "48%");
        assert_eq!(i18n.own_direction("Why?"), "\u{2068}Why?\u{2069}");
        assert_eq!(format!("6 {} 3", i18n.arrow()), "6 \u{200f}← 3");
        let english = Translator::new("en", None);
        assert_eq!(english.directed("6 / 10"), "6 / 10");
        assert_eq!(english.own_direction("Why?"), "Why?");
        let percent = |language| Translator::new(language, None).percent(48);
        assert_eq!(["en", "ja", "zh"].map(percent), ["48 %", "48%", "48%"]);
    }

    #[test]
    fn arabic_has_a_form_for_each_kind_of_number() {
        let i18n = Translator::new("ar", None);
        let cues = |n| i18n.tr_args("library-cue-count", &[("count", n)]);
        let forms = [
            "لا تلميحات",
            "تلميح واحد",
            "تلميحان",
            "3 تلميحات",
            "11 تلميحًا",
            "100 تلميح",
        ];
        assert_eq!(["0", "1", "2", "3", "11", "100"].map(cues), forms);
    }

    #[test]
    fn list_has_the_marks_of_the_language() {
        let list = |language, items: &[&str]| Translator::new(language, None).list(items);
        assert_eq!(list("en", &["one", "two", "three"]), "one, two, three");
        assert_eq!(list("ja", &["休憩", "呼吸"]), "休憩、呼吸");
        assert_eq!(list("zh", &["休息", "呼吸"]), "休息、呼吸");
        assert_eq!(list("ar", &["حركة", "تنفس"]), "حركة، تنفس");
        assert_eq!(list("en", &["one"]), "one");
        assert_eq!(list("en", &[]), "");
    }

    #[test]
    fn arguments_are_inserted_and_plurals_chosen() {
        let w = Translator::new("en", None);
        let body = |n| w.tr_args("flare-up-body", &[("days", n), ("count", "13")]);
        assert!(body("1").contains("For one day: "), "{}", body("1"));
        assert!(body("3").contains("For 3 days: gentler"), "{}", body("3"));
        assert!(w.tr("open-today").starts_with("No window can open here. "));
    }

    #[test]
    fn message_parsed_alone_equals_that_of_the_whole_catalogue() {
        for language in LANGUAGES {
            let text = texts(language).catalogue;
            let i18n = Translator::new(language, None);
            let mut whole = FluentBundle::new(vec![i18n.locale.clone()]);
            whole.set_use_isolating(false);
            if i18n.right_to_left() {
                whole.set_formatter(Some(|value, _| isolated(value)));
            }
            whole
                .add_resource(FluentResource::try_new(text.to_owned()).unwrap())
                .unwrap();
            let ids = arguments(text);
            assert_eq!(i18n.messages.len(), ids.len());
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
                assert_eq!(i18n.tr_args(id, &filled), expected, "{language}");
            }
        }
        assert_eq!(Translator::new("en", None).tr("no-such"), "no-such");
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
