//! The formulas that give the school grade which a text needs.

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
