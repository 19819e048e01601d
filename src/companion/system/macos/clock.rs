//! Jumps of the wall clock.

#![allow(unsafe_code)]

use block2::RcBlock;
use objc2_foundation::{NSNotification, NSNotificationCenter, NSSystemClockDidChangeNotification};
use std::ptr::NonNull;

/// Calls `jumped` on the main thread whenever the wall clock is set.
pub fn on_jump(jumped: impl Fn() -> bool + Send + 'static) {
    let block = RcBlock::new(move |_: NonNull<NSNotification>| {
        jumped(); // it returns false only while the program ends
    });
    let center = NSNotificationCenter::defaultCenter();
    // SAFETY: a constant of Foundation, which is linked. There is no object; without a queue the block runs
    // on the thread that posts the notification, and its captures are `Send`. The centre keeps the observer.
    unsafe {
        let name = NSSystemClockDidChangeNotification;
        center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block);
    }
}
