//! Where somebody is in a program: by the calendar, unless they stay.

use super::model::Program;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A place in a program, as it is written down. What the calendar brings since is worked out by [`at`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The day the program was taken up.
    pub imported: NaiveDate,
    /// The stage, from 0.
    pub stage: usize,
    /// Its first day.
    pub since: NaiveDate,
    /// "Not yet, stay on this stage."
    #[serde(default)]
    pub stay: bool,
    /// What the patient chose within the stage, by the settings' key, as it would stand in the settings file. Another
    /// stage begins with its own doses; whether and when they are asked how it is goes on.
    #[serde(default)]
    pub chosen: BTreeMap<String, String>,
}

/// Whether a choice goes on in the next stage: it is of no stage's doses.
fn outlives(key: &str) -> bool {
    key.starts_with("check_in.")
}

/// Where somebody is on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The program may be used from this day on.
    NotYet(NaiveDate),
    /// On this stage; the day on which that changes, if it does so by itself.
    On(Place, Option<NaiveDate>),
    /// The program is over since this day: its last stage is through, or it is valid no longer.
    Over(NaiveDate),
}

impl Place {
    /// The place at the beginning.
    pub fn new(program: &Program, today: NaiveDate) -> Self {
        Place {
            imported: today,
            stage: 0,
            since: program.from.map_or(today, |from| from.max(today)),
            stay: false,
            chosen: BTreeMap::new(),
        }
    }
}

/// The first day after a stage that began on `since`.
fn ends(program: &Program, stage: usize, since: NaiveDate) -> Option<NaiveDate> {
    let weeks = program.stages.get(stage)?.weeks?;
    since.checked_add_days(Days::new(u64::from(weeks) * 7))
}

/// Where somebody is on this day.
pub fn at(program: &Program, place: &Place, today: NaiveDate) -> Standing {
    if let Some(from) = program.from.filter(|from| today < *from) {
        return Standing::NotYet(from);
    }
    let after = program.to.and_then(|to| to.succ_opt());
    if let Some(after) = after.filter(|after| today >= *after) {
        return Standing::Over(after);
    }
    let mut here = place.clone();
    here.stage = here.stage.min(program.stages.len().saturating_sub(1));
    loop {
        let end = ends(program, here.stage, here.since).filter(|_| !here.stay);
        match end {
            Some(end) if end <= today => {
                if here.stage + 1 >= program.stages.len() {
                    return Standing::Over(end);
                }
                here.stage += 1;
                here.since = end;
                here.chosen.retain(|key, _| outlives(key));
            }
            end => {
                let next = end.into_iter().chain(after).min();
                return Standing::On(here, next);
            }
        }
    }
}

/// "Not yet, stay on this stage." `None`: there is no stage now, or it is stayed on already.
pub fn stay(program: &Program, place: &Place, today: NaiveDate) -> Option<Place> {
    match at(program, place, today) {
        Standing::On(here, _) if !here.stay => Some(Place { stay: true, ..here }),
        _ => None,
    }
}

/// Goes on: a stage whose time is over makes room for the next today. `None`: nobody stays.
pub fn go_on(program: &Program, place: &Place, today: NaiveDate) -> Option<Place> {
    let Standing::On(here, _) = at(program, place, today) else {
        return None;
    };
    if !here.stay {
        return None;
    }
    let over = ends(program, here.stage, here.since).is_some_and(|end| end <= today);
    let last = here.stage + 1 >= program.stages.len();
    Some(if over && !last {
        let mut chosen = here.chosen.clone();
        chosen.retain(|key, _| outlives(key));
        Place {
            stage: here.stage + 1,
            since: today,
            stay: false,
            chosen,
            ..here
        }
    } else {
        Place { stay: false, ..here }
    })
}

/// The place in a newer file of the same program: the same stage, by its name where the newer one has it.
pub fn kept(old: &Program, newer: &Program, place: &Place) -> Place {
    let name = old.stages.get(place.stage).map(|s| &s.name);
    let by_name = newer.stages.iter().position(|s| Some(&s.name) == name);
    Place {
        stage: by_name.unwrap_or(place.stage.min(newer.stages.len().saturating_sub(1))),
        ..place.clone()
    }
}
