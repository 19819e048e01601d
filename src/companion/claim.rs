//! One companion a user: a lock that ends with the process, and the socket beside it.

use crate::ipc::{self, Listener};
use crate::{files, place};
use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Who holds the lock, in words.
const RUNNING: &str = "unbrace.running";

/// The right to be the one companion.
pub struct Claim {
    /// The folder of the socket; `None`: nowhere to write, and nobody can reach this companion.
    pub folder: Option<PathBuf>,
    listener: Option<Listener>,
    /// Held as long as the process lives, each in its folder.
    locks: Vec<(PathBuf, File)>,
}

impl Claim {
    /// Claims the place, in every folder where a companion of this person may be: one that was started without a runtime
    /// folder writes the same files. `Err`: another companion has it, and where it runs.
    ///
    /// # Errors
    /// Another one runs; the text says where, for a person.
    pub fn take() -> Result<Self, String> {
        let mut claim = Claim {
            folder: None,
            listener: None,
            locks: Vec::new(),
        };
        for folder in place::runtime_candidates() {
            if let Err(e) = own_folder(&folder) {
                crate::terminal::complain(&format!("unbrace: no socket there: {e}"));
                continue;
            }
            match lock_in(&folder) {
                Ok(lock) => claim.locks.push((folder, lock)),
                Err(Some(taken)) => return Err(taken),
                Err(None) => {}
            }
        }
        for (folder, _) in &claim.locks {
            if let Ok(listener) = Listener::bind(folder) {
                (claim.folder, claim.listener) = (Some(folder.clone()), Some(listener));
                break;
            }
        }
        if let Some(there) = &claim.folder {
            // A command that was started without a runtime folder, by a timer or from afar, looks in the others.
            let others = claim.locks.iter().filter(|(folder, _)| folder != there);
            others.for_each(|(folder, _)| ipc::point(folder, there));
        }
        let here = format!("process {} {}\n", std::process::id(), place::session());
        for (folder, _) in &claim.locks {
            // For a second start to say where the first one is; without it that one says less.
            let file = folder.join(RUNNING);
            let _ = std::fs::remove_file(&file); // one that was killed left it
            drop(files::create_new(&file).and_then(|mut f| f.write_all(here.as_bytes())));
        }
        if claim.listener.is_none() {
            crate::terminal::complain(
                "unbrace: no command can reach this companion: it has nowhere to listen; a folder in XDG_RUNTIME_DIR \
                 that can be written, or a shorter path, would do",
            );
        }
        Ok(claim)
    }

    /// What commands and windows connect to; `None`: it has been taken, or there is nowhere to listen.
    pub(super) fn take_listener(&mut self) -> Option<Listener> {
        self.listener.take()
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        // The next start would do both too. The locks go after them.
        for (folder, _) in &self.locks {
            ipc::remove(folder);
            let _ = std::fs::remove_file(folder.join(RUNNING));
        }
    }
}

/// Creates a folder for this user alone. One that somebody else has made meanwhile is refused. A folder that cannot be created
/// is no error: nothing can be locked there either.
fn own_folder(folder: &Path) -> Result<(), files::NotPrivate> {
    drop(files::create_folder(folder));
    place::check_own(folder)
}

/// The lock of a folder. `Err`: another companion has it, and where that runs, or nothing can be locked here.
fn lock_in(folder: &Path) -> Result<File, Option<String>> {
    let lock = files::open_in_place(&folder.join("unbrace.lock")).map_err(|_| None)?;
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
        let lock = File::open(folder.join("unbrace.lock")).ok()?;
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
            if let Ok(lock) = File::open(folder.join("unbrace.lock")) {
                drop(lock.lock_shared()); // an error is as good as free: there is nothing to wait for
            }
        }
        let _ = to.send(()); // the five seconds may be over
    };
    drop(std::thread::Builder::new().spawn(run)); // without a thread there is no wait
    let _ = ended.recv_timeout(std::time::Duration::from_secs(5));
}
