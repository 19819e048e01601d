//! The state of the companion as it is sent to a window, again with every change.

use super::Request;
use crate::engine::{Hold, Level, Ms, Part, ReminderKind, Tally, Undoable};
use crate::history::rhythm::Questions;
use crate::visit::Visit;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // their names say it
pub enum Page {
    Today,
    /// The question whether to start a flare-up, on the Today page.
    FlareUp,
    Guide,
    Breathe,
    Move,
    CheckIn,
    Progress,
    Program,
    /// What prepares the next visit to the therapist.
    Visit,
    Library,
    /// The articles, on the Library page.
    Learn,
    /// The article about warning signs, on the Library page.
    WarningSigns,
    Settings,
    Welcome,
    Author,
    /// The reports of many patients, for therapists.
    Clinic,
}

/// The kinds of windows. At most one window of each kind is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The pages Today, Library, Progress, Program, Visit and Settings.
    Main,
    /// Guides through a reminder.
    Guide,
    /// The check-in.
    CheckIn,
    /// The welcome at the first start.
    Welcome,
    /// The editor for programs.
    Author,
    /// The reports of many patients.
    Clinic,
}

impl Page {
    /// The kind of reminder that the page begins at once; `None` for a page that begins none.
    pub fn begins(self) -> Option<ReminderKind> {
        match self {
            Page::Breathe => Some(ReminderKind::Breathing),
            Page::Move => Some(ReminderKind::Movement),
            _ => None,
        }
    }

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Page::Today => "today",
            Page::FlareUp => "flare-up",
            Page::Guide => "guide",
            Page::Breathe => "breathe",
            Page::Move => "move",
            Page::CheckIn => "check-in",
            Page::Progress => "progress",
            Page::Program => "program",
            Page::Visit => "visit",
            Page::Library => "library",
            Page::Learn => "learn",
            Page::WarningSigns => "warning-signs",
            Page::Settings => "settings",
            Page::Welcome => "welcome",
            Page::Author => "author",
            Page::Clinic => "clinic",
        }
    }

    /// The window that has this page.
    pub fn role(self) -> Role {
        match self {
            Page::Guide | Page::Breathe | Page::Move => Role::Guide,
            Page::CheckIn => Role::CheckIn,
            Page::Welcome => Role::Welcome,
            Page::Author => Role::Author,
            Page::Clinic => Role::Clinic,
            _ => Role::Main,
        }
    }
}

/// The state of the companion for windows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// [`super::VERSION`] of the companion.
    pub version: u32,
    /// The release of the companion, such as 0.1.0. If the window has another one, a restart is due.
    pub release: String,
    /// The first line of the tray: the next reminder, or why there is none.
    pub line: String,
    /// The end of the flare-up, for people, or empty.
    pub detail: String,
    /// The user is not at the desk.
    pub away: bool,
    /// Why reminders are held.
    pub holds: Vec<Hold>,
    /// The user reads, and counts as present until this time without an input.
    #[serde(default)]
    pub reading_until: Option<DateTime<FixedOffset>>,
    /// The last answer, if it can be undone.
    #[serde(default)]
    pub undo: Option<Undoable>,
    /// The last day on which each lesson was shown.
    #[serde(default)]
    pub lessons: BTreeMap<String, NaiveDate>,
    /// The user has paused reminders.
    pub paused: bool,
    /// The end of the flare-up.
    pub flare_up_until: Option<DateTime<FixedOffset>>,
    /// The length of a new flare-up in days, and the number of its reminders in 8 hours.
    pub flare_up_offer: (u32, i64),
    /// The number of completed breathing sessions. The first ones teach.
    pub sessions: u32,
    /// The number of completed movement breaks.
    #[serde(default)]
    pub breaks: u32,
    /// The current level of a gentle start; `None` if all levels are open.
    #[serde(default)]
    pub level: Option<Level>,
    /// The exercise with which the next new movement break begins, at the person's choice.
    #[serde(default)]
    pub preferred: Option<String>,
    /// The active reminder.
    pub live: Option<Showing>,
    /// The next reminder of each kind.
    pub next: Vec<Next>,
    /// The counts of today, by kind.
    pub today: Tally,
    /// Messages that no notification has shown, and changes that the user can undo.
    pub notices: Vec<Notice>,
    /// The components that do not work and why, in the language of the person; the reason itself is technical.
    pub missing: Vec<String>,
    /// The desktop shows the icon in its tray.
    pub tray: bool,
    /// The revision of the settings. A window reloads them when it changes.
    pub settings: u32,
    /// The questions of a check-in besides pain, impact, activity, flare-up day and note. They do not change
    /// while the window of a check-in is open.
    #[serde(default)]
    pub check_in: Questions,
    /// The next visit within two weeks.
    #[serde(default)]
    pub visit: Option<Visit>,
    /// The window has to come to the front with this page.
    pub show: Option<Page>,
    /// The user has quit the companion, so that the window has to close.
    pub close: bool,
}

/// A message that waits for the user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// The text.
    pub text: String,
    /// The label of its button where the text does not offer the request itself.
    #[serde(default)]
    pub label: Option<String>,
    /// The request that its button sends.
    pub request: Request,
}

/// The active reminder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Showing {
    /// The id of the reminder.
    pub id: u64,
    /// The kind.
    pub kind: ReminderKind,
    /// The kinds that are merged into it.
    pub also: Vec<ReminderKind>,
    /// The id of the cue or exercise.
    pub cue: Option<String>,
    /// The durations of `kind` and of each of `also`, in milliseconds.
    pub lengths: Vec<Ms>,
    /// The exercises of a movement break, `cue` first.
    #[serde(default)]
    pub moves: Vec<Part>,
    /// Whether the user has started it.
    pub guided: bool,
    /// Whether the user can snooze it.
    pub can_snooze: bool,
    /// Its whole duration with a shorter breathing session, if [`crate::engine::Answer::StartShorter`] starts one,
    /// in milliseconds.
    #[serde(default)]
    pub shorter: Option<Ms>,
}

/// The next reminder of a kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Next {
    /// The kind.
    pub kind: ReminderKind,
    /// When it is due if the user stays at the desk; `None` if the kind is switched off.
    pub at: Option<DateTime<FixedOffset>>,
    /// The remaining desk time, in whole minutes.
    pub minutes: i64,
    /// The interval in force, in milliseconds.
    pub every: Ms,
}
