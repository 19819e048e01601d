//! A guided session: paced breathing and exercises, one part after the other. It counts the time in which it
//! ran.

use crate::engine::{Ms, SECOND};

/// A part of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Paced breathing.
    Breathe {
        /// The length of an in-breath.
        inhale: Ms,
        /// The length of an out-breath.
        exhale: Ms,
        /// The length of the whole part.
        length: Ms,
    },
    /// An exercise.
    Move {
        /// The id of the exercise.
        id: String,
        /// How long it is shown.
        length: Ms,
    },
}

impl Part {
    fn length(&self) -> Ms {
        match self {
            // The last breath is completed.
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

/// The phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Breathing in.
    In,
    /// Breathing out.
    Out,
}

/// What the guide shows at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionView {
    /// The number of the part, from 0.
    pub part: usize,
    /// The phase of the breath, its length, and how much of it has passed.
    pub breath: Option<(Phase, Ms, Ms)>,
    /// Breaths begun so far in this part.
    pub breaths: i64,
    /// The time that is left of the part.
    pub left: Ms,
    /// The share of the whole session that has passed, 0 to 1.
    pub progress: f32,
    /// The time until the phase or part changes; `None` if the session rests or is over.
    pub next: Option<Ms>,
}

/// A session in progress. The caller passes the time of a monotonic clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    parts: Vec<Part>,
    part: usize,
    /// How long this part had run at `since`.
    run: Ms,
    /// How long all parts before ran.
    before: Ms,
    /// Since when the session runs; `None` if it rests.
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

    /// Starts or continues. Has no effect while it runs.
    pub fn start(&mut self, now: Ms) {
        if !self.is_over() {
            self.since.get_or_insert(now);
        }
    }

    /// Pauses. Has no effect while it rests.
    pub fn rest(&mut self, now: Ms) {
        self.tick(now);
        self.run += self.since.take().map_or(0, |at| (now - at).max(0));
    }

    /// Whether the session runs.
    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Whether all parts have passed.
    pub fn is_over(&self) -> bool {
        self.part >= self.parts.len()
    }

    /// The present part.
    pub fn part(&self) -> Option<&Part> {
        self.parts.get(self.part)
    }

    /// Whether another part follows.
    pub fn has_next(&self) -> bool {
        self.part + 1 < self.parts.len()
    }

    /// Moves on to the part of this time. Returns whether the part changed.
    pub fn tick(&mut self, now: Ms) -> bool {
        let before = self.part;
        while let Some(length) = self.part().map(Part::length)
            && self.since.is_some()
            && self.run_at(now) >= length
        {
            let over = self.run_at(now) - length;
            self.leave(length);
            self.since = (!self.is_over()).then_some(now - over);
        }
        self.part != before
    }

    /// Skips to the next part.
    pub fn skip(&mut self, now: Ms) {
        self.tick(now);
        let (run, running) = (self.run_at(now), self.is_running());
        if !self.is_over() {
            self.leave(run);
            self.since = (running && !self.is_over()).then_some(now);
        }
    }

    /// Whether one of the parts is this exercise.
    pub fn shows(&self, exercise: &str) -> bool {
        let shown = |p: &Part| matches!(p, Part::Move { id, .. } if id == exercise);
        self.parts.iter().any(shown)
    }

    /// Replaces the present exercise. The time that has passed counts and goes on.
    pub fn replace(&mut self, id: String) {
        if let Some(Part::Move { id: old, .. }) = self.parts.get_mut(self.part) {
            *old = id;
        }
    }

    /// Restarts the part, or goes to the one before if this one has just begun.
    pub fn back(&mut self, now: Ms) {
        self.tick(now);
        let running = self.is_running();
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

    /// The length of all parts.
    pub fn length(&self) -> Ms {
        self.parts.iter().map(Part::length).sum()
    }

    /// How long the session has run.
    pub fn spent(&self, now: Ms) -> Ms {
        let mut s = self.clone();
        s.tick(now); // time after the last part does not count
        s.before + s.run_at(now)
    }

    /// What the guide shows at this time.
    pub fn view(&self, now: Ms) -> SessionView {
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
        SessionView {
            part: self.part,
            breath,
            breaths,
            left,
            progress: ((passed + run.min(length)) as f32 / whole as f32).min(1.0),
            next: self.is_running().then(|| step.max(1)),
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
    fn minute_of_breathing_has_six_breaths() {
        let mut s = Session::new(vec![breathe(60_000)]);
        assert_eq!(s.view(0).next, None, "it has not begun");
        s.start(1_000);
        let at = |s: &Session, ms: Ms| s.view(1_000 + ms);
        assert_eq!(at(&s, 0).breath, Some((Phase::In, 4_000, 0)));
        assert_eq!(at(&s, 0).next, Some(4_000));
        assert_eq!(at(&s, 4_500).breath, Some((Phase::Out, 6_000, 500)));
        assert_eq!((at(&s, 52_000).breaths, at(&s, 30_000).progress), (6, 0.5));
        assert!(!s.tick(60_999) && s.tick(61_000) && s.is_over());
        assert_eq!(s.spent(90_000), 60_000);
    }

    #[test]
    fn rest_does_not_count_and_next_part_follows() {
        let mut s = Session::new(vec![exercise("walk-break"), breathe(20_000)]);
        s.start(0);
        s.rest(30_000);
        assert!(!s.tick(600_000) && s.spent(600_000) == 30_000);
        s.start(600_000);
        assert!(s.tick(635_000));
        assert_eq!(
            (s.view(635_000).part, s.view(635_000).breath),
            (1, Some((Phase::Out, 6_000, 1_000)))
        );
        s.skip(636_000);
        assert!(s.is_over() && s.spent(700_000) == 66_000);
    }

    #[test]
    fn back_restarts_the_part_and_twice_goes_to_the_one_before() {
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
        fn counted_time_never_exceeds_elapsed_time(ops in proptest::collection::vec((0..6u8, 0..40_000i64), 0..60)) {
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
                let view = s.view(now);
                prop_assert!((0.0..=1.0).contains(&view.progress));
                prop_assert!(view.next.is_none_or(|n| n > 0));
            }
        }
    }
}
