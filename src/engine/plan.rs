//! What the engine is to do: settings and program, resolved to numbers.

use super::{Days, HOUR, Kind, Level, MINUTE, Ms, PerKind, SECOND, Schedule};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeSet;

/// How often and how long one kind is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Dose {
    /// Whether it is offered at all.
    pub enabled: bool,
    /// Desk time between two.
    pub every: Ms,
    /// How long one takes.
    pub duration: Ms,
    /// What may be offered. Breathing: the sessions in their order, the last one from then on.
    pub cues: Vec<Choice>,
}

/// A thing that may be offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The part of the body, for a balance over day and week.
    pub region: String,
    /// When it fits.
    pub occasion: Occasion,
    /// How much load it puts on the body.
    pub level: Level,
    /// On which days of the week it may be offered.
    pub days: Days,
    /// How long it takes; `None`: as long as the break.
    pub time: Option<Ms>,
    /// Whether it can be cut short, as a walk can: it has no repetitions and no holds.
    pub elastic: bool,
    /// How often a day it may fill up a break; `None`: without a limit.
    pub a_day: Option<u32>,
}

impl Choice {
    /// The least time that it needs; an elastic one needs half of its time.
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

/// The times that bind all kinds.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// The least time between two offers.
    pub min_gap: Ms,
    /// How long "later" is.
    pub snooze: Ms,
    /// How often "later" is allowed for one reminder.
    pub max_snoozes: u32,
    /// Without input for so long, the person is away.
    pub away_after: Ms,
    /// An absence of so long is a break.
    pub natural_break: Ms,
    /// How long a pause in typing is awaited.
    pub wait_for_pause: Ms,
    /// Desk time after which nobody answered.
    pub expire: Ms,
    /// Whether intervals grow when reminders are ignored.
    pub adapt: bool,
}

/// What a flare-up changes.
#[derive(Clone, Debug, PartialEq)]
pub struct FlareUp {
    /// Days that it lasts.
    pub days: u32,
    /// Movement's interval, in percent of the set one.
    pub interval: u32,
    /// Movement never comes oftener than this, unless it is set to.
    pub floor: Ms,
    /// How long a reminder takes, in percent of the set length.
    pub dose: u32,
    /// Which movement is offered meanwhile.
    pub moves: FlareMoves,
    /// Breathing sessions that are not offered meanwhile, while another is left.
    pub leave_out: BTreeSet<String>,
}

/// Which movement is offered in a flare-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum FlareMoves {
    /// The gentle moves of the plan.
    #[default]
    Gentle,
    /// These, as a program says.
    Only(Vec<Choice>),
}

/// What the choice of an exercise depends on, besides the plan.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// The day, which begins at 04:00.
    pub day: NaiveDate,
    /// Whether a flare-up is on.
    pub flare_up: bool,
    /// How many movement breaks have been done.
    pub breaks: u32,
}

/// So many movement breaks done open level 2.
pub const OPENS_LEVEL_2: u32 = 10;
/// So many movement breaks done open level 3.
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

/// All that the engine needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The doses, by [`Kind`].
    pub doses: PerKind<Dose>,
    /// The length of the one long breathing session a day; 0: none.
    pub daily_long: Ms,
    /// The times that bind all kinds.
    pub timing: Timing,
    /// When reminders are on.
    pub schedule: Schedule,
    /// Whether do not disturb, full screen and calls hold, in this order.
    pub quiet: [bool; 3],
    /// What a flare-up changes.
    pub flare_up: FlareUp,
    /// Whether movement begins with level 1 and opens the others by and by.
    pub gentle_start: bool,
    /// The gentle moves that suit this person: for a flare-up, and for a day on which nothing else is listed.
    pub gentle: Vec<Choice>,
    /// The seed of everything chosen by chance.
    pub seed: u64,
}

impl Plan {
    /// One kind's dose.
    pub fn dose(&self, kind: Kind) -> &Dose {
        &self.doses[kind]
    }

    /// What may be offered of a kind under these circumstances, in the order of its list.
    pub fn open(&self, kind: Kind, at: Circumstances) -> Vec<&Choice> {
        let listed = &self.dose(kind).cues;
        match kind {
            Kind::Posture => listed.iter().collect(),
            Kind::Breathing => {
                let out = &self.flare_up.leave_out;
                let left = |c: &&Choice| !(at.flare_up && out.contains(&c.id));
                or_else(listed.iter().filter(left).collect(), || listed.iter().collect())
            }
            Kind::Movement => {
                let today = |c: &&Choice| c.days.contain(at.day.weekday());
                let gentle = || self.gentle.iter().collect();
                if at.flare_up {
                    return match &self.flare_up.moves {
                        FlareMoves::Gentle => gentle(),
                        FlareMoves::Only(moves) => or_else(moves.iter().filter(today).collect(), gentle),
                    };
                }
                if self.gentle_start {
                    // Somebody who leaves all of level 1 out begins with the lowest level that is left.
                    let lowest = listed.iter().map(|c| c.level).min().unwrap_or_default();
                    let level = level_after(at.breaks).max(lowest);
                    return listed.iter().filter(|c| c.level <= level).collect();
                }
                if listed.is_empty() {
                    return Vec::new();
                }
                or_else(listed.iter().filter(today).collect(), gentle)
            }
        }
    }
}

/// The first list, or the other one where that is empty.
fn or_else<'a>(first: Vec<&'a Choice>, other: impl FnOnce() -> Vec<&'a Choice>) -> Vec<&'a Choice> {
    if first.is_empty() { other() } else { first }
}

impl Default for Plan {
    fn default() -> Self {
        let dose = |every, duration| Dose {
            enabled: true,
            every,
            duration,
            cues: Vec::new(),
        };
        Plan {
            doses: PerKind::from_fn(|kind| match kind {
                Kind::Posture => dose(30 * MINUTE, 15 * SECOND),
                Kind::Movement => dose(HOUR, 2 * MINUTE),
                Kind::Breathing => dose(2 * HOUR, MINUTE),
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
            quiet: [true; 3],
            flare_up: FlareUp::default(),
            gentle_start: false,
            gentle: Vec::new(),
            seed: 0,
        }
    }
}
