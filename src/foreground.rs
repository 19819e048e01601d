//! The foreground on Windows: which process may take it, which screen has it, and the identity under which
//! the taskbar and the notification settings list this program.

#![allow(unsafe_code)]

use windows::Win32::Graphics::Gdi::{
    GetMonitorInfoW, MONITOR_DEFAULTTOPRIMARY, MONITORINFO, MonitorFromWindow,
};
use windows::Win32::UI::Shell::SetCurrentProcessExplicitAppUserModelID;
use windows::Win32::UI::WindowsAndMessaging::{ASFW_ANY, AllowSetForegroundWindow, GetForegroundWindow};
use windows::core::HSTRING;

/// The `AppUserModelID` of all processes of this program. The installer writes it into the registry and the
/// shortcut.
pub const ID: &str = "Unbrace.Unbrace";

/// Sets the identity of this process to [`ID`], so that its windows and its notifications belong to one
/// entry.
pub fn identify() {
    // SAFETY: the string ends with a zero. If the call fails, the taskbar lists the program by its file.
    let _ = unsafe { SetCurrentProcessExplicitAppUserModelID(&HSTRING::from(ID)) };
}

/// Lets any process take the foreground until the next input: the window that opens after a click belongs to
/// another process than the item that was clicked. It works only while Windows grants this process the
/// foreground.
pub fn allow_any() {
    // SAFETY: the argument is a number. If the call fails, the window opens behind others with a flashing
    // button.
    let _ = unsafe { AllowSetForegroundWindow(ASFW_ANY) };
}

/// Like [`allow_any`], for one process.
pub fn allow(process: u32) {
    // SAFETY: the argument is a number.
    let _ = unsafe { AllowSetForegroundWindow(process) };
}

/// Left, top, width and height of the screen with the foreground window, without the taskbar, in physical
/// pixels.
pub fn work_area() -> Option<(i32, i32, u32, u32)> {
    let mut info = MONITORINFO {
        cbSize: u32::try_from(size_of::<MONITORINFO>()).ok()?,
        ..Default::default()
    };
    // SAFETY: no pointers are passed. Without a foreground window the result is the primary screen.
    let screen = unsafe { MonitorFromWindow(GetForegroundWindow(), MONITOR_DEFAULTTOPRIMARY) };
    // SAFETY: `info` contains its size and is valid for writes.
    let found = unsafe { GetMonitorInfoW(screen, &raw mut info) }.as_bool();
    let area = info.rcWork;
    let (width, height) = (area.right - area.left, area.bottom - area.top);
    found.then_some((
        area.left,
        area.top,
        u32::try_from(width).ok()?,
        u32::try_from(height).ok()?,
    ))
}
