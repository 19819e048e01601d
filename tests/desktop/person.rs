//! What the person and the desktop do: lock, sleep, keep the screen on, fill it with a window, and have a
//! sound server.

use super::session::{Session, poll};
use std::collections::HashMap;
use zbus::zvariant::{OwnedObjectPath, Value};

impl Session {
    pub fn logind(&self, path: &str, interface: &str, member: &str, on: Option<bool>) {
        let path = OwnedObjectPath::try_from(path).unwrap();
        match on {
            Some(on) => self
                .system
                .emit_signal(None::<&str>, &path, interface, member, &(on,)),
            None => self
                .system
                .emit_signal(None::<&str>, &path, interface, member, &()),
        }
        .unwrap();
    }

    /// Waits until exactly these holds are in effect.
    pub fn wait_holds(&self, holds: &[&str]) {
        poll(&format!("holds {holds:?}"), || {
            (self.status()["holds"] == serde_json::json!(holds)).then_some(())
        });
    }

    /// Starts a sound server with a silent microphone (null source) and speakers without output (null sink).
    pub fn start_sound(&mut self) {
        let load = [
            "module-null-sink",
            "module-null-source",
            "module-native-protocol-unix",
        ];
        let mut args = vec!["-n", "--daemonize=no", "--exit-idle-time=-1"];
        args.extend(load.iter().flat_map(|m| ["-L", m]));
        self.spawn("sound", "pulseaudio", &args);
        poll("the sound server", || {
            let there = self.command("pactl").args(["info"]).output().unwrap();
            there.status.success().then_some(())
        });
    }

    /// Sends the signal with which logind reports what programs inhibit.
    pub fn inhibit(&self, what: &str) {
        let manager = "org.freedesktop.login1.Manager";
        let changed = HashMap::from([("BlockInhibited", Value::from(what))]);
        let path = OwnedObjectPath::try_from("/org/freedesktop/login1").unwrap();
        let body = (manager, changed, Vec::<String>::new());
        let properties = "org.freedesktop.DBus.Properties";
        self.system
            .emit_signal(None::<&str>, &path, properties, "PropertiesChanged", &body)
            .unwrap();
    }

    /// Creates a window and marks it as the active one, as a window manager does; `full` sets the full-screen
    /// state.
    pub fn active_window(&self, full: bool) {
        use x11rb::connection::Connection as _;
        use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, CreateWindowAux, PropMode, WindowClass};
        use x11rb::wrapper::ConnectionExt as _;
        let display = &self.env.iter().find(|(k, _)| k == "DISPLAY").unwrap().1;
        let (x, screen) = x11rb::connect(Some(display)).unwrap();
        let root = x.setup().roots[screen].root;
        let window = x.generate_id().unwrap();
        let class = WindowClass::INPUT_OUTPUT;
        x.create_window(
            0,
            window,
            root,
            0,
            0,
            100,
            100,
            0,
            class,
            0,
            &CreateWindowAux::new(),
        )
        .unwrap();
        let atom = |name: &str| {
            x.intern_atom(false, name.as_bytes())
                .unwrap()
                .reply()
                .unwrap()
                .atom
        };
        let states: Vec<u32> = full
            .then(|| atom("_NET_WM_STATE_FULLSCREEN"))
            .into_iter()
            .collect();
        let (state, active) = (atom("_NET_WM_STATE"), atom("_NET_ACTIVE_WINDOW"));
        x.change_property32(PropMode::REPLACE, window, state, AtomEnum::ATOM, &states)
            .unwrap();
        x.change_property32(PropMode::REPLACE, root, active, AtomEnum::WINDOW, &[window])
            .unwrap();
        x.sync().unwrap();
        // The window closes with its connection, which is therefore kept open until the process ends.
        std::mem::forget(x);
    }

    pub fn sleep(&self, on: bool) {
        let manager = "org.freedesktop.login1.Manager";
        self.logind("/org/freedesktop/login1", manager, "PrepareForSleep", Some(on));
    }

    pub fn lock(&self, on: bool) {
        let member = if on { "Lock" } else { "Unlock" };
        let path = "/org/freedesktop/login1/session/c1";
        self.logind(path, "org.freedesktop.login1.Session", member, None);
    }
}
