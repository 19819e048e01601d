//! A made-up day: the real engine over simulated time, driven by a [`trace`].

#[cfg(test)]
mod absences;
#[cfg(test)]
mod regressions;
#[cfg(test)]
mod tests;
pub mod text;
pub mod trace;

use crate::engine::{
    Answer, Command, Engine, Event, HOUR, Hold, Input, MINUTE, Ms, Name, Now, Plan, Presence, SECOND, day_of,
};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use std::collections::{BTreeSet, VecDeque};
use trace::{Line, What};

#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Active,
    Typing,
    Idle,
}

/// Plain `active` has its last input of each minute at this second, so that a pause ends at the full minute.
const LAST_INPUT_OF_MINUTE: Ms = 57 * SECOND;

/// The machine is never started anew here.
const BOOT: &str = "simulated";

struct World {
    plan: Plan,
    /// Other plans, each from its day on.
    later: VecDeque<(NaiveDate, Plan)>,
    engine: Engine,
    start: DateTime<FixedOffset>,
    elapsed: Ms,
    jumped: Ms,
    slept: Ms,
    mode: Mode,
    locked: bool,
    asleep: bool,
    /// The companion is not running until then.
    off_until: Option<Ms>,
    holds: BTreeSet<Hold>,
    /// When the person last did something of their own at the desk, beside the steady input of the mode.
    touched: Ms,
    /// The engine was told of the pause before the full minute.
    told_pause: bool,
    answer: Option<Answer>,
    delay: Ms,
    pending: Option<Ms>,
    out: Vec<Event>,
    /// When each event of `out` happened, on the elapsed clock; the ones of this moment are still missing.
    moments: Vec<Ms>,
}

/// Runs `plan` for `length` from `start` with the events of `lines`; what happened, in order.
pub fn run(plan: Plan, lines: &[Line], start: DateTime<FixedOffset>, length: Ms) -> Vec<Event> {
    run_by_days(plan, Vec::new(), lines, start, length)
}

/// As [`run`], with other plans from some days on, in order: the stages of a program. A day begins at 04:00.
pub fn run_by_days(
    plan: Plan,
    later: Vec<(NaiveDate, Plan)>,
    lines: &[Line],
    start: DateTime<FixedOffset>,
    length: Ms,
) -> Vec<Event> {
    run_with_moments(plan, later, lines, start, length).0
}

/// As [`run_by_days`], with the moment of each event in milliseconds since `start`. The elapsed clock gives it, so it
/// also tells the order and the distance of events around a jump of the wall clock.
pub fn run_with_moments(
    plan: Plan,
    later: Vec<(NaiveDate, Plan)>,
    lines: &[Line],
    start: DateTime<FixedOffset>,
    length: Ms,
) -> (Vec<Event>, Vec<Ms>) {
    let now = Now {
        wall: start,
        elapsed: 0,
        awake: 0,
    };
    let mut engine = Engine::new(plan.clone(), now);
    engine.set_boot(BOOT);
    let mut w = World {
        engine,
        plan,
        later: later.into(),
        start,
        elapsed: 0,
        jumped: 0,
        slept: 0,
        mode: Mode::Active,
        locked: false,
        asleep: false,
        off_until: None,
        holds: BTreeSet::new(),
        touched: 0,
        told_pause: false,
        answer: None,
        delay: 10 * SECOND,
        pending: None,
        out: Vec::new(),
        moments: Vec::new(),
    };
    w.feed(Input::Presence(Presence::Active));
    let mut lines = lines.iter().peekable();
    loop {
        let mut next = length;
        next = next.min(lines.peek().map_or(next, |l| l.at));
        next = next.min(w.off_until.unwrap_or(next));
        if w.running() {
            next = next.min(w.until_later().map_or(next, |d| w.elapsed + d));
            // Nobody answers a machine that sleeps.
            let answer = w.pending.filter(|&at| at > w.elapsed);
            next = next.min(answer.unwrap_or(next));
            next = next.min(w.engine.next_wake(w.now()).map_or(next, |d| w.elapsed + d));
            if w.told_pause || w.mode == Mode::Active && w.engine.waits_for_pause() {
                next = next.min((w.elapsed / MINUTE + 1) * MINUTE);
            }
        }
        w.advance(next.max(w.elapsed));
        w.change_plan();
        while let Some(line) = lines.next_if(|l| l.at <= w.elapsed) {
            w.happen(line.what);
        }
        w.pulse();
        w.after_input();
        if w.elapsed >= length {
            w.moments.resize(w.out.len(), w.elapsed);
            return (w.out, w.moments);
        }
    }
}

impl World {
    fn now(&self) -> Now {
        let wall = self.start + Duration::milliseconds(self.elapsed + self.jumped);
        Now {
            wall,
            elapsed: self.elapsed,
            awake: self.elapsed - self.slept,
        }
    }

    /// How long until the next plan holds.
    fn until_later(&self) -> Option<Ms> {
        let (day, _) = self.later.front()?;
        let begins = day.and_time(chrono::NaiveTime::MIN) + Duration::milliseconds(4 * HOUR);
        Some((begins - self.now().wall.naive_local()).num_milliseconds().max(1))
    }

    fn change_plan(&mut self) {
        if !self.running() {
            return; // when it runs again
        }
        let today = day_of(self.now().wall);
        while self.later.front().is_some_and(|(day, _)| *day <= today) {
            let Some((_, plan)) = self.later.pop_front() else {
                return;
            };
            self.plan = plan.clone();
            self.feed(Input::Configure(Box::new(plan)));
        }
    }

    fn running(&self) -> bool {
        !self.asleep && self.off_until.is_none()
    }

    /// Whether the person's input reaches the machine.
    fn at_desk(&self) -> bool {
        self.running() && !self.locked
    }

    fn feed(&mut self, input: Input) {
        if self.off_until.is_some() {
            return;
        }
        let from = self.out.len();
        let now = self.now();
        self.engine.handle(input, now, &mut self.out);
        if self.answer.is_some() && self.out[from..].iter().any(|e| e.event == Name::Offered) {
            self.pending = Some(self.elapsed + self.delay);
        }
        if self.engine.live().is_none() {
            self.pending = None;
        }
    }

    fn advance(&mut self, to: Ms) {
        if to > self.elapsed {
            self.moments.resize(self.out.len(), self.elapsed);
        }
        if self.asleep {
            self.slept += to - self.elapsed;
        }
        self.elapsed = to;
        if self.off_until.is_some_and(|at| at <= to) {
            self.off_until = None;
            let saved = self.engine.save();
            let now = self.now();
            self.engine = Engine::restore(self.plan.clone(), saved, BOOT, &self.holds, now, &mut self.out);
            if self.locked {
                self.feed(Input::Presence(Presence::Locked(true)));
            }
            self.return_to_mode();
        }
        if to % MINUTE > LAST_INPUT_OF_MINUTE {
            self.pause_before(to);
        }
    }

    /// Plain `active` rests for 3 s before each full minute: tells of it, unless something else was the last input.
    fn pause_before(&mut self, to: Ms) {
        if self.mode != Mode::Active || !self.at_desk() || self.told_pause || to == 0 {
            return;
        }
        let last = (to - 1).div_euclid(MINUTE) * MINUTE + LAST_INPUT_OF_MINUTE;
        self.told_pause = true;
        self.feed(Input::Presence(Presence::IdleSince(last.max(self.touched))));
    }

    /// The steady input stops at this moment. At a full minute that is the last one, though the engine was told of the pause
    /// before it.
    fn last_input(&mut self) {
        let told = self.told_pause && self.mode == Mode::Active && self.at_desk();
        if told && self.elapsed % MINUTE == 0 {
            self.feed(Input::Presence(Presence::IdleSince(self.elapsed)));
        }
    }

    /// The companion's own wake-up, after the events of this moment.
    fn pulse(&mut self) {
        if !self.running() {
            return;
        }
        let to = self.elapsed;
        if to % MINUTE == 0 {
            self.pause_before(to);
        }
        self.feed(Input::Wake);
        // Whoever is not there answers when they are back.
        let answers = self.at_desk() && !self.engine.away();
        if answers && self.pending.is_some_and(|at| at <= to) {
            self.pending = None;
            if let Some(answer) = self.answer {
                self.touched = to;
                self.feed(Input::Answer(answer));
            }
        }
    }

    /// The input of this second, after everything else.
    fn after_input(&mut self) {
        let paused = self.mode == Mode::Active && self.elapsed % MINUTE > LAST_INPUT_OF_MINUTE;
        if self.at_desk() && self.mode != Mode::Idle && !paused {
            self.told_pause = false;
            self.feed(Input::Presence(Presence::Active));
        }
    }

    fn return_to_mode(&mut self) {
        if self.at_desk() {
            self.touched = self.elapsed;
            self.told_pause = false;
            let p = if self.mode == Mode::Idle {
                Presence::Touch
            } else {
                Presence::Active
            };
            self.feed(Input::Presence(p));
        }
    }

    fn happen(&mut self, what: What) {
        match what {
            What::Input => {
                self.touched = self.elapsed;
                self.feed(Input::Presence(Presence::Touch));
            }
            What::Active | What::Typing => {
                self.mode = if what == What::Active {
                    Mode::Active
                } else {
                    Mode::Typing
                };
                self.return_to_mode();
            }
            What::Idle => {
                if self.elapsed % MINUTE == 0 {
                    self.pause_before(self.elapsed); // the pause before it was long enough for what is due
                    self.feed(Input::Wake);
                }
                self.last_input();
                let steady = std::mem::replace(&mut self.mode, Mode::Idle) != Mode::Idle;
                if steady && !std::mem::take(&mut self.told_pause) {
                    self.feed(Input::Presence(Presence::IdleSince(self.elapsed)));
                }
            }
            What::Lock(on) => {
                if on {
                    self.last_input();
                }
                if std::mem::replace(&mut self.locked, on) != on {
                    self.told_pause = false;
                    self.feed(Input::Presence(Presence::Locked(on)));
                }
                self.return_to_mode();
            }
            What::Suspend => {
                self.last_input();
                self.feed(Input::Presence(Presence::Asleep(true)));
                self.asleep = true;
            }
            What::Wake => {
                if std::mem::take(&mut self.asleep) {
                    self.feed(Input::Presence(Presence::Asleep(false)));
                }
                self.return_to_mode();
            }
            What::Hold(hold, on) => {
                if on {
                    self.holds.insert(hold);
                } else {
                    self.holds.remove(&hold);
                }
                self.feed(Input::Presence(Presence::Hold(hold, on)));
            }
            What::Answer(_) | What::Command(_) if self.off_until.is_some() => {
                // As on a command line where no companion is running.
                let mut refused = Event::new(self.now().wall, Name::Refused);
                if let What::Command(Command::Offer(kind)) = what {
                    refused.kind = Some(kind);
                }
                self.out.push(refused);
            }
            What::Answer(a) => {
                if self.engine.live().is_some() {
                    self.touched = self.elapsed;
                }
                self.feed(Input::Answer(a));
            }
            What::AnswerFromHere(answer, delay) => {
                self.answer = answer;
                self.delay = delay;
                self.pending = None;
            }
            What::Command(c) => {
                if matches!(c, Command::Offer(_)) {
                    self.touched = self.elapsed;
                }
                self.feed(Input::Command(match c {
                    Command::FlareUp(Some(0)) => Command::FlareUp(Some(self.plan.flare_up.days)),
                    c => c,
                }));
            }
            What::Clock(by) => {
                self.jumped += by;
                self.feed(Input::Wake);
            }
            What::Zone(zone) => {
                self.start = self.start.with_timezone(&zone);
                self.feed(Input::Wake);
            }
            What::Restart(after) => {
                self.last_input();
                self.feed(Input::Wake);
                self.off_until = Some(self.elapsed + after);
                self.pending = None;
                if after == 0 {
                    self.advance(self.elapsed);
                }
            }
        }
    }
}
