//! Searching in texts: what differs only in case, accents, width, kind of kana or Arabic spelling is the same.

use crate::arabic;

/// How far katakana stand after hiragana in Unicode.
const KATAKANA_AFTER_HIRAGANA: u32 = 0x60;

/// The katakana of the half-width ones from U+FF66 on.
const HALF_WIDTH: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Whether a text that is folded has every word of a search. Words of the search stand between spaces; in the text
/// they may stand anywhere, so that a word in a language without spaces is found too.
pub fn has_words(query: &str, folded: &str) -> bool {
    fold(query)
        .split_whitespace()
        .all(|word| folded.contains(stem(word)))
}

/// A folded word without the Arabic article and the ending of feminine nouns, which another word form lacks.
fn stem(word: &str) -> &str {
    let long = |rest: &&str| rest.chars().count() > 2;
    let word = word.strip_prefix("ال").filter(long).unwrap_or(word);
    word.strip_suffix('ه').filter(long).unwrap_or(word)
}

/// Text without case and accents, in one width, one kana and one Arabic spelling. German umlauts lose their dots.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().map(narrow).flat_map(char::to_lowercase) {
        match c {
            'ァ'..='ヶ' => folded.extend(char::from_u32(c as u32 - KATAKANA_AFTER_HIRAGANA)),
            'ﾞ' | '\u{3099}' => voice(&mut folded, 1),
            'ﾟ' | '\u{309a}' => voice(&mut folded, 2),
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' => folded.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ř' => folded.push('r'),
            'ß' => folded.push_str("ss"),
            'ś' | 'š' | 'ş' | 'ș' => folded.push('s'),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ž' | 'ż' => folded.push('z'),
            '\u{300}'..='\u{36f}' | '\u{ad}' => {} // combining accents, soft hyphens
            c => folded.extend(arabic::plain(c)),
        }
    }
    folded
}

/// A letter, digit or mark of full width as the ordinary one, and a katakana of half width as the ordinary one.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        'ｦ'..='ﾝ' => HALF_WIDTH.chars().nth(c as usize - 'ｦ' as usize).unwrap_or(c),
        c => c,
    }
}

/// Puts the mark of a voiced (1) or half-voiced (2) sound on the last kana, as in か and が.
fn voice(folded: &mut String, steps: u32) {
    let takes = |c: &char| matches!(c, 'か'..='ち' | 'つ'..='と' | 'は'..='ほ' | 'う');
    let Some(last) = folded.chars().next_back().filter(takes) else {
        return;
    };
    folded.pop();
    let voiced = if last == 'う' {
        Some('ゔ')
    } else {
        char::from_u32(last as u32 + steps)
    };
    folded.push(voiced.unwrap_or(last));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_width_and_kana_are_folded() {
        assert_eq!(fold("Größe Café Crème ÀÉÎ ñ"), "grosse cafe creme aei n");
        assert_eq!(fold("e\u{301}"), "e");
        assert_eq!(fold("ＡＢＣ１２"), "abc12");
        assert_eq!(fold("ストレッチ"), "すとれっち");
        assert_eq!(fold("ｽﾄﾚｯﾁ ｶﾞｲﾄﾞ ﾎﾟｰｽﾞ ｳﾞ"), "すとれっち がいど ぽーず ゔ");
        assert_eq!(fold("か\u{3099}"), "が");
        assert_eq!(fold("ﾞ肩"), "肩");
    }

    #[test]
    fn arabic_words_are_found_in_other_forms() {
        let text = fold("إطالةُ رقبتِك وأسفل ظهرك");
        for query in ["الرقبة", "رقبه", "اسفل الظهر", "أسفل", "إطاله"] {
            assert!(has_words(query, &text), "{query}");
        }
        assert!(!has_words("كتف", &text));
        assert!(has_words("١٢", &fold("12 مرة")));
    }

    #[test]
    fn words_are_found_without_spaces() {
        let text = fold("首の横のストレッチ（僧帽筋の上部）");
        for query in ["ストレッチ", "すとれっち", "首　上部", "ｽﾄﾚｯﾁ 首", ""] {
            assert!(has_words(query, &text), "{query}");
        }
        assert!(!has_words("首 腰", &text));
    }
}
