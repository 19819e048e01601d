//! An office's settings beneath the person's own: command line and companion, first start and later.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a test that cannot be set up has failed

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

struct Desk {
    home: PathBuf,
    office: PathBuf,
}

impl Desk {
    fn new(name: &str, office: &str) -> Self {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(&home).unwrap();
        let file = home.join("office.toml");
        std::fs::write(&file, office).unwrap();
        Desk { home, office: file }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
        command.env_clear().args(args);
        command
            .env("UNBRACE_HOME", &self.home)
            .env("UNBRACE_OFFICE", &self.office);
        command
            .env("LANG", "C.UTF-8")
            .env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
        command
    }

    fn run(&self, args: &[&str]) -> (Option<i32>, String, String) {
        let Output {
            status,
            stdout,
            stderr,
        } = self.command(args).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code(), text(stdout), text(stderr))
    }

    fn ok(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!((code, err.as_str()), (Some(0), ""), "{args:?}: {out}");
        out
    }

    fn own(&self) -> PathBuf {
        self.home.join("settings.toml")
    }

    fn start(&self) -> Child {
        let mut command = self.command(&["run"]);
        let child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let end = Instant::now() + Duration::from_secs(20);
        while self.run(&["status"]).0 != Some(0) {
            assert!(Instant::now() < end, "the companion does not come up");
            std::thread::sleep(Duration::from_millis(20));
        }
        child
    }

    fn status(&self) -> serde_json::Value {
        serde_json::from_str(&self.ok(&["status", "--json"])).unwrap()
    }

    fn every(&self, kind: usize) -> i64 {
        self.status()["next"][kind]["every_seconds"].as_i64().unwrap()
    }
}

const OFFICE: &str =
    "[posture]\nevery = \"45m\"\n[schedule]\nenabled = true\n[appearance]\ntheme = \"dark\"\n";

#[test]
fn the_command_line_shows_what_is_in_force() {
    let desk = Desk::new("cli", OFFICE);
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "45m\n");
    assert_eq!(desk.ok(&["config", "get", "movement.every"]), "1h\n");
    desk.ok(&["config", "set", "movement.every", "90m"]);
    let own = std::fs::read_to_string(desk.own()).unwrap();
    assert!(own.contains("\nevery = \"90m\""), "{own}");
    assert!(
        own.contains("\n# every = \"30m\"       # of time at the desk; 5m to 8h\n"),
        "{own}"
    );
    assert_eq!(desk.ok(&["config", "get", "movement.every"]), "90m\n");
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "45m\n");
    let shown = desk.ok(&["config", "show"]);
    let file = desk.office.display();
    let head = format!(
        "# The settings in force. Your own: movement.every.\n\
         # From {file}: posture.every, schedule.enabled, appearance.theme.\n"
    );
    assert!(shown.starts_with(&head), "{shown}");
    assert!(
        shown.contains("every = \"45m\"       # of time") && shown.contains("every = \"90m\""),
        "{shown}"
    );
    // What is shown is a settings file that means the same everywhere.
    assert!(unbrace::settings::parse(&shown).unwrap().1.is_empty());
    // The default itself can be wished for, against the office.
    desk.ok(&["config", "set", "posture.every", "30m"]);
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "30m\n");
    desk.ok(&["config", "reset"]);
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "45m\n");
    let own = desk.own();
    assert_eq!(desk.ok(&["config", "path"]), format!("{}\n", own.display()));
    let paths: serde_json::Value = serde_json::from_str(&desk.ok(&["--json", "config", "path"])).unwrap();
    let expected = serde_json::json!({ "own": own, "office": desk.office, "office_in_force": true });
    assert_eq!(paths, expected);
    let check = desk.ok(&["config", "check"]);
    assert_eq!(
        check,
        format!("{}: no problems\n{file}: no problems\n", own.display())
    );
    let doctor = desk.ok(&["doctor"]);
    assert!(
        doctor.contains(&format!(
            "ok       office            {file}; your own settings take precedence"
        )),
        "{doctor}"
    );
}

#[test]
fn a_template_that_was_never_touched_says_nothing() {
    let desk = Desk::new("template", OFFICE);
    std::fs::write(desk.own(), unbrace::settings::TEMPLATE).unwrap();
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "45m\n");
    desk.ok(&["config", "set", "quiet.calls", "false"]);
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "45m\n");
    assert_eq!(desk.ok(&["config", "get", "quiet.calls"]), "false\n");
}

#[test]
fn check_names_the_problems_of_either_file() {
    let desk = Desk::new("check", "[posture]\nevery = \"1s\"\n");
    let (code, out, err) = desk.run(&["config", "check"]);
    assert_eq!(
        (code, out),
        (Some(2), format!("{}: no problems\n", desk.own().display()))
    );
    let bad = format!(
        "the office's settings are ignored until these problems are fixed\n{}:2:1: error: posture.every: found \"1s\"; \
         expected a duration from 5m to 8h, in quotes\n",
        desk.office.display()
    );
    assert_eq!(err, format!("unbrace: {bad}"));
    std::fs::write(desk.own(), "[movement]\nevery = 1\n").unwrap();
    let (code, out, err) = desk.run(&["config", "check"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.starts_with("unbrace: 1 problem in the settings;") && err.ends_with(&bad),
        "{err}"
    );
    std::fs::remove_file(desk.own()).unwrap();
    assert_eq!(desk.ok(&["config", "get", "posture.every"]), "30m\n");
    let doctor = desk.ok(&["doctor"]);
    assert!(doctor.contains("missing  office"), "{doctor}");
}

#[test]
fn the_companion_lays_the_persons_own_over_the_offices() {
    let desk = Desk::new("companion", OFFICE);
    let mut child = desk.start();
    let own = std::fs::read_to_string(desk.own()).unwrap();
    assert!(
        own.starts_with("# Your settings. Where this file says nothing"),
        "{own}"
    );
    assert_eq!((desk.every(0), desk.every(1)), (2_700, 3_600));
    assert_eq!(desk.status()["parts"]["settings"], "ok");
    desk.ok(&["config", "set", "posture.every", "20m"]);
    let end = Instant::now() + Duration::from_secs(20);
    while desk.every(0) != 1_200 {
        assert!(Instant::now() < end, "the change is not seen");
        std::thread::sleep(Duration::from_millis(20));
    }
    // No office can keep a person from being quiet.
    desk.ok(&["pause", "indefinitely"]);
    desk.ok(&["resume"]);
    desk.ok(&["quit"]);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_bad_office_file_is_named_and_harms_nothing() {
    let desk = Desk::new("bad", "not toml at all");
    let mut child = desk.start();
    assert_eq!(desk.every(0), 1_800);
    let said = desk.status()["parts"]["settings"].as_str().unwrap().to_owned();
    let named = format!(
        "ok; the office's file is left aside: {}:1:",
        desk.office.display()
    );
    assert!(said.starts_with(&named), "{said}");
    assert_eq!(
        std::fs::read_to_string(desk.own()).unwrap(),
        unbrace::settings::TEMPLATE
    );
    desk.ok(&["quit"]);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_person_can_end_the_start_at_login_that_an_office_set_up() {
    let desk = Desk::new("autostart", "");
    let all = desk.home.join("xdg/autostart");
    std::fs::create_dir_all(&all).unwrap();
    std::fs::write(all.join("unbrace.desktop"), "[Desktop Entry]\n").unwrap();
    let run = |args: &[&str]| {
        let mut command = desk.command(args);
        command
            .env("XDG_CONFIG_DIRS", desk.home.join("xdg"))
            .env("HOME", &desk.home);
        let out = command.output().unwrap();
        assert!(out.status.success(), "{out:?}");
        String::from_utf8(out.stdout).unwrap()
    };
    assert!(run(&["doctor"]).contains("ok       autostart         on\n"));
    run(&["autostart", "off"]);
    run(&["run", "--at-login"]); // it ends by itself
    let entry = std::fs::read_to_string(desk.home.join(".config/autostart/unbrace.desktop")).unwrap();
    assert!(entry.ends_with("\nHidden=true\n"), "{entry}");
    assert!(run(&["doctor"]).contains("ok       autostart         off; `unbrace autostart on`"));
    run(&["autostart", "on"]);
    assert!(run(&["doctor"]).contains("ok       autostart         on\n"));
}
