//! The delivery of reminders and messages without a notification service, and with one that behaves like
//! GNOME Shell.

use super::session::{Session, poll, poll_for};
use crate::tools::tests;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use zbus::zvariant::OwnedValue;

impl Session {
    /// Ends the notification daemon, and prevents the bus from starting another one.
    fn without_notifications(&mut self) {
        let folder = self.home.join(".local/share/dbus-1/services");
        std::fs::create_dir_all(&folder).unwrap();
        let refuse = "[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/bin/false\n";
        std::fs::write(folder.join("org.freedesktop.Notifications.service"), refuse).unwrap();
        zbus::blocking::fdo::DBusProxy::new(&self.bus)
            .unwrap()
            .reload_config()
            .unwrap();
        self.kill("dunst");
        self.wait_owner("org.freedesktop.Notifications", false);
    }

    fn notifications(&self) -> String {
        self.status()["parts"]["notifications"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}

fn offer_without_a_notification_service_opens_a_window() {
    let mut s = Session::start("delivery-window");
    s.without_notifications();
    s.start_unbrace();
    s.unbrace(&["offer", "movement"]);
    s.wait_window("Unbrace", true);
    let part = s.notifications();
    assert!(
        part.starts_with("missing: ") && part.contains("reminders open a window"),
        "{part}"
    );
    assert_eq!(s.status()["live"]["undelivered"], false);
    let doctor = s.unbrace(&["doctor"]).1;
    assert!(doctor.contains("reminders open a window"), "{doctor}");
    s.unbrace(&["skip"]);
    s.wait_window("Unbrace", false);
    // The next offer opens a window without trying a notification first.
    s.unbrace(&["offer", "posture"]);
    s.wait_window("Unbrace", true);
    s.unbrace(&["done"]);
    s.start_dunst();
    poll("notifications are back", || {
        (s.notifications() == "ok").then_some(())
    });
    s.unbrace(&["offer", "movement"]);
    s.wait_displayed(1);
}

fn message_without_a_notification_service_waits_in_the_menu() {
    let mut s = Session::start("delivery-message");
    s.without_notifications();
    s.start_unbrace();
    s.settings("[posture]\nevery = \"1m\"\n");
    let message = "The settings file has a problem";
    let waiting = |s: &Session| s.labels().into_iter().find(|l| l.starts_with(message));
    let label = poll("the message waits in the menu", || waiting(&s));
    s.click(&label);
    s.wait_window("Unbrace", true);
    assert!(
        waiting(&s).is_some(),
        "it waits until the person says that they have read it"
    );
}

fn offer_that_nothing_can_show_is_not_counted_as_unanswered() {
    let mut s = Session::start("delivery-nothing");
    s.without_notifications();
    s.settings("[timing]\nexpire = \"30s\"\n");
    s.env.retain(|(k, _)| k != "DISPLAY");
    s.start_unbrace();
    s.unbrace(&["offer", "movement"]);
    poll("the engine knows", || {
        (s.status()["live"]["undelivered"] == true).then_some(())
    });
    assert!(s.labels().contains(&"Start".to_owned()), "the menu can answer it");
    poll_for(60, "it is withdrawn", || {
        s.status()["live"].is_null().then_some(())
    });
    let status = s.status();
    assert_eq!(status["today"]["movement"]["unanswered"], 0, "{status}");
    assert_eq!(status["next"][1]["in_seconds"], 0, "it stays due: {status}");
}

/// A notification that a daemon received.
#[derive(Clone, Debug, Default)]
struct Sent {
    urgency: u8,
    entry: String,
    category: String,
    body: String,
    actions: Vec<String>,
}

/// A mock of GNOME Shell's notification daemon. It supports no markup, and reports that a notification is
/// closed before it reports the button that closed it.
struct Shell(Arc<Mutex<Vec<Sent>>>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Shell {
    fn get_server_information(&self) -> (String, String, String, String) {
        ("gnome-shell".into(), "GNOME".into(), "43".into(), "1.2".into())
    }
    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".into(), "body".into()]
    }
    #[allow(clippy::too_many_arguments)] // the specification requires them
    fn notify(
        &self,
        _app: String,
        _replaces: u32,
        _icon: String,
        _title: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _expire: i32,
    ) -> u32 {
        let urgency = hints.get("urgency").and_then(|v| u8::try_from(v).ok());
        let text = |hint: &str| hints.get(hint).and_then(|v| <&str>::try_from(v).ok());
        let (entry, category) = (text("desktop-entry"), text("category"));
        let mut sent = self.0.lock().unwrap();
        sent.push(Sent {
            urgency: urgency.unwrap(),
            entry: entry.unwrap().to_owned(),
            category: category.unwrap().to_owned(),
            body,
            actions,
        });
        u32::try_from(sent.len()).unwrap()
    }
    fn close_notification(&self, _id: u32) {}
}

fn gnome_shell_gets_a_cue_and_a_press_after_the_close_counts() {
    let mut s = Session::start("delivery-gnome");
    s.without_notifications();
    let sent = Arc::new(Mutex::new(Vec::new()));
    let (name, path) = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications");
    s.bus.object_server().at(path, Shell(sent.clone())).unwrap();
    s.bus.request_name(name).unwrap();
    s.start_unbrace();
    s.unbrace(&["offer", "posture"]);
    let first = poll("the cue", || sent.lock().unwrap().first().cloned());
    assert_eq!((first.urgency, first.entry.as_str()), (1, "unbrace"));
    assert_eq!(first.category, "x-unbrace.reminder");
    let keys: Vec<&str> = first.actions.iter().step_by(2).map(String::as_str).collect();
    assert_eq!(keys, ["default", "done", "later", "why"]);
    assert!(
        !first.body.contains("&amp;") && !first.body.is_empty(),
        "{first:?}"
    );
    // Another program on the bus cannot press a button.
    let address = &s
        .env
        .iter()
        .find(|(k, _)| k == "DBUS_SESSION_BUS_ADDRESS")
        .unwrap()
        .1;
    let other = zbus::blocking::connection::Builder::address(address.as_str())
        .unwrap()
        .build()
        .unwrap();
    other
        .emit_signal(None::<&str>, path, name, "ActionInvoked", &(1_u32, "done"))
        .unwrap();
    s.bus
        .emit_signal(None::<&str>, path, name, "NotificationClosed", &(1_u32, 2_u32))
        .unwrap();
    assert_eq!(s.status()["state"], "live", "a foreign press ended it");
    s.bus
        .emit_signal(None::<&str>, path, name, "ActionInvoked", &(1_u32, "later"))
        .unwrap();
    poll("it is put off", || {
        (s.status()["today"]["posture"]["later"] == 1).then_some(())
    });
    // A click gives the window that it opens the token by which a compositor lets it come to the front.
    s.unbrace(&["offer", "movement"]);
    poll("the break", || (sent.lock().unwrap().len() == 2).then_some(()));
    for (signal, value) in [("ActivationToken", "token-7"), ("ActionInvoked", "default")] {
        s.bus
            .emit_signal(None::<&str>, path, name, signal, &(2_u32, value))
            .unwrap();
    }
    s.wait_state("guided");
    poll("a window with the token", || {
        let environments = std::fs::read_dir("/proc").unwrap().flatten();
        let mut environments = environments.filter_map(|p| std::fs::read(p.path().join("environ")).ok());
        environments.find(|e| {
            let e = String::from_utf8_lossy(e);
            e.contains("XDG_ACTIVATION_TOKEN=token-7") && e.contains("desktop-delivery-gnome")
        })
    });
}

tests! {
    offer_without_a_notification_service_opens_a_window,
    message_without_a_notification_service_waits_in_the_menu,
    offer_that_nothing_can_show_is_not_counted_as_unanswered,
    gnome_shell_gets_a_cue_and_a_press_after_the_close_counts,
}
