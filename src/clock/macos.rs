#![allow(unsafe_code)]

use crate::engine::{Ms, Now};
use std::sync::OnceLock;
use std::time::Instant;

/// When this process first read the clocks.
static START: OnceLock<Instant> = OnceLock::new();

/// Reads all clocks. `Instant` stops during a suspend; the elapsed clock continues.
#[allow(clippy::disallowed_methods)] // this module alone reads the clocks
pub fn now() -> Now {
    let wall = chrono::Local::now().fixed_offset();
    let awake = START.get_or_init(Instant::now).elapsed();
    Now {
        wall,
        elapsed: elapsed(),
        awake: Ms::try_from(awake.as_millis()).unwrap_or(Ms::MAX),
    }
}

/// Milliseconds since boot, suspends included. `CLOCK_MONOTONIC_RAW` is `mach_continuous_time` in other
/// units; macOS derives `CLOCK_MONOTONIC` from the wall clock's offset, so that setting the time may change
/// it.
fn elapsed() -> Ms {
    let mut time = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the pointer is to a local that outlives the call. The call fails only for unknown clocks, and
    // macOS has this one since 10.12.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC_RAW, &raw mut time) };
    time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}

/// An identifier of the boot from which the elapsed clock counts; empty if it is unknown.
pub fn boot() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elapsed_clock_does_not_run_behind_the_awake_one() {
        let (before, start) = (elapsed(), now().awake);
        let after = loop {
            let now = now();
            if now.awake >= start + 20 {
                break now;
            }
            std::thread::yield_now();
        };
        assert!(after.elapsed - before >= 19, "{before} {after:?}");
    }
}
