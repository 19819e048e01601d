//! Global shortcuts of a Wayland session: `org.freedesktop.portal.GlobalShortcuts`, over the notifier's connection.
//! Nothing waits for an answer, for which the desktop may ask the person.
//!
//! A session binds its shortcuts once. Other shortcuts need another session.

use crate::cause::Cause;
use crate::companion::binding::{BindError, Binding, ShortcutEvent};
use crate::paths;
use crate::shortcut::{Shortcut, ShortcutAction};
use std::collections::HashMap;
use zbus::message::{Flags, Type};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, MatchRule, Message, fdo};

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";
const REQUEST: &str = "org.freedesktop.portal.Request";
const SESSION: &str = "org.freedesktop.portal.Session";
const REGISTRY: &str = "org.freedesktop.host.portal.Registry";

/// The errors of a desktop whose portal has no shortcuts, or that has no portal.
const UNAVAILABLE: [&str; 4] = [
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.UnknownInterface",
    "org.freedesktop.DBus.Error.UnknownMethod",
    "org.freedesktop.DBus.Error.UnknownObject",
];

/// The answer of the portal to a request: 0 for success, and what it grants.
type Response = (u32, HashMap<String, OwnedValue>);
/// The shortcuts that are bound, each with its id and its properties.
type Bound = Vec<(String, HashMap<String, OwnedValue>)>;

/// The shortcuts as the portal knows them.
#[derive(Default)]
pub struct PortalShortcuts {
    wanted: Vec<Binding>,
    state: State,
    /// The signals of the portal are subscribed to.
    listens: bool,
    /// The number of requests so far, which is part of their names.
    requests: u32,
}

#[derive(Default)]
enum State {
    /// There is no session.
    #[default]
    Idle,
    /// A session was asked for.
    Creating(Call),
    /// The session was asked to bind the shortcuts.
    Binding(OwnedObjectPath, Call),
    /// The session reports the keys.
    Bound(OwnedObjectPath),
}

/// A call whose answer comes as the signal of a request.
struct Call {
    serial: u32,
    request: String,
}

impl PortalShortcuts {
    /// Asks for these shortcuts in place of the present ones.
    pub async fn bind(&mut self, bindings: Vec<Binding>, bus: &Connection) -> zbus::Result<()> {
        self.wanted = bindings;
        if matches!(self.state, State::Creating(_)) {
            return Ok(()); // the session will bind the newest ones
        }
        self.close(bus).await?;
        if self.wanted.is_empty() {
            return Ok(());
        }
        self.listen(bus).await?;
        self.create(bus).await
    }

    async fn close(&mut self, bus: &Connection) -> zbus::Result<()> {
        let (State::Binding(session, _) | State::Bound(session)) = std::mem::take(&mut self.state) else {
            return Ok(());
        };
        let call = Message::method_call(session.as_str(), "Close")?
            .destination(NAME)?
            .interface(SESSION)?
            .with_flags(Flags::NoAutoStart)?
            .with_flags(Flags::NoReplyExpected)?;
        bus.send(&call.build(&())?).await
    }

    /// Subscribes to the signals of the portal.
    async fn listen(&mut self, bus: &Connection) -> zbus::Result<()> {
        if std::mem::replace(&mut self.listens, true) {
            return Ok(());
        }
        let proxy = fdo::DBusProxy::new(bus).await?;
        let signal = || MatchRule::builder().msg_type(Type::Signal);
        let (requests, sessions) = (own_path("request", bus), own_path("session", bus));
        for rule in [
            signal()
                .interface(REQUEST)?
                .member("Response")?
                .path_namespace(requests)?,
            signal()
                .interface(SESSION)?
                .member("Closed")?
                .path_namespace(sessions)?,
            signal().interface(SHORTCUTS)?.member("Activated")?.path(PATH)?,
            signal()
                .sender("org.freedesktop.DBus")?
                .member("NameOwnerChanged")?
                .arg(0, NAME)?,
        ] {
            proxy.add_match_rule(rule.build()).await?;
        }
        Ok(())
    }

    async fn create(&mut self, bus: &Connection) -> zbus::Result<()> {
        if !paths::in_flatpak() {
            // Newer portals ask who calls. Older ones do not know the method, and its error says nothing.
            let options: HashMap<&str, Value<'_>> = HashMap::new();
            let call = Message::method_call(PATH, "Register")?
                .destination(NAME)?
                .interface(REGISTRY)?
                .with_flags(Flags::NoReplyExpected)?;
            bus.send(&call.build(&(paths::desktop_entry(), options))?).await?;
        }
        let token = self.next_token();
        let options: HashMap<&str, Value<'_>> = HashMap::from([
            ("handle_token", token.as_str().into()),
            ("session_handle_token", token.as_str().into()),
        ]);
        let call = call(bus, "CreateSession", &(options,), &token).await?;
        self.state = State::Creating(call);
        Ok(())
    }

    /// Asks the session to bind the shortcuts.
    async fn bind_in(&mut self, session: OwnedObjectPath, bus: &Connection) -> zbus::Result<()> {
        let token = self.next_token();
        let shortcuts: Vec<(&str, HashMap<&str, Value<'_>>)> = self
            .wanted
            .iter()
            .map(|binding| {
                let properties = [
                    ("description", binding.description.as_str().into()),
                    ("preferred_trigger", binding.keys.portal_trigger().into()),
                ];
                (binding.action.setting(), HashMap::from(properties))
            })
            .collect();
        let options: HashMap<&str, Value<'_>> = HashMap::from([("handle_token", token.as_str().into())]);
        let body = (&session, shortcuts, "", options); // without a window of its own
        let call = call(bus, "BindShortcuts", &body, &token).await?;
        self.state = State::Binding(session, call);
        Ok(())
    }

    fn next_token(&mut self) -> String {
        self.requests = self.requests.wrapping_add(1);
        format!("unbrace{}", self.requests)
    }

    /// Processes a message, which may have nothing to do with shortcuts.
    pub async fn on_message(&mut self, m: &Message, bus: &Connection) -> zbus::Result<Option<ShortcutEvent>> {
        let header = m.header();
        let member = header.member().map(|m| m.as_str());
        match (m.message_type(), member) {
            (Type::MethodReturn, _) => self.on_reply(m),
            (Type::Error, _) if self.is_answer(m) => {
                self.state = State::Idle;
                let why = error(m);
                return Ok(Some(ShortcutEvent::all_failed(&self.wanted, &why)));
            }
            (Type::Signal, Some("Response")) if self.is_response(m) => return self.on_response(m, bus).await,
            (Type::Signal, Some("Activated")) => return Ok(self.on_activated(m)),
            (Type::Signal, Some("Closed")) => return Ok(self.on_closed(m)),
            (Type::Signal, Some("NameOwnerChanged")) => return self.on_owner(m, bus).await,
            _ => {}
        }
        Ok(None)
    }

    fn pending(&mut self) -> Option<&mut Call> {
        match &mut self.state {
            State::Creating(call) | State::Binding(_, call) => Some(call),
            State::Idle | State::Bound(_) => None,
        }
    }

    fn is_answer(&mut self, m: &Message) -> bool {
        let to = m.header().reply_serial().map(|s| s.get());
        self.pending().is_some_and(|call| Some(call.serial) == to)
    }

    fn is_response(&mut self, m: &Message) -> bool {
        let header = m.header();
        let path = header.path().map(|p| p.as_str());
        self.pending()
            .is_some_and(|call| Some(call.request.as_str()) == path)
    }

    /// The path of the request, which an older portal chooses itself.
    fn on_reply(&mut self, m: &Message) {
        if self.is_answer(m)
            && let Ok(path) = m.body().deserialize::<OwnedObjectPath>()
            && let Some(call) = self.pending()
        {
            call.request = path.to_string();
        }
    }

    async fn on_response(&mut self, m: &Message, bus: &Connection) -> zbus::Result<Option<ShortcutEvent>> {
        let (code, results) = m.body().deserialize::<Response>().unwrap_or((2, HashMap::new()));
        match std::mem::take(&mut self.state) {
            State::Creating(_) if code == 0 => {
                let Some(session) = results.get("session_handle").and_then(path_of) else {
                    return Ok(Some(self.declined()));
                };
                if self.wanted.is_empty() {
                    self.state = State::Bound(session);
                    self.close(bus).await?;
                } else {
                    self.bind_in(session, bus).await?;
                }
                Ok(None)
            }
            State::Binding(session, _) if code == 0 => {
                self.state = State::Bound(session);
                let bound = results.get("shortcuts").and_then(|v| v.try_clone().ok());
                let bound = bound.and_then(|v| Bound::try_from(v).ok());
                let failed = failures(&self.wanted, &bound.unwrap_or_default());
                Ok(Some(ShortcutEvent::Bound(failed)))
            }
            State::Binding(session, _) => {
                self.state = State::Bound(session);
                self.close(bus).await?;
                Ok(Some(self.declined()))
            }
            _ => Ok(Some(self.declined())),
        }
    }

    /// The desktop takes none of the shortcuts.
    fn declined(&self) -> ShortcutEvent {
        let declined = |b: &Binding| (b.action, BindError::Declined(b.keys.clone()));
        ShortcutEvent::Bound(self.wanted.iter().map(declined).collect())
    }

    fn on_activated(&self, m: &Message) -> Option<ShortcutEvent> {
        let State::Bound(own) = &self.state else {
            return None;
        };
        type Activated = (OwnedObjectPath, String, u64, HashMap<String, OwnedValue>);
        let (session, id, ..) = m.body().deserialize::<Activated>().ok()?;
        let action = ShortcutAction::ALL.into_iter().find(|a| a.setting() == id)?;
        (session == *own).then_some(ShortcutEvent::Pressed(action))
    }

    /// The desktop has ended the session.
    fn on_closed(&mut self, m: &Message) -> Option<ShortcutEvent> {
        let header = m.header();
        let (State::Binding(own, _) | State::Bound(own)) = &self.state else {
            return None;
        };
        if header.path().map(|p| p.as_str()) != Some(own.as_str()) {
            return None;
        }
        self.state = State::Idle;
        Some(self.declined())
    }

    /// The portal has ended, and its sessions with it, or one has appeared.
    async fn on_owner(&mut self, m: &Message, bus: &Connection) -> zbus::Result<Option<ShortcutEvent>> {
        let Ok((name, _, new)) = m.body().deserialize::<(String, String, String)>() else {
            return Ok(None);
        };
        if name != NAME || self.wanted.is_empty() {
            return Ok(None);
        }
        if new.is_empty() {
            self.state = State::Idle;
            let why = BindError::Desktop(Cause::new("the portal has ended"));
            return Ok(Some(ShortcutEvent::all_failed(&self.wanted, &why)));
        }
        if matches!(self.state, State::Idle) {
            self.create(bus).await?;
        }
        Ok(None)
    }
}

/// Calls the portal. The answer comes to the request with this token.
async fn call<B>(bus: &Connection, member: &str, body: &B, token: &str) -> zbus::Result<Call>
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    let call = Message::method_call(PATH, member)?
        .destination(NAME)?
        .interface(SHORTCUTS)?
        .build(body)?;
    let serial = call.primary_header().serial_num().get();
    bus.send(&call).await?;
    Ok(Call {
        serial,
        request: format!("{}/{token}", own_path("request", bus)),
    })
}

/// The path of this connection's requests or sessions.
fn own_path(of: &str, bus: &Connection) -> String {
    let name = bus.unique_name().map(|n| n.as_str()).unwrap_or_default();
    format!("{PATH}/{of}/{}", path_element(name))
}

/// A unique name such as ":1.42" in the form that an object path has it.
fn path_element(unique_name: &str) -> String {
    unique_name.trim_start_matches(':').replace('.', "_")
}

/// An object path, which some portals send as text.
fn path_of(value: &OwnedValue) -> Option<OwnedObjectPath> {
    match &**value {
        Value::Str(text) => ObjectPath::try_from(text.as_str()).ok().map(Into::into),
        Value::ObjectPath(path) => Some(path.to_owned().into()),
        _ => None,
    }
}

/// The error in an answer.
fn error(m: &Message) -> BindError {
    let name = m.header().error_name().map(|n| n.to_string()).unwrap_or_default();
    if UNAVAILABLE.contains(&name.as_str()) {
        return BindError::Unavailable;
    }
    let text = m.body().deserialize::<String>().unwrap_or_default();
    BindError::Desktop(Cause::new(if text.is_empty() { name } else { text }))
}

/// The shortcuts that are not bound, or that the desktop keeps under other keys. It takes the wanted keys only when an
/// action is new to it, and describes its own in its own words.
fn failures(wanted: &[Binding], bound: &Bound) -> Vec<(ShortcutAction, BindError)> {
    let failure = |binding: &Binding| {
        let keys = &binding.keys;
        let Some((_, properties)) = bound.iter().find(|(id, _)| id == binding.action.setting()) else {
            return Some(BindError::Declined(keys.clone()));
        };
        let trigger = <&str>::try_from(properties.get("trigger_description")?).ok()?;
        let found = trigger.parse::<Shortcut>().ok().filter(|found| found != keys)?;
        let wanted = keys.clone();
        Some(BindError::OtherKeys { wanted, found })
    };
    let failed = |binding: &Binding| Some((binding.action, failure(binding)?));
    wanted.iter().filter_map(failed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ShortcutAction::{Answer, Pause};

    fn binding(action: ShortcutAction, keys: &str) -> Binding {
        Binding {
            action,
            keys: keys.parse().unwrap(),
            description: String::new(),
        }
    }

    #[test]
    fn path_of_a_request_names_the_connection() {
        assert_eq!(path_element(":1.42"), "1_42");
    }

    #[test]
    fn desktop_that_leaves_out_a_shortcut_or_keeps_other_keys_is_noticed() {
        let wanted = [binding(Pause, "Ctrl+Alt+P"), binding(Answer, "Ctrl+Alt+D")];
        let bound = |id: &str, trigger: &str| {
            let properties = HashMap::from([(
                "trigger_description".to_owned(),
                Value::from(trigger).try_to_owned().unwrap(),
            )]);
            (id.to_owned(), properties)
        };
        let failed = |of: Bound| failures(&wanted, &of);
        let answer = || bound("shortcut.answer", "Press <Control><Alt>d"); // words of the desktop
        assert_eq!(failed(vec![bound("shortcut.pause", "Ctrl+Alt+P"), answer()]), []);
        assert_eq!(
            failed(vec![answer()]),
            [(Pause, BindError::Declined("Ctrl+Alt+P".parse().unwrap()))]
        );
        let other = BindError::OtherKeys {
            wanted: "Ctrl+Alt+P".parse().unwrap(),
            found: "Super+P".parse().unwrap(),
        };
        assert_eq!(
            failed(vec![bound("shortcut.pause", "Meta+P"), answer()]),
            [(Pause, other)]
        );
        assert_eq!(failed(Vec::new()).len(), 2);
    }

    #[test]
    fn session_is_read_as_text_and_as_a_path() {
        let path = "/org/freedesktop/portal/desktop/session/1_42/unbrace1";
        let text = Value::from(path).try_to_owned().unwrap();
        let object = Value::from(ObjectPath::try_from(path).unwrap())
            .try_to_owned()
            .unwrap();
        for value in [text, object] {
            assert_eq!(path_of(&value).unwrap().as_str(), path);
        }
        assert!(path_of(&Value::from("no path").try_to_owned().unwrap()).is_none());
        assert!(path_of(&OwnedValue::from(5_u32)).is_none());
    }
}
