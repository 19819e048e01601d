//! `unbrace doctor`: which components work on this desktop, and what to do about those that do not.

use super::error::CliError;
use super::output::say;
use crate::active;
use crate::autostart::{self, Autostart};
use crate::engine::day_of;
use crate::history::History;
use crate::office::Office;
use crate::{clock, companion, files, ipc, place, presence, settings};
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
pub(super) struct Check {
    part: &'static str,
    ok: bool,
    /// The state, for people.
    why: String,
    /// What to do; empty if the component works.
    todo: String,
}

fn check(part: &'static str, found: Result<String, (String, &str)>) -> Check {
    match found {
        Ok(why) => Check {
            part,
            ok: true,
            why,
            todo: String::new(),
        },
        Err((why, todo)) => Check {
            part,
            ok: false,
            why,
            todo: todo.into(),
        },
    }
}

pub(super) fn checks() -> Vec<Check> {
    let reply = ipc::ask(&place::runtime_folders(), ipc::Ask::Status);
    let running = !matches!(reply, Err(ipc::ClientError::NotRunning));
    let mut all = vec![check(
        "companion",
        if running {
            Ok("running".into())
        } else {
            Err(("not running".into(), "start it with `unbrace`"))
        },
    )];
    let status = reply.ok().and_then(|r| r.status);
    let missing = |part| status.as_ref().and_then(|s| missing_part(s, part));
    let (refused, no_tray) = (missing("notifications"), missing("tray"));
    let desktop = companion::probe().into_iter();
    all.extend(desktop.map(|p| match (p.name, &refused, &no_tray) {
        // The companion has really tried, while a probe only checks the preconditions.
        ("notifications", Some(why), _) => check(p.name, Err((why.clone(), NO_NOTIFICATIONS))),
        ("tray", _, Some(why)) if p.found.is_ok() => check(p.name, Err((why.clone(), NO_TRAY))),
        _ => check(p.name, p.found),
    }));
    let senses = presence::probe();
    all.extend(
        senses
            .into_iter()
            .map(|f| check(f.part, f.found.map_err(|e| (e, f.todo)))),
    );
    all.push(check("autostart", autostart_state()));
    let office = Office::read();
    all.push(check("settings", settings_state(&office)));
    all.extend(office_state(&office).map(|found| check("office", found)));
    all.push(check("program", program_state()));
    all.push(check("history", history_state()));
    all
}

/// What to do if the companion could not show a notification.
const NO_NOTIFICATIONS: &str =
    "allow notifications from Unbrace in the system settings, or start a notification service";

/// What to do if the desktop has a tray, but the companion is not in it.
const NO_TRAY: &str = "restart the panel; reminders and the command line work without the icon";

/// Why a component of the running companion does not work, from its `status --json`.
fn missing_part(status: &Value, part: &str) -> Option<String> {
    let part = status.get("parts")?.get(part)?.as_str()?;
    part.strip_prefix("missing: ").map(str::to_owned)
}

fn autostart_state() -> Result<String, (String, &'static str)> {
    match autostart::state() {
        Ok(Autostart::On) => Ok("on".into()),
        Ok(Autostart::Off) => Ok("off; `unbrace autostart on` turns it on".into()),
        Ok(Autostart::Another(path)) => Err((
            format!("the entry starts another copy or version: {}", path.display()),
            "`unbrace autostart on` starts this one instead",
        )),
        Ok(Autostart::Stale(path)) => Err((
            format!(
                "the entry does not start Unbrace, because this program is missing or shows a window: {}",
                path.display()
            ),
            "`unbrace autostart on` repairs it",
        )),
        Err(e) => Err((e.to_string(), "check the permissions of the autostart folder")),
    }
}

fn settings_state(office: &Office) -> Result<String, (String, &'static str)> {
    let todo = "`unbrace config check` lists every problem";
    let Some(file) = place::settings_file() else {
        return Err(("no home folder was found".into(), "set UNBRACE_HOME to a folder"));
    };
    match files::own_text(&file, settings::LARGEST) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let whose = if office.in_force() {
                "the office's settings"
            } else {
                "the defaults"
            };
            Ok(format!("{whose}; you have no settings file yet"))
        }
        Err(e) => Err((e.to_string(), todo)),
        Ok(text) => match office.parse(&text) {
            Ok(_) => Ok(file.display().to_string()),
            Err(p) => Err((format!("{} problems in {}", p.len(), file.display()), todo)),
        },
    }
}

/// The state of the managed settings, if there are any.
fn office_state(office: &Office) -> Option<Result<String, (String, &'static str)>> {
    let file = office.file()?.display();
    Some(match office.first_error() {
        Some(why) => Err((
            why,
            "tell the administrator of this computer; until then the file is ignored",
        )),
        None => Ok(format!("{file}; your own settings take precedence")),
    })
}

fn program_state() -> Result<String, (String, &'static str)> {
    let found = active::load(day_of(clock::now().wall));
    match (found.problem, found.active) {
        (Some(why), _) => Err((
            why,
            "fix the file or import the program again; until then the last valid version applies",
        )),
        (None, Some(a)) => Ok(a.program.title),
        (None, None) => Ok("none".into()),
    }
}

fn history_state() -> Result<String, (String, &'static str)> {
    let Some(file) = place::history_file() else {
        return Err(("no home folder was found".into(), "set UNBRACE_HOME to a folder"));
    };
    if !file.exists() {
        return Ok("none yet".into());
    }
    match History::check(&file) {
        Ok(()) => match History::unreadable_in(&file) {
            Ok(bad @ 1..) => Err((
                format!("{}: {bad} entries cannot be read", file.display()),
                "exports and reports leave them out; all other entries are intact",
            )),
            _ => Ok(file.display().to_string()),
        },
        Err(e) => Err((
            format!("{}: {e}", file.display()),
            "at the next start Unbrace keeps this file and creates a new one",
        )),
    }
}

pub(super) fn run(json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let all = checks();
    if json {
        let text = serde_json::to_string(&all)?;
        say(out, &text);
        return Ok(());
    }
    for c in all {
        let word = if c.ok { "ok" } else { "missing" };
        let todo = if c.ok {
            String::new()
        } else {
            format!("\n{:27}{}", "", c.todo)
        };
        say(out, &format!("{word:<8} {:<17} {}{todo}", c.part, c.why));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn doctor_shows_the_error_of_the_running_companion() {
        let part = |text: &str| json!({ "parts": { "notifications": text } });
        let missing = |status: &Value| missing_part(status, "notifications");
        let why = "UNErrorDomain 1: notifications are not allowed for this application";
        assert_eq!(missing(&part(&format!("missing: {why}"))).as_deref(), Some(why));
        assert_eq!(missing(&part("ok")), None);
        assert_eq!(missing(&part("ok; without buttons")), None);
        assert_eq!(missing(&json!({})), None);
    }
}
