//! The requests and answers of the person, and the reports of the guiding window.

use super::state::{LastAnswer, LiveReminder, PauseEnd};
use super::{
    Answer, Command, DAY_START, Engine, Event, Guide, HOUR, MINUTE, Ms, Name, Now, Outcome, Pause, Plan,
    ReminderKind, SECOND, Undoable, day_of,
};
use chrono::{Duration, Timelike};

/// The time within which an answer can be undone.
const UNDO: Ms = 10 * MINUTE;

/// The longest pause and the longest flare-up that a request can set, in days.
const LONGEST_DAYS: u32 = 400;

const DAY: Ms = 24 * HOUR;

/// The limit of a pause until a time of day, on the elapsed clock: one day, or two days for "tomorrow". It is
/// extended where the pause takes longer because summer time ends.
fn pause_limit(pause: Pause, end: PauseEnd, now: Now) -> Option<Ms> {
    let days = match pause {
        Pause::At(_) => 1,
        Pause::Tomorrow => 2,
        Pause::For(_) | Pause::Indefinitely => return None,
    };
    let PauseEnd::Local(at) = end else { return None };
    let planned = (at - now.wall.naive_local()).num_milliseconds();
    Some(now.elapsed + (days * DAY).max(planned + HOUR))
}

/// Whether a guided reminder that was stopped early counts as done: it does from a quarter of its length on.
pub fn counts_as_done(spent: Ms, length: Ms) -> bool {
    spent * 4 >= length
}

impl Engine {
    pub(super) fn command(&mut self, c: Command, now: Now, out: &mut Vec<Event>) {
        match c {
            Command::Pause(p) => {
                let end = self.pause_end(p, now);
                self.s.pause = Some(end);
                self.s.pause_limit = pause_limit(p, end, now);
                let mut ev = Event::new(now.wall, Name::Paused);
                ev.seconds = self.pause_left(now).map(|ms| ms / SECOND);
                out.push(ev);
            }
            Command::Resume if self.s.pause.is_some() => {
                (self.s.pause, self.s.pause_limit) = (None, None);
                out.push(Event::new(now.wall, Name::Resumed));
            }
            Command::FlareUp(Some(days)) => {
                let days = days.min(LONGEST_DAYS);
                self.s.flare_until = Some(now.wall + Duration::days(i64::from(days)));
                self.s.flare_limit = Some(now.elapsed + Ms::from(days) * DAY);
                self.say_flare(i64::from(days) * 86_400, now, out);
            }
            Command::FlareUp(None) if self.s.flare_until.is_some() => {
                self.end_flare_up(now, out);
            }
            Command::Resume | Command::FlareUp(None) => {}
            Command::Offer(kind) => {
                if self.begin_request(kind, now, out) {
                    self.offer(self.requested_kinds(kind, now), now, out);
                    self.note_request();
                }
            }
            Command::Reading => {
                if !self.begin_reading(now, out) {
                    self.refuse(None, now, out);
                }
            }
            Command::Undo => self.undo(now, out),
            Command::Unadapt(kind) => self.relax(kind, now, out),
            Command::Anyway => {
                self.s.waived = self.s.reported.keys().copied().collect();
                self.s.settle = now.elapsed;
            }
        }
    }

    /// The last answer, if it can be undone at present.
    pub fn undoable(&self, now: Now) -> Option<Undoable> {
        let last = self.s.last_answer.as_ref()?;
        let possible = now.elapsed - last.at <= UNDO && self.s.live.is_none();
        possible.then_some(match last.outcome {
            None => Undoable::Later,
            Some(Outcome::Done) => Undoable::Done,
            Some(_) if last.live.is_guided() => Undoable::Stop,
            Some(_) => Undoable::Skip,
        })
    }

    /// Undoes the last answer: the reminder is due again, and its end is removed from the counts.
    fn undo(&mut self, now: Now, out: &mut Vec<Event>) {
        let possible = self.undoable(now).is_some();
        let Some(last) = self.s.last_answer.take_if(|_| possible) else {
            return self.refuse(None, now, out);
        };
        let LastAnswer { live, timers, .. } = last;
        for kind in live.kinds() {
            self.s.timers[kind] = timers[kind].clone();
            self.s.timers[kind].not_before = now.elapsed;
        }
        self.s.credited = false; // a natural break that still lasts ends the reminder that is due again
        self.s.long_on = last.long_on;
        match last.outcome {
            Some(Outcome::Skipped) => self.s.chosen.answer(live.cue.as_deref(), None),
            Some(Outcome::Done) => self.uncount_done(&live),
            _ => {}
        }
        if let Some(outcome) = last.outcome {
            self.s
                .tally
                .end(live.kind, &live.also, outcome, |k| timers[k].again > 0, -1);
        }
        let mut ev = Event::new(now.wall, Name::Withdrawn);
        ev.kind = Some(live.kind);
        ev.also = live.also;
        ev.cue = live.cue;
        ev.outcome = last.outcome;
        out.push(ev);
    }

    /// Applies new settings. The open reminder of a kind that they switch off ends as skipped.
    pub(super) fn configure(&mut self, plan: Plan, now: Now, out: &mut Vec<Event>) {
        let before = std::mem::replace(&mut self.plan, plan);
        for kind in ReminderKind::ALL {
            if self.plan.dose(kind).enabled || !before.dose(kind).enabled {
                continue; // a reminder of a kind that was off already may have been requested
            }
            if self
                .s
                .live
                .as_ref()
                .is_some_and(|l| l.kind == kind && !l.is_guided())
            {
                self.end(Outcome::Skipped, None, now, out);
            }
            self.close_open(kind, Outcome::Skipped, now, out);
        }
    }

    pub(super) fn say_flare(&self, seconds: i64, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::FlareUp);
        ev.seconds = Some(seconds);
        out.push(ev);
    }

    pub(super) fn refuse(&self, kind: Option<ReminderKind>, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::Refused);
        ev.kind = kind;
        out.push(ev);
    }

    fn pause_end(&self, p: Pause, now: Now) -> PauseEnd {
        let at = |day: chrono::NaiveDate, minute: u32| {
            PauseEnd::Local(day.and_time(chrono::NaiveTime::MIN) + Duration::minutes(i64::from(minute)))
        };
        match p {
            Pause::For(ms) => {
                PauseEnd::Elapsed(now.elapsed + ms.clamp(0, Ms::from(LONGEST_DAYS) * 24 * HOUR))
            }
            Pause::At(minute) => {
                let minute = minute.min(24 * 60 - 1);
                let past = minute <= now.wall.hour() * 60 + now.wall.minute();
                at(now.wall.date_naive() + Duration::days(i64::from(past)), minute)
            }
            Pause::Tomorrow => {
                let day = day_of(now.wall) + Duration::days(1);
                let begins = self.plan.schedule.begins(day).unwrap_or(0);
                at(day, begins.max(DAY_START))
            }
            Pause::Indefinitely => PauseEnd::Never,
        }
    }

    /// Milliseconds until the pause ends, by its planned end or by its limit, whichever is sooner; `None` if
    /// it has no end.
    pub(super) fn pause_left(&self, now: Now) -> Option<Ms> {
        let left = match self.s.pause? {
            PauseEnd::Elapsed(at) => at - now.elapsed,
            PauseEnd::Local(at) => (at - now.wall.naive_local()).num_milliseconds(),
            PauseEnd::Never => return None,
        };
        let limit = self.s.pause_limit.map(|at| at - now.elapsed);
        Some(limit.map_or(left, |l| l.min(left)))
    }

    /// Milliseconds until the flare-up ends, by its planned end or by its limit, whichever is sooner.
    pub(super) fn flare_left(&self, now: Now) -> Option<Ms> {
        let left = (self.s.flare_until? - now.wall).num_milliseconds();
        let limit = self.s.flare_limit.map(|at| at - now.elapsed);
        Some(limit.map_or(left, |l| l.min(left)))
    }

    pub(super) fn end_flare_up(&mut self, now: Now, out: &mut Vec<Event>) {
        (self.s.flare_until, self.s.flare_limit) = (None, None);
        self.say_flare(0, now, out);
    }

    /// Adds the limits that the saved state of an older version lacks, as if the pause or flare-up began now.
    pub(super) fn limit_old_state(&mut self, now: Now) {
        if matches!(self.s.pause, Some(PauseEnd::Local(_))) {
            self.s.pause_limit.get_or_insert(now.elapsed + 2 * DAY);
        }
        if let Some(left) = self.flare_left(now) {
            self.s.flare_limit.get_or_insert(now.elapsed + left);
        }
    }

    pub(super) fn answer(&mut self, a: Answer, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.clone() else {
            return self.refuse(None, now, out);
        };
        let snoozes = self.s.timers[live.kind].snoozes;
        let refused = match a {
            Answer::Start => live.is_guided(),
            Answer::StartShorter => self.shorter().is_none(),
            Answer::Later => live.is_guided() || snoozes >= self.plan.timing.max_snoozes,
            Answer::Done | Answer::Skip => false,
        };
        if refused {
            return self.refuse(Some(live.kind), now, out);
        }
        self.touch(now, out);
        if self.s.live.is_none() {
            return; // the return from a natural break has ended the reminder
        }
        let (before, shorter) = (self.remember(now), self.shorter());
        let spent = live.guided.map(|at| now.elapsed - at);
        match a {
            Answer::Start => {
                self.s.live = Some(LiveReminder {
                    guided: Some(now.elapsed),
                    ..live
                })
            }
            Answer::StartShorter => {
                self.s.live = Some(LiveReminder {
                    guided: Some(now.elapsed),
                    length: shorter.unwrap_or(live.length),
                    short: true,
                    ..live
                })
            }
            Answer::Done => self.end(Outcome::Done, spent, now, out),
            Answer::Skip => match spent {
                Some(_) => self.stop_guided(now, out),
                None => self.end(Outcome::Skipped, None, now, out),
            },
            Answer::Later => self.snooze(now, out),
        }
        if !matches!(a, Answer::Start | Answer::StartShorter) {
            let ended = out.iter().rev().find_map(|e| e.outcome);
            self.s.last_answer = before.map(|b| LastAnswer {
                outcome: ended.filter(|_| a != Answer::Later),
                ..b
            });
        }
    }

    /// Applies a report of the guiding window.
    pub(super) fn guide(&mut self, g: Guide, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.as_mut().filter(|l| l.is_guided()) else {
            return;
        };
        match g {
            Guide::Opened => live.window = true,
            Guide::Gone => self.stop_guided(now, out),
            Guide::Ended(spent, repetitions) => {
                let answered = self.remember(now);
                self.end_guided(spent, now, out);
                if let Some(ended) = out.last_mut().filter(|_| repetitions > 0) {
                    ended.repetitions = Some(repetitions);
                }
                self.s.last_answer = answered.map(|a| LastAnswer {
                    outcome: out.iter().rev().find_map(|e| e.outcome),
                    ..a
                });
            }
        }
    }

    /// The active reminder before an answer, kept so that the answer can be undone.
    fn remember(&self, now: Now) -> Option<LastAnswer> {
        Some(LastAnswer {
            at: now.elapsed,
            live: self.s.live.clone()?,
            timers: self.s.timers.clone(),
            long_on: self.s.long_on,
            outcome: None,
        })
    }

    /// Ends the guided reminder early, if there is one.
    pub(super) fn stop_guided(&mut self, now: Now, out: &mut Vec<Event>) {
        let start = self.s.live.as_ref().and_then(|l| l.guided);
        if let Some(start) = start {
            self.end_guided(now.elapsed - start, now, out);
        }
    }

    fn end_guided(&mut self, spent: Ms, now: Now, out: &mut Vec<Event>) {
        let Some((length, start)) = self.s.live.as_ref().and_then(|l| Some((l.length, l.guided?))) else {
            return;
        };
        let spent = spent.clamp(0, (now.elapsed - start).max(0));
        let spent = spent.min(length);
        let outcome = if counts_as_done(spent, length) {
            Outcome::Done
        } else {
            Outcome::Skipped
        };
        self.end(outcome, Some(spent), now, out);
    }
}
