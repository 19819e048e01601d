//! The desktop on Windows. It has been tested under Wine alone.

mod activator;
mod balloon;
mod notifier;
pub(super) mod platform;
mod settings_watch;
mod system_events;
mod toast;

pub use super::bar::{Screen, ShortcutKeys, Tray, run_event_loop};
pub use super::worker::Notifier;
pub use settings_watch::follow;
pub use system_events::listen;

use super::Probe;

/// Windows takes back unused memory by itself.
pub fn trim() {}

/// Tray, notifications and their buttons.
pub fn probe() -> Vec<Probe> {
    let toasts = toast::probe();
    let tray = if platform::has_taskbar() {
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
    let probe = |name, found| Probe { name, found };
    vec![
        probe("tray", tray),
        probe("notifications", notifications),
        probe("buttons", buttons),
    ]
}
