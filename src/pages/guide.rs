//! A guided session: paced breathing and exercises, one part after the other. It counts the time in which it
//! ran.

mod done;
mod part;

pub use done::Done;
pub use part::{Breath, Part, Phase, READY};

use crate::engine::{Ms, SECOND, counts_as_done};
use part::breath;

/// What the guide shows at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionView {
    /// The number of the part, from 0.
    pub part: usize,
    /// The breath, if the part is one of breathing.
    pub breath: Option<Breath>,
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
    /// How long this part had run at `since`. Negative before its first breath.
    run: Ms,
    /// How long each part ran before it was left.
    spent: Vec<Ms>,
    /// Since when the session runs; `None` if it rests.
    since: Option<Ms>,
}

impl Session {
    /// A session that has not begun.
    pub fn new(parts: Vec<Part>) -> Self {
        let mut session = Session {
            spent: vec![0; parts.len()],
            parts,
            part: 0,
            run: 0,
            since: None,
        };
        session.enter(0);
        session
    }

    fn enter(&mut self, part: usize) {
        self.part = part;
        self.run = self.part().map_or(0, |part| -part.lead_in());
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

    /// The number of parts.
    pub fn parts(&self) -> usize {
        self.parts.len()
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
        let began = self.run_at(now) < 2 * SECOND;
        self.turn_to(self.part.saturating_sub(usize::from(began)), now);
    }

    /// Goes to the part before, from its beginning.
    pub fn previous(&mut self, now: Ms) {
        self.tick(now);
        self.turn_to(self.part.saturating_sub(1), now);
    }

    fn turn_to(&mut self, part: usize, now: Ms) {
        let running = self.is_running();
        self.count(self.run_at(now));
        self.enter(part);
        self.since = running.then_some(now);
    }

    fn leave(&mut self, run: Ms) {
        self.count(run);
        self.since = None;
        self.enter(self.part + 1);
    }

    /// Adds this time to what the present part ran.
    fn count(&mut self, run: Ms) {
        if let Some(spent) = self.spent.get_mut(self.part) {
            *spent += run.max(0);
        }
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
        self.spent_by_part(now).iter().sum()
    }

    fn spent_by_part(&self, now: Ms) -> Vec<Ms> {
        let mut s = self.clone();
        s.tick(now); // time after the last part does not count
        s.count(s.run_at(now));
        s.spent
    }

    /// What was done until this time.
    pub fn done(&self, now: Ms) -> Done {
        let spent = self.spent_by_part(now);
        let mut done = Done {
            spent: spent.iter().sum(),
            ..Done::default()
        };
        for (part, spent) in self.parts.iter().zip(spent) {
            match part {
                Part::Breathe { inhale, exhale, .. } => done.breaths += spent / (inhale + exhale).max(1),
                Part::Move { length, .. } => done.exercises += i64::from(counts_as_done(spent, *length)),
            }
        }
        done
    }

    /// What the guide shows at this time.
    pub fn view(&self, now: Ms) -> SessionView {
        let run = self.run_at(now);
        let length = self.part().map_or(0, Part::length);
        let breath = self.part().and_then(|part| breath(part, run));
        let run = run.max(0);
        let left = (length - run).max(0);
        let breaths = match self.part() {
            Some(Part::Breathe { inhale, exhale, .. }) => run / (inhale + exhale).max(1) + 1,
            _ => 0,
        };
        let step = breath.map_or(left, |b| (b.length - b.passed).min(left));
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
mod tests;
