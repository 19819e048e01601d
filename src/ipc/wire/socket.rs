//! A Unix socket, mode 0600.

use std::fs::Permissions;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where the socket is.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("unbrace.sock")
}

/// What hears connections. Whoever makes one is the only companion: see `companion::Claim`.
#[derive(Debug)]
pub struct Listener(UnixListener);

impl Listener {
    /// Listens in this folder; what one that was killed left there goes.
    ///
    /// # Errors
    /// When the folder cannot be written, or its path is too long for a socket.
    pub fn bind(folder: &Path) -> std::io::Result<Self> {
        let file = file(folder);
        if let Ok(there) = std::fs::symlink_metadata(&file) {
            let kind = there.file_type();
            if !kind.is_socket() && !kind.is_symlink() {
                return Err(ErrorKind::AlreadyExists.into()); // somebody's own file
            }
            std::fs::remove_file(&file)?;
        }
        let listener = UnixListener::bind(&file)?;
        std::fs::set_permissions(&file, Permissions::from_mode(0o600))?;
        if rustix::process::geteuid().is_root() {
            // Root acts for the owner of the folder, who reaches this companion too.
            let owner = std::fs::metadata(folder)?;
            std::os::unix::fs::lchown(&file, Some(owner.uid()), Some(owner.gid()))?;
        }
        Ok(Listener(listener))
    }

    /// Waits for the next one.
    ///
    /// # Errors
    /// When one could not be taken; the next may be.
    pub fn accept(&self) -> std::io::Result<Stream> {
        Ok(Stream(self.0.accept()?.0))
    }

    /// From now on [`Listener::accept`] does not wait.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn never_block(&self) -> std::io::Result<()> {
        self.0.set_nonblocking(true)
    }
}

/// Whoever looks for a companion in this folder finds the one that listens in `there`.
pub fn point(folder: &Path, there: &Path) {
    remove(folder);
    let _ = std::os::unix::fs::symlink(file(there), file(folder)); // without it fewer find the way
}

/// Takes away what [`Listener::bind`] or [`point`] left in the folder.
pub fn remove(folder: &Path) {
    let file = file(folder);
    let kind = std::fs::symlink_metadata(&file).map(|m| m.file_type());
    if kind.is_ok_and(|k| k.is_socket() || k.is_symlink()) {
        let _ = std::fs::remove_file(file); // the next start would do it too
    }
}

/// One connection.
#[derive(Debug)]
pub struct Stream(UnixStream);

impl Stream {
    /// Connects to whoever listens in this folder.
    ///
    /// # Errors
    /// When nobody does.
    pub fn connect(folder: &Path) -> std::io::Result<Self> {
        UnixStream::connect(file(folder)).map(Stream)
    }

    /// Two ends of one connection.
    #[cfg(test)]
    pub fn pair() -> std::io::Result<(Self, Self)> {
        UnixStream::pair().map(|(a, b)| (Stream(a), Stream(b)))
    }

    /// Another handle of the same connection.
    ///
    /// # Errors
    /// When the system has none left.
    pub fn try_clone(&self) -> std::io::Result<Self> {
        self.0.try_clone().map(Stream)
    }

    /// Reads some bytes, none at the end, and gives up after a while.
    ///
    /// # Errors
    /// When the peer is gone or says nothing.
    pub fn read_within(&self, part: &mut [u8], patience: Duration) -> std::io::Result<usize> {
        self.0.set_read_timeout(Some(patience))?;
        (&self.0).read(part)
    }

    /// Writes all of it, and gives up after a while.
    ///
    /// # Errors
    /// When the peer is gone or does not read.
    pub fn write_within(&self, bytes: &[u8], patience: Duration) -> std::io::Result<()> {
        self.0.set_write_timeout(Some(patience))?;
        (&self.0).write_all(bytes)
    }

    /// From now on [`Stream::write_at_once`] is how it is written to.
    ///
    /// # Errors
    /// When the system says no.
    pub fn never_block(&self) -> std::io::Result<()> {
        self.0.set_nonblocking(true)
    }

    /// Undoes [`Stream::never_block`].
    ///
    /// # Errors
    /// When the system refuses.
    pub fn may_block(&self) -> std::io::Result<()> {
        self.0.set_nonblocking(false)
    }

    /// Reads what is there; none at the end.
    ///
    /// # Errors
    /// `WouldBlock` when nothing has come, and when the peer is gone.
    pub fn read_at_once(&self, part: &mut [u8]) -> std::io::Result<usize> {
        (&self.0).read(part)
    }

    /// Whether the peer has gone. Whatever it has sent is passed over.
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

    /// Writes all of it without waiting.
    ///
    /// # Errors
    /// When the peer is gone or has not read the last ones.
    pub fn write_at_once(&self, bytes: Vec<u8>) -> std::io::Result<()> {
        (&self.0).write_all(&bytes)
    }

    /// Ends the connection, whoever else holds a handle of it.
    pub fn cut(&self) {
        let _ = self.0.shutdown(std::net::Shutdown::Both); // it may have ended
    }

    /// Waits until the peer has what was written, before the process ends. A socket keeps it by itself.
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
