//! When the companion does not disturb: each source is tested against the real service, or against a mock on
//! a private bus.

use super::session::{self, Session, executable, poll};
use crate::tools::tests;

/// Asserts that a hold begins and ends, and that its beginning withdraws an offer. The offer is on demand,
/// which no hold prevents.
fn taken_back(s: &Session, begin: impl FnOnce(&Session), hold: &str, end: impl FnOnce(&Session)) {
    s.touch();
    assert_eq!(s.unbrace(&["offer", "posture"]).0, 0);
    s.wait_state("live");
    begin(s);
    s.wait_holds(&[hold]);
    assert_eq!(s.status()["live"], serde_json::Value::Null);
    end(s);
    s.wait_holds(&[]);
}

fn dunst_do_not_disturb_withdraws_a_reminder() {
    let mut s = Session::start("dnd-dunst");
    s.start_unbrace();
    let set = |on: &'static str| move |s: &Session| drop(s.dunstctl(&["set-paused", on]));
    taken_back(&s, set("true"), "do-not-disturb", set("false"));
    // The state of a daemon that ends no longer holds.
    set("true")(&s);
    s.wait_holds(&["do-not-disturb"]);
    s.kill("dunst");
    s.wait_holds(&[]);
    s.start_dunst();
}

fn xfce_do_not_disturb_withdraws_a_reminder() {
    let mut s = Session::start("dnd-xfce");
    let set = |on: &'static str| {
        move |s: &Session| {
            let args = [
                "-c",
                "xfce4-notifyd",
                "-p",
                "/do-not-disturb",
                "-n",
                "-t",
                "bool",
                "-s",
                on,
            ];
            s.run("xfconf-query", &args);
        }
    };
    set("false")(&s);
    s.start_unbrace();
    taken_back(&s, set("true"), "do-not-disturb", set("false"));
}

fn do_not_disturb_is_ignored_if_the_setting_is_off() {
    let mut s = Session::start("dnd-off");
    s.settings("[quiet]\ndo_not_disturb = false\n");
    s.start_unbrace();
    s.dunstctl(&["set-paused", "true"]);
    s.lock(true);
    s.wait_state("away"); // the lock is sent after it, so both have been handled
    assert_eq!(s.status()["holds"], serde_json::json!([]));
}

fn screen_saver_is_an_absence_with_and_without_a_lock() {
    let mut s = Session::start("saver");
    s.start_unbrace();
    let name = "org.freedesktop.ScreenSaver";
    s.bus.request_name(name).unwrap();
    let path = "/org/freedesktop/ScreenSaver";
    let active = |on: bool| {
        s.bus
            .emit_signal(None::<&str>, path, name, "ActiveChanged", &(on,))
            .unwrap();
    };
    active(true);
    s.wait_state("away");
    s.lock(true);
    active(false);
    s.lock(false);
    s.wait_state("counting");
    active(true);
    s.wait_state("away");
    // The state of a service that ends no longer holds, and input ends the absence, in whichever order the
    // two arrive.
    s.touch();
    s.bus.release_name(name).unwrap();
    poll("back", || {
        s.touch();
        (s.status()["state"] == "counting").then_some(())
    });
}

fn full_screen_with_an_idle_inhibitor_is_a_hold() {
    let mut s = Session::start("film");
    s.start_unbrace();
    s.active_window(true);
    s.inhibit("shutdown");
    assert_eq!(s.status()["holds"], serde_json::json!([]));
    taken_back(
        &s,
        |s| s.inhibit("shutdown:idle"),
        "fullscreen",
        |s| s.inhibit(""),
    );
    s.inhibit("idle");
    s.wait_holds(&["fullscreen"]);
    s.active_window(false);
    s.wait_holds(&[]);
}

fn recording_is_a_call_and_a_recorded_monitor_is_not() {
    let mut s = Session::start("call");
    s.start_sound();
    let sources = s.run("pactl", &["list", "short", "sources"]);
    let source = |monitor: bool| {
        let name = |l: &str| l.split_whitespace().nth(1).map(str::to_owned);
        let mut names = sources.lines().filter_map(name);
        names
            .find(|n| n.ends_with(".monitor") == monitor)
            .expect(&sources)
    };
    // A shorter gap lets the reminder that the call withdraws come again sooner.
    s.settings("[timing]\nmin_gap = \"1m\"\n");
    s.start_unbrace();
    let recorded = |s: &Session| {
        s.run("pactl", &["list", "short", "source-outputs"])
            .lines()
            .count()
    };
    let monitor = format!("--device={}", source(true));
    s.spawn("recorder", "parec", &["--raw", &monitor, "/dev/null"]);
    poll("the recorder", || (recorded(&s) == 1).then_some(()));
    assert_eq!(s.status()["holds"], serde_json::json!([]));

    s.touch();
    s.unbrace(&["offer", "movement"]);
    s.wait_state("live");
    let microphone = format!("--device={}", source(false));
    s.spawn("call", "parec", &["--raw", &microphone, "/dev/null"]);
    s.wait_holds(&["call"]);
    assert_eq!(s.status()["live"], serde_json::Value::Null, "it waits");
    s.kill("call");
    s.wait_holds(&[]);
    // The reminder that was withdrawn comes half a minute after the call, in a pause in typing.
    session::poll_for(180, "the reminder", || {
        (s.status()["live"]["kind"] == "movement").then_some(())
    });
    // The end of the server ends the call, and a new server is noticed.
    s.spawn("call", "parec", &["--raw", &microphone, "/dev/null"]);
    s.wait_holds(&["call"]);
    s.kill("sound");
    s.wait_holds(&[]);
    let presence = |s: &Session| s.status()["parts"]["presence"].as_str().unwrap().to_owned();
    poll("the sound server is missed", || {
        presence(&s).contains("calls by microphone").then_some(())
    });
    s.kill("call");
    s.start_sound();
    poll("the sound server is back", || {
        (!presence(&s).contains("microphone")).then_some(())
    });
    s.spawn("call", "parec", &["--raw", &microphone, "/dev/null"]);
    s.wait_holds(&["call"]);
}

fn doctor_reports_every_part_of_a_complete_desktop() {
    let mut s = Session::start("doctor");
    s.start_sound();
    s.start_unbrace();
    let doctor = |s: &Session| -> Vec<serde_json::Value> {
        serde_json::from_str(&s.unbrace(&["doctor", "--json"]).1).unwrap()
    };
    let of = |all: &[serde_json::Value], part: &str| {
        let found = all.iter().find(|c| c["part"] == part);
        found.expect(part).clone()
    };
    let all = doctor(&s);
    for part in &all {
        assert!(part["ok"] == true, "{part}");
    }
    assert_eq!(
        of(&all, "calls")["why"],
        "reported by the sound server; the microphone is not in use"
    );
    assert_eq!(
        of(&all, "do-not-disturb")["why"],
        "reported by dunst (off), Xfce notifications (off)"
    );
    s.dunstctl(&["set-paused", "true"]);
    let quiet = of(&doctor(&s), "do-not-disturb")["why"].clone();
    assert!(
        quiet.as_str().unwrap().starts_with("reported by dunst (on)"),
        "{quiet}"
    );
    s.kill("sound");
    let calls = of(&doctor(&s), "calls");
    assert_eq!(calls["ok"], false);
    assert_eq!(calls["todo"], "`unbrace pause` keeps it quiet meanwhile");

    // A bug report contains the findings, and never overwrites a file.
    let file = s.home.join("report.json");
    let name = file.to_str().unwrap();
    assert_eq!(
        s.unbrace(&["check-in", "--pain", "7", "--note", "my left knee"])
            .0,
        0
    );
    assert_eq!(s.unbrace(&["doctor", "--report", name]).0, 0);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("\"do-not-disturb\"") && !text.contains("knee"),
        "{text}"
    );
    assert!(!text.contains(s.home.to_str().unwrap()), "{text}");
    assert_eq!(s.unbrace(&["doctor", "--report", name]).0, 1);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

fn doctor_watch_shows_changes_as_they_happen() {
    let mut s = Session::start("watch");
    s.spawn("watch", &executable("unbrace"), &["doctor", "--watch"]);
    let seen = |s: &Session, what: &str| {
        poll(what, || {
            let log = std::fs::read_to_string(s.home.join("watch.log")).unwrap();
            log.contains(what).then_some(())
        });
    };
    seen(&s, "Watching.");
    seen(&s, "not locked");
    s.lock(true);
    seen(&s, "logind                locked");
    seen(&s, "-> you are away");
    s.dunstctl(&["set-paused", "true"]);
    seen(&s, "dunst                 do not disturb is on");
    seen(&s, "-> quiet: do not disturb");
    s.touch();
    seen(&s, "X11 idle              no input for 3 s");
}

/// A mock of SwayNotificationCenter.
struct Swaync;

#[zbus::interface(name = "org.erikreider.swaync.cc")]
impl Swaync {
    fn get_dnd(&self) -> bool {
        false
    }
}

fn swaync_and_mako_do_not_disturb_is_a_hold() {
    let mut s = Session::start("dnd-swaync");
    let (name, path) = ("org.erikreider.swaync.cc", "/org/erikreider/swaync/cc");
    s.bus.object_server().at(path, Swaync).unwrap();
    s.bus.request_name(name).unwrap();
    s.start_unbrace();
    let (_, doctor) = s.unbrace(&["doctor"]);
    assert!(doctor.contains("swaync (off)"), "{doctor}");
    let old = |on: bool| {
        move |s: &Session| {
            let sent = s
                .bus
                .emit_signal(None::<&str>, path, name, "Subscribe", &(1_u32, on, false));
            sent.unwrap();
        }
    };
    taken_back(&s, old(true), "do-not-disturb", old(false));
    let new = |on: bool| {
        move |s: &Session| {
            let body = (1_u32, on, false, false);
            let sent = s.bus.emit_signal(None::<&str>, path, name, "SubscribeV2", &body);
            sent.unwrap();
        }
    };
    new(true)(&s);
    s.wait_holds(&["do-not-disturb"]);
    new(false)(&s);
    s.wait_holds(&[]);
    let modes = |modes: &[&str]| {
        let changed =
            std::collections::HashMap::from([("Modes", zbus::zvariant::Value::from(modes.to_vec()))]);
        let body = ("fr.emersion.Mako", changed, Vec::<String>::new());
        let (path, properties) = ("/fr/emersion/Mako", "org.freedesktop.DBus.Properties");
        s.bus
            .emit_signal(None::<&str>, path, properties, "PropertiesChanged", &body)
            .unwrap();
    };
    modes(&["default", "do-not-disturb"]);
    s.wait_holds(&["do-not-disturb"]);
    modes(&["default"]);
    s.wait_holds(&[]);
}

tests! {
    dunst_do_not_disturb_withdraws_a_reminder,
    xfce_do_not_disturb_withdraws_a_reminder,
    do_not_disturb_is_ignored_if_the_setting_is_off,
    screen_saver_is_an_absence_with_and_without_a_lock,
    full_screen_with_an_idle_inhibitor_is_a_hold,
    recording_is_a_call_and_a_recorded_monitor_is_not,
    doctor_reports_every_part_of_a_complete_desktop,
    doctor_watch_shows_changes_as_they_happen,
    swaync_and_mako_do_not_disturb_is_a_hold,
}
