//! What a window is told of the companion's state, again with every change.

use super::Ask;
use crate::engine::{Hold, Kind, Level, Ms, Part, Tally};
use crate::history::rhythm::Questions;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // their names say it
pub enum Page {
    Today,
    Guide,
    Breathe,
    Move,
    CheckIn,
    Progress,
    Program,
    Learn,
    /// The article about warning signs, on the Learn page.
    WarningSigns,
    Settings,
    Welcome,
    Author,
}

/// Which window a page is in: of each there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Today, Progress, Program, Learn, Settings.
    Main,
    /// What guides a reminder.
    Guide,
    /// The check-in.
    CheckIn,
    /// The first start.
    Welcome,
    /// Writing a program.
    Author,
}

impl Page {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Page::Today => "today",
            Page::Guide => "guide",
            Page::Breathe => "breathe",
            Page::Move => "move",
            Page::CheckIn => "check-in",
            Page::Progress => "progress",
            Page::Program => "program",
            Page::Learn => "learn",
            Page::WarningSigns => "warning-signs",
            Page::Settings => "settings",
            Page::Welcome => "welcome",
            Page::Author => "author",
        }
    }

    /// The window it is in.
    pub fn role(self) -> Role {
        match self {
            Page::Guide | Page::Breathe | Page::Move => Role::Guide,
            Page::CheckIn => Role::CheckIn,
            Page::Welcome => Role::Welcome,
            Page::Author => Role::Author,
            _ => Role::Main,
        }
    }
}

/// The companion's state as a window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// [`super::VERSION`] of the companion.
    pub version: u32,
    /// The companion's release, such as 0.1.0: another one than the window's wants a restart.
    pub release: String,
    /// What comes next, or why it is quiet: the tray's first line.
    pub line: String,
    /// Until when the flare-up lasts, or empty.
    pub detail: String,
    /// Nobody is at the desk.
    pub away: bool,
    /// Why it is quiet.
    pub holds: Vec<Hold>,
    /// The person asked for quiet.
    pub paused: bool,
    /// Until when a flare-up lasts.
    pub flare_up_until: Option<DateTime<FixedOffset>>,
    /// How many days a flare-up lasts, and how many reminders in 8 hours it brings.
    pub flare_up_offer: (u32, i64),
    /// How many breathing sessions were done: the first ones teach.
    pub sessions: u32,
    /// How many movement breaks were done.
    #[serde(default)]
    pub breaks: u32,
    /// The level that is open in a gentle start; `None`: all are, by the settings or a program.
    #[serde(default)]
    pub level: Option<Level>,
    /// The live reminder.
    pub live: Option<Showing>,
    /// What comes next, by kind.
    pub next: Vec<Next>,
    /// What happened today, by kind.
    pub today: Tally,
    /// Messages that no notification has shown, and what the person can change back.
    pub notices: Vec<Notice>,
    /// Parts that are missing, in words.
    pub missing: Vec<String>,
    /// How often the settings have changed: a window reads them again when this does.
    pub settings: u32,
    /// What a check-in asks besides pain, impact, the own activity, the flare-up day and the note. It stays as it is
    /// while a check-in's window is open.
    #[serde(default)]
    pub check_in: Questions,
    /// Come to the front with this page.
    pub show: Option<Page>,
    /// The companion ends by the person's wish: the windows end with it.
    pub close: bool,
}

/// Something that waits for the person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// The whole text.
    pub text: String,
    /// The request that its button sends.
    pub ask: Ask,
}

/// The live reminder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Showing {
    /// Its number.
    pub id: u64,
    /// Its kind.
    pub kind: Kind,
    /// Kinds taken along.
    pub also: Vec<Kind>,
    /// The cue or exercise.
    pub cue: Option<String>,
    /// How long its own part and those taken along last, in their order, in milliseconds.
    pub lengths: Vec<Ms>,
    /// The exercises of a movement break, the cue first.
    #[serde(default)]
    pub moves: Vec<Part>,
    /// It has been started.
    pub guided: bool,
    /// It can be put off.
    pub can_snooze: bool,
}

/// When a kind comes next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Next {
    /// Which.
    pub kind: Kind,
    /// When it falls due while the person stays at the desk; `None`: switched off.
    pub at: Option<DateTime<FixedOffset>>,
    /// Desk time left, in whole minutes.
    pub minutes: i64,
    /// The interval in force, in milliseconds.
    pub every: Ms,
}
