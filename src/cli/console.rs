//! The terminal on Windows. The program is one that opens no console of its own, so that a click shows none; started in a
//! terminal it writes to that one.

#![allow(unsafe_code)]

use windows::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};

/// Takes the terminal that this process was started in, if it was. What is redirected to a file or a pipe stays so.
pub fn attach() {
    // SAFETY: takes a number. It fails where there is no terminal, and then there is nothing to write to.
    let _ = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}
