//! System-wide (managed) settings below the user's own: on the command line and in the companion, at the
//! first start and later.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a failed setup fails the test

mod common;

use common::Home;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// A home whose managed settings are `text`, in `office.toml`.
fn managed(text: &str) -> Home {
    let home = Home::new();
    let file = home.write("office.toml", text);
    home.env("UNBRACE_OFFICE", file)
}

fn start(home: &Home) -> Child {
    let mut command = home.command(["run"]);
    let child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    poll("the companion answers", || home.run(["status"]).status == 0);
    child
}

/// Calls `is_reached` until it returns true.
fn poll(what: &str, is_reached: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !is_reached() {
        assert!(Instant::now() < end, "not within 20 s: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn status(home: &Home) -> serde_json::Value {
    home.json(["status", "--json"])
}

/// The interval of the nth kind of reminder, in seconds.
fn interval(home: &Home, kind: usize) -> i64 {
    status(home)["next"][kind]["every_seconds"].as_i64().unwrap()
}

const OFFICE: &str =
    "[posture]\nevery = \"45m\"\n[schedule]\nenabled = true\n[appearance]\ntheme = \"dark\"\n";

#[test]
fn command_line_shows_the_settings_in_force() {
    let home = managed(OFFICE);
    assert_eq!(home.ok(["config", "get", "posture.every"]), "45m\n");
    assert_eq!(home.ok(["config", "get", "movement.every"]), "1h\n");
    home.ok(["config", "set", "movement.every", "90m"]);
    let own = home.read("settings.toml");
    assert!(own.contains("\nevery = \"90m\""), "{own}");
    assert!(
        own.contains("\n# every = \"30m\"       # of time at the desk; 5m to 8h\n"),
        "{own}"
    );
    assert_eq!(home.ok(["config", "get", "movement.every"]), "90m\n");
    assert_eq!(home.ok(["config", "get", "posture.every"]), "45m\n");
    let shown = home.ok(["config", "show"]);
    let file = home.arg("office.toml");
    let head = format!(
        "# The settings in force. Your own: movement.every.\n\
         # From {file}: posture.every, schedule.enabled, appearance.theme.\n"
    );
    assert!(shown.starts_with(&head), "{shown}");
    assert!(
        shown.contains("every = \"45m\"       # of time") && shown.contains("every = \"90m\""),
        "{shown}"
    );
    // The output is itself a settings file.
    assert!(unbrace::settings::parse(&shown).unwrap().1.is_empty());
    // The user can choose the default against the managed settings.
    home.ok(["config", "set", "posture.every", "30m"]);
    assert_eq!(home.ok(["config", "get", "posture.every"]), "30m\n");
    home.ok(["config", "reset"]);
    assert_eq!(home.ok(["config", "get", "posture.every"]), "45m\n");
    let own = home.arg("settings.toml");
    assert_eq!(home.ok(["config", "path"]), format!("{own}\n"));
    let paths = home.json(["--json", "config", "path"]);
    let expected = serde_json::json!({ "own": own, "office": file, "office_in_force": true });
    assert_eq!(paths, expected);
    home.test(["config", "check"])
        .stdout(format!("{own}: no problems\n{file}: no problems\n"))
        .run();
    home.test(["doctor"])
        .stdout_contains(format!(
            "ok       office            {file}; your own settings take precedence"
        ))
        .run();
}

#[test]
fn unchanged_template_overrides_no_managed_setting() {
    let home = managed(OFFICE);
    home.write("settings.toml", unbrace::settings::TEMPLATE);
    assert_eq!(home.ok(["config", "get", "posture.every"]), "45m\n");
    home.ok(["config", "set", "quiet.calls", "false"]);
    assert_eq!(home.ok(["config", "get", "posture.every"]), "45m\n");
    assert_eq!(home.ok(["config", "get", "quiet.calls"]), "false\n");
}

#[test]
fn check_reports_the_problems_of_both_files() {
    let home = managed("[posture]\nevery = \"1s\"\n");
    let problem = format!(
        "the office's settings are ignored until these problems are fixed\n{}:2:1: error: posture.every: found \"1s\"; \
         expected a duration from 5m to 8h, in quotes\n",
        home.arg("office.toml")
    );
    home.test(["config", "check"])
        .status(2)
        .stdout(format!("{}: no problems\n", home.arg("settings.toml")))
        .stderr(format!("unbrace: {problem}"))
        .run();
    home.write("settings.toml", "[movement]\nevery = 1\n");
    let both = home.test(["config", "check"]).status(2).stderr_contains("").run();
    assert!(
        both.stderr.starts_with("unbrace: 1 problem in the settings;") && both.stderr.ends_with(&problem),
        "{both:?}"
    );
    std::fs::remove_file(home.join("settings.toml")).unwrap();
    assert_eq!(home.ok(["config", "get", "posture.every"]), "30m\n");
    home.test(["doctor"]).stdout_contains("missing  office").run();
}

#[test]
fn own_settings_override_the_managed_ones_in_the_companion() {
    let home = managed(OFFICE);
    let mut child = start(&home);
    let own = home.read("settings.toml");
    assert!(
        own.starts_with("# Your settings. Where this file says nothing"),
        "{own}"
    );
    assert_eq!((interval(&home, 0), interval(&home, 1)), (2_700, 3_600));
    assert_eq!(status(&home)["parts"]["settings"], "ok");
    home.ok(["config", "set", "posture.every", "20m"]);
    poll("the new interval is in force", || interval(&home, 0) == 1_200);
    // Managed settings cannot take the pause away.
    home.ok(["pause", "indefinitely"]);
    home.ok(["resume"]);
    home.ok(["quit"]);
    assert!(child.wait().unwrap().success());
}

#[test]
fn invalid_managed_settings_are_reported_and_ignored() {
    let home = managed("not toml at all");
    let mut child = start(&home);
    assert_eq!(interval(&home, 0), 1_800);
    let state = status(&home)["parts"]["settings"].as_str().unwrap().to_owned();
    let named = format!(
        "ok; the office's file is left aside: {}:1:",
        home.arg("office.toml")
    );
    assert!(state.starts_with(&named), "{state}");
    assert_eq!(home.read("settings.toml"), unbrace::settings::TEMPLATE);
    home.ok(["quit"]);
    assert!(child.wait().unwrap().success());
}

#[test]
fn user_can_switch_a_system_wide_start_at_login_off() {
    let home = managed("");
    let all = home.join("xdg/autostart");
    std::fs::create_dir_all(&all).unwrap();
    std::fs::write(all.join("unbrace.desktop"), "[Desktop Entry]\n").unwrap();
    let (config, user) = (home.join("xdg"), home.to_path_buf());
    let home = home.env("XDG_CONFIG_DIRS", config).env("HOME", user);
    assert!(home.ok(["doctor"]).contains("ok       autostart         on\n"));
    home.ok(["autostart", "off"]);
    home.ok(["run", "--at-login"]); // it ends by itself
    let entry = home.read(".config/autostart/unbrace.desktop");
    assert!(entry.ends_with("\nHidden=true\n"), "{entry}");
    assert!(
        home.ok(["doctor"])
            .contains("ok       autostart         off; `unbrace autostart on`")
    );
    home.ok(["autostart", "on"]);
    assert!(home.ok(["doctor"]).contains("ok       autostart         on\n"));
}
