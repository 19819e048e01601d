//! The requests of commands, windows and the menu, and the replies.

use super::App;
use crate::companion::notification::MessageText;
use crate::companion::replies;
use crate::companion::status::StatusReport;
use crate::engine::{Command, Input, Now};
use crate::ipc::{Ask, Page, Reply};
use chrono::{Local, TimeZone};

impl App {
    /// A choice in the tray's menu. A reply that the person has to read is shown as a message.
    pub(super) fn on_menu(&mut self, ask: &Ask, now: Now) {
        let reply = self.handle_request(ask, now);
        let opens = matches!(ask, Ask::Open(page) if !matches!(page, Page::Breathe | Page::Move));
        let windows = crate::launch::program().is_some();
        if opens && !windows || !reply.ok {
            self.show_message(MessageText::new(reply.text), now);
        }
    }

    /// Does what is asked, and replies. The reply says so where the change cannot be saved.
    pub(super) fn handle_request(&mut self, ask: &Ask, now: Now) -> Reply {
        let reply = self.carry_out_request(ask, now);
        log::debug!("request {ask:?}: {}", if reply.ok { "done" } else { "refused" });
        match self.persistence.problem() {
            Some(why) if reply.ok && replies::is_saved(ask) => {
                let id = if *ask == Ask::Quit {
                    "quit-unsaved"
                } else {
                    "not-saved"
                };
                let warning = self.words.fill(id, &[("why", why)]);
                Reply {
                    text: format!("{}\n{warning}", reply.text),
                    ..reply
                }
            }
            _ => reply,
        }
    }

    fn carry_out_request(&mut self, ask: &Ask, now: Now) -> Reply {
        self.notifications.inbox.answered_by(ask);
        let done = match ask {
            Ask::Status => {
                self.handle_input(Input::Wake, now);
                return self.status(now);
            }
            Ask::Program => {
                self.reload_program(now);
                true
            }
            Ask::Settings => {
                self.reload_settings(now);
                true
            }
            Ask::Quit => {
                self.write_again(now);
                return Reply::new(true, self.words.say("quit-bye"));
            }
            Ask::Open(page) => return self.open(*page, now),
            Ask::OpenOn(page, screen) => return self.open_on(*page, screen, now),
            Ask::Read(id) => {
                self.show_waiting_message(*id, now);
                true
            }
            Ask::Dismiss(id) => {
                self.notifications.inbox.remove(*id);
                true
            }
            // The connection of a window stays open: see `peers.rs`.
            Ask::Subscribe(..) => false,
            Ask::Guided(id, spent, repetitions) => self.on_guide_ended(*id, *spent, *repetitions, now),
            Ask::AskFlareUp => {
                self.ask_flare_up(now);
                true
            }
            Ask::FlareUp(days) => {
                let days = days.unwrap_or(self.engine.flare_up_days());
                self.handle_input(Input::Command(Command::FlareUp(Some(days))), now);
                return Reply::new(true, self.flare_up_text(now));
            }
            Ask::Command(Command::FlareUp(None)) => {
                self.handle_input(Input::Command(Command::FlareUp(None)), now);
                return Reply::new(true, self.words.say("flare-up-off"));
            }
            Ask::Why => self.show_reason(now),
            Ask::Answer(a) => self.answer(*a, now),
            Ask::Command(c) => self.handle_input(Input::Command(*c), now),
        };
        if done {
            Reply::new(true, self.line(now))
        } else {
            Reply::new(false, self.refusal(ask))
        }
    }

    fn status(&self, now: Now) -> Reply {
        let report = StatusReport {
            engine: &self.engine,
            health: self.health(),
            windows: self.windows.count(),
            program: self.config.program.as_ref(),
            check_in_at: self.check_ins.next_at(&self.config.settings, now),
            now,
        };
        let zone = |at| Some(Local.from_local_datetime(&at).earliest()?.fixed_offset());
        Reply {
            status: Some(report.json(zone)),
            ..Reply::new(true, report.text(&self.context()))
        }
    }

    /// Why the engine refuses this request at present.
    pub(super) fn refusal(&self, ask: &Ask) -> String {
        self.words.say(replies::refusal(ask, self.engine.live()))
    }
}
