//! Selects the source of input: on Wayland the compositor, or else Mutter; otherwise the X server, or else
//! Mutter. On Wayland the X server is not used, because it sees only the input to X windows.

use super::bus::Watch;
use super::{PrecisionControl, Source, mutter, wayland, x11};
use crate::presence::{PresenceError, Reporter};
use crate::waiter::Waiter;

/// The selected source, and what the Wayland compositor reports besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The source of input, or the one that is missing.
    pub idle: Source,
    /// Whether the Wayland compositor reports full-screen windows.
    pub windows: bool,
    /// Whether there is a Wayland compositor.
    pub wayland: bool,
}

/// Starts the first source that works. The result has the reason if none does.
pub fn watch(
    report: impl Reporter + Clone,
    precision: &PrecisionControl,
    waiter: &mut Waiter,
    on_bus: &mut Vec<Watch>,
) -> (Watched, Result<(), PresenceError>) {
    let wayland = wayland::watch(report.clone(), precision);
    choose(
        wayland,
        || mutter::watch(report.clone(), precision).map(|watch| on_bus.push(watch)),
        || x11::Idle::new(report.clone(), precision).map(|idle| waiter.add(idle)),
    )
}

/// What [`watch`] would select.
pub fn probe() -> (Watched, Result<(), PresenceError>) {
    choose(wayland::probe(), mutter::probe, x11::probe)
}

fn choose(
    wayland: Option<wayland::Tells>,
    mutter: impl FnOnce() -> Result<(), PresenceError>,
    x11: impl FnOnce() -> Result<(), PresenceError>,
) -> (Watched, Result<(), PresenceError>) {
    let windows = wayland.is_some_and(|w| w.windows);
    let on_wayland = wayland.is_some();
    let with = |idle, found| {
        let watched = Watched {
            idle,
            windows,
            wayland: on_wayland,
        };
        (watched, found)
    };
    match wayland {
        Some(w) if w.idle => with(Source::WaylandIdle, Ok(())),
        Some(_) => match mutter() {
            Ok(()) => with(Source::MutterIdle, Ok(())),
            Err(e) => {
                let why = PresenceError::NoWaylandIdle(Box::new(e));
                with(Source::WaylandIdle, Err(why))
            }
        },
        None => match x11() {
            Ok(()) => with(Source::X11Idle, Ok(())),
            Err(e) => match mutter() {
                Ok(()) => with(Source::MutterIdle, Ok(())),
                Err(_) => with(Source::X11Idle, Err(e)),
            },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_server_is_not_used_on_wayland() {
        let tells = |idle| Some(wayland::Tells { idle, windows: false });
        let found = |wayland, mutter, x11| {
            let (watched, found) = choose(wayland, || mutter, || x11);
            (watched.idle, found.is_ok())
        };
        assert_eq!(found(tells(true), Ok(()), Ok(())), (Source::WaylandIdle, true));
        assert_eq!(found(tells(false), Ok(()), Ok(())), (Source::MutterIdle, true));
        assert_eq!(
            found(tells(false), Err(PresenceError::NoGnomeShell), Ok(())),
            (Source::WaylandIdle, false)
        );
        assert_eq!(found(None, Ok(()), Ok(())), (Source::X11Idle, true));
        assert_eq!(
            found(None, Ok(()), Err(PresenceError::NoScreen)),
            (Source::MutterIdle, true)
        );
        assert_eq!(
            found(
                None,
                Err(PresenceError::NoGnomeShell),
                Err(PresenceError::NoScreen)
            ),
            (Source::X11Idle, false)
        );
    }
}
