//! The sources on Windows: one file each. Not yet seen running on a real desktop.
//!
//! Windows tells of lock, suspend, do not disturb and who uses microphone and camera. Of the last input and of what
//! fills the screen it does not: one thread looks at both, twice a minute.

mod camera;
mod consent;
mod idle;
mod microphone;
mod screen;
mod session;
mod toasts;

use super::{Finding, Report, Sense, Source, poll, tell_lost};

/// Starts every source on threads of their own. One that cannot watch says so as [`News::Lost`].
pub fn watch(report: impl Fn(Report) -> bool + Clone + Send + 'static) {
    let (mut idle, mut screen, told) = (idle::Idle::default(), screen::Screen::default(), report.clone());
    let looks = move || idle.look().into_iter().chain(screen.look()).all(&told);
    let started = [
        (Source::LastInput, poll::every("looks", looks)),
        (Source::WindowsSession, session::watch(report.clone())),
        (Source::WindowsToasts, toasts::watch(report.clone())),
        (Source::Microphone, microphone::watch(report.clone())),
        (Source::Camera, camera::watch(report.clone())),
    ];
    tell_lost(&report, started);
}

/// What each sense has here.
pub fn probe() -> Vec<Finding> {
    let pause = "`unbrace pause` keeps it quiet meanwhile";
    let used = |on: bool| if on { "in use" } else { "not in use" };
    let told = || Ok("told by Windows".to_owned());
    let shell = screen::probe();
    let quiet = match (toasts::probe(), &shell) {
        (Ok(true), _) => Ok("told by Windows; on".to_owned()),
        (Ok(false), _) => Ok("told by Windows; off".to_owned()),
        // Before Windows 11 no documented call tells of focus assist.
        (Err(_), Ok(_)) => {
            Ok("presentation settings are seen; this Windows does not tell of focus assist".to_owned())
        }
        (Err(_), Err(e)) => Err(e.clone()),
    };
    let finding = |sense, part, found, todo| Finding {
        sense,
        part,
        found,
        todo,
    };
    vec![
        finding(
            Sense::Input,
            "idle",
            idle::probe().map(|_| "looked at twice a minute".into()),
            "you count as present while the screen is not locked; lock it when you leave",
        ),
        finding(Sense::Lock, "lock", told(), ""),
        finding(Sense::Lock, "suspend", told(), ""),
        finding(Sense::DoNotDisturb, "do-not-disturb", quiet, pause),
        finding(
            Sense::Microphone,
            "calls",
            microphone::probe().map(|on| format!("told by Windows; the microphone is {}", used(on))),
            pause,
        ),
        finding(
            Sense::Camera,
            "camera",
            camera::probe().map(|on| used(on).into()),
            pause,
        ),
        finding(
            Sense::Screen,
            "full-screen",
            shell.map(|full| {
                let now = if full { "something fills" } else { "nothing fills" };
                format!("looked at twice a minute; {now} the screen")
            }),
            pause,
        ),
    ]
}
