//! Sounds on macOS: `NSSound`, which plays by itself and says at once whether it does.

use super::{RATE, wav};
use objc2::AnyThread;
use objc2::rc::autoreleasepool;
use objc2_app_kit::NSSound;
use objc2_foundation::NSData;
use std::time::Duration;

/// What the device has still to play when the time is over.
const REST: Duration = Duration::from_millis(100);

/// Plays some samples, and returns when they were heard.
///
/// # Errors
/// When nothing plays them.
pub fn play(samples: &[i16]) -> Result<(), String> {
    // The thread may have no pool of its own, and lives long.
    autoreleasepool(|_| {
        let data = NSData::with_bytes(&wav::file(samples));
        let sound = NSSound::initWithData(NSSound::alloc(), &data);
        let sound = sound.ok_or("macOS does not take the sound")?;
        if !sound.play() {
            return Err("macOS plays no sound".into());
        }
        // It ends when it is let go of.
        std::thread::sleep(Duration::from_secs_f64(samples.len() as f64 / f64::from(RATE)) + REST);
        Ok(())
    })
}
