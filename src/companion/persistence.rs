//! Saving and recovery: the state is saved before the history is written, both are tried again after an
//! outage, and old entries are deleted once a day.

use super::check_in::Asked;
use super::health::Health;
use super::notification::MessageText;
use super::state::{Announcements, LoadedState, PersistedState, StateFiles, VERSION};
use super::storage::{StorageHealth, StoredFile};
use super::timers::{Timer, TimerTable};
use crate::engine::{Engine, Event, MINUTE, Ms, Now, day_of};
use crate::files;
use crate::history::{FirstAndLast, History, HistoryError, Journal, change};
use crate::i18n::Translator;
use crate::ipc::Page;
use crate::visit::{Announced, Visit};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// How often the desk time is saved while it is counted.
const HEARTBEAT: Ms = MINUTE;
/// The longest gap between two days of use that is taken for an absence and not for a jump of the clock.
const LONGEST_ABSENCE: chrono::Duration = chrono::Duration::days(180);
/// After a gap the clock is trusted again once there are entries of this many days.
const CONFIRMING_DAYS: u32 = 30;

/// What the app has to do after a read or a write.
#[derive(Debug)]
pub(super) enum StorageEvent {
    /// The history was opened: the engine has not counted its breaks yet.
    HistoryOpened,
    /// A damaged history was moved to this path, and a new one is in its place.
    HistoryDamaged(PathBuf),
    /// A file cannot be written, for this reason, and the person does not know it yet.
    OutageBegan(String),
}

impl StorageEvent {
    /// The message about it, if the person has to know it.
    pub(super) fn message(&self, i18n: &Translator) -> Option<MessageText> {
        match self {
            StorageEvent::HistoryOpened => None,
            StorageEvent::HistoryDamaged(kept) => {
                let file = kept.display().to_string();
                Some(MessageText {
                    title: i18n.tr("history-damaged"),
                    body: i18n.tr_args("history-damaged-body", &[("file", &file)]),
                    page: Page::Progress,
                })
            }
            StorageEvent::OutageBegan(why) => Some(MessageText {
                title: i18n.tr("cannot-write"),
                body: i18n.tr_args("cannot-write-body", &[("why", why)]),
                page: Page::Today,
            }),
        }
    }
}

/// The saved state, the history, and the journal that keeps them in step.
pub(super) struct Persistence {
    files: Option<StateFiles>,
    /// `None` if no home folder is known.
    history_file: Option<PathBuf>,
    history: Option<History>,
    /// The changes that the history may lack.
    journal: Journal,
    storage: StorageHealth,
    /// When state or desk time were saved last.
    saved_at: Ms,
    last_retention_run: Option<NaiveDate>,
    /// The clock was far ahead of the history: until the next start no old entry is deleted.
    clock_suspect: bool,
}

impl Persistence {
    /// `data` is the folder of the saved state. It and the file of the history are unknown without a home
    /// folder.
    pub(super) fn new(data: Option<&Path>, history_file: Option<PathBuf>, now: Now) -> Self {
        Persistence {
            files: data.map(StateFiles::new),
            history_file,
            history: None,
            journal: Journal::default(),
            storage: StorageHealth::default(),
            saved_at: now.elapsed,
            last_retention_run: None,
            clock_suspect: false,
        }
    }

    /// Reads the saved state; its journal stays here.
    pub(super) fn load_state(&mut self) -> LoadedState {
        let mut loaded = self.files.as_mut().map_or(LoadedState::None, StateFiles::read);
        if let LoadedState::State(state) = &mut loaded {
            self.journal = Journal::of_earlier_run(std::mem::take(&mut state.journal));
        }
        loaded
    }

    /// The state could not be read. A message says so now, and not again at each attempt to write.
    pub(super) fn set_state_unreadable(&mut self, why: String, now: Now, timers: &mut TimerTable) {
        self.storage.failed(StoredFile::State, why, now.elapsed);
        timers.set(Timer::StorageRetry, self.storage.retry_at());
    }

    /// Adds the changes of one input to the journal.
    pub(super) fn record(&mut self, events: &[Event]) {
        self.journal.add(events.iter().map(change));
    }

    /// Whether the history lacks changes.
    pub(super) fn has_unwritten_changes(&self) -> bool {
        !self.journal.waiting().is_empty()
    }

    /// Saves the state.
    pub(super) fn save(
        &mut self,
        engine: &Engine,
        announcements: &Announcements,
        asked: Asked,
        visits: &Announced,
        now: Now,
        timers: &mut TimerTable,
    ) -> Vec<StorageEvent> {
        self.saved_at = now.elapsed;
        timers.stop(Timer::Save);
        let Some(files) = &self.files else {
            return Vec::new();
        };
        let written = files.write(&PersistedState {
            version: VERSION,
            engine: engine.save(),
            announcements: announcements.clone(),
            asked,
            visits: visits.clone(),
            journal: self.journal.clone(),
        });
        match written {
            Ok(()) => self.succeeded(StoredFile::State, timers),
            Err(e) => return self.failed(StoredFile::State, e.to_string(), now, timers),
        }
        Vec::new()
    }

    /// When the desk time is saved next, while it is counted.
    pub(super) fn heartbeat_at(&self) -> Ms {
        self.saved_at + HEARTBEAT
    }

    /// Saves the desk time.
    pub(super) fn save_heartbeat(
        &mut self,
        engine: &Engine,
        now: Now,
        timers: &mut TimerTable,
    ) -> Vec<StorageEvent> {
        self.saved_at = now.elapsed;
        let heartbeat = engine.save().beat();
        match self.files.as_ref().map(|files| files.write_heartbeat(&heartbeat)) {
            Some(Err(e)) => self.failed(StoredFile::State, e.to_string(), now, timers),
            _ => Vec::new(),
        }
    }

    /// Opens the history, and writes the changes that it lacks.
    pub(super) fn open_history(&mut self, now: Now, timers: &mut TimerTable) -> Vec<StorageEvent> {
        let Some(file) = &self.history_file else {
            return Vec::new(); // see `health`
        };
        if let Some(folder) = file.parent() {
            let _ = files::create_folder(folder); // opening says why it cannot be
        }
        let opened = match History::open(file) {
            Ok(opened) => opened,
            Err(e) => {
                let why = format!("{e}; nothing is recorded until it can be");
                return self.failed(StoredFile::History, why, now, timers);
            }
        };
        self.journal
            .compare(opened.history.last_batch().unwrap_or_default());
        self.history = Some(opened.history);
        self.succeeded(StoredFile::History, timers);
        let mut events = Vec::new();
        if let Some(kept) = opened.kept {
            events.push(self.damaged(kept));
        }
        events.extend(self.write_history(now, timers));
        events.push(StorageEvent::HistoryOpened);
        events
    }

    /// Writes the changes that the history lacks. A history that is not open is opened first.
    pub(super) fn write_history(&mut self, now: Now, timers: &mut TimerTable) -> Vec<StorageEvent> {
        if !self.has_unwritten_changes() {
            return Vec::new();
        }
        let Some(history) = &mut self.history else {
            return self.open_history(now, timers);
        };
        let applied = history.apply_batches(self.journal.waiting());
        if applied.is_ok() {
            self.journal.written();
        }
        self.applied(applied, now, timers)
    }

    fn applied(
        &mut self,
        applied: Result<Option<PathBuf>, HistoryError>,
        now: Now,
        timers: &mut TimerTable,
    ) -> Vec<StorageEvent> {
        match applied {
            Ok(kept) => {
                self.succeeded(StoredFile::History, timers);
                kept.map(|kept| self.damaged(kept)).into_iter().collect()
            }
            Err(e) => self.failed(
                StoredFile::History,
                format!("cannot be written: {e}"),
                now,
                timers,
            ),
        }
    }

    /// Tries again to open the history or to write to it.
    pub(super) fn retry_history(&mut self, now: Now, timers: &mut TimerTable) -> Vec<StorageEvent> {
        if self.history.is_none() {
            return self.open_history(now, timers);
        }
        if !self.has_unwritten_changes() {
            self.succeeded(StoredFile::History, timers);
        }
        self.write_history(now, timers)
    }

    /// Registers the attempt after this one.
    pub(super) fn schedule_retry(&mut self, now: Now, timers: &mut TimerTable) {
        self.storage.retry_due(now.elapsed);
        timers.set(Timer::StorageRetry, self.storage.retry_at());
    }

    fn damaged(&mut self, kept: PathBuf) -> StorageEvent {
        self.storage.set_kept(kept.display().to_string());
        log::error!("history: {}", self.storage.health());
        StorageEvent::HistoryDamaged(kept)
    }

    /// A full disk or a read-only home: reminders go on, and each outage is announced once.
    fn failed(
        &mut self,
        file: StoredFile,
        why: String,
        now: Now,
        timers: &mut TimerTable,
    ) -> Vec<StorageEvent> {
        let announce = self.storage.failed(file, why.clone(), now.elapsed);
        timers.set(Timer::StorageRetry, self.storage.retry_at());
        if !announce {
            return Vec::new();
        }
        log::error!("cannot write: {why}; reminders go on, what happens now may not be kept");
        vec![StorageEvent::OutageBegan(why)]
    }

    fn succeeded(&mut self, file: StoredFile, timers: &mut TimerTable) {
        self.storage.succeeded(file);
        timers.set(Timer::StorageRetry, self.storage.retry_at());
    }

    /// Why something that happens now is not kept.
    pub(super) fn problem(&self) -> Option<&str> {
        self.storage.problem()
    }

    pub(super) fn health(&self) -> Health {
        if self.history_file.is_none() {
            return Health::Missing("no home folder is known; nothing is recorded".into());
        }
        self.storage.health()
    }

    /// Once a day, deletes the entries that are older than `keep`. Not by a clock that may have jumped ahead,
    /// which [`clock_is_trusted`] decides, and not while the settings have an error.
    pub(super) fn run_retention(&mut self, keep: chrono::Duration, settings_are_valid: bool, now: Now) {
        let today = day_of(now.wall);
        if self.last_retention_run == Some(today) {
            return;
        }
        self.last_retention_run = Some(today);
        let Some(history) = &mut self.history else {
            return;
        };
        match history.mend_index() {
            Ok(false) => {}
            Ok(true) => log::warn!("history: its index lacked entries and was rebuilt"),
            Err(e) => log::warn!("history: {e}"),
        }
        if self.clock_suspect {
            return;
        }
        let days = history.recent_days(CONFIRMING_DAYS).unwrap_or_default();
        self.clock_suspect = !clock_is_trusted(&days, today, keep);
        if self.clock_suspect || !settings_are_valid {
            return;
        }
        if let Err(e) = history.expire(today - keep) {
            log::warn!("history: old entries cannot be deleted: {e}");
        }
    }

    /// The first check-in and the last one; `None` without a history.
    pub(super) fn check_in_times(&self) -> Option<FirstAndLast> {
        self.history.as_ref()?.check_in_times().ok()
    }

    /// The visits that the person has added; `None` without a history.
    pub(super) fn visits(&self) -> Option<Vec<Visit>> {
        let own = self.history.as_ref()?.visits().ok()?;
        Some(own.into_iter().map(|v| v.visit).collect())
    }

    /// The number of breaks in the history; `None` without one.
    pub(super) fn breaks_done(&self) -> Option<u32> {
        self.history.as_ref()?.breaks_done().ok()
    }

    /// Gives back the memory of the history's cache.
    pub(super) fn shrink_memory(&self) {
        if let Some(history) = &self.history {
            history.rest();
        }
    }
}

/// Whether old entries may be deleted by this clock: not if it may have jumped ahead lately. One reminder
/// that is answered by a wrong clock is the newest entry, so the gaps between all the last days with an entry
/// count. `days` are those days, newest first.
fn clock_is_trusted(days: &[NaiveDate], today: NaiveDate, keep: chrono::Duration) -> bool {
    let most = LONGEST_ABSENCE.min(keep / 2);
    let later = std::iter::once(&today).chain(days);
    let mut gaps = days.iter().zip(later).map(|(day, later)| *later - *day);
    gaps.all(|gap| gap <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Answer, Command, Input, Plan, Presence, ReminderKind};
    use crate::history::Span;
    use chrono::{Days, Duration};
    use tempfile::TempDir;

    fn at(minutes: i64) -> Now {
        crate::engine::testing::at(minutes * MINUTE)
    }

    /// What the app does for each input of the engine.
    struct Fixture {
        folder: TempDir,
        engine: Engine,
        persistence: Persistence,
        timers: TimerTable,
    }

    impl Fixture {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let history = folder.path().join("history/history.db");
            let mut engine = Engine::new(Plan::default(), at(0));
            engine.handle(Input::Presence(Presence::Active), at(0), &mut Vec::new());
            Fixture {
                persistence: Persistence::new(Some(folder.path()), Some(history), at(0)),
                folder,
                engine,
                timers: TimerTable::default(),
            }
        }

        fn save(&mut self, minutes: i64) -> Vec<StorageEvent> {
            let (announcements, asked) = (Announcements::default(), Asked::default());
            self.persistence.save(
                &self.engine,
                &announcements,
                asked,
                &Announced::default(),
                at(minutes),
                &mut self.timers,
            )
        }

        /// Offers a posture cue, which is answered, and returns what follows from writing it.
        fn break_at(&mut self, minutes: i64) -> Vec<StorageEvent> {
            for input in [
                Input::Command(Command::Offer(ReminderKind::Posture)),
                Input::Answer(Answer::Done),
            ] {
                let mut events = Vec::new();
                self.engine.handle(input, at(minutes), &mut events);
                self.persistence.record(&events);
            }
            self.persistence.write_history(at(minutes), &mut self.timers)
        }

        fn entries(&self) -> usize {
            let history = self.persistence.history.as_ref().unwrap();
            history.entries(Span::default()).unwrap().len()
        }
    }

    fn day(n: u64) -> NaiveDate {
        NaiveDate::default() + Days::new(n)
    }

    #[test]
    fn clock_that_jumped_ahead_is_not_trusted_at_the_first_start_nor_later() {
        let keep = Duration::days(5 * 365);
        let office: Vec<NaiveDate> = (0..30).rev().map(|n| day(1_000 + n)).collect();
        assert!(clock_is_trusted(&office, day(1_030), keep));
        let wrong = day(1_030 + 3_650);
        assert!(!clock_is_trusted(&office, wrong, keep), "the first start");
        let answered: Vec<NaiveDate> = std::iter::once(wrong).chain(office.clone()).take(30).collect();
        assert!(
            !clock_is_trusted(&answered, wrong, keep),
            "a reminder was answered"
        );
        assert!(
            !clock_is_trusted(&answered, wrong + Days::new(1), keep),
            "the next day"
        );
        assert!(clock_is_trusted(&[], wrong, keep), "there is nothing to lose");
    }

    #[test]
    fn holiday_is_no_jump_unless_entries_are_kept_for_a_short_time() {
        let week: Vec<NaiveDate> = (0..7).rev().map(|n| day(100 + n)).collect();
        assert!(!clock_is_trusted(&week, day(166), Duration::days(30)));
        assert!(clock_is_trusted(&week, day(120), Duration::days(30)));
        assert!(clock_is_trusted(&week, day(280), Duration::days(730)));
    }

    #[test]
    fn failed_write_of_the_state_is_not_cleared_by_a_good_write_of_the_history() {
        let mut f = Fixture::new();
        let opened = f.persistence.open_history(at(0), &mut f.timers);
        assert!(matches!(opened[..], [StorageEvent::HistoryOpened]), "{opened:?}");
        let state = f.folder.path().join("state.json");
        std::fs::create_dir(&state).unwrap(); // root, as whom tests may run, can write every file
        let failed = f.save(1);
        assert!(matches!(failed[..], [StorageEvent::OutageBegan(_)]), "{failed:?}");
        assert!(f.break_at(2).is_empty());
        assert_eq!(f.entries(), 1);
        let health = f.persistence.health();
        assert!(
            matches!(&health, Health::Missing(why) if why.starts_with("pauses and timers")),
            "{health}"
        );
        assert!(f.persistence.problem().is_some() && f.timers.is_running(Timer::StorageRetry));
        std::fs::remove_dir(&state).unwrap();
        assert!(f.save(3).is_empty());
        assert_eq!(f.persistence.health(), Health::Ok);
        assert!(!f.timers.is_running(Timer::StorageRetry));
    }

    #[test]
    fn changes_wait_until_the_history_can_be_opened() {
        let mut f = Fixture::new();
        let blocked = f.folder.path().join("history");
        std::fs::write(&blocked, "a file in the place of the folder").unwrap();
        let failed = f.persistence.open_history(at(0), &mut f.timers);
        assert!(matches!(failed[..], [StorageEvent::OutageBegan(_)]), "{failed:?}");
        assert!(f.break_at(1).is_empty() && f.break_at(10).is_empty());
        assert!(f.persistence.has_unwritten_changes());
        std::fs::remove_file(&blocked).unwrap();
        let opened = f.persistence.retry_history(at(11), &mut f.timers);
        assert!(matches!(opened[..], [StorageEvent::HistoryOpened]), "{opened:?}");
        assert!(!f.persistence.has_unwritten_changes());
        assert_eq!((f.entries(), f.persistence.health()), (2, Health::Ok));
    }

    #[test]
    fn home_that_is_unknown_is_reported() {
        let mut persistence = Persistence::new(None, None, at(0));
        let mut timers = TimerTable::default();
        assert!(persistence.open_history(at(0), &mut timers).is_empty());
        assert!(matches!(persistence.load_state(), LoadedState::None));
        assert!(
            persistence
                .health()
                .to_string()
                .starts_with("missing: no home folder")
        );
    }
}
