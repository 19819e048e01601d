//! Paths on Windows: the settings are in the roaming profile, everything else in the local one.

use super::{absolute, home, variable};
use crate::i18n::ClockFormat;
use std::path::{Path, PathBuf};
use windows_registry::CURRENT_USER;

/// The variable with the user's home folder.
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

/// The folder of the managed settings.
pub fn office_folder() -> Option<PathBuf> {
    Some(absolute("ProgramData")?.join("Unbrace"))
}

/// The folder of the companion's lock, the same as that of the history.
pub fn runtime_folders() -> Vec<PathBuf> {
    data_folder().into_iter().collect()
}

/// `None`: the name of a pipe needs no folder that can be written to.
pub fn spare_folder(_home: &Path) -> Option<PathBuf> {
    None
}

/// The session of this process, such as "Console" or "RDP-Tcp#3", for messages.
pub fn session() -> String {
    variable("SESSIONNAME").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_absolute_and_named_after_unbrace() {
        for folder in [settings_folder().unwrap(), data_folder().unwrap()] {
            assert!(folder.is_absolute() && folder.ends_with("Unbrace"), "{folder:?}");
        }
        assert_ne!(settings_folder(), data_folder());
        assert_eq!(runtime_folders(), [data_folder().unwrap()]);
        assert!(home().unwrap().is_absolute());
    }
}
