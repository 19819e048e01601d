//! How plain words are: how hard a text is to read, and which of its words promise, blame or claim too much.

/// The highest school grade that any part of the library may need.
pub const GRADE: f64 = 7.0;

/// English words that promise, blame or judge. "treat" may stand where Unbrace says that it does not.
const ENGLISH: [&str; 38] = [
    "cure",
    "cures",
    "heal",
    "heals",
    "fix",
    "fixes",
    "prevent",
    "prevents",
    "prevention",
    "treat",
    "treats",
    "treatment",
    "relieve",
    "relieves",
    "correct",
    "incorrect",
    "bad",
    "wrong",
    "should",
    "must",
    "fail",
    "failed",
    "failure",
    "streak",
    "streaks",
    "goal",
    "goals",
    "proven",
    "clinically",
    "slouch",
    "slouching",
    "lazy",
    "perfect",
    "realign",
    "guaranteed",
    "miracle",
    "toxic",
    "dysfunctional",
];

/// German words that promise, blame or judge. "behandelt" may stand where Unbrace says that it does not.
const GERMAN: [&str; 32] = [
    "heilt",
    "heilen",
    "heilung",
    "kuriert",
    "repariert",
    "verhindert",
    "verhindern",
    "behandelt",
    "behandlung",
    "lindert",
    "lindern",
    "richtig",
    "richtige",
    "falsch",
    "falsche",
    "sollte",
    "sollten",
    "solltest",
    "muss",
    "musst",
    "müssen",
    "versagt",
    "versagen",
    "ziel",
    "ziele",
    "bewiesen",
    "perfekt",
    "faul",
    "garantiert",
    "wunder",
    "lümmeln",
    "krumm",
];

/// Claims that have been made elsewhere and carry no evidence.
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

/// The school grade that a text needs; `None` where the language has no measure here.
pub fn grade(language: &str, text: &str) -> Option<f64> {
    match language {
        "en" => Some(flesch_kincaid(text)),
        "de" => Some(wiener(text)),
        _ => None,
    }
}

/// 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid et al. 1975). Syllables are counted as groups of
/// vowels, a silent e at the end left out.
fn flesch_kincaid(text: &str) -> f64 {
    let t = Text::of(text);
    let silent = |w: &&&str| {
        let low = w.to_lowercase();
        low.ends_with('e') && !low.ends_with("le") && syllables(w) > 1
    };
    let all: usize = t.words.iter().map(|w| syllables(w)).sum();
    let spoken = all - t.words.iter().filter(silent).count();
    0.39 * t.count() / t.sentences + 11.8 * spoken as f64 / t.count() - 15.59
}

/// The first Wiener Sachtextformel (Bamberger and Vanecek 1984): 0.1935 x percent of words with three syllables or more +
/// 0.1672 x words a sentence + 0.1297 x percent of words with more than six letters - 0.0327 x percent of words with one
/// syllable - 0.875.
fn wiener(text: &str) -> f64 {
    let t = Text::of(text);
    let share =
        |is: &dyn Fn(&str) -> bool| 100.0 * t.words.iter().filter(|w| is(w)).count() as f64 / t.count();
    let (many, one) = (share(&|w| syllables(w) >= 3), share(&|w| syllables(w) == 1));
    let long = share(&|w| w.chars().count() > 6);
    0.1935 * many + 0.1672 * t.count() / t.sentences + 0.1297 * long - 0.0327 * one - 0.875
}

/// What a measure counts.
struct Text<'a> {
    words: Vec<&'a str>,
    sentences: f64,
}

impl<'a> Text<'a> {
    fn of(text: &'a str) -> Self {
        let said = |s: &&str| s.chars().any(char::is_alphabetic);
        let between = |c: char| !c.is_alphabetic() && c != '\'' && c != '’';
        let sentences = text.split(|c| ".!?:;\n".contains(c)).filter(said).count();
        Text {
            words: text.split(between).filter(said).collect(),
            sentences: sentences.max(1) as f64,
        }
    }

    fn count(&self) -> f64 {
        self.words.len().max(1) as f64
    }
}

/// How many groups of vowels a word has, at least one.
fn syllables(word: &str) -> usize {
    let low = word.to_lowercase();
    let groups = low.split(|c: char| !"aeiouyäöü".contains(c));
    groups.filter(|g| !g.is_empty()).count().max(1)
}

/// Every banned word and claim in a text.
pub fn banned(language: &str, text: &str) -> Vec<&'static str> {
    let low = text.to_lowercase();
    let words: Vec<&str> = low.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let (list, allowed, where_) = match language {
        "de" => (GERMAN.as_slice(), "behandelt", "behandelt nicht"),
        _ => (ENGLISH.as_slice(), "treat", "diagnose or treat"),
    };
    let said = |w: &&&'static str| words.contains(*w) && !(**w == allowed && low.contains(where_));
    let claimed = |c: &&&'static str| low.contains(**c);
    let all = list.iter().filter(said);
    all.chain(CLAIMS.iter().filter(claimed)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_promises_or_blames_is_found() {
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
