//! The transitions of the engine: it lets time pass, applies the input, and then makes the transitions that
//! follow.

use super::state::Saved;
use super::{
    Delivery, Event, HOUR, Hold, Input, Kind, Ms, Name, Now, Outcome, Plan, Presence, SECOND, Tally, day_of,
};
use chrono::Duration;
use std::collections::{BTreeMap, BTreeSet};

/// During a call or a full-screen film the person counts as present for this long after the last input.
const PRESENT_IN_CALL: Ms = 2 * HOUR;
/// An absence of this length restarts breathing.
const LONG_ABSENCE: Ms = 4 * HOUR;
/// Nothing is offered for this long after the last hold reason has ended.
const SETTLE: Ms = 30 * SECOND;

/// The state machine of the reminders. The documentation of the module contains its rules.
///
/// The caller passes each input to [`Engine::handle`], carries out the events, and calls again after
/// [`Engine::next_wake`] with [`Input::Wake`].
#[derive(Clone, Debug)]
pub struct Engine {
    pub(super) plan: Plan,
    pub(super) s: Saved,
    /// Input cannot be observed to the second, so an offer does not wait for a pause in typing.
    pub(super) coarse: bool,
}

impl Engine {
    /// Creates an engine. It assumes that the person is present from now on.
    pub fn new(plan: Plan, now: Now) -> Self {
        let s = Saved {
            wall: now.wall,
            at: now.elapsed,
            boot: String::new(),
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
            switched: now.elapsed,
            credited: false,
            reported: BTreeMap::new(),
            waived: BTreeSet::new(),
            holds: BTreeSet::new(),
            pause: None,
            pause_limit: None,
            flare_until: None,
            flare_limit: None,
            last_offer: None,
            settle: now.elapsed,
            ready_since: None,
            long_on: None,
            last_answer: None,
            offers: 0,
            tally: Tally::default(),
            chosen: Default::default(),
            breaks: None,
            sessions: 0,
            call_ended: None,
        };
        Engine {
            plan,
            s,
            coarse: false,
        }
    }

    /// The whole state. The caller saves it before it answers a command.
    pub fn save(&self) -> Saved {
        self.s.clone()
    }

    /// Sets the identifier of the boot that the elapsed clock counts from, as the system reports it. It is
    /// saved with the state.
    pub fn set_boot(&mut self, boot: &str) {
        boot.clone_into(&mut self.s.boot);
    }

    /// Creates an engine that continues from `saved`. The time since then counts as an absence, and a
    /// reminder that was active is due again. `holds` are the hold reasons of the desktop that are known
    /// already. `boot` is the value for [`Engine::set_boot`]: if it is the saved one, the elapsed clock
    /// measures the time since the state was saved, whatever has happened to the wall clock.
    pub fn restore(
        plan: Plan,
        saved: Saved,
        boot: &str,
        holds: &BTreeSet<Hold>,
        now: Now,
        out: &mut Vec<Event>,
    ) -> Self {
        let same = !boot.is_empty() && saved.boot == boot && now.elapsed >= saved.at;
        let gap = if same {
            now.elapsed - saved.at
        } else {
            (now.wall - saved.wall).num_milliseconds().max(0)
        };
        let mut e = Engine {
            plan,
            s: saved,
            coarse: false,
        };
        e.s.rebase(now.elapsed - gap - e.s.at);
        e.s.slept = now.elapsed - now.awake;
        e.set_boot(boot);
        let mut ev = Event::new(now.wall, Name::Restarted);
        ev.seconds = Some(gap / SECOND);
        out.push(ev);
        e.s.active = false;
        e.s.locked = false;
        e.s.asleep = false;
        e.s.reported.retain(|hold, _| holds.contains(hold));
        e.s.waived.retain(|hold| holds.contains(hold));
        for hold in holds {
            e.s.reported.entry(*hold).or_insert(now.elapsed);
        }
        let stopped = Now {
            elapsed: e.s.at,
            ..now
        };
        e.stop_guided(stopped, out);
        e.withdraw(now, out);
        if e.s.away.is_none() && now.elapsed - e.s.present_until >= e.plan.timing.away_after {
            e.go_away(now, out);
        }
        e.s.at = now.elapsed;
        e.s.wall = now.wall;
        e.limit_old_state(now);
        if !e.stopped() {
            e.s.switched = now.elapsed; // no desk time was counted meanwhile
        }
        e // the transitions wait for the first input, when the hold reasons of the desktop are known again
    }

    /// Handles one input and appends the events that follow to `out`. It never fails, and an input that does
    /// not apply changes nothing.
    pub fn handle(&mut self, input: Input, now: Now, out: &mut Vec<Event>) {
        self.pass(now, out);
        match input {
            Input::Wake => {}
            Input::Presence(p) => self.presence(p, now, out),
            Input::Command(c) => self.command(c, now, out),
            Input::Answer(a) => self.answer(a, now, out),
            Input::Guide(g) => self.guide(g, now, out),
            Input::Delivery(id, delivery) => {
                if let Some(live) = self.s.live.as_mut().filter(|l| l.id == id) {
                    live.undelivered = delivery == Delivery::Failed;
                }
            }
            Input::Configure(plan) => self.configure(*plan, now, out),
        }
        self.follow(now, out);
    }

    /// Advances the time: counts desk time, and detects a suspend that the system did not announce.
    fn pass(&mut self, now: Now, out: &mut Vec<Event>) {
        let dt = (now.elapsed - self.s.at).max(0);
        let slept = now.elapsed - now.awake;
        let unannounced = slept - self.s.slept > 2 * SECOND && !self.s.asleep;
        self.s.slept = slept;
        if unannounced && self.s.away.is_none() {
            self.s.active = false;
            let before = Now {
                elapsed: self.s.at,
                ..now
            };
            self.stop_guided(before, out); // the time of the suspend does not count as exercise
            self.go_away(now, out);
        }
        if self.s.away.is_none() {
            if let Some(live) = &mut self.s.live {
                live.age += dt;
            }
            if !self.stopped() {
                for t in self.s.timers.values_mut() {
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
            self.s.tally = Tally::default();
            for kind in Kind::ALL {
                self.relax(kind, now, out);
            }
        }
        self.s.day = day;
    }

    /// Whether a pause or the schedule stops the count of desk time while the person is present.
    pub(super) fn stopped(&self) -> bool {
        self.s.holds.contains(&Hold::Paused) || self.s.holds.contains(&Hold::Schedule)
    }

    /// The desk time counted since this moment if the person was present throughout, in milliseconds.
    fn counted_since(&self, at: Ms, now: Now) -> Ms {
        let counted = if self.stopped() {
            self.s.switched - at
        } else {
            now.elapsed - at.max(self.s.switched)
        };
        let most = self.s.timers.values().map(|t| t.desk).max();
        counted.clamp(0, most.unwrap_or(0))
    }

    fn in_call(&self) -> bool {
        self.s.reported.contains_key(&Hold::Call) || self.s.reported.contains_key(&Hold::Fullscreen)
    }

    fn presence(&mut self, p: Presence, now: Now, out: &mut Vec<Event>) {
        match p {
            Presence::Active => {
                self.s.active = true;
                self.touch(now, out);
            }
            Presence::Touch => self.touch(now, out),
            Presence::IdleSince(at) => {
                let mut was_active = std::mem::replace(&mut self.s.active, false);
                let at = at.min(now.elapsed);
                // The person is back, but the source reported no start of input, because in its view the
                // input never stopped.
                let back = self.s.away.is_some() && at > self.s.last_input;
                if back && !self.s.locked && !self.s.asleep {
                    self.touch(Now { elapsed: at, ..now }, out);
                    was_active = true;
                }
                if self.s.away.is_none() && (was_active || at > self.s.last_input) {
                    self.s.last_input = at;
                    if !self.in_call() && self.s.live.as_ref().is_none_or(|l| l.guided.is_none()) {
                        self.s.present_until = at;
                        self.s.provisional = self.counted_since(at, now);
                    }
                }
            }
            Presence::Observed(finely) => self.coarse = !finely,
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
                    let begins = !self.s.reported.contains_key(&hold);
                    self.s.reported.entry(hold).or_insert(now.elapsed);
                    let calls = begins && matches!(hold, Hold::Call | Hold::Fullscreen);
                    let is_present = calls && now.elapsed - self.s.last_input < PRESENT_IN_CALL;
                    if self.s.away.is_some() && is_present && !self.s.locked && !self.s.asleep {
                        // The person is back, to a call that was answered without the keyboard or to a film.
                        self.come_back(now, out);
                    }
                } else if self.s.reported.remove(&hold).is_some() {
                    if hold == Hold::Call {
                        self.s.call_ended = Some(now.elapsed);
                    }
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
        } else if self.s.away.is_some() {
            // Input at the lock screen does not prove that the person is present.
            self.s.last_input = now.elapsed;
        }
    }

    /// Registers an input at this moment: it ends an absence, unless the screen is locked or the machine is
    /// asleep.
    pub(super) fn touch(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.s.locked || self.s.asleep {
            self.s.active = false;
            return;
        }
        self.come_back(now, out);
        self.s.last_input = now.elapsed;
    }

    /// Ends an absence, if there is one. The person is present at this moment.
    fn come_back(&mut self, now: Now, out: &mut Vec<Event>) {
        if let Some(since) = self.s.away {
            let length = now.elapsed - since;
            self.credit(now, out);
            let natural = length >= self.plan.timing.natural_break;
            self.s.away = None;
            // The present wall clock decides: a clock that was set during the absence does not turn it into a
            // night.
            let crossed = day_of(now.wall - Duration::milliseconds(length)) < day_of(now.wall);
            if natural && (length >= LONG_ABSENCE || crossed) {
                self.refresh(Kind::Breathing, now, out);
            }
            if natural {
                let b = &mut self.s.timers[Kind::Breathing];
                b.not_before = b.not_before.max(now.elapsed + self.plan.timing.min_gap);
            }
            let mut ev = Event::new(now.wall, Name::Back);
            ev.seconds = Some(length / SECOND);
            ev.natural_break = Some(natural);
            out.push(ev);
        }
        self.s.credited = false;
        self.s.present_until = now.elapsed;
        self.s.provisional = 0;
    }

    /// Begins an absence at the last sign of presence, and subtracts the desk time that was counted since.
    fn go_away(&mut self, now: Now, out: &mut Vec<Event>) {
        let counted = self.s.at; // earlier than `now` after a suspend that was not announced
        let since = self.s.present_until.min(counted);
        for t in self.s.timers.values_mut() {
            t.desk = (t.desk - self.s.provisional).max(0);
        }
        if let Some(live) = &mut self.s.live {
            live.age = (live.age - (counted - self.s.last_input)).max(0);
        }
        self.s.provisional = 0;
        self.s.active = false;
        self.s.away = Some(since);
        self.s.credited = false;
        self.s.ready_since = None;
        let mut ev = Event::new(now.wall, Name::Away);
        ev.seconds = Some((now.elapsed - since) / SECOND);
        out.push(ev);
    }

    /// Applies a natural break once the absence is long enough: posture and movement count as taken.
    fn credit(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(since) = self.s.away else { return };
        if self.s.credited || now.elapsed - since < self.plan.timing.natural_break {
            return;
        }
        self.s.credited = true;
        if self.s.live.as_ref().is_some_and(|l| l.kind == Kind::Breathing) {
            self.withdraw(now, out);
        } else if let Some(mut live) = self.s.live.take() {
            live.also.clear(); // breathing that was part of the reminder stays due
            self.s.live = Some(live);
            self.end(Outcome::Natural, None, now, out);
        }
        self.refresh(Kind::Posture, now, out);
        self.refresh(Kind::Movement, now, out);
    }

    /// Restarts a timer; an open reminder of that kind ends as natural.
    fn refresh(&mut self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        self.close_open(kind, Outcome::Natural, now, out);
        self.s.timers[kind].restart();
    }

    /// Makes the transitions that follow from the present state.
    fn follow(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.flare_left(now).is_some_and(|left| left <= 0) {
            self.end_flare_up(now, out);
        }
        if self.pause_left(now).is_some_and(|left| left <= 0) {
            (self.s.pause, self.s.pause_limit) = (None, None);
            out.push(Event::new(now.wall, Name::Resumed));
        }
        if let Some((length, end)) = self.s.live.as_ref().and_then(|l| Some((l.length, l.ends_at()?)))
            && now.elapsed >= end
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

    /// When the person will count as absent, on the elapsed clock, if no input comes; `None` while input is
    /// coming in or a reminder is guided.
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
            if wanted && self.s.reported.contains_key(&hold) && !self.s.waived.contains(&hold) {
                holds.insert(hold);
            }
        }
        let begun = holds.difference(&self.s.holds).next().is_some();
        let ended = holds.is_empty() && !self.s.holds.is_empty();
        let counted = !self.stopped();
        self.s.holds = holds;
        if counted == self.stopped() {
            self.s.switched = now.elapsed;
        }
        if begun {
            self.s.ready_since = None;
            let mut ev = Event::new(now.wall, Name::Held);
            ev.reasons = self.reasons();
            out.push(ev);
            if self.s.live.as_ref().is_some_and(|l| l.guided.is_none()) {
                self.withdraw(now, out);
            }
        } else if ended {
            self.s.settle = now.elapsed + SETTLE;
            for t in self.s.timers.values_mut() {
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
            if live.undelivered {
                // The person has not seen the reminder, so it does not count as ignored.
                self.withdraw(now, out);
            } else {
                self.end(Outcome::Unanswered, None, now, out);
            }
        }
    }

    fn defer(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.s.holds.is_empty() || self.s.away.is_some() {
            return;
        }
        for kind in Kind::ALL {
            let live = self.s.live.as_ref().is_some_and(|l| l.kinds().contains(&kind));
            let due = self.due(kind) && self.s.timers[kind].not_before <= now.elapsed;
            let absorbed = kind == Kind::Posture && self.absorbed();
            let t = &mut self.s.timers[kind];
            if due && !t.deferred && !absorbed && !live {
                t.deferred = true;
                let mut ev = Event::new(now.wall, Name::Deferred);
                ev.kind = Some(kind);
                ev.reasons = self.reasons();
                out.push(ev);
            }
        }
    }
}
