//! Changing one key of a settings file, comments and everything else kept.

use super::keys::{KEYS, Spec};
use super::{Problem, near, parse};
use thiserror::Error;
use toml_edit::{DocumentMut, Value, value};

/// Why a key was not set. The text is as it was.
#[derive(Debug, Error)]
pub enum EditError {
    /// There is no such key.
    #[error("there is no setting {key:?}; {near}")]
    Unknown {
        /// What was asked for.
        key: String,
        /// The nearest known one.
        near: String,
    },
    /// The key cannot hold this.
    #[error("{key} cannot be {found:?}; allowed is {allowed}")]
    Value {
        /// The key.
        key: String,
        /// What was to be set.
        found: String,
        /// What can be set.
        allowed: String,
    },
    /// The file has problems of its own and is not touched.
    #[error("the settings file has problems and is left as it is; `unbrace config check` lists them")]
    Bad(Vec<Problem>),
}

/// The text with `key` set to what `input` says; a word needs no quotes, and a list no brackets.
pub fn set(text: &str, key: &str, input: &str) -> Result<String, EditError> {
    let unknown = || EditError::Unknown {
        key: key.into(),
        near: near(key),
    };
    let (_, spec) = KEYS.iter().find(|(k, _)| *k == key).ok_or_else(unknown)?;
    parse(text).map_err(EditError::Bad)?;
    let mut doc: DocumentMut = text.parse().map_err(|_| EditError::Bad(Vec::new()))?;
    let word = Value::from(input);
    let list = || Value::from_iter(input.split(',').map(str::trim).filter(|w| !w.is_empty()));
    // With a bracket or a quotation mark it was meant as a list of TOML, and is a bad one.
    let many = matches!(spec, Spec::Many(_) | Spec::Ranges) && !input.contains(['[', ']', '"', '\'']);
    let new = [input.parse::<Value>().ok(), Some(word), many.then(list)]
        .into_iter()
        .flatten()
        .find(|v| spec.read(v).is_some());
    let mut new = new.ok_or_else(|| EditError::Value {
        key: key.into(),
        found: input.into(),
        allowed: spec.allowed(),
    })?;
    let item = match key.split_once('.') {
        Some((section, name)) => {
            doc.entry(section).or_insert_with(toml_edit::table);
            &mut doc[section][name]
        }
        None => &mut doc[key],
    };
    match item.as_value_mut() {
        Some(old) => {
            keep_lines(old, &mut new);
            let decor = old.decor().clone();
            *old = new;
            *old.decor_mut() = decor;
        }
        None => *item = value(new),
    }
    let out = doc.to_string();
    // As the file was: with the mark that some editors put first, and with the line ends of Windows.
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

/// The values that stay of a list on several lines keep their lines and comments.
fn keep_lines(old: &Value, new: &mut Value) {
    if !old.to_string().trim().contains('\n') {
        return;
    }
    let (Some(old), Some(new)) = (old.as_array(), new.as_array_mut()) else {
        return;
    };
    let same = |word: &Value| {
        old.iter()
            .find(|o| o.as_str().is_some() && o.as_str() == word.as_str())
    };
    for word in new.iter_mut() {
        if let Some(kept) = same(word) {
            *word = kept.clone();
        }
    }
    new.set_trailing(old.trailing().clone());
    new.set_trailing_comma(old.trailing_comma());
}
