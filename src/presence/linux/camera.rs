//! Calls by camera: whether another program has `/dev/video*` open. The device is never opened, because that
//! would switch its light on: inotify reports when it is opened or closed, and `/proc` shows which processes
//! have it open.

use super::touched::Touched;
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source};
use crate::waiter;
use rustix::fs::inotify::WatchFlags;
use std::os::fd::{AsFd, BorrowedFd};
use std::path::{Path, PathBuf};

const DEVICES: &str = "/dev";

/// Watches the cameras, including those that are connected later.
pub struct Cameras<R> {
    touched: Touched,
    report: R,
    call: bool,
    /// Whether the state has not been read yet.
    new: bool,
}

impl<R: Reporter> Cameras<R> {
    /// # Errors
    /// If the system cannot watch folders, or not the one of the devices.
    pub fn new(report: R) -> Result<Self, PresenceError> {
        let touched = Touched::new().map_err(|e| PresenceError::System(Cause::new(e)))?;
        if !touched.add(Path::new(DEVICES), WatchFlags::CREATE | WatchFlags::DELETE) {
            return Err(PresenceError::Unwatchable(DEVICES));
        }
        Ok(Cameras {
            touched,
            report,
            call: false,
            new: true,
        })
    }

    /// Reports a call that begins or ends. Returns false once the receiver has gone.
    fn look(&mut self) -> bool {
        let cameras = cameras(Path::new(DEVICES));
        for camera in &cameras {
            // Adding a camera that is already watched has no effect.
            self.touched.add(camera, WatchFlags::OPEN | WatchFlags::CLOSE);
        }
        let now = held(&cameras, Path::new("/proc"));
        let (source, news) = (Source::Camera, PresenceEvent::Call(now));
        std::mem::replace(&mut self.call, now) == now || (self.report)(Report { source, news })
    }
}

impl<R: Reporter> waiter::Source for Cameras<R> {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.touched.as_fd()]
    }

    fn ready(&mut self) -> bool {
        // An event without a name means that a watched camera was opened or closed.
        match self.touched.take(|name| name.is_empty() || is_camera(name)) {
            Ok(changed) if changed || std::mem::take(&mut self.new) => self.look(),
            Ok(_) => true,
            Err(_) => false,
        }
    }
}

/// Whether a camera is in use; `None` without a camera.
pub fn probe() -> Option<bool> {
    let cameras = cameras(Path::new(DEVICES));
    (!cameras.is_empty()).then(|| held(&cameras, Path::new("/proc")))
}

fn is_camera(name: &str) -> bool {
    name.strip_prefix("video")
        .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

fn cameras(devices: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(devices).into_iter().flatten().flatten();
    let camera = |e: &std::fs::DirEntry| is_camera(&e.file_name().to_string_lossy());
    entries.filter(camera).map(|e| e.path()).collect()
}

/// Whether another process of this user has one of these files open. Processes of other users are not
/// visible, and their calls do not count.
fn held(cameras: &[PathBuf], processes: &Path) -> bool {
    let own = std::process::id().to_string();
    let processes = std::fs::read_dir(processes).into_iter().flatten().flatten();
    processes
        .filter(|p| p.file_name().to_string_lossy() != own)
        .filter_map(|p| std::fs::read_dir(p.path().join("fd")).ok())
        .flat_map(|fds| fds.flatten())
        .filter_map(|fd| std::fs::read_link(fd.path()).ok())
        .any(|file| cameras.contains(&file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn camera_is_in_use_while_another_process_has_it_open() {
        let root = crate::testing::folder();
        std::fs::create_dir_all(root.join("dev")).unwrap();
        for name in ["video0", "video12", "video", "videotape", "null"] {
            std::fs::write(root.join("dev").join(name), "").unwrap();
        }
        let mut found = cameras(&root.join("dev"));
        found.sort();
        assert_eq!(found, [root.join("dev/video0"), root.join("dev/video12")]);
        let open = |pid: &str, what: &str| {
            let fds = root.join("proc").join(pid).join("fd");
            std::fs::create_dir_all(&fds).unwrap();
            std::os::unix::fs::symlink(root.join("dev").join(what), fds.join("7")).unwrap();
        };
        open("4242", "null");
        open(&std::process::id().to_string(), "video0");
        assert!(!held(&found, &root.join("proc")), "our own, and another file");
        open("4243", "video12");
        assert!(held(&found, &root.join("proc")));
    }
}
