//! The desktop on Windows. Built and tried under Wine; never seen on a real one.

mod activator;
mod balloon;
mod desk;
pub(super) mod look;
mod notifier;
mod settings_watch;
mod toast;

pub use super::bar::{Screen, Tray, run_event_loop};
pub use super::worker::Notifier;
pub use desk::listen;
pub use settings_watch::follow;

use super::Probe;

/// Windows takes back what a process does not use by itself.
pub fn trim() {}

/// Tray, notifications and their buttons.
pub fn probe() -> Vec<Probe> {
    let toasts = toast::probe();
    let tray = if look::has_taskbar() {
        Ok("the taskbar takes the icon".into())
    } else {
        Err((
            "no taskbar yet".into(),
            "it comes by itself once there is one; reminders come without it",
        ))
    };
    let notifications = match &toasts {
        Ok(()) => Ok("Windows shows them".into()),
        Err(why) => Err((
            why.clone(),
            "look at Settings, System, Notifications; a balloon does meanwhile",
        )),
    };
    let buttons = match &toasts {
        Ok(()) => Ok("shown".into()),
        Err(_) => Err((
            "none on a balloon".into(),
            "answer from the tray menu or with `unbrace done`",
        )),
    };
    let part = |name, found| Probe { name, found };
    vec![
        part("tray", tray),
        part("notifications", notifications),
        part("buttons", buttons),
    ]
}
