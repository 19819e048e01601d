//! The sources on macOS, one file each. They were not tested on real hardware.
//!
//! Focus is not observed. The only interface, `INFocusStatusCenter` (macOS 12 and later), asks the user for
//! permission (`NSFocusStatusUsageDescription`) and requires the entitlement *Communication Notifications*,
//! and thereby a provisioning profile: an application without a developer's signature gets no answer. macOS
//! itself suppresses notifications during a Focus.

mod camera;
mod idle;
mod microphone;
mod screen;
mod session;

use super::{Finding, PresenceError, Reporter, Sense, Source, report_lost};

/// Starts every source. A source that cannot watch reports [`PresenceEvent::Lost`]. Call it on the main thread, whose
/// run loop delivers lock, sleep and user switching.
pub fn watch(report: impl Reporter + Clone) {
    session::watch(&report);
    let started = [
        (Source::LastInput, idle::watch(report.clone())),
        (Source::Microphone, microphone::watch(report.clone())),
        (Source::Camera, camera::watch(report.clone())),
        (Source::MacScreen, screen::watch(report.clone())),
    ];
    report_lost(&report, started);
}

/// The state of every sense.
pub fn probe() -> Vec<Finding> {
    let pause = "`unbrace pause` keeps it quiet meanwhile";
    let used = |on: bool| if on { "in use" } else { "not in use" };
    let observed = || Ok("reported by macOS".to_owned());
    let finding = |sense, part, found, todo| Finding {
        sense,
        part,
        found,
        todo,
    };
    vec![
        finding(Sense::Input, "idle", Ok("looked at twice a minute".into()), ""),
        finding(Sense::Lock, "lock", observed(), ""),
        finding(Sense::Lock, "suspend", observed(), ""),
        finding(
            Sense::DoNotDisturb,
            "do-not-disturb",
            Err(PresenceError::NoFocusStatus),
            pause,
        ),
        finding(
            Sense::Microphone,
            "calls",
            microphone::probe().map(|on| format!("reported by Core Audio; the microphone is {}", used(on))),
            pause,
        ),
        finding(
            Sense::Camera,
            "camera",
            Ok(camera::probe().map_or("there is none", used).into()),
            pause,
        ),
        finding(Sense::Screen, "full-screen", observed(), ""),
    ]
}
