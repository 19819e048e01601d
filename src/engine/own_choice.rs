//! What the person chooses: an exercise to try now, and one for the next movement break.

use super::{Engine, Event, Ms, Now, Part, ReminderKind};

impl Engine {
    /// Offers the exercise that the person wants to try now.
    pub(super) fn try_exercise(
        &mut self,
        kind: ReminderKind,
        exercise: Part,
        now: Now,
        out: &mut Vec<Event>,
    ) {
        if self.begin_request(kind, now, out) {
            self.offer_exactly(kind, exercise, now, out);
        }
    }

    /// Counts a request for an offer as input, or refuses it while a reminder is active or the machine is locked.
    pub(super) fn begin_request(&mut self, kind: ReminderKind, now: Now, out: &mut Vec<Event>) -> bool {
        if self.s.live.is_some() || self.s.locked || self.s.asleep {
            self.refuse(Some(kind), now, out);
            return false;
        }
        self.touch(now, out);
        true
    }

    /// Offers exactly one exercise, which the person has chosen: no other one fills the break, and no other part comes along.
    /// In a flare-up it has the share of its length that the flare-up leaves.
    fn offer_exactly(&mut self, kind: ReminderKind, exercise: Part, now: Now, out: &mut Vec<Event>) {
        let length = if self.s.flare_until.is_some() {
            exercise.length * Ms::from(self.plan.flare_up.dose) / 100
        } else {
            exercise.length
        };
        let part = Part { length, ..exercise };
        self.s.chosen.offer(&part.id, self.s.offers + 1, self.s.day);
        let t = &mut self.s.timers[kind];
        t.cue = Some(part.id.clone());
        t.moves = vec![part];
        let kinds = self.requested_kinds(kind, now).into_iter();
        let kinds = kinds.filter(|k| *k == kind || k.is_cue()).collect();
        self.offer(kinds, now, out);
        if let Some(live) = &mut self.s.live {
            (live.length, live.exact) = (length, true);
        }
        self.note_request();
    }

    /// Notes that the person has asked for the active reminder.
    pub(super) fn note_request(&mut self) {
        if let Some(live) = &mut self.s.live {
            live.requested = true;
        }
    }

    /// The exercise with which the next new movement break begins, at the person's choice.
    pub fn preferred(&self) -> Option<&str> {
        self.s.preferred.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::{
        Answer, Command, Engine, Event, Input, MINUTE, Name, Now, Part, Plan, ReminderKind, SECOND,
    };

    fn at(elapsed: i64) -> Now {
        Now {
            wall: chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap()
                + chrono::Duration::milliseconds(elapsed),
            elapsed,
            awake: elapsed,
        }
    }

    fn feed(engine: &mut Engine, input: Input, now: Now) -> Vec<Event> {
        let mut out = Vec::new();
        engine.handle(input, now, &mut out);
        out
    }

    fn bridge(kind: ReminderKind) -> Input {
        let exercise = Part {
            id: "bridge".into(),
            length: 40 * SECOND,
        };
        Input::Try(kind, exercise)
    }

    #[test]
    fn tried_exercise_is_alone_in_its_break_and_has_its_own_length() {
        let mut engine = Engine::new(Plan::default(), at(0));
        let now = at(119 * MINUTE); // breathing would come along soon
        feed(&mut engine, Input::Wake, now);
        feed(&mut engine, bridge(ReminderKind::Movement), now);
        let live = engine.live().unwrap();
        assert_eq!(
            (live.cue.as_deref(), live.moves.len(), live.also.len()),
            (Some("bridge"), 1, 0)
        );
        assert_eq!(engine.live_lengths(), [40 * SECOND]);
        feed(&mut engine, Input::Answer(Answer::Start), now);
        let out = feed(&mut engine, Input::Wake, at(119 * MINUTE + 40 * SECOND));
        assert!(
            out.iter()
                .any(|e| e.event == Name::Ended && e.cue.as_deref() == Some("bridge")),
            "{out:?}"
        );
    }

    #[test]
    fn sessions_that_the_person_begins_and_stops_do_not_lengthen_the_interval() {
        let kind = ReminderKind::Breathing;
        let adapted = |answers: &[Answer]| {
            let mut engine = Engine::new(Plan::default(), at(0));
            let mut out = Vec::new();
            for n in 0..2 {
                let asked = at(n * 10 * MINUTE);
                out.extend(feed(&mut engine, Input::Command(Command::Offer(kind)), asked));
                for (after, answer) in (1..).zip(answers) {
                    let now = at(n * 10 * MINUTE + after * SECOND);
                    out.extend(feed(&mut engine, Input::Answer(*answer), now));
                }
            }
            assert_eq!(
                out.iter().filter(|e| e.event == Name::Ended).count(),
                2,
                "{out:?}"
            );
            out.iter().any(|e| e.event == Name::Adapted)
        };
        assert!(!adapted(&[Answer::Start, Answer::Skip]));
        assert!(adapted(&[Answer::Skip]), "an offer that is declined counts");
    }

    #[test]
    fn tried_exercise_is_refused_while_a_reminder_is_active() {
        let mut engine = Engine::new(Plan::default(), at(0));
        feed(
            &mut engine,
            Input::Command(Command::Offer(ReminderKind::Posture)),
            at(0),
        );
        let out = feed(&mut engine, bridge(ReminderKind::Movement), at(SECOND));
        assert_eq!(out[0].event, Name::Refused);
        assert_eq!(engine.live().map(|l| l.kind), Some(ReminderKind::Posture));
    }

    #[test]
    fn tried_session_is_neither_shortened_nor_the_long_one_of_the_day() {
        let mut engine = Engine::new(Plan::default(), at(0));
        let session = Part {
            id: "slow-breathing".into(),
            length: 6 * MINUTE,
        };
        feed(&mut engine, Input::Try(ReminderKind::Breathing, session), at(0));
        let out = feed(&mut engine, Input::Answer(Answer::StartShorter), at(SECOND));
        assert_eq!(out[0].event, Name::Refused);
        feed(&mut engine, Input::Answer(Answer::Skip), at(2 * SECOND));
        feed(&mut engine, bridge(ReminderKind::Breathing), at(3 * SECOND));
        feed(&mut engine, Input::Answer(Answer::Done), at(4 * SECOND));
        feed(
            &mut engine,
            Input::Command(Command::Offer(ReminderKind::Breathing)),
            at(5 * SECOND),
        );
        assert_eq!(engine.live_lengths(), [5 * MINUTE]);
    }

    #[test]
    fn tried_exercise_is_shortened_in_a_flare_up() {
        let mut engine = Engine::new(Plan::default(), at(0));
        feed(&mut engine, Input::Command(Command::FlareUp(Some(3))), at(0));
        feed(&mut engine, bridge(ReminderKind::Breathing), at(SECOND));
        assert_eq!(engine.live_lengths(), [20 * SECOND]);
    }
}
