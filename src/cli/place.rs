//! Where the files are: the one room that reads the environment.

use std::path::PathBuf;

/// The folder of the settings. `UNBRACE_HOME` puts everything under one folder; else the user's own.
#[allow(clippy::disallowed_methods)] // the one place
pub fn settings_file() -> Option<PathBuf> {
    let var = |name| {
        std::env::var_os(name)
            .filter(|v| !v.is_empty())
            .map(PathBuf::from)
    };
    let folder = var("UNBRACE_HOME")
        .or_else(|| {
            var("XDG_CONFIG_HOME")
                .filter(|p| p.is_absolute())
                .map(|p| p.join("unbrace"))
        })
        .or_else(|| var("HOME").map(|p| p.join(".config/unbrace")))?;
    Some(folder.join("settings.toml"))
}
