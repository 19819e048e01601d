//! One companion a user: a lock that ends with the process, and the socket beside it.

use super::Message;
use crate::ipc::{self, Ask, PeerError, Reply, Request, Role};
use crate::place;
use std::fs::{DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{Read, Write};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;

/// So many peers are heard at once; more are cut off.
const PEERS: usize = 16;

/// The right to be the one companion.
pub struct Claim {
    /// The folder of the socket; `None`: nowhere to write, and nobody can reach this companion.
    pub folder: Option<PathBuf>,
    listener: Option<UnixListener>,
    // Held as long as the process lives.
    _lock: Option<File>,
}

impl Claim {
    /// Claims the place. `Err`: another companion has it, and where it runs.
    ///
    /// # Errors
    /// Another one runs; the text says where, for a person.
    pub fn take() -> Result<Self, String> {
        for folder in place::runtime_folders() {
            match Self::take_in(&folder) {
                Ok(claim) => return Ok(claim),
                Err(Some(taken)) => return Err(taken),
                Err(None) => {}
            }
        }
        Ok(Claim {
            folder: None,
            listener: None,
            _lock: None,
        })
    }

    fn take_in(folder: &Path) -> Result<Self, Option<String>> {
        let no = |_| None;
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(no)?;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut lock = options.open(folder.join("unbrace.lock")).map_err(no)?;
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => {
                let mut by = String::new();
                let read = lock.read_to_string(&mut by);
                return Err(Some(read.map(|_| by.trim().to_owned()).unwrap_or_default()));
            }
            Err(TryLockError::Error(_)) => return Err(None),
            Ok(()) => {}
        }
        let socket = ipc::socket(folder);
        let _ = std::fs::remove_file(&socket); // left by one that was killed: the lock says that none runs
        let listener = UnixListener::bind(&socket).map_err(no)?;
        std::fs::set_permissions(&socket, Permissions::from_mode(0o600)).map_err(no)?;
        let by = format!("process {} {}\n", std::process::id(), place::session());
        // For a second start to say where the first one is; without it that one says less.
        let _ = lock.set_len(0).and_then(|()| lock.write_all(by.as_bytes()));
        Ok(Claim {
            folder: Some(folder.to_owned()),
            listener: Some(listener),
            _lock: Some(lock),
        })
    }

    /// Hears requests from now on.
    pub(super) fn listen(&mut self, to: &Sender<Message>) {
        let Some(listener) = self.listener.take() else {
            return;
        };
        let to = to.clone();
        let run = move || {
            let peers = Arc::new(AtomicUsize::new(0));
            for stream in listener.incoming().flatten() {
                if peers.fetch_add(1, Ordering::Relaxed) < PEERS {
                    let (to, peers) = (to.clone(), Arc::clone(&peers));
                    std::thread::spawn(move || {
                        hear(stream, &to);
                        peers.fetch_sub(1, Ordering::Relaxed);
                    });
                } else {
                    peers.fetch_sub(1, Ordering::Relaxed);
                }
            }
        };
        // Without the thread nobody can reach this companion; reminders come all the same.
        drop(std::thread::Builder::new().name("socket".into()).spawn(run));
    }
}

/// Waits until the companion whose place is in one of the folders has ended, or for five seconds: whoever quits may
/// start it again at once.
pub fn wait_until_free() {
    let (to, ended) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for folder in place::runtime_folders() {
            if let Ok(lock) = File::open(folder.join("unbrace.lock")) {
                drop(lock.lock_shared()); // an error is as good as free: there is nothing to wait for
            }
        }
        let _ = to.send(()); // the five seconds may be over
    });
    let _ = ended.recv_timeout(std::time::Duration::from_secs(5));
}

impl Drop for Claim {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_file(ipc::socket(folder)); // the next start would do it too
        }
    }
}

/// Takes one request within the protocol's limits.
fn hear(stream: UnixStream, to: &Sender<Message>) {
    let refusal = match ipc::read::<Request>(&stream) {
        Ok(Request {
            ask: Ask::Subscribe(role),
            ..
        }) => return keep(stream, role, to),
        Ok(request) => {
            drop(to.send(Message::Ask(stream, request.ask))); // the loop may be ending
            return;
        }
        Err(PeerError::Version(_)) => {
            "the running companion is of another version: `unbrace quit` ends it, then start Unbrace again"
        }
        Err(_) => "that was not understood",
    };
    let _ = ipc::write(&stream, &Reply::new(false, refusal)); // the peer may be gone
}

/// A window stays connected; it says nothing more on this connection, and its end shows when it goes.
fn keep(stream: UnixStream, role: Role, to: &Sender<Message>) {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let id = NUMBER.fetch_add(1, Ordering::Relaxed);
    let Ok(own) = stream.try_clone() else { return };
    if to.send(Message::Window(id, role, own)).is_err() || stream.set_read_timeout(None).is_err() {
        return;
    }
    wait_for_end(&stream);
    drop(to.send(Message::WindowGone(id))); // the loop may be ending
}

/// Sleeps until the peer has gone. The loop's copy of the connection does not block, and so neither does this one.
fn wait_for_end(stream: &UnixStream) {
    use rustix::event::{PollFd, PollFlags, poll};
    let mut byte = [0; 64];
    loop {
        let mut fds = [PollFd::new(stream, PollFlags::IN)];
        if poll(&mut fds, None).is_err_and(|e| e != rustix::io::Errno::INTR) {
            return;
        }
        match (&mut &*stream).read(&mut byte) {
            Ok(0) => return,
            Ok(_) => {}
            Err(e) if e.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
    }
}
