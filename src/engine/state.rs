//! The state of the engine, and the part of it that is saved across a restart.

use super::choose::Memory;
use super::{HOUR, Hold, Kind, Ms, Outcome, PerKind, Tally};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};
use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The timer of one kind, and its open reminder: one that was offered and has not ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Timer {
    /// Desk time since the last reminder ended.
    pub desk: Ms,
    /// The number of offers of the open reminder; 0 if there is none. While it is open, the reminder is due.
    pub again: u32,
    /// The number of the open reminder.
    pub id: u64,
    /// The id of the cue or exercise of the open reminder.
    pub cue: Option<String>,
    /// The exercises of the open movement break, the cue first.
    #[serde(default)]
    pub moves: Vec<Part>,
    /// The number of snoozes of the open reminder.
    pub snoozes: u32,
    /// Nothing of this kind is offered before this moment: the end of a snooze, or for breathing some time
    /// after a return.
    pub not_before: Ms,
    /// The number of reminders in a row that were skipped or unanswered.
    pub ignored: u32,
    /// The number of halves of the interval by which it is lengthened: 0 to 2.
    pub grown: u32,
    /// The engine has reported that the due reminder is deferred.
    pub deferred: bool,
    /// An open reminder of another kind has absorbed the due cue.
    pub absorbed: bool,
}

/// An exercise of a movement break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The id of the exercise.
    pub id: String,
    /// The time for which it is shown, in milliseconds.
    pub length: Ms,
}

/// The active reminder: the one on the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Live {
    /// Its number, which stays the same when it is offered again.
    pub id: u64,
    /// The kind that leads the reminder.
    pub kind: Kind,
    /// Kinds merged into it, each with a part of its own.
    pub also: Vec<Kind>,
    /// The id of the cue or exercise.
    pub cue: Option<String>,
    /// The exercises of a movement break, the cue first. It is empty if they are unknown.
    #[serde(default)]
    pub moves: Vec<Part>,
    /// Its length when it is guided, in milliseconds.
    pub length: Ms,
    /// When it was offered, on the elapsed clock.
    pub since: Ms,
    /// When the person started it, on the elapsed clock; `None` if it is not guided.
    pub guided: Option<Ms>,
    /// A window guides it and reports when it ends.
    #[serde(default)]
    pub window: bool,
    /// No notification, window or terminal could show it.
    #[serde(default)]
    pub undelivered: bool,
    /// Time on screen with the person present.
    pub(super) age: Ms,
    /// It has absorbed a posture cue.
    pub(super) absorbed: bool,
}

impl Live {
    /// Its own kind and the kinds merged into it that have a part of their own.
    pub fn parts(&self) -> Vec<Kind> {
        std::iter::once(self.kind)
            .chain(self.also.iter().copied())
            .collect()
    }

    /// When a guided reminder ends by itself: after its length, or an hour later if a window is expected to
    /// report the end.
    pub(super) fn ends_at(&self) -> Option<Ms> {
        let patience = if self.window { self.length + HOUR } else { 0 };
        Some(self.guided? + self.length + patience)
    }

    /// All kinds whose timers wait for the end of this reminder.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        let mut kinds = self.parts();
        kinds.extend(self.absorbed.then_some(Kind::Posture));
        kinds
    }
}

/// The end of a pause.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum PauseEnd {
    Elapsed(Ms),
    /// The local time on the wall clock, in whatever time zone it is by then.
    Local(NaiveDateTime),
    Never,
}

/// The last answer, with what is needed to undo it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct LastAnswer {
    pub at: Ms,
    pub live: Live,
    pub timers: PerKind<Timer>,
    pub long_on: Option<NaiveDate>,
    /// How the reminder ended; `None` if it was snoozed.
    pub outcome: Option<Outcome>,
}

/// The part of the state that changes all the time: the companion writes it every minute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Beat {
    wall: DateTime<FixedOffset>,
    at: Ms,
    desk: PerKind<Ms>,
    last_input: Ms,
    present_until: Ms,
    provisional: Ms,
}

/// The whole state. Times are on the elapsed clock, in milliseconds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    pub(super) wall: DateTime<FixedOffset>,
    pub(super) at: Ms,
    /// The boot of the machine that `at` counts from; empty if it is unknown.
    #[serde(default)]
    pub(super) boot: String,
    pub(super) slept: Ms,
    pub(super) day: NaiveDate,
    pub(super) timers: PerKind<Timer>,
    #[serde(default, deserialize_with = "known_or_none")]
    pub(super) live: Option<Live>,
    /// Input is coming in at present. Otherwise `last_input` is exact.
    pub(super) active: bool,
    pub(super) last_input: Ms,
    /// The last moment at which the person was known to be present: the last input, or the end of a call or a
    /// guided session.
    pub(super) present_until: Ms,
    /// Desk time counted since `present_until`. It is subtracted if the person turns out to be absent.
    pub(super) provisional: Ms,
    pub(super) locked: bool,
    pub(super) asleep: bool,
    /// The beginning of the present absence.
    pub(super) away: Option<Ms>,
    /// When the count of desk time last started or stopped for a reason other than an absence.
    #[serde(default)]
    pub(super) switched: Ms,
    /// The present absence has been applied as a natural break.
    pub(super) credited: bool,
    /// The hold reasons that the desktop reports, and when each began.
    pub(super) reported: BTreeMap<Hold, Ms>,
    /// Those of them that the person has overridden with "remind me anyway".
    pub(super) waived: BTreeSet<Hold>,
    /// The hold reasons in force.
    pub(super) holds: BTreeSet<Hold>,
    pub(super) pause: Option<PauseEnd>,
    /// The latest end of a pause until a time of day, in case the wall clock is set back meanwhile.
    #[serde(default)]
    pub(super) pause_limit: Option<Ms>,
    pub(super) flare_until: Option<DateTime<FixedOffset>>,
    /// The latest end of the flare-up, for the same reason.
    #[serde(default)]
    pub(super) flare_limit: Option<Ms>,
    pub(super) last_offer: Option<Ms>,
    /// Nothing is offered before this moment: 30 s after the last hold reason ended.
    pub(super) settle: Ms,
    /// The moment since which an offer waits for a pause in typing.
    pub(super) ready_since: Option<Ms>,
    pub(super) long_on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "known_or_none")]
    pub(super) last_answer: Option<LastAnswer>,
    /// The number of reminders offered so far.
    pub(super) offers: u64,
    pub(super) tally: Tally,
    /// The last use of each cue and exercise, for the choice of the next one.
    #[serde(default)]
    pub(super) chosen: Memory,
    /// The number of movement breaks done, which opens the levels of a gentle start. `None`: an older version
    /// that did not count them saved the state.
    #[serde(default)]
    pub(super) breaks: Option<u32>,
    /// The number of breathing sessions done; the first sessions teach.
    #[serde(default)]
    pub(super) sessions: u32,
    /// When the last call ended.
    #[serde(default)]
    pub(super) call_ended: Option<Ms>,
}

/// The largest plausible distance of a moment from the origin of its clock: 200 years.
const FAR: Ms = 200 * 365 * 24 * HOUR;

/// Reads a value that names kinds. One that this version cannot read, because a version with another kind wrote it, is left
/// out, so that the rest of the state survives.
fn known_or_none<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(deserializer)?;
    Ok(value.and_then(|v| serde_json::from_value(v).ok()))
}

impl Saved {
    /// Whether an engine can have saved these values and can calculate with them without an overflow.
    pub fn plausible(&self) -> bool {
        let years = |at: &DateTime<FixedOffset>| (1900..10_000).contains(&at.year());
        let answer = self.last_answer.as_ref();
        let lives = self.live.iter().chain(answer.map(|a| &a.live));
        let mut moments = vec![
            self.at,
            self.slept,
            self.last_input,
            self.present_until,
            self.provisional,
            self.switched,
            self.settle,
        ];
        moments.extend(self.reported.values());
        moments.extend(
            [
                self.away,
                self.last_offer,
                self.ready_since,
                self.call_ended,
                self.pause_limit,
                self.flare_limit,
            ]
            .into_iter()
            .flatten(),
        );
        moments.extend(answer.map(|a| a.at));
        for live in lives {
            moments.extend([live.length, live.since, live.age]);
            moments.extend(live.moves.iter().map(|m| m.length));
            moments.extend(live.guided);
        }
        moments.extend(match self.pause {
            Some(PauseEnd::Elapsed(at)) => Some(at),
            _ => None,
        });
        let undone = answer.iter().flat_map(|a| a.timers.values());
        let timers = self.timers.values().chain(undone);
        let mut counts = true;
        for t in timers {
            moments.extend([t.desk, t.not_before]);
            moments.extend(t.moves.iter().map(|m| m.length));
            counts &= t.desk >= 0 && t.grown <= 2 && t.again < 1_000_000 && t.snoozes < 1_000_000;
            counts &= t.ignored < 1_000_000;
        }
        let day = |d: &NaiveDate| (1900..10_000).contains(&d.year());
        counts
            && moments.iter().all(|m| (-FAR..=FAR).contains(m))
            && std::iter::once(&self.wall).chain(&self.flare_until).all(years)
            && std::iter::once(&self.day).chain(&self.long_on).all(day)
            && self.offers < u64::MAX / 2
    }

    /// The part of the state that a heartbeat saves.
    pub fn beat(&self) -> Beat {
        Beat {
            wall: self.wall,
            at: self.at,
            desk: PerKind::from_fn(|kind| self.timers[kind].desk),
            last_input: self.last_input,
            present_until: self.present_until,
            provisional: self.provisional,
        }
    }

    /// Applies a heartbeat if it is later than the saved state.
    pub fn apply(&mut self, beat: Beat) {
        if beat.at > self.at && beat.wall > self.wall && self.away.is_none() {
            for (t, desk) in self.timers.values_mut().zip(beat.desk.values().copied()) {
                t.desk = desk;
            }
            self.wall = beat.wall;
            self.at = beat.at;
            self.last_input = beat.last_input;
            self.present_until = beat.present_until;
            self.provisional = beat.provisional;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::{Command, Engine, Input, MINUTE, Now, Pause, Plan, Saved};

    #[test]
    fn state_with_a_reminder_of_an_unknown_kind_keeps_everything_else() {
        let at = |elapsed| Now {
            wall: chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap()
                + chrono::Duration::milliseconds(elapsed),
            elapsed,
            awake: elapsed,
        };
        let mut engine = Engine::new(Plan::default(), at(0));
        let mut events = Vec::new();
        for command in [
            Command::Offer(crate::engine::Kind::Movement),
            Command::Pause(Pause::For(30 * MINUTE)),
        ] {
            engine.handle(Input::Command(command), at(1_000), &mut events);
        }
        let mut json = serde_json::to_value(engine.save()).unwrap();
        json["live"] = serde_json::json!({ "kind": "eyes", "id": 7 });
        json["timers"]["eyes"] = serde_json::json!({ "any": "thing" });
        let read: Saved = serde_json::from_value(json).unwrap();
        assert_eq!(read.live, None);
        assert_eq!(
            Saved {
                live: engine.save().live,
                ..read
            },
            engine.save()
        );
    }
}
