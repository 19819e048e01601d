//! A guided session: breathing that is paced, exercises that are shown, one part after the other. It counts what was
//! really done: time in which it ran.

use crate::engine::{Ms, SECOND};

/// A part of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Paced breathing.
    Breathe {
        /// Of breathing in.
        inhale: Ms,
        /// Of breathing out.
        exhale: Ms,
        /// Of the whole part.
        length: Ms,
    },
    /// An exercise.
    Move {
        /// Its id.
        id: String,
        /// How long it is shown.
        length: Ms,
    },
}

impl Part {
    fn length(&self) -> Ms {
        match self {
            // A breath that has begun is let out.
            Part::Breathe {
                inhale,
                exhale,
                length,
            } => {
                let breath = (inhale + exhale).max(1);
                (length + breath / 2).div_euclid(breath).max(1) * breath
            }
            Part::Move { length, .. } => *length,
        }
    }
}

/// What a breath does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// In.
    In,
    /// Out.
    Out,
}

/// What the guide shows at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Which part, from 0.
    pub part: usize,
    /// The breath's phase, how long it lasts, and how much of it is over.
    pub breath: Option<(Phase, Ms, Ms)>,
    /// Breaths begun so far in this part.
    pub breaths: i64,
    /// How much of the part is left.
    pub left: Ms,
    /// How much of the whole session is over, 0 to 1.
    pub progress: f32,
    /// The next moment at which the phase or part changes, from now; `None`: it rests, or is over.
    pub next: Option<Ms>,
}

/// A session under way. Times come from outside: any clock that only goes forward.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    parts: Vec<Part>,
    part: usize,
    /// Run so far in this part, up to `since`.
    run: Ms,
    /// Run so far in all parts before.
    before: Ms,
    /// Since when it runs; `None`: it rests.
    since: Option<Ms>,
}

impl Session {
    /// A session that has not begun.
    pub fn new(parts: Vec<Part>) -> Self {
        Session {
            parts,
            part: 0,
            run: 0,
            before: 0,
            since: None,
        }
    }

    /// Starts or goes on. Harmless when it runs.
    pub fn start(&mut self, now: Ms) {
        if !self.over() {
            self.since.get_or_insert(now);
        }
    }

    /// Rests. Harmless when it rests.
    pub fn rest(&mut self, now: Ms) {
        self.tick(now);
        self.run += self.since.take().map_or(0, |at| (now - at).max(0));
    }

    /// Whether it runs.
    pub fn running(&self) -> bool {
        self.since.is_some()
    }

    /// Whether all parts are over.
    pub fn over(&self) -> bool {
        self.part >= self.parts.len()
    }

    /// The part that is shown.
    pub fn part(&self) -> Option<&Part> {
        self.parts.get(self.part)
    }

    /// Whether there is a part after this one; else only the end is left.
    pub fn has_next(&self) -> bool {
        self.part + 1 < self.parts.len()
    }

    /// Lets time pass: a part that is through makes room for the next. `true`: the part changed.
    pub fn tick(&mut self, now: Ms) -> bool {
        let before = self.part;
        while let Some(length) = self.part().map(Part::length)
            && self.since.is_some()
            && self.run_at(now) >= length
        {
            let over = self.run_at(now) - length;
            self.leave(length);
            self.since = (!self.over()).then_some(now - over);
        }
        self.part != before
    }

    /// The next part, at the person's wish.
    pub fn skip(&mut self, now: Ms) {
        self.tick(now);
        let (run, running) = (self.run_at(now), self.running());
        if !self.over() {
            self.leave(run);
            self.since = (running && !self.over()).then_some(now);
        }
    }

    /// Whether an exercise is one of its parts.
    pub fn shows(&self, exercise: &str) -> bool {
        let shown = |p: &Part| matches!(p, Part::Move { id, .. } if id == exercise);
        self.parts.iter().any(shown)
    }

    /// Another exercise in this one's place: what was done of it counts, and its time goes on.
    pub fn replace(&mut self, id: String) {
        if let Some(Part::Move { id: old, .. }) = self.parts.get_mut(self.part) {
            *old = id;
        }
    }

    /// The part before, or this one anew.
    pub fn back(&mut self, now: Ms) {
        self.tick(now);
        let running = self.running();
        self.before += self.run_at(now);
        self.part = self
            .part
            .saturating_sub(usize::from(self.run_at(now) < 2 * SECOND));
        self.run = 0;
        self.since = running.then_some(now);
    }

    fn leave(&mut self, run: Ms) {
        self.before += run;
        self.run = 0;
        self.since = None;
        self.part += 1;
    }

    fn run_at(&self, now: Ms) -> Ms {
        self.run + self.since.map_or(0, |at| (now - at).max(0))
    }

    /// How long the whole lasts.
    pub fn length(&self) -> Ms {
        self.parts.iter().map(Part::length).sum()
    }

    /// Milliseconds really done.
    pub fn spent(&self, now: Ms) -> Ms {
        let mut s = self.clone();
        s.tick(now); // time after the last part is no session
        s.before + s.run_at(now)
    }

    /// What to show.
    pub fn shown(&self, now: Ms) -> Shown {
        let run = self.run_at(now);
        let length = self.part().map_or(0, Part::length);
        let left = (length - run).max(0);
        let mut breaths = 0;
        let breath = match self.part() {
            Some(Part::Breathe { inhale, exhale, .. }) => {
                let whole = (inhale + exhale).max(1);
                let into = run.rem_euclid(whole);
                breaths = run / whole + 1;
                Some(if into < *inhale {
                    (Phase::In, *inhale, into)
                } else {
                    (Phase::Out, *exhale, into - inhale)
                })
            }
            _ => None,
        };
        let step = breath.map_or(left, |(_, length, into)| (length - into).min(left));
        let whole = self.length().max(1);
        let passed: Ms = self.parts.iter().take(self.part).map(Part::length).sum();
        Shown {
            part: self.part,
            breath,
            breaths,
            left,
            progress: ((passed + run.min(length)) as f32 / whole as f32).min(1.0),
            next: self.running().then(|| step.max(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn breathe(length: Ms) -> Part {
        Part::Breathe {
            inhale: 4_000,
            exhale: 6_000,
            length,
        }
    }

    fn exercise(id: &str) -> Part {
        Part::Move {
            id: id.into(),
            length: 60_000,
        }
    }

    #[test]
    fn a_minute_of_breathing_is_six_breaths_and_then_over() {
        let mut s = Session::new(vec![breathe(60_000)]);
        assert_eq!(s.shown(0).next, None, "it has not begun");
        s.start(1_000);
        let at = |s: &Session, ms: Ms| s.shown(1_000 + ms);
        assert_eq!(at(&s, 0).breath, Some((Phase::In, 4_000, 0)));
        assert_eq!(at(&s, 0).next, Some(4_000));
        assert_eq!(at(&s, 4_500).breath, Some((Phase::Out, 6_000, 500)));
        assert_eq!((at(&s, 52_000).breaths, at(&s, 30_000).progress), (6, 0.5));
        assert!(!s.tick(60_999) && s.tick(61_000) && s.over());
        assert_eq!(s.spent(90_000), 60_000);
    }

    #[test]
    fn resting_does_not_count_and_moving_goes_over_into_breathing() {
        let mut s = Session::new(vec![exercise("walk-break"), breathe(20_000)]);
        s.start(0);
        s.rest(30_000);
        assert!(!s.tick(600_000) && s.spent(600_000) == 30_000);
        s.start(600_000);
        assert!(s.tick(635_000));
        assert_eq!(
            (s.shown(635_000).part, s.shown(635_000).breath),
            (1, Some((Phase::Out, 6_000, 1_000)))
        );
        s.skip(636_000);
        assert!(s.over() && s.spent(700_000) == 66_000);
    }

    #[test]
    fn back_begins_the_part_anew_and_twice_goes_to_the_one_before() {
        let mut s = Session::new(vec![exercise("a"), exercise("b")]);
        s.start(0);
        s.skip(10_000);
        s.back(20_000);
        assert_eq!(s.part(), Some(&exercise("b")));
        s.back(20_500);
        assert_eq!(s.part(), Some(&exercise("a")));
        assert_eq!(s.spent(20_500), 20_500);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]
        #[test]
        fn never_more_is_done_than_there_was_time_for(ops in proptest::collection::vec((0..6u8, 0..40_000i64), 0..60)) {
            let mut s = Session::new(vec![exercise("a"), breathe(60_000), exercise("b")]);
            let (mut now, mut spent) = (0, 0);
            for (op, wait) in ops {
                now += wait;
                match op {
                    0 | 1 => s.start(now),
                    2 => s.rest(now),
                    3 => s.skip(now),
                    4 => s.back(now),
                    _ => { s.tick(now); }
                }
                prop_assert!(s.spent(now) >= spent && s.spent(now) <= now);
                spent = s.spent(now);
                let shown = s.shown(now);
                prop_assert!((0.0..=1.0).contains(&shown.progress));
                prop_assert!(shown.next.is_none_or(|n| n > 0));
            }
        }
    }
}
