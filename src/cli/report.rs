//! `unbrace report`: a report of the history for the therapist. `unbrace clinic`: an overview of many
//! reports.

use super::args::{Chosen, Clinic, Report, ReportFormat, Wanted};
use super::error::CliError;
use super::output::{count, say, write};
use super::records::history_to_read;
use super::sealed::open_key;
use crate::engine::day_of;
use crate::history::{History, Span};
use crate::i18n::Translator;
use crate::profile::Sources;
use crate::program::ProgramStatus;
use crate::report::clinic;
use crate::report::{self, DatedText, ProgramInfo, ReportOptions, Summary};
use crate::report_folder::read_folder;
use crate::seal::{self, PublicKey};
use crate::{clock, installed_program, paths, terminal};
use chrono::{Duration, NaiveDate};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// Limit on the period, in days.
const MAX_DAYS: i64 = 20 * 366;
/// Limit on the name of a report, in characters.
const MAX_NAME: usize = 200;

/// The texts in the language and the clock of the settings, or else of the desktop.
pub(super) fn i18n() -> Translator {
    Sources::of_user().own_or_managed().translation(&paths::locale())
}

/// Adds a byte order mark to a CSV file, by which spreadsheets recognise UTF-8. Standard output gets none.
fn with_byte_order_mark(csv: String, to: &Path) -> String {
    if to == Path::new("-") {
        return csv;
    }
    format!("{}{csv}", report::BYTE_ORDER_MARK)
}

fn ending(file: &Path) -> String {
    file.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase()
}

pub(super) fn report(r: Report, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let now = clock::now().wall;
    let (from, to) = period(&r, day_of(now))?;
    if r.name.as_ref().is_some_and(|n| n.chars().count() > MAX_NAME) {
        return Err(CliError::TooLong {
            name: "name",
            limit: MAX_NAME,
            hint: "",
        });
    }
    let profile = Sources::of_user().profile(day_of(now));
    let destination = Destination::of(&r, profile.seal_to())?;
    let format = match (r.format, destination.ending().as_str()) {
        (Some(format), _) => format,
        (None, "json") => ReportFormat::Json,
        (None, _) if json => ReportFormat::Json,
        (None, "csv") => ReportFormat::Csv,
        (None, "" | "html" | "htm") => ReportFormat::Html,
        (None, _) => {
            return Err(CliError::Usage(
                "a report is a .html, .csv or .json file; choose such a name, or name the format with --format".into(),
            ));
        }
    };
    let h = history_to_read()?;
    let span = Span {
        from: Some(from - Duration::days(report::LOOK_BACK_DAYS)),
        to: Some(to),
    };
    let entries = h.entries(span).map_err(CliError::ReadHistory)?;
    let notes = report::notes(&entries, from, to);
    let omitted = if r.notes == Chosen::None { notes.len() } else { 0 };
    let questions = match r.questions {
        Wanted::Open => open_questions(&h)?,
        Wanted::None => Vec::new(),
    };
    let program = program_of_period(day_of(now), from);
    let contact = program.as_ref().map(|(_, contact)| contact.clone());
    let options = ReportOptions {
        from,
        to,
        made: now,
        name: r.name.filter(|n| !n.trim().is_empty()),
        program: program.map(|(p, _)| p),
        contact: r.contact,
        notes: if r.notes == Chosen::All { notes } else { Vec::new() },
        questions,
        no_waits_until: h.no_waits_until().map_err(CliError::ReadHistory)?,
        first_exercises_until: h.first_exercises_until().map_err(CliError::ReadHistory)?,
        exercise_names: report::exercise_names(
            &profile.library(&i18n()),
            profile.program().map(|p| &p.program),
        ),
        left_out: profile.own().words("me.avoid").to_vec(),
    };
    let s = report::summary(&entries, options);
    let text = text(&s, format, &r.output)?;
    let content = match destination.key {
        Some((key, _)) => seal::seal(text.as_bytes(), key).map_err(CliError::Seal)?,
        None => text.into_bytes(),
    };
    write(&destination.file, &content, r.force, out)?;
    let message = destination.message() + &contents(&s, omitted);
    if r.output == Path::new("-") {
        terminal::complain(message.trim_end());
    } else {
        let kept = "Nothing was sent; you decide who gets the file.";
        let contact = contact.map_or(String::new(), |c| format!(" Your program's contact: {c}"));
        say(
            out,
            &format!("{}\n{message}{kept}{contact}", destination.file.display()),
        );
    }
    Ok(())
}

/// The first and the last day of a report.
fn period(r: &Report, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), CliError> {
    let to = r.to.unwrap_or(today);
    let from = r.from.unwrap_or(to - Duration::days(27));
    if from > to {
        return Err(CliError::ReversedPeriod);
    }
    if (to - from).num_days() > MAX_DAYS {
        return Err(CliError::Usage("a report covers at most 20 years".into()));
    }
    Ok((from, to))
}

fn open_questions(history: &History) -> Result<Vec<DatedText>, CliError> {
    let all = history.questions().map_err(CliError::ReadHistory)?;
    let open = all.into_iter().filter(|q| !q.asked).map(|q| DatedText {
        day: day_of(q.at),
        text: q.text,
    });
    Ok(open.collect())
}

fn text(s: &Summary, format: ReportFormat, output: &Path) -> Result<String, CliError> {
    Ok(match format {
        ReportFormat::Html => report::html(s, &i18n()),
        ReportFormat::Json => report::json(s)?,
        ReportFormat::Fhir => report::fhir(s)?,
        ReportFormat::Csv => with_byte_order_mark(report::csv(s)?, output),
    })
}

/// What a report contains, in one line. `omitted` is the number of notes that it leaves out.
fn contents(s: &Summary, omitted: usize) -> String {
    let offered: u32 = s.reminders.iter().map(|c| c.offered).sum();
    let done: u32 = s.reminders.iter().map(|c| c.done).sum();
    let omitted = if omitted > 0 {
        format!(" ({omitted} left out; --notes all includes them)")
    } else {
        String::new()
    };
    format!(
        "Contents: {} to {}; {offered} reminders, {done} done; {}; {}{omitted}; {}.{}\n",
        s.period.from,
        s.period.to,
        count(s.check_ins as usize, "check-in"),
        count(s.notes.len(), "note"),
        count(s.questions.len(), "question"),
        if s.contact { " It asks for contact." } else { "" }
    )
}

/// Where a report goes, and to whose key it is sealed.
struct Destination<'a> {
    file: PathBuf,
    /// The key, and the author of the program that names it.
    key: Option<(&'a PublicKey, &'a str)>,
}

impl<'a> Destination<'a> {
    /// The report is sealed if the program names a key, unless `--unsealed`, and the name of a sealed file ends in `.age`.
    fn of(r: &Report, key: Option<(&'a PublicKey, &'a str)>) -> Result<Self, CliError> {
        let key = key.filter(|_| !r.unsealed);
        let is_output = r.output == Path::new("-");
        let named_sealed = ending(&r.output) == seal::ENDING;
        if is_output && key.is_some() && std::io::stdout().is_terminal() {
            return Err(CliError::Usage(
                "a sealed report is no text for a terminal; save it with -o FILE, or add --unsealed".into(),
            ));
        }
        if named_sealed && key.is_none() {
            return Err(CliError::Usage(
                if r.unsealed {
                    "a name that ends in .age is for a sealed report; choose another name, or leave out --unsealed"
                } else {
                    "a name that ends in .age is for a sealed report, and no program names your therapist's key; choose another name"
                }
                .into(),
            ));
        }
        let file = match key {
            Some(_) if !is_output && !named_sealed => seal::sealed_name(&r.output),
            _ => r.output.clone(),
        };
        Ok(Destination { file, key })
    }

    /// The ending by which the format is chosen: in `report.json.age` it is `json`.
    fn ending(&self) -> String {
        match self.key {
            Some(_) => ending(Path::new(self.file.file_stem().unwrap_or_default())),
            None => ending(&self.file),
        }
    }

    fn message(&self) -> String {
        match self.key {
            Some((_, author)) => format!(
                "Sealed: only {author} can open it, with the key that your program names. --unsealed saves it readable by everybody.\n"
            ),
            None => String::new(),
        }
    }
}

/// The program of the period with the current stage, and the contact of its author. A program that has ended counts
/// if the period reaches back to it; a program that has not begun does not.
fn program_of_period(today: NaiveDate, from: NaiveDate) -> Option<(ProgramInfo, String)> {
    let active = installed_program::load(today).active?;
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
    let keys = c.key.as_deref().map(open_key).transpose()?;
    let folder = read_folder(&c.dir, keys.as_ref(), |_, _| true).map_err(CliError::read(&c.dir))?;
    let (rows, left_out) = (folder.rows(), folder.left_out());
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
                clinic::html(&rows, &left_out, clock::now().wall.date_naive(), &i18n())
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
