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
    use slint::winit_030::WinitWindowAccessor;
    if frame.close {
        let _ = slint::quit_event_loop(); // it may be ending already
    } else if frame.show.is_some() {
        window.set_minimized(false);
        window.with_winit_window(|w| w.focus_window());
    }
}

/// Closes the window, and with it the process.
pub fn close<C: ComponentHandle>(ui: &C, context: &Context) {
    context.end_link();
    let _ = ui.hide(); // it may be hidden already
}
