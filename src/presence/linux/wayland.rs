//! Idle and full screen on Wayland: `ext-idle-notify-v1` for input, or what KWin and wlroots had before it
//! (`org_kde_kwin_idle`); `wlr-foreign-toplevel-management` for windows. A compositor may have either, both or none. No
//! polling: it tells of each change.

use crate::presence::{News, Report, Reporter, Source, thread};
use std::collections::HashMap;
use wayland_client::backend::ObjectId;
use wayland_client::globals::{GlobalListContents, registry_queue_init};
use wayland_client::protocol::{wl_registry::WlRegistry, wl_seat::WlSeat};
use wayland_client::{Connection, Dispatch, EventQueue, Proxy, QueueHandle, event_created_child};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notification_v1 as notification;
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notifier_v1::ExtIdleNotifierV1;
use wayland_protocols_plasma::idle::client::org_kde_kwin_idle::OrgKdeKwinIdle;
use wayland_protocols_plasma::idle::client::org_kde_kwin_idle_timeout as timeout;
use wayland_protocols_wlr::foreign_toplevel::v1::client::zwlr_foreign_toplevel_handle_v1 as window;
use wayland_protocols_wlr::foreign_toplevel::v1::client::zwlr_foreign_toplevel_manager_v1 as windows;

/// A pause begins after so many milliseconds without input: what a good moment needs.
const PAUSE: u32 = 3_000;
/// From this version on, input alone counts, and a film that keeps the screen on does not.
const INPUT_ALONE: u32 = 2;

/// What the compositor tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tells {
    /// Whether there is input.
    pub idle: bool,
    /// Whether a window fills the screen.
    pub windows: bool,
}

/// Watches on a thread of its own until the compositor goes. `None`: this is no Wayland session.
pub fn watch(report: impl Reporter) -> Option<Tells> {
    let (mut queue, mut desk) = Desk::new(Some(Box::new(report)))?;
    let tells = desk.tells;
    if tells.idle || tells.windows {
        thread("wayland", move || {
            while desk.heard && queue.blocking_dispatch(&mut desk).is_ok() {}
            let gone = || News::Lost("the compositor has gone".into());
            for (source, had) in [
                (Source::WaylandIdle, tells.idle),
                (Source::WaylandWindow, tells.windows),
            ] {
                if had {
                    desk.tell(source, gone());
                }
            }
        })
        .ok()?;
    }
    Some(tells)
}

/// What the compositor tells of; `None`: this is no Wayland session.
pub fn probe() -> Option<Tells> {
    Desk::new(None).map(|(_, desk)| desk.tells)
}

struct Desk {
    report: Option<Box<dyn Reporter>>,
    tells: Tells,
    /// Somebody still listens.
    heard: bool,
    /// The windows that are active and fill the screen.
    full: HashMap<ObjectId, bool>,
    told_full: bool,
}

impl Desk {
    fn new(report: Option<Box<dyn Reporter>>) -> Option<(EventQueue<Self>, Self)> {
        let connection = Connection::connect_to_env().ok()?;
        let (globals, queue) = registry_queue_init::<Self>(&connection).ok()?;
        let handle = queue.handle();
        let idle = globals.bind::<ExtIdleNotifierV1, _, _>(&handle, 1..=2, ()).ok();
        let seat = globals.bind::<WlSeat, _, _>(&handle, 1..=1, ()).ok();
        let older = || globals.bind::<OrgKdeKwinIdle, _, _>(&handle, 1..=1, ()).ok();
        let idle = match (idle, seat) {
            (Some(notifier), Some(seat)) if notifier.version() >= INPUT_ALONE => {
                notifier.get_input_idle_notification(PAUSE, &seat, &handle, ());
                true
            }
            (Some(notifier), Some(seat)) => {
                notifier.get_idle_notification(PAUSE, &seat, &handle, ());
                true
            }
            (None, Some(seat)) => older().is_some_and(|idle| {
                idle.get_idle_timeout(&seat, PAUSE, &handle, ());
                true
            }),
            (_, None) => false,
        };
        let manager = globals.bind::<windows::ZwlrForeignToplevelManagerV1, _, _>(&handle, 1..=3, ());
        connection.flush().ok()?;
        let desk = Desk {
            report,
            tells: Tells {
                idle,
                windows: manager.is_ok(),
            },
            heard: true,
            full: HashMap::new(),
            told_full: false,
        };
        Some((queue, desk))
    }

    fn tell(&mut self, source: Source, news: News) {
        let report = Report { source, news };
        self.heard &= self.report.as_ref().is_none_or(|tell| tell(report));
    }

    fn settle(&mut self) {
        let full = self.full.values().any(|on| *on);
        if std::mem::replace(&mut self.told_full, full) != full {
            self.tell(Source::WaylandWindow, News::Fullscreen(full));
        }
    }
}

/// `states` is an array of numbers in the machine's byte order.
fn fills_the_screen(states: &[u8]) -> bool {
    let has = |state: window::State| {
        let mut all = states.chunks_exact(4);
        all.any(|n| n == u32::from(state).to_ne_bytes())
    };
    has(window::State::Activated) && has(window::State::Fullscreen)
}

impl Dispatch<notification::ExtIdleNotificationV1, ()> for Desk {
    fn event(
        desk: &mut Self,
        _: &notification::ExtIdleNotificationV1,
        event: notification::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        match event {
            notification::Event::Idled => desk.tell(Source::WaylandIdle, News::Idle(i64::from(PAUSE))),
            notification::Event::Resumed => desk.tell(Source::WaylandIdle, News::Active),
            _ => {}
        }
    }
}

impl Dispatch<timeout::OrgKdeKwinIdleTimeout, ()> for Desk {
    fn event(
        desk: &mut Self,
        _: &timeout::OrgKdeKwinIdleTimeout,
        event: timeout::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        match event {
            timeout::Event::Idle => desk.tell(Source::WaylandIdle, News::Idle(i64::from(PAUSE))),
            timeout::Event::Resumed => desk.tell(Source::WaylandIdle, News::Active),
            _ => {}
        }
    }
}

impl Dispatch<window::ZwlrForeignToplevelHandleV1, ()> for Desk {
    fn event(
        desk: &mut Self,
        window: &window::ZwlrForeignToplevelHandleV1,
        event: window::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        match event {
            window::Event::State { state } => {
                desk.full.insert(window.id(), fills_the_screen(&state));
            }
            window::Event::Done => desk.settle(),
            window::Event::Closed => {
                desk.full.remove(&window.id());
                window.destroy();
                desk.settle();
            }
            _ => {}
        }
    }
}

impl Dispatch<windows::ZwlrForeignToplevelManagerV1, ()> for Desk {
    fn event(
        desk: &mut Self,
        _: &windows::ZwlrForeignToplevelManagerV1,
        event: windows::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        if let windows::Event::Finished = event {
            desk.full.clear();
            desk.settle();
        }
    }

    event_created_child!(Desk, windows::ZwlrForeignToplevelManagerV1, [
        windows::EVT_TOPLEVEL_OPCODE => (window::ZwlrForeignToplevelHandleV1, ()),
    ]);
}

/// What tells nothing that matters here.
macro_rules! silent {
    ($proxy:ty, $data:ty) => {
        impl Dispatch<$proxy, $data> for Desk {
            fn event(
                _: &mut Self,
                _: &$proxy,
                _: <$proxy as Proxy>::Event,
                _: &$data,
                _: &Connection,
                _: &QueueHandle<Self>,
            ) {
            }
        }
    };
}
silent!(WlRegistry, GlobalListContents);
silent!(WlSeat, ());
silent!(ExtIdleNotifierV1, ());
silent!(OrgKdeKwinIdle, ());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_active_window_fills_the_screen() {
        let states = |all: &[window::State]| -> Vec<u8> {
            all.iter().flat_map(|s| u32::from(*s).to_ne_bytes()).collect()
        };
        use window::State::{Activated, Fullscreen, Maximized};
        assert!(fills_the_screen(&states(&[Activated, Fullscreen])));
        assert!(!fills_the_screen(&states(&[Fullscreen])));
        assert!(!fills_the_screen(&states(&[Activated, Maximized])));
        assert!(!fills_the_screen(&[2, 0]));
    }
}
