//! Services of other desktops, as mocks on the bus of the test: services that start late, end, hang or send
//! invalid data.

use super::session::{Session, poll};
use crate::tools::tests;
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

/// A call to GNOME's idle monitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Watch {
    Idle(u64),
    Active,
    Removed(u32),
}

/// A mock of GNOME's idle monitor, which records the calls. The watch for long pauses is 7, the one for short
/// pauses 9, and the one for their end 8.
struct Mutter(Arc<Mutex<Vec<Watch>>>);

#[zbus::interface(name = "org.gnome.Mutter.IdleMonitor")]
impl Mutter {
    fn add_idle_watch(&self, interval: u64) -> u32 {
        self.0.lock().unwrap().push(Watch::Idle(interval));
        if interval > 10_000 { 7 } else { 9 }
    }
    fn add_user_active_watch(&self) -> u32 {
        self.0.lock().unwrap().push(Watch::Active);
        8
    }
    fn remove_watch(&self, id: u32) {
        self.0.lock().unwrap().push(Watch::Removed(id));
    }
    fn get_idletime(&self) -> u64 {
        4_000
    }
}

fn gnome_reports_idle_time_without_a_display() {
    let mut s = Session::start("mutter");
    let (name, path) = (
        "org.gnome.Mutter.IdleMonitor",
        "/org/gnome/Mutter/IdleMonitor/Core",
    );
    let watches = Arc::new(Mutex::new(Vec::new()));
    let mock = Mutter(watches.clone());
    s.bus.object_server().at(path, mock).unwrap();
    s.bus.request_name(name).unwrap();
    s.env.retain(|(k, _)| k != "DISPLAY");
    s.settings("[timing]\naway_after = \"30s\"\n");
    s.start_unbrace();
    use Watch::{Active, Idle, Removed};
    let asked = |all: &[Watch]| {
        poll(&format!("the calls {all:?}"), || {
            (*watches.lock().unwrap() == *all).then_some(())
        });
    };
    let fire = |id: u32| {
        s.bus
            .emit_signal(None::<&str>, path, name, "WatchFired", &(id,))
            .unwrap();
    };
    asked(&[Idle(15_000)]);
    fire(99); // a watch of another program
    // Short pauses are watched only while a reminder is on screen.
    s.unbrace(&["offer", "posture"]);
    asked(&[Idle(15_000), Idle(3_000)]);
    fire(9);
    asked(&[Idle(15_000), Idle(3_000), Active]);
    s.unbrace(&["done"]);
    fire(8);
    asked(&[Idle(15_000), Idle(3_000), Active, Removed(9)]);
    watches.lock().unwrap().clear();
    fire(7);
    asked(&[Active]);
    super::session::poll_for(60, "away", || (s.status()["state"] == "away").then_some(()));
    fire(8);
    s.wait_state("counting");
    // After the shell restarts, the watches are set again.
    s.bus.release_name(name).unwrap();
    poll("it is missed", || {
        let presence = s.status()["parts"]["presence"].as_str().unwrap().to_owned();
        presence.starts_with("missing: idle").then_some(())
    });
    s.bus.request_name(name).unwrap();
    asked(&[Active, Idle(15_000)]);
    fire(7);
    asked(&[Active, Idle(15_000), Active]);
}

/// A mock of Plasma's notification server.
struct Plasma {
    inhibited: bool,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Plasma {
    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".into(), "body".into()]
    }
    #[zbus(property)]
    fn inhibited(&self) -> bool {
        self.inhibited
    }
}

fn plasma_do_not_disturb_is_a_hold() {
    let mut s = Session::start("plasma");
    s.kill("dunst");
    s.wait_owner("org.freedesktop.Notifications", false);
    let path = "/org/freedesktop/Notifications";
    s.bus
        .object_server()
        .at(path, Plasma { inhibited: true })
        .unwrap();
    s.bus.request_name("org.freedesktop.Notifications").unwrap();
    s.start_unbrace();
    s.wait_holds(&["do-not-disturb"]);
    let plasma = s.bus.object_server().interface::<_, Plasma>(path).unwrap();
    let set = |on: bool| {
        plasma.get_mut().inhibited = on;
        let emitter = plasma.signal_emitter().to_owned();
        futures_lite::future::block_on(plasma.get_mut().inhibited_changed(&emitter)).unwrap();
    };
    set(false);
    s.wait_holds(&[]);
    set(true);
    s.wait_holds(&["do-not-disturb"]);
}

fn gnome_do_not_disturb_is_a_hold() {
    let mut s = Session::start("gnome");
    // The settings of GNOME are read with `gsettings`. This mock of it prints the content of a file.
    let banners = s.home.join("banners");
    let set = |shown: &str| std::fs::write(&banners, shown).unwrap();
    let tool = s.tool("gsettings", &format!("#!/bin/sh\ncat {}\n", banners.display()));
    set("true");
    s.bus.request_name("org.gnome.Shell").unwrap();
    s.start_unbrace();
    let changed = |key: &str| {
        let body = (key, vec![""], "tag");
        s.bus
            .emit_signal(
                None::<&str>,
                "/ca/desrt/dconf/Writer/user",
                "ca.desrt.dconf.Writer",
                "Notify",
                &body,
            )
            .unwrap();
    };
    set("false");
    changed("/org/gnome/desktop/notifications/show-banners");
    s.wait_holds(&["do-not-disturb"]);
    set("true");
    changed("/org/gnome/desktop/notifications/show-banners");
    s.wait_holds(&[]);
    // Without the tool the state is unknown, and there is no hold.
    std::fs::remove_file(tool).unwrap();
    changed("/org/gnome/desktop/notifications/show-banners");
    assert_eq!(s.status()["holds"], json!([]));
}

/// A mock of the service of Plasma and Xfce that reports inhibitors of the screen saver.
struct PowerManagement;

#[zbus::interface(name = "org.freedesktop.PowerManagement.Inhibit")]
impl PowerManagement {
    fn has_inhibit(&self) -> bool {
        true
    }
}

fn full_screen_with_a_power_management_inhibitor_is_a_hold() {
    let mut s = Session::start("power");
    let (name, path) = (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
    );
    s.bus.object_server().at(path, PowerManagement).unwrap();
    s.bus.request_name(name).unwrap();
    s.active_window(true);
    s.start_unbrace();
    s.wait_holds(&["fullscreen"]);
    let inhibit = |on: bool| {
        let member = "HasInhibitChanged";
        s.bus
            .emit_signal(None::<&str>, path, format!("{name}.Inhibit"), member, &(on,))
            .unwrap();
    };
    inhibit(false);
    s.wait_holds(&[]);
    inhibit(true);
    s.wait_holds(&["fullscreen"]);
    s.bus.release_name(name).unwrap();
    s.wait_holds(&[]);
}

/// A mock of a screen saver that never answers.
struct Slow;

#[zbus::interface(name = "org.gnome.ScreenSaver")]
impl Slow {
    async fn get_active(&self) -> bool {
        std::future::pending().await
    }
}

fn service_that_hangs_or_sends_invalid_data_blocks_no_other() {
    let mut s = Session::start("nonsense");
    let (name, path) = ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver");
    s.bus.object_server().at(path, Slow).unwrap();
    s.bus.request_name(name).unwrap();
    s.start_unbrace();
    s.dunstctl(&["set-paused", "true"]);
    s.wait_holds(&["do-not-disturb"]);
    s.dunstctl(&["set-paused", "false"]);
    s.wait_holds(&[]);
    let say = |member: &str, body: &str| {
        s.bus
            .emit_signal(None::<&str>, path, name, member, &(body,))
            .unwrap();
    };
    say("ActiveChanged", "yes");
    say("Rubbish", "");
    s.system
        .emit_signal(
            None::<&str>,
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            &("perhaps",),
        )
        .unwrap();
    s.bus
        .emit_signal(None::<&str>, path, name, "ActiveChanged", &(true,))
        .unwrap();
    s.wait_state("away");
}

fn lock_ends_with_logind_and_works_after_its_restart() {
    let mut s = Session::start("logind-restart");
    s.start_unbrace();
    s.lock(true);
    s.wait_state("away");
    let login = "org.freedesktop.login1";
    s.system.release_name(login).unwrap();
    poll("it is missed", || {
        let presence = s.status()["parts"]["presence"].as_str().unwrap().to_owned();
        presence.contains("logind has ended").then_some(())
    });
    s.touch();
    s.wait_state("counting");
    s.system.request_name(login).unwrap();
    poll("it is back", || {
        let presence = s.status()["parts"]["presence"].as_str().unwrap().to_owned();
        (!presence.contains("logind")).then_some(())
    });
    s.lock(true);
    s.wait_state("away");
}

/// The requests to start at login: whether each one switches it on, and the command line.
type Asked = Arc<Mutex<Vec<(bool, Vec<String>)>>>;

/// A mock of the Background portal. It records the requests, and answers each with `code`.
struct Background {
    asked: Asked,
    code: u32,
}

#[zbus::interface(name = "org.freedesktop.portal.Background")]
impl Background {
    async fn request_background(
        &self,
        _parent: String,
        options: HashMap<String, OwnedValue>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        let on = bool::try_from(&options["autostart"]).unwrap();
        let line = Vec::<String>::try_from(options["commandline"].clone()).unwrap();
        self.asked.lock().unwrap().push((on, line));
        let path = "/org/freedesktop/portal/desktop/request/1";
        // The response is sent before the call returns, as a fast portal does.
        let results = HashMap::from([
            ("autostart", OwnedValue::from(on)),
            ("background", OwnedValue::from(true)),
        ]);
        let request = "org.freedesktop.portal.Request";
        bus.emit_signal(None::<&str>, path, request, "Response", &(self.code, results))
            .await
            .unwrap();
        path.try_into().unwrap()
    }
}

fn start_at_login_in_a_flatpak_uses_the_portal() {
    let mut s = Session::start("background-portal");
    let path = "/org/freedesktop/portal/desktop";
    let asked = Arc::new(Mutex::new(Vec::new()));
    let portal = |code| Background {
        asked: asked.clone(),
        code,
    };
    s.bus.object_server().at(path, portal(0)).unwrap();
    s.bus.request_name("org.freedesktop.portal.Desktop").unwrap();
    s.env
        .push(("FLATPAK_ID".into(), "io.github.unbrace.unbrace".into()));
    let state = |s: &super::session::Session| {
        let (_, text) = s.unbrace(&["doctor"]);
        let line = text.lines().find(|l| l.contains("autostart")).unwrap();
        line.split_whitespace().nth(2).unwrap().to_owned()
    };
    assert_eq!(state(&s), "off;");
    let (code, text) = s.unbrace(&["autostart", "on"]);
    assert_eq!(code, 0, "{text}");
    let line = vec!["unbrace".to_owned(), "run".to_owned()];
    assert_eq!(*asked.lock().unwrap(), [(true, line.clone())]);
    assert_eq!(state(&s), "on");
    assert!(
        !s.home.join(".config/autostart").exists(),
        "the sandbox's own folder starts nothing"
    );
    // A refusal by the person or the desktop is reported and changes nothing.
    s.bus.object_server().remove::<Background, _>(path).unwrap();
    s.bus.object_server().at(path, portal(1)).unwrap();
    let (code, text) = s.unbrace(&["autostart", "off"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("the desktop refused"), "{text}");
    assert_eq!(state(&s), "on");
}

tests! {
    gnome_reports_idle_time_without_a_display,
    plasma_do_not_disturb_is_a_hold,
    gnome_do_not_disturb_is_a_hold,
    full_screen_with_a_power_management_inhibitor_is_a_hold,
    service_that_hangs_or_sends_invalid_data_blocks_no_other,
    lock_ends_with_logind_and_works_after_its_restart,
    start_at_login_in_a_flatpak_uses_the_portal,
}
