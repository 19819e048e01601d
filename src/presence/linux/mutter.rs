//! Idle time on GNOME, by watches of `org.gnome.Mutter.IdleMonitor`: one for the beginning of a pause and one
//! for its end. While the companion wants short pauses, there is a second watch for them. Nothing is polled.

use super::bus::{self, Watch, session_bus};
use crate::presence::precision::{COARSE_MS, FINE_MS, Precision, PrecisionControl, Switch};
use crate::presence::{PresenceError, PresenceEvent, Report, Reporter, Source};
use futures_lite::{StreamExt, future};
use zbus::connection::Builder;
use zbus::fdo::DBusProxy;
use zbus::message::Type;
use zbus::{Connection, Message, MessageStream};

const NAME: &str = "org.gnome.Mutter.IdleMonitor";
const PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";

/// Subscribes to pauses, and returns the future that watches them.
///
/// # Errors
/// If there is no session bus, or no Mutter on it.
pub fn watch(report: impl Reporter, precision: &PrecisionControl) -> Result<Watch, PresenceError> {
    let start = async {
        let mut monitor = Monitor::new().await?;
        let bus = monitor.bus.clone();
        let signals = MessageStream::from(&bus);
        let arm = async {
            monitor.listen().await?;
            monitor.arm().await
        };
        let armed = bus::driven(&bus, arm).await;
        armed.map_err(session_bus)?;
        Ok::<_, PresenceError>((monitor, signals))
    };
    let (mut monitor, mut signals) = async_io::block_on(start)?;
    let (wants, wanted) = async_channel::unbounded();
    precision.connect(move |precision| _ = wants.try_send(precision)); // the watch may have ended
    let bus = monitor.bus.clone();
    Ok(Box::pin(async move {
        let tell = |news| {
            let source = Source::MutterIdle;
            report(Report { source, news })
        };
        enum Next {
            Message(Option<zbus::Result<Message>>),
            Want(Result<Precision, async_channel::RecvError>),
        }
        let follow = async {
            loop {
                let message = async { Next::Message(signals.next().await) };
                let want = async { Next::Want(wanted.recv().await) };
                match future::or(message, want).await {
                    Next::Message(Some(Ok(m))) => {
                        if monitor.interpret(&m).await.is_some_and(|news| !tell(news)) {
                            return;
                        }
                    }
                    Next::Message(Some(Err(_))) => {}
                    Next::Want(Ok(precision)) => monitor.want(precision).await,
                    Next::Message(None) | Next::Want(Err(_)) => return,
                }
            }
        };
        bus::driven(&bus, follow).await;
    }))
}

/// Checks that Mutter reports idle time.
///
/// # Errors
/// If there is no session bus, or no Mutter on it.
pub fn probe() -> Result<(), PresenceError> {
    async_io::block_on(Monitor::new()).map(drop)
}

/// The idle monitor of Mutter.
struct Monitor {
    bus: Connection,
    /// The precision of the watches.
    switch: Switch,
    /// The watch that fires when a pause of [`COARSE_MS`] begins.
    coarse: Option<u32>,
    /// The watch that fires when a pause of [`FINE_MS`] begins; `None` while short pauses are not wanted.
    fine: Option<u32>,
    /// The watch that fires once, when a pause ends.
    active: Option<u32>,
}

impl Monitor {
    async fn new() -> Result<Self, PresenceError> {
        let bus = bus::connect(Builder::session()).await;
        let bus = bus.map_err(session_bus)?;
        let owned = bus::driven(&bus, bus::is_owned(&bus, NAME)).await;
        if !owned.map_err(session_bus)? {
            return Err(PresenceError::NoGnomeShell);
        }
        Ok(Monitor {
            bus,
            switch: Switch::default(),
            coarse: None,
            fine: None,
            active: None,
        })
    }

    async fn listen(&self) -> zbus::Result<()> {
        let proxy = DBusProxy::new(&self.bus).await?;
        let fired = bus::signal(NAME, "WatchFired")?.sender(NAME)?;
        proxy.add_match_rule(fired.build()).await?;
        proxy.add_match_rule(bus::owner_changes(NAME)?).await?;
        Ok(())
    }

    async fn call<A>(&self, method: &str, args: &A) -> zbus::Result<Message>
    where
        A: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.bus
            .call_method(Some(NAME), PATH, Some(NAME), method, args)
            .await
    }

    /// Adds a watch that fires when a pause of this length begins, in milliseconds. Returns its id.
    async fn add_watch(&self, pause: u32) -> zbus::Result<u32> {
        let added = self.call("AddIdleWatch", &(u64::from(pause),)).await?;
        added.body().deserialize()
    }

    async fn arm(&mut self) -> zbus::Result<()> {
        self.coarse = Some(self.add_watch(COARSE_MS).await?);
        Ok(())
    }

    async fn want(&mut self, wanted: Precision) {
        let change = self.switch.want(wanted);
        self.set(change).await;
    }

    async fn set(&mut self, precision: Option<Precision>) {
        // If the bus has gone, the stream of messages ends and reports it.
        match precision {
            Some(Precision::Fine) if self.fine.is_none() => self.fine = self.add_watch(FINE_MS).await.ok(),
            Some(Precision::Coarse) => {
                if let Some(id) = self.fine.take() {
                    drop(self.call("RemoveWatch", &(id,)).await);
                }
            }
            Some(Precision::Fine) | None => {}
        }
    }

    async fn interpret(&mut self, m: &Message) -> Option<PresenceEvent> {
        if m.message_type() != Type::Signal {
            return None;
        }
        if let Some((_, is_owned)) = bus::new_owner(m) {
            // The watches belonged to the previous owner.
            (self.coarse, self.fine, self.active) = (None, None, None);
            if !is_owned || self.arm().await.is_err() {
                return Some(PresenceEvent::Lost(PresenceError::Ended("GNOME Shell")));
            }
            self.set(Some(self.switch.precision())).await;
            let change = self.switch.active();
            self.set(change).await;
            return Some(PresenceEvent::Active);
        }
        let id = m.body().deserialize::<u32>().ok()?;
        if self.active == Some(id) {
            self.active = None;
            let change = self.switch.active();
            self.set(change).await;
            return Some(PresenceEvent::Active);
        }
        let idle = if self.coarse == Some(id) {
            i64::from(COARSE_MS)
        } else if self.fine == Some(id) {
            // The watch fires at once if the pause is already longer, so the length is read.
            let asked = self.call("GetIdletime", &()).await;
            let asked = asked.and_then(|m| m.body().deserialize::<u64>());
            asked.map_or(FINE_MS.into(), |ms| i64::try_from(ms).unwrap_or(i64::MAX))
        } else {
            return None;
        };
        if !self.switch.idle(idle) {
            return None;
        }
        if self.active.is_none() {
            let added = self.call("AddUserActiveWatch", &()).await;
            self.active = added.and_then(|m| m.body().deserialize()).ok();
        }
        Some(PresenceEvent::Idle(idle))
    }
}
