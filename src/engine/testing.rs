//! The clocks that tests set.

use super::{Ms, Now};
use chrono::{DateTime, Duration};

/// The clocks `elapsed` milliseconds after the start of the machine, which was on Monday 2026-11-23 at 09:00.
pub(crate) fn at(elapsed: Ms) -> Now {
    let start = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
    Now {
        wall: start + Duration::milliseconds(elapsed),
        elapsed,
        awake: elapsed,
    }
}
