//! Which source tells of input: the compositor on Wayland, else Mutter, else the X server. Under Wayland the X server is
//! not asked: it sees only what goes to X windows.

use super::bus::Watch;
use super::{PrecisionControl, Source, mutter, wayland, x11};
use crate::presence::Reporter;
use crate::waiter::Waiter;

/// What watches, and whether full screen is watched with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The source that tells of input, or should.
    pub idle: Source,
    /// Wayland tells of full screen windows.
    pub windows: bool,
}

/// Watches with the first source that can. Why there is none, in words, beside what is watched.
pub fn watch(
    report: impl Reporter + Clone,
    precision: &PrecisionControl,
    waiter: &mut Waiter,
    on_bus: &mut Vec<Watch>,
) -> (Watched, Result<(), String>) {
    let wayland = wayland::watch(report.clone(), precision);
    choose(
        wayland,
        || mutter::watch(report.clone(), precision).map(|watch| on_bus.push(watch)),
        || x11::Idle::new(report.clone(), precision).map(|idle| waiter.add(idle)),
    )
}

/// What [`watch`] would find.
pub fn probe() -> (Watched, Result<(), String>) {
    choose(wayland::probe(), mutter::probe, x11::probe)
}

fn choose(
    wayland: Option<wayland::Tells>,
    mutter: impl FnOnce() -> Result<(), String>,
    x11: impl FnOnce() -> Result<(), String>,
) -> (Watched, Result<(), String>) {
    let windows = wayland.is_some_and(|w| w.windows);
    let with = |idle, found| (Watched { idle, windows }, found);
    match wayland {
        Some(w) if w.idle => with(Source::WaylandIdle, Ok(())),
        Some(_) => match mutter() {
            Ok(()) => with(Source::MutterIdle, Ok(())),
            Err(e) => {
                let why = format!("the Wayland compositor does not tell of input, and {e}");
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
    fn the_x_server_is_not_asked_under_wayland() {
        let tells = |idle| Some(wayland::Tells { idle, windows: false });
        let found = |wayland, mutter: Result<(), &str>, x11: Result<(), &str>| {
            let owned = |r: Result<(), &str>| r.map_err(str::to_owned);
            let (watched, found) = choose(wayland, || owned(mutter), || owned(x11));
            (watched.idle, found.is_ok())
        };
        assert_eq!(found(tells(true), Ok(()), Ok(())), (Source::WaylandIdle, true));
        assert_eq!(found(tells(false), Ok(()), Ok(())), (Source::MutterIdle, true));
        assert_eq!(
            found(tells(false), Err("no GNOME"), Ok(())),
            (Source::WaylandIdle, false)
        );
        assert_eq!(found(None, Ok(()), Ok(())), (Source::X11Idle, true));
        assert_eq!(found(None, Ok(()), Err("no display")), (Source::MutterIdle, true));
        assert_eq!(
            found(None, Err("no GNOME"), Err("no display")),
            (Source::X11Idle, false)
        );
    }
}
