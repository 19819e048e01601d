//! `unbrace report`: a report of the history for the therapist. `unbrace clinic`: an overview of many
//! reports.

use super::args::{Chosen, Clinic, Report, ReportFormat, Wanted};
use super::error::CliError;
use super::output::{count, create_file, say};
use super::records::history_to_read;
use crate::engine::day_of;
use crate::history::Span;
use crate::profile::Sources;
use crate::program::ProgramStatus;
use crate::report::clinic::{self, LeftOut, Row};
use crate::report::{self, DatedText, ProgramInfo, ReportOptions};
use crate::words::Words;
use crate::{active, clock, files, place, terminal};
use chrono::{Duration, NaiveDate};
use std::io::Read;
use std::path::Path;

/// Limit on the period, in days.
const MAX_DAYS: i64 = 20 * 366;
/// Limit on the name of a report, in characters.
const MAX_NAME: usize = 200;

/// The texts in the language and the clock of the settings, or else of the desktop.
pub(super) fn words() -> Words {
    Sources::of_user().own_or_managed().translation(&place::locale())
}

/// Adds a byte order mark to a CSV file, by which spreadsheets recognise UTF-8. Standard output gets none.
fn with_byte_order_mark(csv: String, to: &Path) -> String {
    if to == Path::new("-") {
        return csv;
    }
    format!("{}{csv}", report::BYTE_ORDER_MARK)
}

/// Writes a file, which must be new unless `force`, or standard output for `-`.
fn write(to: &Path, text: &str, force: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    if to == Path::new("-") {
        out.extend(text.as_bytes());
        return Ok(());
    }
    if force {
        return files::write(to, text).map_err(CliError::write(to));
    }
    create_file(to, text, true)
}

fn ending(file: &Path) -> String {
    file.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}

pub(super) fn report(r: Report, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let made = day_of(clock::now().wall);
    let to = r.to.unwrap_or(made);
    let from = r.from.unwrap_or(to - Duration::days(27));
    if from > to {
        return Err(CliError::ReversedPeriod);
    }
    if (to - from).num_days() > MAX_DAYS {
        return Err(CliError::Usage("a report covers at most 20 years".into()));
    }
    if r.name.as_ref().is_some_and(|n| n.chars().count() > MAX_NAME) {
        return Err(CliError::TooLong {
            name: "name",
            limit: MAX_NAME,
            hint: "",
        });
    }
    let format = r.format.unwrap_or_else(|| match ending(&r.output).as_str() {
        _ if json => ReportFormat::Json,
        "json" => ReportFormat::Json,
        "csv" => ReportFormat::Csv,
        _ => ReportFormat::Html,
    });
    let h = history_to_read()?;
    let span = Span {
        from: Some(from - Duration::days(report::LOOK_BACK_DAYS)),
        to: Some(to),
    };
    let entries = h.entries(span).map_err(CliError::ReadHistory)?;
    let notes = report::notes(&entries, from, to);
    let omitted = if r.notes == Chosen::None { notes.len() } else { 0 };
    let questions = if r.questions == Wanted::Open {
        let all = h.questions().map_err(CliError::ReadHistory)?;
        let open = all.into_iter().filter(|q| !q.asked);
        open.map(|q| DatedText {
            day: day_of(q.at),
            text: q.text,
        })
        .collect()
    } else {
        Vec::new()
    };
    let program = program_of_period(made, from);
    let contact = program.as_ref().map(|(_, contact)| contact.clone());
    let options = ReportOptions {
        from,
        to,
        made,
        name: r.name.filter(|n| !n.trim().is_empty()),
        program: program.map(|(p, _)| p),
        contact: r.contact,
        notes: if r.notes == Chosen::All { notes } else { Vec::new() },
        questions,
        no_waits_until: h.no_waits_until().map_err(CliError::ReadHistory)?,
    };
    let s = report::summary(&entries, options);
    let text = match format {
        ReportFormat::Html => report::html(&s, &words()),
        ReportFormat::Json => report::json(&s)?,
        ReportFormat::Csv => with_byte_order_mark(report::csv(&s)?, &r.output),
    };
    write(&r.output, &text, r.force, out)?;
    let offered: u32 = s.reminders.iter().map(|c| c.offered).sum();
    let done: u32 = s.reminders.iter().map(|c| c.done).sum();
    let omitted = if omitted > 0 {
        format!(" ({omitted} left out; --notes all includes them)")
    } else {
        String::new()
    };
    let message = format!(
        "Contents: {from} to {to}; {offered} reminders, {done} done; {}; {}{omitted}; {}.{}\n",
        count(s.check_ins as usize, "check-in"),
        count(s.notes.len(), "note"),
        count(s.questions.len(), "question"),
        if s.contact { " It asks for contact." } else { "" }
    );
    if r.output == Path::new("-") {
        terminal::complain(message.trim_end());
    } else {
        let kept = "Nothing was sent; you decide who gets the file.";
        let contact = contact.map_or(String::new(), |c| format!(" Your program's contact: {c}"));
        say(out, &format!("{}\n{message}{kept}{contact}", r.output.display()));
    }
    Ok(())
}

/// The program of the period with the current stage, and the contact of its author. A program that has ended counts
/// if the period reaches back to it; a program that has not begun does not.
fn program_of_period(today: NaiveDate, from: NaiveDate) -> Option<(ProgramInfo, String)> {
    let active = active::load(today).active?;
    let stage = match active.standing(today) {
        ProgramStatus::Active(here, _) => active.program.stage(here.stage).map(|s| s.name.clone()),
        ProgramStatus::Finished(since) if since > from => None,
        ProgramStatus::Finished(_) | ProgramStatus::NotStarted(_) => return None,
    };
    let asked = active.program.check_in.map(|c| c.activity);
    let program = ProgramInfo {
        title: active.program.title,
        activity: asked.unwrap_or_default(),
        stage,
    };
    Some((program, active.program.contact))
}

pub(super) fn clinic(c: Clinic, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let page = match &c.output {
        None => false,
        Some(file) => match ending(file).as_str() {
            "html" | "htm" => true,
            "csv" => false,
            _ => {
                return Err(CliError::Usage(
                    "the overview is a .html or .csv file; choose such a name".into(),
                ));
            }
        },
    };
    let (rows, left_out) = collect(&c.dir)?;
    for l in &left_out {
        terminal::complain(&format!(
            "unbrace: left out {}: {}",
            clinic::plain(&l.file),
            l.why
        ));
    }
    if rows.is_empty() {
        return Err(CliError::NoReports { folder: c.dir });
    }
    match &c.output {
        Some(file) => {
            let text = if page {
                clinic::html(&rows, &left_out, day_of(clock::now().wall), &words())
            } else {
                with_byte_order_mark(clinic::csv(&rows)?, file)
            };
            write(file, &text, c.force, out)?;
            say(
                out,
                &format!("{}: {}", file.display(), count(rows.len(), "report")),
            );
        }
        None if json => say(out, &serde_json::to_string(&rows)?),
        None => out.extend(clinic::table(&rows).as_bytes()),
    }
    Ok(())
}

/// The reports of a folder in the order of their names, and the files that are left out.
fn collect(dir: &Path) -> Result<(Vec<Row>, Vec<LeftOut>), CliError> {
    let entries = std::fs::read_dir(dir);
    let entries = entries.map_err(CliError::read(dir))?;
    let mut paths: Vec<_> = entries
        .flatten()
        .map(|e| e.path())
        .filter(|p| ending(p) == "json")
        .collect();
    paths.sort();
    let (mut rows, mut left_out) = (Vec::new(), Vec::new());
    for path in paths {
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        match read_report(&path).and_then(|text| report::read(&text).map_err(|e| e.to_string())) {
            Ok(s) => rows.push(Row::new(&file, &s)),
            Err(why) => left_out.push(LeftOut {
                file,
                why: clinic::one_line(&why, 200), // it may quote the file
            }),
        }
    }
    Ok((rows, left_out))
}

/// Reads a regular file of at most [`report::LARGEST`] bytes.
fn read_report(path: &Path) -> Result<String, String> {
    // This is checked before the file is opened, because opening a pipe can block.
    let kind = std::fs::metadata(path).map_err(|e| e.to_string())?;
    if !kind.is_file() {
        return Err("not a regular file".into());
    }
    let file = std::fs::File::open(path).map_err(|e| e.to_string())?;
    let mut bytes = Vec::new();
    let read = file.take(report::LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|e| e.to_string())?;
    if bytes.len() as u64 > report::LARGEST {
        return Err("the file is larger than 8 MiB".into());
    }
    String::from_utf8(bytes).map_err(|_| report::ReportReadError::Foreign.to_string())
}
