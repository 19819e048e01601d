//! Starting at login, by an entry of the user that is only written and removed at their request. On Linux it
//! is an XDG autostart entry, which in a Flatpak the portal writes; on Windows a value of the registry key
//! `Run`; on macOS a launch agent.
//!
//! If a system-wide entry starts Unbrace for all users, "off" is stored as well. On Linux the user's entry
//! overrides the system-wide one; elsewhere the system-wide entry runs `unbrace run --at-login`, which checks
//! for "off".

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

use crate::{bundle, executable};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What the entry starts at login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Autostart {
    /// Nothing: there is no entry, or the user or the desktop switched it off.
    Off,
    /// This program.
    On,
    /// Another copy or version of Unbrace.
    Another(PathBuf),
    /// A path that starts no companion: the program was moved or removed.
    Stale(PathBuf),
}

impl Autostart {
    /// Whether this or another copy of Unbrace starts at login.
    pub fn is_on(&self) -> bool {
        matches!(self, Autostart::On | Autostart::Another(_))
    }
}

/// The state of an entry whose text differs from that of this program. `program`: the program that it starts;
/// `None` if it starts something else, such as a script of the user.
fn state_of_other_entry(program: Option<&Path>) -> Autostart {
    let Some(program) = program else {
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

/// Whether the path leads to the companion of this executable.
fn is_this_program(path: &Path) -> bool {
    let Ok(own) = executable::file().map(bundle::companion) else {
        return true; // unknown; assume so
    };
    #[cfg(target_os = "linux")]
    if crate::paths::appimage(&own).is_some_and(|file| executable::leads_to(path, &file)) {
        return true;
    }
    // On Windows `unbrace.com` is the same program for terminals.
    executable::leads_to(path, &own) || cfg!(windows) && path.with_extension("") == own.with_extension("")
}

/// Why the start at login could not be changed.
#[derive(Debug, Error)]
pub enum AutostartError {
    /// The system does not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The entry cannot be read or written.
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for AutostartError {
    fn from(error: io::Error) -> Self {
        match error.downcast::<Refusal>() {
            Ok(refusal) => AutostartError::Refused(refusal),
            Err(error) => AutostartError::Io(error),
        }
    }
}

/// Why the system does not allow an entry for this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The command is longer than Windows allows.
    #[error(
        "Windows cannot start a program with such a long path at login; move Unbrace to a folder with a shorter path"
    )]
    TooLong,
    /// macOS runs the application from a temporary folder (App Translocation).
    #[error("macOS runs Unbrace from a temporary folder; move it to Applications and start it there")]
    OneTime,
    /// The agent is switched off in the login items of macOS, which no program can change.
    #[error("macOS has turned Unbrace off; turn it on in System Settings > General > Login Items")]
    NeedsApproval,
    /// In a Flatpak, the desktop or the user declined the request.
    #[error("the desktop refused the change; use its own settings for apps that start at login")]
    ByDesktop,
}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        io::Error::other(refusal)
    }
}

/// Where the entry is, for people: the path of a file, or a value of the registry.
///
/// # Errors
/// If no home folder is known.
pub fn place() -> io::Result<String> {
    system::place()
}

/// The current state.
///
/// # Errors
/// If the entry cannot be read.
pub fn state() -> io::Result<Autostart> {
    system::state()
}

/// Writes or removes the entry.
///
/// # Errors
/// See [`AutostartError`].
pub fn set(on: bool) -> Result<(), AutostartError> {
    Ok(system::set(on)?)
}

/// Puts this program into an entry whose program was moved or removed. An entry that is switched off is left
/// unchanged.
///
/// # Errors
/// If the entry cannot be written.
pub fn repair() -> io::Result<()> {
    system::repair()
}

/// The path of the companion for an entry.
fn program() -> io::Result<PathBuf> {
    executable::companion()
}

/// Ignores that a file to remove does not exist.
#[cfg(not(windows))]
fn removed(result: io::Result<()>) -> io::Result<()> {
    match result {
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
        assert_eq!(state_of_other_entry(Some(gone)), Autostart::Stale(gone.into()));
        let here = executable::file().unwrap();
        let window = here.with_file_name("unbrace-window");
        assert_eq!(
            state_of_other_entry(Some(&window)),
            Autostart::Stale(window.clone())
        );
    }

    #[test]
    fn entry_of_another_copy_differs_from_an_entry_of_this_one() {
        let here = executable::file().unwrap();
        assert_eq!(state_of_other_entry(Some(here)), Autostart::On);
        assert_eq!(state_of_other_entry(None), Autostart::On, "a script of the user");
        let other = here.parent().unwrap();
        assert_eq!(
            state_of_other_entry(Some(other)),
            Autostart::Another(other.into())
        );
    }

    #[test]
    fn refusal_survives_the_conversion_to_an_io_error_and_back() {
        let error = AutostartError::from(io::Error::from(Refusal::TooLong));
        assert!(
            matches!(error, AutostartError::Refused(Refusal::TooLong)),
            "{error:?}"
        );
        let error = AutostartError::from(io::Error::from(io::ErrorKind::PermissionDenied));
        assert!(matches!(error, AutostartError::Io(_)), "{error:?}");
    }
}
