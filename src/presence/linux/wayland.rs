//! Idle time and full screens on Wayland: `ext-idle-notify-v1`, or its predecessor in KWin and wlroots,
//! `org_kde_kwin_idle`, for input; `wlr-foreign-toplevel-management` for windows. A compositor may have both,
//! one or none. Nothing is polled: the compositor reports each change.

use crate::presence::precision::{Precision, PrecisionControl, Switch};
use crate::presence::{PresenceError, PresenceEvent, Report, Reporter, Source, thread};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
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

/// The version from which on only input counts. Before it, a film that keeps the screen on counts as input.
const INPUT_ALONE: u32 = 2;

/// What the compositor reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tells {
    /// Whether there is input.
    pub idle: bool,
    /// Whether a window fills the screen.
    pub windows: bool,
}

/// Watches on a new thread until the compositor has gone. `None` outside a Wayland session, or if the thread
/// cannot be started.
pub fn watch(report: impl Reporter, precision: &PrecisionControl) -> Option<Tells> {
    let (mut queue, mut desk) = Desk::new(Some(Box::new(report)))?;
    let (tells, pauses) = (desk.tells, desk.pauses.clone());
    if tells.idle || tells.windows {
        thread("wayland", move || {
            while desk.has_receiver && queue.blocking_dispatch(&mut desk).is_ok() {}
            let gone = || PresenceEvent::Lost(PresenceError::Gone("the compositor"));
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
    if let Some(pauses) = pauses {
        precision.connect(move |wanted| pauses.want(wanted));
    }
    Some(tells)
}

/// What the compositor reports; `None` outside a Wayland session.
pub fn probe() -> Option<Tells> {
    Desk::new(None).map(|(_, desk)| desk.tells)
}

/// The object of the compositor that creates idle notifications.
enum Notifier {
    /// Only input counts.
    Input(ExtIdleNotifierV1),
    /// A film that keeps the screen on counts as input.
    Inhibited(ExtIdleNotifierV1),
    Kde(OrgKdeKwinIdle),
}

/// An idle notification with one threshold.
enum Pause {
    Ext(notification::ExtIdleNotificationV1),
    Kde(timeout::OrgKdeKwinIdleTimeout),
}

impl Pause {
    fn destroy(self) {
        match self {
            Pause::Ext(pause) => pause.destroy(),
            Pause::Kde(pause) => pause.release(),
        }
    }
}

/// The idle notifications: always one with the coarse threshold, and one with the fine threshold while it is
/// wanted.
struct Pauses {
    connection: Connection,
    handle: QueueHandle<Desk>,
    notifier: Notifier,
    seat: WlSeat,
    state: Mutex<(Switch, Option<Pause>)>,
}

impl Pauses {
    fn make(&self, precision: Precision) -> Pause {
        let (ms, seat, handle) = (precision.threshold(), &self.seat, &self.handle);
        match &self.notifier {
            Notifier::Input(n) => Pause::Ext(n.get_input_idle_notification(ms, seat, handle, precision)),
            Notifier::Inhibited(n) => Pause::Ext(n.get_idle_notification(ms, seat, handle, precision)),
            Notifier::Kde(n) => Pause::Kde(n.get_idle_timeout(seat, ms, handle, precision)),
        }
    }

    fn change(&self, change: impl FnOnce(&mut Switch) -> Option<Precision>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match change(&mut state.0) {
            Some(Precision::Fine) => state.1 = Some(self.make(Precision::Fine)),
            Some(Precision::Coarse) => {
                if let Some(pause) = state.1.take() {
                    pause.destroy();
                }
            }
            None => return,
        }
        drop(self.connection.flush()); // a compositor that has gone ends the thread that listens to it
    }

    fn want(&self, wanted: Precision) {
        self.change(|switch| switch.want(wanted));
    }

    /// Registers the beginning of a pause. Returns whether to report it.
    fn begins(&self, precision: Precision) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.0.idle(precision.threshold().into())
    }
}

struct Desk {
    report: Option<Box<dyn Reporter>>,
    tells: Tells,
    pauses: Option<Arc<Pauses>>,
    /// Whether the receiver still exists.
    has_receiver: bool,
    /// Whether each window is active and fills the screen.
    full: HashMap<ObjectId, bool>,
    reported_full: bool,
}

impl Desk {
    fn new(report: Option<Box<dyn Reporter>>) -> Option<(EventQueue<Self>, Self)> {
        let connection = Connection::connect_to_env().ok()?;
        let (globals, queue) = registry_queue_init::<Self>(&connection).ok()?;
        let handle = queue.handle();
        let idle = globals.bind::<ExtIdleNotifierV1, _, _>(&handle, 1..=2, ()).ok();
        let seat = globals.bind::<WlSeat, _, _>(&handle, 1..=1, ()).ok();
        let older = || globals.bind::<OrgKdeKwinIdle, _, _>(&handle, 1..=1, ()).ok();
        let notifier = match idle {
            Some(notifier) if notifier.version() >= INPUT_ALONE => Some(Notifier::Input(notifier)),
            Some(notifier) => Some(Notifier::Inhibited(notifier)),
            None => older().map(Notifier::Kde),
        };
        let pauses = notifier.zip(seat).map(|(notifier, seat)| {
            Arc::new(Pauses {
                connection: connection.clone(),
                handle: handle.clone(),
                notifier,
                seat,
                state: Mutex::default(),
            })
        });
        if let Some(pauses) = &pauses {
            pauses.make(Precision::Coarse); // it lives as long as the connection
        }
        let manager = globals.bind::<windows::ZwlrForeignToplevelManagerV1, _, _>(&handle, 1..=3, ());
        connection.flush().ok()?;
        let desk = Desk {
            report,
            tells: Tells {
                idle: pauses.is_some(),
                windows: manager.is_ok(),
            },
            pauses,
            has_receiver: true,
            full: HashMap::new(),
            reported_full: false,
        };
        Some((queue, desk))
    }

    fn tell(&mut self, source: Source, news: PresenceEvent) {
        let report = Report { source, news };
        self.has_receiver &= self.report.as_ref().is_none_or(|tell| tell(report));
    }

    fn pause_begins(&mut self, precision: Precision) {
        if self.pauses.as_ref().is_some_and(|p| p.begins(precision)) {
            self.tell(
                Source::WaylandIdle,
                PresenceEvent::Idle(precision.threshold().into()),
            );
        }
    }

    fn pause_ends(&mut self) {
        if let Some(pauses) = &self.pauses {
            pauses.change(Switch::active);
        }
        self.tell(Source::WaylandIdle, PresenceEvent::Active);
    }

    fn settle(&mut self) {
        let full = self.full.values().any(|on| *on);
        if std::mem::replace(&mut self.reported_full, full) != full {
            self.tell(Source::WaylandWindow, PresenceEvent::Fullscreen(full));
        }
    }
}

/// Whether a window is active and fills the screen. `states` is an array of 32-bit numbers in native byte
/// order.
fn fills_the_screen(states: &[u8]) -> bool {
    let has = |state: window::State| {
        let mut all = states.chunks_exact(4);
        all.any(|n| n == u32::from(state).to_ne_bytes())
    };
    has(window::State::Activated) && has(window::State::Fullscreen)
}

impl Dispatch<notification::ExtIdleNotificationV1, Precision> for Desk {
    fn event(
        desk: &mut Self,
        _: &notification::ExtIdleNotificationV1,
        event: notification::Event,
        precision: &Precision,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        match event {
            notification::Event::Idled => desk.pause_begins(*precision),
            notification::Event::Resumed => desk.pause_ends(),
            _ => {}
        }
    }
}

impl Dispatch<timeout::OrgKdeKwinIdleTimeout, Precision> for Desk {
    fn event(
        desk: &mut Self,
        _: &timeout::OrgKdeKwinIdleTimeout,
        event: timeout::Event,
        precision: &Precision,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        match event {
            timeout::Event::Idle => desk.pause_begins(*precision),
            timeout::Event::Resumed => desk.pause_ends(),
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

/// Implements the dispatch of an object whose events are ignored.
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
    fn only_an_active_full_screen_window_fills_the_screen() {
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
