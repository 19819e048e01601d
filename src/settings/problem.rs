//! A problem in a TOML file; settings and programs report theirs in the same form.

use std::fmt;
use std::ops::Range;
use std::path::Path;

/// A problem in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line from 1.
    pub line: usize,
    /// The column in characters from 1.
    pub column: usize,
    /// The key; empty when the error is not in a value.
    pub key: String,
    /// The present value.
    pub found: String,
    /// The allowed values, or other advice.
    pub allowed: String,
    /// Whether the file can be used nevertheless, as with an unknown key.
    pub warning: bool,
}

impl Problem {
    /// The problems of a file, one a line, each with the file's path.
    pub fn list(file: &Path, problems: &[Problem]) -> String {
        let lines: Vec<String> = problems
            .iter()
            .map(|p| format!("{}:{p}", file.display()))
            .collect();
        lines.join("\n")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.warning { "warning" } else { "error" };
        write!(f, "{}:{}: {word}: ", self.line, self.column)?;
        // Control characters of the file must not reach the terminal.
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

/// Converts byte offsets in a text into lines and columns.
pub struct LineIndex<'a> {
    text: &'a str,
    /// The offset of each line.
    lines: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// The index of a text.
    pub fn new(text: &'a str) -> Self {
        let next = text.match_indices('\n').map(|(at, _)| at + 1);
        LineIndex {
            text,
            lines: std::iter::once(0).chain(next).collect(),
        }
    }

    /// The line and the column of the beginning of a span, each from 1; those of the text without a span.
    pub fn position(&self, span: Option<Range<usize>>) -> (usize, usize) {
        let at = span.map_or(0, |s| s.start).min(self.text.len());
        let line = self.lines.partition_point(|&l| l <= at).max(1);
        let begins = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(begins..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}
