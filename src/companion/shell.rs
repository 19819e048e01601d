//! The loop: what arrives becomes an [`Input`], what the engine says is carried out and written down.

use super::check_in::CheckIns;
use super::claim::Claim;
use super::config::{Config, Look, Problem};
use super::health::{Component, ComponentHealth, Health};
use super::memory::MemoryFiles;
use super::reminders::Pager;
use super::start::STARTED;
use super::storage::{Storage, Store};
use super::tray_check::TrayCheck;
use super::view::{Context, TrayView};
use super::windows::Windows;
use super::{Message, system, view};
use crate::engine::{Engine, Event, Input, MINUTE, Ms, Name, Now, SECOND};
use crate::history::{History, Journal, change};
use crate::ipc::{self, Ask};
use crate::place;
use crate::presence::{Board, News, Precision, PrecisionControl, Report, Sense};
use crate::words::{Locale, Words};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// How often the desk time is written down while it counts.
const HEARTBEAT: Ms = MINUTE;
/// Editors write a file in several steps: it is looked at so long after the last one.
const SETTLED: Ms = 250;
/// Whoever chose Quit in the menu is answered by the tray's own thread: it gets so long before the process ends.
const ANSWERED: Ms = 100;

/// The companion's state besides the engine's.
pub(super) struct Shell {
    pub(super) to: Sender<Message>,
    pub(super) screen: system::Screen,
    pub(super) claim: Claim,
    pub(super) engine: Engine,
    pub(super) config: Config,
    pub(super) words: Words,
    pub(super) locale: Locale,
    pub(super) memory: Option<MemoryFiles>,
    pub(super) asked_autostart: bool,
    pub(super) said_no_tray: bool,
    /// The last day that each lesson was shown.
    pub(super) lessons: BTreeMap<String, NaiveDate>,
    /// The program and stage that the person was last told of.
    pub(super) told_program: Option<String>,
    /// Who takes care before they breathe has been said in a notification.
    pub(super) cared: bool,
    /// In the guide of the reminder with this number.
    pub(super) caring: Option<u64>,
    /// When the person is asked how it is going.
    pub(super) check_ins: CheckIns,
    pub(super) history: Option<History>,
    /// What the history may lack.
    pub(super) journal: Journal,
    pub(super) tidied: Option<NaiveDate>,
    /// The clock was far ahead of the history when it was looked at: until the next start nothing old is deleted.
    pub(super) leapt: bool,
    pub(super) pager: Pager,
    pub(super) tray: Option<system::Tray>,
    pub(super) shown: Option<TrayView>,
    /// Whether its host keeps it.
    pub(super) tray_check: TrayCheck,
    #[cfg(target_os = "macos")]
    pub(super) watcher: Option<notify::RecommendedWatcher>,
    #[cfg(not(target_os = "macos"))]
    pub(super) watcher: Option<std::thread::JoinHandle<()>>,
    pub(super) windows: Windows,
    pub(super) board: Board,
    pub(super) precision: PrecisionControl,
    /// What is not observed, and why.
    pub(super) presence_missing: BTreeMap<Sense, String>,
    pub(super) storage: Storage,
    pub(super) health: ComponentHealth,
    /// When to start the desktop's parts, for which there were no threads.
    pub(super) parts_at: Option<Ms>,
    pub(super) saved_at: Ms,
    /// When to save what need not be saved at once.
    pub(super) save_at: Option<Ms>,
    /// When to look at the settings file.
    pub(super) look_at: Option<Ms>,
    /// When a missing tray is spoken of.
    pub(super) tray_late: Option<Ms>,
    /// When memory is given back: after the start, and after whatever has happened.
    pub(super) trim_at: Option<Ms>,
    /// When to end, at the menu's wish.
    pub(super) quit_at: Option<Ms>,
    /// The start is over, on a slow machine too.
    pub(super) settled_at: Ms,
}

/// Every reason for which the loop wakes up by itself. `UNBRACE_LOG=trace` names the one that it was.
#[derive(Clone, Copy, Debug)]
enum Timer {
    /// The engine's next deadline.
    Engine,
    /// The state is saved once a minute while desk time is counted.
    Heartbeat,
    /// The settings file has rested since its last change.
    SettingsSettled,
    /// It is time to say that no tray shows the icon.
    TrayMissing,
    TrayCheck,
    /// Memory is given back.
    Trim,
    /// The panel has its answer: the program ends.
    Quit,
    /// A notification is due, or has been on screen long enough.
    Notification,
    /// A presence source that flapped has rested.
    PresenceSettled,
    /// The program's next stage begins.
    ProgramStage,
    CheckIn,
    /// What could not be written is tried again.
    StorageRetry,
    /// The parts for which there were no threads are tried again.
    DesktopParts,
    /// A save that could wait.
    Save,
    /// A window that was started has not come up.
    Window,
}

impl Shell {
    pub(super) fn live(&mut self, messages: &Receiver<Message>) {
        loop {
            let now = system::now();
            let trims = self.trims(now);
            let timer = self.next_timer(now);
            if trims {
                // Last before the sleep: whatever runs after it stays in memory until the next time.
                system::trim();
            }
            let message = match timer {
                Some((_, ms)) => messages.recv_timeout(Duration::from_millis(ms.unsigned_abs())),
                None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let now = system::now();
            match &message {
                Ok(message) => log::trace!("woken by {}", message.name()),
                Err(_) => log::trace!("woken by the timer {:?}", timer.map(|(timer, _)| timer)),
            }
            match message {
                Err(RecvTimeoutError::Timeout) => self.feed_wake(now),
                Ok(Message::Menu(Ask::Quit)) => self.quit_at = Some(now.elapsed + ANSWERED),
                Ok(Message::Terminate) | Err(RecvTimeoutError::Disconnected) => {
                    return self.quit(now);
                }
                Ok(Message::Ask(stream, ask)) => {
                    let reply = self.ask(&ask, now);
                    if let Some(stream) = self.windows.keep_waiting(&ask, &reply, stream) {
                        let _ = ipc::write(&stream, &reply); // the peer may be gone
                        if ask == Ask::Quit {
                            stream.delivered();
                            return self.quit(now);
                        }
                    }
                }
                Ok(Message::Menu(ask)) => self.menu(&ask, now),
                Ok(Message::Window(id, role, screen, stream)) => {
                    self.window_came(id, role, screen, stream, now);
                }
                Ok(Message::WindowGone(id)) => self.window_went(id, now),
                Ok(Message::Launched(page, came)) => self.window_launched(page, came, now),
                Ok(Message::Note(news)) => self.news(news, now),
                Ok(Message::Presence(report)) => self.present(report, now),
                Ok(Message::TrayHost(found)) => self.tray_host(found, now),
                Ok(Message::TrayItem(listed)) => self.tray_item(listed, now),
                Ok(Message::SettingsTouched) => self.look_at = Some(now.elapsed + SETTLED),
                Ok(Message::ClockJumped) => self.feed_wake(now),
            }
            if self.quit_at.is_some_and(|at| at <= now.elapsed) {
                return self.quit(now);
            }
            self.deadlines(now);
            self.precision.want(if self.engine.wants_pauses() {
                Precision::Fine
            } else {
                Precision::Coarse
            });
            self.refresh_tray(now);
            self.refresh_windows(now);
        }
    }

    /// Whether it is time to give memory back.
    fn trims(&mut self, now: Now) -> bool {
        let due = self.trim_at.is_some_and(|at| at <= now.elapsed);
        if due {
            self.history.iter().for_each(History::rest);
            self.trim_at = (now.elapsed < self.settled_at).then_some(self.settled_at);
        }
        due
    }

    pub(super) fn feed_wake(&mut self, now: Now) {
        self.feed(Input::Wake, now);
    }

    /// The next deadline and the milliseconds until it; `None`: only a message can wake the loop.
    fn next_timer(&self, now: Now) -> Option<(Timer, Ms)> {
        let heartbeat = self.engine.counting().then_some(self.saved_at + HEARTBEAT);
        let own = [
            (Timer::Heartbeat, heartbeat),
            (Timer::SettingsSettled, self.look_at),
            (Timer::TrayMissing, self.tray_late),
            (Timer::TrayCheck, self.tray_check.deadline()),
            (Timer::Trim, self.trim_at),
            (Timer::Quit, self.quit_at),
            (Timer::Notification, self.pager.deadline()),
            (Timer::PresenceSettled, self.board.deadline()),
            (
                Timer::ProgramStage,
                self.program_turns(now).map(|left| now.elapsed + left),
            ),
            (Timer::CheckIn, self.check_in_deadline(now)),
            (Timer::StorageRetry, self.storage.retry_at()),
            (Timer::DesktopParts, self.parts_at),
            (Timer::Save, self.save_at),
            (Timer::Window, self.windows.deadline()),
        ];
        let own = own
            .into_iter()
            .filter_map(|(timer, at)| Some((timer, (at? - now.elapsed).max(1))));
        let engine = self.engine.next_wake(now).map(|ms| (Timer::Engine, ms));
        own.chain(engine).min_by_key(|(_, ms)| *ms)
    }

    /// Whatever deadline of the shell is over.
    fn deadlines(&mut self, now: Now) {
        let over = |at: &mut Option<Ms>| at.take_if(|at| *at <= now.elapsed).is_some();
        if over(&mut self.look_at) {
            self.look(now);
            self.arm();
        }
        self.look_at_tray(now);
        if over(&mut self.tray_late) && !self.said_no_tray {
            self.said_no_tray = true;
            let gnome = place::desktop().contains("GNOME");
            let body = self.words.say(if gnome { "no-tray-gnome" } else { "no-tray" });
            self.tell("Unbrace", &body, now);
            self.save(now);
        }
        if self.board.deadline().is_some_and(|at| at <= now.elapsed) {
            for presence in self.board.wake(now.elapsed) {
                self.feed(Input::Presence(presence), now);
            }
        }
        if self.program_turned(now) {
            self.look_at_program(now);
        }
        self.look_at_check_in(now);
        self.start_awaited_windows(now);
        self.page_deadline(now);
        if self.engine.counting() && now.elapsed - self.saved_at >= HEARTBEAT {
            self.saved_at = now.elapsed;
            self.trim_at.get_or_insert(now.elapsed); // it is awake anyway
            let beat = self.engine.save().beat();
            if let Some(Err(e)) = self.memory.as_ref().map(|m| m.beat(&beat)) {
                self.cannot_write(Store::State, e.to_string(), now);
            }
        }
        if self.parts_at.is_some_and(|at| at <= now.elapsed) {
            self.start_desktop_parts(now);
        }
        if over(&mut self.save_at) {
            self.save(now);
        }
        if self.storage.retry_due(now.elapsed) {
            self.write_again(now);
        }
        self.tidy(now);
    }

    fn quit(&mut self, now: Now) {
        self.close_windows(now);
        self.pager.close();
        self.write_again(now);
        if let Some(tray) = self.tray.take() {
            tray.close();
        }
        // What was taken back is on its way on another thread: the bus gets it before the process ends.
        self.pager.finish();
    }

    /// One input. `false`: it was refused.
    pub(super) fn feed(&mut self, input: Input, now: Now) -> bool {
        let mut out = Vec::new();
        let quiet = matches!(input, Input::Wake | Input::Presence(_));
        self.engine.handle(input, now, &mut out);
        for event in &out {
            log::debug!("event {:?}", event.event);
        }
        let refused = out.iter().any(|e| e.event == Name::Refused);
        self.journal.add(out.iter().map(change));
        // What a person asked for, and what became of a reminder, is safe before anybody is answered. Comings and goings may
        // come many a second, and a crash makes an absence of them anyway.
        let lasting = |e: &Event| !matches!(e.event, Name::Away | Name::Back | Name::Held | Name::Released);
        if !quiet || out.iter().any(lasting) {
            self.save(now);
        } else if !out.is_empty() {
            self.save_at.get_or_insert(now.elapsed + SECOND);
        }
        if !quiet || !out.is_empty() {
            self.trim_at = Some(now.elapsed + STARTED); // most of the code has run again
        }
        self.carry_out(out, now);
        !refused
    }

    fn present(&mut self, report: Report, now: Now) {
        log::debug!("presence: {report:?}");
        let sense = report.source.sense();
        let changed = match &report.news {
            _ if report.source.optional() => false,
            News::Lost(why) => self.presence_missing.insert(sense, why.clone()).is_none(),
            _ => self.presence_missing.remove(&sense).is_some(),
        };
        if changed {
            self.tell_presence();
        }
        for presence in self.board.hear(&report, now.elapsed) {
            self.feed(Input::Presence(presence), now);
        }
    }

    /// What of the person's presence is not observed.
    fn tell_presence(&mut self) {
        let missing = &self.presence_missing;
        let list: Vec<String> = missing
            .iter()
            .map(|(sense, why)| format!("{} ({why})", sense.name()))
            .collect();
        let health = match list.join("; ") {
            none if none.is_empty() => Health::Ok,
            list if missing.keys().any(|sense| sense.needed()) => Health::Missing(list),
            list => Health::Limited(format!("without: {list}")),
        };
        self.health.set(Component::Presence, health);
    }

    /// The settings file may have changed: what runs goes on unless the new ones are good.
    pub(super) fn look(&mut self, now: Now) {
        match self.config.look() {
            Look::Same => {}
            Look::Bad => self.say_settings(now),
            news @ (Look::Changed | Look::Mended) => {
                self.words = self.config.translation(&self.locale);
                self.look_at_program(now); // it lies over them
                if news == Look::Mended {
                    self.health
                        .set(Component::Settings, self.config.health_without_problem());
                    let body = self.words.say("settings-mended");
                    self.tell("Unbrace", &body, now);
                }
            }
        }
    }

    pub(super) fn say_settings(&mut self, now: Now) {
        let Some(Problem { text, using }) = self.config.problem.clone() else {
            self.health
                .set(Component::Settings, self.config.health_without_problem());
            return;
        };
        let using = self.words.say(using);
        let health = Health::Problem {
            text,
            using: using.clone(),
        };
        log::warn!("settings: {health}");
        self.health.set(Component::Settings, health);
        let title = self.words.say("settings-bad");
        let body = self.words.fill("settings-bad-body", &[("using", &using)]);
        self.tell(&title, &body, now);
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context {
            words: &self.words,
            discreet: self.config.settings.discreet(),
            problem: self.config.problem.is_some(),
            waiting: self.pager.inbox.list(),
        }
    }

    pub(super) fn line(&self, now: Now) -> String {
        view::line(&self.context(), &self.engine, now)
    }
}
