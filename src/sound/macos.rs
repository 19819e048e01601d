//! Sounds on macOS, by `NSSound`, which plays asynchronously and reports at once whether it plays.

use super::{RATE, SoundError, wav};
use objc2::AnyThread;
use objc2::rc::autoreleasepool;
use objc2_app_kit::NSSound;
use objc2_foundation::NSData;
use std::time::Duration;

/// Extra time for the buffer of the device.
const DRAIN: Duration = Duration::from_millis(100);

/// See [`super::play`].
pub fn play(samples: &[i16]) -> Result<(), SoundError> {
    // The thread may have no autorelease pool, and lives long.
    autoreleasepool(|_| {
        let data = NSData::with_bytes(&wav::file(samples));
        let sound = NSSound::initWithData(NSSound::alloc(), &data);
        let sound = sound.ok_or(SoundError::NotTaken("macOS"))?;
        if !sound.play() {
            return Err(SoundError::NotPlayed("macOS"));
        }
        // The sound stops when it is dropped.
        std::thread::sleep(Duration::from_secs_f64(samples.len() as f64 / f64::from(RATE)) + DRAIN);
        Ok(())
    })
}
