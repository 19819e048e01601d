//! The microphone on macOS: Core Audio reports whether an input device runs in any process, the default
//! device or another one that a program has chosen. The devices are never opened.
//!
//! A headset is one device that also runs for music. Since macOS 14, Core Audio lists the processes that
//! record, but reports no changes of that list, so that it is polled while a device runs.

#![allow(unsafe_code)]

use crate::presence::mac_values::{InputDevice, in_call};
use crate::presence::poll::{Distinct, EVERY};
use crate::presence::{PresenceError, PresenceEvent, Report, Reporter, Source, thread};
use objc2_core_audio::{
    AudioObjectAddPropertyListener, AudioObjectGetPropertyData, AudioObjectGetPropertyDataSize,
    AudioObjectID, AudioObjectPropertyAddress, AudioObjectPropertyScope,
    kAudioDevicePropertyDeviceIsRunningSomewhere, kAudioDevicePropertyStreams,
    kAudioHardwarePropertyDefaultInputDevice, kAudioHardwarePropertyDevices,
    kAudioHardwarePropertyProcessObjectList, kAudioObjectPropertyElementMain,
    kAudioObjectPropertyScopeGlobal, kAudioObjectPropertyScopeInput, kAudioObjectPropertyScopeOutput,
    kAudioObjectSystemObject, kAudioProcessPropertyIsRunningInput, kAudioProcessPropertyPID,
};
use std::collections::BTreeSet;
use std::ffi::c_void;
use std::ptr::{NonNull, null};
use std::sync::mpsc::{self, RecvTimeoutError, SyncSender};

const SYSTEM: AudioObjectID = kAudioObjectSystemObject as AudioObjectID;

/// Watches on a new thread.
///
/// # Errors
/// If the thread cannot be started.
pub fn watch(report: impl Reporter) -> Result<(), PresenceError> {
    let source = Source::Microphone;
    let tell = move |news| report(Report { source, news });
    thread("microphone", move || {
        let (touch, touched) = mpsc::sync_channel(1);
        // Core Audio may call a listener whose device was just removed, so that the sender has to live as
        // long as the program.
        let touch: &'static SyncSender<()> = Box::leak(Box::new(touch));
        let told_of_devices = listen(SYSTEM, kAudioHardwarePropertyDevices, touch);
        if !told_of_devices || !listen(SYSTEM, kAudioHardwarePropertyDefaultInputDevice, touch) {
            tell(PresenceEvent::Lost(PresenceError::Silent("Core Audio")));
            return;
        }
        let (mut known, mut last) = (BTreeSet::new(), Distinct::default());
        loop {
            let inputs: BTreeSet<_> = inputs().into_iter().collect();
            for new in inputs.difference(&known) {
                listen(*new, kAudioDevicePropertyDeviceIsRunningSomewhere, touch);
            }
            let devices = described(&inputs);
            known = inputs;
            let call = in_call(&devices, another_process_records);
            if last
                .changed(call)
                .is_some_and(|call| !tell(PresenceEvent::Call(call)))
            {
                return;
            }
            let woken = if devices.iter().any(|d| d.runs) {
                touched.recv_timeout(EVERY)
            } else {
                touched.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            if woken == Err(RecvTimeoutError::Disconnected) {
                return;
            }
        }
    })
}

/// Whether an input device is in use.
///
/// # Errors
/// If there is no input device.
pub fn probe() -> Result<bool, PresenceError> {
    let inputs: BTreeSet<_> = inputs().into_iter().collect();
    if inputs.is_empty() {
        return Err(PresenceError::NoMicrophone);
    }
    Ok(in_call(&described(&inputs), another_process_records))
}

/// The devices that have an input stream.
fn inputs() -> Vec<AudioObjectID> {
    let mut devices = objects(SYSTEM, kAudioHardwarePropertyDevices);
    devices.retain(|device| has_streams(*device, kAudioObjectPropertyScopeInput));
    devices
}

fn described(inputs: &BTreeSet<AudioObjectID>) -> Vec<InputDevice> {
    let default = read(SYSTEM, kAudioHardwarePropertyDefaultInputDevice);
    let describe = |device: &AudioObjectID| InputDevice {
        runs: read(*device, kAudioDevicePropertyDeviceIsRunningSomewhere).is_some_and(|on| on != 0),
        plays: has_streams(*device, kAudioObjectPropertyScopeOutput),
        default: default == Some(*device),
    };
    inputs.iter().map(describe).collect()
}

/// Whether another process records; `None` before macOS 14.
fn another_process_records() -> Option<bool> {
    let processes = objects(SYSTEM, kAudioHardwarePropertyProcessObjectList);
    let own = std::process::id();
    let records = |p: &AudioObjectID| {
        let takes_input = read(*p, kAudioProcessPropertyIsRunningInput).is_some_and(|on| on != 0);
        takes_input && read(*p, kAudioProcessPropertyPID) != Some(own)
    };
    (!processes.is_empty()).then(|| processes.iter().any(records))
}

fn address(selector: u32) -> AudioObjectPropertyAddress {
    AudioObjectPropertyAddress {
        mSelector: selector,
        mScope: kAudioObjectPropertyScopeGlobal,
        mElement: kAudioObjectPropertyElementMain,
    }
}

/// Reads a property of 32 bits, such as a number, an object or a process.
fn read(object: AudioObjectID, selector: u32) -> Option<u32> {
    let (mut address, mut value, mut size) = (address(selector), 0_u32, size_of::<u32>() as u32);
    let place = NonNull::from(&mut value).cast::<c_void>();
    // SAFETY: all pointers are to locals that outlive the call, and `size` is that of `value`.
    let status = unsafe {
        AudioObjectGetPropertyData(
            object,
            NonNull::from(&mut address),
            0,
            null(),
            NonNull::from(&mut size),
            place,
        )
    };
    (status == 0 && size == 4).then_some(value)
}

/// Whether a device has streams in this direction.
fn has_streams(device: AudioObjectID, scope: AudioObjectPropertyScope) -> bool {
    let address = AudioObjectPropertyAddress {
        mScope: scope,
        ..address(kAudioDevicePropertyStreams)
    };
    size(device, address).is_some_and(|bytes| bytes > 0)
}

/// The size of a property, in bytes.
fn size(object: AudioObjectID, mut address: AudioObjectPropertyAddress) -> Option<u32> {
    let (at, mut size) = (NonNull::from(&mut address), 0_u32);
    // SAFETY: both pointers are to locals that outlive the call.
    let status = unsafe { AudioObjectGetPropertyDataSize(object, at, 0, null(), NonNull::from(&mut size)) };
    (status == 0).then_some(size)
}

/// Reads a property that is a list of objects, such as devices or processes. It is empty if the system has no
/// such property.
fn objects(object: AudioObjectID, selector: u32) -> Vec<AudioObjectID> {
    let mut address = address(selector);
    let Some(mut size) = size(object, address) else {
        return Vec::new();
    };
    let at = NonNull::from(&mut address);
    let mut all = vec![0; size as usize / size_of::<AudioObjectID>()];
    let Some(place) = NonNull::new(all.as_mut_ptr()) else {
        return Vec::new();
    };
    // SAFETY: all pointers are to locals that outlive the call, and `all` has room for `size` bytes. Core
    // Audio writes the number of written bytes to `size`.
    let status =
        unsafe { AudioObjectGetPropertyData(object, at, 0, null(), NonNull::from(&mut size), place.cast()) };
    all.truncate(if status == 0 {
        size as usize / size_of::<AudioObjectID>()
    } else {
        0
    });
    all
}

fn listen(object: AudioObjectID, selector: u32, touch: &'static SyncSender<()>) -> bool {
    let (mut address, client) = (address(selector), std::ptr::from_ref(touch).cast_mut().cast());
    // SAFETY: the address is copied. `touched` casts `client` back to the sender, which lives as long as the
    // program.
    unsafe { AudioObjectAddPropertyListener(object, NonNull::from(&mut address), Some(touched), client) == 0 }
}

unsafe extern "C-unwind" fn touched(
    _: AudioObjectID,
    _: u32,
    _: NonNull<AudioObjectPropertyAddress>,
    client: *mut c_void,
) -> i32 {
    // SAFETY: only `listen` registers this function, with a sender that lives as long as the program and is
    // `Sync`.
    let touch = unsafe { &*client.cast::<SyncSender<()>>() };
    let _ = touch.try_send(()); // full: the thread will read the state anyway
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_input_device_is_in_the_list_of_devices() {
        let default = read(SYSTEM, kAudioHardwarePropertyDefaultInputDevice).filter(|d| *d != 0);
        let all = inputs();
        assert!(default.is_none_or(|d| all.contains(&d)), "{default:?} {all:?}");
    }
}
