//! What the companion keeps after a working day: memory after 20,000 commands and 2,000 reminders that were shown
//! and answered, against the budget. It fails above the budget. `cargo bench --bench day`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed
#![allow(dead_code, unused_macros, unused_imports)] // the desktop's tests use more of the session

#[path = "../tests/desktop/session.rs"]
mod session;

mod measure;

use measure::{Memory, memory};
use session::Session;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const COMMANDS: usize = 20_000;
const OFFERS: usize = 2_000;
/// KiB of private memory that may be dirty.
const BUDGET: u64 = 1_000;
/// Memory is given back 5 s after the last command.
const REST: Duration = Duration::from_secs(8);

/// Prints what is kept once the companion rests.
fn rest(s: &Session, when: &str) -> Memory {
    std::thread::sleep(REST); // what is measured is the state after it
    let kept = memory(s.pid("unbrace"));
    println!(
        "{when:<24} private dirty {:>6} KiB, PSS {:>6} KiB",
        kept.private_dirty, kept.pss
    );
    kept
}

fn main() -> ExitCode {
    let mut s = Session::start("bench-day");
    s.start_unbrace();
    rest(&s, "start");
    let commands: [&[&str]; 4] = [&["status"], &["--json", "status"], &["pause", "1h"], &["resume"]];
    for n in 0..COMMANDS {
        let (code, text) = s.unbrace(commands[n % commands.len()]);
        assert_eq!(code, 0, "{text}");
    }
    rest(&s, "after the commands");
    for n in 0..OFFERS {
        let kind = ["posture", "movement", "breathing"][n % 3];
        let (code, text) = s.unbrace(&["offer", kind]);
        assert_eq!(code, 0, "{text}");
        s.unbrace(&["skip"]);
    }
    let kept = rest(&s, "after the reminders");
    println!("budget {BUDGET} KiB of private dirty memory");
    if kept.private_dirty > BUDGET {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
