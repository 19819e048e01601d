//! What people ask by command, window and menu, and what they are told.

use super::health::Health;
use super::shell::Shell;
use super::{status, view};
use crate::content;
use crate::engine::{Answer, Command, Input, Now};
use crate::ipc::{Ask, Page, Reply};
use crate::place;
use crate::words::Words;
use chrono::{Local, TimeZone};

impl Shell {
    /// A choice in the tray's menu: what a command would be told in words is shown.
    pub(super) fn menu(&mut self, ask: &Ask, now: Now) {
        let reply = self.ask(ask, now);
        let told = matches!(ask, Ask::Open(page) if !matches!(page, Page::Breathe | Page::Move));
        let windows = crate::launch::program().is_some();
        if told && !windows || !reply.ok {
            self.tell("Unbrace", &reply.text, now);
        }
    }

    /// Does what is asked and answers. Where it cannot be saved, the answer says so.
    pub(super) fn ask(&mut self, ask: &Ask, now: Now) -> Reply {
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
        match self.storage.problem() {
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
        self.pager.inbox.answered_by(ask);
        let done = match ask {
            Ask::Status => {
                self.feed(Input::Wake, now);
                let windows = self.windows.count();
                let program = self.config.program.as_ref();
                let status = status::json(
                    &self.engine,
                    &self.health,
                    windows,
                    program,
                    self.check_in_at(now),
                    |at| Some(Local.from_local_datetime(&at).earliest()?.fixed_offset()),
                    now,
                );
                return Reply {
                    status: Some(status),
                    ..Reply::new(true, self.status_text(now))
                };
            }
            Ask::Program => {
                self.look_at_program(now);
                true
            }
            Ask::Settings => {
                self.look(now);
                self.arm();
                true
            }
            Ask::Quit => {
                self.write_again(now);
                return Reply::new(true, self.words.say("quit-bye"));
            }
            Ask::Open(page) => return self.open(*page, now),
            Ask::OpenOn(page, screen) => return self.open_on(*page, screen, now),
            Ask::Read(id) => {
                self.read_waiting(*id, now);
                true
            }
            Ask::Dismiss(id) => {
                self.pager.inbox.remove(*id);
                true
            }
            // It stays connected: see `claim::keep`.
            Ask::Subscribe(..) => false,
            Ask::Guided(id, spent, repetitions) => self.guided(*id, *spent, *repetitions, now),
            Ask::AskFlareUp => {
                self.ask_flare_up(now);
                true
            }
            Ask::FlareUp(days) => {
                let days = days.unwrap_or(self.engine.flare_up_days());
                self.feed(Input::Command(Command::FlareUp(Some(days))), now);
                return Reply::new(true, self.flare_up_text(now));
            }
            Ask::Command(Command::FlareUp(None)) => {
                self.feed(Input::Command(Command::FlareUp(None)), now);
                return Reply::new(true, self.words.say("flare-up-off"));
            }
            Ask::Why => self.why(now),
            Ask::Answer(a) => self.answer(*a, now),
            Ask::Command(c) => self.feed(Input::Command(*c), now),
        };
        if done {
            Reply::new(true, self.line(now))
        } else {
            Reply::new(false, self.words.say(self.refusal(ask)))
        }
    }

    /// The id of the sentence that says why it was refused.
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
        lines.extend(view::nexts(&self.context(), &self.engine, now));
        let stage = self
            .config
            .program
            .as_ref()
            .and_then(|p| Some((p, p.stage.as_ref()?)));
        if let Some((p, (_, stage))) = stage {
            let gaps = [("title", p.title.as_str()), ("stage", stage.as_str())];
            lines.push(self.words.fill("program-line", &gaps));
        }
        // Also what works with a limit, which the windows do not show.
        let limited = self.health.iter().filter(|(_, health)| **health != Health::Ok);
        lines.extend(limited.map(|(component, health)| format!("{}: {health}", component.name())));
        lines.extend(self.pager.inbox.list().iter().map(|w| w.text.clone()));
        lines.join("\n")
    }
}

/// What to use in place of a window that is not there yet.
pub(super) fn page_text(words: &Words, page: Page) -> String {
    let id = match page {
        Page::Today => "open-today",
        Page::Guide => "open-guide",
        Page::Breathe => "open-breathe",
        Page::Move => "open-move",
        Page::CheckIn => "open-check-in",
        Page::Progress => "open-progress",
        Page::Program => "open-program",
        Page::Settings => "open-settings",
        Page::Welcome => "open-welcome",
        Page::Author => "open-author",
        Page::Learn | Page::WarningSigns => {
            let mut text = words.say("open-learn");
            if let Some(a) = content::article("warning-signs", words.language()) {
                text.push_str(&format!("\n\n{}\n\n{}", a.title, a.plain()));
            }
            return text;
        }
    };
    let file = place::settings_file().unwrap_or_default();
    words.fill(id, &[("file", &file.display().to_string())])
}
