//! The sources on Linux, one file each.

mod bus;
pub use bus::driven;
mod camera;
mod idle;
mod logind;
mod mutter;
mod pulse;
mod session;
mod touched;
mod wayland;
mod window;
mod x11;

use super::{
    Cause, Finding, PrecisionControl, PresenceError, PresenceEvent, Report, Reporter, Sense, Source,
    report_lost,
};
use crate::waiter::Waiter;

/// Starts every source. Those that only wait for a file descriptor share a thread. A source that cannot watch
/// reports [`PresenceEvent::Lost`].
pub fn watch(report: impl Reporter + Clone, precision: &PrecisionControl) {
    let mut waiter = Waiter::default();
    let mut on_bus = Vec::new();
    let logind = logind::watch(report.clone()).map(|watch| on_bus.push(watch));
    let session = session::watch(report.clone()).map(|watch| on_bus.push(watch));
    let (watched, idle) = idle::watch(report.clone(), precision, &mut waiter, &mut on_bus);
    let camera = camera::Cameras::new(report.clone()).map(|cameras| waiter.add(cameras));
    let window = match watched.windows {
        true => Ok(()),
        false => window::ActiveWindow::new(report.clone()).map(|window| waiter.add(window)),
    };
    let started = [
        (watched.idle, idle),
        (Source::Logind, logind),
        (Source::SessionBus, session),
        (Source::Pulse, pulse::watch(report.clone())),
        (Source::Camera, camera),
        (Source::X11Window, window),
    ];
    report_lost(&report, started);
    if let Err(e) = bus::spawn(on_bus) {
        let mut shared = vec![Source::Logind, Source::SessionBus];
        shared.extend((watched.idle == Source::MutterIdle).then_some(Source::MutterIdle));
        report_lost(&report, shared.into_iter().map(|source| (source, Err(e.clone()))));
    }
    if let Err(e) = waiter.spawn("presence") {
        let e = PresenceError::System(Cause::new(e));
        let mut shared = vec![Source::Camera];
        shared.extend((watched.idle == Source::X11Idle).then_some(Source::X11Idle));
        shared.extend((!watched.windows).then_some(Source::X11Window));
        report_lost(&report, shared.into_iter().map(|source| (source, Err(e.clone()))));
    }
}

/// The state of every sense.
pub fn probe() -> Vec<Finding> {
    let (watched, idle) = idle::probe();
    let by = watched.idle.name();
    let logind = logind::probe();
    let lock = logind.clone().map(|now| {
        let now = if now.locked { "locked" } else { "not locked" };
        format!("reported by logind; {now}")
    });
    let services = session::probe();
    let inhibited = logind.as_ref().is_ok_and(|now| now.inhibited);
    let window = if watched.windows {
        Ok("reported by the Wayland compositor".to_owned())
    } else {
        full_screen_on_x11(window::probe(), watched.wayland, inhibited)
    };
    let pause = "`unbrace pause` keeps it quiet meanwhile";
    let clocks = "without logind, only missing input and the clocks show that you are away";
    vec![
        Finding {
            sense: Sense::Input,
            part: "idle",
            found: idle.map(|()| format!("observed to the second ({by})")),
            todo: "you count as present while the screen is not locked; lock it when you leave",
        },
        Finding {
            sense: Sense::Lock,
            part: "lock",
            found: lock,
            todo: clocks,
        },
        Finding {
            sense: Sense::Lock,
            part: "suspend",
            found: logind.map(|_| "reported by logind".into()),
            todo: clocks,
        },
        Finding {
            sense: Sense::DoNotDisturb,
            part: "do-not-disturb",
            found: services.and_then(|all| do_not_disturb(&all)),
            todo: pause,
        },
        Finding {
            sense: Sense::Microphone,
            part: "calls",
            found: pulse::probe().map(|on| {
                let now = if on { "in use" } else { "not in use" };
                format!("reported by the sound server; the microphone is {now}")
            }),
            todo: pause,
        },
        Finding {
            sense: Sense::Camera,
            part: "camera",
            found: Ok(match camera::probe() {
                None => "there is none".into(),
                Some(true) => "in use".into(),
                Some(false) => "not in use".into(),
            }),
            todo: pause,
        },
        Finding {
            sense: Sense::Screen,
            part: "full-screen",
            found: window,
            todo: pause,
        },
    ]
}

/// What the X server shows of full screens. On Wayland it sees only the windows of X11 programs.
fn full_screen_on_x11(
    window: Result<bool, PresenceError>,
    wayland: bool,
    inhibited: bool,
) -> Result<String, PresenceError> {
    let now = match window {
        Ok(true) => "the active window fills the screen",
        Ok(false) | Err(_) if wayland => return Err(PresenceError::X11WindowsAlone),
        Ok(false) => "no window fills the screen",
        Err(e) => return Err(e),
    };
    let keeps = if inhibited {
        ", and something keeps it on"
    } else {
        ""
    };
    Ok(format!("reported by X11; {now}{keeps}"))
}

fn do_not_disturb(services: &[Report]) -> Result<String, PresenceError> {
    let tell = |r: &Report| match r.news {
        PresenceEvent::Quiet(on) => Some(format!("{} ({})", r.source.name(), if on { "on" } else { "off" })),
        _ => None,
    };
    let reported: Vec<String> = services.iter().filter_map(tell).collect();
    if reported.is_empty() {
        return Err(PresenceError::Silent("the notification daemon"));
    }
    Ok(format!("reported by {}", reported.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_server_does_not_vouch_for_the_windows_of_wayland() {
        let alone = Err(PresenceError::X11WindowsAlone);
        assert_eq!(full_screen_on_x11(Ok(false), true, false), alone);
        assert_eq!(
            full_screen_on_x11(Err(PresenceError::NoScreen), true, false),
            alone
        );
        let found = |window, wayland, inhibited| full_screen_on_x11(window, wayland, inhibited).unwrap();
        assert_eq!(
            found(Ok(true), true, false),
            "reported by X11; the active window fills the screen"
        );
        assert_eq!(
            found(Ok(false), false, true),
            "reported by X11; no window fills the screen, and something keeps it on"
        );
        assert_eq!(
            full_screen_on_x11(Err(PresenceError::NoScreen), false, false),
            Err(PresenceError::NoScreen)
        );
    }
}
