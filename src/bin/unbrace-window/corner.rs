//! Where the guide comes up: in the corner of the screen, and without the focus when it comes by itself.

use crate::ui::Guide;
use slint::winit_030::WinitWindowAccessor;
use slint::winit_030::winit::dpi::PhysicalPosition;
use slint::winit_030::winit::window::Window;
use slint::{ComponentHandle, LogicalSize, PhysicalSize, PlatformError};
use std::cell::Cell;
use std::rc::Rc;

/// From the edges of the screen, in logical pixels.
const MARGIN: f64 = 24.0;

/// Runs the guide in the corner. `behind`: whoever types elsewhere goes on typing there.
pub fn run(ui: &Guide, behind: bool) -> Result<(), PlatformError> {
    let failed = Rc::new(Cell::new(None));
    let (own, why) = (ui.clone_strong(), failed.clone());
    slint::spawn_local(async move {
        let shown = async {
            let window = own.window().winit_window().await?;
            // Shown later than made, it would come up as small as it can be.
            let usual = LogicalSize::new(own.get_usual_width(), own.get_usual_height());
            own.window().set_size(usual);
            if behind {
                leave_focus(&window); // a window manager looks at this when it first sees the window
            }
            own.show()?;
            to_corner(&window, usual.to_physical(own.window().scale_factor()));
            Ok(())
        };
        if let Err(e) = shown.await {
            why.set(Some(e));
            let _ = slint::quit_event_loop(); // it may be ending already
        }
    })
    .map_err(|e| PlatformError::Other(e.to_string()))?;
    slint::run_event_loop()?;
    failed.take().map_or(Ok(()), Err)
}

/// Small and out of the way: the corner of the screen in use, where the system lets a window choose its place. `inner`:
/// its size without the frame, which the system may not have given it yet.
fn to_corner(window: &Window, inner: PhysicalSize) {
    let Some(screen) = window.current_monitor().or_else(|| window.primary_monitor()) else {
        return;
    };
    #[allow(clippy::cast_possible_truncation)] // some dozen pixels
    let margin = (MARGIN * window.scale_factor()) as i32;
    let (with, without) = (window.outer_size(), window.inner_size());
    let edge = |from: i32, length: u32, inner: u32, with: u32, without: u32| {
        let own = inner + with.saturating_sub(without);
        from + i32::try_from(length).unwrap_or(0) - i32::try_from(own).unwrap_or(0) - margin
    };
    let (at, size) = (screen.position(), screen.size());
    let x = edge(at.x, size.width, inner.width, with.width, without.width);
    // Twice as far from below: a panel or a taskbar is mostly there.
    let y = edge(at.y, size.height, inner.height, with.height, without.height) - margin;
    window.set_outer_position(PhysicalPosition::new(x.max(at.x), y.max(at.y)));
}

/// Says to an X11 window manager that nobody asked for this window: a time of last use of 0 (EWMH, `_NET_WM_USER_TIME`).
/// winit's own word for it, "not active", is heard on Windows alone; on Wayland the compositor decides.
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
