//! Text on its way into markup: escaped, always; and numbers and days as the language writes them.

use crate::words::Words;
use chrono::{Datelike, NaiveDate};

/// Text as text: nothing in it is markup. Control characters, which no page may hold, become spaces.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(c),
            // Two that XML does not know.
            '\u{FFFE}' | '\u{FFFF}' => safe.push(' '),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// What somebody else wrote: its direction is its own and turns nothing around it.
pub(super) fn outside(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// A language's sentences, escaped.
pub(super) struct Safe<'a>(pub &'a Words);

impl Safe<'_> {
    pub fn say(&self, id: &str) -> String {
        escape(&self.0.say(id))
    }

    pub fn fill(&self, id: &str, gaps: &[(&'static str, &str)]) -> String {
        escape(&self.0.fill(id, gaps))
    }

    /// A mean: `4.5`, or `4,5`.
    pub fn decimal(&self, n: f64) -> String {
        format!("{n:.1}").replace('.', &self.say("report-decimal-point"))
    }

    /// A mean, or a dash.
    pub fn mean(&self, n: Option<f64>) -> String {
        n.map_or_else(|| "–".into(), |n| self.decimal(n))
    }

    /// `23 Nov 2026`.
    pub fn day(&self, d: NaiveDate) -> String {
        let (day, month, year) = (d.day().to_string(), d.month().to_string(), d.year().to_string());
        self.fill(
            "report-date",
            &[("day", &day), ("month", &month), ("year", &year)],
        )
    }

    /// `23 Nov`.
    pub fn short_day(&self, d: NaiveDate) -> String {
        let (day, month) = (d.day().to_string(), d.month().to_string());
        self.fill("report-short-date", &[("day", &day), ("month", &month)])
    }

    /// Two days, the year said once where it is the same.
    pub fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let first = if from.year() == to.year() {
            self.short_day(from)
        } else {
            self.day(from)
        };
        format!("{first} – {}", self.day(to))
    }

    /// `48 %`, or a dash.
    pub fn percent(&self, share: Option<u32>) -> String {
        share.map_or_else(|| "–".into(), |n| format!("{n} %"))
    }
}
