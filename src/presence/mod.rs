//! Whether the person is there: one file a source, each degrading alone.
//!
//! A source watches on a thread of its own and reports changes; it needs no clock and knows nothing of the engine.

pub mod logind;
pub mod x11;

/// What a source reports. Moments are lengths before now, so that a source needs no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Input is coming in.
    Active,
    /// No input for so many milliseconds.
    Idle(i64),
    /// Idle is not observed any more: the display went.
    IdleLost,
    /// The screen was locked or unlocked.
    Locked(bool),
    /// The machine goes to sleep or woke.
    Asleep(bool),
}
