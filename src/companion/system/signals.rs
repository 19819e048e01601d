//! What reaches the loop by file descriptors on Linux and macOS: the socket, and the signals that ask a process to end.

use crate::companion::Message;
use crate::companion::peers::Peers;
use crate::waiter::{Source, Waiter};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::io::Read;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::Sender;

/// Waits for signals, and for the peers of the socket where there is one, once it is started.
pub fn waiter(to: &Sender<Message>, peers: Option<Peers>) -> Waiter {
    let mut waiter = Waiter::default();
    // Without them a signal ends the process as a crash would: at most a minute of desk time is lost.
    Signals::new(to.clone())
        .into_iter()
        .for_each(|signals| waiter.add(signals));
    // Without them nobody can reach this companion; reminders come all the same.
    peers.into_iter().for_each(|peers| waiter.add(peers));
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
    /// The other end, to which each signal writes a byte. It is given away once the thread runs: without the thread a signal is
    /// to end the process as usual.
    written: Option<UnixStream>,
    to: Sender<Message>,
}

impl Signals {
    fn new(to: Sender<Message>) -> std::io::Result<Self> {
        let (pipe, written) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        let written = Some(written);
        Ok(Signals { pipe, written, to })
    }
}

impl Source for Signals {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        vec![self.pipe.as_fd()]
    }

    fn ready(&mut self) -> bool {
        if let Some(written) = self.written.take() {
            for signal in [SIGHUP, SIGINT, SIGTERM] {
                let end = written.try_clone();
                // As above: the signal then ends the process.
                drop(end.and_then(|end| signal_hook::low_level::pipe::register(signal, end)));
            }
        }
        let mut bytes = [0; 16];
        let came = self.pipe.read(&mut bytes).is_ok_and(|n| n > 0);
        !came || self.to.send(Message::Terminate).is_ok()
    }
}
