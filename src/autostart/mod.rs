//! Starting at login: an entry of the person's own, written and removed only at their request. On Linux it is an XDG autostart
//! entry, which in a Flatpak the desktop's portal writes; on Windows a value of the registry's `Run`, on macOS a launch agent.
//!
//! Where an office starts Unbrace for everybody, "off" is kept too: it outdoes the office's by itself on Linux, and
//! elsewhere by the office's `unbrace run --at-login`, which looks for it.

#[cfg(any(test, target_os = "macos"))]
mod launch_agent;
#[cfg(target_os = "linux")]
mod portal;
#[cfg(any(test, windows))]
mod run_key;
#[cfg(any(test, target_os = "linux"))]
mod xdg;

#[cfg(target_os = "macos")]
use launch_agent::system;
#[cfg(windows)]
use run_key::system;
#[cfg(windows)]
pub(crate) use run_key::system::toast_command;
#[cfg(target_os = "linux")]
use xdg::system;

use crate::launch;
use crate::words::Words;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What there is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Autostart {
    /// Not wished.
    Off,
    /// It starts this program.
    On,
    /// It starts a path where nothing is any more: the program was moved.
    Stale,
}

/// What an entry is worth that differs from our own: it may be another copy's, or the person has put something round it.
/// `named`: the program that it starts, where that can be told.
fn of_another(named: Option<&Path>) -> Autostart {
    match named {
        Some(program) if program.file_stem().is_some_and(|n| n == "unbrace-window") => Autostart::Stale, // starts nothing
        Some(program) if !program.exists() => Autostart::Stale,
        _ => Autostart::On,
    }
}

/// Why an entry of this system's cannot start this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Hindrance {
    /// Windows runs no longer command at login.
    #[error(
        "the path is too long for Windows to start at login; put Unbrace into a folder with a shorter one"
    )]
    TooLong,
    /// macOS runs it from a folder that is another each time.
    #[error("macOS runs Unbrace from a folder for one time only; move it to Applications and start it there")]
    OneTime,
    /// macOS has it switched off in its own list of login items, which no program may change.
    #[error("macOS has Unbrace switched off; switch it on in System Settings > General > Login Items")]
    NeedsApproval,
    /// In a Flatpak the desktop decides, or asks the person.
    #[error("your desktop did not change what starts at login; its settings for apps can")]
    Refused,
}

impl Hindrance {
    fn key(self) -> &'static str {
        match self {
            Hindrance::TooLong => "autostart-too-long",
            Hindrance::OneTime => "autostart-one-time",
            Hindrance::NeedsApproval => "autostart-needs-approval",
            Hindrance::Refused => "autostart-refused",
        }
    }
}

impl From<Hindrance> for io::Error {
    fn from(hindrance: Hindrance) -> Self {
        io::Error::other(hindrance)
    }
}

/// Why [`set`] did not do what was wished, for a person to read.
pub fn why_not(error: &io::Error, words: &Words) -> String {
    let inner = error.get_ref().and_then(|e| e.downcast_ref::<Hindrance>());
    match inner {
        Some(hindrance) => words.say(hindrance.key()),
        None => format!("{}: {error}", words.say("cannot-write")),
    }
}

/// Where the person's own entry is, for a person to read: a file, or a value of the registry.
///
/// # Errors
/// When no home folder is known.
pub fn place() -> io::Result<String> {
    system::place()
}

/// What there is now.
///
/// # Errors
/// When the entry cannot be read.
pub fn state() -> io::Result<Autostart> {
    system::state()
}

/// Writes or removes the entry.
///
/// # Errors
/// When it cannot be written, or could not start this program.
pub fn set(on: bool) -> io::Result<()> {
    system::set(on)
}

/// Mends the entry of a program that was moved; one that was switched off, here or by the system's own means, is left
/// alone.
///
/// # Errors
/// When it cannot be written.
pub fn mend() -> io::Result<()> {
    if state()? == Autostart::Stale {
        set(true)?;
    }
    Ok(())
}

/// What is to start: the companion, never a window.
fn program() -> io::Result<PathBuf> {
    launch::companion()
}

#[cfg(not(windows))]
fn removed(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_works_was_taken_over_by_whichever_copy_started_next() {
        let here = std::env::current_exe().unwrap();
        assert_eq!(of_another(Some(&here)), Autostart::On);
        assert_eq!(of_another(None), Autostart::On, "a script of the person's own");
        assert_eq!(of_another(Some(Path::new("/gone/unbrace"))), Autostart::Stale);
        let window = here.with_file_name("unbrace-window");
        assert_eq!(of_another(Some(&window)), Autostart::Stale);
    }

    #[test]
    fn every_reason_has_its_sentence() {
        let words = Words::new("en", None);
        for hindrance in [
            Hindrance::TooLong,
            Hindrance::OneTime,
            Hindrance::NeedsApproval,
            Hindrance::Refused,
        ] {
            let said = why_not(&hindrance.into(), &words);
            assert!(
                said != hindrance.key() && !said.starts_with("Unbrace cannot write"),
                "{said}"
            );
        }
        let said = why_not(&io::ErrorKind::PermissionDenied.into(), &words);
        assert!(said.starts_with("Unbrace cannot write"), "{said}");
    }
}
