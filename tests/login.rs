//! The autostart entry: which path it names when the real program is started through symlinks.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a failed setup fails the test

mod common;

use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

struct Installed {
    root: PathBuf,
    _folder: TempDir,
}

impl Installed {
    /// Installs two versions in folders of their own, and a symlink to the first one in `bin`.
    fn new() -> Self {
        let folder = common::temporary_folder();
        let root = folder.path().to_path_buf();
        for folder in ["app-1.0", "app-1.1", "bin", "home"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
        }
        for version in ["app-1.0", "app-1.1"] {
            std::fs::copy(env!("CARGO_BIN_EXE_unbrace"), root.join(version).join("unbrace")).unwrap();
        }
        symlink("../app-1.0/unbrace", root.join("bin/unbrace")).unwrap();
        Installed {
            root,
            _folder: folder,
        }
    }

    /// Runs the program by this name, looked up in the PATH if it has no folder, and returns its standard
    /// output.
    fn run(&self, program: &str, args: &[&str]) -> String {
        let path = format!("{}:/usr/bin:/bin", self.root.join("bin").display());
        let out = Command::new("env")
            .args(["-i", &format!("HOME={}", self.root.join("home").display())])
            .args([
                format!("PATH={path}"),
                "XDG_CURRENT_DESKTOP=MATE".into(),
                program.into(),
            ])
            .args(args)
            .current_dir(&self.root)
            .output()
            .unwrap();
        String::from_utf8(out.stdout).unwrap()
    }

    fn entry(&self) -> PathBuf {
        self.root.join("home/.config/autostart/unbrace.desktop")
    }

    fn exec(&self) -> String {
        let text = std::fs::read_to_string(self.entry()).unwrap();
        let exec = text.lines().find_map(|l| l.strip_prefix("Exec=")).unwrap();
        exec.to_owned()
    }

    fn command(&self, path: &str) -> String {
        format!("\"{}\" run", self.root.join(path).display())
    }

    /// The line of `doctor` about the start at login.
    fn doctor(&self, program: &str) -> String {
        let text = self.run(program, &["doctor"]);
        text.lines().find(|l| l.contains("autostart")).unwrap().to_owned()
    }
}

#[test]
fn entry_names_the_link_that_was_started_and_survives_an_update() {
    let here = Installed::new();
    for program in ["unbrace", "bin/unbrace", "./bin/../bin/unbrace"] {
        here.run(program, &["autostart", "on"]);
        assert!(!here.exec().contains("app-1.0"), "{program}: {}", here.exec());
    }
    here.run("unbrace", &["autostart", "on"]);
    assert_eq!(here.exec(), here.command("bin/unbrace"));
    std::fs::remove_file(here.root.join("bin/unbrace")).unwrap();
    symlink("../app-1.1/unbrace", here.root.join("bin/unbrace")).unwrap();
    std::fs::remove_dir_all(here.root.join("app-1.0")).unwrap();
    assert!(
        here.doctor("unbrace").ends_with(" on"),
        "{}",
        here.doctor("unbrace")
    );
}

#[test]
fn entry_names_the_file_that_was_started_directly() {
    let here = Installed::new();
    here.run("app-1.0/unbrace", &["autostart", "on"]);
    assert_eq!(here.exec(), here.command("app-1.0/unbrace"));
}

#[test]
fn doctor_reports_another_version_and_a_missing_path() {
    let here = Installed::new();
    here.run("app-1.1/unbrace", &["autostart", "on"]);
    let line = here.doctor("unbrace");
    assert!(
        line.starts_with("missing") && line.contains("app-1.1/unbrace"),
        "{line}"
    );
    std::fs::remove_dir_all(here.root.join("app-1.1")).unwrap();
    let line = here.doctor("unbrace");
    assert!(
        line.starts_with("missing") && line.contains("app-1.1/unbrace"),
        "{line}"
    );
    here.run("unbrace", &["autostart", "on"]);
    assert!(here.doctor("unbrace").ends_with(" on"));
}

#[test]
fn start_repairs_an_entry_whose_path_is_stale() {
    let here = Installed::new();
    for stale in [
        "gone/unbrace",
        "app-1.1/unbrace-window (deleted)",
        "app-1.0/unbrace",
    ] {
        here.run("app-1.0/unbrace", &["autostart", "on"]);
        let text = std::fs::read_to_string(here.entry()).unwrap();
        let old = here.command("app-1.0/unbrace");
        std::fs::write(here.entry(), text.replace(&old, &here.command(stale))).unwrap();
        here.start_and_quit();
        assert_eq!(here.exec(), here.command("bin/unbrace"), "{stale}");
    }
}

#[test]
fn start_does_not_change_an_entry_that_the_desktop_switched_off() {
    let here = Installed::new();
    for line in ["X-MATE-Autostart-enabled=false", "NotShowIn=MATE;"] {
        here.run("unbrace", &["autostart", "on"]);
        let text = std::fs::read_to_string(here.entry()).unwrap();
        let text = text.replace(&here.command("bin/unbrace"), &here.command("gone/unbrace"));
        let text = format!("{text}{line}\n");
        std::fs::write(here.entry(), &text).unwrap();
        here.start_and_quit();
        assert_eq!(std::fs::read_to_string(here.entry()).unwrap(), text);
        assert!(
            here.doctor("unbrace").contains("off; `unbrace autostart on`"),
            "{line}"
        );
    }
}

impl Installed {
    /// Starts the companion, waits until it answers a command, and ends it.
    fn start_and_quit(&self) {
        let mut companion = Command::new("env")
            .args(["-i", &format!("HOME={}", self.root.join("home").display())])
            .arg(format!("PATH={}", self.root.join("bin").display()))
            .args(["XDG_CURRENT_DESKTOP=MATE", "unbrace", "run"])
            .spawn()
            .unwrap();
        let start = Instant::now();
        while !self.run("unbrace", &["status"]).contains("Next") {
            assert!(start.elapsed().as_secs() < 20, "the companion does not answer");
            assert!(companion.try_wait().unwrap().is_none(), "the companion has ended");
            std::thread::sleep(Duration::from_millis(20));
        }
        self.run("unbrace", &["quit"]);
        companion.wait().unwrap();
    }
}
