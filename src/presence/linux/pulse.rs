//! Calls by microphone: recording streams of PulseAudio, or of PipeWire in its place. The device is never
//! opened: the server reports when a stream begins and ends.
//!
//! These streams are not calls: one that records what is played (a monitor), one that is paused (corked), and
//! the peak meters of the sound server.

use super::touched::Touched;
use crate::paths;
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source, thread};
use crate::sound::Server;
use pulseaudio::protocol::{Command, ProtocolError, SourceInfo, SourceOutputInfo};
use rustix::fs::inotify::WatchFlags;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The number of connection attempts after the socket of a server has appeared, and the time between two
/// attempts: a server binds its socket before it listens.
const TRIES: (u32, Duration) = (10, Duration::from_millis(200));

/// Watches on a new thread. The server may start late, end and restart.
///
/// # Errors
/// If the folder of the server's socket is unknown or the thread cannot be started.
pub fn watch(report: impl Reporter) -> Result<(), PresenceError> {
    let folder = paths::sound_folder().ok_or(PresenceError::NoRuntimeFolder)?;
    let tell = move |news| {
        report(Report {
            source: Source::Pulse,
            news,
        })
    };
    thread("sound", move || {
        let arrival = Arrival::new(&folder);
        loop {
            let why = match follow(&tell) {
                None => return,
                Some(why) => why,
            };
            if !tell(PresenceEvent::Lost(why)) || arrival.as_ref().is_none_or(|a| !a.wait()) {
                return;
            }
        }
    })
}

/// Watches a server until it ends, and returns the reason. `None` once the receiver has gone.
fn follow(tell: &impl Fn(PresenceEvent) -> bool) -> Option<PresenceError> {
    let begin = || {
        let mut changes = Server::connect().map_err(sound)?;
        changes.subscribe().map_err(sound)?;
        Ok::<_, PresenceError>((changes, probe()?))
    };
    let (mut changes, mut call) = match begin() {
        Ok(begun) => begun,
        Err(why) => return Some(why),
    };
    // This is reported without a call as well: it shows that the source works.
    if !tell(PresenceEvent::Call(call)) {
        return None;
    }
    // The state is read over a second connection, so that replies and events do not mix.
    while changes.next().is_ok() {
        let now = probe().unwrap_or(false);
        if std::mem::replace(&mut call, now) != now && !tell(PresenceEvent::Call(now)) {
            return None;
        }
    }
    Some(PresenceError::Ended("the sound server"))
}

/// Waits for a server: for the socket `native` in the folder `pulse` of the runtime folder.
struct Arrival {
    touched: Touched,
    folder: PathBuf,
}

impl Arrival {
    fn new(folder: &Path) -> Option<Self> {
        let touched = Touched::new().ok()?;
        let runtime = folder.parent()?;
        touched.add(runtime, WatchFlags::CREATE).then(|| Arrival {
            touched,
            folder: folder.to_owned(),
        })
    }

    /// Waits until a server answers. Returns false if the folder cannot be watched.
    fn wait(&self) -> bool {
        let answers = || UnixStream::connect(self.folder.join("native")).is_ok();
        loop {
            // The folder is watched before the check, so that a socket that appears in between is not missed.
            self.touched.add(&self.folder, WatchFlags::CREATE);
            if answers() {
                return true;
            }
            if self
                .touched
                .wait(|name| name == "native" || name == "pulse")
                .is_err()
            {
                return false;
            }
            for _ in 0..TRIES.0 {
                if answers() {
                    return true;
                }
                std::thread::sleep(TRIES.1);
            }
        }
    }
}

/// Whether a program records from a microphone.
///
/// # Errors
/// If no sound server answers.
pub fn probe() -> Result<bool, PresenceError> {
    let mut server = Server::connect().map_err(sound)?;
    let mut lists = || {
        let streams: Vec<SourceOutputInfo> = server.request(Command::GetSourceOutputInfoList)?;
        let sources: Vec<SourceInfo> = server.request(Command::GetSourceInfoList)?;
        Ok::<_, ProtocolError>(records(&streams, &sources))
    };
    lists().map_err(sound)
}

fn sound(error: impl std::error::Error + Send + Sync + 'static) -> PresenceError {
    PresenceError::Sound(Cause::new(error))
}

/// Whether one of the streams is a call: it does not record what is played, is not paused, and is not a level
/// meter.
fn records(streams: &[SourceOutputInfo], sources: &[SourceInfo]) -> bool {
    let monitor = |index: u32| {
        let source = sources.iter().find(|s| s.index == index);
        source.is_some_and(|s| s.monitor_of_sink_index.is_some() || s.name.to_bytes().ends_with(b".monitor"))
    };
    streams
        .iter()
        .any(|s| !s.corked && !monitor(s.source_index) && s.name.to_bytes() != b"Peak detect")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::CString;

    fn stream(source_index: u32, name: &str, corked: bool) -> SourceOutputInfo {
        SourceOutputInfo {
            source_index,
            name: CString::new(name).unwrap(),
            corked,
            ..Default::default()
        }
    }

    #[test]
    fn only_a_running_stream_of_a_microphone_is_a_call() {
        let source = |index, name: &str, monitor_of_sink_index| SourceInfo {
            index,
            name: CString::new(name).unwrap(),
            monitor_of_sink_index,
            ..Default::default()
        };
        let sources = [source(1, "mic", None), source(2, "speakers.monitor", Some(0))];
        let call = |s: SourceOutputInfo| records(&[s], &sources);
        assert!(call(stream(1, "Meeting", false)));
        assert!(!call(stream(1, "Meeting", true)), "paused");
        assert!(
            !call(stream(2, "Screen recorder", false)),
            "records what is played"
        );
        assert!(!call(stream(1, "Peak detect", false)), "a level meter");
        assert!(!records(&[], &sources));
    }
}
