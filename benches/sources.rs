//! What each source of events costs the companion by itself, on a desktop of its own: wake-ups and CPU for one event, the
//! answers of the panel and of the notification daemon included. `cargo bench --bench sources`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a bench that cannot be set up has failed
#![allow(dead_code, unused_macros, unused_imports)] // the desktop's tests use more of the session

#[path = "../tests/desktop/person.rs"]
mod person;
#[path = "../tests/desktop/session.rs"]
mod session;

mod measure;

use measure::Activity;
use session::Session;
use std::time::{Duration, Instant};

/// Events of each kind.
const EVENTS: u32 = 20;
/// Between two events: a state that changes faster is believed later.
const APART: Duration = Duration::from_millis(500);
/// Before and after the events, so that nothing else is counted with them.
const REST: Duration = Duration::from_secs(8);

/// Measures the events of one kind. `event` is handed the number of the event.
fn measure(s: &mut Session, what: &str, mut event: impl FnMut(&mut Session, u32)) {
    let pid = s.pid("unbrace");
    std::thread::sleep(REST); // it is at rest
    let before = Activity::of(pid);
    let start = Instant::now();
    for n in 0..EVENTS {
        event(s, n);
        std::thread::sleep(APART); // between two events
    }
    std::thread::sleep(REST); // it has handled them
    let done = Activity::of(pid).since(before);
    println!(
        "{what:<44} {:>8.1} wake-ups an event {:>10.0} us CPU an event {:>8.1} s in all",
        done.wakeups as f64 / f64::from(EVENTS),
        done.cpu.as_secs_f64() * 1e6 / f64::from(EVENTS),
        start.elapsed().as_secs_f64()
    );
}

fn main() {
    let mut s = Session::start("bench-sources");
    s.start_sound();
    let sources = s.run("pactl", &["list", "short", "sources"]);
    let mut names = sources.lines().filter_map(|l| l.split_whitespace().nth(1));
    let microphone = names.rfind(|n| !n.ends_with(".monitor")).unwrap();
    let microphone = format!("--device={microphone}");
    s.start_unbrace();
    s.touch();
    measure(&mut s, "nothing", |_, _| {});
    measure(&mut s, "input, X11", |s, _| s.touch());
    measure(&mut s, "lock and unlock, logind", |s, n| s.lock(n % 2 == 0));
    measure(&mut s, "sleep and wake, logind", |s, n| s.sleep(n % 2 == 0));
    measure(&mut s, "screen kept on, logind", |s, n| {
        s.inhibit(["idle", ""][n as usize % 2]);
    });
    let saver = "org.freedesktop.ScreenSaver";
    s.bus.request_name(saver).unwrap();
    measure(&mut s, "screen saver", |s, n| {
        let path = "/org/freedesktop/ScreenSaver";
        let on = n % 2 == 0;
        s.bus
            .emit_signal(None::<&str>, path, saver, "ActiveChanged", &(on,))
            .unwrap();
    });
    s.bus.release_name(saver).unwrap();
    measure(&mut s, "do not disturb, dunst", |s, n| {
        s.dunstctl(&["set-paused", ["true", "false"][n as usize % 2]]);
    });
    measure(&mut s, "full screen, X11", |s, n| s.active_window(n % 2 == 0));
    measure(&mut s, "recording begins and ends, PulseAudio", |s, n| {
        if n % 2 == 0 {
            s.spawn("call", "parec", &["--raw", &microphone, "/dev/null"]);
        } else {
            s.kill("call");
        }
    });
    measure(&mut s, "settings file written", |s, n| {
        s.settings(["[movement]\nevery = \"50m\"\n", ""][n as usize % 2]);
    });
    measure(&mut s, "tray menu read by the panel", |s, _| drop(s.menu()));
    measure(&mut s, "command: status", |s, _| drop(s.unbrace(&["status"])));
    measure(&mut s, "reminder shown and skipped", |s, n| {
        s.unbrace([["offer", "posture"].as_slice(), &["skip"]][n as usize % 2]);
    });
}
