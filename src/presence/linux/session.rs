//! Do not disturb, screen savers and what keeps the screen on, over the session bus: each service is a row of [`SERVICES`]. A service that is
//! absent is passed over; one that comes late or restarts is asked again; one that goes is lost. None is started.

use crate::presence::{News, Report, Reporter, Source, thread};
use std::collections::HashMap;
use std::process::Command;
use std::time::Duration;
use zbus::blocking::{Connection, MessageIterator, connection::Builder, fdo::DBusProxy};
use zbus::message::Type;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{MatchRule, Message};

const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const NOTIFICATIONS_PATH: &str = "/org/freedesktop/Notifications";
const DUNST: &str = "org.dunstproject.cmd0";
const DCONF: &str = "ca.desrt.dconf.Writer";
const INHIBIT: &str = "org.freedesktop.PowerManagement.Inhibit";

/// One thing to hear on the session bus.
struct Service {
    source: Source,
    /// The name whose owner says it.
    name: &'static str,
    /// The signal that tells of a change: interface and member.
    signal: (&'static str, &'static str),
    /// What holds now; `None`: the service does not know of it.
    ask: fn(&Connection) -> Option<News>,
    /// What a signal means.
    hear: fn(&Message) -> Heard,
}

enum Heard {
    News(News),
    /// Something changed, and has to be asked for.
    Ask,
    Nothing,
}

const SERVICES: [Service; 7] = [
    Service {
        source: Source::Dunst,
        name: NOTIFICATIONS,
        signal: (PROPERTIES, "PropertiesChanged"),
        ask: |bus| property(bus, NOTIFICATIONS, NOTIFICATIONS_PATH, DUNST, "paused").map(News::Quiet),
        hear: |m| changed(m, DUNST, "paused"),
    },
    Service {
        source: Source::Plasma,
        name: NOTIFICATIONS,
        signal: (PROPERTIES, "PropertiesChanged"),
        ask: |bus| {
            property(bus, NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS, "Inhibited").map(News::Quiet)
        },
        hear: |m| changed(m, NOTIFICATIONS, "Inhibited"),
    },
    Service {
        source: Source::Xfce,
        name: "org.xfce.Xfconf",
        signal: ("org.xfce.Xfconf", "PropertyChanged"),
        ask: |bus| {
            let name = "org.xfce.Xfconf";
            let args = ("xfce4-notifyd", "/do-not-disturb");
            let reply = bus.call_method(Some(name), "/org/xfce/Xfconf", Some(name), "GetProperty", &args);
            // Not set yet is off.
            let value = reply.ok().and_then(|m| m.body().deserialize::<OwnedValue>().ok());
            Some(News::Quiet(
                value.is_some_and(|v| bool::try_from(v).unwrap_or(false)),
            ))
        },
        hear: |m| match m.body().deserialize::<(String, String, Value<'_>)>() {
            Ok((channel, name, Value::Bool(on)))
                if channel == "xfce4-notifyd" && name == "/do-not-disturb" =>
            {
                Heard::News(News::Quiet(on))
            }
            _ => Heard::Nothing,
        },
    },
    Service {
        source: Source::Gnome,
        name: "org.gnome.Shell",
        signal: (DCONF, "Notify"),
        ask: |_| banners().map(|shown| News::Quiet(!shown)),
        hear: |m| match m.body().deserialize::<(String, Vec<String>, String)>() {
            Ok((prefix, _, _)) if prefix.starts_with("/org/gnome/desktop/notifications/") => Heard::Ask,
            _ => Heard::Nothing,
        },
    },
    Service {
        source: Source::ScreenSaver,
        name: "org.freedesktop.ScreenSaver",
        signal: ("org.freedesktop.ScreenSaver", "ActiveChanged"),
        ask: |bus| active(bus, "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        hear: |m| saver(m),
    },
    Service {
        source: Source::GnomeScreenSaver,
        name: "org.gnome.ScreenSaver",
        signal: ("org.gnome.ScreenSaver", "ActiveChanged"),
        ask: |bus| active(bus, "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        hear: |m| saver(m),
    },
    Service {
        source: Source::PowerManagement,
        name: "org.freedesktop.PowerManagement",
        signal: (INHIBIT, "HasInhibitChanged"),
        ask: |bus| {
            let (name, path) = (
                "org.freedesktop.PowerManagement",
                "/org/freedesktop/PowerManagement/Inhibit",
            );
            let get = bus.call_method(Some(name), path, Some(INHIBIT), "HasInhibit", &());
            get.ok()?.body().deserialize().ok().map(News::Inhibited)
        },
        hear: |m| {
            let on = m.body().deserialize();
            on.map_or(Heard::Nothing, |on| Heard::News(News::Inhibited(on)))
        },
    },
];

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no session bus.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let (bus, signals) = listen().map_err(|e| e.to_string())?;
    thread("session", move || {
        let tell = |source, news| report(Report { source, news });
        let ask = |s: &Service| (s.ask)(&bus).is_none_or(|news| tell(s.source, news));
        for s in SERVICES.iter().filter(|s| owned(&bus, s.name)) {
            if !ask(s) {
                return;
            }
        }
        for m in signals.flatten().filter(|m| m.message_type() == Type::Signal) {
            let header = m.header();
            let (Some(interface), Some(member)) = (header.interface(), header.member()) else {
                continue;
            };
            let signal = (interface.as_str(), member.as_str());
            let changed_owner = (signal.1 == "NameOwnerChanged")
                .then(|| m.body().deserialize::<(String, String, String)>().ok())
                .flatten();
            for s in &SERVICES {
                let go_on = match &changed_owner {
                    Some((name, _, new)) if name == s.name => {
                        tell(s.source, News::Lost("it has ended".into())) && (new.is_empty() || ask(s))
                    }
                    None if s.signal == signal => match (s.hear)(&m) {
                        Heard::News(news) => tell(s.source, news),
                        Heard::Ask => ask(s),
                        Heard::Nothing => true,
                    },
                    _ => true,
                };
                if !go_on {
                    return;
                }
            }
        }
    })
}

/// What each service on the bus says now; those that are absent are left out.
///
/// # Errors
/// When there is no session bus.
pub fn probe() -> Result<Vec<Report>, String> {
    let bus = connect().map_err(|e| e.to_string())?;
    let there = SERVICES.iter().filter(|s| owned(&bus, s.name));
    let say = |s: &Service| {
        let news = (s.ask)(&bus)?;
        Some(Report {
            source: s.source,
            news,
        })
    };
    Ok(there.filter_map(say).collect())
}

fn connect() -> zbus::Result<Connection> {
    // A service that hangs holds this thread up for so long, and nobody else.
    Builder::session()?.method_timeout(Duration::from_secs(2)).build()
}

fn listen() -> zbus::Result<(Connection, MessageIterator)> {
    let bus = connect()?;
    let signals = MessageIterator::from(&bus);
    let proxy = DBusProxy::new(&bus)?;
    let signal = |interface: &'static str, member: &'static str| {
        MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(interface)?
            .member(member)
    };
    for s in &SERVICES {
        let mut rule = signal(s.signal.0, s.signal.1)?;
        if s.signal.0 == PROPERTIES {
            rule = rule.path(NOTIFICATIONS_PATH)?; // not of every program on the bus
        }
        proxy.add_match_rule(rule.build())?;
        let owner = signal("org.freedesktop.DBus", "NameOwnerChanged")?.arg(0, s.name)?;
        proxy.add_match_rule(owner.build())?;
    }
    Ok((bus, signals))
}

fn owned(bus: &Connection, name: &'static str) -> bool {
    let has = || zbus::Result::Ok(DBusProxy::new(bus)?.name_has_owner(name.try_into()?)?);
    has().unwrap_or(false)
}

fn property(bus: &Connection, name: &str, path: &str, interface: &str, property: &str) -> Option<bool> {
    let get = bus.call_method(Some(name), path, Some(PROPERTIES), "Get", &(interface, property));
    bool::try_from(get.ok()?.body().deserialize::<OwnedValue>().ok()?).ok()
}

/// A change of one property of one interface.
fn changed(m: &Message, interface: &str, property: &str) -> Heard {
    let body = m.body();
    let read = body.deserialize::<(String, HashMap<String, OwnedValue>, Vec<String>)>();
    match read {
        Ok((of, mut new, gone)) if of == interface => match new.remove(property).map(bool::try_from) {
            Some(Ok(on)) => Heard::News(News::Quiet(on)),
            _ if gone.iter().any(|p| p == property) => Heard::Ask,
            _ => Heard::Nothing,
        },
        _ => Heard::Nothing,
    }
}

fn active(bus: &Connection, name: &str, path: &str) -> Option<News> {
    let get = bus.call_method(Some(name), path, Some(name), "GetActive", &());
    get.ok()?.body().deserialize().ok().map(News::Locked)
}

fn saver(m: &Message) -> Heard {
    m.body()
        .deserialize()
        .map_or(Heard::Nothing, |on| Heard::News(News::Locked(on)))
}

/// GNOME's setting lies in its settings database, which only its own tool reads.
fn banners() -> Option<bool> {
    let out = Command::new("gsettings")
        .args(["get", "org.gnome.desktop.notifications", "show-banners"])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&out.stdout).trim().to_owned();
    out.status.success().then_some(text != "false")
}
