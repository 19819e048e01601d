//! Notifications over org.freedesktop.Notifications: subscribed first, then sent, so that no click is lost.

use super::Message;
use std::collections::HashMap;
use std::sync::mpsc::Sender;
use std::time::Duration;
use zbus::blocking::{Connection, MessageIterator, Proxy, connection::Builder};
use zbus::proxy::MethodFlags;
use zbus::zvariant::Value;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// What is shown.
pub struct Note {
    pub title: String,
    pub body: String,
    pub actions: Vec<(&'static str, &'static str)>,
    /// Low urgency and gone by itself, or normal.
    pub quiet: bool,
}

/// The connection, and the notification on screen.
pub struct Notifier {
    connection: Connection,
    shown: u32,
}

impl Notifier {
    /// Connects and listens; actions arrive as [`Message::Action`].
    pub fn new(to: Sender<Message>) -> zbus::Result<Self> {
        let connection = Builder::session()?
            .method_timeout(Duration::from_secs(2))
            .build()?;
        let rule = zbus::MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .interface(NAME)?
            .member("ActionInvoked")?
            .build();
        let signals = MessageIterator::for_match_rule(rule, &connection, None)?;
        std::thread::spawn(move || {
            for signal in signals.flatten() {
                if let Ok((id, action)) = signal.body().deserialize::<(u32, String)>()
                    && to.send(Message::Action(id, action)).is_err()
                {
                    return;
                }
            }
            let _ = to.send(Message::BusGone); // the loop may have ended already
        });
        Ok(Notifier { connection, shown: 0 })
    }

    fn proxy(&self) -> zbus::Result<Proxy<'static>> {
        Proxy::new(&self.connection, NAME, PATH, NAME)
    }

    /// Shows `note` in place of the last one.
    pub fn show(&mut self, note: &Note) -> zbus::Result<()> {
        let actions: Vec<&str> = note.actions.iter().flat_map(|(k, l)| [*k, *l]).collect();
        let urgency = Value::U8(if note.quiet { 0 } else { 1 });
        let hints: HashMap<&str, Value<'_>> = HashMap::from([("urgency", urgency)]);
        let expire: i32 = if note.quiet { 15_000 } else { 120_000 };
        let body = (
            "Unbrace",
            self.shown,
            "",
            &note.title,
            &note.body,
            actions,
            hints,
            expire,
        );
        let id = self
            .proxy()?
            .call_with_flags("Notify", MethodFlags::NoAutoStart.into(), &body)?;
        self.shown = id.unwrap_or(0);
        Ok(())
    }

    /// Takes the shown one back.
    pub fn close(&mut self) {
        let id = std::mem::take(&mut self.shown);
        if id != 0
            && let Ok(proxy) = self.proxy()
        {
            // It may be gone already; then there is nothing to close.
            let _ = proxy.call_with_flags::<_, _, ()>(
                "CloseNotification",
                MethodFlags::NoAutoStart.into(),
                &(id,),
            );
        }
    }

    /// Whether this is the one on screen.
    pub fn is(&self, id: u32) -> bool {
        id != 0 && id == self.shown
    }
}
