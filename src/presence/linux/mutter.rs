//! Idle on GNOME: watches of `org.gnome.Mutter.IdleMonitor`, one for each pause and one for its end. While the companion
//! wants short pauses there is a second watch for them. No polling.

use crate::presence::precision::{COARSE_MS, FINE_MS, Precision, PrecisionControl, Switch};
use crate::presence::{News, Report, Reporter, Source, thread};
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use zbus::blocking::{Connection, MessageIterator, connection::Builder, fdo::DBusProxy};
use zbus::message::Type;
use zbus::{MatchRule, Message};

const NAME: &str = "org.gnome.Mutter.IdleMonitor";
const PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no session bus, or no Mutter on it.
pub fn watch(report: impl Reporter, precision: &PrecisionControl) -> Result<(), String> {
    let monitor = Arc::new(Monitor::new()?);
    let signals = monitor.listen().map_err(|e| e.to_string())?;
    monitor.arm().map_err(|e| e.to_string())?;
    let watching = monitor.clone();
    thread("mutter", move || {
        let tell = |news| {
            report(Report {
                source: Source::MutterIdle,
                news,
            })
        };
        for m in signals.flatten() {
            if watching.hear(&m).is_some_and(|news| !tell(news)) {
                return;
            }
        }
    })?;
    precision.connect(move |wanted| monitor.want(wanted));
    Ok(())
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
    watches: Mutex<Watches>,
}

/// The ids of the watches, and the precision that they stand for.
#[derive(Default)]
struct Watches {
    switch: Switch,
    /// Fires when a pause of [`COARSE_MS`] begins.
    coarse: Option<u32>,
    /// Fires when a pause of [`FINE_MS`] begins.
    fine: Fine,
    /// Fires once, when a pause ends.
    active: Option<u32>,
}

/// The watch for short pauses. It is asked for without waiting: the answer comes with the signals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Fine {
    #[default]
    Off,
    /// Asked for, by the serial number of the request.
    Asked(NonZeroU32),
    On(u32),
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
            watches: Mutex::default(),
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

    fn call<A>(&self, method: &str, args: &A) -> zbus::Result<Message>
    where
        A: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.bus.call_method(Some(NAME), PATH, Some(NAME), method, args)
    }

    /// Sends a call without waiting for the answer; returns its serial number.
    fn send<A>(&self, method: &str, args: &A) -> zbus::Result<NonZeroU32>
    where
        A: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let message = Message::method_call(PATH, method)?
            .destination(NAME)?
            .interface(NAME)?
            .build(args)?;
        self.bus.send(&message)?;
        Ok(message.primary_header().serial_num())
    }

    fn watches(&self) -> std::sync::MutexGuard<'_, Watches> {
        self.watches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn arm(&self) -> zbus::Result<()> {
        let id = self
            .call("AddIdleWatch", &(u64::from(COARSE_MS),))?
            .body()
            .deserialize()?;
        self.watches().coarse = Some(id);
        Ok(())
    }

    fn want(&self, wanted: Precision) {
        let w = &mut self.watches();
        let change = w.switch.want(wanted);
        self.set(w, change);
    }

    fn set(&self, w: &mut Watches, precision: Option<Precision>) {
        let last = match precision {
            Some(Precision::Fine) => {
                let asked = self.send("AddIdleWatch", &(u64::from(FINE_MS),));
                // A bus that has gone ends the thread that listens to it.
                std::mem::replace(&mut w.fine, asked.map_or(Fine::Off, Fine::Asked))
            }
            Some(Precision::Coarse) => std::mem::take(&mut w.fine),
            None => return,
        };
        if let Fine::On(id) = last {
            drop(self.send("RemoveWatch", &(id,))); // as above
        }
    }

    fn hear(&self, m: &Message) -> Option<News> {
        match m.message_type() {
            Type::Signal => self.signal(m),
            Type::MethodReturn => {
                self.answer(m);
                None
            }
            _ => None,
        }
    }

    /// The id of the watch for short pauses has come. One that is not wanted any more is removed.
    fn answer(&self, m: &Message) {
        let (Some(serial), Ok(id)) = (m.header().reply_serial(), m.body().deserialize::<u32>()) else {
            return;
        };
        let w = &mut self.watches();
        if w.fine == Fine::Asked(serial) {
            w.fine = Fine::On(id);
        }
    }

    fn signal(&self, m: &Message) -> Option<News> {
        let body = m.body();
        if let Ok((_, _, new)) = body.deserialize::<(String, String, String)>() {
            // Its owner has changed, and the watches went with it.
            let wanted = {
                let w = &mut self.watches();
                (w.coarse, w.fine, w.active) = (None, Fine::Off, None);
                w.switch.precision()
            };
            if new.is_empty() || self.arm().is_err() {
                return Some(News::Lost("GNOME Shell has ended".into()));
            }
            let w = &mut self.watches();
            self.set(w, Some(wanted));
            let change = w.switch.active();
            self.set(w, change);
            return Some(News::Active);
        }
        let id = body.deserialize::<u32>().ok()?;
        let w = &mut self.watches();
        if w.active == Some(id) {
            w.active = None;
            let change = w.switch.active();
            self.set(w, change);
            return Some(News::Active);
        }
        let idle = if w.coarse == Some(id) {
            i64::from(COARSE_MS)
        } else if w.fine == Fine::On(id) {
            // It fires at once where the pause is longer already: how long is asked for.
            let asked = self
                .call("GetIdletime", &())
                .and_then(|m| m.body().deserialize::<u64>());
            asked.map_or(FINE_MS.into(), |ms| i64::try_from(ms).unwrap_or(i64::MAX))
        } else {
            return None;
        };
        if !w.switch.idle(idle) {
            return None;
        }
        if w.active.is_none() {
            w.active = self
                .call("AddUserActiveWatch", &())
                .and_then(|m| m.body().deserialize())
                .ok();
        }
        Some(News::Idle(idle))
    }
}
