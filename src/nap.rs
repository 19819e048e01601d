//! App Nap: macOS delays the timers of a process without a visible window by many seconds. A user-initiated
//! activity prevents that; the computer and its display may still sleep.

use objc2::rc::Retained;
use objc2::runtime::{NSObjectProtocol, ProtocolObject};
use objc2_foundation::{NSActivityOptions, NSProcessInfo, NSString};

/// Prevents App Nap while the value lives.
pub struct Activity {
    _activity: Retained<ProtocolObject<dyn NSObjectProtocol>>,
}

/// Prevents App Nap. `reason` is shown in the tools of the system.
#[must_use]
pub fn prevent(reason: &str) -> Activity {
    let options = NSActivityOptions::UserInitiatedAllowingIdleSystemSleep;
    let process = NSProcessInfo::processInfo();
    Activity {
        _activity: process.beginActivityWithOptions_reason(options, &NSString::from_str(reason)),
    }
}
