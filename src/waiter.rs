//! One thread that waits for several file descriptors, instead of a thread for each.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use std::os::fd::BorrowedFd;
use std::time::Duration;

/// A source of events on file descriptors.
pub trait Source: Send {
    /// The descriptors; the source is ready when one of them is readable.
    fn descriptors(&self) -> Vec<BorrowedFd<'_>>;

    /// How long to wait at most; `None`: without a limit.
    fn timeout(&self) -> Option<Duration> {
        None
    }

    /// Handles what has arrived, if anything, without blocking. Returns false once the source has ended.
    fn ready(&mut self) -> bool;
}

/// The sources that share a thread.
#[derive(Default)]
pub struct Waiter(Vec<Box<dyn Source>>);

impl Waiter {
    /// Adds a source.
    pub fn add(&mut self, source: impl Source + 'static) {
        self.0.push(Box::new(source));
    }

    /// Waits for the sources on a thread of this name until all have ended. Without sources no thread is
    /// started.
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub fn spawn(self, name: &str) -> std::io::Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let thread = std::thread::Builder::new().name(name.into());
        thread.spawn(move || self.run()).map(drop)
    }

    /// Waits for the sources on this thread until all have ended.
    pub fn run(self) {
        let mut sources = self.0;
        // Data may have arrived before the thread started, in a buffer that makes no descriptor readable.
        sources.retain_mut(|s| s.ready());
        while !sources.is_empty() {
            let Ok(ready) = wait(&sources) else { return };
            let mut ready = ready.into_iter();
            sources.retain_mut(|s| !ready.next().unwrap_or(false) || s.ready());
        }
    }
}

/// Which of the sources are readable, or have reached their timeout.
fn wait(sources: &[Box<dyn Source>]) -> Result<Vec<bool>, Errno> {
    let timeouts: Vec<Option<Duration>> = sources.iter().map(|s| s.timeout()).collect();
    let shortest = timeouts.iter().flatten().min().copied();
    let mut fds: Vec<PollFd<'_>> = Vec::new();
    let mut counts = Vec::new();
    for source in sources {
        let own = source.descriptors();
        counts.push(own.len());
        fds.extend(
            own.into_iter()
                .map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)),
        );
    }
    let limit = shortest.and_then(|d| Timespec::try_from(d).ok());
    let readable = match poll(&mut fds, limit.as_ref()) {
        Ok(n) => n,
        Err(Errno::INTR) => return Ok(vec![false; sources.len()]),
        Err(e) => return Err(e),
    };
    let mut fds = fds.iter();
    Ok(counts
        .into_iter()
        .zip(timeouts)
        .map(|(count, timeout)| {
            let own = fds.by_ref().take(count);
            let to_read = own.filter(|fd| !fd.revents().is_empty()).count() > 0;
            to_read || readable == 0 && timeout.is_some() && timeout == shortest
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::os::fd::AsFd;
    use std::os::unix::net::UnixStream;
    use std::sync::mpsc::{Sender, channel};

    /// Reports each byte and each timeout, with its name; ends with its stream.
    struct Bytes(char, UnixStream, Sender<(char, Option<u8>)>, Option<Duration>);

    impl Source for Bytes {
        fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
            vec![self.1.as_fd()]
        }
        fn timeout(&self) -> Option<Duration> {
            self.3
        }
        fn ready(&mut self) -> bool {
            let mut byte = [0];
            match self.1.read(&mut byte) {
                Ok(0) => false,
                Ok(_) => self.2.send((self.0, Some(byte[0]))).is_ok(),
                Err(_) if self.3.is_some() => self.2.send((self.0, None)).is_ok(),
                Err(_) => true,
            }
        }
    }

    #[test]
    fn sources_get_their_own_data_and_the_thread_ends_with_the_last_one() {
        let (to, got) = channel();
        let mut waiter = Waiter::default();
        let mut ends = Vec::new();
        for name in ['a', 'b'] {
            let (own, far) = UnixStream::pair().unwrap();
            own.set_nonblocking(true).unwrap();
            waiter.add(Bytes(name, own, to.clone(), None));
            ends.push(far);
        }
        drop(to);
        waiter.spawn("waiter-test").unwrap();
        ends[1].write_all(&[7]).unwrap();
        assert_eq!(got.recv().unwrap(), ('b', Some(7)));
        ends.pop();
        ends[0].write_all(&[8]).unwrap();
        assert_eq!(got.recv().unwrap(), ('a', Some(8)));
        ends.clear();
        assert!(got.recv().is_err(), "the thread has ended");
    }

    #[test]
    fn source_is_ready_after_its_timeout() {
        let (to, got) = channel();
        let (own, _far) = UnixStream::pair().unwrap();
        own.set_nonblocking(true).unwrap();
        let mut waiter = Waiter::default();
        waiter.add(Bytes('a', own, to, Some(Duration::from_millis(1))));
        waiter.spawn("waiter-test").unwrap();
        assert_eq!(got.recv().unwrap(), ('a', None));
    }
}
