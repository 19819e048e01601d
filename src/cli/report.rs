//! `unbrace report`: the history as a report to the therapist. `unbrace clinic`: the overview of many.

use super::args::{Chosen, Clinic, Report, ReportFormat, Wanted};
use super::records::history_to_read;
use super::{CliError, say};
use crate::engine::day_of;
use crate::history::Span;
use crate::program::ProgramStatus;
use crate::report::clinic::{self, LeftOut, Row};
use crate::report::{self, DatedText, ProgramInfo, ReportOptions};
use crate::words::Words;
use crate::{active, companion, files, office, place, terminal};
use chrono::{Duration, NaiveDate};
use std::io::{Read, Write};
use std::path::Path;

/// The longest period, in days.
const LONGEST: i64 = 20 * 366;
/// The longest name of a report, in characters.
const LABEL: usize = 200;

/// The language and the clock of the settings, or the desktop's.
pub(super) fn words() -> Words {
    office::settings().translation(&place::locale())
}

/// A CSV as a file begins.
fn marked(csv: String, to: &Path) -> String {
    if to == Path::new("-") {
        return csv;
    }
    format!("{}{csv}", report::BYTE_ORDER_MARK)
}

/// Writes a file that must be new, or standard output for `-`.
fn put(to: &Path, text: &str, force: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    if to == Path::new("-") {
        out.extend(text.as_bytes());
        return Ok(());
    }
    let failed = |e: std::io::Error| CliError::Failed(format!("cannot write {}: {e}", to.display()));
    if force {
        return files::write(to, text).map_err(failed);
    }
    let new = files::create_new(to);
    let mut new = new.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => CliError::Failed(format!(
            "{} already exists; choose another name, or add --force to replace it",
            to.display()
        )),
        _ => failed(e),
    })?;
    let written = new.write_all(text.as_bytes()).and_then(|()| new.sync_all());
    written.map_err(|e| {
        let _ = std::fs::remove_file(to); // half a report is none
        failed(e)
    })
}

fn ending(file: &Path) -> String {
    file.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}

pub(super) fn report(r: Report, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let failed = |e: &dyn std::fmt::Display| CliError::Failed(format!("cannot read the history: {e}"));
    let made = day_of(companion::now().wall);
    let to = r.to.unwrap_or(made);
    let from = r.from.unwrap_or(to - Duration::days(27));
    if from > to {
        return Err(CliError::BadFile(
            "--from is later than --to; swap the two days".into(),
        ));
    }
    if (to - from).num_days() > LONGEST {
        return Err(CliError::BadFile("a report covers at most 20 years".into()));
    }
    if r.name.as_ref().is_some_and(|n| n.chars().count() > LABEL) {
        return Err(CliError::BadFile(format!(
            "the name is longer than {LABEL} characters"
        )));
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
    let entries = h.entries(span).map_err(|e| failed(&e))?;
    let notes = report::notes(&entries, from, to);
    let left = if r.notes == Chosen::None { notes.len() } else { 0 };
    let questions = if r.questions == Wanted::Open {
        let all = h.questions().map_err(|e| failed(&e))?;
        let open = all.into_iter().filter(|q| !q.asked);
        open.map(|q| DatedText {
            day: day_of(q.at),
            text: q.text,
        })
        .collect()
    } else {
        Vec::new()
    };
    let program = in_use(made, from);
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
        no_waits_until: h.no_waits_until().map_err(|e| failed(&e))?,
    };
    let s = report::summary(&entries, options);
    let failed = |e: &dyn std::fmt::Display| CliError::Failed(e.to_string());
    let text = match format {
        ReportFormat::Html => report::html(&s, &words()),
        ReportFormat::Json => report::json(&s).map_err(|e| failed(&e))?,
        ReportFormat::Csv => marked(report::csv(&s).map_err(|e| failed(&e))?, &r.output),
    };
    put(&r.output, &text, r.force, out)?;
    let offered: u32 = s.reminders.iter().map(|c| c.offered).sum();
    let done: u32 = s.reminders.iter().map(|c| c.done).sum();
    let left = if left > 0 {
        format!(" ({left} left out; --notes all includes them)")
    } else {
        String::new()
    };
    let message = format!(
        "Contents: {from} to {to}; {offered} reminders, {done} done; {}; {}{left}; {}.{}\n",
        many(s.check_ins as usize, "check-in"),
        many(s.notes.len(), "note"),
        many(s.questions.len(), "question"),
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

/// The program of the period and the stage the person is in, and how to reach whoever wrote it. One that is through
/// still counts where the period reaches back to it; one that has not begun does not.
fn in_use(today: NaiveDate, from: NaiveDate) -> Option<(ProgramInfo, String)> {
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

fn many(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

pub(super) fn clinic(c: Clinic, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let page = match &c.output {
        None => false,
        Some(file) => match ending(file).as_str() {
            "html" | "htm" => true,
            "csv" => false,
            _ => {
                return Err(CliError::BadFile(
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
        return Err(CliError::Failed(format!(
            "no report could be read in {}; reports are .json files, made by `unbrace report -o FILE.json`",
            c.dir.display()
        )));
    }
    let failed = |e: &dyn std::fmt::Display| CliError::Failed(e.to_string());
    match &c.output {
        Some(file) => {
            let text = if page {
                clinic::html(&rows, &left_out, day_of(companion::now().wall), &words())
            } else {
                marked(clinic::csv(&rows).map_err(|e| failed(&e))?, file)
            };
            put(file, &text, c.force, out)?;
            say(
                out,
                &format!("{}: {}", file.display(), many(rows.len(), "report")),
            );
        }
        None if json => say(out, &serde_json::to_string(&rows).map_err(|e| failed(&e))?),
        None => out.extend(clinic::table(&rows).as_bytes()),
    }
    Ok(())
}

/// The reports of a folder, by name, and what is left out.
fn collect(dir: &Path) -> Result<(Vec<Row>, Vec<LeftOut>), CliError> {
    let entries = std::fs::read_dir(dir);
    let entries = entries.map_err(|e| CliError::BadFile(format!("cannot read {}: {e}", dir.display())))?;
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
        match small(&path).and_then(|text| report::read(&text).map_err(|e| e.to_string())) {
            Ok(s) => rows.push(Row::new(&file, &s)),
            Err(why) => left_out.push(LeftOut {
                file,
                why: clinic::one_line(&why, 200), // it may quote the file
            }),
        }
    }
    Ok((rows, left_out))
}

/// A file's text, when it is a file, and no larger than a report is.
fn small(path: &Path) -> Result<String, String> {
    // Looked at before it is opened: opening a pipe would wait for ever.
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
