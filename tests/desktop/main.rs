//! Tests of the companion with a real panel and a real notification daemon. The tests are independent. They
//! wait for events with a deadline, and never for a fixed time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)] // a failed setup fails the test

#[cfg(target_os = "linux")]
mod accessible;
#[cfg(target_os = "linux")]
mod companion;
#[cfg(target_os = "linux")]
mod delivery;
#[cfg(target_os = "linux")]
mod file_chooser;
#[cfg(target_os = "linux")]
mod person;
#[cfg(target_os = "linux")]
mod quiet;
#[cfg(target_os = "linux")]
mod services;
#[cfg(target_os = "linux")]
mod session;
#[cfg(target_os = "linux")]
mod shortcuts;
#[cfg(target_os = "linux")]
mod therapist;
#[cfg(target_os = "linux")]
mod therapist_loop;
#[cfg(target_os = "linux")]
#[path = "../tools/mod.rs"]
mod tools;
#[cfg(target_os = "linux")]
mod tray;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(target_os = "linux")]
mod windows;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    let all = [
        accessible::TESTS,
        companion::TESTS,
        delivery::TESTS,
        quiet::TESTS,
        services::TESTS,
        shortcuts::TESTS,
        therapist::TESTS,
        therapist_loop::TESTS,
        tray::TESTS,
        wayland::TESTS,
        windows::TESTS,
    ];
    let all_need = [&session::TOOLS[..], &["unbrace-window"]].concat();
    tools::run(all.into_iter().flatten(), &all_need)
}

#[cfg(not(target_os = "linux"))]
fn main() {}
