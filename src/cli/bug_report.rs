//! `unbrace doctor --report FILE`: what a bug report needs. Nothing of a person's health: no note, no count of what was
//! done, none of the settings about their body; and the home folder's name is left out.

use super::{CliError, doctor, say};
use crate::{files, ipc, place};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// Keys of `status --json` that say what a person did or how they are.
const HEALTH: [&str; 3] = ["today", "flare_up_until", "live"];
/// Sections of the settings that do.
const BODY: [&str; 3] = ["me", "flare_up", "check_in"];

/// Writes it to a new file; one that is there already is left alone.
pub(super) fn write(file: &Path, out: &mut Vec<u8>) -> Result<(), CliError> {
    let failed = |e: std::io::Error| CliError::Failed(format!("cannot write {}: {e}", file.display()));
    let status = ipc::ask(&place::runtime_folders(), ipc::Ask::Status).and_then(Result::ok);
    let settings = place::settings_file().and_then(|f| std::fs::read_to_string(f).ok());
    let report = json!({
        "unbrace": env!("CARGO_PKG_VERSION"),
        "system": system(),
        "desktop": place::desktop(),
        "doctor": doctor::checks(),
        "status": status.and_then(|s| s.status).map(without_health),
        "settings": settings.map(|text| without_body(&text)),
    });
    let mut text = serde_json::to_string_pretty(&report).map_err(|e| CliError::Failed(e.to_string()))?;
    if let Some(home) = place::home() {
        text = text.replace(&*home.to_string_lossy(), "~");
    }
    let mut new = files::create_new(file).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => {
            CliError::Failed(format!("{} already exists; choose another name", file.display()))
        }
        _ => failed(e),
    })?;
    new.write_all(text.as_bytes())
        .and_then(|()| new.write_all(b"\n"))
        .map_err(failed)?;
    say(
        out,
        &format!(
            "Saved to {}. Read it before you send it; it contains no health notes.",
            file.display()
        ),
    );
    Ok(())
}

/// The system's name and version.
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

/// The settings as written, the sections about the body and every comment left out. What does not parse is left out
/// whole.
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
    fn nothing_about_the_body_goes_into_a_report() {
        let settings = "# my knee hurts\n[me]\navoid = [\"squat\"]\n[posture]\nevery = \"20m\" # my neck\n";
        assert_eq!(without_body(settings), json!({ "posture": { "every": "20m" } }));
        let status =
            json!({ "state": "held", "today": { "posture": 3 }, "flare_up_until": "x", "live": "y" });
        assert_eq!(without_health(status), json!({ "state": "held" }));
    }
}
