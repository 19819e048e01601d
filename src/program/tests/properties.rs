//! Property tests of files and valid programs.

use super::keys::ValueType;
use super::*;
use crate::engine::ReminderKind;
use crate::program::resolve::{plan, settings};
use crate::program::stage::{status_on, stay};
use crate::settings::Settings;
use crate::settings::keys::{Spec, Value};
use chrono::Days;
use proptest::prelude::*;

/// An example with some of its bytes changed.
fn mutated() -> impl Strategy<Value = String> {
    let texts: Vec<&'static str> = EXAMPLES.iter().map(|(_, t)| *t).collect();
    let change = (any::<proptest::sample::Index>(), 0..6usize, any::<char>());
    (
        proptest::sample::select(texts),
        proptest::collection::vec(change, 1..6),
    )
        .prop_map(|(text, changes)| {
            let mut text: Vec<char> = text.chars().collect();
            for (at, how, c) in changes {
                let at = at.index(text.len());
                match how {
                    0 => drop(text.remove(at)),
                    1 => text.insert(at, c),
                    2 => text[at] = ['"', '[', ']', '{', '}', '=', '\n', '0'][c as usize % 8],
                    3 => text.truncate(at.max(1)),
                    4 => {
                        let copy: Vec<char> = text[at..(at + 40).min(text.len())].to_vec();
                        text.splice(at..at, copy);
                    }
                    _ => text[at] = c,
                }
            }
            text.into_iter().collect()
        })
}

/// The paths of all keys that a draft has.
fn paths(d: &Draft, keys: &[keys::Key], prefix: &str) -> Vec<(String, ValueType)> {
    let mut all = Vec::new();
    for key in keys {
        let path = format!("{prefix}{}", key.name);
        match key.value_type {
            ValueType::Table(keys) => all.extend(paths(d, keys, &format!("{path}."))),
            ValueType::Tables(keys, _) => {
                for n in 0..d.count(&path) {
                    all.extend(paths(d, keys, &format!("{path}[{n}].")));
                }
            }
            ValueType::Exercises(most) => {
                for n in 0..most {
                    all.extend(paths(d, keys::DOSED, &format!("{path}[{n}].")));
                }
            }
            other => all.push((path, other)),
        }
    }
    all.retain(|(path, _)| d.get(path).is_some());
    all
}

/// A valid program: an example with other numbers and words.
fn program() -> impl Strategy<Value = Program> {
    let length = (5..=480i64).prop_map(|m| m * MINUTE);
    let texts: Vec<&'static str> = EXAMPLES.iter().map(|(_, t)| *t).collect();
    (
        proptest::sample::select(texts),
        "[a-zA-Zäß ]{0,20}[a-z]",
        proptest::collection::vec(length, 3),
        (2..=12i64, any::<bool>(), 25..=200u32, 10..=100u32, 1..=14u32),
        proptest::option::of((1..=52u32, "[a-z ]{0,20}[a-z]\n- [a-z]")),
    )
        .prop_map(|(text, title, lengths, (n, on, interval, dose, days), more)| {
            let mut p = parse(text).unwrap();
            p.title = title.trim().into();
            p.patient.every = None;
            let hour = chrono::Duration::hours(i64::from(days));
            let at = crate::visit::parse_at("2026-12-03T10:15").unwrap() + hour;
            let how = crate::visit::How::ALL[days as usize % 3];
            let note = title.trim().into();
            p.visits = vec![crate::visit::Visit { at, how, note }];
            p.patient.switch_off = on;
            for (kind, ms) in ReminderKind::ALL.into_iter().zip(lengths) {
                let key = keys::setting(&format!("{}.every", kind.name())).0;
                p.stages[0].doses.insert(key, Value::Length(ms));
            }
            p.stages[0].doses.insert("breathing.inhale", Value::Number(n));
            p.stages[0].doses.insert("posture.enabled", Value::Bool(on));
            p.flare_up.interval = Some(interval);
            p.flare_up.dose = Some(dose);
            p.flare_up.days = Some(days);
            if let Some((weeks, about)) = more {
                p.stages[0].weeks = Some(weeks);
                p.stages[0].about = about.trim().into();
            }
            p
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn no_text_makes_it_panic(text in ".{0,300}") {
        let _ = parse(&text);
    }

    #[test]
    fn a_damaged_example_is_read_or_refused_and_the_problems_are_bounded(text in mutated()) {
        match parse(&text) {
            Ok(p) => prop_assert!(!p.stages.is_empty() && p.stages.len() <= 12),
            Err(problems) => {
                prop_assert!(!problems.is_empty() && problems.len() <= 200);
                for p in problems {
                    prop_assert!(p.line >= 1 && p.column >= 1 && p.found.chars().count() < 400);
                }
            }
        }
        if let Ok(mut d) = Draft::open(&text) {
            let _ = d.set("stage[0].movement.every", "45m");
            let _ = d.put("stage[0].cues", "soft-belly");
            let _ = d.add("stage");
            let _ = d.check();
        }
    }

    #[test]
    fn a_program_written_and_read_is_the_same(p in program()) {
        let text = write(&p);
        let read = parse(&text);
        prop_assert_eq!(read.as_ref(), Ok(&p), "{}", text);
        let again = Draft::open(&text).unwrap().text();
        prop_assert_eq!(again, text);
    }

    #[test]
    fn every_key_can_be_edited_and_read_back_and_comments_stay(p in program()) {
        let written = write(&p);
        let text = written
            .replacen("[[stage]]\n", "# The first stage, by hand.\n[[stage]] # here\n", 1)
            .replacen("title = ", "# For Anna.\ntitle = ", 1);
        let mut d = Draft::open(&text).unwrap();
        let all = paths(&d, keys::FILE, "");
        prop_assert!(all.len() > 20);
        for (path, value_type) in all {
            let shown = match value_type {
                ValueType::Some(_) | ValueType::Ids(_) => {
                    let last = d.texts(&path).pop().unwrap();
                    prop_assert!(d.take(&path, &last).unwrap());
                    d.put(&path, &last).unwrap();
                    continue;
                }
                ValueType::Lines(..) => d.texts(&path).join("\n"),
                _ => d.get(&path).unwrap(),
            };
            prop_assert_eq!(d.set(&path, &shown), Ok(()), "{}", path);
            let read = d.check();
            prop_assert_eq!(read.as_ref(), Ok(&p), "{}", path);
        }
        let read = d.check();
        prop_assert_eq!(read.as_ref(), Ok(&p));
        for comment in ["# For Anna.", "# The first stage, by hand.", "# here"] {
            prop_assert!(d.text().contains(comment), "{} in {}", comment, d.text());
        }
    }

    #[test]
    fn nothing_in_force_is_outside_the_limits_and_what_the_program_leaves_alone_is_the_persons(
        p in program(),
        input in "[0-9]{1,4}(m|s|h)?|true|false",
        stage in 0..6usize,
        which in 0..11usize,
        gap in 1..60i64,
    ) {
        let own = crate::settings::parse(&format!("[timing]\nmin_gap = \"{gap}m\"\n")).unwrap().0;
        let mut place = Progress::new(&p, day("2026-11-23"));
        place.stage = stage;
        let all: Vec<&str> = ReminderKind::ALL.into_iter().flat_map(super::parse::dose_keys).collect();
        let key = all[which % all.len()];
        // A value edited into the state file has no more effect than a choice.
        let mut forced = place.clone();
        forced.chosen.insert(key.into(), input.clone());
        for place in [choose(&p, &place, key, &input).ok().flatten().unwrap_or(place), forced] {
            let s = settings(&p, &place, &own);
            for f in overrides(&p, place.stage) {
                let now = s.get(f.key).unwrap();
                let inside = match (f.adjustable, now) {
                    (Some(Spec::Length(a, b)), Value::Length(ms)) => (a..=b).contains(ms),
                    (Some(_), _) => true,
                    (None, now) => *now == f.value,
                };
                prop_assert!(inside || *now == f.value, "{}: {:?}", f.key, now);
            }
            for (key, _) in crate::settings::keys::KEYS {
                if !overrides(&p, place.stage).iter().any(|f| f.key == *key) {
                    prop_assert_eq!(s.get(key), own.get(key), "{}", key);
                }
            }
            let plan = plan(&p, &place, &own, 1);
            prop_assert_eq!(plan.timing.min_gap, gap * MINUTE);
            for kind in ReminderKind::ALL {
                prop_assert!(!plan.dose(kind).cues.is_empty());
            }
        }
    }

    #[test]
    fn a_person_can_always_pause_skip_and_go_on(p in program(), minutes in 1..300i64) {
        use crate::engine::{Answer, Command, Engine, Input, Now, Pause};
        let place = Progress::new(&p, day("2026-11-23"));
        let wall = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let now = |m: i64| Now { wall: wall + chrono::Duration::minutes(m), elapsed: m * MINUTE, awake: m * MINUTE };
        let mut e = Engine::new(plan(&p, &place, &Settings::default(), 1), now(0));
        let mut out = Vec::new();
        e.handle(Input::Command(Command::Offer(ReminderKind::Movement)), now(minutes), &mut out);
        prop_assert!(e.live().is_some());
        e.handle(Input::Answer(Answer::Skip), now(minutes), &mut out);
        prop_assert!(e.live().is_none());
        e.handle(Input::Command(Command::Pause(Pause::Indefinitely)), now(minutes), &mut out);
        prop_assert!(e.paused());
        e.handle(Input::Command(Command::Resume), now(minutes), &mut out);
        prop_assert!(!e.paused());
    }

    #[test]
    fn a_place_never_leaves_the_program(days in 0..2_000u64, stay_on in 0..2_000u64, stage in 0..99usize) {
        let p = good(EXAMPLES[0].1);
        let start = day("2026-11-23");
        let mut place = Progress::new(&p, start);
        place.stage = stage;
        let later = start.checked_add_days(Days::new(days)).unwrap();
        if let Some(stayed) = stay(&p, &place, start.checked_add_days(Days::new(stay_on)).unwrap()) {
            place = stayed;
        }
        match status_on(&p, &place, later) {
            ProgramStatus::Active(here, next) => {
                prop_assert!(here.stage < p.stages.len() && next.is_none_or(|n| n > later));
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
