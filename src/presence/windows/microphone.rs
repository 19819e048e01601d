//! Calls by the microphone on Windows: the list of who uses it, and Core Audio must have a capture session that runs.
//! The list alone goes stale; a session alone may be that of a mixer that runs all day.

#![allow(unsafe_code)]

use super::consent;
use crate::presence::{Reporter, Source};
use windows::Win32::Media::Audio::{
    AudioSessionStateActive, DEVICE_STATE_ACTIVE, IAudioSessionControl2, IAudioSessionManager2,
    IMMDeviceEnumerator, MMDeviceEnumerator, eCapture,
};
use windows::Win32::System::Com::{
    CLSCTX_ALL, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows::core::{Interface, Result};

const DEVICE: &str = "microphone";

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When this Windows keeps no list.
pub fn watch(report: impl Reporter) -> std::result::Result<(), String> {
    consent::watch(Source::Microphone, DEVICE, recording, report)
}

/// Whether it is in use now.
///
/// # Errors
/// When this Windows keeps no list.
pub fn probe() -> std::result::Result<bool, String> {
    consent::probe(DEVICE).map(|on| on && recording())
}

/// Whether another process records. Where Core Audio does not answer, the list alone holds.
fn recording() -> bool {
    // SAFETY: every success is paired with the `CoUninitialize` below, after all that COM gave is gone.
    let begun = unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) };
    let records = sessions().unwrap_or(true);
    if begun.is_ok() {
        // SAFETY: see above.
        unsafe { CoUninitialize() };
    }
    records
}

fn sessions() -> Result<bool> {
    // SAFETY: COM is initialised on this thread. All calls take values and interfaces that live through them, and the
    // crate takes care of what they give.
    unsafe {
        let all: IMMDeviceEnumerator = CoCreateInstance(&MMDeviceEnumerator, None, CLSCTX_ALL)?;
        let microphones = all.EnumAudioEndpoints(eCapture, DEVICE_STATE_ACTIVE)?;
        for i in 0..microphones.GetCount()? {
            let manager: IAudioSessionManager2 = microphones.Item(i)?.Activate(CLSCTX_ALL, None)?;
            let sessions = manager.GetSessionEnumerator()?;
            for n in 0..sessions.GetCount()? {
                let session: IAudioSessionControl2 = sessions.GetSession(n)?.cast()?;
                let runs = session.GetState()? == AudioSessionStateActive;
                // A session of several processes names none.
                if runs && session.GetProcessId().ok() != Some(std::process::id()) {
                    return Ok(true);
                }
            }
        }
    }
    Ok(false)
}
