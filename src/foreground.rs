//! Which process may come to the front on Windows, on which screen the person works, and the name under which the taskbar and the
//! notification settings list this program.

#![allow(unsafe_code)]

use windows::Win32::Graphics::Gdi::{
    GetMonitorInfoW, MONITOR_DEFAULTTOPRIMARY, MONITORINFO, MonitorFromWindow,
};
use windows::Win32::UI::Shell::SetCurrentProcessExplicitAppUserModelID;
use windows::Win32::UI::WindowsAndMessaging::{ASFW_ANY, AllowSetForegroundWindow, GetForegroundWindow};
use windows::core::HSTRING;

/// The `AppUserModelID` of all processes of this program; the installer writes the same into the registry and the shortcut.
pub const ID: &str = "Unbrace.Unbrace";

/// Files this process under [`ID`], so that its windows and its notifications belong to one entry.
pub fn identify() {
    // SAFETY: a string with an end. Refused, the taskbar lists the program by its file.
    let _ = unsafe { SetCurrentProcessExplicitAppUserModelID(&HSTRING::from(ID)) };
}

/// Lets any process take the foreground, until the person does something else: the window that opens for a click is another
/// process than the one that was clicked on. Works only while Windows grants this process the foreground.
pub fn pass_on() {
    // SAFETY: takes a number. Refused, the window comes up behind with a flashing button.
    let _ = unsafe { AllowSetForegroundWindow(ASFW_ANY) };
}

/// The same for one process.
pub fn pass_to(process: u32) {
    // SAFETY: as above.
    let _ = unsafe { AllowSetForegroundWindow(process) };
}

/// Left, top, width and height of the screen that has the window in front, without the taskbar, in physical pixels.
pub fn work_area() -> Option<(i32, i32, u32, u32)> {
    let mut info = MONITORINFO {
        cbSize: u32::try_from(size_of::<MONITORINFO>()).ok()?,
        ..Default::default()
    };
    // SAFETY: takes no pointers; without a window in front the primary screen comes back.
    let screen = unsafe { MonitorFromWindow(GetForegroundWindow(), MONITOR_DEFAULTTOPRIMARY) };
    // SAFETY: `info` says its own size, and is a valid place for the result.
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
