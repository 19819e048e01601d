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
    portable()
        .or_else(|| var(xdg).filter(|p| p.is_absolute()).map(|p| p.join("unbrace")))
        .or_else(|| var("HOME").map(|p| p.join(fallback)))
}

/// The settings file.
pub fn settings_file() -> Option<PathBuf> {
    Some(folder("XDG_CONFIG_HOME", ".config/unbrace")?.join("settings.toml"))
}

/// The copy of the therapist's program in force.
pub fn program_file() -> Option<PathBuf> {
    Some(folder("XDG_CONFIG_HOME", ".config/unbrace")?.join("program.unbrace.toml"))
}

/// Where the person is in it.
pub fn program_state() -> Option<PathBuf> {
    Some(data_folder()?.join("program.json"))
}

/// The settings for everyone on this computer, beneath the person's own. A portable Unbrace is the same on every
/// computer and has none, unless `UNBRACE_OFFICE` names one.
pub fn office_file() -> Option<PathBuf> {
    var("UNBRACE_OFFICE").or_else(|| {
        let folder = if cfg!(windows) {
            var("ProgramData")?.join("Unbrace")
        } else if cfg!(target_os = "macos") {
            "/Library/Application Support/Unbrace".into()
        } else {
            PathBuf::from("/etc/unbrace")
        };
        portable().is_none().then(|| folder.join("settings.toml"))
    })
}

/// The folder of the history and the saved state.
pub fn data_folder() -> Option<PathBuf> {
    folder("XDG_DATA_HOME", ".local/share/unbrace")
}

/// The history.
pub fn history_file() -> Option<PathBuf> {
    Some(data_folder()?.join("history.db"))
}

/// Where the socket may be, the best first: the next is taken when one cannot be written or its path is too long
/// for a socket.
pub fn runtime_folders() -> Vec<PathBuf> {
    let runtime = var("XDG_RUNTIME_DIR").filter(|p| p.is_absolute());
    match portable() {
        Some(home) => {
            // A portable one has a place of its own beside the person's.
            let name: String = home
                .to_string_lossy()
                .bytes()
                .map(|b| format!("{b:02x}"))
                .collect();
            let tail = &name[name.len().saturating_sub(40)..];
            let spare = runtime.map(|r| r.join(format!("unbrace-{tail}")));
            std::iter::once(home).chain(spare).collect()
        }
        None => {
            // In a Flatpak every start has a runtime folder of its own, but for this one.
            let own = runtime.map(|r| match var("FLATPAK_ID") {
                Some(id) => r.join("app").join(id),
                None => r.join("unbrace"),
            });
            own.into_iter().chain(data_folder()).collect()
        }
    }
}

/// The person's home folder.
pub fn home() -> Option<PathBuf> {
    var("HOME").filter(|h| h.parent().is_some())
}

/// Where a sound server of the person's own has its socket `native`.
pub fn sound_folder() -> Option<PathBuf> {
    let own = var("PULSE_RUNTIME_PATH").or_else(|| var("XDG_RUNTIME_DIR").filter(|p| p.is_absolute()));
    Some(own?.join("pulse"))
}

/// `UNBRACE_HOME`, when everything is to be under one folder.
pub fn portable() -> Option<PathBuf> {
    var("UNBRACE_HOME").map(|p| std::path::absolute(&p).unwrap_or(p))
}

/// The entry that starts Unbrace at login (XDG autostart).
pub fn autostart_file() -> Option<PathBuf> {
    let config = var("XDG_CONFIG_HOME").filter(|p| p.is_absolute());
    let config = config.or_else(|| var("HOME").map(|h| h.join(".config")))?;
    Some(config.join("autostart/unbrace.desktop"))
}

/// The entries that start Unbrace at everybody's login, where an office has put one; the person's own outdoes them.
pub fn autostart_for_all() -> Vec<PathBuf> {
    let folders = var("XDG_CONFIG_DIRS").unwrap_or_else(|| "/etc/xdg".into());
    std::env::split_paths(&folders)
        .filter(|f| f.is_absolute())
        .map(|f| f.join("autostart/unbrace.desktop"))
        .collect()
}

/// The name of the desktop, such as "GNOME" or "XFCE".
pub fn desktop() -> String {
    var("XDG_CURRENT_DESKTOP").map_or_else(String::new, |d| d.to_string_lossy().into_owned())
}

/// Whether there is a display for a window.
pub fn has_display() -> bool {
    cfg!(not(target_os = "linux")) || var("WAYLAND_DISPLAY").or_else(|| var("DISPLAY")).is_some()
}

/// Whether there is a Wayland display and an X one beside it.
pub fn has_both_displays() -> bool {
    var("WAYLAND_DISPLAY").is_some() && var("DISPLAY").is_some()
}

/// The display or session this process is in, for a person to recognise.
pub fn session() -> String {
    let name = |n| var(n).map(|v| v.to_string_lossy().into_owned());
    name("WAYLAND_DISPLAY")
        .or_else(|| name("DISPLAY"))
        .unwrap_or_default()
}
