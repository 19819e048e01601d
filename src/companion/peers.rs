//! Whoever connects to the socket: commands, which ask once, and windows, which stay. One thread serves them all. A peer
//! that says nothing makes way for the next one, so that idle peers cannot lock commands out.

use super::Message;
#[cfg(target_os = "linux")]
use super::socket_watch::SocketWatch;
use crate::ipc::{self, Ask, Listener, PeerError, Reply, Request, Stream};
use crate::waiter::Source;
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

/// At most this many requests are being read at once.
const MOST_ASKING: usize = 256;
/// At most this many windows stay connected.
const MOST_WINDOWS: usize = 32;
/// Where there is no place or descriptor left, a peer that has had this long makes way.
const GRACE: Duration = Duration::from_millis(100);
/// A peer has this long for its whole request.
const PATIENCE: Duration = Duration::from_secs(3);

/// A peer whose request is not whole yet.
struct Asking {
    stream: Stream,
    line: Vec<u8>,
    since: Instant,
}

/// The socket and its peers.
pub(super) struct Peers {
    listener: Listener,
    to: Sender<Message>,
    /// In the order they came.
    asking: VecDeque<Asking>,
    windows: Vec<(u64, Stream)>,
    /// The next window's number.
    number: u64,
    /// No peer can be taken before: every place or descriptor is in use.
    full_until: Option<Instant>,
    patience: Duration,
    /// A descriptor that makes way for a peer where the process has no other left.
    spare: Option<OwnedFd>,
    #[cfg(target_os = "linux")]
    watch: Option<SocketWatch>,
}

/// What became of a peer that was read from.
enum Heard {
    /// Its request is not whole yet.
    More,
    /// The request, or why it is none.
    Whole(Result<Request, PeerError>),
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
            asking: VecDeque::new(),
            windows: Vec::new(),
            number: 0,
            full_until: None,
            patience: PATIENCE,
            spare: None,
            #[cfg(target_os = "linux")]
            watch: None,
        })
    }

    /// From now on listens anew where the socket is removed.
    #[cfg(target_os = "linux")]
    pub(super) fn watch(&mut self, watch: SocketWatch) {
        self.watch = Some(watch);
    }

    #[cfg(target_os = "linux")]
    fn look_after_socket(&mut self) {
        let anew = self.watch.as_mut().and_then(|watch| watch.on_ready(now()));
        if let Some(listener) = anew.filter(|listener| listener.set_nonblocking().is_ok()) {
            self.listener = listener;
        }
    }

    /// Takes whoever waits to be taken.
    fn accept(&mut self) {
        self.full_until = None;
        loop {
            if self.asking.len() >= MOST_ASKING && !self.make_way() {
                return;
            }
            match self.listener.accept() {
                Ok(stream) if stream.set_nonblocking().is_ok() => self.asking.push_back(Asking {
                    stream,
                    line: Vec::new(),
                    since: now(),
                }),
                Ok(_) => {}
                Err(e) if e.kind() == ErrorKind::WouldBlock => return,
                Err(e) if e.kind() == ErrorKind::Interrupted || e.kind() == ErrorKind::ConnectionAborted => {}
                // Out of descriptors.
                Err(_) if self.spare.take().is_some() || self.make_way() => {}
                Err(_) => return,
            }
        }
    }

    /// Refuses the peer that has been asking longest, if it has had its time. Else nobody is taken until it has.
    fn make_way(&mut self) -> bool {
        let free_at = self.asking.front().map(|a| a.since + GRACE);
        match free_at {
            Some(at) if at <= now() => {
                if let Some(a) = self.asking.pop_front() {
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

    /// Reads from those who ask. `false`: the loop has ended.
    fn read(&mut self) -> bool {
        let mut open = true;
        let asking = std::mem::take(&mut self.asking);
        for mut a in asking {
            match hear(&mut a) {
                Heard::More if a.since.elapsed() < self.patience => self.asking.push_back(a),
                Heard::More => refuse(&a.stream, NOT_UNDERSTOOD),
                Heard::Whole(Ok(request)) => open &= self.pass_on(a.stream, request.ask),
                Heard::Whole(Err(PeerError::Version(_))) => refuse(
                    &a.stream,
                    "the running companion is of another version: `unbrace quit` ends it, then start Unbrace again",
                ),
                Heard::Whole(Err(_)) => refuse(&a.stream, NOT_UNDERSTOOD),
            }
        }
        open
    }

    fn pass_on(&mut self, stream: Stream, ask: Ask) -> bool {
        let Ask::Subscribe(role, screen) = ask else {
            // The answer is written by the loop, which may wait a moment for a slow reader.
            return stream.set_blocking().is_err() || self.to.send(Message::Request(stream, ask)).is_ok();
        };
        if self.windows.len() >= MOST_WINDOWS {
            refuse(&stream, "there are too many windows");
            return true;
        }
        let Ok(own) = stream.try_clone() else { return true };
        self.windows.push((self.number, own));
        let sent = self
            .to
            .send(Message::WindowOpened(self.number, role, screen, stream))
            .is_ok();
        self.number += 1;
        sent
    }

    /// Notices the windows that have gone. `false`: the loop has ended.
    fn look_after_windows(&mut self) -> bool {
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
        let asking = self.asking.iter().map(|a| a.stream.as_fd());
        let windows = self.windows.iter().map(|(_, stream)| stream.as_fd());
        let all = listener.into_iter().chain(asking).chain(windows);
        #[cfg(target_os = "linux")]
        let all = all.chain(self.watch.iter().map(AsFd::as_fd));
        all.collect()
    }

    fn timeout(&self) -> Option<Duration> {
        let slow = self.asking.front().map(|a| a.since + self.patience);
        let next = slow.into_iter().chain(self.full_until);
        #[cfg(target_os = "linux")]
        let next = next.chain(self.watch.iter().filter_map(SocketWatch::check_at));
        let next = next.min()?;
        // Rounded up, or it would turn once more for nothing.
        Some(next.saturating_duration_since(now()) + Duration::from_millis(1))
    }

    fn ready(&mut self) -> bool {
        #[cfg(target_os = "linux")]
        self.look_after_socket();
        let open = self.look_after_windows() && self.read();
        if self.full_until.is_none_or(|at| at <= now()) {
            self.accept();
        }
        // What came with the connection is read at once.
        let open = open && self.read();
        if self.spare.is_none() {
            self.spare = self.listener.as_fd().try_clone_to_owned().ok();
        }
        open
    }
}

const NOT_UNDERSTOOD: &str = "that was not understood";

fn hear(a: &mut Asking) -> Heard {
    let mut part = [0; 4096];
    loop {
        match a.stream.read_at_once(&mut part) {
            Ok(0) => return Heard::Whole(Err(PeerError::Malformed)),
            Ok(n) => a.line.extend_from_slice(&part[..n]),
            Err(e) if e.kind() == ErrorKind::WouldBlock => return Heard::More,
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Heard::Whole(Err(PeerError::Io(e))),
        }
        if a.line.last() == Some(&b'\n') {
            return Heard::Whole(ipc::parse(&a.line));
        }
        if a.line.len() > ipc::MAX_LINE {
            return Heard::Whole(Err(PeerError::Malformed));
        }
    }
}

fn refuse(stream: &Stream, why: &str) {
    drop(ipc::write_at_once(stream, &Reply::new(false, why))); // the peer may be gone
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
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("unbrace-peers-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
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

        /// Asks for the state, and answers it as the loop does.
        fn status(&self) -> Result<Reply, PeerError> {
            let stream = self.connect();
            let request = Request {
                version: ipc::VERSION,
                ask: Ask::Status,
            };
            ipc::write(&stream, &request).unwrap();
            if let Ok(Message::Request(far, Ask::Status)) = self.messages.recv_timeout(Duration::from_secs(2))
            {
                ipc::write(&far, &Reply::new(true, "all is well")).unwrap();
            }
            ipc::read(&stream)
        }
    }

    impl Drop for Socket {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }

    #[test]
    fn a_thousand_idle_peers_lock_no_command_out() {
        let socket = Socket::new("idle");
        // This process may not have that many descriptors, of which each connection takes two.
        let idle: Vec<Stream> = (0..1_000)
            .map_while(|_| Stream::connect(&socket.folder).ok())
            .collect();
        assert!(idle.len() > 300, "{}", idle.len());
        // Some of the descriptors are needed for what follows.
        let idle: Vec<Stream> = idle.into_iter().skip(20).collect();
        assert!(socket.status().unwrap().ok);
        drop(idle);
    }

    #[test]
    fn silent_windows_lock_no_command_out() {
        let socket = Socket::new("windows");
        let folders = [socket.folder.clone()];
        let windows: Vec<Stream> = (0..100)
            .map(|_| ipc::subscribe(&folders, Role::Main).unwrap().unwrap())
            .collect();
        let mut known = 0;
        while let Ok(Message::WindowOpened(..)) = socket.messages.recv_timeout(Duration::from_millis(200)) {
            known += 1;
        }
        assert_eq!(known, MOST_WINDOWS);
        assert!(socket.status().unwrap().ok);
        drop(windows);
        for _ in 0..MOST_WINDOWS {
            let news = socket.messages.recv_timeout(Duration::from_secs(2));
            assert!(matches!(news, Ok(Message::WindowClosed(_))));
        }
    }

    #[test]
    fn a_request_in_pieces_is_heard_and_a_half_one_is_refused() {
        let socket = Socket::new("pieces");
        let line = format!("{{\"version\":{},\"ask\":\"Status\"}}\n", ipc::VERSION);
        let stream = socket.connect();
        for piece in line.as_bytes().chunks(5) {
            stream.write_within(piece, PATIENCE).unwrap();
        }
        let heard = socket.messages.recv_timeout(Duration::from_secs(2));
        assert!(matches!(heard, Ok(Message::Request(_, Ask::Status))));
        let half = socket.connect();
        half.write_within(b"{\"version\":", PATIENCE).unwrap();
        let reply: Reply = ipc::read(&half).unwrap();
        assert_eq!((reply.ok, reply.text.as_str()), (false, NOT_UNDERSTOOD));
    }
}
