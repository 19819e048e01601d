//! A program over a person's settings: what is in force. The settings themselves are never changed.

use super::model::{CheckIn, Patient, Program, Stage};
use super::parse::limits;
use super::stage::{Place, Standing, at};
use crate::content;
use crate::engine::{Choice, Kind, MINUTE, Ms, Occasion, Plan};
use crate::settings::Settings;
use crate::settings::keys::{Spec, Value};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use thiserror::Error;

/// A key that the program sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixed {
    /// The settings' key, such as "movement.every".
    pub key: &'static str,
    /// What the stage sets.
    pub value: Value,
    /// What the patient may choose; `None`: nothing else.
    pub open: Option<Spec>,
}

/// Why a choice is not taken.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Refusal {
    /// The program has set it.
    #[error("{key} is set by your program; ask whoever wrote it, or `unbrace program remove` ends it")]
    Fixed {
        /// The key.
        key: String,
    },
    /// Outside what the program leaves open.
    #[error("your program leaves {key} open; allowed is {allowed}")]
    Outside {
        /// The key.
        key: String,
        /// What may be chosen.
        allowed: String,
    },
}

/// What a stage sets of the settings, and how far each is open to the patient.
pub fn fixed(program: &Program, stage: usize) -> Vec<Fixed> {
    let Some(stage) = program.stage(stage) else {
        return Vec::new();
    };
    let dose = |(key, value): (&&'static str, &Value)| Fixed {
        key,
        value: value.clone(),
        open: open(key, &program.patient),
    };
    let mut all: Vec<Fixed> = stage.doses.iter().map(dose).collect();
    // A pace of the therapist's holds from the first session on.
    let paced = all
        .iter()
        .find(|f| f.key == "breathing.inhale" || f.key == "breathing.exhale");
    all.extend(paced.map(|f| f.open.is_some()).map(|open| Fixed {
        key: "breathing.grow",
        value: Value::Bool(false),
        open: open.then_some(Spec::Bool),
    }));
    all.extend(program.flare_up.days.map(|days| Fixed {
        key: "flare_up.days",
        value: Value::Number(days.into()),
        open: None,
    }));
    all.extend(program.check_in.as_ref().into_iter().flat_map(asked));
    all
}

/// When a program asks how the patient is, and what. Whether and when is the patient's own to change: it is their pain.
fn asked(c: &CheckIn) -> Vec<Fixed> {
    let mut values = vec![
        ("check_in.every", Value::One(c.every.clone())),
        ("check_in.at", Value::Time(c.at)),
    ];
    // A program that names no questions leaves them as they are.
    if !c.questions.is_empty() {
        let asks = |what: &str| Value::Bool(c.questions.iter().any(|q| q == what));
        values.extend([
            ("check_in.sleep", asks("sleep")),
            ("check_in.stress", asks("stress")),
            ("check_in.change", asks("change")),
        ]);
    }
    let fixed = |(key, value)| Fixed {
        key,
        value,
        open: Some(super::keys::setting(key).1),
    };
    values.into_iter().map(fixed).collect()
}

fn open(key: &str, patient: &Patient) -> Option<Spec> {
    let (_, spec) = super::keys::setting(key);
    match key {
        "breathing.inhale" | "breathing.exhale" => patient.pace.then_some(spec),
        key if key.ends_with(".enabled") => patient.switch_off.then_some(spec),
        key => limits(key, patient).map(|(from, to)| Spec::Length(from, to)),
    }
}

/// Takes a choice of the patient's for a key that the program sets. `Ok(None)`: the program says nothing of this key,
/// and the settings file is the place for it.
///
/// # Errors
/// When the program has fixed it, or leaves only other values open.
pub fn choose(program: &Program, place: &Place, key: &str, input: &str) -> Result<Option<Place>, Refusal> {
    let Some(found) = fixed(program, place.stage).into_iter().find(|f| f.key == key) else {
        return Ok(None);
    };
    let spec = found.open.ok_or_else(|| Refusal::Fixed { key: key.into() })?;
    if read(spec, input).is_none() {
        return Err(Refusal::Outside {
            key: key.into(),
            allowed: spec.allowed(),
        });
    }
    let mut place = place.clone();
    place.chosen.insert(key.into(), input.into());
    Ok(Some(place))
}

/// Reads what somebody typed; a word needs no quotes.
fn read(spec: Spec, input: &str) -> Option<Value> {
    let value = input.parse::<toml_edit::Value>().ok().and_then(|v| spec.read(&v));
    value.or_else(|| spec.read(&toml_edit::Value::from(input)))
}

/// The settings in force: the person's, with what the stage sets over them, and the patient's choices within its
/// limits over that.
pub fn settings(program: &Program, place: &Place, own: &Settings) -> Settings {
    let in_force = |f: Fixed| {
        let chosen = place.chosen.get(f.key);
        let chosen = f.open.zip(chosen).and_then(|(spec, input)| read(spec, input));
        (f.key, chosen.unwrap_or(f.value))
    };
    own.with(fixed(program, place.stage).into_iter().map(in_force))
}

/// The plan in force: doses, own cues and exercises, and the flare-up's rules.
pub fn plan(program: &Program, place: &Place, own: &Settings, seed: u64) -> Plan {
    let mut plan = settings(program, place, own).plan(seed);
    let Some(stage) = program.stage(place.stage) else {
        return plan;
    };
    let avoid = own.words("me.avoid");
    for kind in Kind::ALL {
        let mut listed = listed(program, stage, kind);
        listed.retain(|c| !avoid.contains(&c.id));
        // A list that leaves nothing for this person is no list: what suits them comes in its place.
        if !listed.is_empty() {
            plan.doses[kind as usize].cues = listed;
        }
    }
    let rules = &program.flare_up;
    let flare = &mut plan.flare_up;
    if let Some(interval) = rules.interval {
        flare.interval = interval;
        flare.floor = 5 * MINUTE; // the shortest interval that settings know; what the therapist says holds
    }
    flare.dose = rules.dose.unwrap_or(flare.dose);
    let every = plan.doses.iter().flat_map(|d| &d.cues);
    flare.leave_out = if rules.keep.is_empty() {
        rules.leave_out.iter().cloned().collect()
    } else {
        let movement: BTreeSet<String> = every.map(|c| c.id.clone()).collect();
        let cues: Vec<&String> = plan.doses[Kind::Posture as usize]
            .cues
            .iter()
            .map(|c| &c.id)
            .collect();
        movement
            .into_iter()
            .filter(|id| !rules.keep.contains(id) && !cues.contains(&id))
            .collect()
    };
    plan
}

/// What a stage lists of a kind, as the engine's choices; empty: nothing.
fn listed(program: &Program, stage: &Stage, kind: Kind) -> Vec<Choice> {
    let ids: Vec<&str> = if kind == Kind::Posture {
        stage.cues.iter().map(String::as_str).collect()
    } else {
        stage.exercises.iter().map(|d| d.id.as_str()).collect()
    };
    if ids.is_empty() {
        return Vec::new();
    }
    let library = content::choices((kind != Kind::Posture).then_some(kind), &ids);
    let own = |id: &&str| {
        let region = if kind == Kind::Posture {
            program
                .cues
                .iter()
                .find(|c| c.id == *id)
                .map(|c| c.region.clone())
        } else {
            program
                .exercise(id)
                .filter(|e| e.kind == kind)
                .map(|e| e.region.clone())
        };
        Some(Choice {
            id: (*id).to_owned(),
            region: region?,
            occasion: Occasion::Any,
        })
    };
    // The order counts for breathing: its sessions come one after the other.
    let find = |id: &&str| library.iter().find(|c| c.id == **id).cloned().or_else(|| own(id));
    ids.iter().filter_map(find).collect()
}

/// How long an exercise takes in a stage, where the stage says so.
pub fn seconds(program: &Program, stage: usize, id: &str) -> Option<Ms> {
    let dosed = program.stage(stage)?.exercises.iter().find(|d| d.id == id)?;
    (dosed.seconds > 0).then(|| Ms::from(dosed.seconds) * crate::engine::SECOND)
}

/// The settings and the plan in force on a day: the person's own before the program begins and after it is over.
pub fn on(program: &Program, standing: &Standing, own: &Settings, seed: u64) -> (Settings, Plan) {
    match standing {
        Standing::On(here, _) => (settings(program, here, own), plan(program, here, own, seed)),
        _ => (own.clone(), own.plan(seed)),
    }
}

/// The plans of a time, each with its first day; the first one holds on `from`.
pub fn plans(
    program: &Program,
    place: &Place,
    own: &Settings,
    seed: u64,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<(NaiveDate, Plan)> {
    let (mut all, mut day) = (Vec::new(), Some(from));
    while let Some(today) = day.filter(|d| *d <= to) {
        let standing = at(program, place, today);
        all.push((today, on(program, &standing, own, seed).1));
        day = match standing {
            Standing::NotYet(next) => Some(next),
            Standing::On(_, next) => next,
            Standing::Over(_) => None,
        };
    }
    all
}
