//! The spelling of Arabic: what differs only in vowel signs, in the form of a hamza or in the kind of digits is the
//! same. Pure.

/// A character as a search or a parser compares it; `None` for a mark that makes no difference. Characters of other
/// scripts stay as they are.
pub fn plain(c: char) -> Option<char> {
    Some(match c {
        // Vowel signs, the lengthening stroke and the marks of direction.
        '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | 'ـ'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2066}'..='\u{2069}' => {
            return None;
        }
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '٫' => '.',
        '٪' => '%',
        c => c,
    })
}

/// A text as a parser reads it, with every character as [`plain`] gives it.
pub fn plain_text(text: &str) -> String {
    text.chars().filter_map(plain).collect()
}

/// The digit that stands as far from 0 as `c` from the zero of its row.
fn digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_forms_and_digits_are_plain() {
        assert_eq!(plain_text("أَرْخِ كتفَيْك ببطءٍ"), "ارخ كتفيك ببطء");
        assert_eq!(plain_text("إلى الآن، مرّة"), "الي الان، مره");
        assert_eq!(plain_text("الحـــركة"), "الحركه");
        assert_eq!(plain_text("٣٠ دقيقة، ۴۵٪"), "30 دقيقه، 45%");
        assert_eq!(plain_text("\u{2066}-5\u{2069}"), "-5");
        assert_eq!(plain_text("Größe 12"), "Größe 12");
    }
}
