//! The protocol between the companion, the command line and the windows, over a local socket: one line of
//! JSON with a version in each direction. A window that subscribes gets another line with every change. A
//! peer that is too slow, or sends a line that is too long or malformed, is disconnected and changes nothing.

mod frame;
mod wire;

pub use frame::{Frame, Next, Notice, Page, Role, Showing};
#[cfg(unix)]
pub use wire::socket_file;
pub use wire::{Listener, Stream, link_socket, remove};

use crate::engine::{Answer, Command, Ms};
use crate::paths::{self, Screen};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thiserror::Error;

/// The version of the protocol. Requests of other versions are refused.
pub const VERSION: u32 = 19;
/// Limit on the length of a line, in bytes.
pub(crate) const MAX_LINE: usize = 64 * 1024;
/// Limit on the time for a whole line.
const TIMEOUT: Duration = Duration::from_secs(3);
/// Limit on the time until a window has opened.
const WINDOW_TIMEOUT: Duration = Duration::from_secs(20);

/// A line to the companion.
#[derive(Debug, Serialize, Deserialize)]
pub struct RequestLine {
    /// [`VERSION`] of the sender.
    pub version: u32,
    /// The request itself. Its name in the line is the same in every version, so that a program of any version
    /// can end a companion of any other.
    #[serde(rename = "ask")]
    pub request: Request,
}

/// A request to the companion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Return the state.
    Status,
    /// Pass a command to the engine.
    Command(Command),
    /// Ask the user whether to begin a flare-up.
    AskFlareUp,
    /// Begin a flare-up of this number of days, or of the length in the settings.
    FlareUp(Option<u32>),
    /// Answer the active reminder.
    Answer(Answer),
    /// Return the reason behind the active reminder.
    Why,
    /// Reload the therapist's program and the progress in it.
    Program,
    /// Reload the settings file.
    Settings,
    /// Read the person's visits again.
    Visits,
    /// Open a window.
    Open(Page),
    /// Open a window on the display of the sender. [`Reply::elsewhere`] tells whether that is another display
    /// than the companion's.
    OpenOn(Page, Screen),
    /// Show the waiting message with this number.
    Read(u64),
    /// Remove the waiting message with this number, which the user has read.
    Dismiss(u64),
    /// Send a [`Frame`] now and with every change to this window, until it closes the connection.
    Subscribe(Role, Screen),
    /// The window that guides the active reminder has ended the session. The numbers are the id of the
    /// reminder, the milliseconds that were done, and the repetitions.
    Guided(u64, Ms, u32),
    /// Start exactly the exercise with this id, on the display of the sender.
    Try(String, Screen),
    /// Begin the next new movement break with the exercise with this id; `None` takes that back.
    Prefer(Option<String>),
    /// The user has seen the lesson with this id in a window.
    LessonSeen(String),
    /// End the companion.
    Quit,
}

/// The answer of the companion.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reply {
    /// [`VERSION`] of the companion.
    pub version: u32,
    /// Whether the companion did what was requested.
    pub ok: bool,
    /// The answer, for people.
    pub text: String,
    /// The state, for [`Request::Status`].
    #[serde(default)]
    pub status: Option<serde_json::Value>,
    /// The sender is on another display than the companion and has to start the window itself.
    #[serde(default)]
    pub elsewhere: bool,
}

impl Reply {
    /// A reply without a state.
    pub fn new(ok: bool, text: impl Into<String>) -> Self {
        Reply {
            version: VERSION,
            ok,
            text: text.into(),
            status: None,
            elsewhere: false,
        }
    }
}

/// Why an exchange of lines failed.
#[derive(Debug, Error)]
pub enum PeerError {
    /// The peer uses another version.
    #[error("the peer uses protocol version {0}, this program {VERSION}")]
    Version(u32),
    /// The line is not one of the protocol, or is too long.
    #[error("the message does not follow the protocol")]
    Malformed,
    /// The connection is lost, or the peer is too slow.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Why the companion did not do what was requested.
#[derive(Debug, Error)]
pub enum ClientError {
    /// No companion is running.
    #[error("Unbrace is not running")]
    NotRunning,
    /// The companion uses this version of the protocol.
    #[error("the companion uses protocol version {0}, this program {VERSION}")]
    OtherVersion(u32),
    /// The companion refused the request; the text is for people.
    #[error("{0}")]
    Refused(String),
    /// The connection is lost, or the answer does not follow the protocol.
    #[error("the companion did not answer: {0}")]
    NoAnswer(#[source] PeerError),
}

impl From<PeerError> for ClientError {
    fn from(error: PeerError) -> Self {
        match error {
            PeerError::Version(version) => ClientError::OtherVersion(version),
            other => ClientError::NoAnswer(other),
        }
    }
}

/// Reads one message within the limits on length and time.
///
/// # Errors
/// See [`PeerError`]. The caller disconnects the peer.
pub fn read<T: DeserializeOwned>(stream: &Stream) -> Result<T, PeerError> {
    read_for(stream, TIMEOUT)
}

fn read_for<T: DeserializeOwned>(stream: &Stream, timeout: Duration) -> Result<T, PeerError> {
    // The limit is on the whole line: with a limit on each read, a peer could send a byte every two seconds.
    #[allow(clippy::disallowed_methods)] // a time limit, not the time
    let start = Instant::now();
    let mut line = Vec::new();
    let mut part = [0; 4096];
    while line.last() != Some(&b'\n') {
        let left = timeout.saturating_sub(start.elapsed());
        if left.is_zero() || line.len() > MAX_LINE {
            return Err(PeerError::Malformed);
        }
        let n = stream.read_within(&mut part, left)?;
        if n == 0 {
            return Err(PeerError::Malformed);
        }
        line.extend_from_slice(&part[..n]);
    }
    parse(&line)
}

/// Parses a message. The version is checked first, so that messages of other versions are recognised.
///
/// # Errors
/// [`PeerError::Version`] or [`PeerError::Malformed`].
pub fn parse<T: DeserializeOwned>(line: &[u8]) -> Result<T, PeerError> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let version: Version = serde_json::from_slice(line).map_err(|_| PeerError::Malformed)?;
    if version.version != VERSION {
        return Err(PeerError::Version(version.version));
    }
    serde_json::from_slice(line).map_err(|_| PeerError::Malformed)
}

/// Writes one message.
///
/// # Errors
/// If the connection is lost, or the peer does not read in time.
pub fn write(stream: &Stream, value: &impl Serialize) -> Result<(), PeerError> {
    Ok(stream.write_within(&line(value)?, TIMEOUT)?)
}

/// Writes one message without blocking.
///
/// # Errors
/// If the connection is lost, or the peer has not read the previous messages.
pub fn write_at_once(stream: &Stream, value: &impl Serialize) -> Result<(), PeerError> {
    Ok(stream.write_at_once(line(value)?)?)
}

fn line(value: &impl Serialize) -> Result<Vec<u8>, PeerError> {
    let mut line = serde_json::to_vec(value).map_err(|_| PeerError::Malformed)?;
    line.push(b'\n');
    Ok(line)
}

/// Sends a request to the companion whose socket is in one of these folders.
///
/// # Errors
/// See [`ClientError`].
pub fn request(folders: &[PathBuf], request: Request) -> Result<Reply, ClientError> {
    let exchange = |version, request| -> Result<Reply, ClientError> {
        let stream = connect(folders)?;
        let timeout = match request {
            Request::OpenOn(..) => WINDOW_TIMEOUT,
            _ => TIMEOUT,
        };
        write(&stream, &RequestLine { version, request })?;
        Ok(read_for(&stream, timeout)?)
    };
    let quit = request == Request::Quit;
    let answer = match exchange(VERSION, request) {
        // A companion of another version can be ended, so that this version can start: `Quit` is the same in
        // every version, and its answer may have that version.
        Err(ClientError::OtherVersion(theirs)) if quit => match exchange(theirs, Request::Quit) {
            Err(ClientError::OtherVersion(_)) => Ok(Reply::new(true, "")),
            answer => answer,
        },
        answer => answer,
    }?;
    if answer.ok {
        Ok(answer)
    } else {
        Err(ClientError::Refused(answer.text))
    }
}

/// Whether a companion is running, of whatever version.
pub fn is_running(folders: &[PathBuf]) -> bool {
    !matches!(request(folders, Request::Status), Err(ClientError::NotRunning))
}

/// Subscribes a window. Returns the connection on which a line with a [`Frame`] arrives for every change.
///
/// # Errors
/// See [`ClientError`].
pub fn subscribe(folders: &[PathBuf], role: Role) -> Result<Stream, ClientError> {
    let stream = connect(folders)?;
    let request = RequestLine {
        version: VERSION,
        request: Request::Subscribe(role, paths::screen()),
    };
    write(&stream, &request)?;
    Ok(stream)
}

fn connect(folders: &[PathBuf]) -> Result<Stream, ClientError> {
    let mut streams = folders.iter().filter_map(|f| Stream::connect(f).ok());
    streams.next().ok_or(ClientError::NotRunning)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(bytes: &[u8]) -> Result<RequestLine, PeerError> {
        let (a, b) = Stream::pair().unwrap();
        let bytes = bytes.to_owned();
        // The writer may be disconnected before it has written everything.
        std::thread::spawn(move || drop(b.write_within(&bytes, TIMEOUT)));
        read(&a)
    }

    #[test]
    fn request_is_transmitted_unchanged() {
        let (a, b) = Stream::pair().unwrap();
        let request = Request::Answer(Answer::Later);
        let line = RequestLine {
            version: VERSION,
            request: request.clone(),
        };
        write(&b, &line).unwrap();
        assert_eq!(read::<RequestLine>(&a).unwrap().request, request);
    }

    #[test]
    fn other_version_is_recognised_in_any_message() {
        let got = sent(b"{\"version\":99,\"ask\":{\"Dance\":true}}\n");
        assert!(matches!(got, Err(PeerError::Version(99))), "{got:?}");
    }

    #[test]
    fn companion_of_another_version_can_be_ended() {
        let folder = crate::testing::folder();
        let listener = Listener::bind(&folder).unwrap();
        let old = std::thread::spawn(move || {
            let mut requests = Vec::new();
            for _ in 0..2 {
                let stream = listener.accept().unwrap();
                let mut line = String::new();
                let mut reader = std::io::BufReader::new(stream.try_clone().unwrap());
                std::io::BufRead::read_line(&mut reader, &mut line).unwrap();
                requests.push(line);
                let reply = b"{\"version\":2,\"ok\":true,\"text\":\"\"}\n";
                stream.write_within(reply, TIMEOUT).unwrap();
            }
            requests
        });
        let folders = [folder.clone()];
        assert!(request(&folders, Request::Quit).unwrap().ok);
        let requests = old.join().unwrap();
        assert_eq!(requests[1], "{\"version\":2,\"ask\":\"Quit\"}\n");
    }

    #[test]
    fn malformed_incomplete_and_long_lines_are_refused() {
        let (no_request, half) = (
            format!("{{\"version\":{VERSION}}}\n"),
            format!("{{\"version\":{VERSION},\"ask\""),
        );
        for bytes in [
            &b"hello\n"[..],
            no_request.as_bytes(),
            half.as_bytes(),
            b"\xff\xfe\n",
        ] {
            assert!(matches!(sent(bytes), Err(PeerError::Malformed)), "{bytes:?}");
        }
        assert!(matches!(sent(&[b'x'; 200_000]), Err(PeerError::Malformed)));
    }
}
