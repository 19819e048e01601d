//! The tray's item as its host knows it: `RegisteredStatusNotifierItems` of `org.kde.StatusNotifierWatcher`,
//! over the notifier's connection. Nothing waits for an answer, so that a host that hangs blocks nothing.

use crate::companion::tray_check::ItemReport;
use crate::paths;
use std::sync::atomic::{AtomicU32, Ordering};
use zbus::message::{Flags, Type};
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, Message, fdo};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";

/// The number that `ksni` gave the last item of this process, from 1. It is part of the item's bus name.
pub static ITEM_NUMBER: AtomicU32 = AtomicU32::new(1);

/// The names under which the host may list the item, and the calls without an answer.
pub struct Item {
    /// The bus name that `ksni` owns for the item; `None` in a sandbox, where the item is listed by its
    /// connection alone and cannot be found.
    name: Option<String>,
    /// The connection that owns it.
    owner: Option<String>,
    /// The serials of the calls without an answer.
    asked_owner: Option<u32>,
    asked_list: Option<u32>,
}

impl Item {
    pub fn new() -> Self {
        Item {
            name: (!paths::in_flatpak()).then(current_name),
            owner: None,
            asked_owner: None,
            asked_list: None,
        }
    }

    /// Subscribes to the host's signal that an item has gone.
    pub async fn follow(&self, bus: &fdo::DBusProxy<'_>) -> zbus::Result<()> {
        if self.name.is_none() {
            return Ok(());
        }
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(WATCHER)?
            .interface(WATCHER)?
            .member("StatusNotifierItemUnregistered")?;
        Ok(bus.add_match_rule(rule.build()).await?)
    }

    /// Asks for the host's list. The answer goes to [`Item::on_message`].
    pub async fn look(&mut self, bus: &Connection) -> zbus::Result<()> {
        if self.name.as_ref().is_some_and(|name| *name != current_name()) {
            (self.name, self.owner) = (Some(current_name()), None); // the item was made anew
        }
        let Some(name) = &self.name else { return Ok(()) };
        if self.owner.is_none() {
            let ask = Message::method_call("/org/freedesktop/DBus", "GetNameOwner")?
                .destination("org.freedesktop.DBus")?
                .interface("org.freedesktop.DBus")?;
            self.asked_owner = Some(send(bus, ask.build(&(name,))?).await?);
            return Ok(());
        }
        let ask = Message::method_call(PATH, "Get")?
            .destination(WATCHER)?
            .interface("org.freedesktop.DBus.Properties")?
            .with_flags(Flags::NoAutoStart)?;
        self.asked_list = Some(send(bus, ask.build(&(WATCHER, "RegisteredStatusNotifierItems"))?).await?);
        Ok(())
    }

    /// Registers the item again.
    pub async fn register(&self, bus: &Connection) -> zbus::Result<()> {
        let Some(name) = &self.name else { return Ok(()) };
        let call = Message::method_call(PATH, "RegisterStatusNotifierItem")?
            .destination(WATCHER)?
            .interface(WATCHER)?
            .with_flags(Flags::NoAutoStart)?
            .with_flags(Flags::NoReplyExpected)?;
        bus.send(&call.build(&(name,))?).await
    }

    /// Processes a message, which may have nothing to do with the item.
    pub async fn on_message(&mut self, m: &Message, bus: &Connection) -> zbus::Result<Option<ItemReport>> {
        let header = m.header();
        let reply_to = header.reply_serial().map(|s| s.get());
        match m.message_type() {
            Type::Signal
                if header
                    .member()
                    .is_some_and(|m| m == "StatusNotifierItemUnregistered") =>
            {
                return Ok(Some(ItemReport::SomeRemoved));
            }
            Type::MethodReturn if reply_to.is_some() && reply_to == self.asked_owner => {
                self.asked_owner = None;
                self.owner = m.body().deserialize().ok();
                if self.owner.is_some() {
                    self.look(bus).await?;
                }
            }
            Type::MethodReturn if reply_to.is_some() && reply_to == self.asked_list => {
                self.asked_list = None;
                let value = m.body().deserialize::<OwnedValue>().ok();
                let list = value.and_then(|v| Vec::<String>::try_from(v).ok());
                // A host without a list is trusted.
                let listed = list.is_none_or(|list| self.is_in(&list));
                return Ok(Some(if listed {
                    ItemReport::Listed
                } else {
                    ItemReport::Missing
                }));
            }
            _ => {}
        }
        Ok(None)
    }

    /// A host lists an item by its name or by the connection that owns it, with or without its path.
    fn is_in(&self, list: &[String]) -> bool {
        let own = [&self.name, &self.owner];
        list.iter().any(|entry| {
            let bus_name = entry.split('/').next().unwrap_or_default();
            own.into_iter().flatten().any(|own| own == bus_name)
        })
    }
}

fn current_name() -> String {
    let number = ITEM_NUMBER.load(Ordering::Relaxed);
    format!("org.kde.StatusNotifierItem-{}-{number}", std::process::id())
}

async fn send(bus: &Connection, message: Message) -> zbus::Result<u32> {
    let serial = message.primary_header().serial_num().get();
    bus.send(&message).await?;
    Ok(serial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_is_found_in_every_form_of_the_list() {
        let item = Item {
            name: Some("org.kde.StatusNotifierItem-7-1".into()),
            owner: Some(":1.42".into()),
            asked_owner: None,
            asked_list: None,
        };
        for listed in [
            "org.kde.StatusNotifierItem-7-1/StatusNotifierItem",
            "org.kde.StatusNotifierItem-7-1",
            ":1.42/StatusNotifierItem",
            ":1.42",
        ] {
            assert!(item.is_in(&["other".into(), listed.into()]), "{listed}");
        }
        for other in [
            "org.kde.StatusNotifierItem-7-11/StatusNotifierItem",
            ":1.4/StatusNotifierItem",
            "",
        ] {
            assert!(!item.is_in(&[other.into()]), "{other}");
        }
    }
}
