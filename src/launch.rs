//! Starting a window: the executable beside this one. It says "ready" on its standard output once its event loop runs.

use crate::ipc::Page;
use crate::place;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The windows' executable, where it and a display are there.
pub fn program() -> Option<PathBuf> {
    let name = format!("unbrace-window{}", std::env::consts::EXE_SUFFIX);
    let file = std::env::current_exe().ok()?.with_file_name(name);
    (place::has_display() && file.is_file()).then_some(file)
}

/// Starts a window and waits until its event loop runs. `front`: it may take the focus; one that opens by itself may not.
///
/// # Errors
/// Why there is none, in words.
pub fn open(page: Page, front: bool) -> Result<Child, String> {
    open_with(page, front, None)
}

/// The same with a file that the page is to show: a program that somebody opened.
///
/// # Errors
/// Why there is none, in words.
pub fn open_with(page: Page, front: bool, file: Option<&Path>) -> Result<Child, String> {
    let program = program().ok_or("no window can be had here")?;
    let start = |without: Option<&str>| {
        let mut command = Command::new(&program);
        command
            .arg(page.name())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null()); // whoever reads a command's output to its end is not to wait for the window
        if let Some(file) = file {
            command.arg("--file").arg(file);
        }
        if !front {
            command.arg("--behind");
        }
        if let Some(variable) = without {
            command.env_remove(variable);
        }
        place::hand_on(&mut command);
        let mut child = command.spawn().map_err(|e| e.to_string())?;
        #[cfg(windows)]
        if front {
            crate::foreground::pass_to(child.id());
        }
        let mut line = String::new();
        let out = child.stdout.take();
        let ready = out.is_some_and(|o| BufReader::new(o).read_line(&mut line).is_ok_and(|n| n > 0));
        if ready {
            return Ok(child);
        }
        let _ = child.kill(); // it may have ended by itself
        let _ = child.wait();
        Err("the window did not come up".to_owned())
    };
    // A compositor that has gone leaves its name behind, and the X server may still be there.
    start(None).or_else(|e| {
        if place::has_both_displays() {
            start(Some("WAYLAND_DISPLAY"))
        } else {
            Err(e)
        }
    })
}
