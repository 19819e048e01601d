//! What an offer consists of, when it is made, and how a reminder ends.

use super::state::{LastAnswer, Live, Saved, Timer};
use super::{
    Choice, Circumstances, Engine, Event, Kind, Level, MINUTE, Ms, Name, Now, Occasion, Outcome, Part,
    SECOND, level_after,
};
use chrono::Timelike;

/// The time without input that counts as a pause in typing.
pub(super) const TYPING_PAUSE: Ms = 3 * SECOND;
/// A choice made for the time after a call fits for this long after the call ended.
const AFTER_CALL: Ms = 10 * MINUTE;
/// The local hour from which [`Occasion::Late`] applies.
const LATE: u32 = 16;

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

impl Saved {
    /// Shifts every moment on the elapsed clock by `by` milliseconds: after a restart the clock may have
    /// another origin.
    pub(super) fn rebase(&mut self, by: Ms) {
        let moments = [
            &mut self.at,
            &mut self.last_input,
            &mut self.present_until,
            &mut self.switched,
            &mut self.settle,
        ];
        let optional = [
            self.away.as_mut(),
            self.last_offer.as_mut(),
            self.ready_since.as_mut(),
            self.last_answer.as_mut().map(|a| &mut a.at),
            self.call_ended.as_mut(),
            self.pause_limit.as_mut(),
            self.flare_limit.as_mut(),
        ];
        for m in moments.into_iter().chain(optional.into_iter().flatten()) {
            *m += by;
        }
        for at in self.reported.values_mut() {
            *at += by;
        }
        for t in self.timers.values_mut() {
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

    /// Whether due breathing waits for the next movement offer instead of being offered alone.
    fn waits_for_movement(&self) -> bool {
        let t = &self.s.timers[Kind::Breathing];
        self.plan.dose(Kind::Movement).enabled
            && t.again == 0
            && t.desk < self.interval(Kind::Breathing) + self.interval(Kind::Movement)
    }

    /// Whether this kind may start an offer now.
    fn ready(&self, kind: Kind, now: Now) -> bool {
        self.due(kind)
            && self.s.timers[kind].not_before <= now.elapsed
            && !(kind == Kind::Posture && self.absorbed())
            && !(kind == Kind::Breathing && self.waits_for_movement())
    }

    /// The kinds that an offer made now would consist of, the greatest first. It is empty if no kind is
    /// ready.
    fn candidates(&self, now: Now) -> Vec<Kind> {
        // A snoozed reminder that is offered again soon comes first, and what falls due meanwhile is merged
        // into it. A snoozed posture cue does not hold greater kinds back: they include it.
        let soon = now.elapsed + self.plan.timing.min_gap;
        let snoozed = |k: Kind| {
            let t = &self.s.timers[k];
            t.again > 0 && t.not_before > now.elapsed && t.not_before <= soon
        };
        if [Kind::Movement, Kind::Breathing].into_iter().any(snoozed)
            || !Kind::ALL.into_iter().any(|k| self.ready(k, now))
        {
            return Vec::new();
        }
        let movement = self.near(Kind::Movement, now);
        [Kind::Movement, Kind::Breathing, Kind::Posture]
            .into_iter()
            .filter(|&k| {
                self.near(k, now) && (k != Kind::Breathing || movement || !self.waits_for_movement())
            })
            .collect()
    }

    /// Whether an offer made now includes this kind: it is due, or falls due within the next `min_gap`.
    fn near(&self, kind: Kind, now: Now) -> bool {
        let gap = self.plan.timing.min_gap;
        let until = now.elapsed + if kind == Kind::Posture { gap } else { 0 };
        self.due_in(kind).is_some_and(|d| d <= gap) && self.s.timers[kind].not_before <= until
    }

    /// Whether an open reminder has absorbed the posture cue, which then ends with that reminder.
    pub(super) fn absorbed(&self) -> bool {
        let open = |k: Kind| self.s.timers[k].again > 0;
        self.s.timers[Kind::Posture].absorbed && (open(Kind::Movement) || open(Kind::Breathing))
    }

    /// The kinds of an offer that the person requests: this kind and the smaller ones that are due soon. A
    /// greater kind waits for its own offer.
    pub(super) fn wished(&self, kind: Kind, now: Now) -> Vec<Kind> {
        let smaller: &[Kind] = match kind {
            Kind::Movement => &[Kind::Breathing, Kind::Posture],
            Kind::Breathing => &[Kind::Posture],
            Kind::Posture => &[],
        };
        let along = smaller.iter().copied().filter(|&k| self.near(k, now));
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

    /// Makes the offer: the first kind leads, breathing is merged into it, and a posture cue is absorbed.
    pub(super) fn offer(&mut self, kinds: Vec<Kind>, now: Now, out: &mut Vec<Event>) {
        let Some((&kind, rest)) = kinds.split_first() else {
            return;
        };
        let also: Vec<Kind> = rest.iter().copied().filter(|&k| k != Kind::Posture).collect();
        let absorbed = rest.contains(&Kind::Posture) || kind != Kind::Posture && self.absorbed();
        if self.s.timers[kind].cue.is_none() {
            let (cue, moves) = self.choose(kind, now);
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
        ev.with = moves.iter().skip(1).map(|m| m.id.clone()).collect();
        ev.again = (again > 0).then_some(again);
        out.push(ev);
        // A repeated offer has already emitted the event for the cue that it absorbed.
        if absorbed && !std::mem::replace(&mut self.s.timers[Kind::Posture].absorbed, true) {
            self.s.timers[Kind::Posture].again = 0;
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
            moves,
            length,
            since: now.elapsed,
            guided: None,
            window: false,
            undelivered: false,
            age: 0,
            absorbed,
        });
    }

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
    fn choose(&self, kind: Kind, now: Now) -> (Option<String>, Vec<Part>) {
        let options = self.plan.open(kind, self.circumstances());
        if kind == Kind::Breathing {
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
        let Some(first) = self.s.chosen.choose(&options, &occasions, length, day, seed) else {
            return (None, Vec::new());
        };
        let part = |c: &Choice, length: Ms| Part {
            id: c.id.clone(),
            length,
        };
        let moves = first.time.filter(|_| kind == Kind::Movement).map(|time| {
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

    /// The length of each part of the active reminder in milliseconds, in the order of [`Live::parts`].
    pub fn live_lengths(&self) -> Vec<Ms> {
        let live = self.s.live.as_ref();
        let lengths = live.map(|l| {
            l.parts()
                .into_iter()
                .map(|k| self.part_length(k, &l.moves))
                .collect()
        });
        lengths.unwrap_or_default()
    }

    /// The length of a part of a reminder. A movement break has its configured length, or the length of a
    /// single exercise that needs more.
    fn part_length(&self, kind: Kind, moves: &[Part]) -> Ms {
        let shown = if kind == Kind::Movement {
            moves.iter().map(|m| m.length).sum()
        } else {
            0
        };
        self.length(kind).max(shown)
    }

    /// The length of a reminder of this kind at present, in milliseconds. The daily long session and a
    /// flare-up change it.
    fn length(&self, kind: Kind) -> Ms {
        let long_due = self.s.long_on != Some(self.s.day) && self.plan.daily_long > 0;
        let set = match kind {
            Kind::Breathing if long_due => self.plan.daily_long,
            _ => self.plan.dose(kind).duration,
        };
        if self.s.flare_until.is_some() {
            set * Ms::from(self.plan.flare_up.dose) / 100
        } else {
            set
        }
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
        ev.outcome = Some(outcome);
        ev.seconds = spent.map(|ms| ms / SECOND);
        out.push(ev);
        let timers = &self.s.timers;
        self.s
            .tally
            .end(live.kind, &live.also, outcome, |k| timers[k].again > 0, 1);
        let parts = live.parts();
        if outcome == Outcome::Done && parts.contains(&Kind::Breathing) {
            self.s.long_on = Some(self.s.day);
            self.s.sessions = self.s.sessions.saturating_add(1);
        }
        if outcome == Outcome::Done && live.kind == Kind::Movement {
            self.s.breaks = Some(self.breaks().saturating_add(1));
            for m in &live.moves {
                self.s.chosen.done(&m.id, self.s.day);
            }
        }
        let cue = live.cue.as_deref();
        match outcome {
            Outcome::Done => self.s.chosen.answer(cue, Some(true)),
            Outcome::Skipped | Outcome::Unanswered => self.s.chosen.answer(cue, Some(false)),
            Outcome::Natural => {}
        }
        if live.absorbed {
            self.s.timers[Kind::Posture].restart();
        }
        for kind in parts {
            self.s.timers[kind].restart();
            match outcome {
                Outcome::Done => self.relax(kind, now, out),
                Outcome::Skipped | Outcome::Unanswered => self.grow(kind, now, out),
                // A natural break ends the row of ignored reminders.
                Outcome::Natural => self.s.timers[kind].ignored = 0,
            }
        }
    }

    /// Forgets the last answer if its reminder has ended in another way: that answer can no longer be undone.
    fn forget_answer(&mut self, ended: &[Kind]) {
        let same = |a: &LastAnswer| a.live.kinds().iter().any(|k| ended.contains(k));
        self.s.last_answer.take_if(|a| same(a));
    }

    /// Ends a reminder of this kind that was offered before and is not active. Without such a reminder it
    /// does nothing.
    pub(super) fn close_open(&mut self, kind: Kind, outcome: Outcome, now: Now, out: &mut Vec<Event>) {
        let live = self.s.live.as_ref().is_some_and(|l| l.kinds().contains(&kind));
        let t = &mut self.s.timers[kind];
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
        if outcome == Outcome::Natural {
            t.ignored = 0;
        }
        if self.s.timers[Kind::Posture].absorbed && !self.absorbed() {
            self.s.timers[Kind::Posture].restart(); // the reminder that ended had absorbed it
        }
        self.forget_answer(&[kind]);
    }

    fn grow(&mut self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind];
        t.ignored += 1;
        if t.ignored >= 2 && self.plan.timing.adapt && t.grown < 2 {
            t.ignored = 0;
            t.grown += 1;
            self.say_adapted(kind, now, out);
        }
    }

    /// Resets the interval to the configured one: on the next day, or when a reminder of the kind is done.
    pub(super) fn relax(&mut self, kind: Kind, now: Now, out: &mut Vec<Event>) {
        let t = &mut self.s.timers[kind];
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
