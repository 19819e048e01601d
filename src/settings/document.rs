//! Error-tolerant TOML parsing: invalid statements are reported and skipped, so that the rest is still read
//! and every problem is reported at once.

use super::problem::{LineIndex, Problem};
use crate::seal::{self, PublicKeyError};
use toml_edit::{Document, TomlError};

/// The largest text, in bytes, in which more than the first syntax error is reported. Finding the others
/// parses parts of the text many times.
const LARGEST_FOR_RECOVERY: usize = 64 * 1024;
/// The most syntax errors that are reported.
const MOST_ERRORS: usize = 50;
/// The most lines with a closing bracket that are tried as the end of an array.
const MOST_CLOSING_LINES: usize = 100;

/// Parses a text as TOML. A syntax error is reported, and its statement is repaired or left out. The text of
/// the document ([`Document::raw`]) has the lines of `text`, so the positions of its keys and values are
/// those of `text`.
pub fn document(text: &str) -> (Document<String>, Vec<Problem>) {
    let error = match Document::parse(text.to_owned()) {
        Ok(document) => return (document, Vec::new()),
        Err(error) => error,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text); // some editors put a byte order mark first
    let mut m = Recovery {
        lines: text.split('\n').map(str::to_owned).collect(),
        problems: Vec::new(),
    };
    if text.len() <= LARGEST_FOR_RECOVERY {
        m.repair_statements();
    } else {
        m.report(0, m.lines.len(), &error);
        m.lines.clear();
    }
    // Statements that are valid alone may be invalid together, such as a repeated key.
    loop {
        match Document::parse(m.lines.join("\n")) {
            Ok(document) => return (document, m.problems),
            Err(error) if m.problems.len() < MOST_ERRORS => {
                let line = m.report(0, m.lines.len(), &error);
                m.leave_out(line, m.end_of_statement(line));
            }
            Err(_) => m.lines.clear(),
        }
    }
}

/// The syntax errors and the problems of values, in the order of the file. When a line has both, only the
/// problem of the value is kept, because it says more.
pub fn all_problems(syntax: Vec<Problem>, mut values: Vec<Problem>) -> Vec<Problem> {
    let has_value_problem = |line: usize| values.iter().any(|p| p.line == line && !p.warning);
    let syntax: Vec<_> = syntax
        .into_iter()
        .filter(|p| !has_value_problem(p.line))
        .collect();
    values.extend(syntax);
    values.sort_by_key(|p| (p.line, p.column));
    values
}

/// The lines of a text while they are being repaired.
struct Recovery {
    lines: Vec<String>,
    problems: Vec<Problem>,
}

impl Recovery {
    /// Parses each statement alone, and repairs it or leaves it out when it is invalid.
    fn repair_statements(&mut self) {
        let mut first = 0;
        while first < self.lines.len() && self.problems.len() < MOST_ERRORS {
            let end = self.end_of_statement(first);
            if let Err(error) = self.parse_alone(first, end) {
                self.report(first, end, &error);
                match self.unquoted(first) {
                    Some((key, value)) => self.lines[first] = format!("{key} = \"{value}\""),
                    None => self.leave_out(first, end),
                }
            }
            first = end;
        }
    }

    fn parse_alone(&self, first: usize, end: usize) -> Result<Document<String>, TomlError> {
        Document::parse(self.lines[first..end].join("\n") + "\n")
    }

    /// The line after the statement that begins at `first`: an array or a multi-line string has several
    /// lines.
    fn end_of_statement(&self, first: usize) -> usize {
        let value = self.lines[first].split_once('=').map_or("", |(_, v)| v.trim());
        let rest = || (first + 1..self.lines.len()).map(|n| (n, self.lines[n].trim()));
        let end = if let Some(mark) = ["\"\"\"", "'''"].into_iter().find(|m| value.starts_with(m)) {
            match value[mark.len()..].contains(mark) {
                true => Some(first),
                false => rest().find(|(_, l)| l.contains(mark)).map(|(n, _)| n),
            }
        } else if value.starts_with(['[', '{']) && self.parse_alone(first, first + 1).is_err() {
            let ends = rest()
                .filter(|(_, l)| l.contains([']', '}']))
                .take(MOST_CLOSING_LINES);
            ends.map(|(n, _)| n)
                .find(|&n| self.parse_alone(first, n + 1).is_ok())
        } else {
            Some(first)
        };
        end.map_or_else(|| self.next_line(first, begins_statement), |n| n + 1)
    }

    /// The first line after `first` for which `ends` is true.
    fn next_line(&self, first: usize, ends: fn(&str) -> bool) -> usize {
        let rest = self.lines.iter().skip(first + 1);
        first + 1 + rest.take_while(|line| !ends(line)).count()
    }

    /// Empties these lines. A heading is left out with its keys, which would otherwise belong to the section
    /// above.
    fn leave_out(&mut self, first: usize, end: usize) {
        let is_section = self.lines[first].trim_start().starts_with('[');
        let end = if is_section {
            self.next_line(first, is_heading)
        } else {
            end
        };
        self.lines[first..end].iter_mut().for_each(String::clear);
    }

    /// The key and the value of a line that would be valid with the value in quotes.
    fn unquoted(&self, line: usize) -> Option<(String, String)> {
        let (key, value) = self.lines[line].split_once('=')?;
        let value = value.split('#').next().unwrap_or_default().trim();
        let is_word = !value.is_empty()
            && !value.contains(char::is_control)
            && !value.contains(['"', '\'', '[', ']', '{', '}', '\\', '=']);
        let fits = is_word && is_key(key.trim()) && value.parse::<toml_edit::Value>().is_err();
        fits.then(|| (key.trim().to_owned(), value.to_owned()))
    }

    /// Reports an error in the lines from `first` to before `last`. Returns the line where its statement
    /// begins.
    fn report(&mut self, first: usize, last: usize, error: &TomlError) -> usize {
        let text = self.lines[first..].join("\n");
        // A statement without an end is reported at its last line, and not at the next statement.
        let last = self.lines[first..last].join("\n").trim_end().len();
        let at = error.span().map_or(0, |s| s.start).min(last);
        let (line, column) = LineIndex::new(&text).position(Some(at..at));
        let line = (first + line - 1).min(self.lines.len() - 1);
        let start = (first..=line)
            .rev()
            .find(|n| begins_statement(&self.lines[*n]))
            .unwrap_or(first);
        let key = self.lines[start].split_once('=');
        let key = key.map(|(k, _)| k.trim()).filter(|k| is_key(k));
        let heading = self.lines[..start].iter().rev().find(|l| is_heading(l));
        let section = heading.and_then(|l| l.trim().strip_prefix('[')?.split(']').next());
        let message = error.message().trim().replace('\n', ", ");
        let value = self.lines[start].split_once('=').map(|(_, v)| v.trim());
        let (found, allowed) = if value.is_some_and(seal::has_secret) {
            ("a secret key".to_owned(), PublicKeyError::Secret.to_string())
        } else if let Some((key, value)) = self.unquoted(start) {
            let allowed = format!("write it in quotes: {key} = \"{value}\"");
            (value, allowed)
        } else if value.is_some_and(|v| v.is_empty() || v.starts_with('#')) {
            ("nothing".to_owned(), "write a value after the =".to_owned())
        } else if message.contains("duplicate key") {
            ("a second one".to_owned(), "keep one of them".to_owned())
        } else {
            (message, "write a [section] or key = value".to_owned())
        };
        self.problems.push(Problem {
            line: line + 1,
            column,
            key: match (section, key) {
                (Some(section), Some(key)) if is_key(section) => format!("{section}.{key}"),
                (_, key) => key.unwrap_or_default().into(),
            },
            found,
            allowed,
            warning: false,
        });
        start
    }
}

/// Whether a line looks like the beginning of a statement, and not like the next line of an array or a
/// string.
fn begins_statement(line: &str) -> bool {
    let line = line.trim();
    line.is_empty()
        || line.starts_with('#')
        || is_heading(line)
        || line.split_once('=').is_some_and(|(key, _)| is_key(key.trim()))
}

fn is_heading(line: &str) -> bool {
    let name = line.trim().trim_start_matches('[').split(']').next();
    line.trim().starts_with('[') && name.is_some_and(|n| is_key(n.trim()))
}

/// A key that needs no quotes.
fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use insta::assert_snapshot;
    use proptest::prelude::*;

    fn problems_of(text: &str) -> String {
        let problems = parse(text).unwrap_err();
        problems.iter().map(|p| format!("{p}\n")).collect()
    }

    #[test]
    fn a_syntax_error_does_not_hide_the_problems_below_it() {
        let text = r#"[posture]
every = 45m
[movement]
every = 60min # an hour
duraton = "2m"
duration = "3h"
[schedule]
monday = ["09:00-12:30",
tuesday = ["09:00-12:30"]
friday = [
  "09:00-25:00"
  "13:00-14:00",
]
[timing]
adapt = yes
snooze = 5
[me
focus = ["lower-back]
[data]
keep: 5y
"#;
        assert_snapshot!(problems_of(text), @r#"
        2:9: error: posture.every: found 45m; write it in quotes: every = "45m"
        4:9: error: movement.every: found 60min; write it in quotes: every = "60min"
        5:1: warning: movement.duraton: found an unknown key; did you mean movement.duration?
        6:1: error: movement.duration: found "3h"; expected a duration from 10s to 30m, in quotes
        8:25: error: schedule.monday: found unclosed array, expected `]`; write a [section] or key = value
        12:3: error: schedule.friday: found missing comma between array elements, expected `,`; write a [section] or key = value
        15:1: error: timing.adapt: found "yes"; expected true or false
        16:1: error: timing.snooze: found 5; expected a duration from 1m to 1h, in quotes
        17:4: error: found unclosed table, expected `]`; write a [section] or key = value
        20:7: error: found key with no value, expected `=`; write a [section] or key = value
        "#);
    }

    #[test]
    fn a_repeated_key_is_not_reported_as_a_word_without_quotes() {
        let text = "[posture]\nenabled = true\nenabled = false\n[posture]\nevery = 3\n[data]\nkeep =\n";
        assert_snapshot!(problems_of(text), @r#"
        3:1: error: posture.enabled: found a second one; keep one of them
        4:2: error: found a second one; keep one of them
        7:7: error: data.keep: found nothing; write a value after the =
        "#);
    }

    #[test]
    fn a_string_without_an_end_is_reported_once() {
        let text = "[me]\nfocus = '''\na\nb = 3\n[data]\nkeep = 3\n";
        assert_snapshot!(problems_of(text), @r#"
        3:2: error: me.focus: found invalid multi-line literal string, expected `'`; write a [section] or key = value
        4:1: warning: me.b: found an unknown key; did you mean me.desk?
        6:1: error: data.keep: found 3; expected a duration from 30d to 20y, in quotes
        "#);
    }

    #[test]
    fn a_long_value_is_kept_when_another_line_is_invalid() {
        let ids: String = (0..300).map(|n| format!("  \"neck\", # {n}\n")).collect();
        let text = format!("[me]\nfocus = [\n{ids}]\nfocus = [\"hips\"]\n[data]\nkeep = 5y\n");
        assert_snapshot!(problems_of(&text), @r#"
        304:1: error: me.focus: found a second one; keep one of them
        306:8: error: data.keep: found 5y; write it in quotes: keep = "5y"
        "#);
        let lines = "QmCC\n".repeat(300);
        let text = format!("\u{feff}[data]\nkeep = 5y\n[x]\npicture = '''\n{lines}QmCC=='''\n");
        assert_snapshot!(problems_of(&text), @r#"
        2:8: error: data.keep: found 5y; write it in quotes: keep = "5y"
        3:2: warning: x: found an unknown key; did you mean [me]?
        "#);
    }

    #[test]
    fn control_characters_of_a_file_do_not_reach_the_terminal() {
        let problems = problems_of("[data]\nkeep = \u{1b}c\n");
        assert!(
            !problems.contains('\u{1b}') && problems.contains("2:"),
            "{problems:?}"
        );
    }

    proptest! {
        #[test]
        fn every_line_keeps_its_number(text in r#"(([a-c]|\[a|\[\[b\]\]|= |"|'''|\[|\]|\{|\}|,|#|3|\\|ä|\t){0,5}\r?\n){0,12}"#) {
            let (doc, problems) = document(&text);
            prop_assert_eq!(problems.is_empty(), Document::parse(text.as_str()).is_ok());
            prop_assert!(problems.len() <= MOST_ERRORS);
            for p in &problems {
                prop_assert!(!p.warning && p.line <= text.split('\n').count());
            }
            let lines = |t: &str| t.split('\n').map(str::to_owned).collect::<Vec<_>>();
            if !doc.raw().is_empty() {
                let (read, whole) = (lines(doc.raw()), lines(&text));
                prop_assert_eq!(read.len(), whole.len());
                for (read, whole) in read.iter().zip(&whole) {
                    prop_assert!(read == whole || read.is_empty() || read.ends_with('"'));
                }
            }
        }
    }
}
