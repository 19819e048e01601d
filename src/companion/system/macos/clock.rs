//! The clocks: the one place that reads them.

#![allow(unsafe_code)]

use crate::engine::{Ms, Now};
use block2::RcBlock;
use objc2_foundation::{NSNotification, NSNotificationCenter, NSSystemClockDidChangeNotification};
use rustix::time::{ClockId, clock_gettime};
use std::ptr::NonNull;
use std::sync::OnceLock;
use std::time::Instant;

/// When this process first looked.
static START: OnceLock<Instant> = OnceLock::new();

/// Reads all clocks, once a turn. macOS' monotonic clock goes on in a suspend, and `Instant` does not.
#[allow(clippy::disallowed_methods)] // the one place
pub fn now() -> Now {
    let wall = chrono::Local::now().fixed_offset();
    let elapsed = clock_gettime(ClockId::Monotonic);
    let awake = START.get_or_init(Instant::now).elapsed();
    Now {
        wall,
        elapsed: elapsed.tv_sec * 1_000 + elapsed.tv_nsec / 1_000_000,
        awake: Ms::try_from(awake.as_millis()).unwrap_or(Ms::MAX),
    }
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
