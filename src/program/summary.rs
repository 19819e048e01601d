//! A program in plain words. Each line is a message of the catalogue with its arguments.

use super::model::{Program, Stage};
use super::resolve::overrides;
use crate::content::Library;
use crate::engine::{Ms, ReminderKind};
use crate::i18n::Translator;
use crate::settings::keys::Value;
use crate::visit::Visit;

/// A message of the catalogue with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryLine {
    /// The id of the message.
    pub id: &'static str,
    /// The arguments.
    pub args: Vec<(&'static str, Argument)>,
}

/// An argument of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A text or a number.
    Text(String),
    /// A length of time, which each language writes with its own units.
    Length(Ms),
}

impl SummaryLine {
    fn new(id: &'static str, args: &[(&'static str, &str)]) -> Self {
        SummaryLine {
            id,
            args: args
                .iter()
                .map(|(k, v)| (*k, Argument::Text((*v).to_owned())))
                .collect(),
        }
    }

    fn of_lengths(id: &'static str, args: &[(&'static str, Ms)]) -> Self {
        let args = args.iter().map(|(k, ms)| (*k, Argument::Length(*ms)));
        SummaryLine {
            id,
            args: args.collect(),
        }
    }

    /// The text.
    pub fn text(&self, i18n: &Translator) -> String {
        let shown = |argument: &Argument| match argument {
            Argument::Text(text) => text.clone(),
            Argument::Length(ms) => i18n.length(*ms),
        };
        let args: Vec<(&'static str, String)> = self.args.iter().map(|(k, v)| (*k, shown(v))).collect();
        let args: Vec<(&'static str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
        i18n.tr_args(self.id, &args)
    }
}

/// The head of a program: its title, author, contact and validity.
pub fn head(program: &Program) -> Vec<SummaryLine> {
    let mut all = vec![
        SummaryLine::new(
            "program-by",
            &[("title", &program.title), ("author", &program.author)],
        ),
        SummaryLine::new("program-contact", &[("contact", &program.contact)]),
    ];
    if !program.label.is_empty() {
        all.push(SummaryLine::new("program-for", &[("label", &program.label)]));
    }
    let day = |d: chrono::NaiveDate| d.to_string();
    match (program.from, program.to) {
        (Some(from), Some(to)) => {
            all.push(SummaryLine::new(
                "program-valid",
                &[("from", &day(from)), ("to", &day(to))],
            ));
        }
        (Some(from), None) => all.push(SummaryLine::new("program-valid-from", &[("from", &day(from))])),
        (None, Some(to)) => all.push(SummaryLine::new("program-valid-to", &[("to", &day(to))])),
        (None, None) => {}
    }
    all
}

fn ms(stage: &Stage, key: &str) -> Option<Ms> {
    match stage.doses.get(key) {
        Some(Value::Length(ms)) => Some(*ms),
        _ => None,
    }
}

fn number(stage: &Stage, key: &str) -> Option<i64> {
    match stage.doses.get(key) {
        Some(Value::Number(n)) => Some(*n),
        _ => None,
    }
}

/// The contents of a stage. `library` has the names of the exercises; see [`super::overlay()`].
pub fn stage(program: &Program, number_of: usize, library: &Library) -> Vec<SummaryLine> {
    let Some(s) = program.stage(number_of) else {
        return Vec::new();
    };
    let place = (number_of + 1).to_string();
    let mut all = vec![match s.weeks {
        Some(weeks) => SummaryLine::new(
            "program-stage",
            &[
                ("number", &place),
                ("name", &s.name),
                ("weeks", &weeks.to_string()),
            ],
        ),
        None => SummaryLine::new("program-stage-open", &[("number", &place), ("name", &s.name)]),
    }];
    if !s.about.is_empty() {
        all.push(SummaryLine::new("program-about", &[("about", &s.about)]));
    }
    for kind in ReminderKind::ALL {
        let key = |k: &str| format!("{}.{k}", kind.name());
        if s.doses.get(key("enabled").as_str()) == Some(&Value::Bool(false)) {
            all.push(SummaryLine::new(
                match kind {
                    ReminderKind::Posture => "program-posture-off",
                    ReminderKind::Movement => "program-movement-off",
                    ReminderKind::Breathing => "program-breathing-off",
                },
                &[],
            ));
            continue;
        }
        if let Some(every) = ms(s, &key("every")) {
            all.push(SummaryLine::of_lengths(
                match kind {
                    ReminderKind::Posture => "program-posture-every",
                    ReminderKind::Movement => "program-movement-every",
                    ReminderKind::Breathing => "program-breathing-every",
                },
                &[("every", every)],
            ));
        }
        if let Some(duration) = ms(s, &key("duration")) {
            let id = if kind == ReminderKind::Movement {
                "program-movement-length"
            } else {
                "program-breathing-length"
            };
            all.push(SummaryLine::of_lengths(id, &[("length", duration)]));
        }
    }
    if let (Some(inhale), Some(exhale)) = (number(s, "breathing.inhale"), number(s, "breathing.exhale")) {
        let (inhale, exhale) = (inhale.to_string(), exhale.to_string());
        all.push(SummaryLine::new(
            "program-pace",
            &[("inhale", &inhale), ("exhale", &exhale)],
        ));
    }
    if let Some(long) = ms(s, "breathing.daily_long").filter(|ms| *ms > 0) {
        all.push(SummaryLine::of_lengths("program-long", &[("length", long)]));
    }
    let name = |id: &str| {
        library
            .exercise(id)
            .map_or_else(|| id.to_owned(), |e| e.name.clone())
    };
    let list = |names: Vec<String>| names.join("; ");
    if !s.exercises.is_empty() {
        let names = list(s.exercises.iter().map(|d| name(&d.id)).collect());
        all.push(SummaryLine::new("program-exercises", &[("list", &names)]));
    }
    if !s.cues.is_empty() {
        all.push(SummaryLine::new(
            "program-cues",
            &[("count", &s.cues.len().to_string())],
        ));
    }
    all
}

/// The rules for flare-ups and the check-ins.
pub fn care(program: &Program) -> Vec<SummaryLine> {
    let mut all = Vec::new();
    let flare = &program.flare_up;
    if flare.interval.is_some() || flare.dose.is_some() || flare.days.is_some() {
        let dose = flare.dose.unwrap_or(50).to_string();
        let often = match flare.interval {
            Some(interval) if interval < 100 => "more",
            Some(interval) if interval > 100 => "less",
            _ => "same",
        };
        let args = [("often", often), ("dose", &dose)];
        all.push(SummaryLine::new("program-flare-up", &args));
    }
    if !flare.contact_when.is_empty() {
        all.push(SummaryLine::new(
            "program-contact-when",
            &[("when", &flare.contact_when)],
        ));
    }
    if let Some(c) = &program.check_in {
        let id = match c.every.as_str() {
            "daily" => "program-check-in-daily",
            "weekly" => "program-check-in-weekly",
            "fortnightly" => "program-check-in-fortnightly",
            _ => "program-check-in-off",
        };
        all.push(SummaryLine::new(id, &[]));
        if !c.activity.is_empty() {
            all.push(SummaryLine::new("program-activity", &[("activity", &c.activity)]));
        }
    }
    all
}

/// The visits, a line each.
pub fn visits(program: &Program) -> Vec<SummaryLine> {
    let line = |v: &Visit| {
        let (day, time) = (v.at.date().to_string(), v.at.format("%H:%M").to_string());
        let args = [
            ("how", v.how.word()),
            ("day", &day),
            ("time", &time),
            ("note", &v.note),
        ];
        if v.note.is_empty() {
            SummaryLine::new("program-visit", &args[..3])
        } else {
            SummaryLine::new("program-visit-note", &args)
        }
    };
    program.visits.iter().map(line).collect()
}

/// What the patient may change.
pub fn yours(program: &Program, number_of: usize) -> Vec<SummaryLine> {
    let mut all = vec![SummaryLine::new("program-always-yours", &[])];
    let mut range = |id: &'static str, bounds: Option<(Ms, Ms)>| {
        let Some((from, to)) = bounds else { return };
        all.push(SummaryLine::of_lengths(id, &[("from", from), ("to", to)]));
    };
    range("program-every-open", program.patient.every);
    range("program-duration-open", program.patient.duration);
    let paced = overrides(program, number_of)
        .iter()
        .any(|f| f.key == "breathing.inhale" && f.adjustable.is_some());
    if paced {
        all.push(SummaryLine::new("program-pace-open", &[]));
    }
    if program.patient.switch_off {
        all.push(SummaryLine::new("program-switch-off-open", &[]));
    }
    if program.check_in.is_some() {
        all.push(SummaryLine::new("program-check-in-open", &[]));
    }
    all.push(SummaryLine::new("program-settings-kept", &[]));
    all
}
