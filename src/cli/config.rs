//! `unbrace config`: see, check and change the settings file.

use super::{CliError, listed, program, read};
use crate::settings::{self, EditError, TEMPLATE, keys::KEYS};
use crate::{files, place};
use clap::Subcommand;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum Config {
    /// Where the file is
    Path,
    /// The settings in force
    Show,
    /// Name every problem with line and column
    Check {
        /// The file; your own if left out
        file: Option<PathBuf>,
    },
    /// Print one setting
    Get {
        /// Such as posture.every
        key: String,
    },
    /// Change one setting, comments kept
    Set {
        /// Such as posture.every
        key: String,
        /// Such as 45m
        value: String,
    },
    /// Begin anew with the template; the file is kept beside it
    Reset,
}

impl Config {
    pub(super) fn run(self, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
        let file = place::settings_file().ok_or_else(|| {
            CliError::Failed("no home folder is known; set UNBRACE_HOME to a folder".into())
        })?;
        let mut say = |text: &str| {
            out.extend(text.as_bytes());
            out.push(b'\n');
        };
        match self {
            Config::Path => say(&file.display().to_string()),
            Config::Show => say(own(&file)?.trim_end()),
            Config::Check { file: other } => {
                let file = other.unwrap_or(file);
                let text = if file == place::settings_file().unwrap_or_default() {
                    own(&file)?
                } else {
                    read(&file)?
                };
                match settings::parse(&text) {
                    Ok((_, warnings)) if warnings.is_empty() => {
                        say(&format!("{}: all is well", file.display()))
                    }
                    Ok((_, warnings)) => say(&listed(&file, &warnings)),
                    Err(problems) => {
                        return Err(CliError::BadFile(format!(
                            "{} problems in the settings; the file is left as it is\n{}",
                            problems.len(),
                            listed(&file, &problems)
                        )));
                    }
                }
            }
            Config::Get { key } => {
                let text = own(&file)?;
                settings::parse(&text).map_err(|p| CliError::BadFile(listed(&file, &p)))?;
                let found = lookup(&text, &key).or_else(|| lookup(TEMPLATE, &key));
                let known = KEYS.iter().any(|(k, _)| *k == key);
                let found = found.filter(|_| known).ok_or_else(|| {
                    CliError::BadFile(format!("there is no setting {key:?}; {}", settings::near(&key)))
                })?;
                let found = program::in_force(&text, &key).unwrap_or(found);
                say(&if json { json_of(&found)? } else { plain(&found) });
            }
            Config::Set { key, value } => {
                if program::chosen(&key, &value, out)? {
                    return Ok(());
                }
                let changed = settings::set(&own(&file)?, &key, &value).map_err(|e| match &e {
                    EditError::Bad(problems) => {
                        CliError::BadFile(format!("{e}\n{}", listed(&file, problems)))
                    }
                    _ => CliError::BadFile(e.to_string()),
                })?;
                write(&file, &changed)?;
            }
            Config::Reset => {
                let kept = files::put_aside(&file)
                    .map_err(|e| CliError::Failed(format!("cannot keep {}: {e}", file.display())))?;
                if let Some(kept) = kept {
                    say(&format!("the old settings are kept as {}", kept.display()));
                }
                write(&file, TEMPLATE)?;
            }
        }
        Ok(())
    }
}

/// The person's file, or the template where there is none yet.
fn own(file: &Path) -> Result<String, CliError> {
    match std::fs::read_to_string(file) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(TEMPLATE.into()),
        Err(e) => Err(CliError::BadFile(format!("cannot read {}: {e}", file.display()))),
        Ok(text) => Ok(text),
    }
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

fn write(file: &Path, text: &str) -> Result<(), CliError> {
    files::write(file, text).map_err(|e| CliError::Failed(format!("cannot write {}: {e}", file.display())))
}
