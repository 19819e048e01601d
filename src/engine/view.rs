//! The readable state of the engine for the tray, the windows and `status`, and the time of its next wake-up.

use super::offer::TYPING_PAUSE;
use super::state::{LiveReminder, PauseEnd};
use super::{Engine, HOUR, Hold, MINUTE, Ms, Now, ReminderKind, SECOND, Tally, day_of, day_start};
use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, Timelike};

/// The tray reports a hold reason of the desktop once it has lasted for this time.
const LONG_HOLD: Ms = 2 * HOUR;
/// A reminder that falls due within this time takes precedence over everything else.
const SPARE: Ms = MINUTE;

/// Returns the planned end, or the limit on the elapsed clock where that is earlier because the wall clock
/// has been set back. The two clocks drift, so a difference of up to a minute is ignored.
fn earlier(planned: DateTime<FixedOffset>, limit: Option<Ms>, now: Now) -> DateTime<FixedOffset> {
    let limit = limit.map(|at| now.wall + Duration::milliseconds(at - now.elapsed));
    limit
        .filter(|at| *at + Duration::minutes(1) < planned)
        .unwrap_or(planned)
}

impl Engine {
    /// The active reminder, if there is one.
    pub fn live(&self) -> Option<&LiveReminder> {
        self.s.live.as_ref()
    }

    /// Whether the active reminder is guided.
    pub fn is_guiding(&self) -> bool {
        self.live().is_some_and(LiveReminder::is_guided)
    }

    /// The hold reasons in force.
    pub fn holds(&self) -> Vec<Hold> {
        self.reasons()
    }

    /// When the pause ends, as the wall clock shows it; `None` without a pause, or if the pause lasts until
    /// it is resumed. If summer time begins or ends before that, the instant differs: see
    /// [`Engine::paused_until_in`].
    pub fn paused_until(&self, now: Now) -> Option<DateTime<FixedOffset>> {
        self.paused_until_in(now, |at| at.and_local_timezone(*now.wall.offset()).single())
    }

    /// The instant at which the pause ends. `zone` returns the instant of a local time.
    pub fn paused_until_in(
        &self,
        now: Now,
        zone: impl Fn(NaiveDateTime) -> Option<DateTime<FixedOffset>>,
    ) -> Option<DateTime<FixedOffset>> {
        let planned = match self.s.pause? {
            PauseEnd::Local(at) => zone(at)?,
            PauseEnd::Elapsed(at) => now.wall + Duration::milliseconds(at - now.elapsed),
            PauseEnd::Never => return None,
        };
        Some(earlier(planned, self.s.pause_limit, now))
    }

    /// When all present hold reasons have ended; `None` if the end of one of them is unknown.
    pub fn quiet_until(&self, now: Now) -> Option<DateTime<FixedOffset>> {
        let end = |hold: &Hold| match hold {
            Hold::Paused => self.paused_until(now),
            Hold::Schedule => self.plan.schedule.next_inside(now.wall),
            _ => None,
        };
        let ends: Option<Vec<_>> = self.s.holds.iter().map(end).collect();
        ends?.into_iter().max()
    }

    /// Whether the person has paused reminders.
    pub fn paused(&self) -> bool {
        self.s.pause.is_some()
    }

    /// When the flare-up ends; `None` without a flare-up.
    pub fn flare_up_until(&self, now: Now) -> Option<DateTime<FixedOffset>> {
        Some(earlier(self.s.flare_until?, self.s.flare_limit, now))
    }

    /// Whether a flare-up is in force.
    pub fn flare_up(&self) -> bool {
        self.s.flare_until.is_some()
    }

    /// The configured length of a flare-up, in days.
    pub fn flare_up_days(&self) -> u32 {
        self.plan.flare_up.days
    }

    /// When reading ends without an input; `None` while the person is not reading.
    pub fn reading_until(&self, now: Now) -> Option<DateTime<FixedOffset>> {
        let left = self.reading_ends()? - now.elapsed;
        Some(now.wall + Duration::milliseconds(left))
    }

    /// Whether the person is away.
    pub fn away(&self) -> bool {
        self.s.away.is_some()
    }

    /// Whether desk time is being counted: the person is present, and neither a pause nor the schedule stops
    /// it.
    pub fn counting(&self) -> bool {
        self.s.away.is_none() && !self.stopped()
    }

    /// Whether an offer waits only for a pause in typing. The engine then needs the time of the last input to
    /// the second.
    pub fn waits_for_pause(&self) -> bool {
        self.s.ready_since.is_some()
    }

    /// The interval in force, in milliseconds: the configured one or that of a flare-up, lengthened by
    /// adaptation.
    pub fn interval(&self, kind: ReminderKind) -> Ms {
        let base = self.set_interval(kind);
        base * (2 + Ms::from(self.s.timers[kind].grown)) / 2
    }

    fn set_interval(&self, kind: ReminderKind) -> Ms {
        if self.s.flare_until.is_some() {
            self.flare_interval(kind)
        } else {
            self.plan.dose(kind).every
        }
    }

    /// Desk time until this kind falls due, in milliseconds, or 0 if it is due; `None` if it is switched off
    /// and has no open reminder.
    pub fn due_in(&self, kind: ReminderKind) -> Option<Ms> {
        let t = &self.s.timers[kind];
        // A reminder that the person requested has to end, even though its kind is switched off.
        (self.plan.dose(kind).enabled || t.again > 0).then(|| {
            if t.again > 0 {
                0
            } else {
                (self.interval(kind) - t.desk).max(0)
            }
        })
    }

    /// Milliseconds until this kind is offered, as far as its own timer determines it: [`Engine::due_in`], or
    /// the rest of a snooze.
    pub fn comes_in(&self, kind: ReminderKind, now: Now) -> Option<Ms> {
        let t = &self.s.timers[kind];
        let snooze = if t.again > 0 {
            t.not_before - now.elapsed
        } else {
            0
        };
        self.due_in(kind).map(|left| left.max(snooze))
    }

    /// Milliseconds until this kind can be offered: [`Engine::comes_in`], and no sooner than `min_gap` after the last
    /// offer.
    pub fn can_come_in(&self, kind: ReminderKind, now: Now) -> Option<Ms> {
        let last = self.s.last_offer.filter(|_| self.s.live.is_none());
        let gap = last.map_or(0, |at| at + self.plan.timing.min_gap - now.elapsed);
        self.comes_in(kind, now).map(|left| left.max(gap))
    }

    /// The counts of today for each kind.
    pub fn tally(&self) -> &Tally {
        &self.s.tally
    }

    /// Whether the active reminder can be snoozed once more.
    pub fn can_snooze(&self) -> bool {
        self.s
            .live
            .as_ref()
            .is_some_and(|l| !l.is_guided() && self.s.timers[l.kind].snoozes < self.plan.timing.max_snoozes)
    }

    /// The desktop's hold reasons that have lasted for 2 h, after which the companion offers "remind me
    /// anyway".
    pub fn long_holds(&self, now: Now) -> Vec<Hold> {
        let long = |h: &Hold| self.long_hold_at(*h).is_some_and(|at| at <= now.elapsed);
        self.s.holds.iter().copied().filter(long).collect()
    }

    fn long_hold_at(&self, hold: Hold) -> Option<Ms> {
        Some(self.s.reported.get(&hold)? + LONG_HOLD)
    }

    /// The time by which this kind's interval has been lengthened because reminders were ignored, in
    /// milliseconds.
    pub fn grown(&self, kind: ReminderKind) -> Ms {
        self.interval(kind) - self.set_interval(kind)
    }

    /// The number of interrupting reminders in 8 hours at the desk during a flare-up: those of the greatest
    /// session that is switched on, because the offers of that kind include the smaller ones.
    pub fn flare_up_offers(&self) -> i64 {
        let mut sessions = ReminderKind::BY_RANK.into_iter().filter(|k| !k.is_cue());
        let leads = sessions.clone().find(|k| self.plan.dose(*k).enabled);
        let every = leads.or(sessions.next_back()).map(|k| self.flare_interval(k));
        every.map_or(0, |every| 8 * HOUR / every.max(SECOND))
    }

    /// The interval of a kind in a flare-up, without adaptation.
    fn flare_interval(&self, kind: ReminderKind) -> Ms {
        let every = self.plan.dose(kind).every;
        if !kind.policy().more_often_in_flare_up {
            return every;
        }
        let flare = &self.plan.flare_up;
        (every * Ms::from(flare.interval) / 100).max(flare.floor.min(every))
    }

    /// Milliseconds until something other than a reminder may be shown without coming between two reminders;
    /// 0 means now. `None` means that the person is away, that a hold reason is in force, or that a reminder
    /// is active or about to be offered; only an event changes that.
    pub fn spare_in(&self, now: Now) -> Option<Ms> {
        let s = &self.s;
        // A kind that waits for another one comes with that kind.
        let near =
            |k: ReminderKind| self.awaited(k).is_none() && self.due_in(k).is_some_and(|left| left < SPARE);
        let busy = s.live.is_some() || ReminderKind::ALL.into_iter().any(near);
        if s.away.is_some() || !s.holds.is_empty() || busy {
            return None;
        }
        // Where cues are frequent and `min_gap` is long, half of the interval is distance enough.
        let every = ReminderKind::ALL
            .into_iter()
            .filter(|&k| self.plan.dose(k).enabled);
        let half = every.map(|k| self.interval(k) / 2).min().unwrap_or(Ms::MAX);
        let gap = self.plan.timing.min_gap.min(half);
        let from = s.last_offer.map_or(s.settle, |o| s.settle.max(o + gap));
        Some((from - now.elapsed).max(0))
    }

    /// Whether a pause of some seconds in the person's typing matters at present: a reminder waits for one,
    /// or is on screen and expires depending on the time of the last input.
    pub fn wants_pauses(&self) -> bool {
        self.s.ready_since.is_some() || self.s.live.as_ref().is_some_and(|l| !l.is_guided())
    }

    /// The plan in force.
    pub fn plan(&self) -> &super::Plan {
        &self.plan
    }

    /// Milliseconds until the engine needs to be called; `None` if only an input can change its state.
    pub fn next_wake(&self, now: Now) -> Option<Ms> {
        let s = &self.s;
        let mut at: Vec<Ms> = Vec::new();
        let present = s.away.is_none();
        if let Some(since) = s.away {
            at.extend((!s.credited).then_some(since + self.plan.timing.natural_break));
        } else {
            at.extend(self.away_at());
            at.extend(self.reading_ends());
        }
        if let Some(live) = &s.live {
            at.extend(live.ends_at());
            if !live.is_guided() && (s.active || self.reading.is_some()) {
                at.push(s.at + self.plan.timing.expire - live.age);
            }
        }
        if present && !self.stopped() {
            for kind in ReminderKind::ALL {
                at.extend(self.due_in(kind).filter(|&d| d > 0).map(|d| s.at + d));
                if !kind.is_cue() && s.live.is_none() {
                    let near = self.due_in(kind).map(|d| s.at + d - self.plan.timing.min_gap);
                    at.extend(near);
                }
                if let Some(other) = kind.policy().waits_for {
                    let alone = self.interval(kind) + self.interval(other);
                    at.push(s.at + alone - s.timers[kind].desk);
                }
            }
        }
        if present
            && s.live.is_none()
            && s.holds.is_empty()
            && ReminderKind::ALL.into_iter().any(|k| self.due(k))
        {
            at.push(s.settle);
            at.extend(s.last_offer.map(|o| o + self.plan.timing.min_gap));
            at.extend(s.timers.values().map(|t| t.not_before));
            if let Some(ready) = s.ready_since {
                at.push(ready + self.plan.timing.wait_for_pause);
                at.extend((!s.active).then_some(s.last_input + TYPING_PAUSE));
            }
        }
        at.extend(s.holds.iter().filter_map(|&h| self.long_hold_at(h)));
        if present && !s.holds.is_empty() {
            at.extend(s.timers.values().map(|t| t.not_before)); // a snooze that ends is deferred
        }
        at.extend(match s.pause {
            Some(PauseEnd::Elapsed(end)) => Some(end),
            _ => s.pause_limit,
        });
        at.extend(self.until_calendar(now).map(|left| now.elapsed + left));
        at.extend(self.flare_left(now).map(|left| now.elapsed + left));
        at.into_iter()
            .filter(|&t| t > now.elapsed)
            .min()
            .map(|t| t - now.elapsed)
    }

    /// Milliseconds until the wall clock reaches a time that matters: the end of a pause, a boundary of the
    /// schedule, or the new day that ends the lengthening of intervals. It is at most the time to the next
    /// full hour: when summer time begins an hour is missing, and no event announces the change.
    fn until_calendar(&self, now: Now) -> Option<Ms> {
        let until = |at: chrono::NaiveDateTime| (at - now.wall.naive_local()).num_milliseconds();
        let pause = match self.s.pause {
            Some(PauseEnd::Local(end)) => Some(until(end)),
            _ => None,
        };
        let grown = self.s.timers.values().any(|t| t.grown > 0);
        let tomorrow = day_of(now.wall) + Duration::days(1);
        let day = grown.then(|| until(day_start(tomorrow)));
        let schedule = self.plan.schedule.until_change(now.wall);
        let into = Ms::from(now.wall.minute() * 60 + now.wall.second()) * SECOND
            + Ms::from(now.wall.timestamp_subsec_millis());
        [pause, day, schedule]
            .into_iter()
            .flatten()
            .min()
            .map(|left| left.min(HOUR - into))
    }
}
