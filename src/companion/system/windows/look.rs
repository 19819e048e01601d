//! How the bar looks and behaves on Windows.

#![allow(unsafe_code)]

use crate::companion::mark;
use std::path::PathBuf;
use tao::event_loop::EventLoop;
use tray_icon::{Icon, TrayIcon, TrayIconBuilder};
use windows::Win32::System::Threading::GetCurrentThreadId;
use windows::Win32::UI::WindowsAndMessaging::{
    FindWindowW, GUI_INMENUMODE, GUI_POPUPMENUMODE, GUITHREADINFO, GetGUIThreadInfo,
};
use windows::core::w;

/// The icon's side; Windows makes it smaller where it wants to.
pub const SIDE: u32 = 32;
/// The mark in its colour: the taskbar may be light or dark.
pub const HUE: [u8; 3] = mark::HUE;
/// A left click opens the window, a right one the menu.
pub const MENU_ON_LEFT_CLICK: bool = false;

/// Events come to windows, on whichever thread makes one.
pub const EVENTS_ON_MAIN: bool = false;

/// With this icon, in its own colours.
pub fn with_icon(builder: TrayIconBuilder, icon: Icon) -> TrayIconBuilder {
    builder.with_icon(icon)
}

/// Puts another icon in its place.
pub fn set_icon(tray: &TrayIcon, icon: Icon) -> tray_icon::Result<()> {
    tray.set_icon(Some(icon))
}

/// Before the loop runs: nothing is to be done.
pub fn prepare<T>(_: &mut EventLoop<T>) {}

/// Somebody opened files with Unbrace; Windows starts a process for each instead.
pub fn opened(_: Vec<PathBuf>) {}

/// Whether the person has the menu open at this moment.
pub fn menu_is_open() -> bool {
    let mut info = GUITHREADINFO {
        cbSize: u32::try_from(size_of::<GUITHREADINFO>()).unwrap_or_default(),
        ..Default::default()
    };
    // SAFETY: `info` says its own size, and is a valid place for the result.
    let found = unsafe { GetGUIThreadInfo(GetCurrentThreadId(), &raw mut info) }.is_ok();
    found && info.flags.0 & (GUI_INMENUMODE | GUI_POPUPMENUMODE).0 != 0
}

/// Whether there is a taskbar.
pub fn has_taskbar() -> bool {
    // SAFETY: both are strings with an end, or none.
    unsafe { FindWindowW(w!("Shell_TrayWnd"), None) }.is_ok_and(|w| !w.is_invalid())
}
