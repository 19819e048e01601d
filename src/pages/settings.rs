//! The Settings page: groups of rows, what a row shows, and what people can type into it.

use crate::duration;
pub use crate::duration::display as length;
use crate::settings::Settings;
use crate::settings::keys::{KEYS, Spec, Value};
use crate::words::{Words, parse_time_of_day};

/// A group of the page, and its keys in order.
pub const GROUPS: [(&str, &[&str]); 9] = [
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
        "appearance",
        &[
            "appearance.language",
            "appearance.clock",
            "appearance.theme",
            "appearance.text_scale",
            "appearance.reduce_motion",
        ],
    ),
    ("flare-up", &["flare_up.days"]),
    (
        "check-in",
        &[
            "check_in.every",
            "check_in.at",
            "check_in.sleep",
            "check_in.stress",
            "check_in.change",
        ],
    ),
    ("data", &["data.keep"]),
];

/// The control of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A switch.
    Switch,
    /// A field to type in.
    Text,
    /// A choice of one word.
    Choice,
    /// A checkbox for each word.
    Checkboxes,
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
}

/// The rows of a group.
pub fn rows(settings: &Settings, keys: &[&'static str], words: &Words) -> Vec<Row> {
    let row = |key: &&'static str| {
        let (_, spec) = KEYS.iter().find(|(k, _)| k == key)?;
        let value = settings.get(key)?;
        let (control, choices): (Control, &'static [&'static str]) = match spec {
            Spec::Bool => (Control::Switch, &[]),
            Spec::One(words) => (Control::Choice, words),
            Spec::Many(words) if !words.is_empty() => (Control::Checkboxes, words),
            _ => (Control::Text, &[]),
        };
        let chosen = match value {
            Value::Many(all) => all.clone(),
            Value::One(word) => vec![word.clone()],
            _ => Vec::new(),
        };
        Some(Row {
            key,
            control,
            value: format_value(value, words),
            words: choices,
            chosen,
        })
    };
    keys.iter().filter_map(row).collect()
}

/// A value in the form in which people write it: "30 min", "1 h 30 min", "09:00-12:30, 13:15-18:00"; times on
/// the clock of `words`.
pub fn format_value(value: &Value, words: &Words) -> String {
    match value {
        Value::Bool(on) => on.to_string(),
        Value::Length(ms) => length(*ms),
        Value::Number(n) => n.to_string(),
        Value::One(word) => word.clone(),
        Value::Time(at) => words.time(*at),
        Value::Many(words) => words.join(", "),
        Value::Ranges(ranges) => {
            let each: Vec<String> = ranges.iter().map(|r| words.time_range(r.from, r.to)).collect();
            each.join(", ")
        }
    }
}

/// Typed input in the form of the settings file: a bare number means minutes, "30 min" is "30m", lists get
/// brackets, and times of day may be on either clock. Invalid input stays invalid.
pub fn file_value(key: &str, typed: &str) -> String {
    let spec = KEYS.iter().find(|(k, _)| *k == key).map(|(_, s)| *s);
    match spec {
        Some(Spec::Length(..)) => as_length(typed),
        Some(Spec::Many(_) | Spec::Ranges) => {
            let parts = typed.split([',', ';']).map(str::trim).filter(|w| !w.is_empty());
            let ranges = spec == Some(Spec::Ranges);
            let quoted: Vec<String> = parts
                .map(|w| if ranges { as_range(w) } else { w.to_owned() })
                .map(|w| toml_edit::Value::from(w).to_string())
                .collect();
            format!("[{}]", quoted.join(", "))
        }
        Some(Spec::Time) => as_time(typed),
        _ => typed.trim().to_owned(),
    }
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
    let text = typed.replace('–', "-");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::SECOND;
    use crate::settings::{self, EditError, TEMPLATE};
    use crate::words::ClockFormat;

    fn set(text: &str, key: &str, typed: &str) -> Result<String, EditError> {
        settings::set(text, key, &file_value(key, typed))
    }

    #[test]
    fn every_key_is_in_exactly_one_group() {
        let grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
        for (key, _) in KEYS.iter().filter(|(k, _)| *k != "version") {
            assert_eq!(grouped.iter().filter(|k| *k == key).count(), 1, "{key}");
        }
        assert_eq!(grouped.len() + 1, KEYS.len());
    }

    fn words(clock: ClockFormat) -> Words {
        Words::new("en", None).with_clock(clock)
    }

    #[test]
    fn shown_value_can_be_typed_in_again() {
        let defaults = Settings::default();
        let all = [ClockFormat::Hours12, ClockFormat::Hours24].map(words);
        for (words, keys) in all.iter().flat_map(|w| GROUPS.map(|(_, keys)| (w, keys))) {
            for row in rows(&defaults, keys, words) {
                let typed = if row.control == Control::Checkboxes {
                    row.chosen.join(", ")
                } else {
                    row.value.clone()
                };
                let text = set(TEMPLATE, row.key, &typed).unwrap_or_else(|e| panic!("{}: {e}", row.key));
                assert_eq!(
                    settings::parse(&text).unwrap().0,
                    defaults,
                    "{}: {typed}",
                    row.key
                );
            }
        }
    }

    #[test]
    fn durations_are_accepted_in_several_forms() {
        for typed in ["45", "45m", "45 min", "45 Minuten", " 0h45m ", "2700 s"] {
            let text = set(TEMPLATE, "posture.every", typed).unwrap();
            let (s, _) = settings::parse(&text).unwrap();
            assert_eq!(
                s.get("posture.every"),
                Some(&Value::Length(2_700 * SECOND)),
                "{typed}"
            );
        }
        let e = set(TEMPLATE, "posture.every", "soon").unwrap_err().to_string();
        assert_eq!(
            e,
            "posture.every cannot be \"soon\"; expected a duration from 5m to 8h, in quotes"
        );
    }

    #[test]
    fn times_are_accepted_on_both_clocks() {
        let text = set(TEMPLATE, "schedule.monday", "08:00–12:00; 13:00-17:30").unwrap();
        let (s, _) = settings::parse(&text).unwrap();
        let monday = |s: &Settings, clock| format_value(s.get("schedule.monday").unwrap(), &words(clock));
        assert_eq!(monday(&s, ClockFormat::Hours24), "08:00-12:00, 13:00-17:30");
        assert_eq!(
            monday(&s, ClockFormat::Hours12),
            "8:00 AM – 12:00 PM, 1:00 PM – 5:30 PM"
        );
        let text = set(TEMPLATE, "schedule.monday", "9am-12:30 p.m., 10 PM – 12:00 AM").unwrap();
        assert!(
            text.contains(r#"monday = ["09:00-12:30", "22:00-24:00"]"#),
            "{text}"
        );
        let text = set(TEMPLATE, "check_in.at", "4:30 PM").unwrap();
        assert!(text.contains(r#"at = "16:30""#), "{text}");
        assert!(set(TEMPLATE, "schedule.monday", "nine to five").is_err());
        assert_eq!(length(90 * 60 * SECOND), "1 h 30 min");
    }
}
