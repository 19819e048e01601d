//! Whether the active window fills the screen on X11, from `_NET_ACTIVE_WINDOW` of the root window and
//! `_NET_WM_STATE` of the active window. The server reports changes; nothing is polled.

use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source};
use crate::waiter;
use std::os::fd::{AsFd, BorrowedFd};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{AtomEnum, ChangeWindowAttributesAux, ConnectionExt, EventMask, Window};
use x11rb::rust_connection::RustConnection;

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        _NET_ACTIVE_WINDOW,
        _NET_WM_STATE,
        _NET_WM_STATE_FULLSCREEN,
    }
}

/// Watches the active window until the display has gone.
pub struct ActiveWindow<R> {
    desk: Desk,
    report: R,
    full: bool,
    /// Whether the state has not been read yet.
    new: bool,
}

impl<R: Reporter> ActiveWindow<R> {
    /// # Errors
    /// If there is no X display.
    pub fn new(report: R) -> Result<Self, PresenceError> {
        let desk = Desk::new()?;
        desk.listen_to(desk.root).map_err(display)?;
        Ok(ActiveWindow {
            desk,
            report,
            full: false,
            new: true,
        })
    }

    /// Returns false once the receiver has gone.
    fn tell(&self, news: PresenceEvent) -> bool {
        let source = Source::X11Window;
        (self.report)(Report { source, news })
    }
}

impl<R: Reporter> waiter::Source for ActiveWindow<R> {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.desk.x.stream().as_fd()]
    }

    fn ready(&mut self) -> bool {
        loop {
            match self.desk.changed() {
                Ok(changed) if changed || std::mem::take(&mut self.new) => {}
                Ok(_) => return true,
                Err(_) => {
                    self.tell(PresenceEvent::Lost(PresenceError::Gone("the display")));
                    return false;
                }
            }
            // A window may close between two requests; then nothing fills the screen. Further events may
            // arrive while the replies are awaited, so the loop checks for them again.
            let now = self.desk.full().unwrap_or(false);
            if std::mem::replace(&mut self.full, now) != now && !self.tell(PresenceEvent::Fullscreen(now)) {
                return false;
            }
        }
    }
}

/// Whether the active window fills the screen.
///
/// # Errors
/// If there is no X display.
pub fn probe() -> Result<bool, PresenceError> {
    Ok(Desk::new()?.full().unwrap_or(false))
}

fn display(error: impl std::error::Error + Send + Sync + 'static) -> PresenceError {
    PresenceError::Display(Cause::new(error))
}

struct Desk {
    x: RustConnection,
    root: Window,
    atoms: Atoms,
    active: Window,
}

impl Desk {
    fn new() -> Result<Self, PresenceError> {
        let (x, screen) = super::x11::open_display()?;
        let root = x.setup().roots.get(screen).map(|s| s.root);
        let atoms = Atoms::new(&x).map_err(display)?;
        let atoms = atoms.reply().map_err(display)?;
        Ok(Desk {
            root: root.ok_or(PresenceError::NoScreen)?,
            x,
            atoms,
            active: x11rb::NONE,
        })
    }

    fn listen_to(&self, window: Window) -> Result<(), x11rb::errors::ConnectionError> {
        let aux = ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        self.x.change_window_attributes(window, &aux)?;
        self.x.flush()
    }

    fn full(&mut self) -> Result<bool, x11rb::errors::ReplyError> {
        let property =
            |window, name, kind: AtomEnum| self.x.get_property(false, window, name, kind, 0, 64)?.reply();
        let active = property(self.root, self.atoms._NET_ACTIVE_WINDOW, AtomEnum::WINDOW)?;
        let active = active.value32().and_then(|mut w| w.next()).unwrap_or(x11rb::NONE);
        if active != self.active {
            self.active = active;
            if active != x11rb::NONE {
                self.listen_to(active)?;
            }
        }
        if active == x11rb::NONE {
            return Ok(false);
        }
        let state = self
            .x
            .get_property(false, active, self.atoms._NET_WM_STATE, AtomEnum::ATOM, 0, 64)?
            .reply()?;
        let full = self.atoms._NET_WM_STATE_FULLSCREEN;
        Ok(state.value32().is_some_and(|mut s| s.any(|a| a == full)))
    }

    /// Whether the active window or its state may have changed since the last call.
    fn changed(&self) -> Result<bool, x11rb::errors::ConnectionError> {
        let mut changed = false;
        while let Some(event) = self.x.poll_for_event()? {
            if let Event::PropertyNotify(p) = event {
                let of_root = p.window == self.root && p.atom == self.atoms._NET_ACTIVE_WINDOW;
                let of_window = p.window == self.active && p.atom == self.atoms._NET_WM_STATE;
                changed |= of_root || of_window;
            }
        }
        Ok(changed)
    }
}
