//! The sources on Windows, one file each. They were not tested on real hardware.
//!
//! Windows has events for lock, suspend, do not disturb (24H2 and later) and uses of microphone and camera.
//! It has none for the last input, full screens, programs that keep the display on, and do not disturb on
//! older versions: one thread polls these twice a minute.

mod camera;
mod consent;
mod focus_assist;
mod idle;
mod microphone;
mod screen;
mod session;
mod toasts;

use super::{Finding, PresenceError, Reporter, Sense, Source, poll, report_lost};

/// Starts every source on its own thread. A source that cannot watch reports [`PresenceEvent::Lost`].
pub fn watch(report: impl Reporter + Clone) {
    let (mut idle, mut screen, own_report) =
        (idle::Idle::default(), screen::Screen::default(), report.clone());
    let has_event = toasts::probe().is_ok();
    let mut focus_assist = (!has_event).then(focus_assist::FocusAssist::default);
    let looks = move || {
        let older = focus_assist.as_mut().and_then(|f| f.look());
        idle.look()
            .into_iter()
            .chain(screen.look())
            .chain(older)
            .all(&own_report)
    };
    let do_not_disturb = if has_event {
        toasts::watch(report.clone())
    } else {
        Ok(())
    };
    let started = [
        (Source::LastInput, poll::every("looks", looks)),
        (Source::WindowsSession, session::watch(report.clone())),
        (Source::WindowsToasts, do_not_disturb),
        (Source::Microphone, microphone::watch(report.clone())),
        (Source::Camera, camera::watch(report.clone())),
    ];
    report_lost(&report, started);
}

/// The state of every sense.
pub fn probe() -> Vec<Finding> {
    let pause = "`unbrace pause` keeps it quiet meanwhile";
    let used = |on: bool| if on { "in use" } else { "not in use" };
    let observed = || Ok("reported by Windows".to_owned());
    let shell = screen::probe();
    let switched = |on: bool| if on { "on" } else { "off" };
    let quiet = match (toasts::probe(), focus_assist::probe(), &shell) {
        (Ok(on), ..) => Ok(format!("reported by Windows; {}", switched(on))),
        (_, Ok(on), _) => Ok(format!(
            "looked at twice a minute, as far as this Windows tells; {}",
            switched(on)
        )),
        (_, Err(why), Ok(_)) => Ok(format!("presentation settings are seen; {why}")),
        (_, Err(why), Err(e)) => Err(PresenceError::Both(Box::new(why), Box::new(e.clone()))),
    };
    let quiet = quiet.map(|found| format!("{found} (Windows build {})", build()));
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
        finding(Sense::Lock, "lock", observed(), ""),
        finding(Sense::Lock, "suspend", observed(), ""),
        finding(Sense::DoNotDisturb, "do-not-disturb", quiet, pause),
        finding(
            Sense::Microphone,
            "calls",
            microphone::probe().map(|on| format!("reported by Windows; the microphone is {}", used(on))),
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
                let kept = match screen::display_required() {
                    Some(true) => ", a program keeps it on",
                    Some(false) => ", no program keeps it on",
                    None => "",
                };
                format!("looked at twice a minute; {now} the screen{kept}")
            }),
            pause,
        ),
    ]
}

/// The build number of this Windows, on which the available sources depend.
fn build() -> String {
    let key = windows_registry::LOCAL_MACHINE.open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion");
    let read = key.and_then(|k| k.get_string("CurrentBuildNumber"));
    read.unwrap_or_else(|_| "unknown".into())
}
