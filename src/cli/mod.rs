//! Arguments in, text and an exit code out.

mod config;

use crate::engine::{Answer, Command, Event, Kind};
use crate::ipc::{self, Ask};
use crate::simulate::{self, text, trace};
use crate::{cli::config::Config, companion, place, settings};
use chrono::{DateTime, FixedOffset};
use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use thiserror::Error;

/// Kind reminders to shift, move and breathe at a desk. Not a medical device.
#[derive(Parser)]
#[command(name = "unbrace", version)]
struct Args {
    /// Print JSON where there is any
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Option<Cmd>,
}

#[derive(Subcommand)]
enum Cmd {
    /// Start the companion in the foreground
    Run,
    /// What comes next, or why it is quiet
    Status,
    /// Offer one now
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
        #[arg(value_parser = ["on", "off"])]
        state: String,
        /// How many days
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=14))]
        days: Option<u32>,
    },
    /// End the companion
    Quit,
    /// See, check and change the settings
    #[command(subcommand)]
    Config(Config),
    /// Run the engine over a made-up day
    Simulate(Simulate),
}

#[derive(clap::Args)]
struct Simulate {
    /// Settings to run with; the defaults if left out
    #[arg(long)]
    config: Option<PathBuf>,
    /// What happens, a line each
    #[arg(long)]
    trace: Option<PathBuf>,
    /// When the day begins
    #[arg(long, default_value = "2026-11-23T09:00:00+01:00")]
    start: DateTime<FixedOffset>,
    /// How long it lasts
    #[arg(long = "for", default_value = "8h", value_parser = length)]
    length: i64,
    /// The seed of everything chosen by chance
    #[arg(long, default_value_t = 0)]
    seed: u64,
}

fn length(word: &str) -> Result<i64, &'static str> {
    trace::duration(word).ok_or("a length like 8h or 1h30m, at most 400 days")
}

/// Why a command did not do what was asked.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error("{0}")]
    Failed(String),
    #[error("{0}")]
    BadFile(String),
    #[error("no companion is running; start it with `unbrace`")]
    NoCompanion,
}

fn kind(word: &str) -> Result<Kind, &'static str> {
    Kind::ALL
        .into_iter()
        .find(|k| k.name() == word)
        .ok_or("posture, movement or breathing")
}

fn start(out: &mut Vec<u8>) -> Result<(), CliError> {
    if !companion::run().map_err(|e| CliError::Failed(e.to_string()))? {
        out.extend(b"Unbrace is running already.\n");
    }
    Ok(())
}

/// Sends one request to the companion and prints what it says.
fn request(ask: Ask, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let folder = place::runtime_folder().ok_or(CliError::NoCompanion)?;
    let reply = ipc::ask(&folder, ask).ok_or(CliError::NoCompanion)?;
    let reply = reply.map_err(|e| CliError::Failed(format!("the companion did not answer: {e}")))?;
    if !reply.ok {
        return Err(CliError::Failed(reply.text));
    }
    let text = match reply.status {
        Some(status) if json => status.to_string(),
        _ => reply.text,
    };
    out.extend(text.as_bytes());
    out.push(b'\n');
    Ok(())
}

/// Runs the command line and prints an error once.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) => {
            let _ = e.print(); // nowhere left to say that the terminal is gone
            return ExitCode::from(if e.use_stderr() { 2 } else { 0 });
        }
    };
    let mut out = Vec::new();
    let ask = |ask, out: &mut Vec<u8>| request(ask, args.json, out);
    let command = |c, out: &mut Vec<u8>| request(Ask::Command(c), args.json, out);
    let done = match args.command.unwrap_or(Cmd::Run) {
        Cmd::Run => start(&mut out),
        Cmd::Status => ask(Ask::Status, &mut out),
        Cmd::Offer { kind } => command(Command::Offer(kind), &mut out),
        Cmd::Start => ask(Ask::Answer(Answer::Start), &mut out),
        Cmd::Done => ask(Ask::Answer(Answer::Done), &mut out),
        Cmd::Later => ask(Ask::Answer(Answer::Later), &mut out),
        Cmd::Skip => ask(Ask::Answer(Answer::Skip), &mut out),
        Cmd::Undo => command(Command::Undo, &mut out),
        Cmd::Pause { length } => {
            let words: Vec<&str> = length.iter().map(String::as_str).collect();
            let allowed = "pause takes a length like 30m, until 14:00, tomorrow or indefinitely";
            let pause = trace::pause(&words).ok_or_else(|| CliError::BadFile(allowed.into()));
            pause.and_then(|p| command(Command::Pause(p), &mut out))
        }
        Cmd::Resume => command(Command::Resume, &mut out),
        Cmd::FlareUp { state, days } => match (state.as_str(), days) {
            ("on", None) => ask(Ask::FlareUp, &mut out),
            ("on", days) => command(Command::FlareUp(days), &mut out),
            _ => command(Command::FlareUp(None), &mut out),
        },
        Cmd::Quit => ask(Ask::Quit, &mut out),
        Cmd::Config(c) => c.run(args.json, &mut out),
        Cmd::Simulate(s) => s.run(args.json, &mut out),
    };
    let mut stdout = std::io::stdout().lock();
    let written = stdout.write_all(&out).and_then(|()| stdout.flush());
    let (code, message) = match done {
        Ok(()) => match written {
            Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => (1, format!("cannot write: {e}")),
            _ => return ExitCode::SUCCESS,
        },
        Err(e @ CliError::Failed(_)) => (1, e.to_string()),
        Err(e @ CliError::BadFile(_)) => (2, e.to_string()),
        Err(e @ CliError::NoCompanion) => (3, e.to_string()),
    };
    let _ = writeln!(std::io::stderr(), "unbrace: {message}");
    ExitCode::from(code)
}

/// Reads a file that the person named.
pub(crate) fn read(file: &Path) -> Result<String, CliError> {
    std::fs::read_to_string(file)
        .map_err(|e| CliError::BadFile(format!("cannot read {}: {e}", file.display())))
}

/// All problems of a settings file as one message.
pub(crate) fn listed(file: &Path, problems: &[settings::Problem]) -> String {
    let lines: Vec<String> = problems
        .iter()
        .map(|p| format!("{}:{p}", file.display()))
        .collect();
    lines.join("\n")
}

impl Simulate {
    fn run(self, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
        let settings = match &self.config {
            None => settings::Settings::default(),
            Some(file) => {
                let read = settings::parse(&read(file)?);
                read.map_err(|p| {
                    CliError::BadFile(format!("the settings have problems\n{}", listed(file, &p)))
                })?
                .0
            }
        };
        let lines = match &self.trace {
            None => Vec::new(),
            Some(file) => trace::parse(&read(file)?).map_err(|errors| {
                let lines: Vec<String> = errors
                    .iter()
                    .map(|e| format!("{}: {e}", file.display()))
                    .collect();
                CliError::BadFile(format!("the trace has problems\n{}", lines.join("\n")))
            })?,
        };
        let events = simulate::run(settings.plan(self.seed), &lines, self.start, self.length);
        for e in &events {
            let line = if json { as_json(e)? } else { text::line(e) };
            out.extend(line.as_bytes());
            out.push(b'\n');
        }
        Ok(())
    }
}

fn as_json(e: &Event) -> Result<String, CliError> {
    serde_json::to_string(e).map_err(|e| CliError::Failed(e.to_string()))
}
