//! The windows that are open: each has subscribed over the socket. Which one shows a page, which ones are
//! starting, and who waits for them.

use super::Message;
use super::timers::{Timer, TimerTable};
use crate::engine::Ms;
use crate::ipc::{self, Frame, Page, Reply, Role, Stream};
use crate::paths::Screen;
use crate::{launch, open_windows};
use std::sync::mpsc::Sender;

/// A window that closes this soon after it was asked to show a page was closing already: milliseconds.
const CLOSING: Ms = 300;

/// The time after which every open window has looked for this companion: milliseconds.
const RECONNECTING: Ms = open_windows::RECONNECTS.as_millis() as Ms + 500;

/// A page to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PageRequest {
    pub(super) page: Page,
    /// Whether its window comes to the front.
    pub(super) in_front: bool,
}

impl PageRequest {
    pub(super) fn in_front(page: Page) -> Self {
        PageRequest { page, in_front: true }
    }

    pub(super) fn behind(page: Page) -> Self {
        PageRequest {
            page,
            in_front: false,
        }
    }
}

/// No window can be shown here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoWindow;

/// A window that has subscribed.
struct Window {
    id: u64,
    role: Role,
    /// The display that it is on.
    screen: Screen,
    stream: Stream,
    /// The page that it was last asked to show, and when.
    asked: Option<(PageRequest, Ms)>,
}

/// The result of [`Windows::show`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShowResult {
    Shown,
    /// No window of this role is open on the display.
    NotOpen,
    /// The window with this id is closing and was not reached.
    Closing(u64),
}

/// A window that has closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Closed {
    pub(super) role: Role,
    /// It was the last one of its role.
    pub(super) last: bool,
    /// A page that it was asked to show while it was closing.
    pub(super) missed: Option<PageRequest>,
}

/// The open windows, and those that are starting.
#[derive(Default)]
pub(super) struct Windows {
    open: Vec<Window>,
    starting: Vec<Role>,
    /// Until when an open window may not have found this companion yet.
    reconnecting_until: Ms,
    /// The pages that such windows are to show when they connect.
    awaited: Vec<PageRequest>,
    /// The peers that asked for a window that is starting, and get a reply when it has come up or failed.
    waiting: Vec<(Role, Stream)>,
    /// The frame that every window has.
    sent: Option<Frame>,
}

impl Windows {
    /// For a companion that starts now.
    pub(super) fn new(now: Ms) -> Self {
        Windows {
            reconnecting_until: now + RECONNECTING,
            ..Windows::default()
        }
    }

    pub(super) fn count(&self) -> usize {
        self.open.len()
    }

    /// Keeps the peer that asked for a window that is starting until it is known whether it came up. The
    /// connection of any other peer is returned.
    pub(super) fn keep_waiting(
        &mut self,
        request: &ipc::Request,
        reply: &Reply,
        stream: Stream,
    ) -> Option<Stream> {
        match request {
            ipc::Request::OpenOn(page, _) if reply.ok && !reply.elsewhere && is_window(*page) => {
                let role = page.role();
                if !self.starting.contains(&role) {
                    return Some(stream);
                }
                self.waiting.push((role, stream));
                None
            }
            _ => Some(stream),
        }
    }

    /// Asks an open window of the page's role on the display to show it.
    pub(super) fn show(
        &mut self,
        request: PageRequest,
        screen: &Screen,
        frame: &Frame,
        now: Ms,
    ) -> ShowResult {
        let suits = |w: &&mut Window| w.role == request.page.role() && w.screen.is_same(screen);
        let Some(window) = self.open.iter_mut().find(suits) else {
            return ShowResult::NotOpen;
        };
        if ipc::write_at_once(&window.stream, frame).is_err() {
            window.stream.cut();
            return ShowResult::Closing(window.id);
        }
        window.asked = Some((request, now));
        ShowResult::Shown
    }

    /// Starts the window of a page, or waits for one that is open and has not found this companion yet. The
    /// result arrives as
    /// [`Message::WindowLaunched`]. `activation` is the desktop's token for the click that asked for it.
    pub(super) fn start(
        &mut self,
        request: PageRequest,
        activation: Option<String>,
        to: &Sender<Message>,
        now: Ms,
        timers: &mut TimerTable,
    ) -> Result<(), NoWindow> {
        let role = request.page.role();
        if launch::program().is_none() {
            return Err(NoWindow);
        }
        if self.starting.contains(&role) {
            return Ok(());
        }
        if now < self.reconnecting_until && open_windows::is_marked(role) {
            self.awaited.push(request);
            timers.set(Timer::Window, self.reconnecting_until);
        } else {
            launch(request, activation, to.clone())?;
        }
        self.starting.push(role);
        Ok(())
    }

    /// The awaited windows did not connect in time. Returns the pages to start windows for.
    pub(super) fn on_reconnect_timeout(&mut self) -> Vec<PageRequest> {
        let awaited = std::mem::take(&mut self.awaited);
        self.starting
            .retain(|role| awaited.iter().all(|request| request.page.role() != *role));
        awaited
    }

    /// A window of this role is about to subscribe.
    pub(super) fn on_subscribing(&mut self, role: Role) {
        self.starting.retain(|r| *r != role);
    }

    /// A window subscribes. Returns whether it took its first frame.
    pub(super) fn add(&mut self, id: u64, role: Role, screen: Screen, stream: Stream, frame: &Frame) -> bool {
        if stream.set_nonblocking().is_err() || ipc::write_at_once(&stream, frame).is_err() {
            return false;
        }
        self.open.push(Window {
            id,
            role,
            screen,
            stream,
            asked: None,
        });
        true
    }

    /// The page that an awaited window of this role is to show.
    pub(super) fn take_awaited(&mut self, role: Role, timers: &mut TimerTable) -> Option<PageRequest> {
        let at = self
            .awaited
            .iter()
            .position(|request| request.page.role() == role)?;
        let request = self.awaited.remove(at);
        if self.awaited.is_empty() {
            timers.stop(Timer::Window);
        }
        Some(request)
    }

    /// The person closed a window, or it crashed. `None`: it was removed before.
    pub(super) fn remove(&mut self, id: u64, now: Ms) -> Option<Closed> {
        let at = self.open.iter().position(|w| w.id == id)?;
        let window = self.open.remove(at);
        let missed = window.asked.filter(|(_, at)| now - at < CLOSING);
        Some(Closed {
            role: window.role,
            last: self.open.iter().all(|w| w.role != window.role),
            missed: missed.map(|(request, _)| request),
        })
    }

    /// Replies to the peers that wait for a window of this role. Returns whether there were any.
    pub(super) fn on_launched(&mut self, role: Role, reply: &Reply) -> bool {
        self.starting.retain(|r| *r != role);
        let waits = |(waiting, _): &mut (Role, Stream)| *waiting == role;
        let mut replied = false;
        for (_, stream) in self.waiting.extract_if(.., waits) {
            let _ = ipc::write(&stream, reply); // the peer may be gone
            replied = true;
        }
        replied
    }

    /// Sends the frame to every window, unless they have it already.
    pub(super) fn update(&mut self, frame: Frame) {
        if self.sent.as_ref() != Some(&frame) {
            self.send(&frame);
            self.sent = Some(frame);
        }
    }

    /// Sends a frame to every window. One that does not read is cut off, as it would hold up the loop; that
    /// it has closed is then reported as usual.
    pub(super) fn send(&self, frame: &Frame) {
        for window in &self.open {
            if ipc::write_at_once(&window.stream, frame).is_err() {
                window.stream.cut();
            }
        }
    }
}

/// Whether the page is a window alone; the others also start a reminder.
pub(super) fn is_window(page: Page) -> bool {
    page.begins().is_none()
}

/// Starts the executable of the windows on a thread that waits for its end.
fn launch(request: PageRequest, activation: Option<String>, to: Sender<Message>) -> Result<(), NoWindow> {
    let PageRequest { page, in_front } = request;
    let run = move || {
        let opened = launch::open_activated(page, in_front, activation.as_deref());
        let came = opened.as_ref().map(drop).map_err(Clone::clone);
        let _ = to.send(Message::WindowLaunched(page, came)); // the loop may be ending
        if let Ok(mut child) = opened {
            let _ = child.wait(); // or it would stay in the process table
        }
    };
    let thread = std::thread::Builder::new().name("window".into());
    thread.spawn(run).map_err(|_| NoWindow)?;
    Ok(())
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)] // a helper that fails fails the test
mod tests {
    use super::super::frame;
    use super::super::health::{ComponentHealth, Health};
    use super::super::view::Context;
    use super::*;
    use crate::engine::{Engine, Plan};
    use crate::i18n::Translator;
    use crate::ipc::Listener;

    fn frame() -> Frame {
        let now = crate::engine::testing::at(0);
        let context = Context {
            i18n: &Translator::new("en", None),
            discreet: false,
            settings_problem: false,
            waiting: &[],
            visit: None,
        };
        let health = ComponentHealth::new(|_| Health::Ok);
        frame::frame(&context, &Engine::new(Plan::default(), now), &health, now)
    }

    /// A companion with one open window, and the window's end of the connection.
    fn with_window(role: Role) -> (Windows, Stream) {
        let folder = tempfile::tempdir().unwrap();
        let listener = Listener::bind(folder.path()).unwrap();
        let window = Stream::connect(folder.path()).unwrap();
        let mut windows = Windows::new(0);
        assert!(windows.add(7, role, Screen::default(), listener.accept().unwrap(), &frame()));
        (windows, window)
    }

    #[test]
    fn page_that_a_closing_window_missed_is_returned() {
        for (closed_at, missed) in [(CLOSING - 1, true), (CLOSING, false)] {
            let (mut windows, _window) = with_window(Role::Main);
            let request = PageRequest::in_front(Page::Today);
            let shown = windows.show(request, &Screen::default(), &frame(), 0);
            assert_eq!(shown, ShowResult::Shown);
            let closed = windows.remove(7, closed_at).unwrap();
            assert_eq!(closed.missed, missed.then_some(request), "{closed_at}");
            assert!(closed.last && windows.remove(7, closed_at).is_none());
        }
    }

    #[test]
    fn window_of_another_role_does_not_show_the_page() {
        let (mut windows, _window) = with_window(Role::CheckIn);
        let request = PageRequest::behind(Page::Guide);
        let shown = windows.show(request, &Screen::default(), &frame(), 0);
        assert_eq!(shown, ShowResult::NotOpen);
    }
}
