//! The settings: parsed with every problem reported at once, and edited with comments kept. Pure.

mod document;
mod edit;
pub mod keys;
mod problem;
#[cfg(test)]
mod tests;

pub use document::{all_problems, document};
pub use edit::{EditError, set};
use keys::{KEYS, Value};
pub use problem::{LineIndex, Problem};

use crate::engine::{Ms, Range};
use crate::i18n::{ClockFormat, Locale, Translator};
use crate::library_ids::LIBRARY_IDS;
use crate::shortcut::{Shortcut, ShortcutAction};
use chrono::NaiveTime;
use std::collections::BTreeMap;
use toml_edit::{Item, TableLike};

/// The commented file that the first start writes. It defines the defaults.
pub const TEMPLATE: &str = include_str!("../../assets/settings.toml");

/// The largest settings file, in bytes.
pub const LARGEST: usize = 1024 * 1024;
/// The most problems that are reported; a file with more is not a settings file.
const MOST_PROBLEMS: usize = 200;

/// A complete set of settings: a key that the file leaves out has its default.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings(BTreeMap<&'static str, Value>);

impl Default for Settings {
    fn default() -> Self {
        // A test parses the template without a problem.
        Settings(read(TEMPLATE).0)
    }
}

/// Parses a settings file. Returns the settings with the warnings.
///
/// # Errors
/// Every problem, including the warnings.
pub fn parse(text: &str) -> Result<(Settings, Vec<Problem>), Vec<Problem>> {
    parse_over(&Settings::default(), text)
}

/// As [`parse`], with the values of `beneath` for the keys that the file leaves out.
///
/// # Errors
/// Every problem, including the warnings.
pub fn parse_over(beneath: &Settings, text: &str) -> Result<(Settings, Vec<Problem>), Vec<Problem>> {
    let (values, problems) = read(text);
    if problems.iter().any(|p| !p.warning) {
        return Err(problems);
    }
    let mut all = beneath.clone();
    all.0.extend(values);
    Ok((all, problems))
}

/// The template with every value commented out, for a person with system-wide settings in the file `office`.
pub fn commented_out(office: &str) -> String {
    let head = format!(
        "# Your settings. Where this file says nothing, what stands in {office} holds, then Unbrace's own\n\
         # defaults, which are shown here. Take the # away from a line to have it your way.\n"
    );
    let lines = TEMPLATE.lines().skip_while(|l| l.starts_with('#'));
    let comment_out = |line: &str| {
        let is_value = line.contains(" = ") && !line.starts_with(['#', '[']) && !line.starts_with("version");
        format!("{}{line}\n", if is_value { "# " } else { "" })
    };
    std::iter::once(head).chain(lines.map(comment_out)).collect()
}

fn read(text: &str) -> (BTreeMap<&'static str, Value>, Vec<Problem>) {
    let (mut values, mut problems) = (BTreeMap::new(), Vec::new());
    if text.len() > LARGEST {
        let too_large = Problem {
            line: 1,
            column: 1,
            key: String::new(),
            found: "more than 1 MB".into(),
            allowed: "settings have a few KB; `unbrace config reset` writes them anew and keeps the file"
                .into(),
            warning: false,
        };
        return (values, vec![too_large]);
    }
    let (doc, lines) = document(text);
    let index = LineIndex::new(doc.raw());
    let mut visit = |section: &str, table: &dyn TableLike| {
        for (name, item) in table.iter() {
            if problems.len() >= MOST_PROBLEMS {
                return;
            }
            let path = if section.is_empty() {
                name.to_owned()
            } else {
                format!("{section}.{name}")
            };
            let is_section = KEYS.iter().any(|(k, _)| k.starts_with(&format!("{path}.")));
            if section.is_empty() && is_section && item.is_table_like() {
                continue;
            }
            let (line, column) = index.position(table.key(name).and_then(|k| k.span()));
            let (found, allowed, warning) = match KEYS.iter().find(|(k, _)| *k == path) {
                Some((key, spec)) => match item.as_value().map(|v| (v, spec.read(v))) {
                    Some((_, Some(value))) => {
                        values.insert(*key, value);
                        continue;
                    }
                    Some((value, None)) => (value.to_string().trim().to_owned(), spec.refusal(value), false),
                    None => ("a table".into(), format!("expected {}", spec.allowed()), false),
                },
                None if is_section => (item_kind(item), format!("[{path}] is a section"), false),
                None => ("an unknown key".into(), suggestion(&path), true),
            };
            problems.push(Problem {
                line,
                column,
                key: path,
                found,
                allowed,
                warning,
            });
        }
    };
    visit("", doc.as_table());
    for (name, item) in doc.iter() {
        if let Some(table) = item.as_table_like()
            && KEYS.iter().any(|(k, _)| k.starts_with(&format!("{name}.")))
        {
            visit(name, table);
        }
    }
    problems.extend(unknown_exercises(&doc, &index));
    (values, all_problems(lines, problems))
}

/// Warns about ids in `me.avoid` that the library does not have, because such an entry has no effect.
fn unknown_exercises(doc: &toml_edit::Document<String>, index: &LineIndex<'_>) -> Vec<Problem> {
    let avoid = doc.get("me").and_then(|me| me.get("avoid"));
    let Some(words) = avoid.and_then(Item::as_array).filter(|a| !a.is_empty()) else {
        return Vec::new();
    };
    let unknown = |v: &toml_edit::Value| {
        let word = v.as_str().filter(|w| !LIBRARY_IDS.contains(w))?;
        let near = LIBRARY_IDS
            .iter()
            .min_by_key(|id| strsim::damerau_levenshtein(word, id))?;
        let (line, column) = index.position(v.span());
        Some(Problem {
            line,
            column,
            key: "me.avoid".into(),
            found: format!("{word:?}"),
            allowed: format!("did you mean {near}? Ignore this if your program has an exercise of this name"),
            warning: true,
        })
    };
    words.iter().filter_map(unknown).collect()
}

fn item_kind(item: &Item) -> String {
    format!("a {}", item.type_name())
}

/// A suggestion of the key that is most similar to this one, in words; empty when none is.
pub fn suggestion(path: &str) -> String {
    let best = KEYS
        .iter()
        .map(|(k, _)| (strsim::damerau_levenshtein(path, k), k))
        .min();
    let section = KEYS.iter().filter_map(|(k, _)| k.split_once('.')).map(|(s, _)| s);
    let best_section = section.map(|s| (strsim::damerau_levenshtein(path, s), s)).min();
    match (best, best_section) {
        (_, Some((d, s))) if d <= 3 && !path.contains('.') => format!("did you mean [{s}]?"),
        (Some((_, k)), _) => format!("did you mean {k}?"),
        _ => String::new(),
    }
}

impl Settings {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// The theme: system, light, dark or high-contrast.
    pub fn theme(&self) -> &str {
        self.word("appearance.theme")
    }

    /// Whether the windows take over the desktop's accent colour.
    pub fn system_accent(&self) -> bool {
        self.word("appearance.accent") == "system"
    }

    /// The size of text in percent.
    pub fn text_scale(&self) -> i64 {
        self.number("appearance.text_scale").unwrap_or(100)
    }

    /// Whether the windows avoid animation.
    pub fn reduce_motion(&self) -> bool {
        self.on("appearance.reduce_motion")
    }

    /// Whether reminders are windows instead of notifications.
    pub fn window_style(&self) -> bool {
        self.word("notifications.style") == "window"
    }

    /// The value of a key in the type that the caller expects. Settings are complete, so only a key that is
    /// not in [`KEYS`], or that has another type there, has none: that is a mistake in the caller, and every
    /// test that comes by it fails.
    fn typed<'a, T>(&'a self, key: &str, convert: impl FnOnce(&'a Value) -> Option<T>) -> Option<T> {
        let value = self.0.get(key).and_then(convert);
        debug_assert!(value.is_some(), "no setting {key} of this type");
        value
    }

    pub(crate) fn ms(&self, key: &str) -> Option<Ms> {
        self.typed(key, |v| match v {
            Value::Length(ms) => Some(*ms),
            _ => None,
        })
    }

    pub(crate) fn number(&self, key: &str) -> Option<i64> {
        self.typed(key, |v| match v {
            Value::Number(n) => Some(*n),
            _ => None,
        })
    }

    pub(crate) fn on(&self, key: &str) -> bool {
        let on = self.typed(key, |v| match v {
            Value::Bool(on) => Some(*on),
            _ => None,
        });
        on.unwrap_or(false)
    }

    /// A list of words, such as `me.avoid`.
    pub fn words(&self, key: &str) -> &[String] {
        let words = self.typed(key, |v| match v {
            Value::Many(words) => Some(words.as_slice()),
            _ => None,
        });
        words.unwrap_or_default()
    }

    pub(crate) fn word(&self, key: &str) -> &str {
        let word = self.typed(key, |v| match v {
            Value::One(word) => Some(word.as_str()),
            _ => None,
        });
        word.unwrap_or_default()
    }

    /// The language: "system" or one of [`crate::language::LANGUAGES`].
    pub fn language(&self) -> &str {
        self.word("appearance.language")
    }

    /// The sentences in the chosen language, with times on the chosen clock; where the settings leave one open, the system's.
    pub fn translation(&self, system: &Locale) -> Translator {
        let clock = match self.word("appearance.clock") {
            "12h" => ClockFormat::Hours12,
            "24h" => ClockFormat::Hours24,
            _ => system.clock,
        };
        Translator::new(self.language(), system.language()).with_clock(clock)
    }

    /// Whether notifications avoid every mention of health.
    pub fn discreet(&self) -> bool {
        self.on("notifications.discreet")
    }

    /// Whether a notice comes an hour before a visit, too.
    pub fn visit_hour_before(&self) -> bool {
        self.on("visits.hour_before")
    }

    /// Whether interrupting reminders play a sound.
    pub fn sound(&self) -> bool {
        self.on("notifications.sound")
    }

    /// The volume of the sounds of the guide, 0 to 100.
    pub fn volume(&self) -> i64 {
        self.number("notifications.volume").unwrap_or(50)
    }

    /// The seconds of breathing in and out after this number of sessions: the first two sessions are short,
    /// the next two have equal phases. A pace that the person or their program has set applies from the first
    /// session on.
    pub fn pace_after(&self, sessions: u32) -> (i64, i64) {
        let pace = self.pace();
        if !self.on("breathing.grow") || pace != Settings::default().pace() {
            return pace;
        }
        match sessions {
            0 | 1 => (3, 4),
            2 | 3 => (4, 4),
            _ => pace,
        }
    }

    /// The seconds of breathing in and out in the settings. Sessions use [`Settings::pace_after`].
    pub fn pace(&self) -> (i64, i64) {
        let seconds = |key, default| self.number(key).unwrap_or(default);
        (seconds("breathing.inhale", 4), seconds("breathing.exhale", 6))
    }

    /// The frequency of check-ins: off, daily, weekly or fortnightly.
    pub fn check_in_every(&self) -> &str {
        self.word("check_in.every")
    }

    /// The earliest time of day for a check-in.
    pub fn check_in_at(&self) -> NaiveTime {
        let at = self.typed("check_in.at", |v| match v {
            Value::Time(at) => Some(*at),
            _ => None,
        });
        at.unwrap_or_default()
    }

    /// Whether a check-in also asks about sleep, stress or change.
    pub fn check_in_asks(&self, what: &str) -> bool {
        self.on(&format!("check_in.{what}"))
    }

    /// The global shortcut of an action, if there is one.
    pub fn shortcut(&self, action: ShortcutAction) -> Option<&Shortcut> {
        self.typed(action.setting(), |v| match v {
            Value::Shortcut(shortcut) => Some(shortcut.as_ref()),
            _ => None,
        })?
    }

    /// How long the history is kept.
    pub fn keep(&self) -> Ms {
        self.ms("data.keep").unwrap_or(Ms::MAX / 2)
    }

    pub(crate) fn ranges(&self, key: &str) -> Vec<Range> {
        let ranges = self.typed(key, |v| match v {
            Value::Ranges(ranges) => Some(ranges.clone()),
            _ => None,
        });
        ranges.unwrap_or_default()
    }

    /// These settings with other values for some keys. Unknown keys are ignored.
    pub fn with(&self, values: impl IntoIterator<Item = (&'static str, Value)>) -> Settings {
        let mut all = self.clone();
        let known = |(key, _): &(&str, Value)| KEYS.iter().any(|(k, _)| k == key);
        all.0.extend(values.into_iter().filter(known));
        all
    }
}
