//! The thread of the notifications on Windows and macOS. It is separate, so that a system that hangs does not
//! block the loop.

use super::NotifierError;
use crate::cause::Cause;
use crate::companion::notification::Notification;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// The longest wait for the last notification when the companion ends.
const END_TIMEOUT: Duration = Duration::from_secs(2);

/// A job of the thread.
pub enum Job {
    /// Shows the notification with this token in place of the last one.
    Show(u64, Notification),
    /// Withdraws the notification on screen.
    Close,
}

/// The connection to the thread.
pub struct Notifier {
    jobs: Sender<Job>,
    /// Disconnected when the thread has ended. Nothing is sent.
    ended: Receiver<()>,
}

impl Notifier {
    /// Whether a missing service can be started for a notification. Here the system has it, or does not.
    pub const CAN_START: bool = false;

    /// Starts the thread, which runs `serve` until the connection is dropped.
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub fn start(serve: impl FnOnce(&Receiver<Job>) + Send + 'static) -> Result<Self, NotifierError> {
        let (jobs, inbox) = channel();
        let (alive, ended) = channel();
        let thread = std::thread::Builder::new().name("notifier".into());
        let spawned = thread.spawn(move || {
            serve(&inbox);
            drop(alive);
        });
        spawned.map_err(|e| NotifierError::Thread(Cause::new(e)))?;
        Ok(Notifier { jobs, ended })
    }

    /// Shows a notification in place of the last one. Both systems start what they need by themselves.
    pub fn show(&self, token: u64, notification: Notification, _start_daemon: bool) {
        let _ = self.jobs.send(Job::Show(token, notification)); // the thread ends with the loop alone
    }

    /// Withdraws the notification on screen.
    pub fn close(&self) {
        let _ = self.jobs.send(Job::Close); // as above
    }

    /// Ends the thread after its last job.
    pub fn finish(self) {
        drop(self.jobs);
        let _ = self.ended.recv_timeout(END_TIMEOUT); // a system that hangs does not delay the end
    }
}
