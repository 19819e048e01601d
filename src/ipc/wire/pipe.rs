//! A named pipe that only this user can open. `interprocess` has no timeouts, so that an operation with a
//! timeout runs on another thread and is cancelled when the time is over.

use super::user;
use crate::paths;
use interprocess::os::windows::named_pipe::pipe_mode::Bytes;
use interprocess::os::windows::named_pipe::{DuplexPipeStream, PipeListener, PipeListenerOptions};
use interprocess::os::windows::security_descriptor::SecurityDescriptor;
use std::fs::OpenOptions;
use std::io::{Error, ErrorKind, Read, Write};
use std::os::windows::fs::OpenOptionsExt;
use std::os::windows::io::OwnedHandle;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use widestring::U16CString;
use windows::Win32::Foundation::ERROR_PIPE_BUSY;
use windows::Win32::Storage::FileSystem::{FILE_FLAG_OVERLAPPED, SECURITY_IDENTIFICATION};

/// Limit on the snapshots that wait for a window that does not read. With one more the window is
/// disconnected.
const MAX_QUEUED: usize = 16;
/// Size of the buffer of the pipe, in bytes.
const BUFFER: u32 = 64 * 1024;
/// How long, and at which interval, connecting is retried while the pipe is busy.
const TIMEOUT: Duration = Duration::from_secs(2);
const RETRY_INTERVAL: Duration = Duration::from_millis(10);
/// The error for a busy pipe.
const BUSY: i32 = ERROR_PIPE_BUSY.0.cast_signed();

/// The name of the pipe. Pipes have no folders, so that the name consists of the id of the user and a hash of
/// the folder: a user may have several homes.
fn name(folder: &Path, user: &str) -> String {
    // A folder can have several paths, such as one with a substituted drive letter.
    let whole = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let text = whole.to_string_lossy().to_lowercase(); // paths are case-insensitive
    format!(r"\\.\pipe\unbrace-{user}-{:016x}", paths::hash(text.as_bytes()))
}

/// The server side. Only the process with the `companion::InstanceLock` creates one.
#[derive(Debug)]
pub struct Listener(PipeListener<Bytes, Bytes>);

impl Listener {
    /// Creates the pipe for this folder. Other users and other computers cannot open it.
    ///
    /// # Errors
    /// If the pipe exists already, or an error of Windows.
    pub fn bind(folder: &Path) -> std::io::Result<Self> {
        // A protected list with all rights for this user and none for others.
        let user = user::sid()?;
        let rights = format!("D:P(A;;GA;;;{user})");
        let rights = U16CString::from_str(rights).map_err(Error::other)?;
        let mut pipe = PipeListenerOptions::new();
        pipe.security_descriptor = Some(SecurityDescriptor::deserialize(&rights)?);
        pipe.accept_remote = false;
        (pipe.input_buffer_size_hint, pipe.output_buffer_size_hint) = (BUFFER, BUFFER);
        let name = PathBuf::from(name(folder, &user));
        pipe.path(name.as_path()).create_duplex().map(Listener)
    }

    /// Waits for the next connection.
    ///
    /// # Errors
    /// If the connection failed; the next one may succeed.
    pub fn accept(&self) -> std::io::Result<Stream> {
        self.0.accept().map(Stream::new)
    }
}

/// Does nothing: on Windows there is only one folder.
pub fn link_socket(_folder: &Path, _there: &Path) {}

/// Does nothing: a pipe ends with its process.
pub fn remove(_folder: &Path) {}

/// A connection.
#[derive(Clone, Debug)]
pub struct Stream {
    pipe: Arc<DuplexPipeStream<Bytes>>,
    frames: Arc<OnceLock<SyncSender<Vec<u8>>>>,
}

impl Stream {
    fn new(pipe: DuplexPipeStream<Bytes>) -> Self {
        Stream {
            pipe: Arc::new(pipe),
            frames: Arc::default(),
        }
    }

    /// Connects to the companion of this folder.
    ///
    /// # Errors
    /// If none runs, or the pipe belongs to another user.
    pub fn connect(folder: &Path) -> std::io::Result<Self> {
        let user = user::sid()?;
        let name = name(folder, &user);
        let mut left = TIMEOUT;
        let handle = loop {
            // The server may identify this user, but not act as this user.
            let mut options = OpenOptions::new();
            options
                .read(true)
                .write(true)
                .custom_flags(FILE_FLAG_OVERLAPPED.0);
            options.security_qos_flags(SECURITY_IDENTIFICATION.0);
            match options.open(&name) {
                // There is no free instance of the pipe for a moment between two connections.
                Err(e) if e.raw_os_error() == Some(BUSY) && !left.is_zero() => {
                    std::thread::sleep(RETRY_INTERVAL);
                    left = left.saturating_sub(RETRY_INTERVAL);
                }
                opened => break OwnedHandle::from(opened?),
            }
        };
        let pipe = DuplexPipeStream::try_from(handle).map_err(|e| Error::other(format!("{e:?}")))?;
        // Another user could have created a pipe of this name before the companion did.
        if user::sid_of_process(pipe.peer_process_id()?)? != user {
            return Err(ErrorKind::PermissionDenied.into());
        }
        Ok(Stream::new(pipe))
    }

    /// The two ends of a connection.
    #[cfg(test)]
    pub fn pair() -> std::io::Result<(Self, Self)> {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = PathBuf::from(format!("test-{}-{number}", std::process::id()));
        let listener = Listener::bind(&folder)?;
        let other = std::thread::spawn(move || Stream::connect(&folder));
        let one = listener.accept()?;
        let other = other.join().map_err(|_| ErrorKind::Other)??;
        Ok((one, other))
    }

    /// Another handle of the same connection.
    ///
    /// # Errors
    /// None on Windows.
    pub fn try_clone(&self) -> std::io::Result<Self> {
        Ok(self.clone())
    }

    /// Runs a blocking operation on another thread, and cancels it after the timeout.
    fn within<T: Send + 'static>(
        &self,
        timeout: Duration,
        work: impl FnOnce(&DuplexPipeStream<Bytes>) -> std::io::Result<T> + Send + 'static,
    ) -> std::io::Result<T> {
        let (done, wait) = sync_channel(1);
        let pipe = Arc::clone(&self.pipe);
        std::thread::Builder::new()
            .name("pipe".into())
            .spawn(move || drop(done.send(work(&pipe))))?; // fails after the timeout
        wait.recv_timeout(timeout).unwrap_or_else(|_| {
            user::cancel(&*self.pipe);
            Err(ErrorKind::TimedOut.into())
        })
    }

    /// Reads some bytes; 0 at the end of the stream.
    ///
    /// # Errors
    /// If the connection is lost, or nothing arrives in time.
    pub fn read_within(&self, part: &mut [u8], timeout: Duration) -> std::io::Result<usize> {
        let mut own = vec![0; part.len()];
        let own = self.within(timeout, move |mut pipe| {
            let n = pipe.read(&mut own)?;
            own.truncate(n);
            Ok(own)
        })?;
        part[..own.len()].copy_from_slice(&own);
        Ok(own.len())
    }

    /// Writes all bytes.
    ///
    /// # Errors
    /// If the connection is lost, or the peer does not read in time.
    pub fn write_within(&self, bytes: &[u8], timeout: Duration) -> std::io::Result<()> {
        let own = bytes.to_owned();
        self.within(timeout, move |mut pipe| pipe.write_all(&own))
    }

    /// Starts a thread for [`Stream::write_at_once`], which is the only way to write from now on.
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub fn set_nonblocking(&self) -> std::io::Result<()> {
        let (frames, inbox) = sync_channel::<Vec<u8>>(MAX_QUEUED);
        let pipe = Arc::clone(&self.pipe);
        std::thread::Builder::new().name("frames".into()).spawn(move || {
            // The loop ends with the connection, or with the stream that owns the sender.
            while let Ok(bytes) = inbox.recv()
                && (&*pipe).write_all(&bytes).is_ok()
            {}
        })?;
        self.frames
            .set(frames)
            .map_err(|_| ErrorKind::AlreadyExists.into())
    }

    /// Writes all bytes without blocking.
    ///
    /// # Errors
    /// If the connection is lost, or the peer has not read the previous messages.
    pub fn write_at_once(&self, bytes: Vec<u8>) -> std::io::Result<()> {
        let frames = self.frames.get().ok_or(ErrorKind::Unsupported)?;
        frames.try_send(bytes).map_err(|_| ErrorKind::BrokenPipe.into())
    }

    /// Ends the connection for all of its handles.
    pub fn cut(&self) {
        user::disconnect(&*self.pipe);
    }

    /// Waits until the peer has read everything: the pipe ends with this process.
    pub fn delivered(&self) {
        let timeout = Duration::from_secs(1);
        let _ = self.within(timeout, |pipe| pipe.flush()); // a peer that does not read loses the rest
    }

    /// Blocks until the peer disconnects. What it sends is ignored.
    pub fn wait_for_end(&self) {
        let mut bytes = [0; 64];
        while (&*self.pipe).read(&mut bytes).is_ok_and(|n| n > 0) {}
    }
}

impl Read for Stream {
    fn read(&mut self, part: &mut [u8]) -> std::io::Result<usize> {
        (&*self.pipe).read(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_has_exactly_one_name() {
        let of = |folder: &Path| name(folder, "S-1-5-21-1");
        let folder = crate::testing::folder();
        std::fs::create_dir_all(folder.join("a.b")).unwrap();
        std::fs::create_dir_all(folder.join("a-b")).unwrap();
        assert_eq!(of(&folder.join("a.b")), of(&folder.join("A.B").join(".")));
        assert_ne!(of(&folder.join("a.b")), of(&folder.join("a-b")));
        assert!(
            of(&folder).starts_with(r"\\.\pipe\unbrace-S-1-5-21-1-"),
            "{}",
            of(&folder)
        );
    }

    #[test]
    fn read_times_out_and_the_connection_stays_usable() {
        let (a, b) = Stream::pair().unwrap();
        let mut part = [0; 8];
        let kind = a
            .read_within(&mut part, Duration::from_millis(50))
            .map_err(|e| e.kind());
        assert_eq!(kind, Err(ErrorKind::TimedOut));
        b.write_within(b"hello", Duration::from_secs(3)).unwrap();
        assert_eq!(a.read_within(&mut part, Duration::from_secs(3)).unwrap(), 5);
    }

    #[test]
    fn writing_to_a_window_that_does_not_read_fails_and_a_disconnect_is_noticed() {
        let (a, b) = Stream::pair().unwrap();
        a.set_nonblocking().unwrap();
        let refused = (0..MAX_QUEUED + 20).any(|_| a.write_at_once(vec![b'x'; 64 * 1024]).is_err());
        assert!(refused);
        let (c, d) = Stream::pair().unwrap();
        let waits = std::thread::spawn(move || c.wait_for_end());
        drop(d);
        waits.join().unwrap();
        drop(b);
    }
}
