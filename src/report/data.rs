//! The report as JSON, which [`read`] parses, and as CSV.

use super::{DatedText, ExerciseCounts, Figure, ReminderCounts, SCHEMA, Summary, VERSION};
use crate::history::{LONGEST_NOTE, text};
use crate::terminal::one_line;
use thiserror::Error;

/// The largest JSON report that is read, in bytes.
pub const LARGEST: u64 = 8 * 1024 * 1024;

/// Limit on each text of a report that is read, in characters: twice that of a note.
const LONGEST_TEXT: usize = 2 * LONGEST_NOTE;
/// Limit on each list of a report that is read. The longest report, of 20 years, has a point a day.
const MOST_ENTRIES: usize = 10_000;

/// The first character of each CSV file. Without it Excel reads the file in the code page of the country.
/// Standard output gets none, because the next program in a pipe would take it for a part of the first name.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Why a text is not a report.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ReportReadError {
    /// It is not JSON, or has another schema.
    #[error("this is not an Unbrace report")]
    Foreign,
    /// A later version wrote it.
    #[error("the report has format {0} and needs a newer version of Unbrace")]
    Later(u64),
    /// It has the schema of a report, but a field is missing or has another type.
    #[error("the report is damaged: {0}")]
    Damaged(String),
    /// Its numbers are impossible.
    #[error("the numbers in the report contradict each other: {0}")]
    Numbers(&'static str),
}

/// The report as indented JSON.
///
/// # Errors
/// No summary causes one; the signature is that of the serializer.
pub fn json(s: &Summary) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(s)? + "\n")
}

/// Parses a JSON report.
///
/// # Errors
/// When it is not a report, or its numbers contradict each other.
pub fn read(json: &str) -> Result<Summary, ReportReadError> {
    let json = json.strip_prefix(BYTE_ORDER_MARK).unwrap_or(json); // some editors add one
    let value: serde_json::Value = serde_json::from_str(json).map_err(|_| ReportReadError::Foreign)?;
    if value.get("schema").and_then(|s| s.as_str()) != Some(SCHEMA) {
        return Err(ReportReadError::Foreign);
    }
    match value.get("version").and_then(serde_json::Value::as_u64) {
        Some(v) if v == u64::from(VERSION) => {}
        Some(v) if v > u64::from(VERSION) => return Err(ReportReadError::Later(v)),
        _ => return Err(ReportReadError::Damaged("no version".into())),
    }
    // The error quotes the file, which may come from anyone.
    let damaged = |e: serde_json::Error| ReportReadError::Damaged(one_line(&e.to_string(), 200));
    let s: Summary = serde_json::from_value(value).map_err(damaged)?;
    if !is_bounded(&s) {
        return Err(ReportReadError::Damaged("a text or a list is too long".into()));
    }
    if s.period.from > s.period.to {
        return Err(ReportReadError::Numbers("the period ends before it begins"));
    }
    let parts = |c: &ReminderCounts| [c.done, c.natural, c.skipped, c.unanswered].map(u64::from);
    let whole = |c: &ReminderCounts| parts(c).iter().sum::<u64>() == u64::from(c.offered);
    let stretches = s.stretches.iter().flat_map(|s| &s.reminders);
    if !s.reminders.iter().chain(stretches).all(whole) {
        return Err(ReportReadError::Numbers("offered is not the sum of its parts"));
    }
    let whole = |c: &ExerciseCounts| {
        let parts = [c.done, c.natural, c.skipped, c.unanswered].map(u64::from);
        parts.iter().sum::<u64>() == u64::from(c.offered) && c.gentler <= c.done
    };
    if !s.exercises.iter().all(whole) {
        return Err(ReportReadError::Numbers(
            "an exercise is not the sum of its parts",
        ));
    }
    let figures = [s.pain, s.impact, s.activity, s.sleep, s.stress];
    let means = figures.into_iter().flatten().map(|f| f.mean);
    let stretches = s.stretches.iter().flat_map(|s| [s.pain, s.impact]);
    let curve = s.curve.iter().flat_map(|p| [p.pain, p.impact]);
    let mut means = means.chain(stretches.chain(curve).flatten());
    if !means.all(|m| (0.0..=10.0).contains(&m)) {
        return Err(ReportReadError::Numbers("a mean is not from 0 to 10"));
    }
    Ok(s)
}

/// Whether no text and no list is longer than one that Unbrace writes, so that a table and a page can show the report.
fn is_bounded(s: &Summary) -> bool {
    let program = s
        .program
        .iter()
        .flat_map(|p| [Some(&p.title), Some(&p.activity), p.stage.as_ref()]);
    let exercises = s.exercises.iter().flat_map(|e| [&e.id, &e.name]);
    let own = s.notes.iter().chain(&s.questions).map(|t| &t.text);
    let mut texts = s.name.iter().chain(program.flatten()).chain(exercises).chain(own);
    let lengths = [
        s.reminders.len(),
        s.exercises.len(),
        s.change.len(),
        s.flare_up.spells.len(),
        s.stretches.len(),
        s.curve.len(),
        s.notes.len(),
        s.questions.len(),
    ];
    texts.all(|t| t.len() <= LONGEST_TEXT || t.chars().count() <= LONGEST_TEXT)
        && lengths.iter().all(|n| *n <= MOST_ENTRIES)
}

/// The counts of a kind with their names in files.
pub(super) fn counts(c: &ReminderCounts) -> [(&'static str, u32); 8] {
    [
        ("offered", c.offered),
        ("done", c.done),
        ("natural", c.natural),
        ("skipped", c.skipped),
        ("unanswered", c.unanswered),
        ("later", c.later),
        ("waited", c.waited),
        ("absorbed", c.absorbed),
    ]
}

/// The counts of an exercise with their names in files.
pub(super) fn exercise_counts(c: &ExerciseCounts) -> [(&'static str, u32); 7] {
    [
        ("offered", c.offered),
        ("done", c.done),
        ("natural", c.natural),
        ("skipped", c.skipped),
        ("unanswered", c.unanswered),
        ("gentler", c.gentler),
        ("repetitions", c.repetitions),
    ]
}

/// The report as CSV with one number in each line: `part,of,what,value`. A text that begins like a formula
/// gets a leading apostrophe.
///
/// # Errors
/// No summary causes one; the signature is that of the writer.
pub fn csv(s: &Summary) -> Result<String, csv::Error> {
    let mut w = csv::Writer::from_writer(Vec::new());
    w.write_record(["part", "of", "what", "value"])?;
    let mut line = |part: &str, of: &str, what: &str, value: &str| w.write_record([part, of, what, value]);
    line("report", "", "schema", &s.schema)?;
    line("report", "", "version", &s.version.to_string())?;
    line("report", "", "made", &s.made.to_string())?;
    if let Some(name) = &s.name {
        line("report", "", "name", &text(name))?;
    }
    line("report", "", "from", &s.period.from.to_string())?;
    line("report", "", "to", &s.period.to.to_string())?;
    line("report", "", "contact", &s.contact.to_string())?;
    if let Some(p) = &s.program {
        line("program", "", "title", &text(&p.title))?;
        if let Some(stage) = &p.stage {
            line("program", "", "stage", &text(stage))?;
        }
    }
    for c in &s.reminders {
        for (what, n) in counts(c) {
            line("reminders", c.kind.name(), what, &n.to_string())?;
        }
    }
    if let Some(d) = s.waits_counted_from {
        line("reminders", "", "waits-counted-from", &d.to_string())?;
    }
    for c in &s.exercises {
        let id = text(&c.id);
        line("exercises", &id, "name", &text(&c.name))?;
        for (what, n) in exercise_counts(c) {
            line("exercises", &id, what, &n.to_string())?;
        }
        line("exercises", &id, "left-out", &c.left_out.to_string())?;
    }
    if let Some(d) = s.exercises_counted_from {
        line("exercises", "", "counted-from", &d.to_string())?;
    }
    line("totals", "", "natural-breaks", &s.natural_breaks.to_string())?;
    line("totals", "", "check-ins", &s.check_ins.to_string())?;
    line("totals", "", "flare-up-days", &s.flare_up.days.to_string())?;
    for (name, figure) in figures(s) {
        let Some(f) = figure else { continue };
        line("figures", name, "mean", &f.mean.to_string())?;
        for (what, n) in [
            ("best", f.best),
            ("worst", f.worst),
            ("first", f.first),
            ("last", f.last),
        ] {
            line("figures", name, what, &n.to_string())?;
        }
        line("figures", name, "entries", &f.entries.to_string())?;
    }
    for c in &s.change {
        line("change", &c.day.to_string(), "value", &c.value.to_string())?;
    }
    for p in &s.flare_up.spells {
        line("flare-up", &p.from.to_string(), "to", &p.to.to_string())?;
    }
    for t in &s.stretches {
        let of = t.from.to_string();
        line("stretch", &of, "to", &t.to.to_string())?;
        for c in &t.reminders {
            for (what, n) in counts(c) {
                line(
                    "stretch",
                    &of,
                    &format!("{}-{what}", c.kind.name()),
                    &n.to_string(),
                )?;
            }
        }
        line("stretch", &of, "natural-breaks", &t.natural_breaks.to_string())?;
        line("stretch", &of, "check-ins", &t.check_ins.to_string())?;
        for (what, mean) in [("pain", t.pain), ("impact", t.impact)] {
            if let Some(m) = mean {
                line("stretch", &of, what, &m.to_string())?;
            }
        }
        line("stretch", &of, "flare-up-days", &t.flare_up_days.to_string())?;
    }
    for p in &s.curve {
        for (what, mean) in [("pain", p.pain), ("impact", p.impact)] {
            if let Some(m) = mean {
                line("curve", &p.day.to_string(), what, &m.to_string())?;
            }
        }
    }
    for (part, all) in [("note", &s.notes), ("question", &s.questions)] {
        for DatedText { day, text: own } in all {
            line(part, &day.to_string(), "text", &text(own))?;
        }
    }
    finished(w)
}

/// The figures with their names in files.
pub(super) fn figures(s: &Summary) -> [(&'static str, Option<Figure>); 5] {
    [
        ("pain", s.pain),
        ("impact", s.impact),
        ("activity", s.activity),
        ("sleep", s.sleep),
        ("stress", s.stress),
    ]
}

/// The text that was written.
pub(super) fn finished(w: csv::Writer<Vec<u8>>) -> Result<String, csv::Error> {
    let bytes = w.into_inner();
    let bytes = bytes.map_err(|e| csv::Error::from(std::io::Error::other(e.to_string())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
