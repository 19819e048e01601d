//! The requests of commands, windows and the menu, and the replies.

use super::App;
use crate::companion::health::Health;
use crate::companion::{status, view};
use crate::engine::{Answer, Command, Input, Now};
use crate::ipc::{Ask, Page, Reply};
use chrono::{Local, TimeZone};

impl App {
    /// A choice in the tray's menu. A reply that the person has to read is shown as a message.
    pub(super) fn on_menu(&mut self, ask: &Ask, now: Now) {
        let reply = self.handle_request(ask, now);
        let opens = matches!(ask, Ask::Open(page) if !matches!(page, Page::Breathe | Page::Move));
        let windows = crate::launch::program().is_some();
        if opens && !windows || !reply.ok {
            self.show_message("Unbrace", &reply.text, now);
        }
    }

    /// Does what is asked, and replies. The reply says so where the change cannot be saved.
    pub(super) fn handle_request(&mut self, ask: &Ask, now: Now) -> Reply {
        let reply = self.carry_out_request(ask, now);
        log::debug!("request {ask:?}: {}", if reply.ok { "done" } else { "refused" });
        let saves = match ask {
            Ask::Command(_) | Ask::FlareUp(_) | Ask::Answer(_) | Ask::Guided(..) | Ask::Quit => true,
            Ask::Status
            | Ask::AskFlareUp
            | Ask::Why
            | Ask::Program
            | Ask::Settings
            | Ask::Open(_)
            | Ask::OpenOn(..)
            | Ask::Read(_)
            | Ask::Dismiss(_)
            | Ask::Subscribe(..) => false,
        };
        match self.persistence.problem() {
            Some(why) if saves && reply.ok => {
                let id = if *ask == Ask::Quit {
                    "quit-unsaved"
                } else {
                    "not-saved"
                };
                let note = self.words.fill(id, &[("why", why)]);
                Reply {
                    text: format!("{}\n{note}", reply.text),
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
                let windows = self.windows.count();
                let program = self.config.program.as_ref();
                let status = status::json(
                    &self.engine,
                    &self.health(),
                    windows,
                    program,
                    self.check_ins.next_at(&self.config.settings, now),
                    |at| Some(Local.from_local_datetime(&at).earliest()?.fixed_offset()),
                    now,
                );
                return Reply {
                    status: Some(status),
                    ..Reply::new(true, self.status_text(now))
                };
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
            Reply::new(false, self.words.say(self.refusal(ask)))
        }
    }

    /// The id of the sentence that says why a request was refused.
    pub(super) fn refusal(&self, ask: &Ask) -> &'static str {
        let live = self.engine.live();
        match ask {
            Ask::Answer(_) | Ask::Why if live.is_none() => "refused-nothing-live",
            Ask::Answer(_) if live.is_some_and(|l| l.guided.is_some()) => "refused-guided",
            Ask::Answer(Answer::Later) => "refused-later",
            Ask::Command(Command::Undo) if live.is_some() => "refused-live",
            Ask::Command(Command::Undo) => "refused-undo",
            Ask::Command(Command::Offer(_)) if live.is_some() => "refused-live",
            Ask::Command(Command::Offer(_)) => "refused-away",
            _ => "refused",
        }
    }

    fn status_text(&self, now: Now) -> String {
        let mut lines = vec![self.line(now)];
        let detail = view::detail(&self.context(), &self.engine, now);
        lines.extend((!detail.is_empty()).then_some(detail));
        lines.extend(view::upcoming(&self.context(), &self.engine, now));
        let stage = self
            .config
            .program
            .as_ref()
            .and_then(|p| Some((p, p.stage.as_ref()?)));
        if let Some((p, (_, stage))) = stage {
            let gaps = [("title", p.title.as_str()), ("stage", stage.as_str())];
            lines.push(self.words.fill("program-line", &gaps));
        }
        let health = self.health();
        // Also what works with a limit, which the windows do not show.
        let limited = health.iter().filter(|(_, health)| **health != Health::Ok);
        lines.extend(limited.map(|(component, health)| format!("{}: {health}", component.name())));
        lines.extend(self.notifications.inbox.list().iter().map(|w| w.text.clone()));
        lines.join("\n")
    }
}
