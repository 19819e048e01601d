//! The paths of all files. Only this module reads the environment. Each system has a submodule.

#[cfg(not(any(windows, target_os = "macos")))]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(any(windows, target_os = "macos"))]
mod one_desktop;
mod private;
#[cfg(windows)]
mod windows;

#[cfg(windows)]
use self::windows as system;
#[cfg(not(any(windows, target_os = "macos")))]
use linux as system;
#[cfg(target_os = "macos")]
use macos as system;

use crate::i18n::Locale;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

#[cfg(target_os = "linux")]
pub use linux::{C_LIBRARY_SETTINGS, appimage, c_library_settings, desktop_entry, in_flatpak, sound_folder};
#[cfg(not(any(windows, target_os = "macos")))]
pub use linux::{desktop, has_both_displays, has_display};
#[cfg(any(windows, target_os = "macos"))]
pub use one_desktop::{desktop, has_both_displays, has_display};
pub use private::NotPrivate;
pub use system::session;
#[cfg(not(windows))]
pub use system::{autostart_file, autostart_for_all};

/// The variable that names one folder for all files.
pub const HOME: &str = "UNBRACE_HOME";

#[allow(clippy::disallowed_methods)] // this module alone reads the environment
fn var(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|v| !v.is_empty())
        .map(PathBuf::from)
}

/// The value of [`crate::logging::VARIABLE`].
pub fn log_selection() -> Option<String> {
    var(crate::logging::VARIABLE).map(|v| v.to_string_lossy().into_owned())
}

/// A folder that the environment names. A relative path is ignored: it would depend on the working directory.
fn absolute(name: &str) -> Option<PathBuf> {
    var(name).filter(|p| p.is_absolute())
}

#[cfg(not(target_os = "macos"))]
fn variable(name: &str) -> Option<String> {
    var(name).map(|v| v.to_string_lossy().into_owned())
}

/// The languages and the clock of the user, as the system has them now.
pub fn locale() -> Locale {
    Locale {
        languages: sys_locale::get_locales().collect(),
        clock: system::clock(),
    }
}

/// The folder of the option `--home`.
static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// Puts all files into this folder from now on, whatever the environment says.
pub fn set_home(home: &Path) {
    let _ = CHOSEN.set(absolute_path(home)); // the command line sets it once
}

fn absolute_path(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The folder of all files, if `--home` or else `UNBRACE_HOME` names one.
pub fn portable() -> Option<PathBuf> {
    CHOSEN
        .get()
        .cloned()
        .or_else(|| var(HOME).map(|p| absolute_path(&p)))
}

/// Makes a program that Unbrace starts use the same folder.
pub fn pass_home_to(to: &mut Command) {
    if let Some(home) = portable() {
        to.env(HOME, home);
    }
}

/// The variables of the desktop's token that lets a new window come to the front, on Wayland and on X11.
const ACTIVATION: [&str; 2] = ["XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"];

/// Gives a program this token in place of the one that Unbrace itself was started with.
pub fn pass_activation_to(to: &mut Command, token: Option<&str>) {
    for name in ACTIVATION {
        match token {
            Some(token) => to.env(name, token),
            None => to.env_remove(name),
        };
    }
}

/// The token that lets the window of this process come to the front.
#[cfg(target_os = "linux")]
pub fn activation() -> Option<String> {
    variable(ACTIVATION[0])
}

fn settings_folder() -> Option<PathBuf> {
    portable().or_else(system::settings_folder)
}

/// The settings file.
pub fn settings_file() -> Option<PathBuf> {
    Some(settings_folder()?.join("settings.toml"))
}

/// The installed copy of the therapist's program.
pub fn program_file() -> Option<PathBuf> {
    Some(settings_folder()?.join("program.unbrace.toml"))
}

/// The user's progress in the program.
pub fn program_state() -> Option<PathBuf> {
    Some(data_folder()?.join("program.json"))
}

/// The managed settings: those for all users of this computer, which the user's own override. A portable
/// Unbrace behaves the same on every computer and has none, unless `UNBRACE_OFFICE` names the file.
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

/// The database of the history.
pub fn history_file() -> Option<PathBuf> {
    Some(data_folder()?.join("history.db"))
}

/// Every file that Unbrace replaces through a temporary file, and the history.
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

/// Checks that no other user can write to the folder of the history and the saved state.
///
/// # Errors
/// Why the folder is refused.
pub fn check_data_folder() -> Result<(), NotPrivate> {
    data_folder().map_or(Ok(()), |folder| check_private(&folder))
}

/// Checks that no other user can write to a folder. Root acts for the owner of the home folder.
///
/// # Errors
/// Why the folder is refused.
pub fn check_private(folder: &Path) -> Result<(), NotPrivate> {
    private::check(folder, portable().or_else(home).as_deref())
}

/// The folders in which a companion of this user can have its socket, the preferred one first. A folder that
/// another user can write to is left out, because that user could answer in the place of the companion.
pub fn runtime_folders() -> Vec<PathBuf> {
    let mut folders = runtime_candidates();
    folders.retain(|folder| check_private(folder).is_ok());
    folders
}

/// The possible folders of the socket, the preferred one first. The next one is used if another user can
/// write to a folder, if this user cannot, or if its path is too long for a socket.
pub fn runtime_candidates() -> Vec<PathBuf> {
    match portable() {
        Some(home) => {
            // A portable companion runs beside the usual one and needs its own socket.
            let spare = system::spare_folder(&home);
            std::iter::once(home).chain(spare).collect()
        }
        None => system::runtime_folders(),
    }
}

/// The folders of `PATH`.
pub fn search_path() -> Vec<PathBuf> {
    let path = var("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect()
}

/// The display on which a process shows its windows. A user may have several: a second X server, a remote
/// desktop, `ssh -X`.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Screen {
    /// `WAYLAND_DISPLAY`, or empty.
    pub wayland: String,
    /// `DISPLAY` without the number of the screen, or empty.
    pub x11: String,
}

impl Screen {
    /// Whether the process has no display, or its system has no names for displays.
    pub fn is_none(&self) -> bool {
        self.wayland.is_empty() && self.x11.is_empty()
    }

    /// Whether both name the same display. A process of a Wayland session may have only the name of its X
    /// server.
    pub fn is_same(&self, other: &Screen) -> bool {
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        self == other || same(&self.wayland, &other.wayland) || same(&self.x11, &other.x11)
    }
}

/// The display of this process.
pub fn screen() -> Screen {
    #[cfg(target_os = "linux")]
    {
        let x11 = variable("DISPLAY").unwrap_or_default();
        let x11 = match x11.rsplit_once('.') {
            Some((display, number)) if display.contains(':') && number.parse::<u32>().is_ok() => {
                display.to_owned()
            }
            _ => x11,
        };
        Screen {
            wayland: variable("WAYLAND_DISPLAY").unwrap_or_default(),
            x11,
        }
    }
    #[cfg(not(target_os = "linux"))]
    Screen::default()
}

/// The user's home folder.
pub fn home() -> Option<PathBuf> {
    var(system::HOME).filter(|h| h.parent().is_some())
}

/// A hash (FNV-1a) that is the same in every build.
pub fn hash(text: &[u8]) -> u64 {
    crate::hash::fnv1a(0, text)
}
