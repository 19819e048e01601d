//! A named pipe that this user alone may open. The pipe is `interprocess`'s; it knows no time limits, so that a wait
//! which needs one is done by a thread of its own, and cut off when the time is over.

use super::user;
use crate::place;
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

/// So many frames may wait for a window that does not read; one more, and it is cut off.
const WAITING: usize = 16;
/// So many bytes wait in the pipe itself.
const BUFFER: u32 = 64 * 1024;
/// How long a connection is tried for while the pipe is busy, and how often.
const PATIENCE: Duration = Duration::from_secs(2);
const TICK: Duration = Duration::from_millis(10);
/// What Windows says of a pipe that is busy.
const BUSY: i32 = ERROR_PIPE_BUSY.0.cast_signed();

/// The pipe's name. Pipes have no folders: it is made of the user's own id, and of a sum of the folder's name, for one user
/// may have several homes.
fn name(folder: &Path, user: &str) -> String {
    // One folder has several names, such as one with a letter for the drive that stands for it.
    let whole = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let text = whole.to_string_lossy().to_lowercase(); // as Windows does with paths
    format!(r"\\.\pipe\unbrace-{user}-{:016x}", place::sum(text.as_bytes()))
}

/// What hears connections. Whoever makes one is the only companion: see `companion::Claim`.
#[derive(Debug)]
pub struct Listener(PipeListener<Bytes, Bytes>);

impl Listener {
    /// Listens for this folder. Nobody but this user may open the pipe, and no other computer.
    ///
    /// # Errors
    /// When a pipe of that name is there already, or Windows says no.
    pub fn bind(folder: &Path) -> std::io::Result<Self> {
        // Protected, all rights for this user, none for anybody else.
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

    /// Waits for the next one.
    ///
    /// # Errors
    /// When one could not be taken; the next may be.
    pub fn accept(&self) -> std::io::Result<Stream> {
        self.0.accept().map(Stream::new)
    }
}

/// A pipe has its name from the one folder there is.
pub fn point(_folder: &Path, _there: &Path) {}

/// A pipe leaves nothing behind.
pub fn remove(_folder: &Path) {}

/// One connection.
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

    /// Connects to whoever listens for this folder.
    ///
    /// # Errors
    /// When nobody does.
    pub fn connect(folder: &Path) -> std::io::Result<Self> {
        let user = user::sid()?;
        let name = name(folder, &user);
        let mut left = PATIENCE;
        let handle = loop {
            // Whoever listens may know who this is, and do nothing in this user's name.
            let mut options = OpenOptions::new();
            options
                .read(true)
                .write(true)
                .custom_flags(FILE_FLAG_OVERLAPPED.0);
            options.security_qos_flags(SECURITY_IDENTIFICATION.0);
            match options.open(&name) {
                // Between one connection and the next there is a moment without a pipe.
                Err(e) if e.raw_os_error() == Some(BUSY) && !left.is_zero() => {
                    std::thread::sleep(TICK);
                    left = left.saturating_sub(TICK);
                }
                opened => break OwnedHandle::from(opened?),
            }
        };
        let pipe = DuplexPipeStream::try_from(handle).map_err(|e| Error::other(format!("{e:?}")))?;
        // A pipe of this name could have been made by somebody else before the companion came.
        if user::sid_of_process(pipe.peer_process_id()?)? != user {
            return Err(ErrorKind::PermissionDenied.into());
        }
        Ok(Stream::new(pipe))
    }

    /// Two ends of one connection.
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
    /// None here.
    pub fn try_clone(&self) -> std::io::Result<Self> {
        Ok(self.clone())
    }

    /// Does something that may wait, on a thread of its own, and cuts it off after a while.
    fn within<T: Send + 'static>(
        &self,
        patience: Duration,
        work: impl FnOnce(&DuplexPipeStream<Bytes>) -> std::io::Result<T> + Send + 'static,
    ) -> std::io::Result<T> {
        let (done, wait) = sync_channel(1);
        let pipe = Arc::clone(&self.pipe);
        std::thread::Builder::new()
            .name("pipe".into())
            .spawn(move || drop(done.send(work(&pipe))))?; // whoever asked may have given up
        wait.recv_timeout(patience).unwrap_or_else(|_| {
            user::cancel(&*self.pipe);
            Err(ErrorKind::TimedOut.into())
        })
    }

    /// Reads some bytes, none at the end, and gives up after a while.
    ///
    /// # Errors
    /// When the peer is gone or says nothing.
    pub fn read_within(&self, part: &mut [u8], patience: Duration) -> std::io::Result<usize> {
        let mut own = vec![0; part.len()];
        let own = self.within(patience, move |mut pipe| {
            let n = pipe.read(&mut own)?;
            own.truncate(n);
            Ok(own)
        })?;
        part[..own.len()].copy_from_slice(&own);
        Ok(own.len())
    }

    /// Writes all of it, and gives up after a while.
    ///
    /// # Errors
    /// When the peer is gone or does not read.
    pub fn write_within(&self, bytes: &[u8], patience: Duration) -> std::io::Result<()> {
        let own = bytes.to_owned();
        self.within(patience, move |mut pipe| pipe.write_all(&own))
    }

    /// From now on [`Stream::write_at_once`] is how it is written to: a thread of its own does it.
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub fn never_block(&self) -> std::io::Result<()> {
        let (frames, inbox) = sync_channel::<Vec<u8>>(WAITING);
        let pipe = Arc::clone(&self.pipe);
        std::thread::Builder::new().name("frames".into()).spawn(move || {
            // Ends with the peer, or with the stream that holds the other end.
            while let Ok(bytes) = inbox.recv()
                && (&*pipe).write_all(&bytes).is_ok()
            {}
        })?;
        self.frames
            .set(frames)
            .map_err(|_| ErrorKind::AlreadyExists.into())
    }

    /// Writes all of it without waiting.
    ///
    /// # Errors
    /// When the peer is gone or has not read the last ones.
    pub fn write_at_once(&self, bytes: Vec<u8>) -> std::io::Result<()> {
        let frames = self.frames.get().ok_or(ErrorKind::Unsupported)?;
        frames.try_send(bytes).map_err(|_| ErrorKind::BrokenPipe.into())
    }

    /// Ends the connection, whoever else holds a handle of it.
    pub fn cut(&self) {
        user::disconnect(&*self.pipe);
    }

    /// Waits until the peer has what was written, before the process ends and the pipe with it.
    pub fn delivered(&self) {
        let patience = Duration::from_secs(1);
        let _ = self.within(patience, |pipe| pipe.flush()); // a peer that does not read has had its time
    }

    /// Sleeps until the peer has gone; what it says is passed over.
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
    fn a_folder_has_one_name_and_two_folders_have_two() {
        let of = |folder: &Path| name(folder, "S-1-5-21-1");
        let folder = std::env::temp_dir().join(format!("unbrace-pipe-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("a.b")).unwrap();
        std::fs::create_dir_all(folder.join("a-b")).unwrap();
        assert_eq!(of(&folder.join("a.b")), of(&folder.join("A.B").join(".")));
        assert_ne!(of(&folder.join("a.b")), of(&folder.join("a-b")));
        assert!(
            of(&folder).starts_with(r"\\.\pipe\unbrace-S-1-5-21-1-"),
            "{}",
            of(&folder)
        );
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_peer_that_says_nothing_is_given_up_and_the_connection_goes_on() {
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
    fn a_window_that_does_not_read_is_refused_and_one_that_goes_is_noticed() {
        let (a, b) = Stream::pair().unwrap();
        a.never_block().unwrap();
        let refused = (0..WAITING + 20).any(|_| a.write_at_once(vec![b'x'; 64 * 1024]).is_err());
        assert!(refused);
        let (c, d) = Stream::pair().unwrap();
        let waits = std::thread::spawn(move || c.wait_for_end());
        drop(d);
        waits.join().unwrap();
        drop(b);
    }
}
