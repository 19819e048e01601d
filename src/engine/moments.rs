//! The moments in the saved state: after a restart they are shifted to the present origin of the elapsed clock,
//! and values that no engine can have saved are refused. One function of each type visits its values and names every field of
//! the type, so that a new field cannot be left out by mistake.

use super::state::{LastAnswer, LiveReminder, Part, PauseEnd, SavedState, Timer};
use super::{HOUR, Ms};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

/// The largest plausible distance of a moment from the origin of its clock: 200 years.
const FAR: Ms = 200 * 365 * 24 * HOUR;
/// The largest plausible count of offers, snoozes or ignored reminders in a row.
const MOST: u32 = 1_000_000;

/// A value of the saved state that a restart shifts or that has limits.
enum Value<'a> {
    /// A moment on the elapsed clock.
    Moment(&'a mut Ms),
    /// A length of time, or the difference of two clocks.
    Length(Ms),
    Count(u32),
    Day(NaiveDate),
    Time(DateTime<FixedOffset>),
    /// Whether another value is plausible.
    Other(bool),
}

impl Value<'_> {
    fn plausible(&self) -> bool {
        let is_near = |ms: Ms| (-FAR..=FAR).contains(&ms);
        let is_year = |year: i32| (1900..10_000).contains(&year);
        match self {
            Value::Moment(at) => is_near(**at),
            Value::Length(ms) => is_near(*ms),
            Value::Count(n) => *n < MOST,
            Value::Day(day) => is_year(day.year()),
            Value::Time(at) => is_year(at.year()),
            Value::Other(plausible) => *plausible,
        }
    }
}

type Visit<'a> = &'a mut dyn FnMut(Value);

impl SavedState {
    /// Shifts every moment on the elapsed clock by `by` milliseconds: after a restart the clock may have
    /// another origin. `slept` compares two clocks and is set by the caller.
    pub(super) fn rebase(&mut self, by: Ms) {
        self.visit(&mut |value| {
            if let Value::Moment(at) = value {
                *at += by;
            }
        });
    }

    /// Whether an engine can have saved these values and can calculate with them without an overflow.
    pub fn plausible(&self) -> bool {
        let mut all = true;
        self.clone().visit(&mut |value| all &= value.plausible());
        all
    }

    fn visit(&mut self, see: Visit) {
        let SavedState {
            wall,
            at,
            boot: _,
            slept,
            day,
            timers,
            live,
            active: _,
            last_input,
            present_until,
            provisional,
            locked: _,
            asleep: _,
            away,
            switched,
            credited: _,
            reported,
            waived: _,
            holds: _,
            pause,
            pause_limit,
            flare_until,
            flare_limit,
            last_offer,
            settle,
            ready_since,
            long_on,
            last_answer,
            offers,
            tally: _,
            chosen: _,
            breaks: _,
            sessions: _,
            call_ended,
            preferred: _,
        } = self;
        let optional = [
            away,
            last_offer,
            ready_since,
            call_ended,
            pause_limit,
            flare_limit,
        ];
        let moments = [at, last_input, present_until, switched, settle]
            .into_iter()
            .chain(optional.into_iter().flatten())
            .chain(reported.values_mut());
        for moment in moments {
            see(Value::Moment(moment));
        }
        match pause {
            Some(PauseEnd::Elapsed(at)) => see(Value::Moment(at)),
            Some(PauseEnd::Local(_) | PauseEnd::Never) | None => {}
        }
        for length in [slept, provisional] {
            see(Value::Length(*length));
        }
        see(Value::Time(*wall));
        see(Value::Day(*day));
        if let Some(until) = flare_until {
            see(Value::Time(*until));
        }
        if let Some(day) = long_on {
            see(Value::Day(*day));
        }
        see(Value::Other(*offers < u64::MAX / 2));
        for timer in timers.values_mut() {
            timer.visit(see);
        }
        if let Some(live) = live {
            live.visit(see);
        }
        if let Some(answer) = last_answer {
            answer.visit(see);
        }
    }
}

fn visit_moves(moves: &[Part], see: Visit) {
    for Part { id: _, length } in moves {
        see(Value::Length(*length));
    }
}

impl Timer {
    fn visit(&mut self, see: Visit) {
        let Timer {
            desk,
            again,
            id: _,
            cue: _,
            moves,
            snoozes,
            not_before,
            ignored,
            grown,
            deferred: _,
            absorbed: _,
        } = self;
        see(Value::Moment(not_before));
        see(Value::Length(*desk));
        see(Value::Other(*desk >= 0 && *grown <= 2));
        for count in [again, snoozes, ignored] {
            see(Value::Count(*count));
        }
        visit_moves(moves, see);
    }
}

impl LiveReminder {
    fn visit(&mut self, see: Visit) {
        let LiveReminder {
            id: _,
            kind: _,
            also: _,
            cue: _,
            moves,
            length,
            since,
            guided,
            window: _,
            short: _,
            undelivered: _,
            age,
            absorbed: _,
            exact: _,
            requested: _,
        } = self;
        for moment in std::iter::once(since).chain(guided) {
            see(Value::Moment(moment));
        }
        for length in [length, age] {
            see(Value::Length(*length));
        }
        visit_moves(moves, see);
    }
}

impl LastAnswer {
    fn visit(&mut self, see: Visit) {
        let LastAnswer {
            at,
            live,
            timers,
            long_on: _,
            outcome: _,
        } = self;
        see(Value::Moment(at));
        live.visit(see);
        for timer in timers.values_mut() {
            timer.visit(see);
        }
    }
}
