//! Notifications: which one an event shows, what its buttons do, and how news of the notification service is handled.
//! `delivery.rs` decides what takes a notification's place.

use super::delivery::{Attempts, Inbox};
use super::health::{Component, Health};
use super::notes::{Manner, News, Note};
use super::shell::Shell;
use super::system::Notifier;
use crate::engine::day_of;
use crate::engine::{Answer, Command, Delivery, Event, Input, Kind, Ms, Name, Now, Outcome, SECOND};
use crate::ipc::Page;
use crate::{autostart, content, terminal};
use std::io::IsTerminal;

/// How long a notification may take to appear before another daemon is started for it, or something else takes its
/// place. A daemon that restarts needs some of it.
const PATIENCE: Ms = 3 * SECOND;

/// What a notification is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The reminder with this id.
    Reminder(u64),
    /// Its reason.
    Why(u64),
    /// Its steps.
    Guide(u64),
    FlareUp,
    Autostart,
    /// The question how it is going.
    CheckIn,
    /// A message that asks for nothing.
    Tell,
    /// A kind word after a break, which loses nothing by not being seen.
    Praise,
}

struct Current {
    token: u64,
    purpose: Purpose,
    note: Note,
    on_screen: bool,
    printed: bool,
}

/// The one notification that may be on screen, and the way to the service that shows it.
pub(super) struct Pager {
    pub(super) notifier: Option<Notifier>,
    current: Option<Current>,
    token: u64,
    /// The daemon's buttons; taken to be there until it says otherwise.
    no_buttons: bool,
    absent: bool,
    /// Why there is no service, in the system's own words.
    pub(super) why_absent: String,
    /// Since the daemon went, one was asked for.
    started: bool,
    /// The last notification could not be shown, and no service has appeared since.
    pub(super) unavailable: bool,
    /// The routes that the live offer has taken.
    pub(super) attempts: Attempts,
    /// Messages that no notification has shown.
    pub(super) inbox: Inbox,
    /// Standard output is a terminal, where a person may read.
    pub(super) terminal: bool,
    /// Until when the note has to be on screen.
    by: Option<Ms>,
    /// When the last note was shown.
    shown: Option<Ms>,
}

impl Default for Pager {
    fn default() -> Self {
        Pager {
            notifier: None,
            current: None,
            token: 0,
            no_buttons: false,
            absent: false,
            why_absent: String::new(),
            started: false,
            unavailable: false,
            attempts: Attempts::default(),
            inbox: Inbox::default(),
            terminal: std::io::stdout().is_terminal(),
            by: None,
            shown: None,
        }
    }
}

impl Pager {
    pub(super) fn deadline(&self) -> Option<Ms> {
        self.by
    }

    /// When the last note was shown, whatever became of it.
    pub(super) fn shown_at(&self) -> Option<Ms> {
        self.shown
    }

    /// Whether the daemon shows buttons, as far as is known.
    pub(super) fn has_buttons(&self) -> bool {
        !self.no_buttons
    }

    /// What was told in this very turn: title and body.
    fn told_in(&self, now: Now) -> Option<(String, String)> {
        let c = self.current.as_ref()?;
        let same = c.purpose == Purpose::Tell && self.shown == Some(now.elapsed);
        same.then(|| (c.note.title.clone(), c.note.body.clone()))
    }

    /// Takes the note back when it is for this.
    pub(super) fn close_if(&mut self, purpose: Purpose) {
        if self.current.as_ref().is_some_and(|c| c.purpose == purpose) {
            self.close();
        }
    }

    /// What the present notification is for.
    pub(super) fn purpose(&self) -> Option<Purpose> {
        self.current.as_ref().map(|c| c.purpose)
    }

    /// Keeps the present notification's message for the menu, unless it is on screen.
    pub(super) fn keep_waiting(&mut self) {
        if let Some(c) = self.current.as_ref().filter(|c| !c.on_screen) {
            self.inbox.keep(c.token, c.purpose, &c.note);
        }
    }

    /// Shows a note in place of the present one. Without a notification service it stays unsent; the caller then finds
    /// another way.
    pub(super) fn show(&mut self, note: Note, purpose: Purpose, now: Now) {
        if purpose != Purpose::Tell || self.told_in(now).is_none() {
            self.keep_waiting(); // it is replaced before anything has shown it
        }
        self.shown = Some(now.elapsed);
        self.token += 1;
        self.current = Some(Current {
            token: self.token,
            purpose,
            note,
            on_screen: false,
            printed: false,
        });
        self.started = false;
        self.send(false, now);
    }

    fn send(&mut self, start_daemon: bool, now: Now) {
        if let (Some(current), Some(n)) = (&self.current, &self.notifier) {
            n.show(current.token, current.note.clone(), start_daemon);
            self.by = Some(now.elapsed + PATIENCE);
        } else {
            self.by = Some(now.elapsed); // there is no service: the next look at the deadlines finds another way
        }
    }

    /// Prints the present note, once.
    pub(super) fn print(&mut self) {
        self.by = None;
        if let Some(c) = self.current.as_mut().filter(|c| !c.printed) {
            c.printed = true;
            let line = format!("{} {}", c.note.title, c.note.body.replace('\n', " "));
            // The terminal may be closed: then there is no way left at all.
            let _ = terminal::print(format!("{}\n", terminal::clean(&line)).as_bytes());
        }
    }

    pub(super) fn close(&mut self) {
        self.current = None;
        self.by = None;
        if let Some(n) = &self.notifier {
            n.close();
        }
    }

    /// Waits until the daemon has been told of the last note's end.
    pub(super) fn finish(&mut self) {
        if let Some(n) = self.notifier.take() {
            n.finish();
        }
    }
}

impl Shell {
    fn manner(&self, now: Now) -> Manner<'_> {
        let settings = &self.config.settings;
        Manner {
            words: &self.words,
            library: Box::new(move || {
                super::program::library(&self.words, self.config.program.as_ref(), day_of(now.wall))
            }),
            discreet: settings.discreet(),
            sound: settings.sound(),
            flare_up: self.engine.flare_up(),
            buttons: !self.pager.no_buttons,
            can_snooze: self.engine.can_snooze(),
            pace: settings.pace_after(self.engine.sessions()),
            care: !self.cared
                || self
                    .caring
                    .is_some_and(|id| self.engine.live().is_some_and(|l| l.id == id)),
            expire: self.engine.plan().timing.expire,
        }
    }

    /// What an event shows.
    pub(super) fn page(&mut self, e: &Event, now: Now) {
        match e.event {
            Name::Offered => {
                self.deliver_offer(now);
            }
            Name::Ended => {
                let guide = |c: &Current| matches!(c.purpose, Purpose::Guide(_));
                let guided = self.pager.current.as_ref().is_some_and(guide);
                if guided && e.outcome == Some(Outcome::Done) {
                    let text = self.words.say("well-done");
                    let note = self.manner(now).tell(text, String::new());
                    self.pager.show(note, Purpose::Praise, now);
                } else if self.shows_reminder() {
                    self.pager.close();
                }
            }
            Name::Withdrawn | Name::Snoozed if self.shows_reminder() => self.pager.close(),
            _ => {}
        }
    }

    pub(super) fn shows_reminder(&self) -> bool {
        let of_reminder = |c: &Current| {
            matches!(
                c.purpose,
                Purpose::Reminder(_) | Purpose::Why(_) | Purpose::Guide(_)
            )
        };
        self.pager.current.as_ref().is_some_and(of_reminder)
    }

    /// Says something that asks for nothing. A reminder on screen makes room; the menu still has its answers.
    pub(super) fn tell(&mut self, title: &str, body: &str, now: Now) {
        let (title, body) = match self.pager.told_in(now) {
            // Two pieces of news of one turn: the second would take the first one's place.
            Some((before, said)) if before == "Unbrace" => (before, format!("{said}\n{title}: {body}")),
            Some((before, said)) => ("Unbrace".into(), format!("{before}: {said}\n{title}: {body}")),
            None => (title.to_owned(), body.to_owned()),
        };
        let note = self.manner(now).tell(title, body);
        self.pager.show(note, Purpose::Tell, now);
    }

    pub(super) fn ask_flare_up(&mut self, now: Now) {
        let w = &self.words;
        let (days, count) = (
            self.engine.flare_up_days().to_string(),
            self.engine.flare_up_offers().to_string(),
        );
        let mut body = w.fill("flare-up-body", &[("days", &days), ("count", &count)]);
        body.push_str(&self.program_contact());
        let yes = ("flare-up-yes", w.say("flare-up-yes"));
        let no = ("flare-up-no", w.say("flare-up-no"));
        let mut note = self.manner(now).question(w.say("flare-up-title"), body, yes, no);
        if note.actions.is_empty() {
            note.body.push_str("\nunbrace flare-up on");
        }
        self.pager.show(note, Purpose::FlareUp, now);
    }

    /// What a flare-up that has begun brings, and where the warning signs stand.
    pub(super) fn flare_up_text(&self, now: Now) -> String {
        let until = self.engine.flare_up_until(now);
        let day = until
            .map(|u| self.words.day(u.date_naive(), now.wall.date_naive()))
            .unwrap_or_default();
        let count = self.engine.flare_up_offers().to_string();
        let mut text = self
            .words
            .fill("flare-up-on", &[("day", &day), ("count", &count)]);
        text.push_str(&self.program_contact());
        text
    }

    pub(super) fn ask_autostart(&mut self, now: Now) {
        self.asked_autostart = true;
        let w = &self.words;
        let yes = ("autostart-yes", w.say("autostart-yes"));
        let no = ("autostart-no", w.say("autostart-no"));
        let (title, body) = (w.say("autostart-title"), w.say("autostart-body"));
        let note = self.manner(now).question(title, body, yes, no);
        self.pager.show(note, Purpose::Autostart, now);
    }

    /// Shows the reason behind the live reminder. `false`: there is none.
    pub(super) fn why(&mut self, now: Now) -> bool {
        let Some(live) = self.engine.live() else {
            return false;
        };
        let id = live.id;
        let library = content::library(self.words.language());
        let today = day_of(now.wall);
        let lesson = content::next_lesson(&library.lessons, &self.lessons, today);
        let note = self.manner(now).why(live, lesson);
        if let Some(l) = lesson {
            self.lessons.insert(l.id.to_string(), today);
            self.save(now);
        }
        self.pager.show(note, Purpose::Why(id), now);
        true
    }

    /// Answers the live reminder. `false`: refused.
    pub(super) fn answer(&mut self, answer: Answer, now: Now) -> bool {
        let done = self.feed(Input::Answer(answer), now);
        if done && answer == Answer::Start {
            match self.show_window(Page::Guide, true, now) {
                Some(()) => self.pager.close(),
                None => self.guide_by_note(now),
            }
        }
        done
    }

    /// Prints the live offer: the last resort.
    pub(super) fn print_offer(&mut self, now: Now) {
        if !matches!(self.pager.purpose(), Some(Purpose::Reminder(_))) {
            self.offer_by_note(now);
        }
        self.pager.print();
    }

    /// Shows the live offer as a notification.
    pub(super) fn offer_by_note(&mut self, now: Now) {
        if let Some(live) = self.engine.live() {
            let (note, id) = (self.manner(now).offer(live), live.id);
            self.pager.show(note, Purpose::Reminder(id), now);
        }
    }

    /// Where no window can be had, the note has the steps.
    pub(super) fn guide_by_note(&mut self, now: Now) {
        if let Some(live) = self.engine.live() {
            let (note, id) = (self.manner(now).guide(live), live.id);
            let breathes = live.parts().contains(&Kind::Breathing);
            if breathes && !std::mem::replace(&mut self.cared, true) {
                self.caring = Some(id); // the same words when this note is shown again
                self.save(now);
            }
            self.pager.show(note, Purpose::Guide(id), now);
        }
    }

    /// News of the notification service and of the note on screen.
    pub(super) fn news(&mut self, news: News, now: Now) {
        match news {
            News::Daemon { buttons } => {
                self.pager.no_buttons = !buttons;
                self.pager.absent = false;
                self.pager.unavailable = false;
                let health = if buttons {
                    Health::Ok
                } else {
                    Health::Limited("without buttons: answer from the tray or the command line".into())
                };
                self.health.set(Component::Notifications, health);
                self.show_again(now);
            }
            News::Absent(why) => {
                self.pager.absent = true;
                self.health
                    .set(Component::Notifications, Health::Missing(why.clone()));
                self.pager.why_absent = why;
                // A message that was on screen has been seen.
                let seen =
                    |c: &mut Current| c.on_screen && matches!(c.purpose, Purpose::Tell | Purpose::Praise);
                self.pager.current.take_if(seen);
                if let Some(c) = &mut self.pager.current {
                    c.on_screen = false;
                    self.pager.by = Some(now.elapsed + PATIENCE);
                }
            }
            News::Shown(token) => {
                self.pager.inbox.remove(token);
                if let Some(c) = self.pager.current.as_mut().filter(|c| c.token == token) {
                    c.on_screen = true;
                    self.pager.by = None;
                    if self.shows_reminder() {
                        self.report_delivery(Delivery::Shown, now);
                    }
                }
            }
            News::NotShown(token, why) => {
                let ours = self.pager.current.as_mut().filter(|c| c.token == token);
                let ours = ours.map(|c| c.on_screen = false).is_some();
                // Where a daemon is only missing, one is started for it at the deadline.
                let waits = Notifier::CAN_START && self.pager.absent && !self.pager.started;
                if ours && !waits {
                    self.pager.by = None;
                    self.notification_failed(&why, now);
                }
            }
            News::Pressed(token, key) => {
                let current = self.pager.current.as_ref().filter(|c| c.token == token);
                if let Some(purpose) = current.map(|c| c.purpose) {
                    self.pressed(purpose, &key, now);
                }
            }
        }
    }

    /// A daemon is there: whatever should be on screen and is not is shown.
    fn show_again(&mut self, now: Now) {
        let Some(c) = self.pager.current.take_if(|c| !c.on_screen) else {
            return;
        };
        let live = self.engine.live();
        let note = match (c.purpose, live) {
            (Purpose::Reminder(id), Some(l)) if l.id == id => self.manner(now).offer(l),
            (Purpose::Why(id), Some(l)) if l.id == id => self.manner(now).why(l, None),
            (Purpose::Guide(id), Some(l)) if l.id == id => self.manner(now).guide(l),
            (
                Purpose::FlareUp | Purpose::Autostart | Purpose::CheckIn | Purpose::Tell | Purpose::Praise,
                _,
            ) => c.note,
            _ => return,
        };
        self.pager.show(note, c.purpose, now);
    }

    /// A button, or nothing when its note is not for what is live any more.
    fn pressed(&mut self, purpose: Purpose, key: &str, now: Now) {
        let live = self.engine.live().map(|l| l.id);
        match (purpose, key) {
            (Purpose::Reminder(id) | Purpose::Why(id) | Purpose::Guide(id), key) if live == Some(id) => {
                match key {
                    "done" => drop(self.answer(Answer::Done, now)),
                    "later" => drop(self.answer(Answer::Later, now)),
                    "skip" | "stop" => drop(self.answer(Answer::Skip, now)),
                    "start" => drop(self.answer(Answer::Start, now)),
                    "why" => drop(self.why(now)),
                    _ => {}
                }
            }
            (Purpose::FlareUp, "flare-up-yes") => {
                let days = self.engine.flare_up_days();
                self.feed(Input::Command(Command::FlareUp(Some(days))), now);
                let text = self.flare_up_text(now);
                self.tell("Unbrace", &text, now);
            }
            (Purpose::Autostart, "autostart-yes") => {
                let text = match autostart::set(true) {
                    Ok(()) => self.words.say("autostart-done"),
                    Err(e) => crate::pages::autostart::problem(&e, &self.words),
                };
                self.tell("Unbrace", &text, now);
            }
            (Purpose::CheckIn, key) => self.check_in_pressed(key == "check-in-yes", now),
            (Purpose::FlareUp | Purpose::Autostart, _) => self.pager.close(),
            _ => {} // a late answer to a reminder that is over
        }
    }

    /// The note was not shown in time: a daemon may be started for it once, then another way has to do.
    pub(super) fn page_deadline(&mut self, now: Now) {
        if self.pager.by.take_if(|at| *at <= now.elapsed).is_none() {
            return;
        }
        let on_screen = self.pager.current.as_ref().is_none_or(|c| c.on_screen);
        if on_screen {
            return;
        }
        let can_start = Notifier::CAN_START && self.pager.notifier.is_some();
        if can_start && self.pager.absent && !std::mem::replace(&mut self.pager.started, true) {
            return self.pager.send(true, now);
        }
        let why = if self.pager.absent || self.pager.notifier.is_none() {
            self.pager.why_absent.clone()
        } else {
            "the notification service does not answer".into()
        };
        self.notification_failed(&why, now);
    }
}
