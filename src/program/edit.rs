//! Changes one key, list entry or section of a program file, and keeps everything else, including comments. A
//! draft may be incomplete; [`Draft::check`] reports what is missing.

mod sections;

use super::keys::{DOSED, FILE, Key, ValueType};
use super::model::Program;
use super::{parse, text_rules::nearest};
use crate::settings::{Problem, document};
use thiserror::Error;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value, value};

/// The reason why a draft was not changed.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum DraftError {
    /// There is no such key or section.
    #[error("there is no {path}{near}")]
    Unknown {
        /// The unknown path.
        path: String,
        /// A suggestion in words; may be empty.
        near: String,
    },
    /// The key does not allow this value.
    #[error("{path} cannot be {found:?}; {allowed}")]
    Value {
        /// The key.
        path: String,
        /// The refused value.
        found: String,
        /// The allowed values in words.
        allowed: String,
    },
}

/// A program file that is being edited.
#[derive(Clone, Debug)]
pub struct Draft {
    doc: DocumentMut,
}

/// A step of a path: the name of a key, and the number of a section.
type Step<'a> = (&'a str, Option<usize>);

impl Draft {
    /// Opens the text of a file, which may be incomplete.
    ///
    /// # Errors
    /// The first syntax error.
    pub fn open(text: &str) -> Result<Draft, Problem> {
        let (doc, problems) = document(text);
        match problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Draft { doc: doc.into_mut() }),
        }
    }

    /// The present text.
    pub fn text(&self) -> String {
        self.doc.to_string()
    }

    /// The program of the draft.
    ///
    /// # Errors
    /// Every problem.
    pub fn check(&self) -> Result<Program, Vec<Problem>> {
        parse(&self.text())
    }

    /// The number of sections with this name: "stage", "exercise", "cue" or "visit".
    pub fn count(&self, list: &str) -> usize {
        let item = self.doc.get(list);
        let tables = item.and_then(Item::as_array_of_tables).map(ArrayOfTables::len);
        tables
            .or_else(|| item.and_then(Item::as_array).map(Array::len))
            .unwrap_or(0)
    }

    /// The value of a key as a user would type it; `None` when it has none.
    pub fn get(&self, path: &str) -> Option<String> {
        let mut item = self.doc.as_item();
        for (name, number) in steps(path) {
            item = item.get(name)?;
            if let Some(n) = number {
                item = item.get(n)?;
            }
        }
        let v = item.as_value()?;
        Some(
            v.as_str()
                .map_or_else(|| v.clone().decorated("", "").to_string(), str::to_owned),
        )
    }

    /// The texts of a list such as "exercise[0].steps" or "check_in.questions"; none without one.
    pub fn texts(&self, path: &str) -> Vec<String> {
        let mut item = self.doc.as_item();
        for (name, number) in steps(path) {
            let inner = item.get(name);
            let inner = number.map_or(inner, |n| inner.and_then(|i| i.get(n)));
            let Some(inner) = inner else { return Vec::new() };
            item = inner;
        }
        let texts = item.as_array().into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    /// The names of the keys and sections at the top of the file.
    pub fn names(&self) -> Vec<String> {
        self.doc.iter().map(|(name, _)| name.to_owned()).collect()
    }

    /// Sets a key such as "title", "stage[0].movement.every" or "exercise[1].steps" to a typed value. A word
    /// needs no quotes, and a list has one entry in each line. An empty input removes the key.
    ///
    /// # Errors
    /// When there is no such key, or it does not allow the value.
    pub fn set(&mut self, path: &str, input: &str) -> Result<(), DraftError> {
        let value_type = type_of(path)?;
        if matches!(
            value_type,
            ValueType::Table(_) | ValueType::Tables(..) | ValueType::Exercises(_)
        ) {
            return Err(unknown(path, None));
        }
        if input.trim().is_empty() {
            // An exercise without a dose has no key to remove.
            if let Ok((table, name)) = self.table(path) {
                table.remove(name);
            }
            return Ok(());
        }
        let new = typed(value_type, input).map_err(|allowed| DraftError::Value {
            path: path.into(),
            found: if crate::seal::has_secret(input) {
                "a secret key".into()
            } else {
                input.chars().take(60).collect()
            },
            allowed,
        })?;
        self.expand_exercise(path);
        let (table, name) = self.table(path)?;
        match table.get_mut(name).and_then(Item::as_value_mut) {
            // The same text stays as it is written, such as between triple quotes.
            Some(old) if new.as_str().is_some() && old.as_str().map(str::trim) == new.as_str() => {}
            Some(Value::Array(old)) if matches!(value_type, ValueType::Lines(..)) => {
                replace_texts(old, new.as_array());
            }
            Some(old) => {
                let decor = old.decor().clone();
                *old = new;
                *old.decor_mut() = decor;
            }
            None => {
                table.insert(name, value(new));
            }
        }
        Ok(())
    }

    /// The list at a path, which is created when it is missing.
    fn list(&mut self, path: &str) -> Result<&mut Array, DraftError> {
        if !matches!(
            type_of(path)?,
            ValueType::Ids(_) | ValueType::Exercises(_) | ValueType::Some(_)
        ) {
            return Err(unknown(path, None));
        }
        let (table, name) = self.table(path)?;
        if table.get(name).is_none() {
            table.insert(name, value(Array::new()));
        }
        let found = table.get_mut(name).and_then(Item::as_array_mut);
        found.ok_or_else(|| unknown(path, None))
    }

    /// Replaces the id of an exercise in a stage with a table, which can have a dose.
    fn expand_exercise(&mut self, path: &str) {
        let Some((list, number)) = path
            .rsplit_once('.')
            .and_then(|(entry, _)| entry.strip_suffix(']')?.rsplit_once('['))
        else {
            return;
        };
        let (Ok(n), true) = (number.parse::<usize>(), list.ends_with(".exercises")) else {
            return;
        };
        let Ok(list) = self.list(list) else { return };
        let id = list.get(n).and_then(Value::as_str).map(str::to_owned);
        if let Some(id) = id {
            let mut whole = InlineTable::new();
            whole.insert("id", id.into());
            list.replace(n, whole);
        }
    }

    /// The table of the last key of a path, which is created when it is missing, and the name of the key.
    fn table<'a>(&mut self, path: &'a str) -> Result<(&mut dyn TableLike, &'a str), DraftError> {
        let steps = steps(path);
        let Some(((last, _), before)) = steps.split_last() else {
            return Err(unknown(path, None));
        };
        let mut item = self.doc.as_item_mut();
        for (name, number) in before {
            let table = item.as_table_like_mut().ok_or_else(|| unknown(path, None))?;
            if number.is_none() && table.get(name).is_none() {
                table.insert(name, Item::Table(Table::new()));
            }
            item = table.get_mut(name).ok_or_else(|| unknown(path, None))?;
            if let Some(n) = number {
                item = item.get_mut(*n).ok_or_else(|| unknown(path, None))?;
            }
        }
        let table = item.as_table_like_mut().ok_or_else(|| unknown(path, None))?;
        Ok((table, last))
    }
}

/// Replaces the texts of a list line by line, so that comments beside lines that stay are kept.
fn replace_texts(old: &mut Array, new: Option<&Array>) {
    let new: Vec<&str> = new.into_iter().flatten().filter_map(Value::as_str).collect();
    while old.len() > new.len() {
        old.remove(old.len() - 1);
    }
    for (n, text) in new.into_iter().enumerate() {
        match old.get(n).map(Value::as_str) {
            Some(Some(same)) if same == text => {}
            Some(_) => drop(old.replace(n, text)),
            None => old.push(text),
        }
    }
}

/// The steps of a path such as "stage[0].movement.every".
fn steps(path: &str) -> Vec<Step<'_>> {
    let step = |part| match str::split_once(part, '[') {
        Some((name, number)) => (name, number.trim_end_matches(']').parse().ok()),
        None => (part, None),
    };
    path.split('.').map(step).collect()
}

fn unknown(path: &str, near: Option<&str>) -> DraftError {
    DraftError::Unknown {
        path: path.chars().take(80).collect(),
        near: near.map_or_else(String::new, |k| format!("; did you mean {k}?")),
    }
}

/// The type of the key at a path.
///
/// # Errors
/// When there is no such key.
pub fn type_of(path: &str) -> Result<ValueType, DraftError> {
    let mut keys: &[Key] = FILE;
    let mut value_type = None;
    for (name, _) in steps(path) {
        let Some(key) = keys.iter().find(|k| k.name == name) else {
            return Err(unknown(path, nearest(name, keys.iter().map(|k| k.name))));
        };
        value_type = Some(key.value_type);
        keys = match key.value_type {
            ValueType::Table(keys) | ValueType::Tables(keys, _) => keys,
            ValueType::Exercises(_) => DOSED,
            _ => &[],
        };
    }
    value_type.ok_or_else(|| unknown(path, None))
}

/// Converts a typed value to this type. The error is the allowed values.
fn typed(value_type: ValueType, input: &str) -> Result<Value, String> {
    let text = input.trim();
    let new = match value_type {
        ValueType::Lines(..) => Value::from(
            text.lines()
                .map(str::trim)
                .filter(|l| !l.is_empty())
                .collect::<Array>(),
        ),
        ValueType::Some(_) | ValueType::Ids(_) => {
            let words = text
                .split([',', ' ', '\n', ';', '[', ']', '"'])
                .map(str::trim)
                .filter(|w| !w.is_empty());
            Value::from(words.collect::<Array>())
        }
        ValueType::Line(_)
        | ValueType::Text(_)
        | ValueType::Id
        | ValueType::Image
        | ValueType::PublicKey
        | ValueType::One(_)
        | ValueType::Time => Value::from(text),
        ValueType::Date | ValueType::Moment => text
            .parse::<toml_edit::Datetime>()
            .map(Value::from)
            .map_err(|_| value_type.allowed())?,
        ValueType::Setting(key) => {
            let spec = super::keys::setting(key).1;
            let own = text.parse::<Value>().ok().filter(|v| spec.read(v).is_some());
            own.unwrap_or_else(|| Value::from(text))
        }
        _ => text.parse::<Value>().map_err(|_| value_type.allowed())?,
    };
    super::read::refusal(value_type, &new).map_or(Ok(new), Err)
}
