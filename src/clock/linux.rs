use crate::engine::{Ms, Now};
use rustix::time::{ClockId, clock_gettime};

/// Reads all clocks.
#[allow(clippy::disallowed_methods)] // this module alone reads the clocks
pub fn now() -> Now {
    let ms = |id| {
        let t = clock_gettime(id);
        Ms::from(t.tv_sec) * 1_000 + Ms::from(t.tv_nsec) / 1_000_000
    };
    Now {
        wall: chrono::Local::now().fixed_offset(),
        elapsed: ms(ClockId::Boottime),
        awake: ms(ClockId::Monotonic),
    }
}

/// An identifier of the boot from which the elapsed clock counts; empty if it is unknown.
pub fn boot() -> String {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id");
    id.unwrap_or_default().trim().to_owned()
}
