//! A private home folder for a companion under test. Neither file modes nor the limit of processes bind root;
//! as root, everything therefore runs under another user id.

use std::io::Read;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);

/// The user id that everything runs under; `None` for that of this test.
fn person() -> Option<u32> {
    rustix::process::getuid()
        .is_root()
        .then(|| 40_000 + std::process::id() % 20_000)
}

/// The folder of the homes, and the executable. The other user can reach both.
fn place() -> &'static (PathBuf, PathBuf) {
    static PLACE: OnceLock<(PathBuf, PathBuf)> = OnceLock::new();
    PLACE.get_or_init(|| {
        let own = env!("CARGO_BIN_EXE_unbrace");
        if person().is_none() {
            return (Path::new(env!("CARGO_TARGET_TMPDIR")).join("crash"), own.into());
        }
        let folder = std::env::temp_dir().join("unbrace-crash");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
        let program = folder.join("program");
        std::fs::copy(own, &program).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        (folder, program)
    })
}

pub struct Sandbox {
    pub home: PathBuf,
}

impl Sandbox {
    pub fn new(name: &str) -> Self {
        let home = place().0.join(name);
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(home.join("run")).unwrap();
        for folder in [home.join("run"), home.clone()] {
            std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
            if let Some(id) = person() {
                chown(&folder, Some(id), Some(id)).unwrap();
            }
        }
        Sandbox { home }
    }

    fn in_it(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        let text = |p: PathBuf| p.display().to_string();
        command.env_clear().current_dir("/").envs([
            ("HOME", text(self.home.clone())),
            ("XDG_RUNTIME_DIR", text(self.home.join("run"))),
            ("PATH", "/usr/bin:/bin".into()),
            ("LANG", "C.UTF-8".into()),
            ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent".into()),
            ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent".into()),
        ]);
        if let Some(id) = person() {
            command.uid(id).gid(id);
        }
        command
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = self.in_it(&place().1);
        command
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Runs a command of Unbrace. Returns the exit code, which is `None` after a signal, standard output and
    /// standard error.
    pub fn run(&self, args: &[&str]) -> (Option<i32>, String, String) {
        let mut command = self.command(args);
        let out = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (out.status.code(), text(out.stdout), text(out.stderr))
    }

    /// Like [`Sandbox::run`], after the shell commands `before`. Returns the exit code and standard error.
    pub fn run_after(&self, before: &str, args: &[&str]) -> (Option<i32>, String) {
        let mut command = self.in_it(Path::new("/bin/sh"));
        command.args(["-c", &format!("{before} exec \"$0\" \"$@\"")]);
        let out = command.arg(&place().1).args(args).output().unwrap();
        (out.status.code(), String::from_utf8(out.stderr).unwrap())
    }

    pub fn connect(&self) -> Option<UnixStream> {
        UnixStream::connect(self.home.join("run/unbrace/unbrace.sock")).ok()
    }

    /// Removes the permission to write in the home, or restores it.
    pub fn read_only(&self, on: bool) {
        let mode = if on { 0o500 } else { 0o700 };
        for folder in [
            ".local/share/unbrace",
            ".config/unbrace",
            ".config",
            ".local/share",
            ".local",
            "",
        ] {
            let folder = self.home.join(folder);
            if folder.exists() {
                std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
            }
        }
    }

    /// Adds entries to the history until its log or the file itself has almost this size in bytes. While the
    /// returned connection is open, closing other connections causes no checkpoint.
    pub fn fill_history(&self, what: Filled, bytes: u64) -> rusqlite::Connection {
        let file = self.home.join(".local/share/unbrace/history.db");
        let db = rusqlite::Connection::open(&file).unwrap();
        db.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = OFF")
            .unwrap();
        let length = |path: &Path| std::fs::metadata(path).map_or(0, |m| m.len());
        loop {
            db.execute_batch(
                "INSERT INTO entry (at, offset, entry, note) VALUES (strftime('%s', 'now'), 0, 'check-in', printf('%.*c', 3000, 'f'))",
            )
            .unwrap();
            let filled = match what {
                Filled::Log => length(&file.with_extension("db-wal")),
                Filled::File => {
                    let take_over = "PRAGMA wal_checkpoint(TRUNCATE)";
                    db.query_row(take_over, [], |_| Ok(())).unwrap();
                    length(&file)
                }
            };
            if filled + 16_384 > bytes {
                return db;
            }
        }
    }

    /// Moves the check-ins by this number of years, which has the effect of a clock that jumps the other way.
    pub fn move_check_ins(&self, years: i64) {
        let db = rusqlite::Connection::open(self.home.join(".local/share/unbrace/history.db")).unwrap();
        let moved = db
            .execute(
                "UPDATE entry SET at = at + ?1 WHERE entry = 'check-in'",
                [years * 31_557_600],
            )
            .unwrap();
        assert_eq!(moved, 5, "every check-in is moved");
    }

    /// Refuses every further thread to a process, or permits them again.
    pub fn limit_threads(&self, id: u32, on: bool) {
        let limits = std::fs::read_to_string(format!("/proc/{id}/limits")).unwrap();
        let processes = limits.lines().find(|l| l.starts_with("Max processes")).unwrap();
        let hard = processes.split_whitespace().nth(3).unwrap();
        let soft = if on { "1" } else { hard };
        let done = self
            .in_it(Path::new("/usr/bin/prlimit"))
            .args([format!("--pid={id}"), format!("--nproc={soft}:")])
            .status();
        assert!(done.unwrap().success(), "the limit is set");
    }
}

/// What [`Sandbox::fill_history`] fills.
#[derive(Clone, Copy)]
pub enum Filled {
    Log,
    File,
}

pub struct Companion {
    child: Child,
    home: PathBuf,
}

impl Companion {
    /// Starts the companion after the shell commands `before`.
    pub fn start(sandbox: &Sandbox, before: &str) -> Self {
        let mut command = sandbox.in_it(Path::new("/bin/sh"));
        let script = format!("{before} exec \"$0\" run");
        command.args(["-c", &script]).arg(&place().1);
        let log = std::fs::File::create(sandbox.home.with_extension("log")).unwrap();
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        Companion {
            child,
            home: sandbox.home.clone(),
        }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    fn log(&self) -> String {
        let mut text = String::new();
        if let Ok(mut file) = std::fs::File::open(self.home.with_extension("log")) {
            let _ = file.read_to_string(&mut text);
        }
        text
    }

    /// Waits until the companion answers a command.
    pub fn answers(&mut self, at: &str) {
        let sandbox = Sandbox {
            home: self.home.clone(),
        };
        let start = Instant::now();
        while sandbox.run(&["status"]).0 != Some(0) {
            self.lives(at);
            assert!(start.elapsed() < PATIENCE, "{at}: no answer\n{}", self.log());
            std::thread::sleep(Duration::from_millis(5)); // the interval between two checks
        }
    }

    /// Waits until the output contains this text.
    pub fn says(&mut self, text: &str) {
        let start = Instant::now();
        while !self.log().contains(text) {
            self.lives(text);
            assert!(start.elapsed() < PATIENCE, "not printed: {text}\n{}", self.log());
            std::thread::sleep(Duration::from_millis(5)); // the interval between two checks
        }
    }

    /// The processor time that the companion has used so far.
    pub fn processor_time(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.id())).unwrap();
        let (_, after_name) = stat.rsplit_once(')').unwrap();
        // Fields 14 and 15, in clock ticks; the first one after the name is field 3.
        let ticks: Vec<&str> = after_name.split_whitespace().skip(11).take(2).collect();
        let ticks: u64 = ticks.iter().map(|t| t.parse::<u64>().unwrap()).sum();
        Duration::from_millis(ticks * 10) // the kernel reports 100 ticks a second to programs
    }

    pub fn lives(&mut self, at: &str) {
        if let Some(status) = self.child.try_wait().unwrap() {
            panic!("{at}: the companion has ended: {status}\n{}", self.log());
        }
    }

    pub fn ends(&mut self, at: &str) {
        let start = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < PATIENCE, "{at}: it goes on\n{}", self.log());
            std::thread::sleep(Duration::from_millis(5)); // the interval between two checks
        }
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
