//! What the person sees of a reminder, and how they answer it: the events of the engine become notifications,
//! windows or lines of the terminal, and their buttons become inputs.
//!
//! An offer goes by notification, else by the guide window, else by the terminal; the settings, or a
//! notification service that is known to be missing, put the window first. A message that no notification can
//! show waits in the tray's menu and on the Today page. An offer that none of them could show is reported to
//! the engine, which then does not count it as unanswered.

use super::App;
use crate::companion::delivery::{Attempts, Route};
use crate::companion::notification::{Button, MessageText, Notification, NotificationKind};
use crate::companion::notification_builder::NotificationBuilder;
use crate::companion::notifications::FollowUp;
use crate::companion::program;
use crate::companion::windows::PageRequest;
use crate::engine::{
    Answer, Command, Delivery, Event, Input, LiveReminder, Name, Now, Outcome, ReminderKind, day_of,
};
use crate::ipc::{Page, Request};
use crate::{autostart, content, launch, pages};

impl App {
    fn builder(&self, now: Now) -> NotificationBuilder<'_> {
        let settings = &self.config.settings;
        let active = self.engine.live().map(|active| active.id);
        NotificationBuilder {
            i18n: &self.i18n,
            library: Box::new(move || {
                program::library(&self.i18n, self.config.program.as_ref(), day_of(now.wall))
            }),
            discreet: settings.discreet(),
            sound: settings.sound(),
            flare_up: self.engine.flare_up(),
            buttons: self.notifications.has_buttons(),
            can_snooze: self.engine.can_snooze(),
            lengths: self.engine.live_lengths(),
            shorter: self.engine.shorter(),
            pace: settings.pace_after(self.engine.sessions()),
            breathing_caution: self.announcements.needs_breathing_caution(active),
            expire: self.engine.plan().timing.expire,
        }
    }

    pub(super) fn show(&mut self, notification: Notification, kind: NotificationKind, now: Now) {
        self.notifications.show(notification, kind, now, &mut self.timers);
    }

    pub(super) fn close_notification(&mut self) {
        self.notifications.close(&mut self.timers);
    }

    /// Shows what follows from an event of the engine.
    pub(super) fn notify_for(&mut self, event: &Event, now: Now) {
        match event.event {
            Name::Offered => {
                self.notifications.attempts = Attempts::default();
                self.try_next_route(now);
            }
            Name::Ended => {
                let guided = matches!(
                    self.notifications.current_kind(),
                    Some(NotificationKind::Guide(_))
                );
                if guided && event.outcome == Some(Outcome::Done) {
                    self.praise(now);
                } else if self.notifications.shows_reminder() {
                    self.close_notification();
                }
            }
            Name::Withdrawn | Name::Snoozed if self.notifications.shows_reminder() => {
                self.close_notification();
            }
            // The question has been answered another way.
            Name::FlareUp if self.notifications.current_kind() == Some(NotificationKind::FlareUp) => {
                self.close_notification();
            }
            _ => {}
        }
    }

    /// Praises, with a lesson if one is left for today.
    fn praise(&mut self, now: Now) {
        let library = content::library(self.i18n.language());
        let today = day_of(now.wall);
        let lesson = content::next_lesson(&library.lessons, &self.announcements.lessons, today);
        let praise = self.builder(now).praise(lesson);
        if let Some(lesson) = lesson {
            self.announcements.lessons.insert(lesson.id.to_string(), today);
            self.save(now);
        }
        self.show(praise, NotificationKind::Praise, now);
    }

    /// Keeps that a window has shown a lesson. Returns whether there is such a lesson.
    pub(super) fn on_lesson_seen(&mut self, id: &str, now: Now) -> bool {
        let library = content::library(self.i18n.language());
        let known = library.lessons.iter().any(|l| l.id == id);
        if known {
            self.announcements.lessons.insert(id.to_owned(), day_of(now.wall));
        }
        known
    }

    /// Shows a message that asks for nothing. It replaces the notification of a reminder, which the menu can
    /// still answer.
    pub(super) fn show_message(&mut self, text: MessageText, now: Now) {
        let text = match self.notifications.message_of_this_turn(now) {
            Some(first) => first.joined(text),
            None => text,
        };
        let message = self.builder(now).message(text);
        self.show(message, NotificationKind::Message, now);
    }

    pub(super) fn show_messages(&mut self, texts: impl IntoIterator<Item = MessageText>, now: Now) {
        for text in texts {
            self.show_message(text, now);
        }
    }

    pub(super) fn ask_flare_up(&mut self, now: Now) {
        let (days, offers) = (self.engine.flare_up_days(), self.engine.flare_up_offers());
        let contact = self.program_contact();
        let question = self.builder(now).flare_up_question(days, offers, &contact);
        self.show(question, NotificationKind::FlareUp, now);
    }

    /// What a flare-up that has begun changes, and where the warning signs are described.
    pub(super) fn flare_up_text(&self, now: Now) -> String {
        let until = self.engine.flare_up_until(now);
        let day = until
            .map(|u| self.i18n.day(u.date_naive(), now.wall.date_naive()))
            .unwrap_or_default();
        let count = self.engine.flare_up_offers().to_string();
        let mut text = self
            .i18n
            .tr_args("flare-up-on", &[("day", &day), ("count", &count)]);
        text.push_str(&self.program_contact());
        text
    }

    fn program_contact(&self) -> String {
        let program = self.config.program.as_ref();
        program.map_or_else(String::new, |p| p.contact_text(&self.i18n))
    }

    pub(super) fn ask_autostart(&mut self, now: Now) {
        self.announcements.autostart_asked = true;
        let question = self.builder(now).autostart_question();
        self.show(question, NotificationKind::Autostart, now);
    }

    /// Shows the reason for the active reminder. Returns whether there is one.
    pub(super) fn show_reason(&mut self, now: Now) -> bool {
        let Some(active) = self.engine.live() else {
            return false;
        };
        let id = active.id;
        let reason = self.builder(now).why(active);
        self.show(reason, NotificationKind::Why(id), now);
        true
    }

    /// Answers the active reminder. Returns whether the engine accepted the answer.
    pub(super) fn answer(&mut self, answer: Answer, now: Now) -> bool {
        let accepted = self.handle_input(Input::Answer(answer), now);
        if accepted && matches!(answer, Answer::Start | Answer::StartShorter) {
            match self.show_window(PageRequest::in_front(Page::Guide), now) {
                Ok(()) => self.close_notification(),
                Err(_) => self.show_steps(now),
            }
        }
        accepted
    }

    /// Shows the active reminder by the next route that has not been taken, and at the end on the terminal.
    pub(super) fn try_next_route(&mut self, now: Now) {
        if self.engine.live().is_none() {
            return;
        }
        let window_first = self.config.settings.window_style() || self.notifications.is_unavailable();
        while let Some(route) = self.notifications.attempts.next(window_first) {
            match route {
                Route::Notification if self.notifications.notifier().is_some() => {
                    return self.show_offer(now);
                }
                Route::Window if self.show_window(PageRequest::behind(Page::Guide), now).is_ok() => {
                    if self.notifications.shows_reminder() {
                        self.close_notification(); // one that could not be shown may still appear
                    }
                    return;
                }
                Route::Notification | Route::Window => {}
            }
        }
        self.print_offer(now);
        if !self.notifications.terminal {
            self.report_delivery(Delivery::Failed, now);
        }
    }

    /// Shows the active reminder as a notification.
    fn show_offer(&mut self, now: Now) {
        if let Some(active) = self.engine.live() {
            let (offer, id) = (self.builder(now).offer(active), active.id);
            self.show(offer, NotificationKind::Reminder(id), now);
        }
    }

    /// Prints the active reminder: the last resort.
    fn print_offer(&mut self, now: Now) {
        if !matches!(
            self.notifications.current_kind(),
            Some(NotificationKind::Reminder(_))
        ) {
            self.show_offer(now);
        }
        self.notifications.print(&mut self.timers);
    }

    /// Shows the steps of the active reminder as a notification, where no window can.
    pub(super) fn show_steps(&mut self, now: Now) {
        let Some(active) = self.engine.live() else {
            return;
        };
        let (steps, id) = (self.builder(now).guide(active), active.id);
        let breathes = active.parts().contains(&ReminderKind::Breathing);
        if breathes && self.announcements.breathing_caution_shown(id) {
            self.save(now);
        }
        self.show(steps, NotificationKind::Guide(id), now);
    }

    /// Reports to the engine whether the active reminder could be shown, if the engine assumes otherwise.
    pub(super) fn report_delivery(&mut self, delivery: Delivery, now: Now) {
        let is_new = |active: &&LiveReminder| active.undelivered != (delivery == Delivery::Failed);
        if let Some(id) = self.engine.live().filter(is_new).map(|active| active.id) {
            self.handle_input(Input::Delivery(id, delivery), now);
        }
    }

    /// Does what follows from an event or a deadline of the notifications.
    pub(super) fn follow_up(&mut self, follow_up: Option<FollowUp>, now: Now) {
        match follow_up {
            None => {}
            Some(FollowUp::ShowAgain) => self.show_again(now),
            Some(FollowUp::ReminderShown) => self.report_delivery(Delivery::Shown, now),
            Some(FollowUp::Failed(why)) => self.on_notification_failed(&why, now),
            Some(FollowUp::Pressed(kind, button)) => self.on_button(kind, button, now),
            Some(FollowUp::Clicked(kind, page)) => self.on_click(kind, page, now),
        }
    }

    /// A notification service has appeared: what should be on screen and is not is shown.
    fn show_again(&mut self, now: Now) {
        let Some((kind, notification)) = self.notifications.take_unshown() else {
            return;
        };
        let active = self.engine.live();
        let again = match (kind, active) {
            (NotificationKind::Reminder(id), Some(a)) if a.id == id => self.builder(now).offer(a),
            (NotificationKind::Why(id), Some(a)) if a.id == id => self.builder(now).why(a),
            (NotificationKind::Guide(id), Some(a)) if a.id == id => self.builder(now).guide(a),
            (NotificationKind::Visit(notice), _) => match self.visit_notification(notice, now) {
                Some(again) => again,
                None => return, // it has begun
            },
            _ if kind.is_reminder() => return, // it is over
            _ => notification,
        };
        self.show(again, kind, now);
    }

    /// The service could not show the current notification: its content takes another route.
    fn on_notification_failed(&mut self, why: &str, now: Now) {
        let fallback = self.notification_fallback();
        self.notifications.set_unavailable(why, fallback);
        let Some(kind) = self.notifications.current_kind() else {
            return;
        };
        match kind {
            NotificationKind::Reminder(_) => self.try_next_route(now),
            NotificationKind::Why(_) => match self.show_window(PageRequest::in_front(Page::Guide), now) {
                Ok(()) => self.close_notification(),
                Err(_) => self.notifications.print(&mut self.timers),
            },
            // The person has asked for it: the window may come to the front.
            NotificationKind::FlareUp
                if self.show_window(PageRequest::in_front(Page::Today), now).is_ok() =>
            {
                self.close_notification();
            }
            NotificationKind::Guide(_) | NotificationKind::Praise => {
                self.notifications.print(&mut self.timers);
            }
            NotificationKind::Message
            | NotificationKind::CheckIn
            | NotificationKind::Visit(_)
            | NotificationKind::Autostart
            | NotificationKind::FlareUp => {
                self.notifications.keep_unseen();
                self.notifications.print(&mut self.timers);
            }
        }
    }

    /// What takes the place of notifications, for `status`.
    pub(super) fn notification_fallback(&self) -> &'static str {
        if launch::program().is_some() {
            "reminders open a window, and messages wait in the tray's menu"
        } else if self.tray.is_shown() {
            "reminders and messages wait in the tray's menu"
        } else {
            "reminders are printed to the terminal"
        }
    }

    /// A button of a notification. A late answer to a reminder that is over changes nothing.
    fn on_button(&mut self, kind: NotificationKind, button: Button, now: Now) {
        let active = self.engine.live().map(|active| active.id);
        match (kind, button) {
            (
                NotificationKind::Reminder(id) | NotificationKind::Why(id) | NotificationKind::Guide(id),
                button,
            ) if active == Some(id) => {
                let answer = match button {
                    Button::Done => Answer::Done,
                    Button::Later => Answer::Later,
                    Button::Skip | Button::Stop => Answer::Skip,
                    Button::Start => Answer::Start,
                    Button::StartShorter => Answer::StartShorter,
                    Button::Why => {
                        self.show_reason(now);
                        return;
                    }
                    _ => return,
                };
                self.answer(answer, now);
            }
            (NotificationKind::FlareUp, Button::FlareUpYes) => {
                let days = self.engine.flare_up_days();
                self.handle_input(Input::Command(Command::FlareUp(Some(days))), now);
                let text = self.flare_up_text(now);
                self.show_message(MessageText::new(text).on_page(Page::WarningSigns), now);
            }
            (NotificationKind::Autostart, Button::AutostartYes) => {
                let text = match autostart::set(true) {
                    Ok(()) => self.i18n.tr("autostart-done"),
                    Err(e) => pages::autostart::problem(&e, &self.i18n),
                };
                self.show_message(MessageText::new(text).on_page(Page::Settings), now);
            }
            (NotificationKind::CheckIn, button) => {
                self.check_ins.on_answered();
                self.close_notification();
                if button == Button::CheckInYes {
                    self.on_menu(&Request::Open(Page::CheckIn), now);
                }
            }
            (NotificationKind::Visit(_), button) => self.on_visit_button(button, now),
            (NotificationKind::FlareUp | NotificationKind::Autostart, _) => self.close_notification(),
            _ => {}
        }
    }

    /// A click beside the buttons of a notification opens a page.
    fn on_click(&mut self, kind: Option<NotificationKind>, page: Page, now: Now) {
        // Without a window the person has read the message, and another one would say that nothing opens.
        if launch::program().is_some() || !kind.is_some_and(NotificationKind::asks_nothing) {
            self.on_menu(&Request::Open(page), now);
        }
    }

    /// Shows a waiting message that the person chose in the menu. Without a window they have read its line
    /// there.
    pub(super) fn show_waiting_message(&mut self, id: u64, now: Now) {
        if self.show_window(PageRequest::in_front(Page::Today), now).is_err() {
            self.notifications.inbox.remove(id);
        }
    }
}
