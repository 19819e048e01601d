//! Adds, removes, moves and copies the sections and the list entries of a draft.

use super::{Draft, DraftError, type_of, unknown};
use crate::program::keys::ValueType;
use crate::program::model::Dosed;
use crate::program::write;
use toml_edit::{ArrayOfTables, InlineTable, Item, Table, Value};

impl Draft {
    /// Adds a section "stage", "exercise", "cue" or "visit", and returns its number.
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

    /// Moves a section to another place in its list. Returns `false` when one of the two does not exist.
    pub fn move_section(&mut self, list: &str, from: usize, to: usize) -> bool {
        let count = self.count(list);
        if from >= count || to >= count {
            return false;
        }
        match self.doc.get_mut(list) {
            Some(Item::ArrayOfTables(tables)) => {
                let mut all: Vec<Table> = tables.iter().cloned().collect();
                let moved = all.remove(from);
                all.insert(to, moved);
                *tables = in_order(all);
                true
            }
            Some(Item::Value(Value::Array(array))) => {
                let moved = array.remove(from);
                array.insert_formatted(to, moved);
                true
            }
            _ => false,
        }
    }

    /// Adds a copy of a section behind it, and returns the number of the copy.
    ///
    /// # Errors
    /// When there is no such section, or the file already has the most allowed.
    pub fn duplicate(&mut self, list: &str, number: usize) -> Result<usize, DraftError> {
        if number >= self.count(list) {
            return Err(unknown(list, None));
        }
        let added = self.add(list)?;
        match self.doc.get_mut(list) {
            Some(Item::ArrayOfTables(tables)) => {
                let mut all: Vec<Table> = tables.iter().cloned().collect();
                all.truncate(added);
                let mut copy = all[number].clone();
                copy.decor_mut().clear(); // the comments belong to the first one
                all.insert(number + 1, copy);
                *tables = in_order(all);
            }
            Some(Item::Value(Value::Array(array))) => {
                if let Some(copy) = array.get(number).cloned() {
                    array.remove(added);
                    array.insert_formatted(number + 1, copy);
                }
            }
            _ => {}
        }
        Ok(number + 1)
    }

    /// Moves an entry of a list such as "stage[0].exercises". Returns `false` when one of the two places does
    /// not exist.
    ///
    /// # Errors
    /// When there is no such list.
    pub fn move_entry(&mut self, path: &str, from: usize, to: usize) -> Result<bool, DraftError> {
        let list = self.list(path)?;
        if from >= list.len() || to >= list.len() {
            return Ok(false);
        }
        let moved = list.remove(from);
        list.insert_formatted(to, moved);
        Ok(true)
    }

    /// Copies an entry with its dose from one list to another, unless that has its id. Returns whether it was
    /// copied.
    ///
    /// # Errors
    /// When there is no such list.
    pub fn copy_entry(&mut self, from: &str, id: &str, to: &str) -> Result<bool, DraftError> {
        let entry = self.list(from)?.iter().find(|v| id_of(v) == Some(id)).cloned();
        let Some(entry) = entry else { return Ok(false) };
        let list = self.list(to)?;
        if list.iter().any(|v| id_of(v) == Some(id)) {
            return Ok(false);
        }
        list.push(entry);
        Ok(true)
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
}

/// Sections in this order. The positions at which they are written are theirs together, in the new order;
/// a table without a position follows the one before it.
fn in_order(mut all: Vec<Table>) -> ArrayOfTables {
    fn visit(table: &mut Table, f: &mut dyn FnMut(&mut Table)) {
        f(table);
        for (_, item) in table.iter_mut() {
            if let Some(nested) = item.as_table_mut() {
                visit(nested, f);
            }
        }
    }
    let mut positions = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for table in &mut all {
        // A copy has the positions of its original.
        visit(table, &mut |t| {
            positions.extend(t.position().filter(|p| seen.insert(*p)))
        });
    }
    positions.sort_unstable();
    let mut positions = positions.into_iter();
    for table in &mut all {
        visit(table, &mut |t| t.set_position(positions.next()));
    }
    all.into_iter().collect()
}

fn id_of(v: &Value) -> Option<&str> {
    v.as_str().or_else(|| v.as_inline_table()?.get("id")?.as_str())
}
