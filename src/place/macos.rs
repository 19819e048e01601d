//! Where the files are on macOS: all of it in one folder of the person's library.

use super::{absolute, home, sum};
use crate::words::ClockFormat;
use objc2_foundation::{NSDateFormatter, NSLocale, NSString};
use std::path::{Path, PathBuf};

/// The variable with the person's home folder.
pub const HOME: &str = "HOME";
/// The launch agent's file, here and where an office puts it.
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

/// The folder of the history and the saved state: the same.
pub fn data_folder() -> Option<PathBuf> {
    settings_folder()
}

/// The folder of the office's settings.
pub fn office_folder() -> Option<PathBuf> {
    Some("/Library/Application Support/Unbrace".into())
}

/// Where the socket may be, the best first. The system's folder for passing files is each person's own, and short.
pub fn runtime_folders() -> Vec<PathBuf> {
    let spare = absolute("TMPDIR").map(|t| t.join("unbrace"));
    data_folder().into_iter().chain(spare).collect()
}

/// Where the socket of a portable one may be when it cannot be under its home. A socket's path has at most 104 bytes,
/// and half of them are the folder's: what tells one home from another is a short sum.
pub fn spare_folder(home: &Path) -> Option<PathBuf> {
    let sum = sum(home.as_os_str().as_encoded_bytes());
    Some(absolute("TMPDIR")?.join(format!("unbrace-{sum:016x}")))
}

/// The entry that starts Unbrace at login: a launch agent.
pub fn autostart_file() -> Option<PathBuf> {
    Some(library()?.join(AGENT))
}

/// The entries that start Unbrace at everybody's login, where an office has put one.
pub fn autostart_for_all() -> Vec<PathBuf> {
    vec![Path::new("/Library").join(AGENT)]
}

/// macOS has one desktop, without a name.
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

/// A person has one session on macOS: there is nothing to tell apart.
pub fn session() -> String {
    String::new()
}
