//! The report as JSON, which [`read`] parses, and as CSV.

use super::{DatedText, ExerciseCounts, Figure, Interval, ReminderCounts, SCHEMA, Summary, VERSION};
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
    let mut lines = Lines(w);
    head_lines(&mut lines, s)?;
    count_lines(&mut lines, s)?;
    figure_lines(&mut lines, s)?;
    for stretch in &s.stretches {
        stretch_lines(&mut lines, stretch)?;
    }
    for p in &s.curve {
        mean_lines(&mut lines, "curve", &p.day.to_string(), p.pain, p.impact)?;
    }
    for (part, all) in [("note", &s.notes), ("question", &s.questions)] {
        for DatedText { day, text: own } in all {
            lines.add(part, &day.to_string(), "text", text(own))?;
        }
    }
    finished(lines.0)
}

/// The lines of the CSV file of a report.
struct Lines(csv::Writer<Vec<u8>>);

impl Lines {
    fn add(&mut self, part: &str, of: &str, what: &str, value: impl ToString) -> Result<(), csv::Error> {
        self.0.write_record([part, of, what, &value.to_string()])
    }
}

/// The parts `report` and `program`.
fn head_lines(lines: &mut Lines, s: &Summary) -> Result<(), csv::Error> {
    lines.add("report", "", "schema", &s.schema)?;
    lines.add("report", "", "version", s.version)?;
    lines.add("report", "", "made", s.made)?;
    if let Some(name) = &s.name {
        lines.add("report", "", "name", text(name))?;
    }
    lines.add("report", "", "from", s.period.from)?;
    lines.add("report", "", "to", s.period.to)?;
    lines.add("report", "", "contact", s.contact)?;
    if let Some(p) = &s.program {
        lines.add("program", "", "title", text(&p.title))?;
        if let Some(stage) = &p.stage {
            lines.add("program", "", "stage", text(stage))?;
        }
    }
    Ok(())
}

/// The parts `reminders`, `exercises` and `totals`.
fn count_lines(lines: &mut Lines, s: &Summary) -> Result<(), csv::Error> {
    for c in &s.reminders {
        for (what, n) in counts(c) {
            lines.add("reminders", c.kind.name(), what, n)?;
        }
    }
    if let Some(d) = s.waits_counted_from {
        lines.add("reminders", "", "waits-counted-from", d)?;
    }
    for c in &s.exercises {
        let id = text(&c.id);
        lines.add("exercises", &id, "name", text(&c.name))?;
        for (what, n) in exercise_counts(c) {
            lines.add("exercises", &id, what, n)?;
        }
        lines.add("exercises", &id, "left-out", c.left_out)?;
    }
    if let Some(d) = s.exercises_counted_from {
        lines.add("exercises", "", "counted-from", d)?;
    }
    lines.add("totals", "", "natural-breaks", s.natural_breaks)?;
    lines.add("totals", "", "check-ins", s.check_ins)?;
    lines.add("totals", "", "flare-up-days", s.flare_up.days)
}

/// The parts `figures`, `change` and `flare-up`.
fn figure_lines(lines: &mut Lines, s: &Summary) -> Result<(), csv::Error> {
    for (name, figure) in figures(s) {
        let Some(f) = figure else { continue };
        lines.add("figures", name, "mean", f.mean)?;
        lines.add("figures", name, "best", f.best)?;
        lines.add("figures", name, "worst", f.worst)?;
        lines.add("figures", name, "first", f.first)?;
        lines.add("figures", name, "last", f.last)?;
        lines.add("figures", name, "entries", f.entries)?;
    }
    for c in &s.change {
        lines.add("change", &c.day.to_string(), "value", c.value)?;
    }
    for p in &s.flare_up.spells {
        lines.add("flare-up", &p.from.to_string(), "to", p.to)?;
    }
    Ok(())
}

/// The part `stretch` for one interval of the table.
fn stretch_lines(lines: &mut Lines, t: &Interval) -> Result<(), csv::Error> {
    let of = t.from.to_string();
    lines.add("stretch", &of, "to", t.to)?;
    for c in &t.reminders {
        for (what, n) in counts(c) {
            lines.add("stretch", &of, &format!("{}-{what}", c.kind.name()), n)?;
        }
    }
    lines.add("stretch", &of, "natural-breaks", t.natural_breaks)?;
    lines.add("stretch", &of, "check-ins", t.check_ins)?;
    mean_lines(lines, "stretch", &of, t.pain, t.impact)?;
    lines.add("stretch", &of, "flare-up-days", t.flare_up_days)
}

/// The means of pain and impact, where there are any.
fn mean_lines(
    lines: &mut Lines,
    part: &str,
    of: &str,
    pain: Option<f64>,
    impact: Option<f64>,
) -> Result<(), csv::Error> {
    for (what, mean) in [("pain", pain), ("impact", impact)] {
        if let Some(mean) = mean {
            lines.add(part, of, what, mean)?;
        }
    }
    Ok(())
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
