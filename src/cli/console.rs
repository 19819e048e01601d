//! The terminal on Windows. `unbrace.exe` is not a console program, so that a click opens no console; started
//! from a terminal, it attaches to that one.

#![allow(unsafe_code)]

use windows::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole, FreeConsole};

/// Attaches to the terminal from which this process was started, if there is one. Redirected streams stay
/// redirected.
pub fn attach() {
    // SAFETY: the argument is a number. The call fails without a terminal, and then there is no output.
    let _ = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

/// Detaches from the terminal, so that the companion continues when it is closed. `unbrace.com` stays attached.
pub fn detach() {
    let program = crate::executable::file().ok();
    let is_console_program =
        program.is_some_and(|p| p.extension().is_some_and(|e| e.eq_ignore_ascii_case("com")));
    if !is_console_program {
        // SAFETY: the call has no arguments. It fails without a terminal.
        let _ = unsafe { FreeConsole() };
    }
}
