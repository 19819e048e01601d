//! When a notice of a visit is shown, and what its buttons open.

use super::App;
use crate::companion::notification::{Button, Notification, NotificationKind};
use crate::companion::visits::Style;
use crate::engine::{Ms, Now};
use crate::ipc::{Page, Request};
use crate::visit::{Decision, VisitNotice};
use chrono::{DateTime, FixedOffset, Local, NaiveDateTime, TimeZone};

/// The instant of a local time; `None` for one that a change of the clock skips.
pub(super) fn instant(at: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    Some(Local.from_local_datetime(&at).earliest()?.fixed_offset())
}

impl App {
    /// Reads the visits, which have changed here or elsewhere.
    pub(super) fn read_visits(&mut self) {
        let program = self.config.program.as_ref().map_or(&[][..], |p| &p.visits);
        self.visits.set(program, self.persistence.visits());
    }

    pub(super) fn visit_deadline(&self, now: Now) -> Option<Ms> {
        self.visits.deadline(self.situation(now), &instant)
    }

    /// Shows a notice of a visit when it is time.
    pub(super) fn run_visits(&mut self, now: Now) {
        if !matches!(
            self.visits.decide(self.situation(now), &instant),
            Decision::Show(_)
        ) {
            return;
        }
        self.read_visits();
        let Decision::Show(notice) = self.visits.decide(self.situation(now), &instant) else {
            return; // the visit is gone
        };
        // Saved before it is shown, so that a crash does not let it come twice.
        self.visits.on_shown(notice);
        self.save(now);
        if let Some(shown) = self.visit_notification(notice, now) {
            self.show(shown, NotificationKind::Visit(notice), now);
        }
    }

    /// The notification of a notice, with the words of this moment.
    pub(super) fn visit_notification(&self, notice: VisitNotice, now: Now) -> Option<Notification> {
        let style = Style {
            i18n: &self.i18n,
            discreet: self.config.settings.discreet(),
            buttons: self.notifications.has_buttons(),
            stay: self.engine.plan().timing.expire,
            now: now.wall.naive_local(),
        };
        self.visits.notification(notice, &style)
    }

    pub(super) fn on_visit_button(&mut self, button: Button, now: Now) {
        self.close_notification();
        match button {
            Button::VisitPrepare => self.on_menu(&Request::Open(Page::Visit), now),
            Button::VisitFile => self.on_menu(&Request::Open(Page::Program), now),
            _ => {}
        }
    }
}
