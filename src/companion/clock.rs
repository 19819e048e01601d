//! The clocks: the one place that reads them.

use crate::engine::{Ms, Now};
use rustix::time::{ClockId, clock_gettime};

/// Reads all clocks, once a turn.
#[allow(clippy::disallowed_methods)] // the one place
pub fn now() -> Now {
    let ms = |id| {
        let t = clock_gettime(id);
        Ms::from(t.tv_sec) * 1_000 + Ms::from(t.tv_nsec) / 1_000_000
    };
    let wall = chrono::Local::now().fixed_offset();
    Now {
        wall,
        elapsed: ms(ClockId::Boottime),
        awake: ms(ClockId::Monotonic),
    }
}
