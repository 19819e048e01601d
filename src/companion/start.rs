//! The start of the companion: the icon first, then each part, which may be missing.

use super::claim::Claim;
use super::config::Config;
use super::health::{Component, ComponentHealth, Health};
use super::memory::{Found, MemoryFiles};
use super::reminders::Pager;
use super::shell::Shell;
use super::storage::{Storage, Store};
use super::windows::Windows;
use super::{Message, system, threads};
use crate::engine::{Engine, Input, Ms, Now, Presence, SECOND, day_of};
use crate::history::{Journal, change};
use crate::ipc::Page;
use crate::presence::{self, Board, PrecisionControl};
use crate::{autostart, files, place};
#[cfg(target_os = "macos")]
use notify::Watcher;
use std::collections::BTreeMap;
use std::sync::mpsc::Sender;

/// The panel and the notification daemon ask for everything within so long; then what only the start needed goes.
pub(super) const STARTED: Ms = 5 * SECOND;
/// At a login everything is slower: what came later goes then.
pub(super) const SETTLED: Ms = 60 * SECOND;

/// After so long it is looked again whether there are threads for the desktop's parts.
const NO_THREADS: Ms = 60 * SECOND;

impl Shell {
    pub(super) fn start(to: Sender<Message>, claim: Claim, first: bool, screen: system::Screen) -> Self {
        let now = system::now();
        let mut config = Config::start();
        let locale = place::locale();
        let words = config.translation(&locale);
        let plan = config.resolve(day_of(now.wall), now.wall.timestamp().unsigned_abs());
        let data = place::data_folder();
        let mut memory = data.as_deref().map(MemoryFiles::new);
        let found = memory.as_mut().map_or(Found::Nothing, MemoryFiles::read);
        let mut out = Vec::new();
        let mut shell = Shell {
            engine: Engine::new(plan.clone(), now),
            config,
            words,
            locale,
            memory,
            asked_autostart: false,
            said_no_tray: false,
            lessons: BTreeMap::new(),
            told_program: None,
            cared: false,
            caring: None,
            check_ins: Default::default(),
            history: None,
            journal: Journal::default(),
            tidied: None,
            leapt: false,
            pager: Pager::default(),
            tray: None,
            shown: None,
            tray_check: Default::default(),
            watcher: None,
            windows: Windows::new(now.elapsed),
            board: Board::default(),
            precision: PrecisionControl::default(),
            presence_missing: BTreeMap::new(),
            storage: Storage::default(),
            health: ComponentHealth::default(),
            parts_at: None,
            saved_at: now.elapsed,
            save_at: None,
            look_at: None,
            tray_late: None,
            trim_at: Some(now.elapsed + STARTED),
            quit_at: None,
            settled_at: now.elapsed + SETTLED,
            to,
            screen,
            claim,
        };
        let boot = system::boot();
        let (mut damaged, mut unreadable) = (None, None);
        match found {
            Found::Nothing => shell.engine.set_boot(&boot),
            Found::Damaged(kept) => {
                shell.engine.set_boot(&boot);
                damaged = Some(kept);
            }
            Found::Unreadable(file, e) => {
                shell.engine.set_boot(&boot);
                unreadable = Some((file.display().to_string(), e.to_string()));
            }
            Found::Memory(m) => {
                (shell.asked_autostart, shell.said_no_tray) = (m.asked_autostart, m.said_no_tray);
                shell.lessons = m.lessons;
                shell.told_program = m.told_program;
                (shell.check_ins.asked, shell.cared) = (m.asked, m.cared);
                shell.journal = Journal::of_earlier_run(m.journal);
                let unknown = Default::default(); // the desktop tells its hold reasons later
                shell.engine = Engine::restore(plan, m.engine, &boot, &unknown, now, &mut out);
            }
        }
        shell.start_desktop_parts(now);
        system::listen(shell.to.clone(), shell.claim.take_socket());
        shell.open_history(now);
        shell.read_check_ins();
        shell.watch_settings();
        shell.journal.add(out.iter().map(change));
        if !shell.journal.waiting().is_empty() {
            shell.save(now); // or a kill before the end of the start would let the next one write the same once more
        }
        shell.carry_out(out, now);
        if let Some(kept) = damaged {
            let file = kept.display().to_string();
            let body = shell.words.fill("state-damaged", &[("file", &file)]);
            shell.tell("Unbrace", &body, now);
        }
        if let Some((file, why)) = unreadable {
            // Announced here, and not again at each try to write.
            shell.storage.failed(Store::State, why.clone(), now.elapsed);
            shell.health.set(Component::History, shell.storage.health());
            log::error!("cannot read {file}: {why}; it is left as it is, and this run's state is not kept");
            let body = shell
                .words
                .fill("state-unreadable", &[("file", &file), ("why", &why)]);
            shell.tell("Unbrace", &body, now);
        }
        shell.say_settings(now);
        shell.say_program(now);
        shell.tell_program(now);
        shell.welcome(first, now);
        files::remove_leftovers(&place::written_files(), now.wall.to_utc());
        let _ = autostart::repair(); // the entry of a moved program; `doctor` reports failures
        // Whoever starts it is there; where idle cannot be observed, they count as present from then on.
        shell.feed(Input::Presence(Presence::Active), now);
        shell.save(now);
        shell
    }

    /// A bare first start: the welcome, where a window can be had, else the one question that it asks.
    fn welcome(&mut self, first: bool, now: Now) {
        if !first || self.asked_autostart {
            return;
        }
        if self.show_window(Page::Welcome, true, now).is_some() {
            self.asked_autostart = true;
        } else if autostart::state().ok() == Some(autostart::Autostart::Off) {
            self.ask_autostart(now);
        }
    }

    /// The parts that need the desktop. Where there are no threads for them they are tried again later.
    pub(super) fn start_desktop_parts(&mut self, now: Now) {
        if let Some(why) = threads::missing() {
            if self.parts_at.is_none() {
                log::warn!("no tray, no notifications, and absences are not noticed: {why}");
            }
            self.parts_at = Some(now.elapsed + NO_THREADS);
            self.pager.unavailable = true;
            for component in [Component::Tray, Component::Notifications, Component::Presence] {
                self.health.set(component, Health::Missing(why.clone()));
            }
            return;
        }
        self.parts_at = None;
        self.health.set(Component::Presence, Health::Ok);
        self.start_tray(now); // the icon first: it is what the person waits for
        self.start_notifier();
        let (to, precision) = (self.to.clone(), self.precision.clone());
        self.screen.there(move || {
            presence::watch(
                move |report| to.send(Message::Presence(report)).is_ok(),
                &precision,
            );
        });
    }

    fn start_notifier(&mut self) {
        match system::Notifier::new(self.to.clone(), self.claim.folder.as_deref()) {
            Ok(n) => {
                self.pager.notifier = Some(n);
                self.pager.unavailable = false;
                self.health.set(Component::Notifications, Health::Ok);
            }
            Err(e) => {
                self.pager.unavailable = true;
                let missing = Health::Missing(format!("{e}; {}", self.instead()));
                self.health.set(Component::Notifications, missing);
                self.pager.why_absent = e;
            }
        }
    }

    /// Hears of changes of the settings file; see [`Shell::arm`].
    #[cfg(not(target_os = "macos"))]
    fn watch_settings(&mut self) {
        self.arm();
    }

    /// Watches the settings file, unless that is done already: on Windows it cannot be while there is no folder.
    #[cfg(not(target_os = "macos"))]
    pub(super) fn arm(&mut self) {
        if self.watcher.as_ref().is_some_and(|w| !w.is_finished()) {
            return;
        }
        let Some(file) = place::settings_file() else {
            return;
        };
        let to = self.to.clone();
        let touched = move || to.send(Message::SettingsTouched).is_ok();
        let run = move || {
            let _ = system::follow(file, touched); // settings are read at the next start
        };
        self.watcher = std::thread::Builder::new()
            .name("settings".into())
            .spawn(run)
            .ok();
    }

    /// Hears of changes of the settings file; see [`Shell::arm`].
    #[cfg(target_os = "macos")]
    fn watch_settings(&mut self) {
        use notify::event::{AccessKind, AccessMode, EventKind};
        let to = self.to.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
            let touched = event.is_ok_and(|e| !e.kind.is_access() || e.kind == written);
            if touched {
                drop(to.send(Message::SettingsTouched)); // the loop may be ending
            }
        });
        self.watcher = watcher.ok();
        self.arm();
    }

    /// Watches the file itself, or its folder while there is none. Not both: the data may be in the same folder, and
    /// each heartbeat would be a wake-up.
    #[cfg(target_os = "macos")]
    pub(super) fn arm(&mut self) {
        use notify::RecursiveMode::NonRecursive;
        let (Some(w), Some(file)) = (&mut self.watcher, place::settings_file()) else {
            return;
        };
        let folder = file.parent().unwrap_or(&file).to_owned();
        // Neither may be watched yet, and a file that was replaced is not the one that is watched. A link may be pointed
        // elsewhere: that shows in its folder.
        let links = files::way(&file).links;
        let folders = || std::iter::once(folder.as_path()).chain(links.iter().filter_map(|l| l.parent()));
        let _ = w.unwatch(&file);
        folders().for_each(|f| drop(w.unwatch(f)));
        if w.watch(&file, NonRecursive).is_err() || !links.is_empty() {
            // No folder either: settings are read at the next start.
            folders().for_each(|f| drop(w.watch(f, NonRecursive)));
        }
    }
}
