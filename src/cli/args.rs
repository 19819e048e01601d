//! The arguments, as people type them.

use super::config::Config;
use crate::engine::Kind;
use crate::ipc::Page;
use crate::simulate::trace;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Kind reminders to shift, move and breathe at a desk. Not a medical device.
///
/// Without a command it starts the companion; if one runs, it opens its window instead.
#[derive(Parser)]
#[command(name = "unbrace", version)]
pub(super) struct Args {
    /// Print JSON where there is any
    #[arg(long, global = true)]
    pub json: bool,
    /// Keep settings, history and everything else under DIR, as UNBRACE_HOME does
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Cmd>,
}

#[derive(Subcommand)]
pub(super) enum Cmd {
    /// Start the companion in the foreground
    Run {
        /// For an entry that starts it for everybody: end at once where the person switched the start at login off
        #[arg(long)]
        at_login: bool,
    },
    /// What comes next, or why it is quiet
    Status,
    /// Offer one now, at your own wish
    Offer {
        /// posture, movement or breathing
        #[arg(value_parser = kind)]
        kind: Kind,
    },
    /// Start the live reminder
    Start,
    /// Say that the live reminder is done
    Done,
    /// Be reminded again a little later
    Later,
    /// Let the live reminder go
    Skip,
    /// Take the last answer back, within 10 minutes
    Undo,
    /// Be quiet: 30m, until 14:00, tomorrow or indefinitely; an hour if left out
    Pause {
        /// 30m, until 14:00, tomorrow or indefinitely
        length: Vec<String>,
    },
    /// End the pause
    Resume,
    /// Gentler, shorter and oftener for some days
    FlareUp {
        /// on or off
        state: Switch,
        /// How many days; as set if left out
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=14))]
        days: Option<u32>,
    },
    /// Say how you are, each from 0 to 10
    CheckIn {
        /// Pain: 0 none, 10 the worst you can think of
        #[arg(long, value_parser = score)]
        pain: u8,
        /// How much it gets in your way: 0 not at all, 10 completely
        #[arg(long, value_parser = score)]
        impact: Option<u8>,
        /// Your own activity: 0 cannot do it, 10 as well as before the problem
        #[arg(long, value_parser = score)]
        activity: Option<u8>,
        /// How the night was: 0 very poor, 10 very good
        #[arg(long, value_parser = score)]
        sleep: Option<u8>,
        /// Stress: 0 none, 10 the most you can think of
        #[arg(long, value_parser = score)]
        stress: Option<u8>,
        /// Compared with when you began: -5 very much worse, 0 the same, 5 very much better
        #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(i8).range(-5..=5))]
        change: Option<i8>,
        /// You call it a flare-up day
        #[arg(long)]
        flare: bool,
        /// In your own words
        #[arg(long)]
        note: Option<String>,
    },
    /// Your list "to ask my therapist"
    Ask(Ask),
    /// Open a window
    Open {
        /// Which
        page: Page,
    },
    /// See, check and change the settings
    #[command(subcommand)]
    Config(Config),
    /// A therapist's program: check it, take it up, see it, end it
    #[command(subcommand)]
    Program(ProgramCmd),
    /// What was recorded
    #[command(subcommand)]
    History(HistoryCmd),
    /// Make a report for your therapist: offered and done, pain and impact, as you choose
    Report(Report),
    /// An overview of many reports, for therapists
    Clinic(Clinic),
    /// Run the engine over a made-up day, no companion needed
    Simulate(Simulate),
    /// What works on this desktop, and what to do where it does not
    Doctor {
        /// Show what Unbrace notices as it happens: lock, calls, do not disturb
        #[arg(long, conflicts_with = "report")]
        watch: bool,
        /// Write what a bug report needs to a new file, without any health note
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// Start at login
    Autostart {
        /// on or off
        state: Switch,
    },
    /// Settings and history in one file, for a new computer
    Backup {
        /// A new file
        file: PathBuf,
    },
    /// Take a backup over; what is here now is kept beside it
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// The library's words, for those who review them
    #[command(subcommand)]
    Content(ContentCmd),
    /// End the companion
    Quit,
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub(super) struct Ask {
    /// What to ask, in your own words
    #[arg(group = "what")]
    pub text: Option<String>,
    /// Show the list
    #[arg(long, group = "what")]
    pub list: bool,
    /// It has been asked
    #[arg(long, value_name = "ID", group = "what")]
    pub done: Option<i64>,
    /// Delete it for good
    #[arg(long, value_name = "ID", group = "what")]
    pub delete: Option<i64>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Switch {
    On,
    Off,
}

#[derive(Subcommand)]
pub(super) enum ProgramCmd {
    /// Show a file in a window: what it would change, to take up or not
    Open {
        /// The therapist's file
        file: PathBuf,
    },
    /// Name everything in a file that cannot be read, with line and column
    Check {
        /// One file or more
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Take a program up; it is shown first
    Import {
        /// The file that you were given
        file: PathBuf,
        /// Use it without asking
        #[arg(long)]
        yes: bool,
    },
    /// The program in force, its stage and what comes next
    Show,
    /// Not yet: stay on this stage
    Stay,
    /// Go on after a stay
    GoOn,
    /// End the program; your own settings apply again
    Remove,
    /// Write the program in force to a new file
    Export {
        /// A new file
        file: PathBuf,
    },
    /// List the programs that come with Unbrace
    Examples,
    /// Write a commented program to begin with to a new file, or a copy of one that comes with Unbrace
    New {
        /// A new file, such as back.unbrace.toml
        file: PathBuf,
        /// The name of a program that comes with Unbrace (`unbrace program examples`)
        #[arg(long, value_name = "NAME", value_parser = example_names())]
        from: Option<String>,
    },
}

#[derive(Subcommand)]
pub(super) enum ContentCmd {
    /// Every cue, exercise, lesson and article
    List,
    /// One of them, whole, with its sources
    Show {
        /// Such as soft-belly
        id: String,
    },
    /// Look for words that promise, blame or claim too much, for hard sentences, and for missing sources
    Check {
        /// A folder laid out as assets/content, to check without building; its pictures stand beside it. Left out: the
        /// built-in library
        dir: Option<std::path::PathBuf>,
    },
    /// Every sentence a person can see, with its source, for a clinician to sign off (Markdown)
    Review,
}

#[derive(Subcommand)]
pub(super) enum HistoryCmd {
    /// Print the entries
    Export {
        /// The first day, such as 2026-11-01
        #[arg(long, value_parser = day)]
        from: Option<NaiveDate>,
        /// The last day
        #[arg(long, value_parser = day)]
        to: Option<NaiveDate>,
        /// csv or json; csv if left out
        #[arg(long, value_enum)]
        format: Option<Format>,
    },
    /// Delete entries for good
    #[command(group = clap::ArgGroup::new("which").required(true))]
    Delete {
        /// Everything before this day, such as 2026-11-01
        #[arg(long, group = "which", value_parser = day)]
        before: Option<NaiveDate>,
        /// Everything
        #[arg(long, group = "which")]
        all: bool,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Csv,
    Json,
}

#[derive(clap::Args)]
pub(super) struct Report {
    /// The first day, such as 2026-11-01; four weeks before the last if left out
    #[arg(long, value_parser = day)]
    pub from: Option<NaiveDate>,
    /// The last day; today if left out
    #[arg(long, value_parser = day)]
    pub to: Option<NaiveDate>,
    /// html, json or csv; by the file's ending if left out
    #[arg(long, value_enum)]
    pub format: Option<ReportFormat>,
    /// Your notes: all or none
    #[arg(long, value_enum, default_value_t = Chosen::None)]
    pub notes: Chosen,
    /// Your list "to ask my therapist": what is open, or none
    #[arg(long, value_enum, default_value_t = Wanted::Open)]
    pub questions: Wanted,
    /// A name for the report, such as yours
    #[arg(long, value_name = "LABEL")]
    pub name: Option<String>,
    /// Ask to be contacted
    #[arg(long)]
    pub contact: bool,
    /// A new file, or - for standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    Html,
    Json,
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Chosen {
    All,
    None,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Wanted {
    Open,
    None,
}

#[derive(clap::Args)]
pub(super) struct Clinic {
    /// The folder with the reports, each a JSON file
    pub dir: PathBuf,
    /// A new .html or .csv file; a table on standard output if left out
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

#[derive(clap::Args)]
pub(super) struct Simulate {
    /// Settings to run with; the defaults if left out
    #[arg(long)]
    pub config: Option<PathBuf>,
    /// A therapist's program to run with, taken up on the first day
    #[arg(long)]
    pub program: Option<PathBuf>,
    /// What happens, a line each
    #[arg(long)]
    pub trace: Option<PathBuf>,
    /// When the day begins
    #[arg(long, default_value = "2026-11-23T09:00:00+01:00", value_parser = moment)]
    pub start: DateTime<FixedOffset>,
    /// How long it lasts
    #[arg(long = "for", default_value = "8h", value_parser = length)]
    pub length: i64,
    /// The seed of everything chosen by chance
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
}

fn score(word: &str) -> Result<u8, &'static str> {
    let n = word.parse().ok().filter(|n| *n <= 10);
    n.ok_or("a whole number from 0 to 10")
}

/// Years that every calendar here can count from and to.
fn year_fits(day: NaiveDate) -> bool {
    (1900..=9000).contains(&day.year())
}

fn day(word: &str) -> Result<NaiveDate, &'static str> {
    let day = word.parse().ok().filter(|d| year_fits(*d));
    day.ok_or("a day like 2026-11-01")
}

fn moment(word: &str) -> Result<DateTime<FixedOffset>, &'static str> {
    let at = DateTime::parse_from_rfc3339(word).ok();
    let at = at.filter(|at| year_fits(at.date_naive()));
    at.ok_or("a time with its zone, like 2026-11-23T09:00:00+01:00")
}

fn length(word: &str) -> Result<i64, &'static str> {
    trace::duration(word).ok_or("a length like 8h or 1h30m, at most 400 days")
}

fn kind(word: &str) -> Result<Kind, &'static str> {
    Kind::ALL
        .into_iter()
        .find(|k| k.name() == word)
        .ok_or("posture, movement or breathing")
}

/// The names that `program new --from` takes.
fn example_names() -> clap::builder::PossibleValuesParser {
    crate::program::EXAMPLES.map(|(name, _)| name).into()
}
