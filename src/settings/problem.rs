//! A place in a TOML file that is not as it has to be: the settings and the therapists' programs tell of theirs alike.

use std::fmt;
use std::ops::Range;

/// A place in a file that is not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The key, or empty when the file is no TOML.
    pub key: String,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub allowed: String,
    /// The file can be used all the same: an unknown key.
    pub warning: bool,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.warning { "warning" } else { "error" };
        write!(f, "{}:{}: {word}: ", self.line, self.column)?;
        // What stands in a file is no command for the terminal that shows it.
        let plain = |text: &str| -> String {
            let mark = |c: char| if c.is_control() { '\u{fffd}' } else { c };
            text.chars().map(mark).collect()
        };
        if !self.key.is_empty() {
            write!(f, "{}: ", plain(&self.key))?;
        }
        write!(f, "found {}; {}", plain(&self.found), plain(&self.allowed))
    }
}

/// Turns places in a text into lines and columns.
pub struct Places<'a> {
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl<'a> Places<'a> {
    /// Of this text.
    pub fn new(text: &'a str) -> Self {
        let next = text.match_indices('\n').map(|(at, _)| at + 1);
        Places {
            text,
            lines: std::iter::once(0).chain(next).collect(),
        }
    }

    /// Line and column of the beginning of a span, each from 1; without a span, of the text's beginning.
    pub fn of(&self, span: Option<Range<usize>>) -> (usize, usize) {
        let at = span.map_or(0, |s| s.start).min(self.text.len());
        let line = self.lines.partition_point(|&l| l <= at).max(1);
        let begins = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(begins..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}
