//! A hidden top-level window for messages of Windows about the session, the clock and the like, which are
//! sent only to windows. Broadcasts do not reach message-only windows.

#![allow(unsafe_code)]

use windows::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DispatchMessageW, GetMessageW, MSG, RegisterClassW, WNDCLASSW, WS_EX_TOOLWINDOW,
    WS_OVERLAPPED,
};
use windows::core::{PCWSTR, Result, w};

/// A window procedure. It runs on the thread that created the window.
pub type Procedure = extern "system" fn(HWND, u32, WPARAM, LPARAM) -> LRESULT;

/// Creates a window and passes its messages to `procedure` on this thread until `WM_QUIT`. `class` is a class
/// name that is unique in this program; `created` gets the new window first.
///
/// # Errors
/// If Windows creates no window, or the error of `created`.
pub fn run(class: PCWSTR, procedure: Procedure, created: impl FnOnce(HWND) -> Result<()>) -> Result<()> {
    // SAFETY: no name stands for the module of this program, which is never unloaded.
    let module = unsafe { GetModuleHandleW(None) }?;
    let description = WNDCLASSW {
        lpfnWndProc: Some(procedure),
        hInstance: module.into(),
        lpszClassName: class,
        ..Default::default()
    };
    // A tool window would be in no task list even if it were shown.
    let (style, plain, text) = (WS_EX_TOOLWINDOW, WS_OVERLAPPED, w!("Unbrace"));
    // SAFETY: `description` is valid during the call; its name (`w!`) and its procedure live as long as the
    // program. The window belongs to this thread, which handles its messages below.
    let window = unsafe {
        RegisterClassW(&raw const description);
        CreateWindowExW(
            style,
            class,
            text,
            plain,
            0,
            0,
            0,
            0,
            None,
            None,
            Some(module.into()),
            None,
        )
    }?;
    created(window)?;
    let mut message = MSG::default();
    // SAFETY: `message` is valid for writes and is dispatched unchanged. The result is 0 at the end and -1
    // after an error.
    while unsafe { GetMessageW(&raw mut message, None, 0, 0) }.0 > 0 {
        // SAFETY: `message` is a message of this thread.
        unsafe { DispatchMessageW(&raw const message) };
    }
    Ok(())
}
