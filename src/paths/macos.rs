//! Paths on macOS: all files are in one folder of the user's library.

use super::{absolute, hash, home};
use crate::i18n::ClockFormat;
use objc2_foundation::{NSDateFormatter, NSLocale, NSString};
use std::path::{Path, PathBuf};

/// The variable with the user's home folder.
pub const HOME: &str = "HOME";
/// The file of the launch agent, below the user's library and the system's.
const AGENT: &str = "LaunchAgents/io.github.unbrace.unbrace.plist";

/// The clock of the person's region and their own choice in System Settings: "j" stands for its preferred hour.
pub fn clock() -> ClockFormat {
    let locale = NSLocale::currentLocale();
    let hour = NSString::from_str("j");
    let pattern = NSDateFormatter::dateFormatFromTemplate_options_locale(&hour, 0, Some(&locale));
    pattern.map_or_else(ClockFormat::default, |p| ClockFormat::of_pattern(&p.to_string()))
}

fn library() -> Option<PathBuf> {
    Some(home()?.join("Library"))
}

/// The folder of the settings and the program.
pub fn settings_folder() -> Option<PathBuf> {
    Some(library()?.join("Application Support/Unbrace"))
}

/// The folder of the history and the saved state: the same folder.
pub fn data_folder() -> Option<PathBuf> {
    settings_folder()
}

/// The folder of the managed settings.
pub fn office_folder() -> Option<PathBuf> {
    Some("/Library/Application Support/Unbrace".into())
}

/// The possible folders of the socket, the preferred one first. Each user has a temporary folder, and its
/// path is short.
pub fn runtime_folders() -> Vec<PathBuf> {
    let spare = absolute("TMPDIR").map(|t| t.join("unbrace"));
    data_folder().into_iter().chain(spare).collect()
}

/// The folder for the socket of a portable companion that cannot have it in its home. The path of a socket
/// has at most 104 bytes, and the temporary folder takes half of them: a short hash stands for the home.
pub fn spare_folder(home: &Path) -> Option<PathBuf> {
    let hash = hash(home.as_os_str().as_encoded_bytes());
    Some(absolute("TMPDIR")?.join(format!("unbrace-{hash:016x}")))
}

/// The entry that starts Unbrace at login: a launch agent.
pub fn autostart_file() -> Option<PathBuf> {
    Some(library()?.join(AGENT))
}

/// The system-wide autostart entries.
pub fn autostart_for_all() -> Vec<PathBuf> {
    vec![Path::new("/Library").join(AGENT)]
}

/// Empty: a user has one session on macOS.
pub fn session() -> String {
    String::new()
}
