//! The turn: time passes, the input is applied, what follows is settled.

use super::state::{LastAnswer, Live, PauseEnd, Saved};
use super::{
    Answer, Command, Event, HOUR, Hold, Input, Kind, MINUTE, Ms, Name, Now, Outcome, Pause, Plan, Presence,
    SECOND, day_of,
};
use chrono::{DateTime, Duration, FixedOffset, Timelike};
use std::collections::BTreeSet;

/// A call or a film keeps the person present for so long after the last input.
const PRESENT_IN_CALL: Ms = 2 * HOUR;
/// An absence of so long starts breathing anew.
const LONG_ABSENCE: Ms = 4 * HOUR;
/// So long after the last hold ends, nothing is offered.
const SETTLE: Ms = 30 * SECOND;
/// An answer can be taken back for so long.
const UNDO: Ms = 10 * MINUTE;

/// The state machine. See the module's rules.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(super) plan: Plan,
    pub(super) s: Saved,
}

impl Engine {
    /// A new engine: the person is taken to be there from now on.
    pub fn new(plan: Plan, now: Now) -> Self {
        let s = Saved {
            wall: now.wall,
            at: now.elapsed,
            slept: now.elapsed - now.awake,
            day: day_of(now.wall),
            timers: Default::default(),
            live: None,
            active: false,
            last_input: now.elapsed,
            present_until: now.elapsed,
            provisional: 0,
            locked: false,
            asleep: false,
            away: None,
            away_day: None,
            credited: false,
            reported: BTreeSet::new(),
            waived: BTreeSet::new(),
            holds: BTreeSet::new(),
            held_since: None,
            pause: None,
            flare_until: None,
            last_offer: None,
            settle: now.elapsed,
            ready_since: None,
            long_on: None,
            last_answer: None,
        };
        Engine { plan, s }
    }

    /// The memory to write down before a command is answered.
    pub fn save(&self) -> Saved {
        self.s.clone()
    }

    /// An engine that goes on from `saved`. The time since counts as an absence; a reminder that was live is
    /// due again.
    pub fn restore(plan: Plan, saved: Saved, now: Now, out: &mut Vec<Event>) -> Self {
        let gap = (now.wall - saved.wall).num_milliseconds().max(0);
        let mut e = Engine { plan, s: saved };
        e.s.rebase(now.elapsed - gap - e.s.at);
        e.s.slept = now.elapsed - now.awake;
        let mut ev = Event::new(now.wall, Name::Restarted);
        ev.seconds = Some(gap / SECOND);
        out.push(ev);
        e.s.active = false;
        e.s.locked = false;
        e.s.asleep = false;
        e.s.reported.clear();
        e.s.waived.clear();
        e.withdraw(now, out);
        if e.s.away.is_none() && now.elapsed - e.s.present_until >= e.plan.timing.away_after {
            e.go_away(now, out);
        }
        e.s.at = now.elapsed;
        e.s.wall = now.wall;
        e // what follows waits for the first input, when the desktop's hold reasons are known again
    }

    /// Takes one input. Never fails; a spurious one changes nothing.
    pub fn handle(&mut self, input: Input, now: Now, out: &mut Vec<Event>) {
        self.pass(now, out);
        match input {
            Input::Wake => {}
            Input::Presence(p) => self.presence(p, now, out),
            Input::Command(c) => self.command(c, now, out),
            Input::Answer(a) => self.answer(a, now, out),
            Input::Configure(plan) => self.plan = *plan,
        }
        self.follow(now, out);
    }

    /// Lets time pass: counts desk time and notices a suspend that nobody announced.
    fn pass(&mut self, now: Now, out: &mut Vec<Event>) {
        let dt = (now.elapsed - self.s.at).max(0);
        let slept = now.elapsed - now.awake;
        let unannounced = slept - self.s.slept > 2 * SECOND && !self.s.asleep;
        self.s.slept = slept;
        if unannounced && self.s.away.is_none() {
            self.s.active = false;
            self.stop_guided(now, out);
            self.go_away(
                Now {
                    elapsed: self.s.at,
                    ..now
                },
                out,
            );
        }
        if self.s.away.is_none() {
            let stopped = self.s.holds.contains(&Hold::Paused) || self.s.holds.contains(&Hold::Schedule);
            if let Some(live) = &mut self.s.live {
                live.age += dt;
            }
            if !stopped {
                for t in &mut self.s.timers {
                    t.desk += dt;
                }
                self.s.provisional += dt;
            }
            if self.s.active {
                self.s.last_input = now.elapsed;
            }
            let reach = if self.s.live.as_ref().is_some_and(|l| l.guided.is_some()) {
                now.elapsed
            } else if self.in_call() {
                now.elapsed.min(self.s.last_input + PRESENT_IN_CALL)
            } else {
                self.s.last_input
            };
            self.s.present_until = self.s.present_until.max(reach);
            self.s.provisional = self.s.provisional.min(now.elapsed - self.s.present_until).max(0);
        }
        self.s.at = self.s.at.max(now.elapsed);
        self.s.wall = now.wall;
        let day = day_of(now.wall);
        if day > self.s.day {
            for kind in Kind::ALL {
                self.relax(kind, now, out);
            }
        }
        self.s.day = day;
    }

    fn in_call(&self) -> bool {
        self.s.reported.contains(&Hold::Call) || self.s.reported.contains(&Hold::Fullscreen)
    }

    fn presence(&mut self, p: Presence, now: Now, out: &mut Vec<Event>) {
        match p {
            Presence::Active => {
                self.s.active = true;
                self.touch(now, out);
            }
            Presence::Touch => self.touch(now, out),
            Presence::IdleSince(at) => {
                let was_active = std::mem::replace(&mut self.s.active, false);
                let at = at.min(now.elapsed);
                if self.s.away.is_none() && (was_active || at > self.s.last_input) {
                    let back = now.elapsed - at;
                    self.s.last_input = at;
                    if !self.in_call() && self.s.live.as_ref().is_none_or(|l| l.guided.is_none()) {
                        self.s.present_until = at;
                        self.s.provisional =
                            back.min(self.s.timers.iter().map(|t| t.desk).max().unwrap_or(0));
                    }
                }
            }
            Presence::Locked(on) => {
                self.s.locked = on;
                self.gone(on, now, out);
            }
            Presence::Asleep(on) => {
                self.s.asleep = on;
                self.gone(on, now, out);
            }
            Presence::Hold(hold, on) => {
                if on {
                    self.s.reported.insert(hold);
                } else {
                    self.s.reported.remove(&hold);
                    self.s.waived.remove(&hold);
                }
            }
        }
    }

    fn gone(&mut self, on: bool, now: Now, out: &mut Vec<Event>) {
        if on {
            self.s.active = false;
            self.stop_guided(now, out);
            if self.s.away.is_none() {
                self.go_away(now, out);
            }
        }
    }

    /// An input at this moment: ends an absence, unless locked or asleep.
    fn touch(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.s.locked || self.s.asleep {
            self.s.active = false;
            return;
        }
        if let Some(since) = self.s.away {
            let length = now.elapsed - since;
            self.credit(now, out);
            let natural = length >= self.plan.timing.natural_break;
            self.s.away = None;
            let crossed = self.s.away_day.take().is_some_and(|d| d < day_of(now.wall));
            if natural && (length >= LONG_ABSENCE || crossed) {
                self.refresh(Kind::Breathing, now, out);
            }
            if natural {
                let b = &mut self.s.timers[Kind::Breathing as usize];
                b.not_before = b.not_before.max(now.elapsed + self.plan.timing.min_gap);
            }
            let mut ev = Event::new(now.wall, Name::Back);
            ev.seconds = Some(length / SECOND);
            ev.natural_break = Some(natural);
            out.push(ev);
        }
        self.s.credited = false;
        self.s.last_input = now.elapsed;
        self.s.present_until = now.elapsed;
        self.s.provisional = 0;
    }

    /// The absence begins at the last sign of presence; what was counted since is given back.
    fn go_away(&mut self, now: Now, out: &mut Vec<Event>) {
        let since = self.s.present_until.min(now.elapsed);
        for t in &mut self.s.timers {
            t.desk = (t.desk - self.s.provisional).max(0);
        }
        if let Some(live) = &mut self.s.live {
            live.age = (live.age - (now.elapsed - self.s.last_input)).max(0);
        }
        self.s.provisional = 0;
        self.s.active = false;
        self.s.away = Some(since);
        self.s.away_day = Some(day_of(now.wall - Duration::milliseconds(now.elapsed - since)));
        self.s.credited = false;
        self.s.ready_since = None;
        let mut ev = Event::new(now.wall, Name::Away);
        ev.seconds = Some((now.elapsed - since) / SECOND);
        out.push(ev);
    }

    /// Once the absence is long enough it was a break: posture and movement have been taken.
    fn credit(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(since) = self.s.away else { return };
        if self.s.credited || now.elapsed - since < self.plan.timing.natural_break {
            return;
        }
        self.s.credited = true;
        if self.s.live.as_ref().is_some_and(|l| l.kind == Kind::Breathing) {
            self.withdraw(now, out);
        } else if let Some(mut live) = self.s.live.take() {
            live.also.clear(); // breathing that was taken along stays due
            self.s.live = Some(live);
            self.end(Outcome::Natural, None, now, out);
        }
        self.refresh(Kind::Posture, now, out);
        self.refresh(Kind::Movement, now, out);
    }

    /// Starts a timer anew; an open reminder of that kind ends as natural.
    fn refresh(&mut self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind as usize];
        if t.again > 0 {
            let mut ev = Event::new(now.wall, Name::Ended);
            ev.kind = Some(kind);
            ev.cue = t.cue.clone();
            ev.outcome = Some(Outcome::Natural);
            out.push(ev);
        }
        t.restart();
    }

    fn command(&mut self, c: Command, now: Now, out: &mut Vec<Event>) {
        match c {
            Command::Pause(p) => {
                self.s.pause = Some(self.pause_end(p, now));
                let mut ev = Event::new(now.wall, Name::Paused);
                ev.seconds = self.pause_left(now).map(|ms| ms / SECOND);
                out.push(ev);
            }
            Command::Resume if self.s.pause.is_some() => {
                self.s.pause = None;
                out.push(Event::new(now.wall, Name::Resumed));
            }
            Command::FlareUp(Some(days)) => {
                self.s.flare_until = Some(now.wall + Duration::days(i64::from(days)));
                self.say_flare(i64::from(days) * 86_400, now, out);
            }
            Command::FlareUp(None) if self.s.flare_until.is_some() => {
                self.s.flare_until = None;
                self.say_flare(0, now, out);
            }
            Command::Resume | Command::FlareUp(None) => {}
            Command::Offer(kind) => {
                if self.s.live.is_some() || self.s.locked || self.s.asleep {
                    self.refuse(Some(kind), now, out);
                } else {
                    self.touch(now, out);
                    self.offer(vec![kind], now, out);
                }
            }
            Command::Undo => match self.s.last_answer.take() {
                Some(a) if now.elapsed - a.at <= UNDO && self.s.live.is_none() => {
                    let kind = a.live.kind;
                    self.s.timers = a.timers;
                    let mut ev = Event::new(now.wall, Name::Withdrawn);
                    ev.kind = Some(kind);
                    ev.also = a.live.also;
                    ev.cue = a.live.cue;
                    out.push(ev);
                }
                other => {
                    self.s.last_answer = other;
                    self.refuse(None, now, out);
                }
            },
            Command::Anyway => {
                self.s.waived = self.s.reported.clone();
                self.s.settle = now.elapsed;
            }
        }
    }

    fn say_flare(&self, seconds: i64, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::FlareUp);
        ev.seconds = Some(seconds);
        out.push(ev);
    }

    fn refuse(&self, kind: Option<Kind>, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::Refused);
        ev.kind = kind;
        out.push(ev);
    }

    fn pause_end(&self, p: Pause, now: Now) -> PauseEnd {
        // Local times are made in the person's present zone: a pause is hours, not seasons.
        let at = |day: chrono::NaiveDate, minute: u32| -> DateTime<FixedOffset> {
            let midnight = day.and_time(chrono::NaiveTime::MIN) + Duration::minutes(i64::from(minute));
            midnight
                .and_local_timezone(*now.wall.offset())
                .single()
                .unwrap_or(now.wall)
        };
        match p {
            Pause::For(ms) => PauseEnd::Elapsed(now.elapsed + ms),
            Pause::At(minute) => {
                let past = minute <= now.wall.hour() * 60 + now.wall.minute();
                PauseEnd::Wall(at(
                    now.wall.date_naive() + Duration::days(i64::from(past)),
                    minute,
                ))
            }
            Pause::Tomorrow => {
                let day = day_of(now.wall) + Duration::days(1);
                let begins = self.plan.schedule.begins(day).unwrap_or(0);
                PauseEnd::Wall(at(day, begins.max(240)))
            }
            Pause::Indefinitely => PauseEnd::Never,
        }
    }

    pub(super) fn pause_left(&self, now: Now) -> Option<Ms> {
        match self.s.pause? {
            PauseEnd::Elapsed(at) => Some(at - now.elapsed),
            PauseEnd::Wall(at) => Some((at - now.wall).num_milliseconds()),
            PauseEnd::Never => None,
        }
    }

    fn answer(&mut self, a: Answer, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.clone() else {
            return self.refuse(None, now, out);
        };
        let snoozes = self.s.timers[live.kind as usize].snoozes;
        let refused = match a {
            Answer::Start => live.guided.is_some(),
            Answer::Later => live.guided.is_some() || snoozes >= self.plan.timing.max_snoozes,
            Answer::Done | Answer::Skip => false,
        };
        if refused {
            return self.refuse(Some(live.kind), now, out);
        }
        self.touch(now, out);
        if self.s.live.is_none() {
            return; // the return from a natural break has ended it
        }
        if a != Answer::Start {
            let (at, timers) = (now.elapsed, self.s.timers.clone());
            self.s.last_answer = Some(LastAnswer {
                at,
                live: live.clone(),
                timers,
            });
        }
        let spent = live.guided.map(|at| now.elapsed - at);
        match a {
            Answer::Start => {
                self.s.live = Some(Live {
                    guided: Some(now.elapsed),
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
    }

    /// Ends a guided reminder early: what was done counts from a quarter on.
    fn stop_guided(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some((length, start)) = self.s.live.as_ref().and_then(|l| Some((l.length, l.guided?))) else {
            return;
        };
        let spent = (now.elapsed - start).min(length);
        let outcome = if spent * 4 < length {
            Outcome::Skipped
        } else {
            Outcome::Done
        };
        self.end(outcome, Some(spent), now, out);
    }

    /// Everything that follows from the state as it now is.
    fn follow(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.s.flare_until.is_some_and(|u| u <= now.wall) {
            self.s.flare_until = None;
            self.say_flare(0, now, out);
        }
        if self.pause_left(now).is_some_and(|left| left <= 0) {
            self.s.pause = None;
            out.push(Event::new(now.wall, Name::Resumed));
        }
        if let Some((length, start)) = self.s.live.as_ref().and_then(|l| Some((l.length, l.guided?)))
            && now.elapsed - start >= length
        {
            self.end(Outcome::Done, Some(length), now, out);
        }
        if self.s.away.is_none() && self.away_at().is_some_and(|at| now.elapsed >= at) {
            self.go_away(now, out);
        }
        self.credit(now, out);
        self.hold(now, out);
        self.expire(now, out);
        self.defer(now, out);
        self.try_offer(now, out);
    }

    /// When the person will count as away, if no input comes.
    pub(super) fn away_at(&self) -> Option<Ms> {
        let guided = self.s.live.as_ref().is_some_and(|l| l.guided.is_some());
        if self.s.active || guided {
            return None;
        }
        let after_input = self.s.last_input + PRESENT_IN_CALL;
        Some(if self.in_call() {
            after_input
        } else {
            self.s.present_until + self.plan.timing.away_after
        })
    }

    fn hold(&mut self, now: Now, out: &mut Vec<Event>) {
        let mut holds: BTreeSet<Hold> = BTreeSet::new();
        if self.s.pause.is_some() {
            holds.insert(Hold::Paused);
        }
        if !self.plan.schedule.inside(now.wall) {
            holds.insert(Hold::Schedule);
        }
        for (hold, wanted) in [Hold::DoNotDisturb, Hold::Fullscreen, Hold::Call]
            .into_iter()
            .zip(self.plan.quiet)
        {
            if wanted && self.s.reported.contains(&hold) && !self.s.waived.contains(&hold) {
                holds.insert(hold);
            }
        }
        let begun = holds.difference(&self.s.holds).next().is_some();
        let ended = holds.is_empty() && !self.s.holds.is_empty();
        self.s.holds = holds;
        if begun {
            self.s.held_since.get_or_insert(now.elapsed);
            self.s.ready_since = None;
            let mut ev = Event::new(now.wall, Name::Held);
            ev.reasons = self.reasons();
            out.push(ev);
            if self.s.live.as_ref().is_some_and(|l| l.guided.is_none()) {
                self.withdraw(now, out);
            }
        } else if ended {
            self.s.held_since = None;
            self.s.settle = now.elapsed + SETTLE;
            for t in &mut self.s.timers {
                t.deferred = false;
            }
            out.push(Event::new(now.wall, Name::Released));
        }
    }

    pub(super) fn reasons(&self) -> Vec<Hold> {
        self.s.holds.iter().copied().collect()
    }

    fn expire(&mut self, now: Now, out: &mut Vec<Event>) {
        if let Some(live) = &self.s.live
            && live.guided.is_none()
            && self.s.away.is_none()
            && live.age - (now.elapsed - self.s.last_input) >= self.plan.timing.expire
        {
            self.end(Outcome::Unanswered, None, now, out);
        }
    }

    fn defer(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.s.holds.is_empty() || self.s.away.is_some() {
            return;
        }
        for kind in Kind::ALL {
            let live = self
                .s
                .live
                .as_ref()
                .is_some_and(|l| l.kind == kind || l.also.contains(&kind));
            if self.due(kind) && !self.s.timers[kind as usize].deferred && !live {
                self.s.timers[kind as usize].deferred = true;
                let mut ev = Event::new(now.wall, Name::Deferred);
                ev.kind = Some(kind);
                ev.reasons = self.reasons();
                out.push(ev);
            }
        }
    }
}
