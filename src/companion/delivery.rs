//! The routes by which an offer reaches the person, and the messages that wait because no notification could
//! show them. Pure.

use super::notification::{Notification, NotificationKind};
use crate::ipc::{Page, Request};
use crate::visit::Occasion;

/// The largest number of messages that wait. The oldest one is dropped for another.
const MOST_WAITING: usize = 5;

/// A way to show an offer that needs another program of the desktop. The terminal needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    Notification,
    Window,
}

/// The routes that the active offer has taken.
#[derive(Debug, Default)]
pub(super) struct Attempts {
    notification: bool,
    window: bool,
}

impl Attempts {
    /// Returns the next route and marks it as taken; `None` if all have been taken.
    pub(super) fn next(&mut self, window_first: bool) -> Option<Route> {
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
pub struct WaitingMessage {
    /// By which the menu and the windows name it.
    pub id: u64,
    /// The whole message.
    pub text: String,
    /// The request by which it is accepted; `None` if it is only to be read.
    pub request: Option<Request>,
    kind: NotificationKind,
}

impl WaitingMessage {
    /// A message that is only to be read.
    #[cfg(test)]
    pub(super) fn to_read(id: u64, text: &str) -> Self {
        WaitingMessage {
            id,
            text: text.into(),
            request: None,
            kind: NotificationKind::Message,
        }
    }
}

/// The messages that wait in the menu and on the Today page, oldest first.
#[derive(Debug, Default)]
pub(super) struct Inbox(Vec<WaitingMessage>);

impl Inbox {
    pub(super) fn list(&self) -> &[WaitingMessage] {
        &self.0
    }

    /// Keeps a message. It replaces one with the same text, or with the same question.
    pub(super) fn keep(&mut self, id: u64, kind: NotificationKind, notification: &Notification) {
        let request = match kind {
            NotificationKind::Message => None,
            NotificationKind::CheckIn => Some(Request::Open(Page::CheckIn)),
            NotificationKind::Visit(notice) if notice.occasion == Occasion::After => {
                Some(Request::Open(Page::Program))
            }
            NotificationKind::Autostart => Some(Request::Open(Page::Settings)),
            NotificationKind::FlareUp => Some(Request::FlareUp(None)),
            // Reminders have routes of their own, the menu names a visit itself, and praise may be missed.
            NotificationKind::Reminder(_)
            | NotificationKind::Why(_)
            | NotificationKind::Guide(_)
            | NotificationKind::Visit(_)
            | NotificationKind::Praise => return,
        };
        let text = match (notification.title.as_str(), notification.body.as_str()) {
            ("Unbrace", body) => body.to_owned(),
            (title, "") => title.to_owned(),
            (title, body) if title.ends_with(['.', '?', '!']) => format!("{title} {body}"),
            (title, body) => format!("{title}. {body}"),
        };
        let same = |w: &WaitingMessage| w.text == text || kind != NotificationKind::Message && w.kind == kind;
        self.0.retain(|w| !same(w));
        self.0.push(WaitingMessage {
            id,
            text,
            request,
            kind,
        });
        if self.0.len() > MOST_WAITING {
            self.0.remove(0);
        }
    }

    pub(super) fn remove(&mut self, id: u64) {
        self.0.retain(|w| w.id != id);
    }

    pub(super) fn remove_kind(&mut self, kind: NotificationKind) {
        self.0.retain(|w| w.kind != kind);
    }

    /// Removes the questions that this request answers.
    pub(super) fn answered_by(&mut self, request: &Request) {
        self.0.retain(|w| w.request.as_ref() != Some(request));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notification(title: &str, body: &str) -> Notification {
        Notification {
            title: title.into(),
            body: body.into(),
            quiet: true,
            expire: 15_000,
            ..Notification::default()
        }
    }

    fn texts(inbox: &Inbox) -> Vec<String> {
        inbox.list().iter().map(|w| w.text.clone()).collect()
    }

    #[test]
    fn route_is_taken_once_and_the_preferred_one_first() {
        let mut attempts = Attempts::default();
        assert_eq!(attempts.next(false), Some(Route::Notification));
        // That failed, and from now on the window is preferred.
        assert_eq!(attempts.next(true), Some(Route::Window));
        assert_eq!((attempts.next(true), attempts.next(false)), (None, None));
        assert_eq!(Attempts::default().next(true), Some(Route::Window));
    }

    #[test]
    fn message_waits_once_and_the_oldest_is_dropped() {
        let mut inbox = Inbox::default();
        for (id, body) in (1..).zip(["a", "b", "a", "c", "d", "e", "f"]) {
            inbox.keep(id, NotificationKind::Message, &notification("Unbrace", body));
        }
        assert_eq!(texts(&inbox), ["a", "c", "d", "e", "f"]);
        inbox.remove(4);
        assert_eq!(texts(&inbox), ["a", "d", "e", "f"]);
    }

    #[test]
    fn question_waits_once_until_it_is_answered_anywhere() {
        let mut inbox = Inbox::default();
        inbox.keep(
            1,
            NotificationKind::CheckIn,
            &notification("How is it going?", "Twenty seconds."),
        );
        inbox.keep(
            2,
            NotificationKind::CheckIn,
            &notification("How is it going?", "Today?"),
        );
        assert_eq!(texts(&inbox), ["How is it going? Today?"]);
        inbox.answered_by(&Request::Open(Page::Today));
        assert_eq!(inbox.list().len(), 1);
        inbox.answered_by(&Request::Open(Page::CheckIn));
        assert_eq!(inbox.list(), []);
    }

    #[test]
    fn praise_and_reminders_do_not_wait() {
        let mut inbox = Inbox::default();
        for kind in [
            NotificationKind::Praise,
            NotificationKind::Reminder(1),
            NotificationKind::Why(1),
        ] {
            inbox.keep(1, kind, &notification("Good.", ""));
        }
        assert_eq!(inbox.list(), []);
    }
}
