//! Every key of the settings file and its type: the one list that parsing, checking and editing use.

use crate::duration::{self, DAY, YEAR};
use crate::engine::{HOUR, MINUTE, Ms, Range, SECOND};
use crate::shortcut::Shortcut;
use chrono::NaiveTime;

/// The type of a key: the values that it allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spec {
    /// true or false.
    Bool,
    /// A duration within these bounds, in milliseconds.
    Length(Ms, Ms),
    /// A whole number within these bounds.
    Number(i64, i64),
    /// One of these words.
    One(&'static [&'static str]),
    /// A list of these words, or of any words when it is empty.
    Many(&'static [&'static str]),
    /// Clock ranges such as "09:00-12:30".
    Ranges,
    /// A time of day such as "16:00".
    Time,
    /// A combination of keys such as "Ctrl+Alt+P", or an empty text.
    Shortcut,
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// true or false.
    Bool(bool),
    /// A duration in milliseconds.
    Length(Ms),
    /// A whole number.
    Number(i64),
    /// A word.
    One(String),
    /// A list of words.
    Many(Vec<String>),
    /// Clock ranges.
    Ranges(Vec<Range>),
    /// A time of day.
    Time(NaiveTime),
    /// A combination of keys, if there is one.
    Shortcut(Option<Shortcut>),
}

const EVERY: Spec = Spec::Length(5 * MINUTE, 8 * HOUR);
const LASTS: Spec = Spec::Length(10 * SECOND, 30 * MINUTE);
const PACE: Spec = Spec::Number(2, 12);

/// All keys with their types, in the order of the template.
pub const KEYS: &[(&str, Spec)] = &[
    ("version", Spec::Number(1, 1)),
    ("posture.enabled", Spec::Bool),
    ("posture.every", EVERY),
    ("movement.enabled", Spec::Bool),
    ("movement.every", EVERY),
    ("movement.duration", LASTS),
    ("breathing.enabled", Spec::Bool),
    ("breathing.every", EVERY),
    ("breathing.duration", LASTS),
    ("breathing.inhale", PACE),
    ("breathing.exhale", PACE),
    ("breathing.grow", Spec::Bool),
    ("breathing.daily_long", Spec::Length(0, 30 * MINUTE)),
    ("timing.min_gap", Spec::Length(MINUTE, HOUR)),
    ("timing.snooze", Spec::Length(MINUTE, HOUR)),
    ("timing.max_snoozes", Spec::Number(0, 10)),
    ("timing.away_after", Spec::Length(30 * SECOND, 30 * MINUTE)),
    ("timing.natural_break", Spec::Length(MINUTE, HOUR)),
    ("timing.wait_for_pause", Spec::Length(0, 10 * MINUTE)),
    ("timing.expire", LASTS),
    ("timing.adapt", Spec::Bool),
    ("schedule.enabled", Spec::Bool),
    ("schedule.monday", Spec::Ranges),
    ("schedule.tuesday", Spec::Ranges),
    ("schedule.wednesday", Spec::Ranges),
    ("schedule.thursday", Spec::Ranges),
    ("schedule.friday", Spec::Ranges),
    ("schedule.saturday", Spec::Ranges),
    ("schedule.sunday", Spec::Ranges),
    ("quiet.do_not_disturb", Spec::Bool),
    ("quiet.fullscreen", Spec::Bool),
    ("quiet.calls", Spec::Bool),
    ("notifications.sound", Spec::Bool),
    ("notifications.volume", Spec::Number(0, 100)),
    ("notifications.style", Spec::One(&["notification", "window"])),
    ("notifications.discreet", Spec::Bool),
    ("shortcut.pause", Spec::Shortcut),
    ("shortcut.answer", Spec::Shortcut),
    ("appearance.language", Spec::One(&crate::language::SETTING_VALUES)),
    (
        "appearance.theme",
        Spec::One(&["system", "light", "dark", "high-contrast"]),
    ),
    ("appearance.accent", Spec::One(&["unbrace", "system"])),
    ("appearance.clock", Spec::One(&["system", "12h", "24h"])),
    ("appearance.text_scale", Spec::Number(100, 200)),
    ("appearance.reduce_motion", Spec::Bool),
    (
        "me.focus",
        Spec::Many(&["lower-back", "upper-back", "neck", "hips"]),
    ),
    ("me.positions", Spec::Many(&["seated", "standing", "floor"])),
    ("me.desk", Spec::One(&["fixed", "sit-stand"])),
    ("me.avoid", Spec::Many(&[])),
    ("me.start", Spec::One(&["gentle", "usual"])),
    ("me.belly_cues", Spec::Bool),
    ("flare_up.days", Spec::Number(1, 14)),
    (
        "check_in.every",
        Spec::One(&["off", "daily", "weekly", "fortnightly"]),
    ),
    ("check_in.at", Spec::Time),
    ("check_in.sleep", Spec::Bool),
    ("check_in.stress", Spec::Bool),
    ("check_in.change", Spec::Bool),
    ("visits.hour_before", Spec::Bool),
    ("data.keep", Spec::Length(30 * DAY, 20 * YEAR)),
];

impl Spec {
    /// The allowed values in words.
    pub fn allowed(self) -> String {
        match self {
            Spec::Bool => "true or false".into(),
            Spec::Length(a, b) => {
                let (from, to) = (duration::format(a), duration::format(b));
                format!("a duration from {from} to {to}, in quotes")
            }
            Spec::Number(a, b) if a == b => format!("{a}; a newer file needs a newer version of Unbrace"),
            Spec::Number(a, b) => format!("a whole number from {a} to {b}"),
            Spec::One(words) => format!("one of \"{}\"", words.join("\", \"")),
            Spec::Many([]) => "a list of words".into(),
            Spec::Many(words) => format!("a list of \"{}\"", words.join("\", \"")),
            Spec::Time => "a time of day like \"16:00\", in quotes".into(),
            Spec::Ranges => "a list of times like \"09:00-12:30\"".into(),
            Spec::Shortcut => "a combination of keys like \"Ctrl+Alt+P\", or \"\" for none".into(),
        }
    }

    /// Why a TOML value is not allowed, and what is.
    pub fn refusal(self, v: &toml_edit::Value) -> String {
        let parsed = match (self, v.as_str()) {
            (Spec::Shortcut, Some(text)) => text.parse::<Shortcut>().err(),
            _ => None,
        };
        parsed.map_or_else(
            || format!("expected {}", self.allowed()),
            |error| error.to_string(),
        )
    }

    /// Converts a TOML value; `None` when it is not allowed.
    pub fn read(self, v: &toml_edit::Value) -> Option<Value> {
        let words = || {
            v.as_array()?
                .iter()
                .map(|w| w.as_str())
                .collect::<Option<Vec<_>>>()
        };
        Some(match self {
            Spec::Bool => Value::Bool(v.as_bool()?),
            Spec::Length(a, b) => {
                let ms = duration::parse(v.as_str()?)?;
                Value::Length((a..=b).contains(&ms).then_some(ms)?)
            }
            Spec::Number(a, b) => Value::Number(v.as_integer().filter(|n| (a..=b).contains(n))?),
            Spec::One(of) => Value::One(v.as_str().filter(|w| of.contains(w))?.into()),
            Spec::Many(of) => {
                let words = words()?;
                let fit = of.is_empty() || words.iter().all(|w| of.contains(w));
                Value::Many(fit.then(|| words.into_iter().map(str::to_owned).collect())?)
            }
            Spec::Time => Value::Time(NaiveTime::parse_from_str(v.as_str()?, "%H:%M").ok()?),
            Spec::Ranges => Value::Ranges(words()?.into_iter().map(range).collect::<Option<_>>()?),
            Spec::Shortcut => Value::Shortcut(match v.as_str()?.trim() {
                "" => None,
                text => Some(text.parse().ok()?),
            }),
        })
    }
}

/// Parses a range such as "09:00-12:30"; 24:00 may end a range.
fn range(text: &str) -> Option<Range> {
    let minute = |t: &str| {
        let (h, m) = t.trim().split_once(':')?;
        let (h, m): (u32, u32) = (h.parse().ok()?, m.parse().ok()?);
        (m < 60 && h * 60 + m <= 1440).then_some(h * 60 + m)
    };
    let (from, to) = text.split_once('-')?;
    let range = Range {
        from: minute(from)?,
        to: minute(to)?,
    };
    (range.from < 1440 && range.from != range.to).then_some(range)
}
