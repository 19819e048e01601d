//! Sounds on Windows: `PlaySound` from memory. They go through the session of this program in the volume
//! mixer, and Windows plays no default sound in their place.

#![allow(unsafe_code)]

use super::{SoundError, wav};
use windows::Win32::Media::Audio::{PlaySoundW, SND_MEMORY, SND_NODEFAULT, SND_SYNC};
use windows::core::PCWSTR;

/// See [`super::play`].
pub fn play(samples: &[i16]) -> Result<(), SoundError> {
    let file = wav::file(samples);
    let flags = SND_MEMORY | SND_SYNC | SND_NODEFAULT;
    // SAFETY: with SND_MEMORY the pointer is to a complete WAV file, whose header contains its length. It is
    // only read, and with SND_SYNC only during the call.
    let played = unsafe { PlaySoundW(PCWSTR(file.as_ptr().cast()), None, flags) };
    played
        .as_bool()
        .then_some(())
        .ok_or(SoundError::NotPlayed("Windows"))
}
