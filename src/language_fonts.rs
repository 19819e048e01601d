//! Which languages need a font that a desktop may lack, and the packages that bring it. Windows and macOS bring fonts
//! for all of them. Pure.

/// A font that a language needs.
#[derive(Debug, PartialEq, Eq)]
pub struct FontNeed {
    /// The name of the language in the settings.
    pub language: &'static str,
    /// Its tag for fonts, as fontconfig writes it.
    pub tag: &'static str,
    /// Letters that the font has to have.
    pub sample: &'static str,
    /// The packages, each with the systems that have it.
    pub packages: &'static str,
    /// The scripts whose letters several languages share or that only this language has, as ISO 15924 codes.
    pub scripts: &'static [&'static str],
}

/// The packages with the characters of Japanese and Chinese, each language in its own shapes.
const CJK_PACKAGES: &str =
    "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora), noto-fonts-cjk (Arch)";

const NEEDS: [FontNeed; 3] = [
    FontNeed {
        language: "ar",
        tag: "ar",
        sample: "العربية أرخِ؟،",
        packages: "fonts-noto-core (Debian, Ubuntu), google-noto-sans-arabic-fonts (Fedora), noto-fonts (Arch)",
        scripts: &["Arab"],
    },
    FontNeed {
        language: "ja",
        tag: "ja",
        sample: "日本語のカナ、直骨",
        packages: CJK_PACKAGES,
        scripts: &["Hani", "Hira", "Kana"],
    },
    FontNeed {
        language: "zh",
        // Without a region, fontconfig knows no font for Chinese.
        tag: "zh-cn",
        sample: "简体中文，这个呼吸练习",
        packages: CJK_PACKAGES,
        scripts: &["Hani"],
    },
];

/// The font that a language needs; `None` where any desktop has one.
pub fn font_need(language: &str) -> Option<&'static FontNeed> {
    NEEDS.iter().find(|need| need.language == language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needs_are_those_of_languages_that_exist() {
        for need in &NEEDS {
            assert!(crate::language::LANGUAGES.contains(&need.language));
            assert!(need.scripts.iter().all(|s| s.len() == 4));
            assert!(need.packages.contains("Debian"));
        }
        assert_eq!(font_need("en"), None);
    }
}
