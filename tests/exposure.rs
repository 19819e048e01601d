//! The daily load of the programs that come with Unbrace, counted from the log of the engine and independently
//! of `program check`: at least ten weeks of each, with every offer done.
#![allow(clippy::unwrap_used)] // a failed setup fails the test

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use unbrace::engine::{Event, MINUTE};
use unbrace::program::{self, Program, ProgramStatus, Progress, resolve, stage};
use unbrace::settings::Settings;
use unbrace::simulate::{Scenario, Visits, trace};

/// The most interrupting reminders (movement and breathing) in 8 hours at the desk.
const INTERRUPTING: usize = 8;
/// The most often that an exercise or a cue comes on one day.
const A_DAY: usize = 3;

/// Eight hours at the desk from Monday to Friday, 9:00 to 12:30 and 13:15 to 17:45, with every offer done.
fn office_weeks(weeks: u32) -> String {
    let mut text = String::from("+00:00 answer done 30s\n");
    for day in 0..weeks * 7 {
        let mut at = |time: (u32, u32), what: &str| {
            writeln!(text, "+{:02}:{:02} {what}", day * 24 + time.0, time.1).unwrap();
        };
        // The simulation begins on a Monday at 9:00.
        if day % 7 < 5 {
            at((0, 0), "active");
            at((3, 30), "idle");
            at((4, 15), "active");
        }
        at((8, 45), "idle");
    }
    text
}

fn monday() -> DateTime<FixedOffset> {
    "2026-11-23T09:00:00+01:00".parse().unwrap()
}

/// The offers of one day: the number of interrupting reminders, and how often each exercise and each cue came.
#[derive(Default)]
struct Day {
    interrupting: usize,
    exercises: BTreeMap<String, usize>,
    cues: BTreeMap<String, usize>,
}

fn weeks_of(p: &Program) -> u32 {
    let lasting: u32 = p.stages.iter().map(|s| s.weeks.unwrap_or(4)).sum();
    lasting.max(10)
}

/// The days of a program, from the JSON of the log.
fn days(p: &Program) -> BTreeMap<NaiveDate, Day> {
    let weeks = weeks_of(p);
    let start = monday();
    let place = Progress::new(p, start.date_naive());
    let last = start.date_naive() + chrono::Duration::weeks(i64::from(weeks));
    let mut plans =
        resolve::plans(p, &place, &Settings::default(), 1, (start.date_naive(), last)).into_iter();
    let (_, first) = plans.next().unwrap();
    let lines = trace::parse(&office_weeks(weeks)).unwrap();
    let length = i64::from(weeks) * 7 * 24 * 60 * MINUTE;
    let scenario = Scenario {
        plan: first,
        later: plans.collect(),
        visits: Visits::default(),
        lines: &lines,
        start,
        length,
    };
    let log: Vec<Event> = scenario.run().events;
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    for event in log {
        let json = serde_json::to_value(&event).unwrap();
        if json["event"] != "offered" || !json["again"].is_null() {
            continue;
        }
        let day = days.entry(event.at.date_naive()).or_default();
        let words = |v: &Value| v.as_str().map(str::to_owned);
        let of_list = |v: &Value| -> Vec<String> {
            let list = v.as_array().cloned().unwrap_or_default();
            list.iter().filter_map(words).collect()
        };
        if json["kind"] == "posture" {
            if let Some(cue) = words(&json["cue"]) {
                *day.cues.entry(cue).or_default() += 1;
            }
        } else {
            day.interrupting += 1;
            for id in words(&json["cue"]).into_iter().chain(of_list(&json["with"])) {
                *day.exercises.entry(id).or_default() += 1;
            }
        }
    }
    days
}

fn stage_on(p: &Program, day: NaiveDate) -> usize {
    match stage::status_on(p, &Progress::new(p, monday().date_naive()), day) {
        ProgramStatus::Active(here, _) => here.stage,
        other => panic!("{other:?} on {day}"),
    }
}

fn within(p: &Program) -> impl Fn(&(NaiveDate, Day)) -> bool {
    let begun = Progress::new(p, monday().date_naive());
    move |(day, _)| matches!(stage::status_on(p, &begun, *day), ProgramStatus::Active(..))
}

#[test]
fn no_program_that_comes_with_unbrace_exceeds_the_limits_of_a_day() {
    let mut table = String::new();
    for (name, text) in program::EXAMPLES {
        let p = program::parse(text).unwrap();
        let all: Vec<(NaiveDate, Day)> = days(&p).into_iter().filter(within(&p)).collect();
        let mut most: BTreeMap<usize, (usize, usize, usize)> = BTreeMap::new();
        for (date, day) in &all {
            let n = stage_on(&p, *date);
            let of = |counts: &BTreeMap<String, usize>| counts.values().copied().max().unwrap_or(0);
            let now = (day.interrupting, of(&day.exercises), of(&day.cues));
            let m = most.entry(n).or_default();
            *m = (m.0.max(now.0), m.1.max(now.1), m.2.max(now.2));
            assert!(
                now.0 <= INTERRUPTING,
                "{name}, stage {}, {date}: {}",
                n + 1,
                now.0
            );
            assert!(
                now.1 <= A_DAY,
                "{name}, stage {}, {date}: {:?}",
                n + 1,
                day.exercises
            );
            for e in p.stages[n].exercises.iter().filter(|e| e.reps > 0) {
                let times = day.exercises.get(&e.id).copied().unwrap_or(0);
                let sets = times * e.sets.max(1) as usize;
                assert!(
                    sets <= A_DAY,
                    "{name}, stage {}, {date}: {} sets of {}",
                    n + 1,
                    sets,
                    e.id
                );
            }
            assert!(now.2 <= A_DAY, "{name}, stage {}, {date}: {:?}", n + 1, day.cues);
        }
        assert_eq!(most.len(), p.stages.len(), "{name}: every stage was reached");
        for (n, (interrupting, exercise, cue)) in most {
            writeln!(
                table,
                "{name:<22} {} {:<28} {interrupting} {exercise} {cue}",
                n + 1,
                p.stages[n].name
            )
            .unwrap();
        }
    }
    println!("program, stage: most a day of reminders that interrupt, of one exercise, of one cue\n{table}");
}

#[test]
fn every_listed_exercise_is_offered() {
    for (name, text) in program::EXAMPLES {
        let p = program::parse(text).unwrap();
        let all: Vec<(NaiveDate, Day)> = days(&p).into_iter().filter(within(&p)).collect();
        for (n, s) in p.stages.iter().enumerate() {
            let here: Vec<&(NaiveDate, Day)> = all.iter().filter(|(d, _)| stage_on(&p, *d) == n).collect();
            let cues: BTreeSet<&String> = here.iter().flat_map(|(_, d)| d.cues.keys()).collect();
            let shown: BTreeSet<&String> = here.iter().flat_map(|(_, d)| d.exercises.keys()).collect();
            for cue in &s.cues {
                assert!(cues.contains(cue), "{name}, stage {}: {cue} never comes", n + 1);
            }
            for e in &s.exercises {
                // Breathing sessions follow each other, and the last one repeats.
                let breathing = unbrace::content::library("en")
                    .exercise(&e.id)
                    .is_some_and(|e| e.kind == unbrace::engine::ReminderKind::Breathing);
                assert!(
                    breathing || shown.contains(&e.id),
                    "{name}, stage {}: {} never comes",
                    n + 1,
                    e.id
                );
            }
        }
    }
}

#[test]
fn every_translation_of_a_program_has_the_same_doses() {
    for (name, english) in program::EXAMPLES {
        let original = program::parse(english).unwrap();
        for language in &unbrace::language::LANGUAGES[1..] {
            let translated = program::example(name, language).unwrap();
            assert_ne!(english, translated, "{name}");
            let title = program::parse(translated).unwrap().title;
            assert_ne!(original.title, title, "{name}");
            // Without comments and texts, the two files are equal.
            assert_eq!(without_texts(english), without_texts(translated), "{name}");
        }
    }
}

/// A file without its sentences and comments.
fn without_texts(text: &str) -> Value {
    fn strip(value: &mut Value) {
        const SENTENCES: [&str; 16] = [
            "title",
            "contact",
            "for",
            "contact_when",
            "activity",
            "name",
            "about",
            "note",
            "ask",
            "steps",
            "breathing",
            "why",
            "caution",
            "stop",
            "gentler",
            "text",
        ];
        match value {
            Value::Object(map) => {
                // `breathing` is a sentence of an exercise, and a table of a stage.
                map.retain(|key, v| !SENTENCES.contains(&key.as_str()) || v.is_object());
                map.values_mut().for_each(strip);
            }
            Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value: Value = toml_edit::de::from_str(text).unwrap();
    strip(&mut value);
    value
}

#[test]
fn an_unknown_name_has_no_program_and_an_unknown_language_is_english() {
    assert!(program::example("nothing", "en").is_none());
    let (name, english) = program::EXAMPLES[0];
    assert_eq!(program::example(name, "xx"), Some(english));
    assert!(program::parse(program::template("de")).is_ok());
}
