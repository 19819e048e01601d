//! Why a command failed, and its exit status.

use crate::autostart::AutostartError;
use crate::history::{BackupError, HistoryError};
use crate::installed_program::{ActiveError, ReadError};
use crate::ipc::ClientError;
use crate::key_file::KeyFileError;
use crate::launch::LaunchError;
use crate::paths::NotPrivate;
use crate::profile::{SetError, SettingsError};
use crate::program::ChoiceError;
use crate::seal::OpenError;
use crate::settings::{EditError, Problem};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a command did not do what was asked. The message is printed once, after `unbrace: `.
#[derive(Debug, Error)]
pub(super) enum CliError {
    // The companion.
    #[error("Unbrace is not running; start it with `unbrace`")]
    NotRunning,
    #[error(
        "Unbrace is running ({process}) but cannot be reached; its runtime folder may have been removed; {}",
        end_it(process)
    )]
    Unreachable { process: String },
    #[error("the running companion has another version; run `unbrace quit`, then start Unbrace again")]
    OtherVersion,
    /// The companion refused the request or did not answer.
    #[error(transparent)]
    Companion(ClientError),
    #[error("Unbrace is running; run `unbrace quit`, then restore")]
    RunningDuringRestore,
    /// No window could be opened; the text is what to use in its place.
    #[error("{reason}\n{instead}")]
    NoWindow { reason: LaunchError, instead: String },
    #[error("{reason}; `unbrace program import {}` shows and imports it in the terminal", file.display())]
    NoProgramWindow { reason: LaunchError, file: PathBuf },
    #[error("cannot start a thread")]
    NoThread,
    /// The limit on open files is too low.
    #[cfg(unix)]
    #[error(transparent)]
    TooFewDescriptors(#[from] crate::companion::TooFewDescriptors),

    // Arguments.
    #[error("{0}")]
    Usage(String),
    #[error("the {name} is longer than {limit} characters{hint}")]
    TooLong {
        name: &'static str,
        limit: usize,
        hint: &'static str,
    },
    #[error("there is no setting {key:?}; {}", crate::settings::suggestion(key))]
    UnknownSetting { key: String },
    #[error("there is no entry {id:?}; `unbrace content list` lists all of them")]
    UnknownContent { id: String },
    #[error("there is no question {id}; `unbrace ask --list` shows all questions")]
    UnknownQuestion { id: i64 },
    #[error("there is no visit {id} of your own; `unbrace visit list` shows the numbers")]
    UnknownVisit { id: i64 },
    #[error("there is a visit at {at} already; `unbrace visit list` shows all visits")]
    VisitExists { at: String },
    #[error("{at} is in the past, and it is {now} now; expected a time ahead")]
    PastVisit { at: String, now: String },
    #[error("--from is later than --to; swap the two days")]
    ReversedPeriod,

    // Files.
    #[error("no home folder was found; set UNBRACE_HOME to a folder")]
    NoHome,
    #[error(
        "{0}; Unbrace keeps health notes only in a folder that belongs to you alone: choose one with UNBRACE_HOME or --home"
    )]
    SharedHome(#[from] NotPrivate),
    #[error("cannot read {}: {source}{}", file.display(), read_hint(source))]
    Read { file: PathBuf, source: io::Error },
    #[error("{}: the file is larger than 1 MB", file.display())]
    TooLarge { file: PathBuf },
    #[error("cannot write {}: {source}", file.display())]
    Write { file: PathBuf, source: io::Error },
    #[error("cannot keep {}: {source}", file.display())]
    Keep { file: PathBuf, source: io::Error },
    #[error("{} already exists; choose another name{}", file.display(), if *force { ", or add --force to replace it" } else { "" })]
    Exists {
        file: PathBuf,
        /// Whether the command has the option `--force`.
        force: bool,
    },
    /// The problems of a file, one a line.
    #[error("{0}")]
    Invalid(String),
    #[error("cannot write the autostart entry: {0}")]
    Autostart(#[from] AutostartError),
    #[error("cannot write: {0}")]
    Output(#[source] io::Error),
    #[error("cannot ask: {0}")]
    Prompt(#[source] io::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Csv(#[from] csv::Error),

    // Settings and programs.
    #[error("{error}{}", problems_of(error, file))]
    Edit { file: PathBuf, error: EditError },
    #[error("no program is active; `unbrace program import FILE` imports one")]
    NoProgram,
    #[error("the program cannot be read; your own settings apply, and the file was not changed: {0}")]
    UnreadableProgram(String),
    #[error("{0}")]
    StageUnchanged(&'static str),
    #[error("nothing was changed")]
    Declined,
    #[error(transparent)]
    Program(ReadError),
    #[error(transparent)]
    InstalledProgram(#[from] ActiveError),
    #[error(transparent)]
    FixedByProgram(#[from] ChoiceError),

    // The history.
    #[error("cannot open the history {}: {source}", file.display())]
    OpenHistory {
        file: PathBuf,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    #[error(
        "cannot read the history {}: {error}; run `unbrace quit`, then this command again: Unbrace keeps the damaged \
         file and starts a new one",
        file.display()
    )]
    DamagedHistory {
        file: PathBuf,
        error: Box<dyn std::error::Error + Send + Sync>,
    },
    #[error("cannot read the history: {0}")]
    ReadHistory(#[source] HistoryError),
    #[error("cannot write the history: {0}")]
    WriteHistory(#[source] HistoryError),
    #[error("{error}{}", backup_hint(error))]
    Backup { error: BackupError },
    #[error("no report could be read in {}; reports are .json or .json.age files, made by `unbrace report -o FILE.json`", folder.display())]
    NoReports { folder: PathBuf },

    // Sealed reports.
    #[error("{}: {error}", file.display())]
    KeyFile { file: PathBuf, error: KeyFileError },
    #[error("{}: {error}", file.display())]
    Unseal { file: PathBuf, error: OpenError },
    #[error("cannot seal the report: {0}")]
    Seal(#[source] io::Error),
}

impl CliError {
    /// The exit status: 3 without a companion, 2 for a wrong argument or an input file with problems, 1
    /// otherwise.
    pub(super) fn status(&self) -> u8 {
        use CliError as E;
        match self {
            E::NotRunning => 3,
            E::Usage(_)
            | E::TooLong { .. }
            | E::PastVisit { .. }
            | E::UnknownSetting { .. }
            | E::UnknownContent { .. }
            | E::ReversedPeriod
            | E::Read { .. }
            | E::TooLarge { .. }
            | E::Invalid(_)
            | E::Edit { .. }
            | E::UnreadableProgram(_)
            | E::Program(_)
            | E::KeyFile { .. }
            | E::FixedByProgram(ChoiceError::Outside { .. })
            | E::Backup {
                error: BackupError::Foreign(_),
            } => 2,
            // Another key may open the file.
            E::Unseal { error, .. } if *error != OpenError::OtherKey => 2,
            _ => 1,
        }
    }

    pub(super) fn read(file: &Path) -> impl FnOnce(io::Error) -> Self {
        let file = file.to_owned();
        move |source| CliError::Read { file, source }
    }

    pub(super) fn write(file: &Path) -> impl FnOnce(io::Error) -> Self {
        let file = file.to_owned();
        move |source| CliError::Write { file, source }
    }

    /// A summary and the problems of a settings file, one a line.
    pub(super) fn settings(summary: &str, file: &Path, problems: &[Problem]) -> Self {
        CliError::Invalid(format!("{summary}\n{}", Problem::list(file, problems)))
    }
}

impl From<SettingsError> for CliError {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::NoHome => CliError::NoHome,
            SettingsError::Read { file, source } => CliError::Read { file, source },
            e @ SettingsError::Invalid { .. } => CliError::Invalid(e.to_string()),
        }
    }
}

impl From<SetError> for CliError {
    fn from(error: SetError) -> Self {
        match error {
            SetError::Settings(e) => e.into(),
            SetError::Choice(e) => e.into(),
            SetError::Edit { file, error } => CliError::Edit { file, error },
            SetError::Store(e) => e.into(),
            SetError::Write { file, source } => CliError::Write { file, source },
        }
    }
}

/// How to end a companion that no command reaches. `process` begins with "process" and its number, where that
/// is known.
fn end_it(process: &str) -> String {
    let number = process
        .strip_prefix("process ")
        .and_then(|rest| rest.split(' ').next());
    match number {
        Some(id) => format!("end it with `kill {id}` and start Unbrace again"),
        None => "end it and start Unbrace again".into(),
    }
}

fn read_hint(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "; check its name",
        io::ErrorKind::InvalidData => "; save it as text in UTF-8",
        _ => "",
    }
}

fn backup_hint(error: &BackupError) -> &'static str {
    match error {
        BackupError::Foreign(_) => "; name a file that `unbrace backup` wrote",
        _ => "",
    }
}

fn problems_of(error: &EditError, file: &Path) -> String {
    match error {
        EditError::InvalidFile(problems) => format!("\n{}", Problem::list(file, problems)),
        _ => String::new(),
    }
}
