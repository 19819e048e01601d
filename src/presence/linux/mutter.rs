//! Idle on GNOME: watches of `org.gnome.Mutter.IdleMonitor`, one for each pause and one for its end. No polling.

use crate::presence::{News, Report, Reporter, Source, thread};
use std::time::Duration;
use zbus::blocking::{Connection, MessageIterator, connection::Builder, fdo::DBusProxy};
use zbus::message::Type;
use zbus::{MatchRule, Message};

const NAME: &str = "org.gnome.Mutter.IdleMonitor";
const PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";

/// A pause begins after so many milliseconds without input: what a good moment needs.
const PAUSE: u64 = 3_000;

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no session bus, or no Mutter on it.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let mut monitor = Monitor::new()?;
    let signals = monitor.listen().map_err(|e| e.to_string())?;
    monitor.arm().map_err(|e| e.to_string())?;
    thread("mutter", move || {
        let tell = |news| {
            report(Report {
                source: Source::MutterIdle,
                news,
            })
        };
        for m in signals.flatten().filter(|m| m.message_type() == Type::Signal) {
            if monitor.hear(&m).is_some_and(|news| !tell(news)) {
                return;
            }
        }
    })
}

/// Whether Mutter tells of idle. `Err`: why not, in words.
///
/// # Errors
/// When there is no session bus, or no Mutter on it.
pub fn probe() -> Result<(), String> {
    Monitor::new().map(drop)
}

struct Monitor {
    bus: Connection,
    /// The watch that fires when a pause begins.
    idle: Option<u32>,
    /// The watch that fires once, when it ends.
    active: Option<u32>,
}

impl Monitor {
    fn new() -> Result<Self, String> {
        let bus = Builder::session().and_then(|b| b.method_timeout(Duration::from_secs(2)).build());
        let bus = bus.map_err(|e| e.to_string())?;
        let owned = || zbus::Result::Ok(DBusProxy::new(&bus)?.name_has_owner(NAME.try_into()?)?);
        if !owned().map_err(|e| e.to_string())? {
            return Err("no GNOME Shell on the session bus".into());
        }
        Ok(Monitor {
            bus,
            idle: None,
            active: None,
        })
    }

    fn listen(&self) -> zbus::Result<MessageIterator> {
        let signals = MessageIterator::from(&self.bus);
        let proxy = DBusProxy::new(&self.bus)?;
        let rule = |interface: &'static str, member: &'static str| {
            MatchRule::builder()
                .msg_type(Type::Signal)
                .interface(interface)?
                .member(member)
        };
        proxy.add_match_rule(rule(NAME, "WatchFired")?.sender(NAME)?.build())?;
        let owner = rule("org.freedesktop.DBus", "NameOwnerChanged")?.arg(0, NAME)?;
        proxy.add_match_rule(owner.build())?;
        Ok(signals)
    }

    fn add<A>(&self, method: &str, args: &A) -> zbus::Result<u32>
    where
        A: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let reply = self.bus.call_method(Some(NAME), PATH, Some(NAME), method, args)?;
        reply.body().deserialize()
    }

    fn arm(&mut self) -> zbus::Result<()> {
        self.idle = Some(self.add("AddIdleWatch", &(PAUSE,))?);
        Ok(())
    }

    fn hear(&mut self, m: &Message) -> Option<News> {
        let body = m.body();
        if let Ok((_, _, new)) = body.deserialize::<(String, String, String)>() {
            // Its owner has changed, and the watches went with it.
            (self.idle, self.active) = (None, None);
            if new.is_empty() || self.arm().is_err() {
                return Some(News::Lost("GNOME Shell has ended".into()));
            }
            return Some(News::Active);
        }
        let id = Some(body.deserialize::<u32>().ok()?);
        if id == self.idle {
            self.active = self.add("AddUserActiveWatch", &()).ok();
            Some(News::Idle(i64::try_from(PAUSE).unwrap_or(i64::MAX)))
        } else if id == self.active {
            self.active = None;
            Some(News::Active)
        } else {
            None
        }
    }
}
