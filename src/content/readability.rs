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
