//! Where the files are on Windows: what may follow the person to another computer, and what stays on this one.

use super::{absolute, home, words};
use crate::words::ClockFormat;
use std::path::{Path, PathBuf};
use windows_registry::CURRENT_USER;

/// The variable with the person's home folder.
pub const HOME: &str = "USERPROFILE";

/// The clock of the person's own time format, which the taskbar's clock follows too.
pub fn clock() -> ClockFormat {
    let key = CURRENT_USER.open(r"Control Panel\International");
    let pattern = key.and_then(|k| {
        k.get_string("sShortTime")
            .or_else(|_| k.get_string("sTimeFormat"))
    });
    pattern.map_or_else(|_| ClockFormat::default(), |p| ClockFormat::of_pattern(&p))
}

fn folder(name: &str, fallback: &str) -> Option<PathBuf> {
    let all = absolute(name).or_else(|| Some(home()?.join("AppData").join(fallback)));
    Some(all?.join("Unbrace"))
}

/// The folder of the settings and the program.
pub fn settings_folder() -> Option<PathBuf> {
    folder("APPDATA", "Roaming")
}

/// The folder of the history and the saved state.
pub fn data_folder() -> Option<PathBuf> {
    folder("LOCALAPPDATA", "Local")
}

/// The folder of the office's settings.
pub fn office_folder() -> Option<PathBuf> {
    Some(absolute("ProgramData")?.join("Unbrace"))
}

/// Where the companion has its place: with the history.
pub fn runtime_folders() -> Vec<PathBuf> {
    data_folder().into_iter().collect()
}

/// None: a pipe's name does not hang on a folder that can be written.
pub fn spare_folder(_home: &Path) -> Option<PathBuf> {
    None
}

/// Windows has one desktop, without a name.
pub fn desktop() -> String {
    String::new()
}

/// Whether there is a display for a window: always.
pub fn has_display() -> bool {
    true
}

/// Whether there are two kinds of display side by side: never.
pub fn has_both_displays() -> bool {
    false
}

/// The session this process is in, such as "Console" or "RDP-Tcp#3", for a person to recognise.
pub fn session() -> String {
    words("SESSIONNAME").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_are_the_persons_own_and_named_after_unbrace() {
        for folder in [settings_folder().unwrap(), data_folder().unwrap()] {
            assert!(folder.is_absolute() && folder.ends_with("Unbrace"), "{folder:?}");
        }
        assert_ne!(settings_folder(), data_folder());
        assert_eq!(runtime_folders(), [data_folder().unwrap()]);
        assert!(home().unwrap().is_absolute());
    }
}
