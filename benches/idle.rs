//! What the companion costs on a real panel and notification daemon: start to tray item, memory, wake-ups and CPU in a
//! minute at an idle desk and in a minute in which somebody works, beside dunst in the same session.
//! `cargo bench --bench idle`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed
#![allow(dead_code, unused_macros, unused_imports)] // the desktop's tests use more of the session

#[path = "../tests/desktop/session.rs"]
mod session;

mod measure;

use measure::{Activity, Figures, memory, work};
use std::time::{Duration, Instant};

const RUNS: usize = 3;
const WINDOW: Duration = Duration::from_secs(60);

fn main() {
    let mut figures = Figures::default();
    let mut note = |what: &str, value: f64| figures.note(what, value);
    for run in 0..RUNS {
        let mut s = session::Session::start(&format!("bench-{run}"));
        let start = Instant::now();
        s.spawn("unbrace", &session::executable("unbrace"), &["run"]);
        while s.items().is_empty() {
            assert!(start.elapsed() < Duration::from_secs(20), "no item");
            std::thread::sleep(Duration::from_millis(1)); // between two looks
        }
        note("start to tray item, ms", start.elapsed().as_secs_f64() * 1e3);
        std::thread::sleep(Duration::from_secs(25)); // the start is over, the second look at the tray included
        let pids = [("unbrace", s.pid("unbrace")), ("dunst", s.pid("dunst"))];
        let before: Vec<_> = pids.iter().map(|(_, pid)| Activity::of(*pid)).collect();
        std::thread::sleep(WINDOW); // what is measured is this minute
        for ((name, pid), before) in pids.into_iter().zip(before) {
            let done = Activity::of(pid).since(before);
            let used = memory(pid);
            note(&format!("{name}: PSS, KiB"), used.pss as f64);
            note(&format!("{name}: private dirty, KiB"), used.private_dirty as f64);
            let seconds = WINDOW.as_secs_f64();
            note(
                &format!("{name}: wake-ups a second"),
                done.wakeups as f64 / seconds,
            );
            note(&format!("{name}: CPU in 60 s, ms"), done.cpu.as_secs_f64() * 1e3);
        }
        let (pid, start) = (s.pid("unbrace"), Instant::now());
        s.touch(); // the person is back
        std::thread::sleep(Duration::from_secs(2)); // that has been handled
        let before = Activity::of(pid);
        work(&s, WINDOW);
        let (done, seconds) = (Activity::of(pid).since(before), start.elapsed().as_secs_f64());
        note(
            "unbrace: wake-ups a second, busy desk",
            done.wakeups as f64 / seconds,
        );
        note(
            "unbrace: CPU in 60 s, ms, busy desk",
            done.cpu.as_secs_f64() * 1e3,
        );
    }
    println!("medians of {RUNS}");
    figures.print_medians();
}
