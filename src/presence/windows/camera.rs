//! The camera on Windows: a call is an entry in the list of uses.

use super::consent;
use crate::presence::{PresenceError, Reporter, Source};

const DEVICE: &str = "webcam";

/// Watches on a new thread.
///
/// # Errors
/// If this Windows has no list of uses, or the thread cannot be started.
pub fn watch(report: impl Reporter) -> Result<(), PresenceError> {
    consent::watch(Source::Camera, DEVICE, || true, report)
}

/// Whether the device is in use.
///
/// # Errors
/// If this Windows has no list of uses.
pub fn probe() -> Result<bool, PresenceError> {
    consent::probe(DEVICE)
}
