//! Windows: how they open, what they record, and what happens when one is killed.

use super::session::{Session, executable, poll};
use crate::tools::tests;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, InputFocus, Window};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

impl Session {
    fn x(&self) -> (RustConnection, Window) {
        let display = &self.env.iter().find(|(k, _)| k == "DISPLAY").unwrap().1;
        let (x, screen) = x11rb::connect(Some(display)).unwrap();
        let root = x.setup().roots[screen].root;
        (x, root)
    }

    /// The visible top-level windows with this title. The mark of unsaved work before a title does not count.
    fn windows(&self, title: &str) -> Vec<Window> {
        let (x, root) = self.x();
        let all = x.query_tree(root).unwrap().reply().unwrap().children;
        let titled = |w: &Window| {
            let name = x.get_property(false, *w, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64);
            let name = name.ok()?.reply().ok()?;
            let seen = x.get_window_attributes(*w).ok()?.reply().ok()?.map_state;
            let here = seen == x11rb::protocol::xproto::MapState::VIEWABLE;
            let name = String::from_utf8(name.value).ok()?;
            let name = name.strip_prefix("• ").unwrap_or(&name);
            // The main window and the welcome name their page first.
            let is_titled = name == title || title == "Unbrace" && name.ends_with(" – Unbrace");
            (here && is_titled).then_some(*w)
        };
        all.iter().filter_map(titled).collect()
    }

    /// Closes the windows with this title, as a window manager does.
    pub fn close_windows(&self, title: &str) {
        use x11rb::protocol::xproto::{ClientMessageEvent, EventMask};
        let (x, _) = self.x();
        let atom = |name: &[u8]| x.intern_atom(false, name).unwrap().reply().unwrap().atom;
        let (protocols, delete) = (atom(b"WM_PROTOCOLS"), atom(b"WM_DELETE_WINDOW"));
        for window in self.windows(title) {
            let data = [delete, x11rb::CURRENT_TIME, 0, 0, 0];
            let event = ClientMessageEvent::new(32, window, protocols, data);
            x.send_event(false, window, EventMask::NO_EVENT, event).unwrap();
        }
        x11rb::wrapper::ConnectionExt::sync(&x).unwrap();
        self.wait_window(title, false);
    }

    pub fn wait_window(&self, title: &str, there: bool) {
        poll(&format!("window {title}: {there}"), || {
            (self.windows(title).is_empty() != there).then_some(())
        });
    }

    /// Presses a key in the window, as a person does.
    pub fn key(&self, title: &str, keysym: u32) {
        self.keys(title, &[keysym]);
    }

    /// Types a text of the characters of ASCII in the window.
    pub fn type_text(&self, title: &str, text: &str) {
        let keysym = |c| if c == '\n' { RETURN } else { u32::from(c) };
        self.keys(title, &text.chars().map(keysym).collect::<Vec<_>>());
    }

    fn keys(&self, title: &str, keysyms: &[u32]) {
        use x11rb::protocol::xproto::{KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
        let (x, _) = self.x();
        let window = poll(title, || self.windows(title).first().copied());
        x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap();
        let (least, most) = (x.setup().min_keycode, x.setup().max_keycode);
        let map = x
            .get_keyboard_mapping(least, most - least + 1)
            .unwrap()
            .reply()
            .unwrap();
        let per = usize::from(map.keysyms_per_keycode);
        // The key of a keysym, which is in its first column, or in its second one with Shift.
        let code = |keysym: u32, column: usize| {
            let mut keys = map.keysyms.chunks(per);
            let at = keys.position(|c| c.get(column) == Some(&keysym))?;
            Some(least + u8::try_from(at).unwrap())
        };
        let shift = code(SHIFT, 0).unwrap();
        let press =
            |kind: u8, code: u8| drop(x.xtest_fake_input(kind, code, 0, x11rb::NONE, 0, 0, 0).unwrap());
        for keysym in keysyms {
            let plain = code(*keysym, 0);
            let key = plain.or_else(|| code(*keysym, 1)).unwrap();
            if plain.is_none() {
                press(KEY_PRESS_EVENT, shift);
            }
            press(KEY_PRESS_EVENT, key);
            press(KEY_RELEASE_EVENT, key);
            if plain.is_none() {
                press(KEY_RELEASE_EVENT, shift);
            }
        }
        x11rb::wrapper::ConnectionExt::sync(&x).unwrap();
    }
}

const ESCAPE: u32 = 0xff1b;
const RETURN: u32 = 0xff0d;
const SHIFT: u32 = 0xffe1;

fn break_from_the_menu_is_guided_in_a_window_and_recorded() {
    let mut s = Session::start("window-guide");
    s.start_unbrace();
    s.click("Move now");
    s.wait_state("guided");
    s.wait_window("Unbrace", true);
    assert_eq!(s.displayed(), 0, "the window has the steps, and no note");
    poll("it is stopped by a key", || {
        s.key("Unbrace", ESCAPE);
        (s.status()["state"] == "counting").then_some(())
    });
    s.wait_window("Unbrace", false);
    let last = s.unbrace(&["history", "export"]).1;
    let last = last.lines().last().unwrap();
    assert!(last.contains(",reminder,movement,"), "{last}");
}

fn killed_window_ends_its_session_with_the_part_that_was_done() {
    let mut s = Session::start("window-dies");
    s.settings("[movement]\nduration = \"10s\"\n");
    s.start_unbrace();
    s.click("Move now");
    s.wait_window("Unbrace", true);
    // A quarter of the duration is done.
    poll("three seconds", || {
        (s.status()["live"]["guided_seconds"].as_i64() >= Some(3)).then_some(())
    });
    let pid = s.run(
        "pgrep",
        &[
            "-f",
            &format!("unbrace-window guide.*|{}", "unbrace-window guide"),
        ],
    );
    for pid in pid.lines() {
        let own = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        let home = s.home.display().to_string();
        if own.windows(home.len()).any(|w| w == home.as_bytes()) {
            s.run("kill", &["-9", pid]);
        }
    }
    s.wait_state("counting");
    assert_eq!(s.status()["today"]["movement"]["done"], 1);
}

/// Only a session that the guide has reported can be undone; one whose window has gone cannot.
fn closed_guide_reports_its_session_before_it_disconnects() {
    let mut s = Session::start("window-closed");
    s.start_unbrace();
    for _ in 0..3 {
        s.click("Move now");
        s.wait_state("guided");
        s.wait_window("Unbrace", true);
        s.close_windows("Unbrace");
        s.wait_state("counting");
        let (code, text) = s.unbrace(&["undo"]);
        assert_eq!(code, 0, "{text}");
        s.unbrace(&["skip"]);
        s.wait_state("counting");
    }
}

fn breathing_guide_plays_sound_if_it_is_on() {
    use std::io::Read as _;
    let mut s = Session::start("window-sound");
    s.start_sound();
    s.settings("[notifications]\nsound = true\nvolume = 100\n[breathing]\ninhale = 2\nexhale = 2\n");
    std::fs::write(s.home.join("unbrace/window.json"), "{\"cared\":true}").unwrap();
    s.start_unbrace();
    let mut ear = s.command("parec");
    ear.args([
        "--device=null.monitor",
        "--format=s16le",
        "--channels=1",
        "--latency-msec=50",
    ]);
    let mut ear = ear.stdout(std::process::Stdio::piped()).spawn().unwrap();
    s.click("Breathe now");
    s.wait_state("guided");
    let mut audio = ear.stdout.take().unwrap();
    let mut part = [0; 4096];
    poll("a tone", || {
        let n = audio.read(&mut part).unwrap();
        let loud = |b: &[u8]| i16::from_le_bytes([b[0], b[1]]).unsigned_abs() > 3_000;
        part[..n].chunks_exact(2).any(loud).then_some(())
    });
    ear.kill().unwrap();
    ear.wait().unwrap();
    assert_eq!(
        s.status()["holds"],
        serde_json::json!([]),
        "its own sound is no call"
    );
}

fn each_role_has_one_window_and_quit_closes_all() {
    let mut s = Session::start("window-one");
    s.start_unbrace();
    s.click("Open Unbrace");
    s.wait_window("Unbrace", true);
    assert_eq!(s.unbrace(&["open", "settings"]).0, 0);
    s.click("Check in…");
    s.wait_window("Check in", true);
    assert_eq!(s.windows("Unbrace").len(), 1);
    s.click("Quit");
    s.wait_window("Unbrace", false);
    s.wait_window("Check in", false);
}

fn page_requested_while_its_window_closes_opens_in_a_new_one() {
    let mut s = Session::start("window-again");
    s.start_unbrace();
    s.unbrace(&["open", "today"]);
    for _ in 0..8 {
        s.wait_window("Unbrace", true);
        s.close_windows("Unbrace"); // the window has gone, but its process may not have ended
        assert_eq!(s.unbrace(&["open", "today"]).0, 0);
    }
    s.wait_window("Unbrace", true);
}

fn window_without_a_companion_connects_to_one_that_starts() {
    let mut s = Session::start("window-alone");
    assert_eq!(s.unbrace(&["open", "today"]).0, 0);
    s.wait_window("Unbrace", true);
    s.start_unbrace();
    // The window has subscribed, so another request opens no second window.
    poll("it is known", || {
        (s.status()["windows"].as_i64() == Some(1)).then_some(())
    });
    assert_eq!(s.unbrace(&["open", "today"]).0, 0);
    assert_eq!(s.windows("Unbrace").len(), 1);
}

fn window_that_outlives_its_companion_is_used_by_the_next_one() {
    let mut s = Session::start("window-outlives");
    s.start_unbrace();
    assert_eq!(s.unbrace(&["open", "today"]).0, 0);
    s.wait_window("Unbrace", true);
    for _ in 0..3 {
        s.kill("unbrace");
        s.start_unbrace();
        // The window tries to reconnect every two seconds: this companion does not know it yet.
        let (code, text) = s.unbrace(&["open", "settings"]);
        assert_eq!(code, 0, "{text}");
        assert_eq!(s.status()["windows"], 1);
        assert_eq!(s.windows("Unbrace").len(), 1);
    }
    // If no window is open, the companion does not wait, and starts one.
    s.kill("unbrace");
    s.close_windows("Unbrace");
    s.start_unbrace();
    assert_eq!(s.unbrace(&["open", "today"]).0, 0);
    assert_eq!(s.windows("Unbrace").len(), 1);
}

fn first_manual_start_opens_the_welcome_window() {
    let mut s = Session::start("window-welcome");
    s.spawn("unbrace", &executable("unbrace"), &[]);
    s.wait_window("Unbrace", true);
    assert_eq!(s.status()["windows"], 1);
}

fn reminder_opens_a_window_if_the_style_is_window() {
    let mut s = Session::start("window-style");
    s.settings("[notifications]\nstyle = \"window\"\n");
    s.start_unbrace();
    s.unbrace(&["offer", "posture"]);
    s.wait_window("Unbrace", true);
    assert_eq!(s.displayed(), 0);
    s.unbrace(&["done"]);
    s.wait_window("Unbrace", false);
    assert_eq!(s.status()["today"]["posture"]["done"], 1);
}

fn reminder_window_opens_in_the_corner_without_the_focus() {
    let mut s = Session::start("window-focus");
    s.settings("[notifications]\nstyle = \"window\"\n");
    s.spawn("openbox", "openbox", &[]);
    let (x, root) = s.x();
    let listed = |name: &[u8]| {
        let atom = x.intern_atom(false, name).unwrap().reply().unwrap().atom;
        let list = x.get_property(false, root, atom, AtomEnum::WINDOW, 0, 64);
        let list = list.unwrap().reply().unwrap();
        list.value32().into_iter().flatten().collect::<Vec<Window>>()
    };
    poll("a window manager", || {
        (!listed(b"_NET_SUPPORTING_WM_CHECK").is_empty()).then_some(())
    });
    s.start_unbrace();
    assert_eq!(s.unbrace(&["open", "today"]).0, 0);
    let seen = |w: &Window| {
        let class = x.get_property(false, *w, AtomEnum::WM_CLASS, AtomEnum::ANY, 0, 64);
        let class = class.unwrap().reply().unwrap().value;
        class.windows(7).any(|c| c == b"unbrace")
    };
    let active = || listed(b"_NET_ACTIVE_WINDOW");
    let typed_in = poll("a window to type in", || active().into_iter().find(seen));
    assert_eq!(s.unbrace(&["offer", "posture"]).0, 0);
    let screen = &x.setup().roots[0];
    poll("it stands in the corner", || {
        let clients = listed(b"_NET_CLIENT_LIST");
        let own = clients.into_iter().find(|w| *w != typed_in && seen(w))?;
        let size = x.get_geometry(own).ok()?.reply().ok()?;
        let at = x.translate_coordinates(own, root, 0, 0).ok()?.reply().ok()?;
        let right = i32::from(screen.width_in_pixels) - i32::from(at.dst_x) - i32::from(size.width);
        let below = i32::from(screen.height_in_pixels) - i32::from(at.dst_y) - i32::from(size.height);
        println!(
            "{right} from the right, {below} from below, of {} x {}",
            size.width, size.height
        );
        ((0..40).contains(&right) && (0..60).contains(&below)).then_some(())
    });
    assert_eq!(active(), [typed_in]);
}

tests! {
    break_from_the_menu_is_guided_in_a_window_and_recorded,
    killed_window_ends_its_session_with_the_part_that_was_done,
    closed_guide_reports_its_session_before_it_disconnects,
    breathing_guide_plays_sound_if_it_is_on,
    each_role_has_one_window_and_quit_closes_all,
    page_requested_while_its_window_closes_opens_in_a_new_one,
    window_without_a_companion_connects_to_one_that_starts,
    window_that_outlives_its_companion_is_used_by_the_next_one,
    first_manual_start_opens_the_welcome_window,
    reminder_opens_a_window_if_the_style_is_window,
    reminder_window_opens_in_the_corner_without_the_focus ["openbox"],
}
