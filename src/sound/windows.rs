//! Sounds on Windows: `PlaySound` from memory. They go through the session of this program in the volume mixer, and no
//! sound of the system's comes in their place.

#![allow(unsafe_code)]

use super::wav;
use windows::Win32::Media::Audio::{PlaySoundW, SND_MEMORY, SND_NODEFAULT, SND_SYNC};
use windows::core::PCWSTR;

/// Plays some samples, and returns when they were heard.
///
/// # Errors
/// When nothing plays them.
pub fn play(samples: &[i16]) -> Result<(), String> {
    let file = wav::file(samples);
    let flags = SND_MEMORY | SND_SYNC | SND_NODEFAULT;
    // SAFETY: with SND_MEMORY the pointer is to a whole WAV file, whose head says how long it is; it is only read, and
    // with SND_SYNC no longer than the call lasts.
    let heard = unsafe { PlaySoundW(PCWSTR(file.as_ptr().cast()), None, flags) };
    heard
        .as_bool()
        .then_some(())
        .ok_or_else(|| "Windows plays no sound".into())
}
