//! Global shortcuts on Windows and macOS. The system reports their keys to the thread of the event loop.

use super::Screen;
use crate::cause::Cause;
use crate::companion::Message;
use crate::companion::binding::{BindError, Binding, ShortcutEvent};
use crate::companion::system::Notifier;
use crate::shortcut::ShortcutAction;
use global_hotkey::hotkey::HotKey;
use global_hotkey::{Error, GlobalHotKeyEvent, GlobalHotKeyManager, HotKeyState};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

/// The global shortcuts of the desktop.
#[derive(Default)]
pub struct ShortcutKeys;

impl ShortcutKeys {
    /// Asks the desktop for these shortcuts in place of the present ones. The answer and the keys arrive as
    /// [`Message::Shortcut`].
    pub fn bind(
        &mut self,
        bindings: Vec<Binding>,
        screen: &Screen,
        _: Option<&Notifier>,
        to: &Sender<Message>,
    ) {
        screen.bind_shortcuts(bindings, to.clone());
    }
}

/// The actions of the keys by the ids of the system.
type Actions = Arc<Mutex<Vec<(u32, ShortcutAction)>>>;

/// The keys that the system reports to this thread.
#[derive(Default)]
pub struct HotKeys {
    manager: Option<GlobalHotKeyManager>,
    held: Vec<HotKey>,
    actions: Actions,
}

impl HotKeys {
    /// Asks for these in place of the present ones, and reports those that are not to be had.
    pub fn bind(&mut self, bindings: &[Binding], to: &Sender<Message>) {
        self.release();
        let event = match self.take(bindings, to) {
            Ok(failed) => ShortcutEvent::Bound(failed),
            Err(e) => ShortcutEvent::all_failed(bindings, &BindError::Desktop(Cause::new(e))),
        };
        let _ = to.send(Message::Shortcut(event)); // the loop may be ending
    }

    fn release(&mut self) {
        if let Some(manager) = self.manager.take() {
            let _ = manager.unregister_all(&self.held); // they go with the manager
        }
        self.held.clear();
        self.set_actions(Vec::new());
    }

    fn take(
        &mut self,
        bindings: &[Binding],
        to: &Sender<Message>,
    ) -> Result<Vec<(ShortcutAction, BindError)>, Error> {
        if bindings.is_empty() {
            return Ok(Vec::new());
        }
        let manager = GlobalHotKeyManager::new()?;
        self.listen(to.clone());
        let (mut actions, mut failed) = (Vec::new(), Vec::new());
        for Binding { action, keys, .. } in bindings {
            let Ok(key) = keys.to_string().parse::<HotKey>() else {
                failed.push((*action, BindError::NoKey(keys.clone())));
                continue;
            };
            match manager.register(key) {
                Ok(()) => {
                    actions.push((key.id(), *action));
                    self.held.push(key);
                }
                Err(Error::AlreadyRegistered(_)) => failed.push((*action, BindError::InUse(keys.clone()))),
                Err(_) => failed.push((*action, BindError::Declined(keys.clone()))),
            }
        }
        self.manager = Some(manager);
        self.set_actions(actions);
        Ok(failed)
    }

    /// Passes keys on to the companion. The library keeps the first handler of a process.
    fn listen(&self, to: Sender<Message>) {
        let actions = Arc::clone(&self.actions);
        GlobalHotKeyEvent::set_event_handler(Some(move |event: GlobalHotKeyEvent| {
            let actions = actions.lock().unwrap_or_else(PoisonError::into_inner);
            let found = actions.iter().find(|(id, _)| *id == event.id());
            if let Some((_, action)) = found.filter(|_| event.state() == HotKeyState::Pressed) {
                let _ = to.send(Message::Shortcut(ShortcutEvent::Pressed(*action))); // as above
            }
        }));
    }

    fn set_actions(&self, new: Vec<(u32, ShortcutAction)>) {
        *self.actions.lock().unwrap_or_else(PoisonError::into_inner) = new;
    }
}
