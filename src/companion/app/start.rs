//! The start of the companion: the icon first, then each component, which may be missing.

use super::{App, SETTLED};
use crate::companion::check_in::CheckIns;
use crate::companion::config::Config;
use crate::companion::instance::InstanceLock;
use crate::companion::notification::MessageText;
use crate::companion::notifications::NotificationManager;
use crate::companion::persistence::Persistence;
use crate::companion::presence_monitor::PresenceMonitor;
use crate::companion::settings_watch::SettingsWatch;
use crate::companion::shortcuts::Shortcuts;
use crate::companion::state::{Announcements, LoadedState};
use crate::companion::timers::{Timer, TimerTable};
use crate::companion::tray::Tray;
use crate::companion::visits::Visits;
use crate::companion::windows::{PageRequest, Windows};
use crate::companion::{Message, system, threads, view};
use crate::engine::{Engine, Event, Input, Ms, Now, Presence, SECOND, day_of};
use crate::ipc::Page;
use crate::{autostart, files, paths};
use std::sync::mpsc::Sender;

/// The longest time that a start takes. At a login everything is slow.
const SLOW_START: Ms = 60 * SECOND;

/// The time between two attempts to start the desktop's components, for which there were no threads.
const THREADS_RETRY: Ms = 60 * SECOND;

impl App {
    /// `by_hand`: the person has started it, and may be asked whether it starts at login.
    pub(in crate::companion) fn start(
        to: Sender<Message>,
        lock: InstanceLock,
        by_hand: bool,
        screen: system::Screen,
    ) -> Self {
        let now = system::now();
        let mut app = App::new(to, lock, screen, now);
        let (events, lost) = app.restore(now);
        app.start_desktop_components(now);
        system::listen(app.to.clone(), app.lock.take_socket());
        let opened = app.persistence.open_history(now, &mut app.timers);
        app.on_storage_events(opened, now);
        app.check_ins.set_times(app.persistence.check_in_times());
        app.read_visits();
        app.settings_watch.renew();
        app.persistence.record(&events);
        if app.persistence.has_unwritten_changes() {
            app.save(now); // or a kill before the end of the start would let the next one write them once more
        }
        app.carry_out(&events, now);
        app.announce_lost_state(&lost, now);
        app.show_messages(app.config.settings_message(&app.i18n), now);
        app.show_messages(app.config.program_message(&app.i18n), now);
        app.announce_program(now);
        if by_hand {
            app.welcome(now);
        }
        files::remove_leftovers(&paths::written_files(), now.wall.to_utc());
        let _ = autostart::repair(); // the entry of a program that was moved; `doctor` reports failures
        // The person has just logged in or started it. Where idle cannot be observed, they count as present
        // from then on.
        app.handle_input(Input::Presence(Presence::Active), now);
        app.save(now);
        app
    }

    /// With the settings and the program in force, and nothing of an earlier run.
    fn new(to: Sender<Message>, lock: InstanceLock, screen: system::Screen, now: Now) -> Self {
        let mut config = Config::start();
        let locale = paths::locale();
        let i18n = config.translation(&locale);
        let plan = config.resolve(day_of(now.wall), now.wall.timestamp().unsigned_abs());
        let mut timers = TimerTable::default();
        timers.set(Timer::Trim, now.elapsed + SETTLED);
        App {
            engine: Engine::new(plan, now),
            config,
            i18n,
            locale,
            announcements: Announcements::default(),
            timers,
            check_ins: CheckIns::default(),
            visits: Visits::default(),
            notifications: NotificationManager::new(),
            persistence: Persistence::new(paths::data_folder().as_deref(), paths::history_file(), now),
            presence: PresenceMonitor::default(),
            settings_watch: SettingsWatch::new(to.clone()),
            shortcuts: Shortcuts::default(),
            tray: Tray::new(),
            tray_facts: None,
            windows: Windows::new(now.elapsed),
            started_at: now.elapsed + SLOW_START,
            activation: None,
            to,
            screen,
            lock,
        }
    }

    /// Continues where an earlier run ended. Returns the events of the time between, and a state that could
    /// not be used.
    fn restore(&mut self, now: Now) -> (Vec<Event>, LoadedState) {
        let boot = system::boot();
        let state = match self.persistence.load_state() {
            LoadedState::State(state) => state,
            unusable => {
                self.engine.set_boot(&boot);
                return (Vec::new(), unusable);
            }
        };
        self.announcements = state.announcements;
        self.check_ins.asked = state.asked;
        self.visits.announced = state.visits;
        let mut events = Vec::new();
        let plan = self.engine.plan().clone();
        let unknown = Default::default(); // the desktop reports its reasons to be quiet later
        self.engine = Engine::restore(plan, state.engine, &boot, &unknown, now, &mut events);
        (events, LoadedState::None)
    }

    fn announce_lost_state(&mut self, loaded: &LoadedState, now: Now) {
        let body = match loaded {
            LoadedState::None | LoadedState::State(_) => return,
            LoadedState::Damaged(kept) => {
                let file = kept.display().to_string();
                self.i18n.tr_args("state-damaged", &[("file", &file)])
            }
            LoadedState::Unreadable(file, e) => {
                let (file, why) = (file.display().to_string(), e.to_string());
                log::error!(
                    "cannot read {file}: {why}; it is left as it is, and this run's state is not kept"
                );
                let gaps = [("file", file.as_str()), ("why", why.as_str())];
                let body = self.i18n.tr_args("state-unreadable", &gaps);
                self.persistence.set_state_unreadable(why, now, &mut self.timers);
                body
            }
        };
        self.show_message(MessageText::new(body), now);
    }

    /// The first start by hand: the welcome window, or the one question that it asks where no window can be
    /// shown.
    fn welcome(&mut self, now: Now) {
        if self.announcements.autostart_asked {
            return;
        }
        if self
            .show_window(PageRequest::in_front(Page::Welcome), now)
            .is_ok()
        {
            self.announcements.autostart_asked = true;
        } else if autostart::state().ok() == Some(autostart::Autostart::Off) {
            self.ask_autostart(now);
        }
    }

    /// Starts the components that need the desktop. Where there are no threads for them, this is tried again
    /// later.
    pub(super) fn start_desktop_components(&mut self, now: Now) {
        if let Some(why) = threads::missing() {
            if self.presence.set_stopped(why.clone()) {
                log::warn!("no tray, no notifications, and absences are not noticed: {why}");
            }
            self.timers
                .set(Timer::DesktopComponents, now.elapsed + THREADS_RETRY);
            self.tray.set_missing(&why);
            self.notifications.set_stopped(why);
            return;
        }
        let folder = self.lock.folder().map(ToOwned::to_owned);
        let view = view::tray(&self.context(now), &self.engine, now);
        // The icon first: it is what the person waits for.
        self.tray.start(
            &self.screen,
            self.to.clone(),
            view,
            folder.as_deref(),
            now,
            &mut self.timers,
        );
        let fallback = self.notification_fallback();
        self.notifications
            .start(self.to.clone(), folder.as_deref(), fallback);
        self.presence.start(&self.screen, self.to.clone());
        self.bind_shortcuts(false);
    }
}
