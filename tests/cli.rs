//! The command line, exactly: status, stdout, stderr.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed
use std::process::{Command, Output};

fn unbrace(home: &std::path::Path, args: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_unbrace"))
        .args(args)
        .env("UNBRACE_HOME", home)
        .output()
        .unwrap();
    (
        status.code(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

fn home(name: &str) -> std::path::PathBuf {
    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

#[test]
fn without_a_companion_a_request_exits_3() {
    let expected = "unbrace: no companion is running; start it with `unbrace`\n";
    assert_eq!(
        unbrace(&home("none"), &["status"]),
        (Some(3), String::new(), expected.into())
    );
}

#[test]
fn a_bad_trace_names_its_line() {
    let home = home("trace");
    let file = home.join("t.trace");
    std::fs::write(&file, "+00:00 active\n+00:01 dance\n").unwrap();
    let (code, out, err) = unbrace(&home, &["simulate", "--trace", file.to_str().unwrap()]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        err.contains("line 2: found \"+00:01 dance\", expected input, active"),
        "{err}"
    );
}

#[test]
fn the_readmes_day_runs() {
    let readme = include_str!("../README.md");
    let trace = readme
        .split("```trace\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let home = home("readme");
    let file = home.join("day.trace");
    std::fs::write(&file, trace).unwrap();
    let (code, out, err) = unbrace(&home, &["simulate", "--trace", file.to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(
        out.contains("2026-11-23T11:12:00+01:00 back     natural-break 12m\n"),
        "{out}"
    );
    assert!(out.contains("2026-11-23T10:10:00+01:00 released\n"), "{out}");
    assert!(
        out.contains("2026-11-23T12:12:00+01:00 offered  movement "),
        "{out}"
    );
}

#[test]
fn a_bad_settings_file_is_left_as_it_is() {
    let home = home("settings");
    let file = home.join("settings.toml");
    std::fs::write(&file, "[posture]\nevery = \"1m\"\n").unwrap();
    assert_eq!(unbrace(&home, &["config", "check"]).0, Some(2));
    assert_eq!(
        unbrace(&home, &["config", "set", "movement.every", "2h"]).0,
        Some(2)
    );
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        "[posture]\nevery = \"1m\"\n"
    );
}
