//! The text and the buttons of the notifications. Pure.

use crate::content::{Lesson, Library, ReminderText};
use crate::engine::{Kind, Live};
use crate::words::Words;

/// The longest time that a quiet notification stays, in milliseconds.
const QUIET_EXPIRY: i32 = 15_000;

/// One notification.
#[derive(Clone, Debug, PartialEq)]
pub struct Notification {
    pub title: String,
    pub body: String,
    /// The key ([`Button::key`]) and the label of each button.
    pub actions: Vec<(&'static str, String)>,
    /// It has a low urgency and no sound, and expires after seconds.
    pub quiet: bool,
    pub sound: bool,
    /// How long it stays, in milliseconds; 0: until it is taken back.
    pub expire: i32,
}

/// A message to the person that asks for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageText {
    pub title: String,
    pub body: String,
}

impl MessageText {
    /// With the name of the program as its title.
    pub fn new(body: String) -> Self {
        MessageText {
            title: "Unbrace".into(),
            body,
        }
    }

    /// Both messages in one: the second message of a turn would replace the first one.
    pub fn joined(self, next: MessageText) -> Self {
        let first = if self.title == "Unbrace" {
            self.body
        } else {
            format!("{}: {}", self.title, self.body)
        };
        MessageText::new(format!("{first}\n{}: {}", next.title, next.body))
    }
}

/// A button of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Done,
    Later,
    Skip,
    /// Ends the exercise of a guide.
    Stop,
    Start,
    Why,
    FlareUpYes,
    FlareUpNo,
    AutostartYes,
    AutostartNo,
    CheckInYes,
    CheckInNo,
    /// Another action of the notification service, such as a click on the text. It answers no reminder, and a
    /// question with no.
    Other,
}

impl Button {
    const ALL: [Button; 12] = [
        Button::Done,
        Button::Later,
        Button::Skip,
        Button::Stop,
        Button::Start,
        Button::Why,
        Button::FlareUpYes,
        Button::FlareUpNo,
        Button::AutostartYes,
        Button::AutostartNo,
        Button::CheckInYes,
        Button::CheckInNo,
    ];

    /// The name of the button in the protocol of the notification service.
    pub fn key(self) -> &'static str {
        match self {
            Button::Done => "done",
            Button::Later => "later",
            Button::Skip => "skip",
            Button::Stop => "stop",
            Button::Start => "start",
            Button::Why => "why",
            Button::FlareUpYes => "flare-up-yes",
            Button::FlareUpNo => "flare-up-no",
            Button::AutostartYes => "autostart-yes",
            Button::AutostartNo => "autostart-no",
            Button::CheckInYes => "check-in-yes",
            Button::CheckInNo => "check-in-no",
            Button::Other => "other",
        }
    }

    /// `None` for a key of no button, such as `default` for a click beside the buttons.
    pub fn from_key(key: &str) -> Option<Self> {
        Button::ALL.into_iter().find(|button| button.key() == key)
    }
}

/// What a notification is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotificationKind {
    /// The offer of the reminder with this id.
    Reminder(u64),
    /// The reason for that reminder.
    Why(u64),
    /// The steps of that reminder.
    Guide(u64),
    /// The question whether to start flare-up mode.
    FlareUp,
    /// The question whether to start at login.
    Autostart,
    /// The question for a check-in.
    CheckIn,
    /// A message that asks for nothing.
    Message,
    /// Praise after a break, which may be missed.
    Praise,
}

impl NotificationKind {
    pub fn is_reminder(self) -> bool {
        matches!(
            self,
            NotificationKind::Reminder(_) | NotificationKind::Why(_) | NotificationKind::Guide(_)
        )
    }

    /// Whether it is done with once it has been seen.
    pub fn asks_nothing(self) -> bool {
        matches!(self, NotificationKind::Message | NotificationKind::Praise)
    }
}

/// What the service reports. Tokens name notifications.
#[derive(Debug)]
pub enum NotificationEvent {
    /// A service shows notifications.
    ServiceAppeared {
        /// Whether with buttons.
        buttons: bool,
    },
    /// No service shows them, for this reason.
    ServiceMissing(String),
    /// The notification is on screen.
    Shown(u64),
    /// The notification could not be shown, for this reason.
    NotShown(u64, String),
    /// The button with this key was pressed.
    Pressed(u64, String),
}

/// Builds notifications in the language and the manner of the settings.
pub struct NotificationBuilder<'a> {
    pub words: &'a Words,
    /// Loads the library. It is large, so that it is loaded only where it is needed, and dropped again.
    pub library: Box<dyn Fn() -> Library + 'a>,
    /// Without a mention of health or breathing.
    pub discreet: bool,
    pub sound: bool,
    pub flare_up: bool,
    /// Whether the service shows buttons.
    pub buttons: bool,
    pub can_snooze: bool,
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
            body.push(self.words.say("answer-elsewhere"));
        }
        let label = |button: &Button| {
            let key = button.key();
            (key, self.words.say(&format!("menu-{key}")))
        };
        let stay = i32::try_from(self.expire).unwrap_or(i32::MAX);
        Notification {
            title,
            body: body.join("\n"),
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

    fn text(&self, live: &Live) -> Option<ReminderText> {
        (self.library)().reminder_text(live.kind, live.cue.as_deref())
    }

    /// A short title, because daemons truncate long ones.
    fn title(&self, live: &Live) -> String {
        let form = if self.discreet { "discreet" } else { "title" };
        self.words.say(&format!("{form}-{}", live.kind.name()))
    }

    fn cue(&self, live: &Live) -> Vec<String> {
        let text = self.text(live).filter(|_| !self.discreet);
        text.map(|s| s.cue).into_iter().collect()
    }

    /// The offer of a reminder.
    pub fn offer(&self, live: &Live) -> Notification {
        let mut body = self.cue(live);
        if !live.also.is_empty() && !self.discreet {
            body.push(self.words.say("and-breathe"));
        }
        let quiet = live.kind == Kind::Posture;
        let mut actions = if quiet {
            vec![Button::Done]
        } else {
            vec![Button::Start]
        };
        actions.extend(self.can_snooze.then_some(Button::Later));
        actions.push(if quiet { Button::Why } else { Button::Skip });
        self.build(self.title(live), body, &actions, quiet)
    }

    /// The reason for the reminder, with a lesson if there is one.
    pub fn why(&self, live: &Live, lesson: Option<&Lesson>) -> Notification {
        let text = self.text(live);
        let mut body: Vec<String> = text.into_iter().flat_map(|s| [s.cue, s.why]).collect();
        body.extend(lesson.map(|l| format!("{} {} {}", l.fact, l.action, l.choice)));
        let mut actions = if live.kind == Kind::Posture {
            vec![Button::Done]
        } else {
            vec![Button::Start]
        };
        actions.extend(self.can_snooze.then_some(Button::Later));
        let mut built = self.build(self.title(live), body, &actions, true);
        built.expire = i32::try_from(self.expire).unwrap_or(i32::MAX); // the person asked for it and reads it
        built
    }

    /// The steps of a guided reminder. The person has asked for them, so that they are shown in a discreet
    /// manner too.
    pub fn guide(&self, live: &Live) -> Notification {
        let library = (self.library)();
        let breathes = live.parts().contains(&Kind::Breathing);
        let caution = breathes && self.breathing_caution;
        let mut body = Vec::new();
        body.extend(caution.then(|| library.breathing.safety.before.clone()));
        let mut add = |kind: Kind, id: Option<&str>| {
            let Some(text) = library.reminder_text(kind, id) else {
                return;
            };
            let gentler = text.gentler.filter(|_| self.flare_up);
            body.extend(gentler.map(|how| self.words.fill("gently", &[("how", &how)])));
            let dose = text
                .dose
                .map(|(usual, flare)| if self.flare_up { flare } else { usual });
            body.extend(dose.filter(|d| !d.is_empty()));
            body.extend(text.steps);
        };
        add(live.kind, live.cue.as_deref());
        if live.kind != Kind::Breathing && live.also.contains(&Kind::Breathing) {
            add(Kind::Breathing, Some("slow-breathing"));
        }
        if breathes {
            let (inhale, exhale) = (self.pace.0.to_string(), self.pace.1.to_string());
            body.push(
                self.words
                    .fill("pace", &[("inhale", &inhale), ("exhale", &exhale)]),
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
        self.build(text.title, vec![text.body], &[], true)
    }

    /// Praise after a break.
    pub fn praise(&self) -> Notification {
        self.message(MessageText {
            title: self.words.say("well-done"),
            body: String::new(),
        })
    }

    /// Whether to start a flare-up of this number of days, with this number of offers a day. `contact` says
    /// how to reach the author of the program.
    pub fn flare_up_question(&self, days: u32, offers: i64, contact: &str) -> Notification {
        let (days, count) = (days.to_string(), offers.to_string());
        let gaps = [("days", days.as_str()), ("count", count.as_str())];
        let text = MessageText {
            title: self.words.say("flare-up-title"),
            body: self.words.fill("flare-up-body", &gaps) + contact,
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
            title: self.words.say("autostart-title"),
            body: self.words.say("autostart-body"),
        };
        self.question(text, Button::AutostartYes, Button::AutostartNo)
    }

    /// A question with two answers.
    fn question(&self, text: MessageText, yes: Button, no: Button) -> Notification {
        let mut built = self.message(text);
        if self.buttons {
            built.actions = [yes, no].map(|b| (b.key(), self.words.say(b.key()))).into();
        }
        built.quiet = false;
        built.expire = 60_000;
        built
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Command, Engine, Input, Now, Plan};

    fn live(kind: Kind) -> Live {
        let wall = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        let now = Now {
            wall,
            elapsed: 0,
            awake: 0,
        };
        let mut e = Engine::new(crate::settings::Settings::default().plan(1), now);
        e.handle(Input::Command(Command::Offer(kind)), now, &mut Vec::new());
        e.live().unwrap().clone()
    }

    fn builder(words: &Words) -> NotificationBuilder<'_> {
        NotificationBuilder {
            words,
            library: Box::new(|| crate::content::library(words.language())),
            discreet: false,
            sound: true,
            flare_up: false,
            buttons: true,
            can_snooze: true,
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
        let words = Words::new("en", None);
        let built = builder(&words).offer(&live(Kind::Posture));
        assert_eq!(
            (keys(&built), built.quiet, built.sound, built.expire),
            (vec!["done", "later", "why"], true, false, 15_000)
        );
        let built = builder(&words).offer(&live(Kind::Movement));
        assert_eq!(
            (keys(&built), built.quiet, built.sound, built.expire),
            (vec!["start", "later", "skip"], false, true, 120_000)
        );
    }

    #[test]
    fn discreet_offer_mentions_neither_health_nor_breathing() {
        let words = Words::new("en", None);
        let b = NotificationBuilder {
            discreet: true,
            ..builder(&words)
        };
        for kind in Kind::ALL {
            let mut live = live(kind);
            live.also = vec![Kind::Breathing];
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
        let words = Words::new("en", None);
        let b = NotificationBuilder {
            buttons: false,
            ..builder(&words)
        };
        let built = b.offer(&live(Kind::Posture));
        assert!(
            built.actions.is_empty() && built.body.contains("unbrace done"),
            "{built:?}"
        );
    }

    #[test]
    fn first_breathing_exercise_comes_with_the_safety_advice() {
        for language in crate::language::LANGUAGES {
            let words = Words::new(language, None);
            let safety = crate::content::library(language).breathing.safety;
            let first = |kind, breathing_caution, flare_up| {
                let b = NotificationBuilder {
                    breathing_caution,
                    flare_up,
                    ..builder(&words)
                };
                b.guide(&live(kind)).body
            };
            for flare_up in [false, true] {
                let body = first(Kind::Breathing, true, flare_up);
                assert!(
                    body.starts_with(&safety.before) && body.ends_with(&safety.stop),
                    "{body}"
                );
                assert!(body.lines().count() > 4, "the steps are there too: {body}");
            }
            let (later, moved) = (
                first(Kind::Breathing, false, false),
                first(Kind::Movement, true, false),
            );
            assert!(
                !later.contains(&safety.before) && !later.contains(&safety.stop),
                "{later}"
            );
            assert!(!moved.contains(&safety.before), "{moved}");
            let mut both = live(Kind::Movement);
            both.also = vec![Kind::Breathing];
            let b = NotificationBuilder {
                breathing_caution: true,
                ..builder(&words)
            };
            assert!(b.guide(&both).body.starts_with(&safety.before));
        }
    }

    #[test]
    fn guide_has_the_steps_the_pace_and_the_gentler_way_of_a_flare_up() {
        let words = Words::new("en", None);
        let b = NotificationBuilder {
            flare_up: true,
            ..builder(&words)
        };
        let built = b.guide(&live(Kind::Breathing));
        assert!(
            built.body.starts_with("Gently today: Lean back, or lie down"),
            "{built:?}"
        );
        assert!(built.body.contains("In for 4 seconds, out for 6."), "{built:?}");
        assert_eq!((keys(&built), built.expire), (vec!["done", "stop"], 0));
    }

    #[test]
    fn questions_name_the_command_where_there_are_no_buttons() {
        let words = Words::new("en", None);
        let question = builder(&words).flare_up_question(3, 6, "");
        assert_eq!(keys(&question), ["flare-up-yes", "flare-up-no"]);
        assert!(!question.quiet && question.body.contains('3'), "{question:?}");
        let plain = NotificationBuilder {
            buttons: false,
            ..builder(&words)
        };
        let question = plain.flare_up_question(3, 6, "\nCall me.");
        assert!(question.actions.is_empty());
        assert!(
            question.body.ends_with("Call me.\nunbrace flare-up on"),
            "{question:?}"
        );
    }

    #[test]
    fn messages_of_one_turn_are_joined() {
        let message = |title: &str, body: &str| MessageText {
            title: title.into(),
            body: body.into(),
        };
        let joined = message("Settings", "One line is wrong.").joined(message("Unbrace", "It goes on."));
        let expected = "Settings: One line is wrong.\nUnbrace: It goes on.";
        assert_eq!(joined, MessageText::new(expected.into()));
        let more = joined.joined(message("Program", "It is over."));
        assert_eq!(more.body, format!("{expected}\nProgram: It is over."));
    }
}
