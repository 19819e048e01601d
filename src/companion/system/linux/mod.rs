//! The desktop on Linux: tray and notifications over the session bus, no GUI toolkit, and the loop on the
//! main thread.

mod clock;
mod item;
mod notifier;
mod portal_shortcuts;
mod settings_watch;
mod shortcuts;
mod tray;
mod trim;
mod x11_keys;

pub use notifier::Notifier;
pub use settings_watch::{follow, watch as watch_path};
pub use shortcuts::ShortcutKeys;
pub use tray::Tray;
pub use trim::{leave_thread_caches, trim};

use super::{Probe, TrayError, signals};
use crate::companion::Message;
use crate::companion::instance::Socket;
use crate::companion::peers::Peers;
use crate::companion::socket_watch::SocketWatch;
use crate::companion::view::TrayView;
use crate::paths;
use std::path::Path;
use std::sync::mpsc::Sender;

/// Where a tray can be shown.
pub struct Screen;

impl Screen {
    /// Shows the tray's item.
    ///
    /// # Errors
    /// If there is no session bus or no thread.
    pub fn tray(
        &self,
        to: Sender<Message>,
        view: TrayView,
        folder: Option<&Path>,
    ) -> Result<Tray, TrayError> {
        Tray::show(to, view, folder)
    }

    /// Runs `work` on the thread that receives the events of the system, which is any thread here.
    pub fn run_on_main_thread(&self, work: impl FnOnce()) {
        work();
    }
}

/// Runs the companion or a command that observes the desktop, and returns its result.
pub fn run_event_loop<T>(run: impl FnOnce(Screen) -> T) -> Option<T> {
    trim::one_heap();
    Some(run(Screen))
}

/// Reports requests of commands and windows, jumps of the wall clock, and signals to the loop.
pub fn listen(to: Sender<Message>, socket: Option<Socket>) {
    let peers = socket.and_then(|socket| {
        let mut peers = Peers::new(socket.listener, to.clone()).ok()?;
        if let Some(watch) = SocketWatch::new(socket.folder) {
            peers.watch(watch);
        }
        Some(peers)
    });
    let mut waiter = signals::waiter(&to, peers);
    // Without this the next turn of the loop notices a jump.
    if let Ok(jumps) = clock::Jumps::new(move || to.send(Message::ClockJumped).is_ok()) {
        waiter.add(jumps);
    }
    signals::start(waiter);
}

/// Tray, notifications and their buttons.
pub fn probe() -> Vec<Probe> {
    let bus = services_of_bus();
    let no_bus = |e: &zbus::Error| {
        (
            format!("no session bus: {e}"),
            "start it inside a desktop session",
        )
    };
    let tray = match &bus {
        Err(e) => Err(no_bus(e)),
        Ok(d) if d.tray_host => Ok("a tray takes the icon".into()),
        Ok(_) if paths::desktop().contains("GNOME") => Err((
            "GNOME shows no tray icons by itself".into(),
            "install the extension \"AppIndicator and KStatusNotifierItem Support\"",
        )),
        Ok(_) => Err((
            "no tray on this desktop".into(),
            "add a status tray to the panel; reminders come without it",
        )),
    };
    let notifications = match &bus {
        Err(e) => Err(no_bus(e)),
        Ok(d) if d.daemon => Ok("a daemon shows them".into()),
        Ok(d) if d.startable => Ok("a daemon is started when it is needed".into()),
        Ok(_) => Err((
            "no notification daemon".into(),
            "start one, such as dunst; the terminal takes reminders meanwhile",
        )),
    };
    let buttons = match &bus {
        Ok(d) if d.daemon && d.buttons => Ok("shown".into()),
        Ok(d) if !d.daemon && d.startable => Ok("known once the daemon runs".into()),
        _ => Err((
            "none on notifications".into(),
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

/// Asks the session bus for the services of the desktop.
///
/// # Errors
/// If there is no session bus, or it does not answer.
fn services_of_bus() -> zbus::Result<BusServices> {
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
    zbus::Result::Ok(BusServices {
        tray_host: has("org.kde.StatusNotifierWatcher")?,
        daemon,
        startable: activatable.iter().any(|n| n.as_str() == notifications),
        buttons: can.iter().any(|c| c == "actions"),
    })
}

/// The services on the session bus.
struct BusServices {
    /// A StatusNotifierItem host.
    tray_host: bool,
    /// A notification daemon runs.
    daemon: bool,
    /// The bus can start one.
    startable: bool,
    /// The daemon shows buttons.
    buttons: bool,
}
