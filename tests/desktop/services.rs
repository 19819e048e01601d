//! Services of other desktops, as mocks on the test's own bus: late, gone, slow, or talking nonsense.

use super::session::{Session, poll};
use crate::tools::tests;
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

/// A call of GNOME's idle monitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Watch {
    Idle(u64),
    Active,
    Removed(u32),
}

/// GNOME's idle monitor: it records the calls. The watch for long pauses is 7, the one for short ones 9, and the one for
/// their end 8.
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

fn gnome_tells_of_idle_where_no_display_does() {
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
    fire(99); // somebody else's
    // Short pauses matter while a reminder is on screen, and no longer than that.
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
    // The shell restarts: the watches are set again.
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

/// A notification server as Plasma's.
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

fn do_not_disturb_of_plasma() {
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

fn do_not_disturb_of_gnome() {
    let mut s = Session::start("gnome");
    // GNOME's own tool reads its settings: one that says what a file says.
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
    // Without the tool nobody knows, and nothing holds.
    std::fs::remove_file(tool).unwrap();
    changed("/org/gnome/desktop/notifications/show-banners");
    assert_eq!(s.status()["holds"], json!([]));
}

/// What keeps the screen on, as Plasma and Xfce tell it.
struct PowerManagement;

#[zbus::interface(name = "org.freedesktop.PowerManagement.Inhibit")]
impl PowerManagement {
    fn has_inhibit(&self) -> bool {
        true
    }
}

fn a_film_is_told_by_power_management_too() {
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

/// A screen saver that takes its time.
struct Slow;

#[zbus::interface(name = "org.gnome.ScreenSaver")]
impl Slow {
    async fn get_active(&self) -> bool {
        std::future::pending().await
    }
}

fn a_service_that_hangs_or_talks_nonsense_holds_nobody_up() {
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

fn logind_may_restart_and_its_lock_is_not_kept() {
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

/// Each request to start at login: whether it switches that on, and the command line.
type Asked = Arc<Mutex<Vec<(bool, Vec<String>)>>>;

/// The Background portal of a sandbox: it keeps what it was asked, and grants it or not.
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
        // The answer goes out before the call returns, as a quick portal's does.
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

fn start_at_login_in_a_flatpak_is_the_portals() {
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
    // The person, or the desktop, says no: it is said, and the state is what it was.
    s.bus.object_server().remove::<Background, _>(path).unwrap();
    s.bus.object_server().at(path, portal(1)).unwrap();
    let (code, text) = s.unbrace(&["autostart", "off"]);
    assert_eq!(code, 1, "{text}");
    assert!(text.contains("the desktop refused"), "{text}");
    assert_eq!(state(&s), "on");
}

tests! {
    gnome_tells_of_idle_where_no_display_does,
    do_not_disturb_of_plasma,
    do_not_disturb_of_gnome,
    a_film_is_told_by_power_management_too,
    a_service_that_hangs_or_talks_nonsense_holds_nobody_up,
    logind_may_restart_and_its_lock_is_not_kept,
    start_at_login_in_a_flatpak_is_the_portals,
}
