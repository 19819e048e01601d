//! What is offered, together with what, and how a reminder ends.

use super::state::{Live, Saved, Timer};
use super::{Engine, Event, Kind, MINUTE, Ms, Name, Now, Outcome, SECOND};

/// A pause in typing is so long.
pub(super) const TYPING_PAUSE: Ms = 3 * SECOND;
/// A flare-up never brings movement oftener than this.
pub(super) const FLARE_FLOOR: Ms = 20 * MINUTE;

impl Timer {
    /// Begins to count anew; growth, ignored ones and the rotation stay.
    pub(super) fn restart(&mut self) {
        *self = Timer {
            ignored: self.ignored,
            grown: self.grown,
            turn: self.turn,
            ..Timer::default()
        };
    }
}

impl Saved {
    /// Moves every moment of the elapsed clock by `by`: after a restart it has another origin.
    pub(super) fn rebase(&mut self, by: Ms) {
        let moments = [
            &mut self.at,
            &mut self.last_input,
            &mut self.present_until,
            &mut self.settle,
        ];
        let optional = [
            self.away.as_mut(),
            self.last_offer.as_mut(),
            self.ready_since.as_mut(),
            self.last_answer.as_mut().map(|a| &mut a.at),
        ];
        for m in moments.into_iter().chain(optional.into_iter().flatten()) {
            *m += by;
        }
        for at in self.reported.values_mut() {
            *at += by;
        }
        for t in &mut self.timers {
            t.not_before += by;
        }
        if let Some(super::state::PauseEnd::Elapsed(at)) = &mut self.pause {
            *at += by;
        }
        if let Some(live) = &mut self.live {
            live.since += by;
            live.guided = live.guided.map(|g| g + by);
        }
    }
}

impl Engine {
    pub(super) fn due(&self, kind: Kind) -> bool {
        self.due_in(kind) == Some(0)
    }

    /// Whether due breathing goes with the next movement offer instead of alone.
    fn waits_for_movement(&self) -> bool {
        let t = &self.s.timers[Kind::Breathing as usize];
        self.plan.dose(Kind::Movement).enabled
            && t.again == 0
            && t.desk < self.interval(Kind::Breathing) + self.interval(Kind::Movement)
    }

    /// Whether this kind may start an offer now.
    fn ready(&self, kind: Kind, now: Now) -> bool {
        self.due(kind)
            && self.s.timers[kind as usize].not_before <= now.elapsed
            && !(kind == Kind::Breathing && self.waits_for_movement())
    }

    /// What an offer made now would consist of, the greatest first; empty: none is ready.
    fn candidates(&self, now: Now) -> Vec<Kind> {
        // A snoozed reminder comes first; whatever falls due meanwhile goes with it.
        let snoozed = |k: Kind| {
            let t = &self.s.timers[k as usize];
            t.again > 0 && t.not_before > now.elapsed && self.plan.dose(k).enabled
        };
        if Kind::ALL.into_iter().any(snoozed) || !Kind::ALL.into_iter().any(|k| self.ready(k, now)) {
            return Vec::new();
        }
        let near = |k: Kind| {
            self.due_in(k).is_some_and(|d| d <= self.plan.timing.min_gap)
                && self.s.timers[k as usize].not_before <= now.elapsed
        };
        let movement = near(Kind::Movement);
        [Kind::Movement, Kind::Breathing, Kind::Posture]
            .into_iter()
            .filter(|&k| near(k) && (k != Kind::Breathing || movement || !self.waits_for_movement()))
            .collect()
    }

    pub(super) fn try_offer(&mut self, now: Now, out: &mut Vec<Event>) {
        let gap = self
            .s
            .last_offer
            .map_or(now.elapsed, |at| at + self.plan.timing.min_gap);
        let open = self.s.live.is_none()
            && self.s.away.is_none()
            && self.s.holds.is_empty()
            && now.elapsed >= gap
            && now.elapsed >= self.s.settle;
        let kinds = if open { self.candidates(now) } else { Vec::new() };
        if kinds.is_empty() {
            self.s.ready_since = None;
            return;
        }
        let since = *self.s.ready_since.get_or_insert(now.elapsed);
        let paused = self.coarse || !self.s.active && now.elapsed - self.s.last_input >= TYPING_PAUSE;
        if paused || now.elapsed - since >= self.plan.timing.wait_for_pause {
            self.offer(kinds, now, out);
        }
    }

    /// Makes the offer: the first kind leads, breathing goes along, a posture cue is absorbed.
    pub(super) fn offer(&mut self, kinds: Vec<Kind>, now: Now, out: &mut Vec<Event>) {
        let Some((&kind, rest)) = kinds.split_first() else {
            return;
        };
        let also: Vec<Kind> = rest.iter().copied().filter(|&k| k != Kind::Posture).collect();
        let absorbed = rest.contains(&Kind::Posture);
        let seed = self.plan.seed;
        let dose = self.plan.dose(kind).clone();
        let t = &mut self.s.timers[kind as usize];
        if t.cue.is_none() {
            t.cue = pick(&dose.cues, seed ^ kind as u64, t.turn);
            t.turn += 1;
        }
        if t.again == 0 {
            self.s.offers += 1;
            t.id = self.s.offers;
            self.s.tally.of(kind).offered += 1;
        }
        let (id, again) = (t.id, t.again);
        t.again += 1;
        t.deferred = false;
        let cue = t.cue.clone();
        let length = [kind].iter().chain(&also).map(|&k| self.length(k)).sum();
        self.s.ready_since = None;
        self.s.last_offer = Some(now.elapsed);
        let mut ev = Event::new(now.wall, Name::Offered);
        ev.kind = Some(kind);
        ev.also = also.clone();
        ev.cue = cue.clone();
        ev.again = (again > 0).then_some(again);
        out.push(ev);
        // Taken along by an offer that was put off: it has been said.
        if absorbed && !std::mem::replace(&mut self.s.timers[Kind::Posture as usize].absorbed, true) {
            self.s.timers[Kind::Posture as usize].again = 0;
            self.s.tally.of(Kind::Posture).absorbed += 1;
            let mut ev = Event::new(now.wall, Name::Absorbed);
            ev.kind = Some(Kind::Posture);
            out.push(ev);
        }
        self.s.live = Some(Live {
            id,
            kind,
            also,
            cue,
            length,
            since: now.elapsed,
            guided: None,
            age: 0,
            absorbed,
        });
    }

    /// How long one of this kind takes now.
    fn length(&self, kind: Kind) -> Ms {
        let long_due = self.s.long_on != Some(self.s.day) && self.plan.daily_long > 0;
        let set = match kind {
            Kind::Breathing if long_due => self.plan.daily_long,
            _ => self.plan.dose(kind).duration,
        };
        if self.s.flare_until.is_some() {
            set / 2
        } else {
            set
        }
    }

    /// Takes a live reminder back without ending it.
    pub(super) fn withdraw(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.take() else { return };
        self.s.timers[live.kind as usize].deferred = true;
        let mut ev = Event::new(now.wall, Name::Withdrawn);
        ev.kind = Some(live.kind);
        ev.also = live.also;
        ev.cue = live.cue;
        out.push(ev);
    }

    pub(super) fn snooze(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.take() else { return };
        let t = &mut self.s.timers[live.kind as usize];
        t.snoozes += 1;
        self.s.tally.of(live.kind).later += 1;
        t.not_before = now.elapsed + self.plan.timing.snooze;
        let mut ev = Event::new(now.wall, Name::Snoozed);
        ev.kind = Some(live.kind);
        ev.also = live.also;
        ev.cue = live.cue;
        ev.seconds = Some(self.plan.timing.snooze / SECOND);
        out.push(ev);
    }

    /// Ends the live reminder: the only place where a live one ends.
    pub(super) fn end(&mut self, outcome: Outcome, spent: Option<Ms>, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.take() else { return };
        let mut ev = Event::new(now.wall, Name::Ended);
        ev.kind = Some(live.kind);
        ev.also = live.also.clone();
        ev.cue = live.cue.clone();
        ev.outcome = Some(outcome);
        ev.seconds = spent.map(|ms| ms / SECOND);
        out.push(ev);
        let timers = &self.s.timers;
        self.s
            .tally
            .end(&live, outcome, |k| timers[k as usize].again > 0, 1);
        let parts = live.parts();
        if outcome == Outcome::Done && parts.contains(&Kind::Breathing) {
            self.s.long_on = Some(self.s.day);
        }
        if live.absorbed {
            self.s.timers[Kind::Posture as usize].restart();
        }
        for kind in parts {
            self.s.timers[kind as usize].restart();
            match outcome {
                Outcome::Done => self.relax(kind, now, out),
                Outcome::Skipped | Outcome::Unanswered => self.grow(kind, now, out),
                Outcome::Natural => {}
            }
        }
    }

    /// Ends a reminder of this kind that was offered before and is not live; none: nothing happens.
    pub(super) fn close_open(&mut self, kind: Kind, outcome: Outcome, now: Now, out: &mut Vec<Event>) {
        let live = self.s.live.as_ref().is_some_and(|l| l.kinds().contains(&kind));
        let t = &mut self.s.timers[kind as usize];
        if live || t.again == 0 {
            return;
        }
        let mut ev = Event::new(now.wall, Name::Ended);
        ev.kind = Some(kind);
        ev.cue = t.cue.clone();
        ev.outcome = Some(outcome);
        out.push(ev);
        self.s.tally.of(kind).count(outcome, 1);
        t.restart();
    }

    fn grow(&mut self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind as usize];
        t.ignored += 1;
        if t.ignored >= 2 && self.plan.timing.adapt && t.grown < 2 {
            t.ignored = 0;
            t.grown += 1;
            self.say_adapted(kind, now, out);
        }
    }

    /// Back to the set interval: the next day, or the next one done.
    pub(super) fn relax(&mut self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind as usize];
        t.ignored = 0;
        if std::mem::take(&mut t.grown) > 0 {
            self.say_adapted(kind, now, out);
        }
    }

    fn say_adapted(&self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::Adapted);
        ev.kind = Some(kind);
        ev.seconds = Some(self.interval(kind) / SECOND);
        out.push(ev);
    }
}

/// The `turn`th of a list that is shuffled anew each round; never the same twice in a row.
fn pick(ids: &[String], seed: u64, turn: u64) -> Option<String> {
    let n = ids.len() as u64;
    let (round, place) = (turn.checked_div(n)?, (turn % n) as usize);
    let order = |round: u64| {
        let mut order: Vec<usize> = (0..ids.len()).collect();
        let mut x = seed ^ round.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for i in (1..order.len()).rev() {
            // SplitMix64 (Steele, Lea, Flood 2014).
            x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            order.swap(i, ((z ^ (z >> 31)) % (i as u64 + 1)) as usize);
        }
        order
    };
    let mut now = order(round);
    if round > 0 && now.len() > 1 && order(round - 1).last() == now.first() {
        now.swap(0, 1);
    }
    ids.get(now[place]).cloned()
}
