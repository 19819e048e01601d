//! What is printed: the one place that does. File names, notes, programs and replies are texts of others; on a terminal a control
//! character in them could recolour it, retitle it, delete lines or type into it, and a bidirectional override could show a text in
//! another order than it has.
//!
//! Lines for people ([`clean`], standard error) never hold such a character. Data (an export, a report) goes into a pipe or a file as
//! it is, and is cleaned only where standard output is a terminal.

use std::borrow::Cow;
use std::io::{IsTerminal, Result, Write};

/// A text with every character that steers a terminal as an escape such as `\u001b`, which JSON reads back as that character. Line
/// feeds and tabs stay, and so do the marks that right-to-left texts need.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if steers(c) {
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// Whether a character acts on a terminal in place of being shown: controls (C0 without line feed and tab, DEL, C1), separators of lines,
/// and embeddings, overrides and isolates of the bidirectional algorithm.
pub fn steers(c: char) -> bool {
    let bidi = matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    bidi || c.is_control() && c != '\n' && c != '\t'
}

/// Prints to standard output: cleaned on a terminal, as it is elsewhere.
///
/// # Errors
/// When it cannot be written, such as to a pipe that nobody reads any more.
pub fn print(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    if out.is_terminal() {
        out.write_all(clean(&String::from_utf8_lossy(bytes)).as_bytes())?;
    } else {
        out.write_all(bytes)?;
    }
    out.flush()
}

/// Prints a line to standard error, cleaned. Where nobody can read it there is no better place to say so.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", clean(text));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_steers_a_terminal_is_shown_as_an_escape() {
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
        fn nothing_steers_in_a_clean_text_and_json_keeps_its_meaning(text in "\\PC{0,10}[\\x00-\\x9f\u{2028}-\u{202e}]{0,10}") {
            let safe = clean(&text).into_owned();
            prop_assert!(!safe.contains(steers));
            let json = serde_json::to_string(&text).unwrap();
            let back: String = serde_json::from_str(&clean(&json)).unwrap();
            prop_assert_eq!(back, text);
        }
    }
}
