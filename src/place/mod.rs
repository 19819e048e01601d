//! Where the files are: the one room that reads the environment. What differs from system to system stands in a file
//! each.

#[cfg(not(any(windows, target_os = "macos")))]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(windows)]
use self::windows as system;
#[cfg(not(any(windows, target_os = "macos")))]
use linux as system;
#[cfg(target_os = "macos")]
use macos as system;

use crate::files::{self, NotPrivate};
use crate::words::Locale;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

#[cfg(target_os = "linux")]
pub use linux::{C_LIBRARY_SETTINGS, appimage, c_library_settings, desktop_entry, in_flatpak, sound_folder};
#[cfg(not(windows))]
pub use system::{autostart_file, autostart_for_all};
pub use system::{desktop, has_both_displays, has_display, session};

/// Names the folder under which everything is to be.
pub const HOME: &str = "UNBRACE_HOME";

#[allow(clippy::disallowed_methods)] // the one place
fn var(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|v| !v.is_empty())
        .map(PathBuf::from)
}

/// What [`crate::logging::VARIABLE`] selects.
pub fn log_selection() -> Option<String> {
    var(crate::logging::VARIABLE).map(|v| v.to_string_lossy().into_owned())
}

/// A folder that the environment names; one that is not absolute would be another with every start.
fn absolute(name: &str) -> Option<PathBuf> {
    var(name).filter(|p| p.is_absolute())
}

#[cfg(not(target_os = "macos"))]
fn words(name: &str) -> Option<String> {
    var(name).map(|v| v.to_string_lossy().into_owned())
}

/// The person's language and clock, as the system has them now.
pub fn locale() -> Locale {
    Locale {
        language: sys_locale::get_locale(),
        clock: system::clock(),
    }
}

/// What `--home` said.
static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// From now on everything is under this folder, whatever the environment says. The first word holds.
pub fn choose(home: &Path) {
    let _ = CHOSEN.set(whole(home)); // asked once a process
}

fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// What `--home` or else `UNBRACE_HOME` says, when everything is to be under one folder.
pub fn portable() -> Option<PathBuf> {
    CHOSEN.get().cloned().or_else(|| var(HOME).map(|p| whole(&p)))
}

/// A program that Unbrace starts has its files where this one has them.
pub fn hand_on(to: &mut Command) {
    if let Some(home) = portable() {
        to.env(HOME, home);
    }
}

fn settings_folder() -> Option<PathBuf> {
    portable().or_else(system::settings_folder)
}

/// The settings file.
pub fn settings_file() -> Option<PathBuf> {
    Some(settings_folder()?.join("settings.toml"))
}

/// The copy of the therapist's program in force.
pub fn program_file() -> Option<PathBuf> {
    Some(settings_folder()?.join("program.unbrace.toml"))
}

/// Where the person is in it.
pub fn program_state() -> Option<PathBuf> {
    Some(data_folder()?.join("program.json"))
}

/// The settings for everyone on this computer, beneath the person's own. A portable Unbrace is the same on every
/// computer and has none, unless `UNBRACE_OFFICE` names one.
pub fn office_file() -> Option<PathBuf> {
    var("UNBRACE_OFFICE").or_else(|| {
        let folder = system::office_folder()?;
        portable().is_none().then(|| folder.join("settings.toml"))
    })
}

/// The folder of the history and the saved state.
pub fn data_folder() -> Option<PathBuf> {
    portable().or_else(system::data_folder)
}

/// The history.
pub fn history_file() -> Option<PathBuf> {
    Some(data_folder()?.join("history.db"))
}

/// Every file that Unbrace replaces by a new one, and the history.
pub fn written_files() -> Vec<PathBuf> {
    let data = [
        "state.json",
        "settings.good.toml",
        "program.good.unbrace.toml",
        "program-draft.unbrace.toml",
        "window.json",
    ];
    let data = data
        .into_iter()
        .filter_map(|name| Some(data_folder()?.join(name)));
    [settings_file(), program_file(), program_state(), history_file()]
        .into_iter()
        .flatten()
        .chain(data)
        .collect()
}

/// Whether the folder of the history and the saved state is the person's alone.
///
/// # Errors
/// Why it is not used.
pub fn check_data_folder() -> Result<(), NotPrivate> {
    data_folder().map_or(Ok(()), |folder| check_own(&folder))
}

/// Whether a folder is the person's alone. Root acts for whoever owns the home folder.
///
/// # Errors
/// Why it is not used.
pub fn check_own(folder: &Path) -> Result<(), NotPrivate> {
    files::check_private(folder, portable().or_else(home).as_deref())
}

/// Where a companion of this person may have its socket, the best first. What anybody else can write in is left out: whoever
/// listens there need not be the companion.
pub fn runtime_folders() -> Vec<PathBuf> {
    let mut folders = runtime_candidates();
    folders.retain(|folder| check_own(folder).is_ok());
    folders
}

/// Where the socket may be, the best first: the next is taken when one is not the person's alone, cannot be written or its path
/// is too long for a socket.
pub fn runtime_candidates() -> Vec<PathBuf> {
    match portable() {
        Some(home) => {
            // A portable one has a place of its own beside the person's.
            let spare = system::spare_folder(&home);
            std::iter::once(home).chain(spare).collect()
        }
        None => system::runtime_folders(),
    }
}

/// The folders in which a shell looks for programs.
pub fn search_path() -> Vec<PathBuf> {
    let path = var("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect()
}

/// The display on which a process shows its windows. One person may have several: a second X server, a remote desktop, `ssh -X`.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Screen {
    /// `WAYLAND_DISPLAY`; empty where there is none.
    pub wayland: String,
    /// `DISPLAY` without the number of the screen; empty where there is none.
    pub x11: String,
}

impl Screen {
    /// Whether this process has no display, or a system that needs no name for it.
    pub fn is_none(&self) -> bool {
        self.wayland.is_empty() && self.x11.is_empty()
    }

    /// Whether both name one display; a process of a Wayland session may know its X server alone.
    pub fn is_same(&self, other: &Screen) -> bool {
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        self == other || same(&self.wayland, &other.wayland) || same(&self.x11, &other.x11)
    }
}

/// The display of this process.
pub fn screen() -> Screen {
    #[cfg(target_os = "linux")]
    {
        let x11 = words("DISPLAY").unwrap_or_default();
        let x11 = match x11.rsplit_once('.') {
            Some((display, number)) if display.contains(':') && number.parse::<u32>().is_ok() => {
                display.to_owned()
            }
            _ => x11,
        };
        Screen {
            wayland: words("WAYLAND_DISPLAY").unwrap_or_default(),
            x11,
        }
    }
    #[cfg(not(target_os = "linux"))]
    Screen::default()
}

/// The person's home folder.
pub fn home() -> Option<PathBuf> {
    var(system::HOME).filter(|h| h.parent().is_some())
}

/// A short sum that tells one text from another (FNV-1a), the same in every build.
pub fn sum(text: &[u8]) -> u64 {
    crate::hash::fnv1a(0, text)
}
