//! Presence: what counts as input, when an absence begins and ends, and how long the person counts as present
//! without an input.

use super::{
    Engine, Event, HOUR, Hold, MINUTE, Ms, Name, Now, Outcome, Presence, ReminderKind, SECOND, day_of,
};
use chrono::Duration;

/// During a call or a full-screen film the person counts as present for this long after the last input.
const PRESENT_IN_CALL: Ms = 2 * HOUR;
/// A person who reads counts as present for this long.
const READING: Ms = HOUR;
/// An input this soon after the request to read does not end it: the hand lets go of the mouse.
const LETTING_GO: Ms = MINUTE;
/// An absence of this length is a [`ReplacedBy::LongAbsence`](super::ReplacedBy).
const LONG_ABSENCE: Ms = 4 * HOUR;

impl Engine {
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

    pub(super) fn in_call(&self) -> bool {
        self.s.reported.contains_key(&Hold::Call) || self.s.reported.contains_key(&Hold::Fullscreen)
    }

    pub(super) fn presence(&mut self, p: Presence, now: Now, out: &mut Vec<Event>) {
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
                self.end_reading_by_input(at, now, out);
                if self.s.away.is_none() && (was_active || at > self.s.last_input) {
                    self.s.last_input = at;
                    if !self.in_call() && !self.is_guiding() && self.reading.is_none() {
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
        self.end_reading_by_input(now.elapsed, now, out);
        self.s.last_input = now.elapsed;
    }

    /// Begins reading at the request of the person, which counts as an input. Returns whether that is
    /// possible.
    pub(super) fn begin_reading(&mut self, now: Now, out: &mut Vec<Event>) -> bool {
        if self.s.locked || self.s.asleep {
            return false;
        }
        self.touch(now, out);
        self.reading = Some(now.elapsed);
        self.report_reading(READING, now, out);
        true
    }

    /// When reading ends without an input, on the elapsed clock; `None` while the person is not reading.
    pub(super) fn reading_ends(&self) -> Option<Ms> {
        Some(self.reading? + READING)
    }

    /// Until when the person counts as present without another input, on the elapsed clock. An absence is
    /// noticed some time later.
    pub(super) fn present_without_input(&self) -> Ms {
        let call = self.in_call().then_some(self.s.last_input + PRESENT_IN_CALL);
        let reading = self.reading_ends();
        [call, reading]
            .into_iter()
            .flatten()
            .fold(self.s.last_input, Ms::max)
    }

    /// An input at this moment ends reading, unless it belongs to the request.
    fn end_reading_by_input(&mut self, at: Ms, now: Now, out: &mut Vec<Event>) {
        if self.reading.is_some_and(|begun| at > begun + LETTING_GO) {
            self.end_reading(now, out);
        }
    }

    /// Ends reading, if the person reads.
    pub(super) fn end_reading(&mut self, now: Now, out: &mut Vec<Event>) {
        if self.reading.take().is_some() {
            self.report_reading(0, now, out);
        }
    }

    fn report_reading(&self, length: Ms, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::Reading);
        ev.seconds = Some(length / SECOND);
        out.push(ev);
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
            let long = length >= LONG_ABSENCE || crossed;
            for kind in ReminderKind::ALL {
                if !natural || kind.is_taken_by_natural_break() {
                    continue;
                }
                if long {
                    self.refresh(kind, now, out);
                }
                let t = &mut self.s.timers[kind];
                t.not_before = t.not_before.max(now.elapsed + self.plan.timing.min_gap);
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
    pub(super) fn go_away(&mut self, now: Now, out: &mut Vec<Event>) {
        self.end_reading(now, out);
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

    /// Applies a natural break once the absence is long enough: the kinds that it replaces count as taken.
    pub(super) fn credit(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(since) = self.s.away else { return };
        if self.s.credited || now.elapsed - since < self.plan.timing.natural_break {
            return;
        }
        self.s.credited = true;
        match &mut self.s.live {
            Some(live) if live.kind.is_taken_by_natural_break() => {
                live.also.retain(|k| k.is_taken_by_natural_break()); // the others stay due
                self.end(Outcome::Natural, None, now, out);
            }
            Some(_) => self.withdraw(now, out),
            None => {}
        }
        for kind in ReminderKind::ALL {
            if kind.is_taken_by_natural_break() {
                self.refresh(kind, now, out);
            }
        }
    }

    /// Restarts a timer; an open reminder of that kind ends as natural.
    fn refresh(&mut self, kind: ReminderKind, now: Now, out: &mut Vec<Event>) {
        self.close_open(kind, Outcome::Natural, now, out);
        self.s.timers[kind].restart();
    }

    /// When the person will count as absent, on the elapsed clock, if no input comes; `None` while input is
    /// coming in, a reminder is guided or the person reads.
    pub(super) fn away_at(&self) -> Option<Ms> {
        if self.s.active || self.is_guiding() || self.reading.is_some() {
            return None;
        }
        let after_input = self.s.last_input + PRESENT_IN_CALL;
        Some(if self.in_call() {
            after_input
        } else {
            self.s.present_until + self.plan.timing.away_after
        })
    }
}
