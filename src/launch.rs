//! Starting one of our two executables from the other: a window, or the companion from a window.

#[cfg(target_os = "macos")]
mod app;

use crate::ipc::Page;
use crate::{bundle, executable, place};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The windows' executable, where it and a display are there. It lies beside the file of this one; after an update that removed
/// the old version's folder, beside the file that the companion's path leads to now.
pub fn program() -> Option<PathBuf> {
    let now = || executable::companion().ok()?.canonicalize().ok();
    let beside = |own: &Path| bundle::windows(own).into_iter().find(|f| f.is_file());
    let file = executable::file().ok().and_then(beside);
    let file = file.or_else(|| executable::started_as().ok().and_then(beside));
    let file = file.or_else(|| now().as_deref().and_then(beside))?;
    place::has_display().then_some(file)
}

/// The line that a window prints once it is up; another line says why it is not.
pub const READY: &str = "ready";

/// A window that was started.
pub enum Window {
    /// A process of ours.
    Child(Child),
    /// A process of the system's, which nobody has to wait for.
    Application,
}

impl Window {
    /// Waits until the process of a child has ended, or it would stay in the process table.
    ///
    /// # Errors
    /// When the system cannot wait for it.
    pub fn wait(&mut self) -> io::Result<()> {
        match self {
            Window::Child(child) => child.wait().map(drop),
            Window::Application => Ok(()),
        }
    }
}

/// Starts a window and waits until it is up. `front`: it may take the focus; one that opens by itself may not.
///
/// # Errors
/// Why there is none, in words.
pub fn open(page: Page, front: bool) -> Result<Window, String> {
    open_with(page, front, None)
}

/// The same with a file that the page is to show: a program that somebody opened.
///
/// # Errors
/// Why there is none, in words.
pub fn open_with(page: Page, front: bool, file: Option<&Path>) -> Result<Window, String> {
    let program = program().ok_or("no window can be had here")?;
    let mut command = Command::new(&program);
    command.arg(page.name());
    if let Some(file) = file {
        let file = std::path::absolute(file).map_err(|e| e.to_string())?; // another process has another current folder
        command.arg("--file").arg(file);
    }
    if !front {
        command.arg("--behind");
    }
    if let Ok(companion) = executable::companion() {
        command.arg("--companion").arg(companion);
    }
    place::hand_on(&mut command);
    #[cfg(target_os = "macos")]
    if let Some(app) = bundle::application(&program).filter(|_| front) {
        return match app::open(app, &command) {
            Ok(()) => Ok(Window::Application),
            // It may still run as a child, if behind the others.
            Err(app::Failure::Refused(why)) => {
                let child = start(&mut command, front).map_err(|e| format!("{e}; macOS: {why}"));
                child.map(Window::Child)
            }
            Err(app::Failure::Silent) => Err("macOS does not answer".to_owned()),
        };
    }
    // A compositor that has gone leaves its name behind, and the X server may still be there.
    start(&mut command, front)
        .or_else(|e| {
            if place::has_both_displays() {
                start(command.env_remove("WAYLAND_DISPLAY"), front)
            } else {
                Err(e)
            }
        })
        .map(Window::Child)
}

/// Starts the window as a child, and waits for the line that it prints once its event loop runs.
fn start(command: &mut Command, front: bool) -> Result<Child, String> {
    #[cfg(not(windows))]
    let _ = front; // elsewhere a process that was started needs no right to come forward
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null()); // whoever reads a command's output to its end is not to wait for the window
    let mut child = command.spawn().map_err(|e| e.to_string())?;
    #[cfg(windows)]
    if front {
        crate::foreground::pass_to(child.id());
    }
    let mut line = String::new();
    let out = child.stdout.take();
    // An error leaves the line empty.
    let _ = out.map(|o| BufReader::new(o).read_line(&mut line));
    if line.trim() == READY {
        return Ok(child);
    }
    let _ = child.kill(); // it may have ended by itself
    let _ = child.wait();
    Err(match line.trim() {
        "" => "the window did not come up".to_owned(),
        why => why.to_owned(),
    })
}

/// Replaces this process by the same executable under its own path, where it was started by a symbolic link into the
/// application: macOS tells programs by the path they were started with, and shows no notifications of a link. It returns where
/// there is nothing to replace, or nothing can be.
#[cfg(target_os = "macos")]
pub fn leave_the_link() {
    use std::os::unix::process::CommandExt as _;

    #[allow(clippy::disallowed_methods)] // the path with its links
    let started = std::env::current_exe();
    let (Ok(started), Ok(own)) = (started, executable::file()) else {
        return;
    };
    if started != own && bundle::application(own).is_some() && bundle::application(&started).is_none() {
        let why = Command::new(own).args(std::env::args_os().skip(1)).exec();
        drop(why); // it goes on as it is, without notifications
    }
}
