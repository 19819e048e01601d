//! What the companion writes down: its memory after every event, and a heartbeat of the desk time.

use super::check_in::Asked;
use crate::engine::{Beat, Saved};
use crate::files;
use crate::history::Journal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The heartbeat's file has always this length: it is written in place and never cut.
const BEAT_LENGTH: usize = 512;

/// The engine's memory and the shell's own.
#[derive(Debug, Serialize, Deserialize)]
pub struct Memory {
    /// Its form. Another one is not read.
    pub version: u32,
    pub engine: Saved,
    /// Autostart has been offered once.
    pub asked_autostart: bool,
    /// A missing tray has been spoken of once.
    #[serde(default)]
    pub said_no_tray: bool,
    /// The last day that each lesson was shown.
    #[serde(default)]
    pub lessons: BTreeMap<String, NaiveDate>,
    /// The program and stage that the person was last told of.
    #[serde(default)]
    pub told_program: Option<String>,
    /// When the person was asked how it is going.
    #[serde(default)]
    pub asked: Asked,
    /// Who takes care before they breathe has been said.
    #[serde(default)]
    pub cared: bool,
    /// What the history may lack.
    #[serde(default)]
    pub journal: Journal,
}

/// The form of [`Memory`].
pub const VERSION: u32 = 1;

/// The two files.
pub struct MemoryFiles {
    state: PathBuf,
    beat: PathBuf,
    /// The state could not be read: it may hold a pause, so nothing takes its place in this run.
    left_alone: bool,
}

/// What was found at the start.
pub enum Found {
    Nothing,
    Memory(Box<Memory>),
    /// Is no state of ours, and was put aside there.
    Damaged(PathBuf),
    /// May not be read, and was left where it is. [`MemoryFiles::write`] does not replace it.
    Unreadable(PathBuf, std::io::Error),
}

impl MemoryFiles {
    pub fn new(folder: &Path) -> Self {
        MemoryFiles {
            state: folder.join("state.json"),
            beat: folder.join("heartbeat.json"),
            left_alone: false,
        }
    }

    /// Reads both; a damaged memory is renamed beside itself, a damaged heartbeat is worth nothing. One that may not be read is
    /// not damaged.
    pub fn read(&mut self) -> Found {
        let text = match std::fs::read(&self.state) {
            Ok(text) => text,
            // The second: what should be its folder is a file.
            Err(e) if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&e.kind()) => {
                return Found::Nothing;
            }
            Err(e) => {
                self.left_alone = true;
                return Found::Unreadable(self.state.clone(), e);
            }
        };
        let memory = serde_json::from_slice::<Memory>(&text).ok();
        let usable = |m: &Memory| m.version == VERSION && m.engine.plausible();
        let Some(mut memory) = memory.filter(usable) else {
            return match files::move_aside(&self.state) {
                Ok(Some(kept)) => Found::Damaged(kept),
                _ => Found::Damaged(self.state.clone()),
            };
        };
        let beat = std::fs::read(&self.beat).ok();
        if let Some(beat) = beat.and_then(|b| serde_json::from_slice::<Beat>(&b).ok()) {
            let before = memory.engine.clone();
            memory.engine.apply(beat);
            if !memory.engine.plausible() {
                memory.engine = before;
            }
        }
        Found::Memory(Box::new(memory))
    }

    /// Writes the memory so that a crash leaves the old or the new one.
    pub fn write(&self, memory: &Memory) -> std::io::Result<()> {
        if self.left_alone {
            let why = "the state could not be read at the start and is left as it is";
            return Err(std::io::Error::new(ErrorKind::PermissionDenied, why));
        }
        files::write(&self.state, &serde_json::to_string(memory)?)
    }

    /// Writes the desk time in place: no new file, no fsync.
    pub fn beat(&self, beat: &Beat) -> std::io::Result<()> {
        let mut text = serde_json::to_vec(beat)?;
        text.resize(BEAT_LENGTH.max(text.len()), b' ');
        let mut file = files::open_in_place(&self.beat)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Engine, Input, MINUTE, Now, Plan, Presence};

    fn now(minutes: i64) -> Now {
        let start = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        Now {
            wall: start + chrono::Duration::minutes(minutes),
            elapsed: minutes * MINUTE,
            awake: minutes * MINUTE,
        }
    }

    fn memory(engine: &Engine) -> Memory {
        Memory {
            version: VERSION,
            engine: engine.save(),
            asked_autostart: true,
            said_no_tray: false,
            lessons: BTreeMap::new(),
            told_program: None,
            asked: Asked::default(),
            cared: false,
            journal: Journal::default(),
        }
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("unbrace-memory-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_crash_loses_only_what_came_after_the_last_heartbeat() {
        let mut files = MemoryFiles::new(&folder("beat"));
        let mut e = Engine::new(Plan::default(), now(0));
        e.handle(Input::Presence(Presence::Active), now(0), &mut Vec::new());
        files.write(&memory(&e)).unwrap();
        e.handle(Input::Wake, now(20), &mut Vec::new());
        files.beat(&e.save().beat()).unwrap();
        let Found::Memory(found) = files.read() else {
            panic!("it was written")
        };
        let back = Engine::restore(
            Plan::default(),
            found.engine,
            "",
            &Default::default(),
            now(21),
            &mut Vec::new(),
        );
        assert_eq!(back.due_in(crate::engine::Kind::Posture), Some(10 * MINUTE));
    }

    #[test]
    fn a_damaged_memory_is_kept_and_a_damaged_heartbeat_is_passed_over() {
        let folder = folder("damaged");
        let mut files = MemoryFiles::new(&folder);
        let e = Engine::new(Plan::default(), now(0));
        files.write(&memory(&e)).unwrap();
        std::fs::write(folder.join("heartbeat.json"), "{\"wall").unwrap();
        assert!(matches!(files.read(), Found::Memory(m) if m.engine == e.save()));
        std::fs::write(folder.join("state.json"), "{\"version\":1").unwrap();
        let Found::Damaged(kept) = files.read() else {
            panic!("it is damaged")
        };
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "{\"version\":1");
        assert!(matches!(files.read(), Found::Nothing));
    }

    #[test]
    fn memory_that_cannot_be_read_is_neither_put_aside_nor_overwritten() {
        let folder = folder("unreadable");
        let mut files = MemoryFiles::new(&folder);
        // A folder in its place: root, as whom tests may run, can read every file.
        std::fs::create_dir(folder.join("state.json")).unwrap();
        assert!(matches!(files.read(), Found::Unreadable(..)));
        let e = Engine::new(Plan::default(), now(0));
        assert!(files.write(&memory(&e)).is_err());
        assert!(folder.join("state.json").is_dir());
        std::fs::remove_dir(folder.join("state.json")).unwrap();
        assert!(
            files.write(&memory(&e)).is_err(),
            "not in this run, even when it could be written now"
        );
    }
}
