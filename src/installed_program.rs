//! The installed program of a therapist: its copy in the config folder, and in the data folder the user's
//! progress in it, the last good copy and the version before an update. The settings file is never changed: the program overrides it.
//!
//! A copy that cannot be read is never deleted or overwritten. The problem is reported, and the last good
//! copy stays in force.

use crate::program::{self, Program, ProgramStatus, Progress, keys::LARGEST, stage};
use crate::settings::Problem;
use crate::{files, paths};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The version of the format of the progress file.
const VERSION: u32 = 1;

/// Why the file of a program could not be read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// An error of the system.
    #[error("cannot read {}: {}", .0.display(), .1)]
    Io(PathBuf, std::io::Error),
    /// The file is not a valid program.
    #[error("{}", Problem::list(.0, .1))]
    Bad(PathBuf, Vec<Problem>),
}

/// Why the installed program could not be changed.
#[derive(Debug, Error)]
pub enum ActiveError {
    /// No home folder is known.
    #[error("no home folder was found; set UNBRACE_HOME to a folder")]
    NoHome,
    /// An error of the system.
    #[error("cannot write {}: {}", .0.display(), .1)]
    Io(PathBuf, std::io::Error),
}

/// The contents of the progress file.
#[derive(Serialize, Deserialize)]
struct State {
    version: u32,
    /// The key of the program: see [`program_key`].
    program: String,
    place: Progress,
}

/// An installed program.
#[derive(Clone, Debug)]
pub struct Active {
    /// The program.
    pub program: Program,
    /// The stored progress. [`Active::standing`] applies the calendar to it.
    pub place: Progress,
}

/// The result of [`load`].
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The program, if one is installed; the last good copy if the current one cannot be read.
    pub active: Option<Active>,
    /// What is wrong with the current copy, for people.
    pub problem: Option<String>,
}

impl Active {
    /// The status on this day.
    pub fn standing(&self, today: NaiveDate) -> ProgramStatus {
        stage::status_on(&self.program, &self.place, today)
    }
}

/// The key of a program in the progress file.
fn program_key(p: &Program) -> String {
    if p.id.is_empty() {
        format!("{} / {}", p.title, p.author)
    } else {
        p.id.clone()
    }
}

fn good_file() -> Option<PathBuf> {
    Some(paths::data_folder()?.join("program.good.unbrace.toml"))
}

/// The version of the program that the present one has replaced, until the person has seen what changed.
fn previous_file() -> Option<PathBuf> {
    Some(paths::data_folder()?.join("program.previous.unbrace.toml"))
}

/// The version that the installed program has replaced, if the person has not yet confirmed that they have seen
/// what changed.
pub fn previous() -> Option<Program> {
    let (_, program) = read(&previous_file()?).ok()?;
    Some(program)
}

/// Forgets the version that the installed program has replaced.
pub fn forget_previous() {
    if let Some(file) = previous_file() {
        let _ = std::fs::remove_file(file); // there may be none
    }
}

/// Reads the file of a program, and returns its text and the program.
///
/// # Errors
/// See [`ReadError`].
pub fn read(file: &Path) -> Result<(String, Program), ReadError> {
    let text = files::own_text(file, LARGEST).map_err(|e| ReadError::Io(file.to_owned(), e))?;
    let program = program::parse(&text).map_err(|p| ReadError::Bad(file.to_owned(), p))?;
    Ok((text, program))
}

/// Loads the installed program. Without stored progress it begins today.
pub fn load(today: NaiveDate) -> Found {
    let Some(file) = paths::program_file().filter(|f| f.exists()) else {
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
            // The progress file is not overwritten, so that the stages do not advance meanwhile.
            problem.get_or_insert(e.to_string());
            Some(Progress::new(&program, today))
        });
        let place = place.unwrap_or_else(|| {
            let begun = Progress::new(&program, today);
            // If the progress cannot be written, the program begins again every day: reminders continue, but
            // the stages do not advance.
            let _ = store(&program, &begun);
            begun
        });
        Active { program, place }
    });
    Found { active, problem }
}

fn keep_good(text: &str) {
    let Some(good) = good_file() else { return };
    if std::fs::read_to_string(&good).ok().as_deref() != Some(text) {
        // The copy is only a precaution. A home that cannot be written to is reported elsewhere.
        let _ = files::write(&good, text);
    }
}

/// The stored progress, or `None` without progress in this program. A file that cannot be read is an error
/// and stays unchanged; a damaged one is renamed.
fn stored_place(program: &Program) -> Result<Option<Progress>, ReadError> {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    let Some(file) = paths::program_state() else {
        return Ok(None);
    };
    let text = match std::fs::read(&file) {
        Err(e) if [NotFound, NotADirectory].contains(&e.kind()) => return Ok(None),
        Err(e) => return Err(ReadError::Io(file, e)),
        Ok(text) => text,
    };
    let state = serde_json::from_slice::<State>(&text).ok();
    match state.filter(|s| s.version == VERSION) {
        Some(state) => Ok((state.program == program_key(program)).then_some(state.place)),
        None => {
            let _ = files::move_aside(&file); // if it fails, the next write replaces the damaged file
            Ok(None)
        }
    }
}

/// Stores the progress.
///
/// # Errors
/// See [`ActiveError`].
pub fn store(program: &Program, place: &Progress) -> Result<(), ActiveError> {
    let file = paths::program_state().ok_or(ActiveError::NoHome)?;
    let state = State {
        version: VERSION,
        program: program_key(program),
        place: place.clone(),
    };
    let failed = |e| ActiveError::Io(file.clone(), e);
    let text = serde_json::to_string_pretty(&state).map_err(|e| failed(e.into()))?;
    files::write(&file, &text).map_err(failed)
}

/// Installs a program from its text and returns the user's progress, which an update of the installed program
/// keeps. A copy that cannot be read is renamed first.
///
/// # Errors
/// See [`ActiveError`]; then the previous program is still installed.
pub fn import(text: &str, program: &Program, today: NaiveDate) -> Result<Progress, ActiveError> {
    let file = paths::program_file().ok_or(ActiveError::NoHome)?;
    let failed = |e| ActiveError::Io(file.clone(), e);
    let before = load(today);
    let place = match &before.active {
        Some(old) if old.program.is_update(program) => stage::carried_over(&old.program, program, &old.place),
        _ => Progress::new(program, today),
    };
    let unreadable = before.problem.is_some() && read(&file).is_err();
    let replaced = std::fs::read_to_string(&file).ok();
    let is_update = before.active.is_some_and(|old| old.program.is_update(program));
    // The progress is written first: if that fails, nothing has changed.
    let state = paths::program_state();
    let old = state.as_ref().and_then(|f| std::fs::read_to_string(f).ok());
    store(program, &place)?;
    let aside = if unreadable {
        files::move_aside(&file).map(drop)
    } else {
        Ok(())
    };
    if let Err(e) = aside.and_then(|()| files::write(&file, text)) {
        let back = match (&state, &old) {
            (Some(state), Some(old)) => files::write(state, old),
            (Some(state), None) => std::fs::remove_file(state),
            (None, _) => Ok(()),
        };
        let _ = back; // the first error is reported
        return Err(failed(e));
    }
    keep_good(text);
    match (previous_file(), replaced) {
        (_, Some(old)) if is_update && old == text => {}
        // Without this copy, the page does not list what changed; the program itself is complete.
        (Some(previous), Some(old)) if is_update && !unreadable => drop(files::write(&previous, &old)),
        _ => forget_previous(),
    }
    Ok(place)
}

/// Removes the program. A copy that cannot be read is renamed instead, and its new path returned.
///
/// # Errors
/// See [`ActiveError`].
pub fn remove() -> Result<Option<PathBuf>, ActiveError> {
    let file = paths::program_file().ok_or(ActiveError::NoHome)?;
    let failed = |e| ActiveError::Io(file.clone(), e);
    let kept = if read(&file).is_ok() {
        std::fs::remove_file(&file).map_err(failed)?;
        None
    } else {
        files::move_aside(&file).map_err(failed)?
    };
    for rest in [good_file(), previous_file(), paths::program_state()]
        .into_iter()
        .flatten()
    {
        let _ = std::fs::remove_file(rest); // it may not exist, and has no effect without the program
    }
    Ok(kept)
}
