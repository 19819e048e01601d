//! Changes one key of a settings file and keeps everything else, including comments.

use super::keys::{KEYS, Spec};
use super::{Problem, parse, suggestion};
use thiserror::Error;
use toml_edit::{DocumentMut, TableLike, Value, value};

/// The reason why a key was not set.
#[derive(Debug, Error)]
pub enum EditError {
    /// There is no such key.
    #[error("there is no setting {key:?}; {near}")]
    Unknown {
        /// The unknown key.
        key: String,
        /// A suggestion in words.
        near: String,
    },
    /// The key does not allow this value.
    #[error("{key} cannot be {found:?}; {reason}")]
    Value {
        /// The key.
        key: String,
        /// The refused value.
        found: String,
        /// Why it is refused, and the allowed values.
        reason: String,
    },
    /// The file has problems and is not changed.
    #[error("the settings file has problems and was not changed; `unbrace config check` lists them")]
    InvalidFile(Vec<Problem>),
}

/// The text with `key` set to `input`. A word needs no quotes, and a list needs no brackets.
///
/// # Errors
/// When there is no such key, the value is not allowed, or the text has problems.
pub fn set(text: &str, key: &str, input: &str) -> Result<String, EditError> {
    let unknown = || EditError::Unknown {
        key: key.into(),
        near: suggestion(key),
    };
    let (_, spec) = KEYS.iter().find(|(k, _)| *k == key).ok_or_else(unknown)?;
    parse(text).map_err(EditError::InvalidFile)?;
    let mut doc: DocumentMut = text.parse().map_err(|_| EditError::InvalidFile(Vec::new()))?;
    let word = Value::from(input);
    let reason = spec.refusal(&word);
    let list = || Value::from_iter(input.split(',').map(str::trim).filter(|w| !w.is_empty()));
    // An input with a bracket or a quotation mark is an invalid TOML list, and not a list without brackets.
    let many = matches!(spec, Spec::Many(_) | Spec::Ranges) && !input.contains(['[', ']', '"', '\'']);
    let new = [input.parse::<Value>().ok(), Some(word), many.then(list)]
        .into_iter()
        .flatten()
        .find(|v| spec.read(v).is_some());
    let new = new.ok_or_else(|| EditError::Value {
        key: key.into(),
        found: input.into(),
        reason,
    })?;
    keep_comments(&mut doc, key);
    let item = match key.split_once('.') {
        Some((section, name)) => {
            doc.entry(section).or_insert_with(toml_edit::table);
            &mut doc[section][name]
        }
        None => &mut doc[key],
    };
    match item.as_value_mut() {
        Some(old) => {
            let decor = old.decor().clone();
            *old = new;
            *old.decor_mut() = decor;
        }
        None => *item = value(new),
    }
    let out = doc.to_string();
    // The output keeps the line ends and the byte order mark of the file.
    let out = if text.contains("\r\n") {
        out.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        out
    };
    let mark = if text.starts_with('\u{feff}') && !out.starts_with('\u{feff}') {
        "\u{feff}"
    } else {
        ""
    };
    Ok(format!("{mark}{out}"))
}

/// Moves the comments inside an array that is replaced above its key, together with the old array.
fn keep_comments(doc: &mut DocumentMut, key: &str) {
    let (table, name): (&mut dyn TableLike, _) = match key.split_once('.') {
        Some((section, name)) => match doc.get_mut(section).and_then(|s| s.as_table_like_mut()) {
            Some(table) => (table, name),
            None => return,
        },
        None => (doc.as_table_mut(), key),
    };
    let old = table
        .get(name)
        .and_then(|i| i.as_array())
        .map(ToString::to_string);
    let commented = old.filter(|list| list.contains('#') && list.trim().contains('\n'));
    if let (Some(list), Some(mut at)) = (commented, table.key_mut(name)) {
        let decor = at.leaf_decor_mut();
        let before = decor
            .prefix()
            .and_then(|p| p.as_str())
            .unwrap_or_default()
            .to_owned();
        let lines = format!("{name} = {}", list.trim());
        let kept: String = lines.lines().map(|l| format!("# {l}\n")).collect();
        decor.set_prefix(before + &kept);
    }
}
