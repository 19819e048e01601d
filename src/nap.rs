//! App Nap: macOS stretches the timers of a process without a visible window by many seconds. An activity that the person has
//! asked for keeps it off; the computer and its display may still sleep.

use objc2::rc::Retained;
use objc2::runtime::{NSObjectProtocol, ProtocolObject};
use objc2_foundation::{NSActivityOptions, NSProcessInfo, NSString};

/// Keeps App Nap off as long as it lives.
pub struct Awake {
    _activity: Retained<ProtocolObject<dyn NSObjectProtocol>>,
}

/// Keeps App Nap off. `reason` is shown in the system's own tools.
#[must_use]
pub fn hold_off(reason: &str) -> Awake {
    let options = NSActivityOptions::UserInitiatedAllowingIdleSystemSleep;
    let process = NSProcessInfo::processInfo();
    Awake {
        _activity: process.beginActivityWithOptions_reason(options, &NSString::from_str(reason)),
    }
}
