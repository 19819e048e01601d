//! Changes one key, list entry or section of a program file, and keeps everything else, including comments. A
//! draft may be incomplete; [`Draft::check`] reports what is missing.

use super::keys::{DOSED, FILE, Key, ValueType};
use super::model::{Dosed, Program};
use super::{parse, text_rules::nearest, write};
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

    /// The number of sections with this name: "stage", "exercise" or "cue".
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
            found: input.chars().take(60).collect(),
            allowed,
        })?;
        self.expand_exercise(path);
        let (table, name) = self.table(path)?;
        match table.get_mut(name).and_then(Item::as_value_mut) {
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

    /// Adds a section "stage", "exercise" or "cue", and returns its number.
    ///
    /// # Errors
    /// When there is no such section, or the file already has the most allowed.
    pub fn add(&mut self, list: &str) -> Result<usize, DraftError> {
        let value_type = type_of(list)?;
        let ValueType::Tables(_, most) = value_type else {
            return Err(unknown(list, None));
        };
        let count = self.count(list);
        if count >= most {
            return Err(DraftError::Value {
                path: list.into(),
                found: (count + 1).to_string(),
                allowed: value_type.allowed(),
            });
        }
        let entry = self
            .doc
            .entry(list)
            .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        if let Some(array) = entry.as_array_mut() {
            array.push(InlineTable::new());
        } else if let Some(tables) = entry.as_array_of_tables_mut() {
            tables.push(Table::new());
        }
        Ok(count)
    }

    /// Removes a section with its contents. Returns `false` when there is no such section.
    pub fn remove(&mut self, list: &str, number: usize) -> bool {
        if number >= self.count(list) {
            return false;
        }
        match self.doc.get_mut(list) {
            Some(Item::ArrayOfTables(tables)) => {
                tables.remove(number);
            }
            Some(Item::Value(Value::Array(array))) => {
                array.remove(number);
            }
            _ => return false,
        }
        if self.count(list) == 0 {
            self.doc.remove(list);
        }
        true
    }

    /// Adds an exercise to a stage, or replaces its dose.
    ///
    /// # Errors
    /// When there is no such stage.
    pub fn put_exercise(&mut self, stage: usize, dosed: &Dosed) -> Result<(), DraftError> {
        let list = self.list(&format!("stage[{stage}].exercises"))?;
        let new = write::dosed(dosed);
        let at = list.iter().position(|v| id_of(v) == Some(&dosed.id));
        match at {
            Some(at) => {
                list.replace(at, new);
            }
            None => list.push(new),
        }
        Ok(())
    }

    /// Adds an id to a list such as "stage[0].cues" unless the list has it.
    ///
    /// # Errors
    /// When there is no such list.
    pub fn put(&mut self, path: &str, id: &str) -> Result<(), DraftError> {
        let list = self.list(path)?;
        if !list.iter().any(|v| id_of(v) == Some(id)) {
            list.push(id);
        }
        Ok(())
    }

    /// Removes an id from a list such as "stage[0].exercises". Returns whether the list had it.
    ///
    /// # Errors
    /// When there is no such list.
    pub fn take(&mut self, path: &str, id: &str) -> Result<bool, DraftError> {
        let list = self.list(path)?;
        let before = list.len();
        list.retain(|v| id_of(v) != Some(id));
        let gone = list.len() < before;
        if list.is_empty() {
            let (table, name) = self.table(path)?;
            table.remove(name);
        }
        Ok(gone)
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

fn id_of(v: &Value) -> Option<&str> {
    v.as_str().or_else(|| v.as_inline_table()?.get("id")?.as_str())
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
fn type_of(path: &str) -> Result<ValueType, DraftError> {
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
        | ValueType::One(_)
        | ValueType::Time => Value::from(text),
        ValueType::Date => text
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
