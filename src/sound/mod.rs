//! Playing short generated sounds: by the sound server on Linux, `PlaySound` on Windows and `NSSound` on
//! macOS. The samples determine the volume; the volume of the system stays unchanged.

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

/// Samples per second.
pub const RATE: u32 = 44_100;

/// Plays samples of one channel at [`RATE`], and returns when they have been played.
///
/// # Errors
/// Why there is no sound, for people.
pub fn play(samples: &[i16]) -> Result<(), String> {
    system::play(samples)
}
