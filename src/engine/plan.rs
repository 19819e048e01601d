//! The configuration of the engine: settings and program, resolved to numbers.

use super::{Days, HOUR, Hold, KindPolicy, Level, MINUTE, Ms, PerKind, ReminderKind, Schedule};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeSet;

/// How often and how long one kind is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Dose {
    /// Whether it is offered at all.
    pub enabled: bool,
    /// Desk time between two reminders, in milliseconds.
    pub every: Ms,
    /// The length of a reminder, in milliseconds.
    pub duration: Ms,
    /// The choices for an offer. For breathing they are the sessions in their order; the last one is
    /// repeated.
    pub cues: Vec<Choice>,
}

/// A cue, exercise or session that may be offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The region of the body: the rotation spreads offers evenly over regions.
    pub region: String,
    /// The occasion on which it fits.
    pub occasion: Occasion,
    /// How much load it puts on the body.
    pub level: Level,
    /// On which days of the week it may be offered.
    pub days: Days,
    /// How long it takes, in milliseconds; `None`: as long as the break.
    pub time: Option<Ms>,
    /// Whether it can be shortened, as a walk can: it has no repetitions and no holds.
    pub elastic: bool,
    /// How often a day it may be part of a break; `None`: without a limit.
    pub a_day: Option<u32>,
}

impl Choice {
    /// The shortest time that it needs, in milliseconds: half of its time if it is elastic.
    pub fn least(&self) -> Ms {
        let time = self.time.unwrap_or(0);
        if self.elastic { time / 2 } else { time }
    }
}

/// When a cue fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// At any time.
    #[default]
    Any,
    /// Just after a call.
    AfterCall,
    /// Late in the day.
    Late,
    /// In a flare-up.
    FlareUp,
}

/// The times that apply to all kinds, in milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// The least time between two offers.
    pub min_gap: Ms,
    /// The length of a snooze.
    pub snooze: Ms,
    /// How often one reminder can be snoozed.
    pub max_snoozes: u32,
    /// Time without input after which the person counts as absent.
    pub away_after: Ms,
    /// The length from which an absence is a natural break.
    pub natural_break: Ms,
    /// The longest time that an offer waits for a pause in typing.
    pub wait_for_pause: Ms,
    /// Time on screen with the person present after which a reminder expires.
    pub expire: Ms,
    /// Whether intervals are lengthened when reminders are ignored.
    pub adapt: bool,
}

/// The changes that a flare-up makes.
#[derive(Clone, Debug, PartialEq)]
pub struct FlareUp {
    /// Its length in days.
    pub days: u32,
    /// The interval of movement, in percent of the configured one.
    pub interval: u32,
    /// Movement does not come more often than at this interval, unless its configured interval is shorter; in
    /// milliseconds.
    pub floor: Ms,
    /// The length of a reminder, in percent of the configured one.
    pub dose: u32,
    /// The moves that are offered during the flare-up.
    pub moves: FlareMoves,
    /// Breathing sessions that are not offered during the flare-up, while another one is left.
    pub leave_out: BTreeSet<String>,
}

/// The moves that are offered in a flare-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum FlareMoves {
    /// The gentle moves of the plan.
    #[default]
    Gentle,
    /// The moves that a program names.
    Only(Vec<Choice>),
}

/// The circumstances, besides the plan, on which the choice of an exercise depends.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// The day, which begins at 04:00.
    pub day: NaiveDate,
    /// Whether a flare-up is in force.
    pub flare_up: bool,
    /// The number of movement breaks done.
    pub breaks: u32,
}

/// The number of movement breaks done that opens level 2 in a gentle start.
pub const OPENS_LEVEL_2: u32 = 10;
/// The number of movement breaks done that opens level 3 in a gentle start.
pub const OPENS_LEVEL_3: u32 = 30;

/// The highest level that is open in a gentle start after this number of movement breaks done.
pub fn level_after(breaks: u32) -> Level {
    match breaks {
        n if n >= OPENS_LEVEL_3 => Level::Three,
        n if n >= OPENS_LEVEL_2 => Level::Two,
        _ => Level::One,
    }
}

impl Default for FlareUp {
    fn default() -> Self {
        FlareUp {
            days: 3,
            interval: 60,
            floor: HOUR,
            dose: 50,
            moves: FlareMoves::Gentle,
            leave_out: BTreeSet::new(),
        }
    }
}

/// The complete configuration of the engine.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The doses, by [`ReminderKind`].
    pub doses: PerKind<Dose>,
    /// The length of the one long breathing session of a day, in milliseconds; 0: there is none.
    pub daily_long: Ms,
    /// The times that apply to all kinds.
    pub timing: Timing,
    /// The times of the week in which reminders are offered.
    pub schedule: Schedule,
    /// The reasons reported by the desktop that hold reminders back.
    pub quiet: BTreeSet<Hold>,
    /// The changes that a flare-up makes.
    pub flare_up: FlareUp,
    /// Whether movement begins with level 1 and opens the other levels step by step.
    pub gentle_start: bool,
    /// The gentle moves that suit this person. They are offered in a flare-up and on a day of the week that
    /// has no other exercise.
    pub gentle: Vec<Choice>,
    /// The seed of all random choices.
    pub seed: u64,
}

impl Plan {
    /// The dose of one kind.
    pub fn dose(&self, kind: ReminderKind) -> &Dose {
        &self.doses[kind]
    }
}

impl Default for Plan {
    fn default() -> Self {
        Plan {
            doses: PerKind::from_fn(|kind| {
                let KindPolicy { every, duration, .. } = kind.policy();
                Dose {
                    enabled: true,
                    every,
                    duration,
                    cues: Vec::new(),
                }
            }),
            daily_long: 5 * MINUTE,
            timing: Timing {
                min_gap: 5 * MINUTE,
                snooze: 5 * MINUTE,
                max_snoozes: 3,
                away_after: 2 * MINUTE,
                natural_break: 5 * MINUTE,
                wait_for_pause: 2 * MINUTE,
                expire: 2 * MINUTE,
                adapt: true,
            },
            schedule: Schedule::default(),
            quiet: Hold::OF_DESKTOP.into(),
            flare_up: FlareUp::default(),
            gentle_start: false,
            gentle: Vec::new(),
            seed: 0,
        }
    }
}
