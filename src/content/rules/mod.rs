//! The wording rules of each language: how its reading is measured, and which of its words and phrases the texts
//! avoid or need.

mod arabic;
mod chinese;
mod english;
mod french;
mod german;
mod japanese;
mod portuguese;
mod spanish;
mod writing;

pub(super) use writing::{CharacterLimits, JoinedWords, Writing};

/// A phrase in lower case, and what to write instead. `#` stands for a digit. Where spaces stand between
/// words, a match begins and ends at the edge of a word.
pub(super) type Phrase = (&'static str, &'static str);

/// The wording rules of one language.
pub(super) struct LanguageRules {
    /// The language's name in English.
    pub english_name: &'static str,
    /// How words are separated, and the measure of reading.
    pub writing: Writing,
    /// Words that promise, blame or judge.
    pub banned: &'static [&'static str],
    /// A banned word, and the disclaimer in which it is allowed: "does not treat".
    pub disclaimer: (&'static str, &'static str),
    /// Phrases that are literal or stilted, or that tell a patient something else than they mean.
    pub stilted: &'static [Phrase],
    /// Beginnings of words that name the belly or the waist.
    pub belly: &'static [&'static str],
    /// Parts of the stop rule that every movement has.
    pub stop: [&'static str; 4],
    /// Part of the caution that every move on the floor has.
    pub floor: &'static str,
}

const RULES: [(&str, LanguageRules); 8] = [
    ("en", english::RULES),
    ("ar", arabic::RULES),
    ("de", german::RULES),
    ("es", spanish::RULES),
    ("fr", french::RULES),
    ("pt", portuguese::RULES),
    ("ja", japanese::RULES),
    ("zh", chinese::RULES),
];

/// The rules of a language; `None` where it has none yet.
pub(super) fn rules(language: &str) -> Option<&'static LanguageRules> {
    RULES
        .iter()
        .find(|(name, _)| *name == language)
        .map(|(_, rules)| rules)
}

/// Whether a language has no spaces between its words.
pub fn is_unspaced(language: &str) -> bool {
    rules(language).is_some_and(|rules| matches!(rules.writing, Writing::Unspaced(_)))
}

/// The name of a language in English.
pub fn english_name(language: &str) -> &str {
    rules(language).map_or(language, |rules| rules.english_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_rules() {
        let named: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
        for language in crate::language::LANGUAGES {
            assert!(
                named.contains(&language),
                "{language} has no rules in {}",
                file!()
            );
        }
        assert_eq!(named.len(), crate::language::LANGUAGES.len());
    }
}
