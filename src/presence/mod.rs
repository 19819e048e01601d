//! Whether the person is there: one file a source, each degrading alone.

pub mod logind;
pub mod x11;

/// What a source reports. Moments are lengths before now, so that a source needs no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Input is coming in.
    Active,
    /// No input for so many milliseconds.
    Idle(i64),
    /// The screen was locked or unlocked.
    Locked(bool),
    /// The machine goes to sleep or woke.
    Asleep(bool),
}
