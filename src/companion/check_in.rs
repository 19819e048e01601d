//! When the person is asked to check in. The decision is pure; the app shows one quiet notification, saves
//! before it does that it asked, and takes it back after a time without an answer.
//!
//! Windows and the command line write check-ins past the companion: they are read from the history again
//! before the question comes, and when the window of a check-in opens or closes.

use super::notification::{Button, Category, ClickAction, Notification};
use crate::engine::{Engine, MINUTE, Ms, Now, day_of};
use crate::history::FirstAndLast;
use crate::history::rhythm::{self, Past, Preferences, Questions, Rhythm};
use crate::i18n::Translator;
use crate::settings::Settings;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The time that a person gets to read the notification before the question.
pub const READING_TIME: Ms = MINUTE;

/// When the person was asked. It outlives a restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The last question, answered or not.
    pub last: Option<DateTime<FixedOffset>>,
    /// The last time that the window showed the question about change.
    pub change: Option<DateTime<FixedOffset>>,
}

/// The check-ins and the questions for them.
#[derive(Debug, Default)]
pub struct CheckIns {
    pub asked: Asked,
    /// The first check-in and the last one, as last read.
    times: FirstAndLast,
    /// What the open window asks: it stays as it is until the window closes.
    open: Option<Questions>,
    /// When the notification is taken back.
    withdraw_at: Option<Ms>,
}

/// What the decision is made from.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    pub engine: &'a Engine,
    pub settings: &'a Settings,
    /// When the last notification was shown, whatever became of it.
    pub last_notification: Option<Ms>,
    pub now: Now,
}

/// Whether to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The settings say that nothing is asked.
    Never,
    /// Decide again after this time.
    In(Ms),
    /// It is time, but the moment is not good. The end of that comes with an event.
    Wait,
    Ask,
}

impl CheckIns {
    fn past(&self) -> Past {
        Past {
            first_check_in: self.times.0,
            last_check_in: self.times.1,
            last_asked: self.asked.last,
            change_asked: self.asked.change,
        }
    }

    /// Whether the person is asked now.
    pub fn decide(&self, s: Situation<'_>) -> Decision {
        let read_at = s.last_notification.map_or(0, |at| at + READING_TIME);
        match decide(s.engine, &preferences(s.settings), &self.past(), s.now) {
            Decision::Ask if read_at > s.now.elapsed => Decision::In(read_at - s.now.elapsed),
            other => other,
        }
    }

    /// When the person is asked next, for `status`.
    pub fn next_at(&self, settings: &Settings, now: Now) -> Option<DateTime<FixedOffset>> {
        Some(rhythm::next(&preferences(settings), &self.past(), now.wall)?.at)
    }

    /// What a check-in asks now, however it is opened.
    pub fn questions(&self, settings: &Settings, now: Now) -> Questions {
        let computed = || rhythm::questions(&preferences(settings), &self.past(), day_of(now.wall));
        self.open.unwrap_or_else(computed)
    }

    /// When the app has to look at the check-ins again.
    pub fn deadline(&self, s: Situation<'_>) -> Option<Ms> {
        let decision = match self.decide(s) {
            Decision::In(ms) => Some(s.now.elapsed + ms),
            _ => None,
        };
        decision.into_iter().chain(self.withdraw_at).min()
    }

    /// Whether the question is to be taken back: it was not answered in time, or a hold began.
    pub fn withdraw_is_due(&mut self, engine: &Engine, now: Now) -> bool {
        let due = |at: &mut Ms| *at <= now.elapsed || !engine.holds().is_empty();
        self.withdraw_at.take_if(due).is_some()
    }

    /// The question is about to be shown for at most `stay`.
    pub fn on_asked(&mut self, stay: Ms, now: Now) {
        self.asked.last = Some(now.wall);
        self.withdraw_at = Some(now.elapsed + stay);
    }

    /// The person answered the question.
    pub fn on_answered(&mut self) {
        self.withdraw_at = None;
    }

    /// The window of a check-in has opened. Returns whether it asks about change for the first time, which
    /// has to be saved.
    pub fn on_opened(&mut self, settings: &Settings, now: Now) -> bool {
        (self.open, self.withdraw_at) = (None, None);
        let questions = self.questions(settings, now);
        self.open = Some(questions);
        if questions.change {
            self.asked.change = Some(now.wall);
        }
        questions.change
    }

    pub fn on_closed(&mut self) {
        self.open = None;
    }

    /// Takes what the history says. Without a history the questions alone count.
    pub fn set_times(&mut self, times: Option<FirstAndLast>) {
        if let Some(times) = times {
            self.times = times;
        }
    }
}

/// The preferences of the person or of their program.
fn preferences(settings: &Settings) -> Preferences {
    Preferences {
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

/// Whether the person is asked now. A moment is good when they are at the desk, nothing inhibits reminders,
/// no reminder is active or due soon, and the last one is a while ago.
fn decide(engine: &Engine, preferences: &Preferences, past: &Past, now: Now) -> Decision {
    let Some(next) = rhythm::next(preferences, past, now.wall) else {
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

/// The question. It is quiet, and mentions neither health nor breathing where notifications are discreet.
pub fn question(i18n: &Translator, discreet: bool, buttons: bool, stay: Ms) -> Notification {
    let body = if discreet {
        "check-in-note-discreet"
    } else {
        "check-in-note"
    };
    let mut question = Notification {
        title: i18n.tr("check-in-title"),
        body: i18n.tr(body),
        category: Category::Question,
        quiet: true,
        expire: i32::try_from(stay).unwrap_or(i32::MAX),
        ..Notification::default()
    };
    if buttons {
        question.click = Some(ClickAction::Press(Button::CheckInYes));
        question.actions = [Button::CheckInYes, Button::CheckInNo]
            .map(|button| (button.key(), i18n.tr(button.key())))
            .into();
    } else {
        question.body.push_str("\nunbrace open check-in");
    }
    question
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Answer, Command, Hold, Input, Pause, Plan, Presence, ReminderKind, SECOND};

    const DAY: Ms = 24 * 60 * MINUTE;

    /// A person at the desk from 15:00 on.
    struct Fixture {
        engine: Engine,
        past: Past,
        preferences: Preferences,
    }

    fn at(minutes: i64) -> Now {
        let start = DateTime::parse_from_rfc3339("2026-11-23T15:00:00+01:00").unwrap();
        Now {
            wall: start + chrono::Duration::minutes(minutes),
            elapsed: DAY + minutes * MINUTE,
            awake: DAY + minutes * MINUTE,
        }
    }

    impl Fixture {
        fn new() -> Self {
            let mut plan = Plan::default();
            plan.timing.wait_for_pause = 0;
            plan.doses[ReminderKind::Movement].enabled = false;
            plan.doses[ReminderKind::Breathing].enabled = false;
            let mut engine = Engine::new(plan, at(0));
            engine.handle(Input::Presence(Presence::Active), at(0), &mut Vec::new());
            let text = crate::settings::TEMPLATE.replace("every = \"off\"", "every = \"weekly\"");
            let preferences = preferences(&crate::settings::parse(&text).unwrap().0);
            Fixture {
                engine,
                past: Past::default(),
                preferences,
            }
        }

        fn at(&mut self, minutes: i64) -> Decision {
            self.feed(Input::Wake, minutes)
        }

        fn feed(&mut self, input: Input, minutes: i64) -> Decision {
            self.engine.handle(input, at(minutes), &mut Vec::new());
            decide(&self.engine, &self.preferences, &self.past, at(minutes))
        }
    }

    #[test]
    fn question_is_off_by_default_and_comes_at_its_time_when_it_is_on() {
        let mut d = Fixture::new();
        assert_eq!(preferences(&Settings::default()).rhythm, Rhythm::Off);
        assert_eq!(
            decide(&d.engine, &Preferences::default(), &d.past, at(60)),
            Decision::Never
        );
        assert_eq!(d.at(0), Decision::In(60 * MINUTE));
        // The posture cue of 15:30 is live, and ends.
        assert_eq!(d.at(30), Decision::In(30 * MINUTE));
        d.feed(Input::Answer(Answer::Done), 31);
        assert_eq!(d.at(60), Decision::Ask);
    }

    #[test]
    fn question_waits_for_a_good_moment() {
        let mut d = Fixture::new();
        d.at(30);
        d.feed(Input::Answer(Answer::Done), 31);
        // A reminder is live: it comes first, and then some time passes.
        assert_eq!(
            d.feed(Input::Command(Command::Offer(ReminderKind::Posture)), 60),
            Decision::Wait
        );
        assert_eq!(d.feed(Input::Answer(Answer::Done), 61), Decision::In(4 * MINUTE));
        let call = |on| Input::Presence(Presence::Hold(Hold::Call, on));
        assert_eq!(d.feed(call(true), 62), Decision::Wait);
        assert_eq!(d.at(70), Decision::Wait);
        assert_eq!(d.feed(call(false), 72), Decision::In(30 * SECOND), "it settles");
        assert_eq!(
            d.feed(Input::Command(Command::Pause(Pause::For(5 * MINUTE))), 73),
            Decision::Wait
        );
        assert_eq!(
            d.feed(Input::Command(Command::Resume), 74),
            Decision::In(30 * SECOND)
        );
        assert_eq!(
            d.feed(Input::Presence(Presence::Locked(true)), 75),
            Decision::Wait
        );
        d.feed(Input::Presence(Presence::Locked(false)), 90);
        assert_eq!(d.feed(Input::Presence(Presence::Active), 90), Decision::Ask);
    }

    #[test]
    fn reminder_that_is_due_soon_comes_first() {
        let mut d = Fixture::new();
        d.preferences.at = chrono::NaiveTime::from_hms_opt(15, 29, 30).unwrap();
        let just = Now {
            wall: at(29).wall + chrono::Duration::seconds(30),
            elapsed: at(29).elapsed + 30 * SECOND,
            awake: at(29).awake + 30 * SECOND,
        };
        d.engine.handle(Input::Wake, just, &mut Vec::new());
        assert_eq!(decide(&d.engine, &d.preferences, &d.past, just), Decision::Wait);
    }

    #[test]
    fn question_comes_once_in_each_interval() {
        let mut d = Fixture::new();
        assert_eq!(d.at(61 + 9), Decision::Wait, "the posture cue is live");
        d.feed(Input::Answer(Answer::Done), 70);
        assert_eq!(d.at(80), Decision::Ask);
        d.past.last_asked = Some(at(80).wall);
        for minutes in [80, 81, 200, 24 * 60, 6 * 24 * 60] {
            let wait = decide(&d.engine, &d.preferences, &d.past, at(minutes));
            assert!(
                matches!(wait, Decision::In(ms) if at(minutes).wall + chrono::Duration::milliseconds(ms) == at(7 * 24 * 60 + 60).wall),
                "{minutes}: {wait:?}"
            );
        }
        // A check-in without a question counts as well.
        d.past.last_check_in = Some(at(2 * 24 * 60).wall);
        let wait = decide(&d.engine, &d.preferences, &d.past, at(7 * 24 * 60 + 60));
        assert_eq!(wait, Decision::In(2 * DAY));
    }

    #[test]
    fn question_comes_between_frequent_cues_and_long_gaps() {
        let mut d = Fixture::new();
        let mut plan = d.engine.plan().clone();
        plan.doses[ReminderKind::Posture].every = 5 * MINUTE;
        plan.timing.min_gap = 60 * MINUTE;
        d.feed(Input::Configure(Box::new(plan)), 0);
        let mut asked = 0;
        for minutes in 60..180 {
            d.feed(Input::Answer(Answer::Done), minutes);
            asked += u32::from(d.at(minutes) == Decision::Ask);
        }
        assert!(asked > 0);
    }

    #[test]
    fn question_is_quiet_and_discreet() {
        for language in crate::language::LANGUAGES {
            let i18n = Translator::new(language, None);
            let asked = question(&i18n, true, true, 2 * MINUTE);
            assert!(asked.quiet && !asked.sound && asked.expire == 120_000);
            assert_eq!(asked.actions.len(), 2);
            let text = format!("{} {} {:?}", asked.title, asked.body, asked.actions).to_lowercase();
            for word in [
                "breath", "atem", "pain", "schmerz", "health", "gesund", "back", "rücken",
            ] {
                assert!(!text.contains(word), "{text}");
            }
            let plain = question(&i18n, false, false, MINUTE);
            assert!(plain.actions.is_empty() && plain.body.ends_with("unbrace open check-in"));
        }
    }

    #[test]
    fn question_gives_the_notification_before_it_time_to_be_read() {
        let d = Fixture::new();
        let text = crate::settings::TEMPLATE.replace("every = \"off\"", "every = \"weekly\"");
        let settings = crate::settings::parse(&text).unwrap().0;
        let mut engine = d.engine;
        engine.handle(Input::Wake, at(30), &mut Vec::new());
        engine.handle(Input::Answer(Answer::Done), at(31), &mut Vec::new());
        let situation = |last_notification| Situation {
            engine: &engine,
            settings: &settings,
            last_notification,
            now: at(60),
        };
        let mut check_ins = CheckIns::default();
        assert_eq!(check_ins.decide(situation(None)), Decision::Ask);
        let shown = at(60).elapsed - 20 * SECOND;
        assert_eq!(
            check_ins.decide(situation(Some(shown))),
            Decision::In(40 * SECOND)
        );
        check_ins.on_asked(2 * MINUTE, at(60));
        assert_eq!(check_ins.deadline(situation(None)), Some(at(62).elapsed));
        assert!(!check_ins.withdraw_is_due(&engine, at(61)) && check_ins.withdraw_is_due(&engine, at(62)));
    }
}
