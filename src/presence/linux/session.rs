//! Do not disturb, screen savers and programs that keep the screen on, over the session bus. Each service is
//! a row of [`SERVICES`]. An absent service is ignored, one that starts late or restarts is read again, and
//! one that ends is lost. No service is started.

use super::bus::{self, PROPERTIES, Watch};
use crate::presence::{PresenceError, PresenceEvent, Report, Reporter, Source};
use futures_lite::StreamExt;
use std::pin::Pin;
use std::process::Command;
use zbus::connection::Builder;
use zbus::fdo::DBusProxy;
use zbus::message::Type;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, Message, MessageStream};

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const NOTIFICATIONS_PATH: &str = "/org/freedesktop/Notifications";
const DUNST: &str = "org.dunstproject.cmd0";
const SWAYNC: &str = "org.erikreider.swaync.cc";
const MAKO: &str = "fr.emersion.Mako";
const MAKO_PATH: &str = "/fr/emersion/Mako";
const DCONF: &str = "ca.desrt.dconf.Writer";
const INHIBIT: &str = "org.freedesktop.PowerManagement.Inhibit";

/// The present state of a service.
type Answer<'a> = Pin<Box<dyn Future<Output = Option<PresenceEvent>> + Send + 'a>>;

/// A service on the session bus, and how to read its state.
struct Service {
    source: Source,
    /// The bus name of the service.
    name: &'static str,
    /// The signal that reports a change: interface and member.
    signal: (&'static str, &'static str),
    /// Reads the present state; `None` if the service does not have it.
    ask: for<'a> fn(&'a Connection) -> Answer<'a>,
    /// Interprets the signal.
    interpret: fn(&Message) -> ServiceSignal,
}

enum ServiceSignal {
    Event(PresenceEvent),
    /// The state has changed and has to be read.
    Ask,
    Nothing,
}

const SERVICES: [Service; 11] = [
    Service {
        source: Source::Dunst,
        name: NOTIFICATIONS,
        signal: (PROPERTIES, "PropertiesChanged"),
        ask: |bus| Box::pin(quiet(bus, DUNST, "paused")),
        interpret: |m| quiet_changed(m, DUNST, "paused", is_true),
    },
    Service {
        source: Source::Plasma,
        name: NOTIFICATIONS,
        signal: (PROPERTIES, "PropertiesChanged"),
        ask: |bus| Box::pin(quiet(bus, NOTIFICATIONS, "Inhibited")),
        interpret: |m| quiet_changed(m, NOTIFICATIONS, "Inhibited", is_true),
    },
    Service {
        source: Source::Xfce,
        name: "org.xfce.Xfconf",
        signal: ("org.xfce.Xfconf", "PropertyChanged"),
        ask: |bus| Box::pin(xfce(bus)),
        interpret: |m| match m.body().deserialize::<(String, String, Value<'_>)>() {
            Ok((channel, name, Value::Bool(on)))
                if channel == "xfce4-notifyd" && name == "/do-not-disturb" =>
            {
                ServiceSignal::Event(PresenceEvent::Quiet(on))
            }
            _ => ServiceSignal::Nothing,
        },
    },
    Service {
        source: Source::Gnome,
        name: "org.gnome.Shell",
        signal: (DCONF, "Notify"),
        ask: |_| Box::pin(gnome()),
        interpret: |m| settings_changed(m, "/org/gnome/desktop/notifications/"),
    },
    Service {
        source: Source::Swaync,
        name: SWAYNC,
        signal: (SWAYNC, "Subscribe"),
        ask: |bus| Box::pin(swaync(bus)),
        interpret: swaync_changed,
    },
    Service {
        source: Source::Swaync,
        name: SWAYNC,
        signal: (SWAYNC, "SubscribeV2"),
        ask: |bus| Box::pin(swaync(bus)),
        interpret: swaync_changed,
    },
    Service {
        source: Source::Mako,
        name: NOTIFICATIONS,
        signal: (PROPERTIES, "PropertiesChanged"),
        ask: |bus| Box::pin(mako(bus)),
        interpret: |m| quiet_changed(m, MAKO, "Modes", quiet_mode),
    },
    Service {
        source: Source::Mate,
        name: NOTIFICATIONS,
        signal: (DCONF, "Notify"),
        ask: |bus| Box::pin(mate(bus)),
        interpret: |m| settings_changed(m, "/org/mate/notification-daemon/"),
    },
    Service {
        source: Source::ScreenSaver,
        name: "org.freedesktop.ScreenSaver",
        signal: ("org.freedesktop.ScreenSaver", "ActiveChanged"),
        ask: |bus| {
            Box::pin(active(
                bus,
                "org.freedesktop.ScreenSaver",
                "/org/freedesktop/ScreenSaver",
            ))
        },
        interpret: saver,
    },
    Service {
        source: Source::GnomeScreenSaver,
        name: "org.gnome.ScreenSaver",
        signal: ("org.gnome.ScreenSaver", "ActiveChanged"),
        ask: |bus| Box::pin(active(bus, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver")),
        interpret: saver,
    },
    Service {
        source: Source::PowerManagement,
        name: "org.freedesktop.PowerManagement",
        signal: (INHIBIT, "HasInhibitChanged"),
        ask: |bus| Box::pin(inhibited(bus)),
        interpret: |m| {
            let on = m.body().deserialize();
            on.map_or(ServiceSignal::Nothing, |on| {
                ServiceSignal::Event(PresenceEvent::Inhibited(on))
            })
        },
    },
];

/// Subscribes, and returns the future that watches until the bus or the receiver has gone.
///
/// # Errors
/// If there is no session bus.
pub fn watch(report: impl Reporter) -> Result<Watch, PresenceError> {
    let subscribe = async {
        let bus = bus::connect(Builder::session()).await?;
        let signals = MessageStream::from(&bus);
        bus::driven(&bus, listen(&bus)).await?;
        Ok((bus, signals))
    };
    let (bus, signals) = async_io::block_on(subscribe).map_err(bus::session_bus)?;
    Ok(Box::pin(async move {
        bus::driven(&bus, follow(&bus, signals, report)).await;
    }))
}

async fn follow(bus: &Connection, mut signals: MessageStream, report: impl Reporter) {
    let tell = |source, news| report(Report { source, news });
    let ask = async |s: &Service| (s.ask)(bus).await.is_none_or(|news| tell(s.source, news));
    for s in &SERVICES {
        if owned(bus, s.name).await && !ask(s).await {
            return;
        }
    }
    while let Some(message) = signals.next().await {
        let Some(m) = message.ok().filter(|m| m.message_type() == Type::Signal) else {
            continue;
        };
        let header = m.header();
        let (Some(interface), Some(member)) = (header.interface(), header.member()) else {
            continue;
        };
        let signal = (interface.as_str(), member.as_str());
        let changed_owner = bus::new_owner(&m);
        for s in &SERVICES {
            let go_on = match &changed_owner {
                Some((name, is_owned)) if name == s.name => {
                    tell(s.source, PresenceEvent::Lost(PresenceError::Ended("it")))
                        && (!is_owned || ask(s).await)
                }
                None if s.signal == signal => match (s.interpret)(&m) {
                    ServiceSignal::Event(news) => tell(s.source, news),
                    ServiceSignal::Ask => ask(s).await,
                    ServiceSignal::Nothing => true,
                },
                _ => true,
            };
            if !go_on {
                return;
            }
        }
    }
}

/// The present state of each service on the bus, without absent services.
///
/// # Errors
/// If there is no session bus.
pub fn probe() -> Result<Vec<Report>, PresenceError> {
    let all = async {
        let bus = bus::connect(Builder::session()).await?;
        let look = async {
            let mut reports = Vec::new();
            for s in &SERVICES {
                if owned(&bus, s.name).await
                    && let Some(news) = (s.ask)(&bus).await
                {
                    let source = s.source;
                    reports.push(Report { source, news });
                }
            }
            Ok(reports)
        };
        bus::driven(&bus, look).await
    };
    async_io::block_on(all).map_err(bus::session_bus)
}

async fn listen(bus: &Connection) -> zbus::Result<()> {
    let proxy = DBusProxy::new(bus).await?;
    for s in &SERVICES {
        let mut rule = bus::signal(s.signal.0, s.signal.1)?;
        if s.signal.0 == PROPERTIES {
            // Every program on the bus sends this signal, so the path limits it to the service.
            rule = rule.path(match s.source {
                Source::Mako => MAKO_PATH,
                _ => NOTIFICATIONS_PATH,
            })?;
        }
        proxy.add_match_rule(rule.build()).await?;
        proxy.add_match_rule(bus::owner_changes(s.name)?).await?;
    }
    Ok(())
}

async fn owned(bus: &Connection, name: &'static str) -> bool {
    bus::is_owned(bus, name).await.unwrap_or(false)
}

/// Reads the property of the notification daemon that means do not disturb.
async fn quiet(bus: &Connection, interface: &str, property: &str) -> Option<PresenceEvent> {
    let service = (NOTIFICATIONS, NOTIFICATIONS_PATH);
    is_true(bus::property(bus, service, interface, property).await?).map(PresenceEvent::Quiet)
}

async fn xfce(bus: &Connection) -> Option<PresenceEvent> {
    let name = "org.xfce.Xfconf";
    let args = ("xfce4-notifyd", "/do-not-disturb");
    let reply = bus.call_method(Some(name), "/org/xfce/Xfconf", Some(name), "GetProperty", &args);
    // A value that was never set means off.
    let value = reply
        .await
        .ok()
        .and_then(|m| m.body().deserialize::<OwnedValue>().ok());
    let on = value.is_some_and(|v| bool::try_from(v).unwrap_or(false));
    Some(PresenceEvent::Quiet(on))
}

async fn swaync(bus: &Connection) -> Option<PresenceEvent> {
    let path = "/org/erikreider/swaync/cc";
    let get = bus.call_method(Some(SWAYNC), path, Some(SWAYNC), "GetDnd", &());
    get.await
        .ok()?
        .body()
        .deserialize()
        .ok()
        .map(PresenceEvent::Quiet)
}

/// The signal begins with the number of notifications and the switch. The values after them differ between
/// versions.
fn swaync_changed(m: &Message) -> ServiceSignal {
    let body = m.body();
    let on = body.deserialize::<(u32, bool)>().map(|(_, on)| on);
    let on = on.or_else(|_| body.deserialize::<(u32, bool, bool)>().map(|(_, on, _)| on));
    let on = on.or_else(|_| {
        body.deserialize::<(u32, bool, bool, bool)>()
            .map(|(_, on, ..)| on)
    });
    on.map_or(ServiceSignal::Nothing, |on| {
        ServiceSignal::Event(PresenceEvent::Quiet(on))
    })
}

/// Reads the modes of mako 1.8 and later. The mode that its manual names for do not disturb counts.
async fn mako(bus: &Connection) -> Option<PresenceEvent> {
    let service = (NOTIFICATIONS, MAKO_PATH);
    quiet_mode(bus::property(bus, service, MAKO, "Modes").await?).map(PresenceEvent::Quiet)
}

fn quiet_mode(modes: OwnedValue) -> Option<bool> {
    let modes = Vec::<String>::try_from(modes).ok()?;
    Some(modes.iter().any(|mode| mode == "do-not-disturb"))
}

fn is_true(value: OwnedValue) -> Option<bool> {
    bool::try_from(value).ok()
}

/// MATE's daemon keeps its switch in the settings database. The schema may be installed while another daemon
/// runs, so the vendor of the daemon is checked.
async fn mate(bus: &Connection) -> Option<PresenceEvent> {
    let (name, path) = (NOTIFICATIONS, NOTIFICATIONS_PATH);
    let about = bus.call_method(Some(name), path, Some(name), "GetServerInformation", &());
    let about = about.await.ok()?;
    let (_, vendor, _, _) = about
        .body()
        .deserialize::<(String, String, String, String)>()
        .ok()?;
    if !vendor.to_ascii_lowercase().contains("mate") {
        return None;
    }
    let on = blocking::unblock(|| setting("org.mate.NotificationDaemon", "do-not-disturb")).await;
    on.map(PresenceEvent::Quiet)
}

async fn inhibited(bus: &Connection) -> Option<PresenceEvent> {
    let name = "org.freedesktop.PowerManagement";
    let path = "/org/freedesktop/PowerManagement/Inhibit";
    let get = bus.call_method(Some(name), path, Some(INHIBIT), "HasInhibit", &());
    get.await
        .ok()?
        .body()
        .deserialize()
        .ok()
        .map(PresenceEvent::Inhibited)
}

/// Interprets a change of the property that means do not disturb. `read` converts its value.
fn quiet_changed(
    m: &Message,
    interface: &str,
    property: &str,
    read: fn(OwnedValue) -> Option<bool>,
) -> ServiceSignal {
    let Some((mut new, gone)) = bus::changed_properties(m, interface) else {
        return ServiceSignal::Nothing;
    };
    match new.remove(property).and_then(read) {
        Some(on) => ServiceSignal::Event(PresenceEvent::Quiet(on)),
        None if gone.iter().any(|p| p == property) => ServiceSignal::Ask,
        None => ServiceSignal::Nothing,
    }
}

/// Interprets a change in the settings database; only those below `path` count.
fn settings_changed(m: &Message, path: &str) -> ServiceSignal {
    match m.body().deserialize::<(String, Vec<String>, String)>() {
        Ok((prefix, _, _)) if prefix.starts_with(path) => ServiceSignal::Ask,
        _ => ServiceSignal::Nothing,
    }
}

async fn active(bus: &Connection, name: &str, path: &str) -> Option<PresenceEvent> {
    let get = bus.call_method(Some(name), path, Some(name), "GetActive", &());
    get.await
        .ok()?
        .body()
        .deserialize()
        .ok()
        .map(PresenceEvent::Locked)
}

fn saver(m: &Message) -> ServiceSignal {
    m.body().deserialize().map_or(ServiceSignal::Nothing, |on| {
        ServiceSignal::Event(PresenceEvent::Locked(on))
    })
}

async fn gnome() -> Option<PresenceEvent> {
    let shown = blocking::unblock(|| setting("org.gnome.desktop.notifications", "show-banners")).await;
    shown.map(|shown| PresenceEvent::Quiet(!shown))
}

/// Reads a switch in the settings database with `gsettings`, the tool of the desktop.
fn setting(schema: &str, key: &str) -> Option<bool> {
    let out = Command::new("gsettings")
        .args(["get", schema, key])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    out.status.success().then_some(text != "false")
}
