//! The app: it owns the components, passes messages and expired timers to them, and does what follows. An
//! input goes to the engine, its events are saved and recorded, and then carried out.
//!
//! A component keeps its own state. It returns what the app has to do, registers its deadlines in the one
//! [`TimerTable`], and imports neither the app nor its modules.

mod check_ins;
mod reminders;
mod requests;
mod shortcuts;
mod start;
mod visits;
mod windows;

use super::check_in::CheckIns;
use super::config::{Config, ReloadOutcome};
use super::frame;
use super::health::{Component, ComponentHealth};
use super::instance::InstanceLock;
use super::notification::MessageText;
use super::notifications::NotificationManager;
use super::persistence::{Persistence, StorageEvent};
use super::presence_monitor::PresenceMonitor;
use super::program::RunningProgram;
use super::settings_watch::SettingsWatch;
use super::shortcuts::Shortcuts;
use super::state::Announcements;
use super::timers::{Timer, TimerTable};
use super::tray::{HostRequest, Tray};
use super::view::{self, Context, TrayFacts};
use super::visits::Visits;
use super::windows::Windows;
use super::{Message, system};
use crate::engine::{Engine, Event, Input, Ms, Name, Now, SECOND, day_of};
use crate::i18n::{Locale, Translator};
use crate::ipc::{self, Frame, Page, Request};
use crate::paths;
use crate::presence::Precision;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// The time that the tray's own thread gets to answer the choice of Quit before the process ends.
const QUIT_DELAY: Ms = 100;
/// The panel and the notification daemon ask for everything within this time; then the memory that only the
/// start or an event needed is given back.
const SETTLED: Ms = 5 * SECOND;

pub(super) struct App {
    to: Sender<Message>,
    screen: system::Screen,
    lock: InstanceLock,
    engine: Engine,
    config: Config,
    i18n: Translator,
    locale: Locale,
    announcements: Announcements,
    timers: TimerTable,
    check_ins: CheckIns,
    visits: Visits,
    notifications: NotificationManager,
    persistence: Persistence,
    presence: PresenceMonitor,
    settings_watch: SettingsWatch,
    shortcuts: Shortcuts,
    tray: Tray,
    /// The facts behind the view that the tray shows; `None` if the view has to be made anew, as after a change of
    /// the settings.
    tray_facts: Option<TrayFacts>,
    windows: Windows,
    /// When the start is over, on a slow machine as well.
    started_at: Ms,
    /// With this, the window that a click opens may come to the front on Wayland.
    activation: Option<String>,
}

impl App {
    pub(super) fn run(&mut self, messages: &Receiver<Message>) {
        loop {
            let now = system::now();
            let trims = self.timers.expire(Timer::Trim, now);
            if trims {
                self.persistence.shrink_memory();
                let again = (now.elapsed < self.started_at).then_some(self.started_at);
                self.timers.set(Timer::Trim, again);
            }
            self.schedule(now);
            let timer = self.timers.next(now);
            if trims {
                // The last step before the sleep: what runs after it stays in memory until the next time.
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
            let clicked = matches!(message, Ok(Message::Menu(_) | Message::Notification(_)));
            let flow = match message {
                Ok(message) => self.on_message(message, now),
                Err(RecvTimeoutError::Timeout) => {
                    self.handle_input(Input::Wake, now);
                    ControlFlow::Continue(())
                }
                Err(RecvTimeoutError::Disconnected) => ControlFlow::Break(()),
            };
            if clicked {
                self.activation = None; // it was the token of this click
            }
            if flow.is_break() || self.timers.expire(Timer::Quit, now) {
                return self.quit(now);
            }
            self.run_timers(now);
            self.presence.set_precision(if self.engine.wants_pauses() {
                Precision::Fine
            } else {
                Precision::Coarse
            });
            if self.tray.is_shown() {
                self.update_tray(now);
            }
            if self.windows.count() > 0 {
                self.windows.update(self.frame(now));
            }
        }
    }

    /// Breaks the loop if the companion ends.
    fn on_message(&mut self, message: Message, now: Now) -> ControlFlow<()> {
        match message {
            Message::Menu(Request::Quit) => self.timers.set(Timer::Quit, now.elapsed + QUIT_DELAY),
            Message::Menu(request) => self.on_menu(&request, now),
            Message::Terminate => return ControlFlow::Break(()),
            Message::Request(stream, request) => {
                let reply = self.handle_request(&request, now);
                if let Some(stream) = self.windows.keep_waiting(&request, &reply, stream) {
                    let _ = ipc::write(&stream, &reply); // the peer may be gone
                    if request == Request::Quit {
                        stream.delivered();
                        return ControlFlow::Break(());
                    }
                }
            }
            Message::WindowOpened(id, role, screen, stream) => {
                self.on_window_opened(id, role, screen, stream, now);
            }
            Message::WindowClosed(id) => self.on_window_closed(id, now),
            Message::WindowLaunched(page, came) => self.on_window_launched(page, came, now),
            Message::Notification(event) => {
                let follow_up = self.notifications.on_event(event, now, &mut self.timers);
                self.follow_up(follow_up, now);
            }
            Message::Presence(report) => {
                log::debug!("presence: {report:?}");
                for presence in self.presence.on_report(&report, now, &mut self.timers) {
                    self.handle_input(Input::Presence(presence), now);
                }
            }
            Message::Shortcut(event) => self.on_shortcut(event, now),
            #[cfg(target_os = "linux")]
            Message::ActivationToken(token) => {
                self.activation = Some(token); // of the click that follows
            }
            Message::TrayHost(found) => self.tray.on_host(found, now, &mut self.timers),
            Message::TrayItem(report) => {
                let request = self.tray.on_item(report, now, &mut self.timers);
                self.ask_tray_host(request);
            }
            Message::SettingsTouched => self.settings_watch.on_touched(now, &mut self.timers),
            Message::ClockJumped => {
                self.handle_input(Input::Wake, now);
            }
        }
        ControlFlow::Continue(())
    }

    /// Registers the deadlines that follow from the engine and the wall clock.
    fn schedule(&mut self, now: Now) {
        let from_now = |ms: Ms| now.elapsed + ms;
        let heartbeat = self.engine.counting().then(|| self.persistence.heartbeat_at());
        let program = self.config.program.as_ref();
        let program = program.and_then(|p| p.changes_in(now));
        let check_in = self.check_ins.deadline(self.situation(now));
        self.timers
            .set(Timer::Engine, self.engine.next_wake(now).map(from_now));
        self.timers.set(Timer::Heartbeat, heartbeat);
        self.timers.set(Timer::ProgramStage, program.map(from_now));
        self.timers.set(Timer::CheckIn, check_in);
        self.timers.set(Timer::Visit, self.visit_deadline(now));
    }

    /// Handles every timer that has expired. What depends on the wall clock or the engine is checked in each
    /// turn.
    fn run_timers(&mut self, now: Now) {
        if self.timers.expire(Timer::SettingsSettled, now) {
            self.reload_settings(now);
        }
        if self.timers.expire(Timer::TrayCheck, now) {
            let request = self.tray.on_check(now, &mut self.timers);
            self.ask_tray_host(request);
        }
        if self.timers.expire(Timer::TrayMissing, now) && !self.announcements.tray_missing_shown {
            self.announcements.tray_missing_shown = true;
            let gnome = paths::desktop().contains("GNOME");
            let text = self.i18n.tr(if gnome { "no-tray-gnome" } else { "no-tray" });
            self.show_message(MessageText::new(text), now);
            self.save(now);
        }
        if self.timers.expire(Timer::PresenceSettled, now) {
            for presence in self.presence.on_settled(now, &mut self.timers) {
                self.handle_input(Input::Presence(presence), now);
            }
        }
        if self.config.program.as_ref().is_some_and(|p| p.has_changed(now)) {
            self.reload_program(now);
        }
        self.run_visits(now);
        self.run_check_ins(now);
        if self.timers.expire(Timer::Window, now) {
            self.on_reconnect_timeout(now);
        }
        if self.timers.expire(Timer::Notification, now) {
            let follow_up = self.notifications.on_deadline(now, &mut self.timers);
            self.follow_up(follow_up, now);
        }
        if self.engine.counting() && self.persistence.heartbeat_at() <= now.elapsed {
            self.timers.set_if_stopped(Timer::Trim, now.elapsed); // it is awake anyway
            let events = self
                .persistence
                .save_heartbeat(&self.engine, now, &mut self.timers);
            self.on_storage_events(events, now);
        }
        if self.timers.expire(Timer::DesktopComponents, now) {
            self.start_desktop_components(now);
        }
        if self.timers.expire(Timer::Save, now) {
            self.save(now);
        }
        if self.timers.expire(Timer::StorageRetry, now) {
            self.persistence.schedule_retry(now, &mut self.timers);
            self.write_again(now);
        }
        let keep = chrono::Duration::milliseconds(self.config.settings.keep());
        self.persistence
            .run_retention(keep, self.config.problem.is_none(), now);
    }

    fn quit(&mut self, now: Now) {
        self.close_windows(now);
        self.notifications.close(&mut self.timers);
        self.write_again(now);
        self.tray.close();
        // Another thread still withdraws the notification: the bus gets that before the process ends.
        self.notifications.finish();
    }

    /// Passes an input to the engine, and carries out what follows. Returns whether the engine accepted it.
    fn handle_input(&mut self, input: Input, now: Now) -> bool {
        let mut events = Vec::new();
        let quiet = matches!(input, Input::Wake | Input::Presence(_));
        self.engine.handle(input, now, &mut events);
        for event in &events {
            log::debug!("event {:?}", event.event);
        }
        let refused = events.iter().any(|e| e.event == Name::Refused);
        self.persistence.record(&events);
        // A command of the person and the end of a reminder are saved before anything is answered. Absences
        // may come many times a second, and a crash ends in one anyway.
        let lasting = |e: &Event| !matches!(e.event, Name::Away | Name::Back | Name::Held | Name::Released);
        if !quiet || events.iter().any(lasting) {
            self.save(now);
        } else if !events.is_empty() {
            self.timers.set_if_stopped(Timer::Save, now.elapsed + SECOND);
        }
        if !quiet || !events.is_empty() {
            self.timers.set(Timer::Trim, now.elapsed + SETTLED); // most of the code has run again
        }
        self.carry_out(&events, now);
        !refused
    }

    /// Carries out events of the engine. The state with their changes of the history has been saved where
    /// they are to last.
    fn carry_out(&mut self, events: &[Event], now: Now) {
        let written = self.persistence.write_history(now, &mut self.timers);
        self.on_storage_events(written, now);
        for event in events {
            self.notify_for(event, now);
        }
    }

    fn save(&mut self, now: Now) {
        let events = self.persistence.save(
            &self.engine,
            &self.announcements,
            self.check_ins.asked,
            &self.visits.announced,
            now,
            &mut self.timers,
        );
        self.on_storage_events(events, now);
    }

    /// Tries again to write what could not be written.
    fn write_again(&mut self, now: Now) {
        self.save(now);
        let events = self.persistence.retry_history(now, &mut self.timers);
        self.on_storage_events(events, now);
    }

    fn on_storage_events(&mut self, events: Vec<StorageEvent>, now: Now) {
        for event in events {
            if matches!(event, StorageEvent::HistoryOpened) {
                let persistence = &self.persistence;
                self.engine.count_breaks_from(|| persistence.breaks_done());
                self.read_visits();
            }
            self.show_messages(event.message(&self.i18n), now);
        }
    }

    /// Asks the tray's host over the connection of the notifications.
    fn ask_tray_host(&self, request: Option<HostRequest>) {
        #[cfg(target_os = "linux")]
        if let (Some(request), Some(notifier)) = (request, self.notifications.notifier()) {
            match request {
                HostRequest::Look => notifier.look_for_item(),
                HostRequest::Register => notifier.register_item(),
            }
        }
        #[cfg(not(target_os = "linux"))]
        let _ = (self, request);
    }

    /// The settings file may have changed. The settings in force stay if it has an error.
    fn reload_settings(&mut self, now: Now) {
        match self.config.reload() {
            ReloadOutcome::Unchanged => {}
            ReloadOutcome::Invalid => {
                self.show_messages(self.config.settings_message(&self.i18n), now);
            }
            outcome @ (ReloadOutcome::Changed | ReloadOutcome::Recovered) => {
                self.i18n = self.config.translation(&self.locale);
                self.reload_program(now); // it is applied to the settings
                self.bind_shortcuts(true);
                if outcome == ReloadOutcome::Recovered {
                    let recovered = MessageText::new(self.i18n.tr("settings-mended")).on_page(Page::Settings);
                    self.show_message(recovered, now);
                }
            }
        }
        self.settings_watch.renew();
    }

    /// The program or its stage may have changed: the engine gets the plan in force, and a message says what
    /// is new.
    fn reload_program(&mut self, now: Now) {
        let problem = self.config.program_problem.clone();
        let plan = self.config.resolve(day_of(now.wall), self.engine.plan().seed);
        if plan != *self.engine.plan() {
            self.handle_input(Input::Configure(Box::new(plan)), now);
        }
        if problem != self.config.program_problem {
            self.show_messages(self.config.program_message(&self.i18n), now);
            if self.config.program_problem.is_none() && self.config.program.is_some() {
                let recovered = MessageText::new(self.i18n.tr("program-mended")).on_page(Page::Program);
                self.show_message(recovered, now);
            }
        }
        self.read_visits();
        self.announce_program(now);
        self.timers.set(Timer::Trim, now.elapsed + SETTLED);
    }

    /// Says once that a program, a stage of it, or the time after it has begun.
    fn announce_program(&mut self, now: Now) {
        let state = self.config.program.as_ref().map(RunningProgram::state);
        if state == self.announcements.program {
            return;
        }
        let before = std::mem::replace(&mut self.announcements.program, state);
        self.save(now);
        // There is no message without a program: the person has ended it.
        let discreet = self.config.settings.discreet();
        let program = self.config.program.as_ref();
        let text = program.and_then(|p| p.announcement(before.as_deref(), discreet, &self.i18n));
        let message = text.map(|text| MessageText::new(text).on_page(Page::Program));
        self.show_messages(message, now);
    }

    /// Makes the tray's view anew if something that it depends on has changed.
    fn update_tray(&mut self, now: Now) {
        let context = self.context(now);
        let facts = TrayFacts::new(&context, &self.engine, now);
        if self.tray_facts.as_ref() != Some(&facts) {
            let view = view::tray(&context, &self.engine, now);
            self.tray.update(view, &mut self.timers);
            self.tray_facts = Some(facts);
        }
    }

    fn context(&self, now: Now) -> Context<'_> {
        Context {
            i18n: &self.i18n,
            discreet: self.config.settings.discreet(),
            settings_problem: self.config.problem.is_some(),
            waiting: self.notifications.inbox.list(),
            visit: self.visits.next(now.wall.naive_local()),
        }
    }

    fn frame(&self, now: Now) -> Frame {
        Frame {
            settings: self.config.revision(),
            check_in: self.check_ins.questions(&self.config.settings, now),
            lessons: self.announcements.lessons.clone(),
            ..frame::frame(&self.context(now), &self.engine, &self.health(), now)
        }
    }

    fn health(&self) -> ComponentHealth {
        ComponentHealth::new(|component| match component {
            Component::Tray => self.tray.health().clone(),
            Component::Notifications => self.notifications.health().clone(),
            Component::Presence => self.presence.health(),
            Component::History => self.persistence.health(),
            Component::Settings => self.config.settings_health(&self.i18n),
            Component::Program => self.config.program_health(&self.i18n),
            Component::Shortcuts => self.shortcuts.health(),
        })
    }

    fn line(&self, now: Now) -> String {
        view::line(&self.context(now), &self.engine, now)
    }
}
