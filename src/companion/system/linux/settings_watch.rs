//! The watch on the settings file on Linux. A symbolic link on the way to it may be replaced, as programs
//! that manage dotfiles do. The crate `notify` follows every link, so that it notices this only by watching
//! the folder of the link, where a change of any other file would be a wake-up. The kernel can watch the link
//! itself.

use crate::files::{self, Way};
use rustix::fs::inotify::{self, CreateFlags, WatchFlags};
use rustix::io::Errno;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

/// The events of a file or a link that is replaced, renamed or removed. `ATTRIB`: its number of names
/// changes.
const REPLACED: WatchFlags = WatchFlags::ATTRIB
    .union(WatchFlags::MOVE_SELF)
    .union(WatchFlags::DELETE_SELF);

/// Calls `touched` once at the start and after each change of `file`, or of a link or folder on the way to
/// it, until `touched` returns false. The call at the start covers changes before the watch began.
///
/// # Errors
/// If the kernel has no watch left.
pub fn follow(file: PathBuf, mut touched: impl FnMut() -> bool) -> Result<(), Errno> {
    loop {
        // A new watch each time: what was watched before may be gone or have moved.
        let watch = watch(&file)?;
        if !touched() {
            return Ok(());
        }
        wait(&watch)?;
    }
}

/// Watches everything whose change can give the path another content.
///
/// # Errors
/// If the kernel has no watch left.
pub fn watch(file: &Path) -> Result<OwnedFd, Errno> {
    let watch = inotify::init(CreateFlags::CLOEXEC)?;
    let way = files::way(file);
    for link in &way.links {
        add(&watch, link, REPLACED | WatchFlags::DONT_FOLLOW)?;
    }
    for folder in &way.folders {
        add(&watch, folder, WatchFlags::MOVE_SELF | WatchFlags::DELETE_SELF)?;
    }
    let itself = REPLACED | WatchFlags::CLOSE_WRITE;
    // A file that does not exist appears in the deepest folder that does. It may appear between two attempts.
    while !add(&watch, &way.end, itself)? {
        let there = deepest_folder(&way);
        let come = WatchFlags::CREATE | WatchFlags::MOVED_TO | WatchFlags::MASK_ADD;
        if !add(&watch, there, come)? || deepest_folder(&way) == there && !way.end.exists() {
            break;
        }
    }
    Ok(watch)
}

fn deepest_folder(way: &Way) -> &Path {
    let there = way.end.ancestors().skip(1).find(|f| f.is_dir());
    there.unwrap_or(Path::new("/"))
}

/// Returns whether the path exists and may be read.
fn add(watch: &OwnedFd, path: &Path, what: WatchFlags) -> Result<bool, Errno> {
    match inotify::add_watch(watch, path, what) {
        Ok(_) => Ok(true),
        Err(full @ (Errno::NOSPC | Errno::NOMEM)) => Err(full),
        Err(_) => Ok(false),
    }
}

/// Waits for an event.
fn wait(watch: &OwnedFd) -> Result<(), Errno> {
    let mut events = [0; 1024];
    loop {
        match rustix::io::read(watch, &mut events) {
            Err(Errno::INTR) => {}
            done => return done.map(drop),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::folder;
    use std::os::unix::fs::symlink;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    /// Follows a file. Each message is one call of `touched`.
    fn following(file: &Path) -> Receiver<()> {
        let (to, touches) = channel();
        let file = file.to_owned();
        std::thread::spawn(move || follow(file, move || to.send(()).is_ok()));
        touches.recv_timeout(Duration::from_secs(10)).unwrap(); // it is watched now
        touches
    }

    /// Waits for a call, and for those that come with it.
    fn touched(touches: &Receiver<()>) -> bool {
        let come = touches.recv_timeout(Duration::from_secs(10)).is_ok();
        while touches.recv_timeout(Duration::from_millis(50)).is_ok() {}
        come
    }

    /// Replaces a link as `ln -sfn` does.
    fn replace_link(link: &Path, to: &Path) {
        let new = link.with_extension("new");
        symlink(to, &new).unwrap();
        std::fs::rename(new, link).unwrap();
    }

    #[test]
    fn replaced_link_is_noticed_anywhere_on_the_way() {
        let top = folder();
        for generation in ["gen1", "gen2"] {
            std::fs::create_dir(top.join(generation)).unwrap();
            std::fs::write(top.join(generation).join("s.toml"), generation).unwrap();
        }
        std::fs::create_dir(top.join("config")).unwrap();
        symlink(top.join("gen1"), top.join("cur")).unwrap();
        symlink(top.join("cur/s.toml"), top.join("config/settings.toml")).unwrap();
        let touches = following(&top.join("config/settings.toml"));
        replace_link(&top.join("cur"), &top.join("gen2"));
        assert!(touched(&touches), "the link above the file");
        std::fs::write(top.join("gen2/s.toml"), "in place").unwrap();
        assert!(touched(&touches), "the file behind the new link");
        replace_link(&top.join("config/settings.toml"), &top.join("gen1/s.toml"));
        assert!(touched(&touches), "the link to the file");
        std::fs::rename(top.join("config"), top.join("old")).unwrap();
        assert!(touched(&touches), "a folder that is renamed");
        std::fs::create_dir(top.join("config")).unwrap();
        assert!(touched(&touches), "a folder that comes into being");
        std::fs::write(top.join("config/settings.toml"), "new").unwrap();
        assert!(touched(&touches), "a file that comes into being");
    }

    #[test]
    fn other_files_and_reading_cause_no_event() {
        let top = folder();
        let file = top.join("settings.toml");
        std::fs::write(&file, "a").unwrap();
        let watch = watch(&file).unwrap();
        // The kernel queues an event before the call that caused it returns.
        let queued = || {
            let mut fds = [rustix::event::PollFd::new(&watch, rustix::event::PollFlags::IN)];
            rustix::event::poll(&mut fds, Some(&Default::default())).unwrap() > 0
        };
        std::fs::write(top.join("state.json"), "b").unwrap();
        std::fs::rename(top.join("state.json"), top.join("heartbeat.json")).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "a");
        assert!(!queued());
        crate::files::write(&file, "c").unwrap();
        assert!(queued());
    }
}
