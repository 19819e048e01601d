//! The files of a profile: reading them, and changing one setting.

use super::Profile;
use crate::installed_program::{self, ActiveError, Found};
use crate::managed::ManagedSettings;
use crate::program::{self, ChoiceError};
use crate::settings::{self, EditError, LARGEST, Problem, Settings};
use crate::{files, paths};
use chrono::NaiveDate;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Where the parts of a profile are.
#[derive(Clone, Debug)]
pub struct Sources {
    settings: Option<PathBuf>,
    /// Whether an installed program counts.
    program: bool,
}

/// Why the person's own settings cannot be read.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// No home folder is known.
    #[error("no home folder was found; set UNBRACE_HOME to a folder")]
    NoHome,
    /// An error of the system.
    #[error("cannot read {}: {source}", file.display())]
    Read {
        /// The settings file.
        file: PathBuf,
        /// The error.
        source: io::Error,
    },
    /// The file has problems; the settings in force stay in force.
    #[error("{}", Problem::list(file, problems))]
    Invalid {
        /// The settings file.
        file: PathBuf,
        /// The problems, at least one of which is an error.
        problems: Vec<Problem>,
    },
}

/// Why a setting was not changed.
#[derive(Debug, Error)]
pub enum SetError {
    /// The settings cannot be read.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The program in force fixes the setting, or does not allow the value.
    #[error(transparent)]
    Choice(#[from] ChoiceError),
    /// There is no such setting, or it does not allow the value.
    #[error("{error}")]
    Edit {
        /// The settings file.
        file: PathBuf,
        /// The error.
        error: EditError,
    },
    /// The choice within a program cannot be stored.
    #[error(transparent)]
    Store(#[from] ActiveError),
    /// An error of the system.
    #[error("cannot write {}: {source}", file.display())]
    Write {
        /// The settings file.
        file: PathBuf,
        /// The error.
        source: io::Error,
    },
}

/// The file that a change of a setting was written to. The caller sends a running companion the matching request, so that it
/// reads the file again.
#[derive(Debug, PartialEq)]
pub enum Changed {
    /// The settings file.
    Settings {
        /// The settings file.
        file: PathBuf,
        /// The warnings about the changed key.
        warnings: Vec<Problem>,
    },
    /// The progress in the program in force, which overrides the key within the therapist's limits.
    Program,
}

impl Sources {
    /// The files of this user.
    pub fn of_user() -> Self {
        Sources {
            settings: paths::settings_file(),
            program: true,
        }
    }

    /// A settings file alone, without any program.
    pub fn of_file(settings: Option<PathBuf>) -> Self {
        Sources {
            settings,
            program: false,
        }
    }

    /// The path of the person's own settings.
    ///
    /// # Errors
    /// [`SettingsError::NoHome`].
    pub fn file(&self) -> Result<&PathBuf, SettingsError> {
        self.settings.as_ref().ok_or(SettingsError::NoHome)
    }

    /// The text of the person's own settings; the template if there is no file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn own_text(&self, managed: &ManagedSettings) -> Result<String, SettingsError> {
        let file = self.file()?;
        match files::own_text(file, LARGEST) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(managed.template().into_owned()),
            Err(source) => Err(SettingsError::Read {
                file: file.clone(),
                source,
            }),
            Ok(text) => Ok(managed.own(&text).into_owned()),
        }
    }

    /// The person's own settings over the managed ones.
    ///
    /// # Errors
    /// When the file cannot be read or has problems.
    pub fn own(&self) -> Result<Settings, SettingsError> {
        let managed = ManagedSettings::read();
        let text = self.own_text(&managed)?;
        let parsed = managed.parse(&text);
        let (settings, _) = parsed.map_err(|problems| SettingsError::Invalid {
            file: self.settings.clone().unwrap_or_default(),
            problems,
        })?;
        Ok(settings)
    }

    /// The person's own settings over the managed ones; the managed ones alone if the person's own cannot be read.
    pub fn own_or_managed(&self) -> Settings {
        self.own()
            .unwrap_or_else(|_| ManagedSettings::read().settings().clone())
    }

    /// The installed program.
    pub fn installed(&self, today: NaiveDate) -> Found {
        if self.program {
            installed_program::load(today)
        } else {
            Found::default()
        }
    }

    /// What is in force by the current files. See [`Sources::own_or_managed`].
    pub fn profile(&self, today: NaiveDate) -> Profile {
        Profile::new(self.own_or_managed(), self.installed(today), today)
    }

    /// Sets `key` to `input`. If the program in force overrides the key, the choice is stored with the progress in the
    /// program and the settings file stays as it is.
    ///
    /// # Errors
    /// See [`SetError`]; then nothing was changed.
    pub fn set(&self, key: &str, input: &str, today: NaiveDate) -> Result<Changed, SetError> {
        let installed = Profile::new(Settings::default(), self.installed(today), today);
        if let Some((program, progress)) = installed.stage()
            && let Some(chosen) = program::choose(program, progress, key, input)?
        {
            installed_program::store(program, &chosen)?;
            return Ok(Changed::Program);
        }
        let file = self.file()?.clone();
        let _lock = files::lock_for_update(&file);
        let managed = ManagedSettings::read();
        let text = self.own_text(&managed)?;
        let new = settings::set(&text, key, input).map_err(|error| SetError::Edit {
            file: file.clone(),
            error,
        })?;
        files::write(&file, &new).map_err(|source| SetError::Write {
            file: file.clone(),
            source,
        })?;
        let (_, mut warnings) = managed.parse(&new).unwrap_or_default();
        warnings.retain(|w| w.key == key);
        Ok(Changed::Settings { file, warnings })
    }
}
