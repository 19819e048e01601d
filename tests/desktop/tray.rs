//! A host of tray items that takes the item and then fails on it, as one does that is still starting.

use super::session::{Session, poll_for};
use crate::tools::tests;
use std::sync::{Arc, Mutex};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// What the host holds, and how often it was asked to take an item.
#[derive(Default)]
struct Held {
    items: Vec<String>,
    registrations: u32,
    /// How many registrations are dropped again.
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
    // Later, too, and only the host's signal shows it.
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

tests! {
    item_that_the_host_dropped_is_registered_again,
}
