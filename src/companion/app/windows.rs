//! The windows: what happens when one opens, closes or does not come up, and what opens one.

use super::App;
use crate::companion::notification::MessageText;
use crate::companion::replies::page_text;
use crate::companion::windows::{NoWindow, PageRequest, ShowResult, is_window};
use crate::engine::{Answer, Command, Delivery, Guide, Input, Ms, Now, ReminderKind, day_of};
use crate::ipc::{Frame, Page, Reply, Request, Role, Stream};
use crate::launch::LaunchError;
use crate::paths::{self, Screen};

impl App {
    /// A window has subscribed.
    pub(super) fn on_window_opened(&mut self, id: u64, role: Role, screen: Screen, stream: Stream, now: Now) {
        self.windows.on_subscribing(role);
        if role == Role::CheckIn {
            self.on_check_in_opened(now);
        }
        let frame = self.frame(now);
        if !self.windows.add(id, role, screen, stream, &frame) {
            return;
        }
        if role == Role::Guide {
            self.report_delivery(Delivery::Shown, now);
        }
        if role == Role::Guide && self.is_guiding() {
            self.handle_input(Input::Guide(Guide::Opened), now);
            self.close_notification();
        }
        if let Some(request) = self.windows.take_awaited(role, &mut self.timers) {
            let _ = self.show_window(request, now); // it is open
            self.on_window_launched(request.page, Ok(()), now);
        }
    }

    /// Windows that were open before this companion did not connect in time: others are started.
    pub(super) fn on_reconnect_timeout(&mut self, now: Now) {
        for request in self.windows.on_reconnect_timeout() {
            if self.show_window(request, now).is_err() {
                self.on_window_launched(request.page, Err(LaunchError::NoProgram), now);
            }
        }
    }

    /// The person has closed a window, or it crashed.
    pub(super) fn on_window_closed(&mut self, id: u64, now: Now) {
        let Some(closed) = self.windows.remove(id, now.elapsed) else {
            return;
        };
        match closed.role {
            Role::CheckIn if closed.last => self.on_check_in_closed(),
            Role::Guide if closed.last => {
                self.handle_input(Input::Guide(Guide::Gone), now);
            }
            _ => {}
        }
        if let Some(request) = closed.missed
            && (closed.role != Role::Guide || self.engine.live().is_some())
        {
            let _ = self.show_window(request, now); // as if the person had closed the new one, too
        }
    }

    /// A window that was started has come up, or has not for this reason.
    pub(super) fn on_window_launched(&mut self, page: Page, came: Result<(), LaunchError>, now: Now) {
        let reply = match &came {
            Ok(()) => Reply::new(true, self.i18n.tr("opening")),
            Err(why) => Reply::new(false, format!("{why}\n{}", page_text(&self.i18n, page))),
        };
        let replied = self.windows.on_launched(page.role(), &reply);
        if came.is_ok() {
            return;
        }
        match page.role() {
            Role::Guide if self.is_guiding() => self.show_steps(now),
            Role::Guide => self.try_next_route(now),
            _ if replied => {}
            _ => {
                let text = page_text(&self.i18n, page);
                self.show_message(MessageText::new(text), now);
            }
        }
    }

    fn is_guiding(&self) -> bool {
        self.engine.is_guiding()
    }

    /// Shows a page in its window, which is started unless it is open.
    pub(super) fn show_window(&mut self, request: PageRequest, now: Now) -> Result<(), NoWindow> {
        let frame = Frame {
            show: request.in_front.then_some(request.page),
            ..self.frame(now)
        };
        let screen = paths::screen();
        loop {
            match self.windows.show(request, &screen, &frame, now.elapsed) {
                ShowResult::Shown => break,
                ShowResult::Closing(id) => self.on_window_closed(id, now),
                ShowResult::NotOpen => {
                    return self.windows.start(
                        request,
                        self.activation.take(),
                        &self.to,
                        now.elapsed,
                        &mut self.timers,
                    );
                }
            }
        }
        if request.page.role() == Role::Guide {
            self.handle_input(Input::Guide(Guide::Opened), now); // its end is the reminder's end
        }
        Ok(())
    }

    /// Opens a page, or starts a reminder, at the person's request.
    pub(super) fn open(&mut self, page: Page, now: Now) -> Reply {
        if let Some(kind) = page.begins() {
            return self.begin(kind, now);
        }
        match self.show_window(PageRequest::in_front(page), now) {
            Ok(()) => Reply::new(true, self.i18n.tr("opening")),
            Err(NoWindow) => Reply::new(true, page_text(&self.i18n, page)),
        }
    }

    /// Opens a page for a person at this display. On another display than the companion's the asker starts
    /// the window itself, because another person may sit at the companion's.
    pub(super) fn open_on(&mut self, page: Page, screen: &Screen, now: Now) -> Reply {
        let own = paths::screen();
        if screen.is_none() || screen.is_same(&own) {
            return self.open(page, now);
        }
        if !is_window(page) {
            return Reply::new(false, self.i18n.tr("another-display"));
        }
        let frame = Frame {
            show: Some(page),
            ..self.frame(now)
        };
        let request = PageRequest::in_front(page);
        let shown = self.windows.show(request, screen, &frame, now.elapsed);
        Reply {
            elsewhere: shown != ShowResult::Shown,
            ..Reply::new(true, self.i18n.tr("opening"))
        }
    }

    /// Starts a reminder of this kind.
    fn begin(&mut self, kind: ReminderKind, now: Now) -> Reply {
        if self.is_guiding() && self.show_window(PageRequest::in_front(Page::Guide), now).is_ok() {
            return Reply::new(true, self.i18n.tr("opening"));
        }
        let is_active = self.engine.live().is_some_and(|active| active.kind == kind);
        let command = Command::Offer(kind);
        if !is_active && !self.handle_input(Input::Command(command), now) {
            return Reply::new(false, self.refusal(&Request::Command(command)));
        }
        let started = self.answer(Answer::Start, now);
        Reply::new(started, self.line(now))
    }

    /// Starts exactly one exercise for a person at this display.
    pub(super) fn try_exercise(&mut self, id: &str, screen: &Screen, now: Now) -> Reply {
        if !screen.is_none() && !screen.is_same(&paths::screen()) {
            return Reply::new(false, self.i18n.tr("another-display"));
        }
        let profile = self.config.profile(day_of(now.wall));
        let Some((kind, exercise)) = profile.exercise_to_try(id) else {
            return Reply::new(false, self.i18n.tr("refused"));
        };
        if !self.handle_input(Input::Try(kind, exercise), now) {
            return Reply::new(false, self.refusal(&Request::Try(id.to_owned(), screen.clone())));
        }
        let started = self.answer(Answer::Start, now);
        Reply::new(started, self.line(now))
    }

    /// Lets the next new movement break begin with this exercise. Returns `false` if it is no exercise that the person may try.
    pub(super) fn prefer(&mut self, id: Option<&str>, now: Now) -> bool {
        let known = |id| {
            let found = self.config.profile(day_of(now.wall)).exercise_to_try(id);
            found.is_some_and(|(kind, _)| kind == ReminderKind::Movement)
        };
        id.is_none_or(known) && self.handle_input(Input::Prefer(id.map(str::to_owned)), now)
    }

    /// The guide window reports that the reminder with this id is over. Returns whether that is the active
    /// one.
    pub(super) fn on_guide_ended(&mut self, id: u64, spent: Ms, repetitions: u32, now: Now) -> bool {
        let is_active = self.engine.live().is_some_and(|active| active.id == id);
        is_active
            && self.is_guiding()
            && self.handle_input(Input::Guide(Guide::Ended(spent, repetitions)), now)
    }

    /// Ends the windows with the companion.
    pub(super) fn close_windows(&mut self, now: Now) {
        let frame = Frame {
            close: true,
            ..self.frame(now)
        };
        self.windows.send(&frame);
    }
}
