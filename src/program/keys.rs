//! Every key of a program's file and what it may hold: the one list that reading, checking, editing, the schema and the
//! written reference use. What a stage may set has the ranges of the settings, from the settings' own list.

use crate::engine::{Days, MINUTE, SECOND};
use crate::settings::keys::{KEYS, Spec};

/// The form of the file that this Unbrace writes, and the newest it reads.
pub const FORMAT: i64 = 1;
/// The largest file, in bytes.
pub const LARGEST: usize = 1024 * 1024;
/// The most bytes of a picture.
pub const IMAGE_BYTES: usize = 200 * 1024;
/// The most pixels of a picture, each way.
pub const IMAGE_SIDE: usize = 1200;

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub form: Form,
    /// Whether a file without it is not whole.
    pub needed: bool,
    /// What it is for, in a sentence.
    pub says: &'static str,
}

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// What this key of the settings may hold.
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
    /// A name in the file: small letters, digits and hyphens.
    Id,
    /// One line of so many characters at most.
    Line(usize),
    /// Text of so many characters at most; lists and *emphasis* are shown.
    Text(usize),
    /// So many lines at most, each of so many characters at most.
    Lines(usize, usize),
    /// So many ids at most.
    Ids(usize),
    /// So many exercises at most: ids, or an id with a dose of its own.
    Exercises(usize),
    /// A picture, as data inside the file.
    Image,
    /// A table.
    Table(&'static [Key]),
    /// So many tables at most.
    Tables(&'static [Key], usize),
}

const fn may(name: &'static str, form: Form, says: &'static str) -> Key {
    Key {
        name,
        form,
        needed: false,
        says,
    }
}

const fn needs(name: &'static str, form: Form, says: &'static str) -> Key {
    Key {
        name,
        form,
        needed: true,
        says,
    }
}

/// What a check-in may ask.
pub const QUESTIONS: [&str; 6] = ["pain", "impact", "activity", "sleep", "stress", "change"];
/// How often a check-in may come.
pub const OFTEN: [&str; 4] = ["off", "daily", "weekly", "fortnightly"];
/// The parts of the body that the library knows.
pub const REGIONS: [&str; 12] = [
    "breathing",
    "core",
    "eyes",
    "hands",
    "hips",
    "jaw",
    "legs",
    "lower-back",
    "neck",
    "shoulders",
    "upper-back",
    "whole-body",
];

/// The file.
pub const FILE: &[Key] = &[
    needs("format", Form::Number(FORMAT, FORMAT), "The form of this file."),
    may(
        "id",
        Form::Id,
        "The program's own name: a later file with the same one is an update of it.",
    ),
    needs("title", Form::Line(80), "What the patient sees as its name."),
    needs("author", Form::Line(80), "Who wrote it."),
    needs(
        "contact",
        Form::Line(200),
        "How to reach whoever wrote it. It stands beside the program, and where a flare-up begins.",
    ),
    may("for", Form::Line(80), "Who it is for, as you wish to call them."),
    may("valid", Form::Table(VALID), "When it may be used."),
    may(
        "patient",
        Form::Table(PATIENT),
        "What the patient may change. Pausing, skipping, quitting and leaving exercises out are always theirs.",
    ),
    may("flare_up", Form::Table(FLARE_UP), "What a flare-up changes."),
    may(
        "check_in",
        Form::Table(CHECK_IN),
        "When the patient is asked how they are, and what.",
    ),
    needs(
        "stage",
        Form::Tables(STAGE, 12),
        "The stages, one after the other.",
    ),
    may("exercise", Form::Tables(EXERCISE, 40), "Exercises of your own."),
    may("cue", Form::Tables(CUE, 60), "Posture cues of your own."),
];

const VALID: &[Key] = &[
    may("from", Form::Date, "The first day."),
    may("to", Form::Date, "The last day."),
];

const BOUNDS_EVERY: &[Key] = &[
    needs("from", Form::Setting("posture.every"), "The shortest."),
    needs("to", Form::Setting("posture.every"), "The longest."),
];
const BOUNDS_DURATION: &[Key] = &[
    needs("from", Form::Setting("movement.duration"), "The shortest."),
    needs("to", Form::Setting("movement.duration"), "The longest."),
];

const PATIENT: &[Key] = &[
    may(
        "every",
        Form::Table(BOUNDS_EVERY),
        "How often a kind comes may be changed between these.",
    ),
    may(
        "duration",
        Form::Table(BOUNDS_DURATION),
        "How long movement and breathing take may be changed between these.",
    ),
    may(
        "pace",
        Form::Bool,
        "Whether the seconds of breathing in and out may be changed; true if left out, for comfort picks the pace.",
    ),
    may(
        "switch_off",
        Form::Bool,
        "Whether a kind may be switched on and off; false if left out.",
    ),
];

const FLARE_UP: &[Key] = &[
    may("days", Form::Setting("flare_up.days"), "How many days it lasts."),
    may(
        "interval",
        Form::Number(25, 200),
        "Movement's interval, in percent of the stage's; left out: the stage's, or one hour where that is longer.",
    ),
    may(
        "dose",
        Form::Number(10, 100),
        "How long movement and breathing take, in percent of the stage's; 50 if left out.",
    ),
    may(
        "keep",
        Form::Ids(30),
        "The only exercises that are offered meanwhile. With neither list, only gentle moves of the library come.",
    ),
    may(
        "leave_out",
        Form::Ids(30),
        "Exercises that are not offered meanwhile.",
    ),
    may("contact_when", Form::Text(400), "When to get in touch."),
];

const CHECK_IN: &[Key] = &[
    may("every", Form::One(&OFTEN), "How often."),
    may("at", Form::Time, "From which time of day on."),
    may("questions", Form::Some(&QUESTIONS), "What is asked."),
    may(
        "activity",
        Form::Line(60),
        "The patient's own activity, such as \"Sit through a meeting\".",
    ),
];

const POSTURE: &[Key] = &[
    may(
        "enabled",
        Form::Setting("posture.enabled"),
        "Whether cues come at all.",
    ),
    may("every", Form::Setting("posture.every"), "Desk time between two."),
];
const MOVEMENT: &[Key] = &[
    may(
        "enabled",
        Form::Setting("movement.enabled"),
        "Whether it comes at all.",
    ),
    may("every", Form::Setting("movement.every"), "Desk time between two."),
    may(
        "duration",
        Form::Setting("movement.duration"),
        "How long one takes.",
    ),
];
const BREATHING: &[Key] = &[
    may(
        "enabled",
        Form::Setting("breathing.enabled"),
        "Whether it comes at all.",
    ),
    may(
        "every",
        Form::Setting("breathing.every"),
        "Desk time between two.",
    ),
    may(
        "duration",
        Form::Setting("breathing.duration"),
        "How long one takes.",
    ),
    may("inhale", Form::Setting("breathing.inhale"), "Seconds in."),
    may("exhale", Form::Setting("breathing.exhale"), "Seconds out."),
    may(
        "daily_long",
        Form::Setting("breathing.daily_long"),
        "How long the one longer session a day takes; \"0s\": none.",
    ),
];

const STAGE: &[Key] = &[
    needs("name", Form::Line(60), "What the patient sees as its name."),
    may(
        "weeks",
        Form::Number(1, 52),
        "How long it lasts. The last stage may go on without an end.",
    ),
    may(
        "about",
        Form::Text(600),
        "What this stage is about, in your own words.",
    ),
    may("posture", Form::Table(POSTURE), "Posture cues."),
    may("movement", Form::Table(MOVEMENT), "Movement breaks."),
    may("breathing", Form::Table(BREATHING), "Breathing sessions."),
    may(
        "exercises",
        Form::Exercises(30),
        "What is offered, movement and breathing: ids of the library or of this file. Left out: what suits the patient.",
    ),
    may(
        "cues",
        Form::Ids(60),
        "Which posture cues come: ids of the library or of this file. Left out: what suits the patient.",
    ),
    may(
        "education",
        Form::Ids(20),
        "What to read: ids of articles and lessons.",
    ),
];

/// An exercise with a dose of its own, within a stage's list.
pub const DOSED: &[Key] = &[
    needs("id", Form::Id, "Which exercise."),
    may("reps", Form::Number(1, 50), "Repetitions or breaths."),
    may("hold", Form::Number(1, 120), "Seconds of each hold."),
    may("sets", Form::Number(1, 10), "How often the whole is done."),
    may(
        "seconds",
        Form::Number(10, 1800),
        "How long it is shown; left out: what repetitions, holds, sets and sides need.",
    ),
    may(
        "days",
        Form::Some(&Days::NAMES),
        "The days of the week on which it is offered; every day if left out.",
    ),
    may(
        "note",
        Form::Text(300),
        "A word of your own, shown with its steps.",
    ),
];

const EXERCISE: &[Key] = &[
    needs("id", Form::Id, "Its name in this file."),
    needs("name", Form::Line(80), "What the patient sees as its name."),
    needs(
        "kind",
        Form::One(&["movement", "breathing"]),
        "movement or breathing.",
    ),
    may(
        "region",
        Form::One(&REGIONS),
        "The part of the body; whole-body if left out.",
    ),
    may(
        "positions",
        Form::Some(&["seated", "standing", "floor"]),
        "Where it can be done; seated if left out.",
    ),
    may(
        "ask",
        Form::Line(120),
        "The question that offers it; its name if left out.",
    ),
    needs("steps", Form::Lines(10, 240), "What to do, a step each."),
    may("breathing", Form::Text(300), "How to breathe with it."),
    needs("why", Form::Text(300), "Why, in one sentence."),
    may("caution", Form::Text(600), "Who takes care, or asks first."),
    needs("stop", Form::Text(400), "When to stop."),
    may("gentler", Form::Text(300), "The gentler way."),
    may(
        "reps",
        Form::Number(1, 50),
        "Repetitions or breaths; left out: held or timed.",
    ),
    may("hold", Form::Number(1, 120), "Seconds of each hold."),
    may("sets", Form::Number(1, 10), "How often the whole is done."),
    may("sides", Form::Bool, "Whether each side has its turn."),
    may(
        "seconds",
        Form::Number(10, 1800),
        "How long it is shown; left out: what repetitions, holds, sets and sides need, or 60.",
    ),
    may(
        "image",
        Form::Image,
        "A picture as \"data:image/png;base64,…\" or \"data:image/jpeg;base64,…\".",
    ),
];

const CUE: &[Key] = &[
    needs("id", Form::Id, "Its name in this file."),
    needs("text", Form::Line(140), "The cue."),
    needs("why", Form::Text(300), "Why, in one sentence."),
    may(
        "region",
        Form::One(&REGIONS),
        "The part of the body; whole-body if left out.",
    ),
];

/// What a settings' key may hold.
pub fn setting(key: &str) -> (&'static str, Spec) {
    let found = KEYS.iter().find(|(k, _)| *k == key);
    // A test holds that every key named above is one of the settings.
    found.copied().unwrap_or(("", Spec::Length(SECOND, MINUTE)))
}

impl Form {
    /// What is allowed, in words.
    pub fn allowed(self) -> String {
        let list = |words: &[&str]| words.join("\", \"");
        match self {
            Form::Setting(key) => setting(key).1.allowed(),
            Form::Bool => Spec::Bool.allowed(),
            Form::Number(a, b) => format!("a whole number from {a} to {b}"),
            Form::One(words) => format!("one of \"{}\"", list(words)),
            Form::Some(words) => format!("a list of \"{}\"", list(words)),
            Form::Date => "a date like 2026-11-23, without quotes".into(),
            Form::Time => "a time of day like \"16:00\", in quotes".into(),
            Form::Id => "a name of small letters, digits and hyphens, at most 40, in quotes".into(),
            Form::Line(n) => format!("one line of at most {n} characters, in quotes"),
            Form::Text(n) => format!("a text of at most {n} characters, in quotes"),
            Form::Lines(n, each) => format!("a list of at most {n} lines, each of at most {each} characters"),
            Form::Ids(n) => format!("a list of at most {n} ids, such as [\"soft-belly\"]"),
            Form::Exercises(n) => {
                format!(
                    "a list of at most {n} exercises, such as [\"walk-break\", {{ id = \"pelvic-tilt\", reps = 8 }}]"
                )
            }
            Form::Image => "a PNG or JPEG picture as \"data:image/png;base64,…\"".into(),
            Form::Table(_) => "a section of its own, or { … }".into(),
            Form::Tables(_, n) => format!("at most {n} sections in double brackets, such as [[stage]]"),
        }
    }
}
