//! Suspend and lock from logind: `PrepareForSleep` of the manager; `Lock`, `Unlock` and `LockedHint` of the
//! person's session. If that session is unknown, the signals of every session count.

use super::bus::{self, Watch};
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source};
use futures_lite::StreamExt;
use zbus::connection::Builder;
use zbus::fdo::DBusProxy;
use zbus::message::Type;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus::{Connection, MessageStream};

const NAME: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";

/// The present state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The person's session, if logind knows it.
    session: Option<OwnedObjectPath>,
    /// The screen is locked.
    pub locked: bool,
    /// Something keeps the screen on.
    pub inhibited: bool,
}

/// Subscribes, and returns the future that watches until the system bus or the receiver has gone. logind may
/// start late or restart.
///
/// # Errors
/// If there is no system bus.
pub fn watch(report: impl Reporter) -> Result<Watch, PresenceError> {
    let subscribe = async {
        let bus = connect().await?;
        let signals = MessageStream::from(&bus);
        let listening = bus::driven(&bus, listen(&bus)).await;
        let listening = listening.map_err(|e| PresenceError::SystemBus(Cause::new(e)));
        listening.map(|()| (bus, signals))
    };
    let (bus, signals) = async_io::block_on(subscribe)?;
    Ok(Box::pin(async move {
        bus::driven(&bus, follow(&bus, signals, report)).await;
    }))
}

async fn follow(bus: &Connection, mut signals: MessageStream, report: impl Reporter) {
    let tell = |news| {
        report(Report {
            source: Source::Logind,
            news,
        })
    };
    let Some(mut session) = begin(bus, &tell).await else {
        return;
    };
    while let Some(signal) = signals.next().await {
        let Ok(signal) = signal else { continue };
        let goes_on = match interpret(&signal, session.as_ref()) {
            LogindSignal::Nothing => true,
            LogindSignal::Event(news) => tell(news),
            LogindSignal::Owner(true) => match begin(bus, &tell).await {
                Some(found) => {
                    session = found;
                    true
                }
                None => false,
            },
            LogindSignal::Owner(false) => tell(PresenceEvent::Lost(PresenceError::Ended("logind"))),
        };
        if !goes_on {
            return;
        }
    }
    tell(PresenceEvent::Lost(PresenceError::Gone("the system bus")));
}

/// Reports the present state, and returns the person's session. `None` once the receiver has gone.
async fn begin(bus: &Connection, tell: &impl Fn(PresenceEvent) -> bool) -> Option<Option<OwnedObjectPath>> {
    let now = state(bus).await;
    let delivered = match &now {
        Ok(now) => tell(PresenceEvent::Locked(now.locked)) && tell(PresenceEvent::Inhibited(now.inhibited)),
        Err(why) => tell(PresenceEvent::Lost(why.clone())),
    };
    delivered.then(|| now.unwrap_or_default().session)
}

/// The present state, as logind reports it.
///
/// # Errors
/// If there is no system bus or no logind on it.
pub fn probe() -> Result<State, PresenceError> {
    async_io::block_on(async {
        let bus = connect().await?;
        bus::driven(&bus, state(&bus)).await
    })
}

async fn connect() -> Result<Connection, PresenceError> {
    let bus = bus::connect(Builder::system());
    bus.await.map_err(|e| PresenceError::NoSystemBus(Cause::new(e)))
}

async fn listen(bus: &Connection) -> zbus::Result<()> {
    let proxy = DBusProxy::new(bus).await?;
    for (interface, member) in [
        (MANAGER, "PrepareForSleep"),
        (SESSION, "Lock"),
        (SESSION, "Unlock"),
        (bus::PROPERTIES, "PropertiesChanged"),
    ] {
        let rule = bus::signal(interface, member)?.sender(NAME)?.build();
        proxy.add_match_rule(rule).await?;
    }
    proxy.add_match_rule(bus::owner_changes(NAME)?).await?;
    Ok(())
}

async fn state(bus: &Connection) -> Result<State, PresenceError> {
    let there = async {
        let proxy = DBusProxy::new(bus).await?;
        if !proxy.name_has_owner(NAME.try_into()?).await? {
            proxy.start_service_by_name(NAME.try_into()?, 0).await?;
        }
        zbus::Result::Ok(())
    };
    there.await.map_err(|e| PresenceError::NoLogind(Cause::new(e)))?;
    let session = session(bus).await;
    let locked = match &session {
        Some(s) => bus::property(bus, (NAME, s), SESSION, "LockedHint").await,
        None => None,
    };
    let inhibited = bus::property(bus, (NAME, MANAGER_PATH), MANAGER, "BlockInhibited").await;
    Ok(State {
        locked: locked.is_some_and(|v| bool::try_from(v).unwrap_or(false)),
        inhibited: inhibited.is_some_and(|v| blocks_idle(&v)),
        session,
    })
}

/// The session of this process, or else the one that logind selects as `auto`.
async fn session(bus: &Connection) -> Option<OwnedObjectPath> {
    let path = MANAGER_PATH;
    let id = (std::process::id(),);
    let own = bus.call_method(Some(NAME), path, Some(MANAGER), "GetSessionByPID", &id);
    let found = match own.await {
        Ok(found) => found,
        Err(_) => {
            let auto = bus.call_method(Some(NAME), path, Some(MANAGER), "GetSession", &("auto",));
            auto.await.ok()?
        }
    };
    found.body().deserialize().ok()
}

/// `BlockInhibited` is a list such as "shutdown:idle".
fn blocks_idle(value: &OwnedValue) -> bool {
    <&str>::try_from(value).is_ok_and(|list| list.split(':').any(|what| what == "idle"))
}

enum LogindSignal {
    Event(PresenceEvent),
    /// logind has started or ended.
    Owner(bool),
    Nothing,
}

/// Interprets a signal.
fn interpret(signal: &zbus::Message, session: Option<&OwnedObjectPath>) -> LogindSignal {
    let owner = || bus::new_owner(signal).map(|(_, is_owned)| LogindSignal::Owner(is_owned));
    let reported = || news(signal, session).map(LogindSignal::Event);
    owner().or_else(reported).unwrap_or(LogindSignal::Nothing)
}

fn news(signal: &zbus::Message, session: Option<&OwnedObjectPath>) -> Option<PresenceEvent> {
    let header = signal.header();
    if signal.message_type() != Type::Signal {
        return None;
    }
    let member = header.member()?.as_str();
    if member == "PrepareForSleep" {
        return signal.body().deserialize().ok().map(PresenceEvent::Asleep);
    }
    let path = header.path()?;
    if member == "PropertiesChanged" && path.as_str() == MANAGER_PATH {
        let (changed, _) = bus::changed_properties(signal, MANAGER)?;
        return changed
            .get("BlockInhibited")
            .map(|v| PresenceEvent::Inhibited(blocks_idle(v)));
    }
    let ours = session.is_none_or(|s| s.as_str() == path.as_str());
    if !ours || !path.as_str().starts_with("/org/freedesktop/login1/session/") {
        return None;
    }
    match member {
        "Lock" => Some(PresenceEvent::Locked(true)),
        "Unlock" => Some(PresenceEvent::Locked(false)),
        "PropertiesChanged" => {
            let (mut changed, _) = bus::changed_properties(signal, SESSION)?;
            let hint = changed.remove("LockedHint")?;
            bool::try_from(hint).ok().map(PresenceEvent::Locked)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;
    use zbus::zvariant::Value;

    fn signal<B>(path: &str, interface: &str, member: &str, body: &B) -> zbus::Message
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let m = zbus::Message::signal(path, interface, member).unwrap();
        m.build(body).unwrap()
    }

    #[test]
    fn lock_of_another_session_does_not_count() {
        let own = OwnedObjectPath::try_from("/org/freedesktop/login1/session/c1").unwrap();
        let lock = |path| signal(path, SESSION, "Lock", &());
        let (mine, other) = (lock(own.as_str()), lock("/org/freedesktop/login1/session/c2"));
        assert_eq!(news(&mine, Some(&own)), Some(PresenceEvent::Locked(true)));
        assert_eq!(news(&other, Some(&own)), None);
        assert_eq!(news(&other, None), Some(PresenceEvent::Locked(true)));
    }

    #[test]
    fn sleep_and_locked_hint_are_reported_and_other_properties_ignored() {
        let manager = "/org/freedesktop/login1";
        let sleep = signal(manager, MANAGER, "PrepareForSleep", &(true,));
        assert_eq!(news(&sleep, None), Some(PresenceEvent::Asleep(true)));
        let properties = "org.freedesktop.DBus.Properties";
        let session = "/org/freedesktop/login1/session/c1";
        let changed = |name: &'static str| {
            let map = HashMap::from([(name, Value::Bool(false))]);
            let body = (SESSION, map, Vec::<String>::new());
            signal(session, properties, "PropertiesChanged", &body)
        };
        assert_eq!(
            news(&changed("LockedHint"), None),
            Some(PresenceEvent::Locked(false))
        );
        assert_eq!(news(&changed("IdleHint"), None), None);
    }

    #[test]
    fn only_an_idle_inhibitor_counts() {
        for (list, idle) in [("shutdown:idle", true), ("shutdown:sleep", false), ("", false)] {
            let map = HashMap::from([("BlockInhibited", Value::from(list))]);
            let body = (MANAGER, map, Vec::<String>::new());
            let properties = "org.freedesktop.DBus.Properties";
            let m = signal("/org/freedesktop/login1", properties, "PropertiesChanged", &body);
            assert_eq!(news(&m, None), Some(PresenceEvent::Inhibited(idle)), "{list}");
        }
    }
}
