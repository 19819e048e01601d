//! `unbrace doctor --report FILE`: the file for a bug report. It contains nothing about health: no note, no
//! count of reminders, no setting about the body. The path of the home folder is replaced by `~`.

use super::doctor;
use super::error::CliError;
use super::output::{create_file, say};
use crate::{ipc, paths};
use serde_json::{Value, json};
use std::path::Path;

/// The keys of `status --json` about the user's activity and health.
const HEALTH: [&str; 3] = ["today", "flare_up_until", "live"];
/// The sections of the settings about the user's body.
const BODY: [&str; 3] = ["me", "flare_up", "check_in"];

/// Writes the report to a new file.
pub(super) fn write(file: &Path, out: &mut Vec<u8>) -> Result<(), CliError> {
    let status = ipc::request(&paths::runtime_folders(), ipc::Request::Status).ok();
    let settings = paths::settings_file().and_then(|f| std::fs::read_to_string(f).ok());
    let report = json!({
        "unbrace": env!("CARGO_PKG_VERSION"),
        "system": system(),
        "desktop": paths::desktop(),
        "doctor": doctor::checks(),
        "status": status.and_then(|s| s.status).map(without_health),
        "settings": settings.map(|text| without_body(&text)),
    });
    let mut text = serde_json::to_string_pretty(&report)?;
    if let Some(home) = paths::home() {
        text = text.replace(&*home.to_string_lossy(), "~");
    }
    text.push('\n');
    create_file(file, &text, false)?;
    say(
        out,
        &format!(
            "Saved to {}. Read it before you send it; it contains no health notes.",
            file.display()
        ),
    );
    Ok(())
}

/// The name and the version of the system.
fn system() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|l| l.strip_prefix("PRETTY_NAME="));
    let name = name.unwrap_or(std::env::consts::OS).trim_matches('"');
    format!("{name}, {}", std::env::consts::ARCH)
}

fn without_health(mut status: Value) -> Value {
    if let Some(map) = status.as_object_mut() {
        map.retain(|key, _| !HEALTH.contains(&key.as_str()));
    }
    status
}

/// The settings without comments and without the sections about the body. Settings that cannot be parsed are left
/// out.
fn without_body(text: &str) -> Value {
    let Ok(mut table) = text.parse::<toml_edit::DocumentMut>() else {
        return "cannot be read; see `doctor`".into();
    };
    for section in BODY {
        table.remove(section);
    }
    toml_edit::de::from_document(table).unwrap_or_else(|_| "cannot be read; see `doctor`".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn report_contains_nothing_about_the_body() {
        let settings = "# my knee hurts\n[me]\navoid = [\"squat\"]\n[posture]\nevery = \"20m\" # my neck\n";
        assert_eq!(without_body(settings), json!({ "posture": { "every": "20m" } }));
        let status =
            json!({ "state": "held", "today": { "posture": 3 }, "flare_up_until": "x", "live": "y" });
        assert_eq!(without_health(status), json!({ "state": "held" }));
    }
}
