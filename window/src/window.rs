//! What every window does with the companion: follows it, comes to the front when it is asked for, and
//! closes.

use crate::context::{self, Context};
use crate::link::{self, CompanionEvent};
use slint::ComponentHandle;
use unbrace::ipc::{Frame, Role};

/// Follows the companion for as long as the window lives.
pub fn follow(context: &Context, role: Role) {
    link::subscribe(context.link.clone(), role, |event| {
        // The loop may be over.
        let _ = slint::invoke_from_event_loop(|| {
            if let Some(context) = context::current() {
                context.companion_event(event);
            }
        });
    });
}

/// Handles an event in a window that only comes to the front and ends with the companion.
pub fn raise<C: ComponentHandle>(ui: &C, event: &CompanionEvent) {
    if let CompanionEvent::Frame(frame) = event {
        raise_or_close(ui.window(), frame);
    }
}

/// Comes to the front, or ends the process, as the companion asks.
pub fn raise_or_close(window: &slint::Window, frame: &Frame) {
    if frame.close {
        let _ = slint::quit_event_loop(); // it may be ending already
    } else if frame.show.is_some() {
        come_forward(window);
    }
}

/// Brings a window to the front that is open already. A Wayland compositor gives the focus to a window when it
/// appears, and winit passes no activation token for one that is there: such a window appears anew.
fn come_forward(window: &slint::Window) {
    use slint::winit_030::WinitWindowAccessor;
    window.set_minimized(false);
    let behind = window.with_winit_window(|w| {
        w.focus_window();
        is_on_wayland(w) && !w.has_focus()
    });
    if behind == Some(true) {
        let maximized = window.is_maximized();
        let again = window.hide().and_then(|()| window.show());
        window.set_maximized(maximized);
        if let Err(e) = again {
            unbrace::terminal::complain(&format!(
                "unbrace-window: the window cannot come to the front: {e}"
            ));
        }
    }
}

#[cfg(target_os = "linux")]
fn is_on_wayland(window: &slint::winit_030::winit::window::Window) -> bool {
    use slint::winit_030::winit::raw_window_handle::{HasWindowHandle, RawWindowHandle};
    let handle = window.window_handle().map(|h| h.as_raw());
    matches!(handle, Ok(RawWindowHandle::Wayland(_)))
}

#[cfg(not(target_os = "linux"))]
fn is_on_wayland(_: &slint::winit_030::winit::window::Window) -> bool {
    false
}

/// Closes the window, and with it the process.
pub fn close<C: ComponentHandle>(ui: &C, context: &Context) {
    context.end_link();
    let _ = ui.hide(); // it may be hidden already
    let _ = slint::quit_event_loop(); // it may be ending already
}

/// The answer to a request of the desktop to close the window: the process ends with it.
pub fn end_with_window() -> slint::CloseRequestResponse {
    let _ = slint::quit_event_loop(); // it may be ending already
    slint::CloseRequestResponse::HideWindow
}
