//! An independent checker of how reminders behave. It reads a log of events with the moment of each and shares no code
//! with the engine: everything that it knows about a rule stands in this file.
//!
//! Desk time cannot be read from a log to the second, so it is kept as two bounds: `most`, which counts whenever the
//! person may have been present, and `least`, which counts only when they were. A reminder that `most` does not make due
//! came too early; one that `least` makes due and that does not come was lost.

use std::collections::BTreeSet;

/// Milliseconds on the elapsed clock.
pub type Ms = i64;

const SECOND: Ms = 1_000;
const MINUTE: Ms = 60 * SECOND;
const HOUR: Ms = 60 * MINUTE;
const DAY: Ms = 24 * HOUR;

/// Indices of the kinds.
const POSTURE: usize = 0;
const MOVEMENT: usize = 1;
const BREATHING: usize = 2;

/// One line of the log.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The moment since the start.
    pub t: Ms,
    /// What the wall clock shows, in milliseconds since any midnight.
    pub local: Ms,
    pub word: &'static str,
    pub kind: Option<usize>,
    pub also: Vec<usize>,
    pub outcome: Option<&'static str>,
    pub reasons: Vec<&'static str>,
    pub natural: Option<bool>,
    pub seconds: Option<i64>,
    pub again: Option<u32>,
    /// The id of the exercise or cue.
    pub cue: Option<String>,
    /// Whether no other exercise follows in the same break.
    pub alone: bool,
}

/// What the settings ask for, and what the trace says of the person.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The least and the greatest interval of each kind, where a program changes it.
    pub every: [(Ms, Ms); 3],
    /// Whether each kind is on at some time, and whether it is on at any time.
    pub enabled: [(bool, bool); 3],
    pub min_gap: Ms,
    pub snooze: Ms,
    pub max_snoozes: u32,
    pub natural_break: Ms,
    pub wait: Ms,
    pub expire: Ms,
    pub adapt: bool,
    /// The least and the greatest interval of movement in a flare-up.
    pub flare: (Ms, Ms),
    /// Whether the wall clock jumps, or its zone changes.
    pub jumps: bool,
    /// Whether settings change on the way.
    pub changes: bool,
    /// When the person asks for a kind, in order of time.
    pub requests: Vec<(Ms, usize)>,
    /// When the person presses Start, in order of time.
    pub starts: Vec<Ms>,
    /// When the person presses "only the short one", which is a start too.
    pub shorts: Vec<Ms>,
    /// The greatest usual length of a breathing session.
    pub usual: Ms,
    pub own: Own,
}

/// What the person asks for in their own words, and when their hands move. All in order of time.
#[derive(Clone, Debug)]
pub struct Own {
    /// "I am reading".
    pub reads: Vec<Ms>,
    /// "Take the last answer back".
    pub undos: Vec<Ms>,
    /// An input, unless the screen is locked or the machine sleeps.
    pub inputs: Vec<Ms>,
    /// Everything that may be an input, or ends the presence.
    pub stirs: Vec<Ms>,
    /// Since when input comes in steadily, or does not.
    pub steady: Vec<(Ms, bool)>,
    /// The exercise for the next break, and whether it may be offered on each day of the year.
    pub prefers: Vec<(Ms, String, bool)>,
    pub tries: Vec<Tried>,
}

/// An exercise that the person tries.
#[derive(Clone, Debug)]
pub struct Tried {
    pub at: Ms,
    pub kind: usize,
    pub id: String,
    pub length: Ms,
}

impl Rules {
    /// Whether the person asks for this kind at this moment.
    fn is_requested(&self, at: Ms, kind: usize) -> bool {
        let now = self.requests[self.requests.partition_point(|r| r.0 < at)..].iter();
        now.take_while(|r| r.0 == at).any(|r| r.1 == kind)
    }
}

impl Own {
    /// Whether the person may move a hand, or leave, at this moment.
    pub fn moves(&self, at: Ms) -> bool {
        let before = self.steady.partition_point(|s| s.0 <= at);
        let steady = before.checked_sub(1).is_none_or(|i| self.steady[i].1);
        steady || self.stirs.binary_search(&at).is_ok()
    }

    /// The first input later than one moment and earlier than another.
    fn input_within(&self, after: Ms, before: Ms) -> bool {
        let next = self.inputs.get(self.inputs.partition_point(|&i| i <= after));
        next.is_some_and(|&i| i < before)
    }

    fn tried(&self, e: &Seen) -> Option<&Tried> {
        let mut now = self.tries[self.tries.partition_point(|t| t.at < e.t)..].iter();
        now.find(|t| t.at == e.t && Some(t.kind) == e.kind && e.cue.as_deref() == Some(&t.id))
    }

    /// Whether this offer is an exercise that the person tries.
    pub fn is_tried(&self, offer: &Seen) -> bool {
        self.tried(offer).is_some()
    }

    /// The choice for the next break at this moment, if it was made after another one.
    fn preferred(&self, after: Ms, at: Ms, refused: &BTreeSet<Ms>) -> Option<&(Ms, String, bool)> {
        let made = &self.prefers[..self.prefers.partition_point(|p| p.0 <= at)];
        let heard = made.iter().rev().find(|p| !refused.contains(&p.0));
        heard.filter(|p| p.0 > after)
    }
}

/// A rule that does not hold, and where.
#[derive(Debug)]
pub struct Broken {
    pub index: usize,
    pub rule: &'static str,
}

struct LiveReminder {
    kind: usize,
    also: Vec<usize>,
    since: Ms,
    /// The length of an exercise that the person tries.
    tried: Option<Ms>,
    /// The person asked for it.
    requested: bool,
}

/// The open reminder of one kind and the row of the passed over ones.
#[derive(Clone, Copy, Default)]
struct ReminderKind {
    open: bool,
    shown: u32,
    snoozes: u32,
    not_before: Ms,
    /// Since when desk time counts for it, for the two bounds.
    since: [Ms; 2],
    row: u32,
    grown: i64,
    /// An undo made it due at once.
    undone: bool,
}

struct Answered {
    t: Ms,
    kind: usize,
    outcome: Option<&'static str>,
    kinds: [ReminderKind; 3],
    /// The kinds that it gives back.
    back: Vec<usize>,
    /// The day of the last long breathing session before it.
    long_on: Option<Ms>,
}

/// Stretches of desk time, in order and without overlap.
#[derive(Default)]
struct Stretches(Vec<(Ms, Ms)>);

impl Stretches {
    fn add(&mut self, from: Ms, to: Ms) {
        match self.0.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ => self.0.push((from, to)),
        }
    }

    fn cut(&mut self, at: Ms) {
        while self.0.last().is_some_and(|s| s.0 >= at) {
            self.0.pop();
        }
        if let Some(last) = self.0.last_mut() {
            last.1 = last.1.min(at);
        }
    }

    fn within(&self, from: Ms, to: Ms) -> Ms {
        let newest_first = self.0.iter().rev().take_while(|s| s.1 > from);
        newest_first.map(|s| (s.1.min(to) - s.0.max(from)).max(0)).sum()
    }

    fn forget_before(&mut self, at: Ms) {
        if self.0.len() > 256 {
            self.0.retain(|s| s.1 > at);
        }
    }
}

struct Checker<'a> {
    rules: &'a Rules,
    at: Ms,
    most: Stretches,
    least: Stretches,
    kinds: [ReminderKind; 3],
    live: Option<LiveReminder>,
    absorbed: bool,
    /// Since when the person is away.
    away: Option<Ms>,
    held: bool,
    reasons: Vec<&'static str>,
    /// Until when the pause lasts; `Ms::MAX`: until it is ended.
    paused: Option<Ms>,
    flare: Option<Ms>,
    last_offer: Option<Ms>,
    released: Ms,
    natural_back: Option<Ms>,
    /// The last answer. A guided reminder that is done may have ended by itself, so that the answer before it still counts.
    answered: Vec<Answered>,
    /// A live reminder of this moment has to be taken back at once.
    withdraw: Option<Ms>,
    restarted: bool,
    /// Kinds whose interval has to grow at once.
    growing: Vec<usize>,
    /// Whether the row is known exactly.
    exact: bool,
    day: Option<Ms>,
    /// Since when the person reads.
    reading: Option<Ms>,
    /// When reading ended last.
    read: Ms,
    /// Reading has ended at this moment for a reason that is not known yet.
    unexplained: bool,
    /// Choices for the next break that no companion heard.
    unheard: BTreeSet<Ms>,
    /// When something was refused last.
    refused: Option<Ms>,
    /// When the last choice for the next break was used up.
    chosen: Ms,
    /// The day of the last long breathing session that was done.
    long_on: Option<Ms>,
}

type Held = Result<(), &'static str>;

fn must(holds: bool, rule: &'static str) -> Held {
    if holds { Ok(()) } else { Err(rule) }
}

/// Whether every rule holds over the whole log.
pub fn check(rules: &Rules, log: &[Seen]) -> Result<(), Broken> {
    let mut c = Checker {
        rules,
        at: 0,
        most: Stretches::default(),
        least: Stretches::default(),
        kinds: [ReminderKind::default(); 3],
        live: None,
        absorbed: false,
        away: None,
        held: false,
        reasons: Vec::new(),
        paused: None,
        flare: None,
        last_offer: None,
        released: -HOUR,
        natural_back: None,
        answered: Vec::new(),
        withdraw: None,
        restarted: false,
        growing: Vec::new(),
        exact: !rules.jumps && !rules.changes,
        day: None,
        reading: None,
        read: -HOUR,
        unexplained: false,
        unheard: BTreeSet::new(),
        refused: None,
        chosen: -HOUR,
        long_on: None,
    };
    every_request_is_heard(rules, log)?;
    for (index, e) in log.iter().enumerate() {
        c.see(e).map_err(|rule| Broken { index, rule })?;
    }
    Ok(())
}

/// What the person asks for is done or refused at once.
fn every_request_is_heard(rules: &Rules, log: &[Seen]) -> Result<(), Broken> {
    let heard = |at: Ms, rule: &'static str, what: &dyn Fn(&Seen) -> bool| {
        let index = log.partition_point(|e| e.t < at);
        let mut then = log[index..].iter().take_while(|e| e.t == at);
        let known = then.any(|e| e.word == "refused" || what(e));
        if known {
            Ok(())
        } else {
            Err(Broken {
                index: index.min(log.len() - 1),
                rule,
            })
        }
    };
    for &(at, kind) in &rules.requests {
        heard(at, "an offer that is asked for comes", &|e| {
            e.word == "offered" && e.kind == Some(kind)
        })?;
    }
    for tried in &rules.own.tries {
        heard(tried.at, "an exercise that is tried comes", &|e| {
            e.word == "offered" && rules.own.is_tried(e)
        })?;
    }
    for &at in &rules.own.reads {
        heard(at, "reading begins when it is asked for", &|e| {
            e.word == "reading" && e.seconds != Some(0)
        })?;
    }
    for &at in &rules.own.undos {
        let before = |e: &Seen| e.word == "withdrawn";
        heard(at, "an answer is taken back when it is asked for", &before)?;
    }
    Ok(())
}

impl Checker<'_> {
    fn see(&mut self, e: &Seen) -> Held {
        must(e.t >= self.at, "events are in order")?;
        if e.word == "refused" {
            self.refused = Some(e.t);
            if self.rules.own.prefers.binary_search_by_key(&e.t, |p| p.0).is_ok() {
                self.unheard.insert(e.t);
            }
            return Ok(()); // also logged for a request that no running companion received
        }
        if e.t > self.at {
            self.settled()?;
            // What the companion noticed late began earlier.
            let late = matches!(e.word, "away" | "restarted");
            let known = e.t - if late { e.seconds.unwrap_or(0) * SECOND } else { 0 };
            self.nothing_is_overlooked(known)?;
            self.reads(known)?;
            if self.away.is_none() && !self.stopped() {
                self.most.add(self.at, e.t);
                if self.paused.is_none() && !self.reasons.contains(&"schedule") {
                    self.least.add(self.at, e.t);
                }
            }
            self.at = e.t;
        }
        let day = (e.local - 4 * HOUR).div_euclid(DAY);
        if self.day.is_some_and(|d| day > d) {
            for k in &mut self.kinds {
                k.row = 0;
            }
        }
        let new_day = self.day.is_some_and(|d| day > d);
        self.day = Some(day);
        if new_day && !self.rules.jumps {
            for (i, k) in self.kinds.iter_mut().enumerate() {
                if k.grown > 0 && !(e.word == "adapted" && e.kind == Some(i)) {
                    k.grown = -1; // unknown until the `adapted` event that follows
                }
            }
        }
        match e.word {
            "offered" => self.offered(e),
            "absorbed" => self.absorb(e),
            "snoozed" => self.snoozed(e),
            "withdrawn" => self.withdrawn(e),
            "ended" => self.ended(e),
            "deferred" => self.deferred(e),
            "away" => self.left(e),
            "back" => self.returned(e),
            "held" => self.hold(e),
            "released" => {
                must(self.held && self.paused.is_none(), "only quiet is released")?;
                (self.held, self.released) = (false, e.t);
                self.reasons.clear();
                Ok(())
            }
            "paused" => {
                must(
                    self.paused.is_none_or(|end| e.t <= end.saturating_add(SECOND)),
                    "a pause ends in time",
                )?;
                self.paused = Some(e.seconds.map_or(Ms::MAX, |s| {
                    let asked = s * SECOND;
                    // By the wall clock, but never long after that on the elapsed one.
                    e.t + if self.rules.jumps {
                        asked.max(2 * DAY)
                    } else {
                        asked
                    }
                }));
                Ok(())
            }
            "resumed" => {
                must(self.paused.take().is_some(), "only a pause is resumed")?;
                self.reasons.retain(|&r| r != "paused");
                Ok(())
            }
            "adapted" => self.adapted(e, new_day),
            "flare-up" => {
                let seconds = e.seconds.unwrap_or(0);
                self.flare = (seconds > 0).then_some(e.t + seconds * SECOND);
                Ok(())
            }
            "reading" => self.read(e),
            "restarted" => {
                self.reading = None;
                let cut = e.t - e.seconds.unwrap_or(0) * SECOND;
                self.most.cut(cut);
                self.least.cut(cut - SECOND);
                self.withdraw = self.live.as_ref().map(|l| l.since);
                self.restarted = true;
                Ok(())
            }
            _ => Err("every word is known"),
        }
    }

    /// What has to hold once everything of a moment has happened.
    fn settled(&mut self) -> Held {
        let stays = |since: Ms| self.live.as_ref().is_some_and(|l| l.since == since);
        must(
            !self.withdraw.take().is_some_and(stays),
            "quiet and a restart take a live reminder back",
        )?;
        must(
            self.growing.is_empty(),
            "two passed over in a row make an interval grow",
        )?;
        must(self.paused.is_none() || self.held, "a pause is quiet")?;
        must(
            self.restarted
                || self
                    .paused
                    .is_none_or(|end| self.at <= end.saturating_add(SECOND)),
            "a pause ends in time",
        )?;
        must(
            self.restarted || self.flare.is_none_or(|end| self.at <= end + SECOND),
            "a flare-up ends in time",
        )?;
        must(
            !std::mem::take(&mut self.unexplained),
            "reading ends by an input, an answer or a departure, or after an hour",
        )?;
        self.restarted = false;
        Ok(())
    }

    /// What holds of reading until this moment.
    fn reads(&self, now: Ms) -> Held {
        let Some(since) = self.reading else { return Ok(()) };
        must(now <= since + HOUR + SECOND, "reading lasts an hour at most")?;
        must(
            !self.rules.own.input_within(since + MINUTE, now),
            "the next input ends reading",
        )
    }

    fn read(&mut self, e: &Seen) -> Held {
        if e.seconds == Some(HOUR / SECOND) {
            must(self.away.is_none(), "a request to read is an input")?;
            self.reading = Some(e.t);
            return Ok(());
        }
        let since = self.reading.take().ok_or("only reading ends")?;
        must(e.seconds == Some(0), "reading lasts an hour or is over")?;
        self.read = e.t;
        self.unexplained = e.t < since + HOUR && !self.rules.own.moves(e.t);
        Ok(())
    }

    fn stopped(&self) -> bool {
        self.paused.is_some() || self.held && self.reasons == ["schedule"]
    }

    /// The least and the greatest interval that may hold now.
    fn interval(&self, kind: usize) -> (Ms, Ms) {
        let (least, greatest) = if kind == MOVEMENT && self.flare.is_some() {
            self.rules.flare
        } else {
            self.rules.every[kind]
        };
        let grown = self.kinds[kind].grown;
        if !self.exact || grown < 0 {
            return (least, greatest * 2);
        }
        (least * (2 + grown) / 2, greatest * (2 + grown) / 2)
    }

    fn most(&self, kind: usize) -> Ms {
        self.most.within(self.kinds[kind].since[0], self.at)
    }

    fn due_within(&self, kind: usize, time: Ms) -> bool {
        self.kinds[kind].open || self.most(kind) + time + SECOND >= self.interval(kind).0
    }

    fn restart(&mut self, kind: usize) {
        let k = &mut self.kinds[kind];
        *k = ReminderKind {
            since: [self.at; 2],
            row: k.row,
            grown: k.grown,
            ..ReminderKind::default()
        };
        let oldest = self.kinds.iter().map(|k| k.since[0].min(k.since[1])).min();
        let oldest = oldest.unwrap_or(0);
        self.most.forget_before(oldest);
        self.least.forget_before(oldest);
    }

    /// A person who is there, not held and without a live reminder, gets what is due.
    fn nothing_is_overlooked(&self, now: Ms) -> Held {
        let r = self.rules;
        let patience = r.min_gap * 2 + r.snooze + r.wait + 30 * SECOND + MINUTE;
        let from = now - patience;
        if self.away.is_some() || self.held || self.live.is_some() || from < self.at {
            return Ok(());
        }
        for kind in 0..3 {
            let k = &self.kinds[kind];
            let alone = if kind == BREATHING && r.enabled[MOVEMENT].0 {
                self.interval(MOVEMENT).1
            } else {
                0
            };
            // Desk time goes on in this stretch, which no event has ended yet.
            let desk = self.least.within(k.since[1], self.at) + (from - self.at.max(k.since[1]));
            let due = k.open || desk > self.interval(kind).1 + alone;
            let comes = r.enabled[kind].1 && k.not_before <= from && !(kind == POSTURE && self.absorbed);
            must(!(due && comes), "what is due is offered")?;
        }
        Ok(())
    }

    fn offered(&mut self, e: &Seen) -> Held {
        let r = self.rules;
        let kind = e.kind.ok_or("an offer has a kind")?;
        let tried = r.own.tried(e);
        let requested = r.is_requested(e.t, kind) || tried.is_some();
        if tried.is_some() {
            must(
                e.alone && e.also.is_empty(),
                "an exercise that is tried is alone in its break",
            )?;
        } else if kind == MOVEMENT && e.again.is_none() {
            self.prefer(e)?;
        }
        must(self.live.is_none(), "one live reminder at most")?;
        must(self.away.is_none(), "nothing is offered while away")?;
        let k = self.kinds[kind];
        must(
            e.again.unwrap_or(0) == k.shown,
            "an offer says how often it came before",
        )?;
        if !requested {
            must(r.enabled[kind].0 || k.open, "a kind that is off is not offered")?;
            must(!self.held, "nothing is offered while held")?;
            must(
                self.last_offer.is_none_or(|l| e.t - l >= r.min_gap),
                "two offers keep the least gap",
            )?;
            must(
                e.t >= self.released + 30 * SECOND,
                "30 s pass after the last hold",
            )?;
            must(e.t >= k.not_before, "a snooze is not cut short")?;
            must(self.due_within(kind, r.min_gap), "what is offered is due soon")?;
            // A posture cue that is due goes along with what falls due next.
            let mut parts = [kind, POSTURE].into_iter().chain(e.also.iter().copied());
            must(
                parts.any(|p| self.due_within(p, 0)),
                "something that is offered is due",
            )?;
            if kind == BREATHING && !k.open && r.enabled[MOVEMENT].1 {
                let alone = self.interval(BREATHING).0 + self.interval(MOVEMENT).0;
                must(
                    self.most(BREATHING) + SECOND >= alone,
                    "breathing waits for movement",
                )?;
            }
        }
        must(
            e.also.is_empty() || kind == MOVEMENT && e.also == [BREATHING],
            "only breathing goes along",
        )?;
        for &a in &e.also {
            must(self.due_within(a, r.min_gap), "what goes along is due soon")?;
            must(e.t >= self.kinds[a].not_before, "a snooze is not cut short")?;
        }
        let breathes = kind == BREATHING && !requested || e.also.contains(&BREATHING);
        if breathes && !self.kinds[BREATHING].undone {
            must(
                self.natural_back.is_none_or(|b| e.t - b >= r.min_gap),
                "breathing leaves a gap after a return",
            )?;
        }
        let k = &mut self.kinds[kind];
        (k.open, k.shown, k.undone) = (true, k.shown + 1, false);
        self.absorbed &= kind != POSTURE; // it comes on its own
        if requested && kind == BREATHING {
            self.natural_back = None; // a requested reminder does not wait
        }
        self.last_offer = Some(e.t);
        self.live = Some(LiveReminder {
            kind,
            also: e.also.clone(),
            since: e.t,
            tried: tried.map(|t| t.length),
            requested,
        });
        Ok(())
    }

    /// The person's own choice begins the next new break in which it may come.
    fn prefer(&mut self, e: &Seen) -> Held {
        let own = &self.rules.own;
        let Some((at, id, always)) = own.preferred(self.chosen, e.t, &self.unheard) else {
            return Ok(());
        };
        // A refusal of the same moment may be that of another request.
        let later = || own.prefers.iter().filter(|p| p.0 >= *at && p.0 <= e.t);
        let unclear = later().any(|p| self.unheard.contains(&p.0));
        let comes = e.cue.as_ref() == Some(id) || unclear && later().any(|p| e.cue.as_ref() == Some(&p.1));
        if comes {
            self.chosen = e.t;
        }
        // A choice of this very moment may be later than the offer.
        let earlier = self
            .rules
            .own
            .prefers
            .binary_search_by_key(&e.t, |p| p.0)
            .is_err();
        must(
            comes || unclear || !always || self.flare.is_some() || !earlier,
            "the person's own choice comes next",
        )
    }

    fn absorb(&mut self, e: &Seen) -> Held {
        must(e.kind == Some(POSTURE), "only a posture cue is absorbed")?;
        let by = self.live.as_ref().map(|l| (l.kind, l.since));
        must(
            by.is_some_and(|(k, since)| k != POSTURE && since == e.t),
            "a greater offer absorbs",
        )?;
        must(
            self.due_within(POSTURE, self.rules.min_gap),
            "what goes along is due soon",
        )?;
        let k = &mut self.kinds[POSTURE];
        (k.open, k.shown, k.snoozes) = (false, 0, 0);
        self.absorbed = true;
        Ok(())
    }

    fn remember(&mut self, kind: usize, also: &[usize], outcome: Option<&'static str>, by_itself: bool) {
        let mut back = vec![kind];
        back.extend(also);
        back.extend(self.absorbed.then_some(POSTURE));
        if !by_itself {
            self.answered.clear();
        }
        self.answered.push(Answered {
            t: self.at,
            kind,
            outcome,
            kinds: self.kinds,
            back,
            long_on: self.long_on,
        });
    }

    fn snoozed(&mut self, e: &Seen) -> Held {
        self.unexplained = false;
        let live = self.live.take().ok_or("only a live reminder is put off")?;
        must(e.kind == Some(live.kind), "only a live reminder is put off")?;
        self.remember(live.kind, &live.also, None, false);
        let k = &mut self.kinds[live.kind];
        k.snoozes += 1;
        k.not_before = e.t + self.rules.snooze;
        must(
            k.snoozes <= self.rules.max_snoozes,
            "a reminder is put off only so often",
        )?;
        must(
            e.seconds == Some(self.rules.snooze / SECOND),
            "a snooze has its length",
        )
    }

    fn withdrawn(&mut self, e: &Seen) -> Held {
        if self.live.as_ref().is_some_and(|l| Some(l.kind) == e.kind) && e.outcome.is_none() {
            self.live = None;
            return Ok(());
        }
        must(self.live.is_none(), "only what is live is taken back")?;
        must(!self.answered.is_empty(), "only what is live is taken back")?;
        let mut all = std::mem::take(&mut self.answered).into_iter().rev();
        let last = all.find(|a| Some(a.kind) == e.kind && a.outcome == e.outcome);
        let last = last.ok_or("the last answer is taken back")?;
        must(
            e.t - last.t <= 10 * MINUTE,
            "an answer is taken back within 10 minutes",
        )?;
        for &b in &last.back {
            let before = last.kinds[b];
            self.kinds[b] = ReminderKind {
                not_before: e.t,
                since: [before.since[0], e.t],
                undone: true,
                ..before
            };
        }
        self.long_on = last.long_on;
        self.absorbed = self.absorbed || last.back.contains(&POSTURE) && last.kind != POSTURE;
        self.growing.clear();
        Ok(())
    }

    fn ended(&mut self, e: &Seen) -> Held {
        let kind = e.kind.ok_or("an end has a kind")?;
        let outcome = e.outcome.ok_or("an end has an outcome")?;
        self.unexplained = false;
        let ending = self.live.as_ref().filter(|l| l.kind == kind);
        let (live, tried) = (ending.map(|l| l.since), ending.and_then(|l| l.tried));
        // What the person asked for, began and stopped is not passed over.
        let stopped = ending.is_some_and(|l| l.requested) && e.seconds.is_some() && outcome == "skipped";
        must(self.kinds[kind].open, "a reminder ends once, after its offer")?;
        match outcome {
            "natural" => must(self.away.is_some(), "a natural break is an absence")?,
            "unanswered" => {
                let since = live.ok_or("what is not live is not unanswered")?;
                must(
                    e.t - since >= self.rules.expire,
                    "a reminder expires no earlier than its time",
                )?;
                must(self.away.is_none(), "a person who is away has not ignored")?;
            }
            _ => must(
                live.is_some() || self.rules.changes && outcome == "skipped",
                "only a live reminder is answered",
            )?,
        }
        if matches!(outcome, "done" | "skipped") {
            let by_itself = outcome == "done" && e.seconds.is_some();
            self.remember(kind, &e.also, Some(outcome), by_itself);
        }
        if let (Some(since), Some(seconds)) = (live, e.seconds) {
            self.lasted(e, since, tried, seconds * SECOND)?;
        }
        if live.is_some() {
            self.live = None;
        }
        // Before the row of a new day begins, a restart ends what was guided.
        self.exact &= !self.restarted || outcome == "natural";
        for k in [kind].into_iter().chain(e.also.iter().copied()) {
            self.restart(k);
            let grows = self.rules.adapt;
            let state = &mut self.kinds[k];
            match outcome {
                _ if stopped => {}
                "skipped" | "unanswered" if outcome == "unanswered" || live.is_some() => {
                    state.row += 1;
                    if state.row >= 2 && grows && state.grown < 2 {
                        state.row = 0;
                        if self.exact {
                            self.growing.push(k);
                        }
                    }
                }
                _ => state.row = 0,
            }
        }
        let open = |k: usize| self.kinds[k].open;
        let last = kind != POSTURE && !(open(MOVEMENT) || open(BREATHING));
        if (last || live.is_some()) && std::mem::take(&mut self.absorbed) {
            self.restart(POSTURE);
        }
        Ok(())
    }

    /// What holds of the length of a guided reminder.
    fn lasted(&mut self, e: &Seen, since: Ms, tried: Option<Ms>, length: Ms) -> Held {
        if let Some(own) = tried {
            return must(length <= own, "an exercise that is tried has its own length");
        }
        if e.kind != Some(BREATHING) || !e.also.is_empty() || length <= self.rules.usual {
            return Ok(());
        }
        let shorts = &self.rules.shorts;
        let next = shorts.get(shorts.partition_point(|&s| s <= since));
        let short = next.is_some_and(|&s| s < e.t) && self.refused.is_none_or(|r| r < since);
        must(!short, "the short session is as long as usual")?;
        if e.outcome == Some("done") && !self.rules.jumps {
            must(self.long_on != self.day, "one long session a day")?;
            self.long_on = self.day;
        }
        Ok(())
    }

    fn deferred(&self, e: &Seen) -> Held {
        let kind = e.kind.ok_or("a deferral has a kind")?;
        must(self.held, "only quiet defers")?;
        must(self.away.is_none(), "nothing falls due while away")?;
        must(
            self.live.as_ref().is_none_or(|l| l.kind != kind),
            "what is live is not deferred",
        )?;
        must(self.due_within(kind, 0), "what is deferred is due")
    }

    fn left(&mut self, e: &Seen) -> Held {
        must(
            self.away.is_none(),
            "an absence begins only when none is in progress",
        )?;
        let since = e.t - e.seconds.ok_or("an absence has a length")? * SECOND;
        must(self.reading.is_none(), "a person who reads is not away")?;
        // A pause in typing is noticed some seconds later.
        must(
            self.restarted || since >= self.read - 4 * SECOND,
            "an absence begins after reading",
        )?;
        self.most.cut(since);
        self.least.cut(since - SECOND);
        self.away = Some(since);
        Ok(())
    }

    fn returned(&mut self, e: &Seen) -> Held {
        let since = self.away.take().ok_or("only who left returns")?;
        let length = e.seconds.ok_or("an absence has a length")? * SECOND;
        must(
            (e.t - since - length).abs() <= SECOND,
            "an absence runs from the last input",
        )?;
        let natural = length >= self.rules.natural_break;
        must(
            e.natural == Some(natural),
            "a long absence is a natural break, a short one is not",
        )?;
        if !natural {
            return Ok(());
        }
        must(
            !self.kinds[POSTURE].open && !self.kinds[MOVEMENT].open,
            "a natural break takes posture and movement",
        )?;
        self.restart(POSTURE);
        self.restart(MOVEMENT);
        self.absorbed = false;
        let day = |local: Ms| (local - 4 * HOUR).div_euclid(DAY);
        if length >= 4 * HOUR || day(e.local - length) < day(e.local) {
            must(
                !self.kinds[BREATHING].open,
                "a long absence starts breathing anew",
            )?;
            self.restart(BREATHING);
        }
        self.kinds[BREATHING].undone = false;
        self.natural_back = Some(e.t);
        Ok(())
    }

    fn hold(&mut self, e: &Seen) -> Held {
        must(!e.reasons.is_empty(), "quiet has a reason")?;
        must(
            self.paused.is_some() == e.reasons.contains(&"paused"),
            "a pause is a reason",
        )?;
        self.held = true;
        self.reasons.clone_from(&e.reasons);
        if let Some(live) = &self.live {
            // A guided reminder goes on.
            let starts = &self.rules.starts;
            let next = starts.get(starts.partition_point(|&s| s < live.since));
            let guided = next.is_some_and(|&s| s <= e.t);
            if !guided {
                self.withdraw = Some(live.since);
            }
        }
        Ok(())
    }

    fn adapted(&mut self, e: &Seen, new_day: bool) -> Held {
        let kind = e.kind.ok_or("an adaptation has a kind")?;
        let seconds = e.seconds.ok_or("an adaptation has an interval")?;
        let (least, greatest) = if kind == MOVEMENT && self.flare.is_some() {
            self.rules.flare
        } else {
            self.rules.every[kind]
        };
        must(
            seconds >= least / SECOND && seconds <= greatest * 2 / SECOND,
            "an interval grows to twice at most and never shrinks",
        )?;
        self.growing.retain(|&k| k != kind);
        if self.rules.changes {
            return Ok(());
        }
        let grown = (0..=2).find(|g| least * (2 + g) / 2 / SECOND == seconds);
        let grown = grown.ok_or("an interval grows by half")?;
        let before = self.kinds[kind].grown;
        if self.exact && before >= 0 && !new_day {
            must(
                grown == 0 || grown == before + 1,
                "an interval grows by one half, or is as set",
            )?;
        }
        self.kinds[kind].grown = grown;
        self.kinds[kind].row = 0;
        Ok(())
    }
}
