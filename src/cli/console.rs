//! The terminal on Windows. The program is one that opens no console of its own, so that a click shows none; started in a
//! terminal it writes to that one.

#![allow(unsafe_code)]

use windows::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole, FreeConsole};

/// Takes the terminal that this process was started in, if it was. What is redirected to a file or a pipe stays so.
pub fn attach() {
    // SAFETY: takes a number. It fails where there is no terminal, and then there is nothing to write to.
    let _ = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

/// Lets go of it: the companion lives on when the terminal is shut. `unbrace.com`, which belongs to one, keeps it.
pub fn leave() {
    let program = crate::executable::file().ok();
    let belongs = program.is_some_and(|p| p.extension().is_some_and(|e| e.eq_ignore_ascii_case("com")));
    if !belongs {
        // SAFETY: takes nothing. It fails where there is no terminal, and then there is none to leave.
        let _ = unsafe { FreeConsole() };
    }
}
