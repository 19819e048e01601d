//! The entries of the history, and which event leaves which. Pure.

use crate::engine::{Event, Hold, Kind, Name, Outcome};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The one end of a reminder.
    Reminder,
    /// Time away from the desk.
    Absence,
    /// The person asked for quiet.
    Pause,
    /// The quiet ended.
    Resume,
    /// A flare-up began (`seconds` > 0) or ended (0).
    FlareUp,
    /// The person's own figures.
    CheckIn,
    /// The desktop asked for quiet: a call, a film, do not disturb.
    Held,
    /// That quiet ended.
    Released,
    /// A reminder was put off.
    Snoozed,
    /// A reminder fell due while the desktop asked for quiet, and waited.
    Deferred,
}

/// How a reminder ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// The person did it.
    Done,
    /// The person said no.
    Skipped,
    /// Nobody answered.
    Unanswered,
    /// A natural break took its place.
    Natural,
    /// A posture cue that went along with another reminder.
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

/// One line of the history. Fields that do not apply are empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When, with the zone it was written in.
    pub at: DateTime<FixedOffset>,
    /// What it is about.
    pub entry: What,
    /// The reminder's kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The id of its cue or exercise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// How it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<End>,
    /// How long: guided, away, paused or in a flare-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seconds: Option<i64>,
    /// Whether the absence was a natural break.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub natural_break: Option<bool>,
    /// Pain, 0 to 10 (numeric pain rating scale, NPRS).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pain: Option<u8>,
    /// How much it gets in the way, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<u8>,
    /// The person's own activity, 0 (cannot) to 10 (as before).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<u8>,
    /// In the person's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it was quiet, such as "call".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<String>,
    /// The person calls it a flare-up day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flare: Option<bool>,
    /// How the night was, 0 (very poor) to 10 (very good).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleep: Option<u8>,
    /// Stress, 0 (none) to 10 (the most that can be thought of).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stress: Option<u8>,
    /// Global rating of change (GROC), -5 (very much worse) to 5 (very much better).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<i8>,
    /// Repetitions that the person counted in a guided exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repetitions: Option<u32>,
}

impl Entry {
    /// An entry with nothing but its time and subject.
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
        }
    }
}

/// What an event changes in the history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Nothing.
    None,
    /// These are added, all or none.
    Add(Vec<Entry>),
    /// The newest end of each of these kinds with this outcome did not happen.
    TakeBack(Vec<Kind>, End),
}

/// What `e` leaves in the history: one entry for each reminder that ended, was put off, or waited for quiet to end.
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
            ..new(What::Reminder)
        };
        Change::Add(parts().map(entry).collect())
    };
    match (e.event, e.outcome) {
        (Name::Ended, Some(o)) => ends(o.into()),
        (Name::Absorbed, _) => ends(End::Absorbed),
        (Name::Withdrawn, Some(o)) => Change::TakeBack(parts().collect(), o.into()),
        // One of less than a second is no absence.
        (Name::Back, _) if e.seconds.is_none_or(|s| s < 1) => Change::None,
        (Name::Back, _) => Change::Add(vec![Entry {
            natural_break: e.natural_break,
            ..new(What::Absence)
        }]),
        (Name::Paused, _) => Change::Add(vec![new(What::Pause)]),
        (Name::Resumed, _) => Change::Add(vec![new(What::Resume)]),
        (Name::FlareUp, _) => Change::Add(vec![new(What::FlareUp)]),
        (Name::Held, _) => match desktop(e) {
            None => Change::None, // pauses have entries of their own
            reasons => Change::Add(vec![Entry {
                reasons,
                ..new(What::Held)
            }]),
        },
        (Name::Deferred, _) => match desktop(e) {
            None => Change::None, // the person's own quiet
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

/// The desktop's reasons to be quiet, those of the person left out.
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
    fn an_end_with_breathing_leaves_a_line_for_each() {
        let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let e = Event {
            kind: Some(Kind::Movement),
            also: vec![Kind::Breathing],
            cue: Some("walk-break".into()),
            outcome: Some(Outcome::Done),
            ..Event::new(at, Name::Ended)
        };
        let Change::Add(lines) = change(&e) else {
            panic!("an end is added")
        };
        let seen: Vec<_> = lines
            .iter()
            .map(|l| (l.kind, l.cue.as_deref(), l.outcome))
            .collect();
        assert_eq!(
            seen,
            [
                (Some(Kind::Movement), Some("walk-break"), Some(End::Done)),
                (Some(Kind::Breathing), None, Some(End::Done)),
            ]
        );
        assert_eq!(change(&Event::new(at, Name::Held)), Change::None);
    }

    #[test]
    fn what_was_put_off_and_what_waited_for_a_call_leave_a_line() {
        let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let of = |event, reasons| Event {
            kind: Some(Kind::Movement),
            reasons,
            ..Event::new(at, event)
        };
        let line = |e: &Event| match change(e) {
            Change::Add(lines) => Some((lines[0].entry, lines[0].kind, lines[0].reasons.clone())),
            _ => None,
        };
        let movement = Some(Kind::Movement);
        let call = of(Name::Deferred, vec![Hold::Schedule, Hold::Call]);
        assert_eq!(line(&call), Some((What::Deferred, movement, Some("call".into()))));
        assert_eq!(line(&of(Name::Deferred, vec![Hold::Paused])), None);
        let later = of(Name::Snoozed, Vec::new());
        assert_eq!(line(&later), Some((What::Snoozed, movement, None)));
    }
}
