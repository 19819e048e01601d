//! A companion without a desktop, in a temporary home.

use super::common::{Output, run, temporary_folder};
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const TIMEOUT: Duration = Duration::from_secs(20);

pub struct Bare {
    pub home: PathBuf,
    pub env: Vec<(&'static str, String)>,
    child: Option<Child>,
    lines: Option<Receiver<String>>,
    _folder: TempDir,
}

impl Bare {
    pub fn new() -> Self {
        let folder = temporary_folder();
        let home = folder.path().to_path_buf();
        std::fs::create_dir_all(home.join("run")).unwrap();
        let env = vec![
            ("HOME", home.display().to_string()),
            ("XDG_RUNTIME_DIR", home.join("run").display().to_string()),
            ("PATH", "/usr/bin:/bin".into()),
            ("LANG", "C.UTF-8".into()),
            // Otherwise the companion would use the system bus of the machine.
            ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent".into()),
        ];
        Bare {
            home,
            env,
            child: None,
            lines: None,
            _folder: folder,
        }
    }

    /// Exit status, standard output and standard error of a command.
    pub fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unbrace"));
        command.env_clear().envs(self.env.iter().cloned()).args(args);
        let Output {
            status,
            stdout,
            stderr,
        } = run(command, "");
        (status, stdout, stderr)
    }

    /// Starts the companion from a shell that runs `before` first.
    pub fn start(&mut self, before: &str) {
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

    /// Waits for a line of output that contains `with`.
    pub fn wait_line(&self, with: &str) -> String {
        let mut seen = Vec::new();
        let start = Instant::now();
        while let Ok(line) = self
            .lines
            .as_ref()
            .unwrap()
            .recv_timeout(TIMEOUT.saturating_sub(start.elapsed()))
        {
            if line.contains(with) {
                return line;
            }
            seen.push(line);
        }
        panic!("no line with {with:?} in {seen:?}");
    }

    /// The environment that the running companion was started with.
    pub fn environment(&self) -> String {
        let pid = self.child.as_ref().unwrap().id();
        std::fs::read_to_string(format!("/proc/{pid}/environ")).unwrap()
    }

    pub fn parts(&self) -> serde_json::Value {
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

/// Calls `reached` until it returns a value.
pub fn poll(what: &str, mut reached: impl FnMut() -> Option<()>) {
    let start = Instant::now();
    while reached().is_none() {
        assert!(start.elapsed() < TIMEOUT, "not within {TIMEOUT:?}: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
