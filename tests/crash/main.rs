//! Faults: the companion is killed at random moments, or has no space on the disk, no permission to write, no
//! thread or no descriptor to get, or a clock that jumps. What it has acknowledged exists once, and what it
//! has written can be read.
//!
//! Every failure contains the seed of its run. `UNBRACE_KILLS=1000 cargo test --test crash` kills a thousand
//! times; `UNBRACE_SEED=N` starts with another seed, or repeats one.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a failed setup fails the test

#[path = "../tools/dice.rs"]
mod dice;
mod sandbox;

use dice::{Dice, number};
use sandbox::{Companion, Filled, Sandbox};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// The number of kills of an ordinary run.
const FEW: u64 = 12;

/// The effect of a command, where it can be looked up: the word of its note, or the interval that it sets.
enum Asked {
    Note(String),
    Every(u32),
    Other,
}

fn command(dice: &mut Dice, n: u64) -> (Vec<String>, Asked) {
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    match dice.below(8) {
        0..=2 => {
            let note = format!("note{n}end");
            let pain = dice.below(11);
            (
                words(&format!("check-in --pain {pain} --note {note}")),
                Asked::Note(note),
            )
        }
        3 => {
            let every = 10 + dice.below(50) as u32;
            (
                words(&format!("config set posture.every {every}m")),
                Asked::Every(every),
            )
        }
        4 => (words("offer posture"), Asked::Other),
        5 => (
            words(dice.of(&["done", "done", "skip", "later", "undo"])),
            Asked::Other,
        ),
        6 => (words("pause 30m"), Asked::Other),
        _ => (words("resume"), Asked::Other),
    }
}

#[test]
fn kill_at_a_random_moment_loses_nothing_that_was_acknowledged() {
    let (kills, seed) = (number("UNBRACE_KILLS", FEW), number("UNBRACE_SEED", 1));
    let sandbox = Sandbox::new("kills");
    let mut dice = Dice(seed);
    let (mut sure, mut maybe) = (BTreeSet::new(), BTreeSet::new());
    let mut every: BTreeSet<u32> = [30].into();
    let (mut asked, mut acknowledged) = (0_u64, 0_u64);
    for kill in 0..kills {
        let at = format!("UNBRACE_SEED={seed}, kill {kill}");
        let mut companion = Companion::start(&sandbox, "");
        companion.answers(&at);
        assert_counts_agree(&sandbox, &at);
        for _ in 0..dice.below(4) {
            asked += 1;
            let (args, what) = command(&mut dice, asked);
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let well = sandbox.run(&args).0 == Some(0);
            acknowledged += u64::from(well);
            expect(what, well, &mut sure, &mut maybe, &mut every);
        }
        // One more command runs at the time of the kill.
        asked += 1;
        let (args, what) = command(&mut dice, asked);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let mut last = sandbox.command(&args).spawn().unwrap();
        let longest = if dice.one_in(2) { 20_000 } else { 80_000 };
        std::thread::sleep(Duration::from_micros(dice.below(longest))); // the random moment itself
        companion.kill();
        if dice.one_in(2) {
            let _ = last.kill(); // this interrupts its own writes as well
        }
        let well = last.wait().unwrap().success();
        acknowledged += u64::from(well);
        expect(what, well, &mut sure, &mut maybe, &mut every);
        if kill % 10 == 9 || kill + 1 == kills {
            look(&sandbox, &at, &sure, &maybe, &every);
        }
    }
    println!("{kills} kills, {asked} commands, {acknowledged} acknowledged, none lost and none twice");
}

fn expect(
    what: Asked,
    well: bool,
    sure: &mut BTreeSet<String>,
    maybe: &mut BTreeSet<String>,
    every: &mut BTreeSet<u32>,
) {
    match what {
        Asked::Note(note) => {
            if well {
                sure.insert(note);
            } else {
                maybe.insert(note);
            }
        }
        Asked::Every(minutes) => {
            if well {
                every.clear();
            }
            every.insert(minutes);
        }
        Asked::Other => {}
    }
}

/// Asserts that the history has each of these notes once.
fn assert_recorded<'a>(sandbox: &Sandbox, notes: impl IntoIterator<Item = &'a String>, at: &str) {
    let (code, rows, output) = sandbox.run(&["history", "export"]);
    assert_eq!(code, Some(0), "{at}: {output}");
    for note in notes {
        assert_eq!(rows.matches(note.as_str()).count(), 1, "{at}: {note}");
    }
}

/// Asserts that the counts of the day in the state are those in the history.
fn assert_counts_agree(sandbox: &Sandbox, at: &str) {
    let (code, rows, output) = sandbox.run(&["history", "export", "--format", "json"]);
    assert_eq!(code, Some(0), "{at}: {output}");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&rows).unwrap();
    let (_, status, _) = sandbox.run(&["status", "--json"]);
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    let outcomes = ["done", "skipped", "unanswered", "natural", "absorbed"];
    for (kind, counts) in status["today"].as_object().unwrap() {
        let of_kind = || rows.iter().filter(|r| r["kind"] == kind.as_str());
        for outcome in outcomes {
            let ended = of_kind().filter(|r| r["outcome"] == outcome).count();
            assert_eq!(counts[outcome], ended, "{at}: {kind} {outcome}: {rows:?}");
        }
        let put_off = of_kind().filter(|r| r["entry"] == "snoozed").count();
        assert_eq!(counts["later"], put_off, "{at}: {kind} later: {rows:?}");
    }
}

/// Asserts that everything can be read and contains once what was acknowledged.
fn look(
    sandbox: &Sandbox,
    at: &str,
    sure: &BTreeSet<String>,
    maybe: &BTreeSet<String>,
    every: &BTreeSet<u32>,
) {
    let mut companion = Companion::start(sandbox, "");
    companion.answers(at);
    assert_counts_agree(sandbox, at);
    let (code, rows, output) = sandbox.run(&["history", "export"]);
    assert_eq!(code, Some(0), "{at}: {output}");
    for note in sure {
        assert_eq!(rows.matches(note.as_str()).count(), 1, "{at}: {note}");
    }
    for note in maybe {
        assert!(rows.matches(note.as_str()).count() <= 1, "{at}: {note}");
    }
    let (code, value, output) = sandbox.run(&["config", "get", "posture.every"]);
    assert_eq!(code, Some(0), "{at}: {output}");
    let found = every
        .iter()
        .any(|m| value.trim().trim_matches('"') == format!("{m}m"));
    assert!(found || every.contains(&30), "{at}: {value} is none of {every:?}");
    let (_, status, _) = sandbox.run(&["status", "--json"]);
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    for part in ["history", "settings"] {
        assert_eq!(status["parts"][part], "ok", "{at}: {status}");
    }
    assert_eq!(sandbox.run(&["quit"]).0, Some(0), "{at}");
    companion.ends(at);
    let db = sandbox.home.join(".local/share/unbrace/history.db");
    let whole: String = rusqlite::Connection::open(db)
        .unwrap()
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(whole, "ok", "{at}");
}

#[test]
fn disk_full_at_any_write_loses_nothing_that_was_acknowledged() {
    let seed = number("UNBRACE_SEED", 1);
    let sandbox = Sandbox::new("full");
    let mut dice = Dice(seed);
    let mut sure = BTreeSet::new();
    let mut asked = 0;
    for round in 0..number("UNBRACE_FULL", 5) {
        let at = format!("UNBRACE_SEED={seed}, round {round}");
        // No file grows beyond this limit: a write that needs more fails, as on a full disk.
        let blocks = dice.of(&[0, 1, 4, 8, 16, 40, 120, 400]);
        let limit = format!("trap '' XFSZ; ulimit -f {blocks};");
        let mut companion = Companion::start(&sandbox, &limit);
        companion.answers(&at);
        for i in 0..12 {
            asked += 1;
            let note = format!("full{round}x{i}end");
            let pain = format!("{}", dice.below(11));
            let long = "x".repeat(dice.below(1_500) as usize);
            let text = format!("{note} {long}");
            let (code, output) = sandbox.run_after(&limit, &["check-in", "--pain", &pain, "--note", &text]);
            match code {
                Some(0) => {
                    sure.insert(note);
                }
                Some(1) => assert!(!output.trim().is_empty(), "{at}: refused without a reason"),
                other => panic!("{at}: {other:?} {output}"),
            }
        }
        companion.kill();
        // Without the limit, everything that was acknowledged is there.
        let mut companion = Companion::start(&sandbox, "");
        companion.answers(&at);
        assert_recorded(&sandbox, &sure, &at);
        companion.kill();
    }
    println!("{} of {asked} acknowledged, none lost", sure.len());
}

/// Uses sizes that a history of years and its write-ahead log reach: a write may fail in the log, or when a
/// checkpoint copies the log into the file.
#[test]
fn disk_full_at_a_large_log_or_file_loses_nothing_that_was_acknowledged() {
    let seed = number("UNBRACE_SEED", 1);
    let mut dice = Dice(seed);
    let (mut acknowledged, mut refused) = (0, 0);
    for megabytes in 1..=8_u64 {
        for (filled, name) in [(Filled::Log, "log"), (Filled::File, "file")] {
            let at = format!("UNBRACE_SEED={seed}, {name} of {megabytes} MB");
            let sandbox = Sandbox::new(&format!("full-{name}"));
            assert_eq!(
                sandbox.run(&["check-in", "--pain", "1", "--note", "firstend"]).0,
                Some(0)
            );
            let limit = megabytes * 1_048_576;
            let free = dice.below(90_000);
            let filler = sandbox.fill_history(filled, limit - free);
            let before = format!("trap '' XFSZ; ulimit -f {};", limit / 512);
            let mut companion = Companion::start(&sandbox, &before);
            companion.answers(&at);
            let mut sure = vec!["firstend".to_owned()];
            for i in 0..8 {
                let note = format!("full{i}end");
                let text = format!("{note} {}", "x".repeat(dice.below(1_500) as usize));
                match sandbox.run_after(&before, &["check-in", "--pain", "2", "--note", &text]) {
                    (Some(0), _) => sure.push(note),
                    (Some(1), output) => {
                        assert!(!output.trim().is_empty(), "{at}: refused without a reason");
                        refused += 1;
                    }
                    other => panic!("{at}: {other:?}"),
                }
            }
            acknowledged += sure.len() - 1;
            companion.kill();
            drop(filler);
            let mut companion = Companion::start(&sandbox, "");
            companion.answers(&at);
            assert_recorded(&sandbox, &sure, &at);
            companion.kill();
        }
    }
    println!("{acknowledged} acknowledged, none lost; {refused} refused");
    assert!(
        acknowledged > 0 && refused > 0,
        "the limits are beside the writes"
    );
}

#[test]
fn read_only_home_is_left_unchanged_and_reminders_go_on() {
    let sandbox = Sandbox::new("read-only");
    let mut companion = Companion::start(&sandbox, "");
    companion.answers("writable");
    assert_eq!(
        sandbox.run(&["check-in", "--pain", "3", "--note", "keptend"]).0,
        Some(0)
    );
    assert_eq!(sandbox.run(&["quit"]).0, Some(0));
    companion.ends("writable");
    sandbox.read_only(true);
    let mut companion = Companion::start(&sandbox, "");
    companion.answers("read-only");
    assert_eq!(sandbox.run(&["offer", "posture"]).0, Some(0));
    let refused = sandbox.run(&["config", "set", "posture.every", "45m"]);
    assert_ne!(refused.0, Some(0), "{refused:?}");
    companion.kill();
    sandbox.read_only(false);
    let mut companion = Companion::start(&sandbox, "");
    companion.answers("writable again");
    assert!(sandbox.run(&["history", "export"]).1.contains("keptend"));
    companion.kill();
}

#[test]
fn companion_that_gets_no_thread_refuses_and_keeps_running() {
    let sandbox = Sandbox::new("threads");
    let mut companion = Companion::start(&sandbox, "");
    companion.answers("with threads");
    // The limit refuses every further thread. It does not bind root, so the companion runs under another user
    // id.
    sandbox.limit_threads(companion.id(), true);
    for _ in 0..20 {
        let _ = sandbox.command(&["status"]).output();
    }
    companion.lives("without a thread to be had");
    sandbox.limit_threads(companion.id(), false);
    companion.answers("with threads again");
    assert_eq!(sandbox.run(&["offer", "posture"]).0, Some(0));
    companion.kill();
}

#[test]
fn companion_that_starts_without_threads_keeps_running_and_does_not_spin() {
    let sandbox = Sandbox::new("no-threads");
    let mut companion = Companion::start(&sandbox, "prlimit --pid $$ --nproc=1:1;");
    companion.says("the system has no threads left for this user");
    let start = Instant::now();
    let busy = companion.processor_time();
    while start.elapsed() < Duration::from_secs(3) {
        companion.lives("without a thread to be had");
        let spent = companion.processor_time() - busy;
        assert!(
            spent < Duration::from_secs(1),
            "it spins: {spent:?} of {:?}",
            start.elapsed()
        );
        std::thread::sleep(Duration::from_millis(20)); // the interval between two checks
    }
    companion.kill();
}

#[test]
fn companion_with_too_few_descriptors_names_the_limit_and_does_not_start() {
    for handles in [10, 16, 31] {
        let sandbox = Sandbox::new("too-few");
        let (code, output) = sandbox.run_after(&format!("ulimit -n {handles};"), &["run"]);
        assert_eq!(code, Some(1), "{output}");
        assert!(output.contains(&format!("only {handles} files")), "{output}");
    }
    // A soft limit is raised.
    let sandbox = Sandbox::new("soft");
    let mut companion = Companion::start(&sandbox, "ulimit -S -n 16;");
    companion.answers("a soft limit");
    companion.kill();
}

#[test]
fn companion_without_descriptors_keeps_running() {
    for handles in [32, 36, 40] {
        let sandbox = Sandbox::new("descriptors");
        let limit = format!("ulimit -n {handles};");
        let mut companion = Companion::start(&sandbox, &limit);
        companion.answers(&format!("{handles} descriptors"));
        let peers: Vec<_> = (0..30).map(|_| sandbox.connect()).collect();
        companion.lives("more peers than descriptors");
        drop(peers);
        companion.answers(&format!("{handles} descriptors, after the peers have gone"));
        assert_eq!(sandbox.run(&["offer", "posture"]).0, Some(0));
        assert_eq!(sandbox.run(&["done"]).0, Some(0));
        let status = sandbox.run(&["status", "--json"]).1;
        let status: serde_json::Value = serde_json::from_str(&status).unwrap();
        assert_eq!(
            status["parts"]["history"], "ok",
            "{handles} descriptors: {status}"
        );
        companion.kill();
    }
}

#[test]
fn clock_jump_between_starts_removes_no_history() {
    let sandbox = Sandbox::new("clock");
    let mut companion = Companion::start(&sandbox, "");
    companion.answers("first");
    for i in 0..5 {
        let note = format!("clock{i}end");
        assert_eq!(
            sandbox.run(&["check-in", "--pain", "2", "--note", &note]).0,
            Some(0)
        );
    }
    companion.kill();
    // The clock jumps to twelve years ahead, to twelve years behind, and ahead again, each time for more than
    // one start.
    for years in [-12_i64, 0, 0, 24, 0, 0, -24, 0] {
        sandbox.move_check_ins(years);
        let mut companion = Companion::start(&sandbox, "");
        companion.answers("a leapt clock");
        assert_eq!(sandbox.run(&["offer", "posture"]).0, Some(0));
        assert_eq!(sandbox.run(&["done"]).0, Some(0));
        let rows = sandbox.run(&["history", "export"]).1;
        for i in 0..5 {
            assert!(rows.contains(&format!("clock{i}end")), "{years} years: {rows}");
        }
        companion.kill();
    }
}
