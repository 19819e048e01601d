//! The clocks: the one place that reads them.

#![allow(unsafe_code)]

use crate::engine::{Ms, Now};
use block2::RcBlock;
use objc2_foundation::{NSNotification, NSNotificationCenter, NSSystemClockDidChangeNotification};
use std::ptr::NonNull;
use std::sync::OnceLock;
use std::time::Instant;

/// When this process first looked.
static START: OnceLock<Instant> = OnceLock::new();

/// Reads all clocks, once a turn. `Instant` stands still in a suspend, and the elapsed clock goes on.
#[allow(clippy::disallowed_methods)] // the one place
pub fn now() -> Now {
    let wall = chrono::Local::now().fixed_offset();
    let awake = START.get_or_init(Instant::now).elapsed();
    Now {
        wall,
        elapsed: elapsed(),
        awake: Ms::try_from(awake.as_millis()).unwrap_or(Ms::MAX),
    }
}

/// Milliseconds since the start of the machine, suspends included. `CLOCK_MONOTONIC_RAW` is `mach_continuous_time` in other
/// units; macOS derives `CLOCK_MONOTONIC` from the wall clock's offset, so that setting the time may bend it.
fn elapsed() -> Ms {
    let mut time = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the pointer is to a local that outlives the call. It fails for unknown clocks alone, and macOS has this one
    // since 10.12.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC_RAW, &raw mut time) };
    time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}

/// Which start of the machine the elapsed clock counts from; empty: nobody knows.
pub fn boot() -> String {
    String::new()
}

/// Calls `jumped` whenever the wall clock is set, until it says that nobody listens. The main thread's run loop delivers
/// it.
pub fn on_jump(jumped: impl Fn() -> bool + Send + 'static) {
    let block = RcBlock::new(move |_: NonNull<NSNotification>| {
        jumped(); // nobody listens: the program ends
    });
    let center = NSNotificationCenter::defaultCenter();
    // SAFETY: a constant of Foundation, which is linked. No object is asked for; without a queue the block runs where the
    // notification is posted, and what it holds may go to any thread. The centre keeps the observer.
    unsafe {
        let name = NSSystemClockDidChangeNotification;
        center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block);
    }
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
