//! Every key of a program file and its type: the one list that parsing, checking, editing, the schema and the
//! reference documentation use. A key that overrides a setting has the type of that setting.

use crate::content::{Position, Region};
use crate::engine::{Days, MINUTE, SECOND};
use crate::settings::keys::{KEYS, Spec};
use crate::visit::{How, LONGEST_NOTE};

/// The version of the format that this Unbrace reads and writes.
pub const FORMAT: i64 = 1;
/// The largest file, in bytes.
pub const LARGEST: usize = 1024 * 1024;
/// The largest picture, in bytes.
pub const IMAGE_BYTES: usize = 200 * 1024;
/// The greatest width and height of a picture, in pixels.
pub const IMAGE_SIDE: usize = 1200;

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// The name.
    pub name: &'static str,
    /// The type of its value.
    pub value_type: ValueType,
    /// Whether the key is required.
    pub required: bool,
    /// A description for the schema and the reference.
    pub description: &'static str,
}

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum ValueType {
    /// The type of this key of the settings.
    Setting(&'static str),
    /// true or false.
    Bool,
    /// A whole number within these bounds.
    Number(i64, i64),
    /// One of these words.
    One(&'static [&'static str]),
    /// A list of these words.
    Some(&'static [&'static str]),
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// A local date and time.
    Moment,
    /// An id: small letters, digits and hyphens.
    Id,
    /// One line with at most this number of characters.
    Line(usize),
    /// A text with at most this number of characters, which may have lists and *emphasis*.
    Text(usize),
    /// A list of at most this number of lines, each with at most this number of characters.
    Lines(usize, usize),
    /// A list of at most this number of ids.
    Ids(usize),
    /// A list of at most this number of exercises: ids, or tables with an id and a dose.
    Exercises(usize),
    /// A picture as a data URL.
    Image,
    /// The public half of a key: see [`crate::seal`].
    PublicKey,
    /// A table.
    Table(&'static [Key]),
    /// At most this number of tables.
    Tables(&'static [Key], usize),
}

const fn optional(name: &'static str, value_type: ValueType, description: &'static str) -> Key {
    Key {
        name,
        value_type,
        required: false,
        description,
    }
}

const fn required(name: &'static str, value_type: ValueType, description: &'static str) -> Key {
    Key {
        name,
        value_type,
        required: true,
        description,
    }
}

/// The questions of a check-in.
pub const QUESTIONS: [&str; 6] = ["pain", "impact", "activity", "sleep", "stress", "change"];
/// The frequencies of check-ins.
pub const OFTEN: [&str; 4] = ["off", "daily", "weekly", "fortnightly"];

/// The keys of a program file.
pub const FILE: &[Key] = &[
    required(
        "format",
        ValueType::Number(FORMAT, FORMAT),
        "The form of this file.",
    ),
    optional(
        "id",
        ValueType::Id,
        "The program's own name: a later file with the same one is an update of it.",
    ),
    optional(
        "version",
        ValueType::Number(1, 9999),
        "The number of this version of the program; 1 if left out. The patient's page warns of an older one.",
    ),
    required("title", ValueType::Line(80), "What the patient sees as its name."),
    required("author", ValueType::Line(80), "Who wrote it."),
    required(
        "contact",
        ValueType::Line(200),
        "How to reach the author. It stands beside the program, and where a flare-up begins.",
    ),
    optional(
        "for",
        ValueType::Line(80),
        "Who it is for, by the name you use for them.",
    ),
    optional("valid", ValueType::Table(VALID), "When it may be used."),
    optional(
        "patient",
        ValueType::Table(PATIENT),
        "What the patient may change. Pausing, skipping, quitting and leaving exercises out are always theirs.",
    ),
    optional("flare_up", ValueType::Table(FLARE_UP), "What a flare-up changes."),
    optional(
        "check_in",
        ValueType::Table(CHECK_IN),
        "When the patient is asked how they are, and what.",
    ),
    optional(
        "report",
        ValueType::Table(REPORT),
        "How the patient's reports are saved.",
    ),
    required(
        "stage",
        ValueType::Tables(STAGE, 12),
        "The stages, one after the other.",
    ),
    optional(
        "exercise",
        ValueType::Tables(EXERCISE, 40),
        "Exercises of your own.",
    ),
    optional("cue", ValueType::Tables(CUE, 60), "Posture cues of your own."),
    optional(
        "visit",
        ValueType::Tables(VISIT, 60),
        "The next visits, of which the patient is reminded.",
    ),
];

const VALID: &[Key] = &[
    optional("from", ValueType::Date, "The first day."),
    optional("to", ValueType::Date, "The last day."),
];

const BOUNDS_EVERY: &[Key] = &[
    required("from", ValueType::Setting("posture.every"), "The shortest."),
    required("to", ValueType::Setting("posture.every"), "The longest."),
];
const BOUNDS_DURATION: &[Key] = &[
    required("from", ValueType::Setting("movement.duration"), "The shortest."),
    required("to", ValueType::Setting("movement.duration"), "The longest."),
];

const PATIENT: &[Key] = &[
    optional(
        "every",
        ValueType::Table(BOUNDS_EVERY),
        "How often a kind comes may be changed between these.",
    ),
    optional(
        "duration",
        ValueType::Table(BOUNDS_DURATION),
        "How long movement and breathing take may be changed between these.",
    ),
    optional(
        "pace",
        ValueType::Bool,
        "Whether the seconds of breathing in and out may be changed; true if left out, for comfort picks the pace.",
    ),
    optional(
        "switch_off",
        ValueType::Bool,
        "Whether a kind may be switched on and off; false if left out.",
    ),
];

const FLARE_UP: &[Key] = &[
    optional(
        "days",
        ValueType::Setting("flare_up.days"),
        "How many days it lasts.",
    ),
    optional(
        "interval",
        ValueType::Number(25, 200),
        "Movement's interval, in percent of the stage's; left out: the stage's, or one hour where that is longer.",
    ),
    optional(
        "dose",
        ValueType::Number(10, 100),
        "How long movement and breathing take, in percent of the stage's; 50 if left out.",
    ),
    optional(
        "keep",
        ValueType::Ids(30),
        "The only exercises that are offered meanwhile. With neither list, only gentle moves of the library come.",
    ),
    optional(
        "leave_out",
        ValueType::Ids(30),
        "Exercises that are not offered meanwhile.",
    ),
    optional("contact_when", ValueType::Text(400), "When to get in touch."),
];

const CHECK_IN: &[Key] = &[
    optional("every", ValueType::One(&OFTEN), "How often."),
    optional("at", ValueType::Time, "From which time of day on."),
    optional("questions", ValueType::Some(&QUESTIONS), "What is asked."),
    optional(
        "activity",
        ValueType::Line(60),
        "The patient's own activity, such as \"Sit through a meeting\".",
    ),
];

const REPORT: &[Key] = &[optional(
    "seal_to",
    ValueType::PublicKey,
    "The public half of your key, made by `unbrace key new`: reports that the patient saves are sealed to it.",
)];

const POSTURE: &[Key] = &[
    optional(
        "enabled",
        ValueType::Setting("posture.enabled"),
        "Whether cues come at all.",
    ),
    optional(
        "every",
        ValueType::Setting("posture.every"),
        "Desk time between two.",
    ),
];
const MOVEMENT: &[Key] = &[
    optional(
        "enabled",
        ValueType::Setting("movement.enabled"),
        "Whether it comes at all.",
    ),
    optional(
        "every",
        ValueType::Setting("movement.every"),
        "Desk time between two.",
    ),
    optional(
        "duration",
        ValueType::Setting("movement.duration"),
        "How long one takes.",
    ),
];
const BREATHING: &[Key] = &[
    optional(
        "enabled",
        ValueType::Setting("breathing.enabled"),
        "Whether it comes at all.",
    ),
    optional(
        "every",
        ValueType::Setting("breathing.every"),
        "Desk time between two.",
    ),
    optional(
        "duration",
        ValueType::Setting("breathing.duration"),
        "How long one takes.",
    ),
    optional("inhale", ValueType::Setting("breathing.inhale"), "Seconds in."),
    optional("exhale", ValueType::Setting("breathing.exhale"), "Seconds out."),
    optional(
        "daily_long",
        ValueType::Setting("breathing.daily_long"),
        "How long the one longer session a day takes; \"0s\": none.",
    ),
];

const STAGE: &[Key] = &[
    required("name", ValueType::Line(60), "What the patient sees as its name."),
    optional(
        "weeks",
        ValueType::Number(1, 52),
        "How long it lasts. The last stage may go on without an end.",
    ),
    optional(
        "about",
        ValueType::Text(600),
        "What this stage is about, in your own words.",
    ),
    optional("posture", ValueType::Table(POSTURE), "Posture cues."),
    optional("movement", ValueType::Table(MOVEMENT), "Movement breaks."),
    optional("breathing", ValueType::Table(BREATHING), "Breathing sessions."),
    optional(
        "exercises",
        ValueType::Exercises(30),
        "What is offered, movement and breathing: ids of the library or of this file. Left out: what suits the patient.",
    ),
    optional(
        "cues",
        ValueType::Ids(60),
        "Which posture cues come: ids of the library or of this file. Left out: what suits the patient.",
    ),
    optional(
        "education",
        ValueType::Ids(20),
        "What to read: ids of articles and lessons.",
    ),
];

/// The keys of an exercise with a dose in the list of a stage.
pub const DOSED: &[Key] = &[
    required("id", ValueType::Id, "Which exercise."),
    optional("reps", ValueType::Number(1, 50), "Repetitions or breaths."),
    optional("hold", ValueType::Number(1, 120), "Seconds of each hold."),
    optional("sets", ValueType::Number(1, 10), "How often the whole is done."),
    optional(
        "seconds",
        ValueType::Number(10, 1800),
        "How long it is shown; left out: what repetitions, holds, sets and sides need.",
    ),
    optional(
        "days",
        ValueType::Some(&Days::NAMES),
        "The days of the week on which it is offered; every day if left out.",
    ),
    optional(
        "note",
        ValueType::Text(300),
        "A word of your own, shown with its steps.",
    ),
];

const EXERCISE: &[Key] = &[
    required("id", ValueType::Id, "Its name in this file."),
    required("name", ValueType::Line(80), "What the patient sees as its name."),
    required(
        "kind",
        ValueType::One(&["movement", "breathing"]),
        "movement or breathing.",
    ),
    optional(
        "region",
        ValueType::One(Region::NAMES),
        "The part of the body; whole-body if left out.",
    ),
    optional(
        "positions",
        ValueType::Some(Position::NAMES),
        "Where it can be done; seated if left out.",
    ),
    optional(
        "level",
        ValueType::Number(1, 3),
        "How demanding it is, where a stage without a list leaves the choice to Unbrace; 1 if left out.",
    ),
    optional(
        "ask",
        ValueType::Line(120),
        "The question that offers it; its name if left out.",
    ),
    required("steps", ValueType::Lines(10, 240), "What to do, a step each."),
    optional("breathing", ValueType::Text(300), "How to breathe with it."),
    required("why", ValueType::Text(300), "Why, in one sentence."),
    optional("caution", ValueType::Text(600), "Who takes care, or asks first."),
    required("stop", ValueType::Text(400), "When to stop."),
    optional("gentler", ValueType::Text(300), "The gentler way."),
    optional(
        "reps",
        ValueType::Number(1, 50),
        "Repetitions or breaths; left out: held or timed.",
    ),
    optional("hold", ValueType::Number(1, 120), "Seconds of each hold."),
    optional("sets", ValueType::Number(1, 10), "How often the whole is done."),
    optional("sides", ValueType::Bool, "Whether each side has its turn."),
    optional(
        "seconds",
        ValueType::Number(10, 1800),
        "How long it is shown; left out: what repetitions, holds, sets and sides need, or 60.",
    ),
    optional(
        "image",
        ValueType::Image,
        "A picture as \"data:image/png;base64,…\" or \"data:image/jpeg;base64,…\".",
    ),
    optional(
        "image_text",
        ValueType::Line(160),
        "What the picture shows, for people who do not see it.",
    ),
];

const CUE: &[Key] = &[
    required("id", ValueType::Id, "Its name in this file."),
    required("text", ValueType::Line(140), "The cue."),
    required("why", ValueType::Text(300), "Why, in one sentence."),
    optional(
        "region",
        ValueType::One(Region::NAMES),
        "The part of the body; whole-body if left out.",
    ),
];

const VISIT: &[Key] = &[
    required(
        "at",
        ValueType::Moment,
        "When it begins, in the patient's local time.",
    ),
    required("how", ValueType::One(&How::NAMES), "How it takes place."),
    optional(
        "note",
        ValueType::Line(LONGEST_NOTE),
        "A word of your own, such as what to bring.",
    ),
];

/// A key of the settings with its type.
pub fn setting(key: &str) -> (&'static str, Spec) {
    let found = KEYS.iter().find(|(k, _)| *k == key);
    // A test checks that every key named above is one of the settings.
    found.copied().unwrap_or(("", Spec::Length(SECOND, MINUTE)))
}

impl ValueType {
    /// The allowed values in words.
    pub fn allowed(self) -> String {
        let list = |words: &[&str]| words.join("\", \"");
        match self {
            ValueType::Setting(key) => setting(key).1.allowed(),
            ValueType::Bool => Spec::Bool.allowed(),
            ValueType::Number(a, b) => format!("a whole number from {a} to {b}"),
            ValueType::One(words) => format!("one of \"{}\"", list(words)),
            ValueType::Some(words) => format!("a list of \"{}\"", list(words)),
            ValueType::Date => "a date like 2026-11-23, without quotes".into(),
            ValueType::Time => "a time of day like \"16:00\", in quotes".into(),
            ValueType::Moment => "a date and time like 2026-12-03T10:00:00, without a time zone".into(),
            ValueType::Id => "a name of small letters, digits and hyphens, at most 40, in quotes".into(),
            ValueType::Line(n) => format!("one line of at most {n} characters, in quotes"),
            ValueType::Text(n) => format!("a text of at most {n} characters, in quotes"),
            ValueType::Lines(n, each) => {
                format!("a list of at most {n} lines, each of at most {each} characters")
            }
            ValueType::Ids(n) => format!("a list of at most {n} ids, such as [\"soft-belly\"]"),
            ValueType::Exercises(n) => {
                format!(
                    "a list of at most {n} exercises, such as [\"walk-break\", {{ id = \"pelvic-tilt\", reps = 8 }}]"
                )
            }
            ValueType::Image => "a PNG or JPEG picture as \"data:image/png;base64,…\"".into(),
            ValueType::PublicKey => {
                "the public half of a key, such as \"age1…\", which `unbrace key show FILE` prints".into()
            }
            ValueType::Table(_) => "a section of its own, or { … }".into(),
            ValueType::Tables(_, n) => format!("at most {n} sections in double brackets, such as [[stage]]"),
        }
    }
}
