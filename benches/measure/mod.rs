//! What a process costs, read from `/proc`; and a list of figures.

use super::session::Session;
use std::time::{Duration, Instant};

/// A process's memory in KiB.
pub struct Memory {
    pub pss: u64,
    pub private_dirty: u64,
}

pub fn memory(pid: u32) -> Memory {
    let text = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap();
    let field = |name: &str| {
        let line = text.lines().find(|l| l.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    Memory {
        pss: field("Pss:"),
        private_dirty: field("Private_Dirty:"),
    }
}

/// What all threads have done so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Activity {
    /// Context switches.
    pub wakeups: u64,
    pub cpu: Duration,
}

impl Activity {
    pub fn of(pid: u32) -> Self {
        let mut all = Activity::default();
        for thread in std::fs::read_dir(format!("/proc/{pid}/task")).unwrap().flatten() {
            // A thread may end meanwhile.
            let read = |name| std::fs::read_to_string(thread.path().join(name)).unwrap_or_default();
            let status = read("status");
            let switches = status.lines().filter(|l| l.contains("ctxt_switches"));
            all.wakeups += switches
                .filter_map(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok())
                .sum::<u64>();
            let times = read("schedstat");
            let nanoseconds = times.split_whitespace().next().and_then(|n| n.parse().ok());
            all.cpu += Duration::from_nanos(nanoseconds.unwrap_or(0));
        }
        all
    }

    /// What was done after `before`.
    pub fn since(self, before: Self) -> Self {
        Activity {
            wakeups: self.wakeups.saturating_sub(before.wakeups),
            cpu: self.cpu.saturating_sub(before.cpu),
        }
    }
}

/// Somebody works for about this long: bursts of pointer moves with pauses of 5 s.
pub fn work(s: &Session, length: Duration) {
    let start = Instant::now();
    while start.elapsed() < length {
        for _ in 0..10 {
            s.touch();
            std::thread::sleep(Duration::from_millis(150)); // between two touches
        }
        std::thread::sleep(Duration::from_secs(5)); // the pause
    }
}

/// The values of each figure, by its name, in the order they came.
#[derive(Default)]
pub struct Figures(Vec<(String, Vec<f64>)>);

impl Figures {
    pub fn note(&mut self, what: &str, value: f64) {
        match self.0.iter_mut().find(|(name, _)| name == what) {
            Some((_, values)) => values.push(value),
            None => self.0.push((what.to_owned(), vec![value])),
        }
    }

    /// Prints the median of each.
    pub fn print_medians(self) {
        for (what, mut values) in self.0 {
            values.sort_by(f64::total_cmp);
            println!("{what:<40} {:>10.2}", values[values.len() / 2]);
        }
    }
}
