//! The sources on macOS: one file each. Not yet seen running.
//!
//! Left out: Focus, which no documented call tells of, and full screens: `CGWindowListCopyWindowInfo` copies the list of
//! all windows and has no event. Films and presentations are then told by the missing input alone.

mod camera;
mod idle;
mod microphone;
mod session;

use super::{Finding, Report, Sense, Source, tell_lost};

/// Starts every source. One that cannot watch says so as [`News::Lost`]. To be called on the main thread, whose run loop
/// (the tray's) delivers lock, sleep and user switching.
pub fn watch(report: impl Fn(Report) -> bool + Clone + Send + 'static) {
    session::watch(&report);
    let started = [
        (Source::LastInput, idle::watch(report.clone())),
        (Source::Microphone, microphone::watch(report.clone())),
        (Source::Camera, camera::watch(report.clone())),
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
            Err("macOS tells no program of Focus".into()),
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
        finding(
            Sense::Screen,
            "full-screen",
            Err("macOS tells of no full screens; looking through all windows would cost too much".into()),
            pause,
        ),
    ]
}
