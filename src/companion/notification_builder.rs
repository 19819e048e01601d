//! The texts and the buttons of the notifications, in the language and the manner of the settings. Pure.

use super::notification::{Button, Category, ClickAction, MessageText, Notification};
use crate::content::prose::joined;
use crate::content::{Lesson, Library, ReminderText};
use crate::engine::{LiveReminder, MINUTE, Ms, ReminderKind};
use crate::i18n::Translator;
use crate::ipc::Page;

/// The longest time that a quiet notification stays, in milliseconds.
const QUIET_EXPIRY: i32 = 15_000;

/// Builds notifications in the language and the manner of the settings.
pub struct NotificationBuilder<'a> {
    pub i18n: &'a Translator,
    /// Loads the library. It is large, so that it is loaded only where it is needed, and dropped again.
    pub library: Box<dyn Fn() -> Library + 'a>,
    /// Without a mention of health or breathing.
    pub discreet: bool,
    pub sound: bool,
    pub flare_up: bool,
    /// Whether the service shows buttons.
    pub buttons: bool,
    pub can_snooze: bool,
    /// The length of each part of the active reminder ([`LiveReminder::parts`]).
    pub lengths: Vec<Ms>,
    /// Its length with a shorter breathing session, if it can be started so.
    pub shorter: Option<Ms>,
    /// Seconds in and out.
    pub pace: (i64, i64),
    /// Whether breathing exercises come with the safety advice.
    pub breathing_caution: bool,
    /// How long a reminder stays, in milliseconds.
    pub expire: i64,
}

impl NotificationBuilder<'_> {
    fn build(&self, title: String, body: Vec<String>, actions: &[Button], quiet: bool) -> Notification {
        let mut body = body;
        let wanted = !actions.is_empty();
        if wanted && !self.buttons {
            body.push(self.i18n.tr("answer-elsewhere"));
        }
        let label = |button: &Button| {
            let key = button.key();
            let id = format!("menu-{key}");
            let label = match (button, self.shorter) {
                (Button::StartShorter, Some(length)) => self
                    .i18n
                    .tr_args(&id, &[("length", &self.i18n.rounded_length(length))]),
                _ => self.i18n.tr(&id),
            };
            (key, label)
        };
        let stay = i32::try_from(self.expire).unwrap_or(i32::MAX);
        Notification {
            title,
            body: body.join("\n"),
            category: Category::Reminder,
            click: None,
            actions: if self.buttons {
                actions.iter().map(label).collect()
            } else {
                Vec::new()
            },
            quiet,
            sound: self.sound && !quiet,
            expire: if quiet { QUIET_EXPIRY.min(stay) } else { stay },
        }
    }

    fn text(&self, live: &LiveReminder) -> Option<ReminderText> {
        (self.library)().reminder_text(live.kind, live.cue.as_deref())
    }

    /// What a click beside the buttons does, for a service that reports it.
    fn click(&self, action: ClickAction) -> Option<ClickAction> {
        self.buttons.then_some(action)
    }

    /// A click on a reminder starts it. A posture cue has nothing to start, and a click does not say that it
    /// is done: the Today page has its buttons.
    fn click_on(&self, live: &LiveReminder) -> Option<ClickAction> {
        self.click(if live.kind.is_cue() {
            ClickAction::Open(Page::Today)
        } else {
            ClickAction::Press(Button::Start)
        })
    }

    /// A short title, because daemons truncate long ones. It says how long the reminder takes, apart from a
    /// posture cue, which takes seconds.
    fn title(&self, live: &LiveReminder) -> String {
        let form = if self.discreet { "discreet" } else { "title" };
        let id = format!("{form}-{}", live.kind.name());
        self.i18n
            .tr_args(&id, &[("length", &self.i18n.rounded_length(live.length))])
    }

    fn cue(&self, live: &LiveReminder) -> Vec<String> {
        let text = self.text(live).filter(|_| !self.discreet);
        text.map(|s| s.cue).into_iter().collect()
    }

    /// The offer of a reminder.
    pub fn offer(&self, live: &LiveReminder) -> Notification {
        let mut body = self.cue(live);
        if !live.also.is_empty() && !self.discreet {
            // The parts are in this order: the kind that leads, then breathing.
            let breathing = self.lengths.get(1).copied().unwrap_or(MINUTE);
            body.push(
                self.i18n
                    .tr_args("and-breathe", &[("length", &self.i18n.rounded_length(breathing))]),
            );
        }
        let quiet = live.kind.is_cue();
        let mut actions = if quiet {
            vec![Button::Done]
        } else {
            vec![Button::Start]
        };
        actions.extend(self.shorter.map(|_| Button::StartShorter));
        actions.extend(self.can_snooze.then_some(Button::Later));
        // Three buttons at most: GNOME Shell shows no more. The menu has them all.
        let last = if quiet { Button::Why } else { Button::Skip };
        actions.extend((actions.len() < 3).then_some(last));
        let mut built = self.build(self.title(live), body, &actions, quiet);
        built.click = self.click_on(live);
        built
    }

    /// The reason for the reminder.
    pub fn why(&self, live: &LiveReminder) -> Notification {
        let text = self.text(live);
        let body: Vec<String> = text.into_iter().flat_map(|s| [s.cue, s.why]).collect();
        let mut actions = if live.kind.is_cue() {
            vec![Button::Done]
        } else {
            vec![Button::Start]
        };
        actions.extend(self.can_snooze.then_some(Button::Later));
        let mut built = self.build(self.i18n.tr("why-title"), body, &actions, true);
        built.expire = i32::try_from(self.expire).unwrap_or(i32::MAX); // the person asked for it and reads it
        built.click = self.click_on(live);
        built
    }

    /// The steps of a guided reminder. The person has asked for them, so that they are shown in a discreet
    /// manner too.
    pub fn guide(&self, live: &LiveReminder) -> Notification {
        let library = (self.library)();
        let breathes = live.parts().contains(&ReminderKind::Breathing);
        let caution = breathes && self.breathing_caution;
        let mut body = Vec::new();
        body.extend(caution.then(|| library.breathing.safety.before.clone()));
        let mut add = |kind: ReminderKind, id: Option<&str>| {
            let Some(text) = library.reminder_text(kind, id) else {
                return;
            };
            let gentler = text.gentler.filter(|_| self.flare_up);
            body.extend(gentler.map(|how| self.i18n.tr_args("gently", &[("how", &how)])));
            let dose = text
                .dose
                .map(|(usual, flare)| if self.flare_up { flare } else { usual });
            body.extend(dose.filter(|d| !d.is_empty()));
            body.extend(text.steps);
        };
        add(live.kind, live.cue.as_deref());
        if live.kind != ReminderKind::Breathing && live.also.contains(&ReminderKind::Breathing) {
            add(ReminderKind::Breathing, Some("slow-breathing"));
        }
        if breathes {
            let (inhale, exhale) = (self.pace.0.to_string(), self.pace.1.to_string());
            body.push(
                self.i18n
                    .tr_args("pace", &[("inhale", &inhale), ("exhale", &exhale)]),
            );
            body.extend(caution.then(|| library.breathing.safety.stop.clone()));
        }
        let mut built = self.build(self.title(live), body, &[Button::Done, Button::Stop], false);
        built.sound = false;
        // The companion takes it back when the exercise is over.
        built.expire = 0;
        built
    }

    /// A message that asks for nothing.
    pub fn message(&self, text: MessageText) -> Notification {
        let mut built = self.build(text.title, vec![text.body], &[], true);
        built.category = Category::Message;
        built.click = self.click(ClickAction::Open(text.page));
        built
    }

    /// Praise after a break, with something to know that there is time for now.
    pub fn praise(&self, lesson: Option<&Lesson>) -> Notification {
        let lesson = lesson.filter(|_| !self.discreet);
        let mut built = self.message(MessageText {
            title: self.i18n.tr("well-done"),
            body: lesson.map_or_else(String::new, |l| joined(&[&l.fact, &l.action, &l.choice])),
            page: Page::Today,
        });
        built.click = None;
        built
    }

    /// Whether to start a flare-up of this number of days, with this number of offers a day. `contact` says
    /// how to reach the author of the program.
    pub fn flare_up_question(&self, days: u32, offers: i64, contact: &str) -> Notification {
        let (days, count) = (days.to_string(), offers.to_string());
        let gaps = [("days", days.as_str()), ("count", count.as_str())];
        let text = MessageText {
            title: self.i18n.tr("flare-up-title"),
            body: self.i18n.tr_args("flare-up-body", &gaps) + contact,
            page: Page::FlareUp,
        };
        let mut question = self.question(text, Button::FlareUpYes, Button::FlareUpNo);
        if question.actions.is_empty() {
            question.body.push_str("\nunbrace flare-up on");
        }
        question
    }

    /// Whether to start at login.
    pub fn autostart_question(&self) -> Notification {
        let text = MessageText {
            title: self.i18n.tr("autostart-title"),
            body: self.i18n.tr("autostart-body"),
            page: Page::Settings,
        };
        self.question(text, Button::AutostartYes, Button::AutostartNo)
    }

    /// A question with two answers.
    fn question(&self, text: MessageText, yes: Button, no: Button) -> Notification {
        let mut built = self.message(text);
        if self.buttons {
            built.actions = [yes, no].map(|b| (b.key(), self.i18n.tr(b.key()))).into();
        }
        built.category = Category::Question;
        built.quiet = false;
        built.expire = 60_000;
        built
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Command, Engine, Input, Plan};

    fn live(kind: ReminderKind) -> LiveReminder {
        let now = crate::engine::testing::at(0);
        let mut e = Engine::new(crate::settings::Settings::default().plan(1), now);
        e.handle(Input::Command(Command::Offer(kind)), now, &mut Vec::new());
        e.live().unwrap().clone()
    }

    fn builder(i18n: &Translator) -> NotificationBuilder<'_> {
        NotificationBuilder {
            i18n,
            library: Box::new(|| crate::content::library(i18n.language())),
            discreet: false,
            sound: true,
            flare_up: false,
            buttons: true,
            can_snooze: true,
            lengths: Vec::new(),
            shorter: None,
            pace: (4, 6),
            breathing_caution: false,
            expire: Plan::default().timing.expire,
        }
    }

    fn keys(built: &Notification) -> Vec<&str> {
        built.actions.iter().map(|(k, _)| *k).collect()
    }

    #[test]
    fn posture_cue_is_quiet_and_the_others_are_not() {
        let i18n = Translator::new("en", None);
        let built = builder(&i18n).offer(&live(ReminderKind::Posture));
        assert_eq!(
            (keys(&built), built.quiet, built.sound, built.expire),
            (vec!["done", "later", "why"], true, false, 15_000)
        );
        let built = builder(&i18n).offer(&live(ReminderKind::Movement));
        assert_eq!(
            (keys(&built), built.quiet, built.sound, built.expire),
            (vec!["start", "later", "skip"], false, true, 120_000)
        );
    }

    #[test]
    fn discreet_offer_mentions_neither_health_nor_breathing() {
        let i18n = Translator::new("en", None);
        let b = NotificationBuilder {
            discreet: true,
            ..builder(&i18n)
        };
        for kind in ReminderKind::ALL {
            let mut live = live(kind);
            live.also = vec![ReminderKind::Breathing];
            let built = b.offer(&live);
            let text = format!("{} {}", built.title, built.body).to_lowercase();
            for word in [
                "breath", "belly", "back", "health", "pain", "posture", "rib", "exercise",
            ] {
                assert!(!text.contains(word), "{text}");
            }
        }
    }

    #[test]
    fn notification_without_buttons_says_where_to_answer() {
        let i18n = Translator::new("en", None);
        let b = NotificationBuilder {
            buttons: false,
            ..builder(&i18n)
        };
        let built = b.offer(&live(ReminderKind::Posture));
        assert!(
            built.actions.is_empty() && built.body.contains("unbrace done"),
            "{built:?}"
        );
    }

    #[test]
    fn first_breathing_exercise_comes_with_the_safety_advice() {
        for language in crate::language::LANGUAGES {
            let i18n = Translator::new(language, None);
            let safety = crate::content::library(language).breathing.safety;
            let first = |kind, breathing_caution, flare_up| {
                let b = NotificationBuilder {
                    breathing_caution,
                    flare_up,
                    ..builder(&i18n)
                };
                b.guide(&live(kind)).body
            };
            for flare_up in [false, true] {
                let body = first(ReminderKind::Breathing, true, flare_up);
                assert!(
                    body.starts_with(&safety.before) && body.ends_with(&safety.stop),
                    "{body}"
                );
                assert!(body.lines().count() > 4, "the steps are there too: {body}");
            }
            let (later, moved) = (
                first(ReminderKind::Breathing, false, false),
                first(ReminderKind::Movement, true, false),
            );
            assert!(
                !later.contains(&safety.before) && !later.contains(&safety.stop),
                "{later}"
            );
            assert!(!moved.contains(&safety.before), "{moved}");
            let mut both = live(ReminderKind::Movement);
            both.also = vec![ReminderKind::Breathing];
            let b = NotificationBuilder {
                breathing_caution: true,
                ..builder(&i18n)
            };
            assert!(b.guide(&both).body.starts_with(&safety.before));
        }
    }

    #[test]
    fn guide_has_the_steps_the_pace_and_the_gentler_way_of_a_flare_up() {
        let i18n = Translator::new("en", None);
        let b = NotificationBuilder {
            flare_up: true,
            ..builder(&i18n)
        };
        let built = b.guide(&live(ReminderKind::Breathing));
        assert!(
            built.body.starts_with("Gently today: Lean back, or lie down"),
            "{built:?}"
        );
        assert!(built.body.contains("In for 4 seconds, out for 6."), "{built:?}");
        assert_eq!((keys(&built), built.expire), (vec!["done", "stop"], 0));
    }

    #[test]
    fn questions_name_the_command_where_there_are_no_buttons() {
        let i18n = Translator::new("en", None);
        let question = builder(&i18n).flare_up_question(3, 6, "");
        assert_eq!(keys(&question), ["flare-up-yes", "flare-up-no"]);
        assert!(!question.quiet && question.body.contains('3'), "{question:?}");
        let plain = NotificationBuilder {
            buttons: false,
            ..builder(&i18n)
        };
        let question = plain.flare_up_question(3, 6, "\nCall me.");
        assert!(question.actions.is_empty());
        assert!(
            question.body.ends_with("Call me.\nunbrace flare-up on"),
            "{question:?}"
        );
    }

    #[test]
    fn click_starts_a_break_and_opens_a_page_for_everything_else() {
        let i18n = Translator::new("en", None);
        let b = builder(&i18n);
        let action = |built: Notification| built.click;
        let start = Some(ClickAction::Press(Button::Start));
        let today = Some(ClickAction::Open(Page::Today));
        assert_eq!(action(b.offer(&live(ReminderKind::Movement))), start);
        assert_eq!(action(b.offer(&live(ReminderKind::Breathing))), start);
        assert_eq!(action(b.why(&live(ReminderKind::Breathing))), start);
        assert_eq!(action(b.offer(&live(ReminderKind::Posture))), today);
        let message = MessageText::new("The settings have a problem.".into()).on_page(Page::Settings);
        assert_eq!(
            action(b.message(message)),
            Some(ClickAction::Open(Page::Settings))
        );
        assert_eq!(
            action(b.flare_up_question(3, 6, "")),
            Some(ClickAction::Open(Page::FlareUp))
        );
        assert_eq!(action(b.praise(None)), None);
        let without = NotificationBuilder { buttons: false, ..b };
        assert_eq!(action(without.offer(&live(ReminderKind::Movement))), None);
    }

    #[test]
    fn title_says_how_long_it_takes_and_asks_nothing() {
        for language in crate::language::LANGUAGES {
            let i18n = Translator::new(language, None);
            for discreet in [false, true] {
                let b = NotificationBuilder {
                    discreet,
                    ..builder(&i18n)
                };
                for kind in ReminderKind::ALL {
                    let live = live(kind);
                    let title = b.offer(&live).title;
                    let timed = title.contains(&i18n.rounded_length(live.length));
                    assert_eq!(timed, kind != ReminderKind::Posture, "{title}");
                    assert!(
                        !title.contains(['?', '？', '؟']),
                        "a question may follow in the text: {title}"
                    );
                }
            }
        }
    }

    #[test]
    fn long_session_has_the_short_one_at_hand() {
        let i18n = Translator::new("en", None);
        let b = NotificationBuilder {
            shorter: Some(MINUTE),
            ..builder(&i18n)
        };
        let built = b.offer(&live(ReminderKind::Breathing));
        assert_eq!(built.title, "Time to breathe · 5 min");
        assert_eq!(keys(&built), ["start", "start-shorter", "later"]);
        assert_eq!(built.actions[1].1, "Only 1 min");
    }

    #[test]
    fn reason_is_that_of_the_cue_alone() {
        let i18n = Translator::new("en", None);
        let live = live(ReminderKind::Posture);
        let library = crate::content::library("en");
        let text = library.reminder_text(live.kind, live.cue.as_deref()).unwrap();
        let why = builder(&i18n).why(&live);
        assert_eq!(why.title, "Why this?");
        assert_eq!(why.body, format!("{}\n{}", text.cue, text.why));
    }
}
