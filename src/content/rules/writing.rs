//! How a language is written: whether spaces stand between its words, and what follows from it for the search for
//! phrases and for the limits of length.

use crate::content::reading_grade::words_per_sentence;

/// The highest school grade that any part of the library may need.
const GRADE: f64 = 7.0;

/// The words of a posture cue where spaces stand between words.
const CUE_WORDS: usize = 14;

/// The marks that end a sentence in a language without spaces.
const SENTENCE_ENDS: &str = "。！？!?\n";

/// How a language separates its words, with its measure of reading.
pub(in crate::content) enum Writing {
    /// Spaces stand between words. The function computes the school grade that a text needs.
    Spaced(fn(&str) -> f64),
    /// Spaces stand between words, and short words are written together with the word before or after.
    Joined(JoinedWords),
    /// Words follow each other without a space.
    Unspaced(CharacterLimits),
}

/// A language that joins conjunctions, articles and pronouns to other words, and the limits of its sentences.
pub(in crate::content) struct JoinedWords {
    /// Computes the school grade that a text needs.
    pub grade: fn(&str) -> f64,
    /// The highest mean number of words of the sentences of a text.
    pub sentence: f64,
    /// A character in plain spelling; `None` for one that makes no difference.
    pub plain: fn(char) -> Option<char>,
    /// What may be joined to the beginning of a word, in plain spelling.
    pub before: &'static [&'static str],
    /// What may be joined to its end.
    pub after: &'static [&'static str],
}

/// The limits of a language without spaces, in characters.
pub(in crate::content) struct CharacterLimits {
    /// The longest posture cue.
    pub cue: usize,
    /// The mean length of the sentences of a text.
    pub sentence: f64,
    /// The percentage of Chinese characters among the letters of a text; `None` where they are the only ones.
    pub han: Option<f64>,
}

impl Writing {
    /// A text as it is searched: in lower case, and in plain spelling where the language has several.
    pub fn searchable(&self, text: &str) -> String {
        let low = text.to_lowercase();
        match self {
            Writing::Joined(words) => low.chars().filter_map(words.plain).collect(),
            Writing::Spaced(_) | Writing::Unspaced(_) => low,
        }
    }

    /// Whether a searchable text contains a phrase. `#` in the phrase stands for a digit. Where spaces stand
    /// between words, a match begins and ends at the edge of a word, without what may be joined to it.
    pub fn contains(&self, text: &[char], phrase: &str) -> bool {
        let phrase: Vec<char> = self.searchable(phrase).chars().collect();
        let same = |(a, b): (&char, &char)| a == b || (*b == '#' && a.is_ascii_digit());
        // A number may continue after the digit that the phrase asks for.
        let open = |end: usize| phrase.last() == Some(&'#') || self.ends(&text[end..]);
        (0..(text.len() + 1).saturating_sub(phrase.len())).any(|i| {
            let end = i + phrase.len();
            text[i..end].iter().zip(&phrase).all(same) && self.begins(&text[..i]) && open(end)
        })
    }

    /// Whether a word may begin after this text.
    fn begins(&self, before: &[char]) -> bool {
        let joined: Vec<char> = before
            .iter()
            .rev()
            .take_while(|c| c.is_alphanumeric())
            .copied()
            .collect();
        match self {
            Writing::Spaced(_) => joined.is_empty(),
            Writing::Joined(words) => {
                let joined: String = joined.iter().rev().collect();
                joined.is_empty() || words.before.contains(&joined.as_str())
            }
            Writing::Unspaced(_) => true,
        }
    }

    /// Whether a word may end before this text.
    fn ends(&self, after: &[char]) -> bool {
        let joined: String = after.iter().take_while(|c| c.is_alphanumeric()).collect();
        match self {
            Writing::Spaced(_) => joined.is_empty(),
            Writing::Joined(words) => joined.is_empty() || words.after.contains(&joined.as_str()),
            Writing::Unspaced(_) => true,
        }
    }

    /// Whether a searchable text contains a single word. A hyphen belongs to a word.
    pub fn contains_word(&self, text: &str, word: &str) -> bool {
        match self {
            Writing::Spaced(_) => text
                .split(|c: char| !c.is_alphanumeric() && c != '-')
                .any(|w| w == word),
            Writing::Joined(_) => self.contains(&text.chars().collect::<Vec<_>>(), word),
            Writing::Unspaced(_) => text.contains(word),
        }
    }

    /// The length of a posture cue and the longest, in words or characters.
    pub fn cue_length(&self, cue: &str) -> (usize, usize) {
        let has_letter = |w: &&str| w.chars().any(char::is_alphanumeric);
        match self {
            Writing::Spaced(_) | Writing::Joined(_) => {
                (cue.split_whitespace().filter(has_letter).count(), CUE_WORDS)
            }
            Writing::Unspaced(limits) => (cue.trim().chars().count(), limits.cue),
        }
    }

    /// What is too long about a posture cue.
    pub fn long_cue(&self, cue: &str) -> Option<String> {
        let (count, most) = self.cue_length(cue);
        let what = match self {
            Writing::Spaced(_) | Writing::Joined(_) => "words",
            Writing::Unspaced(_) => "characters",
        };
        (count > most).then(|| format!("the cue has {count} {what}, at most {most}"))
    }

    /// What makes a text hard to read.
    pub fn hard_reading(&self, text: &str) -> Vec<String> {
        match self {
            Writing::Spaced(grade) => hard_grade(grade(text)).into_iter().collect(),
            Writing::Joined(words) => {
                let (mean, most) = (words_per_sentence(text), words.sentence);
                let long =
                    (mean > most).then(|| format!("{mean:.0} words a sentence on average, at most {most}"));
                hard_grade((words.grade)(text)).into_iter().chain(long).collect()
            }
            Writing::Unspaced(limits) => {
                let (mean, share) = (mean_sentence(text), han_percent(text));
                let most = limits.sentence;
                let long = (mean > most)
                    .then(|| format!("{mean:.0} characters a sentence on average, at most {most}"));
                let han = limits.han.filter(|most| share > *most);
                let dense = han.map(|most| format!("{share:.0} % Chinese characters, at most {most} %"));
                long.into_iter().chain(dense).collect()
            }
        }
    }

    /// The measure of a text in words, for a list.
    pub fn measure(&self, text: &str) -> String {
        match self {
            Writing::Spaced(grade) => format!("reading grade {:>4.1}", grade(text)),
            Writing::Joined(words) => {
                let (grade, mean) = ((words.grade)(text), words_per_sentence(text));
                format!("reading grade {grade:>4.1}, {mean:>2.0} words a sentence")
            }
            Writing::Unspaced(_) => {
                let (mean, share) = (mean_sentence(text), han_percent(text));
                format!("{mean:>2.0} a sentence, {share:>2.0} % Han")
            }
        }
    }
}

/// What is hard about a text of this school grade.
fn hard_grade(grade: f64) -> Option<String> {
    (grade > GRADE).then(|| format!("reading grade {grade:.1}, at most {GRADE}"))
}

/// The mean length of the sentences of a text in characters, without spaces and the marks of Markdown.
fn mean_sentence(text: &str) -> f64 {
    let length = |s: &str| {
        let counted = s.chars().filter(|c| !c.is_whitespace() && !"*#-[]".contains(*c));
        counted.count()
    };
    let sentences = text.split(|c| SENTENCE_ENDS.contains(c)).map(length);
    // The mark at the end counts too.
    let lengths: Vec<usize> = sentences.filter(|n| *n > 0).map(|n| n + 1).collect();
    lengths.iter().sum::<usize>() as f64 / lengths.len().max(1) as f64
}

/// The percentage of Chinese characters among the letters and digits of a text.
fn han_percent(text: &str) -> f64 {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    let is_han = |c: &char| matches!(c, '々' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    let han = letters.clone().filter(is_han).count();
    100.0 * han as f64 / letters.count().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNSPACED: Writing = Writing::Unspaced(CharacterLimits {
        cue: 10,
        sentence: 8.0,
        han: Some(40.0),
    });

    const JOINED: Writing = Writing::Joined(JoinedWords {
        grade: |text| text.len() as f64,
        sentence: 3.0,
        plain: crate::arabic::plain,
        before: &["و", "ال", "وال"],
        after: &["ك"],
    });

    fn spaced() -> Writing {
        Writing::Spaced(|text| text.len() as f64)
    }

    #[test]
    fn a_phrase_ends_at_the_edge_of_a_word_only_where_there_are_edges() {
        let found = |w: &Writing, text: &str, phrase| w.contains(&text.chars().collect::<Vec<_>>(), phrase);
        assert!(found(&spaced(), "do it twice 10 times", "twice #"));
        assert!(!found(&spaced(), "it is plentyful", "plenty"));
        assert!(found(&UNSPACED, "腰痛が治ります。", "治り"));
        assert!(found(&UNSPACED, "1日に5回", "日に#"));
        assert!(!found(&UNSPACED, "腰が楽です。", "治"));
        assert!(spaced().contains_word("you should-not", "should-not"));
        assert!(!spaced().contains_word("curettage", "cure"));
        assert!(UNSPACED.contains_word("これは正しい姿勢です", "正しい"));
    }

    #[test]
    fn a_word_is_found_without_what_is_joined_to_it() {
        let found = |text: &str, phrase| {
            let text: Vec<char> = JOINED.searchable(text).chars().collect();
            JOINED.contains(&text, phrase)
        };
        for text in ["بطن", "بَطْن", "والبطن.", "أرخِ بطنك الآن"] {
            assert!(found(text, "بطن"), "{text}");
        }
        for text in ["باطن", "قبطان", "بطنها"] {
            assert!(!found(text, "بطن"), "{text}");
        }
        assert!(found("وعليك ان تجلس", "عليك أن"));
        assert!(JOINED.contains_word(&JOINED.searchable("والأهداف"), "أهداف"));
    }

    #[test]
    fn a_cue_is_measured_in_words_or_characters() {
        assert_eq!(spaced().long_cue(&"a ".repeat(14)), None);
        let long = spaced().long_cue(&"a ".repeat(15));
        assert_eq!(long.as_deref(), Some("the cue has 15 words, at most 14"));
        assert_eq!(spaced().cue_length("Let your belly go – and breathe."), (6, 14));
        assert_eq!(UNSPACED.cue_length(""), (0, 10));
        assert_eq!(UNSPACED.long_cue("肩を重くします。"), None);
        let long = UNSPACED.long_cue("肩をとても重くしましょう。");
        assert_eq!(long.as_deref(), Some("the cue has 13 characters, at most 10"));
    }

    #[test]
    fn long_sentences_and_many_chinese_characters_are_hard() {
        assert_eq!(
            UNSPACED.hard_reading("おなかをゆるく。\n肩も。"),
            Vec::<String>::new()
        );
        let hard = UNSPACED.hard_reading("固有受容性神経筋促通法を実施します。");
        assert_eq!(
            hard,
            [
                "18 characters a sentence on average, at most 8",
                "76 % Chinese characters, at most 40 %"
            ]
        );
        assert_eq!(UNSPACED.hard_reading(""), Vec::<String>::new());
        let long = ["4 words a sentence on average, at most 3"];
        assert_eq!(
            JOINED.hard_reading("ا ب ت ث؟"),
            ["reading grade 13.0, at most 7".to_owned(), long[0].to_owned()]
        );
        assert_eq!(spaced().hard_reading("a b c"), Vec::<String>::new());
        assert_eq!(
            spaced().hard_reading("abcdefgh"),
            ["reading grade 8.0, at most 7"]
        );
    }
}
