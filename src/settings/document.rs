//! Reading a text as TOML although some of its lines are none: whoever has written two lines badly is told of both, and of
//! whatever else is not as it has to be.

use super::problem::{Places, Problem};
use toml_edit::{Document, TomlError};

/// In a longer text only the first bad line is told: looking for the others reads it many times.
const LARGEST: usize = 64 * 1024;
/// So many bad lines are told at once.
const MOST: usize = 50;
/// In a text with bad lines, so many lines of a list may hold a bracket for its end to be found.
const LONGEST: usize = 100;

/// Reads a text as TOML, with the place of every key and value. What is none is told of, and read as what was meant or as
/// if it were not there: the document's own text ([`Document::raw`]) has the lines of `text`, and its places are the ones
/// that count.
pub fn document(text: &str) -> (Document<String>, Vec<Problem>) {
    let error = match Document::parse(text.to_owned()) {
        Ok(document) => return (document, Vec::new()),
        Err(error) => error,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text); // some editors put it first
    let mut m = Mending {
        lines: text.split('\n').map(str::to_owned).collect(),
        problems: Vec::new(),
    };
    if text.len() <= LARGEST {
        m.each_by_itself();
    } else {
        m.tell(0, m.lines.len(), &error);
        m.lines.clear();
    }
    // What is left may be no TOML together, such as a key that stands there twice.
    loop {
        match Document::parse(m.lines.join("\n")) {
            Ok(document) => return (document, m.problems),
            Err(error) if m.problems.len() < MOST => {
                let line = m.tell(0, m.lines.len(), &error);
                m.leave_out(line, m.reach(line));
            }
            Err(_) => m.lines.clear(),
        }
    }
}

/// The problems of a text's lines and those of what stands in them, in the file's order. Where a line has both, as when a
/// word without quotes would be no better with them, the second says more.
pub fn all_problems(lines: Vec<Problem>, mut values: Vec<Problem>) -> Vec<Problem> {
    let says_more = |line: usize| values.iter().any(|p| p.line == line && !p.warning);
    let lines: Vec<_> = lines.into_iter().filter(|p| !says_more(p.line)).collect();
    values.extend(lines);
    values.sort_by_key(|p| (p.line, p.column));
    values
}

/// A text's lines on their way to being TOML.
struct Mending {
    lines: Vec<String>,
    problems: Vec<Problem>,
}

impl Mending {
    /// Goes through the keys and headings, each for itself, and mends or leaves out what is none.
    fn each_by_itself(&mut self) {
        let mut first = 0;
        while first < self.lines.len() && self.problems.len() < MOST {
            let end = self.reach(first);
            if let Err(error) = self.alone(first, end) {
                self.tell(first, end, &error);
                match self.unquoted(first) {
                    Some((key, value)) => self.lines[first] = format!("{key} = \"{value}\""),
                    None => self.leave_out(first, end),
                }
            }
            first = end;
        }
    }

    fn alone(&self, first: usize, end: usize) -> Result<Document<String>, TomlError> {
        Document::parse(self.lines[first..end].join("\n") + "\n")
    }

    /// The line after what begins in this one: a list, or a text of several lines, goes on to its end.
    fn reach(&self, first: usize) -> usize {
        let value = self.lines[first].split_once('=').map_or("", |(_, v)| v.trim());
        let rest = || (first + 1..self.lines.len()).map(|n| (n, self.lines[n].trim()));
        let end = if let Some(mark) = ["\"\"\"", "'''"].into_iter().find(|m| value.starts_with(m)) {
            match value[mark.len()..].contains(mark) {
                true => Some(first),
                false => rest().find(|(_, l)| l.contains(mark)).map(|(n, _)| n),
            }
        } else if value.starts_with(['[', '{']) && self.alone(first, first + 1).is_err() {
            let ends = rest().filter(|(_, l)| l.contains([']', '}'])).take(LONGEST);
            ends.map(|(n, _)| n).find(|&n| self.alone(first, n + 1).is_ok())
        } else {
            Some(first)
        };
        end.map_or_else(|| self.end(first, begins), |n| n + 1)
    }

    /// The first line after this one that `ends` it.
    fn end(&self, first: usize, ends: fn(&str) -> bool) -> usize {
        let rest = self.lines.iter().skip(first + 1);
        first + 1 + rest.take_while(|line| !ends(line)).count()
    }

    /// Empties these lines. Without its heading a section's keys would be another section's: they go with it.
    fn leave_out(&mut self, first: usize, end: usize) {
        let is_section = self.lines[first].trim_start().starts_with('[');
        let end = if is_section {
            self.end(first, is_heading)
        } else {
            end
        };
        self.lines[first..end].iter_mut().for_each(String::clear);
    }

    /// The key and the value of a line that would be TOML if the value stood in quotes.
    fn unquoted(&self, line: usize) -> Option<(String, String)> {
        let (key, value) = self.lines[line].split_once('=')?;
        let value = value.split('#').next().unwrap_or_default().trim();
        let is_word = !value.is_empty()
            && !value.contains(char::is_control)
            && !value.contains(['"', '\'', '[', ']', '{', '}', '\\', '=']);
        let fits = is_word && is_key(key.trim()) && value.parse::<toml_edit::Value>().is_err();
        fits.then(|| (key.trim().to_owned(), value.to_owned()))
    }

    /// Tells of an error in the lines from `first` to before `last`; the line where it begins.
    fn tell(&mut self, first: usize, last: usize, error: &TomlError) -> usize {
        let text = self.lines[first..].join("\n");
        // What has no end is told of at its own end, and not where the next one begins.
        let last = self.lines[first..last].join("\n").trim_end().len();
        let at = error.span().map_or(0, |s| s.start).min(last);
        let (line, column) = Places::new(&text).of(Some(at..at));
        let line = (first + line - 1).min(self.lines.len() - 1);
        let start = (first..=line)
            .rev()
            .find(|n| begins(&self.lines[*n]))
            .unwrap_or(first);
        let key = self.lines[start].split_once('=');
        let key = key.map(|(k, _)| k.trim()).filter(|k| is_key(k));
        let heading = self.lines[..start].iter().rev().find(|l| is_heading(l));
        let section = heading.and_then(|l| l.trim().strip_prefix('[')?.split(']').next());
        let message = error.message().trim().replace('\n', ", ");
        let value = self.lines[start].split_once('=').map(|(_, v)| v.trim());
        let (found, allowed) = if let Some((key, value)) = self.unquoted(start) {
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

/// Whether a line looks like the beginning of something, and not like the next line of a list or a text.
fn begins(line: &str) -> bool {
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

    fn told(text: &str) -> String {
        let problems = parse(text).unwrap_err();
        problems.iter().map(|p| format!("{p}\n")).collect()
    }

    #[test]
    fn a_bad_line_hid_the_problems_below_it() {
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
        assert_snapshot!(told(text), @r#"
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
    fn the_same_key_twice_is_no_word_without_quotes() {
        let text = "[posture]\nenabled = true\nenabled = false\n[posture]\nevery = 3\n[data]\nkeep =\n";
        assert_snapshot!(told(text), @r#"
        3:1: error: posture.enabled: found a second one; keep one of them
        4:2: error: found a second one; keep one of them
        7:7: error: data.keep: found nothing; write a value after the =
        "#);
    }

    #[test]
    fn a_text_without_an_end_is_told_once() {
        let text = "[me]\nfocus = '''\na\nb = 3\n[data]\nkeep = 3\n";
        assert_snapshot!(told(text), @r#"
        3:2: error: me.focus: found invalid multi-line literal string, expected `'`; write a [section] or key = value
        4:1: warning: me.b: found an unknown key; did you mean me.desk?
        6:1: error: data.keep: found 3; expected a duration from 30days to 20years, in quotes
        "#);
    }

    #[test]
    fn a_long_value_is_whole_though_another_line_is_bad() {
        let ids: String = (0..300).map(|n| format!("  \"neck\", # {n}\n")).collect();
        let text = format!("[me]\nfocus = [\n{ids}]\nfocus = [\"hips\"]\n[data]\nkeep = 5y\n");
        assert_snapshot!(told(&text), @r#"
        304:1: error: me.focus: found a second one; keep one of them
        306:8: error: data.keep: found 5y; write it in quotes: keep = "5y"
        "#);
        let lines = "QmCC\n".repeat(300);
        let text = format!("\u{feff}[data]\nkeep = 5y\n[x]\npicture = '''\n{lines}QmCC=='''\n");
        assert_snapshot!(told(&text), @r#"
        2:8: error: data.keep: found 5y; write it in quotes: keep = "5y"
        3:2: warning: x: found an unknown key; did you mean [me]?
        "#);
    }

    #[test]
    fn what_a_file_says_was_a_command_for_the_terminal() {
        let problems = told("[data]\nkeep = \u{1b}c\n");
        assert!(
            !problems.contains('\u{1b}') && problems.contains("2:"),
            "{problems:?}"
        );
    }

    proptest! {
        #[test]
        fn whatever_is_read_every_line_keeps_its_number(text in r#"(([a-c]|\[a|\[\[b\]\]|= |"|'''|\[|\]|\{|\}|,|#|3|\\|ä|\t){0,5}\r?\n){0,12}"#) {
            let (doc, problems) = document(&text);
            prop_assert_eq!(problems.is_empty(), Document::parse(text.as_str()).is_ok());
            prop_assert!(problems.len() <= MOST);
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
