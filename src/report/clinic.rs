//! The overview of many reports for a therapist: adherence, the course of pain, and requests for contact.
//! Pure.

use super::data::finished;
use super::exercises::done_least;
use super::markup::{Safe, outside};
use super::{ExerciseCounts, MARK_OF_PAGE, ReminderCounts, Summary, head, share};
use crate::engine::ReminderKind;
use crate::history::text;
use crate::i18n::Translator;
use crate::terminal::one_line;
use chrono::NaiveDate;
use serde::Serialize;
use std::fmt::Write;

/// A change of pain below this may be day-to-day variation.
const NOTICEABLE: f64 = 2.0;
/// The longest cell of the text table, in characters.
const CELL: usize = 28;

/// One report in the overview.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The name of the file.
    pub file: String,
    /// The name of the report, as the person wrote it.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The program and its stage.
    pub program: String,
    /// Reminders offered, of all kinds.
    pub offered: u32,
    /// Done.
    pub done: u32,
    /// Adherence: done ÷ offered, in percent.
    pub share: Option<u32>,
    /// The counts of posture, movement and breathing.
    pub kinds: Vec<ReminderCounts>,
    /// The exercises of the movement breaks, and those that the person leaves out.
    pub exercises: Vec<ExerciseCounts>,
    /// Check-ins.
    pub check_ins: u32,
    /// The mean of the first interval with a pain entry; an interval is usually a week.
    pub pain_first: Option<f64>,
    /// The mean of the last such interval; `None` when there is only one.
    pub pain_last: Option<f64>,
    /// `pain_last` minus `pain_first`.
    pub pain_change: Option<f64>,
    /// Flare-up days.
    pub flare_up_days: u32,
    /// The number of questions.
    pub questions: usize,
    /// Whether the person asks to be contacted.
    pub contact: bool,
}

/// A file that is not in the overview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The name of the file.
    pub file: String,
    /// The reason in words.
    pub why: String,
}

impl Row {
    /// The row of a report.
    pub fn new(file: &str, s: &Summary) -> Self {
        let total = |f: fn(&ReminderCounts) -> u32| s.reminders.iter().map(f).fold(0, u32::saturating_add);
        let (offered, done) = (total(|c| c.offered), total(|c| c.done));
        let mut pains = s.stretches.iter().filter_map(|t| t.pain);
        let (pain_first, pain_last) = (pains.next(), pains.next_back());
        let change = pain_first
            .zip(pain_last)
            .map(|(a, b)| ((b - a) * 10.0).round() / 10.0);
        let stage = s.program.as_ref().and_then(|p| p.stage.clone());
        let program = s.program.iter().map(|p| p.title.clone()).chain(stage);
        Row {
            file: file.to_owned(),
            name: s.name.clone().unwrap_or_default(),
            from: s.period.from,
            to: s.period.to,
            program: program.collect::<Vec<_>>().join(" · "),
            offered,
            done,
            share: share(done, offered),
            kinds: s.reminders.clone(),
            exercises: s.exercises.clone(),
            check_ins: s.check_ins,
            pain_first,
            pain_last,
            pain_change: change,
            flare_up_days: s.flare_up.days,
            questions: s.questions.len(),
            contact: s.contact,
        }
    }

    fn of_kind(&self, kind: ReminderKind) -> Option<&ReminderCounts> {
        self.kinds.iter().find(|c| c.kind == kind)
    }
}

fn number(n: Option<impl ToString>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

/// The overview as CSV with one report in each line. A text that begins like a formula gets a leading
/// apostrophe.
///
/// # Errors
/// No row causes one; the signature is that of the writer.
pub fn csv(rows: &[Row]) -> Result<String, csv::Error> {
    let mut w = csv::Writer::from_writer(Vec::new());
    let before = [
        "file", "name", "from", "to", "program", "offered", "done", "percent",
    ];
    let kinds = ReminderKind::ALL.map(|k| [format!("{}_offered", k.name()), format!("{}_done", k.name())]);
    let after = [
        "check_ins",
        "pain_first",
        "pain_last",
        "pain_change",
        "flare_up_days",
        "questions",
        "contact",
        "exercises",
    ];
    let kinds = kinds.as_flattened().iter().map(String::as_str);
    w.write_record(before.into_iter().chain(kinds).chain(after))?;
    for r in rows {
        let kinds = ReminderKind::ALL.into_iter().flat_map(|k| {
            let c = r.of_kind(k);
            [number(c.map(|c| c.offered)), number(c.map(|c| c.done))]
        });
        let each = r.exercises.iter().filter(|c| c.offered > 0);
        let each = each.map(|c| format!("{} {}/{}", c.name, c.done, c.offered));
        let each = each.collect::<Vec<_>>().join("; ");
        let before = [
            text(&r.file),
            text(&r.name),
            r.from.to_string(),
            r.to.to_string(),
            text(&r.program),
            r.offered.to_string(),
            r.done.to_string(),
            number(r.share),
        ];
        let after = [
            r.check_ins.to_string(),
            number(r.pain_first),
            number(r.pain_last),
            number(r.pain_change),
            r.flare_up_days.to_string(),
            r.questions.to_string(),
            r.contact.to_string(),
            text(&each),
        ];
        w.write_record(before.into_iter().chain(kinds).chain(after))?;
    }
    finished(w)
}

/// The overview as a page in the style of the reports.
pub fn html(rows: &[Row], left_out: &[LeftOut], made: NaiveDate, i18n: &Translator) -> String {
    let w = &Safe(i18n);
    let mut page = head(&w.tr("clinic-title"), i18n, "wide");
    let count = rows.len().to_string();
    let lead = w.tr_args("clinic-lead", &[("count", &count), ("day", &w.day(made))]);
    let _ = writeln!(
        page,
        "<header>{MARK_OF_PAGE}<div><h1>{}</h1><p class=\"lead\">{lead}</p></div></header>",
        w.tr("clinic-title")
    );
    let kinds = ReminderKind::ALL.map(|k| format!("kind-{}", k.name()));
    let before = [
        ("report-name", "words theirs"),
        ("report-period", "words"),
        ("report-program", "words theirs"),
    ];
    let after = [
        ("report-share", ""),
        ("clinic-change", "words"),
        ("clinic-least", "words"),
        ("report-flare-days", ""),
        ("clinic-contact", "words"),
    ];
    let heads: String = before
        .into_iter()
        .chain(kinds.iter().map(|id| (id.as_str(), "")))
        .chain(after)
        .map(|(id, class)| format!("<th scope=\"col\" class=\"{class}\">{}</th>", w.tr(id)))
        .collect();
    let _ = writeln!(
        page,
        "<section><table class=\"overview\"><thead><tr>{heads}</tr></thead>\n<tbody>"
    );
    for r in rows {
        page += &row(r, w);
    }
    page += "</tbody></table></section>\n";
    if !left_out.is_empty() {
        let item = |l: &LeftOut| format!("<li>{}</li>", outside(&l.file));
        let items: String = left_out.iter().map(item).collect();
        let _ = writeln!(
            page,
            "<section class=\"said\"><h2>{}</h2><ul>{items}</ul></section>",
            w.tr("clinic-left-out")
        );
    }
    let lines = ["report-read-change", "report-read-share"].map(|id| format!("<li>{}</li>", w.tr(id)));
    let _ = writeln!(
        page,
        "<section class=\"reading\"><h2>{}</h2><ul>{}</ul></section>\n</main>\n</body>\n</html>",
        w.tr("report-read-title"),
        lines.concat()
    );
    page
}

fn row(r: &Row, w: &Safe) -> String {
    let name = if r.name.is_empty() {
        String::new()
    } else {
        outside(&r.name) + "<br/>"
    };
    let kinds: String = ReminderKind::ALL
        .into_iter()
        .map(|k| match r.of_kind(k) {
            Some(c) if c.offered > 0 => format!("<td>{} / {}</td>", c.done, c.offered),
            _ => "<td>–</td>".into(),
        })
        .collect();
    let pain = match (r.pain_first, r.pain_last, r.pain_change) {
        (Some(a), Some(b), Some(change)) => {
            let within = if change.abs() < NOTICEABLE {
                format!("<br/><span class=\"day\">{}</span>", w.tr("clinic-within"))
            } else {
                String::new()
            };
            format!("{} {} {}{within}", w.decimal(a), w.0.arrow(), w.decimal(b))
        }
        (first, ..) => w.mean(first),
    };
    let least = done_least(&r.exercises);
    let least = least
        .iter()
        .map(|c| format!("{} {} / {}", outside(&c.name), c.done, c.offered));
    let least: Vec<String> = least.collect();
    let mut contact = Vec::new();
    if r.contact {
        contact.push(format!("<span class=\"asks\">{}</span>", w.tr("clinic-asks")));
    }
    if r.questions > 0 {
        let count = r.questions.to_string();
        contact.push(w.tr_args("clinic-questions", &[("count", &count)]));
    }
    format!(
        "<tr><th scope=\"row\" class=\"words theirs\">{name}<span class=\"day\">{}</span></th><td class=\"words\">{}</td><td class=\"words theirs\">{}</td>{kinds}<td>{}</td><td class=\"words\">{pain}</td><td class=\"words theirs\">{}</td><td>{}</td><td class=\"words\">{}</td></tr>\n",
        outside(&r.file),
        w.span(r.from, r.to),
        outside(&r.program),
        w.percent(r.share),
        least.join("<br/>"),
        r.flare_up_days,
        contact.join("<br/>")
    )
}

/// The overview as a table for a terminal.
pub fn table(rows: &[Row]) -> String {
    let head = [
        "file", "name", "from", "to", "done", "offered", "%", "pain", "flare-up", "contact",
    ];
    let mut lines: Vec<Vec<String>> = vec![head.map(String::from).to_vec()];
    for r in rows {
        let pain = match (r.pain_first, r.pain_last) {
            (Some(a), Some(b)) => format!("{a:.1} -> {b:.1}"),
            (Some(a), None) => format!("{a:.1}"),
            _ => String::new(),
        };
        let mut contact = Vec::new();
        if r.contact {
            contact.push("asks".to_owned());
        }
        if r.questions > 0 {
            contact.push(format!("questions: {}", r.questions));
        }
        lines.push(vec![
            plain(&r.file),
            plain(&r.name),
            r.from.to_string(),
            r.to.to_string(),
            r.done.to_string(),
            r.offered.to_string(),
            number(r.share),
            pain,
            r.flare_up_days.to_string(),
            contact.join(", "),
        ]);
    }
    let width = |i: usize| lines.iter().map(|l| l[i].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let numbers = [4, 5, 6, 8];
    let line = |l: &Vec<String>| {
        let cells = l.iter().zip(&widths).enumerate().map(|(i, (cell, &n))| {
            if numbers.contains(&i) {
                format!("{cell:>n$}")
            } else {
                format!("{cell:<n$}")
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    lines.iter().map(line).collect()
}

/// The text of a cell, as [`one_line`] shortens it.
pub fn plain(text: &str) -> String {
    one_line(text, CELL)
}
