//! The entries of the history, and which entries follow from an event of the engine. All functions are pure.

use crate::engine::{Event, Hold, Name, Outcome, ReminderKind, known_items};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The type of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A reminder ended. Each reminder has one such entry.
    Reminder,
    /// An absence from the desk ended.
    Absence,
    /// The person paused reminders.
    Pause,
    /// The pause ended.
    Resume,
    /// A flare-up began (`seconds` > 0) or ended (0).
    FlareUp,
    /// The person checked in.
    CheckIn,
    /// A hold reason of the desktop began: a call, a film or do not disturb.
    Held,
    /// The hold reasons ended.
    Released,
    /// A reminder was snoozed.
    Snoozed,
    /// A reminder fell due while the desktop had a hold reason, and was deferred.
    Deferred,
}

/// How a reminder ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// The person did it.
    Done,
    /// The person declined, or stopped before a quarter of the length.
    Skipped,
    /// The reminder expired without an answer.
    Unanswered,
    /// A natural break replaced it.
    Natural,
    /// A reminder of another kind absorbed the posture cue.
    Absorbed,
}

impl From<Outcome> for End {
    fn from(o: Outcome) -> Self {
        match o {
            Outcome::Done => End::Done,
            Outcome::Skipped => End::Skipped,
            Outcome::Unanswered => End::Unanswered,
            Outcome::Natural => End::Natural,
        }
    }
}

/// An entry of the history. Fields that do not apply are empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The time, in the zone in which the entry was made.
    pub at: DateTime<FixedOffset>,
    /// The type of the entry.
    pub entry: What,
    /// The kind of the reminder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ReminderKind>,
    /// The id of the cue or exercise of the reminder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// How the reminder ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<End>,
    /// The length of the guided reminder, absence, pause, snooze or flare-up, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<i64>,
    /// Whether the absence was a natural break.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub natural_break: Option<bool>,
    /// Pain, 0 to 10 (numeric pain rating scale, NPRS).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    /// How much it got in the way, 0 (not at all) to 10 (completely).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<u8>,
    /// The ability to do the activity that the person has chosen, 0 (cannot) to 10 (as before).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<u8>,
    /// A note in the words of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The hold reasons of the desktop, separated by spaces, such as "call".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<String>,
    /// The person marked the day as a flare-up day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flare: Option<bool>,
    /// The quality of sleep, 0 (very poor) to 10 (very good).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep: Option<u8>,
    /// Stress, 0 (none) to 10 (the most that the person can imagine).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stress: Option<u8>,
    /// Global rating of change (GROC), -5 (very much worse) to 5 (very much better).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<i8>,
    /// Repetitions that the person counted in a guided exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repetitions: Option<u32>,
    /// The ids of the exercises that followed `cue` in the same movement break, separated by spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
}

impl Entry {
    /// Creates an entry with a time and a type; all other fields are empty.
    pub fn new(at: DateTime<FixedOffset>, entry: What) -> Self {
        Entry {
            at,
            entry,
            kind: None,
            cue: None,
            outcome: None,
            seconds: None,
            natural_break: None,
            pain: None,
            impact: None,
            activity: None,
            note: None,
            reasons: None,
            flare: None,
            sleep: None,
            stress: None,
            change: None,
            repetitions: None,
            with: None,
        }
    }
}

/// The change that an event makes in the history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The event changes nothing.
    None,
    /// These entries are added, in one transaction.
    Add(#[serde(deserialize_with = "known_items")] Vec<Entry>),
    /// An answer was undone: the newest entry of each of these kinds with this outcome is deleted.
    TakeBack(#[serde(deserialize_with = "known_items")] Vec<ReminderKind>, End),
}

/// The change that an event makes in the history. There is one entry for each reminder that ended, was
/// snoozed, or was deferred because of a hold reason of the desktop.
pub fn change(e: &Event) -> Change {
    let new = |what| Entry {
        seconds: e.seconds,
        ..Entry::new(e.at, what)
    };
    let parts = || e.kind.into_iter().chain(e.also.iter().copied());
    let ends = |end: End| {
        let entry = |kind| Entry {
            kind: Some(kind),
            cue: e.cue.clone().filter(|_| Some(kind) == e.kind),
            outcome: Some(end),
            repetitions: e.repetitions.filter(|_| Some(kind) == e.kind),
            with: (Some(kind) == e.kind && !e.with.is_empty()).then(|| e.with.join(" ")),
            ..new(What::Reminder)
        };
        Change::Add(parts().map(entry).collect())
    };
    match (e.event, e.outcome) {
        (Name::Ended, Some(o)) => ends(o.into()),
        (Name::Absorbed, _) => ends(End::Absorbed),
        (Name::Withdrawn, Some(o)) => Change::TakeBack(parts().collect(), o.into()),
        // An absence of less than a second is not recorded.
        (Name::Back, _) if e.seconds.is_none_or(|s| s < 1) => Change::None,
        (Name::Back, _) => Change::Add(vec![Entry {
            natural_break: e.natural_break,
            ..new(What::Absence)
        }]),
        (Name::Paused, _) => Change::Add(vec![new(What::Pause)]),
        (Name::Resumed, _) => Change::Add(vec![new(What::Resume)]),
        (Name::FlareUp, _) => Change::Add(vec![new(What::FlareUp)]),
        (Name::Held, _) => match desktop(e) {
            None => Change::None, // pauses have entries of their own, and the schedule has none
            reasons => Change::Add(vec![Entry {
                reasons,
                ..new(What::Held)
            }]),
        },
        (Name::Deferred, _) => match desktop(e) {
            None => Change::None, // only a pause or the schedule deferred the reminder
            reasons => Change::Add(vec![Entry {
                kind: e.kind,
                reasons,
                ..new(What::Deferred)
            }]),
        },
        (Name::Snoozed, _) => {
            let entry = |kind| Entry {
                kind: Some(kind),
                ..new(What::Snoozed)
            };
            Change::Add(parts().map(entry).collect())
        }
        (Name::Released, _) => Change::Add(vec![new(What::Released)]),
        _ => Change::None,
    }
}

/// The hold reasons of the desktop; the pause and the schedule are left out.
fn desktop(e: &Event) -> Option<String> {
    let own = |h: &&Hold| matches!(h, Hold::Paused | Hold::Schedule);
    let names = e.reasons.iter().filter(|h| !own(h)).map(|h| h.name());
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then(|| names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn end_of_movement_with_breathing_adds_an_entry_for_each_kind() {
        let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let e = Event {
            kind: Some(ReminderKind::Movement),
            also: vec![ReminderKind::Breathing],
            cue: Some("walk-break".into()),
            with: vec!["bridge".into(), "calf-raise".into()],
            outcome: Some(Outcome::Done),
            ..Event::new(at, Name::Ended)
        };
        let Change::Add(lines) = change(&e) else {
            panic!("an end is added")
        };
        let seen: Vec<_> = lines
            .iter()
            .map(|l| (l.kind, l.cue.as_deref(), l.with.as_deref(), l.outcome))
            .collect();
        let (movement, breathing) = (ReminderKind::Movement, ReminderKind::Breathing);
        let with = Some("bridge calf-raise");
        assert_eq!(
            seen,
            [
                (Some(movement), Some("walk-break"), with, Some(End::Done)),
                (Some(breathing), None, None, Some(End::Done)),
            ]
        );
        assert_eq!(change(&Event::new(at, Name::Held)), Change::None);
    }

    #[test]
    fn snoozed_reminder_and_reminder_deferred_by_a_call_each_add_an_entry() {
        let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let of = |event, reasons| Event {
            kind: Some(ReminderKind::Movement),
            reasons,
            ..Event::new(at, event)
        };
        let line = |e: &Event| match change(e) {
            Change::Add(lines) => Some((lines[0].entry, lines[0].kind, lines[0].reasons.clone())),
            _ => None,
        };
        let movement = Some(ReminderKind::Movement);
        let call = of(Name::Deferred, vec![Hold::Schedule, Hold::Call]);
        assert_eq!(line(&call), Some((What::Deferred, movement, Some("call".into()))));
        assert_eq!(line(&of(Name::Deferred, vec![Hold::Paused])), None);
        let later = of(Name::Snoozed, Vec::new());
        assert_eq!(line(&later), Some((What::Snoozed, movement, None)));
    }
}
