//! Parses a program file into a program, or reports every problem at once.

use super::keys::{FILE, FORMAT, LARGEST, ValueType, setting};
use super::model::{CheckIn, Cue, Dosed, Exercise, FlareUp, Patient, Program, Stage};
use super::read::{ParsedTable, Reader, Span, full_name};
use super::text_rules::nearest;
use crate::content::{LibraryIds, Position, Region, library_ids};
use crate::duration;
use crate::engine::{Days, Level, Ms, ReminderKind};
use crate::settings::keys::Value;
use crate::settings::{LineIndex, Problem, all_problems, document};
use crate::visit::{How, Visit};
use chrono::NaiveTime;
use std::collections::BTreeMap;

/// Parses a program.
///
/// # Errors
/// Every problem, in the order of the file.
pub fn parse(text: &str) -> Result<Program, Vec<Problem>> {
    if text.len() > LARGEST {
        let index = LineIndex::new("");
        let mut r = Reader::new(&index);
        let kilobytes = format!("{} KB", text.len().div_ceil(1024));
        let allowed = format!("a program has at most {} KB", LARGEST / 1024);
        r.report(None, String::new(), kilobytes, allowed);
        return Err(r.problems);
    }
    let (doc, lines) = document(text);
    let index = LineIndex::new(doc.raw());
    let mut r = Reader::new(&index);
    r.all_lines = lines.is_empty();
    let table = doc.as_table();
    if let Some(other) = table
        .get("format")
        .and_then(|v| v.as_integer())
        .filter(|n| *n != FORMAT)
    {
        // In another version the keys may have other meanings, so this is the only problem that is reported.
        let at = table.key("format").and_then(|k| k.span());
        let allowed = format!("this Unbrace reads format {FORMAT}; a newer Unbrace may read this file");
        r.report(at, "format".into(), other.to_string(), allowed);
        return Err(r.problems);
    }
    let fields = r.table(table, FILE, "", None);
    let program = program(fields, &mut r);
    let problems = all_problems(lines, r.problems);
    if problems.is_empty() {
        Ok(program)
    } else {
        Err(problems)
    }
}

fn program(mut f: ParsedTable, r: &mut Reader<'_>) -> Program {
    let mut valid = f.table("valid").unwrap_or_default();
    let to_at = valid.at("to");
    let (from, to) = (valid.date("from"), valid.date("to"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let allowed = format!("expected a day on or after the first, {from}");
        r.report(to_at, "valid.to".into(), to.to_string(), allowed);
    }
    let patient = patient(f.table("patient").unwrap_or_default(), r);
    let exercises: Vec<(Exercise, Span)> = all(&mut f, "exercise", exercise);
    let cues: Vec<(Cue, Span)> = all(&mut f, "cue", cue);
    let library = library_ids();
    let ids = Ids::new(&library, &exercises, &cues, r);
    let flare_up = flare_up(f.table("flare_up").unwrap_or_default(), &ids, r);
    let check_in = f.table("check_in").map(check_in);
    let seal_to = f.table("report").and_then(|mut t| t.text("seal_to").parse().ok());
    let tables = f.tables("stage").unwrap_or_default();
    let count = tables.len();
    let mut stages = Vec::new();
    for (n, table) in tables.into_iter().enumerate() {
        stages.push(stage(table, n + 1 == count, &patient, &ids, r));
    }
    let visits = visits(f.tables("visit").unwrap_or_default(), r);
    Program {
        id: f.text("id"),
        version: f.number("version").unwrap_or(1),
        title: f.text("title"),
        author: f.text("author"),
        contact: f.text("contact"),
        label: f.text("for"),
        from,
        to,
        patient,
        flare_up,
        check_in,
        seal_to,
        stages,
        exercises: exercises.into_iter().map(|(e, _)| e).collect(),
        cues: cues.into_iter().map(|(c, _)| c).collect(),
        visits,
    }
}

fn visits(tables: Vec<ParsedTable>, r: &mut Reader<'_>) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    for mut f in tables {
        let place = f.at("at");
        let (at, how) = (f.moment("at"), How::from_name(&f.text("how")));
        let note = f.text("note");
        let (Some(at), Some(how)) = (at, how) else {
            continue; // already reported
        };
        if visits.iter().any(|v| v.at == at) {
            let allowed = "another visit is at the same time; change one of the two times";
            r.report(place, full_name(&f.place, "at"), at.to_string(), allowed);
        }
        visits.push(Visit { at, how, note });
    }
    visits
}

/// The exercises or cues that the program defines, each with the position of its id.
fn all<T>(f: &mut ParsedTable, key: &str, read: fn(ParsedTable) -> T) -> Vec<(T, Span)> {
    let tables = f.tables(key).unwrap_or_default();
    let one = |t: ParsedTable| {
        let at = t.at("id");
        (read(t), at)
    };
    tables.into_iter().map(one).collect()
}

/// The ids that a program may refer to.
struct Ids<'a> {
    exercises: Vec<&'a str>,
    cues: Vec<&'a str>,
    reading: Vec<&'a str>,
}

impl<'a> Ids<'a> {
    fn new(
        library: &'a LibraryIds,
        own: &'a [(Exercise, Span)],
        cues: &'a [(Cue, Span)],
        r: &mut Reader<'_>,
    ) -> Self {
        let mut seen: Vec<&str> = library.exercises.iter().map(|(id, _)| id.as_str()).collect();
        seen.extend(library.cues.iter().map(String::as_str));
        let built_in = seen.len();
        let named = own.iter().map(|(e, at)| ("exercise", e.id.as_str(), at));
        for (list, id, at) in named.chain(cues.iter().map(|(c, at)| ("cue", c.id.as_str(), at))) {
            if id.is_empty() {
                continue; // already reported
            }
            if let Some(n) = seen.iter().position(|s| *s == id) {
                let allowed = if n < built_in {
                    "the library has an entry with this name; choose another"
                } else {
                    "it is in this file twice; choose another"
                };
                r.report(at.clone(), format!("{list}.id"), format!("{id:?}"), allowed);
            }
            seen.push(id);
        }
        let exercises = library.exercises.iter().map(|(id, _)| id.as_str());
        Ids {
            exercises: exercises.chain(own.iter().map(|(e, _)| e.id.as_str())).collect(),
            cues: library
                .cues
                .iter()
                .map(String::as_str)
                .chain(cues.iter().map(|(c, _)| c.id.as_str()))
                .collect(),
            reading: library.reading.iter().map(String::as_str).collect(),
        }
    }
}

/// Reports the ids that do not exist.
fn missing(names: &[(String, Span)], there: &[&str], what: &str, key: &str, r: &mut Reader<'_>) {
    let unknown = |id: &String| !there.contains(&id.as_str());
    for (id, at) in names.iter().filter(|(id, _)| unknown(id)) {
        if !r.all_lines {
            return; // it may be defined in a line with a syntax error
        }
        let named = there.iter().copied().filter(|k| !k.is_empty());
        let near = nearest(id, named).map_or_else(
            || "`unbrace content list` lists the library's".to_owned(),
            |k| format!("did you mean \"{k}\"?"),
        );
        r.report(
            at.clone(),
            key.to_owned(),
            format!("an unknown {what} \"{id}\""),
            near,
        );
    }
}

fn plain(names: Vec<(String, Span)>) -> Vec<String> {
    names.into_iter().map(|(name, _)| name).collect()
}

fn patient(mut f: ParsedTable, r: &mut Reader<'_>) -> Patient {
    let mut bounds = |key: &str| -> Option<(Ms, Ms)> {
        let mut t = f.table(key)?;
        let at = t.at("to");
        match (t.set("from"), t.set("to")) {
            (Some(Value::Length(from)), Some(Value::Length(to))) => {
                if to < from {
                    r.report(
                        at,
                        format!("patient.{key}.to"),
                        "less than from",
                        "expected a longest that is not below the shortest",
                    );
                }
                Some((from, to))
            }
            _ => None,
        }
    };
    Patient {
        every: bounds("every"),
        duration: bounds("duration"),
        pace: f.bool("pace").unwrap_or(true),
        switch_off: f.bool("switch_off").unwrap_or(false),
    }
}

fn flare_up(mut f: ParsedTable, ids: &Ids<'_>, r: &mut Reader<'_>) -> FlareUp {
    let both = f.at("leave_out");
    let (keep, out) = (
        f.texts("keep").unwrap_or_default(),
        f.texts("leave_out").unwrap_or_default(),
    );
    missing(&keep, &ids.exercises, "exercise", "flare_up.keep", r);
    missing(&out, &ids.exercises, "exercise", "flare_up.leave_out", r);
    if !keep.is_empty() && !out.is_empty() {
        let allowed = "keep lists the only exercises that stay; remove one of the two lists";
        r.report(both, "flare_up.leave_out".into(), "keep and leave_out", allowed);
    }
    let days = f.set("days").and_then(|v| match v {
        Value::Number(n) => u32::try_from(n).ok(),
        _ => None,
    });
    FlareUp {
        days,
        interval: f.number("interval"),
        dose: f.number("dose"),
        keep: plain(keep),
        leave_out: plain(out),
        contact_when: f.text("contact_when"),
    }
}

fn check_in(mut f: ParsedTable) -> CheckIn {
    let every = f.text("every");
    CheckIn {
        every: if every.is_empty() { "weekly".into() } else { every },
        at: f
            .time("at")
            .or(NaiveTime::from_hms_opt(16, 0, 0))
            .unwrap_or_default(),
        questions: plain(f.texts("questions").unwrap_or_default()),
        activity: f.text("activity"),
    }
}

fn stage(mut f: ParsedTable, last: bool, patient: &Patient, ids: &Ids<'_>, r: &mut Reader<'_>) -> Stage {
    let weeks = f.number("weeks");
    if weeks.is_none() && !last {
        let key = full_name(&f.place, "weeks");
        if r.all_lines && !r.problems.iter().any(|p| p.key == key) {
            r.report(
                f.span.clone(),
                key,
                "nothing",
                "only the last stage may have no end; expected a number of weeks",
            );
        }
    }
    let mut doses = BTreeMap::new();
    for kind in ReminderKind::ALL {
        let Some(mut t) = f.table(kind.name()) else {
            continue;
        };
        for key in dose_keys(kind) {
            let (_, name) = key.split_once('.').unwrap_or(("", key));
            let at = t.at(name);
            let Some(value) = t.set(name) else { continue };
            let bounds = patient.limits(key);
            if let (Value::Length(ms), Some((from, to))) = (&value, bounds)
                && !(from..=to).contains(ms)
            {
                let allowed = format!(
                    "the patient may choose from {} to {}; expected a value in this range",
                    duration::format(from),
                    duration::format(to)
                );
                r.report(
                    at,
                    full_name(&f.place, key),
                    format!("\"{}\"", duration::format(*ms)),
                    allowed,
                );
            }
            doses.insert(setting(key).0, value);
        }
    }
    let place = |key: &str| full_name(&f.place, key);
    let (exercises_key, cues_key, education_key) = (place("exercises"), place("cues"), place("education"));
    let mut exercises = Vec::new();
    for mut e in f.exercises("exercises").unwrap_or_default() {
        let named = [(e.text("id"), e.span.clone())];
        if !named[0].0.is_empty() {
            missing(&named, &ids.exercises, "exercise", &exercises_key, r);
        }
        let [(id, _)] = named;
        exercises.push(Dosed {
            id,
            reps: e.number("reps").unwrap_or(0),
            hold: e.number("hold").unwrap_or(0),
            sets: e.number("sets").unwrap_or(0),
            seconds: e.number("seconds").unwrap_or(0),
            days: {
                let names = e.texts("days").unwrap_or_default();
                Days::named(names.iter().map(|(name, _)| name.as_str()))
            },
            note: e.text("note"),
        });
    }
    let cues = f.texts("cues").unwrap_or_default();
    missing(&cues, &ids.cues, "cue", &cues_key, r);
    let education = f.texts("education").unwrap_or_default();
    missing(&education, &ids.reading, "article or lesson", &education_key, r);
    Stage {
        name: f.text("name"),
        weeks,
        about: f.text("about"),
        doses,
        exercises,
        cues: plain(cues),
        education: plain(education),
    }
}

/// The settings of a kind that a stage may override.
pub(super) fn dose_keys(kind: ReminderKind) -> Vec<&'static str> {
    let stage = FILE.iter().find(|k| k.name == "stage").map(|k| k.value_type);
    let Some(ValueType::Tables(stage, _)) = stage else {
        return Vec::new();
    };
    let of_kind = stage.iter().find(|k| k.name == kind.name()).map(|k| k.value_type);
    let Some(ValueType::Table(keys)) = of_kind else {
        return Vec::new();
    };
    let name = |value_type: ValueType| match value_type {
        ValueType::Setting(name) => Some(name),
        _ => None,
    };
    keys.iter().filter_map(|k| name(k.value_type)).collect()
}

fn exercise(mut f: ParsedTable) -> Exercise {
    let or = |text: String, other: &str| if text.is_empty() { other.to_owned() } else { text };
    let name = f.text("name");
    let positions = f.texts("positions").unwrap_or_default();
    let positions: Vec<Position> = positions
        .iter()
        .filter_map(|(name, _)| Position::from_name(name))
        .collect();
    let mut read = Exercise {
        id: f.text("id"),
        kind: if f.text("kind") == "breathing" {
            ReminderKind::Breathing
        } else {
            ReminderKind::Movement
        },
        region: region(&mut f),
        positions: if positions.is_empty() {
            vec![Position::Seated]
        } else {
            positions
        },
        level: level(&mut f),
        ask: or(f.text("ask"), &name),
        name,
        steps: plain(f.texts("steps").unwrap_or_default()),
        breathing: f.text("breathing"),
        why: f.text("why"),
        caution: f.text("caution"),
        stop: f.text("stop"),
        gentler: f.text("gentler"),
        reps: f.number("reps").unwrap_or(0),
        hold: f.number("hold").unwrap_or(0),
        sets: f.number("sets").unwrap_or(1),
        sides: f.bool("sides").unwrap_or(false),
        seconds: 0,
        image: f.text("image"),
        image_text: f.text("image_text"),
    };
    let needed = super::resolve::amount(&read).needed();
    read.seconds = f.number("seconds").or(needed).unwrap_or(60);
    read
}

fn level(f: &mut ParsedTable) -> Level {
    let number = f.number("level").and_then(|n| u8::try_from(n).ok());
    number.and_then(|n| Level::try_from(n).ok()).unwrap_or_default()
}

fn region(f: &mut ParsedTable) -> Region {
    Region::from_name(&f.text("region")).unwrap_or(Region::WholeBody)
}

fn cue(mut f: ParsedTable) -> Cue {
    Cue {
        id: f.text("id"),
        text: f.text("text"),
        why: f.text("why"),
        region: region(&mut f),
    }
}
