//! The companion where everything is missing: no bus, no display, nowhere to write. It goes on, reminds on the
//! terminal, and says what is missing.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a test that cannot be set up has failed

use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);

struct Bare {
    home: PathBuf,
    env: Vec<(&'static str, String)>,
    child: Option<Child>,
    lines: Option<Receiver<String>>,
}

impl Bare {
    fn new(name: &str) -> Self {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bare-{name}"));
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(home.join("run")).unwrap();
        let env = vec![
            ("HOME", home.display().to_string()),
            ("XDG_RUNTIME_DIR", home.join("run").display().to_string()),
            ("PATH", "/usr/bin:/bin".into()),
            ("LANG", "C.UTF-8".into()),
            // Nobody's system bus either.
            ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent".into()),
        ];
        Bare {
            home,
            env,
            child: None,
            lines: None,
        }
    }

    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
        command.env_clear().envs(self.env.iter().cloned());
        let out = command.args(args).output().unwrap();
        (
            out.status.code().unwrap_or(-1),
            String::from_utf8(out.stdout).unwrap(),
            String::from_utf8(out.stderr).unwrap(),
        )
    }

    /// Starts the companion; `before` is what a shell does first.
    fn start(&mut self, before: &str) {
        let mut command = Command::new("/bin/sh");
        let script = format!("{before} exec \"$0\" run");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_unbrace")]);
        command.env_clear().envs(self.env.iter().cloned());
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, lines) = channel();
        let out: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().unwrap()),
            Box::new(child.stderr.take().unwrap()),
        ];
        for pipe in out {
            let to = to.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                    let _ = to.send(line);
                }
            });
        }
        self.child = Some(child);
        self.lines = Some(lines);
        poll("the companion answers", || {
            (self.run(&["status"]).0 == 0).then_some(())
        });
    }

    fn wait_line(&self, with: &str) -> String {
        let mut seen = Vec::new();
        let start = Instant::now();
        while let Ok(line) = self
            .lines
            .as_ref()
            .unwrap()
            .recv_timeout(PATIENCE.saturating_sub(start.elapsed()))
        {
            if line.contains(with) {
                return line;
            }
            seen.push(line);
        }
        panic!("no line with {with:?} in {seen:?}");
    }

    fn parts(&self) -> serde_json::Value {
        let (code, text, err) = self.run(&["status", "--json"]);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["parts"].clone()
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn poll(what: &str, mut look: impl FnMut() -> Option<()>) {
    let start = Instant::now();
    while look().is_none() {
        assert!(start.elapsed() < PATIENCE, "not within {PATIENCE:?}: {what}");
        std::thread::sleep(Duration::from_millis(20)); // between two looks
    }
}

#[test]
fn without_a_bus_and_a_display_it_reminds_on_the_terminal_and_says_what_is_missing() {
    let mut b = Bare::new("nothing");
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
    let line = b.wait_line("Time to move? ");
    assert!(line.len() > "Time to move? ".len(), "without the cue: {line}");
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

#[test]
fn with_a_home_that_is_a_file_it_runs_and_is_reached_all_the_same() {
    let mut b = Bare::new("file");
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
        parts["settings"].as_str().unwrap().starts_with("problem: "),
        "{parts}"
    );
    assert_eq!(b.run(&["offer", "posture"]).0, 0);
    assert_eq!(b.run(&["done"]).0, 0);
    assert_eq!(b.run(&["pause", "30m"]).0, 0);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
}

#[test]
fn on_a_full_disk_it_goes_on_and_says_so() {
    let mut b = Bare::new("full");
    // No file may grow: writing fails as on a full disk.
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
fn a_bad_settings_file_at_start_is_told_and_left_as_it_is_and_the_last_good_one_holds() {
    let mut b = Bare::new("settings");
    b.start("");
    let file = PathBuf::from(b.run(&["config", "path"]).1.trim());
    assert_eq!(b.run(&["config", "set", "posture.every", "50m"]).0, 0);
    let every = |b: &Bare| {
        let text = b.run(&["status", "--json"]).1;
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["next"][0]["every_seconds"].clone()
    };
    poll("the new interval", || (every(&b) == 3_000).then_some(()));
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
fn a_garbage_history_is_kept_and_told() {
    let mut b = Bare::new("history");
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
fn its_files_and_its_socket_are_the_persons_alone() {
    let mut b = Bare::new("rights");
    b.start("umask 022;");
    let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&b.home.join("run/unbrace/unbrace.sock")), 0o600);
    for file in ["history.db", "state.json"] {
        let file = b.home.join(".local/share/unbrace").join(file);
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    // It says where it runs to whoever starts another, and leaves neither behind.
    let (code, said, _) = b.run(&["run"]);
    assert!(
        code == 0 && said.starts_with("Unbrace is running already: process "),
        "{said}"
    );
    assert_eq!(b.run(&["quit"]).0, 0);
    for file in ["unbrace.sock", "unbrace.running"] {
        assert!(!b.home.join("run/unbrace").join(file).exists(), "{file}");
    }
}

#[test]
fn a_peer_that_says_nothing_holds_nobody_up() {
    let mut b = Bare::new("peers");
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
fn a_program_is_felt_at_once_and_its_own_words_are_said() {
    let mut b = Bare::new("program");
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
    let said = b.run(&["flare-up", "on"]).1;
    assert!(
        said.contains("If it has not eased after two weeks, get in touch. Contact: Ask at your next visit"),
        "{said}"
    );
    assert_eq!(b.run(&["flare-up", "off"]).0, 0);
    // A stage that came while nothing ran is told at the next start.
    assert_eq!(b.run(&["quit"]).0, 0);
    let state = b.home.join(".local/share/unbrace/program.json");
    let mut place: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&state).unwrap()).unwrap();
    place["place"]["since"] = "2026-01-05".into();
    std::fs::write(&state, place.to_string()).unwrap();
    b.start("");
    b.wait_line("A new stage of your program: Second");
    assert_eq!(every(&b), 3_000);
    // A damaged file: the last good one holds, and it is said.
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
fn a_check_in_is_asked_for_once_and_not_again_after_a_restart() {
    let mut b = Bare::new("check-in");
    b.start("");
    let status =
        |b: &Bare| serde_json::from_str::<serde_json::Value>(&b.run(&["status", "--json"]).1).unwrap();
    assert_eq!(status(&b)["check_in_at"], serde_json::Value::Null);
    // The day begins at 04:00: whenever this runs, it is time.
    assert_eq!(b.run(&["config", "set", "check_in.at", "04:00"]).0, 0);
    assert_eq!(b.run(&["config", "set", "check_in.every", "weekly"]).0, 0);
    b.wait_line("How is it going?");
    let next = status(&b)["check_in_at"].as_str().unwrap().to_owned();
    let day = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
    let left = day(&next) - unbrace::companion::now().wall;
    assert!(left > chrono::TimeDelta::days(5), "{next}");
    assert_eq!(b.run(&["quit"]).0, 0);
    b.start("");
    assert_eq!(status(&b)["check_in_at"], *next);
    // A check-in of the person's own counts from its day.
    assert_eq!(b.run(&["check-in", "--pain", "3"]).0, 0);
    assert_eq!(b.run(&["config", "set", "check_in.every", "daily"]).0, 0);
    poll("the new rhythm", || {
        let at = status(&b)["check_in_at"].as_str().map(day);
        at.is_some_and(|at| at < day(&next)).then_some(())
    });
}

/// Writes a check-in of ten years ago into the history.
fn long_ago(bare: &Bare) {
    let said = bare.run(&["check-in", "--pain", "3", "--note", "long ago"]);
    assert_eq!(said.0, 0, "{said:?}");
    let db = rusqlite::Connection::open(bare.home.join(".local/share/unbrace/history.db")).unwrap();
    let moved = db
        .execute("UPDATE entry SET at = at - 10 * 365 * 86400", [])
        .unwrap();
    assert_eq!(moved, 1);
    assert_eq!(bare.run(&["check-in", "--pain", "4"]).0, 0);
}

#[test]
fn a_long_history_was_cut_by_the_defaults_while_the_settings_could_not_be_read() {
    let mut bare = Bare::new("keep");
    let settings = bare.home.join(".config/unbrace/settings.toml");
    std::fs::create_dir_all(settings.parent().unwrap()).unwrap();
    std::fs::write(&settings, "[data]\nkeep = \"20y\"\n[posture]\nevery = 7\n").unwrap();
    long_ago(&bare);
    bare.start("");
    assert!(bare.parts()["settings"].as_str().unwrap().starts_with("problem"));
    assert!(bare.run(&["history", "export"]).1.contains("long ago"));
    // Mended, what the person wants to keep holds.
    std::fs::write(&settings, "[data]\nkeep = \"20y\"\n").unwrap();
    poll("mended", || (bare.parts()["settings"] == "ok").then_some(()));
    assert!(bare.run(&["history", "export"]).1.contains("long ago"));
}

#[test]
fn an_emptied_settings_file_was_taken_for_the_defaults() {
    let mut bare = Bare::new("emptied");
    bare.start("");
    let settings = bare.home.join(".config/unbrace/settings.toml");
    let set = bare.run(&["config", "set", "posture.every", "45m"]);
    assert_eq!(set.0, 0, "{set:?}");
    let every = |bare: &Bare| -> serde_json::Value {
        let status: serde_json::Value = serde_json::from_str(&bare.run(&["status", "--json"]).1).unwrap();
        status["next"][0]["every_seconds"].clone()
    };
    poll("it is felt", || (every(&bare) == 2_700).then_some(()));
    std::fs::write(&settings, "").unwrap();
    poll("it is told", || {
        bare.parts()["settings"]
            .as_str()
            .unwrap()
            .contains("is empty")
            .then_some(())
    });
    assert_eq!(every(&bare), 2_700);
}

#[test]
fn one_without_a_runtime_folder_was_a_second_companion_on_the_same_files() {
    let mut bare = Bare::new("twice");
    bare.start("");
    let all = std::mem::take(&mut bare.env);
    bare.env = all
        .iter()
        .filter(|(k, _)| *k != "XDG_RUNTIME_DIR")
        .cloned()
        .collect();
    let (code, out, _) = bare.run(&["run"]);
    bare.env = all;
    assert_eq!(code, 0);
    assert!(out.starts_with("Unbrace is running already: process "), "{out}");
}

#[test]
fn a_command_without_a_runtime_folder_did_not_reach_the_companion() {
    let mut b = Bare::new("afar");
    b.start("");
    let all = std::mem::take(&mut b.env);
    let without = |(k, _): &&(&'static str, String)| *k != "XDG_RUNTIME_DIR";
    b.env = all.iter().filter(without).cloned().collect();
    assert_eq!(b.run(&["pause", "10m"]).0, 0);
    assert_eq!(b.run(&["quit"]).0, 0);
    assert_eq!(b.run(&["status"]).0, 3);
    assert!(
        std::fs::symlink_metadata(b.home.join(".local/share/unbrace/unbrace.sock")).is_err(),
        "it leaves its link behind"
    );
    b.env = all;
}

#[test]
fn a_damaged_history_was_renamed_under_the_companion_that_had_it_open() {
    let mut bare = Bare::new("open");
    assert_eq!(bare.run(&["check-in", "--pain", "3"]).0, 0);
    bare.start("");
    let file = bare.home.join(".local/share/unbrace/history.db");
    std::fs::write(
        &file,
        "no history at all, and long enough to be looked at as one".repeat(99),
    )
    .unwrap();
    let (code, _, err) = bare.run(&["history", "export"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("end Unbrace with `unbrace quit`"), "{err}");
    let names = std::fs::read_dir(file.parent().unwrap()).unwrap();
    let aside = |n: &std::ffi::OsStr| n.to_string_lossy().contains("damaged");
    assert!(!names.flatten().any(|e| aside(&e.file_name())));
}

#[test]
fn what_happened_before_the_history_could_be_opened_was_lost() {
    let mut b = Bare::new("later");
    let file = b.home.join(".local/share/unbrace/history.db");
    std::fs::create_dir_all(&file).unwrap(); // a folder in its place
    b.start("");
    assert!(b.parts()["history"].as_str().unwrap().starts_with("missing: "));
    for answer in [["offer", "posture"].as_slice(), &["done"]] {
        assert_eq!(b.run(answer).0, 0);
    }
    std::fs::remove_dir(&file).unwrap();
    for answer in [["offer", "movement"].as_slice(), &["skip"]] {
        assert_eq!(b.run(answer).0, 0);
    }
    assert_eq!(b.parts()["history"], "ok");
    let (_, log, _) = b.run(&["history", "export"]);
    assert!(log.contains(",posture,") && log.contains(",movement,"), "{log}");
}

#[test]
fn what_was_done_after_the_history_was_deleted_went_with_it() {
    let mut b = Bare::new("unlinked");
    b.start("");
    let file = b.home.join(".local/share/unbrace/history.db");
    for tail in ["db", "db-wal", "db-shm"] {
        let _ = std::fs::remove_file(file.with_extension(tail)); // the last two may not be there
    }
    for answer in [["offer", "posture"].as_slice(), &["done"]] {
        assert_eq!(b.run(answer).0, 0);
    }
    let (_, log, _) = b.run(&["history", "export"]);
    assert!(log.contains(",posture,"), "{log}");
}

#[test]
fn absurd_numbers_in_the_saved_state_ended_it_at_every_start() {
    let mut b = Bare::new("absurd");
    b.start("");
    assert_eq!(b.run(&["pause", "10m"]).0, 0);
    assert_eq!(b.run(&["quit"]).0, 0);
    poll("it ends", || (b.run(&["status"]).0 == 3).then_some(()));
    let state = b.home.join(".local/share/unbrace/state.json");
    let good = std::fs::read_to_string(&state).unwrap();
    let mut memory: serde_json::Value = serde_json::from_str(&good).unwrap();
    memory["engine"]["at"] = i64::MAX.into();
    std::fs::write(&state, memory.to_string()).unwrap();
    b.start("");
    b.wait_line("state.1.kept.json");
    assert_eq!(
        std::fs::read_to_string(state.with_file_name("state.1.kept.json")).unwrap(),
        memory.to_string()
    );
}

#[test]
fn a_file_of_somebodys_own_in_the_sockets_place_was_deleted() {
    let mut b = Bare::new("own-socket");
    let own = b.home.join("run/unbrace/unbrace.sock");
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, "mine").unwrap();
    b.start(""); // it listens in the next folder
    assert_eq!(b.run(&["quit"]).0, 0);
    poll("it ends", || (b.run(&["status"]).0 == 3).then_some(()));
    assert_eq!(std::fs::read_to_string(&own).unwrap(), "mine");
}
