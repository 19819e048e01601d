//! What the keys of the global shortcuts do.

use super::App;
use crate::companion::binding::ShortcutEvent;
use crate::companion::notification::MessageText;
use crate::engine::{Answer, Command, HOUR, Now, Pause};
use crate::ipc::Request;
use crate::shortcut::ShortcutAction;

impl App {
    /// Asks the desktop for the shortcuts of the settings. `by_person`: the person has just changed the settings.
    pub(super) fn bind_shortcuts(&mut self, by_person: bool) {
        let desktop = (&self.screen, self.notifications.notifier(), &self.to);
        self.shortcuts
            .bind(&self.config.settings, &self.i18n, desktop, by_person);
    }

    pub(super) fn on_shortcut(&mut self, event: ShortcutEvent, now: Now) {
        match event {
            ShortcutEvent::Pressed(ShortcutAction::Pause) => self.pause_or_resume(now),
            // The key may be pressed when the reminder has just gone: there is nothing to explain.
            ShortcutEvent::Pressed(ShortcutAction::Answer) if self.engine.live().is_none() => {}
            ShortcutEvent::Pressed(ShortcutAction::Answer) => {
                self.on_menu(&Request::Answer(Answer::Done), now);
            }
            ShortcutEvent::Bound(failed) => {
                let messages = self.shortcuts.on_bound(failed, &self.i18n);
                self.show_messages(messages, now);
            }
        }
    }

    /// The same key begins and ends a pause, so a message says which of the two it was.
    fn pause_or_resume(&mut self, now: Now) {
        let command = if self.engine.paused() {
            Command::Resume
        } else {
            Command::Pause(Pause::For(HOUR))
        };
        let reply = self.handle_request(&Request::Command(command), now);
        self.show_message(MessageText::new(reply.text), now);
    }
}
