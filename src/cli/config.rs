//! `unbrace config`: showing, checking and changing the settings.

use super::args::ConfigCmd;
use super::client::notify;
use super::error::CliError;
use super::input::read;
use super::output::count;
use super::program;
use crate::ipc::Request;
use crate::managed::ManagedSettings;
use crate::profile::{Changed, Sources};
use crate::settings::{self, Problem, TEMPLATE, keys::KEYS};
use crate::{files, terminal};
use std::path::Path;

pub(super) fn run(command: ConfigCmd, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let sources = Sources::of_user();
    let file = sources.file()?.clone();
    let mut say = |text: &str| {
        out.extend(text.as_bytes());
        out.push(b'\n');
    };
    let office = ManagedSettings::read();
    match command {
        ConfigCmd::Path if json => {
            let paths = serde_json::json!({
                "own": file,
                "office": office.file(),
                "office_in_force": office.in_force(),
            });
            say(&paths.to_string());
        }
        ConfigCmd::Path => say(&file.display().to_string()),
        ConfigCmd::Show => {
            let own = sources.own_text(&office)?;
            checked(&file, settings::parse(&own).map(|(_, w)| w))?; // an invalid file is not in force
            say(in_force(&own, &office).trim_end());
        }
        ConfigCmd::Check { file: Some(other) } if other != file => {
            let found = checked(&other, settings::parse(&read(&other)?).map(|(_, w)| w))?;
            say(&terminal::clean(&found));
        }
        ConfigCmd::Check { .. } => {
            let text = sources.own_text(&office)?;
            let own_result = checked(&file, settings::parse(&text).map(|(_, w)| w));
            let (lines, mut wrong): (Vec<String>, Vec<String>) = match own_result {
                Ok(line) => (vec![line], Vec::new()),
                Err(e) => (Vec::new(), vec![e.to_string()]),
            };
            lines.iter().for_each(|l| say(&terminal::clean(l)));
            match (office.file(), office.first_error()) {
                (Some(at), None) => {
                    say(&terminal::clean(&checked(at, Ok(office.problems().to_vec()))?));
                }
                (Some(at), Some(why)) => {
                    let all = match office.problems() {
                        [] => why,
                        problems => Problem::list(at, problems),
                    };
                    wrong.push(format!(
                        "the office's settings are ignored until these problems are fixed\n{all}"
                    ));
                }
                _ => {}
            }
            if !wrong.is_empty() {
                return Err(CliError::Invalid(wrong.join("\n")));
            }
        }
        ConfigCmd::Get { key } => {
            let text = sources.own_text(&office)?;
            office
                .parse(&text)
                .map_err(|p| CliError::Invalid(Problem::list(&file, &p)))?;
            let found = lookup(&text, &key)
                .or_else(|| lookup(office.text()?, &key))
                .or_else(|| lookup(TEMPLATE, &key));
            let known = KEYS.iter().any(|(k, _)| *k == key);
            let found = found
                .filter(|_| known)
                .ok_or_else(|| CliError::UnknownSetting { key: key.clone() })?;
            let found = program::overridden_value(&sources.profile(program::today()), &key).unwrap_or(found);
            say(&if json { json_of(&found)? } else { plain(&found) });
        }
        ConfigCmd::Set { key, value } => match sources.set(&key, &value, program::today())? {
            Changed::Program => {
                notify(Request::Program);
                let long = if key.starts_with("check_in.") {
                    "until your program ends"
                } else {
                    "for this stage of your program"
                };
                say(&format!(
                    "The change applies {long}; your own settings are unchanged."
                ));
            }
            Changed::Settings { file, warnings } => {
                notify(Request::Settings);
                if !warnings.is_empty() {
                    terminal::complain(&Problem::list(&file, &warnings)); // the key is set nevertheless
                }
            }
        },
        ConfigCmd::Reset => {
            let _turn = files::lock_for_update(&file);
            let kept = files::copy_aside(&file).map_err(|source| CliError::Keep {
                file: file.clone(),
                source,
            })?;
            if let Err(e) = write(&file, &office.template()) {
                if let Some(kept) = kept {
                    let _ = std::fs::remove_file(kept); // the settings are unchanged
                }
                return Err(e);
            }
            notify(Request::Settings);
            if let Some(kept) = kept {
                say(&format!("the old settings are kept as {}", kept.display()));
            }
        }
    }
    Ok(())
}

/// The result of checking a file: a line that it is valid, or the warnings.
fn checked(file: &Path, found: Result<Vec<Problem>, Vec<Problem>>) -> Result<String, CliError> {
    match found {
        Ok(warnings) if warnings.is_empty() => Ok(format!("{}: no problems", file.display())),
        Ok(warnings) => Ok(Problem::list(file, &warnings)),
        Err(problems) => {
            let summary = format!(
                "{} in the settings; the file was not changed",
                count(problems.len(), "problem")
            );
            Err(CliError::settings(&summary, file, &problems))
        }
    }
}

/// The settings in force: the user's own file or, with managed settings, the template with the values of
/// both.
fn in_force(own: &str, office: &ManagedSettings) -> String {
    let (Some(beneath), Some(file)) = (office.text(), office.file()) else {
        return own.to_owned();
    };
    let Ok(mut doc) = TEMPLATE.parse::<toml_edit::DocumentMut>() else {
        return own.to_owned(); // cannot happen: a test parses the template
    };
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    for (key, _) in KEYS {
        let (value, whose) = match (lookup(own, key), lookup(beneath, key)) {
            (Some(value), _) => (value, &mut mine),
            (None, Some(value)) => (value, &mut theirs),
            (None, None) => continue,
        };
        whose.push(*key);
        let mut item = doc.as_item_mut();
        for part in key.split('.') {
            item = &mut item[part];
        }
        if let Some(old) = item.as_value_mut() {
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        }
    }
    mine.retain(|k| *k != "version");
    theirs.retain(|k| *k != "version");
    let list = |keys: Vec<&str>| {
        if keys.is_empty() {
            "nothing".into()
        } else {
            keys.join(", ")
        }
    };
    format!(
        "# The settings in force. Your own: {}.\n# From {}: {}.\n# Everything else is Unbrace's default.\n{doc}",
        list(mine),
        file.display(),
        list(theirs)
    )
}

fn lookup(text: &str, key: &str) -> Option<toml_edit::Value> {
    let doc: toml_edit::DocumentMut = text.parse().ok()?;
    let mut item = doc.as_item();
    for part in key.split('.') {
        item = item.get(part)?;
    }
    item.as_value().cloned()
}

fn plain(v: &toml_edit::Value) -> String {
    v.as_str()
        .map_or_else(|| v.clone().decorated("", "").to_string(), str::to_owned)
}

fn json_of(v: &toml_edit::Value) -> Result<String, CliError> {
    use toml_edit::Value as V;
    let json = match v {
        V::Integer(n) => serde_json::json!(n.value()),
        V::Boolean(b) => serde_json::json!(b.value()),
        V::Array(a) => serde_json::json!(a.iter().filter_map(|w| w.as_str()).collect::<Vec<_>>()),
        v => serde_json::json!(plain(v)),
    };
    Ok(serde_json::to_string(&json)?)
}

fn write(file: &Path, text: &str) -> Result<(), CliError> {
    files::write(file, text).map_err(CliError::write(file))
}
