//! Notifications over org.freedesktop.Notifications, on a thread of its own, so that a daemon that hangs does
//! not block the loop. There is one connection with one stream of messages: signals are subscribed to before
//! anything is sent, and arrive in the daemon's order, so that no click is lost and no stale id is confused
//! with a new one.
//!
//! At most one notification of this program is on screen: a new one replaces it.

use super::item::Item;
use super::portal_shortcuts::PortalShortcuts;
use super::tray;
use crate::cause::Cause;
use crate::companion::Message;
use crate::companion::binding::Binding;
use crate::companion::notification::{CLICK, Notification, NotificationEvent};
use crate::companion::on_screen::{OnScreen, Posting};
use crate::companion::system::NotifierError;
use crate::paths;
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
    /// Shows the notification with this token; a daemon may be started for it or not.
    Show(u64, Notification, bool),
    Close,
    /// Asks the tray's host for its list.
    Look,
    /// Registers the tray's item again.
    Register,
    /// Asks the portal for these global shortcuts.
    Shortcuts(Vec<Binding>),
}

/// The connection to the thread.
pub struct Notifier {
    jobs: Sender<Job>,
    thread: std::thread::JoinHandle<()>,
}

impl Notifier {
    /// Whether a missing service can be started for a notification: D-Bus may activate a daemon.
    pub const CAN_START: bool = true;

    /// Connects to the session bus. `folder` is the folder of the icon's file. Events arrive as
    /// [`Message::Notification`].
    ///
    /// # Errors
    /// If there is no session bus or no thread.
    pub fn new(to: std::sync::mpsc::Sender<Message>, folder: Option<&Path>) -> Result<Self, NotifierError> {
        Self::connect(to, tray::mark(folder)).map_err(|e| NotifierError::SessionBus(Cause::new(e)))
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
                let client = Client {
                    connection,
                    to: to.clone(),
                    icon,
                    screen: OnScreen::default(),
                    notify: None,
                    owner: None,
                    capabilities: None,
                    information: None,
                    daemon: Daemon::assumed(&paths::desktop()),
                    next: None,
                    item: Item::new(),
                    shortcuts: PortalShortcuts::default(),
                };
                let bus = client.connection.clone();
                // Returns at the end of the bus, or of the loop that has the other end.
                if async_io::block_on(driven(&bus, client.serve(inbox))).is_err() {
                    let _ = to.send(Message::Terminate); // without the bus the session is over
                }
            })?;
        Ok(Notifier { jobs, thread })
    }

    /// Shows a notification in place of the last one.
    pub fn show(&self, token: u64, notification: Notification, start_daemon: bool) {
        // The bus may have gone, which ends the loop.
        let _ = self.jobs.try_send(Job::Show(token, notification, start_daemon));
    }

    /// Withdraws the notification on screen.
    pub fn close(&self) {
        let _ = self.jobs.try_send(Job::Close); // as above
    }

    /// Asks the tray's host for its list; the answer arrives as [`Message::TrayItem`].
    pub fn look_for_item(&self) {
        let _ = self.jobs.try_send(Job::Look); // as above
    }

    /// Registers the tray's item again.
    pub fn register_item(&self) {
        let _ = self.jobs.try_send(Job::Register); // as above
    }

    /// Asks the portal for global shortcuts; the answer and the keys arrive as [`Message::Shortcut`].
    pub fn bind_shortcuts(&self, bindings: Vec<Binding>) {
        let _ = self.jobs.try_send(Job::Shortcuts(bindings)); // as above
    }

    /// Ends the thread after its last job.
    pub fn finish(self) {
        self.jobs.close();
        let _ = self.thread.join(); // it ends either way
    }
}

struct Client {
    connection: Connection,
    to: std::sync::mpsc::Sender<Message>,
    /// The file of the icon; without one the daemon shows none.
    icon: Option<String>,
    screen: OnScreen,
    /// The serial of the call of `Notify` without an answer.
    notify: Option<u32>,
    /// The unique name of the daemon. Signals of other programs are ignored.
    owner: Option<String>,
    /// The serial of the call of `GetCapabilities`.
    capabilities: Option<u32>,
    /// The serial of the call of `GetServerInformation`.
    information: Option<u32>,
    daemon: Daemon,
    /// The job that waits until the notification before it is on screen.
    next: Option<Job>,
    /// The tray's item as its host knows it.
    item: Item,
    /// The global shortcuts of a Wayland session.
    shortcuts: PortalShortcuts,
}

impl Client {
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
        self.on_owner(owner.map(|o| o.to_string())).await?;
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
                Next::Job(job) => self.run_job(job).await?,
                Next::Message(m) => self.on_message(&m).await?,
                Next::End if inbox.is_closed() => return Ok(()),
                Next::End => {
                    return Err(zbus::Error::InputOutput(std::sync::Arc::new(
                        std::io::ErrorKind::BrokenPipe.into(),
                    )));
                }
            }
        }
    }

    fn report(&self, event: NotificationEvent) {
        let _ = self.to.send(Message::Notification(event)); // the loop may be ending
    }

    /// A daemon has appeared or gone. The ids of an earlier one are invalid.
    async fn on_owner(&mut self, owner: Option<String>) -> zbus::Result<()> {
        self.screen.daemon_changed();
        self.notify = None;
        self.daemon = Daemon::assumed(&paths::desktop());
        let appeared = owner.is_some();
        self.owner = owner;
        if appeared {
            // In this order: both answers are known when the app learns of the service and shows a reminder.
            self.information = Some(self.send("GetServerInformation", &(), false).await?);
            self.capabilities = Some(self.send("GetCapabilities", &(), false).await?);
        } else {
            self.capabilities = None;
            let why = "no notification daemon runs; the next reminder asks D-Bus to start one";
            self.report(NotificationEvent::ServiceMissing(why.into()));
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

    async fn run_job(&mut self, job: Job) -> zbus::Result<()> {
        match job {
            Job::Close => {
                self.next = None;
                if let Some(id) = self.screen.withdraw() {
                    self.send("CloseNotification", &(id,), false).await?;
                }
            }
            Job::Look => self.item.look(&self.connection).await?,
            Job::Register => self.item.register(&self.connection).await?,
            Job::Shortcuts(bindings) => self.shortcuts.bind(bindings, &self.connection).await?,
            // The id to replace is unknown before the answer to the last call.
            show if self.screen.is_pending() => self.next = Some(show),
            Job::Show(token, notification, start_daemon) => {
                self.notify = Some(self.notify(&notification, start_daemon).await?);
                self.screen.requested(token);
            }
        }
        Ok(())
    }

    async fn notify(&self, notification: &Notification, start_daemon: bool) -> zbus::Result<u32> {
        // Without a label: xfce4-notifyd shows one as another button.
        let click = notification.click.map(|_| (CLICK, ""));
        let buttons = notification
            .actions
            .iter()
            .map(|(key, label)| (*key, label.as_str()));
        let actions: Vec<&str> = click
            .into_iter()
            .chain(buttons)
            .flat_map(|(key, label)| [key, label])
            .collect();
        let mut hints: HashMap<&str, Value<'_>> = HashMap::new();
        hints.insert("urgency", Value::U8(self.daemon.urgency(notification.quiet)));
        hints.insert("desktop-entry", Value::from(paths::desktop_entry()));
        hints.insert("category", Value::from(notification.category.name()));
        hints.insert("transient", Value::Bool(notification.quiet));
        if notification.sound {
            hints.insert("sound-name", Value::from("message-new-instant"));
        } else {
            hints.insert("suppress-sound", Value::Bool(true));
        }
        let replaces = self.screen.current().map_or(0, |posted| posted.id);
        let body = self.daemon.body(&notification.body);
        let call = (
            "Unbrace",
            replaces,
            self.icon.as_deref().unwrap_or_default(),
            &notification.title,
            body,
            actions,
            hints,
            notification.expire,
        );
        self.send("Notify", &call, start_daemon).await
    }

    async fn on_message(&mut self, m: &zbus::Message) -> zbus::Result<()> {
        if let Some(report) = self.item.on_message(m, &self.connection).await? {
            let _ = self.to.send(Message::TrayItem(report)); // the loop may be ending
            return Ok(());
        }
        if let Some(event) = self.shortcuts.on_message(m, &self.connection).await? {
            let _ = self.to.send(Message::Shortcut(event)); // as above
            return Ok(());
        }
        let header = m.header();
        let reply_to = header.reply_serial().map(|s| s.get());
        match (m.message_type(), header.member().map(|m| m.as_str())) {
            (Type::MethodReturn, _) if reply_to.is_some() && reply_to == self.capabilities => {
                let can: Vec<String> = m.body().deserialize().unwrap_or_default();
                let buttons = can.iter().any(|c| c == "actions");
                self.daemon.markup = can.iter().any(|c| c == "body-markup");
                self.report(NotificationEvent::ServiceAppeared { buttons });
            }
            (Type::MethodReturn, _) if reply_to.is_some() && reply_to == self.information => {
                let about = m.body().deserialize::<(String, String, String, String)>();
                self.daemon.hides_low_urgency = about.is_ok_and(|(name, ..)| name == "gnome-shell");
            }
            (Type::MethodReturn | Type::Error, _) if reply_to.is_some() && reply_to == self.notify => {
                self.on_answer(m).await?;
            }
            (Type::Signal, Some("NotificationClosed")) if self.is_from_daemon(&header) => {
                if let Ok((id, _reason)) = m.body().deserialize::<(u32, u32)>() {
                    self.screen.closed(id);
                }
            }
            (Type::Signal, Some("ActivationToken")) if self.is_from_daemon(&header) => {
                if let Ok((id, token)) = m.body().deserialize::<(u32, String)>()
                    && self.screen.pressed(id).is_some()
                {
                    let _ = self.to.send(Message::ActivationToken(token)); // the loop may be ending
                }
            }
            (Type::Signal, Some("ActionInvoked")) if self.is_from_daemon(&header) => {
                if let Ok((id, key)) = m.body().deserialize::<(u32, String)>()
                    && let Some(token) = self.screen.pressed(id)
                {
                    self.report(NotificationEvent::Pressed(token, key));
                }
            }
            (Type::Signal, Some("NameOwnerChanged"))
                if header.sender().is_some_and(|s| s == "org.freedesktop.DBus") =>
            {
                if let Ok((name, _old, new)) = m.body().deserialize::<(String, String, String)>()
                    && name == NAME
                {
                    self.on_owner((!new.is_empty()).then_some(new)).await?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether the daemon sent a signal, which any program on the bus can.
    fn is_from_daemon(&self, header: &zbus::message::Header<'_>) -> bool {
        let sender = header.sender().map(|s| s.as_str());
        sender.is_some() && sender == self.owner.as_deref()
    }

    /// The answer to `Notify`.
    async fn on_answer(&mut self, m: &zbus::Message) -> zbus::Result<()> {
        self.notify = None;
        match m.body().deserialize::<u32>() {
            Ok(id) if m.message_type() == Type::MethodReturn => {
                match self.screen.posted(id, self.next.is_some()) {
                    Some(Posting::Shown(token)) => self.report(NotificationEvent::Shown(token)),
                    Some(Posting::Close(id)) => {
                        self.send("CloseNotification", &(id,), false).await?;
                    }
                    None => {}
                }
            }
            _ => {
                let name = m.header().error_name().map(|n| n.to_string());
                if let Some(token) = self.screen.refused() {
                    self.report(NotificationEvent::NotShown(token, name.unwrap_or_default()));
                }
            }
        }
        match self.next.take() {
            Some(job) => Box::pin(self.run_job(job)).await,
            None => Ok(()),
        }
    }
}

/// The properties of the notification daemon that runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Daemon {
    /// It interprets the body as markup.
    markup: bool,
    /// It shows a notification of low urgency in its drawer alone: GNOME Shell.
    hides_low_urgency: bool,
}

impl Daemon {
    /// What is assumed until it has answered, for which a busy GNOME Shell takes seconds.
    fn assumed(desktop: &str) -> Self {
        Daemon {
            markup: false,
            hides_low_urgency: desktop.contains("GNOME"),
        }
    }

    /// The urgency of a notification: 0 is low, 1 is normal.
    fn urgency(self, quiet: bool) -> u8 {
        u8::from(!quiet || self.hides_low_urgency)
    }

    /// The body in the form in which this daemon shows it literally.
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
    fn quiet_notification_is_visible_on_gnome_shell() {
        let gnome = Daemon {
            hides_low_urgency: true,
            ..Daemon::default()
        };
        assert_eq!((Daemon::default().urgency(true), gnome.urgency(true)), (0, 1));
        assert_eq!((Daemon::default().urgency(false), gnome.urgency(false)), (1, 1));
        assert_eq!(Daemon::assumed("ubuntu:GNOME").urgency(true), 1, "not asked yet");
        assert_eq!(Daemon::assumed("XFCE").urgency(true), 0, "not asked yet");
    }

    #[test]
    fn body_is_escaped_only_for_a_daemon_that_interprets_markup() {
        let markup = Daemon {
            markup: true,
            ..Daemon::default()
        };
        assert_eq!(markup.body("Roll & <rest>"), "Roll &amp; &lt;rest&gt;");
        assert_eq!(Daemon::default().body("Roll & <rest>"), "Roll & <rest>");
    }
}
