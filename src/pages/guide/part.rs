//! The parts of a session, and the breaths of one.

use crate::engine::{Ms, SECOND};

/// The time before the first breath, in which the person gets ready. It does not count.
pub const READY: Ms = 2 * SECOND;

/// A part of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Paced breathing.
    Breathe {
        /// The length of an in-breath.
        inhale: Ms,
        /// The length of an out-breath.
        exhale: Ms,
        /// The length of the whole part.
        length: Ms,
    },
    /// An exercise.
    Move {
        /// The id of the exercise.
        id: String,
        /// How long it is shown.
        length: Ms,
    },
}

impl Part {
    /// How long it takes.
    pub fn length(&self) -> Ms {
        match self {
            // The last breath is completed.
            Part::Breathe {
                inhale,
                exhale,
                length,
            } => {
                let breath = (inhale + exhale).max(1);
                (length + breath / 2).div_euclid(breath).max(1) * breath
            }
            Part::Move { length, .. } => *length,
        }
    }

    /// The time that passes before it counts.
    pub(super) fn lead_in(&self) -> Ms {
        match self {
            Part::Breathe { .. } => READY,
            Part::Move { .. } => 0,
        }
    }
}

/// The phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Waiting for the first breath.
    Ready,
    /// Breathing in.
    In,
    /// Breathing out.
    Out,
}

/// A moment of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breath {
    /// The phase.
    pub phase: Phase,
    /// The length of the phase.
    pub length: Ms,
    /// How much of the phase has passed.
    pub passed: Ms,
}

/// The breath of a part that has run for this time.
pub(super) fn breath(part: &Part, run: Ms) -> Option<Breath> {
    let Part::Breathe { inhale, exhale, .. } = part else {
        return None;
    };
    let of = |phase, length, passed| Breath {
        phase,
        length,
        passed,
    };
    if run < 0 {
        return Some(of(Phase::Ready, READY, READY + run));
    }
    let into = run.rem_euclid((inhale + exhale).max(1));
    Some(if into < *inhale {
        of(Phase::In, *inhale, into)
    } else {
        of(Phase::Out, *exhale, into - inhale)
    })
}
