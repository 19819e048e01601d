//! The command line: runs the commands, and prints their output and errors.

mod args;
mod bug_report;
mod client;
mod config;
#[cfg(windows)]
mod console;
mod content;
mod doctor;
mod error;
mod help;
mod input;
mod output;
mod program;
mod questions;
mod records;
mod report;
mod sealed;
mod simulate;
mod values;
mod visits;
mod watch;

use crate::autostart::{self, Autostart, AutostartError};
use crate::engine::{Answer, Command};
use crate::history::{Entry, What};
use crate::ipc::{Page, Request};
use crate::simulate::trace;
use crate::{clock, companion, executable, logging, paths, terminal};
use args::{Args, Cmd, HistoryCmd, Switch};
use clap::{CommandFactory, Parser};
use client::{open, open_author, request};
use error::CliError;
use output::say;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command line and prints an error once.
pub fn main() -> ExitCode {
    #[cfg(windows)]
    console::attach();
    logging::start("unbrace", paths::log_selection().as_deref());
    executable::remember(None);
    #[cfg(target_os = "macos")]
    crate::launch::restart_without_symlink();
    // Other users must not read the settings, the history and the socket.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let mut out = Vec::new();
    if let Some(by_hand) = parse_start() {
        return finish(start(by_hand, &mut out), &out);
    }
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) => {
            let is_error = e.use_stderr();
            let printed = in_own_language(e).print(); // it fails if the terminal is gone
            return ExitCode::from(if is_error { 2 } else { u8::from(printed.is_err()) });
        }
    };
    if let Some(home) = &args.home {
        paths::set_home(home);
    }
    finish(run(args, &mut out), &out)
}

/// A help text in the person's language; any other error as it is.
fn in_own_language(error: clap::Error) -> clap::Error {
    use clap::error::ErrorKind as E;
    let is_help = matches!(
        error.kind(),
        E::DisplayHelp | E::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if !is_help {
        return error;
    }
    let command = help::command(report::i18n().language());
    let again = command.try_get_matches_from(std::env::args_os());
    again.err().filter(|e| e.kind() == error.kind()).unwrap_or(error)
}

/// Parses `unbrace` and `unbrace run`, with or without `--home DIR` before it, without clap, whose memory the
/// companion would keep all day. Returns whether there is no command, or `None` for any other arguments.
fn parse_start() -> Option<bool> {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let (home, rest) = match words.as_slice() {
        // Options and empty arguments in the place of the folder are refused by clap.
        [option, home, rest @ ..] if option == "--home" && !home.is_empty() && !is_option(home) => {
            (Some(home), rest)
        }
        rest => (None, rest),
    };
    let by_hand = match rest {
        [] => true,
        [run] if run == "run" => false,
        // Windows starts a program this way after a click on a toast in the notification centre; it appends
        // "-Embedding".
        [word, ..] if cfg!(windows) && word == "toast-activated" => false,
        _ => return None,
    };
    if let Some(home) = home {
        paths::set_home(Path::new(home));
    }
    Some(by_hand)
}

fn is_option(word: &std::ffi::OsStr) -> bool {
    word.as_encoded_bytes().starts_with(b"-")
}

/// Prints the output of a command and its error, and returns the exit status.
fn finish(result: Result<(), CliError>, out: &[u8]) -> ExitCode {
    let written = terminal::print(out);
    let (code, message) = match (result, written) {
        (Err(e), _) => (e.status(), e.to_string()),
        (Ok(()), Err(e)) if e.kind() != std::io::ErrorKind::BrokenPipe => {
            let e = CliError::Output(e);
            (e.status(), e.to_string())
        }
        (Ok(()), _) => return ExitCode::SUCCESS,
    };
    terminal::complain(&format!("unbrace: {message}"));
    ExitCode::from(code)
}

fn run(args: Args, out: &mut Vec<u8>) -> Result<(), CliError> {
    let json = args.json;
    let send = |asked, out: &mut Vec<u8>| request(asked, json, out);
    let Some(command) = args.command else {
        return start(true, out);
    };
    if command.uses_home() {
        check_home()?;
    }
    match command {
        Cmd::Run { at_login: true } if is_switched_off() => Ok(()),
        Cmd::Run { .. } => start(false, out),
        Cmd::Status => send(Request::Status, out),
        Cmd::Offer { kind } => send(Request::Command(Command::Offer(kind)), out),
        Cmd::Start { short: false } => send(Request::Answer(Answer::Start), out),
        Cmd::Start { short: true } => send(Request::Answer(Answer::StartShorter), out),
        Cmd::Done => send(Request::Answer(Answer::Done), out),
        Cmd::Later => send(Request::Answer(Answer::Later), out),
        Cmd::Skip => send(Request::Answer(Answer::Skip), out),
        Cmd::Undo => send(Request::Command(Command::Undo), out),
        Cmd::Pause { length } => send(pause(&length)?, out),
        Cmd::Reading => send(Request::Command(Command::Reading), out),
        Cmd::Resume => send(Request::Command(Command::Resume), out),
        Cmd::FlareUp { state, days } => send(flare_up(state, days)?, out),
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
            let at = clock::now().wall;
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
        Cmd::Visit(v) => visits::run(v, json, out),
        Cmd::Open {
            page,
            path,
            key,
            report,
        } => open_page(page, path.as_deref(), key.as_deref(), report.as_deref(), out),
        Cmd::Config(c) => config::run(c, json, out),
        Cmd::Program(p) => program::run(p, json, out),
        Cmd::History(HistoryCmd::Export { from, to, format }) => {
            let named = format.map(|f| f == args::Format::Json);
            records::export(from, to, named.unwrap_or(json), out)
        }
        Cmd::History(HistoryCmd::Delete { before, all: _ }) => records::delete(before, out),
        Cmd::Report(r) => report::report(r, json, out),
        Cmd::Clinic(c) => report::clinic(c, json, out),
        Cmd::Key(command) => sealed::key(command, out),
        Cmd::Unseal(u) => sealed::unseal(&u, out),
        Cmd::Content(c) => content::run(&c, json, out),
        Cmd::Simulate(s) => simulate::run(s, json, out),
        Cmd::Doctor { watch: true, .. } => watch::run(json),
        Cmd::Doctor {
            report: Some(file), ..
        } => bug_report::write(&file, out),
        Cmd::Doctor { .. } => doctor::run(json, out),
        Cmd::Autostart { state } => set_autostart(state, out),
        Cmd::Backup { file } => records::backup(&file, out),
        Cmd::Restore { file } => records::restore(&file, out),
        Cmd::Quit => {
            send(Request::Quit, out)?;
            companion::wait_until_free();
            Ok(())
        }
        Cmd::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "unbrace", out);
            Ok(())
        }
        Cmd::Man => help::manual_page(report::i18n().language(), out).map_err(CliError::Output),
    }
}

fn pause(length: &[String]) -> Result<Request, CliError> {
    let words: Vec<&str> = length.iter().map(String::as_str).collect();
    let allowed =
        "pause takes a duration like 30m (at most 400 days), until 14:00 or 2pm, tomorrow or indefinitely";
    let pause = trace::pause(&words).ok_or_else(|| CliError::Usage(allowed.into()))?;
    Ok(Request::Command(Command::Pause(pause)))
}

fn flare_up(state: Switch, days: Option<u32>) -> Result<Request, CliError> {
    match state {
        Switch::On => Ok(Request::FlareUp(days)),
        Switch::Off if days.is_some() => Err(CliError::Usage(
            "--days applies to `flare-up on` only; leave it out".into(),
        )),
        Switch::Off => Ok(Request::Command(Command::FlareUp(None))),
    }
}

/// Opens a page: the author with a program and the report of a patient, others with a file and a key.
fn open_page(
    page: Page,
    path: Option<&Path>,
    key: Option<&Path>,
    report: Option<&Path>,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    match (page, path, key, report) {
        (page, None, None, None) => open(page, out),
        (Page::Author, ..) => open_author(path, report, key, out),
        (page, _, _, None) => sealed::open_window(page, path, key, out),
        (.., Some(_)) => Err(CliError::Usage(
            "--report belongs to the page author only; leave it out".into(),
        )),
    }
}

fn set_autostart(state: Switch, out: &mut Vec<u8>) -> Result<(), CliError> {
    autostart::set(state == Switch::On)?;
    let place = autostart::place().map_err(AutostartError::from)?;
    let text = match state {
        Switch::On => format!("Unbrace starts when you log in: {place}"),
        Switch::Off => "Unbrace does not start when you log in.".into(),
    };
    say(out, &text);
    Ok(())
}

impl Cmd {
    /// Whether the command reads or writes the user's files.
    fn uses_home(&self) -> bool {
        use Cmd::{Clinic, Completions, Content, Key, Man, Simulate, Unseal};
        !matches!(
            self,
            Clinic(_) | Completions { .. } | Content(_) | Key(_) | Man | Simulate(_) | Unseal(_)
        )
    }
}

/// Refuses a data folder that other users can write to.
fn check_home() -> Result<(), CliError> {
    Ok(paths::check_data_folder()?)
}

/// Whether the user switched the start at login off; false if that is unknown.
fn is_switched_off() -> bool {
    autostart::state().ok() == Some(Autostart::Off)
}

/// Starts the companion, unless one runs. `by_hand`: no command was given, so that the window opens if one
/// runs.
fn start(by_hand: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    check_home()?;
    #[cfg(target_os = "linux")]
    companion::leave_thread_caches();
    match companion::InstanceLock::take() {
        Ok(lock) => {
            #[cfg(unix)]
            companion::ensure_descriptors()?;
            #[cfg(windows)]
            console::detach();
            #[cfg(windows)]
            crate::foreground::identify();
            companion::run(lock, by_hand);
            Ok(())
        }
        Err(running) => {
            say(out, &running.to_string());
            if by_hand {
                // It fails if that companion is just ending.
                let _ = open(Page::Today, out);
            }
            Ok(())
        }
    }
}
