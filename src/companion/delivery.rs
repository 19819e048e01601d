//! How an offer or a message reaches the person. An offer goes by notification, else by the guide window, else by the
//! terminal; the settings, or a notification service that is known to be missing, put the window first. A message that
//! no notification can show waits in the tray's menu and on the Today page.
//!
//! An offer that none of them could show is reported to the engine, which then does not count it as unanswered.

use super::health::{Component, Health};
use super::notes::Note;
use super::reminders::Purpose;
use super::shell::Shell;
use crate::engine::{Delivery, Input, Now};
use crate::ipc::{Ask, Page};
use crate::launch;

/// At most this many messages wait; the oldest one makes room.
const MOST_WAITING: usize = 5;

/// The ways to show an offer that need something else on the desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    Notification,
    Window,
}

/// Which routes the present offer has taken.
#[derive(Debug, Default)]
pub(super) struct Attempts {
    notification: bool,
    window: bool,
}

impl Attempts {
    /// The next route to take, and marks it as taken; `None`: all have been.
    fn next(&mut self, window_first: bool) -> Option<Route> {
        let mut order = [Route::Notification, Route::Window];
        if window_first {
            order.reverse();
        }
        order.into_iter().find(|route| {
            let taken = match route {
                Route::Notification => &mut self.notification,
                Route::Window => &mut self.window,
            };
            !std::mem::replace(taken, true)
        })
    }
}

/// A message that no notification has shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Names it in the menu and in windows.
    pub id: u64,
    /// The whole message.
    pub text: String,
    /// What accepting it does; `None`: it is only to be read.
    pub ask: Option<Ask>,
    purpose: Purpose,
}

impl Waiting {
    /// A message that is only to be read.
    #[cfg(test)]
    pub(super) fn to_read(id: u64, text: &str) -> Self {
        Waiting {
            id,
            text: text.into(),
            ask: None,
            purpose: Purpose::Tell,
        }
    }
}

/// The messages that wait, oldest first.
#[derive(Debug, Default)]
pub(super) struct Inbox(Vec<Waiting>);

impl Inbox {
    pub(super) fn list(&self) -> &[Waiting] {
        &self.0
    }

    /// Keeps a message. One with the same text or for the same question is replaced.
    pub(super) fn keep(&mut self, id: u64, purpose: Purpose, note: &Note) {
        let ask = match purpose {
            Purpose::Tell => None,
            Purpose::CheckIn => Some(Ask::Open(Page::CheckIn)),
            Purpose::Autostart => Some(Ask::Open(Page::Settings)),
            Purpose::FlareUp => Some(Ask::FlareUp(None)),
            // Reminders have routes of their own, and praise is not worth keeping.
            Purpose::Reminder(_) | Purpose::Why(_) | Purpose::Guide(_) | Purpose::Praise => return,
        };
        let text = match (note.title.as_str(), note.body.as_str()) {
            ("Unbrace", body) => body.to_owned(),
            (title, "") => title.to_owned(),
            (title, body) if title.ends_with(['.', '?', '!']) => format!("{title} {body}"),
            (title, body) => format!("{title}. {body}"),
        };
        let same = |w: &Waiting| w.text == text || purpose != Purpose::Tell && w.purpose == purpose;
        self.0.retain(|w| !same(w));
        self.0.push(Waiting {
            id,
            text,
            ask,
            purpose,
        });
        if self.0.len() > MOST_WAITING {
            self.0.remove(0);
        }
    }

    pub(super) fn remove(&mut self, id: u64) {
        self.0.retain(|w| w.id != id);
    }

    pub(super) fn remove_purpose(&mut self, purpose: Purpose) {
        self.0.retain(|w| w.purpose != purpose);
    }

    /// Removes the questions that this request answers.
    pub(super) fn answered_by(&mut self, ask: &Ask) {
        self.0.retain(|w| w.ask.as_ref() != Some(ask));
    }
}

impl Shell {
    /// Shows a new offer.
    pub(super) fn deliver_offer(&mut self, now: Now) {
        self.pager.attempts = Attempts::default();
        self.try_next_route(now);
    }

    /// Shows the live offer by the next route that has not been taken; at the end there is the terminal.
    pub(super) fn try_next_route(&mut self, now: Now) {
        if self.engine.live().is_none() {
            return;
        }
        let window_first = self.config.settings.window_style() || self.pager.unavailable;
        while let Some(route) = self.pager.attempts.next(window_first) {
            let taken = match route {
                Route::Window => self.show_window(Page::Guide, false, now).is_some(),
                Route::Notification => self.pager.notifier.is_some(),
            };
            match route {
                _ if !taken => {}
                Route::Notification => return self.offer_by_note(now),
                Route::Window => {
                    if self.shows_reminder() {
                        self.pager.close(); // a notification that could not be shown may still be under way
                    }
                    return;
                }
            }
        }
        self.print_offer(now);
        if !self.pager.terminal {
            self.report_delivery(Delivery::Failed, now);
        }
    }

    /// Tells the engine what became of the live offer, where that is news to it.
    pub(super) fn report_delivery(&mut self, delivery: Delivery, now: Now) {
        let news = |live: &&crate::engine::Live| live.undelivered != (delivery == Delivery::Failed);
        if let Some(id) = self.engine.live().filter(news).map(|l| l.id) {
            self.feed(Input::Delivery(id, delivery), now);
        }
    }

    /// The notification service could not show the present note: its content takes another way.
    pub(super) fn notification_failed(&mut self, why: &str, now: Now) {
        self.pager.unavailable = true;
        let missing = Health::Missing(format!("{why}; {}", self.instead()));
        self.health.set(Component::Notifications, missing);
        let Some(purpose) = self.pager.purpose() else {
            return;
        };
        match purpose {
            Purpose::Reminder(_) => self.try_next_route(now),
            Purpose::Why(_) => match self.show_window(Page::Guide, true, now) {
                Some(()) => self.pager.close(),
                None => self.pager.print(),
            },
            // The person has asked for it: it may come to the front.
            Purpose::FlareUp if self.show_window(Page::Today, true, now).is_some() => self.pager.close(),
            Purpose::Guide(_) | Purpose::Praise => self.pager.print(),
            Purpose::Tell | Purpose::CheckIn | Purpose::Autostart | Purpose::FlareUp => {
                self.pager.keep_waiting();
                self.pager.print();
            }
        }
    }

    /// What takes the place of notifications, for `status`.
    pub(super) fn instead(&self) -> &'static str {
        if launch::program().is_some() {
            "reminders open a window, and messages wait in the tray's menu"
        } else if self.tray.is_some() {
            "reminders and messages wait in the tray's menu"
        } else {
            "reminders are printed to the terminal"
        }
    }

    /// The person chose a waiting message in the menu. Without a window its line in the menu has to do.
    pub(super) fn read_waiting(&mut self, id: u64, now: Now) {
        if self.show_window(Page::Today, true, now).is_none() {
            self.pager.inbox.remove(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(title: &str, body: &str) -> Note {
        Note {
            title: title.into(),
            body: body.into(),
            actions: Vec::new(),
            quiet: true,
            sound: false,
            expire: 15_000,
        }
    }

    fn texts(inbox: &Inbox) -> Vec<String> {
        inbox.list().iter().map(|w| w.text.clone()).collect()
    }

    #[test]
    fn every_route_is_taken_once_and_the_preferred_one_first() {
        let mut attempts = Attempts::default();
        assert_eq!(attempts.next(false), Some(Route::Notification));
        // That failed, and from now on the window is preferred.
        assert_eq!(attempts.next(true), Some(Route::Window));
        assert_eq!((attempts.next(true), attempts.next(false)), (None, None));
        assert_eq!(Attempts::default().next(true), Some(Route::Window));
    }

    #[test]
    fn a_message_waits_once_and_the_oldest_makes_room() {
        let mut inbox = Inbox::default();
        for (id, body) in (1..).zip(["a", "b", "a", "c", "d", "e", "f"]) {
            inbox.keep(id, Purpose::Tell, &note("Unbrace", body));
        }
        assert_eq!(texts(&inbox), ["a", "c", "d", "e", "f"]);
        inbox.remove(4);
        assert_eq!(texts(&inbox), ["a", "d", "e", "f"]);
    }

    #[test]
    fn a_question_waits_once_until_it_is_answered_anywhere() {
        let mut inbox = Inbox::default();
        inbox.keep(1, Purpose::CheckIn, &note("How is it going?", "Twenty seconds."));
        inbox.keep(2, Purpose::CheckIn, &note("How is it going?", "Today?"));
        assert_eq!(texts(&inbox), ["How is it going? Today?"]);
        inbox.answered_by(&Ask::Open(Page::Today));
        assert_eq!(inbox.list().len(), 1);
        inbox.answered_by(&Ask::Open(Page::CheckIn));
        assert_eq!(inbox.list(), []);
    }

    #[test]
    fn praise_and_reminders_do_not_wait_in_the_menu() {
        let mut inbox = Inbox::default();
        for purpose in [Purpose::Praise, Purpose::Reminder(1), Purpose::Why(1)] {
            inbox.keep(1, purpose, &note("Good.", ""));
        }
        assert_eq!(inbox.list(), []);
    }
}
