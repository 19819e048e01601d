//! The settings while the companion runs: read at start, watched, never lost.

use super::health::Health;
use super::program::Running;
use crate::office::Office;
use crate::settings::{LARGEST, Settings};
use crate::words::{Locale, Words};
use crate::{files, place};
use std::io::ErrorKind;
use std::path::PathBuf;

/// Which settings are in force, and what is wrong with the file, if anything.
pub struct Config {
    file: Option<PathBuf>,
    good: Option<PathBuf>,
    text: Option<String>,
    /// What the office has set for everyone, as it was at the start.
    pub office: Office,
    /// What the person's file says.
    pub own: Settings,
    /// What is in force: a program lies over the person's own.
    pub settings: Settings,
    /// The therapist's program, if there is one.
    pub program: Option<Running>,
    /// What is wrong with its file.
    pub program_problem: Option<Problem>,
    /// In words; `None`: all is well.
    pub problem: Option<Problem>,
    /// Why there is no file: it could not be written. The defaults hold, which is no problem of the settings.
    unwritten: Option<String>,
    /// How often the file's text has changed.
    pub changes: u32,
}

/// What is wrong with the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// For `status`.
    pub text: String,
    /// The id of the sentence that says what is used in its place.
    pub using: &'static str,
}

/// What a look at the file brought.
#[derive(Debug, PartialEq)]
pub enum Look {
    Same,
    Changed,
    Mended,
    Bad,
}

impl Config {
    /// Reads the file; writes the template where there is none. A bad file is left as it is, and the last good
    /// settings, or the defaults, hold.
    pub fn start() -> Self {
        let mut c = Config {
            file: place::settings_file(),
            good: place::data_folder().map(|d| d.join("settings.good.toml")),
            text: None,
            own: Settings::default(),
            settings: Settings::default(),
            office: Office::read(),
            program: None,
            program_problem: None,
            problem: None,
            unwritten: None,
            changes: 0,
        };
        let turn = c.file.as_deref().map(files::lock_for_update);
        if let Some(file) = &c.file
            && !file.exists()
            && let Err(e) = files::write(file, &c.office.template())
        {
            // The office's settings and the defaults hold all the same.
            c.own = c.office.settings().clone();
            c.settings = c.own.clone();
            c.unwritten = Some(format!("cannot write {}: {e}", file.display()));
            return c;
        }
        drop(turn);
        if c.look() == Look::Bad {
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

    /// The sentences in the language and on the clock that the person has set. No program overrides these two, so they are read from
    /// the person's own settings, which are current before [`Config::resolve`] puts a program over them.
    pub fn translation(&self, locale: &Locale) -> Words {
        self.own.translation(locale)
    }

    /// The condition of the settings while the person's file has no error: there may be no file, or an error in the office's.
    pub fn health_without_problem(&self) -> Health {
        if let Some(why) = &self.unwritten {
            return Health::Limited(format!("the defaults hold: {why}"));
        }
        match self.office.first_error() {
            Some(why) => Health::Limited(format!("the office's file is left aside: {why}")),
            None => Health::Ok,
        }
    }

    /// Whether there was anything in the file when it was last read, now or in an earlier run.
    fn had_some(&self) -> bool {
        let good = || std::fs::read_to_string(self.good.as_ref()?).ok();
        let before = self.text.clone().or_else(good);
        before.is_some_and(|t| !t.trim().is_empty())
    }

    /// Looks at the file again. What runs goes on when it is bad or gone.
    pub fn look(&mut self) -> Look {
        let Some(file) = &self.file else {
            return Look::Same;
        };
        let bad = |text: String| Problem {
            text,
            using: "using-running",
        };
        let read = files::own_text(file, LARGEST);
        if let (Ok(text), Some(known)) = (&read, &self.text)
            && text == known
        {
            return Look::Same;
        }
        if read.is_ok() {
            self.unwritten = None;
        }
        let outcome = match &read {
            Err(e) if self.unwritten.is_some() && is_missing(e) => return Look::Same,
            Err(e) if e.kind() == ErrorKind::NotFound => Err(bad(format!(
                "{} is gone; `unbrace config reset` writes it anew",
                file.display()
            ))),
            Err(e) => Err(bad(format!("cannot read {}: {e}", file.display()))),
            // What an editor or a full disk cut off is not a wish for the defaults.
            Ok(text) if text.trim().is_empty() && self.had_some() => Err(bad(format!(
                "{} is empty; `unbrace config reset` writes it anew",
                file.display()
            ))),
            Ok(text) => self.office.parse(text).map_err(|problems| {
                let count = problems.iter().filter(|p| !p.warning).count();
                let first = problems.iter().find(|p| !p.warning);
                let first = first.map(ToString::to_string).unwrap_or_default();
                bad(format!(
                    "{count} in {}, the first: {first}; `unbrace config check` lists all",
                    file.display()
                ))
            }),
        };
        self.text = read.ok();
        self.changes = self.changes.wrapping_add(1);
        match outcome {
            Err(problem) => {
                let known = self.problem.as_ref().is_some_and(|p| p.text == problem.text);
                self.problem = Some(problem);
                if known { Look::Same } else { Look::Bad }
            }
            Ok((settings, _)) => {
                let mended = self.problem.take().is_some();
                let changed = self.own != settings;
                self.own = settings;
                if let (Some(good), Some(text)) = (&self.good, &self.text) {
                    let old = std::fs::read_to_string(good).ok();
                    if old.as_ref() != Some(text) {
                        // Only for a bad day; a home that cannot be written is told of elsewhere.
                        drop(files::write(good, text));
                    }
                }
                match (mended, changed) {
                    (true, _) => Look::Mended,
                    (_, true) => Look::Changed,
                    _ => Look::Same,
                }
            }
        }
    }
}

/// Whether there is no such file. The second: what should be its folder is a file.
fn is_missing(e: &std::io::Error) -> bool {
    [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&e.kind())
}
