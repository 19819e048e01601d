//! Paths on Linux, after the XDG base directory specification.

use super::{absolute, data_folder as data, var, variable};
use crate::i18n::ClockFormat;
use std::path::{Path, PathBuf};

/// The variable with the user's home folder.
pub const HOME: &str = "HOME";

/// The clock of the locale for times, found in the order of POSIX.
pub fn clock() -> ClockFormat {
    let mut names = ["LC_ALL", "LC_TIME", "LANG"].into_iter().filter_map(variable);
    names
        .next()
        .map_or_else(ClockFormat::default, |name| ClockFormat::of_locale(&name))
}

fn folder(xdg: &str, fallback: &str) -> Option<PathBuf> {
    let own = absolute(xdg).map(|p| p.join("unbrace"));
    own.or_else(|| var(HOME).map(|p| p.join(fallback)))
}

/// The folder of the settings and the program.
pub fn settings_folder() -> Option<PathBuf> {
    folder("XDG_CONFIG_HOME", ".config/unbrace")
}

/// The folder of the history and the saved state.
pub fn data_folder() -> Option<PathBuf> {
    folder("XDG_DATA_HOME", ".local/share/unbrace")
}

/// The folder of the managed settings.
pub fn office_folder() -> Option<PathBuf> {
    Some("/etc/unbrace".into())
}

/// The possible folders of the socket, the preferred one first.
pub fn runtime_folders() -> Vec<PathBuf> {
    // In a Flatpak, every instance has its own runtime folder; only this folder in it is shared.
    let own = absolute("XDG_RUNTIME_DIR").map(|r| match var("FLATPAK_ID") {
        Some(id) => r.join("app").join(id),
        None => r.join("unbrace"),
    });
    own.into_iter().chain(data()).collect()
}

/// The folder for the socket of a portable companion that cannot have it in its home.
pub fn spare_folder(home: &Path) -> Option<PathBuf> {
    let hash = super::hash(home.as_os_str().as_encoded_bytes());
    Some(absolute("XDG_RUNTIME_DIR")?.join(format!("unbrace-{hash:016x}")))
}

/// The folder in which the user's sound server has its socket `native`.
#[cfg(target_os = "linux")]
pub fn sound_folder() -> Option<PathBuf> {
    let own = var("PULSE_RUNTIME_PATH").or_else(|| absolute("XDG_RUNTIME_DIR"));
    Some(own?.join("pulse"))
}

/// The entry that starts Unbrace at login (XDG autostart).
pub fn autostart_file() -> Option<PathBuf> {
    let config = absolute("XDG_CONFIG_HOME").or_else(|| var(HOME).map(|h| h.join(".config")))?;
    Some(config.join("autostart/unbrace.desktop"))
}

/// The system-wide autostart entries. The user's own entry overrides them.
pub fn autostart_for_all() -> Vec<PathBuf> {
    let folders = var("XDG_CONFIG_DIRS").unwrap_or_else(|| "/etc/xdg".into());
    std::env::split_paths(&folders)
        .filter(|f| f.is_absolute())
        .map(|f| f.join("autostart/unbrace.desktop"))
        .collect()
}

/// The name of the installed desktop entry, by which a desktop identifies the sender of a notification.
pub fn desktop_entry() -> String {
    variable("FLATPAK_ID").unwrap_or_else(|| "unbrace".into())
}

/// The variable that glibc reads its settings from when a process starts.
#[cfg(target_os = "linux")]
pub const C_LIBRARY_SETTINGS: &str = "GLIBC_TUNABLES";

/// The C library's settings.
#[cfg(target_os = "linux")]
pub fn c_library_settings() -> Option<String> {
    variable(C_LIBRARY_SETTINGS)
}

/// The name of the desktop, such as "GNOME" or "XFCE".
pub fn desktop() -> String {
    variable("XDG_CURRENT_DESKTOP").unwrap_or_default()
}

/// Whether there is a display for a window.
pub fn has_display() -> bool {
    cfg!(not(target_os = "linux")) || var("WAYLAND_DISPLAY").or_else(|| var("DISPLAY")).is_some()
}

/// Whether there are both a Wayland and an X11 display.
pub fn has_both_displays() -> bool {
    var("WAYLAND_DISPLAY").is_some() && var("DISPLAY").is_some()
}

/// The display of this process, for messages.
pub fn session() -> String {
    variable("WAYLAND_DISPLAY")
        .or_else(|| variable("DISPLAY"))
        .unwrap_or_default()
}

/// The file of the AppImage that `program` runs from. A process that was started from the AppImage of another
/// program inherits these variables too, so that they only count for a program inside the mount that they
/// name.
pub fn appimage(program: &Path) -> Option<PathBuf> {
    let (file, mount) = (absolute("APPIMAGE")?, absolute("APPDIR")?);
    program.starts_with(mount).then_some(file)
}

/// Whether this process runs in the sandbox of a Flatpak.
pub fn in_flatpak() -> bool {
    var("FLATPAK_ID").is_some()
}
