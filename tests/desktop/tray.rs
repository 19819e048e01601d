//! Tray hosts that fail: one drops the item that it has accepted, and one never answers.

use super::session::{Session, poll_for};
use crate::tools::tests;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// The items of the host, and the number of registrations.
#[derive(Default)]
struct Held {
    items: Vec<String>,
    registrations: u32,
    /// The number of registrations that the host drops again, from the first one on.
    drops: u32,
}

struct Host(Arc<Mutex<Held>>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Host {
    async fn register_status_notifier_item(
        &self,
        item: String,
        #[zbus(signal_emitter)] emitter: zbus::object_server::SignalEmitter<'_>,
    ) {
        let dropped = {
            let mut held = self.0.lock().unwrap();
            held.registrations += 1;
            let dropped = held.registrations <= held.drops;
            if !dropped {
                held.items.push(format!("{item}/StatusNotifierItem"));
            }
            dropped
        };
        if dropped {
            Self::status_notifier_item_unregistered(&emitter, &item)
                .await
                .unwrap();
        }
    }
    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.0.lock().unwrap().items.clone()
    }
    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
    #[zbus(signal)]
    async fn status_notifier_item_unregistered(
        emitter: &zbus::object_server::SignalEmitter<'_>,
        item: &str,
    ) -> zbus::Result<()>;
}

fn host(s: &mut Session, drops: u32) -> Arc<Mutex<Held>> {
    s.kill("panel");
    s.wait_owner(WATCHER, false);
    let held = Arc::new(Mutex::new(Held {
        drops,
        ..Held::default()
    }));
    let server = s.bus.object_server();
    server.at("/StatusNotifierWatcher", Host(held.clone())).unwrap();
    s.bus.request_name(WATCHER).unwrap();
    held
}

fn doctor(s: &Session) -> String {
    let (_, text) = s.unbrace(&["doctor"]);
    text.lines().find(|l| l.contains(" tray ")).unwrap().to_owned()
}

fn item_that_the_host_dropped_is_registered_again() {
    let mut s = Session::start("dropped");
    let held = host(&mut s, 2);
    s.start_unbrace();
    poll_for(20, "the loss is known", || {
        let tray = s.status()["parts"]["tray"].as_str().unwrap().to_owned();
        tray.contains("dropped it").then_some(())
    });
    assert!(doctor(&s).starts_with("missing"), "{}", doctor(&s));
    poll_for(30, "the item is back", || {
        (s.status()["parts"]["tray"] == "ok").then_some(())
    });
    assert!(doctor(&s).starts_with("ok"), "{}", doctor(&s));
    assert_eq!(held.lock().unwrap().registrations, 3);
    // A later loss, which only the signal of the host reports, has the same result.
    held.lock().unwrap().items.clear();
    let signal = "StatusNotifierItemUnregistered";
    s.bus
        .emit_signal(
            None::<&str>,
            "/StatusNotifierWatcher",
            WATCHER,
            signal,
            &("gone",),
        )
        .unwrap();
    poll_for(60, "the item is back", || {
        (held.lock().unwrap().registrations >= 4).then_some(())
    });
}

/// A host that hangs: it owns the name, but a connection without an object server answers no call.
fn silent_host(s: &Session) -> zbus::blocking::Connection {
    let variable = s.env.iter().find(|(name, _)| name == "DBUS_SESSION_BUS_ADDRESS");
    let address = variable.unwrap().1.as_str();
    let silent = zbus::blocking::connection::Builder::address(address)
        .and_then(zbus::blocking::connection::Builder::build)
        .unwrap();
    silent.request_name(WATCHER).unwrap();
    silent
}

/// Runs commands, each of which changes what the tray shows.
fn assert_answered_in_time(s: &Session, commands: &[&[&str]]) {
    for command in commands {
        let start = Instant::now();
        assert_eq!(s.unbrace(command).0, 0, "{command:?}");
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{command:?} took {:?}",
            start.elapsed()
        );
    }
}

fn host_that_never_answers_blocks_no_command() {
    let mut s = Session::start("silent-host");
    s.kill("panel");
    s.wait_owner(WATCHER, false);
    let silent = silent_host(&s);
    s.start_unbrace();
    let tray = |s: &Session| s.status()["parts"]["tray"].as_str().unwrap().to_owned();
    poll_for(5, "the silent host is reported", || {
        tray(&s).contains("does not answer").then_some(())
    });
    assert_answered_in_time(
        &s,
        &[&["offer", "posture"], &["done"], &["pause", "30m"], &["resume"]],
    );
    // A working host replaces it and gets the item in its present state.
    silent.close().unwrap();
    s.start_panel();
    poll_for(30, "the icon comes", || (tray(&s) == "ok").then_some(()));
    s.wait_item();
    // A host that hangs replaces the one that has the item.
    s.kill("panel");
    s.wait_owner(WATCHER, false);
    let _silent = silent_host(&s);
    assert_answered_in_time(&s, &[&["pause", "30m"], &["resume"], &["quit"]]);
    poll_for(5, "the companion ends", || {
        (s.unbrace(&["status"]).0 == 3).then_some(())
    });
}

tests! {
    host_that_never_answers_blocks_no_command,
    item_that_the_host_dropped_is_registered_again,
}
