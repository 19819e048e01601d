//! Watches files with inotify, for sources in the file system. The crate `notify` subscribes to every opening
//! of every file in a folder, and `/dev` has many of them each second.

use rustix::event::{PollFd, PollFlags, poll};
use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};
use rustix::io::Errno;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

pub(super) struct Touched {
    fd: OwnedFd,
}

impl Touched {
    pub fn new() -> Result<Self, Errno> {
        let fd = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
        Ok(Touched { fd })
    }

    /// Watches this file as well. Returns false if it does not exist or cannot be watched.
    pub fn add(&self, path: &Path, what: WatchFlags) -> bool {
        inotify::add_watch(&self.fd, path, what).is_ok()
    }

    /// Takes the pending events. Returns whether any of them matters, by the name of the file, which is empty
    /// for the watched file itself.
    pub fn take(&self, matters: impl Fn(&str) -> bool) -> Result<bool, Errno> {
        let mut space = [MaybeUninit::uninit(); 1024];
        let mut events = Reader::new(&self.fd, &mut space);
        let mut hit = false;
        loop {
            match events.next() {
                Ok(e) => hit |= matters(&e.file_name().unwrap_or_default().to_string_lossy()),
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => return Ok(hit),
                Err(e) => return Err(e),
            }
        }
    }
}

impl Touched {
    /// Waits for an event that matters.
    pub fn wait(&self, matters: impl Fn(&str) -> bool) -> Result<(), Errno> {
        while !self.take(&matters)? {
            let mut fds = [PollFd::new(&self.fd, PollFlags::IN)];
            match poll(&mut fds, None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
}

impl AsFd for Touched {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }
}
