//! The one notification that may be on screen, and the service that shows it. The app decides what is shown,
//! and `delivery.rs` what replaces a notification that cannot be shown.

use super::Message;
use super::delivery::{Attempts, Inbox};
use super::health::Health;
use super::notification::{
    Button, CLICK, ClickAction, MessageText, Notification, NotificationEvent, NotificationKind,
};
use super::system::Notifier;
use super::timers::{Timer, TimerTable};
use crate::engine::{Ms, Now, SECOND};
use crate::ipc::Page;
use crate::terminal;
use std::io::IsTerminal;
use std::path::Path;
use std::sync::mpsc::Sender;

/// How long a notification may take to appear before another daemon is started for it, or something else
/// takes its place. A daemon that restarts needs some of it.
const PATIENCE: Ms = 3 * SECOND;

struct Current {
    token: u64,
    kind: NotificationKind,
    notification: Notification,
    on_screen: bool,
    printed: bool,
}

/// What follows from an event or a deadline.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FollowUp {
    /// A service has appeared: what should be on screen and is not is shown again.
    ShowAgain,
    /// The notification of a reminder is on screen.
    ReminderShown,
    /// The current notification could not be shown, for this reason.
    Failed(String),
    /// A button of the current notification was pressed.
    Pressed(NotificationKind, Button),
    /// A click beside the buttons opens this page. `None`: the notification is an earlier one, which a
    /// notification centre has kept.
    Clicked(Option<NotificationKind>, Page),
}

/// The one notification that may be on screen.
pub(super) struct NotificationManager {
    notifier: Option<Notifier>,
    current: Option<Current>,
    last_token: u64,
    /// Whether the service shows buttons. Assumed until it says otherwise.
    buttons: bool,
    /// The reason why no service runs; `None` while one does, as far as is known.
    missing: Option<String>,
    /// A daemon was asked for since the last one has gone.
    daemon_requested: bool,
    /// The last notification could not be shown, and no service has appeared since.
    unavailable: bool,
    health: Health,
    /// The routes that the active offer has taken.
    pub(super) attempts: Attempts,
    /// Messages that no notification has shown.
    pub(super) inbox: Inbox,
    /// Whether standard output is a terminal, where a person may read.
    pub(super) terminal: bool,
    /// When the last notification was shown, whatever became of it.
    shown_at: Option<Ms>,
}

impl NotificationManager {
    pub(super) fn new() -> Self {
        NotificationManager {
            notifier: None,
            current: None,
            last_token: 0,
            buttons: true,
            missing: None,
            daemon_requested: false,
            unavailable: false,
            health: Health::Ok,
            attempts: Attempts::default(),
            inbox: Inbox::default(),
            terminal: std::io::stdout().is_terminal(),
            shown_at: None,
        }
    }

    /// Connects to the service. `fallback` says what replaces notifications where that fails.
    pub(super) fn start(&mut self, to: Sender<Message>, folder: Option<&Path>, fallback: &str) {
        match Notifier::new(to, folder) {
            Ok(notifier) => {
                self.notifier = Some(notifier);
                self.missing = None;
                self.unavailable = false;
                self.health = Health::Ok;
            }
            Err(e) => {
                let why = e.to_string();
                self.set_unavailable(&why, fallback);
                self.missing = Some(why);
            }
        }
    }

    /// No notification can be shown, for this reason; `fallback` says what replaces them.
    pub(super) fn set_unavailable(&mut self, why: &str, fallback: &str) {
        self.unavailable = true;
        self.health = Health::Missing(format!("{why}; {fallback}"));
    }

    /// The service cannot be connected to yet.
    pub(super) fn set_stopped(&mut self, why: String) {
        self.unavailable = true;
        self.missing = Some(why.clone());
        self.health = Health::Missing(why);
    }

    pub(super) fn health(&self) -> &Health {
        &self.health
    }

    /// The connection to the service, which on Linux also serves the tray.
    pub(super) fn notifier(&self) -> Option<&Notifier> {
        self.notifier.as_ref()
    }

    /// Whether the service is known not to show notifications.
    pub(super) fn is_unavailable(&self) -> bool {
        self.unavailable
    }

    /// Whether the service shows buttons, as far as is known.
    pub(super) fn has_buttons(&self) -> bool {
        self.buttons
    }

    pub(super) fn shown_at(&self) -> Option<Ms> {
        self.shown_at
    }

    pub(super) fn current_kind(&self) -> Option<NotificationKind> {
        self.current.as_ref().map(|c| c.kind)
    }

    pub(super) fn shows_reminder(&self) -> bool {
        self.current_kind().is_some_and(NotificationKind::is_reminder)
    }

    /// The message that was shown in this very turn.
    pub(super) fn message_of_this_turn(&self, now: Now) -> Option<MessageText> {
        let current = self.current.as_ref()?;
        let recent = current.kind == NotificationKind::Message && self.shown_at == Some(now.elapsed);
        recent.then(|| MessageText {
            title: current.notification.title.clone(),
            body: current.notification.body.clone(),
            page: match current.notification.click {
                Some(ClickAction::Open(page)) => page,
                _ => Page::Today,
            },
        })
    }

    /// Shows a notification in place of the current one. Without a service it stays unsent; the deadline then
    /// brings another route.
    pub(super) fn show(
        &mut self,
        notification: Notification,
        kind: NotificationKind,
        now: Now,
        timers: &mut TimerTable,
    ) {
        if kind != NotificationKind::Message || self.message_of_this_turn(now).is_none() {
            self.keep_unseen(); // it is replaced before anything has shown it
        }
        self.shown_at = Some(now.elapsed);
        self.last_token += 1;
        self.current = Some(Current {
            token: self.last_token,
            kind,
            notification,
            on_screen: false,
            printed: false,
        });
        self.daemon_requested = false;
        self.send(false, now, timers);
    }

    fn send(&mut self, start_daemon: bool, now: Now, timers: &mut TimerTable) {
        let mut patience = 0;
        if let (Some(current), Some(notifier)) = (&self.current, &self.notifier) {
            notifier.show(current.token, current.notification.clone(), start_daemon);
            patience = PATIENCE;
        }
        timers.set(Timer::Notification, now.elapsed + patience);
    }

    /// Keeps the current message for the menu, unless it is on screen.
    pub(super) fn keep_unseen(&mut self) {
        if let Some(c) = self.current.as_ref().filter(|c| !c.on_screen) {
            self.inbox.keep(c.token, c.kind, &c.notification);
        }
    }

    /// Prints the current notification, once.
    pub(super) fn print(&mut self, timers: &mut TimerTable) {
        timers.stop(Timer::Notification);
        if let Some(c) = self.current.as_mut().filter(|c| !c.printed) {
            c.printed = true;
            let line = format!(
                "{} {}",
                c.notification.title,
                c.notification.body.replace('\n', " ")
            );
            // The terminal may be closed: then there is no way left at all.
            let _ = terminal::print(format!("{}\n", terminal::clean(&line)).as_bytes());
        }
    }

    /// Takes the current notification back.
    pub(super) fn close(&mut self, timers: &mut TimerTable) {
        self.current = None;
        timers.stop(Timer::Notification);
        if let Some(notifier) = &self.notifier {
            notifier.close();
        }
    }

    /// Takes the current notification back if it is of this kind.
    pub(super) fn close_kind(&mut self, kind: NotificationKind, timers: &mut TimerTable) {
        if self.current_kind() == Some(kind) {
            self.close(timers);
        }
    }

    /// Waits until the service knows that the last notification has ended.
    pub(super) fn finish(&mut self) {
        if let Some(notifier) = self.notifier.take() {
            notifier.finish();
        }
    }

    /// Removes and returns the current notification, unless it is on screen.
    pub(super) fn take_unshown(&mut self) -> Option<(NotificationKind, Notification)> {
        let current = self.current.take_if(|c| !c.on_screen)?;
        Some((current.kind, current.notification))
    }

    /// Processes what the service reports.
    pub(super) fn on_event(
        &mut self,
        event: NotificationEvent,
        now: Now,
        timers: &mut TimerTable,
    ) -> Option<FollowUp> {
        match event {
            NotificationEvent::ServiceAppeared { buttons } => {
                self.buttons = buttons;
                self.missing = None;
                self.unavailable = false;
                self.health = if buttons {
                    Health::Ok
                } else {
                    Health::Limited("without buttons: answer from the tray or the command line".into())
                };
                Some(FollowUp::ShowAgain)
            }
            NotificationEvent::ServiceMissing(why) => {
                self.health = Health::Missing(why.clone());
                self.missing = Some(why);
                // A message that was on screen has been seen.
                self.current.take_if(|c| c.on_screen && c.kind.asks_nothing());
                if let Some(c) = &mut self.current {
                    c.on_screen = false;
                    timers.set(Timer::Notification, now.elapsed + PATIENCE);
                }
                None
            }
            NotificationEvent::Shown(token) => {
                self.inbox.remove(token);
                self.current.as_mut().filter(|c| c.token == token)?.on_screen = true;
                timers.stop(Timer::Notification);
                self.shows_reminder().then_some(FollowUp::ReminderShown)
            }
            NotificationEvent::NotShown(token, why) => {
                self.current.as_mut().filter(|c| c.token == token)?.on_screen = false;
                // Where a daemon is only missing, one is started for it at the deadline.
                if Notifier::CAN_START && self.missing.is_some() && !self.daemon_requested {
                    return None;
                }
                timers.stop(Timer::Notification);
                Some(FollowUp::Failed(why))
            }
            NotificationEvent::Pressed(token, key) if key == CLICK => self.on_click(token),
            NotificationEvent::Pressed(token, key) => {
                let kind = self.current.as_ref().filter(|c| c.token == token)?.kind;
                Some(FollowUp::Pressed(
                    kind,
                    Button::from_key(&key).unwrap_or(Button::Other),
                ))
            }
        }
    }

    /// A click beside the buttons of the notification with this token.
    fn on_click(&self, token: u64) -> Option<FollowUp> {
        let Some(current) = self.current.as_ref().filter(|c| c.token == token) else {
            return Some(FollowUp::Clicked(None, Page::Today));
        };
        // Windows and macOS report a click on any notification.
        let click = current.notification.click;
        Some(match click.unwrap_or(ClickAction::Open(Page::Today)) {
            ClickAction::Press(button) => FollowUp::Pressed(current.kind, button),
            ClickAction::Open(page) => FollowUp::Clicked(Some(current.kind), page),
        })
    }

    /// The current notification was not shown in time. A daemon may be started for it once; then it has
    /// failed.
    pub(super) fn on_deadline(&mut self, now: Now, timers: &mut TimerTable) -> Option<FollowUp> {
        if self.current.as_ref().is_none_or(|c| c.on_screen) {
            return None;
        }
        let can_start = Notifier::CAN_START && self.notifier.is_some();
        if can_start && self.missing.is_some() && !std::mem::replace(&mut self.daemon_requested, true) {
            self.send(true, now, timers);
            return None;
        }
        let silent = || "the notification service does not answer".into();
        Some(FollowUp::Failed(self.missing.clone().unwrap_or_else(silent)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::testing::at;

    fn notification(body: &str) -> Notification {
        Notification {
            title: "Unbrace".into(),
            body: body.into(),
            quiet: true,
            expire: 15_000,
            ..Notification::default()
        }
    }

    /// Without a service, as no test may show anything on the desktop.
    fn shown(kind: NotificationKind) -> (NotificationManager, TimerTable) {
        let (mut manager, mut timers) = (NotificationManager::new(), TimerTable::default());
        manager.show(notification("first"), kind, at(0), &mut timers);
        (manager, timers)
    }

    #[test]
    fn notification_without_a_service_fails_at_once() {
        let (mut manager, mut timers) = shown(NotificationKind::Reminder(1));
        manager.set_stopped("no threads".into());
        assert!(timers.expire(Timer::Notification, at(0)));
        let failed = manager.on_deadline(at(0), &mut timers);
        assert_eq!(failed, Some(FollowUp::Failed("no threads".into())));
    }

    #[test]
    fn reminder_that_is_on_screen_is_reported_once_and_has_no_deadline() {
        let (mut manager, mut timers) = shown(NotificationKind::Reminder(1));
        let mut event = |event| manager.on_event(event, at(10), &mut timers);
        assert_eq!(event(NotificationEvent::Shown(7)), None, "another notification");
        assert_eq!(event(NotificationEvent::Shown(1)), Some(FollowUp::ReminderShown));
        let pressed = event(NotificationEvent::Pressed(1, "done".into()));
        let expected = FollowUp::Pressed(NotificationKind::Reminder(1), Button::Done);
        assert_eq!(pressed, Some(expected));
        assert!(!timers.is_running(Timer::Notification));
        assert_eq!(manager.on_deadline(at(10), &mut timers), None);
    }

    #[test]
    fn click_does_what_the_notification_says_and_an_old_one_opens_today() {
        for (action, expected) in [
            (
                ClickAction::Press(Button::Start),
                FollowUp::Pressed(NotificationKind::Reminder(1), Button::Start),
            ),
            (
                ClickAction::Open(Page::Settings),
                FollowUp::Clicked(Some(NotificationKind::Reminder(1)), Page::Settings),
            ),
        ] {
            let (mut manager, mut timers) = (NotificationManager::new(), TimerTable::default());
            let shown = Notification {
                click: Some(action),
                ..notification("first")
            };
            manager.show(shown, NotificationKind::Reminder(1), at(0), &mut timers);
            let mut click = |token| {
                let event = NotificationEvent::Pressed(token, CLICK.into());
                manager.on_event(event, at(10), &mut timers)
            };
            assert_eq!(click(1), Some(expected));
            assert_eq!(click(7), Some(FollowUp::Clicked(None, Page::Today)));
        }
    }

    #[test]
    fn message_that_was_seen_is_not_shown_again_by_the_next_service() {
        for (kind, again) in [
            (NotificationKind::Message, false),
            (NotificationKind::FlareUp, true),
        ] {
            let (mut manager, mut timers) = shown(kind);
            manager.on_event(NotificationEvent::Shown(1), at(10), &mut timers);
            manager.on_event(
                NotificationEvent::ServiceMissing("gone".into()),
                at(20),
                &mut timers,
            );
            assert_eq!(manager.take_unshown().is_some(), again, "{kind:?}");
        }
    }

    #[test]
    fn message_that_is_replaced_before_it_is_shown_waits_in_the_menu() {
        let (mut manager, mut timers) = shown(NotificationKind::Message);
        manager.show(
            notification("second"),
            NotificationKind::Message,
            at(5_000),
            &mut timers,
        );
        let waiting: Vec<_> = manager.inbox.list().iter().map(|m| m.text.as_str()).collect();
        assert_eq!(waiting, ["first"]);
    }
}
