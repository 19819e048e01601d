//! A program over a person's settings: what is in force. The settings themselves are never changed.

use super::model::{CheckIn, Dosed, Exercise, Patient, Program, Stage};
use super::parse::limits;
use super::stage::{Place, Standing, at};
use crate::content;
use crate::content::Amount;
use crate::engine::{Choice, FlareMoves, Kind, MINUTE, Plan};
use crate::settings::Settings;
use crate::settings::keys::{Spec, Value};
use chrono::NaiveDate;
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
    #[error("{key} is set by your program; ask its author, or end it with `unbrace program remove`")]
    Fixed {
        /// The key.
        key: String,
    },
    /// Outside what the program leaves open.
    #[error("your program limits {key}; expected {allowed}")]
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
    let takes = |c: &Choice| !avoid.contains(&c.id);
    for kind in Kind::ALL {
        let listed: Vec<Choice> = listed(program, stage, kind)
            .into_iter()
            .map(|l| l.choice)
            .filter(takes)
            .collect();
        // A list that leaves nothing for this person is no list: what suits them comes in its place.
        if !listed.is_empty() {
            plan.doses[kind as usize].cues = listed;
            // The therapist has chosen the load of what she lists.
            plan.gentle_start &= kind != Kind::Movement;
        }
    }
    let rules = &program.flare_up;
    if let Some(interval) = rules.interval {
        plan.flare_up.interval = interval;
        plan.flare_up.floor = 5 * MINUTE; // the shortest interval that settings know; what the therapist says holds
    }
    plan.flare_up.dose = rules.dose.unwrap_or(plan.flare_up.dose);
    let breathing = plan.dose(Kind::Breathing).cues.iter().map(|c| &c.id);
    plan.flare_up.leave_out = breathing
        .filter(|id| {
            let kept = rules.keep.is_empty() || rules.keep.contains(id);
            !kept || rules.leave_out.contains(id)
        })
        .cloned()
        .collect();
    let listed = listed(program, stage, Kind::Movement).into_iter();
    let moves: Vec<Choice> = if !rules.keep.is_empty() {
        let all = Stage {
            exercises: rules.keep.iter().map(|id| in_stage(stage, id)).collect(),
            ..stage.clone()
        };
        let kept = self::listed(program, &all, Kind::Movement).into_iter();
        kept.map(|l| l.choice).filter(takes).collect()
    } else if !rules.leave_out.is_empty() {
        let usual = &plan.dose(Kind::Movement).cues;
        let left = usual.iter().filter(|c| !rules.leave_out.contains(&c.id));
        left.cloned().collect()
    } else {
        listed
            .filter(|l| l.flare)
            .map(|l| l.choice)
            .filter(takes)
            .collect()
    };
    if !moves.is_empty() {
        plan.flare_up.moves = FlareMoves::Only(moves);
    }
    plan
}

/// An exercise as the stage has it; one that it does not list has the dose of the library.
fn in_stage(stage: &Stage, id: &str) -> Dosed {
    let listed = stage.exercises.iter().find(|d| d.id == id).cloned();
    listed.unwrap_or_else(|| Dosed {
        id: id.to_owned(),
        ..Dosed::default()
    })
}

/// What a stage lists.
struct Listed {
    choice: Choice,
    /// Whether it may come in a flare-up where the program has no rules of its own.
    flare: bool,
}

/// What a stage lists of a kind, as the engine's choices, with the stage's doses and days; empty: nothing.
fn listed(program: &Program, stage: &Stage, kind: Kind) -> Vec<Listed> {
    if kind == Kind::Posture {
        return cues(program, stage);
    }
    let ids: Vec<&str> = stage.exercises.iter().map(|d| d.id.as_str()).collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let library = content::choices(Some(kind), &ids);
    let one = |d: &Dosed| {
        let (choice, amount, flare) = match library.iter().find(|n| n.choice.id == d.id) {
            Some(n) => (n.choice.clone(), n.amount, n.flare),
            None => {
                let e = program.exercise(&d.id).filter(|e| e.kind == kind)?;
                let choice = Choice {
                    id: e.id.clone(),
                    region: e.region.clone(),
                    ..Choice::default()
                };
                (choice, amount(e), false)
            }
        };
        let dosed = amount.with(d.reps, d.hold, d.sets, d.seconds);
        Some(Listed {
            choice: Choice {
                days: d.days,
                ..dosed.timed(choice)
            },
            flare,
        })
    };
    // The order counts for breathing: its sessions come one after the other.
    stage.exercises.iter().filter_map(one).collect()
}

/// The movement exercises of a stage, each with its own dose and the stage's; empty where it lists none.
pub(super) fn amounts(program: &Program, stage: usize) -> Vec<(String, Amount, Amount)> {
    let Some(stage) = program.stage(stage) else {
        return Vec::new();
    };
    let listed: Vec<&str> = stage.exercises.iter().map(|d| d.id.as_str()).collect();
    let named = content::choices(Some(Kind::Movement), &listed);
    let one = |d: &Dosed| {
        let library = named.iter().find(|n| n.choice.id == d.id).map(|n| n.amount);
        let own = library.or_else(|| program.exercise(&d.id).map(amount))?;
        Some((d.id.clone(), own, own.with(d.reps, d.hold, d.sets, d.seconds)))
    };
    stage.exercises.iter().filter_map(one).collect()
}

/// The posture cues that a stage lists; `None`: it lists none.
pub(super) fn cues_of(program: &Program, stage: usize) -> Option<Vec<Choice>> {
    let stage = program.stage(stage).filter(|s| !s.cues.is_empty())?;
    Some(cues(program, stage).into_iter().map(|l| l.choice).collect())
}

/// The dose of an exercise of the program's own.
pub(super) fn amount(e: &Exercise) -> Amount {
    Amount {
        reps: e.reps,
        hold: e.hold,
        sets: e.sets,
        sides: e.sides,
        seconds: e.seconds,
    }
}

fn cues(program: &Program, stage: &Stage) -> Vec<Listed> {
    if stage.cues.is_empty() {
        return Vec::new();
    }
    let ids: Vec<&str> = stage.cues.iter().map(String::as_str).collect();
    let library = content::choices(None, &ids);
    let one = |id: &&str| {
        let known = library.iter().find(|n| n.choice.id == **id);
        let own = program.cues.iter().find(|c| c.id == **id);
        let choice = known.map(|n| n.choice.clone()).or_else(|| {
            own.map(|c| Choice {
                id: c.id.clone(),
                region: c.region.clone(),
                ..Choice::default()
            })
        })?;
        Some(Listed { choice, flare: true })
    };
    ids.iter().filter_map(one).collect()
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
