//! The desktop on macOS: the menu bar and the user notification centre. It has been compiled but not run.

pub(super) mod button;
mod clock;
mod delegate;
mod notifier;
pub(super) mod platform;

pub use super::bar::{Screen, ShortcutKeys, Tray, run_event_loop};
pub use super::worker::Notifier;

use super::notification_plan::{NOT_ALLOWED, Permission, UNANSWERED};
use super::{NotifierError, Probe, signals};
use crate::companion::Message;
use crate::companion::instance::Socket;
use crate::companion::peers::Peers;
use std::sync::mpsc::Sender;

/// Reports requests of commands and windows, jumps of the wall clock, and signals to the loop.
pub fn listen(to: Sender<Message>, socket: Option<Socket>) {
    let peers = socket.and_then(|socket| Peers::new(socket.listener, to.clone()).ok());
    signals::start(signals::waiter(&to, peers));
    clock::on_jump(move || to.send(Message::ClockJumped).is_ok());
}

/// macOS takes back unused memory by itself.
pub fn trim() {}

/// Menu bar, notifications and their buttons.
pub fn probe() -> Vec<Probe> {
    let probe = |name, found| Probe { name, found };
    vec![
        probe("tray", Ok("the menu bar takes the icon".into())),
        probe(
            "notifications",
            notifications().map(|()| "macOS allows them".into()),
        ),
        probe("buttons", notifications().map(|()| "shown under Options".into())),
    ]
}

/// # Errors
/// The reason why there are none, and what to do.
fn notifications() -> Result<(), (String, &'static str)> {
    if !notifier::is_app() {
        let todo = "start Unbrace.app; reminders are shown in a window meanwhile";
        return Err((NotifierError::NoApplication.to_string(), todo));
    }
    match notifier::permission() {
        Some(Permission::Denied) => Err((
            NOT_ALLOWED.to_owned(),
            "allow them there, or use reminders in a window",
        )),
        Some(Permission::Undecided) => Err((
            UNANSWERED.to_owned(),
            "allow them when macOS asks; an application without a signature is never asked about",
        )),
        Some(Permission::Granted) => Ok(()),
        None => Err((
            "macOS does not say whether it allows them".to_owned(),
            "reminders are shown in a window if need be",
        )),
    }
}
