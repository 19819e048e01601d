//! The appearance and behaviour of the tray icon on Windows.

#![allow(unsafe_code)]

use crate::companion::mark;
use crate::companion::view::IconState;
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

/// A left click opens the window, a right one the menu.
pub const MENU_ON_LEFT_CLICK: bool = false;

/// Windows reports events to windows, on the thread that created them.
pub const EVENTS_ON_MAIN: bool = false;

/// `WM_USER_LEAVE_TIMER_ID` of tray-icon.
const LEAVE_TIMER: usize = 6007;

/// The hidden window of the icon, as a number; 0 without one. It belongs to the thread of the event loop.
static WINDOW: AtomicIsize = AtomicIsize::new(0);

/// The icon in two colours, because the taskbar may be light or dark: red, green, blue and opacity of each
/// pixel.
pub fn pixels(side: u32, icon: IconState) -> Vec<u8> {
    mark::rgba(side, icon).into_flattened()
}

/// The side of the icon in pixels, for the scale of the screen with the taskbar.
pub fn side() -> u32 {
    // SAFETY: the calls take numbers and a window; for a window that has gone they return 0.
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

/// Sets the icon, in its own colours.
pub fn with_icon(builder: TrayIconBuilder, icon: Icon) -> TrayIconBuilder {
    builder.with_icon(icon)
}

/// Replaces the icon.
pub fn set_icon(tray: &TrayIcon, icon: Icon) -> tray_icon::Result<()> {
    tray.set_icon(Some(icon))
}

/// Stores the window of the icon for [`on_tray_event`] and [`menu_is_open`].
pub fn on_built(tray: &TrayIcon) {
    WINDOW.store(tray.window_handle() as isize, Ordering::Relaxed);
}

fn window() -> HWND {
    HWND(WINDOW.load(Ordering::Relaxed) as *mut _)
}

/// An event of the icon, on the thread of the event loop.
pub fn on_tray_event(event: &TrayIconEvent) {
    match event {
        // tray-icon polls every 15 ms whether the pointer has left, and never stops when the pointer rests on
        // the icon or the menu covers it. Nothing here needs that event.
        TrayIconEvent::Move { .. } => {
            // SAFETY: the timer, if there is one, belongs to a window of this thread.
            let _ = unsafe { KillTimer(Some(window()), LEAVE_TIMER) }; // there may be none
        }
        TrayIconEvent::Click { .. } => foreground::allow_any(),
        _ => {}
    }
}

/// Called before the loop runs. Without this, each event of keyboard and pointer wakes the process while its
/// hidden window is in front, which it is after the menu has closed.
pub fn prepare<T>(bar: &mut EventLoop<T>) {
    bar.set_device_event_filter(DeviceEventFilter::Always);
}

/// Windows starts a process for each file that is opened with Unbrace, so that none arrives here.
pub fn opened(_: Vec<PathBuf>) {}

/// Whether the person has the menu open, or has just chosen in it: the choice names an item of this menu, and
/// would be lost if another menu replaced it before the message arrives.
pub fn menu_is_open() -> bool {
    let mut info = GUITHREADINFO {
        cbSize: u32::try_from(size_of::<GUITHREADINFO>()).unwrap_or_default(),
        ..Default::default()
    };
    // SAFETY: `info` has its own size, and is a valid place for the result.
    let found = unsafe { GetGUIThreadInfo(GetCurrentThreadId(), &raw mut info) }.is_ok();
    if found && info.flags.0 & (GUI_INMENUMODE | GUI_POPUPMENUMODE).0 != 0 {
        return true;
    }
    let mut message = MSG::default();
    // SAFETY: `message` is a valid place; the window belongs to this thread, and the message stays in its
    // queue.
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
    // SAFETY: a terminated string, and null.
    unsafe { FindWindowW(w!("Shell_TrayWnd"), None) }.is_ok_and(|w| !w.is_invalid())
}
