//! The saved state of the companion: `state.json` after every event, and `heartbeat.json` with the desk time.

use super::check_in::Asked;
use crate::engine::{Beat, SavedState};
use crate::files;
use crate::history::Journal;
use crate::visit::Announced;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The length of the heartbeat's file in bytes. It is constant, because the file is written in place and
/// never truncated.
const HEARTBEAT_LENGTH: usize = 512;

/// The state that outlives a restart.
#[derive(Debug, Serialize, Deserialize)]
pub struct PersistedState {
    /// The version of this form. Another version is not read.
    pub version: u32,
    pub engine: SavedState,
    #[serde(flatten)]
    pub announcements: Announcements,
    /// When the person was asked to check in.
    #[serde(default)]
    pub asked: Asked,
    /// The notices of visits that were shown.
    #[serde(default)]
    pub visits: Announced,
    /// The changes that the history may lack.
    #[serde(default)]
    pub journal: Journal,
}

/// The messages and questions that the person has seen, so that none is repeated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Announcements {
    /// Whether to start at login was asked.
    #[serde(rename = "asked_autostart")]
    pub autostart_asked: bool,
    /// The message that no tray shows the icon was shown.
    #[serde(default, rename = "said_no_tray")]
    pub tray_missing_shown: bool,
    /// The last day on which each lesson was shown.
    #[serde(default)]
    pub lessons: BTreeMap<String, NaiveDate>,
    /// The state of the program that was announced last.
    #[serde(default, rename = "told_program")]
    pub program: Option<String>,
    /// A notification with the caution for breathing exercises was shown.
    #[serde(default, rename = "cared")]
    breathing_caution_shown: bool,
    /// The reminder whose notification showed the caution: the same notification may be shown again.
    #[serde(skip)]
    breathing_caution_in: Option<u64>,
}

impl Announcements {
    /// Whether the steps of this reminder come with the breathing caution.
    pub fn needs_breathing_caution(&self, reminder: Option<u64>) -> bool {
        !self.breathing_caution_shown || reminder.is_some() && self.breathing_caution_in == reminder
    }

    /// The steps of this reminder are shown with the breathing caution. Returns whether that is new.
    pub fn breathing_caution_shown(&mut self, reminder: u64) -> bool {
        if self.breathing_caution_shown {
            return false;
        }
        self.breathing_caution_shown = true;
        self.breathing_caution_in = Some(reminder);
        true
    }
}

/// The version of [`PersistedState`].
pub const VERSION: u32 = 1;

const HEARTBEAT_FILE: &str = "heartbeat.json";

/// The two files of the saved state.
pub struct StateFiles {
    state: PathBuf,
    heartbeat: PathBuf,
    /// The state could not be read. It may hold a pause, so it is not replaced in this run.
    read_only: bool,
}

/// The result of [`StateFiles::read`].
pub enum LoadedState {
    /// There is no file.
    None,
    State(Box<PersistedState>),
    /// The file has no valid state and was moved to this path.
    Damaged(PathBuf),
    /// The file cannot be read and stays as it is. [`StateFiles::write`] does not replace it.
    Unreadable(PathBuf, std::io::Error),
}

impl StateFiles {
    pub fn new(folder: &Path) -> Self {
        StateFiles {
            state: folder.join("state.json"),
            heartbeat: folder.join(HEARTBEAT_FILE),
            read_only: false,
        }
    }

    /// Reads both files. A damaged state is renamed, a damaged heartbeat is ignored.
    pub fn read(&mut self) -> LoadedState {
        let text = match std::fs::read(&self.state) {
            Ok(text) => text,
            // `NotADirectory`: a file is in the place of its folder.
            Err(e) if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&e.kind()) => {
                return LoadedState::None;
            }
            Err(e) => {
                self.read_only = true;
                return LoadedState::Unreadable(self.state.clone(), e);
            }
        };
        let state = serde_json::from_slice::<PersistedState>(&text).ok();
        let usable = |state: &PersistedState| state.version == VERSION && state.engine.plausible();
        let Some(mut state) = state.filter(usable) else {
            return match files::move_aside(&self.state) {
                Ok(Some(kept)) => LoadedState::Damaged(kept),
                _ => LoadedState::Damaged(self.state.clone()),
            };
        };
        let heartbeat = std::fs::read(&self.heartbeat).ok();
        if let Some(heartbeat) = heartbeat.and_then(|text| serde_json::from_slice::<Beat>(&text).ok()) {
            let before = state.engine.clone();
            state.engine.apply(heartbeat);
            if !state.engine.plausible() {
                state.engine = before;
            }
        }
        LoadedState::State(Box::new(state))
    }

    /// Replaces the state in one step: a crash leaves the old state or the new one.
    pub fn write(&self, state: &PersistedState) -> std::io::Result<()> {
        if self.read_only {
            let why = "the state could not be read at the start and is left as it is";
            return Err(std::io::Error::new(ErrorKind::PermissionDenied, why));
        }
        files::write(&self.state, &serde_json::to_string(state)?)
    }

    /// Writes the desk time in place: no new file, no fsync.
    pub fn write_heartbeat(&self, heartbeat: &Beat) -> std::io::Result<()> {
        let mut text = serde_json::to_vec(heartbeat)?;
        text.resize(HEARTBEAT_LENGTH.max(text.len()), b' ');
        let mut file = files::open_in_place(&self.heartbeat)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&text)
    }
}

/// The last minute of desk time that a companion with this data folder has counted. A window reads it without
/// a companion.
pub fn last_counted(folder: &Path) -> Option<DateTime<FixedOffset>> {
    let text = std::fs::read(folder.join(HEARTBEAT_FILE)).ok()?;
    serde_json::from_slice::<Beat>(&text).ok().map(|beat| beat.wall)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Engine, Input, MINUTE, Now, Plan, Presence};
    use crate::testing::folder;

    fn now(minutes: i64) -> Now {
        crate::engine::testing::at(minutes * MINUTE)
    }

    fn state(engine: &Engine) -> PersistedState {
        PersistedState {
            version: VERSION,
            engine: engine.save(),
            announcements: Announcements::default(),
            asked: Asked::default(),
            visits: Announced::default(),
            journal: Journal::default(),
        }
    }

    #[test]
    fn crash_loses_only_the_time_after_the_last_heartbeat() {
        let folder = folder();
        let mut files = StateFiles::new(&folder);
        let mut e = Engine::new(Plan::default(), now(0));
        e.handle(Input::Presence(Presence::Active), now(0), &mut Vec::new());
        files.write(&state(&e)).unwrap();
        e.handle(Input::Wake, now(20), &mut Vec::new());
        files.write_heartbeat(&e.save().beat()).unwrap();
        assert_eq!(last_counted(&folder), Some(e.save().beat().wall));
        let LoadedState::State(found) = files.read() else {
            panic!("no state was found")
        };
        let back = Engine::restore(
            Plan::default(),
            found.engine,
            "",
            &Default::default(),
            now(21),
            &mut Vec::new(),
        );
        assert_eq!(
            back.due_in(crate::engine::ReminderKind::Posture),
            Some(10 * MINUTE)
        );
    }

    #[test]
    fn damaged_state_is_kept_and_a_damaged_heartbeat_is_ignored() {
        let folder = folder();
        let mut files = StateFiles::new(&folder);
        let e = Engine::new(Plan::default(), now(0));
        files.write(&state(&e)).unwrap();
        std::fs::write(folder.join(HEARTBEAT_FILE), "{\"wall").unwrap();
        assert!(matches!(files.read(), LoadedState::State(s) if s.engine == e.save()));
        std::fs::write(folder.join("state.json"), "{\"version\":1").unwrap();
        let LoadedState::Damaged(kept) = files.read() else {
            panic!("the damage was not found")
        };
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "{\"version\":1");
        assert!(matches!(files.read(), LoadedState::None));
    }

    #[test]
    fn state_that_cannot_be_read_is_neither_moved_nor_overwritten() {
        let folder = folder();
        let mut files = StateFiles::new(&folder);
        // A folder in its place: root, as whom tests may run, can read every file.
        std::fs::create_dir(folder.join("state.json")).unwrap();
        assert!(matches!(files.read(), LoadedState::Unreadable(..)));
        let e = Engine::new(Plan::default(), now(0));
        assert!(files.write(&state(&e)).is_err());
        assert!(folder.join("state.json").is_dir());
        std::fs::remove_dir(folder.join("state.json")).unwrap();
        assert!(
            files.write(&state(&e)).is_err(),
            "not in this run, even when it could be written now"
        );
    }

    #[test]
    fn form_of_the_saved_state_stays_flat() {
        let now = now(0);
        let mut saved = state(&Engine::new(Plan::default(), now));
        saved.announcements.autostart_asked = true;
        assert!(saved.announcements.breathing_caution_shown(7));
        let mut json = serde_json::to_value(&saved).unwrap();
        let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        let expected = [
            "asked",
            "asked_autostart",
            "cared",
            "engine",
            "journal",
            "lessons",
            "said_no_tray",
            "told_program",
            "version",
            "visits",
        ];
        assert_eq!(keys, expected);
        // The first release wrote these three alone.
        json.as_object_mut()
            .unwrap()
            .retain(|key, _| ["version", "engine", "asked_autostart"].contains(&key.as_str()));
        let oldest: PersistedState = serde_json::from_value(json).unwrap();
        assert!(oldest.announcements.autostart_asked && oldest.announcements.needs_breathing_caution(None));
    }

    #[test]
    fn breathing_caution_is_repeated_for_its_own_reminder_alone() {
        let mut announcements = Announcements::default();
        assert!(announcements.needs_breathing_caution(None));
        assert!(announcements.breathing_caution_shown(7) && !announcements.breathing_caution_shown(8));
        assert!(announcements.needs_breathing_caution(Some(7)));
        assert!(
            !announcements.needs_breathing_caution(Some(8)) && !announcements.needs_breathing_caution(None)
        );
    }
}
