//! What the engine is to do: settings and program, resolved to numbers.

use super::{HOUR, Kind, MINUTE, Ms, SECOND, Schedule};
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The part of the body, for a balance over day and week.
    pub region: String,
    /// When it fits.
    pub occasion: Occasion,
}

/// When a cue fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// At any time.
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
    /// What is not offered meanwhile, while something else is left.
    pub leave_out: BTreeSet<String>,
}

impl Default for FlareUp {
    fn default() -> Self {
        FlareUp {
            days: 3,
            interval: 60,
            floor: 20 * MINUTE,
            dose: 50,
            leave_out: BTreeSet::new(),
        }
    }
}

/// All that the engine needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The doses, by [`Kind`].
    pub doses: [Dose; 3],
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
    /// The seed of everything chosen by chance.
    pub seed: u64,
}

impl Plan {
    /// One kind's dose.
    pub fn dose(&self, kind: Kind) -> &Dose {
        &self.doses[kind as usize]
    }
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
            doses: [
                dose(30 * MINUTE, 15 * SECOND),
                dose(HOUR, 2 * MINUTE),
                dose(2 * HOUR, MINUTE),
            ],
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
            seed: 0,
        }
    }
}
