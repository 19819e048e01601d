//! Escapes text for markup, and formats numbers and days in the language of the report.

use crate::i18n::Translator;
use chrono::{Datelike, NaiveDate};

/// Escapes markup. Control characters, which a page may not contain, become spaces.
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
            // Not characters of XML.
            '\u{FFFE}' | '\u{FFFF}' => safe.push(' '),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// Escapes text of a person or a program, and isolates its writing direction from the text around it.
pub(super) fn outside(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// The messages of a language, escaped.
pub(super) struct Safe<'a>(pub &'a Translator);

impl Safe<'_> {
    pub fn tr(&self, id: &str) -> String {
        escape(&self.0.tr(id))
    }

    pub fn tr_args(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        escape(&self.0.tr_args(id, args))
    }

    /// `4.5`, or `4,5` in German.
    pub fn decimal(&self, n: f64) -> String {
        format!("{n:.1}").replace('.', &self.tr("report-decimal-point"))
    }

    /// As [`Safe::decimal`]; a dash for `None`.
    pub fn mean(&self, n: Option<f64>) -> String {
        n.map_or_else(|| "–".into(), |n| self.decimal(n))
    }

    /// `23 Nov 2026`.
    pub fn day(&self, d: NaiveDate) -> String {
        let (day, month, year) = (d.day().to_string(), d.month().to_string(), d.year().to_string());
        self.tr_args(
            "report-date",
            &[("day", &day), ("month", &month), ("year", &year)],
        )
    }

    /// `23 Nov`.
    pub fn short_day(&self, d: NaiveDate) -> String {
        let (day, month) = (d.day().to_string(), d.month().to_string());
        self.tr_args("report-short-date", &[("day", &day), ("month", &month)])
    }

    /// A range of days. The year appears once if it is the same.
    pub fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let first = if from.year() == to.year() {
            self.short_day(from)
        } else {
            self.day(from)
        };
        format!("{first} – {}", self.day(to))
    }

    /// `48 %`; a dash for `None`.
    pub fn percent(&self, share: Option<u32>) -> String {
        share.map_or_else(|| "–".into(), |n| self.0.percent(n))
    }
}
