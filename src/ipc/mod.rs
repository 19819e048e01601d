//! The local socket: one JSON line each way, versioned. A peer that is slow, huge or malformed is cut off and changes
//! nothing. A window that subscribes gets a line with every change, until it goes.

mod frame;
mod wire;

pub use frame::{Frame, Next, Notice, Page, Role, Showing};
#[cfg(unix)]
pub use wire::socket_file;
pub use wire::{Listener, Stream, point, remove};

use crate::engine::{Answer, Command, Ms};
use crate::place::{self, Screen};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thiserror::Error;

/// The protocol's version; another one is refused in words.
pub const VERSION: u32 = 9;
/// The longest line taken, in bytes.
pub(crate) const LONGEST: usize = 64 * 1024;
/// How long a peer may take for its whole line.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long a window may take to come up.
const WINDOW_PATIENCE: Duration = Duration::from_secs(20);

/// What a command asks of the companion.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// [`VERSION`] of the asker.
    pub version: u32,
    /// What is asked.
    pub ask: Ask,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// The state.
    Status,
    /// A command to the engine.
    Command(Command),
    /// Ask the person about a flare-up before it begins.
    AskFlareUp,
    /// Begin a flare-up of so many days, or of the set length.
    FlareUp(Option<u32>),
    /// An answer to the live reminder.
    Answer(Answer),
    /// The reason behind the live reminder.
    Why,
    /// The therapist's program, or the place in it, has changed: look at it again.
    Program,
    /// The settings file has changed: look at it again.
    Settings,
    /// A window.
    Open(Page),
    /// A window on the display of the asker. Where that is not the companion's, [`Reply::elsewhere`] says so.
    OpenOn(Page, Screen),
    /// Show the waiting message with this number.
    Read(u64),
    /// Remove the waiting message with this number: the person has read it.
    Dismiss(u64),
    /// A window is there and wants a [`Frame`] now and with every change; it is gone when it closes the connection.
    Subscribe(Role, Screen),
    /// The window that guides the live reminder says that it is over, after so many milliseconds really done
    /// and repetitions counted.
    Guided(u64, Ms, u32),
    /// End the companion.
    Quit,
}

/// What the companion says to it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reply {
    /// [`VERSION`] of the companion.
    pub version: u32,
    /// Whether it was done.
    pub ok: bool,
    /// In words.
    pub text: String,
    /// The state, when it was asked for.
    #[serde(default)]
    pub status: Option<serde_json::Value>,
    /// The asker is on another display than the companion and starts the window itself.
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

/// Why a line could not be exchanged.
#[derive(Debug, Error)]
pub enum PeerError {
    /// The other side is of another version.
    #[error("the peer uses protocol version {0}, this program {VERSION}")]
    Version(u32),
    /// Not a line of the protocol.
    #[error("the message does not follow the protocol")]
    Malformed,
    /// The connection says no: gone, or too slow.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Reads one message within the limits.
///
/// # Errors
/// See [`PeerError`]; the peer is to be cut off.
pub fn read<T: DeserializeOwned>(stream: &Stream) -> Result<T, PeerError> {
    read_for(stream, PATIENCE)
}

fn read_for<T: DeserializeOwned>(stream: &Stream, patience: Duration) -> Result<T, PeerError> {
    // A limit on each read would let a peer send a byte every two seconds: the limit is on the whole line.
    #[allow(clippy::disallowed_methods)] // a time limit, not the time
    let start = Instant::now();
    let mut line = Vec::new();
    let mut part = [0; 4096];
    while line.last() != Some(&b'\n') {
        let left = patience.saturating_sub(start.elapsed());
        if left.is_zero() || line.len() > LONGEST {
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

/// Reads one message from its line; the version is looked at first, so that another one is told in words.
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
/// When the peer is gone or does not read.
pub fn write(stream: &Stream, value: &impl Serialize) -> Result<(), PeerError> {
    Ok(stream.write_within(&line(value)?, PATIENCE)?)
}

/// Writes one message to a peer that never blocks: one that has not read the last ones is refused.
///
/// # Errors
/// When the peer is gone or does not read.
pub fn write_at_once(stream: &Stream, value: &impl Serialize) -> Result<(), PeerError> {
    Ok(stream.write_at_once(line(value)?)?)
}

fn line(value: &impl Serialize) -> Result<Vec<u8>, PeerError> {
    let mut line = serde_json::to_vec(value).map_err(|_| PeerError::Malformed)?;
    line.push(b'\n');
    Ok(line)
}

/// Asks the companion whose socket is in one of these folders; `None`: none is running.
pub fn ask(folders: &[PathBuf], ask: Ask) -> Option<Result<Reply, PeerError>> {
    let exchange = |version, ask| {
        let stream = connect(folders)?;
        let patience = match ask {
            Ask::OpenOn(..) => WINDOW_PATIENCE,
            _ => PATIENCE,
        };
        let sent = write(&stream, &Request { version, ask });
        Some(sent.and_then(|()| read_for(&stream, patience)))
    };
    let quit = ask == Ask::Quit;
    match exchange(VERSION, ask)? {
        // An older companion is to end, so that this version's can start: "quit" is the same in every version, and its
        // answer may be of that version.
        Err(PeerError::Version(theirs)) if quit => match exchange(theirs, Ask::Quit)? {
            Err(PeerError::Version(_)) => Some(Ok(Reply::new(true, ""))),
            answer => Some(answer),
        },
        answer => Some(answer),
    }
}

/// Subscribes a window: the connection on which its frames come, a line each; `None`: no companion is running.
pub fn subscribe(folders: &[PathBuf], role: Role) -> Option<Result<Stream, PeerError>> {
    let stream = connect(folders)?;
    let request = Request {
        version: VERSION,
        ask: Ask::Subscribe(role, place::screen()),
    };
    Some(write(&stream, &request).map(|()| stream))
}

fn connect(folders: &[PathBuf]) -> Option<Stream> {
    folders.iter().find_map(|f| Stream::connect(f).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(bytes: &[u8]) -> Result<Request, PeerError> {
        let (a, b) = Stream::pair().unwrap();
        let bytes = bytes.to_owned();
        // The peer may be cut off while it still writes.
        std::thread::spawn(move || drop(b.write_within(&bytes, PATIENCE)));
        read(&a)
    }

    #[test]
    fn a_request_arrives_whole() {
        let (a, b) = Stream::pair().unwrap();
        let ask = Ask::Answer(Answer::Later);
        let request = Request {
            version: VERSION,
            ask: ask.clone(),
        };
        write(&b, &request).unwrap();
        assert_eq!(read::<Request>(&a).unwrap().ask, ask);
    }

    #[test]
    fn another_version_is_known_whatever_else_it_says() {
        let got = sent(b"{\"version\":99,\"ask\":{\"Dance\":true}}\n");
        assert!(matches!(got, Err(PeerError::Version(99))), "{got:?}");
    }

    #[test]
    fn a_companion_of_another_version_can_be_ended() {
        let folder = std::env::temp_dir().join(format!("unbrace-ipc-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let listener = Listener::bind(&folder).unwrap();
        let old = std::thread::spawn(move || {
            let mut heard = Vec::new();
            for _ in 0..2 {
                let stream = listener.accept().unwrap();
                let mut line = String::new();
                let mut reader = std::io::BufReader::new(stream.try_clone().unwrap());
                std::io::BufRead::read_line(&mut reader, &mut line).unwrap();
                heard.push(line);
                let reply = b"{\"version\":2,\"ok\":true,\"text\":\"\"}\n";
                stream.write_within(reply, PATIENCE).unwrap();
            }
            heard
        });
        let folders = [folder.clone()];
        assert!(ask(&folders, Ask::Quit).unwrap().unwrap().ok);
        let heard = old.join().unwrap();
        assert_eq!(heard[1], "{\"version\":2,\"ask\":\"Quit\"}\n");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn garbage_half_a_line_and_a_huge_one_are_cut_off() {
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
