//! What a reminder consists of: which choices are open, which one comes next, how long it takes, and what is
//! counted when it is done. Only here does the engine distinguish the kinds by their content.

use super::state::LiveReminder;
use super::{
    Choice, Circumstances, Engine, FlareMoves, Level, MINUTE, Ms, Now, Occasion, Part, Plan, ReminderKind,
    level_after,
};
use chrono::{Datelike, Timelike};

/// A choice made for the time after a call fits for this long after the call ended.
const AFTER_CALL: Ms = 10 * MINUTE;
/// The local hour from which [`Occasion::Late`] applies.
const LATE: u32 = 16;

impl Plan {
    /// The choices of a kind that may be offered under these circumstances, in the order of its list.
    pub fn open(&self, kind: ReminderKind, at: Circumstances) -> Vec<&Choice> {
        let listed = &self.dose(kind).cues;
        match kind {
            ReminderKind::Posture => listed.iter().collect(),
            ReminderKind::Breathing => {
                let out = &self.flare_up.leave_out;
                let left = |c: &&Choice| !(at.flare_up && out.contains(&c.id));
                or_else(listed.iter().filter(left).collect(), || listed.iter().collect())
            }
            ReminderKind::Movement => {
                let today = |c: &&Choice| c.days.contain(at.day.weekday());
                let gentle = || self.gentle.iter().collect();
                if at.flare_up {
                    return match &self.flare_up.moves {
                        FlareMoves::Gentle => gentle(),
                        FlareMoves::Only(moves) => or_else(moves.iter().filter(today).collect(), gentle),
                    };
                }
                if self.gentle_start {
                    // If the list has no exercise of level 1, the gentle start begins with the lowest level
                    // in it.
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

/// Returns the first list, or the other one if the first one is empty.
fn or_else<'a>(first: Vec<&'a Choice>, other: impl FnOnce() -> Vec<&'a Choice>) -> Vec<&'a Choice> {
    if first.is_empty() { other() } else { first }
}

impl Engine {
    /// The present circumstances on which the choice of an exercise depends.
    pub fn circumstances(&self) -> Circumstances {
        Circumstances {
            day: self.s.day,
            flare_up: self.s.flare_until.is_some(),
            breaks: self.breaks(),
        }
    }

    /// The number of movement breaks done.
    pub fn breaks(&self) -> u32 {
        self.s.breaks.unwrap_or(0)
    }

    /// The highest level that is open in a gentle start; `None` outside a gentle start, where all levels are
    /// open.
    pub fn level(&self) -> Option<Level> {
        self.plan.gentle_start.then(|| level_after(self.breaks()))
    }

    /// Takes the number of movement breaks done from the history, unless the engine has a count of its own.
    pub fn count_breaks_from(&mut self, done: impl FnOnce() -> Option<u32>) {
        if self.s.breaks.is_none() {
            self.s.breaks = done();
        }
    }

    /// The cue or exercise of the next offer of a kind; for movement with all exercises of the break.
    pub(super) fn choose(&self, kind: ReminderKind, now: Now) -> (Option<String>, Vec<Part>) {
        let options = self.plan.open(kind, self.circumstances());
        if kind == ReminderKind::Breathing {
            let step = (self.s.sessions as usize).min(options.len().saturating_sub(1));
            return (options.get(step).map(|c| c.id.clone()), Vec::new());
        }
        let call = self.s.call_ended.is_some_and(|at| now.elapsed - at <= AFTER_CALL);
        let occasions = [
            call.then_some(Occasion::AfterCall),
            (now.wall.hour() >= LATE).then_some(Occasion::Late),
            self.s.flare_until.and(Some(Occasion::FlareUp)),
        ];
        let occasions: Vec<Occasion> = occasions.into_iter().flatten().collect();
        let (seed, day, length) = (self.plan.seed ^ kind as u64, self.s.day, self.length(kind));
        // The person's own choice comes first; it waits while a flare-up or the settings exclude it.
        let own = self
            .s
            .preferred
            .as_ref()
            .filter(|_| kind == ReminderKind::Movement);
        let preferred = own.and_then(|id| options.iter().copied().find(|c| c.id == *id));
        let usual = || self.s.chosen.choose(&options, &occasions, length, day, seed);
        let Some(first) = preferred.or_else(usual) else {
            return (None, Vec::new());
        };
        let part = |c: &Choice, length: Ms| Part {
            id: c.id.clone(),
            length,
        };
        let moves = first.time.filter(|_| kind == ReminderKind::Movement).map(|time| {
            let own = if first.elastic { time.min(length) } else { time };
            let rest = self.s.chosen.fill(&options, &first.id, length - own, day, seed);
            let rest = rest.into_iter().map(|(c, time)| part(c, time));
            std::iter::once(part(first, own)).chain(rest).collect()
        });
        (Some(first.id.clone()), moves.unwrap_or_default())
    }

    /// The number of breathing sessions done.
    pub fn sessions(&self) -> u32 {
        self.s.sessions
    }

    /// The length of each part of the active reminder in milliseconds, in the order of [`LiveReminder::parts`].
    pub fn live_lengths(&self) -> Vec<Ms> {
        let live = self.s.live.as_ref();
        let lengths = live.map(|l| {
            if l.exact {
                return vec![l.length];
            }
            l.parts()
                .into_iter()
                .map(|k| match k {
                    ReminderKind::Breathing if l.short => self.usual_length(k),
                    _ => self.part_length(k, &l.moves),
                })
                .collect()
        });
        lengths.unwrap_or_default()
    }

    /// The length of the active reminder with the usual breathing session in place of the long one of the
    /// day, in milliseconds; `None` without a long one, or once it is guided.
    pub fn shorter(&self) -> Option<Ms> {
        let live = self.s.live.as_ref().filter(|l| !l.is_guided() && !l.exact)?;
        let breathing = ReminderKind::Breathing;
        let saved = self.length(breathing) - self.usual_length(breathing);
        let applies = live.parts().contains(&breathing) && saved > 0 && saved < live.length;
        applies.then_some(live.length - saved)
    }

    /// The length of a part of a reminder. A movement break has its configured length, or the length of a
    /// single exercise that needs more.
    pub(super) fn part_length(&self, kind: ReminderKind, moves: &[Part]) -> Ms {
        let shown = if kind == ReminderKind::Movement {
            moves.iter().map(|m| m.length).sum()
        } else {
            0
        };
        self.length(kind).max(shown)
    }

    /// The length of a reminder of this kind at present, in milliseconds. The daily long session and a
    /// flare-up change it.
    fn length(&self, kind: ReminderKind) -> Ms {
        let long_due = self.s.long_on != Some(self.s.day) && self.plan.daily_long > 0;
        match kind {
            ReminderKind::Breathing if long_due => self.in_flare_up(self.plan.daily_long),
            _ => self.usual_length(kind),
        }
    }

    /// As [`Engine::length`], without the daily long session.
    fn usual_length(&self, kind: ReminderKind) -> Ms {
        self.in_flare_up(self.plan.dose(kind).duration)
    }

    /// The part of a length that a flare-up leaves, if there is one.
    fn in_flare_up(&self, set: Ms) -> Ms {
        if self.s.flare_until.is_some() {
            set * Ms::from(self.plan.flare_up.dose) / 100
        } else {
            set
        }
    }

    /// Counts a reminder that was done: the exercises and the movement break, and the breathing session.
    pub(super) fn count_done(&mut self, live: &LiveReminder) {
        if live.parts().contains(&ReminderKind::Breathing) {
            // A session that the person tried is the long one of the day only if it is as long.
            let is_long = !live.exact || live.length >= self.in_flare_up(self.plan.daily_long);
            if !live.short && is_long {
                self.s.long_on = Some(self.s.day);
            }
            self.s.sessions = self.s.sessions.saturating_add(1);
        }
        if live.kind == ReminderKind::Movement {
            self.s.breaks = Some(self.breaks().saturating_add(1));
            for m in &live.moves {
                self.s.chosen.done(&m.id, self.s.day);
            }
        }
    }

    /// Undoes the counts of [`Engine::count_done`], except those of the exercises.
    pub(super) fn uncount_done(&mut self, live: &LiveReminder) {
        if live.parts().contains(&ReminderKind::Breathing) {
            self.s.sessions = self.s.sessions.saturating_sub(1);
        }
        if live.kind == ReminderKind::Movement {
            self.s.breaks = self.s.breaks.map(|n| n.saturating_sub(1));
        }
    }
}
