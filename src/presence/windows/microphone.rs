//! The microphone on Windows. A call needs both an entry in the list of uses and an active capture session of
//! Core Audio: the list alone can be stale, and a session alone can be that of a mixer that runs all day.

#![allow(unsafe_code)]

use super::consent;
use crate::presence::{PresenceError, Reporter, Source};
use windows::Win32::Media::Audio::{
    AudioSessionStateActive, DEVICE_STATE_ACTIVE, IAudioSessionControl2, IAudioSessionManager2,
    IMMDeviceEnumerator, MMDeviceEnumerator, eCapture,
};
use windows::Win32::System::Com::{
    CLSCTX_ALL, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows::core::{Interface, Result};

const DEVICE: &str = "microphone";

/// Watches on a new thread.
///
/// # Errors
/// If this Windows has no list of uses, or the thread cannot be started.
pub fn watch(report: impl Reporter) -> std::result::Result<(), PresenceError> {
    consent::watch(Source::Microphone, DEVICE, recording, report)
}

/// Whether the device is in use.
///
/// # Errors
/// If this Windows has no list of uses.
pub fn probe() -> std::result::Result<bool, PresenceError> {
    consent::probe(DEVICE).map(|on| on && recording())
}

/// Whether another process records; true if Core Audio does not answer, so that the list decides.
fn recording() -> bool {
    // SAFETY: every success is paired with the `CoUninitialize` below, after all COM objects are released.
    let begun = unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) };
    let records = sessions().unwrap_or(true);
    if begun.is_ok() {
        // SAFETY: see above.
        unsafe { CoUninitialize() };
    }
    records
}

fn sessions() -> Result<bool> {
    // SAFETY: COM is initialised on this thread. All arguments are values and interfaces that outlive the
    // calls, and the crate manages the results.
    unsafe {
        let all: IMMDeviceEnumerator = CoCreateInstance(&MMDeviceEnumerator, None, CLSCTX_ALL)?;
        let microphones = all.EnumAudioEndpoints(eCapture, DEVICE_STATE_ACTIVE)?;
        for i in 0..microphones.GetCount()? {
            let manager: IAudioSessionManager2 = microphones.Item(i)?.Activate(CLSCTX_ALL, None)?;
            let sessions = manager.GetSessionEnumerator()?;
            for n in 0..sessions.GetCount()? {
                let session: IAudioSessionControl2 = sessions.GetSession(n)?.cast()?;
                let runs = session.GetState()? == AudioSessionStateActive;
                // A session of several processes has no process id.
                if runs && session.GetProcessId().ok() != Some(std::process::id()) {
                    return Ok(true);
                }
            }
        }
    }
    Ok(false)
}
