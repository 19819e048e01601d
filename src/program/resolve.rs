//! Applies a program to a person's settings. The settings themselves are never changed.

use super::model::{CheckIn, Dosed, Exercise, Patient, Program, Stage};
use super::stage::{ProgramStatus, Progress, status_on};
use crate::content;
use crate::content::Amount;
use crate::engine::{Choice, FlareMoves, MINUTE, Plan, ReminderKind};
use crate::settings::Settings;
use crate::settings::keys::{Spec, Value};
use chrono::NaiveDate;
use thiserror::Error;

/// A setting that the program overrides.
#[derive(Clone, Debug, PartialEq)]
pub struct Override {
    /// The key of the setting, such as "movement.every".
    pub key: &'static str,
    /// The value of the stage.
    pub value: Value,
    /// The values that the patient may choose; `None` when the patient may not change it.
    pub adjustable: Option<Spec>,
}

/// The reason why a choice of the patient is refused.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ChoiceError {
    /// The program fixes the setting.
    #[error("{key} is set by your program; ask its author, or end it with `unbrace program remove`")]
    Fixed {
        /// The key.
        key: String,
    },
    /// The value is outside the limits of the program.
    #[error("your program limits {key}; expected {}", allowed.allowed())]
    Outside {
        /// The key.
        key: String,
        /// The allowed values.
        allowed: Spec,
    },
}

/// The settings that a stage overrides.
pub fn overrides(program: &Program, stage: usize) -> Vec<Override> {
    let Some(stage) = program.stage(stage) else {
        return Vec::new();
    };
    let dose = |(key, value): (&&'static str, &Value)| Override {
        key,
        value: value.clone(),
        adjustable: adjustable(key, &program.patient),
    };
    let mut all: Vec<Override> = stage.doses.iter().map(dose).collect();
    // A pace that the therapist sets applies from the first session on.
    let paced = all
        .iter()
        .find(|f| f.key == "breathing.inhale" || f.key == "breathing.exhale");
    all.extend(paced.map(|f| f.adjustable.is_some()).map(|open| Override {
        key: "breathing.grow",
        value: Value::Bool(false),
        adjustable: open.then_some(Spec::Bool),
    }));
    all.extend(program.flare_up.days.map(|days| Override {
        key: "flare_up.days",
        value: Value::Number(days.into()),
        adjustable: None,
    }));
    all.extend(program.check_in.as_ref().into_iter().flat_map(check_in_overrides));
    all
}

/// The check-ins of a program. The patient may always change whether and when they come, because it is their
/// pain.
fn check_in_overrides(c: &CheckIn) -> Vec<Override> {
    let mut values = vec![
        ("check_in.every", Value::One(c.every.clone())),
        ("check_in.at", Value::Time(c.at)),
    ];
    // Without a list of questions, those of the settings remain.
    if !c.questions.is_empty() {
        let asks = |what: &str| Value::Bool(c.questions.iter().any(|q| q == what));
        values.extend([
            ("check_in.sleep", asks("sleep")),
            ("check_in.stress", asks("stress")),
            ("check_in.change", asks("change")),
        ]);
    }
    let adjustable = |(key, value)| Override {
        key,
        value,
        adjustable: Some(super::keys::setting(key).1),
    };
    values.into_iter().map(adjustable).collect()
}

/// The values that the patient may choose for a key.
fn adjustable(key: &str, patient: &Patient) -> Option<Spec> {
    let (_, spec) = super::keys::setting(key);
    match key {
        "breathing.inhale" | "breathing.exhale" => patient.pace.then_some(spec),
        key if key.ends_with(".enabled") => patient.switch_off.then_some(spec),
        key => patient.limits(key).map(|(from, to)| Spec::Length(from, to)),
    }
}

/// Stores a choice of the patient for a setting that the program overrides. `Ok(None)` when the program does
/// not override it, so that the choice belongs into the settings file.
///
/// # Errors
/// When the program fixes the setting, or does not allow the value.
pub fn choose(
    program: &Program,
    place: &Progress,
    key: &str,
    input: &str,
) -> Result<Option<Progress>, ChoiceError> {
    let Some(found) = overrides(program, place.stage).into_iter().find(|f| f.key == key) else {
        return Ok(None);
    };
    let spec = found
        .adjustable
        .ok_or_else(|| ChoiceError::Fixed { key: key.into() })?;
    if read(spec, input).is_none() {
        return Err(ChoiceError::Outside {
            key: key.into(),
            allowed: spec,
        });
    }
    let mut place = place.clone();
    place.chosen.insert(key.into(), input.into());
    Ok(Some(place))
}

/// Parses a typed value; a word needs no quotes.
fn read(spec: Spec, input: &str) -> Option<Value> {
    let value = input.parse::<toml_edit::Value>().ok().and_then(|v| spec.read(&v));
    value.or_else(|| spec.read(&toml_edit::Value::from(input)))
}

/// The settings in force: the person's settings, overridden by the stage, overridden by the patient's choices
/// within the limits of the stage.
pub fn settings(program: &Program, place: &Progress, own: &Settings) -> Settings {
    let in_force = |f: Override| {
        let chosen = place.chosen.get(f.key);
        let chosen = f
            .adjustable
            .zip(chosen)
            .and_then(|(spec, input)| read(spec, input));
        (f.key, chosen.unwrap_or(f.value))
    };
    own.with(overrides(program, place.stage).into_iter().map(in_force))
}

/// The plan in force: the doses, the cues and exercises of the program, and its rules for flare-ups.
pub fn plan(program: &Program, place: &Progress, own: &Settings, seed: u64) -> Plan {
    let mut plan = settings(program, place, own).plan(seed);
    let Some(stage) = program.stage(place.stage) else {
        return plan;
    };
    let avoid = own.words("me.avoid");
    let accepts = |c: &Choice| !avoid.contains(&c.id);
    for kind in ReminderKind::ALL {
        let listed: Vec<Choice> = listed(program, stage, kind)
            .into_iter()
            .map(|l| l.choice)
            .filter(accepts)
            .collect();
        // When the list leaves nothing for this person, the choices that suit them remain.
        if !listed.is_empty() {
            plan.doses[kind].cues = listed;
            // The therapist has chosen the load of the listed exercises.
            plan.gentle_start &= kind != ReminderKind::Movement;
        }
    }
    let rules = &program.flare_up;
    if let Some(interval) = rules.interval {
        plan.flare_up.interval = interval;
        // The shortest interval of the settings, so that the interval of the therapist applies.
        plan.flare_up.floor = 5 * MINUTE;
    }
    plan.flare_up.dose = rules.dose.unwrap_or(plan.flare_up.dose);
    let breathing = plan.dose(ReminderKind::Breathing).cues.iter().map(|c| &c.id);
    plan.flare_up.leave_out = breathing
        .filter(|id| {
            let kept = rules.keep.is_empty() || rules.keep.contains(id);
            !kept || rules.leave_out.contains(id)
        })
        .cloned()
        .collect();
    let listed = listed(program, stage, ReminderKind::Movement).into_iter();
    let moves: Vec<Choice> = if !rules.keep.is_empty() {
        let all = Stage {
            exercises: rules.keep.iter().map(|id| dosed_in(stage, id)).collect(),
            ..stage.clone()
        };
        let kept = self::listed(program, &all, ReminderKind::Movement).into_iter();
        kept.map(|l| l.choice).filter(accepts).collect()
    } else if !rules.leave_out.is_empty() {
        let usual = &plan.dose(ReminderKind::Movement).cues;
        let left = usual.iter().filter(|c| !rules.leave_out.contains(&c.id));
        left.cloned().collect()
    } else {
        listed
            .filter(|l| l.flare)
            .map(|l| l.choice)
            .filter(accepts)
            .collect()
    };
    if !moves.is_empty() {
        plan.flare_up.moves = FlareMoves::Only(moves);
    }
    plan
}

/// The exercise as the stage lists it, or with the dose of the library when the stage does not list it.
fn dosed_in(stage: &Stage, id: &str) -> Dosed {
    let listed = stage.exercises.iter().find(|d| d.id == id).cloned();
    listed.unwrap_or_else(|| Dosed {
        id: id.to_owned(),
        ..Dosed::default()
    })
}

/// An entry of a list of a stage.
struct Listed {
    choice: Choice,
    /// Whether a flare-up may offer it when the program has no rules for flare-ups.
    flare: bool,
}

/// The entries of a kind that a stage lists, with their doses and days.
fn listed(program: &Program, stage: &Stage, kind: ReminderKind) -> Vec<Listed> {
    if kind.is_cue() {
        return cues(program, stage);
    }
    let ids: Vec<&str> = stage.exercises.iter().map(|d| d.id.as_str()).collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let library = content::library_items(Some(kind), &ids);
    let one = |d: &Dosed| {
        let (choice, amount, flare) = match library.iter().find(|n| n.choice.id == d.id) {
            Some(n) => (n.choice.clone(), n.amount, n.flare),
            None => {
                let e = program.exercise(&d.id).filter(|e| e.kind == kind)?;
                let choice = Choice {
                    id: e.id.clone(),
                    region: e.region.name().into(),
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
    // Breathing sessions follow each other in this order.
    stage.exercises.iter().filter_map(one).collect()
}

/// The movement exercises that a stage lists: the id, the own dose and the dose of the stage.
pub(super) fn amounts(program: &Program, stage: usize) -> Vec<(String, Amount, Amount)> {
    let Some(stage) = program.stage(stage) else {
        return Vec::new();
    };
    let listed: Vec<&str> = stage.exercises.iter().map(|d| d.id.as_str()).collect();
    let named = content::library_items(Some(ReminderKind::Movement), &listed);
    let one = |d: &Dosed| {
        let library = named.iter().find(|n| n.choice.id == d.id).map(|n| n.amount);
        let own = library.or_else(|| program.exercise(&d.id).map(amount))?;
        Some((d.id.clone(), own, own.with(d.reps, d.hold, d.sets, d.seconds)))
    };
    stage.exercises.iter().filter_map(one).collect()
}

/// The posture cues that a stage lists; `None` when it lists none.
pub(super) fn cues_of(program: &Program, stage: usize) -> Option<Vec<Choice>> {
    let stage = program.stage(stage).filter(|s| !s.cues.is_empty())?;
    Some(cues(program, stage).into_iter().map(|l| l.choice).collect())
}

/// The dose of an exercise that the program defines.
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
    let library = content::library_items(None, &ids);
    let one = |id: &&str| {
        let known = library.iter().find(|n| n.choice.id == **id);
        let own = program.cues.iter().find(|c| c.id == **id);
        let choice = known.map(|n| n.choice.clone()).or_else(|| {
            own.map(|c| Choice {
                id: c.id.clone(),
                region: c.region.name().into(),
                ..Choice::default()
            })
        })?;
        Some(Listed { choice, flare: true })
    };
    ids.iter().filter_map(one).collect()
}

/// The settings and the plan in force: the person's own ones unless the program is active.
pub fn on(program: &Program, status: &ProgramStatus, own: &Settings, seed: u64) -> (Settings, Plan) {
    match status {
        ProgramStatus::Active(here, _) => (settings(program, here, own), plan(program, here, own, seed)),
        _ => (own.clone(), own.plan(seed)),
    }
}

/// The plans of a range of days, each with its first day; the first plan applies from `from`.
pub fn plans(
    program: &Program,
    place: &Progress,
    own: &Settings,
    seed: u64,
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<(NaiveDate, Plan)> {
    let (mut all, mut day) = (Vec::new(), Some(from));
    while let Some(today) = day.filter(|d| *d <= to) {
        let status = status_on(program, place, today);
        all.push((today, on(program, &status, own, seed).1));
        day = match status {
            ProgramStatus::NotStarted(next) => Some(next),
            ProgramStatus::Active(_, next) => next,
            ProgramStatus::Finished(_) => None,
        };
    }
    all
}
