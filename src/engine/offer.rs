//! What is offered, together with what, and how a reminder ends.

use super::state::{Live, Saved, Timer};
use chrono::{DateTime, FixedOffset};

use super::{Engine, Event, Hold, Kind, MINUTE, Ms, Name, Now, Outcome, SECOND};

/// A pause in typing is so long.
const TYPING_PAUSE: Ms = 3 * SECOND;
/// A flare-up never brings movement oftener than this.
const FLARE_FLOOR: Ms = 20 * MINUTE;

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
            self.held_since.as_mut(),
            self.last_offer.as_mut(),
            self.ready_since.as_mut(),
            self.last_answer.as_mut().map(|a| &mut a.at),
        ];
        for m in moments.into_iter().chain(optional.into_iter().flatten()) {
            *m += by;
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
    /// The live reminder.
    pub fn live(&self) -> Option<&Live> {
        self.s.live.as_ref()
    }

    /// The hold reasons in force.
    pub fn holds(&self) -> Vec<Hold> {
        self.reasons()
    }

    /// When the pause ends; `None`: no pause, or until resumed.
    pub fn paused_until(&self, now: Now) -> Option<DateTime<FixedOffset>> {
        self.pause_left(now)
            .map(|ms| now.wall + chrono::Duration::milliseconds(ms))
    }

    /// Whether the person asked for quiet.
    pub fn paused(&self) -> bool {
        self.s.pause.is_some()
    }

    /// When the flare-up ends.
    pub fn flare_up_until(&self) -> Option<DateTime<FixedOffset>> {
        self.s.flare_until
    }

    /// Whether a flare-up is on.
    pub fn flare_up(&self) -> bool {
        self.s.flare_until.is_some()
    }

    /// How many days a flare-up is set to last.
    pub fn flare_up_days(&self) -> u32 {
        self.plan.flare_up_days
    }

    /// Whether the person is away.
    pub fn away(&self) -> bool {
        self.s.away.is_some()
    }

    /// Whether an offer only waits for a pause in typing: then news of the input is wanted to the second.
    pub fn waits_for_pause(&self) -> bool {
        self.s.ready_since.is_some()
    }

    /// The interval now in force: the set one, a flare-up's, grown by adaptation.
    pub fn interval(&self, kind: Kind) -> Ms {
        let every = self.plan.dose(kind).every;
        let base = if kind == Kind::Movement && self.s.flare_until.is_some() {
            (every * 6 / 10).max(FLARE_FLOOR.min(every))
        } else {
            every
        };
        base * (2 + Ms::from(self.s.timers[kind as usize].grown)) / 2
    }

    /// Desk time until this kind falls due; 0 when it is.
    pub fn due_in(&self, kind: Kind) -> Option<Ms> {
        let t = &self.s.timers[kind as usize];
        self.plan.dose(kind).enabled.then(|| {
            if t.again > 0 {
                0
            } else {
                (self.interval(kind) - t.desk).max(0)
            }
        })
    }

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
        let paused = !self.s.active && now.elapsed - self.s.last_input >= TYPING_PAUSE;
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
        let again = t.again;
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
        if absorbed {
            self.s.timers[Kind::Posture as usize].again = 0;
            let mut ev = Event::new(now.wall, Name::Absorbed);
            ev.kind = Some(Kind::Posture);
            out.push(ev);
        }
        self.s.live = Some(Live {
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
        let parts: Vec<Kind> = std::iter::once(live.kind).chain(live.also).collect();
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

    /// Milliseconds until the engine wants to be called; `None`: only an input can change anything.
    pub fn next_wake(&self, now: Now) -> Option<Ms> {
        let s = &self.s;
        let mut at: Vec<Ms> = Vec::new();
        let present = s.away.is_none();
        let stopped = s.holds.contains(&Hold::Paused) || s.holds.contains(&Hold::Schedule);
        if let Some(since) = s.away {
            at.extend((!s.credited).then_some(since + self.plan.timing.natural_break));
        } else {
            at.extend(self.away_at());
        }
        if let Some(live) = &s.live {
            at.extend(live.guided.map(|g| g + live.length));
            if live.guided.is_none() && s.active {
                at.push(s.at + self.plan.timing.expire - live.age);
            }
        }
        if present && !stopped {
            for kind in Kind::ALL {
                at.extend(self.due_in(kind).filter(|&d| d > 0).map(|d| s.at + d));
                if kind != Kind::Posture && s.live.is_none() {
                    let near = self.due_in(kind).map(|d| s.at + d - self.plan.timing.min_gap);
                    at.extend(near);
                }
            }
            let alone = self.interval(Kind::Breathing) + self.interval(Kind::Movement);
            at.push(s.at + alone - s.timers[Kind::Breathing as usize].desk);
        }
        if present && s.live.is_none() && s.holds.is_empty() && Kind::ALL.into_iter().any(|k| self.due(k)) {
            at.push(s.settle);
            at.extend(s.last_offer.map(|o| o + self.plan.timing.min_gap));
            at.extend(s.timers.iter().map(|t| t.not_before));
            if let Some(ready) = s.ready_since {
                at.push(ready + self.plan.timing.wait_for_pause);
                at.extend((!s.active).then_some(s.last_input + TYPING_PAUSE));
            }
        }
        at.extend(self.pause_left(now).map(|left| now.elapsed + left));
        at.extend(
            self.plan
                .schedule
                .until_change(now.wall)
                .map(|left| now.elapsed + left),
        );
        at.extend(
            s.flare_until
                .map(|u| now.elapsed + (u - now.wall).num_milliseconds()),
        );
        at.into_iter()
            .filter(|&t| t > now.elapsed)
            .min()
            .map(|t| t - now.elapsed)
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
