//! The path of the socket on Linux. A program that cleans up, or a session that ends and begins again, may remove the runtime folder
//! under a companion that goes on: commands would not reach it any more, though no second one can start. The kernel reports
//! that, so that nothing is looked at in vain.

use super::claim::Home;
use super::system;
use crate::ipc::Listener;
use rustix::fs::OFlags;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

/// The pause before the socket is bound again. Removing a folder removes its files first, and fails if a new file appears
/// meanwhile.
const SETTLED: Duration = Duration::from_millis(500);

/// Watches the path of the socket, and listens anew where that is gone.
pub(super) struct SocketWatch {
    home: Home,
    watch: OwnedFd,
    look_at: Option<Instant>,
}

impl SocketWatch {
    /// `None`: the kernel has no watch to give.
    pub(super) fn new(home: Home) -> Option<Self> {
        Some(SocketWatch {
            watch: watch(&home)?,
            look_at: None,
            home,
        })
    }

    /// When [`SocketWatch::turn`] is due though nothing has happened.
    pub(super) fn look_at(&self) -> Option<Instant> {
        self.look_at
    }

    /// Takes what the kernel reports. Returns the new socket, where the old one's path was gone and has been made anew.
    pub(super) fn turn(&mut self, now: Instant) -> Option<Listener> {
        let mut events = [0; 1024];
        while rustix::io::read(&self.watch, &mut events).is_ok_and(|n| n > 0) {
            self.look_at = Some(now + SETTLED);
        }
        self.look_at.take_if(|at| *at <= now)?;
        // What was watched may be gone, or lie elsewhere. The watch comes first, so that no change is missed.
        self.arm();
        let anew = self.home.listen_again();
        if anew.is_some() {
            self.arm();
        }
        anew
    }

    fn arm(&mut self) {
        if let Some(watch) = watch(&self.home) {
            self.watch = watch;
        }
    }
}

impl AsFd for SocketWatch {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.watch.as_fd()
    }
}

fn watch(home: &Home) -> Option<OwnedFd> {
    let watch = system::watch_path(&home.socket()).ok()?;
    rustix::fs::fcntl_setfl(&watch, OFlags::NONBLOCK).ok()?;
    Some(watch)
}
