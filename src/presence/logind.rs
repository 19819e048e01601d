//! Suspend and lock from logind: `PrepareForSleep` of the manager; `Lock`, `Unlock` and `LockedHint` of the person's
//! session. Where their session is not known, every session of the machine is listened to.

use super::Report;
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
pub fn watch(report: impl Fn(Report) -> bool + Send + 'static) -> Result<(), String> {
    let (bus, signals, session) = listen().map_err(|e| format!("logind: {e}"))?;
    let run = move || {
        if session.as_ref().is_some_and(|s| locked(&bus, s)) && !report(Report::Locked(true)) {
            return;
        }
        for signal in signals.flatten() {
            if news(&signal, session.as_ref()).is_some_and(|n| !report(n)) {
                return;
            }
        }
    };
    let thread = std::thread::Builder::new().name("logind".into()).spawn(run);
    thread.map(drop).map_err(|e| format!("logind: {e}"))
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
fn news(signal: &zbus::Message, session: Option<&OwnedObjectPath>) -> Option<Report> {
    let header = signal.header();
    if signal.message_type() != Type::Signal {
        return None;
    }
    let member = header.member()?.as_str();
    if member == "PrepareForSleep" {
        return signal.body().deserialize().ok().map(Report::Asleep);
    }
    let path = header.path()?;
    let ours = session.is_none_or(|s| s.as_str() == path.as_str());
    if !ours || !path.as_str().starts_with("/org/freedesktop/login1/session/") {
        return None;
    }
    match member {
        "Lock" => Some(Report::Locked(true)),
        "Unlock" => Some(Report::Locked(false)),
        "PropertiesChanged" => {
            let body = signal.body();
            let (_, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) =
                body.deserialize().ok()?;
            let hint = changed.get("LockedHint")?;
            bool::try_from(hint.clone()).ok().map(Report::Locked)
        }
        _ => None,
    }
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
        assert_eq!(news(&mine, Some(&own)), Some(Report::Locked(true)));
        assert_eq!(news(&other, Some(&own)), None);
        assert_eq!(news(&other, None), Some(Report::Locked(true)));
    }

    #[test]
    fn sleep_and_the_locked_hint_are_understood_and_the_rest_is_passed_over() {
        let manager = "/org/freedesktop/login1";
        let sleep = signal(manager, MANAGER, "PrepareForSleep", &(true,));
        assert_eq!(news(&sleep, None), Some(Report::Asleep(true)));
        let properties = "org.freedesktop.DBus.Properties";
        let session = "/org/freedesktop/login1/session/c1";
        let changed = |name: &'static str| {
            let map = HashMap::from([(name, Value::Bool(false))]);
            let body = (SESSION, map, Vec::<String>::new());
            signal(session, properties, "PropertiesChanged", &body)
        };
        assert_eq!(news(&changed("LockedHint"), None), Some(Report::Locked(false)));
        assert_eq!(news(&changed("IdleHint"), None), None);
    }
}
