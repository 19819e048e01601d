//! The engine: it decides which reminder is offered, when it is offered, and how it ended.
//!
//! The engine is a state machine without I/O. [`Engine::handle`] takes one [`Input`] and the time, and
//! appends the [`Event`]s that follow. [`Engine::next_wake`] returns when the engine wants to be called next;
//! a call that comes earlier or later, or twice, does no harm. The same inputs and the same seed give the
//! same events.
//!
//! The rules of its behaviour:
//!
//! 1. Each kind counts *desk time*, the time in which the person is present. A reminder of the kind falls due
//!    when the desk time reaches the interval.
//! 2. An absence begins at the last input. An absence of `natural_break` or longer resets posture and
//!    movement. Breathing keeps its desk time unless the absence lasts 4 h or crosses 04:00. During a call or
//!    a full-screen film the person counts as present for up to 2 h after the last input, and a call or film
//!    that begins during an absence ends the absence. A locked screen and a suspended machine always are an
//!    absence.
//! 3. The hold reasons form a set. While the set is not empty, a reminder that falls due is deferred. When
//!    the set becomes empty, 30 s pass, and then at most one offer follows. A new hold reason withdraws the
//!    active reminder, unless that is guided.
//! 4. At most one reminder is active, and the engine never makes two offers within `min_gap` by itself. A
//!    movement offer includes breathing, and an offer of movement or breathing absorbs a posture cue. Due
//!    breathing waits for movement, for at most one movement interval. An offer that the person requests
//!    includes the smaller kinds; a greater kind waits for its own offer. A snooze of movement or breathing
//!    that ends within `min_gap` holds the other kinds back, and they come with it; a snoozed posture cue is
//!    included in the offer of another kind.
//! 5. An offer waits for a good moment, which is 3 s without input, for up to `wait_for_pause`.
//! 6. Every reminder ends exactly once: done, skipped, unanswered or natural. A reminder can be snoozed
//!    `max_snoozes` times. A guided reminder does not expire: it ends after its length, or when its window
//!    reports the end. The last answer can be undone unless the reminder has ended since. An offer that could
//!    not be shown never counts as unanswered: when it expires it is withdrawn, stays due, and is offered
//!    again after `min_gap`.
//! 7. Two reminders in a row that are skipped or unanswered lengthen the kind's interval by half of the
//!    configured interval, to at most twice that interval, until the next day or until a reminder of the kind
//!    is done. A reminder that ends by a natural break ends the row. A session that the person asked for, began
//!    and stopped neither counts in the row nor ends it.
//! 8. A flare-up makes reminders shorter and ends by itself. Movement keeps its interval; it comes more often
//!    only where the interval is longer than an hour. A flare-up offers the gentle moves of the plan, or the
//!    moves that a program names.
//! 9. The engine asks the schedule whether the present local time is inside it, and never maps the schedule
//!    to an instant.
//! 10. Intervals run on elapsed time; only calendar questions use the wall clock. A pause "until 14:00" ends
//!     when the wall clock shows 14:00, in whatever time zone it is by then.
//! 11. [`Engine::save`] and [`Engine::restore`] carry the whole state across a restart. A restart is an
//!     absence: the elapsed clock measures it within one boot of the machine, and the wall clock measures it
//!     otherwise.
//! 12. A day begins at 04:00 local time.
//! 13. The engine offers the choice that was offered longest ago, of the region of the body that was offered
//!     longest ago. It offers no choice twice within two days while another one fits, and none that was
//!     ignored ten times in a row. A choice made for the present occasion comes first.
//! 14. A movement break contains the exercise that is offered, and as many others as fit into its length with
//!     their whole dose. No exercise comes more often in a day than its dose allows. An exercise that does
//!     not fit is offered only where none fits; then the break is longer.
//! 15. An exercise is offered only on its days of the week. On a day that leaves no exercise, the gentle
//!     moves are offered.
//! 16. In a gentle start, movement offers level 1 first, level 2 after 10 movement breaks done, and level 3
//!     after 30.
//! 17. A person who says that they read counts as present without input: until the next input, for at most an
//!     hour. An input within a minute of the request is part of it, as the hand lets go of the mouse. A locked
//!     screen, a suspend and a restart end it. An absence after the hour runs from the end of the hour.
//! 18. The long breathing session of a day may be started in its usual length. The long one then comes with
//!     the next session of the day.
//! 19. The person's own choice comes before rules 13 and 14: the exercise that they chose for the next movement
//!     break begins the next new one in which it may be offered, once. An exercise that they try is the only
//!     one of its break and has its own length.

mod choose;
mod content;
mod days;
mod event;
mod kind;
mod machine;
mod moments;
mod offer;
mod own_choice;
mod per_kind;
mod person;
mod plan;
mod presence;
mod schedule;
mod state;
mod tally;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod tolerant;
mod view;

pub use days::{Days, Level};
pub use event::{Event, Hold, Name, Outcome};
pub use kind::{KindPolicy, ReminderForm, ReminderKind, ReplacedBy, UnknownKind};
pub use machine::Engine;
pub use per_kind::PerKind;
pub use person::counts_as_done;
pub use plan::{
    Choice, Circumstances, Dose, FlareMoves, FlareUp, OPENS_LEVEL_2, OPENS_LEVEL_3, Occasion, Plan, Timing,
    level_after,
};
pub use schedule::{DAY_START, Range, Schedule, day_of, day_start};
pub use state::{Beat, LiveReminder, Part, SavedState};
pub use tally::{Counts, Tally};
pub(crate) use tolerant::known_items;

use chrono::{DateTime, FixedOffset};

/// A length of time or a moment on the elapsed clock, in milliseconds.
pub type Ms = i64;

/// One second in [`Ms`].
pub const SECOND: Ms = 1_000;
/// One minute in [`Ms`].
pub const MINUTE: Ms = 60 * SECOND;
/// One hour in [`Ms`].
pub const HOUR: Ms = 60 * MINUTE;

/// The clocks, which the caller reads once for each input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The wall clock with its zone, used only for calendar questions and for time stamps.
    pub wall: DateTime<FixedOffset>,
    /// Time since boot, suspend included (CLOCK_BOOTTIME).
    pub elapsed: Ms,
    /// Time since boot without suspend (CLOCK_MONOTONIC). Its difference from `elapsed` reveals a suspend
    /// that the system did not announce.
    pub awake: Ms,
}

/// Everything that can happen to the engine.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Time has passed.
    Wake,
    /// A change of the person's presence.
    Presence(Presence),
    /// A request of the person.
    Command(Command),
    /// The exercise with which the person wants the next new movement break to begin; `None` takes that back.
    Prefer(Option<String>),
    /// Offer exactly this exercise now, as [`Command::Offer`] offers a kind. The caller knows its kind and its length.
    Try(ReminderKind, Part),
    /// The person's answer to the active reminder.
    Answer(Answer),
    /// A report of the window that guides the active reminder.
    Guide(Guide),
    /// Whether the offer of the reminder with this number reached the person. An offer counts as shown until
    /// the caller reports a failure.
    Delivery(u64, Delivery),
    /// New settings.
    Configure(Box<Plan>),
}

/// The result of an attempt to show an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// The offer is on the screen.
    Shown,
    /// No notification, window or terminal could show the offer.
    Failed,
}

/// A report of the window that guides the active reminder. It is ignored while no reminder is guided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// The window is open: from now on it reports when the reminder ends.
    Opened,
    /// The person has finished or stopped: the time spent on the exercises, in milliseconds, and the
    /// repetitions counted.
    Ended(Ms, u32),
    /// The window has closed without reporting the end: the time until now counts.
    Gone,
}

/// A change of the person's presence, from any source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Input is coming in, until another report.
    Active,
    /// The last input was at this moment of the elapsed clock, and none has come since.
    IdleSince(Ms),
    /// A single input, at this moment.
    Touch,
    /// The screen was locked or unlocked.
    Locked(bool),
    /// Whether idle time is measured to the second. The engine assumes so until this input.
    Observed(bool),
    /// The machine is about to suspend, or has resumed.
    Asleep(bool),
    /// The desktop reports that a hold reason begins or ends.
    Hold(Hold, bool),
}

/// A request of the person that is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Command {
    /// Offer nothing until the pause ends.
    Pause(Pause),
    /// End the pause.
    Resume,
    /// Begin a flare-up of this many days, or let the present one last this many days from now; `None` ends
    /// it.
    FlareUp(Option<u32>),
    /// Offer this kind now, regardless of `min_gap` and of the hold reasons.
    Offer(ReminderKind),
    /// "I am reading": the person counts as present until the next input, for at most an hour.
    Reading,
    /// Undo the last answer, within 10 minutes.
    Undo,
    /// Reset this kind's interval to what it was before reminders were ignored.
    Unadapt(ReminderKind),
    /// "Remind me anyway": ignore the present hold reasons of the desktop until they end.
    Anyway,
}

/// How long a pause lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Pause {
    /// For this time, in milliseconds.
    For(Ms),
    /// Until the wall clock next shows this time: minutes after midnight.
    At(u32),
    /// Until 04:00, or until the next day's schedule begins.
    Tomorrow,
    /// Until [`Command::Resume`].
    Indefinitely,
}

/// An answer to the active reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Answer {
    /// Begin the reminder: it is guided from now on.
    Start,
    /// Begin the reminder with the usual breathing session in place of the long one of the day.
    StartShorter,
    /// The person has done it.
    Done,
    /// Snooze the reminder: offer it again after the snooze time.
    Later,
    /// Skip the reminder.
    Skip,
}

/// What [`Command::Undo`] undoes at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Undoable {
    /// The answer [`Answer::Done`], or a session that was long enough.
    Done,
    /// The answer [`Answer::Later`].
    Later,
    /// The answer [`Answer::Skip`] to a reminder that had not begun.
    Skip,
    /// The person stopped a session before it counted as done.
    Stop,
}
