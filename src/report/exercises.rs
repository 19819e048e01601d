//! Counts what became of each exercise of the movement breaks.

use super::{ExerciseCounts, ReportOptions};
use crate::content::Library;
use crate::engine::{ReminderKind, day_of};
use crate::history::{End, Entry, What};
use crate::program::Program;
use chrono::{DateTime, Duration, FixedOffset};
use std::collections::BTreeMap;

/// The most exercises that a short list names.
const SHORT: usize = 3;
/// An exercise that was offered less often is in no short list, because its share says little.
const ENOUGH: u32 = 3;

/// The names of the exercises of movement breaks by their ids. `library` has those of a program that is in force;
/// `program` adds those of one that has ended.
pub fn exercise_names(library: &Library, program: Option<&Program>) -> BTreeMap<String, String> {
    let built_in = library.exercises.iter().map(|e| (e.kind, &e.id, &e.name));
    let own = program.iter().flat_map(|p| &p.exercises);
    built_in
        .chain(own.map(|e| (e.kind, &e.id, &e.name)))
        .filter(|(kind, ..)| *kind == ReminderKind::Movement)
        .map(|(_, id, name)| (id.clone(), name.clone()))
        .collect()
}

/// The counts of each exercise of the period and of each exercise that the person leaves out: the one that was
/// offered most often first. An exercise shares the outcome of its break.
pub(super) fn exercises(entries: &[Entry], options: &ReportOptions) -> Vec<ExerciseCounts> {
    let mut all: BTreeMap<&str, ExerciseCounts> = BTreeMap::new();
    let none = |id: &str| ExerciseCounts {
        id: id.to_owned(),
        name: options
            .exercise_names
            .get(id)
            .cloned()
            .unwrap_or_else(|| id.to_owned()),
        left_out: options.left_out.iter().any(|l| l == id),
        ..ExerciseCounts::default()
    };
    let mut flare_up: Option<DateTime<FixedOffset>> = None;
    for e in entries {
        if e.entry == What::FlareUp {
            let length = Duration::try_seconds(e.seconds.unwrap_or(0)).unwrap_or_default();
            flare_up = e.at.checked_add_signed(length);
        }
        let (What::Reminder, Some(ReminderKind::Movement), Some(end)) = (e.entry, e.kind, e.outcome) else {
            continue;
        };
        if end == End::Absorbed || !(options.from..=options.to).contains(&day_of(e.at)) {
            continue;
        }
        let gentler = flare_up.is_some_and(|until| e.at < until);
        let with = e.with.iter().flat_map(|ids| ids.split_whitespace());
        for id in e.cue.iter().map(String::as_str).chain(with) {
            let c = all.entry(id).or_insert_with(|| none(id));
            c.offered += 1;
            *match end {
                End::Done => &mut c.done,
                End::Natural => &mut c.natural,
                End::Skipped => &mut c.skipped,
                End::Unanswered | End::Absorbed => &mut c.unanswered,
            } += 1;
            if end == End::Done {
                c.gentler += u32::from(gentler);
                // The guide counts repetitions for the whole break.
                let alone = e.repetitions.filter(|_| e.with.is_none());
                c.repetitions = c.repetitions.saturating_add(alone.unwrap_or(0));
            }
        }
    }
    let known = options
        .left_out
        .iter()
        .filter(|id| options.exercise_names.contains_key(*id));
    for id in known {
        all.entry(id).or_insert_with(|| none(id));
    }
    let mut sorted: Vec<_> = all.into_values().collect();
    sorted.sort_by(|a, b| (b.offered, &a.name).cmp(&(a.offered, &b.name)));
    sorted
}

/// The exercises with the highest shares of at least half, the highest first.
pub(super) fn done_most(all: &[ExerciseCounts]) -> Vec<&ExerciseCounts> {
    let mut most = often(all, |share| share >= 50);
    most.sort_by_key(|c| std::cmp::Reverse(c.share()));
    most.truncate(SHORT);
    most
}

/// The exercises with the lowest shares of less than half, the lowest first.
pub(super) fn done_least(all: &[ExerciseCounts]) -> Vec<&ExerciseCounts> {
    let mut least = often(all, |share| share < 50);
    least.sort_by_key(|c| c.share());
    least.truncate(SHORT);
    least
}

fn often(all: &[ExerciseCounts], is_wanted: impl Fn(u32) -> bool) -> Vec<&ExerciseCounts> {
    let wanted = |c: &&ExerciseCounts| c.offered >= ENOUGH && c.share().is_some_and(&is_wanted);
    all.iter().filter(wanted).collect()
}
