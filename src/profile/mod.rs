//! What is in force: the managed settings, the person's own over them, and over both the stage of a therapist's program on
//! a day. From these follow the settings, the plan of the engine and the library.
//!
//! A [`Profile`] is a plain value. [`Sources`] reads its parts from their files, and is the only writer of a setting.

mod sources;

pub use sources::{Changed, SetError, SettingsError, Sources};

use crate::content::{self, Library};
use crate::engine::{Part, Plan, ReminderKind};
use crate::i18n::Translator;
use crate::installed_program::Found;
use crate::program::{Program, ProgramStatus, Progress, overlay, resolve};
use crate::seal::PublicKey;
use crate::settings::Settings;
use chrono::NaiveDate;

/// What is in force on a day.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    own: Settings,
    settings: Settings,
    program: Option<CurrentProgram>,
    program_problem: Option<String>,
}

/// An installed program, and its status on the day of the profile.
#[derive(Clone, Debug)]
pub struct CurrentProgram {
    /// The program.
    pub program: Program,
    /// The stored progress, to which the status applies the calendar.
    pub progress: Progress,
    /// Whether the program is in force, and with which stage.
    pub status: ProgramStatus,
}

impl Profile {
    /// Combines the person's own settings, which include the managed ones, with the installed program.
    pub fn new(own: Settings, installed: Found, today: NaiveDate) -> Self {
        let program = installed.active.map(|active| CurrentProgram {
            status: active.standing(today),
            program: active.program,
            progress: active.place,
        });
        let mut profile = Profile {
            settings: own.clone(),
            own,
            program,
            program_problem: installed.problem,
        };
        if let Some((program, progress)) = profile.stage() {
            profile.settings = resolve::settings(program, progress, &profile.own);
        }
        profile
    }

    /// The person's own settings over the managed ones, without the program.
    pub fn own(&self) -> &Settings {
        &self.own
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The installed program, in force or not; the last good copy if the current one cannot be read.
    pub fn program(&self) -> Option<&CurrentProgram> {
        self.program.as_ref()
    }

    /// What is wrong with the installed program, for people.
    pub fn program_problem(&self) -> Option<&str> {
        self.program_problem.as_deref()
    }

    /// The program in force and the progress in it; `None` without a program, before its first day and after its last one.
    pub fn stage(&self) -> Option<(&Program, &Progress)> {
        let current = self.program.as_ref()?;
        match &current.status {
            ProgramStatus::Active(progress, _) => Some((&current.program, progress)),
            ProgramStatus::NotStarted(_) | ProgramStatus::Finished(_) => None,
        }
    }

    /// The key to which reports are sealed and the author of the program that names it. A program counts from its first day
    /// on, and after its last one too: the report about it is still for its author.
    pub fn seal_to(&self) -> Option<(&PublicKey, &str)> {
        let current = self.program.as_ref()?;
        match current.status {
            ProgramStatus::NotStarted(_) => None,
            ProgramStatus::Active(..) | ProgramStatus::Finished(_) => {
                let program = &current.program;
                Some((program.seal_to.as_ref()?, program.author.as_str()))
            }
        }
    }

    /// The plan of the engine. `seed` decides ties between equally good choices.
    pub fn plan(&self, seed: u64) -> Plan {
        match self.stage() {
            Some((program, progress)) => resolve::plan(program, progress, &self.own, seed),
            None => self.own.plan(seed),
        }
    }

    /// The kind and the length of an exercise that the person may try: one of the stage in force, or one of the library that
    /// needs no therapist.
    pub fn exercise_to_try(&self, id: &str) -> Option<(ReminderKind, Part)> {
        let plan = self.plan(0);
        [ReminderKind::Movement, ReminderKind::Breathing]
            .into_iter()
            .find_map(|kind| {
                let listed = plan.dose(kind).cues.iter().find(|c| c.id == id).cloned();
                let known = || {
                    let item = content::library_items(Some(kind), &[id]).pop()?;
                    (!item.needs_therapist).then_some(item.choice)
                };
                let length = listed.or_else(known)?.time?;
                let id = id.to_owned();
                Some((kind, Part { id, length }))
            })
    }

    /// The library in the language of `words`, with the program's own exercises, cues and doses.
    pub fn library(&self, i18n: &Translator) -> Library {
        let library = content::library(i18n.language());
        match self.stage() {
            Some((program, progress)) => overlay(library, program, progress.stage, i18n),
            None => library,
        }
    }
}

#[cfg(test)]
mod tests;
