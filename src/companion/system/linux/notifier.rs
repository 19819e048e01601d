//! Notifications over org.freedesktop.Notifications, on a thread of its own, so that a daemon that hangs holds
//! nothing up. One connection, one stream of messages: signals are subscribed to before anything is sent, and come in
//! the daemon's order, so that no click is lost and no stale id is taken for a new one.
//!
//! At most one notification of ours is on screen: a new one replaces it.

use super::item::Item;
use super::tray;
use crate::companion::Message;
use crate::companion::notification::{Notification, NotificationEvent};
use crate::companion::on_screen::{OnScreen, Posting};
use crate::place;
use crate::presence::driven;
use async_channel::{Receiver, Sender};
use futures_lite::{StreamExt, future};
use std::collections::HashMap;
use std::path::Path;
use zbus::message::{Flags, Type};
use zbus::zvariant::Value;
use zbus::{Connection, MatchRule, MessageStream, fdo};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

enum Job {
    /// Token, note, whether a daemon may be started for it.
    Show(u64, Notification, bool),
    Close,
    /// Whether the tray's host lists the item.
    Look,
    /// Registers the tray's item again.
    Register,
}

/// The way to the thread.
pub struct Notifier {
    jobs: Sender<Job>,
    thread: std::thread::JoinHandle<()>,
}

impl Notifier {
    /// Whether a missing service can be started for a note: D-Bus may activate a daemon.
    pub const CAN_START: bool = true;

    /// Connects and listens; `folder`: where the mark's file is, if anywhere. NotificationEvent arrive as [`Message::Notification`]. `Err`: why there is no session bus.
    pub fn new(to: std::sync::mpsc::Sender<Message>, folder: Option<&Path>) -> Result<Self, String> {
        Self::connect(to, tray::mark(folder)).map_err(|e| e.to_string())
    }

    fn connect(to: std::sync::mpsc::Sender<Message>, icon: Option<String>) -> zbus::Result<Self> {
        let (jobs, inbox) = async_channel::unbounded();
        let connect = async {
            let bus = zbus::connection::Builder::session()?;
            bus.internal_executor(false).build().await
        };
        let connection = async_io::block_on(connect)?;
        let thread = std::thread::Builder::new()
            .name("notifier".into())
            .spawn(move || {
                let desk = Desk {
                    connection,
                    to: to.clone(),
                    icon,
                    screen: OnScreen::default(),
                    notify: None,
                    owner: None,
                    capabilities: None,
                    information: None,
                    daemon: Daemon::unasked(&place::desktop()),
                    next: None,
                    item: Item::new(),
                };
                let bus = desk.connection.clone();
                // Ends with the bus, or with the loop that holds the other end.
                if async_io::block_on(driven(&bus, desk.serve(inbox))).is_err() {
                    drop(to.send(Message::Terminate)); // without the bus the session is over
                }
            })?;
        Ok(Notifier { jobs, thread })
    }

    /// Shows a note in place of the last one.
    pub fn show(&self, token: u64, note: Notification, start_daemon: bool) {
        drop(self.jobs.try_send(Job::Show(token, note, start_daemon))); // the bus may have gone: the loop hears of it
    }

    /// Takes the shown one back.
    pub fn close(&self) {
        drop(self.jobs.try_send(Job::Close)); // as above
    }

    /// Asks the tray's host for its list; the answer arrives as [`Message::TrayItem`].
    pub fn look_for_item(&self) {
        drop(self.jobs.try_send(Job::Look)); // as above
    }

    /// Registers the tray's item again.
    pub fn register_item(&self) {
        drop(self.jobs.try_send(Job::Register)); // as above
    }

    /// Ends the thread after what it was asked is sent.
    pub fn finish(self) {
        self.jobs.close();
        drop(self.thread.join()); // it ends either way
    }
}

struct Desk {
    connection: Connection,
    to: std::sync::mpsc::Sender<Message>,
    /// The mark's file; without one the daemon shows none.
    icon: Option<String>,
    screen: OnScreen,
    /// The serial of the call of `Notify` that waits for its answer.
    notify: Option<u32>,
    /// The unique name of the daemon: only its signals count.
    owner: Option<String>,
    /// The serial of the question what the daemon can do.
    capabilities: Option<u32>,
    /// The serial of the question which daemon it is.
    information: Option<u32>,
    daemon: Daemon,
    /// Waits until the one before is on screen.
    next: Option<Job>,
    /// The tray's item, seen from its host.
    item: Item,
}

impl Desk {
    async fn serve(mut self, inbox: Receiver<Job>) -> zbus::Result<()> {
        let mut stream = MessageStream::from(&self.connection);
        let bus = fdo::DBusProxy::new(&self.connection).await?;
        let daemon = MatchRule::builder().msg_type(Type::Signal).interface(NAME)?;
        bus.add_match_rule(daemon.build()).await?;
        let owner = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender("org.freedesktop.DBus")?
            .member("NameOwnerChanged")?
            .arg(0, NAME)?;
        bus.add_match_rule(owner.build()).await?;
        self.item.follow(&bus).await?;
        let owner = bus.get_name_owner(NAME.try_into()?).await.ok();
        self.daemon(owner.map(|o| o.to_string())).await?;
        loop {
            enum Next {
                Job(Job),
                Message(zbus::Message),
                End,
            }
            let job = async { inbox.recv().await.map_or(Next::End, Next::Job) };
            let message = async {
                match stream.next().await {
                    Some(Ok(m)) => Next::Message(m),
                    _ => Next::End,
                }
            };
            match future::or(message, job).await {
                Next::Job(job) => self.job(job).await?,
                Next::Message(m) => self.message(&m).await?,
                Next::End if inbox.is_closed() => return Ok(()),
                Next::End => {
                    return Err(zbus::Error::InputOutput(std::sync::Arc::new(
                        std::io::ErrorKind::BrokenPipe.into(),
                    )));
                }
            }
        }
    }

    fn tell(&self, news: NotificationEvent) {
        drop(self.to.send(Message::Notification(news))); // the loop may be ending
    }

    /// A daemon came or went; ids of the one before mean nothing now.
    async fn daemon(&mut self, owner: Option<String>) -> zbus::Result<()> {
        self.screen.daemon_changed();
        self.notify = None;
        self.daemon = Daemon::unasked(&place::desktop());
        let there = owner.is_some();
        self.owner = owner;
        if there {
            // In this order: what the second answer brings is known when the first reminder is sent.
            self.information = Some(self.send("GetServerInformation", &(), false).await?);
            self.capabilities = Some(self.send("GetCapabilities", &(), false).await?);
        } else {
            self.capabilities = None;
            let why = "no notification daemon runs; the next reminder asks D-Bus to start one";
            self.tell(NotificationEvent::ServiceMissing(why.into()));
        }
        Ok(())
    }

    async fn send<B>(&self, member: &str, body: &B, start_daemon: bool) -> zbus::Result<u32>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let mut message = zbus::Message::method_call(PATH, member)?
            .destination(NAME)?
            .interface(NAME)?;
        if !start_daemon {
            message = message.with_flags(Flags::NoAutoStart)?;
        }
        let message = message.build(body)?;
        let serial = message.primary_header().serial_num().get();
        self.connection.send(&message).await?;
        Ok(serial)
    }

    async fn job(&mut self, job: Job) -> zbus::Result<()> {
        match job {
            Job::Close => {
                self.next = None;
                if let Some(id) = self.screen.withdraw() {
                    self.send("CloseNotification", &(id,), false).await?;
                }
            }
            Job::Look => self.item.look(&self.connection).await?,
            Job::Register => self.item.register(&self.connection).await?,
            // The id to replace is known only when the answer to the one before is in.
            show if self.screen.is_pending() => self.next = Some(show),
            Job::Show(token, note, start_daemon) => {
                self.notify = Some(self.notify(&note, start_daemon).await?);
                self.screen.requested(token);
            }
        }
        Ok(())
    }

    async fn notify(&self, note: &Notification, start_daemon: bool) -> zbus::Result<u32> {
        let actions: Vec<&str> = note.actions.iter().flat_map(|(k, l)| [*k, l.as_str()]).collect();
        let mut hints: HashMap<&str, Value<'_>> = HashMap::new();
        hints.insert("urgency", Value::U8(self.daemon.urgency(note.quiet)));
        hints.insert("desktop-entry", Value::from(place::desktop_entry()));
        hints.insert("transient", Value::Bool(note.quiet));
        if note.sound {
            hints.insert("sound-name", Value::from("message-new-instant"));
        } else {
            hints.insert("suppress-sound", Value::Bool(true));
        }
        let replaces = self.screen.current().map_or(0, |posted| posted.id);
        let body = self.daemon.body(&note.body);
        let call = (
            "Unbrace",
            replaces,
            self.icon.as_deref().unwrap_or_default(),
            &note.title,
            body,
            actions,
            hints,
            note.expire,
        );
        self.send("Notify", &call, start_daemon).await
    }

    async fn message(&mut self, m: &zbus::Message) -> zbus::Result<()> {
        if let Some(listed) = self.item.hear(m, &self.connection).await? {
            drop(self.to.send(Message::TrayItem(listed))); // the loop may be ending
            return Ok(());
        }
        let header = m.header();
        let reply_to = header.reply_serial().map(|s| s.get());
        match (m.message_type(), header.member().map(|m| m.as_str())) {
            (Type::MethodReturn, _) if reply_to.is_some() && reply_to == self.capabilities => {
                let can: Vec<String> = m.body().deserialize().unwrap_or_default();
                let buttons = can.iter().any(|c| c == "actions");
                self.daemon.markup = can.iter().any(|c| c == "body-markup");
                self.tell(NotificationEvent::ServiceAppeared { buttons });
            }
            (Type::MethodReturn, _) if reply_to.is_some() && reply_to == self.information => {
                let about = m.body().deserialize::<(String, String, String, String)>();
                self.daemon.hides_low_urgency = about.is_ok_and(|(name, ..)| name == "gnome-shell");
            }
            (Type::MethodReturn | Type::Error, _) if reply_to.is_some() && reply_to == self.notify => {
                self.answered(m).await?;
            }
            (Type::Signal, Some("NotificationClosed")) if self.is_from_daemon(&header) => {
                if let Ok((id, _reason)) = m.body().deserialize::<(u32, u32)>() {
                    self.screen.closed(id);
                }
            }
            (Type::Signal, Some("ActionInvoked")) if self.is_from_daemon(&header) => {
                if let Ok((id, key)) = m.body().deserialize::<(u32, String)>()
                    && let Some(token) = self.screen.pressed(id)
                {
                    self.tell(NotificationEvent::Pressed(token, key));
                }
            }
            (Type::Signal, Some("NameOwnerChanged"))
                if header.sender().is_some_and(|s| s == "org.freedesktop.DBus") =>
            {
                if let Ok((name, _old, new)) = m.body().deserialize::<(String, String, String)>()
                    && name == NAME
                {
                    self.daemon((!new.is_empty()).then_some(new)).await?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Any program on the bus can send a signal of this name.
    fn is_from_daemon(&self, header: &zbus::message::Header<'_>) -> bool {
        let sender = header.sender().map(|s| s.as_str());
        sender.is_some() && sender == self.owner.as_deref()
    }

    /// The answer to a `Notify`.
    async fn answered(&mut self, m: &zbus::Message) -> zbus::Result<()> {
        self.notify = None;
        match m.body().deserialize::<u32>() {
            Ok(id) if m.message_type() == Type::MethodReturn => {
                match self.screen.posted(id, self.next.is_some()) {
                    Some(Posting::Shown(token)) => self.tell(NotificationEvent::Shown(token)),
                    Some(Posting::Close(id)) => {
                        self.send("CloseNotification", &(id,), false).await?;
                    }
                    None => {}
                }
            }
            _ => {
                let name = m.header().error_name().map(|n| n.to_string());
                if let Some(token) = self.screen.refused() {
                    self.tell(NotificationEvent::NotShown(token, name.unwrap_or_default()));
                }
            }
        }
        match self.next.take() {
            Some(job) => Box::pin(self.job(job)).await,
            None => Ok(()),
        }
    }
}

/// What matters of the notification daemon that runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Daemon {
    /// It reads the body as markup.
    markup: bool,
    /// It puts a notification of low urgency into its drawer, unseen: GNOME Shell.
    hides_low_urgency: bool,
}

impl Daemon {
    /// What is taken for true until it has answered: a busy GNOME Shell takes seconds for that.
    fn unasked(desktop: &str) -> Self {
        Daemon {
            markup: false,
            hides_low_urgency: desktop.contains("GNOME"),
        }
    }

    /// The urgency of a note: 0 is low, 1 is normal.
    fn urgency(self, quiet: bool) -> u8 {
        u8::from(!quiet || self.hides_low_urgency)
    }

    /// The body as this daemon shows it literally.
    fn body(self, text: &str) -> String {
        if self.markup {
            escape(text)
        } else {
            text.to_owned()
        }
    }
}

/// Plain text as markup.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_note_is_seen_on_gnome_shell_too() {
        let gnome = Daemon {
            hides_low_urgency: true,
            ..Daemon::default()
        };
        assert_eq!((Daemon::default().urgency(true), gnome.urgency(true)), (0, 1));
        assert_eq!((Daemon::default().urgency(false), gnome.urgency(false)), (1, 1));
        assert_eq!(Daemon::unasked("ubuntu:GNOME").urgency(true), 1, "not asked yet");
        assert_eq!(Daemon::unasked("XFCE").urgency(true), 0, "not asked yet");
    }

    #[test]
    fn the_body_is_escaped_only_for_a_daemon_that_reads_markup() {
        let markup = Daemon {
            markup: true,
            ..Daemon::default()
        };
        assert_eq!(markup.body("Roll & <rest>"), "Roll &amp; &lt;rest&gt;");
        assert_eq!(Daemon::default().body("Roll & <rest>"), "Roll & <rest>");
    }
}
