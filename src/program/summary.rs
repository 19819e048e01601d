//! A program in plain words, as data: which sentence, with which gaps. [`Said::text`] makes the sentence.

use super::model::{Program, Stage};
use super::resolve::fixed;
use crate::content::Library;
use crate::engine::{Kind, Ms};
use crate::settings::{keys::Value, length};
use crate::words::Words;

/// A sentence of the catalogue with its gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The sentence's id.
    pub id: &'static str,
    /// What fills its gaps.
    pub gaps: Vec<(&'static str, String)>,
}

impl Said {
    fn new(id: &'static str, gaps: &[(&'static str, &str)]) -> Self {
        Said {
            id,
            gaps: gaps.iter().map(|(k, v)| (*k, (*v).to_owned())).collect(),
        }
    }

    /// The sentence.
    pub fn text(&self, words: &Words) -> String {
        let gaps: Vec<(&'static str, &str)> = self.gaps.iter().map(|(k, v)| (*k, v.as_str())).collect();
        words.fill(self.id, &gaps)
    }
}

/// The head of a program: what it is called, who wrote it, how to reach them, for how long.
pub fn head(program: &Program) -> Vec<Said> {
    let mut all = vec![
        Said::new(
            "program-by",
            &[("title", &program.title), ("author", &program.author)],
        ),
        Said::new("program-contact", &[("contact", &program.contact)]),
    ];
    if !program.label.is_empty() {
        all.push(Said::new("program-for", &[("label", &program.label)]));
    }
    let day = |d: chrono::NaiveDate| d.to_string();
    match (program.from, program.to) {
        (Some(from), Some(to)) => {
            all.push(Said::new(
                "program-valid",
                &[("from", &day(from)), ("to", &day(to))],
            ));
        }
        (Some(from), None) => all.push(Said::new("program-valid-from", &[("from", &day(from))])),
        (None, Some(to)) => all.push(Said::new("program-valid-to", &[("to", &day(to))])),
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

/// What a stage asks, a sentence a line. `library`: where names come from; see [`super::overlay`].
pub fn stage(program: &Program, number_of: usize, library: &Library) -> Vec<Said> {
    let Some(s) = program.stage(number_of) else {
        return Vec::new();
    };
    let place = (number_of + 1).to_string();
    let mut all = vec![match s.weeks {
        Some(weeks) => Said::new(
            "program-stage",
            &[
                ("number", &place),
                ("name", &s.name),
                ("weeks", &weeks.to_string()),
            ],
        ),
        None => Said::new("program-stage-open", &[("number", &place), ("name", &s.name)]),
    }];
    if !s.about.is_empty() {
        all.push(Said::new("program-about", &[("about", &s.about)]));
    }
    let text = |ms: Ms| length(ms);
    for kind in Kind::ALL {
        let key = |k: &str| format!("{}.{k}", kind.name());
        if s.doses.get(key("enabled").as_str()) == Some(&Value::Bool(false)) {
            all.push(Said::new(
                match kind {
                    Kind::Posture => "program-posture-off",
                    Kind::Movement => "program-movement-off",
                    Kind::Breathing => "program-breathing-off",
                },
                &[],
            ));
            continue;
        }
        if let Some(every) = ms(s, &key("every")) {
            all.push(Said::new(
                match kind {
                    Kind::Posture => "program-posture-every",
                    Kind::Movement => "program-movement-every",
                    Kind::Breathing => "program-breathing-every",
                },
                &[("every", &text(every))],
            ));
        }
        if let Some(duration) = ms(s, &key("duration")) {
            let id = if kind == Kind::Movement {
                "program-movement-length"
            } else {
                "program-breathing-length"
            };
            all.push(Said::new(id, &[("length", &text(duration))]));
        }
    }
    if let (Some(inhale), Some(exhale)) = (number(s, "breathing.inhale"), number(s, "breathing.exhale")) {
        let (inhale, exhale) = (inhale.to_string(), exhale.to_string());
        all.push(Said::new(
            "program-pace",
            &[("inhale", &inhale), ("exhale", &exhale)],
        ));
    }
    if let Some(long) = ms(s, "breathing.daily_long").filter(|ms| *ms > 0) {
        all.push(Said::new("program-long", &[("length", &text(long))]));
    }
    let name = |id: &str| {
        library
            .exercise(id)
            .map_or_else(|| id.to_owned(), |e| e.name.clone())
    };
    let list = |names: Vec<String>| names.join("; ");
    if !s.exercises.is_empty() {
        let names = list(s.exercises.iter().map(|d| name(&d.id)).collect());
        all.push(Said::new("program-exercises", &[("list", &names)]));
    }
    if !s.cues.is_empty() {
        all.push(Said::new("program-cues", &[("count", &s.cues.len().to_string())]));
    }
    all
}

/// What a flare-up and the check-in are like.
pub fn care(program: &Program) -> Vec<Said> {
    let mut all = Vec::new();
    let flare = &program.flare_up;
    if flare.interval.is_some() || flare.dose.is_some() || flare.days.is_some() {
        let dose = flare.dose.unwrap_or(50).to_string();
        all.push(match flare.interval {
            Some(interval) => Said::new(
                "program-flare-up",
                &[("interval", &interval.to_string()), ("dose", &dose)],
            ),
            None => Said::new("program-flare-up-dose", &[("dose", &dose)]),
        });
    }
    if !flare.contact_when.is_empty() {
        all.push(Said::new(
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
        all.push(Said::new(id, &[]));
        if !c.activity.is_empty() {
            all.push(Said::new("program-activity", &[("activity", &c.activity)]));
        }
    }
    all
}

/// What stays the patient's.
pub fn yours(program: &Program, number_of: usize) -> Vec<Said> {
    let mut all = vec![Said::new("program-always-yours", &[])];
    let text = |ms: Ms| length(ms);
    let mut range = |id: &'static str, bounds: Option<(Ms, Ms)>| {
        let Some((from, to)) = bounds else { return };
        all.push(Said::new(id, &[("from", &text(from)), ("to", &text(to))]));
    };
    range("program-every-open", program.patient.every);
    range("program-duration-open", program.patient.duration);
    let paced = fixed(program, number_of)
        .iter()
        .any(|f| f.key == "breathing.inhale" && f.open.is_some());
    if paced {
        all.push(Said::new("program-pace-open", &[]));
    }
    if program.patient.switch_off {
        all.push(Said::new("program-switch-off-open", &[]));
    }
    if program.check_in.is_some() {
        all.push(Said::new("program-check-in-open", &[]));
    }
    all.push(Said::new("program-settings-kept", &[]));
    all
}
