//! The desktop on macOS: the menu bar, the user notification centre. Checked by the compiler; never run.

pub(super) mod button;
mod clock;
mod delegate;
pub(super) mod look;
mod notifier;

pub use super::bar::{Screen, Tray, host};
pub use super::worker::Notifier;
pub use clock::{boot, now};

use super::{Part, signals};
use crate::companion::Message;
use std::sync::mpsc::Sender;

/// Tells the loop when the wall clock is set, and when a signal asks it to end.
pub fn listen(to: Sender<Message>) {
    let jumped = to.clone();
    clock::on_jump(move || jumped.send(Message::ClockJumped).is_ok());
    signals::listen(to);
}

/// macOS takes back what a process does not use by itself.
pub fn trim() {}

/// Menu bar, notifications and their buttons.
pub fn probe() -> Vec<Part> {
    let app = notifier::is_app();
    let no_app = || {
        (
            notifier::NO_APP.to_owned(),
            "start Unbrace.app; reminders are printed to the terminal meanwhile",
        )
    };
    let part = |name, found| Part { name, found };
    vec![
        part("tray", Ok("the menu bar takes the icon".into())),
        part(
            "notifications",
            if app {
                Ok("macOS shows them".into())
            } else {
                Err(no_app())
            },
        ),
        part(
            "buttons",
            if app {
                Ok("shown under Options".into())
            } else {
                Err(no_app())
            },
        ),
    ]
}
