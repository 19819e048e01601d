//! What the notifications say. Pure.

use crate::content::{Lesson, Library, ReminderText};
use crate::engine::{Kind, Live};
use crate::words::Words;

/// One notification.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub title: String,
    pub body: String,
    /// Key and label of each button.
    pub actions: Vec<(&'static str, String)>,
    /// Low urgency, no sound, gone by itself after seconds.
    pub quiet: bool,
    pub sound: bool,
    /// How long it stays, in milliseconds.
    pub expire: i32,
}

/// What happened to notifications.
#[derive(Debug)]
pub enum News {
    /// Somebody shows notifications, and whether with buttons.
    Daemon { buttons: bool },
    /// Nobody does, and why.
    Absent(String),
    /// The note with this token is on screen.
    Shown(u64),
    /// It could not be shown, and why.
    NotShown(u64, String),
    /// A button of the note with this token was pressed.
    Pressed(u64, String),
}

/// What the sentences depend on.
pub struct Manner<'a> {
    pub words: &'a Words,
    /// What can be offered, read when it is wanted and dropped again.
    pub library: Box<dyn Fn() -> Library + 'a>,
    pub discreet: bool,
    pub sound: bool,
    pub flare_up: bool,
    /// The daemon shows buttons.
    pub buttons: bool,
    pub can_snooze: bool,
    /// Seconds in and out.
    pub pace: (i64, i64),
    /// Who takes care before they breathe has not been said yet.
    pub care: bool,
    /// How long a reminder may stay, in milliseconds.
    pub expire: i64,
}

/// A quiet note stays for so long, in milliseconds.
const GLANCE: i32 = 15_000;

impl Manner<'_> {
    fn note(&self, title: String, body: Vec<String>, actions: &[&'static str], quiet: bool) -> Note {
        let mut body = body;
        let wanted = !actions.is_empty();
        if wanted && !self.buttons {
            body.push(self.words.say("answer-elsewhere"));
        }
        let label = |&key: &&'static str| (key, self.words.say(&format!("menu-{key}")));
        let stay = i32::try_from(self.expire).unwrap_or(i32::MAX);
        Note {
            title,
            body: body.join("\n"),
            actions: if self.buttons {
                actions.iter().map(label).collect()
            } else {
                Vec::new()
            },
            quiet,
            sound: self.sound && !quiet,
            expire: if quiet { GLANCE.min(stay) } else { stay },
        }
    }

    fn saying(&self, live: &Live) -> Option<ReminderText> {
        (self.library)().reminder_text(live.kind, live.cue.as_deref())
    }

    /// Short: daemons cut long titles. The sentence that counts stands in the body.
    fn title(&self, live: &Live) -> String {
        let manner = if self.discreet { "discreet" } else { "title" };
        self.words.say(&format!("{manner}-{}", live.kind.name()))
    }

    fn cue(&self, live: &Live) -> Vec<String> {
        let saying = self.saying(live).filter(|_| !self.discreet);
        saying.map(|s| s.cue).into_iter().collect()
    }

    /// The offer of a reminder.
    pub fn offer(&self, live: &Live) -> Note {
        let mut body = self.cue(live);
        if !live.also.is_empty() && !self.discreet {
            body.push(self.words.say("and-breathe"));
        }
        let quiet = live.kind == Kind::Posture;
        let mut actions = if quiet { vec!["done"] } else { vec!["start"] };
        actions.extend(self.can_snooze.then_some("later"));
        actions.push(if quiet { "why" } else { "skip" });
        self.note(self.title(live), body, &actions, quiet)
    }

    /// The reason behind the live reminder, and a lesson with it.
    pub fn why(&self, live: &Live, lesson: Option<&Lesson>) -> Note {
        let saying = self.saying(live);
        let mut body: Vec<String> = saying.into_iter().flat_map(|s| [s.cue, s.why]).collect();
        body.extend(lesson.map(|l| format!("{} {} {}", l.fact, l.action, l.choice)));
        let mut actions = if live.kind == Kind::Posture {
            vec!["done"]
        } else {
            vec!["start"]
        };
        actions.extend(self.can_snooze.then_some("later"));
        let mut note = self.note(self.title(live), body, &actions, true);
        note.expire = i32::try_from(self.expire).unwrap_or(i32::MAX); // it was asked for: time to read
        note
    }

    /// The steps of a guided one. Whoever starts it wants to read them, discreet or not.
    pub fn guide(&self, live: &Live) -> Note {
        let library = (self.library)();
        let breathes = live.parts().contains(&Kind::Breathing);
        let care = breathes && self.care;
        let mut body = Vec::new();
        body.extend(care.then(|| library.breathing.safety.before.clone()));
        let mut add = |kind: Kind, id: Option<&str>| {
            let Some(said) = library.reminder_text(kind, id) else {
                return;
            };
            let gentler = said.gentler.filter(|_| self.flare_up);
            body.extend(gentler.map(|how| self.words.fill("gently", &[("how", &how)])));
            let dose = said
                .dose
                .map(|(usual, flare)| if self.flare_up { flare } else { usual });
            body.extend(dose.filter(|d| !d.is_empty()));
            body.extend(said.steps);
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
            body.extend(care.then(|| library.breathing.safety.stop.clone()));
        }
        let mut note = self.note(self.title(live), body, &["done", "stop"], false);
        note.sound = false;
        // It goes when the length is over; the daemon must not take it away before.
        note.expire = 0;
        note
    }

    /// A sentence that asks for nothing.
    pub fn tell(&self, title: String, body: String) -> Note {
        self.note(title, vec![body], &[], true)
    }

    /// A question with two answers, that stays until it is answered or goes with the daemon's patience.
    pub fn question(
        &self,
        title: String,
        body: String,
        yes: (&'static str, String),
        no: (&'static str, String),
    ) -> Note {
        let mut note = self.tell(title, body);
        note.actions = if self.buttons { vec![yes, no] } else { Vec::new() };
        note.quiet = false;
        note.expire = 60_000;
        note
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

    fn manner(words: &Words) -> Manner<'_> {
        Manner {
            words,
            library: Box::new(|| crate::content::library(words.language())),
            discreet: false,
            sound: true,
            flare_up: false,
            buttons: true,
            can_snooze: true,
            pace: (4, 6),
            care: false,
            expire: Plan::default().timing.expire,
        }
    }

    fn keys(note: &Note) -> Vec<&str> {
        note.actions.iter().map(|(k, _)| *k).collect()
    }

    #[test]
    fn a_posture_cue_is_quiet_and_the_others_are_not() {
        let words = Words::new("en", None);
        let note = manner(&words).offer(&live(Kind::Posture));
        assert_eq!(
            (keys(&note), note.quiet, note.sound, note.expire),
            (vec!["done", "later", "why"], true, false, 15_000)
        );
        let note = manner(&words).offer(&live(Kind::Movement));
        assert_eq!(
            (keys(&note), note.quiet, note.sound, note.expire),
            (vec!["start", "later", "skip"], false, true, 120_000)
        );
    }

    #[test]
    fn discreet_offers_show_no_word_of_health_or_breath() {
        let words = Words::new("en", None);
        let m = Manner {
            discreet: true,
            ..manner(&words)
        };
        for kind in Kind::ALL {
            let mut live = live(kind);
            live.also = vec![Kind::Breathing];
            let note = m.offer(&live);
            let text = format!("{} {}", note.title, note.body).to_lowercase();
            for word in [
                "breath", "belly", "back", "health", "pain", "posture", "rib", "exercise",
            ] {
                assert!(!text.contains(word), "{text}");
            }
        }
    }

    #[test]
    fn without_buttons_the_note_says_where_to_answer() {
        let words = Words::new("en", None);
        let m = Manner {
            buttons: false,
            ..manner(&words)
        };
        let note = m.offer(&live(Kind::Posture));
        assert!(
            note.actions.is_empty() && note.body.contains("unbrace done"),
            "{note:?}"
        );
    }

    #[test]
    fn the_first_breathing_says_who_takes_care_and_when_to_stop() {
        for language in crate::language::LANGUAGES {
            let words = Words::new(language, None);
            let care = crate::content::library(language).breathing.safety;
            let first = |kind, care, flare_up| {
                let m = Manner {
                    care,
                    flare_up,
                    ..manner(&words)
                };
                m.guide(&live(kind)).body
            };
            for flare_up in [false, true] {
                let body = first(Kind::Breathing, true, flare_up);
                assert!(
                    body.starts_with(&care.before) && body.ends_with(&care.stop),
                    "{body}"
                );
                assert!(body.lines().count() > 4, "the steps are there too: {body}");
            }
            let (later, moved) = (
                first(Kind::Breathing, false, false),
                first(Kind::Movement, true, false),
            );
            assert!(
                !later.contains(&care.before) && !later.contains(&care.stop),
                "{later}"
            );
            assert!(!moved.contains(&care.before), "{moved}");
            let mut both = live(Kind::Movement);
            both.also = vec![Kind::Breathing];
            let m = Manner {
                care: true,
                ..manner(&words)
            };
            assert!(m.guide(&both).body.starts_with(&care.before));
        }
    }

    #[test]
    fn a_guide_has_the_steps_the_pace_and_in_a_flare_up_the_gentler_way() {
        let words = Words::new("en", None);
        let m = Manner {
            flare_up: true,
            ..manner(&words)
        };
        let note = m.guide(&live(Kind::Breathing));
        assert!(
            note.body.starts_with("Gently today: Lean back, or lie down"),
            "{note:?}"
        );
        assert!(note.body.contains("In for 4 seconds, out for 6."), "{note:?}");
        assert_eq!((keys(&note), note.expire), (vec!["done", "stop"], 0));
    }
}
