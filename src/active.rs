//! The therapist's program in force: its copy in the config folder, the person's place in it in the data folder, and
//! the last good copy beside that. The settings file is never touched: a program lies over it.
//!
//! A copy that cannot be read is never deleted or overwritten: the last good one holds meanwhile, and it is said.

use crate::program::{self, Program, ProgramStatus, Progress, keys::LARGEST, stage};
use crate::settings::Problem;
use crate::{files, place};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The form of the state's file.
const VERSION: u32 = 1;

/// Why a program's file was not read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The system says no.
    #[error("cannot read {}: {}", .0.display(), .1)]
    Io(PathBuf, std::io::Error),
    /// It is no whole program.
    #[error("{}", listed(.0, .1))]
    Bad(PathBuf, Vec<Problem>),
}

/// Why the program in force was not changed.
#[derive(Debug, Error)]
pub enum ActiveError {
    /// No home folder.
    #[error("no home folder was found; set UNBRACE_HOME to a folder")]
    NoHome,
    /// The system says no.
    #[error("cannot write {}: {}", .0.display(), .1)]
    Io(PathBuf, std::io::Error),
}

fn listed(file: &Path, problems: &[Problem]) -> String {
    let lines: Vec<String> = problems
        .iter()
        .map(|p| format!("{}:{p}", file.display()))
        .collect();
    lines.join("\n")
}

/// What is written down beside the program.
#[derive(Serialize, Deserialize)]
struct State {
    version: u32,
    /// Which program the place is in.
    program: String,
    place: Progress,
}

/// The program in force.
#[derive(Debug)]
pub struct Active {
    /// The program.
    pub program: Program,
    /// The place as written down; [`Active::standing`] says what the calendar made of it.
    pub place: Progress,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// The program, the last good one where the copy cannot be read; `None`: none.
    pub active: Option<Active>,
    /// What is wrong with the copy, in words.
    pub problem: Option<String>,
}

impl Active {
    /// Where the person is on this day.
    pub fn standing(&self, today: NaiveDate) -> ProgramStatus {
        stage::status_on(&self.program, &self.place, today)
    }
}

/// How a program is called in the state's file.
fn name(p: &Program) -> String {
    if p.id.is_empty() {
        format!("{} / {}", p.title, p.author)
    } else {
        p.id.clone()
    }
}

fn good_file() -> Option<PathBuf> {
    Some(place::data_folder()?.join("program.good.unbrace.toml"))
}

/// Reads a program's file: its text and what it says.
///
/// # Errors
/// When it cannot be read or is no whole program.
pub fn read(file: &Path) -> Result<(String, Program), ReadError> {
    let text = files::own_text(file, LARGEST).map_err(|e| ReadError::Io(file.to_owned(), e))?;
    let program = program::parse(&text).map_err(|p| ReadError::Bad(file.to_owned(), p))?;
    Ok((text, program))
}

/// The program in force on this machine. Where the place is not known it begins today.
pub fn load(today: NaiveDate) -> Found {
    let Some(file) = place::program_file().filter(|f| f.exists()) else {
        return Found::default();
    };
    let (program, problem) = match read(&file) {
        Ok((text, program)) => {
            keep_good(&text);
            (Some(program), None)
        }
        Err(e) => {
            let good = good_file().and_then(|f| read(&f).ok()).map(|(_, p)| p);
            let first = match &e {
                ReadError::Bad(_, problems) => {
                    let first = problems.first().map(ToString::to_string).unwrap_or_default();
                    let file = file.display();
                    let count = problems.len();
                    format!(
                        "{count} in {file}, the first: {first}; `unbrace program check '{file}'` lists all"
                    )
                }
                e => e.to_string(),
            };
            (good, Some(first))
        }
    };
    let mut problem = problem;
    let active = program.map(|program| {
        let place = stored_place(&program).unwrap_or_else(|e| {
            // It is left as it is, and the stages stand still meanwhile.
            problem.get_or_insert(e.to_string());
            Some(Progress::new(&program, today))
        });
        let place = place.unwrap_or_else(|| {
            let begun = Progress::new(&program, today);
            // Where it cannot be written it begins anew each day, and the stages stand still; reminders go on.
            drop(store(&program, &begun));
            begun
        });
        Active { program, place }
    });
    Found { active, problem }
}

fn keep_good(text: &str) {
    let Some(good) = good_file() else { return };
    if std::fs::read_to_string(&good).ok().as_deref() != Some(text) {
        // Only for a bad day; a home that cannot be written is told of elsewhere.
        drop(files::write(&good, text));
    }
}

/// The place as it was written down; `None`: there is none in this program. A file that may not be read is an error and is left
/// as it is; a damaged one is kept under another name.
fn stored_place(program: &Program) -> Result<Option<Progress>, ReadError> {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    let Some(file) = place::program_state() else {
        return Ok(None);
    };
    let text = match std::fs::read(&file) {
        Err(e) if [NotFound, NotADirectory].contains(&e.kind()) => return Ok(None),
        Err(e) => return Err(ReadError::Io(file, e)),
        Ok(text) => text,
    };
    let state = serde_json::from_slice::<State>(&text).ok();
    match state.filter(|s| s.version == VERSION) {
        Some(state) => Ok((state.program == name(program)).then_some(state.place)),
        None => {
            drop(files::put_aside(&file)); // kept for whoever wants to look at it
            Ok(None)
        }
    }
}

/// Writes the place down.
///
/// # Errors
/// When it cannot be written.
pub fn store(program: &Program, place: &Progress) -> Result<(), ActiveError> {
    let file = place::program_state().ok_or(ActiveError::NoHome)?;
    let state = State {
        version: VERSION,
        program: name(program),
        place: place.clone(),
    };
    let failed = |e| ActiveError::Io(file.clone(), e);
    let text = serde_json::to_string_pretty(&state).map_err(|e| failed(e.into()))?;
    files::write(&file, &text).map_err(failed)
}

/// Takes a program up, from its text. The same program as before: the person keeps their place. A copy that cannot be
/// read is put aside first.
///
/// # Errors
/// When it cannot be written; what was in force before is then still there.
pub fn import(text: &str, program: &Program, today: NaiveDate) -> Result<Progress, ActiveError> {
    let file = place::program_file().ok_or(ActiveError::NoHome)?;
    let failed = |e| ActiveError::Io(file.clone(), e);
    let before = load(today);
    let place = match &before.active {
        Some(old) if old.program.is_update(program) => stage::carried_over(&old.program, program, &old.place),
        _ => Progress::new(program, today),
    };
    let unreadable = before.problem.is_some() && read(&file).is_err();
    // The place first: where that cannot be written nothing has changed yet.
    let state = place::program_state();
    let old = state.as_ref().and_then(|f| std::fs::read_to_string(f).ok());
    store(program, &place)?;
    let aside = if unreadable {
        files::put_aside(&file).map(drop)
    } else {
        Ok(())
    };
    if let Err(e) = aside.and_then(|()| files::write(&file, text)) {
        let back = match (&state, &old) {
            (Some(state), Some(old)) => files::write(state, old),
            (Some(state), None) => std::fs::remove_file(state),
            (None, _) => Ok(()),
        };
        drop(back); // what keeps it from being written is told already
        return Err(failed(e));
    }
    keep_good(text);
    Ok(place)
}

/// Ends the program. What was put aside because it could not be read, if anything.
///
/// # Errors
/// When it cannot be taken away.
pub fn remove() -> Result<Option<PathBuf>, ActiveError> {
    let file = place::program_file().ok_or(ActiveError::NoHome)?;
    let failed = |e| ActiveError::Io(file.clone(), e);
    let kept = if read(&file).is_ok() {
        std::fs::remove_file(&file).map_err(failed)?;
        None
    } else {
        files::put_aside(&file).map_err(failed)?
    };
    for rest in [good_file(), place::program_state()].into_iter().flatten() {
        let _ = std::fs::remove_file(rest); // there may be none; without the program it says nothing
    }
    Ok(kept)
}
