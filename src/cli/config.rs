//! `unbrace config`: see, check and change the settings file.

use super::{CliError, listed, program, read};
use crate::ipc::{self, Ask};
use crate::office::Office;
use crate::settings::{self, EditError, Problem, TEMPLATE, keys::KEYS};
use crate::{files, place, terminal};
use clap::Subcommand;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum Config {
    /// Print the path of the settings file; --json adds the office's file
    Path,
    /// Print the settings in force
    Show,
    /// List every problem, with line and column
    Check {
        /// The file to check; the default is your own
        file: Option<PathBuf>,
    },
    /// Print one setting
    Get {
        /// The key, such as posture.every
        key: String,
    },
    /// Change one setting; comments are kept
    Set {
        /// The key, such as posture.every
        key: String,
        /// The new value, such as 45m
        value: String,
    },
    /// Replace the settings file by the template; the old file is kept under another name
    Reset,
}

impl Config {
    pub(super) fn run(self, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
        let file = place::settings_file().ok_or_else(|| {
            CliError::Failed("no home folder was found; set UNBRACE_HOME to a folder".into())
        })?;
        let mut say = |text: &str| {
            out.extend(text.as_bytes());
            out.push(b'\n');
        };
        let office = Office::read();
        match self {
            Config::Path if json => {
                let paths = serde_json::json!({
                    "own": file,
                    "office": office.file(),
                    "office_in_force": office.in_force(),
                });
                say(&paths.to_string());
            }
            Config::Path => say(&file.display().to_string()),
            Config::Show => {
                let own = own(&file, &office)?;
                checked(&file, settings::parse(&own).map(|(_, w)| w))?; // what cannot be read is not in force
                say(in_force(&own, &office).trim_end());
            }
            Config::Check { file: Some(other) } if other != file => {
                let found = checked(&other, settings::parse(&read(&other)?).map(|(_, w)| w))?;
                say(&terminal::clean(&found));
            }
            Config::Check { .. } => {
                let text = own(&file, &office)?;
                let mine = checked(&file, settings::parse(&text).map(|(_, w)| w));
                let (lines, mut wrong): (Vec<String>, Vec<String>) = match mine {
                    Ok(line) => (vec![line], Vec::new()),
                    Err(e) => (Vec::new(), vec![e.to_string()]),
                };
                lines.iter().for_each(|l| say(&terminal::clean(l)));
                match (office.file(), office.why_not()) {
                    (Some(at), None) => {
                        say(&terminal::clean(&checked(at, Ok(office.problems().to_vec()))?));
                    }
                    (Some(at), Some(why)) => {
                        let all = match office.problems() {
                            [] => why,
                            problems => listed(at, problems),
                        };
                        wrong.push(format!(
                            "the office's settings are ignored until these problems are fixed\n{all}"
                        ));
                    }
                    _ => {}
                }
                if !wrong.is_empty() {
                    return Err(CliError::BadFile(wrong.join("\n")));
                }
            }
            Config::Get { key } => {
                let text = own(&file, &office)?;
                office
                    .parse(&text)
                    .map_err(|p| CliError::BadFile(listed(&file, &p)))?;
                let found = lookup(&text, &key)
                    .or_else(|| lookup(office.text()?, &key))
                    .or_else(|| lookup(TEMPLATE, &key));
                let known = KEYS.iter().any(|(k, _)| *k == key);
                let found = found.filter(|_| known).ok_or_else(|| {
                    CliError::BadFile(format!(
                        "there is no setting {key:?}; {}",
                        settings::suggestion(&key)
                    ))
                })?;
                let found = program::in_force(&office, &text, &key).unwrap_or(found);
                say(&if json { json_of(&found)? } else { plain(&found) });
            }
            Config::Set { key, value } => {
                if program::chosen(&key, &value, out)? {
                    return Ok(());
                }
                let _turn = files::in_turn(&file);
                let changed = settings::set(&own(&file, &office)?, &key, &value).map_err(|e| match &e {
                    EditError::InvalidFile(problems) => {
                        CliError::BadFile(format!("{e}\n{}", listed(&file, problems)))
                    }
                    _ => CliError::BadFile(e.to_string()),
                })?;
                write(&file, &changed)?;
                tell();
                let (_, mut warnings) = office.parse(&changed).unwrap_or_default();
                warnings.retain(|w| w.key == key);
                if !warnings.is_empty() {
                    terminal::complain(&listed(&file, &warnings)); // it is set all the same
                }
            }
            Config::Reset => {
                let _turn = files::in_turn(&file);
                let kept = files::copy_aside(&file)
                    .map_err(|e| CliError::Failed(format!("cannot keep {}: {e}", file.display())))?;
                if let Err(e) = write(&file, &office.template()) {
                    if let Some(kept) = kept {
                        let _ = std::fs::remove_file(kept); // the settings are as they were
                    }
                    return Err(e);
                }
                tell();
                if let Some(kept) = kept {
                    say(&format!("the old settings are kept as {}", kept.display()));
                }
            }
        }
        Ok(())
    }
}

/// What a file's check brought: a line that all is well, or the warnings.
fn checked(file: &Path, found: Result<Vec<Problem>, Vec<Problem>>) -> Result<String, CliError> {
    match found {
        Ok(warnings) if warnings.is_empty() => Ok(format!("{}: no problems", file.display())),
        Ok(warnings) => Ok(listed(file, &warnings)),
        Err(problems) => Err(CliError::BadFile(format!(
            "{} in the settings; the file was not changed\n{}",
            super::counted(problems.len()),
            listed(file, &problems)
        ))),
    }
}

/// What the person's file says of their own, or the template where there is none yet.
fn own(file: &Path, office: &Office) -> Result<String, CliError> {
    match files::own_text(file, settings::LARGEST) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(office.template().into_owned()),
        Err(e) => Err(super::unreadable(file, &e)),
        Ok(text) => Ok(office.own(&text).into_owned()),
    }
}

/// The settings in force: the person's file, or, over an office's, the template with what each says.
fn in_force(own: &str, office: &Office) -> String {
    let (Some(beneath), Some(file)) = (office.text(), office.file()) else {
        return own.to_owned();
    };
    let Ok(mut doc) = TEMPLATE.parse::<toml_edit::DocumentMut>() else {
        return own.to_owned(); // a test reads the template
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
    serde_json::to_string(&json).map_err(|e| CliError::Failed(e.to_string()))
}

/// Tells a companion that runs, which may not see every change of the file.
fn tell() {
    drop(ipc::ask(&place::runtime_folders(), Ask::Settings)); // without one there is nobody to tell
}

fn write(file: &Path, text: &str) -> Result<(), CliError> {
    files::write(file, text).map_err(|e| CliError::Failed(format!("cannot write {}: {e}", file.display())))
}
