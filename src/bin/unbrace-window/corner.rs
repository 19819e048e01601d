//! Where the guide comes up: in the corner of the screen, and without the focus when it comes by itself.

use crate::ui::Guide;
use slint::winit_030::winit::dpi::{PhysicalPosition, PhysicalSize as WinitSize};
use slint::winit_030::winit::event::WindowEvent;
use slint::winit_030::winit::window::Window;
use slint::winit_030::{EventResult, WinitWindowAccessor};
use slint::{ComponentHandle, LogicalSize, PhysicalSize, PlatformError};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// From the edges of the screen, in logical pixels.
const MARGIN: f64 = 24.0;
/// A window that came up elsewhere, or in another size, is asked again so often.
const ASKED_AGAIN: u32 = 10;
/// And for so long.
const ASKED_FOR: Duration = Duration::from_secs(3);
/// Nearer than so many pixels it is where it was to be: a frame may be counted or not.
const NEAR: i32 = 80;

/// Runs the guide in the corner. `behind`: whoever types elsewhere goes on typing there.
pub fn run(ui: &Guide, behind: bool) -> Result<(), PlatformError> {
    #[cfg(target_os = "macos")]
    let _awake = unbrace::nap::hold_off("Unbrace paces the breath"); // also while another window covers it
    let failed = Rc::new(Cell::new(None));
    let (own, why) = (ui.clone_strong(), failed.clone());
    slint::spawn_local(async move {
        let shown = async {
            let window = own.window().winit_window().await?;
            // Shown later than made, it would come up as small as it can be.
            own.window().set_size(usual(&own));
            if behind {
                leave_focus(&window); // a window manager looks at this when it first sees the window
            }
            own.show()?;
            #[cfg(target_os = "macos")]
            if behind {
                crate::mac::come_up_unfocused();
            }
            if let Some(at) = corner(&window, usual(&own).to_physical(own.window().scale_factor())) {
                window.set_outer_position(at); // where the system lets a window choose its place
            }
            hold_to_corner(&own);
            if !behind {
                come_forward(&own);
            }
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

fn usual(ui: &Guide) -> LogicalSize {
    LogicalSize::new(ui.get_usual_width(), ui.get_usual_height())
}

/// Small and out of the way: the corner of the screen in use, if there is one. `inner`: the window's size without the frame,
/// which the system may not have given it yet.
fn corner(window: &Window, inner: PhysicalSize) -> Option<PhysicalPosition<i32>> {
    let (at, size) = screen(window)?;
    #[allow(clippy::cast_possible_truncation)] // some dozen pixels
    let margin = (MARGIN * window.scale_factor()) as i32;
    let (with, without) = (window.outer_size(), window.inner_size());
    let edge = |from: i32, length: u32, inner: u32, with: u32, without: u32| {
        let own = inner + with.saturating_sub(without);
        from + i32::try_from(length).unwrap_or(0) - i32::try_from(own).unwrap_or(0) - margin
    };
    let x = edge(at.x, size.width, inner.width, with.width, without.width);
    // Twice as far from below: a panel or a taskbar is mostly there.
    let y = edge(at.y, size.height, inner.height, with.height, without.height) - margin;
    Some(PhysicalPosition::new(x.max(at.x), y.max(at.y)))
}

/// Where the screen in use begins, and its size; without the taskbar where the system says where that is.
#[cfg(not(windows))]
fn screen(window: &Window) -> Option<(PhysicalPosition<i32>, WinitSize<u32>)> {
    let screen = window.current_monitor().or_else(|| window.primary_monitor())?;
    #[cfg(target_os = "macos")]
    if let Some(free) = crate::mac::free_area(&screen) {
        return Some(free);
    }
    Some((screen.position(), screen.size()))
}

/// The same on Windows: the screen that has the window in front.
#[cfg(windows)]
fn screen(_: &Window) -> Option<(PhysicalPosition<i32>, WinitSize<u32>)> {
    let (left, top, width, height) = unbrace::foreground::work_area()?;
    Some((PhysicalPosition::new(left, top), WinitSize::new(width, height)))
}

/// Brings a window that the person asked for to the front, once it is there. Windows shows the first window of a process that
/// another one started behind all others, unless the process asks.
#[cfg(windows)]
pub fn come_forward<C: ComponentHandle + 'static>(ui: &C) {
    let own = ui.clone_strong();
    let bring = async move {
        if let Ok(window) = own.window().winit_window().await {
            // A turn later: a window that is not shown yet cannot come forward.
            slint::Timer::single_shot(Duration::ZERO, move || window.focus_window());
        }
    };
    let _ = slint::spawn_local(bring); // without an event loop there is no window either
}

/// Elsewhere the system brings the window of a new process to the front by itself.
#[cfg(not(windows))]
pub fn come_forward<C: ComponentHandle>(_: &C) {}

/// For its first seconds it is brought back to its size and its place: a window manager that sees it only now may choose
/// others, and before its text has a width the window is asked for far too much height. Then it is the person's.
fn hold_to_corner(ui: &Guide) {
    let left = Rc::new(Cell::new(ASKED_AGAIN));
    let (over, guide) = (left.clone(), ui.as_weak());
    slint::Timer::single_shot(ASKED_FOR, move || over.set(0));
    ui.window().on_winit_window_event(move |window, event| {
        let moved = matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_));
        if let Some(ui) = guide.upgrade().filter(|_| moved && left.get() > 0) {
            let wanted = usual(&ui);
            let size = wanted.to_physical(window.scale_factor());
            let asked = window.with_winit_window(|w| {
                let large = w.inner_size().height.abs_diff(size.height) > 2;
                let away = corner(w, size).filter(|to| !is_near(w, *to));
                if let Some(to) = away {
                    w.set_outer_position(to);
                }
                (large, large || away.is_some())
            });
            if let Some((true, _)) = asked {
                window.set_size(wanted);
            }
            if let Some((_, true)) = asked {
                left.set(left.get() - 1);
            }
        }
        EventResult::Propagate
    });
}

/// Whether it is where it was to be; where nobody can tell, it is.
fn is_near(window: &Window, to: PhysicalPosition<i32>) -> bool {
    let near = |at: PhysicalPosition<i32>| (at.x - to.x).abs() < NEAR && (at.y - to.y).abs() < NEAR;
    window.outer_position().map_or(true, near)
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
