//! The Settings page: groups of rows, what a row shows, and what people can type into it.

use super::search::{fold, has_words};
use super::steps;
use crate::arabic::plain_text;
use crate::duration;
use crate::i18n::{Translator, parse_time_of_day};
use crate::settings::Settings;
use crate::settings::keys::{KEYS, Spec, Value};
use crate::shortcut::{Shortcut, ShortcutError};

/// A group of the page, and its keys in order.
pub const GROUPS: [(&str, &[&str]); 10] = [
    (
        "reminders",
        &[
            "posture.enabled",
            "posture.every",
            "movement.enabled",
            "movement.every",
            "movement.duration",
            "breathing.enabled",
            "breathing.every",
            "breathing.duration",
            "breathing.daily_long",
            "breathing.inhale",
            "breathing.exhale",
            "breathing.grow",
        ],
    ),
    (
        "when",
        &[
            "schedule.enabled",
            "schedule.monday",
            "schedule.tuesday",
            "schedule.wednesday",
            "schedule.thursday",
            "schedule.friday",
            "schedule.saturday",
            "schedule.sunday",
        ],
    ),
    (
        "quiet",
        &["quiet.do_not_disturb", "quiet.fullscreen", "quiet.calls"],
    ),
    (
        "notifications",
        &[
            "notifications.style",
            "notifications.discreet",
            "notifications.sound",
            "notifications.volume",
        ],
    ),
    (
        "moments",
        &[
            "timing.snooze",
            "timing.max_snoozes",
            "timing.wait_for_pause",
            "timing.expire",
            "timing.min_gap",
            "timing.away_after",
            "timing.natural_break",
            "timing.adapt",
        ],
    ),
    (
        "me",
        &[
            "me.focus",
            "me.positions",
            "me.desk",
            "me.start",
            "me.belly_cues",
            "me.avoid",
        ],
    ),
    (
        "check-in",
        &[
            "check_in.every",
            "check_in.at",
            "check_in.sleep",
            "check_in.stress",
            "check_in.change",
            "flare_up.days",
            "visits.hour_before",
        ],
    ),
    ("shortcuts", &["shortcut.pause", "shortcut.answer"]),
    (
        "appearance",
        &[
            "appearance.language",
            "appearance.clock",
            "appearance.theme",
            "appearance.accent",
            "appearance.text_scale",
            "appearance.reduce_motion",
        ],
    ),
    ("data", &["data.keep"]),
];

/// A choice of the three intervals at once: its name, and the intervals of [`INTERVALS`] in the form of the file.
pub const PRESETS: [(&str, [&str; 3]); 3] = [
    ("few", ["45m", "90m", "3h"]),
    ("usual", ["30m", "1h", "2h"]),
    ("often", ["20m", "40m", "1h30m"]),
];
/// The settings of [`PRESETS`].
pub const INTERVALS: [&str; 3] = ["posture.every", "movement.every", "breathing.every"];
/// A choice of more words than this is a list and no row of segments.
const MOST_SEGMENTS: usize = 4;

/// The control of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A switch.
    Switch,
    /// A field to type in.
    Text,
    /// A field with steps.
    Stepper,
    /// A share of 100.
    Slider,
    /// A choice of one of few words.
    Segments,
    /// A choice of one of many words.
    List,
    /// A checkbox for each word.
    Checkboxes,
    /// Exercises, picked by name.
    Exercises,
}

/// One row of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The key in the settings file.
    pub key: &'static str,
    /// The control.
    pub control: Control,
    /// The text of a field; "true" or "false" for a switch.
    pub value: String,
    /// The words to choose from.
    pub words: &'static [&'static str],
    /// The chosen words.
    pub chosen: Vec<String>,
    /// Whether the row belongs to a switch above it.
    pub is_nested: bool,
    /// Whether that switch is on.
    pub is_enabled: bool,
}

/// The setting that switches this one on and off.
fn switch_of(key: &str) -> Option<&'static str> {
    let (section, name) = key.split_once('.')?;
    let switch = match section {
        "posture" => "posture.enabled",
        "movement" => "movement.enabled",
        "breathing" => "breathing.enabled",
        "schedule" => "schedule.enabled",
        "check_in" => "check_in.every",
        "notifications" if name == "volume" => "notifications.sound",
        _ => return None,
    };
    (switch != key).then_some(switch)
}

/// The preset to which the intervals amount.
pub fn preset(settings: &Settings) -> Option<usize> {
    let present = INTERVALS.map(|key| settings.get(key).cloned());
    let amounts =
        |(_, values): &(&str, [&str; 3])| values.map(|v| duration::parse(v).map(Value::Length)) == present;
    PRESETS.iter().position(amounts)
}

/// Whether a text has every word of a search, in any case.
pub fn matches(query: &str, text: &str) -> bool {
    has_words(query, &fold(text))
}

/// The rows of a group.
pub fn rows(settings: &Settings, keys: &[&'static str], i18n: &Translator) -> Vec<Row> {
    let row = |key: &&'static str| {
        let (_, spec) = KEYS.iter().find(|(k, _)| k == key)?;
        let value = settings.get(key)?;
        let (control, choices): (Control, &'static [&'static str]) = match spec {
            Spec::Bool => (Control::Switch, &[]),
            Spec::One(words) if words.len() > MOST_SEGMENTS => (Control::List, words),
            Spec::One(words) => (Control::Segments, words),
            Spec::Many([]) => (Control::Exercises, &[]),
            Spec::Many(words) => (Control::Checkboxes, words),
            Spec::Number(0, 100) => (Control::Slider, &[]),
            Spec::Number(..) | Spec::Length(..) | Spec::Time => (Control::Stepper, &[]),
            Spec::Ranges | Spec::Shortcut => (Control::Text, &[]),
        };
        let chosen = match value {
            Value::Many(all) => all.clone(),
            Value::One(word) => vec![word.clone()],
            _ => Vec::new(),
        };
        Some(Row {
            key,
            control,
            value: format_value(value, i18n),
            words: choices,
            chosen,
            is_nested: switch_of(key).is_some(),
            is_enabled: match switch_of(key).and_then(|switch| settings.get(switch)) {
                Some(Value::Bool(on)) => *on,
                Some(Value::One(word)) => word != "off",
                _ => true,
            },
        })
    };
    keys.iter().filter_map(row).collect()
}

/// A value in the form in which people write it: "30 min", "1 h 30 min", "09:00-12:30, 13:15-18:00"; times on
/// the clock of `words`.
pub fn format_value(value: &Value, i18n: &Translator) -> String {
    match value {
        Value::Bool(on) => on.to_string(),
        Value::Length(ms) => i18n.length(*ms),
        Value::Number(n) => n.to_string(),
        Value::One(word) => word.clone(),
        Value::Time(at) => i18n.time(*at),
        Value::Shortcut(shortcut) => shortcut_text(shortcut.as_ref()),
        Value::Many(words) => words.join(", "),
        Value::Ranges(ranges) => {
            let each: Vec<String> = ranges.iter().map(|r| i18n.time_range(r.from, r.to)).collect();
            i18n.list(&each)
        }
    }
}

/// Typed input in the form of the settings file: a bare number means minutes, "30 min" is "30m", lists get
/// brackets, and times of day may be on either clock. Invalid input stays invalid.
pub fn file_value(key: &str, typed: &str) -> String {
    let spec = KEYS.iter().find(|(k, _)| *k == key).map(|(_, s)| *s);
    spec.map_or_else(|| typed.trim().to_owned(), |spec| file_text(spec, typed))
}

/// The same for a value of this type.
pub fn file_text(spec: Spec, typed: &str) -> String {
    match spec {
        Spec::Length(..) => as_length(typed),
        Spec::Many(_) | Spec::Ranges => {
            let parts = typed
                .split([',', ';', '，', '、', '；', '،', '؛'])
                .map(str::trim)
                .filter(|w| !w.is_empty());
            let ranges = spec == Spec::Ranges;
            let quoted: Vec<String> = parts
                .map(|w| if ranges { as_range(w) } else { w.to_owned() })
                .map(|w| toml_edit::Value::from(w).to_string())
                .collect();
            format!("[{}]", quoted.join(", "))
        }
        Spec::Time => as_time(typed),
        Spec::Shortcut => as_shortcut(typed),
        // A percent sign or another unit may follow.
        Spec::Number(..) => plain_text(typed.trim())
            .trim_end_matches('%')
            .trim_end()
            .to_owned(),
        _ => typed.trim().to_owned(),
    }
}

/// A value in the form of the file.
pub fn file_form(value: &Value) -> String {
    match value {
        Value::Bool(on) => on.to_string(),
        Value::Length(ms) => duration::format(*ms),
        Value::Number(n) => n.to_string(),
        Value::One(word) => word.clone(),
        Value::Time(at) => at.format("%H:%M").to_string(),
        Value::Shortcut(shortcut) => shortcut_text(shortcut.as_ref()),
        Value::Many(_) | Value::Ranges(_) => String::new(), // no field with steps has a list
    }
}

/// The text of a field after one step, or one back if `by` is negative; `None` if the text is no value.
pub fn stepped(spec: Spec, text: &str, by: i32, i18n: &Translator) -> Option<String> {
    Some(match spec {
        Spec::Length(from, to) => i18n.length(steps::length(duration::parse_typed(text)?, (from, to), by)),
        Spec::Number(from, to) => {
            let number = file_text(spec, text).parse().ok()?;
            steps::number(number, (from, to), by).to_string()
        }
        Spec::Time => i18n.minute_of_day(steps::minute_of_day(parse_time_of_day(text)?, by)),
        _ => return None,
    })
}

/// A combination of keys in the form of the file; empty without one.
fn shortcut_text(shortcut: Option<&Shortcut>) -> String {
    shortcut.map(ToString::to_string).unwrap_or_default()
}

/// A combination of keys in the form of the file. Other text stays as it is.
fn as_shortcut(typed: &str) -> String {
    let parsed = typed.parse::<Shortcut>().ok();
    parsed.map_or_else(|| typed.trim().to_owned(), |shortcut| shortcut.to_string())
}

/// A time of day in the form of the file. Other text stays as it is.
fn as_time(typed: &str) -> String {
    parse_time_of_day(typed).map_or_else(|| typed.trim().to_owned(), file_time)
}

fn file_time(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// A time range in the form of the file, in which a day ends at 24:00. Other text stays as it is.
fn as_range(typed: &str) -> String {
    let text = typed.replace(['–', '—', '～', '~'], "-");
    let range = text.split_once('-').and_then(|(from, to)| {
        let (from, to) = (parse_time_of_day(from)?, parse_time_of_day(to)?);
        let to = if to == 0 { 1440 } else { to };
        Some(format!("{}-{}", file_time(from), file_time(to)))
    });
    range.unwrap_or(text)
}

/// A duration in the form of the file. Other text stays as it is.
fn as_length(typed: &str) -> String {
    duration::parse_typed(typed).map_or_else(|| typed.trim().to_owned(), duration::format)
}

/// Why a text is no combination of keys, in the language of the windows; `None` if it is one, or is empty.
pub fn shortcut_refusal(typed: &str, i18n: &Translator) -> Option<String> {
    let typed = typed.trim();
    let error = typed.parse::<Shortcut>().err().filter(|_| !typed.is_empty())?;
    Some(match &error {
        ShortcutError::UnknownKey { found } => i18n.tr_args("shortcut-unknown-key", &[("found", found)]),
        ShortcutError::Mistyped { found, near } => {
            i18n.tr_args("shortcut-mistyped", &[("found", found), ("near", near)])
        }
        ShortcutError::NoKey { after } => i18n.tr_args("shortcut-no-key", &[("after", after)]),
        ShortcutError::TwoKeys { first, second } => {
            i18n.tr_args("shortcut-two-keys", &[("first", first), ("second", second)])
        }
        ShortcutError::Repeated(key) => i18n.tr_args("shortcut-repeated", &[("key", key.name())]),
        ShortcutError::Needed { keys, key } => {
            i18n.tr_args("shortcut-needed", &[("keys", keys), ("key", key)])
        }
    })
}

#[cfg(test)]
mod tests;
