//! Where the guide comes up: in the corner of the screen, and without the focus when it comes by itself.

use crate::ui::Guide;
use slint::winit_030::WinitWindowAccessor;
use slint::winit_030::winit::dpi::PhysicalPosition;
use slint::winit_030::winit::window::Window;
use slint::{ComponentHandle, LogicalSize, PhysicalSize, PlatformError};

/// From the edges of the screen.
const MARGIN: i32 = 24;

/// Runs the guide in the corner. `behind`: whoever types elsewhere goes on typing there.
pub fn run(ui: &Guide, behind: bool) -> Result<(), PlatformError> {
    let own = ui.clone_strong();
    slint::spawn_local(async move {
        let window = own.window().winit_window().await;
        let usual = LogicalSize::new(own.get_usual_width(), own.get_usual_height());
        if let Ok(window) = &window {
            // Shown later than made, it would come up as small as it can be.
            own.window().set_size(usual);
            if behind {
                leave_focus(window); // a window manager looks at this when it first sees the window
            }
        }
        match (own.show(), window) {
            (Ok(()), Ok(window)) => to_corner(&window, usual.to_physical(own.window().scale_factor())),
            (Err(e), _) | (_, Err(e)) => {
                eprintln!("unbrace-window: {e}");
                let _ = slint::quit_event_loop(); // it may be ending already
            }
        }
    })
    .map_err(|e| PlatformError::Other(e.to_string()))?;
    slint::run_event_loop()
}

/// Small and out of the way: the corner of the screen in use, where the system lets a window choose its place.
fn to_corner(window: &Window, own: PhysicalSize) {
    let Some(screen) = window.current_monitor().or_else(|| window.primary_monitor()) else {
        return;
    };
    let (at, size) = (screen.position(), screen.size());
    let edge = |from: i32, length: u32, own: u32| {
        from + i32::try_from(length).unwrap_or(0) - i32::try_from(own).unwrap_or(0) - MARGIN
    };
    let (x, y) = (
        edge(at.x, size.width, own.width),
        edge(at.y, size.height, own.height) - MARGIN,
    );
    window.set_outer_position(PhysicalPosition::new(x.max(at.x), y.max(at.y)));
}

/// Says to an X11 window manager that nobody asked for this window: a time of last use of 0 (EWMH, `_NET_WM_USER_TIME`).
/// winit's own word for it, "not active", is not heard there. Elsewhere that word does.
#[cfg(target_os = "linux")]
fn leave_focus(window: &Window) {
    use slint::winit_030::winit::raw_window_handle::{HasWindowHandle, RawWindowHandle};
    use x11rb::connection::Connection;
    use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, PropMode};
    use x11rb::wrapper::ConnectionExt as _;

    let handle = window.window_handle().map(|h| h.as_raw());
    let Ok(RawWindowHandle::Xlib(handle)) = handle else {
        return;
    };
    let say = || {
        let id = u32::try_from(handle.window).ok()?;
        let (x, _) = x11rb::connect(None).ok()?;
        let time = x
            .intern_atom(false, b"_NET_WM_USER_TIME")
            .ok()?
            .reply()
            .ok()?
            .atom;
        x.change_property32(PropMode::REPLACE, id, time, AtomEnum::CARDINAL, &[0])
            .ok()?
            .check()
            .ok()?;
        x.flush().ok()
    };
    let _ = say(); // then it comes up with the focus
}

#[cfg(not(target_os = "linux"))]
fn leave_focus(_: &Window) {}
