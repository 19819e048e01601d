//! The tray item: it is shown, changed, and registered again where a host dropped it.

use super::Message;
use super::health::Health;
use super::system::{self, Screen, TrayError};
use super::timers::{Timer, TimerTable};
use super::tray_check::{ItemReport, TrayCheck, Verdict};
use super::view::TrayView;
use crate::engine::{Ms, Now, SECOND};
use std::path::Path;
use std::sync::mpsc::Sender;

/// A panel that starts with the session gets this time before a message says that there is no tray.
const PATIENCE: Ms = 20 * SECOND;

/// What the tray's host is asked, over the connection of the notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HostRequest {
    /// Whether it lists the item.
    Look,
    /// To take the item again.
    Register,
}

/// The item that is shown.
struct Shown {
    item: system::Tray,
    view: TrayView,
}

pub(super) struct Tray {
    /// `None` if there is no tray, or if it has gone.
    shown: Option<Shown>,
    check: TrayCheck,
    health: Health,
}

impl Tray {
    pub(super) fn new() -> Self {
        Tray {
            shown: None,
            check: TrayCheck::default(),
            health: Health::Ok,
        }
    }

    /// Shows the item. Its host arrives as [`Message::TrayHost`].
    pub(super) fn start(
        &mut self,
        screen: &Screen,
        to: Sender<Message>,
        view: TrayView,
        folder: Option<&Path>,
        now: Now,
        timers: &mut TimerTable,
    ) {
        match screen.tray(to, view.clone(), folder) {
            Ok(item) => {
                self.shown = Some(Shown { item, view });
                self.on_registered(now, timers);
            }
            Err(e) => self.set_missing(&format!("{e}; use the command line meanwhile")),
        }
    }

    /// There is no tray, for this reason.
    pub(super) fn set_missing(&mut self, why: &str) {
        self.health = Health::Missing(why.to_owned());
    }

    pub(super) fn health(&self) -> &Health {
        &self.health
    }

    pub(super) fn is_shown(&self) -> bool {
        self.shown.is_some()
    }

    /// A host takes the item, or none does, for this reason.
    pub(super) fn on_host(&mut self, found: Result<(), TrayError>, now: Now, timers: &mut TimerTable) {
        match found {
            Ok(()) => {
                self.set_kept(timers);
                self.on_registered(now, timers);
            }
            Err(why) => {
                self.check.gone();
                self.register_check(timers);
                self.set_dropped(&why.to_string(), now, timers);
            }
        }
    }

    /// The host reports about its items.
    pub(super) fn on_item(
        &mut self,
        report: ItemReport,
        now: Now,
        timers: &mut TimerTable,
    ) -> Option<HostRequest> {
        let verdict = match report {
            ItemReport::Listed => Some(self.check.looked(true, now.elapsed)),
            ItemReport::Missing => Some(self.check.looked(false, now.elapsed)),
            ItemReport::SomeRemoved => {
                self.check.suspected(now.elapsed);
                None
            }
        };
        self.register_check(timers);
        match verdict? {
            Verdict::Kept => self.set_kept(timers),
            Verdict::Register => {
                let why = "the tray took the icon and dropped it; it is offered again";
                self.set_dropped(why, now, timers);
                return Some(HostRequest::Register);
            }
            Verdict::GivenUp => {
                let why = "the tray takes the icon and drops it each time; start the panel again, and use the command line meanwhile";
                self.set_dropped(why, now, timers);
            }
        }
        None
    }

    /// The timer of the check has expired.
    pub(super) fn on_check(&mut self, now: Now, timers: &mut TimerTable) -> Option<HostRequest> {
        let due = self.check.is_due(now.elapsed);
        self.register_check(timers);
        due.then_some(HostRequest::Look)
    }

    /// Shows another view, unless the item shows it already.
    pub(super) fn update(&mut self, view: TrayView, timers: &mut TimerTable) {
        let Some(shown) = self.shown.as_mut().filter(|shown| shown.view != view) else {
            return;
        };
        if shown.item.update(view.clone()) {
            shown.view = view;
        } else {
            self.check.gone();
            self.register_check(timers);
            self.set_missing("the tray has gone; use the command line meanwhile");
            self.shown = None;
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(shown) = self.shown.take() {
            shown.item.close();
        }
    }

    /// A host has taken the item. Only on Linux can it be asked whether it keeps it; Windows and macOS report
    /// that by themselves (`icon_retry`).
    fn on_registered(&mut self, now: Now, timers: &mut TimerTable) {
        if cfg!(target_os = "linux") {
            self.check.registered(now.elapsed);
            self.register_check(timers);
        }
    }

    fn register_check(&self, timers: &mut TimerTable) {
        timers.set(Timer::TrayCheck, self.check.deadline());
    }

    fn set_kept(&mut self, timers: &mut TimerTable) {
        timers.stop(Timer::TrayMissing);
        self.health = Health::Ok;
    }

    fn set_dropped(&mut self, why: &str, now: Now, timers: &mut TimerTable) {
        timers.set_if_stopped(Timer::TrayMissing, now.elapsed + PATIENCE);
        self.set_missing(why);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Now {
        crate::engine::testing::at(seconds * SECOND)
    }

    #[test]
    fn missing_host_is_announced_after_a_while_unless_one_comes() {
        let (mut tray, mut timers) = (Tray::new(), TimerTable::default());
        tray.on_host(Err(TrayError::NoHost), at(0), &mut timers);
        tray.on_host(Err(TrayError::NoHost), at(10), &mut timers);
        assert_eq!(timers.next(at(0)), Some((Timer::TrayMissing, PATIENCE)));
        assert_eq!(tray.health(), &Health::Missing(TrayError::NoHost.to_string()));
        tray.on_host(Ok(()), at(15), &mut timers);
        assert!(!timers.is_running(Timer::TrayMissing));
        assert_eq!(tray.health(), &Health::Ok);
    }

    #[test]
    fn host_that_dropped_the_item_is_asked_to_take_it_again() {
        let (mut tray, mut timers) = (Tray::new(), TimerTable::default());
        let request = tray.on_item(ItemReport::Missing, at(0), &mut timers);
        assert_eq!(request, Some(HostRequest::Register));
        assert!(timers.is_running(Timer::TrayCheck) && timers.is_running(Timer::TrayMissing));
        assert_eq!(tray.on_check(at(3), &mut timers), Some(HostRequest::Look));
        assert_eq!(tray.on_item(ItemReport::Listed, at(3), &mut timers), None);
        assert_eq!(tray.health(), &Health::Ok);
    }
}
