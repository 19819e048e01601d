//! Playing a short sound that was made here, on each system by what it has: the sound server on Linux, `PlaySound` on
//! Windows, `NSSound` on macOS. How loud is in the samples: the system's own volume stays as it is.

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "linux")]
mod pulse;
#[cfg(any(test, windows, target_os = "macos"))]
mod wav;
#[cfg(windows)]
mod windows;

#[cfg(windows)]
use self::windows as system;
#[cfg(target_os = "macos")]
use macos as system;
#[cfg(target_os = "linux")]
use pulse as system;
#[cfg(target_os = "linux")]
pub use pulse::Server;

/// Samples a second of what is played.
pub const RATE: u32 = 44_100;

/// Plays some samples, one channel, [`RATE`] a second, and returns when they were heard.
///
/// # Errors
/// Why there is no sound, in words.
pub fn play(samples: &[i16]) -> Result<(), String> {
    system::play(samples)
}
