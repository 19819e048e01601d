//! `unbrace visit`: the visits of the person and of their program.

use super::args::VisitCmd;
use super::client::notify;
use super::error::CliError;
use super::output::say;
use super::program::today;
use super::records::{history, history_to_read};
use crate::history::OwnVisit;
use crate::ipc::Request;
use crate::visit::{self, Visit, format_at};
use crate::{clock, installed_program};
use serde::Serialize;

/// A visit as `visit list --json` prints it.
#[derive(Serialize)]
struct Listed {
    /// The number of a visit of the person; null for one of the program.
    id: Option<i64>,
    at: String,
    how: &'static str,
    note: String,
    source: &'static str,
}

pub(super) fn run(command: VisitCmd, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    match command {
        VisitCmd::Add { at, how, note } => {
            // A note has one line, as in the window.
            let note = note.unwrap_or_default();
            let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
            add(Visit { at, how, note }, json, out)
        }
        VisitCmd::List => list(json, out),
        VisitCmd::Remove { id } => {
            match history()?.delete_visit(id) {
                Ok(true) => notify(Request::Visits),
                Ok(false) => return Err(CliError::UnknownVisit { id }),
                Err(e) => return Err(CliError::WriteHistory(e)),
            }
            say(out, &format!("Visit {id} was deleted permanently."));
            Ok(())
        }
    }
}

fn add(visit: Visit, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    if visit.note.chars().count() > visit::LONGEST_NOTE {
        return Err(CliError::TooLong {
            name: "note",
            limit: visit::LONGEST_NOTE,
            hint: " and was not recorded; shorten it",
        });
    }
    let (at, now) = (format_at(visit.at), clock::now().wall.naive_local());
    if visit.at <= now {
        let now = format_at(now);
        return Err(CliError::PastVisit { at, now });
    }
    if program_visits().iter().any(|v| v.at == visit.at) {
        return Err(CliError::VisitExists { at });
    }
    let added = history()?.add_visit(&visit).map_err(CliError::WriteHistory)?;
    let Some(id) = added else {
        return Err(CliError::VisitExists { at });
    };
    notify(Request::Visits);
    if json {
        say(out, &serde_json::to_string(&listed_own(OwnVisit { id, visit }))?);
    } else {
        say(
            out,
            &format!("Added as visit {id}. Unbrace reminds you the day before."),
        );
    }
    Ok(())
}

fn list(json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let now = clock::now().wall.naive_local();
    let own = history_to_read()?.visits().map_err(CliError::ReadHistory)?;
    let own = own.into_iter().filter(|v| v.visit.is_ahead(now)).map(listed_own);
    let program = program_visits().into_iter().filter(|v| v.is_ahead(now));
    let program = program.map(|v| Listed {
        id: None,
        at: format_at(v.at),
        how: v.how.name(),
        note: v.note,
        source: "program",
    });
    let mut all: Vec<Listed> = program.chain(own).collect();
    all.sort_by(|a, b| a.at.cmp(&b.at));
    if json {
        say(out, &serde_json::to_string(&all)?);
        return Ok(());
    }
    if all.is_empty() {
        say(out, "No visit is ahead.");
    }
    for v in all {
        let id = v.id.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let line = format!("{id:>3}  {}  {:<9}  {}", v.at, v.how, v.note);
        let source = if v.id.is_none() { "  (program)" } else { "" };
        say(out, &format!("{}{source}", line.trim_end()));
    }
    Ok(())
}

fn listed_own(own: OwnVisit) -> Listed {
    Listed {
        id: Some(own.id),
        at: format_at(own.visit.at),
        how: own.visit.how.name(),
        note: own.visit.note,
        source: "own",
    }
}

/// The visits of the installed program; none if there is no program.
fn program_visits() -> Vec<Visit> {
    let active = installed_program::load(today()).active;
    active.map_or_else(Vec::new, |active| active.program.visits)
}
