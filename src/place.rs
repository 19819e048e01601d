//! Where the files are: the one room that reads the environment.

use std::path::PathBuf;

#[allow(clippy::disallowed_methods)] // the one place
fn var(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|v| !v.is_empty())
        .map(PathBuf::from)
}

/// `UNBRACE_HOME`, else `xdg`/unbrace, else `fallback` under the home folder.
fn folder(xdg: &str, fallback: &str) -> Option<PathBuf> {
    var("UNBRACE_HOME")
        .or_else(|| var(xdg).filter(|p| p.is_absolute()).map(|p| p.join("unbrace")))
        .or_else(|| var("HOME").map(|p| p.join(fallback)))
}

/// The settings file.
pub fn settings_file() -> Option<PathBuf> {
    Some(folder("XDG_CONFIG_HOME", ".config/unbrace")?.join("settings.toml"))
}

/// The folder of the history and the saved state.
pub fn data_folder() -> Option<PathBuf> {
    folder("XDG_DATA_HOME", ".local/share/unbrace")
}

/// The folder of the socket: the runtime folder, else beside the data.
pub fn runtime_folder() -> Option<PathBuf> {
    folder("XDG_RUNTIME_DIR", ".local/share/unbrace")
}
