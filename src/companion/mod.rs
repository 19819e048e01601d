//! The companion: the shell round the engine. It sleeps until the engine's next deadline or a message.
//!
//! What can wake it: a deadline of the engine; the minute's heartbeat while desk time counts; a request on the socket;
//! the tray's menu; a window that comes or goes; news of the person's presence, of notifications, of the tray's host; a change of the settings
//! file; 04:00 of the day on which a program's stage changes; the time at which the person wants to be asked how it is going; a jump of the wall clock; a signal to end.
//!
//! Every part may be missing: no bus, no tray, no notification daemon, no display, no folder to write to. The rest
//! goes on, `status` says what is missing, and reminders go to the terminal when there is no other way.

mod check_in;
mod claim;
mod clock;
mod config;
mod frame;
mod memory;
mod notes;
mod notifier;
mod program;
mod reminders;
mod shell;
mod start;
mod status;
mod tray;
mod trim;
mod view;
mod windows;

pub use claim::{Claim, wait_until_free};
pub use clock::now;

use crate::ipc::{Ask, Page, Role};
use crate::office;
use crate::presence::Report;
use crate::words::Words;
use std::os::unix::net::UnixStream;

/// What reaches the loop.
enum Message {
    Ask(UnixStream, Ask),
    Menu(Ask),
    /// A window has subscribed; its number.
    Window(u64, Role, UnixStream),
    /// A window has gone.
    WindowGone(u64),
    /// A window that was started has come up, or not.
    Launched(Page, bool),
    Note(notifier::News),
    Presence(Report),
    /// A tray's host is there, or none.
    TrayHost(bool),
    /// The settings file may have changed.
    SettingsTouched,
    /// The wall clock was set.
    ClockJumped,
    /// The session bus has gone: the session is over.
    BusGone,
    /// A signal to end.
    Terminate,
}

/// Runs until it is told to quit. `first`: started by hand, and may ask whether to start at login.
pub fn run(claim: Claim, first: bool) {
    trim::one_heap();
    let (to, messages) = std::sync::mpsc::channel();
    let mut shell = shell::Shell::start(to, claim, first);
    shell.live(&messages);
}

/// What to use in place of a window, in the language of the settings, when no companion runs to say it.
pub fn page_text(page: Page) -> String {
    let settings = office::settings();
    let words = Words::new(settings.language(), sys_locale::get_locale().as_deref());
    shell::page_text(&words, page)
}

/// Whether a notification daemon and a tray's host are on the session bus. `Err`: why the bus cannot be asked.
///
/// # Errors
/// When there is no session bus.
pub fn probe() -> Result<Desktop, String> {
    let ask = || {
        let bus = zbus::blocking::connection::Builder::session()?
            .method_timeout(std::time::Duration::from_secs(2))
            .build()?;
        let proxy = zbus::blocking::fdo::DBusProxy::new(&bus)?;
        let has = |name: &'static str| zbus::Result::Ok(proxy.name_has_owner(name.try_into()?)?);
        let notifications = "org.freedesktop.Notifications";
        let daemon = has(notifications)?;
        let activatable = proxy.list_activatable_names()?;
        let can: Vec<String> = if daemon {
            let path = "/org/freedesktop/Notifications";
            let reply = bus.call_method(
                Some(notifications),
                path,
                Some(notifications),
                "GetCapabilities",
                &(),
            )?;
            reply.body().deserialize()?
        } else {
            Vec::new()
        };
        zbus::Result::Ok(Desktop {
            tray_host: has("org.kde.StatusNotifierWatcher")?,
            daemon,
            startable: activatable.iter().any(|n| n.as_str() == notifications),
            buttons: can.iter().any(|c| c == "actions"),
        })
    };
    ask().map_err(|e| e.to_string())
}

/// What the session bus has.
#[derive(Clone, Copy, Debug)]
pub struct Desktop {
    /// A StatusNotifierItem host.
    pub tray_host: bool,
    /// A notification daemon runs.
    pub daemon: bool,
    /// One can be started by the bus.
    pub startable: bool,
    /// The daemon shows buttons.
    pub buttons: bool,
}
