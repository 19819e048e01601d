//! `unbrace config`: showing, checking and changing the settings.

use super::args::ConfigCmd;
use super::client::notify;
use super::error::CliError;
use super::input::read;
use super::output::{count, say};
use super::program;
use crate::ipc::Request;
use crate::managed::ManagedSettings;
use crate::profile::{Changed, Sources};
use crate::settings::{self, Problem, TEMPLATE, keys::KEYS};
use crate::{files, terminal};
use std::path::{Path, PathBuf};

pub(super) fn run(command: ConfigCmd, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    let sources = Sources::of_user();
    let user = UserSettings {
        file: sources.file()?.clone(),
        sources,
        office: ManagedSettings::read(),
    };
    match command {
        ConfigCmd::Path => say(out, &user.path(json)),
        ConfigCmd::Show => say(out, user.show()?.trim_end()),
        ConfigCmd::Check { file: Some(other) } if other != user.file => {
            let found = checked(&other, settings::parse(&read(&other)?).map(|(_, w)| w))?;
            say(out, &found);
        }
        ConfigCmd::Check { .. } => user.check(out)?,
        ConfigCmd::Get { key } => say(out, &user.get(&key, json)?),
        ConfigCmd::Set { key, value } => user.set(&key, &value, out)?,
        ConfigCmd::Reset => user.reset(out)?,
    }
    Ok(())
}

/// The user's settings file, and what is in force besides: the therapist's program and the office's settings.
struct UserSettings {
    file: PathBuf,
    sources: Sources,
    office: ManagedSettings,
}

impl UserSettings {
    fn path(&self, json: bool) -> String {
        if !json {
            return self.file.display().to_string();
        }
        let paths = serde_json::json!({
            "own": self.file,
            "office": self.office.file(),
            "office_in_force": self.office.in_force(),
        });
        paths.to_string()
    }

    fn show(&self) -> Result<String, CliError> {
        let text = self.sources.own_text(&self.office)?;
        checked(&self.file, settings::parse(&text).map(|(_, w)| w))?; // an invalid file is not in force
        Ok(in_force(&text, &self.office))
    }

    /// Checks the user's file and the office's. Prints the files without an error; the others are in the error.
    fn check(&self, out: &mut Vec<u8>) -> Result<(), CliError> {
        let text = self.sources.own_text(&self.office)?;
        let mut wrong = Vec::new();
        match checked(&self.file, settings::parse(&text).map(|(_, w)| w)) {
            Ok(line) => say(out, &line),
            Err(e) => wrong.push(e.to_string()),
        }
        match (self.office.file(), self.office.first_error()) {
            (Some(at), None) => {
                let found = checked(at, Ok(self.office.problems().to_vec()))?;
                say(out, &found);
            }
            (Some(at), Some(why)) => {
                let all = match self.office.problems() {
                    [] => why,
                    problems => Problem::list(at, problems),
                };
                wrong.push(format!(
                    "the office's settings are ignored until these problems are fixed\n{all}"
                ));
            }
            _ => {}
        }
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(CliError::Invalid(wrong.join("\n")))
        }
    }

    /// The value that is in force for a key.
    fn get(&self, key: &str, json: bool) -> Result<String, CliError> {
        let text = self.sources.own_text(&self.office)?;
        self.office
            .parse(&text)
            .map_err(|p| CliError::Invalid(Problem::list(&self.file, &p)))?;
        let found = lookup(&text, key)
            .or_else(|| lookup(self.office.text()?, key))
            .or_else(|| lookup(TEMPLATE, key));
        let known = KEYS.iter().any(|(k, _)| *k == key);
        let found = found
            .filter(|_| known)
            .ok_or_else(|| CliError::UnknownSetting { key: key.to_owned() })?;
        let profile = self.sources.profile(program::today());
        let found = program::overridden_value(&profile, key).unwrap_or(found);
        if json { json_of(&found) } else { Ok(plain(&found)) }
    }

    fn set(&self, key: &str, value: &str, out: &mut Vec<u8>) -> Result<(), CliError> {
        match self.sources.set(key, value, program::today())? {
            Changed::Program => {
                notify(Request::Program);
                let long = if key.starts_with("check_in.") {
                    "until your program ends"
                } else {
                    "for this stage of your program"
                };
                let text = format!("The change applies {long}; your own settings are unchanged.");
                say(out, &text);
            }
            Changed::Settings { file, warnings } => {
                notify(Request::Settings);
                if !warnings.is_empty() {
                    terminal::complain(&Problem::list(&file, &warnings)); // the key is set nevertheless
                }
            }
        }
        Ok(())
    }

    /// Replaces the user's file by the template, and keeps a copy of it.
    fn reset(&self, out: &mut Vec<u8>) -> Result<(), CliError> {
        let _turn = files::lock_for_update(&self.file);
        let kept = files::copy_aside(&self.file).map_err(|source| CliError::Keep {
            file: self.file.clone(),
            source,
        })?;
        if let Err(e) = write(&self.file, &self.office.template()) {
            if let Some(kept) = kept {
                let _ = std::fs::remove_file(kept); // the settings are unchanged
            }
            return Err(e);
        }
        notify(Request::Settings);
        if let Some(kept) = kept {
            say(out, &format!("the old settings are kept as {}", kept.display()));
        }
        Ok(())
    }
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
