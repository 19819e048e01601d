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

use crate::words::Words;
use crate::{bundle, executable};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What starts at login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Autostart {
    /// Nothing: the person or the desktop has switched it off.
    Off,
    /// This program.
    On,
    /// This executable, which exists: another copy or version of Unbrace.
    Another(PathBuf),
    /// This path, which starts no companion: the program was moved or removed.
    Stale(PathBuf),
}

impl Autostart {
    /// Whether Unbrace starts at login, this copy or another.
    pub fn is_on(&self) -> bool {
        matches!(self, Autostart::On | Autostart::Another(_))
    }
}

/// The state of an entry whose text differs from this program's own. `named`: the program that it starts, where that can be
/// told; a script of the person's own names none.
fn of_another(named: Option<&Path>) -> Autostart {
    let Some(program) = named else {
        return Autostart::On;
    };
    let is_window = program.file_stem().is_some_and(|n| n == "unbrace-window");
    if is_window || !program.exists() {
        Autostart::Stale(program.to_owned())
    } else if is_this_program(program) {
        Autostart::On
    } else {
        Autostart::Another(program.to_owned())
    }
}

/// Whether the path leads to the companion's executable, whichever of the two this is.
fn is_this_program(path: &Path) -> bool {
    let Ok(own) = executable::file().map(bundle::companion) else {
        return true; // nothing can be said against it
    };
    #[cfg(target_os = "linux")]
    if crate::place::appimage(&own).is_some_and(|file| executable::leads_to(path, &file)) {
        return true;
    }
    // On Windows `unbrace.com` is the same program for a terminal.
    executable::leads_to(path, &own) || cfg!(windows) && path.with_extension("") == own.with_extension("")
}

/// Why an entry of this system's cannot start this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Hindrance {
    /// Windows runs no longer command at login.
    #[error(
        "Windows cannot start a program with such a long path at login; move Unbrace to a folder with a shorter path"
    )]
    TooLong,
    /// macOS runs it from a folder that is another each time.
    #[error("macOS runs Unbrace from a temporary folder; move it to Applications and start it there")]
    OneTime,
    /// macOS has it switched off in its own list of login items, which no program may change.
    #[error("macOS has turned Unbrace off; turn it on in System Settings > General > Login Items")]
    NeedsApproval,
    /// In a Flatpak the desktop decides, or asks the person.
    #[error("the desktop refused the change; use its own settings for apps that start at login")]
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

/// Names this program in an entry whose program was moved or removed. One that was switched off, here or by the system's own
/// means, is left alone.
///
/// # Errors
/// When it cannot be written.
pub fn mend() -> io::Result<()> {
    system::mend()
}

/// The path of the companion that an entry is to name.
fn program() -> io::Result<PathBuf> {
    executable::companion()
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
    fn entry_that_starts_nothing_is_stale() {
        let gone = Path::new("/gone/unbrace");
        assert_eq!(of_another(Some(gone)), Autostart::Stale(gone.into()));
        let here = executable::file().unwrap();
        let window = here.with_file_name("unbrace-window");
        assert_eq!(of_another(Some(&window)), Autostart::Stale(window.clone()));
    }

    #[test]
    fn entry_of_another_copy_is_told_from_this_one() {
        let here = executable::file().unwrap();
        assert_eq!(of_another(Some(here)), Autostart::On);
        assert_eq!(of_another(None), Autostart::On, "a script of the person's own");
        let other = here.parent().unwrap();
        assert_eq!(of_another(Some(other)), Autostart::Another(other.into()));
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
