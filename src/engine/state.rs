//! What the engine remembers, and what of it outlives a restart.

use super::choose::Memory;
use super::{HOUR, Hold, Kind, Ms, Outcome, PerKind, Tally};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};
use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One kind's timer and its open reminder, if it has been offered before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Timer {
    /// Desk time since the last one ended.
    pub desk: Ms,
    /// Offered so often and not ended: the reminder is still due.
    pub again: u32,
    /// The open reminder's number.
    pub id: u64,
    /// The open reminder's cue.
    pub cue: Option<String>,
    /// The exercises of the open movement break, the cue first.
    #[serde(default)]
    pub moves: Vec<Part>,
    /// "Later" so often.
    pub snoozes: u32,
    /// Not before this moment: a snooze, or breathing after a return.
    pub not_before: Ms,
    /// Skipped or unanswered in a row.
    pub ignored: u32,
    /// By how many halves the interval has grown: 0 to 2.
    pub grown: u32,
    /// "Deferred" was said for what is due now.
    pub deferred: bool,
    /// Another kind's open reminder has taken what is due along.
    pub absorbed: bool,
}

/// An exercise of a movement break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// How long it is shown, in milliseconds.
    pub length: Ms,
}

/// The reminder on screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Live {
    /// Its number: the same however often it is offered.
    pub id: u64,
    /// Its kind.
    pub kind: Kind,
    /// Kinds taken along.
    pub also: Vec<Kind>,
    /// Id of the cue or exercise.
    pub cue: Option<String>,
    /// The exercises of a movement break, the cue first; empty: nothing is known of them.
    #[serde(default)]
    pub moves: Vec<Part>,
    /// How long it takes when guided.
    pub length: Ms,
    /// When it was offered.
    pub since: Ms,
    /// When Start was pressed.
    pub guided: Option<Ms>,
    /// A window guides it, and says when it ends.
    #[serde(default)]
    pub window: bool,
    /// No notification, no window and no terminal could show it.
    #[serde(default)]
    pub undelivered: bool,
    /// Time on screen with the person present.
    pub(super) age: Ms,
    /// A posture cue was taken along.
    pub(super) absorbed: bool,
}

impl Live {
    /// Its kind and those that it took along with a part of their own.
    pub fn parts(&self) -> Vec<Kind> {
        std::iter::once(self.kind)
            .chain(self.also.iter().copied())
            .collect()
    }

    /// When it ends by itself, once it is guided: after its length, or long after it where a window should have said so.
    pub(super) fn ends_at(&self) -> Option<Ms> {
        let patience = if self.window { self.length + HOUR } else { 0 };
        Some(self.guided? + self.length + patience)
    }

    /// All kinds whose timers wait for its end.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        let mut kinds = self.parts();
        kinds.extend(self.absorbed.then_some(Kind::Posture));
        kinds
    }
}

/// Where a pause ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum PauseEnd {
    Elapsed(Ms),
    /// What the clock on the wall shows then, whatever its zone is by that time.
    Local(NaiveDateTime),
    Never,
}

/// The answer that can be taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct LastAnswer {
    pub at: Ms,
    pub live: Live,
    pub timers: PerKind<Timer>,
    pub long_on: Option<NaiveDate>,
    /// How it ended; `None`: put off.
    pub outcome: Option<Outcome>,
}

/// The desk time alone, for the minute's heartbeat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Beat {
    wall: DateTime<FixedOffset>,
    at: Ms,
    desk: PerKind<Ms>,
    last_input: Ms,
    present_until: Ms,
    provisional: Ms,
}

/// The whole memory. Times are on the elapsed clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    pub(super) wall: DateTime<FixedOffset>,
    pub(super) at: Ms,
    /// Which start of the machine `at` counts from; empty: nobody knows.
    #[serde(default)]
    pub(super) boot: String,
    pub(super) slept: Ms,
    pub(super) day: NaiveDate,
    pub(super) timers: PerKind<Timer>,
    #[serde(default, deserialize_with = "known_or_none")]
    pub(super) live: Option<Live>,
    /// Input is coming in now; else `last_input` is exact.
    pub(super) active: bool,
    pub(super) last_input: Ms,
    /// The person was last known to be there: the last input, or the end of a call or a guided session.
    pub(super) present_until: Ms,
    /// Desk time counted since `present_until`, given back if the person turns out to be away.
    pub(super) provisional: Ms,
    pub(super) locked: bool,
    pub(super) asleep: bool,
    /// Since when the person is away.
    pub(super) away: Option<Ms>,
    /// Since when desk time counts, or does not, for another reason than an absence.
    #[serde(default)]
    pub(super) switched: Ms,
    /// The absence has been credited as a natural break.
    pub(super) credited: bool,
    /// What the desktop reports, and since when.
    pub(super) reported: BTreeMap<Hold, Ms>,
    /// Of these, what the person chose to be reminded in spite of.
    pub(super) waived: BTreeSet<Hold>,
    /// The hold reasons in force.
    pub(super) holds: BTreeSet<Hold>,
    pub(super) pause: Option<PauseEnd>,
    /// When a pause until a time of day ends at the latest, in case the clock is set back meanwhile.
    #[serde(default)]
    pub(super) pause_limit: Option<Ms>,
    pub(super) flare_until: Option<DateTime<FixedOffset>>,
    /// When the flare-up ends at the latest, for the same reason.
    #[serde(default)]
    pub(super) flare_limit: Option<Ms>,
    pub(super) last_offer: Option<Ms>,
    /// Nothing is offered before: 30 s after a release.
    pub(super) settle: Ms,
    /// Since when an offer waits for a pause in typing.
    pub(super) ready_since: Option<Ms>,
    pub(super) long_on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "known_or_none")]
    pub(super) last_answer: Option<LastAnswer>,
    /// How many reminders there have been.
    pub(super) offers: u64,
    pub(super) tally: Tally,
    /// What was offered when, for the choice of the next one.
    #[serde(default)]
    pub(super) chosen: Memory,
    /// How many movement breaks were done: they open the levels of a gentle start. `None`: older than that was counted.
    #[serde(default)]
    pub(super) breaks: Option<u32>,
    /// How many breathing sessions were done: the first ones teach.
    #[serde(default)]
    pub(super) sessions: u32,
    /// When the last call ended.
    #[serde(default)]
    pub(super) call_ended: Option<Ms>,
}

/// Longer ago, or further ahead, is no moment that a person's machine has written down: 200 years.
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
    /// Whether these are numbers that an engine can have written, and can reckon with.
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

    /// What a heartbeat writes down.
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

    /// Takes over a heartbeat that is later than what was saved.
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
