//! Calls by the camera on Windows: the list of who uses it.

use super::consent;
use crate::presence::{Reporter, Source};

const DEVICE: &str = "webcam";

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When this Windows keeps no list.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    consent::watch(Source::Camera, DEVICE, || true, report)
}

/// Whether it is in use now.
///
/// # Errors
/// When this Windows keeps no list.
pub fn probe() -> Result<bool, String> {
    consent::probe(DEVICE)
}
