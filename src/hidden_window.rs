//! A window of Windows' that is never shown. Windows tells windows alone when the session is locked, the clock is set and the
//! like; broadcasts do not reach a message-only one, so that it is a top-level window.

#![allow(unsafe_code)]

use windows::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DispatchMessageW, GetMessageW, MSG, RegisterClassW, WNDCLASSW, WS_EX_TOOLWINDOW,
    WS_OVERLAPPED,
};
use windows::core::{PCWSTR, Result, w};

/// What hears the window's messages, on the thread that made it.
pub type Hear = extern "system" fn(HWND, u32, WPARAM, LPARAM) -> LRESULT;

/// Makes one whose messages `hear` gets, and takes them on this thread until one says that it is over. `class` is a name
/// that nothing else in this program has.
///
/// # Errors
/// When Windows makes none, or `made` says no.
pub fn live(class: PCWSTR, hear: Hear, made: impl FnOnce(HWND) -> Result<()>) -> Result<()> {
    // SAFETY: no name means this program's own module, which is never unloaded.
    let module = unsafe { GetModuleHandleW(None) }?;
    let described = WNDCLASSW {
        lpfnWndProc: Some(hear),
        hInstance: module.into(),
        lpszClassName: class,
        ..Default::default()
    };
    // In no task list, should it ever be shown.
    let (style, plain, text) = (WS_EX_TOOLWINDOW, WS_OVERLAPPED, w!("Unbrace"));
    // SAFETY: `described` is valid for the call, its name lives as long as the program (`w!`), and so does its procedure.
    // The window belongs to this thread, which is the one that takes its messages below.
    let window = unsafe {
        RegisterClassW(&raw const described);
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
    made(window)?;
    let mut message = MSG::default();
    // SAFETY: `message` is a valid place for a message, and is handed on as it came. 0: the end, -1: an error.
    while unsafe { GetMessageW(&raw mut message, None, 0, 0) }.0 > 0 {
        // SAFETY: as above.
        unsafe { DispatchMessageW(&raw const message) };
    }
    Ok(())
}
