//! The requests of commands, windows and the menu, and the replies.

use super::App;
use super::visits::instant;
use crate::companion::notification::MessageText;
use crate::companion::replies;
use crate::companion::status::StatusReport;
use crate::engine::{Command, Input, Now};
use crate::ipc::{Page, Reply, Request};

impl App {
    /// A choice in the tray's menu. A reply that the person has to read is shown as a message.
    pub(super) fn on_menu(&mut self, request: &Request, now: Now) {
        let reply = self.handle_request(request, now);
        let opens = matches!(request, Request::Open(page) if !matches!(page, Page::Breathe | Page::Move));
        let windows = crate::launch::program().is_some();
        if opens && !windows || !reply.ok {
            self.show_message(MessageText::new(reply.text), now);
        }
    }

    /// Does what is asked, and replies. The reply says so where the change cannot be saved.
    pub(super) fn handle_request(&mut self, request: &Request, now: Now) -> Reply {
        let reply = self.carry_out_request(request, now);
        log::debug!(
            "request {request:?}: {}",
            if reply.ok { "done" } else { "refused" }
        );
        match self.persistence.problem() {
            Some(why) if reply.ok && replies::is_saved(request) => {
                let id = if *request == Request::Quit {
                    "quit-unsaved"
                } else {
                    "not-saved"
                };
                let warning = self.i18n.tr_args(id, &[("why", why)]);
                Reply {
                    text: format!("{}\n{warning}", reply.text),
                    ..reply
                }
            }
            _ => reply,
        }
    }

    fn carry_out_request(&mut self, request: &Request, now: Now) -> Reply {
        self.notifications.inbox.answered_by(request);
        let done = match request {
            Request::Status => {
                self.handle_input(Input::Wake, now);
                return self.status(now);
            }
            Request::Program => {
                self.reload_program(now);
                true
            }
            Request::Settings => {
                self.reload_settings(now);
                true
            }
            Request::Visits => {
                self.read_visits();
                true
            }
            Request::Quit => {
                self.write_again(now);
                return Reply::new(true, self.i18n.tr("quit-bye"));
            }
            Request::Open(page) => return self.open(*page, now),
            Request::OpenOn(page, screen) => return self.open_on(*page, screen, now),
            Request::Try(id, screen) => return self.try_exercise(id, screen, now),
            Request::Prefer(id) => self.prefer(id.as_deref(), now),
            Request::LessonSeen(id) => self.on_lesson_seen(id, now),
            Request::Read(id) => {
                self.show_waiting_message(*id, now);
                true
            }
            Request::Dismiss(id) => {
                self.notifications.inbox.remove(*id);
                true
            }
            // The connection of a window stays open: see `peers.rs`.
            Request::Subscribe(..) => false,
            Request::Guided(id, spent, repetitions) => self.on_guide_ended(*id, *spent, *repetitions, now),
            Request::AskFlareUp => {
                self.ask_flare_up(now);
                true
            }
            Request::FlareUp(days) => {
                let days = days.unwrap_or(self.engine.flare_up_days());
                self.handle_input(Input::Command(Command::FlareUp(Some(days))), now);
                return Reply::new(true, self.flare_up_text(now));
            }
            Request::Command(Command::FlareUp(None)) => {
                self.handle_input(Input::Command(Command::FlareUp(None)), now);
                return Reply::new(true, self.i18n.tr("flare-up-off"));
            }
            Request::Why => self.show_reason(now),
            Request::Answer(a) => self.answer(*a, now),
            Request::Command(c) => self.handle_input(Input::Command(*c), now),
        };
        if done {
            Reply::new(true, self.line(now))
        } else {
            Reply::new(false, self.refusal(request))
        }
    }

    fn status(&self, now: Now) -> Reply {
        let report = StatusReport {
            engine: &self.engine,
            health: self.health(),
            windows: self.windows.count(),
            program: self.config.program.as_ref(),
            check_in_at: self.check_ins.next_at(&self.config.settings, now),
            visit: self.visits.next(now.wall.naive_local()),
            now,
        };
        Reply {
            status: Some(report.json(instant)),
            ..Reply::new(true, report.text(&self.context(now)))
        }
    }

    /// Why the engine refuses this request at present.
    pub(super) fn refusal(&self, request: &Request) -> String {
        self.i18n.tr(replies::refusal(request, self.engine.live()))
    }
}
