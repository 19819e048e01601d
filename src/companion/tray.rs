//! The tray item: shown, changed, and registered again where a host dropped it.

use super::health::{Component, Health};
use super::shell::Shell;
use super::tray_check::Verdict;
use super::view;
use crate::engine::{Ms, Now, SECOND};

/// A panel that starts with the session gets this long before the person is told that there is no tray.
const TRAY_LATE: Ms = 20 * SECOND;

impl Shell {
    pub(super) fn start_tray(&mut self, now: Now) {
        let view = view::tray(&self.context(), &self.engine, now);
        match self
            .screen
            .tray(self.to.clone(), view.clone(), self.claim.folder.as_deref())
        {
            Ok(tray) => {
                self.tray = Some(tray);
                self.shown = Some(view);
                self.registered(now);
            }
            Err(e) => {
                let why = format!("{e}; use the command line meanwhile");
                self.health.set(Component::Tray, Health::Missing(why));
            }
        }
    }

    /// A host takes the item, or none does.
    pub(super) fn tray_host(&mut self, found: Result<(), String>, now: Now) {
        match found {
            Ok(()) => {
                self.tray_late = None;
                self.health.set(Component::Tray, Health::Ok);
                self.registered(now);
            }
            Err(why) => {
                self.tray_check.gone();
                self.tray_missing(&why, now);
            }
        }
    }

    /// A host has taken the item; only on Linux can it be asked whether it keeps it.
    fn registered(&mut self, now: Now) {
        if cfg!(target_os = "linux") {
            self.tray_check.registered(now.elapsed);
        }
    }

    fn tray_missing(&mut self, why: &str, now: Now) {
        self.tray_late.get_or_insert(now.elapsed + TRAY_LATE);
        self.health.set(Component::Tray, Health::Missing(why.to_owned()));
    }

    /// Asks the host for its list when a look is due.
    pub(super) fn look_at_tray(&mut self, now: Now) {
        if self.tray_check.is_due(now.elapsed) {
            self.ask_host(false);
        }
    }

    /// Asks the host for its list, or to take the item again. Windows and macOS tell by themselves: see `icon_retry`.
    #[cfg_attr(not(target_os = "linux"), allow(clippy::unused_self))]
    fn ask_host(&self, register: bool) {
        #[cfg(target_os = "linux")]
        if let Some(notifier) = &self.pager.notifier {
            if register {
                notifier.register_item();
            } else {
                notifier.look_for_item();
            }
        }
        #[cfg(not(target_os = "linux"))]
        let _ = register;
    }

    /// The host's list has the item or not. `None`: an item has gone, maybe ours.
    pub(super) fn tray_item(&mut self, listed: Option<bool>, now: Now) {
        let Some(listed) = listed else {
            return self.tray_check.suspected(now.elapsed);
        };
        match self.tray_check.looked(listed, now.elapsed) {
            Verdict::Kept => {
                self.tray_late = None;
                self.health.set(Component::Tray, Health::Ok);
            }
            Verdict::Register => {
                self.tray_missing("the tray took the icon and dropped it; it is offered again", now);
                self.ask_host(true);
            }
            Verdict::GivenUp => {
                let why = "the tray takes the icon and drops it each time; start the panel again, and use the command line meanwhile";
                self.tray_missing(why, now);
            }
        }
    }

    pub(super) fn refresh_tray(&mut self, now: Now) {
        let Some(tray) = &self.tray else { return };
        let view = view::tray(&self.context(), &self.engine, now);
        if self.shown.as_ref() == Some(&view) {
            return;
        }
        if tray.update(view.clone()) {
            self.shown = Some(view);
        } else {
            self.tray_check.gone();
            let why = "the tray has gone; use the command line meanwhile";
            self.health.set(Component::Tray, Health::Missing(why.into()));
            self.tray = None;
        }
    }
}
