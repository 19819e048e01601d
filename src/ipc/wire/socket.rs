//! A Unix socket with mode 0600.

use std::fs::Permissions;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The path of the socket.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("unbrace.sock")
}

/// The server side. Only the process with the `companion::InstanceLock` creates one.
#[derive(Debug)]
pub struct Listener(UnixListener);

impl Listener {
    /// Creates the socket in this folder. A socket that a killed companion left behind is replaced.
    ///
    /// # Errors
    /// If the folder cannot be written to, its path is too long for a socket, or another file is in the way.
    pub fn bind(folder: &Path) -> std::io::Result<Self> {
        let file = file(folder);
        if let Ok(there) = std::fs::symlink_metadata(&file) {
            let kind = there.file_type();
            if !kind.is_socket() && !kind.is_symlink() {
                return Err(ErrorKind::AlreadyExists.into()); // it is not a file of Unbrace
            }
            std::fs::remove_file(&file)?;
        }
        let listener = UnixListener::bind(&file)?;
        std::fs::set_permissions(&file, Permissions::from_mode(0o600))?;
        if rustix::process::geteuid().is_root() {
            // Root acts for the owner of the folder, who must be able to connect.
            let owner = std::fs::metadata(folder)?;
            std::os::unix::fs::lchown(&file, Some(owner.uid()), Some(owner.gid()))?;
        }
        Ok(Listener(listener))
    }

    /// Waits for the next connection.
    ///
    /// # Errors
    /// If the connection failed; the next one may succeed.
    pub fn accept(&self) -> std::io::Result<Stream> {
        Ok(Stream(self.0.accept()?.0))
    }

    /// Makes [`Listener::accept`] return at once.
    ///
    /// # Errors
    /// An error of the system.
    pub fn set_nonblocking(&self) -> std::io::Result<()> {
        self.0.set_nonblocking(true)
    }
}

/// Creates a symlink in `folder` to the socket in `target`, for commands that look in `folder`.
pub fn link_socket(folder: &Path, target: &Path) {
    remove(folder);
    // Without the symlink, only commands that look in `target` reach the companion.
    let _ = std::os::unix::fs::symlink(file(target), file(folder));
}

/// Deletes the socket or the symlink in the folder.
pub fn remove(folder: &Path) {
    let file = file(folder);
    let kind = std::fs::symlink_metadata(&file).map(|m| m.file_type());
    if kind.is_ok_and(|k| k.is_socket() || k.is_symlink()) {
        let _ = std::fs::remove_file(file); // the next start replaces it
    }
}

/// A connection.
#[derive(Debug)]
pub struct Stream(UnixStream);

impl Stream {
    /// Connects to the companion whose socket is in this folder.
    ///
    /// # Errors
    /// If there is none.
    pub fn connect(folder: &Path) -> std::io::Result<Self> {
        UnixStream::connect(file(folder)).map(Stream)
    }

    /// The two ends of a connection.
    #[cfg(test)]
    pub fn pair() -> std::io::Result<(Self, Self)> {
        UnixStream::pair().map(|(a, b)| (Stream(a), Stream(b)))
    }

    /// Another handle of the same connection.
    ///
    /// # Errors
    /// If the process has too many open files.
    pub fn try_clone(&self) -> std::io::Result<Self> {
        self.0.try_clone().map(Stream)
    }

    /// Reads some bytes; 0 at the end of the stream.
    ///
    /// # Errors
    /// If the connection is lost, or nothing arrives in time.
    pub fn read_within(&self, part: &mut [u8], timeout: Duration) -> std::io::Result<usize> {
        self.0.set_read_timeout(Some(timeout))?;
        (&self.0).read(part)
    }

    /// Writes all bytes.
    ///
    /// # Errors
    /// If the connection is lost, or the peer does not read in time.
    pub fn write_within(&self, bytes: &[u8], timeout: Duration) -> std::io::Result<()> {
        self.0.set_write_timeout(Some(timeout))?;
        (&self.0).write_all(bytes)
    }

    /// Makes reads and writes return at once; afterwards use [`Stream::write_at_once`].
    ///
    /// # Errors
    /// An error of the system.
    pub fn set_nonblocking(&self) -> std::io::Result<()> {
        self.0.set_nonblocking(true)
    }

    /// Undoes [`Stream::set_nonblocking`].
    ///
    /// # Errors
    /// An error of the system.
    pub fn set_blocking(&self) -> std::io::Result<()> {
        self.0.set_nonblocking(false)
    }

    /// Reads what has arrived; 0 at the end of the stream.
    ///
    /// # Errors
    /// `WouldBlock` if nothing has arrived, or another error if the connection is lost.
    pub fn read_at_once(&self, part: &mut [u8]) -> std::io::Result<usize> {
        (&self.0).read(part)
    }

    /// Whether the peer has disconnected. What it has sent is discarded.
    pub fn has_ended(&self) -> bool {
        let mut bytes = [0; 64];
        loop {
            match (&self.0).read(&mut bytes) {
                Ok(0) => return true,
                Ok(_) => {}
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => return e.kind() != ErrorKind::WouldBlock,
            }
        }
    }

    /// Writes all bytes without blocking.
    ///
    /// # Errors
    /// If the connection is lost, or the peer has not read the previous messages.
    pub fn write_at_once(&self, bytes: Vec<u8>) -> std::io::Result<()> {
        (&self.0).write_all(&bytes)
    }

    /// Ends the connection for all of its handles.
    pub fn cut(&self) {
        let _ = self.0.shutdown(std::net::Shutdown::Both); // it may have ended
    }

    /// Does nothing: the peer can read from a socket after this process has ended.
    pub fn delivered(&self) {}
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl AsFd for Stream {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Read for Stream {
    fn read(&mut self, part: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(part)
    }
}
