//! The thread that all presence sources on D-Bus share, and the calls that they have in common. A thread for
//! each source and an executor for each connection would make six threads.

use crate::presence::{Cause, PresenceError, thread};
use futures_lite::future;
use std::collections::HashMap;
use std::pin::Pin;
use std::time::Duration;
use zbus::connection::Builder;
use zbus::fdo::DBusProxy;
use zbus::message::Type;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, Message, match_rule};

/// The interface through which the properties of every service are read.
pub const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// The time limit for the answer of a service.
const PATIENCE: Duration = Duration::from_secs(2);

/// A future that watches until its bus or the receiver of its reports has gone.
pub type Watch = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Runs all watches on one thread.
///
/// # Errors
/// If the thread cannot be started.
pub fn spawn(watches: Vec<Watch>) -> Result<(), PresenceError> {
    if watches.is_empty() {
        return Ok(());
    }
    let all = watches
        .into_iter()
        .fold(Box::pin(async {}) as Watch, |all, next| {
            Box::pin(async {
                future::zip(all, next).await;
            })
        });
    thread("presence-bus", move || async_io::block_on(all))
}

/// Runs `work` together with the tasks of the connection, which `connect` creates without an executor.
pub async fn driven<T>(bus: &Connection, work: impl Future<Output = T>) -> T {
    let drive = async {
        loop {
            bus.executor().tick().await;
        }
    };
    future::or(work, drive).await
}

/// Connects to a bus, such as `Builder::session()`. The connection runs no executor: use it within
/// [`driven`].
pub async fn connect(to: zbus::Result<Builder<'_>>) -> zbus::Result<Connection> {
    let builder = to?.method_timeout(PATIENCE);
    builder.internal_executor(false).build().await
}

/// The error of a call over the session bus.
pub fn session_bus(error: zbus::Error) -> PresenceError {
    PresenceError::SessionBus(Cause::new(error))
}

/// A match rule for one signal.
pub fn signal(interface: &'static str, member: &'static str) -> zbus::Result<match_rule::Builder<'static>> {
    let rule = MatchRule::builder().msg_type(Type::Signal);
    rule.interface(interface)?.member(member)
}

/// A match rule for the signal that the owner of a name has changed. [`new_owner`] reads it.
pub fn owner_changes(name: &'static str) -> zbus::Result<MatchRule<'static>> {
    let rule = signal("org.freedesktop.DBus", "NameOwnerChanged")?;
    Ok(rule.arg(0, name)?.build())
}

/// The name whose owner has changed, and whether it has an owner now. `None` for any other message.
pub fn new_owner(m: &Message) -> Option<(String, bool)> {
    let changed = m.message_type() == Type::Signal && m.header().member()?.as_str() == "NameOwnerChanged";
    let (name, _, new): (String, String, String) = m.body().deserialize().ok()?;
    changed.then_some((name, !new.is_empty()))
}

/// Whether a name has an owner.
pub async fn is_owned(bus: &Connection, name: &'static str) -> zbus::Result<bool> {
    let proxy = DBusProxy::new(bus).await?;
    Ok(proxy.name_has_owner(name.try_into()?).await?)
}

/// A property of a service. `None` if there is no such service or property.
pub async fn property(
    bus: &Connection,
    (name, path): (&str, &str),
    interface: &str,
    property: &str,
) -> Option<OwnedValue> {
    let of = (interface, property);
    let get = bus.call_method(Some(name), path, Some(PROPERTIES), "Get", &of);
    get.await.ok()?.body().deserialize().ok()
}

/// The content of a `PropertiesChanged` of one interface: the new values, and the names of the properties
/// that have to be read. `None` for another interface.
pub fn changed_properties(
    m: &Message,
    interface: &str,
) -> Option<(HashMap<String, OwnedValue>, Vec<String>)> {
    let body = m.body();
    let (of, new, gone): (String, HashMap<_, _>, Vec<_>) = body.deserialize().ok()?;
    (of == interface).then_some((new, gone))
}
