//! The arguments, for clap. Their doc comments are the help texts.

use super::values::{day, example_names, length, moment, score, visit_kind, visit_time};
use crate::engine::ReminderKind;
use crate::ipc::Page;
use crate::visit::How;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reminders to change position, move and breathe at a desk. Not a medical device.
///
/// Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
#[derive(Parser)]
#[command(name = "unbrace", version)]
pub(super) struct Args {
    /// Print JSON instead of text, where the command supports it
    #[arg(long, global = true)]
    pub json: bool,
    /// Keep all files under DIR; the same as UNBRACE_HOME=DIR
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Cmd>,
}

#[derive(Subcommand)]
pub(super) enum Cmd {
    /// Start Unbrace in the foreground
    Run {
        /// For an autostart entry that all users share: end at once if this person has turned the start at
        /// login off
        #[arg(long)]
        at_login: bool,
    },
    /// Show what comes next, or why Unbrace is quiet
    Status,
    /// Offer a reminder now
    Offer {
        /// The kind of reminder: posture, movement or breathing
        kind: ReminderKind,
    },
    /// Start the current reminder
    Start {
        /// The usual breathing session in place of the long one of the day
        #[arg(long)]
        short: bool,
    },
    /// Mark the current reminder as done
    Done,
    /// Put the current reminder off for a while
    Later,
    /// Skip the current reminder
    Skip,
    /// Take back the last answer, within 10 minutes
    Undo,
    /// Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
    Pause {
        /// How long to pause: 30m, until 14:00, tomorrow or indefinitely
        length: Vec<String>,
    },
    /// End the pause
    Resume,
    /// Say that you are reading: you count as present until the next key or mouse input, for at most an hour
    Reading,
    /// Turn flare-up mode on or off: gentler and shorter reminders for some days
    FlareUp {
        /// on or off
        state: Switch,
        /// Number of days; the default is the setting flare_up.days
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=14))]
        days: Option<u32>,
    },
    /// Record a check-in
    CheckIn {
        /// Pain: 0 is none, 10 is the worst you can imagine
        #[arg(long, value_parser = score)]
        pain: u8,
        /// How much the pain gets in your way: 0 is not at all, 10 is completely
        #[arg(long, value_parser = score)]
        impact: Option<u8>,
        /// Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
        #[arg(long, value_parser = score)]
        activity: Option<u8>,
        /// Sleep last night: 0 is very poor, 10 is very good
        #[arg(long, value_parser = score)]
        sleep: Option<u8>,
        /// Stress: 0 is none, 10 is the most you can imagine
        #[arg(long, value_parser = score)]
        stress: Option<u8>,
        /// Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
        #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(i8).range(-5..=5))]
        change: Option<i8>,
        /// Mark the day as a flare-up day
        #[arg(long)]
        flare: bool,
        /// A note in your own words
        #[arg(long)]
        note: Option<String>,
    },
    /// Keep a list of questions for your therapist
    Ask(Questions),
    /// Keep the times of your visits to a therapist
    #[command(subcommand)]
    Visit(VisitCmd),
    /// Open a window
    Open {
        /// The page to open
        page: Page,
        /// With the page `author`, the program to open; with the page `clinic`, the folder with the reports
        path: Option<PathBuf>,
        /// With the pages `clinic` and `author`: your key, which opens sealed reports
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// With the page `author`: a patient's report to show beside the program
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// View, check and change the settings
    #[command(subcommand)]
    Config(ConfigCmd),
    /// Check, import, view, create and remove a therapist's program
    #[command(subcommand)]
    Program(ProgramCmd),
    /// Export or delete the recorded history
    #[command(subcommand)]
    History(HistoryCmd),
    /// Create a report for your therapist from the recorded history
    Report(Report),
    /// Summarise the reports of many patients, for therapists
    Clinic(Clinic),
    /// Make and show a key to which your patients' reports are sealed, for therapists
    #[command(subcommand)]
    Key(KeyCmd),
    /// Open a sealed report, for therapists
    Unseal(Unseal),
    /// Simulate a day that you describe; Unbrace need not be running
    Simulate(Simulate),
    /// Check what works on this desktop, and what to do about the rest
    Doctor {
        /// Print what Unbrace detects as it happens: lock, calls, do not disturb
        #[arg(long, conflicts_with = "report")]
        watch: bool,
        /// Write diagnostics for a bug report to a new file, without health data
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
    },
    /// Turn starting at login on or off
    Autostart {
        /// on or off
        state: Switch,
    },
    /// Save settings, program and history to one file
    Backup {
        /// The file to create
        file: PathBuf,
    },
    /// Restore a backup; existing files are kept under another name
    Restore {
        /// The backup file
        file: PathBuf,
    },
    /// View and check the content library, for reviewers
    #[command(subcommand)]
    Content(ContentCmd),
    /// Quit Unbrace
    Quit,
    /// Print shell completions
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub(super) struct Questions {
    /// The question to add
    #[arg(group = "what")]
    pub text: Option<String>,
    /// List the questions
    #[arg(long, group = "what")]
    pub list: bool,
    /// Mark a question as asked
    #[arg(long, value_name = "ID", group = "what")]
    pub done: Option<i64>,
    /// Delete a question permanently
    #[arg(long, value_name = "ID", group = "what")]
    pub delete: Option<i64>,
}

#[derive(Subcommand)]
pub(super) enum VisitCmd {
    /// Add a visit; Unbrace reminds you the day before
    Add {
        /// When it begins, such as 2026-12-03T10:00
        #[arg(value_parser = visit_time)]
        at: NaiveDateTime,
        /// How it takes place: video, phone or in person
        #[arg(long, default_value = "in person", value_parser = visit_kind)]
        how: How,
        /// A note, such as what to bring
        #[arg(long)]
        note: Option<String>,
    },
    /// List the visits that are ahead, those of your program included
    List,
    /// Delete a visit that you added
    Remove {
        /// The number of the visit; `unbrace visit list` shows it
        id: i64,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Switch {
    On,
    Off,
}

#[derive(Subcommand)]
pub(super) enum ConfigCmd {
    /// Print the path of the settings file; --json adds that of the office's file
    Path,
    /// Print the settings in force
    Show,
    /// List every problem, with line and column
    Check {
        /// The file to check; the default is your own
        file: Option<PathBuf>,
    },
    /// Print one setting
    Get {
        /// The key, such as posture.every
        key: String,
    },
    /// Change one setting; comments are kept
    Set {
        /// The key, such as posture.every
        key: String,
        /// The new value, such as 45m
        value: String,
    },
    /// Replace the settings file by the template; the old file is kept under another name
    Reset,
}

#[derive(Subcommand)]
pub(super) enum ProgramCmd {
    /// Show a program file in a window, where you can import it
    Open {
        /// The therapist's file
        file: PathBuf,
    },
    /// List every problem in program files, with line and column
    Check {
        /// The files to check
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Show a program in plain words, then import it
    Import {
        /// The therapist's file
        file: PathBuf,
        /// Do not ask for confirmation
        #[arg(long)]
        yes: bool,
    },
    /// Show the active program, its stage and what comes next
    Show,
    /// Stay on the current stage
    Stay,
    /// End the stay on a stage; the stages follow their dates again
    GoOn,
    /// Remove the program; your own settings apply again
    Remove,
    /// Save the active program to a new file
    Export {
        /// The file to create
        file: PathBuf,
    },
    /// Create a page for the patient to print, with pictures, doses and boxes to tick
    Handout {
        /// The therapist's file
        file: PathBuf,
        /// The HTML file to create, or - for standard output
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Replace the file if it exists
        #[arg(long)]
        force: bool,
    },
    /// List the built-in programs
    Examples,
    /// Create a commented program to start from, or a copy of a built-in one
    New {
        /// The file to create, such as back.unbrace.toml
        file: PathBuf,
        /// The name of a built-in program; `unbrace program examples` lists them
        #[arg(long, value_name = "NAME", value_parser = example_names())]
        from: Option<String>,
    },
}

#[derive(Subcommand)]
pub(super) enum ContentCmd {
    /// List every cue, exercise, lesson and article
    List,
    /// Show one entry in full, with its sources
    Show {
        /// The ID of the entry, such as soft-belly
        id: String,
    },
    /// Check wording, reading level, evidence labels and sources
    Check {
        /// A folder laid out like assets/content, with its pictures beside it; the default is the built-in
        /// library
        dir: Option<std::path::PathBuf>,
    },
    /// Print every sentence that users can see, with its sources, as Markdown for clinical review
    Review,
}

#[derive(Subcommand)]
pub(super) enum HistoryCmd {
    /// Print the recorded entries
    Export {
        /// The first day, such as 2026-11-01
        #[arg(long, value_parser = day)]
        from: Option<NaiveDate>,
        /// The last day, such as 2026-11-30
        #[arg(long, value_parser = day)]
        to: Option<NaiveDate>,
        /// The output format; the default is csv
        #[arg(long, value_enum)]
        format: Option<Format>,
    },
    /// Delete entries permanently
    #[command(group = clap::ArgGroup::new("which").required(true))]
    Delete {
        /// Delete the entries before this day, such as 2026-11-01
        #[arg(long, group = "which", value_parser = day)]
        before: Option<NaiveDate>,
        /// Delete all entries
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
    /// The first day, such as 2026-11-01; the default is four weeks before the last day
    #[arg(long, value_parser = day)]
    pub from: Option<NaiveDate>,
    /// The last day; the default is today
    #[arg(long, value_parser = day)]
    pub to: Option<NaiveDate>,
    /// The format; the default follows from the name of the output file
    #[arg(long, value_enum)]
    pub format: Option<ReportFormat>,
    /// Which of your notes to include
    #[arg(long, value_enum, default_value_t = Chosen::None)]
    pub notes: Chosen,
    /// Which of your questions to include: the open ones or none
    #[arg(long, value_enum, default_value_t = Wanted::Open)]
    pub questions: Wanted,
    /// A name to put on the report, such as your own
    #[arg(long, value_name = "LABEL")]
    pub name: Option<String>,
    /// State in the report that you want to be contacted
    #[arg(long)]
    pub contact: bool,
    /// Save the report readable by everybody, although your program names your therapist's key
    #[arg(long)]
    pub unsealed: bool,
    /// The file to create, or - for standard output. A sealed report has .age at the end of its name
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replace the file if it exists
    #[arg(long)]
    pub force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    Html,
    Json,
    Csv,
    /// A FHIR R4 bundle, for a clinic's record system
    Fhir,
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
    /// The folder with the reports, one JSON file each, sealed or not
    pub dir: PathBuf,
    /// Your key, which opens the sealed reports
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// The .html or .csv file to create; the default is a table on standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it exists
    #[arg(long)]
    pub force: bool,
}

#[derive(Subcommand)]
pub(super) enum KeyCmd {
    /// Make a key, and print its public half for your programs
    New {
        /// The file to create; keep it to yourself
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Print the public half of a key
    Show {
        /// Your key
        file: PathBuf,
    },
}

#[derive(clap::Args)]
pub(super) struct Unseal {
    /// The sealed report
    pub file: PathBuf,
    /// Your key
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// The file to create, or - for standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replace the file if it exists
    #[arg(long)]
    pub force: bool,
}

#[derive(clap::Args)]
pub(super) struct Simulate {
    /// The settings file to use; without it, the default settings apply
    #[arg(long)]
    pub config: Option<PathBuf>,
    /// A therapist's program to use, imported on the first day
    #[arg(long)]
    pub program: Option<PathBuf>,
    /// The trace file: what happens during the day, one event per line
    #[arg(long)]
    pub trace: Option<PathBuf>,
    /// When the simulation begins
    #[arg(long, default_value = "2026-11-23T09:00:00+01:00", value_parser = moment)]
    pub start: DateTime<FixedOffset>,
    /// How long the simulation lasts
    #[arg(long = "for", default_value = "8h", value_parser = length)]
    pub length: i64,
    /// The seed for everything that is chosen at random
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
}
