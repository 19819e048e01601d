//! The therapist's program while the companion runs. Only what is in force is kept: title, author, stage and visits.
//! The text is read again where it is needed, and dropped.
//!
//! The file is read when a command has changed it ([`crate::ipc::Request::Program`]), when the settings change,
//! and at 04:00 of the day on which the stage changes, which is the one wake-up that a program costs.

use crate::content::{self, Library};
use crate::engine::{Ms, Now, day_of, day_start};
use crate::i18n::Translator;
use crate::installed_program;
use crate::profile::{CurrentProgram, Profile};
use crate::program::ProgramStatus;
use crate::settings::Settings;
use crate::visit::Visit;
use chrono::NaiveDate;

/// The stage in force.
#[derive(Clone, Debug, PartialEq)]
pub struct RunningStage {
    /// From 0.
    pub index: usize,
    pub name: String,
}

/// The program in force.
#[derive(Clone, Debug, PartialEq)]
pub struct RunningProgram {
    pub title: String,
    pub author: String,
    pub contact: String,
    /// When to get in touch in a flare-up; may be empty.
    pub contact_when: String,
    /// The stage in force; `None` before the first and after the last one.
    pub stage: Option<RunningStage>,
    /// The last stage is over.
    pub over: bool,
    /// The day on which the stage changes.
    pub next: Option<NaiveDate>,
    /// The visits, whatever the stage.
    pub visits: Vec<Visit>,
}

impl RunningProgram {
    pub fn new(current: &CurrentProgram) -> Self {
        let p = &current.program;
        let (stage, next) = match &current.status {
            ProgramStatus::NotStarted(from) => (None, Some(*from)),
            ProgramStatus::Active(here, next) => {
                let name = p.stage(here.stage).map(|s| s.name.clone()).unwrap_or_default();
                let index = here.stage;
                (Some(RunningStage { index, name }), *next)
            }
            ProgramStatus::Finished(_) => (None, None),
        };
        RunningProgram {
            title: p.title.clone(),
            author: p.author.clone(),
            contact: p.contact.clone(),
            contact_when: p.flare_up.contact_when.clone(),
            stage,
            over: matches!(current.status, ProgramStatus::Finished(_)),
            next,
            visits: p.visits.clone(),
        }
    }

    /// Title and stage, by which it is known whether they were announced.
    pub fn state(&self) -> String {
        let stage = self.stage.as_ref().map_or("", |stage| &stage.name);
        let over = if self.over { "over" } else { "" };
        format!("{}\n{stage}\n{over}", self.title)
    }

    /// The message about its new state. `before` is the state that was announced last.
    pub fn announcement(&self, before: Option<&str>, discreet: bool, i18n: &Translator) -> Option<String> {
        let same = before.is_some_and(|state| state.lines().next() == Some(&self.title));
        Some(match &self.stage {
            // A title may mention health.
            _ if discreet => i18n.tr("program-news"),
            _ if self.over => i18n.tr_args("program-over", &[("title", &self.title)]),
            Some(stage) if same => i18n.tr_args("program-next-stage", &[("name", &stage.name)]),
            Some(_) => i18n.tr_args("program-begun", &[("title", &self.title)]),
            None => return None,
        })
    }

    /// The milliseconds until the stage changes, at 04:00 of the day.
    pub fn changes_in(&self, now: Now) -> Option<Ms> {
        let left = day_start(self.next?) - now.wall.naive_local();
        Some(left.num_milliseconds().max(1))
    }

    /// Whether the day has come on which the stage changes.
    pub fn has_changed(&self, now: Now) -> bool {
        self.next.is_some_and(|day| day <= day_of(now.wall))
    }

    /// How to reach the author, which the program says for a flare-up; empty unless a stage is in force.
    pub fn contact_text(&self, i18n: &Translator) -> String {
        if self.stage.is_none() {
            return String::new();
        }
        let contact = i18n.tr_args("program-contact", &[("contact", &self.contact)]);
        let when = Some(&self.contact_when).filter(|when| !when.is_empty());
        when.into_iter()
            .chain([&contact])
            .map(|line| format!("\n{line}"))
            .collect()
    }
}

/// The library with the exercises and cues of the program.
pub(super) fn library(i18n: &Translator, running: Option<&RunningProgram>, today: NaiveDate) -> Library {
    if running.is_none_or(|r| r.stage.is_none()) {
        return content::library(i18n.language()); // the common case reads no file
    }
    Profile::new(Settings::default(), installed_program::load(today), today).library(i18n)
}
