//! Runs the engine over simulated time with the events of a [`trace`].

#[cfg(test)]
mod absences;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod regressions;
#[cfg(test)]
mod tests;
pub mod text;
pub mod trace;
#[cfg(test)]
mod visit_timetables;
mod visits;

use crate::engine::{
    Answer, Command, Engine, Event, Hold, Input, MINUTE, Ms, Name, Now, Plan, Presence, SECOND, day_of,
    day_start,
};
use crate::visit::{Announced, Decision};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate};
use std::collections::{BTreeSet, VecDeque};
use trace::{TraceEvent, TraceLine};
pub use visits::{ShownVisit, Visits};

#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Active,
    Typing,
    Idle,
}

/// The second of the last input in each minute of the mode `active`, so that a pause ends at the full minute.
const LAST_INPUT_OF_MINUTE: Ms = 57 * SECOND;

/// The boot id of the simulated machine, which never restarts.
const BOOT: &str = "simulated";

struct Simulation {
    visits: Visits,
    announced: Announced,
    plan: Plan,
    /// The plans of later days, each with its first day.
    later: VecDeque<(NaiveDate, Plan)>,
    engine: Engine,
    start: DateTime<FixedOffset>,
    elapsed: Ms,
    jumped: Ms,
    slept: Ms,
    mode: Mode,
    locked: bool,
    asleep: bool,
    /// Until when the companion does not run.
    off_until: Option<Ms>,
    holds: BTreeSet<Hold>,
    /// The last input of the person besides the steady input of the mode.
    touched: Ms,
    /// Whether the engine was informed of the pause before the full minute.
    pause_reported: bool,
    answer: Option<Answer>,
    delay: Ms,
    pending: Option<Ms>,
    /// What happened so far; `elapsed` is missing for the events of the present moment.
    out: Timeline,
}

/// What is simulated.
#[derive(Clone, Debug)]
pub struct Scenario<'a> {
    /// The plan in force at the start.
    pub plan: Plan,
    /// The plans of later days in order, such as the stages of a program. A day begins at 04:00.
    pub later: Vec<(NaiveDate, Plan)>,
    /// The visits of the person.
    pub visits: Visits,
    /// What happens.
    pub lines: &'a [TraceLine],
    /// When it begins.
    pub start: DateTime<FixedOffset>,
    /// How long it lasts.
    pub length: Ms,
}

/// What happened in a [`Scenario`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The events of the engine in order.
    pub events: Vec<Event>,
    /// The time of each event since the start, which gives the order and the distance of events across a jump of
    /// the wall clock too.
    pub elapsed: Vec<Ms>,
    /// The notices of visits.
    pub notices: Vec<ShownVisit>,
}

/// Runs one plan without visits, and returns the events of the engine in order.
pub fn run(plan: Plan, lines: &[TraceLine], start: DateTime<FixedOffset>, length: Ms) -> Vec<Event> {
    let scenario = Scenario {
        plan,
        later: Vec::new(),
        visits: Visits::default(),
        lines,
        start,
        length,
    };
    scenario.run().events
}

impl Scenario<'_> {
    /// Runs the engine from the start to the end.
    pub fn run(self) -> Timeline {
        let (lines, length) = (self.lines, self.length);
        let mut w = Simulation::new(self);
        w.feed(Input::Presence(Presence::Active));
        let mut lines = lines.iter().peekable();
        loop {
            let next = w.next_moment(length, lines.peek().map(|l| l.at));
            w.advance(next.max(w.elapsed));
            w.change_plan();
            while let Some(line) = lines.next_if(|l| l.at <= w.elapsed) {
                w.apply(line.event.clone());
            }
            w.wake();
            w.after_input();
            w.show_visit();
            if w.elapsed >= length {
                w.out.elapsed.resize(w.out.events.len(), w.elapsed);
                return w.out;
            }
        }
    }
}

impl Simulation {
    fn new(scenario: Scenario) -> Simulation {
        let now = Now {
            wall: scenario.start,
            elapsed: 0,
            awake: 0,
        };
        let mut engine = Engine::new(scenario.plan.clone(), now);
        engine.set_boot(BOOT);
        Simulation {
            visits: scenario.visits,
            announced: Announced::default(),
            engine,
            plan: scenario.plan,
            later: scenario.later.into(),
            start: scenario.start,
            elapsed: 0,
            jumped: 0,
            slept: 0,
            mode: Mode::Active,
            locked: false,
            asleep: false,
            off_until: None,
            holds: BTreeSet::new(),
            touched: 0,
            pause_reported: false,
            answer: None,
            delay: 10 * SECOND,
            pending: None,
            out: Timeline::default(),
        }
    }

    /// The elapsed time at which something happens next, at most `end`; `line` is that of the trace's next line.
    fn next_moment(&self, end: Ms, line: Option<Ms>) -> Ms {
        let mut next = end;
        let mut at = |moment: Option<Ms>| next = next.min(moment.unwrap_or(next));
        at(line);
        at(self.off_until);
        if self.running() {
            at(self.until_later().map(|d| self.elapsed + d));
            // No answer comes while the machine sleeps.
            at(self.pending.filter(|&at| at > self.elapsed));
            at(self.engine.next_wake(self.now()).map(|d| self.elapsed + d));
            if let Decision::In(wait) = self.visit_decision() {
                at(Some(self.elapsed + wait));
            }
            if self.pause_reported || self.mode == Mode::Active && self.engine.waits_for_pause() {
                at(Some((self.elapsed / MINUTE + 1) * MINUTE));
            }
        }
        next
    }

    fn now(&self) -> Now {
        let wall = self.start + Duration::milliseconds(self.elapsed + self.jumped);
        Now {
            wall,
            elapsed: self.elapsed,
            awake: self.elapsed - self.slept,
        }
    }

    /// The time until the next plan applies.
    fn until_later(&self) -> Option<Ms> {
        let (day, _) = self.later.front()?;
        Some(
            (day_start(*day) - self.now().wall.naive_local())
                .num_milliseconds()
                .max(1),
        )
    }

    fn change_plan(&mut self) {
        if !self.running() {
            return; // the plan changes when the companion runs again
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
        let from = self.out.events.len();
        let now = self.now();
        self.engine.handle(input, now, &mut self.out.events);
        if self.answer.is_some() && self.out.events[from..].iter().any(|e| e.event == Name::Offered) {
            self.pending = Some(self.elapsed + self.delay);
        }
        if self.engine.live().is_none() {
            self.pending = None;
        }
    }

    fn advance(&mut self, to: Ms) {
        if to > self.elapsed {
            self.out.elapsed.resize(self.out.events.len(), self.elapsed);
        }
        if self.asleep {
            self.slept += to - self.elapsed;
        }
        self.elapsed = to;
        if self.off_until.is_some_and(|at| at <= to) {
            self.off_until = None;
            let saved = self.engine.save();
            let now = self.now();
            self.engine = Engine::restore(
                self.plan.clone(),
                saved,
                BOOT,
                &self.holds,
                now,
                &mut self.out.events,
            );
            if self.locked {
                self.feed(Input::Presence(Presence::Locked(true)));
            }
            self.return_to_mode();
        }
        if to % MINUTE > LAST_INPUT_OF_MINUTE {
            self.pause_before(to);
        }
    }

    /// Reports the pause of 3 s before each full minute of the mode `active`, unless another input was the
    /// last one.
    fn pause_before(&mut self, to: Ms) {
        if self.mode != Mode::Active || !self.at_desk() || self.pause_reported || to == 0 {
            return;
        }
        let last = (to - 1).div_euclid(MINUTE) * MINUTE + LAST_INPUT_OF_MINUTE;
        self.pause_reported = true;
        self.feed(Input::Presence(Presence::IdleSince(last.max(self.touched))));
    }

    /// Reports the end of the steady input. At a full minute this replaces the pause that was reported before
    /// it.
    fn last_input(&mut self) {
        let reported = self.pause_reported && self.mode == Mode::Active && self.at_desk();
        if reported && self.elapsed % MINUTE == 0 {
            self.feed(Input::Presence(Presence::IdleSince(self.elapsed)));
        }
    }

    /// Wakes the engine after the events of this moment, as the companion does.
    fn wake(&mut self) {
        if !self.running() {
            return;
        }
        let to = self.elapsed;
        if to % MINUTE == 0 {
            self.pause_before(to);
        }
        self.feed(Input::Wake);
        // A person who is away answers after the return.
        let answers = self.at_desk() && !self.engine.away();
        if answers && self.pending.is_some_and(|at| at <= to) {
            self.pending = None;
            if let Some(answer) = self.answer {
                self.touched = to;
                self.feed(Input::Answer(answer));
            }
        }
    }

    /// The steady input of this second, after all other events.
    fn after_input(&mut self) {
        let paused = self.mode == Mode::Active && self.elapsed % MINUTE > LAST_INPUT_OF_MINUTE;
        if self.at_desk() && self.mode != Mode::Idle && !paused {
            self.pause_reported = false;
            self.feed(Input::Presence(Presence::Active));
        }
    }

    fn return_to_mode(&mut self) {
        if self.at_desk() {
            self.touched = self.elapsed;
            self.pause_reported = false;
            let p = if self.mode == Mode::Idle {
                Presence::Touch
            } else {
                Presence::Active
            };
            self.feed(Input::Presence(p));
        }
    }

    fn apply(&mut self, event: TraceEvent) {
        match event {
            TraceEvent::Input => {
                self.touched = self.elapsed;
                self.feed(Input::Presence(Presence::Touch));
            }
            TraceEvent::Active | TraceEvent::Typing => {
                self.mode = if event == TraceEvent::Active {
                    Mode::Active
                } else {
                    Mode::Typing
                };
                self.return_to_mode();
            }
            TraceEvent::Idle => {
                if self.elapsed % MINUTE == 0 {
                    self.pause_before(self.elapsed); // a due reminder uses the pause before it
                    self.feed(Input::Wake);
                }
                self.last_input();
                let steady = std::mem::replace(&mut self.mode, Mode::Idle) != Mode::Idle;
                if steady && !std::mem::take(&mut self.pause_reported) {
                    self.feed(Input::Presence(Presence::IdleSince(self.elapsed)));
                }
            }
            TraceEvent::Lock(on) => {
                if on {
                    self.last_input();
                }
                if std::mem::replace(&mut self.locked, on) != on {
                    self.pause_reported = false;
                    self.feed(Input::Presence(Presence::Locked(on)));
                }
                self.return_to_mode();
            }
            TraceEvent::Suspend => {
                self.last_input();
                self.feed(Input::Presence(Presence::Asleep(true)));
                self.asleep = true;
            }
            TraceEvent::Wake => {
                if std::mem::take(&mut self.asleep) {
                    self.feed(Input::Presence(Presence::Asleep(false)));
                }
                self.return_to_mode();
            }
            TraceEvent::Hold(hold, on) => {
                if on {
                    self.holds.insert(hold);
                } else {
                    self.holds.remove(&hold);
                }
                self.feed(Input::Presence(Presence::Hold(hold, on)));
            }
            TraceEvent::Answer(_) | TraceEvent::Command(_) | TraceEvent::Prefer(_) | TraceEvent::Try(..)
                if self.off_until.is_some() =>
            {
                // As the command line refuses it when no companion runs.
                let mut refused = Event::new(self.now().wall, Name::Refused);
                if let TraceEvent::Command(Command::Offer(kind)) | TraceEvent::Try(kind, _) = event {
                    refused.kind = Some(kind);
                }
                self.out.events.push(refused);
            }
            TraceEvent::Prefer(exercise) => self.feed(Input::Prefer(Some(exercise))),
            TraceEvent::Try(kind, exercise) => {
                self.touched = self.elapsed;
                self.feed(Input::Try(kind, exercise));
            }
            TraceEvent::Answer(a) => {
                if self.engine.live().is_some() {
                    self.touched = self.elapsed;
                }
                self.feed(Input::Answer(a));
            }
            TraceEvent::AnswerFromHere(answer, delay) => {
                self.answer = answer;
                self.delay = delay;
                self.pending = None;
            }
            TraceEvent::Command(c) => {
                if matches!(c, Command::Offer(_) | Command::Reading) {
                    self.touched = self.elapsed;
                }
                self.feed(Input::Command(match c {
                    Command::FlareUp(Some(0)) => Command::FlareUp(Some(self.plan.flare_up.days)),
                    c => c,
                }));
            }
            TraceEvent::Clock(by) => {
                self.jumped += by;
                self.feed(Input::Wake);
            }
            TraceEvent::Zone(zone) => {
                self.start = self.start.with_timezone(&zone);
                self.feed(Input::Wake);
            }
            TraceEvent::Restart(after) => {
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
