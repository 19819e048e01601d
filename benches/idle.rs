//! What the companion costs on a real panel and notification daemon: start to tray item, memory, wake-ups and CPU in a
//! minute at an idle desk and in a minute in which somebody works, beside dunst in the same session.
//! `cargo bench --bench idle`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed
#![allow(dead_code, unused_macros, unused_imports)] // the desktop's tests use more of the session

#[path = "../tests/desktop/session.rs"]
mod session;

use std::time::{Duration, Instant};

const RUNS: usize = 3;
const WINDOW: Duration = Duration::from_secs(60);

/// A process's memory in KiB: PSS and private dirty.
fn memory(pid: u32) -> (u64, u64) {
    let text = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap();
    let field = |name: &str| {
        let line = text.lines().find(|l| l.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    (field("Pss:"), field("Private_Dirty:"))
}

/// Context switches and CPU time in microseconds of all threads so far.
fn activity(pid: u32) -> (u64, u64) {
    let mut all = (0, 0);
    for thread in std::fs::read_dir(format!("/proc/{pid}/task")).unwrap().flatten() {
        let read = |name| std::fs::read_to_string(thread.path().join(name)).unwrap_or_default();
        let status = read("status");
        let switches = status.lines().filter(|l| l.contains("ctxt_switches"));
        all.0 += switches
            .filter_map(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok())
            .sum::<u64>();
        let ns = read("schedstat");
        all.1 += ns
            .split_whitespace()
            .next()
            .and_then(|n| n.parse::<u64>().ok())
            .unwrap_or(0)
            / 1_000;
    }
    all
}

/// Somebody works for about this long: bursts of pointer moves with pauses of 5 s.
fn work(s: &session::Session, length: Duration) {
    let start = Instant::now();
    while start.elapsed() < length {
        for _ in 0..10 {
            s.touch();
            std::thread::sleep(Duration::from_millis(150)); // between two touches
        }
        std::thread::sleep(Duration::from_secs(5)); // the pause
    }
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

fn main() {
    let mut rows: Vec<(String, Vec<f64>)> = Vec::new();
    let mut note = |what: &str, value: f64| match rows.iter_mut().find(|(name, _)| name == what) {
        Some((_, values)) => values.push(value),
        None => rows.push((what.to_owned(), vec![value])),
    };
    for run in 0..RUNS {
        let mut s = session::Session::start(&format!("bench-{run}"));
        let start = Instant::now();
        s.spawn("unbrace", &session::executable("unbrace"), &["run"]);
        while s.items().is_empty() {
            assert!(start.elapsed() < Duration::from_secs(20), "no item");
            std::thread::sleep(Duration::from_millis(1)); // between two looks
        }
        note("start to tray item, ms", start.elapsed().as_secs_f64() * 1e3);
        std::thread::sleep(Duration::from_secs(8)); // the start is over
        let pids = [("unbrace", s.pid("unbrace")), ("dunst", s.pid("dunst"))];
        let before: Vec<_> = pids.iter().map(|(_, pid)| activity(*pid)).collect();
        std::thread::sleep(WINDOW); // what is measured is this minute
        for ((name, pid), before) in pids.into_iter().zip(before) {
            let (switches, cpu) = activity(pid);
            let (pss, dirty) = memory(pid);
            note(&format!("{name}: PSS, KiB"), pss as f64);
            note(&format!("{name}: private dirty, KiB"), dirty as f64);
            let seconds = WINDOW.as_secs_f64();
            note(
                &format!("{name}: wake-ups a second"),
                switches.saturating_sub(before.0) as f64 / seconds,
            );
            note(
                &format!("{name}: CPU in 60 s, ms"),
                cpu.saturating_sub(before.1) as f64 / 1e3,
            );
        }
        let (pid, start) = (s.pid("unbrace"), Instant::now());
        s.touch(); // the person is back
        std::thread::sleep(Duration::from_secs(2)); // that has been handled
        let before = activity(pid);
        work(&s, WINDOW);
        let (after, seconds) = (activity(pid), start.elapsed().as_secs_f64());
        note(
            "unbrace: wake-ups a second, busy desk",
            after.0.saturating_sub(before.0) as f64 / seconds,
        );
        note(
            "unbrace: CPU in 60 s, ms, busy desk",
            after.1.saturating_sub(before.1) as f64 / 1e3,
        );
    }
    println!("medians of {RUNS}");
    for (what, values) in rows {
        println!("{what:<40} {:>10.2}", median(values));
    }
}
