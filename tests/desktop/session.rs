//! A real desktop without a screen: Xvfb, a session bus, a system bus with a mock of logind, xfce4-panel as
//! the tray host and dunst as the notification daemon. Each test has its own.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

/// The programs that the tests need.
pub const TOOLS: [&str; 8] = [
    "Xvfb",
    "dbus-daemon",
    "xfce4-panel",
    "xfconf-query",
    "dunst",
    "dunstctl",
    "pulseaudio",
    "parec",
];

/// The path of an executable of this workspace, built for the same profile as the test or benchmark that
/// runs.
pub fn executable(name: &str) -> String {
    let own = std::env::current_exe().unwrap();
    // The running executable is in `deps` below the profile's folder.
    let built = own.ancestors().nth(2).unwrap().join(name);
    built.to_str().unwrap().to_owned()
}

/// The time limit for an expected event, in seconds; it allows for a slow machine.
const PATIENCE: u64 = 20;

const PANEL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"#;

/// The menu program of dunst, which selects the button to press: the one in `wanted`, unless the one in
/// `unwanted` is in the list. It removes `wanted` once it has selected the button.
const PRESS: &str = r#"#!/bin/sh
list=$(cat)
wanted=$(cat "$HOME/wanted") || exit 0
unwanted=$(cat "$HOME/unwanted")
case $list in
  *"$unwanted"*) ;;
  *"$wanted"*) rm "$HOME/wanted"; echo "$list" | grep -F -e "$wanted" | head -n 1 ;;
esac
"#;

pub struct Session {
    pub home: PathBuf,
    pub(crate) env: Vec<(String, String)>,
    children: Vec<(&'static str, Child)>,
    pub bus: Connection,
    pub(crate) system: Connection,
}

/// A mock of logind, whose signals the tests send.
struct Logind;

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Logind {
    #[zbus(name = "GetSessionByPID")]
    fn session_by_pid(&self, _pid: u32) -> OwnedObjectPath {
        OwnedObjectPath::try_from("/org/freedesktop/login1/session/c1").unwrap()
    }
    #[zbus(property)]
    fn block_inhibited(&self) -> &str {
        ""
    }
}

struct LoginSession;

#[zbus::interface(name = "org.freedesktop.login1.Session")]
impl LoginSession {
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        false
    }
}

pub fn poll<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    poll_for(PATIENCE, what, look)
}

pub fn poll_for<T>(seconds: u64, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(
            start.elapsed().as_secs() < seconds,
            "not within {seconds} s: {what}"
        );
        std::thread::sleep(Duration::from_millis(20)); // the interval between two checks
    }
}

/// A time zone (POSIX `TZ`) in which it is between 12:00 and 13:00 now. What Unbrace does depends on the time of
/// day: its day begins at 04:00, and the notice of tomorrow's visit comes after that.
fn zone_where_it_is_noon() -> String {
    let seconds = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let hour = i64::try_from(seconds / 3600 % 24).unwrap();
    format!("TEST{:+}", hour - 12) // POSIX counts the hours to the west
}

impl Session {
    /// Starts a session for the test of this name.
    pub fn start(name: &str) -> Self {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("desktop-{name}"));
        let _ = std::fs::remove_dir_all(&home);
        for sub in [
            "run",
            ".config/dunst",
            ".config/xfce4/xfconf/xfce-perchannel-xml",
            "unbrace",
        ] {
            std::fs::create_dir_all(home.join(sub)).unwrap();
        }
        let press = home.join("press");
        std::fs::write(&press, PRESS).unwrap();
        let mut rights = std::fs::metadata(&press).unwrap().permissions();
        std::os::unix::fs::PermissionsExt::set_mode(&mut rights, 0o700);
        std::fs::set_permissions(&press, rights).unwrap();
        std::fs::write(
            home.join(".config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml"),
            PANEL,
        )
        .unwrap();
        std::fs::write(
            home.join(".config/dunst/dunstrc"),
            format!(
                "[global]\n    dmenu = {}\n    idle_threshold = 0\n",
                press.display()
            ),
        )
        .unwrap();

        let mut children = Vec::new();
        let (display, number) = spoken(Command::new("Xvfb").args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x800x24",
            "-nolisten",
            "tcp",
        ]));
        children.push(("Xvfb", display));
        let dir = home.display();
        let mut env: Vec<(String, String)> = [
            ("HOME", format!("{dir}")),
            ("DISPLAY", format!(":{number}")),
            ("XDG_RUNTIME_DIR", format!("{dir}/run")),
            ("XDG_CONFIG_HOME", format!("{dir}/.config")),
            ("XDG_DATA_HOME", format!("{dir}/.local/share")),
            ("XDG_CURRENT_DESKTOP", "XFCE".into()),
            ("UNBRACE_HOME", format!("{dir}/unbrace")),
            ("PATH", std::env::var("PATH").unwrap()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", zone_where_it_is_noon()),
        ]
        .map(|(k, v)| (k.to_owned(), v))
        .into();
        for (name, variable) in [
            ("session bus", "DBUS_SESSION_BUS_ADDRESS"),
            ("system bus", "DBUS_SYSTEM_BUS_ADDRESS"),
        ] {
            let mut daemon = Command::new("dbus-daemon");
            daemon.args(["--session", "--nofork", "--print-address=1"]);
            daemon.env_clear().envs(env.clone());
            let (child, address) = spoken(&mut daemon);
            children.push((name, child));
            env.push((variable.to_owned(), address));
        }
        let connect = |i: usize| {
            let builder = Builder::address(env[env.len() - i].1.as_str()).unwrap();
            builder.method_timeout(Duration::from_secs(5)).build().unwrap()
        };
        let (bus, system) = (connect(2), connect(1));
        let manager = "/org/freedesktop/login1";
        system.object_server().at(manager, Logind).unwrap();
        let session = format!("{manager}/session/c1");
        system.object_server().at(session.as_str(), LoginSession).unwrap();
        system.request_name("org.freedesktop.login1").unwrap();
        let mut s = Session {
            home,
            env,
            children,
            bus,
            system,
        };
        s.start_panel();
        s.start_dunst();
        s
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut c = Command::new(program);
        c.env_clear().envs(self.env.clone()).current_dir(&self.home);
        c
    }

    pub fn spawn(&mut self, name: &'static str, program: &str, args: &[&str]) {
        let mut command = self.command(program);
        command.args(args);
        self.spawn_command(name, command);
    }

    /// Starts a program, whose output goes into a log file of this name.
    pub fn spawn_command(&mut self, name: &'static str, mut command: Command) {
        let log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.home.join(format!("{name}.log")))
            .unwrap();
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        self.children.push((name, child));
    }

    pub fn start_panel(&mut self) {
        self.spawn(
            "panel",
            "xfce4-panel",
            &["--disable-wm-check", "--sm-client-disable"],
        );
        self.wait_owner("org.kde.StatusNotifierWatcher", true);
    }

    pub fn start_dunst(&mut self) {
        self.spawn("dunst", "dunst", &[]);
        self.wait_owner("org.freedesktop.Notifications", true);
    }

    pub fn start_unbrace(&mut self) {
        self.spawn("unbrace", &executable("unbrace"), &["run"]);
        poll("the companion answers", || {
            (self.unbrace(&["status"]).0 == 0).then_some(())
        });
    }

    #[allow(dead_code)] // benches/idle.rs uses it
    pub fn pid(&self, name: &str) -> u32 {
        let found = self.children.iter().rfind(|(n, _)| *n == name);
        found.expect("it was started").1.id()
    }

    /// Kills a program as `kill -9` does.
    pub fn kill(&mut self, name: &'static str) {
        let at = self
            .children
            .iter()
            .rposition(|(n, _)| *n == name)
            .expect("it was started");
        let (_, mut child) = self.children.remove(at);
        child.kill().unwrap();
        child.wait().unwrap();
    }

    pub fn wait_owner(&self, name: &'static str, there: bool) {
        let proxy = zbus::blocking::fdo::DBusProxy::new(&self.bus).unwrap();
        poll(name, || {
            (proxy.name_has_owner(name.try_into().unwrap()).unwrap() == there).then_some(())
        });
    }

    /// Runs a command of Unbrace. Returns the exit code and the output.
    pub fn unbrace(&self, args: &[&str]) -> (i32, String) {
        let out = self.command(&executable("unbrace")).args(args).output().unwrap();
        let text = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
        (out.status.code().unwrap_or(-1), text.trim().to_owned())
    }

    pub fn status(&self) -> serde_json::Value {
        let (code, text) = self.unbrace(&["status", "--json"]);
        assert_eq!(code, 0, "{text}");
        serde_json::from_str(&text).unwrap()
    }

    pub fn wait_state(&self, state: &str) {
        poll(&format!("state {state}"), || {
            (self.status()["state"] == state).then_some(())
        });
    }

    // The tray.

    pub fn items(&self) -> Vec<String> {
        let watcher = "org.kde.StatusNotifierWatcher";
        let reply = self.bus.call_method(
            Some(watcher),
            "/StatusNotifierWatcher",
            Some("org.freedesktop.DBus.Properties"),
            "Get",
            &(watcher, "RegisteredStatusNotifierItems"),
        );
        let value: Option<OwnedValue> = reply.ok().and_then(|m| m.body().deserialize().ok());
        value
            .and_then(|v| Vec::<String>::try_from(v).ok())
            .unwrap_or_default()
    }

    pub fn wait_item(&self) -> String {
        poll("the tray item", || self.items().into_iter().next())
    }

    /// Every entry of the menu and its submenus: label and id.
    pub fn menu(&self) -> Vec<(String, i32)> {
        let item = self.wait_item();
        let name = item.split('/').next().unwrap().to_owned();
        let reply = self
            .bus
            .call_method(
                Some(name.as_str()),
                "/MenuBar",
                Some("com.canonical.dbusmenu"),
                "GetLayout",
                &(0, -1, vec!["label"]),
            )
            .unwrap();
        type Node = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);
        let body = reply.body();
        let (_, root): (u32, Node) = body.deserialize().unwrap();
        let mut found = Vec::new();
        let mut open = vec![root];
        while let Some((id, properties, children)) = open.pop() {
            let label = properties.get("label").and_then(|l| <&str>::try_from(l).ok());
            found.push((label.unwrap_or_default().to_owned(), id));
            for child in children.iter().rev() {
                open.push(Node::try_from(child.try_clone().unwrap()).unwrap());
            }
        }
        found
    }

    /// The title and the text of the tooltip.
    pub fn tooltip(&self) -> (String, String) {
        let item = self.wait_item();
        let name = item.split('/').next().unwrap().to_owned();
        let reply = self
            .bus
            .call_method(
                Some(name.as_str()),
                "/StatusNotifierItem",
                Some("org.freedesktop.DBus.Properties"),
                "Get",
                &("org.kde.StatusNotifierItem", "ToolTip"),
            )
            .unwrap();
        type ToolTip = (String, Vec<(i32, i32, Vec<u8>)>, String, String);
        let value: OwnedValue = reply.body().deserialize().unwrap();
        let (_, _, title, text) = ToolTip::try_from(value).unwrap();
        (title, text)
    }

    pub fn labels(&self) -> Vec<String> {
        let labels = self.menu().into_iter().map(|(label, _)| label);
        labels.filter(|l| !l.is_empty()).collect()
    }

    /// Clicks an entry of the menu. The entries have new ids whenever the menu changes, so the click is
    /// repeated with the new id where it changed in between.
    pub fn click(&self, label: &str) {
        let item = self.wait_item();
        let name = item.split('/').next().unwrap().to_owned();
        poll(label, || {
            let (_, id) = self.menu().into_iter().find(|(l, _)| l == label)?;
            self.bus
                .call_method(
                    Some(name.as_str()),
                    "/MenuBar",
                    Some("com.canonical.dbusmenu"),
                    "Event",
                    &(id, "clicked", Value::from(0), 0_u32),
                )
                .ok()
        });
    }

    // Notifications.

    pub fn dunstctl(&self, args: &[&str]) -> String {
        let out = self.command("dunstctl").args(args).output().unwrap();
        String::from_utf8(out.stdout).unwrap().trim().to_owned()
    }

    pub fn displayed(&self) -> u32 {
        self.dunstctl(&["count", "displayed"]).parse().unwrap_or(0)
    }

    pub fn wait_displayed(&self, count: u32) {
        poll(&format!("{count} notifications on screen"), || {
            (self.displayed() == count).then_some(())
        });
    }

    /// Presses the button with this label once a notification has it, and no notification has a button
    /// `without`.
    pub fn press(&self, label: &str, without: Option<&str>) {
        let wanted = self.home.join("wanted");
        std::fs::write(self.home.join("unwanted"), without.unwrap_or("(no button)")).unwrap();
        std::fs::write(&wanted, label).unwrap();
        let mut looks = 0;
        poll(&format!("a button {label}"), || {
            // dunst opens one list at a time and ignores requests until it closes.
            if looks % 10 == 0 {
                self.dunstctl(&["context"]);
            }
            looks += 1;
            (!wanted.exists()).then_some(())
        });
    }

    /// Runs a program in the session until it ends. Returns its output.
    pub fn run(&self, program: &str, args: &[&str]) -> String {
        let out = self.command(program).args(args).output().unwrap();
        assert!(out.status.success(), "{program} {args:?}: {out:?}");
        String::from_utf8(out.stdout).unwrap()
    }

    /// Turns the session into a Wayland session. The X server stays, as it does for X programs.
    pub fn wayland(&mut self, socket: &Path) {
        self.env
            .push(("WAYLAND_DISPLAY".into(), socket.display().to_string()));
    }

    /// Writes a script of the test, and puts its folder first in the `PATH`.
    pub fn tool(&mut self, name: &str, script: &str) -> PathBuf {
        let folder = self.home.join("tools");
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(name);
        std::fs::write(&file, script).unwrap();
        std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        let path = self.env.iter_mut().find(|(k, _)| k == "PATH").unwrap();
        path.1 = format!("{}:{}", folder.display(), path.1);
        file
    }

    /// Moves the mouse, as a person does.
    pub fn touch(&self) {
        use x11rb::connection::Connection as _;
        use x11rb::protocol::xtest::ConnectionExt;
        let display = &self.env.iter().find(|(k, _)| k == "DISPLAY").unwrap().1;
        let (x, screen) = x11rb::connect(Some(display)).unwrap();
        let root = x.setup().roots[screen].root;
        for at in [100, 200] {
            let motion = x11rb::protocol::xproto::MOTION_NOTIFY_EVENT;
            x.xtest_fake_input(motion, 0, 0, root, at, at, 0).unwrap();
        }
        x11rb::wrapper::ConnectionExt::sync(&x).unwrap();
    }

    /// Writes the settings file.
    pub fn settings(&self, text: &str) {
        std::fs::write(self.home.join("unbrace/settings.toml"), text).unwrap();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for (_, child) in self.children.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts a program that prints a line when it is ready. Returns the program and that line.
fn spoken(command: &mut Command) -> (Child, String) {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    // The pipe stays open, because a program that cannot write may end.
    std::mem::forget(out);
    (child, line.trim().to_owned())
}
