//! `unbrace doctor`: which components work on this desktop, and what to do about those that do not.

use super::error::CliError;
use super::output::say;
use crate::autostart::{self, Autostart};
use crate::content::english_name;
use crate::engine::day_of;
use crate::history::History;
use crate::installed_program;
use crate::language_fonts::font_need;
use crate::managed::ManagedSettings;
use crate::profile::Sources;
use crate::shortcut::ShortcutAction;
use crate::{clock, companion, files, ipc, paths, presence, settings};
use serde::Serialize;
use serde_json::Value;
use std::process::Command;

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
    let reply = ipc::request(&paths::runtime_folders(), ipc::Request::Status);
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
            .map(|f| check(f.part, f.found.map_err(|e| (e.to_string(), f.todo)))),
    );
    if has_shortcuts() {
        all.push(check("shortcuts", shortcut_state(status.as_ref())));
    }
    all.push(check("autostart", autostart_state()));
    let office = ManagedSettings::read();
    all.push(check("settings", settings_state(&office)));
    all.extend(office_state(&office).map(|found| check("office", found)));
    all.extend(font_state().map(|found| check("fonts", found)));
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

/// Whether the settings in force have a global shortcut.
fn has_shortcuts() -> bool {
    let settings = Sources::of_user().own_or_managed();
    let mut all = ShortcutAction::ALL.into_iter();
    all.any(|action| settings.shortcut(action).is_some())
}

/// Whether the running companion has the global shortcuts, from its `status --json`.
fn shortcut_state(status: Option<&Value>) -> Result<String, (String, &'static str)> {
    let part = status.and_then(|s| s.get("parts")?.get("shortcuts")?.as_str());
    let Some(part) = part else {
        return Ok("known once the companion runs".into());
    };
    match (part.strip_prefix("missing: "), part.strip_prefix("ok; ")) {
        (Some(why), _) => Err((
            why.into(),
            "choose other keys in the settings, or leave them empty",
        )),
        (None, Some(limit)) => Ok(limit.into()),
        (None, None) => Ok("they work in every program".into()),
    }
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

fn settings_state(office: &ManagedSettings) -> Result<String, (String, &'static str)> {
    let todo = "`unbrace config check` lists every problem";
    let Some(file) = paths::settings_file() else {
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
fn office_state(office: &ManagedSettings) -> Option<Result<String, (String, &'static str)>> {
    let file = office.file()?.display();
    Some(match office.first_error() {
        Some(why) => Err((
            why,
            "tell the administrator of this computer; until then the file is ignored",
        )),
        None => Ok(format!("{file}; your own settings take precedence")),
    })
}

/// Whether there is a font for the language in force, if it needs one that a desktop may lack.
fn font_state() -> Option<Result<String, (String, &'static str)>> {
    let i18n = Sources::of_user().own_or_managed().translation(&paths::locale());
    let need = font_need(i18n.language())?;
    if !cfg!(target_os = "linux") {
        return None; // Windows and macOS bring the fonts
    }
    let language = english_name(need.language);
    let matched = Command::new("fc-match")
        .args(["-f", "%{family[0]}\n%{lang}"])
        .arg(format!("sans-serif:lang={}", need.tag))
        .output();
    Some(match matched {
        Err(e) => Ok(format!(
            "not checked for {language}, because fc-match does not start: {e}"
        )),
        Ok(found) => font_for(need.tag, &String::from_utf8_lossy(&found.stdout))
            .ok_or_else(|| (format!("none has the letters of {language}"), need.packages)),
    })
}

/// The font that fontconfig matches, from a line with its family and one with the tags of its languages; `None` if this
/// tag is not among them.
fn font_for(tag: &str, matched: &str) -> Option<String> {
    let (family, languages) = matched.split_once('\n')?;
    let has = languages.trim().split('|').any(|l| l == tag);
    has.then(|| family.to_owned())
}

fn program_state() -> Result<String, (String, &'static str)> {
    let found = installed_program::load(day_of(clock::now().wall));
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
    let Some(file) = paths::history_file() else {
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
    fn matched_font_counts_only_with_the_language() {
        let matched = "Noto Sans CJK JP\nen|ja|ko|zh-cn\n";
        assert_eq!(font_for("ja", matched).as_deref(), Some("Noto Sans CJK JP"));
        assert_eq!(font_for("zh-cn", matched).as_deref(), Some("Noto Sans CJK JP"));
        assert_eq!(font_for("ja", "DejaVu Sans\nde|en|jam\n"), None);
        assert_eq!(font_for("ja", ""), None);
    }

    #[test]
    fn doctor_says_why_the_shortcuts_do_not_work() {
        let state = |text: &str| shortcut_state(Some(&json!({ "parts": { "shortcuts": text } })));
        assert_eq!(state("ok"), Ok("they work in every program".into()));
        let why = "another program uses Ctrl+Alt+P";
        assert_eq!(state(&format!("missing: {why}")).unwrap_err().0, why);
        assert_eq!(
            state(&format!("ok; {why}")),
            Ok(why.into()),
            "the other one works"
        );
        assert_eq!(shortcut_state(None), Ok("known once the companion runs".into()));
    }

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
