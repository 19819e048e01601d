//! Where files are stored and who may read them: symlinks, folders of other users, files that cannot be read
//! or written.
#![cfg(unix)]
#![allow(clippy::unwrap_used)] // a failed setup fails the test

mod common;

use common::{Home, Output};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

fn set_mode(path: impl AsRef<Path>, mode: u32) {
    std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn reset_writes_through_a_link_and_keeps_the_old_text() {
    let home = Home::new();
    let old = "version = 1\n[posture]\nevery = \"41m\"\n";
    home.write("dotfiles.toml", old);
    symlink("dotfiles.toml", home.join("settings.toml")).unwrap();
    home.ok(["config", "reset"]);
    assert!(home.join("settings.toml").is_symlink());
    assert!(!home.read("dotfiles.toml").contains("41m"));
    assert!(!home.join("settings.1.kept.toml").is_symlink());
    assert_eq!(home.read("settings.1.kept.toml"), old);
}

#[test]
fn reset_that_cannot_write_leaves_no_copy() {
    let home = Home::new();
    symlink("nowhere/settings.toml", home.join("settings.toml")).unwrap();
    let reset = home.run(["config", "reset"]);
    assert_eq!(reset.status, 1, "{reset:?}");
    assert!(home.join("settings.toml").is_symlink());
    assert_eq!(home.list(), ["settings.toml"]);
}

#[test]
fn home_that_other_users_can_write_to_is_refused() {
    let home = Home::new();
    set_mode(&home, 0o777);
    for args in [&["check-in", "--pain", "3"][..], &["run"], &["status"]] {
        home.test(args)
            .status(1)
            .stderr_contains("other users can write to")
            .run();
    }
    assert!(home.list().is_empty());
    assert_eq!(home.run(["completions", "bash"]).status, 0, "it uses no folder");
    set_mode(&home, 0o755);
    assert_eq!(home.run(["check-in", "--pain", "3"]).status, 0);
}

/// Runs a command as a user who is bound by file modes, as root is not.
fn run_unprivileged(home: &Home, args: &[&str]) -> Output {
    use std::os::unix::process::CommandExt;
    let mut command = home.command(args);
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    common::run(command, "")
}

#[test]
fn read_only_home_is_read_and_writing_to_it_is_refused() {
    // The other user may not enter the target folder.
    let home = Home::new_in(&std::env::temp_dir());
    home.ok(["check-in", "--pain", "3", "--note", "kept"]);
    set_mode(home.join("history.db"), 0o444);
    set_mode(&home, 0o555);
    let export = run_unprivileged(&home, &["history", "export"]);
    assert_eq!(export.status, 0, "{export:?}");
    assert!(export.stdout.contains(",kept"), "{export:?}");
    let report = run_unprivileged(&home, &["report", "-o", "-"]);
    assert_eq!(report.status, 0, "{report:?}");
    let questions = run_unprivileged(&home, &["ask", "--list"]);
    assert_eq!(questions.status, 0, "{questions:?}");
    let refused = run_unprivileged(&home, &["check-in", "--pain", "4"]);
    assert_eq!(refused.status, 1);
    assert!(
        refused.stderr.contains("cannot write") && refused.stderr.contains("denied"),
        "{refused:?}"
    );
    assert_eq!(home.list(), ["history.db"]);
    set_mode(&home, 0o700); // a folder that cannot be written to cannot be deleted
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let home = Home::new();
    let text = "x\u{1b}]0;title\u{7}\u{202e}y";
    assert_eq!(home.run(["ask", text]).status, 0);
    assert_eq!(home.run(["check-in", "--pain", "1", "--note", text]).status, 0);
    let file = &home.arg(&format!("{text}.toml"));
    std::fs::write(file, "x = [").unwrap();
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
        let output = home.run(args);
        let all = format!("{}{}", output.stdout, output.stderr);
        assert!(!all.is_empty() && !all.contains(steers), "{args:?}: {output:?}");
    }
    // Output for other programs is not changed.
    let csv = home.ok(["history", "export"]);
    assert!(csv.contains(text), "{csv:?}");
    assert_eq!(home.json(["ask", "--list", "--json"])[0]["text"], text);
}
