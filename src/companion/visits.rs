//! The visits while the companion runs: when a notice is shown, and its text. [`crate::visit`] decides when
//! the time of a notice begins and ends. The app shows it, and saves before it does that it was shown.
//!
//! Windows and the command line write visits past the companion, and report it ([`crate::ipc::Request`]). They
//! are also read again before a notice is shown.

use super::check_in::{READING_TIME, Situation};
use super::notification::{Button, Category, ClickAction, Notification};
use crate::engine::Ms;
use crate::i18n::Translator;
use crate::pages::visit::line;
use crate::visit::{self, Announced, Decision, Occasion, Visit, VisitNotice, Zone, merged};
use chrono::NaiveDateTime;

/// The visits, and what was announced of them.
#[derive(Debug, Default)]
pub struct Visits {
    pub announced: Announced,
    /// Those that the person has added, as last read.
    own: Vec<Visit>,
    /// These and the program's, the earliest first.
    all: Vec<Visit>,
}

impl Visits {
    /// Takes the visits of the program, and those of the person as the history has them. Without a history
    /// the known ones stay.
    pub fn set(&mut self, program: &[Visit], own: Option<Vec<Visit>>) {
        if let Some(own) = own {
            self.own = own;
        }
        self.all = merged(program, &self.own);
    }

    /// The next visit; it may be going on.
    pub fn next(&self, now: NaiveDateTime) -> Option<&Visit> {
        self.all.iter().find(|v| v.is_ahead(now))
    }

    /// Whether a notice is shown now. A moment is good when a question could be asked, too.
    pub fn decide(&self, s: Situation<'_>, zone: Zone<'_>) -> Decision {
        let hour_before = s.settings.visit_hour_before();
        let next = visit::next_notice(&self.all, &self.announced, hour_before, s.now.wall, zone);
        let read_in = s
            .last_notification
            .map_or(0, |at| at + READING_TIME - s.now.elapsed);
        Decision::of(next, s.engine.spare_in(s.now), read_in)
    }

    /// When the app has to look at the visits again.
    pub fn deadline(&self, s: Situation<'_>, zone: Zone<'_>) -> Option<Ms> {
        match self.decide(s, zone) {
            Decision::In(ms) => Some(s.now.elapsed + ms),
            Decision::Never | Decision::Wait | Decision::Show(_) => None,
        }
    }

    /// A notice is about to be shown.
    pub fn on_shown(&mut self, notice: VisitNotice) {
        self.announced.mark(notice, &self.all);
    }

    /// The notification of a notice; `None` if its visit is gone, or has begun in the meantime.
    pub fn notification(&self, notice: VisitNotice, style: &Style<'_>) -> Option<Notification> {
        let visit = self.all.iter().find(|v| v.at == notice.at)?;
        let i18n = style.i18n;
        let (title, body, buttons, page): (_, _, &[Button], _) = if notice.occasion == Occasion::After {
            let body = if style.discreet {
                "visit-after-discreet"
            } else {
                "visit-after-body"
            };
            let buttons = &[Button::VisitFile, Button::VisitNoFile];
            (
                i18n.tr("visit-after"),
                i18n.tr(body),
                buttons,
                "unbrace open program",
            )
        } else {
            if visit.at <= style.now {
                return None;
            }
            let title = line(visit, style.now.date(), style.discreet, i18n);
            let body = if style.discreet {
                "visit-before-discreet"
            } else {
                "visit-before"
            };
            (
                title,
                i18n.tr(body),
                &[Button::VisitPrepare],
                "unbrace open visit",
            )
        };
        let mut shown = Notification {
            title,
            body,
            category: Category::Question,
            quiet: true,
            expire: i32::try_from(style.stay).unwrap_or(i32::MAX),
            ..Notification::default()
        };
        if style.buttons {
            shown.click = Some(ClickAction::Press(buttons[0]));
            let label = |button: &Button| (button.key(), i18n.tr(button.key()));
            shown.actions = buttons.iter().map(label).collect();
        } else {
            shown.body.push_str(&format!("\n{page}"));
        }
        Some(shown)
    }
}

/// What the text of a notification depends on besides the visit.
pub struct Style<'a> {
    pub i18n: &'a Translator,
    /// Without a mention of health.
    pub discreet: bool,
    /// Whether the service shows buttons.
    pub buttons: bool,
    /// How long it stays, in milliseconds.
    pub stay: Ms,
    /// The local time.
    pub now: NaiveDateTime,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{
        Answer, Command, Engine, Hold, Input, MINUTE, Now, Pause, Plan, Presence, ReminderKind, SECOND,
    };
    use crate::settings::Settings;
    use crate::visit::{How, parse_at};
    use chrono::{DateTime, FixedOffset};

    fn zone(at: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
        at.and_local_timezone(FixedOffset::east_opt(3_600)?).single()
    }

    fn at(minutes: i64) -> Now {
        let start = DateTime::parse_from_rfc3339("2026-12-02T09:00:00+01:00").unwrap();
        Now {
            wall: start + chrono::Duration::minutes(minutes),
            elapsed: minutes * MINUTE,
            awake: minutes * MINUTE,
        }
    }

    /// A person at the desk from 09:00 of the day before a visit.
    struct Fixture {
        engine: Engine,
        visits: Visits,
        settings: Settings,
        last_notification: Option<Ms>,
    }

    impl Fixture {
        fn new(settings: &str) -> Self {
            let mut plan = Plan::default();
            plan.timing.wait_for_pause = 0;
            plan.doses[ReminderKind::Movement].enabled = false;
            plan.doses[ReminderKind::Breathing].enabled = false;
            let mut engine = Engine::new(plan, at(0));
            engine.handle(Input::Presence(Presence::Active), at(0), &mut Vec::new());
            let mut visits = Visits::default();
            let visit = Visit {
                at: parse_at("2026-12-03T10:00").unwrap(),
                how: How::Video,
                note: "bring the letter".into(),
            };
            visits.set(&[visit], None);
            Fixture {
                engine,
                visits,
                settings: crate::settings::parse(settings).unwrap().0,
                last_notification: None,
            }
        }

        fn feed(&mut self, input: Input, minutes: i64) -> Decision {
            self.engine.handle(input, at(minutes), &mut Vec::new());
            let situation = Situation {
                engine: &self.engine,
                settings: &self.settings,
                last_notification: self.last_notification,
                now: at(minutes),
            };
            let decision = self.visits.decide(situation, &zone);
            let deadline = self.visits.deadline(situation, &zone);
            let expected = match decision {
                Decision::In(ms) => Some(at(minutes).elapsed + ms),
                _ => None,
            };
            assert_eq!(deadline, expected);
            decision
        }

        fn text(
            &self,
            notice: VisitNotice,
            discreet: bool,
            buttons: bool,
            now: &str,
        ) -> Option<Notification> {
            let i18n = Translator::new("en", None);
            let style = Style {
                i18n: &i18n,
                discreet,
                buttons,
                stay: 2 * MINUTE,
                now: parse_at(now).unwrap(),
            };
            self.visits.notification(notice, &style)
        }
    }

    fn notice(occasion: Occasion) -> VisitNotice {
        let at = parse_at("2026-12-03T10:00").unwrap();
        VisitNotice { at, occasion }
    }

    #[test]
    fn notice_waits_for_a_good_moment_and_is_not_lost() {
        let mut d = Fixture::new("");
        let call = |on| Input::Presence(Presence::Hold(Hold::Call, on));
        assert_eq!(d.feed(call(true), 1), Decision::Wait);
        assert_eq!(d.feed(call(false), 5), Decision::In(30 * SECOND), "it settles");
        let dnd = |on| Input::Presence(Presence::Hold(Hold::DoNotDisturb, on));
        assert_eq!(d.feed(dnd(true), 6), Decision::Wait);
        d.feed(dnd(false), 7);
        let pause = Input::Command(Command::Pause(Pause::For(5 * MINUTE)));
        assert_eq!(d.feed(pause, 8), Decision::Wait);
        d.feed(Input::Command(Command::Resume), 9);
        assert_eq!(
            d.feed(Input::Presence(Presence::Locked(true)), 10),
            Decision::Wait
        );
        assert_eq!(d.feed(Input::Wake, 120), Decision::Wait);
        d.feed(Input::Presence(Presence::Locked(false)), 200);
        d.feed(Input::Presence(Presence::Active), 200);
        let shown = Decision::Show(notice(Occasion::DayBefore));
        assert_eq!(d.feed(Input::Wake, 202), shown);
        d.last_notification = Some(at(202).elapsed - 20 * SECOND);
        assert_eq!(
            d.feed(Input::Wake, 202),
            Decision::In(40 * SECOND),
            "the last one is being read"
        );
    }

    #[test]
    fn reminder_comes_first() {
        let mut d = Fixture::new("");
        let offer = Input::Command(Command::Offer(ReminderKind::Posture));
        assert_eq!(d.feed(offer, 1), Decision::Wait);
        assert_eq!(d.feed(Input::Answer(Answer::Done), 2), Decision::In(4 * MINUTE));
        assert_eq!(
            d.feed(Input::Wake, 6),
            Decision::Show(notice(Occasion::DayBefore))
        );
    }

    #[test]
    fn laptop_that_slept_over_the_day_before_shows_the_notice_in_the_morning() {
        let mut d = Fixture::new("[visits]\nhour_before = true\n");
        d.feed(Input::Presence(Presence::Asleep(true)), 1);
        // 08:30 of the day of the visit.
        d.feed(Input::Presence(Presence::Asleep(false)), 23 * 60 + 30);
        d.feed(Input::Presence(Presence::Active), 23 * 60 + 30);
        let shown = d.feed(Input::Wake, 23 * 60 + 31);
        assert_eq!(shown, Decision::Show(notice(Occasion::DayBefore)));
        d.visits.on_shown(notice(Occasion::DayBefore));
        assert_eq!(d.feed(Input::Wake, 23 * 60 + 32), Decision::In(28 * MINUTE));
        assert_eq!(
            d.text(notice(Occasion::DayBefore), false, true, "2026-12-03T08:31")
                .unwrap()
                .title,
            "Your video visit is today at 10:00."
        );
    }

    #[test]
    fn notice_is_quiet_and_opens_the_preparation_or_a_file() {
        let d = Fixture::new("");
        let shown = d
            .text(notice(Occasion::DayBefore), false, true, "2026-12-02T09:00")
            .unwrap();
        assert_eq!(shown.title, "Your video visit is tomorrow at 10:00.");
        assert!(shown.quiet && !shown.sound && shown.expire == 120_000);
        assert_eq!(shown.click, Some(ClickAction::Press(Button::VisitPrepare)));
        let plain = d
            .text(notice(Occasion::HourBefore), false, false, "2026-12-03T09:00")
            .unwrap();
        assert!(plain.actions.is_empty() && plain.body.ends_with("unbrace open visit"));
        let after = d
            .text(notice(Occasion::After), false, true, "2026-12-03T11:00")
            .unwrap();
        assert_eq!(after.click, Some(ClickAction::Press(Button::VisitFile)));
        assert_eq!(after.actions.len(), 2);
        // A service that appears late shows no visit that has begun.
        assert_eq!(
            d.text(notice(Occasion::DayBefore), false, true, "2026-12-03T10:00"),
            None
        );
    }

    #[test]
    fn discreet_notice_names_no_health() {
        let mut d = Fixture::new("");
        let visits = std::mem::take(&mut d.visits.all);
        d.visits.set(&visits, None);
        for language in crate::language::LANGUAGES {
            let i18n = Translator::new(language, None);
            for occasion in [Occasion::DayBefore, Occasion::HourBefore, Occasion::After] {
                let style = Style {
                    i18n: &i18n,
                    discreet: true,
                    buttons: true,
                    stay: MINUTE,
                    now: parse_at("2026-12-02T09:00").unwrap(),
                };
                let shown = d.visits.notification(notice(occasion), &style).unwrap();
                let text = format!("{} {} {:?}", shown.title, shown.body, shown.actions).to_lowercase();
                for word in [
                    "therap", "terap", "fisio", "health", "gesund", "video", "letter", "pain", "schmerz",
                ] {
                    assert!(!text.contains(word), "{text}");
                }
            }
        }
    }
}
