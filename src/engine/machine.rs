//! The transitions of the engine: it lets time pass, applies the input, and then makes the transitions that
//! follow.

use super::state::SavedState;
use super::{
    Delivery, Event, Hold, Input, Ms, Name, Now, Outcome, Plan, ReminderKind, SECOND, Tally, day_of,
};
use std::collections::{BTreeMap, BTreeSet};

/// Nothing is offered for this long after the last hold reason has ended.
const SETTLE: Ms = 30 * SECOND;

/// The state machine of the reminders. The documentation of the module contains its rules.
///
/// The caller passes each input to [`Engine::handle`], carries out the events, and calls again after
/// [`Engine::next_wake`] with [`Input::Wake`].
#[derive(Clone, Debug)]
pub struct Engine {
    pub(super) plan: Plan,
    pub(super) s: SavedState,
    /// Input cannot be observed to the second, so an offer does not wait for a pause in typing.
    pub(super) coarse: bool,
    /// When the person began to read, on the elapsed clock. It is no part of the saved state: a restart is an
    /// absence, which ends reading.
    pub(super) reading: Option<Ms>,
}

impl Engine {
    /// Creates an engine. It assumes that the person is present from now on.
    pub fn new(plan: Plan, now: Now) -> Self {
        let s = SavedState {
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
            preferred: None,
        };
        Engine {
            plan,
            s,
            coarse: false,
            reading: None,
        }
    }

    /// The whole state. The caller saves it before it answers a command.
    pub fn save(&self) -> SavedState {
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
        saved: SavedState,
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
            reading: None,
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
            e.s.switched = now.elapsed; // no desk time was counted during the gap
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
            Input::Prefer(exercise) => self.s.preferred = exercise,
            Input::Try(kind, exercise) => self.try_exercise(kind, exercise, now, out),
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
            let reach = if self.is_guiding() {
                now.elapsed
            } else {
                now.elapsed.min(self.present_without_input())
            };
            self.s.present_until = self.s.present_until.max(reach);
            self.s.provisional = self.s.provisional.min(now.elapsed - self.s.present_until).max(0);
        }
        self.s.at = self.s.at.max(now.elapsed);
        self.s.wall = now.wall;
        let day = day_of(now.wall);
        if day > self.s.day {
            self.s.tally = Tally::default();
            for kind in ReminderKind::ALL {
                self.relax(kind, now, out);
            }
        }
        self.s.day = day;
    }

    /// Whether a pause or the schedule stops the count of desk time while the person is present.
    pub(super) fn stopped(&self) -> bool {
        self.s.holds.contains(&Hold::Paused) || self.s.holds.contains(&Hold::Schedule)
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
        if self.reading_ends().is_some_and(|at| now.elapsed >= at) {
            self.end_reading(now, out);
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

    fn hold(&mut self, now: Now, out: &mut Vec<Event>) {
        let mut holds: BTreeSet<Hold> = BTreeSet::new();
        if self.s.pause.is_some() {
            holds.insert(Hold::Paused);
        }
        if !self.plan.schedule.inside(now.wall) {
            holds.insert(Hold::Schedule);
        }
        let reported = self.s.reported.keys().copied();
        holds.extend(reported.filter(|h| self.plan.quiet.contains(h) && !self.s.waived.contains(h)));
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
            if self.s.live.as_ref().is_some_and(|l| !l.is_guided()) {
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
        let seen = if self.reading.is_some() {
            now.elapsed
        } else {
            self.s.last_input
        };
        if let Some(live) = &self.s.live
            && !live.is_guided()
            && self.s.away.is_none()
            && live.age - (now.elapsed - seen) >= self.plan.timing.expire
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
        for kind in ReminderKind::ALL {
            let live = self.s.live.as_ref().is_some_and(|l| l.kinds().contains(&kind));
            let due = self.due(kind) && self.s.timers[kind].not_before <= now.elapsed;
            let absorbed = self.is_absorbed(kind);
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
