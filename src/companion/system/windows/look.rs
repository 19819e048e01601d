//! How the bar looks and behaves on Windows.

#![allow(unsafe_code)]

use crate::companion::mark;
use crate::foreground;
use std::path::PathBuf;
use std::sync::atomic::{AtomicIsize, Ordering};
use tao::event_loop::{DeviceEventFilter, EventLoop};
use tray_icon::{Icon, TrayIcon, TrayIconBuilder, TrayIconEvent};
use windows::Win32::Foundation::HWND;
use windows::Win32::System::Threading::GetCurrentThreadId;
use windows::Win32::UI::HiDpi::{GetDpiForSystem, GetDpiForWindow, GetSystemMetricsForDpi};
use windows::Win32::UI::WindowsAndMessaging::{
    FindWindowW, GUI_INMENUMODE, GUI_POPUPMENUMODE, GUITHREADINFO, GetGUIThreadInfo, KillTimer, MSG,
    PM_NOREMOVE, PeekMessageW, SM_CXSMICON, WM_COMMAND,
};
use windows::core::w;

/// The mark in its colour: the taskbar may be light or dark.
pub const HUE: [u8; 3] = mark::HUE;
/// A left click opens the window, a right one the menu.
pub const MENU_ON_LEFT_CLICK: bool = false;

/// Events come to windows, on whichever thread makes one.
pub const EVENTS_ON_MAIN: bool = false;

/// `WM_USER_LEAVE_TIMER_ID` of tray-icon.
const LEAVE_TIMER: usize = 6007;

/// The icon's own hidden window, as a number; it belongs to the bar's thread. 0: there is none.
static WINDOW: AtomicIsize = AtomicIsize::new(0);

/// The icon's side in pixels, for the scale of the screen that has the taskbar.
pub fn side() -> u32 {
    // SAFETY: the calls take numbers, and a window that may be gone: then 0 comes back.
    let side = unsafe {
        let bar = FindWindowW(w!("Shell_TrayWnd"), None).unwrap_or_default();
        let dpi = match GetDpiForWindow(bar) {
            0 => GetDpiForSystem(),
            dpi => dpi,
        };
        GetSystemMetricsForDpi(SM_CXSMICON, dpi)
    };
    u32::try_from(side).ok().filter(|s| *s > 0).unwrap_or(32)
}

/// With this icon, in its own colours.
pub fn with_icon(builder: TrayIconBuilder, icon: Icon) -> TrayIconBuilder {
    builder.with_icon(icon)
}

/// Puts another icon in its place.
pub fn set_icon(tray: &TrayIcon, icon: Icon) -> tray_icon::Result<()> {
    tray.set_icon(Some(icon))
}

/// This icon is the one that [`noticed`] and [`menu_is_open`] are about.
pub fn built(tray: &TrayIcon) {
    WINDOW.store(tray.window_handle() as isize, Ordering::Relaxed);
}

fn window() -> HWND {
    HWND(WINDOW.load(Ordering::Relaxed) as *mut _)
}

/// The pointer is over the icon, or clicks on it; called on the bar's thread.
pub fn noticed(event: &TrayIconEvent) {
    match event {
        // tray-icon looks every 15 ms whether the pointer has left, and goes on for ever when the pointer comes to rest on the
        // icon or its menu covers it. Nothing here wants to know.
        TrayIconEvent::Move { .. } => {
            // SAFETY: the timer, if there is one, is that of a window of this thread.
            let _ = unsafe { KillTimer(Some(window()), LEAVE_TIMER) }; // there may be none
        }
        TrayIconEvent::Click { .. } => foreground::allow_any(),
        _ => {}
    }
}

/// Before the loop runs: without this, each key and pointer event wakes the process while its hidden window is in front,
/// which it is after the menu has closed.
pub fn prepare<T>(bar: &mut EventLoop<T>) {
    bar.set_device_event_filter(DeviceEventFilter::Always);
}

/// Somebody opened files with Unbrace; Windows starts a process for each instead.
pub fn opened(_: Vec<PathBuf>) {}

/// Whether the person has the menu open at this moment, or has just chosen in it: the choice names an item of this menu, and
/// is lost when another menu is in its place before the message arrives.
pub fn menu_is_open() -> bool {
    let mut info = GUITHREADINFO {
        cbSize: u32::try_from(size_of::<GUITHREADINFO>()).unwrap_or_default(),
        ..Default::default()
    };
    // SAFETY: `info` says its own size, and is a valid place for the result.
    let found = unsafe { GetGUIThreadInfo(GetCurrentThreadId(), &raw mut info) }.is_ok();
    if found && info.flags.0 & (GUI_INMENUMODE | GUI_POPUPMENUMODE).0 != 0 {
        return true;
    }
    let mut message = MSG::default();
    // SAFETY: `message` is a valid place; the window is of this thread, and the message stays in its queue.
    unsafe {
        PeekMessageW(
            &raw mut message,
            Some(window()),
            WM_COMMAND,
            WM_COMMAND,
            PM_NOREMOVE,
        )
    }
    .as_bool()
}

/// Whether there is a taskbar.
pub fn has_taskbar() -> bool {
    // SAFETY: both are strings with an end, or none.
    unsafe { FindWindowW(w!("Shell_TrayWnd"), None) }.is_ok_and(|w| !w.is_invalid())
}
