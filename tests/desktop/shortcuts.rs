//! Global shortcuts: real keys on X11, and a mock of the portal of a Wayland session.

use super::session::{Session, poll};
use crate::tools::tests;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    self, ConnectionExt as _, GrabMode, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, ModMask, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

const CTRL: u32 = 0xffe3;
const ALT: u32 = 0xffe9;
const NUM_LOCK: u32 = 0xff7f;

/// The keyboard of the session's display, and the grabs of another program.
struct Keyboard {
    x: RustConnection,
    root: Window,
}

impl Keyboard {
    fn new(s: &Session) -> Self {
        let display = &s.env.iter().find(|(k, _)| k == "DISPLAY").unwrap().1;
        let (x, screen) = x11rb::connect(Some(display)).unwrap();
        let root = x.setup().roots[screen].root;
        Keyboard { x, root }
    }

    /// The code of the key that writes this.
    fn code(&self, keysym: u32) -> xproto::Keycode {
        let (least, most) = (self.x.setup().min_keycode, self.x.setup().max_keycode);
        let mapping = self.x.get_keyboard_mapping(least, most - least + 1).unwrap();
        let mapping = mapping.reply().unwrap();
        let columns = usize::from(mapping.keysyms_per_keycode);
        let mut keys = (least..=most).zip(mapping.keysyms.chunks(columns));
        keys.find(|(_, symbols)| symbols[0] == keysym).unwrap().0
    }

    /// Presses the keys one after the other and releases them.
    fn press(&self, keysyms: &[u32]) {
        let codes: Vec<_> = keysyms.iter().map(|k| self.code(*k)).collect();
        let down = codes.iter().map(|code| (KEY_PRESS_EVENT, *code));
        let up = codes.iter().rev().map(|code| (KEY_RELEASE_EVENT, *code));
        for (event, code) in down.chain(up) {
            self.x
                .xtest_fake_input(event, code, 0, self.root, 0, 0, 0)
                .unwrap();
        }
        self.x.sync().unwrap();
    }

    /// Takes a combination with Ctrl and Alt as another program does. Returns whether that was possible.
    fn take(&self, keysym: u32) -> bool {
        let (modifiers, mode) = (ModMask::CONTROL | ModMask::M1, GrabMode::ASYNC);
        let code = self.code(keysym);
        let taken = self.x.grab_key(false, self.root, modifiers, code, mode, mode);
        taken.unwrap().check().is_ok()
    }
}

impl Session {
    fn wait_shortcuts(&self, state: &str) {
        poll(&format!("shortcuts: {state}"), || {
            (self.status()["parts"]["shortcuts"] == state).then_some(())
        });
    }

    /// Whether the companion has the thread that waits for keys.
    fn has_shortcut_thread(&self) -> bool {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.pid("unbrace"))).unwrap();
        let mut names = threads.filter_map(|t| std::fs::read_to_string(t.unwrap().path().join("comm")).ok());
        names.any(|name| name.trim() == "shortcuts")
    }
}

fn keys_pause_and_answer_in_every_program() {
    let mut s = Session::start("shortcuts");
    s.settings("[shortcut]\npause = \"Ctrl+Alt+P\"\nanswer = \"Ctrl+Alt+D\"\n");
    s.start_unbrace();
    s.wait_shortcuts("ok");
    let keyboard = Keyboard::new(&s);
    let (p, d, q) = (u32::from(b'p'), u32::from(b'd'), u32::from(b'q'));
    keyboard.press(&[CTRL, ALT, q]);
    keyboard.press(&[CTRL, p]);
    keyboard.press(&[CTRL, ALT, d]); // there is no reminder to answer
    keyboard.press(&[CTRL, ALT, p]);
    s.wait_holds(&["paused"]);
    s.wait_displayed(1); // it says until when
    keyboard.press(&[NUM_LOCK]);
    keyboard.press(&[CTRL, ALT, p]);
    s.wait_holds(&[]);
    s.unbrace(&["offer", "posture"]);
    s.wait_state("live");
    keyboard.press(&[CTRL, ALT, d]);
    s.wait_state("counting");
    assert_eq!(s.status()["today"]["posture"]["done"], 1);
    assert!(!keyboard.take(p), "the companion has it");
}

fn change_of_the_keys_applies_at_once() {
    let mut s = Session::start("shortcuts-change");
    let keyboard = Keyboard::new(&s);
    let (p, x) = (u32::from(b'p'), u32::from(b'x'));
    s.start_unbrace();
    s.wait_shortcuts("ok");
    assert!(!s.has_shortcut_thread(), "no shortcut is set");
    let set = |keys: &str| assert_eq!(s.unbrace(&["config", "set", "shortcut.pause", keys]).0, 0);
    assert!(keyboard.take(x));
    set("Ctrl+Alt+X");
    s.wait_shortcuts("missing: another program uses Ctrl+Alt+X");
    s.wait_displayed(1); // a message says so
    let doctor = s.unbrace(&["doctor"]).1;
    assert!(doctor.contains("another program uses Ctrl+Alt+X"), "{doctor}");
    set("Ctrl+Alt+P");
    s.wait_shortcuts("ok");
    assert!(s.has_shortcut_thread() && !keyboard.take(p));
    keyboard.press(&[CTRL, ALT, p]);
    s.wait_holds(&["paused"]);
    // Off, and on again at once: the keys of the thread that ends are not those of another program.
    set("");
    set("Ctrl+Alt+P");
    s.wait_shortcuts("ok");
    keyboard.press(&[CTRL, ALT, p]);
    s.wait_holds(&[]);
    set("");
    poll("the thread ends", || (!s.has_shortcut_thread()).then_some(()));
    assert!(keyboard.take(p), "another program can have it");
}

/// What the portal was asked.
#[derive(Default)]
struct Asked {
    /// One line for each call, with the last element of the session's path.
    calls: Vec<String>,
    /// The newest session.
    session: Option<OwnedObjectPath>,
}

/// A mock of the GlobalShortcuts portal, which grants everything.
struct Portal(Arc<Mutex<Asked>>);

const DESKTOP: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";

impl Portal {
    /// Answers the request with this token. The answer is sent before the call returns, as a fast portal does.
    async fn respond(
        bus: &zbus::Connection,
        header: &Header<'_>,
        options: &HashMap<String, OwnedValue>,
        results: HashMap<&str, OwnedValue>,
    ) -> OwnedObjectPath {
        let path = path_of("request", header, options, "handle_token");
        let interface = "org.freedesktop.portal.Request";
        bus.emit_signal(None::<&str>, &path, interface, "Response", &(0_u32, results))
            .await
            .unwrap();
        path
    }
}

/// The path of a caller's request or session.
fn path_of(
    of: &str,
    header: &Header<'_>,
    options: &HashMap<String, OwnedValue>,
    token: &str,
) -> OwnedObjectPath {
    let caller = header.sender().unwrap().trim_start_matches(':').replace('.', "_");
    let token = <&str>::try_from(&options[token]).unwrap();
    format!("{DESKTOP}/{of}/{caller}/{token}").try_into().unwrap()
}

#[zbus::interface(name = "org.freedesktop.portal.GlobalShortcuts")]
impl Portal {
    async fn create_session(
        &self,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        let session = path_of("session", &header, &options, "session_handle_token");
        let mock = PortalSession(self.0.clone());
        bus.object_server().at(session.as_ref(), mock).await.unwrap();
        let handle = OwnedValue::try_from(zbus::zvariant::Value::from(session.as_str())).unwrap();
        self.0.lock().unwrap().session = Some(session);
        Self::respond(
            bus,
            &header,
            &options,
            HashMap::from([("session_handle", handle)]),
        )
        .await
    }

    async fn bind_shortcuts(
        &self,
        session: OwnedObjectPath,
        shortcuts: Vec<(String, HashMap<String, OwnedValue>)>,
        _parent: String,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        let session = session.rsplit('/').next().unwrap().to_owned();
        for (id, properties) in &shortcuts {
            let property = |name: &str| <&str>::try_from(&properties[name]).unwrap();
            let (trigger, description) = (property("preferred_trigger"), property("description"));
            let call = format!("{session}: {id} {trigger} ({description})");
            self.0.lock().unwrap().calls.push(call);
        }
        let bound = zbus::zvariant::Value::from(shortcuts);
        let bound = HashMap::from([("shortcuts", OwnedValue::try_from(bound).unwrap())]);
        Self::respond(bus, &header, &options, bound).await
    }
}

struct PortalSession(Arc<Mutex<Asked>>);

#[zbus::interface(name = "org.freedesktop.portal.Session")]
impl PortalSession {
    fn close(&self, #[zbus(header)] header: Header<'_>) {
        let session = header.path().unwrap().rsplit('/').next().unwrap().to_owned();
        self.0.lock().unwrap().calls.push(format!("{session}: closed"));
    }
}

fn portal_of_a_wayland_session_has_the_shortcuts() {
    let mut s = Session::start("shortcuts-portal");
    // The name of a compositor is enough: the keys come from the portal.
    s.env.push(("WAYLAND_DISPLAY".into(), "wl-none".into()));
    s.settings("[shortcut]\npause = \"Ctrl+Alt+P\"\n");
    s.start_unbrace();
    let none = "this desktop has no global shortcuts for programs; bind `unbrace pause` or `unbrace done` in its \
                keyboard settings";
    s.wait_shortcuts(&format!("missing: {none}"));
    let asked = Arc::new(Mutex::new(Asked::default()));
    s.bus.object_server().at(DESKTOP, Portal(asked.clone())).unwrap();
    s.bus.request_name("org.freedesktop.portal.Desktop").unwrap();
    s.wait_shortcuts("ok");
    let wait_calls = |all: &[&str]| {
        poll(&format!("the calls {all:?}"), || {
            (asked.lock().unwrap().calls == all).then_some(())
        });
    };
    let first = "unbrace2: shortcut.pause CTRL+ALT+p (Pause or resume)";
    wait_calls(&[first]);
    let newest = || asked.lock().unwrap().session.clone().unwrap();
    let press = |session: &OwnedObjectPath| {
        let options = HashMap::<&str, OwnedValue>::new();
        let body = (session, "shortcut.pause", 0_u64, options);
        s.bus
            .emit_signal(None::<&str>, DESKTOP, SHORTCUTS, "Activated", &body)
            .unwrap();
    };
    let of_another: OwnedObjectPath = format!("{DESKTOP}/session/1_1/x").try_into().unwrap();
    press(&of_another);
    press(&newest());
    s.wait_holds(&["paused"]);
    press(&newest());
    s.wait_holds(&[]);
    // Other keys need another session.
    let set = |keys: &str| assert_eq!(s.unbrace(&["config", "set", "shortcut.pause", keys]).0, 0);
    set("Super+F9");
    let second = "unbrace4: shortcut.pause LOGO+F9 (Pause or resume)";
    wait_calls(&[first, "unbrace2: closed", second]);
    s.wait_shortcuts("ok");
    press(&newest());
    s.wait_holds(&["paused"]);
    // The desktop ends the session: the person has taken the shortcuts away.
    let details = HashMap::<&str, OwnedValue>::new();
    let interface = "org.freedesktop.portal.Session";
    s.bus
        .emit_signal(None::<&str>, newest(), interface, "Closed", &(details,))
        .unwrap();
    s.wait_shortcuts("missing: the desktop has not taken Super+F9; its keyboard settings may offer it");
    set("");
    s.wait_shortcuts("ok");
    assert!(!s.has_shortcut_thread(), "the notifier's connection has them");
}

tests! {
    keys_pause_and_answer_in_every_program,
    change_of_the_keys_applies_at_once,
    portal_of_a_wayland_session_has_the_shortcuts,
}
