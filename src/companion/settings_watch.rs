//! The watch on the settings file. An editor writes a file in several steps, so the file is read a moment
//! after the last one.

use super::Message;
use super::timers::{Timer, TimerTable};
use crate::engine::{Ms, Now};
use crate::paths;
use std::sync::mpsc::Sender;

/// The pause after the last change of the file.
const SETTLED: Ms = 250;

pub(super) struct SettingsWatch {
    #[cfg(not(target_os = "macos"))]
    to: Sender<Message>,
    #[cfg(not(target_os = "macos"))]
    thread: Option<std::thread::JoinHandle<()>>,
    #[cfg(target_os = "macos")]
    watcher: Option<notify::RecommendedWatcher>,
}

impl SettingsWatch {
    /// Nothing is watched before [`SettingsWatch::renew`]. Changes arrive as [`Message::SettingsTouched`].
    #[cfg(not(target_os = "macos"))]
    pub(super) fn new(to: Sender<Message>) -> Self {
        SettingsWatch { to, thread: None }
    }

    /// Nothing is watched before [`SettingsWatch::renew`]. Changes arrive as [`Message::SettingsTouched`].
    #[cfg(target_os = "macos")]
    pub(super) fn new(to: Sender<Message>) -> Self {
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // Reading the file is a change of its kind "access" only when it was written.
            let written =
                notify::EventKind::Access(notify::event::AccessKind::Close(notify::event::AccessMode::Write));
            let touched = event.is_ok_and(|e| !e.kind.is_access() || e.kind == written);
            if touched {
                let _ = to.send(Message::SettingsTouched); // the loop may be ending
            }
        });
        SettingsWatch {
            watcher: watcher.ok(),
        }
    }

    /// Something touched the file: it is read when that is over.
    pub(super) fn on_touched(&self, now: Now, timers: &mut TimerTable) {
        timers.set(Timer::SettingsSettled, now.elapsed + SETTLED);
    }

    /// Watches the file unless it is watched already. On Windows it cannot be watched while its folder does
    /// not exist.
    #[cfg(not(target_os = "macos"))]
    pub(super) fn renew(&mut self) {
        if self.thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let Some(file) = paths::settings_file() else {
            return;
        };
        let to = self.to.clone();
        let touched = move || to.send(Message::SettingsTouched).is_ok();
        let run = move || {
            // Without a watch the settings are read at the next start.
            let _ = super::system::follow(file, touched);
        };
        let thread = std::thread::Builder::new().name("settings".into());
        self.thread = thread.spawn(run).ok();
    }

    /// Watches the file itself, or its folder while there is none. Not both: the data may be in the same
    /// folder, and each heartbeat would be a wake-up.
    #[cfg(target_os = "macos")]
    pub(super) fn renew(&mut self) {
        use notify::RecursiveMode::NonRecursive;
        use notify::Watcher;
        let (Some(watcher), Some(file)) = (&mut self.watcher, paths::settings_file()) else {
            return;
        };
        let folder = file.parent().unwrap_or(&file).to_owned();
        // Neither may be watched yet, and a file that was replaced is not the one that is watched. A link may
        // be pointed elsewhere: that shows in its folder.
        let links = crate::files::way(&file).links;
        let folders =
            || std::iter::once(folder.as_path()).chain(links.iter().filter_map(|link| link.parent()));
        let _ = watcher.unwatch(&file);
        for folder in folders() {
            let _ = watcher.unwatch(folder);
        }
        if watcher.watch(&file, NonRecursive).is_err() || !links.is_empty() {
            for folder in folders() {
                // Without a folder either, settings are read at the next start.
                let _ = watcher.watch(folder, NonRecursive);
            }
        }
    }
}
