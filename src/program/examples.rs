//! The programs that come with Unbrace, and the commented template for a therapist, in each language.
//!
//! `assets/programs/NAME.unbrace.toml` is English and `NAME.LANGUAGE.unbrace.toml` is a translation: it has
//! the same stages and doses. A program is one file in one language, because a therapist writes it for one
//! patient.

use super::Draft;
use crate::language::{LANGUAGES, number, program_texts};

/// A program that comes with Unbrace.
struct Example {
    name: &'static str,
    /// The text in each of [`LANGUAGES`].
    texts: [&'static str; LANGUAGES.len()],
}

macro_rules! example {
    ($name:literal) => {
        Example {
            name: $name,
            texts: program_texts!($name),
        }
    };
}

const ALL: [Example; 9] = [
    example!("lower-back-start"),
    example!("upper-back-and-neck"),
    example!("after-a-flare-up"),
    example!("breathing-first"),
    example!("keeping-it-up"),
    example!("walking-build-up"),
    example!("all-seated"),
    example!("pregnancy"),
    example!("pain-free"),
];

/// The name and the English text of each program.
pub const EXAMPLES: [(&str, &str); ALL.len()] = {
    let mut all = [("", ""); ALL.len()];
    let mut n = 0;
    while n < ALL.len() {
        all[n] = (ALL[n].name, ALL[n].texts[0]);
        n += 1;
    }
    all
};

const NEW: Example = example!("new");

/// The commented template for a therapist, in English.
pub const TEMPLATE: &str = NEW.texts[0];

/// The commented template for a therapist in this language; in English for an unknown one.
pub fn template(language: &str) -> &'static str {
    NEW.texts[number(language)]
}

/// Whether the value of "title", "author" or "contact" is that of the template in any language, which a therapist
/// replaces before a patient sees it.
pub fn is_placeholder(key: &str, value: &str) -> bool {
    let value = value.trim();
    let held = |text: &&str| Draft::open(text).ok()?.get(key);
    ["title", "author", "contact"].contains(&key) && NEW.texts.iter().filter_map(held).any(|v| v == value)
}

/// The program with this name in this language; in English for an unknown language.
pub fn example(name: &str, language: &str) -> Option<&'static str> {
    let found = ALL.iter().find(|e| e.name == name)?;
    Some(found.texts[number(language)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_template_are_placeholders_in_every_language() {
        for (key, value) in [
            ("author", "Your name"),
            ("author", "Ihr Name"),
            ("title", "My program"),
            ("title", " Mein Programm "),
        ] {
            assert!(is_placeholder(key, value), "{value}");
        }
        for (key, value) in [("author", "Jane Doe"), ("for", "Your name"), ("title", "")] {
            assert!(!is_placeholder(key, value), "{value}");
        }
    }
}
