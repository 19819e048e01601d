//! Printing to the terminal. Only this module prints. File names, notes, programs and replies contain texts
//! of others, and on a terminal a control character in them could change colours or the title, delete lines
//! or insert input, and a bidirectional override could reorder the text.
//!
//! Lines for people ([`clean`], standard error) never contain such characters. Data (an export, a report)
//! goes unchanged into a pipe or a file, and is cleaned only if standard output is a terminal.

use std::borrow::Cow;
use std::io::{IsTerminal, Result, Write};

/// Replaces every character that acts on a terminal by an escape such as `\u001b`, which JSON decodes to the
/// same character. Line feeds and tabs stay, and so do the marks of right-to-left texts.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_terminal_control) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_terminal_control(c) {
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// Whether a terminal acts on a character instead of showing it: controls (C0 without line feed and tab, DEL,
/// C1), line and paragraph separators, and bidirectional embeddings, overrides and isolates.
pub fn is_terminal_control(c: char) -> bool {
    let bidi = matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    bidi || char::is_control(c) && c != '\n' && c != '\t'
}

/// Text from outside for a terminal: one line of at most `most` characters, without control sequences.
pub fn one_line(text: &str, most: usize) -> String {
    let safe = |c: char| {
        if c.is_control() || is_terminal_control(c) {
            '?'
        } else {
            c
        }
    };
    let mut short: String = text.chars().take(most).map(safe).collect();
    if text.chars().count() > most {
        short.pop();
        short.push('…');
    }
    short
}

/// Prints to standard output, cleaned if it is a terminal.
///
/// # Errors
/// If writing fails, such as to a pipe whose reader has ended.
pub fn print(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    if out.is_terminal() {
        out.write_all(clean(&String::from_utf8_lossy(bytes)).as_bytes())?;
    } else {
        out.write_all(bytes)?;
    }
    out.flush()
}

/// Prints a cleaned line to standard error. A failure is ignored: there is no other place to report it.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", clean(text));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(clean("x\u{1b}]0;title\u{7}"), "x\\u001b]0;title\\u0007");
        assert_eq!(
            clean("a\u{202e}b\u{9b}31m\u{7f}\r"),
            "a\\u202eb\\u009b31m\\u007f\\u000d"
        );
        let kept = "Rücken\tmüde\nשלום\u{200f} مرحبا 👍";
        assert!(matches!(clean(kept), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn clean_text_has_no_control_characters_and_json_keeps_its_meaning(text in "\\PC{0,10}[\\x00-\\x9f\u{2028}-\u{202e}]{0,10}") {
            let safe = clean(&text).into_owned();
            prop_assert!(!safe.contains(is_terminal_control));
            let json = serde_json::to_string(&text).unwrap();
            let back: String = serde_json::from_str(&clean(&json)).unwrap();
            prop_assert_eq!(back, text);
        }
    }
}
