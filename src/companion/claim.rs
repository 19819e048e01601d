//! One companion a user: a lock that ends with the process, and the socket beside it.

use crate::ipc::{self, Listener};
use crate::{files, place};
use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Held by the companion of a folder.
const LOCK: &str = "unbrace.lock";
/// Who holds the lock, in words.
const RUNNING: &str = "unbrace.running";

/// The right to be the one companion.
pub struct Claim {
    /// The folder of the socket; `None`: nowhere to write, and nobody can reach this companion.
    pub folder: Option<PathBuf>,
    listener: Option<Listener>,
    locks: Locks,
}

/// Held as long as the process lives, each in its folder.
type Locks = Arc<Mutex<Vec<(PathBuf, File)>>>;

impl Claim {
    /// Claims the place, in every folder where a companion of this person may be: one that was started without a runtime
    /// folder writes the same files. `Err`: another companion has it, and where it runs.
    ///
    /// # Errors
    /// Another one runs; the text says where, for a person.
    pub fn take() -> Result<Self, String> {
        let mut locks = Vec::new();
        let (mut there, mut listener) = (None, None);
        for folder in place::runtime_candidates() {
            if let Err(e) = own_folder(&folder) {
                log::warn!("no socket there: {e}");
                continue;
            }
            match lock_in(&folder) {
                Ok(lock) => locks.push((folder, lock)),
                Err(Some(taken)) => return Err(taken),
                Err(None) => {}
            }
        }
        for (folder, _) in &locks {
            if let Ok(bound) = Listener::bind(folder) {
                (there, listener) = (Some(folder.clone()), Some(bound));
                break;
            }
        }
        if let Some(there) = &there {
            // A command that was started without a runtime folder, by a timer or from afar, looks in the others.
            let others = locks.iter().filter(|(folder, _)| folder != there);
            others.for_each(|(folder, _)| ipc::link_socket(folder, there));
        }
        locks.iter().for_each(|(folder, _)| describe(folder));
        if listener.is_none() {
            log::error!(
                "no command can reach this companion: it has nowhere to listen; a folder in XDG_RUNTIME_DIR \
                 that can be written, or a shorter path, would do"
            );
        }
        Ok(Claim {
            folder: there,
            listener,
            locks: Arc::new(Mutex::new(locks)),
        })
    }

    /// What commands and windows connect to; `None`: it has been taken, or there is nowhere to listen.
    pub(super) fn take_socket(&mut self) -> Option<Socket> {
        let listener = self.listener.take()?;
        Some(Socket {
            listener,
            #[cfg(target_os = "linux")]
            home: Home {
                bound: socket_id(self.folder.as_deref()?),
                folder: self.folder.clone()?,
                locks: Arc::clone(&self.locks),
            },
        })
    }
}

/// What commands and windows connect to.
pub(super) struct Socket {
    pub(super) listener: Listener,
    #[cfg(target_os = "linux")]
    pub(super) home: Home,
}

/// The folder of the socket.
#[cfg(target_os = "linux")]
pub(super) struct Home {
    folder: PathBuf,
    /// The socket that this companion has put there.
    bound: Option<FileId>,
    locks: Locks,
}

/// Device and number of a file.
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
impl Home {
    /// The path of the socket.
    pub(super) fn socket(&self) -> PathBuf {
        ipc::socket_file(&self.folder)
    }

    /// Claims the folder and listens there once more, where the socket of this companion is gone. `None`: it is there, or the
    /// folder cannot be had now.
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

    /// Takes the lock of the folder, unless the one that is held is still the folder's. `None`: another companion has it.
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

impl Drop for Claim {
    fn drop(&mut self) {
        // The next start would do both too. The locks go after them, and without a lock nothing listens again.
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        for (folder, _) in locks.iter() {
            ipc::remove(folder);
            let _ = std::fs::remove_file(folder.join(RUNNING));
        }
        locks.clear();
    }
}

/// Writes into the folder where this companion runs, for a second start to name it; without it that one says less.
fn describe(folder: &Path) {
    let here = format!("process {} {}\n", std::process::id(), place::session());
    let file = folder.join(RUNNING);
    let _ = std::fs::remove_file(&file); // one that was killed left it
    drop(files::create_new(&file).and_then(|mut f| f.write_all(here.as_bytes())));
}

/// Creates a folder for this user alone. One that somebody else has made meanwhile is refused. A folder that cannot be created
/// is no error: nothing can be locked there either.
fn own_folder(folder: &Path) -> Result<(), place::NotPrivate> {
    drop(files::create_folder(folder));
    place::check_private(folder)
}

/// The lock of a folder. `Err`: another companion has it, and where that runs, or nothing can be locked here.
fn lock_in(folder: &Path) -> Result<File, Option<String>> {
    let lock = files::open_in_place(&folder.join(LOCK)).map_err(|_| None)?;
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => {
            // Beside the lock: Windows lets nobody else read a locked file.
            let by = std::fs::read_to_string(folder.join(RUNNING)).unwrap_or_default();
            Err(Some(by.trim().to_owned()))
        }
        Err(TryLockError::Error(_)) => Err(None),
        Ok(()) => Ok(lock),
    }
}

/// The companion that runs though no command reaches it, such as after its runtime folder was removed: its process and where it
/// runs. `None`: none runs.
pub fn unreachable() -> Option<String> {
    place::runtime_folders().iter().find_map(|folder| {
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

/// Waits until the companion whose place is in one of the folders has ended, or for five seconds: whoever quits may
/// start it again at once.
pub fn wait_until_free() {
    let (to, ended) = std::sync::mpsc::channel();
    let run = move || {
        for folder in place::runtime_folders() {
            if let Ok(lock) = File::open(folder.join(LOCK)) {
                drop(lock.lock_shared()); // an error is as good as free: there is nothing to wait for
            }
        }
        let _ = to.send(()); // the five seconds may be over
    };
    drop(std::thread::Builder::new().spawn(run)); // without a thread there is no wait
    let _ = ended.recv_timeout(std::time::Duration::from_secs(5));
}
