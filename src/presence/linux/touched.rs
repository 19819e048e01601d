//! Files that the kernel says were touched: for sources that live in the file system. `notify` would do, but asks for
//! every opening of every file in a folder, and `/dev` has many a second.

use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};
use rustix::io::Errno;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::path::Path;

pub(super) struct Touched {
    fd: OwnedFd,
}

impl Touched {
    pub fn new() -> Result<Self, Errno> {
        let fd = inotify::init(CreateFlags::CLOEXEC)?;
        Ok(Touched { fd })
    }

    /// From now on this one is watched too. `false`: it cannot be, or is not there.
    pub fn add(&self, path: &Path, what: WatchFlags) -> bool {
        inotify::add_watch(&self.fd, path, what).is_ok()
    }

    /// Waits for the next touch that matters by the file's name (empty: the watched file itself), and takes along
    /// what else has come.
    pub fn wait(&self, matters: impl Fn(&str) -> bool) -> Result<(), Errno> {
        let mut space = [MaybeUninit::uninit(); 1024];
        let mut events = Reader::new(&self.fd, &mut space);
        let mut hit = false;
        while !hit || !events.is_buffer_empty() {
            match events.next() {
                Ok(e) => hit |= matters(&e.file_name().unwrap_or_default().to_string_lossy()),
                Err(Errno::INTR) => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
}
