//! Calls by the microphone on macOS: whether the default input device runs anywhere. Core Audio tells of changes; the
//! device is never opened.
//!
//! A headset is one device that runs for music too. From macOS 14 on Core Audio says which processes record, without
//! telling of changes: while the device runs, and only then, it is asked again every now and then.

#![allow(unsafe_code)]

use crate::presence::poll::{EVERY, Told};
use crate::presence::{News, Report, Reporter, Source, thread};
use objc2_core_audio::{
    AudioObjectAddPropertyListener, AudioObjectGetPropertyData, AudioObjectGetPropertyDataSize,
    AudioObjectID, AudioObjectPropertyAddress, AudioObjectRemovePropertyListener,
    kAudioDevicePropertyDeviceIsRunningSomewhere, kAudioHardwarePropertyDefaultInputDevice,
    kAudioHardwarePropertyProcessObjectList, kAudioObjectPropertyElementMain,
    kAudioObjectPropertyScopeGlobal, kAudioObjectSystemObject, kAudioProcessPropertyIsRunningInput,
    kAudioProcessPropertyPID,
};
use std::ffi::c_void;
use std::ptr::{NonNull, null};
use std::sync::mpsc::{self, RecvTimeoutError, SyncSender};

const SYSTEM: AudioObjectID = kAudioObjectSystemObject as AudioObjectID;

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no thread to be had.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let source = Source::Microphone;
    let tell = move |news| report(Report { source, news });
    thread("microphone", move || {
        let (touch, touched) = mpsc::sync_channel(1);
        // Core Audio may call a listener that was just taken away: what it points to lives as long as the program.
        let touch: &'static SyncSender<()> = Box::leak(Box::new(touch));
        if !listen(SYSTEM, kAudioHardwarePropertyDefaultInputDevice, touch) {
            tell(News::Lost("Core Audio does not tell".into()));
            return;
        }
        let (mut device, mut told) = (None, Told::default());
        loop {
            let now = default_device();
            if now != device {
                if let Some(gone) = device {
                    unlisten(gone, touch);
                }
                if let Some(new) = now {
                    listen(new, kAudioDevicePropertyDeviceIsRunningSomewhere, touch);
                }
                device = now;
            }
            let runs = device.is_some_and(runs);
            let call = runs && somebody_records();
            if told.anew(call).is_some_and(|call| !tell(News::Call(call))) {
                return;
            }
            let woken = if runs {
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

/// Whether it is in use now.
///
/// # Errors
/// When there is no input device.
pub fn probe() -> Result<bool, String> {
    let device = default_device().ok_or("there is no microphone")?;
    Ok(runs(device) && somebody_records())
}

fn default_device() -> Option<AudioObjectID> {
    read(SYSTEM, kAudioHardwarePropertyDefaultInputDevice).filter(|device| *device != 0)
}

fn runs(device: AudioObjectID) -> bool {
    read(device, kAudioDevicePropertyDeviceIsRunningSomewhere).is_some_and(|on| on != 0)
}

/// Whether another process takes input. Before macOS 14 nobody says: then a device that runs is a call.
fn somebody_records() -> bool {
    let processes = processes();
    let own = std::process::id();
    let records = |p: &AudioObjectID| {
        let takes_input = read(*p, kAudioProcessPropertyIsRunningInput).is_some_and(|on| on != 0);
        takes_input && read(*p, kAudioProcessPropertyPID) != Some(own)
    };
    processes.is_empty() || processes.iter().any(records)
}

fn address(selector: u32) -> AudioObjectPropertyAddress {
    AudioObjectPropertyAddress {
        mSelector: selector,
        mScope: kAudioObjectPropertyScopeGlobal,
        mElement: kAudioObjectPropertyElementMain,
    }
}

/// A property of 32 bits: a number, an object, a process.
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

fn processes() -> Vec<AudioObjectID> {
    let (mut address, mut size) = (address(kAudioHardwarePropertyProcessObjectList), 0_u32);
    let at = NonNull::from(&mut address);
    // SAFETY: both pointers are to locals that outlive the call.
    let status = unsafe { AudioObjectGetPropertyDataSize(SYSTEM, at, 0, null(), NonNull::from(&mut size)) };
    if status != 0 {
        return Vec::new();
    }
    let mut all = vec![0; size as usize / size_of::<AudioObjectID>()];
    let Some(place) = NonNull::new(all.as_mut_ptr()) else {
        return Vec::new();
    };
    // SAFETY: as above, and `all` has room for `size` bytes; Core Audio says in `size` how many it wrote.
    let status =
        unsafe { AudioObjectGetPropertyData(SYSTEM, at, 0, null(), NonNull::from(&mut size), place.cast()) };
    all.truncate(if status == 0 {
        size as usize / size_of::<AudioObjectID>()
    } else {
        0
    });
    all
}

fn listen(object: AudioObjectID, selector: u32, touch: &'static SyncSender<()>) -> bool {
    let (mut address, client) = (address(selector), std::ptr::from_ref(touch).cast_mut().cast());
    // SAFETY: the address is copied; `touched` takes `client` for what it is, and it lives for ever.
    unsafe { AudioObjectAddPropertyListener(object, NonNull::from(&mut address), Some(touched), client) == 0 }
}

fn unlisten(device: AudioObjectID, touch: &'static SyncSender<()>) {
    let mut address = address(kAudioDevicePropertyDeviceIsRunningSomewhere);
    let client = std::ptr::from_ref(touch).cast_mut().cast();
    // SAFETY: as in `listen`. A device that was unplugged is not known any more, which does no harm.
    unsafe { AudioObjectRemovePropertyListener(device, NonNull::from(&mut address), Some(touched), client) };
}

unsafe extern "C-unwind" fn touched(
    _: AudioObjectID,
    _: u32,
    _: NonNull<AudioObjectPropertyAddress>,
    client: *mut c_void,
) -> i32 {
    // SAFETY: `listen` alone hands this out, with a sender that lives for ever and may be used by any thread.
    let touch = unsafe { &*client.cast::<SyncSender<()>>() };
    let _ = touch.try_send(()); // full: a look is to come anyway
    0
}
