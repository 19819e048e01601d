//! The windows on macOS: the activation of the process, its shortcuts, and the work area of a screen. The
//! decisions are in `mac_rules.rs`.

use crate::link;
use crate::mac_rules::{self, Area, Screen, Shortcut, is_in_dock};
use objc2::MainThreadMarker;
use objc2_app_kit::{NSApplication, NSScreen};
use objc2_foundation::NSRect;
use slint::platform::WindowEvent as SlintEvent;
use slint::winit_030::winit::dpi::{LogicalPosition, LogicalSize, PhysicalPosition, PhysicalSize};
use slint::winit_030::winit::event::{ElementState, WindowEvent};
use slint::winit_030::winit::event_loop::{ActiveEventLoop, EventLoop};
use slint::winit_030::winit::keyboard::{Key, ModifiersState};
use slint::winit_030::winit::monitor::MonitorHandle;
use slint::winit_030::winit::platform::macos::{ActivationPolicy, EventLoopBuilderExtMacOS};
use slint::winit_030::winit::window::{Window, WindowId};
use slint::winit_030::{CustomApplicationHandler, EventLoopBuilder, EventResult};
use unbrace::ipc::{Page, Role};

/// The event loop. With `behind`, the process is not activated: by default winit would activate it, and key
/// presses would be lost, because the window does not have the focus.
pub fn event_loop(role: Role, behind: bool) -> EventLoopBuilder {
    let mut builder = EventLoop::with_user_event();
    builder
        .with_activation_policy(if is_in_dock(role) {
            ActivationPolicy::Regular
        } else {
            ActivationPolicy::Accessory
        })
        .with_activate_ignoring_other_apps(!behind);
    builder
}

/// Puts the windows of this process in front without taking the focus: the windows of an inactive process
/// open behind those of the active one.
pub fn come_up_unfocused() {
    if let Some(main) = MainThreadMarker::new() {
        for window in NSApplication::sharedApplication(main).windows() {
            window.orderFrontRegardless();
        }
    }
}

/// Origin and size of the part of a screen that menu bar and Dock leave free.
pub fn free_area(screen: &MonitorHandle) -> Option<(PhysicalPosition<i32>, PhysicalSize<u32>)> {
    let main = MainThreadMarker::new()?;
    let area = |rect: NSRect| Area {
        x: rect.origin.x,
        y: rect.origin.y,
        width: rect.size.width,
        height: rect.size.height,
    };
    let screens: Vec<_> = NSScreen::screens(main)
        .iter()
        .map(|s| Screen {
            frame: area(s.frame()),
            visible: area(s.visibleFrame()),
        })
        .collect();
    let scale = screen.scale_factor();
    let at: LogicalPosition<f64> = screen.position().to_logical(scale);
    let free = mac_rules::free_area(&screens, (at.x, at.y))?;
    Some((
        LogicalPosition::new(free.x, free.y).to_physical(scale),
        LogicalSize::new(free.width, free.height).to_physical(scale),
    ))
}

/// Cmd-W, Cmd-Q and Cmd-comma in every window.
#[derive(Default)]
pub struct Shortcuts {
    held: ModifiersState,
}

impl CustomApplicationHandler for Shortcuts {
    fn window_event(
        &mut self,
        _: &ActiveEventLoop,
        _: WindowId,
        _: Option<&Window>,
        window: Option<&slint::Window>,
        event: &WindowEvent,
    ) -> EventResult {
        match event {
            WindowEvent::ModifiersChanged(held) => self.held = held.state(),
            WindowEvent::KeyboardInput { event, .. } if self.held.super_key() => {
                let Key::Character(key) = &event.logical_key else {
                    return EventResult::Propagate;
                };
                let alone = self.held == ModifiersState::SUPER;
                if let Some(shortcut) = mac_rules::shortcut(key, alone) {
                    if event.state == ElementState::Pressed && !event.repeat {
                        apply(shortcut, window);
                    }
                    return EventResult::PreventDefault;
                }
            }
            _ => {}
        }
        EventResult::Propagate
    }
}

fn apply(shortcut: Shortcut, window: Option<&slint::Window>) {
    match (shortcut, window) {
        // Like the close button, so that the window can ask about unsaved work.
        (Shortcut::Close | Shortcut::Quit, Some(window)) => window.dispatch_event(SlintEvent::CloseRequested),
        (Shortcut::Close | Shortcut::Quit, None) => {}
        (Shortcut::Settings, _) => {
            let open = || link::open(Page::Settings);
            let _ = std::thread::Builder::new().name("settings".into()).spawn(open); // the tray's menu has them, too
        }
    }
}
