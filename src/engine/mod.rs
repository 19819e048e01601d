//! The engine: what is reminded, when, and what became of it.
//!
//! A state machine without I/O. [`Engine::handle`] takes one [`Input`] and the time, and appends the
//! [`Event`]s that follow; [`Engine::next_wake`] says when it next wants to be called. Calling it sooner,
//! later or twice does no harm. The same inputs and seed give the same events.
//!
//! Its rules of behaviour:
//!
//! 1. Each kind counts *desk time*, time in which the person is present, and falls due at its interval.
//! 2. An absence runs from the last input. One of `natural_break` or more resets posture and movement;
//!    breathing keeps its time unless the absence lasts 4 h or crosses 04:00. A call or a film is no absence
//!    for up to 2 h after the last input, and one that begins in an absence ends it; lock and suspend always are.
//! 3. Hold reasons are a set. While it is not empty, what falls due is deferred; when it empties, 30 s pass
//!    and at most one offer comes. A hold takes back a live reminder, but not a guided one.
//! 4. One live reminder at most, never two offers within `min_gap`. Movement takes breathing along, and
//!    either absorbs a posture cue. Due breathing waits for movement, at most one movement interval. What the
//!    person wishes for takes along what is smaller; what is greater waits for its own turn. A snooze of movement
//!    or breathing that ends within `min_gap` keeps the others back, to come with it; a snoozed cue goes along.
//! 5. A good moment is 3 s without input, awaited for up to `wait_for_pause`.
//! 6. Every reminder ends exactly once: done, skipped, unanswered or natural. Later is allowed `max_snoozes`
//!    times. A guided reminder does not expire: it ends after its length, or when its window says so.
//!    The last answer can be taken back unless the reminder has ended since. An offer that could not be shown never
//!    counts as unanswered: when it expires it is withdrawn, stays due, and comes again after `min_gap`.
//! 7. Two skipped or unanswered in a row lengthen a kind's interval by half of the set one, at most to twice,
//!    until the next day or the next one done. One that a natural break takes breaks the row.
//! 8. A flare-up makes reminders shorter and ends by itself. Movement keeps its interval; only where that is longer than
//!    an hour it comes more often. It offers the gentle moves of the plan, or the ones that a program names.
//! 9. The schedule is asked "is it inside now?", never mapped to an instant.
//! 10. Intervals run on elapsed time; only calendar questions look at the wall clock. A pause "until 14:00" ends when
//!     the clock shows it, whatever the zone is by then.
//! 11. [`Engine::save`] and [`Engine::restore`] carry everything across a restart, which is an absence: by the elapsed
//!     clock within one start of the machine, else by the wall clock.
//! 12. A day begins at 04:00 local time.
//! 13. What is offered is what was longest ago, of the region that was longest ago: nothing twice within two days while
//!     something else fits, nothing that was passed over ten times, and what is made for the moment first.
//! 14. A movement break holds the exercise that is offered and others, as many as fit into its length with their whole
//!     dose; none of them more often in a day than its dose allows. An exercise that does not fit is offered only where
//!     none fits; then the break is longer.
//! 15. An exercise is offered on its days of the week only. On a day that leaves nothing, the gentle moves come.
//! 16. In a gentle start, movement offers level 1 first, level 2 after 10 movement breaks done, level 3 after 30.

mod choose;
mod days;
mod event;
mod machine;
mod offer;
mod per_kind;
mod person;
mod plan;
mod schedule;
mod state;
mod tally;
#[cfg(test)]
mod tests;
mod view;

pub use days::{Days, Level};
pub use event::{Event, Hold, Kind, Name, Outcome, UnknownKind};
pub use machine::Engine;
pub use per_kind::PerKind;
pub use person::counts_as_done;
pub use plan::{
    Choice, Circumstances, Dose, FlareMoves, FlareUp, OPENS_LEVEL_2, OPENS_LEVEL_3, Occasion, Plan, Timing,
    level_after,
};
pub use schedule::{DAY_START, Range, Schedule, day_of, day_start};
pub use state::{Beat, Live, Part, Saved};
pub use tally::{Counts, Tally};

use chrono::{DateTime, FixedOffset};

/// A length of time or a moment on the elapsed clock, in milliseconds.
pub type Ms = i64;

/// One second in [`Ms`].
pub const SECOND: Ms = 1_000;
/// One minute in [`Ms`].
pub const MINUTE: Ms = 60 * SECOND;
/// One hour in [`Ms`].
pub const HOUR: Ms = 60 * MINUTE;

/// The clocks, read once a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The wall clock with its zone: for calendar questions and for stamps alone.
    pub wall: DateTime<FixedOffset>,
    /// Time since boot, suspend included (CLOCK_BOOTTIME).
    pub elapsed: Ms,
    /// Time since boot without suspend (CLOCK_MONOTONIC); the difference betrays a suspend nobody announced.
    pub awake: Ms,
}

/// Everything that can happen to the engine.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Time has passed.
    Wake,
    /// News of the person's presence.
    Presence(Presence),
    /// The person asks for something.
    Command(Command),
    /// The person answers the live reminder.
    Answer(Answer),
    /// News of the window that guides the live reminder.
    Guide(Guide),
    /// Whether the offer of the reminder with this number reached the person. It counts as shown until the shell
    /// reports a failure.
    Delivery(u64, Delivery),
    /// New settings.
    Configure(Box<Plan>),
}

/// What became of the attempt to show an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Something on the screen shows it.
    Shown,
    /// No notification, no window and no terminal could show it.
    Failed,
}

/// News of the window that guides the live reminder; ignored where none is guided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// It is there: from now on it says when the reminder ends.
    Opened,
    /// The person is through or has stopped, after so many milliseconds really done and repetitions counted.
    Ended(Ms, u32),
    /// It has gone without a word: what was done until now counts.
    Gone,
}

/// News of the person's presence, from whatever source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Input is coming in, until told otherwise.
    Active,
    /// The last input was at this moment of the elapsed clock, and none came since.
    IdleSince(Ms),
    /// One single input, now.
    Touch,
    /// The screen was locked or unlocked.
    Locked(bool),
    /// Whether input is observed to the second. Taken to be so until said otherwise.
    Observed(bool),
    /// The machine goes to sleep or woke.
    Asleep(bool),
    /// A hold reason that the desktop reports.
    Hold(Hold, bool),
}

/// A request of the person that is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Command {
    /// Be quiet until then.
    Pause(Pause),
    /// End the pause.
    Resume,
    /// Begin or prolong a flare-up, in days; `None`: end it.
    FlareUp(Option<u32>),
    /// Offer this kind now, whatever `min_gap` and holds say.
    Offer(Kind),
    /// Take the last answer back, within 10 minutes.
    Undo,
    /// Set this kind's interval back to what it was before reminders were passed over.
    Unadapt(Kind),
    /// "Remind me anyway": let the present hold reasons of the desktop pass until they end.
    Anyway,
}

/// How long a pause lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Pause {
    /// This long.
    For(Ms),
    /// Until the wall clock next shows this time: minutes after midnight.
    At(u32),
    /// Until 04:00, or until the next day's schedule begins.
    Tomorrow,
    /// Until resumed by name.
    Indefinitely,
}

/// An answer to the live reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Answer {
    /// Make it guided.
    Start,
    /// It was done.
    Done,
    /// Offer it again after the snooze.
    Later,
    /// Not this one.
    Skip,
}
