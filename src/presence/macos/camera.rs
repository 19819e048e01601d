//! The camera on macOS: CoreMediaIO reports whether a camera runs in any process. The device is never opened.

#![allow(unsafe_code)]

use crate::presence::poll::Distinct;
use crate::presence::{PresenceError, PresenceEvent, Report, Reporter, Source, thread};
use objc2_core_media_io::{
    CMIOObjectAddPropertyListener, CMIOObjectGetPropertyData, CMIOObjectGetPropertyDataSize, CMIOObjectID,
    CMIOObjectPropertyAddress, kCMIODevicePropertyDeviceIsRunningSomewhere, kCMIOHardwarePropertyDevices,
    kCMIOObjectPropertyElementMain, kCMIOObjectPropertyScopeGlobal, kCMIOObjectSystemObject,
};
use std::collections::BTreeSet;
use std::ffi::c_void;
use std::ptr::null;
use std::sync::mpsc::{self, SyncSender};

const SYSTEM: CMIOObjectID = kCMIOObjectSystemObject;

/// Watches on a new thread, including cameras that are connected later.
///
/// # Errors
/// If the thread cannot be started.
pub fn watch(report: impl Reporter) -> Result<(), PresenceError> {
    let source = Source::Camera;
    let tell = move |news| report(Report { source, news });
    thread("camera", move || {
        let (touch, touched) = mpsc::sync_channel(1);
        // Listeners are never removed, so that the sender that they point to has to live as long as the
        // program.
        let touch: &'static SyncSender<()> = Box::leak(Box::new(touch));
        if !listen(SYSTEM, kCMIOHardwarePropertyDevices, touch) {
            tell(PresenceEvent::Lost(PresenceError::Silent("CoreMediaIO")));
            return;
        }
        let (mut known, mut last) = (BTreeSet::new(), Distinct::default());
        loop {
            let cameras: BTreeSet<_> = cameras().into_iter().collect();
            for new in cameras.difference(&known) {
                listen(*new, kCMIODevicePropertyDeviceIsRunningSomewhere, touch);
            }
            let call = cameras.iter().any(|c| runs(*c));
            known = cameras;
            if last
                .changed(call)
                .is_some_and(|call| !tell(PresenceEvent::Call(call)))
                || touched.recv().is_err()
            {
                return;
            }
        }
    })
}

/// Whether a camera is in use; `None` without a camera.
pub fn probe() -> Option<bool> {
    let cameras = cameras();
    (!cameras.is_empty()).then(|| cameras.iter().any(|c| runs(*c)))
}

fn address(selector: u32) -> CMIOObjectPropertyAddress {
    CMIOObjectPropertyAddress {
        mSelector: selector,
        mScope: kCMIOObjectPropertyScopeGlobal,
        mElement: kCMIOObjectPropertyElementMain,
    }
}

fn runs(camera: CMIOObjectID) -> bool {
    let address = address(kCMIODevicePropertyDeviceIsRunningSomewhere);
    let (mut on, mut used) = (0_u32, 0_u32);
    // SAFETY: all pointers are to locals that outlive the call, and 4 is the size of `on`.
    let status = unsafe {
        CMIOObjectGetPropertyData(
            camera,
            &raw const address,
            0,
            null(),
            4,
            &raw mut used,
            (&raw mut on).cast(),
        )
    };
    status == 0 && on != 0
}

fn cameras() -> Vec<CMIOObjectID> {
    let address = address(kCMIOHardwarePropertyDevices);
    let (mut size, mut used) = (0_u32, 0_u32);
    // SAFETY: both pointers are to locals that outlive the call.
    let status =
        unsafe { CMIOObjectGetPropertyDataSize(SYSTEM, &raw const address, 0, null(), &raw mut size) };
    if status != 0 {
        return Vec::new();
    }
    let mut all: Vec<CMIOObjectID> = vec![0; size as usize / size_of::<CMIOObjectID>()];
    let place = all.as_mut_ptr().cast();
    // SAFETY: all pointers are to locals that outlive the call, and `all` has room for `size` bytes.
    // CoreMediaIO writes the number of written bytes to `used`.
    let status = unsafe {
        CMIOObjectGetPropertyData(SYSTEM, &raw const address, 0, null(), size, &raw mut used, place)
    };
    all.truncate(if status == 0 {
        used as usize / size_of::<CMIOObjectID>()
    } else {
        0
    });
    all
}

fn listen(object: CMIOObjectID, selector: u32, touch: &'static SyncSender<()>) -> bool {
    let (address, client) = (address(selector), std::ptr::from_ref(touch).cast_mut().cast());
    // SAFETY: the address is copied. `touched` casts `client` back to the sender, which lives as long as the
    // program.
    unsafe { CMIOObjectAddPropertyListener(object, &raw const address, Some(touched), client) == 0 }
}

unsafe extern "C-unwind" fn touched(
    _: CMIOObjectID,
    _: u32,
    _: *mut CMIOObjectPropertyAddress,
    client: *mut c_void,
) -> i32 {
    // SAFETY: only `listen` registers this function, with a sender that lives as long as the program and is
    // `Sync`.
    let touch = unsafe { &*client.cast::<SyncSender<()>>() };
    let _ = touch.try_send(()); // full: the thread will read the state anyway
    0
}
