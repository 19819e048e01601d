//! Where files are kept and whose they are: links, folders of others, files that cannot be read or written.
#![cfg(unix)]
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Exit code, standard output and standard error.
fn unbrace(home: &Path, args: &[&str]) -> (i32, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_unbrace"))
        .args(args)
        .env("UNBRACE_HOME", home)
        .output()
        .unwrap();
    (
        out.status.code().unwrap_or(-1),
        String::from_utf8(out.stdout).unwrap(),
        String::from_utf8(out.stderr).unwrap(),
    )
}

fn home(name: &str) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("storage-{name}"));
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home).unwrap();
    home
}

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn reset_writes_through_a_link_and_keeps_the_old_text() {
    let home = home("reset");
    let (file, target) = (home.join("settings.toml"), home.join("dotfiles.toml"));
    let old = "version = 1\n[posture]\nevery = \"41m\"\n";
    std::fs::write(&target, old).unwrap();
    symlink("dotfiles.toml", &file).unwrap();
    assert_eq!(unbrace(&home, &["config", "reset"]).0, 0);
    assert!(file.is_symlink());
    assert!(!std::fs::read_to_string(&target).unwrap().contains("41m"));
    let kept = home.join("settings.1.kept.toml");
    assert!(!kept.is_symlink());
    assert_eq!(std::fs::read_to_string(kept).unwrap(), old);
}

#[test]
fn reset_that_cannot_write_leaves_no_copy() {
    let home = home("reset-refused");
    symlink("nowhere/settings.toml", home.join("settings.toml")).unwrap();
    let (code, _, err) = unbrace(&home, &["config", "reset"]);
    assert_eq!(code, 1, "{err}");
    assert!(home.join("settings.toml").is_symlink());
    assert_eq!(std::fs::read_dir(&home).unwrap().count(), 1);
}

#[test]
fn folder_that_others_can_write_in_holds_no_notes() {
    let home = home("shared");
    mode(&home, 0o777);
    for args in [&["check-in", "--pain", "3"][..], &["run"], &["status"]] {
        let (code, _, err) = unbrace(&home, args);
        assert_eq!(code, 1, "{args:?}");
        assert!(err.contains("other users can write to"), "{err}");
    }
    assert_eq!(std::fs::read_dir(&home).unwrap().count(), 0);
    assert_eq!(unbrace(&home, &["completions", "bash"]).0, 0, "it uses no folder");
    mode(&home, 0o755);
    assert_eq!(unbrace(&home, &["check-in", "--pain", "3"]).0, 0);
}

/// Exit code, standard output and standard error of a user who may not write everywhere, as root may.
fn without_rights(home: &Path, args: &[&str]) -> (i32, String, String) {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
    command.args(args).env("UNBRACE_HOME", home);
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    let out = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        out.status.code().unwrap_or(-1),
        text(out.stdout),
        text(out.stderr),
    )
}

#[test]
fn read_only_home_is_read_and_named_as_what_it_is() {
    // Below the folder for tests, which the other user may not enter, it would not be read-only but out of reach.
    let home = std::env::temp_dir().join(format!("unbrace-read-only-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home).unwrap();
    assert_eq!(
        unbrace(&home, &["check-in", "--pain", "3", "--note", "kept"]).0,
        0
    );
    mode(&home.join("history.db"), 0o444);
    mode(&home, 0o555);
    let out = home.with_extension("html");
    let (code, text, err) = without_rights(&home, &["history", "export"]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains(",kept"), "{text}");
    let (code, _, err) = without_rights(&home, &["report", "--force", "-o", out.to_str().unwrap()]);
    assert_eq!(code, 0, "{err}");
    let (code, _, err) = without_rights(&home, &["ask", "--list"]);
    assert_eq!(code, 0, "{err}");
    let (code, _, err) = without_rights(&home, &["check-in", "--pain", "4"]);
    assert_eq!(code, 1);
    assert!(err.contains("cannot write") && err.contains("denied"), "{err}");
    let left: Vec<_> = std::fs::read_dir(&home).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing was written: {left:?}");
    mode(&home, 0o755);
    std::fs::remove_dir_all(home).unwrap();
    std::fs::remove_file(out).unwrap();
}

#[test]
fn texts_of_others_steer_no_terminal() {
    let home = home("steer");
    let text = "x\u{1b}]0;title\u{7}\u{202e}y";
    assert_eq!(unbrace(&home, &["ask", text]).0, 0);
    assert_eq!(unbrace(&home, &["check-in", "--pain", "1", "--note", text]).0, 0);
    let file = home.join(format!("{text}.toml"));
    std::fs::write(&file, "x = [").unwrap();
    let file = file.to_str().unwrap();
    let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    for args in [
        &["ask", "--list"][..],
        &["ask", "--list", "--json"],
        &["config", "check", file],
        &["program", "check", file],
        &["simulate", "--config", file],
        &["simulate", "--trace", file],
        &["simulate", "--program", file],
        &["content", "check", file],
        &["clinic", file],
        &["backup", file],
        &["restore", file],
    ] {
        let (_, out, err) = unbrace(&home, args);
        assert!(
            !out.contains(steers) && !err.contains(steers),
            "{args:?}: {out:?} {err:?}"
        );
        assert!(out.len() + err.len() > 0, "{args:?}");
    }
    // What is read by programs stays what it is.
    let (_, csv, _) = unbrace(&home, &["history", "export"]);
    assert!(csv.contains(text), "{csv:?}");
    let (_, json, _) = unbrace(&home, &["ask", "--list", "--json"]);
    let questions: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(questions[0]["text"], text);
}
