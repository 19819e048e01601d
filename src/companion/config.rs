//! The settings and the program while the companion runs. A file with an error leaves those in force that
//! were.

use super::health::Health;
use super::notification::MessageText;
use super::program::RunningProgram;
use crate::engine::Plan;
use crate::i18n::{Locale, Translator};
use crate::installed_program;
use crate::ipc::Page;
use crate::managed::ManagedSettings;
use crate::profile::Profile;
use crate::settings::{LARGEST, Settings};
use crate::{files, paths};
use chrono::NaiveDate;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The settings and the program in force, and the errors of their files.
pub struct Config {
    file: Option<PathBuf>,
    good: Option<PathBuf>,
    text: Option<String>,
    /// The settings of the office, as they were at the start.
    office: ManagedSettings,
    /// The settings of the person's file.
    own: Settings,
    /// The settings in force: those of a program replace the person's own.
    pub settings: Settings,
    /// The therapist's program, if there is one.
    pub program: Option<RunningProgram>,
    /// The error of the program's file.
    pub program_problem: Option<Problem>,
    /// The error of the settings file.
    pub problem: Option<Problem>,
    /// The reason why there is no file: it could not be written. The defaults are in force, which is no
    /// error.
    unwritten: Option<String>,
    /// A number that changes with the settings and the program, for the windows.
    revision: u32,
}

/// The error of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// For `status`.
    pub text: String,
    /// The id of the sentence that says what is used in place of the file.
    pub using: &'static str,
}

/// The result of [`Config::reload`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReloadOutcome {
    Unchanged,
    Changed,
    /// The file had an error and is valid again.
    Recovered,
    Invalid,
}

impl Problem {
    /// The message about it. `file` is `settings` or `program`, and `page` the page about it.
    fn message(&self, file: &str, page: Page, i18n: &Translator) -> MessageText {
        let using = i18n.tr(self.using);
        MessageText {
            title: i18n.tr(&format!("{file}-bad")),
            body: i18n.tr_args(&format!("{file}-bad-body"), &[("using", &using)]),
            page,
        }
    }

    fn health(&self, i18n: &Translator) -> Health {
        Health::Problem {
            text: self.text.clone(),
            using: i18n.tr(self.using),
        }
    }
}

impl Config {
    /// Reads the file, or writes the template if there is none. A file with an error stays as it is, and the
    /// last valid settings or the defaults are in force.
    pub fn start() -> Self {
        let mut c = Config {
            file: paths::settings_file(),
            good: paths::data_folder().map(|d| d.join("settings.good.toml")),
            text: None,
            own: Settings::default(),
            settings: Settings::default(),
            office: ManagedSettings::read(),
            program: None,
            program_problem: None,
            problem: None,
            unwritten: None,
            revision: 0,
        };
        let lock = c.file.as_deref().map(files::lock_for_update);
        if let Some(file) = &c.file
            && !file.exists()
            && let Err(e) = files::write(file, c.office.template().as_bytes())
        {
            c.own = c.office.settings().clone();
            c.settings = c.own.clone();
            c.unwritten = Some(format!("cannot write {}: {e}", file.display()));
            return c;
        }
        drop(lock);
        if c.reload() == ReloadOutcome::Invalid {
            let good = c.good.as_ref().and_then(|g| std::fs::read_to_string(g).ok());
            let good = good.and_then(|text| c.office.parse(&text).ok());
            let using = if good.is_some() {
                "using-last-good"
            } else {
                "using-defaults"
            };
            c.own = good.map_or_else(|| c.office.settings().clone(), |(s, _)| s);
            if let Some(p) = &mut c.problem {
                p.using = using;
            }
        }
        c
    }

    /// The texts in the language and the clock format of the settings. No program overrides these two, so
    /// they are read from the person's own settings, which are current before [`Config::resolve`] applies a
    /// program.
    pub fn translation(&self, locale: &Locale) -> Translator {
        self.own.translation(locale)
    }

    pub fn settings_health(&self, i18n: &Translator) -> Health {
        if let Some(problem) = &self.problem {
            return problem.health(i18n);
        }
        if let Some(why) = &self.unwritten {
            return Health::Limited(format!("the defaults hold: {why}"));
        }
        match self.office.first_error() {
            Some(why) => Health::Limited(format!("the office's file is left aside: {why}")),
            None => Health::Ok,
        }
    }

    pub fn program_health(&self, i18n: &Translator) -> Health {
        let problem = self.program_problem.as_ref();
        problem.map_or(Health::Ok, |problem| problem.health(i18n))
    }

    /// The message about the error of the settings file, if it has one.
    pub fn settings_message(&self, i18n: &Translator) -> Option<MessageText> {
        log::warn!("settings: {}", self.problem.as_ref()?.health(i18n));
        Some(self.problem.as_ref()?.message("settings", Page::Settings, i18n))
    }

    /// The message about the error of the program's file, if it has one.
    pub fn program_message(&self, i18n: &Translator) -> Option<MessageText> {
        log::warn!("program: {}", self.program_problem.as_ref()?.health(i18n));
        Some(
            self.program_problem
                .as_ref()?
                .message("program", Page::Program, i18n),
        )
    }

    /// Whether the file had content when it was last read, in this run or an earlier one.
    fn had_content(&self) -> bool {
        let good = || std::fs::read_to_string(self.good.as_ref()?).ok();
        let before = self.text.clone().or_else(good);
        before.is_some_and(|t| !t.trim().is_empty())
    }

    /// Reads the file again. The settings in force stay when it has an error or is gone.
    pub fn reload(&mut self) -> ReloadOutcome {
        let Some(file) = self.file.clone() else {
            return ReloadOutcome::Unchanged;
        };
        let read = files::own_text(&file, LARGEST);
        match &read {
            Ok(text) if self.text.as_ref() == Some(text) => return ReloadOutcome::Unchanged,
            Ok(_) => self.unwritten = None,
            Err(e) if self.unwritten.is_some() && is_missing(e) => return ReloadOutcome::Unchanged,
            Err(_) => {}
        }
        let parsed = self.parse(&file, read.as_deref());
        self.text = read.ok();
        self.revision = self.revision.wrapping_add(1);
        match parsed {
            Ok(settings) => self.accept(settings),
            Err(text) if self.problem.as_ref().is_some_and(|p| p.text == text) => ReloadOutcome::Unchanged,
            Err(text) => {
                let using = "using-running";
                self.problem = Some(Problem { text, using });
                ReloadOutcome::Invalid
            }
        }
    }

    /// The settings in what was read from the file, or the error of the file for `status`.
    fn parse(&self, file: &Path, read: Result<&str, &std::io::Error>) -> Result<Settings, String> {
        let path = file.display();
        let text = match read {
            Ok(text) => text,
            Err(e) if e.kind() == ErrorKind::NotFound => {
                return Err(format!("{path} is gone; `unbrace config reset` writes it anew"));
            }
            Err(e) => return Err(format!("cannot read {path}: {e}")),
        };
        // An editor or a full disk may have truncated it: that does not mean the defaults.
        if text.trim().is_empty() && self.had_content() {
            return Err(format!("{path} is empty; `unbrace config reset` writes it anew"));
        }
        let parsed = self.office.parse(text).map_err(|problems| {
            let count = problems.iter().filter(|p| !p.warning).count();
            let first = problems.iter().find(|p| !p.warning);
            let first = first.map(ToString::to_string).unwrap_or_default();
            format!("{count} in {path}, the first: {first}; `unbrace config check` lists all")
        });
        parsed.map(|(settings, _)| settings)
    }

    /// Puts valid settings in force, and keeps a copy of their text for a start with an invalid file.
    fn accept(&mut self, settings: Settings) -> ReloadOutcome {
        let recovered = self.problem.take().is_some();
        let changed = self.own != settings;
        self.own = settings;
        if let (Some(good), Some(text)) = (&self.good, &self.text) {
            let old = std::fs::read_to_string(good).ok();
            if old.as_ref() != Some(text) {
                let _ = files::write(good, text); // a home that cannot be written is reported elsewhere
            }
        }
        match (recovered, changed) {
            (true, _) => ReloadOutcome::Recovered,
            (_, true) => ReloadOutcome::Changed,
            _ => ReloadOutcome::Unchanged,
        }
    }

    /// Reads the program again. Returns the plan in force on this day.
    pub fn resolve(&mut self, today: NaiveDate, seed: u64) -> Plan {
        self.revision = self.revision.wrapping_add(1);
        let profile = self.profile(today);
        let using = if profile.program().is_some() {
            "using-good-program"
        } else {
            "using-own-settings"
        };
        self.program_problem = profile.program_problem().map(|text| Problem {
            text: text.to_owned(),
            using,
        });
        self.settings = profile.settings().clone();
        self.program = profile.program().map(RunningProgram::new);
        profile.plan(seed)
    }

    /// What is in force on this day, by the settings in force and the program's file.
    pub fn profile(&self, today: NaiveDate) -> Profile {
        Profile::new(self.own.clone(), installed_program::load(today), today)
    }

    /// A number that changes with the settings and the program, for the windows.
    pub fn revision(&self) -> u32 {
        self.revision
    }
}

/// Whether there is no such file. `NotADirectory`: a file is in the place of its folder.
fn is_missing(e: &std::io::Error) -> bool {
    [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&e.kind())
}
