//! The local socket: one JSON line each way, versioned. A peer that is slow, huge or malformed is cut off.

use crate::engine::{Answer, Command};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The protocol's version; another one is refused in words.
pub const VERSION: u32 = 1;
/// The longest line taken.
const LONGEST: u64 = 64 * 1024;
/// How long a peer may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a command asks of the companion.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// [`VERSION`] of the asker.
    pub version: u32,
    /// What is asked.
    pub ask: Ask,
}

/// What can be asked.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// The state.
    Status,
    /// A command to the engine.
    Command(Command),
    /// Begin a flare-up of the set length.
    FlareUp,
    /// An answer to the live reminder.
    Answer(Answer),
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
}

/// Where the socket is.
pub fn socket(folder: &Path) -> PathBuf {
    folder.join("unbrace.sock")
}

/// Reads one line within the limits.
pub fn read_line(stream: &UnixStream) -> std::io::Result<String> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST)).read_line(&mut line)?;
    if line.ends_with('\n') {
        Ok(line)
    } else {
        Err(std::io::ErrorKind::InvalidData.into())
    }
}

/// Writes one line.
pub fn write_line(mut stream: &UnixStream, value: &impl Serialize) -> std::io::Result<()> {
    let mut line = serde_json::to_string(value)?;
    line.push('\n');
    stream.write_all(line.as_bytes())
}

/// Asks the companion; `None`: none is running.
pub fn ask(folder: &Path, ask: Ask) -> Option<std::io::Result<Reply>> {
    let stream = UnixStream::connect(socket(folder)).ok()?;
    Some((|| {
        write_line(
            &stream,
            &Request {
                version: VERSION,
                ask,
            },
        )?;
        Ok(serde_json::from_str(&read_line(&stream)?)?)
    })())
}
