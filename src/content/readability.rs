//! How plain a text is: the school grade that it needs, and which of its words promise, blame or claim too
//! much.

use super::rules::rules;

/// The highest school grade that any part of the library may need.
pub const GRADE: f64 = 7.0;

/// Claims that are made elsewhere without evidence, in any language.
const CLAIMS: [&str; 13] = [
    "30 %",
    "core stability",
    "release your disc",
    "no pain no gain",
    "good posture",
    "medical-grade",
    "new smoking",
    "safe for everyone",
    "rumpfstabilität",
    "schlechte tage",
    "gute haltung",
    "neue rauchen",
    "sicher für alle",
];

/// The school grade that a text needs; `None` where the language has no measure.
pub fn grade(language: &str, text: &str) -> Option<f64> {
    rules(language).map(|rules| (rules.grade)(text))
}

/// 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid et al. 1975). Syllables are counted
/// as groups of vowels, without a silent e at the end.
pub(super) fn flesch_kincaid(text: &str) -> f64 {
    let t = TextCounts::of(text);
    let silent = |w: &&&str| {
        let low = w.to_lowercase();
        low.ends_with('e') && !low.ends_with("le") && syllables(w) > 1
    };
    let all: usize = t.words.iter().map(|w| syllables(w)).sum();
    let spoken = all - t.words.iter().filter(silent).count();
    0.39 * t.word_count() / t.sentences + 11.8 * spoken as f64 / t.word_count() - 15.59
}

/// The first Wiener Sachtextformel (Bamberger and Vanecek 1984): 0.1935 x percent of words with three
/// syllables or more + 0.1672 x words per sentence + 0.1297 x percent of words with more than six letters -
/// 0.0327 x percent of words with one syllable - 0.875.
pub(super) fn wiener(text: &str) -> f64 {
    let t = TextCounts::of(text);
    let percent =
        |is: &dyn Fn(&str) -> bool| 100.0 * t.words.iter().filter(|w| is(w)).count() as f64 / t.word_count();
    let (many, one) = (percent(&|w| syllables(w) >= 3), percent(&|w| syllables(w) == 1));
    let long = percent(&|w| w.chars().count() > 6);
    0.1935 * many + 0.1672 * t.word_count() / t.sentences + 0.1297 * long - 0.0327 * one - 0.875
}

/// What the measures count in a text.
struct TextCounts<'a> {
    words: Vec<&'a str>,
    /// At least one.
    sentences: f64,
}

impl<'a> TextCounts<'a> {
    fn of(text: &'a str) -> Self {
        let has_letters = |s: &&str| s.chars().any(char::is_alphabetic);
        let between = |c: char| !c.is_alphabetic() && c != '\'' && c != '’';
        let sentences = text.split(|c| ".!?:;\n".contains(c)).filter(has_letters).count();
        TextCounts {
            words: text.split(between).filter(has_letters).collect(),
            sentences: sentences.max(1) as f64,
        }
    }

    /// At least one, because the measures divide by it.
    fn word_count(&self) -> f64 {
        self.words.len().max(1) as f64
    }
}

/// The number of groups of vowels in a word, at least one.
fn syllables(word: &str) -> usize {
    let low = word.to_lowercase();
    let groups = low.split(|c: char| !"aeiouyäöü".contains(c));
    groups.filter(|g| !g.is_empty()).count().max(1)
}

/// Every banned word and every claim in a text.
pub fn banned(language: &str, text: &str) -> Vec<&'static str> {
    let low = text.to_lowercase();
    let words: Vec<&str> = low.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let mut found = Vec::new();
    if let Some(rules) = rules(language) {
        let (word, disclaimer) = rules.disclaimer;
        let is_banned = |w: &&&'static str| words.contains(*w) && !(**w == word && low.contains(disclaimer));
        found.extend(rules.banned.iter().filter(is_banned).copied());
    }
    found.extend(CLAIMS.iter().filter(|c| low.contains(**c)).copied());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_and_blame_are_found() {
        let en = |text| banned("en", text);
        assert_eq!(en("This will cure you; you should."), ["cure", "should"]);
        assert_eq!(en("It does not diagnose or treat."), Vec::<&str>::new());
        assert_eq!(en("Up to 30 % less oxygen"), ["30 %"]);
        let de = |text| banned("de", text);
        assert_eq!(de("Du musst gerade sitzen: Das heilt."), ["heilt", "musst"]);
        assert_eq!(
            de("Es stellt keine Diagnose und behandelt nicht."),
            Vec::<&str>::new()
        );
        assert_eq!(de("An schlechten Tagen, schlechte Tage"), ["schlechte tage"]);
    }

    #[test]
    fn easy_text_has_a_low_grade_and_hard_text_a_high_one() {
        let of = |language, text| grade(language, text).unwrap();
        assert!(of("en", "Let your belly go. Feel your ribs move.") < 3.0);
        let hard = "Proprioceptive neuromuscular facilitation necessitates considerable supervision.";
        assert!(of("en", hard) > 15.0);
        assert!(of("de", "Lass den Bauch los. Spür, wie die Rippen gehen.") < 3.0);
        let hard = "Propriozeptive neuromuskuläre Fazilitation erfordert umfangreiche physiotherapeutische Überwachung.";
        assert!(of("de", hard) > 15.0);
        assert_eq!(grade("xx", "Ba ba."), None);
    }
}
