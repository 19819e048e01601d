//! Checks the texts of a program file: plain words, *emphasis* and lists. The texts come from outside and are
//! shown next to those of Unbrace, so markup, links, paths and characters that hide or reverse text are
//! refused.

/// The reason why a text is refused; `None` when it is allowed. It has at most `most` characters, and `lines`
/// allows several lines.
pub(super) fn refused(text: &str, most: usize, lines: bool) -> Option<String> {
    let length = text.chars().count();
    if text.trim().is_empty() {
        return Some("expected some text".into());
    }
    if length > most {
        return Some(format!("expected at most {most} characters, found {length}"));
    }
    let hidden = |c: char| {
        c.is_control() && !(lines && c == '\n')
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if let Some(c) = text.chars().find(|c| hidden(*c)) {
        let what = if c == '\n' {
            "a line break"
        } else {
            "an invisible character"
        };
        return Some(format!("{what} is not allowed here"));
    }
    let line_begins = |mark: &str| text.lines().any(|l| l.trim_start().starts_with(mark));
    let tag = text.match_indices('<').any(|(at, _)| {
        let next = text[at + 1..].chars().next();
        next.is_some_and(|c| c.is_alphabetic() || "/!?".contains(c))
    });
    let word_is_path = text.split_whitespace().any(|w| {
        let w = w.trim_start_matches(['"', '\'', '(', '“']);
        let mut chars = w.chars();
        let drive =
            chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.as_str().starts_with(":\\");
        drive || w.starts_with("../") || w.starts_with("~/") || w.starts_with("./") || {
            w.strip_prefix('/')
                .is_some_and(|rest| rest.chars().next().is_some_and(char::is_alphabetic))
        }
    });
    let found = if tag || text.contains("&#") {
        "tags like <b>"
    } else if text.contains("](")
        || text.contains("://")
        || text.contains("data:")
        || text.contains("javascript:")
    {
        "links and pictures"
    } else if word_is_path || text.contains("\\\\") {
        "file names"
    } else if line_begins("#") || text.contains('`') || line_begins("|") || line_begins(">") {
        "headings, tables, quotes and code"
    } else {
        return None;
    };
    Some(format!(
        "{found} are not allowed here; plain words, *emphasis* and lists are"
    ))
}

/// Whether a word is a valid id.
pub(super) fn is_id(word: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=40).contains(&word.len()) && word.bytes().all(fits) && !word.starts_with('-') && !word.ends_with('-')
}

/// The most similar of these words, when one is similar enough.
pub(super) fn nearest<'a>(word: &str, all: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: String = word.chars().take(60).collect();
    let near = all
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(&word, k), k))
        .min()?;
    (near.0 <= 3.max(word.chars().count() / 3)).then_some(near.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_emphasis_and_lists_are_allowed() {
        for fine in [
            "Ask at your next visit",
            "Sit *at ease*.\n- one\n- two\n1. three",
            "2 < 3, and 5 > 4",
            "Mon/Wed, 1/2 dose, a and/or b",
            "clinic@example.org, phone 0 or 1",
            "ein Atemzug, größer; «так»",
        ] {
            assert_eq!(refused(fine, 200, true), None, "{fine}");
        }
    }

    #[test]
    fn markup_links_paths_and_hidden_characters_are_refused() {
        for (text, why) in [
            ("<b>x</b>", "tags like <b>"),
            ("x <!-- y", "tags like <b>"),
            ("[here](x)", "links"),
            ("https://example.org", "links"),
            ("see /etc/hosts", "file names"),
            ("see C:\\x", "file names"),
            ("see ../x", "file names"),
            ("# Title", "headings"),
            ("a `code`", "headings"),
            ("a\u{202e}b", "an invisible character"),
            ("  ", "expected some text"),
        ] {
            let reason = refused(text, 200, true).unwrap_or_default();
            assert!(reason.starts_with(why), "{text:?}: {reason}");
        }
        assert_eq!(
            refused("a\nb", 9, false).unwrap(),
            "a line break is not allowed here"
        );
        assert_eq!(
            refused("abcd", 3, false).unwrap(),
            "expected at most 3 characters, found 4"
        );
    }
}
