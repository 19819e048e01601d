//! The size and place in which windows open: no larger than the screen, and the guide in its corner. A guide
//! that opens by itself does not take the focus.

use crate::ui::{Author, CheckIn, Clinic, Guide, Main, Welcome};
use slint::winit_030::winit::dpi::{PhysicalPosition, PhysicalSize as WinitSize};
use slint::winit_030::winit::event::WindowEvent;
use slint::winit_030::winit::window::Window;
use slint::winit_030::{EventResult, WinitWindowAccessor};
use slint::{ComponentHandle, LogicalSize, PhysicalSize, PlatformError};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

/// The distance to the edges of the screen, in logical pixels.
const MARGIN: f64 = 24.0;
/// How often size and place are requested again from a window manager that chose others.
const RETRIES: u32 = 10;
/// For how long.
const RETRY_TIME: Duration = Duration::from_secs(3);
/// The tolerance of a place in pixels: a system may or may not count the frame.
const NEAR: i32 = 80;

/// A height that differs by more than this was chosen by the person, in logical pixels.
const CHOSEN: f32 = 3.0;

/// The space for the window manager's frame in logical pixels. Its size is unknown before the window is
/// shown.
const FRAME: LogicalSize = LogicalSize::new(8.0, 40.0);

/// A window with a usual size.
pub trait Usual: ComponentHandle {
    /// The usual size in logical pixels.
    fn usual(&self) -> LogicalSize;
}

macro_rules! usual {
    ($($window:ty),*) => {
        $(impl Usual for $window {
            fn usual(&self) -> LogicalSize {
                LogicalSize::new(self.get_usual_width(), self.get_usual_height())
            }
        })*
    };
}

usual!(Author, CheckIn, Clinic, Guide, Main, Welcome);

/// A small window, which grows with its content.
pub trait Growing: ComponentHandle {
    /// The height that the content lacks, in logical pixels.
    fn overflow(&self) -> f32;
    /// Registers what happens when the content lacks height.
    fn on_overflow(&self, grow: impl FnMut() + 'static);
}

macro_rules! growing {
    ($($window:ty),*) => {
        $(impl Growing for $window {
            fn overflow(&self) -> f32 {
                self.get_overflow()
            }

            fn on_overflow(&self, grow: impl FnMut() + 'static) {
                self.on_overflowed(grow);
            }
        })*
    };
}

growing!(CheckIn, Guide, Welcome);

/// Shows a window and runs the event loop. The size is the remembered or the usual one, limited to the work
/// area. A window that opens `behind` is not brought to the front.
pub fn run_within_screen<C: Usual + 'static>(
    ui: &C,
    remembered: Option<LogicalSize>,
    behind: bool,
) -> Result<(), PlatformError> {
    let requested = remembered.unwrap_or_else(|| ui.usual());
    run_shown(ui, move |ui| async move {
        let window = ui.window().winit_window().await?;
        ui.window().set_size(within(requested, work_area_size(&window)));
        ui.show()?;
        if !behind {
            come_forward(&ui);
        }
        Ok(())
    })
}

/// Shows a window that grows with its content, and runs the event loop.
pub fn run_growing<C: Usual + Growing + 'static>(ui: &C, behind: bool) -> Result<(), PlatformError> {
    run_shown(ui, move |ui| async move {
        let window = ui.window().winit_window().await?;
        let size = within(ui.usual(), work_area_size(&window));
        ui.window().set_size(size);
        ui.show()?;
        grow_with_content(&ui, Rc::new(Cell::new(size)), on_screen);
        if !behind {
            come_forward(&ui);
        }
        Ok(())
    })
}

/// Makes the window taller, up to the screen, whenever its content lacks height, unless the person has chosen
/// another size. `wanted` is the size that was requested last; `place` finds where the taller window goes.
fn grow_with_content<C: Growing + 'static>(
    ui: &C,
    wanted: Rc<Cell<LogicalSize>>,
    place: fn(&Window, PhysicalSize) -> Option<PhysicalPosition<i32>>,
) {
    let weak = ui.as_weak();
    let grow = move || {
        let Some(ui) = weak.upgrade() else { return };
        let before = wanted.get();
        let present = ui.window().size().to_logical(ui.window().scale_factor());
        let lacking = ui.overflow();
        if lacking <= 0.0 || (present.height - before.height).abs() > CHOSEN {
            return;
        }
        // The content may have made it wider, too.
        let width = before.width.max(present.width);
        let taller = LogicalSize::new(width, before.height + lacking.ceil());
        let grown = ui.window().with_winit_window(|window| {
            let size = within(taller, work_area_size(window));
            if size.height <= before.height {
                return None;
            }
            let physical = size.to_physical(ui.window().scale_factor());
            if let Some(at) = place(window, physical) {
                window.set_outer_position(at);
            }
            Some(size)
        });
        if let Some(size) = grown.flatten() {
            wanted.set(size);
            ui.window().set_size(size);
        }
    };
    let timer = Rc::new(slint::Timer::default());
    // In the next turn of the loop: by then the text has its width, and with it its height.
    let soon = move || timer.start(slint::TimerMode::SingleShot, Duration::ZERO, grow.clone());
    soon();
    ui.on_overflow(soon);
}

/// The place of a window that grows where it is: it moves up if it would pass the lower edge of the screen.
/// `None`: it stays.
fn on_screen(window: &Window, inner: PhysicalSize) -> Option<PhysicalPosition<i32>> {
    let (at, size) = screen(window)?;
    let own = window.outer_position().ok()?;
    let frame = window
        .outer_size()
        .height
        .saturating_sub(window.inner_size().height);
    let end = own.y.saturating_add_unsigned(inner.height + frame);
    let beyond = end - at.y.saturating_add_unsigned(size.height);
    (beyond > 0).then(|| PhysicalPosition::new(own.x, (own.y - beyond).max(at.y)))
}

/// Runs the event loop; `show` shows the window once the system has made it.
fn run_shown<C, F>(ui: &C, show: impl FnOnce(C) -> F + 'static) -> Result<(), PlatformError>
where
    C: ComponentHandle + 'static,
    F: Future<Output = Result<(), PlatformError>> + 'static,
{
    let failed = Rc::new(Cell::new(None));
    let (own, why) = (ui.clone_strong(), failed.clone());
    slint::spawn_local(async move {
        match show(own).await {
            Ok(()) => crate::report_ready(),
            Err(e) => {
                why.set(Some(e));
                let _ = slint::quit_event_loop(); // it may be ending already
            }
        }
    })
    .map_err(|e| PlatformError::Other(e.to_string()))?;
    // A window that appears anew is gone for a moment, which does not end the loop.
    slint::run_event_loop_until_quit()?;
    failed.take().map_or(Ok(()), Err)
}

/// The requested size, limited to the work area if the system reports one.
fn within(requested: LogicalSize, work_area: Option<LogicalSize>) -> LogicalSize {
    work_area.map_or(requested, |area| {
        LogicalSize::new(requested.width.min(area.width), requested.height.min(area.height))
    })
}

/// The largest size of a window in logical pixels: the work area without the frame.
fn work_area_size(window: &Window) -> Option<LogicalSize> {
    let (_, size) = screen(window)?;
    #[allow(clippy::cast_possible_truncation)] // a small factor
    let scale = window.scale_factor() as f32;
    let free = PhysicalSize::new(size.width, size.height).to_logical(scale);
    Some(LogicalSize::new(
        free.width - FRAME.width,
        free.height - FRAME.height,
    ))
}

/// Shows the guide in the corner and runs the event loop. With `behind`, the keyboard focus stays in the
/// other window.
pub fn run(ui: &Guide, behind: bool) -> Result<(), PlatformError> {
    #[cfg(target_os = "macos")]
    let _awake = unbrace::nap::prevent("Unbrace paces the breath"); // also while another window covers it
    run_shown(ui, move |own| async move {
        let window = own.window().winit_window().await?;
        // Without a size, a window that is shown after it was made has its minimum size.
        let wanted = Rc::new(Cell::new(within(own.usual(), work_area_size(&window))));
        own.window().set_size(wanted.get());
        if behind {
            leave_focus(&window); // a window manager looks at this when it first sees the window
        }
        #[cfg(target_os = "linux")]
        float(&window);
        own.show()?;
        #[cfg(target_os = "macos")]
        if behind {
            crate::mac::come_up_unfocused();
        }
        let size = wanted.get().to_physical(own.window().scale_factor());
        if let Some(at) = corner(&window, size) {
            window.set_outer_position(at); // where the system lets a window choose its place
        }
        hold_to_corner(&own, wanted.clone());
        grow_with_content(&own, wanted, corner);
        if !behind {
            come_forward(&own);
        }
        Ok(())
    })
}

/// Makes a tiling compositor float the window: it does not tile windows of a fixed size. After the first
/// seconds the person can change the size.
#[cfg(target_os = "linux")]
fn float(window: &std::sync::Arc<Window>) {
    if unbrace::paths::screen().wayland.is_empty() {
        return; // on X11 the window chooses its place
    }
    window.set_resizable(false);
    let window = window.clone();
    slint::Timer::single_shot(RETRY_TIME, move || window.set_resizable(true));
}

/// The place of the guide in the corner of the screen in use. `inner` is the size without the frame, which
/// the window may not have yet.
fn corner(window: &Window, inner: PhysicalSize) -> Option<PhysicalPosition<i32>> {
    let (at, size) = screen(window)?;
    #[allow(clippy::cast_possible_truncation)] // a few dozen pixels
    let margin = (MARGIN * window.scale_factor()) as i32;
    let (with, without) = (window.outer_size(), window.inner_size());
    let edge = |from: i32, length: u32, inner: u32, with: u32, without: u32| {
        let own = inner + with.saturating_sub(without);
        from + i32::try_from(length).unwrap_or(0) - i32::try_from(own).unwrap_or(0) - margin
    };
    let x = edge(at.x, size.width, inner.width, with.width, without.width);
    // Twice the margin at the bottom, where most panels are.
    let y = edge(at.y, size.height, inner.height, with.height, without.height) - margin;
    Some(PhysicalPosition::new(x.max(at.x), y.max(at.y)))
}

/// Origin and size of the screen in use, without the taskbar where the system reports it.
#[cfg(not(windows))]
fn screen(window: &Window) -> Option<(PhysicalPosition<i32>, WinitSize<u32>)> {
    let screen = window.current_monitor().or_else(|| window.primary_monitor())?;
    #[cfg(target_os = "macos")]
    if let Some(free) = crate::mac::free_area(&screen) {
        return Some(free);
    }
    let whole = (screen.position(), screen.size());
    #[cfg(target_os = "linux")]
    if let Some(free) = work_area().and_then(|free| common(whole, free)) {
        return Some(free);
    }
    Some(whole)
}

/// The work area of all X11 screens together (EWMH, `_NET_WORKAREA`). Wayland does not report it.
#[cfg(target_os = "linux")]
fn work_area() -> Option<(PhysicalPosition<i32>, WinitSize<u32>)> {
    use x11rb::connection::Connection;
    use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _};

    if !unbrace::paths::screen().wayland.is_empty() {
        return None;
    }
    let (x, screen) = x11rb::connect(None).ok()?;
    let root = x.setup().roots.get(screen)?.root;
    let cardinals = |name: &[u8]| {
        let atom = x.intern_atom(true, name).ok()?.reply().ok()?.atom;
        let property = x
            .get_property(false, root, atom, AtomEnum::CARDINAL, 0, 1024)
            .ok()?;
        Some(property.reply().ok()?.value32()?.collect::<Vec<u32>>())
    };
    let areas = cardinals(b"_NET_WORKAREA")?;
    let desktop = cardinals(b"_NET_CURRENT_DESKTOP")
        .and_then(|d| d.first().copied())
        .unwrap_or(0);
    let nth = |n: u32| areas.chunks_exact(4).nth(usize::try_from(n).unwrap_or(0));
    let [left, top, width, height] = nth(desktop).or_else(|| nth(0))? else {
        return None;
    };
    Some((
        PhysicalPosition::new(left.cast_signed(), top.cast_signed()),
        WinitSize::new(*width, *height),
    ))
}

/// The intersection of two areas.
#[cfg(target_os = "linux")]
fn common(
    (at, size): (PhysicalPosition<i32>, WinitSize<u32>),
    (other, other_size): (PhysicalPosition<i32>, WinitSize<u32>),
) -> Option<(PhysicalPosition<i32>, WinitSize<u32>)> {
    let overlap = |from: i32, length: u32, other: i32, other_length: u32| {
        let start = from.max(other);
        let end = from
            .saturating_add_unsigned(length)
            .min(other.saturating_add_unsigned(other_length));
        u32::try_from(end.saturating_sub(start))
            .ok()
            .filter(|l| *l > 0)
            .map(|l| (start, l))
    };
    let (x, width) = overlap(at.x, size.width, other.x, other_size.width)?;
    let (y, height) = overlap(at.y, size.height, other.y, other_size.height)?;
    Some((PhysicalPosition::new(x, y), WinitSize::new(width, height)))
}

/// Origin and size of the work area of the screen with the foreground window.
#[cfg(windows)]
fn screen(_: &Window) -> Option<(PhysicalPosition<i32>, WinitSize<u32>)> {
    let (left, top, width, height) = unbrace::foreground::work_area()?;
    Some((PhysicalPosition::new(left, top), WinitSize::new(width, height)))
}

/// Brings a window that the person requested to the front. Windows shows the first window of a process that
/// another process started behind all others, unless the process asks for the foreground.
#[cfg(windows)]
pub fn come_forward<C: ComponentHandle + 'static>(ui: &C) {
    let own = ui.clone_strong();
    let bring = async move {
        if let Ok(window) = own.window().winit_window().await {
            // In the next turn of the loop: a window that is not shown yet cannot come forward.
            slint::Timer::single_shot(Duration::ZERO, move || window.focus_window());
        }
    };
    let _ = slint::spawn_local(bring); // without an event loop there is no window
}

/// Other systems bring the window of a new process to the front.
#[cfg(not(windows))]
pub fn come_forward<C: ComponentHandle>(_: &C) {}

/// Restores size and place during the first seconds: the window manager may choose others when it first sees
/// the window, and before the text has a width the window requests far too much height. Later changes are the
/// person's.
fn hold_to_corner(ui: &Guide, wanted: Rc<Cell<LogicalSize>>) {
    let left = Rc::new(Cell::new(RETRIES));
    let over = left.clone();
    slint::Timer::single_shot(RETRY_TIME, move || over.set(0));
    ui.window().on_winit_window_event(move |window, event| {
        let moved = matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_));
        if moved && left.get() > 0 {
            let size = wanted.get().to_physical(window.scale_factor());
            let asked = window.with_winit_window(|w| {
                let large = w.inner_size().height.abs_diff(size.height) > 2;
                let away = corner(w, size).filter(|to| !is_near(w, *to));
                if let Some(to) = away {
                    w.set_outer_position(to);
                }
                (large, large || away.is_some())
            });
            if let Some((true, _)) = asked {
                window.set_size(wanted.get());
            }
            if let Some((_, true)) = asked {
                left.set(left.get() - 1);
            }
        }
        EventResult::Propagate
    });
}

/// Whether the window is at this place. A system that does not report the place counts as yes.
fn is_near(window: &Window, to: PhysicalPosition<i32>) -> bool {
    let near = |at: PhysicalPosition<i32>| (at.x - to.x).abs() < NEAR && (at.y - to.y).abs() < NEAR;
    window.outer_position().map_or(true, near)
}

/// Tells an X11 window manager that the person did not request this window: `_NET_WM_USER_TIME` is 0 (EWMH).
/// winit's own attribute works on Windows only; on Wayland the compositor decides.
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
    let set_user_time = || {
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
    let _ = set_user_time(); // on failure, the window opens with the focus
}

#[cfg(not(target_os = "linux"))]
fn leave_focus(_: &Window) {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn window_is_no_larger_than_the_screen_has_room_for() {
        let requested = LogicalSize::new(860.0, 600.0);
        assert_eq!(within(requested, None), requested);
        let work_area = LogicalSize::new(900.0, 472.0);
        assert_eq!(within(requested, Some(work_area)), LogicalSize::new(860.0, 472.0));
    }

    #[test]
    fn work_area_counts_on_its_screen_alone() {
        let area = |x, y, w, h| (PhysicalPosition::new(x, y), WinitSize::new(w, h));
        let (left, right) = (area(0, 0, 1000, 800), area(1000, 0, 1000, 600));
        let free = area(0, 30, 2000, 770);
        assert_eq!(common(left, free), Some(area(0, 30, 1000, 770)));
        assert_eq!(common(right, free), Some(area(1000, 30, 1000, 570)));
        assert_eq!(common(right, left), None);
    }
}
