//! What an offer consists of, when it is made, and how a reminder ends.

use super::state::{LastAnswer, LiveReminder, Part, Timer};
use super::{Engine, Event, Ms, Name, Now, Outcome, ReminderKind, SECOND};

/// The time without input that counts as a pause in typing.
pub(super) const TYPING_PAUSE: Ms = 3 * SECOND;

impl Timer {
    /// Starts the count of desk time again and forgets the open reminder. The lengthening of the interval and
    /// the count of ignored reminders stay.
    pub(super) fn restart(&mut self) {
        *self = Timer {
            ignored: self.ignored,
            grown: self.grown,
            ..Timer::default()
        };
    }
}

impl Engine {
    pub(super) fn due(&self, kind: ReminderKind) -> bool {
        self.due_in(kind) == Some(0)
    }

    /// Whether this kind, when it is due, waits for the next offer of another kind instead of being offered
    /// alone.
    fn waits(&self, kind: ReminderKind) -> bool {
        let t = &self.s.timers[kind];
        self.awaited(kind)
            .is_some_and(|other| t.again == 0 && t.desk < self.interval(kind) + self.interval(other))
    }

    /// The kind whose offer this one waits for; `None` if that kind is switched off.
    pub(super) fn awaited(&self, kind: ReminderKind) -> Option<ReminderKind> {
        kind.policy()
            .waits_for
            .filter(|other| self.plan.dose(*other).enabled)
    }

    /// Whether this kind may start an offer now.
    fn ready(&self, kind: ReminderKind, now: Now) -> bool {
        self.due(kind)
            && self.s.timers[kind].not_before <= now.elapsed
            && !self.is_absorbed(kind)
            && !self.waits(kind)
    }

    /// The kinds that an offer made now would consist of, the greatest first. It is empty if no kind is
    /// ready.
    fn candidates(&self, now: Now) -> Vec<ReminderKind> {
        // A snoozed reminder that is offered again soon comes first, and what falls due until then is merged
        // into it. A snoozed cue does not hold greater kinds back: they include it.
        let soon = now.elapsed + self.plan.timing.min_gap;
        let snoozed = |k: ReminderKind| {
            let t = &self.s.timers[k];
            !k.is_cue() && t.again > 0 && t.not_before > now.elapsed && t.not_before <= soon
        };
        if ReminderKind::ALL.into_iter().any(snoozed)
            || !ReminderKind::ALL.into_iter().any(|k| self.ready(k, now))
        {
            return Vec::new();
        }
        let comes = |k: ReminderKind| self.awaited(k).is_some_and(|other| self.near(other, now));
        ReminderKind::BY_RANK
            .into_iter()
            .filter(|&k| self.near(k, now) && (!self.waits(k) || comes(k)))
            .collect()
    }

    /// Whether an offer made now includes this kind: it is due, or falls due within the next `min_gap`.
    fn near(&self, kind: ReminderKind, now: Now) -> bool {
        let gap = self.plan.timing.min_gap;
        let until = now.elapsed + if kind.is_cue() { gap } else { 0 };
        self.due_in(kind).is_some_and(|d| d <= gap) && self.s.timers[kind].not_before <= until
    }

    /// Whether an open reminder of a greater kind has absorbed this cue, which then ends with that reminder.
    pub(super) fn is_absorbed(&self, cue: ReminderKind) -> bool {
        self.s.timers[cue].absorbed && cue.greater().any(|k| self.s.timers[k].again > 0)
    }

    /// The kinds of an offer that the person requests: this kind and the smaller ones that are due soon. A
    /// greater kind waits for its own offer.
    pub(super) fn requested_kinds(&self, kind: ReminderKind, now: Now) -> Vec<ReminderKind> {
        let along = kind.smaller().filter(|k| self.near(*k, now));
        std::iter::once(kind).chain(along).collect()
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

    /// Makes the offer: the first kind leads, further sessions are merged into it, and cues are absorbed.
    pub(super) fn offer(&mut self, kinds: Vec<ReminderKind>, now: Now, out: &mut Vec<Event>) {
        let Some((&kind, rest)) = kinds.split_first() else {
            return;
        };
        let also: Vec<ReminderKind> = rest.iter().copied().filter(|k| !k.is_cue()).collect();
        let is_absorbed = |k: &ReminderKind| k.is_cue() && (rest.contains(k) || self.is_absorbed(*k));
        let absorbed: Vec<ReminderKind> = kind.smaller().filter(is_absorbed).collect();
        if self.s.timers[kind].cue.is_none() {
            let (cue, moves) = self.choose(kind, now);
            if kind == ReminderKind::Movement && cue.is_some() {
                self.s.preferred.take_if(|id| cue.as_ref() == Some(id));
            }
            let shown = moves.iter().map(|m| &m.id);
            for id in shown.chain(cue.as_ref().filter(|_| moves.is_empty())) {
                self.s.chosen.offer(id, self.s.offers + 1, self.s.day);
            }
            let t = &mut self.s.timers[kind];
            (t.cue, t.moves) = (cue, moves);
        }
        let t = &mut self.s.timers[kind];
        if t.again == 0 {
            self.s.offers += 1;
            t.id = self.s.offers;
            self.s.tally.of(kind).offered += 1;
        }
        let (id, again) = (t.id, t.again);
        t.again += 1;
        t.deferred = false;
        t.absorbed = false;
        let (cue, moves) = (t.cue.clone(), t.moves.clone());
        let parts = [kind].into_iter().chain(also.iter().copied());
        let length = parts.map(|k| self.part_length(k, &moves)).sum();
        self.s.ready_since = None;
        self.s.last_offer = Some(now.elapsed);
        let mut ev = Event::new(now.wall, Name::Offered);
        ev.kind = Some(kind);
        ev.also = also.clone();
        ev.cue = cue.clone();
        ev.with = following(&moves);
        ev.again = (again > 0).then_some(again);
        out.push(ev);
        // A repeated offer has already emitted the event for the cue that it absorbed.
        for &cue in &absorbed {
            if !std::mem::replace(&mut self.s.timers[cue].absorbed, true) {
                self.s.timers[cue].again = 0;
                self.s.tally.of(cue).absorbed += 1;
                let mut ev = Event::new(now.wall, Name::Absorbed);
                ev.kind = Some(cue);
                out.push(ev);
            }
        }
        self.s.live = Some(LiveReminder {
            id,
            kind,
            also,
            cue,
            moves,
            length,
            since: now.elapsed,
            guided: None,
            window: false,
            short: false,
            undelivered: false,
            age: 0,
            absorbed,
            exact: false,
            requested: false,
        });
    }

    /// Withdraws the active reminder without ending it.
    pub(super) fn withdraw(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.take() else { return };
        for kind in live.kinds() {
            // The `Withdrawn` event makes a `Deferred` event superfluous.
            self.s.timers[kind].deferred = true;
        }
        let mut ev = Event::new(now.wall, Name::Withdrawn);
        ev.kind = Some(live.kind);
        ev.also = live.also;
        ev.cue = live.cue;
        out.push(ev);
    }

    pub(super) fn snooze(&mut self, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.take() else { return };
        let t = &mut self.s.timers[live.kind];
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

    /// Ends the active reminder. No other function ends an active reminder.
    pub(super) fn end(&mut self, outcome: Outcome, spent: Option<Ms>, now: Now, out: &mut Vec<Event>) {
        let Some(live) = self.s.live.take() else { return };
        self.forget_answer(&live.kinds());
        let mut ev = Event::new(now.wall, Name::Ended);
        ev.kind = Some(live.kind);
        ev.also = live.also.clone();
        ev.cue = live.cue.clone();
        ev.with = following(&live.moves);
        ev.outcome = Some(outcome);
        ev.seconds = spent.map(|ms| ms / SECOND);
        out.push(ev);
        let timers = &self.s.timers;
        self.s
            .tally
            .end(live.kind, &live.also, outcome, |k| timers[k].again > 0, 1);
        if outcome == Outcome::Done {
            self.count_done(&live);
        }
        let cue = live.cue.as_deref();
        match outcome {
            Outcome::Done => self.s.chosen.answer(cue, Some(true)),
            Outcome::Skipped | Outcome::Unanswered => self.s.chosen.answer(cue, Some(false)),
            Outcome::Natural => {}
        }
        for &cue in &live.absorbed {
            self.s.timers[cue].restart();
        }
        // A session that the person asked for, began and stopped does not show that the kind comes too often.
        let own = live.requested && live.is_guided();
        for kind in live.parts() {
            self.s.timers[kind].restart();
            match outcome {
                Outcome::Done => self.relax(kind, now, out),
                Outcome::Skipped if own => {}
                Outcome::Skipped | Outcome::Unanswered => self.grow(kind, now, out),
                // A natural break ends the row of ignored reminders.
                Outcome::Natural => self.s.timers[kind].ignored = 0,
            }
        }
    }

    /// Forgets the last answer if its reminder has ended in another way: that answer can no longer be undone.
    fn forget_answer(&mut self, ended: &[ReminderKind]) {
        let same = |a: &LastAnswer| a.live.kinds().iter().any(|k| ended.contains(k));
        self.s.last_answer.take_if(|a| same(a));
    }

    /// Ends a reminder of this kind that was offered before and is not active. Without such a reminder it
    /// does nothing.
    pub(super) fn close_open(
        &mut self,
        kind: ReminderKind,
        outcome: Outcome,
        now: Now,
        out: &mut Vec<Event>,
    ) {
        let live = self.s.live.as_ref().is_some_and(|l| l.kinds().contains(&kind));
        let t = &mut self.s.timers[kind];
        if live || t.again == 0 {
            return;
        }
        let mut ev = Event::new(now.wall, Name::Ended);
        ev.kind = Some(kind);
        ev.cue = t.cue.clone();
        ev.with = following(&t.moves);
        ev.outcome = Some(outcome);
        out.push(ev);
        self.s.tally.of(kind).count(outcome, 1);
        t.restart();
        if outcome == Outcome::Natural {
            t.ignored = 0;
        }
        for cue in ReminderKind::ALL {
            if self.s.timers[cue].absorbed && !self.is_absorbed(cue) {
                self.s.timers[cue].restart(); // the reminder that ended had absorbed it
            }
        }
        self.forget_answer(&[kind]);
    }

    fn grow(&mut self, kind: ReminderKind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind];
        t.ignored += 1;
        if t.ignored >= 2 && self.plan.timing.adapt && t.grown < 2 {
            t.ignored = 0;
            t.grown += 1;
            self.say_adapted(kind, now, out);
        }
    }

    /// Resets the interval to the configured one: on the next day, or when a reminder of the kind is done.
    pub(super) fn relax(&mut self, kind: ReminderKind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind];
        t.ignored = 0;
        if std::mem::take(&mut t.grown) > 0 {
            self.say_adapted(kind, now, out);
        }
    }

    fn say_adapted(&self, kind: ReminderKind, now: Now, out: &mut Vec<Event>) {
        let mut ev = Event::new(now.wall, Name::Adapted);
        ev.kind = Some(kind);
        ev.seconds = Some(self.interval(kind) / SECOND);
        out.push(ev);
    }
}

/// The ids of the exercises that follow the first one of a break.
fn following(moves: &[Part]) -> Vec<String> {
    moves.iter().skip(1).map(|m| m.id.clone()).collect()
}
