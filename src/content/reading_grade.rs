//! The formulas that give the school grade which a text needs.

use crate::arabic::plain_text;

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

/// The grade that goes with the reading ease of Fernández Huerta (1959): 206.84 - 60 x syllables per word -
/// 1.02 x words per sentence, with the second term as words per sentence.
pub(super) fn fernandez_huerta(text: &str) -> f64 {
    let t = TextCounts::of(text);
    let spoken: usize = t.words.iter().map(|w| spanish_syllables(w)).sum();
    grade_of_ease(206.84 - 60.0 * spoken as f64 / t.word_count() - 1.02 * t.word_count() / t.sentences)
}

/// The grade that goes with the reading ease of Kandel and Moles (1958): 207 - 73.6 x syllables per word - 1.015 x
/// words per sentence, on the scale of Flesch (1948), whose table of grades is the same.
pub(super) fn kandel_moles(text: &str) -> f64 {
    let t = TextCounts::of(text);
    let spoken: usize = t.words.iter().map(|w| french_syllables(w)).sum();
    grade_of_ease(207.0 - 73.6 * spoken as f64 / t.word_count() - 1.015 * t.word_count() / t.sentences)
}

/// Ease from 90 is the fourth grade, from 80 the fifth, from 70 the sixth and from 60 the seventh and eighth; below
/// is secondary school. Between and beyond these bounds the grade is a straight line.
fn grade_of_ease(ease: f64) -> f64 {
    if ease >= 70.0 {
        6.0 - (ease - 70.0) / 10.0
    } else if ease >= 60.0 {
        8.0 - (ease - 60.0) / 5.0
    } else {
        11.0 - (ease - 50.0) * 0.3
    }
}

/// The grade that goes with the reading ease of Martins, Ghiraldelo, Nunes and Oliveira (1996) for Brazilian Portuguese:
/// 248.835 - 84.6 x syllables per word - 1.015 x words per sentence, which is Flesch's ease raised by 42.
/// Their bands name ease from 75 the grades 1 to 4, from 50 the grades 5 to 8 and from 25 secondary school, which has
/// three grades; below is university. Within a band the grade is a straight line.
pub(super) fn martins(text: &str) -> f64 {
    let t = TextCounts::of(text);
    let spoken: usize = t.words.iter().map(|w| portuguese_syllables(w)).sum();
    let ease = 248.835 - 84.6 * spoken as f64 / t.word_count() - 1.015 * t.word_count() / t.sentences;
    if ease >= 50.0 {
        9.0 - (ease - 50.0) * 4.0 / 25.0
    } else {
        9.0 + (50.0 - ease) * 3.0 / 25.0
    }
}

/// 4.41434307 x letters per word - 13.46873475, the first of the two formulas of Al-Heeti (1984) for Arabic, without vowel
/// signs. The second one also counts how often words are repeated, which makes a long text easy whatever its words are.
pub(super) fn al_heeti(text: &str) -> f64 {
    let text = plain_text(text);
    let t = TextCounts::of(&text);
    let letters: usize = t
        .words
        .iter()
        .map(|w| w.chars().filter(|c| c.is_alphabetic()).count())
        .sum();
    4.414_343_07 * letters as f64 / t.word_count() - 13.468_734_75
}

/// The mean number of words of the sentences of a text.
pub(super) fn words_per_sentence(text: &str) -> f64 {
    let t = TextCounts::of(text);
    t.words.len() as f64 / t.sentences
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
        let sentences = text
            .split(|c| ".!?؟:;؛\n".contains(c))
            .filter(has_letters)
            .count();
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

/// The number of syllables of a Spanish word, at least one. A weak vowel (i, u) beside a strong one, or beside
/// another weak one, belongs to its syllable; an accent makes it strong. The u of que, qui, gue and gui is
/// silent, and y is a vowel at the end of a word only.
fn spanish_syllables(word: &str) -> usize {
    let low: Vec<char> = word.to_lowercase().chars().collect();
    let is_strong = |c: char| "aeoáéíóú".contains(c);
    let is_weak = |n: usize| match low[n] {
        'u' => !(n > 0 && "qg".contains(low[n - 1]) && low.get(n + 1).is_some_and(|c| "eiéí".contains(*c))),
        'i' | 'ü' => true,
        'y' => n + 1 == low.len(),
        _ => false,
    };
    let mut count = 0;
    let mut start = 0;
    while start < low.len() {
        let vowels = (start..low.len()).take_while(|n| is_strong(low[*n]) || is_weak(*n));
        let end = vowels.last().map_or(start, |n| n + 1);
        if end > start {
            let strong = low[start..end].iter().filter(|c| is_strong(**c)).count();
            count += strong.max(1);
        }
        start = end.max(start + 1);
    }
    count.max(1)
}

/// The number of syllables of a French word, at least one: groups of vowels, without the silent e of a last
/// syllable (e, es). A y between vowels is a consonant; é before a vowel and ï, ë and ü begin a syllable. The silent
/// ending of a verb (ent) counts, because it is written like the spoken one of moment.
fn french_syllables(word: &str) -> usize {
    let low = word.to_lowercase();
    let after_apostrophe: Vec<char> = low.rsplit(['\'', '’']).next().unwrap_or(&low).chars().collect();
    let letters = after_apostrophe.as_slice();
    let is_vowel = |c: char| "aeiouyàâäéèêëîïôöùûüœæ".contains(c);
    let vowel_at = |n: usize| letters.get(n).is_some_and(|c| is_vowel(*c));
    let is_consonant_y = |n: usize| letters[n] == 'y' && n > 0 && vowel_at(n - 1) && vowel_at(n + 1);
    let end = letters.len() - usize::from(letters.ends_with(&['e', 's']));
    let is_silent = |n: usize| {
        let silent_u = n > 1 && letters[n - 1] == 'u' && "qg".contains(letters[n - 2]);
        letters[n] == 'e' && n + 1 == end && (n == 0 || !vowel_at(n - 1) || silent_u || letters[n - 1] == 'é')
    };
    let mut count = 0;
    let mut spoken = false;
    for n in 0..letters.len() {
        let c = letters[n];
        if !is_vowel(c) || is_consonant_y(n) {
            spoken = false;
        } else if !(is_silent(n) || c == 'u' && n > 0 && "qg".contains(letters[n - 1]) && vowel_at(n + 1)) {
            let hiatus = "ïëü".contains(c) || n > 0 && letters[n - 1] == 'é';
            count += usize::from(!spoken || hiatus);
            spoken = true;
        }
    }
    count.max(1)
}

/// The number of syllables of a Portuguese word, at least one. An i or u after a vowel ends its syllable, unless a
/// consonant of the same syllable follows, as in sair and ainda; before a vowel it is a syllable of its own, but for the
/// unstressed ending of words such as história. The u of qu and gu before a vowel is none, and ão, ãe and õe are one.
fn portuguese_syllables(word: &str) -> usize {
    let low: Vec<char> = word.to_lowercase().chars().collect();
    let at = |n: usize| low.get(n).copied().unwrap_or(' ');
    let is_vowel = |c: char| "aeiouáéíóúâêôãõàü".contains(c);
    let is_glide_of_q = |n: usize| low[n] == 'u' && n > 0 && "qg".contains(low[n - 1]) && is_vowel(at(n + 1));
    let closes_a_syllable = |n: usize| "lmnrz".contains(at(n)) && !is_vowel(at(n + 1));
    let is_last = |n: usize| n + 1 == low.len() || (n + 2 == low.len() && at(n + 1) == 's');
    let has_accent_before = |n: usize| low[..n].iter().any(|c| "áéíóúâêô".contains(*c));
    let mut count = 0;
    // Whether the letter before is a vowel that begins a syllable, or the end of one.
    let (mut after_vowel, mut after_end) = (false, false);
    for (n, c) in low.iter().copied().enumerate() {
        if !is_vowel(c) || is_glide_of_q(n) {
            (after_vowel, after_end) = (false, false);
            continue;
        }
        let previous = if n > 0 { low[n - 1] } else { ' ' };
        let ends = after_vowel
            && match c {
                'i' | 'u' | 'ü' => c != previous && !closes_a_syllable(n + 1),
                'o' | 'e' if previous == 'ã' || (c == 'e' && previous == 'õ') => true,
                'a' | 'e' | 'o' => "iu".contains(previous) && is_last(n) && has_accent_before(n - 1),
                _ => false,
            };
        if !ends || after_end {
            count += 1;
        }
        (after_vowel, after_end) = (!ends, ends);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_arabic_words_are_counted_without_vowel_signs() {
        // 4 and 4 letters.
        let grade = al_heeti("أَرْخِي بَطْنَك.");
        assert!((grade - 4.189).abs() < 0.001, "{grade}");
        assert_eq!(al_heeti("أرخي بطنك"), grade);
    }

    #[test]
    fn portuguese_syllables_follow_diphthongs_and_hiatus() {
        let all = [
            ("respiração", 4),
            ("mãos", 1),
            ("põe", 1),
            ("dia", 2),
            ("história", 3),
            ("ciência", 3),
            ("séries", 2),
            ("água", 2),
            ("quinze", 2),
            ("guia", 2),
            ("joelho", 3),
            ("cadeira", 3),
            ("praia", 2),
            ("caiu", 2),
            ("sair", 2),
            ("ainda", 3),
            ("saúde", 3),
            ("muito", 2),
            ("eu", 1),
            ("e", 1),
            ("fisioterapeuta", 7),
        ];
        for (word, count) in all {
            assert_eq!(portuguese_syllables(word), count, "{word}");
        }
    }

    #[test]
    fn spanish_syllables_follow_diphthongs_and_hiatus() {
        let all = [
            ("aire", 2),
            ("respiración", 4),
            ("día", 2),
            ("queda", 2),
            ("guía", 2),
            ("muy", 1),
            ("y", 1),
            ("ayuda", 3),
            ("caen", 2),
            ("ciudad", 2),
            ("cuello", 2),
            ("fisioterapeuta", 6),
        ];
        for (word, count) in all {
            assert_eq!(spanish_syllables(word), count, "{word}");
        }
    }

    #[test]
    fn french_syllables_leave_out_the_silent_e() {
        let all = [
            ("ventre", 1),
            ("côtes", 1),
            ("respiration", 4),
            ("épaules", 2),
            ("idéal", 3),
            ("née", 1),
            ("crayon", 2),
            ("appuyez", 3),
            ("fatigue", 2),
            ("muscles", 1),
            ("quelques", 1),
            ("maïs", 2),
            ("l’air", 1),
            ("genou", 2),
            ("le", 1),
            ("feuille", 1),
        ];
        for (word, count) in all {
            assert_eq!(french_syllables(word), count, "{word}");
        }
    }
}
