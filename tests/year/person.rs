//! Made-up people: each seed gives settings, a year as a trace, and for some a program.

use crate::dice::Dice;
use std::fmt::Write;

pub struct Person {
    pub settings: String,
    pub trace: String,
    /// The number of a built-in program, if this person has one.
    pub program: Option<usize>,
}

/// Exercises that people choose for their next break.
const PREFERRED: [&str; 4] = ["walk-break", "shoulder-roll", "seated-march", "bridge"];

/// Days of a year that is made of whole weeks.
pub const DAYS: u64 = 364;

/// The person of this seed.
pub fn person(seed: u64) -> Person {
    let mut dice = Dice(seed);
    let program = dice.one_in(6).then(|| dice.below(1_000) as usize);
    Person {
        settings: settings(&mut dice),
        trace: year(&mut dice),
        program,
    }
}

fn settings(dice: &mut Dice) -> String {
    let mut text = String::from("version = 1\n");
    if dice.one_in(3) {
        return text; // as it comes
    }
    let every = ["5m", "17m", "30m", "45m", "1h", "90m", "2h", "8h"];
    for (kind, lasts) in [
        ("posture", None),
        ("movement", Some(["30s", "2m", "7m", "30m"])),
        ("breathing", Some(["10s", "1m", "90s", "5m"])),
    ] {
        writeln!(text, "[{kind}]\nevery = \"{}\"", dice.of(&every)).unwrap();
        if dice.one_in(6) {
            text += "enabled = false\n";
        }
        if let Some(lasts) = lasts {
            writeln!(text, "duration = \"{}\"", dice.of(&lasts)).unwrap();
        }
        if kind == "breathing" {
            writeln!(text, "daily_long = \"{}\"", dice.of(&["0s", "5m", "20m"])).unwrap();
        }
    }
    text += "[timing]\n";
    for (key, values) in [
        ("min_gap", ["1m", "3m", "5m", "20m"]),
        ("snooze", ["1m", "5m", "12m", "1h"]),
        ("away_after", ["30s", "2m", "5m", "30m"]),
        ("natural_break", ["1m", "5m", "10m", "1h"]),
        ("wait_for_pause", ["0s", "30s", "2m", "10m"]),
        ("expire", ["10s", "1m", "2m", "30m"]),
    ] {
        writeln!(text, "{key} = \"{}\"", dice.of(&values)).unwrap();
    }
    writeln!(
        text,
        "max_snoozes = {}\nadapt = {}",
        dice.below(5),
        !dice.one_in(4)
    )
    .unwrap();
    if dice.one_in(3) {
        text += "[schedule]\nenabled = true\n";
        for day in ["monday", "tuesday", "saturday"] {
            let ranges = [
                "\"09:00-12:30\", \"13:15-18:00\"",
                "\"22:00-06:00\"",
                "\"00:00-24:00\"",
                "",
            ];
            writeln!(text, "{day} = [{}]", dice.of(&ranges)).unwrap();
        }
    }
    text += "[quiet]\n";
    for key in ["do_not_disturb", "fullscreen", "calls"] {
        writeln!(text, "{key} = {}", !dice.one_in(4)).unwrap();
    }
    writeln!(text, "[flare_up]\ndays = {}", 1 + dice.below(14)).unwrap();
    text
}

/// A year of working days to the second.
fn year(dice: &mut Dice) -> String {
    let mut lines: Vec<(u64, String)> = vec![(0, "suspend".into())];
    let jumps = dice.one_in(3);
    let travels = dice.one_in(3);
    let pace = 20 + dice.below(120); // minutes between two things that happen
    for day in 0..DAYS {
        let midnight = day * 86_400;
        if day % 7 >= 5 && !dice.one_in(6) {
            continue;
        }
        let mut add = |at: u64, what: &str| lines.push((midnight + at, what.to_owned()));
        if travels && dice.one_in(40) {
            let zone = dice.of(&["-05:00", "+01:00", "+02:00", "+05:45", "+13:00"]);
            add(60, &format!("zone {zone}"));
        }
        let morning = (420 + dice.below(150)) * 60 + dice.below(60);
        let evening = (960 + dice.below(180)) * 60 + dice.below(60);
        add(morning, "resume");
        let mood = ["done 10s", "later 20s", "skip 5s", "none", "done 40s", "done 2m"];
        add(morning, &format!("answer {}", dice.of(&mood)));
        add(morning, if dice.one_in(5) { "typing" } else { "active" });
        let mut at = morning + dice.below(3_600);
        while at < evening {
            let gap = if dice.one_in(8) { 30 } else { pace * 60 };
            at += 1 + dice.below(gap);
            let longest = if dice.one_in(3) { 90 } else { 3_600 };
            let long = 1 + dice.below(longest);
            match dice.below(20) {
                // Reasons for quiet: they overlap, and outlast absences.
                0..=3 => {
                    let what = dice.of(&["call", "fullscreen", "dnd"]);
                    add(at, &format!("{what} on"));
                    add(at + long, &format!("{what} off"));
                    if dice.one_in(3) {
                        add(at + long / 4, "idle");
                        add(at + long / 4 + dice.below(long + 300), "active");
                    }
                }
                4 => {
                    add(at, "lock");
                    if dice.one_in(3) {
                        add(at + long / 2, "call on");
                        add(at + long / 2 + dice.below(600), "call off");
                    }
                    add(at + long, "unlock");
                    at += long;
                }
                5 => {
                    add(at, "suspend");
                    add(at + long, "resume");
                    at += long;
                }
                6 => add(at, "restart"),
                7 => add(at, &format!("restart {long}s")),
                8 => add(
                    at,
                    dice.of(&[
                        "pause 30m",
                        "pause 90s",
                        "pause until 14:00",
                        "pause tomorrow",
                        "pause indefinitely",
                    ]),
                ),
                9 => add(at, "resume-reminders"),
                10 => add(
                    at,
                    dice.of(&["offer posture", "offer movement", "offer breathing"]),
                ),
                11 => add(
                    at,
                    dice.of(&["start", "start short", "skip", "done", "later", "undo"]),
                ),
                12 => {
                    // A burst of input and answers within some seconds.
                    for i in 0..dice.below(6) {
                        let what = dice.of(&["input", "idle", "active", "done", "later", "undo", "skip"]);
                        add(at + i, what);
                    }
                    add(at + 6, "active");
                }
                15 => {
                    // Reading, which some input, lock or restart ends, or nothing for an hour and more.
                    add(at, "idle");
                    let from = at + dice.below(90);
                    add(from, "reading");
                    let ends = from + dice.below(5_000);
                    add(
                        ends,
                        dice.of(&["input", "input", "active", "typing", "lock", "restart", "reading"]),
                    );
                    at = ends + dice.below(600);
                    add(at, "unlock");
                    add(at, "active");
                }
                16 => {
                    let (kind, exercise) = dice.of(&[
                        ("movement", "bridge"),
                        ("posture", "soft-belly"),
                        ("breathing", "long-out-breath"),
                    ]);
                    add(at, &format!("try {kind} {exercise} {}s", 20 + dice.below(600)));
                    let answers = ["start", "start short", "done", "skip", "later"];
                    add(at + 1 + dice.below(60), dice.of(&answers));
                }
                17 => add(at, &format!("prefer {}", dice.of(&PREFERRED))),
                18 => {
                    // An answer that is taken back sooner or later, or twice.
                    add(
                        at,
                        dice.of(&["offer posture", "offer movement", "offer breathing"]),
                    );
                    add(at + 5, dice.of(&["start", "start short", "idle", "active"]));
                    at += 10 + dice.below(40);
                    add(at, dice.of(&["done", "skip", "later"]));
                    at += 1 + dice.below(900);
                    add(at, "undo");
                    if dice.one_in(4) {
                        add(at + 20, "undo");
                    }
                }
                13 if jumps => {
                    let by = dice.of(&["+1h", "-1h", "+3s", "-7m", "+26h", "-26h", "+90d", "-90d"]);
                    add(at, &format!("clock {by}"));
                }
                14 if dice.one_in(30) => add(at, dice.of(&["flare-up on", "flare-up off"])),
                _ => {
                    add(at, "idle");
                    add(at + long, if dice.one_in(6) { "typing" } else { "active" });
                    at += long;
                }
            }
        }
        if dice.one_in(8) {
            add(at + 1, "resume-reminders");
        }
        add(at + 2, "call off");
        add(at + 2, "fullscreen off");
        add(at + 2, "dnd off");
        if dice.one_in(5) {
            add(at + 3, "lock");
            add(at + 1_200, "unlock");
            at += 1_200;
        }
        add(at + 4, "suspend");
    }
    lines.sort_by_key(|(at, _)| *at);
    let mut text = String::new();
    for (at, what) in lines {
        let (h, m, s) = (at / 3_600, at / 60 % 60, at % 60);
        writeln!(text, "+{h:02}:{m:02}:{s:02} {what}").unwrap();
    }
    text
}
