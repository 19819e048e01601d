//! The state of the engine, and the part of it that is saved across a restart.

use super::choose::Memory;
use super::tolerant::{known_items, known_or_none};
use super::{HOUR, Hold, Ms, Outcome, PerKind, ReminderKind, Tally};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use serde::de::Deserializer;
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
pub struct LiveReminder {
    /// Its number, which stays the same when it is offered again.
    pub id: u64,
    /// The kind that leads the reminder.
    pub kind: ReminderKind,
    /// Kinds merged into it, each with a part of its own.
    #[serde(deserialize_with = "known_items")]
    pub also: Vec<ReminderKind>,
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
    /// The person has started the shorter session in place of the long one of the day.
    #[serde(default)]
    pub short: bool,
    /// No notification, window or terminal could show it.
    #[serde(default)]
    pub undelivered: bool,
    /// Time on screen with the person present.
    pub(super) age: Ms,
    /// The cues that it has absorbed.
    #[serde(deserialize_with = "absorbed_cues")]
    pub(super) absorbed: Vec<ReminderKind>,
    /// It is exactly one exercise, which the person has chosen.
    #[serde(default)]
    pub(super) exact: bool,
    /// The person asked for it.
    #[serde(default)]
    pub(super) requested: bool,
}

impl LiveReminder {
    /// Its own kind and the kinds merged into it that have a part of their own.
    pub fn parts(&self) -> Vec<ReminderKind> {
        std::iter::once(self.kind)
            .chain(self.also.iter().copied())
            .collect()
    }

    /// Whether the person has started it, so that it is guided.
    pub fn is_guided(&self) -> bool {
        self.guided.is_some()
    }

    /// When a guided reminder ends by itself: after its length, or an hour later if a window is expected to
    /// report the end.
    pub(super) fn ends_at(&self) -> Option<Ms> {
        let patience = if self.window { self.length + HOUR } else { 0 };
        Some(self.guided? + self.length + patience)
    }

    /// All kinds whose timers wait for the end of this reminder.
    pub(super) fn kinds(&self) -> Vec<ReminderKind> {
        let mut kinds = self.parts();
        kinds.extend(&self.absorbed);
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
    pub live: LiveReminder,
    pub timers: PerKind<Timer>,
    pub long_on: Option<NaiveDate>,
    /// How the reminder ended; `None` if it was snoozed.
    pub outcome: Option<Outcome>,
}

/// The part of the state that changes all the time: the companion writes it every minute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Beat {
    /// The time at which it was saved.
    pub wall: DateTime<FixedOffset>,
    at: Ms,
    desk: PerKind<Ms>,
    last_input: Ms,
    present_until: Ms,
    provisional: Ms,
}

/// The whole state. Times are on the elapsed clock, in milliseconds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedState {
    pub(super) wall: DateTime<FixedOffset>,
    pub(super) at: Ms,
    /// The boot of the machine that `at` counts from; empty if it is unknown.
    #[serde(default)]
    pub(super) boot: String,
    pub(super) slept: Ms,
    pub(super) day: NaiveDate,
    pub(super) timers: PerKind<Timer>,
    #[serde(default, deserialize_with = "known_or_none")]
    pub(super) live: Option<LiveReminder>,
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
    /// The latest end of a pause until a time of day, in case the wall clock is set back before that.
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
    /// The exercise with which the next new movement break begins, at the person's choice.
    #[serde(default)]
    pub(super) preferred: Option<String>,
}

/// Reads the cues that a reminder has absorbed. Earlier versions, whose only cue was posture, wrote whether there
/// is one.
fn absorbed_cues<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<ReminderKind>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Absorbed {
        Posture(bool),
        Cues(#[serde(deserialize_with = "known_items")] Vec<ReminderKind>),
    }
    Ok(match Absorbed::deserialize(deserializer)? {
        Absorbed::Posture(is_absorbed) => is_absorbed.then_some(ReminderKind::Posture).into_iter().collect(),
        Absorbed::Cues(cues) => cues,
    })
}

impl SavedState {
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
    use super::LiveReminder;
    use crate::engine::testing::at;
    use crate::engine::{
        Answer, Command, Engine, Event, Input, MINUTE, Pause, Plan, ReminderKind, SavedState,
    };
    use serde_json::{Value, json};

    /// A state with a pause, a movement break that was done, and a guided one that includes breathing and has
    /// absorbed a posture cue.
    fn saved() -> SavedState {
        let mut engine = Engine::new(Plan::default(), at(0));
        let mut events: Vec<Event> = Vec::new();
        let offer = Input::Command(Command::Offer(ReminderKind::Movement));
        let desk = 150 * MINUTE;
        for (input, now) in [
            (Input::Presence(crate::engine::Presence::Active), 0),
            (Input::Wake, desk),
            (offer.clone(), desk),
            (Input::Answer(Answer::Done), desk),
            (Input::Wake, 2 * desk),
            (offer, 2 * desk),
            (Input::Answer(Answer::Start), 2 * desk),
            (Input::Command(Command::Pause(Pause::For(30 * MINUTE))), 2 * desk),
        ] {
            engine.handle(input, at(now), &mut events);
        }
        let saved = engine.save();
        assert_eq!(saved.live.as_ref().unwrap().also, [ReminderKind::Breathing]);
        assert_eq!(saved.live.as_ref().unwrap().absorbed, [ReminderKind::Posture]);
        assert!(saved.last_answer.is_some() && saved.pause.is_some());
        saved
    }

    fn read(json: Value) -> SavedState {
        let read: SavedState = serde_json::from_value(json).unwrap();
        assert!(read.plausible());
        read
    }

    #[test]
    fn unknown_kind_beside_the_known_ones_changes_nothing() {
        let saved = saved();
        let mut json = serde_json::to_value(&saved).unwrap();
        for place in ["/timers", "/tally", "/last_answer/timers"] {
            json.pointer_mut(place).unwrap()["eyes"] = json!({ "any": "thing" });
        }
        for place in ["/live/also", "/live/absorbed", "/last_answer/live/also"] {
            let list = json.pointer_mut(place).unwrap().as_array_mut().unwrap();
            list.push(json!("eyes"));
        }
        assert_eq!(read(json), saved);
    }

    #[test]
    fn reminder_and_answer_of_an_unknown_kind_are_left_out_and_nothing_else() {
        let saved = saved();
        let json = serde_json::to_value(&saved).unwrap();
        for (place, expected) in [
            (
                "/live/kind",
                SavedState {
                    live: None,
                    ..saved.clone()
                },
            ),
            (
                "/last_answer/live/kind",
                SavedState {
                    last_answer: None,
                    ..saved.clone()
                },
            ),
        ] {
            let mut json = json.clone();
            *json.pointer_mut(place).unwrap() = json!("eyes");
            assert_eq!(read(json), expected, "{place}");
        }
    }

    #[test]
    fn absorbed_cue_of_an_earlier_version_is_a_posture_cue() {
        let live = saved().live.unwrap();
        let mut json = serde_json::to_value(&live).unwrap();
        for (written, cues) in [(true, vec![ReminderKind::Posture]), (false, Vec::new())] {
            json["absorbed"] = json!(written);
            let read: LiveReminder = serde_json::from_value(json.clone()).unwrap();
            assert_eq!(read.absorbed, cues);
        }
    }
}
