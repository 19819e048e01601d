//! Office years of made-up people: lunch, meetings, suspends, locks, both clock changes, travel, crashes, ignored
//! reminders. The log of each is held against the rules of behaviour.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use chrono::{DateTime, Duration, FixedOffset};
use std::collections::BTreeMap;
use unbrace::engine::{Event, Kind, Name, Outcome};
use unbrace::settings::Settings;
use unbrace::simulate::{run, trace};

/// SplitMix64 (Steele, Lea, Flood 2014): the same person every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
}

const START: &str = "2026-01-05T00:00:00+01:00";
const DAYS: u64 = 364;

/// A year of a person, as a trace.
fn year(seed: u64) -> String {
    let mut dice = Dice(seed);
    let mut lines: Vec<(u64, String)> = vec![(0, "suspend".into())];
    for day in 0..DAYS {
        // Minutes since the start; the clock's jumps do not move elapsed time.
        let midnight = day * 1440;
        let mut add = |minute: u64, what: &str| lines.push((midnight + minute, what.to_owned()));
        if day == 83 {
            add(120, "zone +02:00"); // 29 March 2026
        }
        if day == 293 {
            add(120, "zone +01:00"); // 25 October 2026
        }
        if day % 7 >= 5 {
            continue;
        }
        if day == 150 {
            add(1, "zone -05:00"); // a fortnight abroad
        }
        if day == 164 {
            add(1, "zone +02:00");
        }
        let morning = 480 + dice.below(90);
        add(morning, "resume");
        let mood = ["done 10s", "later 20s", "skip 5s", "none", "done 40s", "done 2m"];
        add(
            morning,
            &format!("answer {}", mood[dice.below(mood.len() as u64) as usize]),
        );
        add(morning, if dice.one_in(6) { "typing" } else { "active" });
        let mut at = morning + 30;
        while at < 1020 {
            at += 10 + dice.below(80);
            let long = 3 + dice.below(60);
            match dice.below(12) {
                0 | 1 => {
                    add(at, "call on");
                    if dice.one_in(3) {
                        add(at + 1, "idle");
                        add(at + long, "active");
                    }
                    add(at + long, "call off");
                }
                2 => {
                    add(at, "fullscreen on");
                    add(at + long, "fullscreen off");
                }
                3 => {
                    add(at, "dnd on");
                    add(at + long, "dnd off");
                }
                4 => {
                    add(at, "lock");
                    add(at + long, "unlock");
                }
                5 => add(at, "restart"),
                6 => add(at, &format!("restart {long}m")),
                7 => add(at, &format!("pause {long}m")),
                8 => add(
                    at,
                    ["offer movement", "offer breathing", "start", "skip"][dice.below(4) as usize],
                ),
                9 => {
                    add(at, "suspend");
                    add(at + long, "resume");
                }
                _ => {
                    add(at, "idle");
                    add(at + long, "active");
                }
            }
            at += long + 1;
        }
        if dice.one_in(40) {
            add(at, "flare-up on");
        }
        add(at + 1, if dice.one_in(5) { "lock" } else { "suspend" });
        if lines.last().is_some_and(|(_, what)| what == "lock") {
            let minute = lines.last().unwrap().0;
            lines.push((minute + 20, "suspend".into()));
        }
    }
    let line = |(at, what): &(u64, String)| format!("+{:02}:{:02} {what}", at / 60, at % 60);
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What has to hold of any log, whatever the person did.
fn check(seed: u64, log: &[Event]) -> BTreeMap<&'static str, usize> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut open = [false; 3];
    let mut snoozes = [0; 3];
    let mut live: Option<Kind> = None;
    let (mut away, mut held) = (false, false);
    let mut before: Option<DateTime<FixedOffset>> = None;
    let mut last_offer: Option<DateTime<FixedOffset>> = None;
    for e in log {
        let at = format!("seed {seed}: {e:?}");
        assert!(before.is_none_or(|b| b <= e.at), "back in time: {at}");
        before = Some(e.at);
        *counts.entry(e.event.word()).or_default() += 1;
        let i = e.kind.map(|k| k as usize);
        match (e.event, i) {
            (Name::Offered, Some(i)) => {
                assert!(live.is_none(), "two live: {at}");
                assert!(!away, "offered while away: {at}");
                // A wish is not bound by these; they come at whole minutes of the trace, out of every hold.
                let minute = e.at.timestamp() % 60 == 0;
                let wished = held || last_offer.is_some_and(|l| e.at - l < Duration::minutes(5));
                assert!(!wished || minute, "not a wish, and held or too soon: {at}");
                assert_eq!(
                    e.again.is_some(),
                    open[i],
                    "again where it is not, or the other way: {at}"
                );
                last_offer = Some(e.at);
                open[i] = true;
                live = e.kind;
            }
            (Name::Snoozed, Some(i)) => {
                assert_eq!(live.take(), e.kind, "{at}");
                snoozes[i] += 1;
                assert!(snoozes[i] <= 3, "{at}");
            }
            (Name::Withdrawn, Some(_)) => assert_eq!(live.take(), e.kind, "{at}"),
            (Name::Ended, Some(i)) => {
                assert!(open[i], "ended without an offer: {at}");
                if live == e.kind {
                    live = None;
                } else {
                    assert_eq!(e.outcome, Some(Outcome::Natural), "ended while not live: {at}");
                }
                for i in e.also.iter().map(|&k| k as usize).chain([i]) {
                    (open[i], snoozes[i]) = (false, 0);
                }
            }
            (Name::Absorbed, Some(i)) => (open[i], snoozes[i]) = (false, 0),
            (Name::Away, _) => away = true,
            (Name::Back, _) => {
                assert!(away, "back without away: {at}");
                away = false;
            }
            (Name::Held, _) => {
                held = true;
                assert!(!e.reasons.is_empty(), "{at}");
            }
            (Name::Released, _) => held = false,
            _ => {}
        }
    }
    counts
}

#[test]
fn office_years_keep_the_rules() {
    let plan = Settings::default().plan(7);
    let start = START.parse().unwrap();
    let mut all: BTreeMap<&'static str, usize> = BTreeMap::new();
    for seed in 1..=12 {
        let lines = trace::parse(&year(seed)).unwrap_or_else(|e| panic!("seed {seed}: {e:?}"));
        let log = run(plan.clone(), &lines, start, DAYS as i64 * 86_400_000);
        let offered = log.iter().filter(|e| e.event == Name::Offered).count();
        assert!(offered > 500, "seed {seed}: {offered} offers in a year");
        for (word, n) in check(seed, &log) {
            *all.entry(word).or_default() += n;
        }
        let again = run(plan.clone(), &lines, start, DAYS as i64 * 86_400_000);
        assert!(log == again, "seed {seed}: not the same twice");
    }
    // The years have been hard enough: everything that can happen has happened.
    for word in [
        "offered",
        "snoozed",
        "withdrawn",
        "ended",
        "deferred",
        "absorbed",
        "away",
        "back",
        "held",
        "released",
        "paused",
        "resumed",
        "adapted",
        "flare-up",
        "restarted",
        "refused",
    ] {
        assert!(all.get(word).is_some_and(|&n| n > 0), "{word}: {all:?}");
    }
}
