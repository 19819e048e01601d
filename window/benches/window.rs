//! What a window costs on a real display without OpenGL: exec to the first drawn frame, memory, and the
//! pacer's share of a core. `cargo bench -p unbrace-window`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed
#![allow(dead_code, unused_macros, unused_imports)] // the desktop's tests use more of the session

#[path = "../../tests/desktop/session.rs"]
mod session;

#[path = "../../benches/measure/mod.rs"]
mod measure;

use measure::{Activity, memory};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

const RUNS: usize = 5;
const PACED: Duration = Duration::from_secs(20);

/// The window of ours that is seen and has more than one colour.
fn drawn(x: &RustConnection, root: Window) -> Option<Window> {
    let all = x.query_tree(root).ok()?.reply().ok()?.children;
    all.into_iter().find(|w| {
        let look = || {
            let name = x
                .get_property(false, *w, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64)
                .ok()?
                .reply()
                .ok()?;
            let seen = x.get_window_attributes(*w).ok()?.reply().ok()?.map_state == MapState::VIEWABLE;
            let image = x
                .get_image(ImageFormat::Z_PIXMAP, *w, 20, 20, 120, 120, !0)
                .ok()?
                .reply()
                .ok()?;
            let first = image.data.get(..4)?.to_vec();
            Some(seen && name.value.ends_with(b"Unbrace") && image.data.chunks(4).any(|p| p != first))
        };
        look().unwrap_or(false)
    })
}

fn start(s: &session::Session, page: &str) -> Child {
    let mut c: Command = s.command(&session::executable("unbrace-window"));
    c.arg(page)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    c.spawn().unwrap()
}

fn main() {
    let s = session::Session::start("bench-window");
    let display = &s.env.iter().find(|(k, _)| k == "DISPLAY").unwrap().1;
    let (x, screen) = x11rb::connect(Some(display)).unwrap();
    let root = x.setup().roots[screen].root;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let begin = Instant::now();
        let mut child = start(&s, "today");
        while drawn(&x, root).is_none() {
            assert!(begin.elapsed() < Duration::from_secs(20), "no window");
            std::thread::sleep(Duration::from_millis(1)); // between two looks
        }
        times.push(begin.elapsed().as_secs_f64() * 1e3);
        std::thread::sleep(Duration::from_secs(2)); // the start is over
        println!("PSS, KiB {:>8}", memory(child.id()).pss);
        child.kill().unwrap();
        child.wait().unwrap();
    }
    println!("exec to first frame, ms {times:.0?} (in this order)");
    std::fs::write(s.home.join("unbrace/window.json"), r#"{"cared":true}"#).unwrap();
    let mut child = start(&s, "breathe");
    session::poll("the pacer", || drawn(&x, root));
    std::thread::sleep(Duration::from_secs(3)); // the start is over
    let before = Activity::of(child.id());
    std::thread::sleep(PACED); // what is measured is this time
    let done = Activity::of(child.id()).since(before);
    let share = done.cpu.as_secs_f64() / PACED.as_secs_f64();
    println!(
        "pacer, share of a core {:.1} %; PSS, KiB {}",
        share * 100.0,
        memory(child.id()).pss
    );
    child.kill().unwrap();
    child.wait().unwrap();
}
