//! A companion without a desktop, in a home of its own.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);

pub struct Bare {
    pub home: PathBuf,
    pub env: Vec<(&'static str, String)>,
    child: Option<Child>,
    lines: Option<Receiver<String>>,
}

impl Bare {
    pub fn new(name: &str) -> Self {
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

    pub fn run(&self, args: &[&str]) -> (i32, String, String) {
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

    pub fn wait_line(&self, with: &str) -> String {
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

pub fn poll(what: &str, mut look: impl FnMut() -> Option<()>) {
    let start = Instant::now();
    while look().is_none() {
        assert!(start.elapsed() < PATIENCE, "not within {PATIENCE:?}: {what}");
        std::thread::sleep(Duration::from_millis(20)); // between two looks
    }
}
