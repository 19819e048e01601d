//! The peers of the socket: commands, which send one request, and windows, which stay connected. One thread
//! serves them all. An idle peer is disconnected in favour of the next one, so that idle peers cannot lock
//! commands out.

use super::Message;
#[cfg(target_os = "linux")]
use super::socket_watch::SocketWatch;
use crate::ipc::{self, Listener, PeerError, Reply, Request, RequestLine, Stream};
use crate::waiter::Source;
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

/// The largest number of requests that are read at the same time.
const MAX_PENDING: usize = 256;
/// The largest number of windows that stay connected.
const MAX_WINDOWS: usize = 32;
/// Where no place or descriptor is left, a peer that has been connected for this time is disconnected.
const GRACE: Duration = Duration::from_millis(100);
/// The time that a peer has for its whole request.
const PATIENCE: Duration = Duration::from_secs(3);

const NOT_UNDERSTOOD: &str = "that was not understood";

/// A peer whose request is not complete.
struct PendingRequest {
    stream: Stream,
    line: Vec<u8>,
    since: Instant,
}

/// The socket and its peers.
pub(super) struct Peers {
    listener: Listener,
    to: Sender<Message>,
    /// In the order in which they connected.
    pending: VecDeque<PendingRequest>,
    windows: Vec<(u64, Stream)>,
    /// The id of the next window.
    next_id: u64,
    /// Until when no peer is accepted, because every place or descriptor is in use.
    full_until: Option<Instant>,
    patience: Duration,
    /// A descriptor that is closed for a peer where the process has no other left.
    spare: Option<OwnedFd>,
    #[cfg(target_os = "linux")]
    watch: Option<SocketWatch>,
}

/// The result of reading from a peer.
enum ReadResult {
    /// The request is not complete.
    Incomplete,
    /// The request, or the reason why it is invalid.
    Complete(Result<RequestLine, PeerError>),
}

#[allow(clippy::disallowed_methods)] // time limits, not the time
fn now() -> Instant {
    Instant::now()
}

impl Peers {
    /// # Errors
    /// When the listener cannot be set not to block.
    pub(super) fn new(listener: Listener, to: Sender<Message>) -> std::io::Result<Self> {
        listener.set_nonblocking()?;
        Ok(Peers {
            listener,
            to,
            pending: VecDeque::new(),
            windows: Vec::new(),
            next_id: 0,
            full_until: None,
            patience: PATIENCE,
            spare: None,
            #[cfg(target_os = "linux")]
            watch: None,
        })
    }

    /// Binds the socket again where it is removed, from now on.
    #[cfg(target_os = "linux")]
    pub(super) fn watch(&mut self, watch: SocketWatch) {
        self.watch = Some(watch);
    }

    #[cfg(target_os = "linux")]
    fn check_socket(&mut self) {
        let bound = self.watch.as_mut().and_then(|watch| watch.on_ready(now()));
        if let Some(listener) = bound.filter(|listener| listener.set_nonblocking().is_ok()) {
            self.listener = listener;
        }
    }

    /// Accepts the peers that wait.
    fn accept(&mut self) {
        self.full_until = None;
        loop {
            if self.pending.len() >= MAX_PENDING && !self.disconnect_oldest() {
                return;
            }
            match self.listener.accept() {
                Ok(stream) if stream.set_nonblocking().is_ok() => self.pending.push_back(PendingRequest {
                    stream,
                    line: Vec::new(),
                    since: now(),
                }),
                Ok(_) => {}
                Err(e) if e.kind() == ErrorKind::WouldBlock => return,
                Err(e) if e.kind() == ErrorKind::Interrupted || e.kind() == ErrorKind::ConnectionAborted => {}
                // Out of descriptors.
                Err(_) if self.spare.take().is_some() || self.disconnect_oldest() => {}
                Err(_) => return,
            }
        }
    }

    /// Disconnects the oldest peer after [`GRACE`]; before that, no peer is accepted. Returns whether it did.
    fn disconnect_oldest(&mut self) -> bool {
        let free_at = self.pending.front().map(|a| a.since + GRACE);
        match free_at {
            Some(at) if at <= now() => {
                if let Some(a) = self.pending.pop_front() {
                    refuse(&a.stream, "there are too many commands at once; try again");
                }
                true
            }
            Some(at) => {
                self.full_until = Some(at);
                false
            }
            None => {
                self.full_until = Some(now() + GRACE);
                false
            }
        }
    }

    /// Reads from the peers. Returns whether the loop still runs.
    fn read(&mut self) -> bool {
        let mut open = true;
        let pending = std::mem::take(&mut self.pending);
        for mut a in pending {
            match read_request(&mut a) {
                ReadResult::Incomplete if a.since.elapsed() < self.patience => self.pending.push_back(a),
                ReadResult::Incomplete => refuse(&a.stream, NOT_UNDERSTOOD),
                ReadResult::Complete(Ok(request)) => open &= self.pass_on(a.stream, request.request),
                ReadResult::Complete(Err(PeerError::Version(_))) => refuse(
                    &a.stream,
                    "the running companion is of another version: `unbrace quit` ends it, then start Unbrace again",
                ),
                ReadResult::Complete(Err(_)) => refuse(&a.stream, NOT_UNDERSTOOD),
            }
        }
        open
    }

    fn pass_on(&mut self, stream: Stream, request: Request) -> bool {
        let Request::Subscribe(role, screen) = request else {
            // The loop writes the reply, and may wait a moment for a slow reader.
            return stream.set_blocking().is_err() || self.to.send(Message::Request(stream, request)).is_ok();
        };
        if self.windows.len() >= MAX_WINDOWS {
            refuse(&stream, "there are too many windows");
            return true;
        }
        let Ok(own) = stream.try_clone() else { return true };
        self.windows.push((self.next_id, own));
        let sent = self
            .to
            .send(Message::WindowOpened(self.next_id, role, screen, stream))
            .is_ok();
        self.next_id += 1;
        sent
    }

    /// Reports the windows that have gone. Returns whether the loop still runs.
    fn check_windows(&mut self) -> bool {
        let mut open = true;
        let to = &self.to;
        self.windows.retain(|(id, stream)| {
            let there = !stream.has_ended();
            if !there {
                open &= to.send(Message::WindowClosed(*id)).is_ok();
            }
            there
        });
        open
    }
}

impl Source for Peers {
    fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        let listener = self.full_until.is_none().then(|| self.listener.as_fd());
        let pending = self.pending.iter().map(|a| a.stream.as_fd());
        let windows = self.windows.iter().map(|(_, stream)| stream.as_fd());
        let all = listener.into_iter().chain(pending).chain(windows);
        #[cfg(target_os = "linux")]
        let all = all.chain(self.watch.iter().map(AsFd::as_fd));
        all.collect()
    }

    fn timeout(&self) -> Option<Duration> {
        let slow = self.pending.front().map(|a| a.since + self.patience);
        let next = slow.into_iter().chain(self.full_until);
        #[cfg(target_os = "linux")]
        let next = next.chain(self.watch.iter().filter_map(SocketWatch::check_at));
        let next = next.min()?;
        // Rounded up, or it would wake up once more in vain.
        Some(next.saturating_duration_since(now()) + Duration::from_millis(1))
    }

    fn ready(&mut self) -> bool {
        #[cfg(target_os = "linux")]
        self.check_socket();
        let open = self.check_windows() && self.read();
        if self.full_until.is_none_or(|at| at <= now()) {
            self.accept();
        }
        // A request that came with the connection is read at once.
        let open = open && self.read();
        if self.spare.is_none() {
            self.spare = self.listener.as_fd().try_clone_to_owned().ok();
        }
        open
    }
}

fn read_request(a: &mut PendingRequest) -> ReadResult {
    let mut part = [0; 4096];
    loop {
        match a.stream.read_at_once(&mut part) {
            Ok(0) => return ReadResult::Complete(Err(PeerError::Malformed)),
            Ok(n) => a.line.extend_from_slice(&part[..n]),
            Err(e) if e.kind() == ErrorKind::WouldBlock => return ReadResult::Incomplete,
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return ReadResult::Complete(Err(PeerError::Io(e))),
        }
        if a.line.last() == Some(&b'\n') {
            return ReadResult::Complete(ipc::parse(&a.line));
        }
        if a.line.len() > ipc::MAX_LINE {
            return ReadResult::Complete(Err(PeerError::Malformed));
        }
    }
}

fn refuse(stream: &Stream, why: &str) {
    let _ = ipc::write_at_once(stream, &Reply::new(false, why)); // the peer may be gone
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ipc::Role;
    use crate::waiter::Waiter;
    use std::path::PathBuf;
    use std::sync::mpsc::{Receiver, channel};

    struct Socket {
        folder: PathBuf,
        messages: Receiver<Message>,
    }

    impl Socket {
        fn new() -> Self {
            let folder = crate::testing::folder();
            let (to, messages) = channel();
            let mut waiter = Waiter::default();
            let mut peers = Peers::new(Listener::bind(&folder).unwrap(), to).unwrap();
            peers.patience = Duration::from_millis(300);
            waiter.add(peers);
            waiter.spawn("peers-test").unwrap();
            Socket { folder, messages }
        }

        fn connect(&self) -> Stream {
            Stream::connect(&self.folder).unwrap()
        }

        /// Sends a request, and replies as the loop does.
        fn status(&self) -> Result<Reply, PeerError> {
            let stream = self.connect();
            let request = RequestLine {
                version: ipc::VERSION,
                request: Request::Status,
            };
            ipc::write(&stream, &request).unwrap();
            if let Ok(Message::Request(far, Request::Status)) =
                self.messages.recv_timeout(Duration::from_secs(2))
            {
                ipc::write(&far, &Reply::new(true, "all is well")).unwrap();
            }
            ipc::read(&stream)
        }
    }

    #[test]
    fn thousand_idle_peers_lock_no_command_out() {
        let socket = Socket::new();
        // The process may have fewer descriptors, of which each connection takes two.
        let idle: Vec<Stream> = (0..1_000)
            .map_while(|_| Stream::connect(&socket.folder).ok())
            .collect();
        assert!(idle.len() > 300, "{}", idle.len());
        // The rest of the test needs some of the descriptors.
        let idle: Vec<Stream> = idle.into_iter().skip(20).collect();
        assert!(socket.status().unwrap().ok);
        drop(idle);
    }

    #[test]
    fn silent_windows_lock_no_command_out() {
        let socket = Socket::new();
        let folders = [socket.folder.clone()];
        let windows: Vec<Stream> = (0..100)
            .map(|_| ipc::subscribe(&folders, Role::Main).unwrap())
            .collect();
        let mut known = 0;
        while let Ok(Message::WindowOpened(..)) = socket.messages.recv_timeout(Duration::from_millis(200)) {
            known += 1;
        }
        assert_eq!(known, MAX_WINDOWS);
        assert!(socket.status().unwrap().ok);
        drop(windows);
        for _ in 0..MAX_WINDOWS {
            let message = socket.messages.recv_timeout(Duration::from_secs(2));
            assert!(matches!(message, Ok(Message::WindowClosed(_))));
        }
    }

    #[test]
    fn request_in_pieces_is_accepted_and_an_incomplete_one_is_refused() {
        let socket = Socket::new();
        let line = format!("{{\"version\":{},\"ask\":\"Status\"}}\n", ipc::VERSION);
        let stream = socket.connect();
        for piece in line.as_bytes().chunks(5) {
            stream.write_within(piece, PATIENCE).unwrap();
        }
        let received = socket.messages.recv_timeout(Duration::from_secs(2));
        assert!(matches!(received, Ok(Message::Request(_, Request::Status))));
        let half = socket.connect();
        half.write_within(b"{\"version\":", PATIENCE).unwrap();
        let reply: Reply = ipc::read(&half).unwrap();
        assert_eq!((reply.ok, reply.text.as_str()), (false, NOT_UNDERSTOOD));
    }
}
