//! The window in which a therapist writes a program: how each key of the file is edited, what is still open, and
//! which exercises of the library are shown.

use super::area::Area;
use super::search::{fold, has_words};
use super::settings;
use super::visit::{editable_moment, typed_moment};
use crate::content::{Exercise, Position};
use crate::duration;
use crate::i18n::{Translator, parse_time_of_day};
use crate::program::edit::{Draft, DraftError, type_of};
use crate::program::keys::{ValueType, setting};
use crate::program::{self, EXAMPLES, Program};
use crate::settings::keys::Spec;
use crate::settings::{Problem, Settings};
use crate::visit;

/// How a key is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldControl {
    /// A text.
    Text,
    /// A switch.
    Switch,
    /// A text of several lines.
    Lines,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any number of words or ids; the list of those that can be chosen is beside the type.
    Several,
    /// A number, a length of time or a time of day, which has steps.
    Stepper,
}

/// What is wrong with the value of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenReason {
    /// The key needs a value.
    Missing,
    /// Only the last stage may go on without an end.
    MissingWeeks,
    /// The value is a text of the template.
    Placeholder,
    /// The value is not allowed; the text says what is.
    Refused(String),
}

/// A key that is still open.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPoint {
    /// The path of the key, such as "stage[1].weeks".
    pub path: String,
    /// What is wrong.
    pub reason: OpenReason,
}

impl OpenPoint {
    /// The number of the stage to which the key belongs, from 0.
    pub fn stage(&self) -> Option<usize> {
        let (number, _) = self.path.strip_prefix("stage[")?.split_once(']')?;
        number.parse().ok()
    }
}

/// What is still open in a draft, in the order of the file.
///
/// # Errors
/// The points, at least one.
pub fn check(draft: &Draft) -> Result<Program, Vec<OpenPoint>> {
    let placeholders = ["title", "author", "contact"].into_iter().filter_map(|key| {
        let value = draft.get(key)?;
        program::is_placeholder(key, &value).then(|| OpenPoint {
            path: key.into(),
            reason: OpenReason::Placeholder,
        })
    });
    let mut open: Vec<OpenPoint> = placeholders.collect();
    match draft.check() {
        Ok(program) if open.is_empty() => Ok(program),
        Ok(_) => Err(open),
        Err(problems) => {
            open.extend(problems.iter().map(open_point));
            Err(open)
        }
    }
}

fn open_point(problem: &Problem) -> OpenPoint {
    let path = path_of(&problem.key);
    let reason = match problem.found.as_str() {
        "nothing" if path.ends_with("].weeks") => OpenReason::MissingWeeks,
        "nothing" => OpenReason::Missing,
        _ => OpenReason::Refused(problem.allowed.clone()),
    };
    OpenPoint { path, reason }
}

/// The path of a key as it is named in problems: "stage 2: weeks" is "stage[1].weeks".
fn path_of(key: &str) -> String {
    let numbered = key.split_once(": ").and_then(|(section, name)| {
        let (list, number) = section.split_once(' ')?;
        let number = number.parse::<usize>().ok()?.checked_sub(1)?;
        Some(format!("{list}[{number}].{name}"))
    });
    numbered.unwrap_or_else(|| key.to_owned())
}

/// The type of the setting at a path, if its values have steps or words.
fn spec(path: &str) -> Option<Spec> {
    match type_of(path).ok()? {
        ValueType::Setting(key) => Some(setting(key).1),
        ValueType::Number(from, to) => Some(Spec::Number(from, to)),
        ValueType::One(words) => Some(Spec::One(words)),
        ValueType::Bool => Some(Spec::Bool),
        ValueType::Time => Some(Spec::Time),
        _ => None,
    }
}

/// How the key at this path is edited.
pub fn control(path: &str) -> FieldControl {
    if let Ok(value_type) = type_of(path) {
        match value_type {
            ValueType::Text(_) | ValueType::Lines(..) => return FieldControl::Lines,
            ValueType::Some(_) | ValueType::Ids(_) => return FieldControl::Several,
            _ => {}
        }
    }
    match spec(path) {
        Some(Spec::Bool) => FieldControl::Switch,
        Some(Spec::One(words)) => FieldControl::Choice(words),
        Some(Spec::Length(..) | Spec::Number(..) | Spec::Time) => FieldControl::Stepper,
        _ => FieldControl::Text,
    }
}

/// Whether a switch that the file does not name is on.
pub fn is_on_without_value(path: &str) -> bool {
    !path.ends_with("switch_off") && !path.ends_with(".sides")
}

/// The type of the values of a path, for the reason of a refusal.
pub fn accepted(path: &str) -> Option<Spec> {
    spec(path).filter(|s| matches!(s, Spec::Length(..) | Spec::Number(..) | Spec::Time))
}

/// The keys and sections at the top of a program that the page edits. It keeps and names the others.
const EDITED: [&str; 16] = [
    "format", "id", "version", "title", "author", "contact", "for", "valid", "patient", "flare_up",
    "check_in", "stage", "exercise", "cue", "report", "visit",
];

/// The keys and sections of a draft that this page does not edit, and keeps as they are.
pub fn by_hand(draft: &Draft) -> Vec<String> {
    let names = draft.names().into_iter();
    names.filter(|name| !EDITED.contains(&name.as_str())).collect()
}

/// An id of a section "exercise" or "cue" that the draft does not use yet.
pub fn free_id(draft: &Draft, list: &str) -> String {
    let used: Vec<String> = (0..draft.count(list))
        .filter_map(|n| draft.get(&format!("{list}[{n}].id")))
        .collect();
    let mut all = (1..).map(|n| format!("own-{list}-{n}"));
    all.find(|id| !used.contains(id)).unwrap_or_default()
}

/// Removes an exercise or a cue that the program defines, from its section and from every list that names it.
///
/// # Errors
/// When there is no such section.
pub fn remove_own(draft: &mut Draft, list: &str, id: &str) -> Result<(), DraftError> {
    let at = (0..draft.count(list)).find(|n| draft.get(&format!("{list}[{n}].id")).as_deref() == Some(id));
    if let Some(at) = at {
        draft.remove(list, at);
    }
    let lists = if list == "cue" { "cues" } else { "exercises" };
    for n in 0..draft.count("stage") {
        let path = format!("stage[{n}].{lists}");
        if has_entry(draft, &path, id) {
            draft.take(&path, id)?;
        }
    }
    for path in ["flare_up.keep", "flare_up.leave_out"] {
        if list == "exercise" && draft.texts(path).iter().any(|other| other == id) {
            draft.take(path, id)?;
        }
    }
    Ok(())
}

/// Whether a list of ids, some of them with a dose, has this one.
fn has_entry(draft: &Draft, list: &str, id: &str) -> bool {
    let entry = |n: usize| {
        let path = format!("{list}[{n}]");
        draft.get(&format!("{path}.id")).or_else(|| draft.get(&path))
    };
    (0..).map_while(entry).any(|other| other == id)
}

/// A value of the file as people write it: "30 min", and times on their clock.
pub fn shown(path: &str, value: &str, i18n: &Translator) -> String {
    if is_moment(path) {
        return visit::parse_at(value).map_or_else(|| value.to_owned(), editable_moment);
    }
    match spec(path) {
        Some(Spec::Length(..)) => {
            duration::parse(value).map_or_else(|| value.to_owned(), |ms| i18n.length(ms))
        }
        Some(Spec::Time) => {
            parse_time_of_day(value).map_or_else(|| value.to_owned(), |m| i18n.minute_of_day(m))
        }
        _ => value.to_owned(),
    }
}

fn is_moment(path: &str) -> bool {
    matches!(type_of(path), Ok(ValueType::Moment))
}

/// Typed input in the form of the file. Invalid input stays invalid.
pub fn file_text(path: &str, typed: &str) -> String {
    if is_moment(path) {
        let at = typed_moment(typed);
        return at.map_or_else(
            || typed.to_owned(),
            |at| at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        );
    }
    match spec(path) {
        Some(spec) if !typed.trim().is_empty() => settings::file_text(spec, typed),
        _ => typed.to_owned(),
    }
}

/// The value that a key without a value stands for, in the form of the file; empty when there is none.
pub fn usual(path: &str) -> String {
    match type_of(path) {
        Ok(ValueType::Setting(key)) => {
            let defaults = Settings::default();
            defaults.get(key).map(settings::file_form).unwrap_or_default()
        }
        Ok(ValueType::Time) => "16:00".into(),
        _ => String::new(),
    }
}

/// The text of a stepper after one step; `None` when the text is no value.
pub fn stepped(path: &str, text: &str, usual: &str, by: i32, i18n: &Translator) -> Option<String> {
    let spec = spec(path)?;
    let from = if text.trim().is_empty() {
        shown(path, usual, i18n)
    } else {
        text.to_owned()
    };
    if from.is_empty() {
        // Without a usual value, the first step is the least.
        return match spec {
            Spec::Number(least, _) => Some(least.to_string()),
            _ => None,
        };
    }
    settings::stepped(spec, &from, by, i18n)
}

/// The doses of an exercise that fit it: repetitions only where it has some, holds only where it is held.
pub fn fitting_doses(reps: u32, hold: u32) -> &'static [&'static str] {
    match (reps > 0, hold > 0) {
        (true, true) => &["reps", "hold", "sets"],
        (true, false) => &["reps", "sets"],
        (false, true) => &["hold", "sets"],
        (false, false) => &["seconds"],
    }
}

/// The filter of the library.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words that name, part of the body or steps contain.
    pub query: String,
    /// Only this part of the body.
    pub area: Option<Area>,
    /// Only what can be done in this position.
    pub position: Option<Position>,
}

impl Filter {
    /// Whether the library shows an exercise; `area` is the name of its part of the body.
    pub fn accepts(&self, e: &Exercise, area: &str) -> bool {
        let text = fold(&format!("{} {area} {}", e.name, e.steps.join(" ")));
        self.area.is_none_or(|a| Area::of(e.region) == a)
            && self.position.is_none_or(|p| e.positions.contains(&p))
            && has_words(&self.query, &text)
    }
}

/// The titles of the programs to begin with, in a language. The first one is the empty program.
pub fn beginnings(language: &str) -> Vec<String> {
    let title = |text: &str| Draft::open(text).ok()?.get("title");
    let built_in = EXAMPLES
        .iter()
        .filter_map(|(name, _)| title(program::example(name, language)?));
    std::iter::once(String::new()).chain(built_in).collect()
}

/// The text of a program to begin with: without the words of the template and without the id of a built-in
/// program, of which the new one is no update.
pub fn beginning(number: usize, language: &str) -> String {
    let name = number
        .checked_sub(1)
        .and_then(|n| EXAMPLES.get(n))
        .map(|(name, _)| *name);
    let text = name.and_then(|name| program::example(name, language));
    let mut keys = vec!["id", "author", "contact"];
    if text.is_none() {
        keys.push("title");
    }
    let text = text.unwrap_or_else(|| program::template(language));
    let Ok(mut draft) = Draft::open(text) else {
        return text.to_owned(); // a test opens each one
    };
    for key in keys {
        let _ = draft.set(key, ""); // an empty value is always allowed
    }
    draft.text()
}

#[cfg(test)]
mod tests;
