//! Arguments in, text and an exit code out.

mod args;
mod bug_report;
mod config;
#[cfg(windows)]
mod console;
mod content;
mod doctor;
mod program;
mod questions;
mod records;
mod report;
mod watch;

use crate::autostart::{self, Autostart};
use crate::engine::{Answer, Command, Event};
use crate::history::{Entry, What};
use crate::ipc::{self, Ask, Page, PeerError};
use crate::simulate::{self, text, trace};
use crate::{companion, executable, files, launch, logging, place, settings, terminal};
use args::{Args, Cmd, HistoryCmd, Simulate, Switch};
use chrono::SubsecRound;
use clap::{CommandFactory, Parser};
use std::path::Path;
use std::process::ExitCode;
use thiserror::Error;

/// Why a command did not do what was asked.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error("{0}")]
    Failed(String),
    #[error("{0}")]
    BadFile(String),
    #[error("Unbrace is not running; start it with `unbrace`")]
    NoCompanion,
}

impl CliError {
    fn code(&self) -> u8 {
        match self {
            CliError::Failed(_) => 1,
            CliError::BadFile(_) => 2,
            CliError::NoCompanion => 3,
        }
    }
}

/// Runs the command line and prints an error once.
pub fn main() -> ExitCode {
    #[cfg(windows)]
    console::attach();
    logging::start("unbrace", place::log_selection().as_deref());
    executable::remember(None);
    #[cfg(target_os = "macos")]
    launch::leave_the_link();
    // Settings, history and socket are nobody else's business.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let mut out = Vec::new();
    if let Some(bare) = start_words() {
        return finish(start(bare, &mut out), &out);
    }
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) => {
            let printed = e.print(); // nowhere left to say that the terminal is gone
            return ExitCode::from(if e.use_stderr() {
                2
            } else {
                u8::from(printed.is_err())
            });
        }
    };
    if let Some(home) = &args.home {
        place::choose(home);
    }
    finish(run(args, &mut out), &out)
}

/// `unbrace` and `unbrace run`, with `--home DIR` before it or not, need no parser, which would stay in the companion's
/// memory all day: whether it is the bare one, or `None` for anything else.
fn start_words() -> Option<bool> {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let (home, rest) = match words.as_slice() {
        // What looks like an option, or like nothing, is for the parser to refuse.
        [option, home, rest @ ..] if option == "--home" && !home.is_empty() && !is_option(home) => {
            (Some(home), rest)
        }
        rest => (None, rest),
    };
    let bare = match rest {
        [] => true,
        [run] if run == "run" => false,
        // How Windows starts a program for a click on a toast that has left the screen; it adds "-Embedding".
        [word, ..] if cfg!(windows) && word == "toast-activated" => false,
        _ => return None,
    };
    home.into_iter().for_each(|h| place::choose(Path::new(h)));
    Some(bare)
}

fn is_option(word: &std::ffi::OsStr) -> bool {
    word.as_encoded_bytes().starts_with(b"-")
}

/// Prints what was said and the error, once.
fn finish(done: Result<(), CliError>, out: &[u8]) -> ExitCode {
    let written = terminal::print(out);
    let (code, message) = match (done, written) {
        (Err(e), _) => (e.code(), e.to_string()),
        (Ok(()), Err(e)) if e.kind() != std::io::ErrorKind::BrokenPipe => (1, format!("cannot write: {e}")),
        (Ok(()), _) => return ExitCode::SUCCESS,
    };
    terminal::complain(&format!("unbrace: {message}"));
    ExitCode::from(code)
}

fn run(args: Args, out: &mut Vec<u8>) -> Result<(), CliError> {
    let json = args.json;
    let ask = |ask, out: &mut Vec<u8>| request(ask, json, out);
    let Some(command) = args.command else {
        return start(true, out);
    };
    if command.uses_home() {
        own_home()?;
    }
    match command {
        Cmd::Run { at_login: true } if is_unwished() => Ok(()),
        Cmd::Run { .. } => start(false, out),
        Cmd::Status => ask(Ask::Status, out),
        Cmd::Offer { kind } => ask(Ask::Command(Command::Offer(kind)), out),
        Cmd::Start => ask(Ask::Answer(Answer::Start), out),
        Cmd::Done => ask(Ask::Answer(Answer::Done), out),
        Cmd::Later => ask(Ask::Answer(Answer::Later), out),
        Cmd::Skip => ask(Ask::Answer(Answer::Skip), out),
        Cmd::Undo => ask(Ask::Command(Command::Undo), out),
        Cmd::Pause { length } => {
            let words: Vec<&str> = length.iter().map(String::as_str).collect();
            let allowed = "pause takes a duration like 30m (at most 400 days), until 14:00 or 2pm, tomorrow or indefinitely";
            let pause = trace::pause(&words).ok_or_else(|| CliError::BadFile(allowed.into()))?;
            ask(Ask::Command(Command::Pause(pause)), out)
        }
        Cmd::Resume => ask(Ask::Command(Command::Resume), out),
        Cmd::FlareUp { state, days } => match state {
            Switch::On => ask(Ask::FlareUp(days), out),
            Switch::Off if days.is_some() => Err(CliError::BadFile(
                "--days applies to `flare-up on` only; leave it out".into(),
            )),
            Switch::Off => ask(Ask::Command(Command::FlareUp(None)), out),
        },
        Cmd::CheckIn {
            pain,
            impact,
            activity,
            sleep,
            stress,
            change,
            flare,
            note,
        } => {
            let at = companion::now().wall;
            let entry = Entry {
                pain: Some(pain),
                impact,
                activity,
                sleep,
                stress,
                change,
                flare: flare.then_some(true),
                note,
                ..Entry::new(at, What::CheckIn)
            };
            records::check_in(entry, out)
        }
        Cmd::Ask(a) => questions::run(a, json, out),
        Cmd::Open { page } => open(page, out),
        Cmd::Config(c) => c.run(json, out),
        Cmd::Program(p) => program::run(p, json, out),
        Cmd::History(HistoryCmd::Export { from, to, format }) => {
            let named = format.map(|f| f == args::Format::Json);
            records::export(from, to, named.unwrap_or(json), out)
        }
        Cmd::History(HistoryCmd::Delete { before, all: _ }) => records::delete(before, out),
        Cmd::Report(r) => report::report(r, json, out),
        Cmd::Clinic(c) => report::clinic(c, json, out),
        Cmd::Content(c) => content::run(&c, json, out),
        Cmd::Simulate(s) => s.run(json, out),
        Cmd::Doctor { watch: true, .. } => watch::run(json),
        Cmd::Doctor {
            report: Some(file), ..
        } => bug_report::write(&file, out),
        Cmd::Doctor { .. } => doctor::run(json, out),
        Cmd::Autostart { state } => {
            let on = state == Switch::On;
            let set = autostart::set(on).and_then(|()| autostart::place());
            let place =
                set.map_err(|e| CliError::Failed(format!("cannot write the autostart entry: {e}")))?;
            say(
                out,
                &if on {
                    format!("Unbrace starts when you log in: {place}")
                } else {
                    "Unbrace does not start when you log in.".into()
                },
            );
            Ok(())
        }
        Cmd::Backup { file } => records::backup(&file, out),
        Cmd::Restore { file } => records::restore(&file, out),
        Cmd::Quit => {
            ask(Ask::Quit, out)?;
            companion::wait_until_free();
            Ok(())
        }
        Cmd::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "unbrace", out);
            Ok(())
        }
        Cmd::Man => {
            let man = clap_mangen::Man::new(Args::command());
            man.render(out).map_err(|e| CliError::Failed(e.to_string()))
        }
    }
}

impl Cmd {
    /// Whether it reads or writes the person's own files.
    fn uses_home(&self) -> bool {
        use Cmd::{Clinic, Completions, Content, Man, Simulate};
        !matches!(
            self,
            Clinic(_) | Completions { .. } | Content(_) | Man | Simulate(_)
        )
    }
}

/// Refuses a folder for the history and the state that is not the person's alone.
fn own_home() -> Result<(), CliError> {
    place::check_data_folder().map_err(|e| {
        CliError::Failed(format!(
            "{e}; Unbrace keeps health notes only in a folder that belongs to you alone: choose one with UNBRACE_HOME or --home"
        ))
    })
}

/// A line for people, or JSON, which reads back the same: see [`terminal::clean`].
fn say(out: &mut Vec<u8>, text: &str) {
    out.extend(terminal::clean(text).as_bytes());
    out.push(b'\n');
}

/// Whether the person switched the start at login off; where that cannot be known it is wished.
fn is_unwished() -> bool {
    autostart::state().ok() == Some(Autostart::Off)
}

/// Starts the companion, or reaches the one that runs. `bare`: no command was given.
fn start(bare: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    own_home()?;
    #[cfg(target_os = "linux")]
    companion::leave_thread_caches();
    match companion::Claim::take() {
        Ok(claim) => {
            #[cfg(unix)]
            companion::ensure_descriptors().map_err(|e| CliError::Failed(e.to_string()))?;
            #[cfg(windows)]
            console::leave();
            #[cfg(windows)]
            crate::foreground::identify();
            companion::run(claim, bare);
            Ok(())
        }
        Err(by) => {
            say(
                out,
                format!("Unbrace is already running: {by}").trim_end_matches([':', ' ']),
            );
            if bare {
                // The other one may be ending at this moment: then there is nothing to open.
                let _ = open(Page::Today, out);
            }
            Ok(())
        }
    }
}

/// Sends one request to the companion and prints what it says.
fn request(ask: Ask, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let reply = answer(ask)?;
    let text = match reply.status {
        Some(status) if json => status.to_string(),
        _ => reply.text,
    };
    say(out, &text);
    Ok(())
}

/// Why nobody answers.
fn nobody() -> CliError {
    match companion::unreachable() {
        None => CliError::NoCompanion,
        Some(by) => {
            let todo = match by
                .strip_prefix("process ")
                .and_then(|rest| rest.split(' ').next())
            {
                Some(id) => format!("end it with `kill {id}` and start Unbrace again"),
                None => "end it and start Unbrace again".into(),
            };
            CliError::Failed(format!(
                "Unbrace is running ({by}) but cannot be reached; its runtime folder may have been removed; {todo}"
            ))
        }
    }
}

/// What the companion answers, unless it refuses.
fn answer(ask: Ask) -> Result<ipc::Reply, CliError> {
    let reply = ipc::ask(&place::runtime_folders(), ask).ok_or_else(nobody)?;
    let reply = reply.map_err(|e| {
        CliError::Failed(match e {
            PeerError::Version(_) => {
                "the running companion has another version; run `unbrace quit`, then start Unbrace again"
                    .into()
            }
            e => format!("the companion did not answer: {e}"),
        })
    })?;
    if !reply.ok {
        return Err(CliError::Failed(reply.text));
    }
    Ok(reply)
}

/// Opens a window, from the companion or without one; where none can be had, what to use in its place.
fn open(page: Page, out: &mut Vec<u8>) -> Result<(), CliError> {
    let ask = Ask::OpenOn(page, place::screen());
    let reply = match answer(ask) {
        Err(CliError::NoCompanion) => None,
        Ok(reply) if reply.elsewhere => Some(reply),
        Ok(reply) => {
            say(out, &reply.text);
            return Ok(());
        }
        Err(e) => return Err(e),
    };
    if launch::program().is_none() {
        say(out, &companion::page_text(page));
        return Ok(());
    }
    launch::open(page, true)
        .map_err(|why| CliError::Failed(format!("{why}\n{}", companion::page_text(page))))?;
    if let Some(reply) = reply {
        say(out, &reply.text);
    }
    Ok(())
}

/// Reads a file that the person named.
pub(crate) fn read(file: &Path) -> Result<String, CliError> {
    let text = files::text(file, settings::LARGEST).map_err(|e| unreadable(file, &e))?;
    if text.len() > settings::LARGEST {
        return Err(CliError::BadFile(format!(
            "{}: the file is larger than 1 MB",
            file.display()
        )));
    }
    Ok(text)
}

fn unreadable(file: &Path, why: &std::io::Error) -> CliError {
    let todo = match why.kind() {
        std::io::ErrorKind::NotFound => "; check its name",
        std::io::ErrorKind::InvalidData => "; save it as text in UTF-8",
        _ => "",
    };
    CliError::BadFile(format!("cannot read {}: {why}{todo}", file.display()))
}

fn counted(problems: usize) -> String {
    match problems {
        1 => "1 problem".into(),
        n => format!("{n} problems"),
    }
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
                let (settings, warnings) = read.map_err(|p| {
                    CliError::BadFile(format!("the settings have problems\n{}", listed(file, &p)))
                })?;
                if !warnings.is_empty() {
                    terminal::complain(&listed(file, &warnings)); // standard output is the day
                }
                settings
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
        let (plan, later) = match &self.program {
            None => (settings.plan(self.seed), Vec::new()),
            Some(file) => {
                let (_, program) = program::read(file)?;
                program::days(&program, &settings, self.seed, self.start, self.length)
            }
        };
        let start = self.start.trunc_subsecs(0); // as it is printed
        let events = simulate::run_by_days(plan, later, &lines, start, self.length);
        for e in &events {
            say(out, &if json { as_json(e)? } else { text::line(e) });
        }
        Ok(())
    }
}

fn as_json(e: &Event) -> Result<String, CliError> {
    serde_json::to_string(e).map_err(|e| CliError::Failed(e.to_string()))
}
