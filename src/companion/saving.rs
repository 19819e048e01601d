//! Saving and recovery: the state is saved before the history is written, both are tried again after an outage, and old entries
//! are deleted once a day.

use super::health::{Component, Health};
use super::memory::{Memory, VERSION};
use super::shell::Shell;
use super::storage::Store;
use crate::engine::{Event, Now, day_of};
use crate::history::{History, HistoryError};
use crate::{files, place};
use chrono::NaiveDate;
use std::path::PathBuf;

/// The longest gap between two days of use that is taken for a holiday and not for a leap of the clock.
const LEAP: chrono::Duration = chrono::Duration::days(180);
/// After a gap the clock is trusted again once there are entries of this many days.
const CONFIRMING_DAYS: u32 = 30;

impl Shell {
    pub(super) fn open_history(&mut self, now: Now) {
        let Some(file) = place::history_file() else {
            let why = "no home folder is known; nothing is recorded";
            return self.health.set(Component::History, Health::Missing(why.into()));
        };
        if let Some(folder) = file.parent() {
            let _ = files::create_folder(folder); // opening says why it cannot be
        }
        match History::open(&file) {
            Ok(opened) => {
                self.journal
                    .compare(opened.history.last_batch().unwrap_or_default());
                self.history = Some(opened.history);
                self.written(Store::History);
                if let Some(kept) = opened.kept {
                    self.history_damaged(&kept, now);
                }
                self.write_history(now);
                let history = self.history.as_ref();
                self.engine
                    .count_breaks_from(|| history.and_then(|h| h.breaks_done().ok()));
            }
            Err(e) => {
                let why = format!("{e}; nothing is recorded until it can be");
                self.cannot_write(Store::History, why, now);
            }
        }
    }

    /// Carries out what an input has led to. Its changes of the history are in the journal, which has been saved where they
    /// are to last.
    pub(super) fn carry_out(&mut self, out: Vec<Event>, now: Now) {
        self.write_history(now);
        for e in &out {
            self.page(e, now);
        }
    }

    /// Makes the changes that the history lacks. Where there is no history yet, it is tried to open it.
    fn write_history(&mut self, now: Now) {
        if self.journal.waiting().is_empty() {
            return;
        }
        let Some(history) = &mut self.history else {
            return self.open_history(now);
        };
        let applied = history.apply_batches(self.journal.waiting());
        if applied.is_ok() {
            self.journal.written();
        }
        self.applied(applied, now);
    }

    fn applied(&mut self, applied: Result<Option<PathBuf>, HistoryError>, now: Now) {
        match applied {
            Ok(kept) => {
                self.written(Store::History);
                if let Some(kept) = kept {
                    self.history_damaged(&kept, now);
                }
            }
            Err(e) => self.cannot_write(Store::History, format!("cannot be written: {e}"), now),
        }
    }

    /// Tries once more to write what could not be written.
    pub(super) fn write_again(&mut self, now: Now) {
        self.save(now);
        if self.history.is_none() {
            self.open_history(now);
        } else if self.journal.waiting().is_empty() {
            self.written(Store::History);
        } else {
            self.write_history(now);
        }
    }

    pub(super) fn history_damaged(&mut self, kept: &std::path::Path, now: Now) {
        let file = kept.display().to_string();
        self.storage.kept(file.clone());
        self.health.set(Component::History, self.storage.health());
        log::error!("history: {}", self.storage.health());
        let title = self.words.say("history-damaged");
        let body = self.words.fill("history-damaged-body", &[("file", &file)]);
        self.tell(&title, &body, now);
    }

    /// A full disk or a read-only home: reminders go on, and each outage is announced once.
    pub(super) fn cannot_write(&mut self, store: Store, why: String, now: Now) {
        let announce = self.storage.failed(store, why.clone(), now.elapsed);
        self.health.set(Component::History, self.storage.health());
        if announce {
            log::error!("cannot write: {why}; reminders go on, what happens now may not be kept");
            let title = self.words.say("cannot-write");
            let body = self.words.fill("cannot-write-body", &[("why", &why)]);
            self.tell(&title, &body, now);
        }
    }

    pub(super) fn written(&mut self, store: Store) {
        self.storage.succeeded(store);
        self.health.set(Component::History, self.storage.health());
    }

    /// Writes the memory down safely.
    pub(super) fn save(&mut self, now: Now) {
        (self.saved_at, self.save_at) = (now.elapsed, None);
        let memory = Memory {
            version: VERSION,
            engine: self.engine.save(),
            asked_autostart: self.asked_autostart,
            said_no_tray: self.said_no_tray,
            lessons: self.lessons.clone(),
            told_program: self.told_program.clone(),
            asked: self.check_ins.asked,
            cared: self.cared,
            journal: self.journal.clone(),
        };
        match self.memory.as_ref().map(|m| m.write(&memory)) {
            Some(Err(e)) => self.cannot_write(Store::State, e.to_string(), now),
            Some(Ok(())) => self.written(Store::State),
            None => {}
        }
    }

    /// Once a day, deletes what is older than the person wants to keep. Not while the settings cannot be read, and not by a
    /// clock that may have leapt ahead: see [`clock_is_trusted`].
    pub(super) fn tidy(&mut self, now: Now) {
        let today = day_of(now.wall);
        if self.tidied == Some(today) {
            return;
        }
        self.tidied = Some(today);
        let Some(history) = &mut self.history else {
            return;
        };
        match history.mend_index() {
            Ok(false) => {}
            Ok(true) => {
                log::warn!("history: its index lacked entries and is made anew")
            }
            Err(e) => log::warn!("history: {e}"),
        }
        if self.leapt {
            return;
        }
        let keep = chrono::Duration::milliseconds(self.config.settings.keep());
        let days = history.recent_days(CONFIRMING_DAYS).unwrap_or_default();
        self.leapt = !clock_is_trusted(&days, today, keep);
        if self.leapt || self.config.problem.is_some() {
            return;
        }
        let before = today - keep;
        if let Err(e) = history.expire(before) {
            log::warn!("history: old entries cannot be deleted: {e}");
        }
    }
}

/// Whether old entries may be deleted by this clock. Not when it may have leapt ahead lately: one reminder that is answered by
/// a wrong clock is the newest entry, so the gaps between the last days with an entry count, not the newest one alone.
/// `days` are those days, newest first.
fn clock_is_trusted(days: &[NaiveDate], today: NaiveDate, keep: chrono::Duration) -> bool {
    let most = LEAP.min(keep / 2);
    let later = std::iter::once(&today).chain(days);
    let mut gaps = days.iter().zip(later).map(|(day, later)| *later - *day);
    gaps.all(|gap| gap <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, Duration};

    fn day(n: u64) -> NaiveDate {
        NaiveDate::default() + Days::new(n)
    }

    #[test]
    fn a_leapt_clock_deletes_nothing_at_its_first_start_nor_at_later_ones() {
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
    fn a_short_keep_is_guarded_too_and_a_holiday_is_no_leap() {
        let week: Vec<NaiveDate> = (0..7).rev().map(|n| day(100 + n)).collect();
        assert!(!clock_is_trusted(&week, day(166), Duration::days(30)));
        assert!(clock_is_trusted(&week, day(120), Duration::days(30)));
        assert!(clock_is_trusted(&week, day(280), Duration::days(730)));
    }
}
