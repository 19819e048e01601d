//! The languages of Unbrace and their texts. `build.rs` makes the list from the catalogues in
//! `assets/locales`, so that a new language needs its files and its wording rules, and no other list.

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

pub(crate) use program_texts;

/// What is compiled into the program for one language.
pub(crate) struct Texts {
    /// The Fluent catalogue.
    pub catalogue: &'static str,
    /// The help of the command line in Fluent; empty for English.
    pub help: &'static str,
    /// The library as JSON.
    pub library: &'static str,
    /// The articles as JSON.
    pub articles: &'static str,
}

/// The language with a catalogue that a locale such as `de_AT.UTF-8` or `pt-BR` names. The region is not regarded:
/// Portuguese of Brazil is also what a system in Portuguese of Portugal gets, and Simplified Chinese what one in
/// Traditional Chinese gets, see [`is_last_resort`].
pub(crate) fn of_locale(locale: &str) -> Option<&'static str> {
    let language = locale.split(['-', '_', '.', '@']).next()?;
    LANGUAGES
        .into_iter()
        .find(|name| name.eq_ignore_ascii_case(language))
}

/// Whether the texts that a locale gets are less than what it asks for, so that any other preferred language with texts
/// comes before it: Traditional Chinese gets Simplified Chinese, which has other characters.
pub(crate) fn is_last_resort(locale: &str) -> bool {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let has = |wanted: &[&str]| {
        let mut parts = name.split(['-', '_']);
        parts.any(|part| wanted.iter().any(|w| w.eq_ignore_ascii_case(part)))
    };
    let traditional = has(&["Hant"]) || (has(&["TW", "HK", "MO"]) && !has(&["Hans"]));
    of_locale(locale) == Some("zh") && traditional
}

/// The number of a language in [`LANGUAGES`]; that of English for a name that is not in it.
pub(crate) fn number(language: &str) -> usize {
    LANGUAGES.iter().position(|l| *l == language).unwrap_or(0)
}

/// The texts of a language; those of English for a name that is not in [`LANGUAGES`].
pub(crate) fn texts(language: &str) -> &'static Texts {
    &TEXTS[number(language)]
}

/// The help of the command line in this language; empty for English.
pub(crate) fn help(language: &str) -> &'static str {
    texts(language).help
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn names(folder: &str, name: fn(&Path) -> Option<&str>) -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        files.filter_map(|path| name(&path).map(str::to_owned)).collect()
    }

    #[test]
    fn the_list_equals_the_catalogues_and_the_content_folders() {
        let listed: BTreeSet<String> = LANGUAGES.map(str::to_owned).into();
        let catalogues = names("assets/locales", |path| path.file_stem()?.to_str());
        assert_eq!(listed, catalogues);
        let folders = names("assets/content", |path| {
            path.is_dir().then(|| path.file_name()?.to_str())?
        });
        assert_eq!(listed, folders);
        assert_eq!(LANGUAGES[0], "en");
        assert_eq!(SETTING_VALUES[0], "system");
        assert_eq!(SETTING_VALUES[1..], LANGUAGES);
    }

    #[test]
    fn every_language_has_each_program_that_comes_with_unbrace() {
        let files = names("assets/programs", |path| path.file_name()?.to_str());
        let (english, translated): (Vec<_>, Vec<_>) = files
            .iter()
            .filter_map(|file| file.strip_suffix(".unbrace.toml"))
            .partition(|name| !name.contains('.'));
        for language in &LANGUAGES[1..] {
            for name in &english {
                assert!(
                    translated.contains(&format!("{name}.{language}").as_str()),
                    "{name} in {language}"
                );
            }
        }
        assert_eq!(translated.len(), english.len() * (LANGUAGES.len() - 1));
        assert_eq!(
            english.len(),
            crate::program::EXAMPLES.len() + 1,
            "and the template"
        );
    }

    #[test]
    fn locale_names_a_language_by_its_first_part() {
        for locale in ["pt", "pt-BR", "pt_BR.UTF-8", "pt-PT", "pt_PT@euro", "PT-AO"] {
            assert_eq!(of_locale(locale), Some("pt"), "{locale}");
        }
        for locale in ["", "C", "C.UTF-8", "POSIX", "nl-BE", "est", "pap_AW"] {
            assert_eq!(of_locale(locale), None, "{locale}");
        }
    }

    #[test]
    fn traditional_chinese_is_a_last_resort() {
        for locale in ["zh-TW", "zh_HK.UTF-8", "zh-Hant", "zh-Hant-CN", "ZH_mo"] {
            assert_eq!(of_locale(locale), Some("zh"), "{locale}");
            assert!(is_last_resort(locale), "{locale}");
        }
        for locale in ["zh", "zh-CN", "zh_SG.UTF-8", "zh-Hans-HK", "en-HK", "pt-MO", ""] {
            assert!(!is_last_resort(locale), "{locale}");
        }
    }

    #[test]
    fn an_unknown_language_has_the_texts_of_english() {
        assert_eq!(number("xx"), 0);
        assert_ne!(texts("de").catalogue, texts("en").catalogue);
    }
}
