//! The accessibility tree, over AT-SPI: every control has a role and a name, and Tab reaches the controls in
//! reading order.

use super::session::{Session, poll};
use crate::tools::tests;
use std::collections::HashSet;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedObjectPath;

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
/// The bit of the state "focused" in an AT-SPI state set.
const FOCUSED: u32 = 1 << 12;
/// The roles of controls, as AT-SPI numbers: check box, combo box, page tab, push button, slider, toggle
/// button, entry, text, switch, and landmark, which is a part of a window that the keyboard scrolls.
const CONTROLS: [u32; 10] = [7, 11, 37, 43, 51, 62, 79, 61, 130, 110];

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

/// Connects to the accessibility bus, and announces a screen reader.
pub fn listen(s: &Session) -> Connection {
    let bus = Proxy::new(&s.bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus").unwrap();
    let address: String = bus.call("GetAddress", &()).unwrap();
    let status = Proxy::new(&s.bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status").unwrap();
    status.set_property("IsEnabled", true).unwrap();
    status.set_property("ScreenReaderEnabled", true).unwrap();
    Builder::address(address.as_str()).unwrap().build().unwrap()
}

fn children(a11y: &Connection, name: &str, path: &str) -> Vec<(String, OwnedObjectPath)> {
    let node = Proxy::new(a11y, name, path, ACCESSIBLE);
    node.and_then(|n| n.call("GetChildren", &())).unwrap_or_default()
}

/// All nodes of the windows, in reading order.
fn dump(a11y: &Connection) -> Vec<Node> {
    let mut all = Vec::new();
    let root = "/org/a11y/atspi/accessible/root";
    for (app, path) in children(a11y, "org.a11y.atspi.Registry", root) {
        walk(a11y, &app, path.as_str(), &mut all);
    }
    all
}

fn walk(a11y: &Connection, app: &str, path: &str, all: &mut Vec<Node>) {
    let Ok(node) = Proxy::new(a11y, app, path.to_owned(), ACCESSIBLE) else {
        return;
    };
    let role: u32 = node.call("GetRole", &()).unwrap_or_default();
    let state: Vec<u32> = node.call("GetState", &()).unwrap_or_default();
    all.push(Node {
        path: path.to_owned(),
        role,
        name: node.get_property("Name").unwrap_or_default(),
        focused: state.first().is_some_and(|s| s & FOCUSED != 0),
    });
    for (app, path) in children(a11y, app, path) {
        walk(a11y, &app, path.as_str(), all);
    }
}

/// Presses Tab until the focus reaches a control for the second time. Returns the controls in the order of
/// focus, and how often the focus moved back in reading order.
fn tabbed(s: &Session, a11y: &Connection, title: &str) -> (Vec<Node>, usize) {
    let mut seen = HashSet::new();
    let mut order: Vec<Node> = Vec::new();
    let mut back = 0;
    loop {
        s.key(title, TAB);
        let before = order.last().map(|n| n.path.clone());
        let (all, at) = poll("the focus moves", || {
            let all = dump(a11y);
            let at = all
                .iter()
                .rposition(|n| n.focused && CONTROLS.contains(&n.role))?;
            (Some(&all[at].path) != before.as_ref()).then_some((all, at))
        });
        // A control that is scrolled out of view is not in the tree.
        let old = all.iter().position(|n| Some(&n.path) == before.as_ref());
        back += usize::from(old.is_some_and(|old| at < old));
        let now = all[at].clone();
        if !seen.insert(now.path.clone()) {
            return (order, back);
        }
        order.push(now);
        assert!(order.len() < 200, "{order:?}");
    }
}

/// Moves the focus to the control of this name with Tab, and presses it with the space bar.
pub fn press(s: &Session, a11y: &Connection, title: &str, name: &str) {
    let focus = || {
        dump(a11y)
            .into_iter()
            .rev()
            .find(|n| n.focused && CONTROLS.contains(&n.role))
    };
    let mut order = Vec::new();
    for _ in 0..250 {
        let now = focus();
        if now.as_ref().is_some_and(|n| n.name == name) {
            return s.key(title, SPACE);
        }
        order.extend(now.as_ref().map(|n| n.name.clone()));
        s.key(title, TAB);
        poll("the focus moves", || {
            focus().filter(|n| Some(&n.path) != now.as_ref().map(|n| &n.path))
        });
    }
    panic!("Tab does not reach {name}, but {order:?}");
}

fn every_control_has_a_name_and_tab_reaches_it() {
    let mut s = Session::start("accessible");
    let a11y = listen(&s);
    s.start_unbrace();
    for (page, title, least) in [
        ("today", "Unbrace", 9),
        ("progress", "Unbrace", 10),
        ("program", "Unbrace", 5),
        ("learn", "Unbrace", 12),
        ("settings", "Unbrace", 40),
        ("check-in", "Check in", 6),
        ("welcome", "Unbrace", 2),
    ] {
        assert_eq!(s.unbrace(&["open", page]).0, 0);
        s.wait_window(title, true);
        let controls = |all: &[Node]| -> Vec<Node> {
            let of = all.iter().filter(|n| CONTROLS.contains(&n.role));
            of.cloned().collect()
        };
        // While a page appears, the tree may contain a removed control of the previous page, which has no
        // name.
        poll(&format!("{page} is told, and every control has a name"), || {
            let all = controls(&dump(&a11y));
            let named = all.iter().all(|n| !n.name.is_empty());
            (all.len() >= least.min(9) && named).then_some(())
        });
        let (order, back) = tabbed(&s, &a11y, title);
        let names: Vec<&str> = order.iter().map(|n| n.name.as_str()).collect();
        assert!(order.len() >= least, "{page}: {names:?}");
        assert!(back <= 1, "{page}: the focus jumps: {names:?}");
        println!("{page}: {names:?}");
        if title != "Unbrace" || page == "settings" {
            // The next page opens in another window.
            s.close_windows(title);
        }
    }
}

tests! {
    every_control_has_a_name_and_tab_reaches_it ["/usr/share/dbus-1/services/org.a11y.Bus.service"],
}
