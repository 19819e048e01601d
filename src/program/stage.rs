//! The progress of a patient through a program: by the calendar, unless they stay on a stage.

use super::model::Program;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The stored progress through a program. [`status_on`] adds what the calendar has changed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The day on which the program was imported.
    pub imported: NaiveDate,
    /// The number of the stage, from 0.
    pub stage: usize,
    /// The first day of the stage.
    pub since: NaiveDate,
    /// Whether the patient chose to stay on this stage.
    #[serde(default)]
    pub stay: bool,
    /// The patient's choices within the stage: the key of a setting and its value in the form of the settings
    /// file. They end with the stage, except those about check-ins.
    #[serde(default)]
    pub chosen: BTreeMap<String, String>,
}

/// Whether a choice applies to the next stages too.
fn outlives_stage(key: &str) -> bool {
    key.starts_with("check_in.")
}

/// The status of a program on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgramStatus {
    /// The program begins on this day.
    NotStarted(NaiveDate),
    /// The stage that is in force, and the day on which the calendar changes it.
    Active(Progress, Option<NaiveDate>),
    /// The program ended before this day: its last stage is complete, or its validity has ended.
    Finished(NaiveDate),
}

impl Progress {
    /// The progress on the day of the import.
    pub fn new(program: &Program, today: NaiveDate) -> Self {
        Progress {
            imported: today,
            stage: 0,
            since: program.from.map_or(today, |from| from.max(today)),
            stay: false,
            chosen: BTreeMap::new(),
        }
    }
}

/// The first day after a stage that began on `since`; `None` for a stage without an end.
fn end_of(program: &Program, stage: usize, since: NaiveDate) -> Option<NaiveDate> {
    let weeks = program.stages.get(stage)?.weeks?;
    since.checked_add_days(Days::new(u64::from(weeks) * 7))
}

/// The status of the program on a day.
pub fn status_on(program: &Program, place: &Progress, today: NaiveDate) -> ProgramStatus {
    if let Some(from) = program.from.filter(|from| today < *from) {
        return ProgramStatus::NotStarted(from);
    }
    let after = program.to.and_then(|to| to.succ_opt());
    if let Some(after) = after.filter(|after| today >= *after) {
        return ProgramStatus::Finished(after);
    }
    let mut here = place.clone();
    here.stage = here.stage.min(program.stages.len().saturating_sub(1));
    loop {
        let end = end_of(program, here.stage, here.since).filter(|_| !here.stay);
        match end {
            Some(end) if end <= today => {
                if here.stage + 1 >= program.stages.len() {
                    return ProgramStatus::Finished(end);
                }
                here.stage += 1;
                here.since = end;
                here.chosen.retain(|key, _| outlives_stage(key));
            }
            end => {
                let next = end.into_iter().chain(after).min();
                return ProgramStatus::Active(here, next);
            }
        }
    }
}

/// Stays on the present stage. `None` when the program is not active or the patient already stays.
pub fn stay(program: &Program, place: &Progress, today: NaiveDate) -> Option<Progress> {
    match status_on(program, place, today) {
        ProgramStatus::Active(here, _) if !here.stay => Some(Progress { stay: true, ..here }),
        _ => None,
    }
}

/// Ends a stay. When the time of the stage is over, the next stage begins today. `None` when the patient does
/// not stay.
pub fn go_on(program: &Program, place: &Progress, today: NaiveDate) -> Option<Progress> {
    let ProgramStatus::Active(here, _) = status_on(program, place, today) else {
        return None;
    };
    if !here.stay {
        return None;
    }
    let over = end_of(program, here.stage, here.since).is_some_and(|end| end <= today);
    let last = here.stage + 1 >= program.stages.len();
    Some(if over && !last {
        let mut chosen = here.chosen.clone();
        chosen.retain(|key, _| outlives_stage(key));
        Progress {
            stage: here.stage + 1,
            since: today,
            stay: false,
            chosen,
            ..here
        }
    } else {
        Progress { stay: false, ..here }
    })
}

/// The progress in a newer version of the program: the stage with the same name, else with the same number.
pub fn carried_over(old: &Program, newer: &Program, place: &Progress) -> Progress {
    let name = old.stages.get(place.stage).map(|s| &s.name);
    let by_name = newer.stages.iter().position(|s| Some(&s.name) == name);
    Progress {
        stage: by_name.unwrap_or(place.stage.min(newer.stages.len().saturating_sub(1))),
        ..place.clone()
    }
}
