//! The appearance and behaviour of the tray icon on macOS.

#![allow(unsafe_code)]

use crate::companion::mark;
use crate::companion::view::IconState;
use crate::ipc::Page;
use crate::{launch, nap};
use objc2_app_kit::NSEventTrackingRunLoopMode;
use objc2_foundation::NSRunLoop;
use std::path::PathBuf;
use tao::event_loop::EventLoop;
use tao::platform::macos::{ActivationPolicy, EventLoopExtMacOS};
use tray_icon::{Icon, TrayIcon, TrayIconBuilder};

/// The side of the icon in pixels: twice the 22 points of the menu bar.
pub fn side() -> u32 {
    44
}

/// The icon as a template: macOS uses its shape alone, and draws it in the colour of the menu bar.
pub fn pixels(side: u32, icon: IconState) -> Vec<u8> {
    let black = |a| [0, 0, 0, a];
    mark::alpha(side, icon).into_iter().flat_map(black).collect()
}

/// A click opens the menu, as for every item of the menu bar.
pub const MENU_ON_LEFT_CLICK: bool = true;
/// macOS reports lock, sleep and the like to the main thread alone.
pub const EVENTS_ON_MAIN: bool = true;

/// Sets the icon as a template.
pub fn with_icon(builder: TrayIconBuilder, icon: Icon) -> TrayIconBuilder {
    builder.with_icon_templated(icon)
}

/// Replaces the icon.
pub fn set_icon(tray: &TrayIcon, icon: Icon) -> tray_icon::Result<()> {
    tray.set_icon_templated(Some(icon))
}

/// Called before the loop runs. The program is in the menu bar and not in the Dock, never takes the focus,
/// and is excluded from App Nap, which would delay reminders and the polling of the last input.
pub fn prepare<T>(bar: &mut EventLoop<T>) {
    std::mem::forget(nap::prevent("Unbrace reminds at set times")); // until the process ends
    bar.set_activation_policy(ActivationPolicy::Accessory);
    bar.set_activate_ignoring_other_apps(false);
}

/// The person opened therapists' programs with Unbrace. Each one is shown, with the choice to import it.
pub fn opened(files: Vec<PathBuf>) {
    for file in files {
        let show = move || {
            if let Ok(mut window) = launch::open_with(Page::Program, true, Some(&file)) {
                let _ = window.wait(); // or it would stay in the process table
            }
        };
        // The person can open the file again.
        let _ = std::thread::Builder::new().name("window".into()).spawn(show);
    }
}

/// Whether the person has the menu open. The run loop then tracks the mouse alone.
pub fn menu_is_open() -> bool {
    let mode = NSRunLoop::currentRunLoop().currentMode();
    // SAFETY: a constant of AppKit, which is linked.
    mode.is_some_and(|mode| unsafe { mode.isEqualToString(NSEventTrackingRunLoopMode) })
}
