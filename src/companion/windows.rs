//! The windows that are open: each has subscribed over the socket. Starting one, telling it what changed, and what
//! happens when it does not come up or goes.

use super::requests::page_text;
use super::shell::Shell;
use super::{Message, frame};
use crate::engine::{Answer, Command, Delivery, Guide, Input, Kind, Ms, Now};
use crate::ipc::{self, Frame, Page, Reply, Role, Stream};
use crate::place::{self, Screen};
use crate::{launch, open_windows};

/// A window that ends so soon after it was asked to show something was ending already: milliseconds.
const ENDING: Ms = 300;

/// After so long every open window has looked for this companion: milliseconds.
const KNOWN: Ms = open_windows::RECONNECTS.as_millis() as Ms + 500;

/// One open window.
struct Window {
    id: u64,
    role: Role,
    /// The display that it is on.
    screen: Screen,
    stream: Stream,
    /// What it was last asked to show, whether in front, and when.
    asked: Option<(Page, bool, Ms)>,
}

/// The open ones, and those that are coming up.
#[derive(Default)]
pub(super) struct Windows {
    open: Vec<Window>,
    coming: Vec<Role>,
    /// Until when an open window may not have found this companion yet.
    known_at: Ms,
    /// What such windows are to show when they come, and whether in front.
    awaited: Vec<(Page, bool)>,
    /// Who asked for one that is coming up, and is told whether it came.
    waiting: Vec<(Role, Stream)>,
    shown: Option<Frame>,
}

impl Windows {
    /// For a companion that starts now.
    pub(super) fn new(now: Ms) -> Self {
        Windows {
            known_at: now + KNOWN,
            ..Windows::default()
        }
    }

    /// When a window that was waited for is started instead.
    pub(super) fn deadline(&self) -> Option<Ms> {
        (!self.awaited.is_empty()).then_some(self.known_at)
    }

    /// How many are open.
    pub(super) fn count(&self) -> usize {
        self.open.len()
    }

    fn has(&self, role: Role) -> bool {
        self.open.iter().any(|w| w.role == role)
    }

    /// Keeps the asker of a window that is coming up until it is known whether it came; anybody else's connection is returned.
    pub(super) fn keep_waiting(&mut self, ask: &ipc::Ask, reply: &Reply, stream: Stream) -> Option<Stream> {
        match ask {
            ipc::Ask::OpenOn(page, _) if reply.ok && !reply.elsewhere && is_window(*page) => {
                let role = page.role();
                if !self.coming.contains(&role) {
                    return Some(stream);
                }
                self.waiting.push((role, stream));
                None
            }
            _ => Some(stream),
        }
    }

    /// Asks an open window of this role on the display to show the page. `Err`: the number of a window that is ending and was not reached.
    fn show(
        &mut self,
        page: Page,
        screen: &Screen,
        front: bool,
        frame: &Frame,
        now: Ms,
    ) -> Result<bool, u64> {
        let here = |w: &&mut Window| w.role == page.role() && w.screen.is_same(screen);
        let Some(w) = self.open.iter_mut().find(here) else {
            return Ok(false);
        };
        if ipc::write_at_once(&w.stream, frame).is_err() {
            w.stream.cut();
            return Err(w.id);
        }
        w.asked = Some((page, front, now));
        Ok(true)
    }

    /// Sends a frame; a window that does not read is cut off, as it would hold the loop up. That it has gone is then told as
    /// of any other.
    fn send(&mut self, frame: &Frame, to: impl Fn(Role) -> bool) {
        for w in self.open.iter().filter(|w| to(w.role)) {
            if ipc::write_at_once(&w.stream, frame).is_err() {
                w.stream.cut();
            }
        }
    }
}

/// Whether the page is a window alone; the others start a reminder too.
fn is_window(page: Page) -> bool {
    !matches!(page, Page::Breathe | Page::Move)
}

impl Shell {
    fn frame(&self, now: Now) -> Frame {
        Frame {
            settings: self.config.changes,
            check_in: self.questions(now),
            ..frame::frame(&self.context(), &self.engine, &self.health, now)
        }
    }

    /// Tells the windows what has changed.
    pub(super) fn refresh_windows(&mut self, now: Now) {
        if self.windows.open.is_empty() {
            return;
        }
        let frame = self.frame(now);
        if self.windows.shown.as_ref() != Some(&frame) {
            self.windows.send(&frame, |_| true);
            self.windows.shown = Some(frame);
        }
    }

    /// A window is there.
    pub(super) fn window_came(&mut self, id: u64, role: Role, screen: Screen, stream: Stream, now: Now) {
        self.windows.coming.retain(|r| *r != role);
        if role == Role::CheckIn {
            self.check_in_opened(now);
        }
        let frame = self.frame(now);
        if stream.set_nonblocking().is_err() || ipc::write_at_once(&stream, &frame).is_err() {
            return;
        }
        self.windows.open.push(Window {
            id,
            role,
            screen,
            stream,
            asked: None,
        });
        if role == Role::Guide {
            self.report_delivery(Delivery::Shown, now);
        }
        if role == Role::Guide && self.engine.live().is_some_and(|l| l.guided.is_some()) {
            self.feed(Input::Guide(Guide::Opened), now);
            self.pager.close();
        }
        let awaited = self
            .windows
            .awaited
            .iter()
            .position(|(page, _)| page.role() == role);
        if let Some((page, front)) = awaited.map(|at| self.windows.awaited.remove(at)) {
            self.show_window(page, front, now);
            self.window_launched(page, Ok(()), now);
        }
    }

    /// Windows that did not come in time are started.
    pub(super) fn start_awaited_windows(&mut self, now: Now) {
        if self.windows.deadline().is_none_or(|at| at > now.elapsed) {
            return;
        }
        for (page, front) in std::mem::take(&mut self.windows.awaited) {
            self.windows.coming.retain(|r| *r != page.role());
            if self.show_window(page, front, now).is_none() {
                self.window_launched(page, Err("no window can be had here".into()), now);
            }
        }
    }

    /// A window has gone, by the person's wish or by a crash.
    pub(super) fn window_went(&mut self, id: u64, now: Now) {
        let Some(at) = self.windows.open.iter().position(|w| w.id == id) else {
            return;
        };
        let gone = self.windows.open.remove(at);
        if gone.role == Role::CheckIn && !self.windows.has(Role::CheckIn) {
            self.check_in_closed();
        }
        if gone.role == Role::Guide && !self.windows.has(Role::Guide) {
            self.feed(Input::Guide(Guide::Gone), now);
        }
        let unseen = gone.asked.filter(|(.., at)| now.elapsed - at < ENDING);
        if let Some((page, front, _)) = unseen
            && (gone.role != Role::Guide || self.engine.live().is_some())
        {
            self.show_window(page, front, now);
        }
    }

    /// A window that was started has come up, or not.
    pub(super) fn window_launched(&mut self, page: Page, came: Result<(), String>, now: Now) {
        self.windows.coming.retain(|r| *r != page.role());
        let reply = match &came {
            Ok(()) => Reply::new(true, self.words.say("opening")),
            Err(why) => Reply::new(false, format!("{why}\n{}", page_text(&self.words, page))),
        };
        let waiting = |(role, _): &mut (Role, Stream)| *role == page.role();
        let mut told = false;
        for (_, stream) in self.windows.waiting.extract_if(.., waiting) {
            let _ = ipc::write(&stream, &reply); // the peer may be gone
            told = true;
        }
        if came.is_ok() {
            return;
        }
        let guided = self.engine.live().is_some_and(|l| l.guided.is_some());
        match page.role() {
            Role::Guide if guided => self.guide_by_note(now),
            Role::Guide => self.try_next_route(now),
            _ if told => {}
            _ => {
                let text = page_text(&self.words, page);
                self.tell("Unbrace", &text, now);
            }
        }
    }

    /// Opens a window, or brings it to the front. `None`: no window can be had here.
    pub(super) fn show_window(&mut self, page: Page, front: bool, now: Now) -> Option<()> {
        let role = page.role();
        let frame = Frame {
            show: front.then_some(page),
            ..self.frame(now)
        };
        let mut shown = self
            .windows
            .show(page, &place::screen(), front, &frame, now.elapsed);
        while let Err(ending) = shown {
            self.window_went(ending, now);
            shown = self
                .windows
                .show(page, &place::screen(), front, &frame, now.elapsed);
        }
        if shown == Ok(true) {
            if role == Role::Guide {
                self.feed(Input::Guide(Guide::Opened), now); // what is started in it, it ends
            }
            return Some(());
        }
        launch::program()?;
        if self.windows.coming.contains(&role) {
            return Some(());
        }
        if now.elapsed < self.windows.known_at && open_windows::is_marked(role) {
            self.windows.awaited.push((page, front));
            self.windows.coming.push(role);
            return Some(());
        }
        let to = self.to.clone();
        let run = move || {
            let opened = launch::open(page, front);
            let came = opened.as_ref().map(drop).map_err(Clone::clone);
            drop(to.send(Message::Launched(page, came))); // the loop may be ending
            if let Ok(mut child) = opened {
                let _ = child.wait(); // or it would stay in the process table
            }
        };
        std::thread::Builder::new()
            .name("window".into())
            .spawn(run)
            .ok()?;
        self.windows.coming.push(role);
        Some(())
    }

    /// What a person wants to see or do.
    pub(super) fn open(&mut self, page: Page, now: Now) -> Reply {
        let kind = match page {
            Page::Breathe => Some(Kind::Breathing),
            Page::Move => Some(Kind::Movement),
            _ => None,
        };
        if let Some(kind) = kind {
            return self.begin(kind, now);
        }
        match self.show_window(page, true, now) {
            Some(()) => Reply::new(true, self.words.say("opening")),
            None => Reply::new(true, page_text(&self.words, page)),
        }
    }

    /// The same for somebody on this display. A page with the person's health does not open on a display where somebody else
    /// may sit: on another one than the companion's the asker starts the window itself.
    pub(super) fn open_on(&mut self, page: Page, screen: &Screen, now: Now) -> Reply {
        let own = place::screen();
        if screen.is_none() || screen.is_same(&own) {
            return self.open(page, now);
        }
        if !is_window(page) {
            return Reply::new(false, self.words.say("another-display"));
        }
        let frame = Frame {
            show: Some(page),
            ..self.frame(now)
        };
        let there = self.windows.show(page, screen, true, &frame, now.elapsed);
        Reply {
            elsewhere: there != Ok(true),
            ..Reply::new(true, self.words.say("opening"))
        }
    }

    /// Starts one of this kind at the person's own wish.
    fn begin(&mut self, kind: Kind, now: Now) -> Reply {
        let live = self.engine.live().map(|l| (l.kind, l.guided.is_some()));
        if live.is_some_and(|(_, guided)| guided) && self.show_window(Page::Guide, true, now).is_some() {
            return Reply::new(true, self.words.say("opening"));
        }
        let there = live.is_some_and(|(k, _)| k == kind);
        let command = Command::Offer(kind);
        if !there && !self.feed(Input::Command(command), now) {
            let why = self.refusal(&ipc::Ask::Command(command));
            return Reply::new(false, self.words.say(why));
        }
        let started = self.answer(Answer::Start, now);
        Reply::new(started, self.line(now))
    }

    /// The guiding window says that it is over.
    pub(super) fn guided(&mut self, id: u64, spent: crate::engine::Ms, repetitions: u32, now: Now) -> bool {
        let ours = self
            .engine
            .live()
            .is_some_and(|l| l.id == id && l.guided.is_some());
        ours && self.feed(Input::Guide(Guide::Ended(spent, repetitions)), now)
    }

    /// The companion ends: the windows end with it.
    pub(super) fn close_windows(&mut self, now: Now) {
        let frame = Frame {
            close: true,
            ..self.frame(now)
        };
        self.windows.send(&frame, |_| true);
    }
}
