//! When the person is asked how they are. Deciding is pure; the shell shows one quiet notification, writes down that it
//! did before it does, and takes it back by itself.
//!
//! What was checked in is written by windows and the command line, past the companion: it is read from the history
//! again whenever the question would come, and when a check-in's window does.

use super::notes::Note;
use super::reminders::Purpose;
use super::shell::Shell;
use crate::engine::{Engine, MINUTE, Ms, Now, day_of};
use crate::history::FirstAndLast;
use crate::history::rhythm::{self, Past, Questions, Rhythm, Wish};
use crate::ipc::{Ask, Page};
use crate::settings::Settings;
use crate::words::Words;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// Another note has so long to be read.
const READ: Ms = MINUTE;

/// What outlives a restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// When the person was last asked, whether they answered or not.
    pub last: Option<DateTime<FixedOffset>>,
    /// When the question about change was last shown.
    pub change: Option<DateTime<FixedOffset>>,
}

/// What the shell keeps of it.
#[derive(Debug, Default)]
pub struct CheckIns {
    /// What was asked when.
    pub asked: Asked,
    /// The first check-in there is and the last one, as last read.
    pub made: FirstAndLast,
    /// What the open window shows: it stays as it is until the window goes.
    pub open: Option<Questions>,
    /// The notification is taken back then.
    pub until: Option<Ms>,
}

impl CheckIns {
    /// What has been.
    pub fn past(&self) -> Past {
        Past {
            first_check_in: self.made.0,
            last_check_in: self.made.1,
            last_asked: self.asked.last,
            change_asked: self.asked.change,
        }
    }
}

/// Whether to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Not by itself.
    Never,
    /// Look again after so long.
    In(Ms),
    /// It is time, but not a good moment; only an event brings one.
    Wait,
    /// Now.
    Ask,
}

/// What the person, or their program, wishes.
pub fn wish(settings: &Settings) -> Wish {
    Wish {
        rhythm: match settings.check_in_every() {
            "daily" => Rhythm::Daily,
            "weekly" => Rhythm::Weekly,
            "fortnightly" => Rhythm::Fortnightly,
            _ => Rhythm::Off,
        },
        at: settings.check_in_at(),
        sleep: settings.check_in_asks("sleep"),
        stress: settings.check_in_asks("stress"),
        change: settings.check_in_asks("change"),
    }
}

/// Whether the person is asked now. A good moment: they are at the desk, nothing keeps Unbrace quiet, no reminder is
/// live or about to come, and the last one is a while ago.
pub fn decide(engine: &Engine, wish: &Wish, past: &Past, now: Now) -> Decision {
    let Some(next) = rhythm::next(wish, past, now.wall) else {
        return Decision::Never;
    };
    let left = (next.at - now.wall).num_milliseconds();
    if left > 0 {
        return Decision::In(left);
    }
    match engine.spare_in(now) {
        None => Decision::Wait,
        Some(0) => Decision::Ask,
        Some(ms) => Decision::In(ms),
    }
}

/// The question: quiet, and nothing of health or breath in it where the words are discreet.
pub fn note(words: &Words, discreet: bool, buttons: bool, stay: Ms) -> Note {
    let body = if discreet {
        "check-in-note-discreet"
    } else {
        "check-in-note"
    };
    let mut note = Note {
        title: words.say("check-in-title"),
        body: words.say(body),
        actions: Vec::new(),
        quiet: true,
        sound: false,
        expire: i32::try_from(stay).unwrap_or(i32::MAX),
    };
    if buttons {
        note.actions = ["check-in-yes", "check-in-no"]
            .map(|key| (key, words.say(key)))
            .into();
    } else {
        note.body.push_str("\nunbrace open check-in");
    }
    note
}

impl Shell {
    fn decide_check_in(&self, now: Now) -> Decision {
        let wish = wish(&self.config.settings);
        let decision = decide(&self.engine, &wish, &self.check_ins.past(), now);
        let busy = self.pager.shown_at().map_or(0, |at| at + READ - now.elapsed);
        match decision {
            Decision::Ask if busy > 0 => Decision::In(busy),
            other => other,
        }
    }

    /// When the person is asked next, for `status`.
    pub(super) fn check_in_at(&self, now: Now) -> Option<DateTime<FixedOffset>> {
        let wish = wish(&self.config.settings);
        Some(rhythm::next(&wish, &self.check_ins.past(), now.wall)?.at)
    }

    /// What a check-in asks now, whoever opens it.
    pub(super) fn questions(&self, now: Now) -> Questions {
        let wish = wish(&self.config.settings);
        let computed = || rhythm::questions(&wish, &self.check_ins.past(), day_of(now.wall));
        self.check_ins.open.unwrap_or_else(computed)
    }

    /// When the shell wants to look at it again.
    pub(super) fn check_in_deadline(&self, now: Now) -> Option<Ms> {
        let next = match self.decide_check_in(now) {
            Decision::In(ms) => Some(now.elapsed + ms),
            _ => None,
        };
        next.into_iter().chain(self.check_ins.until).min()
    }

    /// Asks when it is time, and takes the question back when nobody answers it or a hold begins.
    pub(super) fn look_at_check_in(&mut self, now: Now) {
        let over = |at: &Ms| *at <= now.elapsed || !self.engine.holds().is_empty();
        if self.check_ins.until.as_ref().is_some_and(over) {
            self.check_ins.until = None;
            self.pager.close_if(Purpose::CheckIn);
        }
        if self.decide_check_in(now) != Decision::Ask {
            return;
        }
        self.read_check_ins();
        if self.decide_check_in(now) != Decision::Ask {
            return; // they have checked in by themselves
        }
        // Before it is shown: whatever happens then, nobody is asked twice.
        self.check_ins.asked.last = Some(now.wall);
        self.save(now);
        let stay = self.engine.plan().timing.expire;
        let discreet = self.config.settings.discreet();
        let note = note(&self.words, discreet, self.pager.has_buttons(), stay);
        self.check_ins.until = Some(now.elapsed + stay);
        self.pager.show(note, Purpose::CheckIn, now);
    }

    /// An answer to the question.
    pub(super) fn check_in_pressed(&mut self, yes: bool, now: Now) {
        self.check_ins.until = None;
        self.pager.close();
        if yes {
            self.menu(&Ask::Open(Page::CheckIn), now);
        }
    }

    /// A check-in's window is there: what it asks is settled, and that it asked for change is written down.
    pub(super) fn check_in_opened(&mut self, now: Now) {
        self.read_check_ins();
        (self.check_ins.open, self.check_ins.until) = (None, None);
        self.pager.close_if(Purpose::CheckIn);
        self.pager.inbox.remove_purpose(Purpose::CheckIn);
        let questions = self.questions(now);
        self.check_ins.open = Some(questions);
        if questions.change {
            self.check_ins.asked.change = Some(now.wall);
            self.save(now);
        }
    }

    /// It has gone.
    pub(super) fn check_in_closed(&mut self) {
        self.check_ins.open = None;
        self.read_check_ins();
    }

    /// Reads when the person checked in. Without a history nobody knows, and what was asked has to do.
    pub(super) fn read_check_ins(&mut self) {
        if let Some(Ok(made)) = self.history.as_ref().map(|h| h.check_in_times()) {
            self.check_ins.made = made;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Answer, Command, Hold, Input, Kind, Pause, Plan, Presence, SECOND};

    const DAY: Ms = 24 * 60 * MINUTE;

    /// A person at the desk from 15:00 on.
    struct Desk {
        engine: Engine,
        past: Past,
        wish: Wish,
    }

    fn at(minutes: i64) -> Now {
        let start = DateTime::parse_from_rfc3339("2026-11-23T15:00:00+01:00").unwrap();
        Now {
            wall: start + chrono::Duration::minutes(minutes),
            elapsed: DAY + minutes * MINUTE,
            awake: DAY + minutes * MINUTE,
        }
    }

    impl Desk {
        fn new() -> Self {
            let mut plan = Plan::default();
            plan.timing.wait_for_pause = 0;
            plan.doses[Kind::Movement as usize].enabled = false;
            plan.doses[Kind::Breathing as usize].enabled = false;
            let mut engine = Engine::new(plan, at(0));
            engine.handle(Input::Presence(Presence::Active), at(0), &mut Vec::new());
            let text = crate::settings::TEMPLATE.replace("every = \"off\"", "every = \"weekly\"");
            let wish = wish(&crate::settings::parse(&text).unwrap().0);
            Desk {
                engine,
                past: Past::default(),
                wish,
            }
        }

        fn at(&mut self, minutes: i64) -> Decision {
            self.hear(Input::Wake, minutes)
        }

        fn hear(&mut self, input: Input, minutes: i64) -> Decision {
            self.engine.handle(input, at(minutes), &mut Vec::new());
            decide(&self.engine, &self.wish, &self.past, at(minutes))
        }
    }

    #[test]
    fn off_by_default_and_at_its_time_when_it_is_on() {
        let mut d = Desk::new();
        assert_eq!(wish(&Settings::default()).rhythm, Rhythm::Off);
        assert_eq!(
            decide(&d.engine, &Wish::default(), &d.past, at(60)),
            Decision::Never
        );
        assert_eq!(d.at(0), Decision::In(60 * MINUTE));
        // The posture cue of 15:30 is live, and ends.
        assert_eq!(d.at(30), Decision::In(30 * MINUTE));
        d.hear(Input::Answer(Answer::Done), 31);
        assert_eq!(d.at(60), Decision::Ask);
    }

    #[test]
    fn it_waits_for_a_good_moment() {
        let mut d = Desk::new();
        d.at(30);
        d.hear(Input::Answer(Answer::Done), 31);
        // A reminder is live: it comes first, and then some time passes.
        assert_eq!(
            d.hear(Input::Command(Command::Offer(Kind::Posture)), 60),
            Decision::Wait
        );
        assert_eq!(d.hear(Input::Answer(Answer::Done), 61), Decision::In(4 * MINUTE));
        let call = |on| Input::Presence(Presence::Hold(Hold::Call, on));
        assert_eq!(d.hear(call(true), 62), Decision::Wait);
        assert_eq!(d.at(70), Decision::Wait);
        assert_eq!(d.hear(call(false), 72), Decision::In(30 * SECOND), "it settles");
        assert_eq!(
            d.hear(Input::Command(Command::Pause(Pause::For(5 * MINUTE))), 73),
            Decision::Wait
        );
        assert_eq!(
            d.hear(Input::Command(Command::Resume), 74),
            Decision::In(30 * SECOND)
        );
        assert_eq!(
            d.hear(Input::Presence(Presence::Locked(true)), 75),
            Decision::Wait
        );
        d.hear(Input::Presence(Presence::Locked(false)), 90);
        assert_eq!(d.hear(Input::Presence(Presence::Active), 90), Decision::Ask);
    }

    #[test]
    fn what_is_about_to_come_comes_first() {
        let mut d = Desk::new();
        d.wish.at = chrono::NaiveTime::from_hms_opt(15, 29, 30).unwrap();
        let just = Now {
            wall: at(29).wall + chrono::Duration::seconds(30),
            elapsed: at(29).elapsed + 30 * SECOND,
            awake: at(29).awake + 30 * SECOND,
        };
        d.engine.handle(Input::Wake, just, &mut Vec::new());
        assert_eq!(decide(&d.engine, &d.wish, &d.past, just), Decision::Wait);
    }

    #[test]
    fn once_asked_never_again_that_day_nor_before_the_next_rhythm() {
        let mut d = Desk::new();
        assert_eq!(d.at(61 + 9), Decision::Wait, "the posture cue is live");
        d.hear(Input::Answer(Answer::Done), 70);
        assert_eq!(d.at(80), Decision::Ask);
        d.past.last_asked = Some(at(80).wall);
        for minutes in [80, 81, 200, 24 * 60, 6 * 24 * 60] {
            let wait = decide(&d.engine, &d.wish, &d.past, at(minutes));
            assert!(
                matches!(wait, Decision::In(ms) if at(minutes).wall + chrono::Duration::milliseconds(ms) == at(7 * 24 * 60 + 60).wall),
                "{minutes}: {wait:?}"
            );
        }
        // Who checks in by themselves is not asked before a rhythm has gone by either.
        d.past.last_check_in = Some(at(2 * 24 * 60).wall);
        let wait = decide(&d.engine, &d.wish, &d.past, at(7 * 24 * 60 + 60));
        assert_eq!(wait, Decision::In(2 * DAY));
    }

    #[test]
    fn frequent_cues_and_a_long_gap_leave_room_for_it() {
        let mut d = Desk::new();
        let mut plan = d.engine.plan().clone();
        plan.doses[Kind::Posture as usize].every = 5 * MINUTE;
        plan.timing.min_gap = 60 * MINUTE;
        d.hear(Input::Configure(Box::new(plan)), 0);
        let mut asked = 0;
        for minutes in 60..180 {
            d.hear(Input::Answer(Answer::Done), minutes);
            asked += u32::from(d.at(minutes) == Decision::Ask);
        }
        assert!(asked > 0);
    }

    #[test]
    fn the_question_is_quiet_and_discreet() {
        for language in crate::language::LANGUAGES {
            let words = Words::new(language, None);
            let note = note(&words, true, true, 2 * MINUTE);
            assert!(note.quiet && !note.sound && note.expire == 120_000);
            assert_eq!(note.actions.len(), 2);
            let text = format!("{} {} {:?}", note.title, note.body, note.actions).to_lowercase();
            for word in [
                "breath", "atem", "pain", "schmerz", "health", "gesund", "back", "rücken",
            ] {
                assert!(!text.contains(word), "{text}");
            }
            let bare = super::note(&words, false, false, MINUTE);
            assert!(bare.actions.is_empty() && bare.body.ends_with("unbrace open check-in"));
        }
    }
}
