//! The camera on Windows: a call is an entry in the list of uses.

use super::consent;
use crate::presence::{Reporter, Source};

const DEVICE: &str = "webcam";

/// Watches on a new thread.
///
/// # Errors
/// Why the source cannot be watched, for people.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    consent::watch(Source::Camera, DEVICE, || true, report)
}

/// Whether the device is in use.
///
/// # Errors
/// If this Windows has no list of uses.
pub fn probe() -> Result<bool, String> {
    consent::probe(DEVICE)
}
