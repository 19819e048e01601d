//! The changes that the history may lack. The companion writes two files, the saved state and the history. If
//! the process is killed between the two writes, the history is one input behind, and it would then differ
//! for ever from the counts of the day in the state.
//!
//! The changes of each input of the engine therefore form a numbered batch. The state is saved with the
//! batches that the history may lack, and the history is written with the number of its last batch in the
//! same transaction. At its start the companion compares the two. A history without a number is new, has had
//! entries deleted, or comes from a backup: no batch of an earlier run is applied to it.

use super::Change;
use crate::engine::known_items;
use serde::{Deserialize, Serialize};

/// The maximum number of batches that wait for a history that cannot be written; later ones are dropped.
const MOST_WAITING: usize = 1_000;

/// The changes that one input of the engine makes in the history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// The number of the previous batch plus 1.
    pub number: i64,
    /// The changes, applied in this order and in one transaction.
    #[serde(deserialize_with = "known_items")]
    pub changes: Vec<Change>,
}

/// The batches that the history may lack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Journal {
    /// The number of the newest batch.
    last: i64,
    /// The batches, oldest first. Their numbers have no gap, and the last one is `last`.
    waiting: Vec<Batch>,
    /// How many of them come from an earlier run. It is not known yet whether the history has them.
    #[serde(skip)]
    earlier: usize,
}

impl Journal {
    /// The journal that an earlier run saved. If no run can have written its batches, they are left out.
    pub fn of_earlier_run(saved: Self) -> Self {
        let numbers = saved.waiting.iter().rev().map(|b| b.number);
        let sound = saved.last >= 0
            && numbers
                .zip(0..)
                .all(|(number, n)| number == saved.last - n && number > 0);
        let waiting = if sound { saved.waiting } else { Vec::new() };
        Journal {
            last: saved.last.clamp(0, i64::MAX / 2),
            earlier: waiting.len(),
            waiting,
        }
    }

    /// Adds the changes of one input as a batch, unless it changes nothing.
    pub fn add(&mut self, changes: impl IntoIterator<Item = Change>) {
        let changes: Vec<Change> = changes.into_iter().filter(|c| *c != Change::None).collect();
        if !changes.is_empty() && self.waiting.len() < MOST_WAITING {
            self.last += 1;
            let number = self.last;
            self.waiting.push(Batch { number, changes });
        }
    }

    /// Compares the journal with a history that has just been opened and whose last batch is `written`.
    /// Batches of an earlier run remain only if the history lacks exactly these.
    pub fn compare(&mut self, written: Option<i64>) {
        let earlier = std::mem::take(&mut self.earlier);
        let before = self.waiting.first().map_or(self.last, |b| b.number - 1);
        let had = match written {
            Some(number) if (before..=self.last).contains(&number) => number - before,
            _ => i64::MAX, // not the history that the earlier run wrote
        };
        let had = usize::try_from(had).unwrap_or(usize::MAX).min(earlier);
        self.waiting.drain(..had);
        if self.waiting.is_empty() {
            self.last = self.last.max(written.unwrap_or(0));
        }
    }

    /// The batches to write.
    pub fn waiting(&self) -> &[Batch] {
        &self.waiting
    }

    /// Removes all batches, after they have been written.
    pub fn written(&mut self) {
        self.waiting.clear();
        self.earlier = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::super::{End, Entry, History, Span, What, back_up, restore};
    use super::*;
    use crate::engine::ReminderKind;
    use crate::testing::folder;
    use chrono::{DateTime, NaiveDate};
    use std::path::{Path, PathBuf};

    fn done(hour: u32) -> Entry {
        let at = DateTime::parse_from_rfc3339(&format!("2026-11-23T{hour:02}:00:00+01:00")).unwrap();
        Entry {
            kind: Some(ReminderKind::Posture),
            outcome: Some(End::Done),
            ..Entry::new(at, What::Reminder)
        }
    }

    /// What the companion has in memory, and the state that it saved last.
    struct Run {
        file: PathBuf,
        journal: Journal,
        state: String,
    }

    impl Run {
        fn new() -> Self {
            let file = folder().join("history.db");
            Run {
                file,
                journal: Journal::default(),
                state: serde_json::to_string(&Journal::default()).unwrap(),
            }
        }

        fn input(&mut self, change: Change) {
            self.journal.add([change]);
        }

        fn save(&mut self) {
            self.state = serde_json::to_string(&self.journal).unwrap();
        }

        fn write(&mut self) {
            let mut h = History::open(&self.file).unwrap().history;
            h.apply_batches(self.journal.waiting()).unwrap();
            self.journal.written();
        }

        /// Complete inputs, one for each hour: the state is saved, then the history is written.
        fn inputs(&mut self, hours: impl IntoIterator<Item = u32>) {
            for hour in hours {
                self.input(Change::Add(vec![done(hour)]));
                self.save();
                self.write();
            }
        }

        /// Simulates a kill of the process and a new start.
        fn restart(&mut self) {
            self.journal = Journal::of_earlier_run(serde_json::from_str(&self.state).unwrap());
            let written = History::open(&self.file).unwrap().history.last_batch().unwrap();
            self.journal.compare(written);
            if !self.journal.waiting().is_empty() {
                self.write();
            }
        }

        fn hours(&self) -> Vec<u32> {
            use chrono::Timelike;
            let h = History::open(&self.file).unwrap().history;
            let all = h.entries(Span::default()).unwrap();
            all.iter().map(|e| e.at.hour()).collect()
        }
    }

    fn delete(file: &Path, before: Option<NaiveDate>) {
        History::open(file).unwrap().history.delete(before).unwrap();
    }

    #[test]
    fn history_behind_the_state_after_a_kill_gets_the_changes_once() {
        let mut run = Run::new();
        run.inputs([8, 9]);
        run.input(Change::Add(vec![done(10)]));
        run.save();
        run.restart();
        assert_eq!(run.hours(), [8, 9, 10]);
        run.restart(); // killed again before anything else is saved
        assert_eq!(run.hours(), [8, 9, 10]);
        run.inputs([11]);
        run.restart();
        assert_eq!(run.hours(), [8, 9, 10, 11]);
    }

    #[test]
    fn answer_undone_before_a_kill_is_removed_from_the_history_once() {
        let mut run = Run::new();
        run.inputs([8, 9]);
        run.input(Change::TakeBack(vec![ReminderKind::Posture], End::Done));
        run.save();
        run.restart();
        run.restart();
        assert_eq!(run.hours(), [8]);
    }

    #[test]
    fn state_that_is_older_than_the_history_adds_nothing_and_later_changes_are_kept() {
        let mut run = Run::new();
        run.inputs([8]);
        let older = run.state.clone();
        run.inputs([9, 10]);
        run.state = older;
        run.restart();
        assert_eq!(run.hours(), [8, 9, 10]);
        // The numbers continue from the history's last one, so that the next kill is repaired as well.
        run.input(Change::Add(vec![done(11)]));
        run.save();
        run.restart();
        assert_eq!(run.hours(), [8, 9, 10, 11]);
    }

    #[test]
    fn inputs_that_could_not_be_written_are_added_at_the_next_start() {
        let mut run = Run::new();
        run.inputs([8]);
        for hour in [9, 10, 11] {
            run.input(Change::Add(vec![done(hour)]));
            run.save();
        }
        run.restart();
        assert_eq!(run.hours(), [8, 9, 10, 11]);
    }

    #[test]
    fn history_that_opens_late_gets_the_changes_of_both_runs_once() {
        let mut run = Run::new();
        run.inputs([8]);
        run.input(Change::Add(vec![done(9)]));
        run.save();
        run.journal = Journal::of_earlier_run(serde_json::from_str(&run.state).unwrap());
        run.input(Change::Add(vec![done(10)]));
        run.save();
        run.restart();
        assert_eq!(run.hours(), [8, 9, 10]);
    }

    #[test]
    fn deleted_entries_do_not_return_after_a_restart() {
        for before in [None, NaiveDate::from_ymd_opt(2026, 11, 24)] {
            let mut run = Run::new();
            run.inputs([8]);
            run.input(Change::Add(vec![done(9)]));
            run.save();
            delete(&run.file, before);
            run.restart();
            assert_eq!(run.hours(), [0; 0], "killed before the deletion");
            run.inputs([10]);
            delete(&run.file, before);
            run.restart();
            assert_eq!(run.hours(), [0; 0], "deleted while the companion ran");
            run.inputs([11]);
            run.restart();
            assert_eq!(run.hours(), [11]);
        }
    }

    #[test]
    fn expiry_of_old_entries_keeps_the_number() {
        let mut run = Run::new();
        run.inputs([8]);
        let before = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let expired = History::open(&run.file).unwrap().history.expire(before);
        assert_eq!(expired.unwrap(), 1);
        run.input(Change::Add(vec![done(9)]));
        run.save();
        run.restart();
        assert_eq!(run.hours(), [9]);
    }

    #[test]
    fn new_foreign_and_restored_histories_get_no_batch_of_an_earlier_run() {
        let mut run = Run::new();
        run.inputs([8]);
        let older = std::fs::read(&run.file).unwrap();
        let backup = run.file.with_file_name("b.unbrace");
        back_up(&History::open(&run.file).unwrap().history, &[], &backup).unwrap();
        run.inputs([9]);
        run.input(Change::Add(vec![done(10)]));
        run.save();
        let lacking = run.state.clone();
        std::fs::write(&run.file, older).unwrap();
        run.restart();
        assert_eq!(run.hours(), [8], "a copy from before");
        run.state.clone_from(&lacking);
        std::fs::remove_file(&run.file).unwrap();
        run.restart();
        assert_eq!(run.hours(), [0; 0], "a new one");
        run.state = lacking;
        restore(&backup, &run.file, |_| None).unwrap();
        run.restart();
        assert_eq!(run.hours(), [8], "a restored one");
    }

    #[test]
    fn journal_that_no_run_can_have_written_adds_nothing() {
        for state in [
            r#"{"last":7,"waiting":[{"number":9,"changes":[]}]}"#,
            r#"{"last":7,"waiting":[{"number":6,"changes":[]},{"number":6,"changes":[]}]}"#,
            r#"{"last":-1,"waiting":[{"number":-1,"changes":[]}]}"#,
            r#"{"last":9223372036854775807,"waiting":[]}"#,
        ] {
            let mut journal = Journal::of_earlier_run(serde_json::from_str(state).unwrap());
            assert_eq!(journal.waiting(), [], "{state}");
            journal.add([Change::Add(vec![done(8)])]);
            assert_eq!(journal.waiting().len(), 1, "{state}");
        }
    }

    #[test]
    fn entry_of_an_unknown_kind_is_left_out_and_the_rest_of_the_journal_is_read() {
        let mut journal = Journal::default();
        journal.add([Change::Add(vec![done(9), done(10)])]);
        journal.add([Change::TakeBack(vec![ReminderKind::Posture], End::Done)]);
        let mut json = serde_json::to_value(&journal).unwrap();
        json["waiting"][0]["changes"][0]["add"][1]["kind"] = "eyes".into();
        json["waiting"][1]["changes"][0]["take-back"][0][0] = "eyes".into();
        let read: Journal = serde_json::from_value(json).unwrap();
        let changes: Vec<&Change> = read.waiting().iter().flat_map(|b| &b.changes).collect();
        assert_eq!(
            changes,
            [
                &Change::Add(vec![done(9)]),
                &Change::TakeBack(Vec::new(), End::Done)
            ]
        );
    }
}
