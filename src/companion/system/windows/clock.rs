//! The clocks: the one place that reads them.

#![allow(unsafe_code)]

use crate::engine::{Ms, Now};
use windows::Win32::System::SystemInformation::GetTickCount64;
use windows::Win32::System::WindowsProgramming::QueryUnbiasedInterruptTime;

/// Reads all clocks, once a turn. Ticks go on in a suspend, the unbiased time does not.
#[allow(clippy::disallowed_methods)] // the one place
pub fn now() -> Now {
    let wall = chrono::Local::now().fixed_offset();
    // SAFETY: takes nothing and cannot fail.
    let elapsed = Ms::try_from(unsafe { GetTickCount64() }).unwrap_or(Ms::MAX);
    let mut awake = 0;
    // SAFETY: `awake` is a valid place for the result.
    let read = unsafe { QueryUnbiasedInterruptTime(&raw mut awake) }.as_bool();
    let awake = Ms::try_from(awake / 10_000).unwrap_or(Ms::MAX);
    Now {
        wall,
        elapsed,
        awake: if read { awake } else { elapsed },
    }
}

/// Which start of the machine the elapsed clock counts from; empty: nobody knows.
pub fn boot() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_clocks_go_on() {
        let (a, mut b) = (now(), now());
        while b.elapsed == a.elapsed || b.awake == a.awake {
            b = now();
        }
        assert!(b.elapsed > a.elapsed && b.awake > a.awake);
    }
}
