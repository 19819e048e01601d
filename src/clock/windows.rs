#![allow(unsafe_code)]

use crate::engine::{Ms, Now};
use windows::Win32::System::SystemInformation::GetTickCount64;
use windows::Win32::System::WindowsProgramming::QueryUnbiasedInterruptTime;

/// Reads all clocks. The tick count continues during a suspend; the unbiased time stops.
#[allow(clippy::disallowed_methods)] // this module alone reads the clocks
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

/// An identifier of the boot from which the elapsed clock counts; empty if it is unknown.
pub fn boot() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_clocks_advance() {
        let (a, mut b) = (now(), now());
        while b.elapsed == a.elapsed || b.awake == a.awake {
            b = now();
        }
        assert!(b.elapsed > a.elapsed && b.awake > a.awake);
    }
}
