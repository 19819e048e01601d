//! The companion without a bus, a display or a writable disk: it keeps running, reminds on the terminal, and
//! reports what is missing.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a failed setup fails the test

mod bare;
#[path = "../common/mod.rs"]
mod common;
mod regressions;

use bare::{Bare, poll};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

#[test]
fn companion_without_bus_and_display_reminds_on_the_terminal() {
    let mut b = Bare::new();
    b.start("");
    let parts = b.parts();
    for part in ["tray", "notifications", "presence"] {
        let text = parts[part].as_str().unwrap();
        assert!(text.starts_with("missing: "), "{part}: {text}");
    }
    assert_eq!(
        (&parts["history"], &parts["settings"]),
        (&"ok".into(), &"ok".into())
    );
    assert_eq!(b.run(&["offer", "movement"]).0, 0);
    let line = b.wait_line("Time for a break · 2 min ");
    assert!(
        line.len() > "Time for a break · 2 min ".len(),
        "without the cue: {line}"
    );
    assert_eq!(b.run(&["done"]).0, 0);
    assert!(b.run(&["history", "export"]).1.contains(",reminder,movement,"));
    let (code, out, _) = b.run(&["doctor"]);
    assert_eq!(code, 0);
    for line in [
        "missing  tray",
        "missing  notifications",
        "missing  idle",
        "missing  lock",
    ] {
        assert!(out.contains(line), "{out}");
    }
}

#[cfg(target_env = "gnu")]
#[test]
fn its_threads_keep_no_freed_memory_unless_the_c_library_is_set_otherwise() {
    let mut b = Bare::new();
    b.start("");
    let environment = b.environment();
    assert!(
        environment.contains("GLIBC_TUNABLES=glibc.malloc.tcache_count=0"),
        "{environment}"
    );
    let mut b = Bare::new();
    b.env.push(("GLIBC_TUNABLES", "glibc.malloc.top_pad=4096".into()));
    b.start("");
    let environment = b.environment();
    assert!(
        environment.contains("top_pad=4096") && !environment.contains("tcache_count"),
        "{environment}"
    );
}

#[test]
fn times_are_on_the_clock_of_the_locale_or_of_the_settings() {
    for (locale, set, time) in [
        ("en_US.UTF-8", None, "11:00 PM"),
        ("de_DE.UTF-8", None, "23:00"),
        ("de_DE.UTF-8", Some("12h"), "11:00 PM"),
    ] {
        let mut b = Bare::new();
        b.env.push(("LC_TIME", locale.into()));
        if let Some(clock) = set {
            let set = b.run(&["config", "set", "appearance.clock", clock]);
            assert_eq!(set.0, 0, "{set:?}");
        }
        b.start("");
        assert_eq!(b.run(&["pause", "until", "11pm"]).0, 0);
        let (_, status, _) = b.run(&["status"]);
        let line = status.lines().find(|l| l.contains("Quiet until")).unwrap();
        assert!(line.contains(&format!("{time}: you paused it")), "{line}");
        let (_, json, _) = b.run(&["status", "--json"]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert!(
            json["paused_until"].as_str().unwrap().contains("T23:00:00"),
            "{json}"
        );
    }
}

#[test]
fn companion_whose_home_is_a_file_runs_and_can_be_reached() {
    let mut b = Bare::new();
    let file = b.home.join("not-a-folder");
    std::fs::write(&file, "precious").unwrap();
    b.env.push(("UNBRACE_HOME", file.display().to_string()));
    b.start("");
    let parts = b.parts();
    assert!(
        parts["history"].as_str().unwrap().starts_with("missing: "),
        "{parts}"
    );
    assert!(
        parts["settings"]
            .as_str()
            .unwrap()
            .starts_with("ok; the defaults hold: cannot write"),
        "{parts}"
    );
    assert_eq!(b.run(&["offer", "posture"]).0, 0);
    assert_eq!(b.run(&["done"]).0, 0);
    assert_eq!(b.run(&["pause", "30m"]).0, 0);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
}

#[test]
fn companion_on_a_full_disk_keeps_running_and_reports_it() {
    let mut b = Bare::new();
    // With a file size limit of 0, writing fails as on a full disk.
    b.start("trap '' XFSZ; ulimit -f 0;");
    b.wait_line("cannot write");
    assert_eq!(b.run(&["offer", "posture"]).0, 0);
    assert_eq!(b.run(&["done"]).0, 0);
    assert_eq!(b.run(&["offer", "movement"]).0, 0);
    let parts = b.parts();
    assert!(
        parts["history"].as_str().unwrap().starts_with("missing: "),
        "{parts}"
    );
}

#[test]
fn last_good_settings_stay_in_force_while_the_file_is_invalid() {
    let mut b = Bare::new();
    b.start("");
    let file = PathBuf::from(b.run(&["config", "path"]).1.trim());
    assert_eq!(b.run(&["config", "set", "posture.every", "50m"]).0, 0);
    let every = |b: &Bare| {
        let text = b.run(&["status", "--json"]).1;
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["next"][0]["every_seconds"].clone()
    };
    poll("the new interval is in force", || {
        (every(&b) == 3_000).then_some(())
    });
    assert_eq!(b.run(&["quit"]).0, 0);
    let bad = b"\xff\xfe not text at all";
    std::fs::write(&file, bad).unwrap();
    b.start("");
    b.wait_line("settings: problem: ");
    assert_eq!(every(&b), 3_000);
    assert!(b.parts()["settings"].as_str().unwrap().starts_with("problem: "));
    assert_ne!(b.run(&["config", "set", "posture.every", "30m"]).0, 0);
    assert_eq!(std::fs::read(&file).unwrap(), bad);
}

#[test]
fn companion_whose_runtime_folder_was_removed_is_reached_again() {
    let mut b = Bare::new();
    b.start("");
    let runtime = b.home.join("run");
    let folder = runtime.join("unbrace");
    for gone in [
        folder.join("unbrace.sock"),
        folder.clone(),
        runtime.clone(),
        folder.clone(),
    ] {
        if gone.is_dir() {
            std::fs::remove_dir_all(&gone).unwrap();
        } else {
            std::fs::remove_file(&gone).unwrap();
        }
        if gone == runtime {
            let (code, _, err) = b.run(&["status"]);
            assert_eq!(code, 1, "{err}");
            assert!(err.contains("cannot be reached"), "{err}");
            std::fs::create_dir(&runtime).unwrap();
            std::fs::set_permissions(&runtime, std::fs::Permissions::from_mode(0o700)).unwrap();
        }
        poll(
            &format!("a command reaches it without {}", gone.display()),
            || (b.run(&["status"]).0 == 0).then_some(()),
        );
        let lock = std::fs::File::open(folder.join("unbrace.lock")).unwrap();
        let held = matches!(lock.try_lock_shared(), Err(std::fs::TryLockError::WouldBlock));
        assert!(held, "the new folder is claimed as well");
    }
    assert_eq!(b.run(&["quit"]).0, 0);
    assert!(!folder.join("unbrace.sock").exists());
}

#[test]
fn damaged_history_is_kept_and_reported() {
    let mut b = Bare::new();
    let folder = b.home.join(".local/share/unbrace");
    std::fs::create_dir_all(&folder).unwrap();
    let garbage = vec![0x5A; 10_000];
    std::fs::write(folder.join("history.db"), &garbage).unwrap();
    b.start("");
    b.wait_line("history: ok; a damaged file is kept as ");
    assert_eq!(
        std::fs::read(folder.join("history.1.damaged.db")).unwrap(),
        garbage
    );
    assert_eq!(b.run(&["check-in", "--pain", "3"]).0, 0);
    assert!(b.run(&["history", "export"]).1.contains("check-in"));
}

#[test]
fn files_and_socket_are_accessible_to_their_owner_only() {
    let mut b = Bare::new();
    b.start("umask 022;");
    let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&b.home.join("run/unbrace/unbrace.sock")), 0o600);
    for file in ["history.db", "state.json"] {
        let file = b.home.join(".local/share/unbrace").join(file);
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    // A second start is answered with the process that runs. Quitting deletes the socket and the lock file.
    let (code, output, _) = b.run(&["run"]);
    assert!(
        code == 0 && output.starts_with("Unbrace is already running: process "),
        "{output}"
    );
    assert_eq!(b.run(&["quit"]).0, 0);
    for file in ["unbrace.sock", "unbrace.running"] {
        assert!(!b.home.join("run/unbrace").join(file).exists(), "{file}");
    }
}

#[test]
fn silent_peers_do_not_delay_other_clients() {
    let mut b = Bare::new();
    b.start("");
    let socket = b.home.join("run/unbrace/unbrace.sock");
    let silent: Vec<_> = (0..3)
        .map(|_| std::os::unix::net::UnixStream::connect(&socket).unwrap())
        .collect();
    assert_eq!(b.run(&["status"]).0, 0);
    drop(silent);
}

const PROGRAM: &str = r#"format = 1
title = "Live"
author = "A. Therapist"
contact = "Ask at your next visit"
[flare_up]
contact_when = "If it has not eased after two weeks, get in touch."
[[stage]]
name = "First"
weeks = 1
cues = ["window"]
[stage.movement]
every = "40m"
[[stage]]
name = "Second"
[stage.movement]
every = "50m"
[[cue]]
id = "window"
text = "Look out of the window for one slow breath."
why = "Eyes like a change of distance."
"#;

#[test]
fn program_is_in_force_at_once_and_its_cues_are_shown() {
    let mut b = Bare::new();
    b.start("");
    let file = b.home.join("live.unbrace.toml");
    std::fs::write(&file, PROGRAM).unwrap();
    let status =
        |b: &Bare| serde_json::from_str::<serde_json::Value>(&b.run(&["status", "--json"]).1).unwrap();
    let every = |b: &Bare| status(b)["next"][1]["every_seconds"].clone();
    assert_eq!(
        (every(&b), &status(&b)["program"]),
        (3_600.into(), &serde_json::Value::Null)
    );
    assert_eq!(
        b.run(&["program", "import", file.to_str().unwrap(), "--yes"]).0,
        0
    );
    b.wait_line("Your program has begun: Live");
    let now = status(&b);
    assert_eq!(
        (every(&b), &now["parts"]["program"]),
        (2_400.into(), &"ok".into())
    );
    assert_eq!(
        now["program"],
        serde_json::json!({ "title": "Live", "author": "A. Therapist", "stage": 1, "stage_name": "First",
            "contact": "Ask at your next visit" })
    );
    assert!(b.run(&["status"]).1.contains("Live: First"));
    assert_eq!(b.run(&["offer", "posture"]).0, 0);
    b.wait_line("Look out of the window for one slow breath.");
    assert_eq!(b.run(&["skip"]).0, 0);
    let output = b.run(&["flare-up", "on"]).1;
    assert!(
        output.contains(
            "\nIf it has not eased after two weeks, get in touch.\nContact: Ask at your next visit"
        ),
        "{output}"
    );
    assert_eq!(b.run(&["flare-up", "off"]).0, 0);
    // A stage that began while the companion was not running is announced at the next start.
    assert_eq!(b.run(&["quit"]).0, 0);
    let state = b.home.join(".local/share/unbrace/program.json");
    let mut place: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&state).unwrap()).unwrap();
    place["place"]["since"] = "2026-01-05".into();
    std::fs::write(&state, place.to_string()).unwrap();
    b.start("");
    b.wait_line("A new stage of your program: Second");
    assert_eq!(every(&b), 3_000);
    // With a damaged file, the last good program stays in force and the problem is reported.
    let copy = b.home.join(".config/unbrace/program.unbrace.toml");
    std::fs::write(&copy, "format = 1\n").unwrap();
    assert_eq!(b.run(&["config", "set", "posture.every", "50m"]).0, 0);
    b.wait_line("program: problem: ");
    assert_eq!(every(&b), 3_000);
    assert_eq!(b.run(&["program", "remove"]).0, 0);
    assert_eq!(
        (every(&b), &status(&b)["program"]),
        (3_600.into(), &serde_json::Value::Null)
    );
}

#[test]
fn check_in_is_asked_for_once_even_after_a_restart() {
    let mut b = Bare::new();
    b.start("");
    let status =
        |b: &Bare| serde_json::from_str::<serde_json::Value>(&b.run(&["status", "--json"]).1).unwrap();
    assert_eq!(status(&b)["check_in_at"], serde_json::Value::Null);
    // The day begins at 04:00, so that the check-in is always due.
    assert_eq!(b.run(&["config", "set", "check_in.at", "04:00"]).0, 0);
    assert_eq!(b.run(&["config", "set", "check_in.every", "weekly"]).0, 0);
    b.wait_line("How is it going?");
    let next = status(&b)["check_in_at"].as_str().unwrap().to_owned();
    let day = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
    let left = day(&next) - unbrace::clock::now().wall;
    assert!(left > chrono::TimeDelta::days(5), "{next}");
    assert_eq!(b.run(&["quit"]).0, 0);
    b.start("");
    assert_eq!(status(&b)["check_in_at"], *next);
    // A check-in without a prompt counts as the last one.
    assert_eq!(b.run(&["check-in", "--pain", "3"]).0, 0);
    assert_eq!(b.run(&["config", "set", "check_in.every", "daily"]).0, 0);
    poll("the new schedule is in force", || {
        let at = status(&b)["check_in_at"].as_str().map(day);
        at.is_some_and(|at| at < day(&next)).then_some(())
    });
}
