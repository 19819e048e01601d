//! Properties that hold for any sequence of inputs, and regression tests of the engine.

use super::*;
use chrono::{DateTime, Duration};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Op {
    Wait(Ms),
    Sleep(Ms),
    Jump(i64),
    Presence(Presence),
    Idle(Ms),
    Command(Command),
    Answer(Answer),
    Guide(Guide),
    Delivery(bool),
    Try(usize),
    Restart(Ms),
}

fn op() -> impl Strategy<Value = Op> {
    let hold = prop_oneof![Just(Hold::DoNotDisturb), Just(Hold::Fullscreen), Just(Hold::Call)];
    let presence = prop_oneof![
        4 => Just(Presence::Active),
        2 => Just(Presence::Touch),
        1 => any::<bool>().prop_map(Presence::Locked),
        1 => any::<bool>().prop_map(Presence::Asleep),
        3 => (hold, any::<bool>()).prop_map(|(h, on)| Presence::Hold(h, on)),
    ];
    let pause = prop_oneof![
        (1..3 * HOUR).prop_map(Pause::For),
        (0..1440u32).prop_map(Pause::At),
        Just(Pause::Tomorrow),
        Just(Pause::Indefinitely),
    ];
    let command = prop_oneof![
        1 => pause.prop_map(Command::Pause),
        4 => Just(Command::Resume),
        1 => proptest::option::of(1..5u32).prop_map(Command::FlareUp),
        1 => (0..3usize).prop_map(|k| Command::Offer(ReminderKind::ALL[k])),
        1 => Just(Command::Undo),
        1 => Just(Command::Reading),
        1 => Just(Command::Anyway),
    ];
    let answer = prop_oneof![
        Just(Answer::Start),
        Just(Answer::StartShorter),
        Just(Answer::Done),
        Just(Answer::Later),
        Just(Answer::Skip)
    ];
    let guide = prop_oneof![
        2 => Just(Guide::Opened),
        1 => (-1..HOUR, 0..3_u32).prop_map(|(ms, n)| Guide::Ended(ms, n)),
        1 => Just(Guide::Gone),
    ];
    prop_oneof![
        12 => (1..2 * HOUR).prop_map(Op::Wait),
        1 => (1..10 * HOUR).prop_map(Op::Sleep),
        1 => (-5 * HOUR..5 * HOUR).prop_map(Op::Jump),
        6 => presence.prop_map(Op::Presence),
        3 => (0..3 * MINUTE).prop_map(Op::Idle),
        4 => command.prop_map(Op::Command),
        6 => answer.prop_map(Op::Answer),
        2 => guide.prop_map(Op::Guide),
        2 => any::<bool>().prop_map(Op::Delivery),
        1 => (0..3usize).prop_map(Op::Try),
        1 => (0..3 * HOUR).prop_map(Op::Restart),
    ]
}

struct Run {
    engine: Engine,
    now: Now,
    offers: Vec<Ms>,
    open: [bool; 3],
    /// The last reminder of the kind ended or was snoozed by an answer of the person.
    answered: [bool; 3],
    requested: bool,
    answering: bool,
}

impl Run {
    fn new() -> Self {
        let wall = DateTime::parse_from_rfc3339("2026-10-24T09:00:00+02:00").unwrap();
        let now = Now {
            wall,
            elapsed: 0,
            awake: 0,
        };
        Run {
            engine: Engine::new(Plan::default(), now),
            now,
            offers: vec![],
            open: [false; 3],
            answered: [false; 3],
            requested: false,
            answering: false,
        }
    }

    fn pass(&mut self, ms: Ms, asleep: bool) {
        self.now.wall += Duration::milliseconds(ms);
        self.now.elapsed += ms;
        self.now.awake += if asleep { 0 } else { ms };
    }

    fn feed(&mut self, input: Input) {
        self.requested = matches!(input, Input::Command(Command::Offer(_)) | Input::Try(..));
        self.answering = matches!(input, Input::Answer(_) | Input::Guide(_));
        let undo = input == Input::Command(Command::Undo);
        let was_away = self.engine.away();
        let mut out = Vec::new();
        self.engine.handle(input, self.now, &mut out);
        self.check(&out, undo, was_away);
    }

    fn check(&mut self, out: &[Event], undo: bool, was_away: bool) {
        for e in out {
            let open = e.kind.map(|k| &mut self.open[k as usize]);
            match (e.event, open) {
                (Name::Offered, Some(open)) => {
                    *open = true;
                    let spaced = self
                        .offers
                        .last()
                        .is_none_or(|at| self.now.elapsed - at >= 5 * MINUTE);
                    assert!(spaced || self.requested, "two offers within min_gap: {e:?}");
                    self.offers.push(self.now.elapsed);
                    assert!(
                        self.requested || self.engine.holds().is_empty(),
                        "offered while held: {e:?}"
                    );
                    assert!(!self.engine.away(), "offered while away: {e:?} {was_away}");
                }
                (Name::Ended, Some(open)) => assert!(std::mem::take(open), "ended twice: {e:?}"),
                (Name::Absorbed, Some(open)) => *open = false,
                (Name::Withdrawn, Some(open)) if undo => *open = true,
                _ => {}
            }
            let answered = e.kind.map(|k| &mut self.answered[k as usize]);
            match (e.event, answered) {
                (Name::Ended | Name::Snoozed, Some(answered)) => *answered = self.answering,
                (Name::Withdrawn, Some(answered)) if undo => {
                    assert!(std::mem::take(answered), "ended by itself, and taken back: {e:?}");
                }
                _ => {}
            }
        }
        if let Some(live) = self.engine.live() {
            assert!(self.open[live.kind as usize], "live, yet never offered");
        }
        let snoozes = self.engine.s.timers.values().map(|t| t.snoozes).max();
        assert!(snoozes <= Some(3), "{snoozes:?}");
        assert!(self.engine.next_wake(self.now).is_none_or(|d| d > 0));
        let text = serde_json::to_string(&self.engine.save()).unwrap();
        assert_eq!(
            serde_json::from_str::<SavedState>(&text).unwrap(),
            self.engine.save()
        );
    }

    fn apply(&mut self, op: Op) {
        match op {
            Op::Wait(ms) => {
                let end = self.now.elapsed + ms;
                while self.now.elapsed < end {
                    let step = self
                        .engine
                        .next_wake(self.now)
                        .unwrap_or(ms)
                        .min(end - self.now.elapsed);
                    self.pass(step, false);
                    self.feed(Input::Wake);
                }
            }
            Op::Sleep(ms) => {
                self.pass(ms, true);
                self.feed(Input::Wake);
            }
            Op::Jump(ms) => {
                self.now.wall += Duration::milliseconds(ms);
                self.feed(Input::Wake);
            }
            Op::Presence(p) => self.feed(Input::Presence(p)),
            Op::Idle(ms) => self.feed(Input::Presence(Presence::IdleSince(self.now.elapsed - ms))),
            Op::Command(c) => self.feed(Input::Command(c)),
            Op::Answer(a) => self.feed(Input::Answer(a)),
            Op::Delivery(shown) => {
                if let Some(id) = self.engine.live().map(|l| l.id) {
                    let delivery = if shown { Delivery::Shown } else { Delivery::Failed };
                    self.feed(Input::Delivery(id, delivery));
                }
            }
            Op::Guide(g) => self.feed(Input::Guide(g)),
            Op::Try(k) => {
                let exercise = Part {
                    id: "bridge".into(),
                    length: MINUTE,
                };
                self.feed(Input::Try(ReminderKind::ALL[k], exercise));
            }
            Op::Restart(ms) => {
                self.pass(ms, false);
                let mut out = Vec::new();
                self.engine = Engine::restore(
                    Plan::default(),
                    self.engine.save(),
                    "",
                    &Default::default(),
                    self.now,
                    &mut out,
                );
                self.check(&out, false, false);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]
    #[test]
    fn invariants_hold_for_any_sequence_of_inputs(ops in proptest::collection::vec(op(), 1..80)) {
        let mut run = Run::new();
        run.feed(Input::Presence(Presence::Active));
        for op in ops {
            run.apply(op);
        }
    }

    #[test]
    fn schedule_is_constant_until_its_next_change(minute in 0i64..20_000, from in 0u32..1440, to in 1u32..=1440) {
        prop_assume!(from != to);
        let days = std::array::from_fn(|i| if i % 2 == 0 { vec![Range { from, to }] } else { vec![] });
        let schedule = Schedule { enabled: true, days };
        let start = DateTime::parse_from_rfc3339("2026-11-23T00:00:00+01:00").unwrap();
        let wall = start + Duration::minutes(minute);
        let left = schedule.until_change(wall).unwrap();
        for m in 0..left / MINUTE {
            prop_assert_eq!(schedule.inside(wall + Duration::minutes(m)), schedule.inside(wall));
        }
    }
}

#[test]
fn pause_in_typing_after_an_unlock_ends_the_absence() {
    let mut run = Run::new();
    run.feed(Input::Presence(Presence::Active));
    run.pass(10 * MINUTE, false);
    run.feed(Input::Presence(Presence::Locked(true)));
    run.pass(MINUTE, false);
    // Input at the lock screen does not prove that the person is present.
    run.feed(Input::Presence(Presence::IdleSince(run.now.elapsed - 3 * SECOND)));
    run.feed(Input::Presence(Presence::Locked(false)));
    run.feed(Input::Presence(Presence::IdleSince(run.now.elapsed - 3 * SECOND)));
    assert!(run.engine.away());
    run.pass(MINUTE, false);
    let mut out = Vec::new();
    let typed = run.now.elapsed - 3 * SECOND;
    let idle = Input::Presence(Presence::IdleSince(typed));
    run.engine.handle(idle, run.now, &mut out);
    assert!(!run.engine.away());
    assert_eq!((out[0].event, out[0].seconds), (Name::Back, Some(117)));
}

#[test]
fn window_determines_the_end_and_the_outcome_of_a_guided_reminder() {
    let ended = |news: Guide, after: Ms| {
        let mut run = Run::new();
        run.feed(Input::Command(Command::Offer(ReminderKind::Movement)));
        run.feed(Input::Answer(Answer::Start));
        run.feed(Input::Guide(Guide::Opened));
        run.pass(after, false);
        let mut out = Vec::new();
        run.engine.handle(Input::Wake, run.now, &mut out);
        assert!(
            run.engine.live().is_some(),
            "longer than its length, and not over"
        );
        run.engine.handle(Input::Guide(news), run.now, &mut out);
        (out[0].outcome, out[0].seconds)
    };
    assert_eq!(
        ended(Guide::Ended(90_000, 0), 4 * MINUTE),
        (Some(Outcome::Done), Some(90))
    );
    assert_eq!(
        ended(Guide::Ended(20_000, 0), 4 * MINUTE),
        (Some(Outcome::Skipped), Some(20))
    );
    assert_eq!(
        ended(Guide::Ended(HOUR, 0), MINUTE),
        (Some(Outcome::Done), Some(60)),
        "no more than there was time for"
    );
    assert_eq!(ended(Guide::Gone, MINUTE), (Some(Outcome::Done), Some(60)));
}

#[test]
fn snooze_cannot_be_undone_after_the_reminder_ended_unanswered() {
    let mut run = Run::new();
    run.feed(Input::Command(Command::Offer(ReminderKind::Posture)));
    run.feed(Input::Answer(Answer::Later));
    run.feed(Input::Presence(Presence::Active));
    let mut out = Vec::new();
    for _ in 0..9 {
        run.pass(MINUTE, false);
        run.engine.handle(Input::Wake, run.now, &mut out);
    }
    let ended = out.iter().find(|e| e.event == Name::Ended).unwrap();
    assert_eq!(ended.outcome, Some(Outcome::Unanswered));
    let from = out.len();
    run.engine
        .handle(Input::Command(Command::Undo), run.now, &mut out);
    assert_eq!(out[from].event, Name::Refused);
}

#[test]
fn unannounced_suspend_is_an_absence_and_does_not_count_as_exercise() {
    let mut run = Run::new();
    run.pass(13 * HOUR, false); // 22:00
    run.feed(Input::Command(Command::Offer(ReminderKind::Movement)));
    run.feed(Input::Answer(Answer::Start));
    run.pass(10 * SECOND, false);
    run.feed(Input::Wake);
    run.pass(9 * HOUR, true);
    let mut out = Vec::new();
    run.engine
        .handle(Input::Presence(Presence::Touch), run.now, &mut out);
    let events: Vec<_> = out.iter().map(|e| (e.event, e.seconds)).collect();
    assert_eq!(
        events[..3],
        [
            (Name::Ended, Some(10)),
            (Name::Away, Some(9 * 3_600)),
            (Name::Back, Some(9 * 3_600))
        ]
    );
    assert_eq!(out[0].outcome, Some(Outcome::Skipped));
    let breathing = run.engine.due_in(ReminderKind::Breathing);
    assert_eq!(breathing, Some(2 * HOUR), "the night starts it anew");
}

#[test]
fn extreme_lengths_of_pauses_and_flare_ups_are_limited() {
    let mut run = Run::new();
    for command in [
        Command::FlareUp(Some(u32::MAX)),
        Command::Pause(Pause::For(Ms::MAX)),
        Command::Pause(Pause::For(Ms::MIN)),
        Command::Pause(Pause::At(u32::MAX)),
    ] {
        run.feed(Input::Command(command));
        run.feed(Input::Wake);
    }
    assert!(run.engine.flare_up() && run.engine.paused());
}

#[test]
fn instant_of_a_calendar_pause_follows_the_zone() {
    let mut run = Run::new();
    run.feed(Input::Command(Command::Pause(Pause::Tomorrow)));
    let shown = run.engine.paused_until(run.now).unwrap();
    // The clocks go back in the night: the wall clock shows the same time one hour later.
    let winter = chrono::FixedOffset::east_opt(shown.offset().local_minus_utc() - 3_600).unwrap();
    let end = run
        .engine
        .paused_until_in(run.now, |at| at.and_local_timezone(winter).single())
        .unwrap();
    assert_eq!(end.naive_local(), shown.naive_local());
    assert_eq!(end - shown, chrono::Duration::hours(1));
    // A pause of a given length ends at the same instant in every time zone.
    run.feed(Input::Command(Command::Pause(Pause::For(HOUR))));
    let end = run.engine.paused_until_in(run.now, |_| None);
    assert_eq!(end, run.engine.paused_until(run.now));
}

#[test]
fn offer_that_could_not_be_shown_is_withdrawn_and_offered_again() {
    let mut run = Run::new();
    run.feed(Input::Presence(Presence::Active));
    run.feed(Input::Command(Command::Offer(ReminderKind::Movement)));
    let mut out = Vec::new();
    for _ in 0..30 {
        if let Some(live) = run.engine.live() {
            run.feed(Input::Delivery(live.id, Delivery::Failed));
        }
        run.pass(MINUTE, false);
        run.engine.handle(Input::Wake, run.now, &mut out);
    }
    assert!(out.iter().all(|e| e.event != Name::Ended), "{out:?}");
    assert!(
        out.iter().filter(|e| e.event == Name::Withdrawn).count() >= 3,
        "{out:?}"
    );
    let again = out
        .iter()
        .filter(|e| e.event == Name::Offered && e.again.is_some());
    assert!(again.count() >= 3, "{out:?}");
    assert_eq!(
        run.engine.grown(ReminderKind::Movement),
        0,
        "it did not become rarer"
    );
    assert_eq!(run.engine.tally().get(ReminderKind::Movement).offered, 1);
}

#[test]
fn offer_that_is_shown_after_a_failure_expires_as_unanswered() {
    let mut run = Run::new();
    run.feed(Input::Presence(Presence::Active));
    run.feed(Input::Command(Command::Offer(ReminderKind::Posture)));
    let id = run.engine.live().unwrap().id;
    run.feed(Input::Delivery(id, Delivery::Failed));
    run.feed(Input::Delivery(id + 1, Delivery::Shown)); // a report about another reminder changes nothing
    assert!(run.engine.live().unwrap().undelivered);
    run.feed(Input::Delivery(id, Delivery::Shown));
    let mut out = Vec::new();
    for _ in 0..3 {
        run.pass(MINUTE, false);
        run.engine.handle(Input::Wake, run.now, &mut out);
    }
    let ended = out.iter().find(|e| e.event == Name::Ended).unwrap();
    assert_eq!(ended.outcome, Some(Outcome::Unanswered));
}

#[test]
fn undone_answer_during_a_natural_break_is_ended_by_the_break() {
    let mut run = Run::new();
    run.feed(Input::Presence(Presence::Active));
    run.feed(Input::Command(Command::Offer(ReminderKind::Movement)));
    run.feed(Input::Answer(Answer::Done));
    run.feed(Input::Presence(Presence::Locked(true)));
    run.pass(6 * MINUTE, false);
    run.feed(Input::Wake); // the absence is long enough to count as a natural break
    let mut out = Vec::new();
    let undo = Input::Command(Command::Undo);
    run.engine.handle(undo, run.now, &mut out);
    run.pass(MINUTE, false);
    run.engine.handle(Input::Wake, run.now, &mut out);
    run.pass(MINUTE, false);
    let back = Input::Presence(Presence::Locked(false));
    run.engine.handle(back, run.now, &mut out);
    run.engine
        .handle(Input::Presence(Presence::Active), run.now, &mut out);
    let ends = out.iter().filter(|e| e.event == Name::Ended);
    let ends: Vec<_> = ends.map(|e| (e.kind, e.outcome)).collect();
    assert_eq!(
        ends,
        [(Some(ReminderKind::Movement), Some(Outcome::Natural))],
        "{out:?}"
    );
    let counts = run.engine.tally().get(ReminderKind::Movement);
    assert_eq!((counts.offered, counts.done, counts.natural), (1, 0, 1));
    let left = run.engine.due_in(ReminderKind::Movement).unwrap();
    assert!(left > 59 * MINUTE, "the break counts: {left} ms until the next");
}
