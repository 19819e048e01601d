//! How the bar looks and behaves on macOS.

#![allow(unsafe_code)]

use crate::ipc::Page;
use crate::{launch, nap};
use objc2_app_kit::NSEventTrackingRunLoopMode;
use objc2_foundation::NSRunLoop;
use std::path::PathBuf;
use tao::event_loop::EventLoop;
use tao::platform::macos::{ActivationPolicy, EventLoopExtMacOS};
use tray_icon::{Icon, TrayIcon, TrayIconBuilder};

/// The icon's side in pixels: twice the bar's 22 points.
pub fn side() -> u32 {
    44
}

/// A template: macOS takes its shape alone, and draws it in the bar's own colour.
pub const HUE: [u8; 3] = [0, 0, 0];
/// A click opens the menu, as everything in the bar does.
pub const MENU_ON_LEFT_CLICK: bool = true;
/// Lock, sleep and the like are told to the main thread alone.
pub const EVENTS_ON_MAIN: bool = true;

/// With this icon as a template.
pub fn with_icon(builder: TrayIconBuilder, icon: Icon) -> TrayIconBuilder {
    builder.with_icon_templated(icon)
}

/// Puts another icon in its place.
pub fn set_icon(tray: &TrayIcon, icon: Icon) -> tray_icon::Result<()> {
    tray.set_icon_templated(Some(icon))
}

/// Before the loop runs: it lives in the menu bar, not in the Dock, never takes the focus, and is never put to App Nap,
/// which would make reminders and the looks at the last input late.
pub fn prepare<T>(bar: &mut EventLoop<T>) {
    std::mem::forget(nap::prevent("Unbrace reminds at set times")); // as long as the process lives
    bar.set_activation_policy(ActivationPolicy::Accessory);
    bar.set_activate_ignoring_other_apps(false);
}

/// Somebody opened a therapist's program with Unbrace: it is shown, to be taken up or not.
pub fn opened(files: Vec<PathBuf>) {
    for file in files {
        let show = move || {
            if let Ok(mut window) = launch::open_with(Page::Program, true, Some(&file)) {
                let _ = window.wait(); // or it would stay in the process table
            }
        };
        drop(std::thread::Builder::new().name("window".into()).spawn(show)); // the file can be opened again
    }
}

/// Whether the person has the menu open at this moment: then the run loop follows the mouse alone.
pub fn menu_is_open() -> bool {
    let mode = NSRunLoop::currentRunLoop().currentMode();
    // SAFETY: a constant of AppKit, which is linked.
    mode.is_some_and(|mode| unsafe { mode.isEqualToString(NSEventTrackingRunLoopMode) })
}
