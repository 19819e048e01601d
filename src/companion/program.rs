//! The therapist's program while the companion runs. Only what is in force is kept: settings, plan, who wrote it and
//! which stage it is. The text is read again where it is wanted, and dropped.
//!
//! It is looked at when a command has changed it ([`Message::Ask`] with [`crate::ipc::Ask::Program`]), when the settings
//! change, and at 04:00 of the day on which the stage changes by itself: the one wake-up it costs.
//!
//! [`Message::Ask`]: super::Message::Ask

use super::config::{Config, Problem};
use super::health::{Component, Health};
use super::shell::Shell;
use super::start::STARTED;
use crate::active;
use crate::content::{self, Library};
use crate::engine::{Input, Ms, Now, Plan, day_of, day_start};
use crate::program::{Program, ProgramStatus, overlay, resolve};
use crate::words::Words;
use chrono::NaiveDate;

/// The program in force, without its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    pub title: String,
    pub author: String,
    pub contact: String,
    /// When to get in touch in a flare-up; may be empty.
    pub contact_when: String,
    /// The stage from 0 and its name; `None`: not begun, or over.
    pub stage: Option<(usize, String)>,
    /// It is through.
    pub over: bool,
    /// The day on which this changes by itself.
    pub next: Option<NaiveDate>,
}

impl Running {
    fn new(p: &Program, standing: &ProgramStatus) -> Self {
        let (stage, next) = match standing {
            ProgramStatus::NotStarted(from) => (None, Some(*from)),
            ProgramStatus::Active(here, next) => {
                let name = p.stage(here.stage).map(|s| s.name.clone()).unwrap_or_default();
                (Some((here.stage, name)), *next)
            }
            ProgramStatus::Finished(_) => (None, None),
        };
        Running {
            title: p.title.clone(),
            author: p.author.clone(),
            contact: p.contact.clone(),
            contact_when: p.flare_up.contact_when.clone(),
            stage,
            over: matches!(standing, ProgramStatus::Finished(_)),
            next,
        }
    }

    /// What a person is told of once: the program, and where it is.
    fn news(&self) -> String {
        let stage = self.stage.as_ref().map_or("", |(_, name)| name);
        let over = if self.over { "over" } else { "" };
        format!("{}\n{stage}\n{over}", self.title)
    }
}

impl Config {
    /// Looks at the program again; the plan in force on this day.
    pub(super) fn resolve(&mut self, today: NaiveDate, seed: u64) -> Plan {
        let found = active::load(today);
        let using = if found.active.is_some() {
            "using-good-program"
        } else {
            "using-own-settings"
        };
        self.program_problem = found.problem.map(|text| Problem { text, using });
        let Some(a) = found.active else {
            self.program = None;
            self.settings = self.own.clone();
            return self.own.plan(seed);
        };
        let standing = a.standing(today);
        let (settings, plan) = resolve::on(&a.program, &standing, &self.own, seed);
        self.settings = settings;
        self.program = Some(Running::new(&a.program, &standing));
        plan
    }
}

/// The library as this person meets it, their program's own exercises and cues among it.
pub(super) fn library(words: &Words, running: Option<&Running>, today: NaiveDate) -> Library {
    let library = content::library(words.language());
    let Some((stage, _)) = running.and_then(|r| r.stage.as_ref()) else {
        return library;
    };
    match active::load(today).active {
        Some(a) => overlay(library, &a.program, *stage, words),
        None => library,
    }
}

impl Shell {
    /// Milliseconds until the program changes by itself: 04:00 of the day it says.
    pub(super) fn program_turns(&self, now: Now) -> Option<Ms> {
        let day = self.config.program.as_ref()?.next?;
        Some(
            (day_start(day) - now.wall.naive_local())
                .num_milliseconds()
                .max(1),
        )
    }

    /// Whether the day has come on which the program changes by itself.
    pub(super) fn program_turned(&self, now: Now) -> bool {
        let next = self.config.program.as_ref().and_then(|p| p.next);
        next.is_some_and(|day| day <= day_of(now.wall))
    }

    /// The program may have changed, or its stage: the engine gets the plan in force, and the person is told what is new.
    pub(super) fn look_at_program(&mut self, now: Now) {
        let problem = self.config.program_problem.clone();
        let plan = self.config.resolve(day_of(now.wall), self.engine.plan().seed);
        if plan != *self.engine.plan() {
            self.feed(Input::Configure(Box::new(plan)), now);
        }
        self.config.changes = self.config.changes.wrapping_add(1);
        if problem != self.config.program_problem {
            self.say_program(now);
            if self.config.program_problem.is_none() && self.config.program.is_some() {
                let body = self.words.say("program-mended");
                self.tell("Unbrace", &body, now);
            }
        }
        self.tell_program(now);
        self.trim_at = Some(now.elapsed + STARTED);
    }

    /// Says once that a program has begun, that a new stage has, or that it is through.
    pub(super) fn tell_program(&mut self, now: Now) {
        let news = self.config.program.as_ref().map(Running::news);
        if news == self.told_program {
            return;
        }
        let before = std::mem::replace(&mut self.told_program, news);
        self.save(now);
        let Some(running) = self.config.program.clone() else {
            return; // whoever has ended it knows
        };
        let same = before.is_some_and(|b| b.lines().next() == Some(&running.title));
        let body = match &running.stage {
            // A title may speak of health.
            _ if self.config.settings.discreet() => self.words.say("program-news"),
            _ if running.over => self.words.fill("program-over", &[("title", &running.title)]),
            Some((_, name)) if same => self.words.fill("program-next-stage", &[("name", name)]),
            Some(_) => self.words.fill("program-begun", &[("title", &running.title)]),
            None => return,
        };
        self.tell("Unbrace", &body, now);
    }

    /// Says what is wrong with the program's file, if anything.
    pub(super) fn say_program(&mut self, now: Now) {
        let Some(Problem { text, using }) = self.config.program_problem.clone() else {
            return self.health.set(Component::Program, Health::Ok);
        };
        let using = self.words.say(using);
        let health = Health::Problem {
            text,
            using: using.clone(),
        };
        log::warn!("program: {health}");
        self.health.set(Component::Program, health);
        let title = self.words.say("program-bad");
        let body = self.words.fill("program-bad-body", &[("using", &using)]);
        self.tell(&title, &body, now);
    }

    /// How to reach whoever wrote the program, where a flare-up begins; empty: there is none.
    pub(super) fn program_contact(&self) -> String {
        let Some(p) = self.config.program.as_ref().filter(|p| p.stage.is_some()) else {
            return String::new();
        };
        let contact = self.words.fill("program-contact", &[("contact", &p.contact)]);
        format!("\n{} {contact}", p.contact_when).replace("\n ", "\n")
    }
}
