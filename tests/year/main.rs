//! Years of made-up people: random settings and programs, seconds, overlapping reasons for quiet, absences, restarts,
//! jumps of the clock, zones, pauses, flare-ups, bursts and answers taken back. An independent checker holds the log of
//! each year against the rules of behaviour.
//!
//! `cargo test` runs [`FEW`] years. `UNBRACE_YEARS=1000 cargo test --release --test year` runs a thousand;
//! `UNBRACE_SEED=N` begins with another person, or repeats the one that a failure names.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // a failed setup fails the test

mod broken;
mod checker;
#[path = "../tools/dice.rs"]
mod dice;
mod person;

use checker::{Own, Rules, Seen, Tried, check};
use dice::number;
use person::{DAYS, person};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use unbrace::engine::{Answer, Command, Event, Level, Ms, Name, Plan, ReminderKind, day_of};
use unbrace::program::{self, Progress, resolve};
use unbrace::settings;
use unbrace::simulate::trace::{self, TraceEvent, TraceLine};
use unbrace::simulate::{Scenario, Visits};

/// Years that an ordinary run takes.
const FEW: u64 = 20;
const START: &str = "2026-01-05T00:00:00+01:00";

/// A year that has been lived.
struct Year {
    rules: Rules,
    log: Vec<Seen>,
}

/// Lives the year of this seed, and a second time where `twice`, to see that it is the same.
fn live(seed: u64, twice: bool) -> Year {
    let p = person(seed);
    let start = START.parse().unwrap();
    let length = DAYS as Ms * 86_400_000;
    let (own, _) = settings::parse(&p.settings).unwrap_or_else(|e| panic!("seed {seed}: {e:?}"));
    let lines = trace::parse(&p.trace).unwrap_or_else(|e| panic!("seed {seed}: {e:?}"));
    let (plan, later) = match p.program {
        None => (own.plan(seed), Vec::new()),
        Some(n) => {
            let text = program::EXAMPLES[n % program::EXAMPLES.len()].1;
            let program = program::parse(text).unwrap();
            let (from, to) = (
                day_of(start),
                day_of(start + chrono::Duration::milliseconds(length)),
            );
            let mut all =
                resolve::plans(&program, &Progress::new(&program, from), &own, seed, (from, to)).into_iter();
            let (_, first) = all.next().unwrap();
            (first, all.collect())
        }
    };
    let all: Vec<&Plan> = std::iter::once(&plan)
        .chain(later.iter().map(|(_, p)| p))
        .collect();
    let rules = rules(&all, &lines);
    let scenario = Scenario {
        plan,
        later,
        visits: Visits::default(),
        lines: &lines,
        start,
        length,
    };
    let timeline = scenario.clone().run();
    if twice {
        assert!(timeline == scenario.run(), "seed {seed}: not the same twice");
    }
    let log = timeline.events.iter().zip(timeline.elapsed);
    let log = log.map(|(e, t)| seen(e, t)).collect();
    Year { rules, log }
}

fn rules(plans: &[&Plan], lines: &[TraceLine]) -> Rules {
    let span = |of: &dyn Fn(&Plan) -> Ms| {
        let values = || plans.iter().map(|p| of(p));
        (values().min().unwrap(), values().max().unwrap())
    };
    let enabled = |k: ReminderKind| {
        (
            plans.iter().any(|p| p.doses[k].enabled),
            plans.iter().all(|p| p.doses[k].enabled),
        )
    };
    // More often only where the set interval is longer than the floor.
    let flare = |p: &Plan| {
        let set = p.doses[ReminderKind::Movement].every;
        let shorter = set * Ms::from(p.flare_up.interval) / 100;
        shorter.max(p.flare_up.floor.min(set))
    };
    let t = &plans[0].timing;
    assert!(
        plans.iter().all(|p| p.timing == *t),
        "a program leaves the timing as it is"
    );
    let of = |what: &dyn Fn(&TraceEvent) -> bool| lines.iter().any(|l| what(&l.event));
    Rules {
        every: ReminderKind::ALL.map(|k| span(&|p| p.doses[k].every)),
        enabled: ReminderKind::ALL.map(enabled),
        min_gap: t.min_gap,
        snooze: t.snooze,
        max_snoozes: t.max_snoozes,
        natural_break: t.natural_break,
        wait: t.wait_for_pause,
        expire: t.expire,
        adapt: t.adapt,
        flare: span(&flare),
        jumps: of(&|w| matches!(w, TraceEvent::Clock(_) | TraceEvent::Zone(_))),
        changes: plans.len() > 1,
        requests: lines
            .iter()
            .filter_map(|l| match l.event {
                TraceEvent::Command(Command::Offer(k)) => Some((l.at, k as usize)),
                _ => None,
            })
            .collect(),
        starts: at(lines, |e| {
            matches!(e, TraceEvent::Answer(Answer::Start | Answer::StartShorter))
        }),
        shorts: at(lines, |e| *e == TraceEvent::Answer(Answer::StartShorter)),
        usual: plans
            .iter()
            .map(|p| p.doses[ReminderKind::Breathing].duration)
            .max()
            .unwrap(),
        own: own(plans, lines),
    }
}

/// The moments of the lines with such an event.
fn at(lines: &[TraceLine], what: impl Fn(&TraceEvent) -> bool) -> Vec<Ms> {
    lines.iter().filter(|l| what(&l.event)).map(|l| l.at).collect()
}

/// What the person asks for in their own words, and when their hands move.
fn own(plans: &[&Plan], lines: &[TraceLine]) -> Own {
    let steady = lines.iter().filter_map(|l| match l.event {
        TraceEvent::Active | TraceEvent::Typing => Some((l.at, true)),
        TraceEvent::Idle => Some((l.at, false)),
        _ => None,
    });
    let movement = |p: &Plan| p.doses[ReminderKind::Movement].cues.clone();
    let days = chrono::NaiveDate::default().iter_days().take(7);
    let days: Vec<_> = days.map(|d| chrono::Datelike::weekday(&d)).collect();
    // Those that each plan offers on each day, whatever has been done before.
    let always = |id: &str| {
        plans.iter().all(|p| {
            let listed = movement(p);
            let lowest = listed.iter().map(|c| c.level).min().unwrap_or(Level::One);
            listed.iter().any(|c| {
                c.id == id
                    && days.iter().all(|d| c.days.contain(*d))
                    && (!p.gentle_start || c.level == lowest)
            })
        })
    };
    Own {
        reads: at(lines, |e| *e == TraceEvent::Command(Command::Reading)),
        undos: at(lines, |e| *e == TraceEvent::Command(Command::Undo)),
        inputs: at(lines, |e| {
            matches!(e, TraceEvent::Input | TraceEvent::Active | TraceEvent::Typing)
        }),
        stirs: at(lines, |e| {
            !matches!(
                e,
                TraceEvent::Hold(..) | TraceEvent::Clock(_) | TraceEvent::Zone(_) | TraceEvent::Prefer(_)
            )
        }),
        steady: steady.collect(),
        prefers: lines
            .iter()
            .filter_map(|l| match &l.event {
                TraceEvent::Prefer(id) => Some((l.at, id.clone(), always(id))),
                _ => None,
            })
            .collect(),
        tries: lines
            .iter()
            .filter_map(|l| match &l.event {
                TraceEvent::Try(kind, part) => Some(Tried {
                    at: l.at,
                    kind: *kind as usize,
                    id: part.id.clone(),
                    length: part.length,
                }),
                _ => None,
            })
            .collect(),
    }
}

fn seen(e: &Event, t: Ms) -> Seen {
    let number = |k: ReminderKind| k as usize;
    Seen {
        t,
        local: e.at.naive_local().and_utc().timestamp_millis(),
        word: e.event.word(),
        kind: e.kind.map(number),
        also: e.also.iter().copied().map(number).collect(),
        outcome: e
            .outcome
            .map(|o| ["done", "skipped", "unanswered", "natural"][o as usize]),
        reasons: e.reasons.iter().map(|r| r.name()).collect(),
        natural: e.natural_break,
        seconds: e.seconds,
        again: e.again,
        cue: e.cue.clone(),
        alone: e.with.is_empty(),
    }
}

#[test]
fn person_years_keep_the_rules() {
    let (years, first) = (number("UNBRACE_YEARS", FEW), number("UNBRACE_SEED", 1));
    let next = AtomicU64::new(first);
    let all: Mutex<BTreeMap<&'static str, u64>> = Mutex::default();
    let broken: Mutex<Vec<String>> = Mutex::default();
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + years {
                        return;
                    }
                    let year = live(seed, seed.is_multiple_of(20));
                    if let Err(b) = check(&year.rules, &year.log) {
                        let around = &year.log[b.index.saturating_sub(12)..=b.index];
                        let around: Vec<String> = around.iter().map(|e| format!("  {e:?}")).collect();
                        broken.lock().unwrap().push(format!(
                            "UNBRACE_SEED={seed}: not so: {}\n{}",
                            b.rule,
                            around.join("\n")
                        ));
                    }
                    let mut all = all.lock().unwrap();
                    for e in &year.log {
                        *all.entry(e.word).or_default() += 1;
                    }
                }
            });
        }
    });
    let (all, broken) = (all.into_inner().unwrap(), broken.into_inner().unwrap());
    println!(
        "{years} person-years: {} events, {all:?}",
        all.values().sum::<u64>()
    );
    assert!(
        broken.is_empty(),
        "{} of {years} years\n{}",
        broken.len(),
        broken[..broken.len().min(3)].join("\n")
    );
    if years < FEW {
        return; // one that is looked at again
    }
    // The years have been hard enough: everything that can happen has happened.
    let words = [
        Name::Offered,
        Name::Snoozed,
        Name::Withdrawn,
        Name::Ended,
        Name::Deferred,
        Name::Absorbed,
        Name::Away,
        Name::Back,
        Name::Held,
        Name::Released,
        Name::Paused,
        Name::Resumed,
        Name::Adapted,
        Name::FlareUp,
        Name::Reading,
        Name::Restarted,
        Name::Refused,
    ];
    for word in words.map(Name::word) {
        assert!(all.get(word).is_some_and(|&n| n > 0), "{word}: {all:?}");
    }
}
