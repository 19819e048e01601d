//! Idle time and full screens on real Wayland compositors without a screen: KWin and sway.

use super::session::{self, Session, poll};
use crate::tools::tests;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use wayland_client::globals::{GlobalListContents, registry_queue_init};
use wayland_client::protocol::wl_registry::{Event, WlRegistry};
use wayland_client::{Connection, Dispatch, Proxy, QueueHandle};
use wayland_protocols_plasma::fake_input::client::org_kde_kwin_fake_input::OrgKdeKwinFakeInput;

fn kwin_reports_idle_time() {
    let mut s = Session::start("kwin");
    s.settings("[timing]\naway_after = \"30s\"\n");
    // The packaged file carries a capability that a sandbox refuses.
    let kwin = s.home.join("kwin_wayland");
    std::fs::copy("/usr/bin/kwin_wayland", &kwin).unwrap();
    s.env
        .push(("KWIN_WAYLAND_NO_PERMISSION_CHECKS".into(), "1".into()));
    let socket = s.home.join("run/wl-test");
    s.spawn(
        "kwin",
        kwin.to_str().unwrap(),
        &["--virtual", "--socket", "wl-test"],
    );
    poll("the compositor", || socket.exists().then_some(()));
    s.wayland(&socket);
    let doctor = s.unbrace(&["doctor"]).1;
    assert!(
        doctor.contains("observed to the second (Wayland idle)"),
        "{doctor}"
    );
    s.start_unbrace();
    s.wait_state("counting");
    // The mouse of the X server does not count in a Wayland session.
    session::poll_for(60, "away", || {
        s.touch();
        (s.status()["state"] == "away").then_some(())
    });
    input(&socket);
    s.wait_state("counting");
    s.kill("kwin");
    poll("the end of the compositor", || {
        let presence = s.status()["parts"]["presence"].as_str().unwrap().to_owned();
        presence.starts_with("missing: idle").then_some(())
    });
}

fn sway_reports_a_window_that_fills_the_screen() {
    let mut s = Session::start("sway");
    let runtime = s.home.join("sway-run");
    std::fs::create_dir(&runtime).unwrap();
    let config = s.home.join("sway-config");
    std::fs::write(&config, "exec foot sleep 600\n").unwrap();
    let mut sway = s.command("sway");
    sway.args(["-c", config.to_str().unwrap()]);
    sway.env("XDG_RUNTIME_DIR", &runtime).env_remove("DISPLAY").envs([
        ("WLR_BACKENDS", "headless"),
        ("WLR_LIBINPUT_NO_DEVICES", "1"),
        ("WLR_RENDERER", "pixman"),
    ]);
    if rustix::process::getuid().is_root() {
        // sway refuses to run as root.
        let nobody = 65_534;
        std::os::unix::fs::chown(&runtime, Some(nobody), Some(nobody)).unwrap();
        open_way(&runtime);
        sway.uid(nobody).gid(nobody);
    }
    s.spawn_command("sway", sway);
    let find = |start: &str| {
        poll(start, || -> Option<PathBuf> {
            let mut all = std::fs::read_dir(&runtime).unwrap().flatten().map(|e| e.path());
            all.find(|p| {
                let name = p.file_name().unwrap().to_string_lossy().into_owned();
                name.starts_with(start) && !name.ends_with(".lock")
            })
        })
    };
    let (socket, control) = (find("wayland-"), find("sway-ipc."));
    s.wayland(&socket);
    let control = control.to_str().unwrap().to_owned();
    let swaymsg = |s: &Session, what: &str| s.run("swaymsg", &["-s", &control, what]);
    poll("a window", || {
        let tree = s.run("swaymsg", &["-s", &control, "-t", "get_tree"]);
        tree.contains("\"app_id\": \"foot\"").then_some(())
    });
    let doctor = s.unbrace(&["doctor"]).1;
    assert!(doctor.contains("reported by the Wayland compositor"), "{doctor}");
    s.start_unbrace();
    s.unbrace(&["open", "today"]);
    poll("a window of Unbrace on Wayland", || {
        let tree = s.run("swaymsg", &["-s", &control, "-t", "get_tree"]);
        tree.contains("\"app_id\": \"unbrace\"").then_some(())
    });
    assert_eq!(s.status()["windows"], 1);
    swaymsg(&s, "[app_id=foot] focus");
    s.unbrace(&["open", "progress"]);
    poll("the window in front", || {
        let tree = s.run("swaymsg", &["-s", &control, "-t", "get_tree"]);
        let tree: serde_json::Value = serde_json::from_str(&tree).unwrap();
        (focused(&tree)? == "unbrace").then_some(())
    });
    assert_eq!(s.status()["windows"], 1);
    swaymsg(&s, "[app_id=unbrace] kill");
    poll("it is closed", || (s.status()["windows"] == 0).then_some(()));
    swaymsg(&s, "[app_id=foot] focus");
    swaymsg(&s, "fullscreen enable");
    s.inhibit("idle");
    s.wait_holds(&["fullscreen"]);
    swaymsg(&s, "fullscreen disable");
    s.wait_holds(&[]);
    swaymsg(&s, "fullscreen enable");
    s.wait_holds(&["fullscreen"]);
    swaymsg(&s, "kill");
    s.wait_holds(&[]);
}

/// The program whose window has the focus.
fn focused(tree: &serde_json::Value) -> Option<&str> {
    if tree["focused"] == true {
        return tree["app_id"].as_str();
    }
    ["nodes", "floating_nodes"]
        .iter()
        .flat_map(|key| tree[key].as_array().into_iter().flatten())
        .find_map(focused)
}

/// Lets other users pass through the folders above, and nothing else.
fn open_way(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    for above in folder.ancestors().skip(1) {
        let Ok(rights) = above.metadata().map(|m| m.permissions().mode()) else {
            continue;
        };
        if rights & 0o001 == 0 {
            std::fs::set_permissions(above, PermissionsExt::from_mode(rights | 0o001)).unwrap();
        }
    }
}

struct Hand;

impl Dispatch<WlRegistry, GlobalListContents> for Hand {
    fn event(
        _: &mut Self,
        _: &WlRegistry,
        _: Event,
        _: &GlobalListContents,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
    }
}

impl Dispatch<OrgKdeKwinFakeInput, ()> for Hand {
    fn event(
        _: &mut Self,
        _: &OrgKdeKwinFakeInput,
        _: <OrgKdeKwinFakeInput as Proxy>::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
    }
}

/// Moves KWin's mouse.
fn input(socket: &std::path::Path) {
    // KWin may announce its interfaces to a new client before this one is among them.
    let (hand, mut queue) = poll("the compositor takes input", || {
        let stream = std::os::unix::net::UnixStream::connect(socket).unwrap();
        let connection = Connection::from_socket(stream).unwrap();
        let (globals, queue) = registry_queue_init::<Hand>(&connection).unwrap();
        let hand: OrgKdeKwinFakeInput = globals.bind(&queue.handle(), 1..=4, ()).ok()?;
        Some((hand, queue))
    });
    hand.authenticate("test".into(), "moves the mouse".into());
    hand.pointer_motion(10.0, 10.0);
    queue.roundtrip(&mut Hand).unwrap();
}

tests! {
    kwin_reports_idle_time ["kwin_wayland"],
    sway_reports_a_window_that_fills_the_screen ["sway", "swaymsg", "foot"],
}
