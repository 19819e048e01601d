//! One companion per user: a lock that ends with the process, and the socket beside it.

use crate::ipc::{self, Listener};
use crate::{files, paths};
use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use thiserror::Error;

/// The file that the companion of a folder locks.
const LOCK: &str = "unbrace.lock";
/// The file that says, in words, which process holds the lock.
const RUNNING: &str = "unbrace.running";

/// The pause before a start tries again to take a lock that commands share for a moment.
const PROBE_PAUSE: Duration = Duration::from_millis(5);
/// How often a start tries: for one second in all.
const PROBE_ATTEMPTS: u32 = 200;

/// The locks by which this process is the only companion of the user.
pub struct InstanceLock {
    /// The folder of the socket; `None` if no folder can be written, so that no command can connect.
    folder: Option<PathBuf>,
    listener: Option<Listener>,
    locks: Locks,
}

/// Another companion of this user runs.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", format!("Unbrace is already running: {by}").trim_end_matches([':', ' ']))]
pub struct AlreadyRunning {
    /// Its process and session, in words; empty if unknown.
    pub by: String,
}

/// The locked files, each with its folder.
type Locks = Arc<Mutex<Vec<(PathBuf, File)>>>;

impl InstanceLock {
    /// Takes the lock in every folder where a companion of this person may have one: a companion that was
    /// started without a runtime folder writes the same files.
    ///
    /// # Errors
    /// If another companion runs.
    pub fn take() -> Result<Self, AlreadyRunning> {
        let mut locks = Vec::new();
        let (mut there, mut listener) = (None, None);
        for folder in paths::runtime_candidates() {
            if let Err(e) = own_folder(&folder) {
                log::warn!("no socket there: {e}");
                continue;
            }
            match lock_in(&folder) {
                Ok(lock) => locks.push((folder, lock)),
                Err(LockError::Running(by)) => return Err(AlreadyRunning { by }),
                Err(LockError::Unusable) => {}
            }
        }
        for (folder, _) in &locks {
            if let Ok(bound) = Listener::bind(folder) {
                (there, listener) = (Some(folder.clone()), Some(bound));
                break;
            }
        }
        if let Some(there) = &there {
            // A command that was started without a runtime folder, by a timer or over ssh, looks in the other
            // folders.
            let others = locks.iter().filter(|(folder, _)| folder != there);
            for (folder, _) in others {
                ipc::link_socket(folder, there);
            }
        }
        for (folder, _) in &locks {
            describe(folder);
        }
        if listener.is_none() {
            log::error!(
                "no command can reach this companion: it has nowhere to listen; a folder in XDG_RUNTIME_DIR \
                 that can be written, or a shorter path, would do"
            );
        }
        Ok(InstanceLock {
            folder: there,
            listener,
            locks: Arc::new(Mutex::new(locks)),
        })
    }

    pub(super) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The socket to which commands and windows connect; `None` if it was taken before, or if there is none.
    pub(super) fn take_socket(&mut self) -> Option<Socket> {
        let listener = self.listener.take()?;
        Some(Socket {
            listener,
            #[cfg(target_os = "linux")]
            folder: SocketFolder {
                bound: socket_id(self.folder.as_deref()?),
                folder: self.folder.clone()?,
                locks: Arc::clone(&self.locks),
            },
        })
    }
}

/// The socket to which commands and windows connect.
pub(super) struct Socket {
    pub(super) listener: Listener,
    #[cfg(target_os = "linux")]
    pub(super) folder: SocketFolder,
}

/// The folder of the socket.
#[cfg(target_os = "linux")]
pub(super) struct SocketFolder {
    folder: PathBuf,
    /// The socket that this companion created.
    bound: Option<FileId>,
    locks: Locks,
}

/// Device and inode of a file.
#[cfg(target_os = "linux")]
type FileId = (u64, u64);

#[cfg(target_os = "linux")]
fn id(of: &std::fs::Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt;
    (of.dev(), of.ino())
}

#[cfg(target_os = "linux")]
fn socket_id(folder: &Path) -> Option<FileId> {
    std::fs::symlink_metadata(ipc::socket_file(folder))
        .ok()
        .map(|m| id(&m))
}

#[cfg(target_os = "linux")]
impl SocketFolder {
    /// The path of the socket.
    pub(super) fn socket(&self) -> PathBuf {
        ipc::socket_file(&self.folder)
    }

    /// Takes the lock of the folder and listens there again if the socket of this companion is gone. `None`
    /// if it is there, or if the folder cannot be used now.
    pub(super) fn listen_again(&mut self) -> Option<Listener> {
        let bound = socket_id(&self.folder);
        if bound.is_some() && bound == self.bound {
            return None;
        }
        // Only the folder itself is created. Its parent belongs to the session, which creates it again.
        if !self.folder.parent().is_some_and(Path::is_dir) {
            return None;
        }
        own_folder(&self.folder).ok()?;
        self.lock_again()?;
        let listener = Listener::bind(&self.folder).ok()?;
        self.bound = socket_id(&self.folder);
        describe(&self.folder);
        Some(listener)
    }

    /// Takes the lock of the folder, unless the file that is locked is still there. `None` if another
    /// companion has it.
    fn lock_again(&self) -> Option<()> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, held) = locks.iter_mut().find(|(folder, _)| *folder == self.folder)?;
        let there = std::fs::symlink_metadata(self.folder.join(LOCK));
        let same = there.is_ok_and(|there| held.metadata().is_ok_and(|held| id(&held) == id(&there)));
        if !same {
            *held = lock_in(&self.folder).ok()?;
        }
        Some(())
    }
}

impl Drop for InstanceLock {
    fn drop(&mut self) {
        // The next start would remove them, too. The locks are released afterwards, so that nothing listens
        // again before.
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        for (folder, _) in locks.iter() {
            ipc::remove(folder);
            let _ = std::fs::remove_file(folder.join(RUNNING));
        }
        locks.clear();
    }
}

/// Writes into the folder which process runs and where, so that a second start can name it.
fn describe(folder: &Path) {
    let here = format!("process {} {}\n", std::process::id(), paths::session());
    let file = folder.join(RUNNING);
    let _ = std::fs::remove_file(&file); // a companion that was killed left it
    let written = files::create_new(&file).and_then(|mut f| f.write_all(here.as_bytes()));
    let _ = written; // a second start then names no process
}

/// Creates a folder for this user alone. A folder that another user has created is refused. One that cannot
/// be created is no error: nothing can be locked there either.
fn own_folder(folder: &Path) -> Result<(), paths::NotPrivate> {
    let _ = files::create_folder(folder);
    paths::check_private(folder)
}

/// Why a folder cannot be locked.
enum LockError {
    /// Another companion has the lock; the text says where it runs.
    Running(String),
    /// The folder has no file that can be locked.
    Unusable,
}

/// Takes the lock of a folder.
fn lock_in(folder: &Path) -> Result<File, LockError> {
    lock_with_pauses(folder, || std::thread::sleep(PROBE_PAUSE))
}

/// Takes the lock of a folder. Commands that look for a companion share the lock for a moment, see
/// [`unreachable_instance`]: the lock is tried again after `pause` while nothing but commands has it.
fn lock_with_pauses(folder: &Path, mut pause: impl FnMut()) -> Result<File, LockError> {
    let file = folder.join(LOCK);
    let lock = files::open_in_place(&file).map_err(|_| LockError::Unusable)?;
    for _ in 0..PROBE_ATTEMPTS {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            Err(TryLockError::Error(_)) => return Err(LockError::Unusable),
            Err(TryLockError::WouldBlock) => {}
        }
        let is_shared = File::open(&file).is_ok_and(|probe| probe.try_lock_shared().is_ok());
        if !is_shared {
            break; // a companion has it for itself
        }
        pause();
    }
    // In a file beside the lock, because on Windows no other process can read a locked one.
    let by = std::fs::read_to_string(folder.join(RUNNING)).unwrap_or_default();
    Err(LockError::Running(by.trim().to_owned()))
}

/// Looks for a companion that runs but cannot be reached, as after its runtime folder was removed. Returns
/// its process and where it runs.
pub fn unreachable_instance() -> Option<String> {
    paths::runtime_folders().iter().find_map(|folder| {
        let lock = File::open(folder.join(LOCK)).ok()?;
        match lock.try_lock_shared() {
            Err(TryLockError::WouldBlock) => {
                let by = std::fs::read_to_string(folder.join(RUNNING)).unwrap_or_default();
                Some(by.trim().to_owned())
            }
            _ => None,
        }
    })
}

/// Waits up to five seconds for a running companion to release its locks, so that it can be started again
/// after `quit`.
pub fn wait_until_free() {
    let (to, ended) = std::sync::mpsc::channel();
    let run = move || {
        for folder in paths::runtime_folders() {
            if let Ok(lock) = File::open(folder.join(LOCK)) {
                let _ = lock.lock_shared(); // after an error there is nothing to wait for
            }
        }
        let _ = to.send(()); // the five seconds may be over
    };
    let _ = std::thread::Builder::new().spawn(run); // without a thread there is no wait
    let _ = ended.recv_timeout(Duration::from_secs(5));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock_file(folder: &Path) -> File {
        File::create(folder.join(LOCK)).unwrap()
    }

    #[test]
    fn command_that_looks_for_a_companion_does_not_stop_a_start() {
        let folder = tempfile::tempdir().unwrap();
        let command = lock_file(folder.path());
        command.lock_shared().unwrap();
        let mut command = Some(command);
        let lock = lock_with_pauses(folder.path(), || drop(command.take()));
        assert!(lock.is_ok());
        assert!(command.is_none(), "the lock was free at once");
    }

    #[test]
    fn lock_of_a_companion_stops_a_start_without_a_wait() {
        let folder = tempfile::tempdir().unwrap();
        let companion = lock_file(folder.path());
        companion.lock().unwrap();
        std::fs::write(folder.path().join(RUNNING), "process 7\n").unwrap();
        let lock = lock_with_pauses(folder.path(), || unreachable!("a wait"));
        assert!(matches!(lock, Err(LockError::Running(by)) if by == "process 7"));
    }

    #[test]
    fn command_that_keeps_the_lock_stops_a_start() {
        let folder = tempfile::tempdir().unwrap();
        let command = lock_file(folder.path());
        command.lock_shared().unwrap();
        let mut pauses = 0;
        let lock = lock_with_pauses(folder.path(), || pauses += 1);
        assert!(matches!(lock, Err(LockError::Running(_))));
        assert_eq!(pauses, PROBE_ATTEMPTS);
    }
}
