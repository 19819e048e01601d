//! Starting the executable of the windows.

#[cfg(target_os = "macos")]
mod app;

use crate::cause::Cause;
use crate::ipc::Page;
use crate::{bundle, executable, paths};
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use thiserror::Error;

/// The executable of the windows, or `None` without it or without a display. It is beside the executable of
/// this process; after an update that removed the folder of the old version, it is beside the file that the
/// companion's path now leads to.
pub fn program() -> Option<PathBuf> {
    let now = || executable::companion().ok()?.canonicalize().ok();
    let beside = |own: &Path| bundle::windows(own).into_iter().find(|f| f.is_file());
    let file = executable::file().ok().and_then(beside);
    let file = file.or_else(|| executable::started_as().ok().and_then(beside));
    let file = file.or_else(|| now().as_deref().and_then(beside))?;
    paths::has_display().then_some(file)
}

/// Why a window does not open.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LaunchError {
    /// There is no display, or the executable of the windows is missing.
    #[error("no window can be had here")]
    NoProgram,
    /// The working directory is unknown, or the process cannot be started.
    #[error("{0}")]
    System(Cause),
    /// The window ended without a reason.
    #[error("the window did not come up")]
    NoReason,
    /// The window ended with this reason, in words for people.
    #[error("{0}")]
    Ended(String),
    /// macOS does not start the application, for the second reason, and the child process did not come up.
    #[error("{0}; macOS: {1}")]
    RefusedByMacos(Box<LaunchError>, String),
    /// macOS does not report whether the application was started.
    #[error("macOS does not answer")]
    NoAnswerOfMacos,
}

/// The line that a window prints once its event loop runs. Any other line is the reason why it does not.
pub const READY: &str = "ready";

/// Where the activation token of a window comes from.
#[derive(Clone, Copy)]
enum Activation<'a> {
    /// The process was started for this window, and has the token of its own start.
    Inherited,
    /// A click in the tray or on a notification, whose token may be missing.
    Click(Option<&'a str>),
}

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
/// See [`LaunchError`].
pub fn open(page: Page, front: bool) -> Result<Window, LaunchError> {
    open_with(page, front, None)
}

/// Like [`open`], with the file of a program that the page shows.
///
/// # Errors
/// See [`LaunchError`].
pub fn open_with(page: Page, front: bool, file: Option<&Path>) -> Result<Window, LaunchError> {
    let more = file_options([("--file", file)])?;
    open_window(page, front, &more, Activation::Inherited)
}

/// Starts the window with the reports of a folder.
///
/// # Errors
/// See [`LaunchError`].
pub fn open_clinic(folder: Option<&Path>, key: Option<&Path>) -> Result<Window, LaunchError> {
    let more = file_options([("--folder", folder), ("--key", key)])?;
    open_window(Page::Clinic, true, &more, Activation::Inherited)
}

/// Opens the page on which a program is written, with the file of a program, the report of a patient, and the key
/// that opens a sealed one.
///
/// # Errors
/// See [`LaunchError`].
pub fn open_author(
    program: Option<&Path>,
    report: Option<&Path>,
    key: Option<&Path>,
) -> Result<Window, LaunchError> {
    let more = file_options([("--file", program), ("--report", report), ("--key", key)])?;
    open_window(Page::Author, true, &more, Activation::Inherited)
}

/// Like [`open`], from a process that goes on: with the activation token of the click that asked for the
/// window, which lets it come to the front on Wayland.
///
/// # Errors
/// See [`LaunchError`].
pub fn open_activated(page: Page, front: bool, activation: Option<&str>) -> Result<Window, LaunchError> {
    open_window(page, front, &[], Activation::Click(activation))
}

/// Starts the guide on exactly one exercise, where no companion runs.
///
/// # Errors
/// See [`LaunchError`].
pub fn open_exercise(id: &str) -> Result<Window, LaunchError> {
    let exercise = ["--exercise".into(), id.into()];
    open_window(Page::Move, true, &exercise, Activation::Inherited)
}

/// The options that name files, with absolute paths: the working directory of the window may differ.
fn file_options<const N: usize>(all: [(&str, Option<&Path>); N]) -> Result<Vec<OsString>, LaunchError> {
    let mut options = Vec::new();
    for (option, file) in all {
        if let Some(file) = file {
            let file = std::path::absolute(file).map_err(system)?;
            options.extend([option.into(), file.into_os_string()]);
        }
    }
    Ok(options)
}

/// Starts a window with these arguments besides the page.
fn open_window(
    page: Page,
    front: bool,
    more: &[OsString],
    activation: Activation,
) -> Result<Window, LaunchError> {
    let program = program().ok_or(LaunchError::NoProgram)?;
    let mut command = Command::new(&program);
    command.arg(page.name()).args(more);
    if !front {
        command.arg("--behind");
    }
    if let Ok(companion) = executable::companion() {
        command.arg("--companion").arg(companion);
    }
    paths::pass_home_to(&mut command);
    if let Activation::Click(token) = activation {
        paths::pass_activation_to(&mut command, token);
    }
    #[cfg(target_os = "macos")]
    if let Some(app) = bundle::application(&program).filter(|_| front) {
        return match app::open(app, &command) {
            Ok(()) => Ok(Window::Application),
            // As a child it runs, though behind other windows.
            Err(app::Failure::Refused(why)) => {
                let child = start(&mut command, front);
                child
                    .map(Window::Child)
                    .map_err(|e| LaunchError::RefusedByMacos(Box::new(e), why))
            }
            Err(app::Failure::Silent) => Err(LaunchError::NoAnswerOfMacos),
        };
    }
    // WAYLAND_DISPLAY may name a compositor that has ended while the X server still runs.
    start(&mut command, front)
        .or_else(|e| {
            if paths::has_both_displays() {
                start(command.env_remove("WAYLAND_DISPLAY"), front)
            } else {
                Err(e)
            }
        })
        .map(Window::Child)
}

/// Starts the window as a child process and waits for the line [`READY`].
fn start(command: &mut Command, front: bool) -> Result<Child, LaunchError> {
    #[cfg(not(windows))]
    let _ = front; // only Windows asks for the right to take the foreground
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null()); // a reader of this command's output would otherwise wait for the window to end
    let mut child = command.spawn().map_err(system)?;
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
        "" => LaunchError::NoReason,
        why => LaunchError::Ended(why.to_owned()),
    })
}

fn system(error: io::Error) -> LaunchError {
    LaunchError::System(Cause::new(error))
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
