//! Sentences in running text, in languages with and without spaces between words.

/// Whether a character belongs to a script that is written without spaces: Chinese characters, kana and their
/// punctuation.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// How wide a text is, in letters: a character of a script without spaces is as wide as two.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if is_unspaced(c) { 2 } else { 1 }).sum()
}

/// The parts as one text, with a space between two of them unless both sides are written without. Quotation marks are
/// those of English and of Chinese, so the letter beside them decides.
pub fn joined<T: AsRef<str>>(parts: &[T]) -> String {
    let mut all = String::new();
    for part in parts.iter().map(AsRef::as_ref).filter(|p| !p.is_empty()) {
        let left = all.trim_end_matches('”').chars().next_back();
        let right = part.trim_start_matches('“').chars().next();
        if left.is_some_and(|l| !(is_unspaced(l) && right.is_some_and(is_unspaced))) {
            all.push(' ');
        }
        all.push_str(part);
    }
    all
}

/// The text with a capital first letter, as a label begins.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The sentences of a text. A full stop after a digit or a single letter does not end one: “from the 16. week”,
/// “z. B.”. Without spaces, a sentence ends at its mark, with the bracket that follows.
pub fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut sentence = String::new();
    for word in text.split_whitespace() {
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        let mut letters = word.chars().peekable();
        while let Some(c) = letters.next() {
            sentence.push(c);
            let closes = |c: &char| matches!(c, '」' | '』' | '）' | '”' | '》' | '。' | '！' | '？');
            if matches!(c, '。' | '！' | '？') {
                while let Some(mark) = letters.next_if(closes) {
                    sentence.push(mark);
                }
                all.push(std::mem::take(&mut sentence));
            }
        }
        let before_stop = word.strip_suffix('.').unwrap_or_default();
        let abbreviates = before_stop.chars().count() == 1
            || before_stop.chars().last().is_some_and(|c| c.is_ascii_digit());
        if word.ends_with(['.', '!', '?', '؟']) && !abbreviates {
            all.push(std::mem::take(&mut sentence));
        }
    }
    if !sentence.is_empty() {
        all.push(sentence);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_marks() {
        let all = sentences("Ask first. Lie down from the 16. Woche on, z. B. at home!\n\nStop if it hurts");
        let want = [
            "Ask first.",
            "Lie down from the 16. Woche on, z. B. at home!",
            "Stop if it hurts",
        ];
        assert_eq!(all, want);
        let all = sentences("息を吐きます。「休む。」肩も？ 500 mLです。次へ");
        assert_eq!(
            all,
            ["息を吐きます。", "「休む。」", "肩も？", "500 mLです。", "次へ"]
        );
        let all = sentences("“想停就停。”肩膀也放松。看看“警示信号”。");
        assert_eq!(all, ["“想停就停。”", "肩膀也放松。", "看看“警示信号”。"]);
        assert_eq!(sentences("هل تجلس؟ أرخِ بطنك."), ["هل تجلس؟", "أرخِ بطنك."]);
        assert!(sentences(" ").is_empty());
    }

    #[test]
    fn a_space_stands_between_parts_only_where_one_is_written() {
        assert_eq!(joined(&["One.", "Two."]), "One. Two.");
        assert_eq!(joined(&["一つ。", "", "二つ。"]), "一つ。二つ。");
        assert_eq!(joined(&["休憩", "Unbrace"]), "休憩 Unbrace");
        assert_eq!(joined(&["看“提示。”", "“好。”"]), "看“提示。”“好。”");
        assert_eq!(joined(&["“One.”", "“Two.”"]), "“One.” “Two.”");
        assert_eq!(joined::<&str>(&[]), "");
        assert_eq!(width("首 10"), 5);
    }
}
