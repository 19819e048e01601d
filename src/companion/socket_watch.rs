//! The watch on the path of the socket on Linux. A program that cleans up, or a session that ends and begins
//! again, may remove the runtime folder of a running companion. No command could then reach it, and no second
//! companion could start. The kernel reports the removal, so that nothing polls.

use super::instance::SocketFolder;
use super::system;
use crate::ipc::Listener;
use rustix::fs::OFlags;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

/// The pause before the socket is bound again. Removing a folder removes its files first, and fails if a new
/// file appears before it is done.
const SETTLED: Duration = Duration::from_millis(500);

/// Listens again where the path of the socket is gone.
pub(super) struct SocketWatch {
    folder: SocketFolder,
    watch: OwnedFd,
    check_at: Option<Instant>,
}

impl SocketWatch {
    /// `None` if the kernel has no watch left.
    pub(super) fn new(folder: SocketFolder) -> Option<Self> {
        Some(SocketWatch {
            watch: watch(&folder)?,
            check_at: None,
            folder,
        })
    }

    /// When [`SocketWatch::on_ready`] is due without an event.
    pub(super) fn check_at(&self) -> Option<Instant> {
        self.check_at
    }

    /// Processes what the kernel reports. Returns a new socket if the path of the old one was gone.
    pub(super) fn on_ready(&mut self, now: Instant) -> Option<Listener> {
        let mut events = [0; 1024];
        while rustix::io::read(&self.watch, &mut events).is_ok_and(|n| n > 0) {
            self.check_at = Some(now + SETTLED);
        }
        self.check_at.take_if(|at| *at <= now)?;
        // What was watched may be gone, or lie elsewhere. The watch comes first, so that no change is missed.
        self.renew();
        let again = self.folder.listen_again();
        if again.is_some() {
            self.renew();
        }
        again
    }

    fn renew(&mut self) {
        if let Some(watch) = watch(&self.folder) {
            self.watch = watch;
        }
    }
}

impl AsFd for SocketWatch {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.watch.as_fd()
    }
}

fn watch(folder: &SocketFolder) -> Option<OwnedFd> {
    let watch = system::watch_path(&folder.socket()).ok()?;
    rustix::fs::fcntl_setfl(&watch, OFlags::NONBLOCK).ok()?;
    Some(watch)
}
