//! The sources on macOS: one file each. Not yet seen running.
//!
//! Left out: Focus. macOS tells of it by `INFocusStatusCenter` (12 and later) alone, which asks the person for permission
//! (`NSFocusStatusUsageDescription`) and wants the entitlement *Communication Notifications*, and with it a provisioning profile:
//! an application without a developer's signature is told nothing. macOS itself keeps notifications away in a Focus.

mod camera;
mod idle;
mod microphone;
mod screen;
mod session;

use super::{Finding, Reporter, Sense, Source, tell_lost};

/// Starts every source. One that cannot watch says so as [`News::Lost`]. To be called on the main thread, whose run loop
/// (the tray's) delivers lock, sleep and user switching.
pub fn watch(report: impl Reporter + Clone) {
    session::watch(&report);
    let started = [
        (Source::LastInput, idle::watch(report.clone())),
        (Source::Microphone, microphone::watch(report.clone())),
        (Source::Camera, camera::watch(report.clone())),
        (Source::MacScreen, screen::watch(report.clone())),
    ];
    tell_lost(&report, started);
}

/// What each sense has here.
pub fn probe() -> Vec<Finding> {
    let pause = "`unbrace pause` keeps it quiet meanwhile";
    let used = |on: bool| if on { "in use" } else { "not in use" };
    let told = || Ok("told by macOS".to_owned());
    let finding = |sense, part, found, todo| Finding {
        sense,
        part,
        found,
        todo,
    };
    vec![
        finding(Sense::Input, "idle", Ok("looked at twice a minute".into()), ""),
        finding(Sense::Lock, "lock", told(), ""),
        finding(Sense::Lock, "suspend", told(), ""),
        finding(
            Sense::DoNotDisturb,
            "do-not-disturb",
            Err("macOS tells of Focus only programs with a provisioned signature".into()),
            pause,
        ),
        finding(
            Sense::Microphone,
            "calls",
            microphone::probe().map(|on| format!("told by Core Audio; the microphone is {}", used(on))),
            pause,
        ),
        finding(
            Sense::Camera,
            "camera",
            Ok(camera::probe().map_or("there is none", used).into()),
            pause,
        ),
        finding(Sense::Screen, "full-screen", told(), ""),
    ]
}
