//! The settings' model: read with every problem at once, edited with comments kept. Pure: text in, text out.

mod document;
mod edit;
pub mod keys;
mod problem;
#[cfg(test)]
mod tests;

pub use document::{all_problems, document};
pub use edit::{EditError, set};
use keys::{KEYS, Value};
pub use problem::{Places, Problem};

use crate::content;
use crate::engine::{Days, Dose, FlareUp, Kind, Ms, Plan, Range, SECOND, Schedule, Timing};
use crate::words::{ClockFormat, Locale, Words};
use chrono::NaiveTime;
use std::collections::BTreeMap;
use toml_edit::{Item, TableLike};

/// The commented file that a first start writes; also where the defaults stand.
pub const TEMPLATE: &str = include_str!("../../assets/settings.toml");

/// A file of settings has at most so many bytes.
pub const LARGEST: usize = 1024 * 1024;
/// So many problems are told at once; a file with more of them is none of settings.
const MOST: usize = 200;

/// All settings, complete: what a file leaves out has its default.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings(BTreeMap<&'static str, Value>);

impl Default for Settings {
    fn default() -> Self {
        // The template is part of the program and a test reads it; were it bad, the engine's defaults stand.
        Settings(read(TEMPLATE).0)
    }
}

/// Reads a settings file. `Err`: every problem, warnings among them; `Ok` carries the warnings.
pub fn parse(text: &str) -> Result<(Settings, Vec<Problem>), Vec<Problem>> {
    parse_over(&Settings::default(), text)
}

/// Reads a settings file that lies over other settings: those hold where it says nothing.
///
/// # Errors
/// Every problem, warnings among them.
pub fn parse_over(beneath: &Settings, text: &str) -> Result<(Settings, Vec<Problem>), Vec<Problem>> {
    let (values, problems) = read(text);
    if problems.iter().any(|p| !p.warning) {
        return Err(problems);
    }
    let mut all = beneath.clone();
    all.0.extend(values);
    Ok((all, problems))
}

/// The template with every value as a comment, for whoever has an office's settings beneath their own.
pub fn commented_out(office: &str) -> String {
    let head = format!(
        "# Your settings. Where this file says nothing, what stands in {office} holds, then Unbrace's own\n\
         # defaults, which are shown here. Take the # away from a line to have it your way.\n"
    );
    let lines = TEMPLATE.lines().skip_while(|l| l.starts_with('#'));
    let aside = |line: &str| {
        let is_value = line.contains(" = ") && !line.starts_with(['#', '[']) && !line.starts_with("version");
        format!("{}{line}\n", if is_value { "# " } else { "" })
    };
    std::iter::once(head).chain(lines.map(aside)).collect()
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
    let places = Places::new(doc.raw());
    let mut visit = |section: &str, table: &dyn TableLike| {
        for (name, item) in table.iter() {
            if problems.len() >= MOST {
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
            let (line, column) = places.of(table.key(name).and_then(|k| k.span()));
            let (found, allowed, warning) = match KEYS.iter().find(|(k, _)| *k == path) {
                Some((key, spec)) => match item.as_value().map(|v| (v, spec.read(v))) {
                    Some((_, Some(value))) => {
                        values.insert(*key, value);
                        continue;
                    }
                    found => {
                        let text = found.map(|(v, _)| v.to_string().trim().to_owned());
                        (
                            text.unwrap_or("a table".into()),
                            format!("expected {}", spec.allowed()),
                            false,
                        )
                    }
                },
                None if is_section => (item_kind(item), format!("[{path}] is a section"), false),
                None => ("an unknown key".into(), near(&path), true),
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
    problems.extend(nobody_knows(&doc, &places));
    (values, all_problems(lines, problems))
}

/// The words of `me.avoid` that no exercise and no cue is called: whoever wrote one would be offered it all the same.
fn nobody_knows(doc: &toml_edit::Document<String>, places: &Places<'_>) -> Vec<Problem> {
    let avoid = doc.get("me").and_then(|me| me.get("avoid"));
    let Some(words) = avoid.and_then(Item::as_array).filter(|a| !a.is_empty()) else {
        return Vec::new();
    };
    let library = content::library("en");
    let exercises = library.exercises.iter().map(|e| &e.id);
    let known: Vec<_> = exercises.chain(library.cues.iter().map(|c| &c.id)).collect();
    let unknown = |v: &toml_edit::Value| {
        let word = v.as_str().filter(|w| known.iter().all(|k| *k != w))?;
        let near = known
            .iter()
            .min_by_key(|k| strsim::damerau_levenshtein(word, k))?;
        let (line, column) = places.of(v.span());
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

/// The known key that looks most like this one, in words.
pub fn near(path: &str) -> String {
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

/// A length as people write it.
pub fn length(ms: Ms) -> String {
    const UNITS: [(Ms, &str); 5] = [
        (31_557_600, "y"),
        (86_400, "d"),
        (3_600, "h"),
        (60, "min"),
        (1, "s"),
    ];
    let mut left = ms / SECOND;
    let mut parts = Vec::new();
    for (unit, name) in UNITS {
        if left >= unit {
            parts.push(format!("{} {name}", left / unit));
            left %= unit;
        }
    }
    if parts.is_empty() {
        parts.push("0 min".into());
    }
    parts.join(" ")
}

impl Settings {
    /// What a key holds.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// The colours: system, light, dark or high-contrast.
    pub fn theme(&self) -> &str {
        self.word("appearance.theme")
    }

    /// The size of text in percent.
    pub fn text_scale(&self) -> i64 {
        self.number("appearance.text_scale").unwrap_or(100)
    }

    /// Whether nothing is to move.
    pub fn reduce_motion(&self) -> bool {
        self.on("appearance.reduce_motion")
    }

    /// Whether reminders come as windows of our own.
    pub fn window_style(&self) -> bool {
        self.word("notifications.style") == "window"
    }

    fn ms(&self, key: &str) -> Option<Ms> {
        if let Some(Value::Length(ms)) = self.0.get(key) {
            Some(*ms)
        } else {
            None
        }
    }

    fn number(&self, key: &str) -> Option<i64> {
        if let Some(Value::Number(n)) = self.0.get(key) {
            Some(*n)
        } else {
            None
        }
    }

    fn on(&self, key: &str) -> bool {
        matches!(self.0.get(key), Some(Value::Bool(true)))
    }

    /// A list of words, such as `me.avoid`.
    pub fn words(&self, key: &str) -> &[String] {
        if let Some(Value::Many(words)) = self.0.get(key) {
            words
        } else {
            &[]
        }
    }

    fn word(&self, key: &str) -> &str {
        if let Some(Value::One(word)) = self.0.get(key) {
            word
        } else {
            ""
        }
    }

    /// The language: "system" or the name of a catalogue.
    pub fn language(&self) -> &str {
        self.word("appearance.language")
    }

    /// The sentences in the chosen language, with times on the chosen clock; the system's where the settings leave it to it.
    pub fn translation(&self, system: &Locale) -> Words {
        let clock = match self.word("appearance.clock") {
            "12h" => ClockFormat::Hours12,
            "24h" => ClockFormat::Hours24,
            _ => system.clock,
        };
        Words::new(self.language(), system.language.as_deref()).with_clock(clock)
    }

    /// Whether notifications show no word of health or breath.
    pub fn discreet(&self) -> bool {
        self.on("notifications.discreet")
    }

    /// Whether what interrupts may be heard.
    pub fn sound(&self) -> bool {
        self.on("notifications.sound")
    }

    /// How loud the guide's sounds are, 0 to 100.
    pub fn volume(&self) -> i64 {
        self.number("notifications.volume").unwrap_or(50)
    }

    /// Seconds of breathing in and out after so many sessions: the first two are short and easy, the next two even. A
    /// pace that the person, or their program, has set holds from the first one on.
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

    /// Seconds of breathing in and out, as they are set; [`Settings::pace_after`] is what is breathed.
    pub fn pace(&self) -> (i64, i64) {
        let seconds = |key, default| self.number(key).unwrap_or(default);
        (seconds("breathing.inhale", 4), seconds("breathing.exhale", 6))
    }

    /// How often a check-in is asked for: off, daily, weekly or fortnightly.
    pub fn check_in_every(&self) -> &str {
        self.word("check_in.every")
    }

    /// From which time of day on.
    pub fn check_in_at(&self) -> NaiveTime {
        if let Some(Value::Time(at)) = self.0.get("check_in.at") {
            *at
        } else {
            NaiveTime::default()
        }
    }

    /// Whether a check-in asks for this too: sleep, stress or change.
    pub fn check_in_asks(&self, what: &str) -> bool {
        self.on(&format!("check_in.{what}"))
    }

    /// How long the history is kept.
    pub fn keep(&self) -> Ms {
        self.ms("data.keep").unwrap_or(Ms::MAX / 2)
    }

    fn ranges(&self, key: &str) -> Vec<Range> {
        if let Some(Value::Ranges(r)) = self.0.get(key) {
            r.clone()
        } else {
            Vec::new()
        }
    }

    /// These settings with other values for some keys; a key that there is not changes nothing.
    pub fn with(&self, values: impl IntoIterator<Item = (&'static str, Value)>) -> Settings {
        let mut all = self.clone();
        let known = |(key, _): &(&str, Value)| KEYS.iter().any(|(k, _)| k == key);
        all.0.extend(values.into_iter().filter(known));
        all
    }

    /// What the person has said of themselves.
    pub fn person(&self) -> content::Person<'_> {
        content::Person {
            focus: self.words("me.focus"),
            positions: self.words("me.positions"),
            sit_stand: self.word("me.desk") == "sit-stand",
            on_camera: !self.on("quiet.calls"),
            avoid: self.words("me.avoid"),
            belly: self.on("me.belly_cues"),
        }
    }

    /// What the engine is to do by these settings.
    pub fn plan(&self, seed: u64) -> Plan {
        let d = Plan::default();
        let dose = |kind: Kind| {
            let key = |k: &str| format!("{}.{k}", kind.name());
            let set = d.dose(kind);
            Dose {
                enabled: self.on(&key("enabled")),
                every: self.ms(&key("every")).unwrap_or(set.every),
                duration: self.ms(&key("duration")).unwrap_or(15 * SECOND),
                cues: content::options(kind, &self.person()),
            }
        };
        let ms = |key: &str, default: Ms| self.ms(&format!("timing.{key}")).unwrap_or(default);
        let t = d.timing.clone();
        Plan {
            doses: Kind::ALL.map(dose),
            daily_long: self.ms("breathing.daily_long").unwrap_or(d.daily_long),
            timing: Timing {
                min_gap: ms("min_gap", t.min_gap),
                snooze: ms("snooze", t.snooze),
                max_snoozes: self
                    .number("timing.max_snoozes")
                    .map_or(t.max_snoozes, |n| n as u32),
                away_after: ms("away_after", t.away_after),
                natural_break: ms("natural_break", t.natural_break),
                wait_for_pause: ms("wait_for_pause", t.wait_for_pause),
                expire: ms("expire", t.expire),
                adapt: self.on("timing.adapt"),
            },
            schedule: Schedule {
                enabled: self.on("schedule.enabled"),
                days: Days::NAMES.map(|day| self.ranges(&format!("schedule.{day}"))),
            },
            quiet: ["do_not_disturb", "fullscreen", "calls"].map(|k| self.on(&format!("quiet.{k}"))),
            gentle_start: self.word("me.start") == "gentle",
            gentle: content::gentle(&self.person()),
            flare_up: FlareUp {
                days: self.number("flare_up.days").map_or(d.flare_up.days, |n| n as u32),
                ..d.flare_up
            },
            seed,
        }
    }
}
