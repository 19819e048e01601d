//! Changing a program's file while it is written: one key, one entry of a list, one section at a time, everything else
//! and every comment kept. A draft need not be whole; [`Draft::check`] says what is missing.

use super::keys::{DOSED, FILE, Form, Key};
use super::model::{Dosed, Program};
use super::{parse, words::nearest, write};
use crate::settings::{Problem, document};
use thiserror::Error;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value, value};

/// Why a draft was not changed. It is as it was.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum DraftError {
    /// There is no such key or section.
    #[error("there is no {path}{near}")]
    Unknown {
        /// What was asked for.
        path: String,
        /// The nearest known one, in words.
        near: String,
    },
    /// The key cannot hold this.
    #[error("{path} cannot be {found:?}; {allowed}")]
    Value {
        /// The key.
        path: String,
        /// What was to be set.
        found: String,
        /// What can be set, in words.
        allowed: String,
    },
}

/// A file that is being written.
#[derive(Clone, Debug)]
pub struct Draft {
    doc: DocumentMut,
}

/// A step of a path: the key's name, and which of its sections.
type Step<'a> = (&'a str, Option<usize>);

impl Draft {
    /// Opens a file's text, whole or not.
    ///
    /// # Errors
    /// When it is no TOML.
    pub fn open(text: &str) -> Result<Draft, Problem> {
        let (doc, problems) = document(text);
        match problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Draft { doc: doc.into_mut() }),
        }
    }

    /// The file's text as it now is.
    pub fn text(&self) -> String {
        self.doc.to_string()
    }

    /// The program, when it is whole.
    ///
    /// # Errors
    /// Every problem.
    pub fn check(&self) -> Result<Program, Vec<Problem>> {
        parse(&self.text())
    }

    /// How many sections there are of this name: "stage", "exercise" or "cue".
    pub fn count(&self, list: &str) -> usize {
        let item = self.doc.get(list);
        let tables = item.and_then(Item::as_array_of_tables).map(ArrayOfTables::len);
        tables
            .or_else(|| item.and_then(Item::as_array).map(Array::len))
            .unwrap_or(0)
    }

    /// What a key holds, as somebody would type it; `None`: nothing.
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

    /// Sets a key such as "title", "stage[0].movement.every" or "exercise[1].steps" to what somebody typed; a word needs
    /// no quotes, and a list of lines is given a line each. An empty text takes the key out.
    ///
    /// # Errors
    /// When there is no such key, or it cannot hold this.
    pub fn set(&mut self, path: &str, input: &str) -> Result<(), DraftError> {
        let form = form_of(path)?;
        if matches!(form, Form::Table(_) | Form::Tables(..) | Form::Exercises(_)) {
            return Err(unknown(path, None));
        }
        if input.trim().is_empty() {
            // An exercise that stands by its id alone has nothing to take out.
            if let Ok((table, name)) = self.table(path) {
                table.remove(name);
            }
            return Ok(());
        }
        let new = typed(form, input).map_err(|allowed| DraftError::Value {
            path: path.into(),
            found: input.chars().take(60).collect(),
            allowed,
        })?;
        self.open_up(path);
        let (table, name) = self.table(path)?;
        match table.get_mut(name).and_then(Item::as_value_mut) {
            Some(old) => {
                let decor = old.decor().clone();
                *old = new;
                *old.decor_mut() = decor;
            }
            None => drop(table.insert(name, value(new))),
        }
        Ok(())
    }

    /// Adds a section: "stage", "exercise" or "cue". Its number.
    ///
    /// # Errors
    /// When there is no such section, or the file has the most it can hold.
    pub fn add(&mut self, list: &str) -> Result<usize, DraftError> {
        let form = form_of(list)?;
        let Form::Tables(_, most) = form else {
            return Err(unknown(list, None));
        };
        let count = self.count(list);
        if count >= most {
            return Err(DraftError::Value {
                path: list.into(),
                found: (count + 1).to_string(),
                allowed: form.allowed(),
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

    /// Takes a section out, with everything in it. `false`: there is no such one.
    pub fn remove(&mut self, list: &str, number: usize) -> bool {
        if number >= self.count(list) {
            return false;
        }
        match self.doc.get_mut(list) {
            Some(Item::ArrayOfTables(tables)) => drop(tables.remove(number)),
            Some(Item::Value(Value::Array(array))) => drop(array.remove(number)),
            _ => return false,
        }
        if self.count(list) == 0 {
            self.doc.remove(list);
        }
        true
    }

    /// Puts an exercise into a stage, at the end or in the place of its older dose.
    ///
    /// # Errors
    /// When there is no such stage.
    pub fn put_exercise(&mut self, stage: usize, dosed: &Dosed) -> Result<(), DraftError> {
        let list = self.list(&format!("stage[{stage}].exercises"))?;
        let new = write::dosed(dosed);
        let at = list.iter().position(|v| id_of(v) == Some(&dosed.id));
        match at {
            Some(at) => drop(list.replace(at, new)),
            None => list.push(new),
        }
        Ok(())
    }

    /// Puts an id into a list such as "stage[0].cues"; harmless when it is there.
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

    /// Takes an id out of a list such as "stage[0].exercises". `Ok(false)`: it was not there.
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

    /// The list of ids at a path, made where there is none.
    fn list(&mut self, path: &str) -> Result<&mut Array, DraftError> {
        if !matches!(form_of(path)?, Form::Ids(_) | Form::Exercises(_) | Form::Some(_)) {
            return Err(unknown(path, None));
        }
        let (table, name) = self.table(path)?;
        if table.get(name).is_none() {
            table.insert(name, value(Array::new()));
        }
        let found = table.get_mut(name).and_then(Item::as_array_mut);
        found.ok_or_else(|| unknown(path, None))
    }

    /// An exercise that stands in its stage by its id alone becomes one that can have a dose.
    fn open_up(&mut self, path: &str) {
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

    /// The table that a path's last key is in, made where there is none, and that key's name.
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

/// "stage[0].movement.every" as steps.
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

/// What the key at a path holds.
fn form_of(path: &str) -> Result<Form, DraftError> {
    let mut keys: &[Key] = FILE;
    let mut form = None;
    for (name, _) in steps(path) {
        let Some(key) = keys.iter().find(|k| k.name == name) else {
            return Err(unknown(path, nearest(name, keys.iter().map(|k| k.name))));
        };
        form = Some(key.form);
        keys = match key.form {
            Form::Table(keys) | Form::Tables(keys, _) => keys,
            Form::Exercises(_) => DOSED,
            _ => &[],
        };
    }
    form.ok_or_else(|| unknown(path, None))
}

/// What somebody typed, as a value that this key may hold. `Err`: what is allowed.
fn typed(form: Form, input: &str) -> Result<Value, String> {
    let text = input.trim();
    let new = match form {
        Form::Lines(..) => Value::from(
            text.lines()
                .map(str::trim)
                .filter(|l| !l.is_empty())
                .collect::<Array>(),
        ),
        Form::Some(_) | Form::Ids(_) => {
            let words = text
                .split([',', ' ', '\n', ';', '[', ']', '"'])
                .map(str::trim)
                .filter(|w| !w.is_empty());
            Value::from(words.collect::<Array>())
        }
        Form::Line(_) | Form::Text(_) | Form::Id | Form::Image | Form::One(_) | Form::Time => {
            Value::from(text)
        }
        Form::Date => text
            .parse::<toml_edit::Datetime>()
            .map(Value::from)
            .map_err(|_| form.allowed())?,
        Form::Setting(key) => {
            let spec = super::keys::setting(key).1;
            let own = text.parse::<Value>().ok().filter(|v| spec.read(v).is_some());
            own.unwrap_or_else(|| Value::from(text))
        }
        _ => text.parse::<Value>().map_err(|_| form.allowed())?,
    };
    super::read::allowed(form, &new).map_or(Ok(new), Err)
}
