//! Warns when a program asks too much of a day. Each stage is simulated over a working week in which every
//! offer is done; more than a painful body usually tolerates gives a warning. A warning never prevents the
//! use of a program.

use super::model::Program;
use super::resolve;
use super::stage::Progress;
use super::summary::{Argument, SummaryLine};
use crate::content::{A_DAY, Library};
use crate::engine::{Event, HOUR, Name, Occasion, ReminderKind, day_of};
use crate::settings::Settings;
use crate::simulate::{run, trace};
use chrono::{DateTime, NaiveDate};
use std::collections::BTreeMap;

/// The most interrupting reminders (movement and breathing) in 8 hours at the desk.
const INTERRUPTIONS: u32 = 8;
/// Any Monday at 9 o'clock.
const MONDAY: &str = "2026-11-23T09:00:00+00:00";
const WORKING_DAYS: i64 = 5;

/// What exceeds a limit on the fullest day of a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Excess {
    /// The number of interrupting reminders in 8 hours at the desk.
    Interruptions(u32),
    /// An exercise, and how often it comes.
    Exercise(String, u32),
    /// An exercise, its repetitions, and their limit.
    Repetitions(String, u32, u32),
    /// A posture cue, and how often it comes.
    Cue(String, u32),
    /// The stage has no cue outside flare-ups.
    NoCue,
}

/// A warning about a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The number of the stage, from 0.
    pub stage: usize,
    /// What exceeds its limit.
    pub excess: Excess,
}

impl Warning {
    /// The message of the warning; `library` has the names of the exercises.
    pub fn message(&self, library: &Library) -> SummaryLine {
        let name = |id: &str| {
            library
                .exercise(id)
                .map_or_else(|| id.to_owned(), |e| e.name.clone())
        };
        let stage = (self.stage + 1).to_string();
        let (id, args) = match &self.excess {
            Excess::Interruptions(n) => (
                "exposure-interruptions",
                vec![("count", n.to_string()), ("most", INTERRUPTIONS.to_string())],
            ),
            Excess::Exercise(id, n) => (
                "exposure-exercise",
                vec![
                    ("name", name(id)),
                    ("count", n.to_string()),
                    ("most", A_DAY.to_string()),
                ],
            ),
            Excess::Repetitions(id, n, most) => (
                "exposure-repetitions",
                vec![
                    ("name", name(id)),
                    ("count", n.to_string()),
                    ("most", most.to_string()),
                ],
            ),
            Excess::Cue(id, n) => (
                "exposure-cue",
                vec![
                    ("name", id.clone()),
                    ("count", n.to_string()),
                    ("most", A_DAY.to_string()),
                ],
            ),
            Excess::NoCue => ("exposure-no-cue", Vec::new()),
        };
        SummaryLine {
            id,
            args: std::iter::once(("stage", stage))
                .chain(args)
                .map(|(name, text)| (name, Argument::Text(text)))
                .collect(),
        }
    }
}

/// The warnings about all stages of a program.
pub fn warnings(program: &Program) -> Vec<Warning> {
    let stages = 0..program.stages.len();
    stages.flat_map(|stage| of_stage(program, stage)).collect()
}

/// The warnings about one stage, counted from 0.
pub fn of_stage(program: &Program, stage: usize) -> Vec<Warning> {
    let all = excesses(program, stage).into_iter();
    all.map(|excess| Warning { stage, excess }).collect()
}

/// How often each exercise of the movement breaks comes on each day of the simulated week, Monday first, in the
/// order of the stage.
pub fn exercises_by_day(program: &Program, stage: usize) -> Vec<(NaiveDate, Vec<(String, u32)>)> {
    let listed = program
        .stage(stage)
        .map(|s| s.exercises.as_slice())
        .unwrap_or_default();
    let place = |id: &str| listed.iter().position(|d| d.id == id).unwrap_or(usize::MAX);
    let in_order = |(day, counted): (NaiveDate, Day)| {
        let mut all: Vec<(String, u32)> = counted.exercises.into_iter().collect();
        all.sort_by_key(|(id, _)| place(id));
        (day, all)
    };
    week(program, stage).into_iter().map(in_order).collect()
}

/// The offers of one day: how often each exercise and each cue came, and how many reminders interrupted.
#[derive(Default)]
struct Day {
    interruptions: u32,
    exercises: BTreeMap<String, u32>,
    cues: BTreeMap<String, u32>,
}

fn excesses(program: &Program, stage: usize) -> Vec<Excess> {
    let days = week(program, stage);
    let most = |of: fn(&Day) -> &BTreeMap<String, u32>| {
        let mut most: BTreeMap<&str, u32> = BTreeMap::new();
        for (id, n) in days.values().flat_map(of) {
            let greatest = most.entry(id.as_str()).or_default();
            *greatest = (*greatest).max(*n);
        }
        most
    };
    let mut all = Vec::new();
    let interruptions = days.values().map(|d| d.interruptions).max().unwrap_or(0);
    if interruptions > INTERRUPTIONS {
        all.push(Excess::Interruptions(interruptions));
    }
    let amounts = resolve::amounts(program, stage);
    for (id, times) in most(|d| &d.exercises) {
        if times > A_DAY {
            all.push(Excess::Exercise(id.to_owned(), times));
        }
        if let Some((_, own, dosed)) = amounts.iter().find(|(other, ..)| other == id) {
            let (asked, limit) = (dosed.repetitions() * times, own.reps.max(dosed.reps) * A_DAY);
            if asked > limit {
                all.push(Excess::Repetitions(id.to_owned(), asked, limit));
            }
        }
    }
    if resolve::cues_of(program, stage).is_some_and(|c| c.iter().all(|c| c.occasion == Occasion::FlareUp)) {
        all.push(Excess::NoCue);
    }
    let often = most(|d| &d.cues).into_iter().filter(|(_, times)| *times > A_DAY);
    all.extend(often.map(|(id, times)| Excess::Cue(id.to_owned(), times)));
    all
}

/// A working week on this stage with the default settings.
fn week(program: &Program, stage: usize) -> BTreeMap<NaiveDate, Day> {
    let (Ok(start), Ok(lines)) = (DateTime::parse_from_rfc3339(MONDAY), trace::parse(&timetable())) else {
        return BTreeMap::new(); // a test parses both
    };
    let progress = Progress {
        stage,
        stay: true,
        ..Progress::new(program, start.date_naive())
    };
    let plan = resolve::plan(program, &progress, &Settings::default(), 0);
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    for e in run(plan, &lines, start, WORKING_DAYS * 24 * HOUR) {
        if e.event == Name::Offered && e.again.is_none() {
            days.entry(day_of(e.at)).or_default().count(&e);
        }
    }
    days
}

impl Day {
    fn count(&mut self, e: &Event) {
        let shown = match e.kind {
            Some(ReminderKind::Posture) => &mut self.cues,
            Some(ReminderKind::Movement) => &mut self.exercises,
            _ => &mut BTreeMap::new(), // a breathing session loads no muscles
        };
        for id in e.cue.iter().chain(&e.with) {
            *shown.entry(id.clone()).or_default() += 1;
        }
        self.interruptions += u32::from(e.kind.is_none_or(|k| !k.is_cue()));
    }
}

/// A trace of eight hours at the desk on each working day with every offer done.
fn timetable() -> String {
    let day = |d: i64| format!("+{:02}:00 active\n+{:02}:00 idle\n", d * 24, d * 24 + 8);
    let days: String = (0..WORKING_DAYS).map(day).collect();
    format!("+00:00 answer done 10s\n{days}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Translator;

    fn warned(stage: &str) -> Vec<String> {
        let text = format!(
            "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\n{stage}"
        );
        let program = super::super::parse(&text).unwrap();
        let library = crate::content::library("en");
        let i18n = Translator::new("en", None);
        let all = warnings(&program);
        all.iter().map(|w| w.message(&library).text(&i18n)).collect()
    }

    #[test]
    fn a_stage_with_enough_to_choose_from_has_no_warning() {
        let calm = "exercises = [\"walk-break\", \"pelvic-tilt\", \"seated-cat-cow\", \"shoulder-roll\", \
                    \"neck-rotation\", \"calf-raise\"]\n";
        assert_eq!(warned(calm), Vec::<String>::new());
        assert_eq!(warned(""), Vec::<String>::new());
    }

    #[test]
    fn the_programs_that_come_with_unbrace_have_no_warning() {
        let own = ("new", super::super::TEMPLATE);
        for (name, text) in super::super::EXAMPLES.into_iter().chain([own]) {
            let program = super::super::parse(text).unwrap();
            assert_eq!(warnings(&program), [], "{name}");
        }
    }

    #[test]
    fn exercise_with_weekdays_comes_on_those_days_alone() {
        let text = "format = 1\ntitle = \"T\"\nauthor = \"A\"\ncontact = \"C\"\n[[stage]]\nname = \"S\"\n\
                    exercises = [\"walk-break\", { id = \"pelvic-tilt\", days = [\"tuesday\"] }]\n";
        let program = super::super::parse(text).unwrap();
        let days = exercises_by_day(&program, 0);
        assert_eq!(days.len(), 5);
        let with_tilt: Vec<usize> = (0..5)
            .filter(|n| days[*n].1.iter().any(|(id, _)| id == "pelvic-tilt"))
            .collect();
        assert_eq!(with_tilt, [1]);
        assert_eq!(days[1].1[0].0, "walk-break", "in the order of the stage");
    }

    #[test]
    fn each_excess_of_a_day_is_reported_with_its_number() {
        let often = warned("[stage.movement]\nevery = \"40m\"\n");
        assert_eq!(often.len(), 1, "{often:?}");
        assert!(
            often[0].starts_with("Stage 1: 11 reminders interrupt"),
            "{often:?}"
        );
        let few = warned("exercises = [\"walk-break\", { id = \"sit-to-stand\", reps = 8, sets = 2 }]\n");
        assert!(few.iter().any(|w| w.contains("repetitions")), "{few:?}");
        assert!(few.iter().any(|w| w.contains("times a day")), "{few:?}");
        let cues = warned("cues = [\"lean-back\"]\n");
        assert_eq!(cues.len(), 1, "{cues:?}");
        assert!(cues[0].contains("lean-back"), "{cues:?}");
    }

    #[test]
    fn a_stage_without_cues_outside_flare_ups_is_reported() {
        let library = crate::content::library("en");
        let ids: Vec<String> = library
            .cues
            .iter()
            .filter(|c| c.occasion == Occasion::FlareUp)
            .map(|c| format!("{:?}", c.id))
            .collect();
        let all = warned(&format!("cues = [{}]\n", ids.join(", ")));
        assert!(all.iter().any(|w| w.contains("flare-up")), "{all:?}");
    }
}
