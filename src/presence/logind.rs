//! Suspend and lock from logind: `PrepareForSleep` of the manager; `Lock`, `Unlock` and `LockedHint` of the person's
//! session. Where their session is not known, every session of the machine is listened to.

use super::{News, Report, Reporter, Source, thread};
use std::collections::HashMap;
use std::time::Duration;
use zbus::blocking::{Connection, MessageIterator, connection::Builder, fdo::DBusProxy};
use zbus::message::Type;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

const NAME: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no system bus or no logind on it.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let (bus, signals, session) = listen().map_err(|e| format!("logind: {e}"))?;
    let tell = move |news| {
        report(Report {
            source: Source::Logind,
            news,
        })
    };
    let run = move || {
        if session.as_ref().is_some_and(|s| locked(&bus, s)) && !tell(News::Locked(true)) {
            return;
        }
        if inhibited(&bus) && !tell(News::Inhibited(true)) {
            return;
        }
        for signal in signals.flatten() {
            if news(&signal, session.as_ref()).is_some_and(|n| !tell(n)) {
                return;
            }
        }
        tell(News::Lost("the system bus has gone".into()));
    };
    thread("logind", run)
}

/// Whether logind answers. `Err`: why not, in words.
///
/// # Errors
/// When there is no system bus or no logind on it.
pub fn probe() -> Result<(), String> {
    listen().map(drop).map_err(|e| e.to_string())
}

fn listen() -> zbus::Result<(Connection, MessageIterator, Option<OwnedObjectPath>)> {
    let bus = Builder::system()?
        .method_timeout(Duration::from_secs(2))
        .build()?;
    let proxy = DBusProxy::new(&bus)?;
    let rule = |interface: &'static str, member: &'static str| {
        let rule = zbus::MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(NAME)?
            .interface(interface)?
            .member(member)?;
        zbus::Result::Ok(rule.build())
    };
    let signals = MessageIterator::from(&bus);
    proxy.add_match_rule(rule(MANAGER, "PrepareForSleep")?)?;
    proxy.add_match_rule(rule(SESSION, "Lock")?)?;
    proxy.add_match_rule(rule(SESSION, "Unlock")?)?;
    proxy.add_match_rule(rule("org.freedesktop.DBus.Properties", "PropertiesChanged")?)?;
    if !proxy.name_has_owner(NAME.try_into()?)? {
        proxy.start_service_by_name(NAME.try_into()?, 0)?;
    }
    let session = session(&bus);
    Ok((bus, signals, session))
}

/// The session that this process belongs to, or that logind takes for the person's.
fn session(bus: &Connection) -> Option<OwnedObjectPath> {
    let path = "/org/freedesktop/login1";
    let own = bus.call_method(
        Some(NAME),
        path,
        Some(MANAGER),
        "GetSessionByPID",
        &(std::process::id(),),
    );
    let found = own.or_else(|_| bus.call_method(Some(NAME), path, Some(MANAGER), "GetSession", &("auto",)));
    found.ok()?.body().deserialize().ok()
}

/// Whether something keeps the screen from going idle.
fn inhibited(bus: &Connection) -> bool {
    let get = bus.call_method(
        Some(NAME),
        "/org/freedesktop/login1",
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &(MANAGER, "BlockInhibited"),
    );
    let value = get.ok().and_then(|m| m.body().deserialize::<OwnedValue>().ok());
    value.is_some_and(|v| blocks_idle(&v))
}

/// `BlockInhibited` is a list such as "shutdown:idle".
fn blocks_idle(value: &OwnedValue) -> bool {
    <&str>::try_from(value).is_ok_and(|list| list.split(':').any(|what| what == "idle"))
}

fn locked(bus: &Connection, session: &OwnedObjectPath) -> bool {
    let get = bus.call_method(
        Some(NAME),
        session,
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &(SESSION, "LockedHint"),
    );
    let value = get.ok().and_then(|m| m.body().deserialize::<OwnedValue>().ok());
    value.is_some_and(|v| bool::try_from(v).unwrap_or(false))
}

/// What a signal means, if anything.
fn news(signal: &zbus::Message, session: Option<&OwnedObjectPath>) -> Option<News> {
    let header = signal.header();
    if signal.message_type() != Type::Signal {
        return None;
    }
    let member = header.member()?.as_str();
    if member == "PrepareForSleep" {
        return signal.body().deserialize().ok().map(News::Asleep);
    }
    let path = header.path()?;
    if member == "PropertiesChanged" && path.as_str() == "/org/freedesktop/login1" {
        return changed(signal)?
            .get("BlockInhibited")
            .map(|v| News::Inhibited(blocks_idle(v)));
    }
    let ours = session.is_none_or(|s| s.as_str() == path.as_str());
    if !ours || !path.as_str().starts_with("/org/freedesktop/login1/session/") {
        return None;
    }
    match member {
        "Lock" => Some(News::Locked(true)),
        "Unlock" => Some(News::Locked(false)),
        "PropertiesChanged" => {
            let hint = changed(signal)?.remove("LockedHint")?;
            bool::try_from(hint).ok().map(News::Locked)
        }
        _ => None,
    }
}

/// The properties that changed.
fn changed(signal: &zbus::Message) -> Option<HashMap<String, OwnedValue>> {
    let body = signal.body();
    let (_, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) = body.deserialize().ok()?;
    Some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zbus::zvariant::Value;

    fn signal<B>(path: &str, interface: &str, member: &str, body: &B) -> zbus::Message
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let m = zbus::Message::signal(path, interface, member).unwrap();
        m.build(body).unwrap()
    }

    #[test]
    fn only_the_own_session_locks() {
        let own = OwnedObjectPath::try_from("/org/freedesktop/login1/session/c1").unwrap();
        let lock = |path| signal(path, SESSION, "Lock", &());
        let (mine, other) = (lock(own.as_str()), lock("/org/freedesktop/login1/session/c2"));
        assert_eq!(news(&mine, Some(&own)), Some(News::Locked(true)));
        assert_eq!(news(&other, Some(&own)), None);
        assert_eq!(news(&other, None), Some(News::Locked(true)));
    }

    #[test]
    fn sleep_and_the_locked_hint_are_understood_and_the_rest_is_passed_over() {
        let manager = "/org/freedesktop/login1";
        let sleep = signal(manager, MANAGER, "PrepareForSleep", &(true,));
        assert_eq!(news(&sleep, None), Some(News::Asleep(true)));
        let properties = "org.freedesktop.DBus.Properties";
        let session = "/org/freedesktop/login1/session/c1";
        let changed = |name: &'static str| {
            let map = HashMap::from([(name, Value::Bool(false))]);
            let body = (SESSION, map, Vec::<String>::new());
            signal(session, properties, "PropertiesChanged", &body)
        };
        assert_eq!(news(&changed("LockedHint"), None), Some(News::Locked(false)));
        assert_eq!(news(&changed("IdleHint"), None), None);
    }

    #[test]
    fn an_idle_inhibitor_is_told_from_the_others() {
        for (list, idle) in [("shutdown:idle", true), ("shutdown:sleep", false), ("", false)] {
            let map = HashMap::from([("BlockInhibited", Value::from(list))]);
            let body = (MANAGER, map, Vec::<String>::new());
            let properties = "org.freedesktop.DBus.Properties";
            let m = signal("/org/freedesktop/login1", properties, "PropertiesChanged", &body);
            assert_eq!(news(&m, None), Some(News::Inhibited(idle)), "{list}");
        }
    }
}
