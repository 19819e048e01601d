//! When a check-in is asked, and what happens when its window opens and closes.

use super::App;
use crate::companion::check_in::{self, Decision, Situation};
use crate::companion::notification::NotificationKind;
use crate::engine::Now;

impl App {
    pub(super) fn situation(&self, now: Now) -> Situation<'_> {
        Situation {
            engine: &self.engine,
            settings: &self.config.settings,
            last_notification: self.notifications.shown_at(),
            now,
        }
    }

    /// Asks for a check-in when it is time, and takes the question back when it is not answered or a hold
    /// begins.
    pub(super) fn run_check_ins(&mut self, now: Now) {
        if self.check_ins.withdraw_is_due(&self.engine, now) {
            self.notifications
                .close_kind(NotificationKind::CheckIn, &mut self.timers);
        }
        if self.check_ins.decide(self.situation(now)) != Decision::Ask {
            return;
        }
        self.check_ins.set_times(self.persistence.check_in_times());
        if self.check_ins.decide(self.situation(now)) != Decision::Ask {
            return; // the person has checked in without being asked
        }
        // Saved before it is shown, so that a crash does not let it come twice.
        let stay = self.engine.plan().timing.expire;
        self.check_ins.on_asked(stay, now);
        self.save(now);
        let discreet = self.config.settings.discreet();
        let buttons = self.notifications.has_buttons();
        let question = check_in::question(&self.i18n, discreet, buttons, stay);
        self.show(question, NotificationKind::CheckIn, now);
    }

    /// The window of a check-in has opened: its questions are fixed, and nothing asks for it any more.
    pub(super) fn on_check_in_opened(&mut self, now: Now) {
        self.check_ins.set_times(self.persistence.check_in_times());
        let asks_change = self.check_ins.on_opened(&self.config.settings, now);
        self.notifications
            .close_kind(NotificationKind::CheckIn, &mut self.timers);
        self.notifications.inbox.remove_kind(NotificationKind::CheckIn);
        if asks_change {
            self.save(now);
        }
    }

    pub(super) fn on_check_in_closed(&mut self) {
        self.check_ins.on_closed();
        self.check_ins.set_times(self.persistence.check_in_times());
    }
}
