//! The accessibility tree, over AT-SPI: every control has a role and a name, no two buttons of a page have the
//! same one, every page is a landmark, and Tab reaches the controls in reading order, below the fold, too.

use super::session::{Session, poll, poll_for};
use crate::tools::tests;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex};
use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Structure, Value};

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
/// The bit of the state "focused" in an AT-SPI state set.
const FOCUSED: u32 = 1 << 12;
/// The roles of controls, as AT-SPI numbers: check box, combo box, page tab, push button, radio button, slider,
/// toggle button, entry, text, switch, list and list item (the values of a chart), and landmark, which is a
/// part of a window that the keyboard scrolls.
const CONTROLS: [u32; 13] = [7, 11, 37, 43, 44, 51, 62, 79, 61, 130, 31, 32, 110];

/// Push button, and a button that stays pressed.
const BUTTONS: [u32; 2] = [43, 62];
/// A part of a window, to which a screen reader jumps as to a heading: the toolkit has no role for headings.
const LANDMARK: u32 = 110;

/// How long the focus may take to move, in seconds: a window of a debug build handles the text typed before first.
const PATIENCE: u64 = 60;

const TAB: u32 = 0xff09;
const SPACE: u32 = 0x20;

/// A node of the accessibility tree.
#[derive(Clone, Debug)]
struct Node {
    path: String,
    role: u32,
    name: String,
    focused: bool,
}

/// A screen reader: what it hears on the accessibility bus.
pub struct ScreenReader {
    bus: Connection,
    /// The bus name and the path of the node whose focus changed last.
    latest: Arc<Mutex<Option<(String, String)>>>,
}

/// Connects to the accessibility bus, and announces a screen reader.
pub fn listen(s: &Session) -> ScreenReader {
    let bus = Proxy::new(&s.bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus").unwrap();
    let address: String = bus.call("GetAddress", &()).unwrap();
    let status = Proxy::new(&s.bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status").unwrap();
    status.set_property("IsEnabled", true).unwrap();
    status.set_property("ScreenReaderEnabled", true).unwrap();
    let bus = Builder::address(address.as_str()).unwrap().build().unwrap();
    let rule = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface("org.a11y.atspi.Event.Object")
        .and_then(|r| r.member("StateChanged"))
        .and_then(|r| r.add_arg("focused"))
        .unwrap()
        .build();
    let signals = MessageIterator::for_match_rule(rule, &bus, None).unwrap();
    let latest = Arc::new(Mutex::new(None));
    let heard = latest.clone();
    std::thread::spawn(move || {
        for signal in signals.flatten() {
            // The second field is 1 for the node that takes the focus, and 0 for the one that loses it.
            let body = signal.body();
            let fields = body.deserialize::<Structure<'_>>();
            let takes = fields.is_ok_and(|f| f.fields().get(1) == Some(&Value::I32(1)));
            let header = signal.header();
            if let (true, Some(app), Some(path)) = (takes, header.sender(), header.path()) {
                *heard.lock().unwrap() = Some((app.to_string(), path.to_string()));
            }
        }
    });
    ScreenReader { bus, latest }
}

impl ScreenReader {
    /// A call without arguments. A node may have gone.
    fn call<T>(&self, app: &str, path: &str, method: &str) -> Option<T>
    where
        T: for<'d> serde::Deserialize<'d> + zbus::zvariant::Type,
    {
        let reply = self
            .bus
            .call_method(Some(app), path, Some(ACCESSIBLE), method, &());
        reply.ok()?.body().deserialize().ok()
    }

    fn property(&self, app: &str, path: &str, name: &str) -> String {
        let properties = "org.freedesktop.DBus.Properties";
        let body = (ACCESSIBLE, name);
        let reply = self
            .bus
            .call_method(Some(app), path, Some(properties), "Get", &body);
        let value: Option<OwnedValue> = reply.ok().and_then(|m| m.body().deserialize().ok());
        value.and_then(|v| String::try_from(v).ok()).unwrap_or_default()
    }

    fn children(&self, app: &str, path: &str) -> Vec<(String, OwnedObjectPath)> {
        self.call(app, path, "GetChildren").unwrap_or_default()
    }

    fn node(&self, app: &str, path: &str) -> Node {
        let state: Vec<u32> = self.call(app, path, "GetState").unwrap_or_default();
        Node {
            path: path.to_owned(),
            role: self.call(app, path, "GetRole").unwrap_or_default(),
            name: self.property(app, path, "Name"),
            focused: state.first().is_some_and(|s| s & FOCUSED != 0),
        }
    }

    /// The control with the focus, by the last signal.
    fn announced(&self) -> Option<Node> {
        let (app, path) = self.latest.lock().unwrap().clone()?;
        Some(self.node(&app, &path)).filter(Node::is_focused_control)
    }

    /// The control with the focus.
    fn focused(&self) -> Option<Node> {
        let in_tree = || dump(self).into_iter().rev().find(Node::is_focused_control);
        self.announced().or_else(in_tree)
    }
}

impl Node {
    fn is_focused_control(&self) -> bool {
        self.focused && CONTROLS.contains(&self.role)
    }
}

/// All nodes of the windows, in reading order.
fn dump(reader: &ScreenReader) -> Vec<Node> {
    let mut all = Vec::new();
    let root = "/org/a11y/atspi/accessible/root";
    for (app, path) in reader.children("org.a11y.atspi.Registry", root) {
        walk(reader, &app, path.as_str(), &mut all);
    }
    all
}

fn walk(reader: &ScreenReader, app: &str, path: &str, all: &mut Vec<Node>) {
    all.push(reader.node(app, path));
    for (app, path) in reader.children(app, path) {
        walk(reader, &app, path.as_str(), all);
    }
}

/// What a walk with Tab has met.
#[derive(Default)]
struct Walk {
    /// The controls in the order of focus.
    order: Vec<Node>,
    /// How often the focus moved back in reading order.
    back: usize,
    /// Every node that the tree contained in the meantime, by its path. A control that is scrolled out of view is
    /// not in the tree.
    nodes: BTreeMap<String, Node>,
}

impl Walk {
    /// The names that several buttons have.
    fn repeated(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let all = self.nodes.values();
        let buttons = all.filter(|n| BUTTONS.contains(&n.role) && !n.name.is_empty());
        let again = buttons.filter(|n| !seen.insert(n.name.as_str()));
        again.map(|n| n.name.as_str()).collect()
    }

    fn landmarks(&self) -> Vec<&str> {
        let landmarks = self.nodes.values().filter(|n| n.role == LANDMARK);
        landmarks.map(|n| n.name.as_str()).collect()
    }
}

/// Presses Tab until the focus reaches a control for the second time.
fn tabbed(s: &Session, reader: &ScreenReader, title: &str) -> Walk {
    let mut seen = HashSet::new();
    let mut walk = Walk::default();
    loop {
        s.key(title, TAB);
        let before = walk.order.last().map(|n| n.path.clone());
        let (all, at) = poll("the focus moves", || {
            let all = dump(reader);
            let at = all
                .iter()
                .rposition(|n| n.focused && CONTROLS.contains(&n.role))?;
            (Some(&all[at].path) != before.as_ref()).then_some((all, at))
        });
        let old = all.iter().position(|n| Some(&n.path) == before.as_ref());
        walk.back += usize::from(old.is_some_and(|old| at < old));
        let now = all[at].clone();
        walk.nodes.extend(all.into_iter().map(|n| (n.path.clone(), n)));
        if !seen.insert(now.path.clone()) {
            return walk;
        }
        walk.order.push(now);
        assert!(walk.order.len() < 200, "{:?}", walk.order);
    }
}

/// Presses Tab, and waits until another control has the focus.
fn tab(s: &Session, reader: &ScreenReader, title: &str, before: Option<&Node>) -> Node {
    s.key(title, TAB);
    let mut looks = 0;
    let from = before.map_or("nowhere", |n| n.name.as_str());
    poll_for(PATIENCE, &format!("the focus moves from {from}"), || {
        looks += 1;
        // Where no signal comes, the tree tells.
        let now = if looks % 25 == 0 {
            reader.focused()
        } else {
            reader.announced()
        };
        now.filter(|n| Some(&n.path) != before.map(|n| &n.path))
    })
}

/// Moves the focus to the control of this name with Tab.
pub fn go_to(s: &Session, reader: &ScreenReader, title: &str, name: &str) {
    let mut order = Vec::new();
    let mut now = reader.focused();
    for _ in 0..400 {
        if now.as_ref().is_some_and(|n| n.name == name) {
            return;
        }
        order.extend(now.as_ref().map(|n| n.name.clone()));
        now = Some(tab(s, reader, title, now.as_ref()));
    }
    panic!("Tab does not reach {name}, but {order:?}");
}

/// Moves the focus to the control of this name with Tab, and presses it with the space bar.
pub fn press(s: &Session, reader: &ScreenReader, title: &str, name: &str) {
    go_to(s, reader, title, name);
    s.key(title, SPACE);
}

/// Waits until the control of this name has the focus without a key.
pub fn wait_focus(reader: &ScreenReader, name: &str) {
    poll_for(PATIENCE, &format!("the focus at {name}"), || {
        reader.focused().filter(|n| n.name == name).map(drop)
    });
}

/// Waits until a window shows this text. Returns the whole text around it.
pub fn wait_text(reader: &ScreenReader, text: &str) -> String {
    poll_for(PATIENCE, text, || {
        let mut all = dump(reader).into_iter().map(|n| n.name);
        all.find(|name| name.contains(text))
    })
}

fn every_control_has_a_name_and_tab_reaches_it() {
    let mut s = Session::start("accessible");
    let a11y = listen(&s);
    s.start_unbrace();
    for (page, title, least, landmark) in [
        ("today", "Today – Unbrace", 7, "Today"),
        ("progress", "Progress – Unbrace", 8, "Progress"),
        ("program", "Program – Unbrace", 5, "Program"),
        (
            "visit",
            "Get ready for your visit – Unbrace",
            5,
            "Get ready for your visit",
        ),
        ("library", "Library – Unbrace", 5, "Library"),
        ("learn", "Library – Unbrace", 5, "Library"),
        ("settings", "Settings – Unbrace", 15, "Settings"),
        ("check-in", "Check in", 6, ""),
        ("welcome", "Welcome – Unbrace", 2, ""),
    ] {
        assert_eq!(s.unbrace(&["open", page]).0, 0);
        s.wait_window(title, true);
        let controls = |all: &[Node]| -> Vec<Node> {
            let of = all.iter().filter(|n| CONTROLS.contains(&n.role));
            of.cloned().collect()
        };
        poll(
            &format!("{page} is announced, and every control has a name"),
            || {
                let all = controls(&dump(&a11y));
                let named = all.iter().all(|n| !n.name.is_empty());
                (all.len() >= least.min(9) && named).then_some(())
            },
        );
        let at_first = controls(&dump(&a11y)).len();
        let walk = tabbed(&s, &a11y, title);
        let names: Vec<&str> = walk.order.iter().map(|n| n.name.as_str()).collect();
        assert!(names.len() >= least, "{page}: {names:?}");
        assert!(walk.back <= 1, "{page}: the focus jumps: {names:?}");
        let landmarks = walk.landmarks();
        let is_named = landmark.is_empty() || landmarks.contains(&landmark);
        assert!(is_named, "{page} is not a landmark: {landmarks:?}");
        // The entry of the sidebar and the article in the list lead to the same page.
        let mut repeated = walk.repeated();
        repeated.retain(|name| *name != "Warning signs");
        assert_eq!(repeated, Vec::<&str>::new(), "{page}: buttons of one name");
        let all: Vec<Node> = walk.nodes.values().cloned().collect();
        let count = controls(&all).len();
        println!("{page}: {at_first} of {count} controls at first; {landmarks:?}; {names:?}");
        // Each page has its own window: one that shows the next page has the controls of both for a moment.
        s.close_windows(title);
        poll("a closed window is gone for a screen reader", || {
            controls(&dump(&a11y)).is_empty().then_some(())
        });
    }
}

tests! {
    every_control_has_a_name_and_tab_reaches_it ["/usr/share/dbus-1/services/org.a11y.Bus.service"],
}
