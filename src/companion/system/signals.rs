//! The file descriptors that report to the loop on Linux and macOS: the socket, and the signals that end a
//! process.

use crate::companion::Message;
use crate::companion::peers::Peers;
use crate::waiter::{Source, Waiter};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::io::Read;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::Sender;

/// A waiter for signals, and for the peers of the socket if there is one.
pub fn waiter(to: &Sender<Message>, peers: Option<Peers>) -> Waiter {
    let mut waiter = Waiter::default();
    // Otherwise a signal ends the process like a crash: at most a minute of desk time is lost.
    if let Ok(signals) = Signals::new(to.clone()) {
        waiter.add(signals);
    }
    // Otherwise no command can connect; reminders come all the same.
    if let Some(peers) = peers {
        waiter.add(peers);
    }
    waiter
}

/// Starts the thread.
pub fn start(waiter: Waiter) {
    if let Err(e) = waiter.spawn("events") {
        log::error!("no command can reach this companion, and a signal ends it at once: {e}");
    }
}

/// Signals that ask the process to end.
struct Signals {
    pipe: UnixStream,
    /// The other end, to which each signal writes a byte. It is registered once the thread runs: without the
    /// thread a signal ends the process as usual.
    writer: Option<UnixStream>,
    to: Sender<Message>,
}

impl Signals {
    fn new(to: Sender<Message>) -> std::io::Result<Self> {
        let (pipe, writer) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        let writer = Some(writer);
        Ok(Signals { pipe, writer, to })
    }
}

impl Source for Signals {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.pipe.as_fd()]
    }

    fn ready(&mut self) -> bool {
        if let Some(writer) = self.writer.take() {
            for signal in [SIGHUP, SIGINT, SIGTERM] {
                let end = writer.try_clone();
                // Otherwise the signal ends the process, as above.
                let _ = end.and_then(|end| signal_hook::low_level::pipe::register(signal, end));
            }
        }
        let mut bytes = [0; 16];
        let came = self.pipe.read(&mut bytes).is_ok_and(|n| n > 0);
        !came || self.to.send(Message::Terminate).is_ok()
    }
}
