//! Compares the numbers of reports with a separate count of the events of simulated weeks.

use super::tests::fortnight;
use super::*;
use crate::engine::{Event, Name, Outcome, ReminderKind};
use crate::history::{self, Entry, What};
use crate::i18n::Translator;
use crate::settings::Settings;
use crate::simulate::{run, trace};
use proptest::prelude::*;
use std::collections::BTreeMap;

const START: &str = "2026-11-09T08:00:00+01:00";

/// Two weeks with mixed answers. `days` selects the answer of each day and what else happens on it.
fn log(days: &[(u8, u8)], seed: u64) -> Vec<Event> {
    let answers = ["done 20s", "later 20s", "skip 5s", "none", "done 2m", "later 2m"];
    let mut lines = String::new();
    for (day, (answer, what)) in days.iter().enumerate() {
        let at = |hour: usize, minute: u32| format!("+{:02}:{minute:02}", day * 24 + hour);
        let answer = answers[usize::from(*answer) % answers.len()];
        lines += &format!("{} answer {answer}\n", at(0, 1));
        match what % 5 {
            0 => lines += &format!("{} call on\n{} call off\n", at(1, 10), at(2, 40)),
            1 => lines += &format!("{} idle\n{} active\n", at(3, 31), at(3, 50)),
            2 => lines += &format!("{} done\n{} flare-up on\n", at(3, 1), at(3, 30)),
            3 => {
                lines += &format!(
                    "{} fullscreen on\n{} fullscreen off\n{} pause 1h\n",
                    at(1, 0),
                    at(2, 0),
                    at(4, 0)
                )
            }
            _ => {
                lines += &format!(
                    "{} answer skip 10s\n{} dnd on\n{} dnd off\n",
                    at(2, 0),
                    at(5, 0),
                    at(6, 0)
                )
            }
        }
        lines += &format!("{} suspend\n{} resume\n", at(9, 0), at(24, 0));
    }
    let lines = trace::parse(&lines).unwrap();
    let days = i64::try_from(days.len()).unwrap();
    run(
        Settings::default().plan(seed),
        &lines,
        START.parse().unwrap(),
        days * 86_400_000 - 8 * 3_600_000, // the last morning belongs to the next report
    )
}

fn entries(log: &[Event]) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for e in log {
        match history::change(e) {
            history::Change::None => {}
            history::Change::Add(more) => all.extend(more),
            history::Change::TakeBack(kinds, end) => {
                for kind in kinds {
                    let own =
                        |e: &Entry| (e.entry, e.kind, e.outcome) == (What::Reminder, Some(kind), Some(end));
                    let last = all.iter().rposition(own).unwrap();
                    all.remove(last);
                }
            }
        }
    }
    all
}

/// The numbers of a report, counted from the events alone.
fn tally(log: &[Event]) -> BTreeMap<String, u64> {
    let mut n: BTreeMap<String, u64> = BTreeMap::new();
    for e in log {
        let kinds: Vec<ReminderKind> = e.kind.into_iter().chain(e.also.clone()).collect();
        let mut add =
            |kind: ReminderKind, what: &str| *n.entry(format!("{} {what}", kind.name())).or_default() += 1;
        match e.event {
            Name::Ended => kinds.iter().for_each(|k| {
                add(*k, "offered");
                add(
                    *k,
                    match e.outcome.unwrap() {
                        Outcome::Done => "done",
                        Outcome::Natural => "natural",
                        Outcome::Skipped => "skipped",
                        Outcome::Unanswered => "unanswered",
                    },
                );
            }),
            Name::Absorbed => add(ReminderKind::Posture, "absorbed"),
            Name::Snoozed => kinds.iter().for_each(|k| add(*k, "later")),
            Name::Deferred
                if e.reasons
                    .iter()
                    .any(|h| !["paused", "schedule"].contains(&h.name())) =>
            {
                add(e.kind.unwrap(), "waited");
            }
            Name::Back if e.natural_break == Some(true) => {
                *n.entry("natural-breaks".into()).or_default() += 1
            }
            _ => {}
        }
    }
    n
}

/// What became of each exercise, counted from the offers, the ends and their order alone.
fn exercises(log: &[Event]) -> BTreeMap<String, u64> {
    let mut n: BTreeMap<String, u64> = BTreeMap::new();
    let mut offered: Vec<String> = Vec::new();
    for e in log.iter().filter(|e| e.kind == Some(ReminderKind::Movement)) {
        if e.event == Name::Offered {
            offered = e.cue.iter().chain(&e.with).cloned().collect();
        }
        if let (Name::Ended, Some(outcome)) = (e.event, e.outcome) {
            let outcome = format!("{outcome:?}").to_lowercase();
            for id in &offered {
                *n.entry(format!("{id} offered")).or_default() += 1;
                *n.entry(format!("{id} {outcome}")).or_default() += 1;
            }
        }
    }
    n
}

/// The same numbers in each format.
fn exercises_of(s: &Summary) -> [BTreeMap<String, u64>; 3] {
    let counts = ["offered", "done", "natural", "skipped", "unanswered"];
    let v: serde_json::Value = serde_json::from_str(&json(s).unwrap()).unwrap();
    let mut of_json = BTreeMap::new();
    for c in v["exercises"].as_array().unwrap() {
        for what in counts {
            let n = c[what].as_u64().unwrap();
            of_json.insert(format!("{} {what}", c["id"].as_str().unwrap()), n);
        }
    }
    let mut of_csv = BTreeMap::new();
    for line in csv::Reader::from_reader(csv(s).unwrap().as_bytes()).records() {
        let line = line.unwrap();
        if &line[0] == "exercises" && counts.contains(&&line[2]) {
            of_csv.insert(format!("{} {}", &line[1], &line[2]), line[3].parse().unwrap());
        }
    }
    let mut of_html = BTreeMap::new();
    let columns = ["offered", "done", "", "natural", "skipped", "unanswered", "", ""];
    for (id, cells) in rows(&html(s, &Translator::new("en", None)), "exercises") {
        for (what, cell) in columns.iter().zip(&cells).filter(|(what, _)| !what.is_empty()) {
            of_html.insert(format!("{id} {what}"), cell.parse().unwrap());
        }
    }
    [of_json, of_csv, of_html].map(|mut n: BTreeMap<String, u64>| {
        n.retain(|_, n| *n > 0);
        n
    })
}

/// The rows of a table of the page: the head and the cells of each.
fn rows(text: &str, class: &str) -> Vec<(String, Vec<String>)> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..Default::default()
    };
    let page = roxmltree::Document::parse_with_options(text, options).unwrap();
    let table = page
        .descendants()
        .find(|e| e.attribute("class") == Some(class))
        .unwrap();
    let texts = |row: roxmltree::Node<'_, '_>| {
        let cells = row.children().filter(roxmltree::Node::is_element);
        let mut cells = cells.map(|c| {
            c.descendants()
                .filter_map(|t| t.text().filter(|_| t.is_text()))
                .collect::<String>()
        });
        (cells.next().unwrap(), cells.collect())
    };
    table
        .descendants()
        .filter(|e| e.has_tag_name("tr"))
        .skip(1)
        .map(texts)
        .collect()
}

/// The numbers of the JSON, under the names of the tally.
fn of_json(text: &str) -> BTreeMap<String, u64> {
    let v: serde_json::Value = serde_json::from_str(text).unwrap();
    let mut n = BTreeMap::new();
    for c in v["reminders"].as_array().unwrap() {
        for (what, count) in c.as_object().unwrap() {
            if let Some(count) = count.as_u64() {
                n.insert(format!("{} {what}", c["kind"].as_str().unwrap()), count);
            }
        }
    }
    n.insert("natural-breaks".into(), v["natural_breaks"].as_u64().unwrap());
    n
}

/// The numbers of the CSV. `part` is "reminders", or "stretch", whose lines are added up.
fn of_csv(text: &str, part: &str) -> BTreeMap<String, u64> {
    let mut n: BTreeMap<String, u64> = BTreeMap::new();
    for line in csv::Reader::from_reader(text.as_bytes()).records() {
        let line = line.unwrap();
        let Ok(count) = line[3].parse::<u64>() else {
            continue;
        };
        let name = match (&line[0], &line[2]) {
            ("reminders", what) if part == "reminders" => format!("{} {what}", &line[1]),
            ("totals", "natural-breaks") if part == "reminders" => "natural-breaks".into(),
            ("stretch", "natural-breaks") if part == "stretch" => "natural-breaks".into(),
            ("stretch", what) if part == "stretch" => match what.split_once('-') {
                Some((kind, what)) if ReminderKind::ALL.iter().any(|k| k.name() == kind) => {
                    format!("{kind} {what}")
                }
                _ => continue,
            },
            _ => continue,
        };
        *n.entry(name).or_default() += count;
    }
    n
}

/// The numbers of the first table of the page.
fn of_html(text: &str) -> BTreeMap<String, u64> {
    let mut n = BTreeMap::new();
    for (kind, cells) in rows(text, "offered") {
        let names = [
            "offered",
            "done",
            "",
            "natural",
            "skipped",
            "unanswered",
            "later",
            "waited",
        ];
        for (name, cell) in names.iter().zip(&cells[1..]) {
            if !name.is_empty() {
                n.insert(format!("{kind} {name}"), cell.parse().unwrap());
            }
        }
    }
    n
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn report_csv_json_and_page_have_the_numbers_of_the_events(
        days in proptest::collection::vec((any::<u8>(), any::<u8>()), 14),
        seed in any::<u64>(),
    ) {
        let log = log(&days, seed);
        let s = summary(&entries(&log), fortnight());
        let mut tally = tally(&log);
        prop_assert!(tally.values().sum::<u64>() > 100);
        let json = json(&s).unwrap();
        let csv = csv(&s).unwrap();
        let mut counts = of_json(&json);
        for (name, count) in &counts {
            prop_assert_eq!(count, &tally.get(name).copied().unwrap_or(0), "{}", name);
        }
        prop_assert!(tally.keys().all(|k| counts.contains_key(k)), "{:?}", tally);
        let exercises = exercises(&log);
        prop_assert!(!exercises.is_empty());
        for format in exercises_of(&s) {
            prop_assert_eq!(&format, &exercises);
        }
        prop_assert_eq!(&of_csv(&csv, "reminders"), &counts);
        prop_assert_eq!(&of_csv(&csv, "stretch"), &counts);
        prop_assert_eq!(&read(&json).unwrap(), &s);
        tally.retain(|k, _| !k.contains("absorbed") && k != "natural-breaks");
        counts.retain(|k, _| !k.contains("absorbed") && k != "natural-breaks");
        prop_assert_eq!(of_html(&html(&s, &Translator::new("en", None))), counts);
    }
}
