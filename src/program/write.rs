//! Generates the file of a program. [`super::edit`] changes an existing file instead, and keeps its comments.

use super::model::{Dosed, Exercise, Program, Stage};
use crate::duration;
use crate::engine::{Level, ReminderKind};
use crate::settings::keys::Value;
use crate::visit::Visit;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, value};

/// The text of a program file. Parsing it gives the same program.
pub fn write(p: &Program) -> String {
    let mut doc = DocumentMut::new();
    let root = doc.as_table_mut();
    root["format"] = value(super::keys::FORMAT);
    put(root, "id", &p.id);
    if p.version > 1 {
        put_number(root, "version", p.version);
    }
    for (key, text) in [
        ("title", &p.title),
        ("author", &p.author),
        ("contact", &p.contact),
        ("for", &p.label),
    ] {
        put(root, key, text);
    }
    let mut valid = InlineTable::new();
    for (key, day) in [("from", p.from), ("to", p.to)] {
        // A TOML date, without quotes.
        if let Some(date) = day.and_then(|d| d.to_string().parse::<toml_edit::Datetime>().ok()) {
            valid.insert(key, date.into());
        }
    }
    if !valid.is_empty() {
        root["valid"] = value(valid);
    }
    root["patient"] = Item::Table(patient(p));
    root["flare_up"] = Item::Table(flare_up(p));
    if let Some(c) = &p.check_in {
        let mut t = Table::new();
        put(&mut t, "every", &c.every);
        put(&mut t, "at", &c.at.format("%H:%M").to_string());
        put_list(&mut t, "questions", &c.questions);
        put(&mut t, "activity", &c.activity);
        root["check_in"] = Item::Table(t);
    }
    if let Some(key) = &p.seal_to {
        let mut t = Table::new();
        put(&mut t, "seal_to", key.as_str());
        root["report"] = Item::Table(t);
    }
    tables(root, "stage", p.stages.iter().map(stage));
    tables(root, "exercise", p.exercises.iter().map(exercise));
    let cue = |c: &super::model::Cue| {
        let mut t = Table::new();
        for (key, text) in [
            ("id", &c.id),
            ("text", &c.text),
            ("why", &c.why),
            ("region", &c.region.name().to_owned()),
        ] {
            put(&mut t, key, text);
        }
        t
    };
    tables(root, "cue", p.cues.iter().map(cue));
    tables(root, "visit", p.visits.iter().map(visit));
    doc.to_string()
}

fn put(t: &mut Table, key: &str, text: &str) {
    if !text.is_empty() {
        t[key] = value(text);
    }
}

fn put_list(t: &mut Table, key: &str, list: &[String]) {
    if !list.is_empty() {
        t[key] = value(list.iter().collect::<Array>());
    }
}

fn put_number(t: &mut Table, key: &str, n: u32) {
    if n > 0 {
        t[key] = value(i64::from(n));
    }
}

fn tables(root: &mut Table, key: &str, all: impl Iterator<Item = Table>) {
    let all: ArrayOfTables = all.collect();
    if !all.is_empty() {
        root[key] = Item::ArrayOfTables(all);
    }
}

fn patient(p: &Program) -> Table {
    let mut t = Table::new();
    for (key, bounds) in [("every", p.patient.every), ("duration", p.patient.duration)] {
        if let Some((from, to)) = bounds {
            let bounds =
                InlineTable::from_iter([("from", duration::format(from)), ("to", duration::format(to))]);
            t[key] = value(bounds);
        }
    }
    t["pace"] = value(p.patient.pace);
    t["switch_off"] = value(p.patient.switch_off);
    t
}

fn flare_up(p: &Program) -> Table {
    let (f, mut t) = (&p.flare_up, Table::new());
    for (key, n) in [("days", f.days), ("interval", f.interval), ("dose", f.dose)] {
        put_number(&mut t, key, n.unwrap_or(0));
    }
    put_list(&mut t, "keep", &f.keep);
    put_list(&mut t, "leave_out", &f.leave_out);
    put(&mut t, "contact_when", &f.contact_when);
    t
}

fn stage(s: &Stage) -> Table {
    let mut t = Table::new();
    put(&mut t, "name", &s.name);
    put_number(&mut t, "weeks", s.weeks.unwrap_or(0));
    put(&mut t, "about", &s.about);
    if !s.exercises.is_empty() {
        t["exercises"] = value(s.exercises.iter().map(dosed).collect::<Array>());
    }
    put_list(&mut t, "cues", &s.cues);
    put_list(&mut t, "education", &s.education);
    for kind in ReminderKind::ALL {
        let mut own = Table::new();
        for (key, v) in &s.doses {
            let Some(name) = key.strip_prefix(kind.name()).and_then(|k| k.strip_prefix('.')) else {
                continue;
            };
            own[name] = match v {
                Value::Bool(b) => value(*b),
                Value::Length(ms) => value(duration::format(*ms)),
                Value::Number(n) => value(*n),
                _ => continue, // a stage overrides no other type
            };
        }
        if !own.is_empty() {
            t[kind.name()] = Item::Table(own);
        }
    }
    t
}

fn visit(v: &Visit) -> Table {
    let mut t = Table::new();
    // A TOML date and time, without quotes.
    if let Ok(at) =
        v.at.format("%Y-%m-%dT%H:%M:%S")
            .to_string()
            .parse::<toml_edit::Datetime>()
    {
        t["at"] = value(at);
    }
    put(&mut t, "how", v.how.name());
    put(&mut t, "note", &v.note);
    t
}

/// An exercise of a stage: its id, or a table when it has a dose.
pub(super) fn dosed(d: &Dosed) -> toml_edit::Value {
    let mut t = InlineTable::new();
    t.insert("id", d.id.as_str().into());
    for (key, n) in [
        ("reps", d.reps),
        ("hold", d.hold),
        ("sets", d.sets),
        ("seconds", d.seconds),
    ] {
        if n > 0 {
            t.insert(key, i64::from(n).into());
        }
    }
    if !d.days.are_all() {
        t.insert("days", d.days.names().into_iter().collect::<Array>().into());
    }
    if !d.note.is_empty() {
        t.insert("note", d.note.as_str().into());
    }
    if t.len() == 1 {
        d.id.as_str().into()
    } else {
        t.into()
    }
}

/// An exercise that the program defines.
pub(super) fn exercise(e: &Exercise) -> Table {
    let mut t = Table::new();
    put(&mut t, "id", &e.id);
    put(&mut t, "name", &e.name);
    put(&mut t, "kind", e.kind.name());
    put(&mut t, "region", e.region.name());
    let positions: Vec<String> = e.positions.iter().map(|p| p.name().to_owned()).collect();
    put_list(&mut t, "positions", &positions);
    if e.level != Level::One {
        put_number(&mut t, "level", u8::from(e.level).into());
    }
    put(&mut t, "ask", &e.ask);
    put_list(&mut t, "steps", &e.steps);
    for (key, text) in [
        ("breathing", &e.breathing),
        ("why", &e.why),
        ("caution", &e.caution),
        ("stop", &e.stop),
        ("gentler", &e.gentler),
    ] {
        put(&mut t, key, text);
    }
    for (key, n) in [
        ("reps", e.reps),
        ("hold", e.hold),
        ("sets", e.sets),
        ("seconds", e.seconds),
    ] {
        put_number(&mut t, key, n);
    }
    t["sides"] = value(e.sides);
    put(&mut t, "image", &e.image);
    put(&mut t, "image_text", &e.image_text);
    t
}
