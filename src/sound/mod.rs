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
use thiserror::Error;

/// Why a sound cannot be played, or the sound server cannot be asked.
#[derive(Debug, Error)]
pub enum SoundError {
    /// No sound server runs.
    #[error("no sound server runs")]
    NoServer,
    /// The sound server does not answer.
    #[error("no sound server answers: {0}")]
    NoAnswer(std::io::Error),
    /// The connection to the sound server cannot be set up.
    #[error("{0}")]
    Connection(std::io::Error),
    /// The sound server refuses a request.
    #[cfg(target_os = "linux")]
    #[error("{0}")]
    Refused(#[from] pulseaudio::protocol::ProtocolError),
    /// The operating system does not take the sound.
    #[error("{0} does not take the sound")]
    NotTaken(&'static str),
    /// The operating system does not play the sound.
    #[error("{0} plays no sound")]
    NotPlayed(&'static str),
}

/// Samples per second.
pub const RATE: u32 = 44_100;

/// Plays samples of one channel at [`RATE`], and returns when they have been played.
///
/// # Errors
/// If the sound cannot be played.
pub fn play(samples: &[i16]) -> Result<(), SoundError> {
    system::play(samples)
}
