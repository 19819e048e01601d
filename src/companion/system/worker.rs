//! The way to notifications on Windows and macOS: a thread of their own, so that a system that hangs holds nothing up.

use crate::companion::notification::Notification;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long the last notes have when the companion ends.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// What the thread is asked.
pub enum Job {
    /// Show this note, by its token, in place of the last one.
    Show(u64, Notification),
    /// Take the shown one back.
    Close,
}

/// The way to the thread.
pub struct Notifier {
    jobs: Sender<Job>,
    /// Says nothing; it ends with the thread.
    ended: Receiver<()>,
}

impl Notifier {
    /// Whether a missing service can be started for a note. Here the system has it, or does not.
    pub const CAN_START: bool = false;

    /// Starts the thread, which does what it is asked until nobody asks any more. `Err`: why there is none.
    pub fn start(serve: impl FnOnce(&Receiver<Job>) + Send + 'static) -> Result<Self, String> {
        let (jobs, inbox) = channel();
        let (alive, ended) = channel();
        let thread = std::thread::Builder::new().name("notifier".into());
        let spawned = thread.spawn(move || {
            serve(&inbox);
            drop(alive);
        });
        spawned.map_err(|e| e.to_string())?;
        Ok(Notifier { jobs, ended })
    }

    /// Shows a note in place of the last one. Both systems start what they need by themselves.
    pub fn show(&self, token: u64, note: Notification, _start_daemon: bool) {
        drop(self.jobs.send(Job::Show(token, note))); // it ends with the loop alone
    }

    /// Takes the shown one back.
    pub fn close(&self) {
        drop(self.jobs.send(Job::Close)); // as above
    }

    /// Ends the thread after what it was asked is done.
    pub fn finish(self) {
        drop(self.jobs);
        let _ = self.ended.recv_timeout(LAST_WORDS); // a system that hangs holds nobody up
    }
}
