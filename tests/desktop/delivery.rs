//! What takes a notification's place where no notification service can be had.

use super::session::{Session, desktop, poll, poll_for};

impl Session {
    /// Ends the notification daemon, and keeps the bus from starting another one.
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

#[test]
fn an_offer_without_a_notification_service_opens_the_guide_and_is_answered_there() {
    let mut s = desktop!("delivery-window");
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
    // The next one need not try a notification first.
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

#[test]
fn a_message_without_a_notification_service_waits_in_the_menu_until_it_is_read() {
    let mut s = desktop!("delivery-message");
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

#[test]
fn an_offer_that_nothing_can_show_is_not_counted_as_unanswered() {
    let mut s = desktop!("delivery-nothing");
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
