//! Starting the executable of the windows.

#[cfg(target_os = "macos")]
mod app;

use crate::ipc::Page;
use crate::{bundle, executable, place};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The executable of the windows, or `None` without it or without a display. It is beside the executable of
/// this process; after an update that removed the folder of the old version, it is beside the file that the
/// companion's path now leads to.
pub fn program() -> Option<PathBuf> {
    let now = || executable::companion().ok()?.canonicalize().ok();
    let beside = |own: &Path| bundle::windows(own).into_iter().find(|f| f.is_file());
    let file = executable::file().ok().and_then(beside);
    let file = file.or_else(|| executable::started_as().ok().and_then(beside));
    let file = file.or_else(|| now().as_deref().and_then(beside))?;
    place::has_display().then_some(file)
}

/// The line that a window prints once its event loop runs. Any other line is the reason why it does not.
pub const READY: &str = "ready";

/// The process of a window.
pub enum Window {
    /// A child process.
    Child(Child),
    /// An application that macOS started and waits for.
    Application,
}

impl Window {
    /// Waits until a child process has ended. Without this it would stay in the process table.
    ///
    /// # Errors
    /// An error of the system.
    pub fn wait(&mut self) -> io::Result<()> {
        match self {
            Window::Child(child) => child.wait().map(drop),
            Window::Application => Ok(()),
        }
    }
}

/// Starts a window and waits until its event loop runs. `front`: the window may take the focus, which a
/// window that opens by itself may not.
///
/// # Errors
/// The reason, for people.
pub fn open(page: Page, front: bool) -> Result<Window, String> {
    open_with(page, front, None)
}

/// Like [`open`], with the file of a program that the page shows.
///
/// # Errors
/// The reason, for people.
pub fn open_with(page: Page, front: bool, file: Option<&Path>) -> Result<Window, String> {
    let program = program().ok_or("no window can be had here")?;
    let mut command = Command::new(&program);
    command.arg(page.name());
    if let Some(file) = file {
        let file = std::path::absolute(file).map_err(|e| e.to_string())?; // the working directory of the window may differ
        command.arg("--file").arg(file);
    }
    if !front {
        command.arg("--behind");
    }
    if let Ok(companion) = executable::companion() {
        command.arg("--companion").arg(companion);
    }
    place::pass_home_to(&mut command);
    #[cfg(target_os = "macos")]
    if let Some(app) = bundle::application(&program).filter(|_| front) {
        return match app::open(app, &command) {
            Ok(()) => Ok(Window::Application),
            // As a child it runs, though behind other windows.
            Err(app::Failure::Refused(why)) => {
                let child = start(&mut command, front).map_err(|e| format!("{e}; macOS: {why}"));
                child.map(Window::Child)
            }
            Err(app::Failure::Silent) => Err("macOS does not answer".to_owned()),
        };
    }
    // WAYLAND_DISPLAY may name a compositor that has ended while the X server still runs.
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

/// Starts the window as a child process and waits for the line [`READY`].
fn start(command: &mut Command, front: bool) -> Result<Child, String> {
    #[cfg(not(windows))]
    let _ = front; // only Windows asks for the right to take the foreground
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null()); // a reader of this command's output would otherwise wait for the window to end
    let mut child = command.spawn().map_err(|e| e.to_string())?;
    #[cfg(windows)]
    if front {
        crate::foreground::allow(child.id());
    }
    let mut line = String::new();
    let out = child.stdout.take();
    // After an error the line is empty.
    let _ = out.map(|o| BufReader::new(o).read_line(&mut line));
    if line.trim() == READY {
        return Ok(child);
    }
    let _ = child.kill(); // it may have ended already
    let _ = child.wait();
    Err(match line.trim() {
        "" => "the window did not come up".to_owned(),
        why => why.to_owned(),
    })
}

/// Replaces a process that was started through a symlink into the application bundle by the same executable
/// under its real path: macOS identifies programs by the path of their start, and shows no notifications for
/// a symlink. Returns if the process was not started through a symlink, or cannot be replaced.
#[cfg(target_os = "macos")]
pub fn restart_without_symlink() {
    use std::os::unix::process::CommandExt as _;

    #[allow(clippy::disallowed_methods)] // the path with its symlinks
    let started = std::env::current_exe();
    let (Ok(started), Ok(own)) = (started, executable::file()) else {
        return;
    };
    if started != own && bundle::application(own).is_some() && bundle::application(&started).is_none() {
        let why = Command::new(own).args(std::env::args_os().skip(1)).exec();
        drop(why); // the process continues without notifications
    }
}
