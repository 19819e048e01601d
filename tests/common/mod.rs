//! A builder for tests of the command line: a temporary home folder, the arguments, the environment and
//! standard input, and what the command is expected to answer.
#![allow(dead_code)] // each test crate uses a part of it
#![allow(clippy::disallowed_methods)] // a test reads the environment that it passes on

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Variables that a process on Windows does not start without.
const NEEDED_ON_WINDOWS: [&str; 5] = ["SystemRoot", "TEMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"];

/// A temporary folder that the command line uses as its home. Dropping the value deletes the folder.
pub struct Home {
    folder: TempDir,
    env: Vec<(OsString, OsString)>,
}

impl Home {
    pub fn new() -> Self {
        Self::of(temporary_folder())
    }

    /// A home in another folder than the target folder, with mode 0755.
    #[cfg(unix)]
    pub fn new_in(parent: &Path) -> Self {
        use std::os::unix::fs::PermissionsExt;
        let mut folder = tempfile::Builder::new();
        folder
            .prefix("unbrace")
            .permissions(PermissionsExt::from_mode(0o755));
        Self::of(folder.tempdir_in(parent).unwrap())
    }

    fn of(folder: TempDir) -> Self {
        let mut env: Vec<(OsString, OsString)> = vec![
            ("UNBRACE_HOME".into(), folder.path().into()),
            ("LANG".into(), "C.UTF-8".into()),
            ("PATH".into(), "/usr/bin:/bin".into()),
            // Otherwise the commands would reach the system bus of the machine.
            ("DBUS_SYSTEM_BUS_ADDRESS".into(), "unix:path=/nonexistent".into()),
        ];
        if cfg!(windows) {
            for name in NEEDED_ON_WINDOWS {
                env.extend(std::env::var_os(name).map(|value| (name.into(), value)));
            }
        }
        Home { folder, env }
    }

    /// Adds a variable to the environment of every command in this home.
    pub fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    /// Writes a file below the home and returns its path.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let file = self.join(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.join(name)).unwrap()
    }

    /// A path below the home, as an argument for the command line.
    pub fn arg(&self, name: &str) -> String {
        self.join(name).to_str().unwrap().to_owned()
    }

    /// The names of what is in the home, in alphabetical order.
    pub fn list(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&**self).unwrap();
        let mut names: Vec<String> = entries
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// A command that has not started yet, for tests that need more than [`Test`].
    pub fn command(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
        command
            .args(args)
            .current_dir(&**self)
            .env_clear()
            .envs(self.env.iter().cloned());
        command
    }

    /// A command with its expectations: success and no output, unless the test says otherwise.
    pub fn test(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Test {
        Test {
            command: self.command(args),
            stdin: String::new(),
            status: 0,
            stdout: Expected::Exactly(String::new()),
            stderr: Expected::Exactly(String::new()),
        }
    }

    /// Runs a command without expectations.
    pub fn run(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
        run(self.command(args), "")
    }

    /// Runs a command that succeeds without a message on standard error, and returns its standard output.
    pub fn ok(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> String {
        self.test(args).stdout_contains("").run().stdout
    }

    /// Like [`Home::ok`], with the output read as JSON.
    pub fn json(&self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> serde_json::Value {
        serde_json::from_str(&self.ok(args)).unwrap()
    }
}

impl Deref for Home {
    type Target = Path;

    fn deref(&self) -> &Path {
        self.folder.path()
    }
}

impl AsRef<Path> for Home {
    fn as_ref(&self) -> &Path {
        self
    }
}

/// A temporary folder below the target folder, whose path has no links in it.
pub fn temporary_folder() -> TempDir {
    let parent = Path::new(env!("CARGO_TARGET_TMPDIR")).canonicalize().unwrap();
    tempfile::Builder::new()
        .prefix("unbrace")
        .tempdir_in(parent)
        .unwrap()
}

enum Expected {
    Exactly(String),
    Containing(Vec<String>),
}

impl Expected {
    fn contain(&mut self, part: impl Into<String>) {
        match self {
            Expected::Exactly(_) => *self = Expected::Containing(vec![part.into()]),
            Expected::Containing(parts) => parts.push(part.into()),
        }
    }

    #[track_caller]
    fn check(&self, name: &str, found: &Output) {
        let text = if name == "stdout" {
            &found.stdout
        } else {
            &found.stderr
        };
        match self {
            Expected::Exactly(expected) => assert_eq!(text, expected, "{name} of {found:?}"),
            Expected::Containing(parts) => {
                for part in parts {
                    assert!(text.contains(part), "no {part:?} in {name} of {found:?}");
                }
            }
        }
    }
}

/// What a finished command answered.
#[derive(Debug, PartialEq, Eq)]
pub struct Output {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A command and what is expected of it. [`Test::run`] runs it and fails where the answer differs.
#[must_use = "run() runs the test"]
pub struct Test {
    command: Command,
    stdin: String,
    status: i32,
    stdout: Expected,
    stderr: Expected,
}

impl Test {
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// What the command reads; without it, standard input is empty.
    pub fn stdin(mut self, text: &str) -> Self {
        self.stdin = text.into();
        self
    }

    /// The exit status; 0 without it.
    pub fn status(mut self, status: i32) -> Self {
        self.status = status;
        self
    }

    /// The whole standard output; empty without it.
    pub fn stdout(mut self, text: impl Into<String>) -> Self {
        self.stdout = Expected::Exactly(text.into());
        self
    }

    /// A part of the standard output. Several calls expect all parts, in any order.
    pub fn stdout_contains(mut self, part: impl Into<String>) -> Self {
        self.stdout.contain(part);
        self
    }

    /// The whole standard error; empty without it.
    pub fn stderr(mut self, text: impl Into<String>) -> Self {
        self.stderr = Expected::Exactly(text.into());
        self
    }

    /// A part of the standard error. Several calls expect all parts, in any order.
    pub fn stderr_contains(mut self, part: impl Into<String>) -> Self {
        self.stderr.contain(part);
        self
    }

    #[track_caller]
    pub fn run(self) -> Output {
        let output = run(self.command, &self.stdin);
        assert_eq!(output.status, self.status, "status of {output:?}");
        self.stdout.check("stdout", &output);
        self.stderr.check("stderr", &output);
        output
    }
}

/// Runs a command to its end. The status is -1 where a signal ended it.
pub fn run(mut command: Command, stdin: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let _ = pipe.write_all(stdin.as_bytes()); // a command may end without reading it
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Output {
        status: output.status.code().unwrap_or(-1),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}
