//! What the tray and the command line show: the engine's state in words. Pure.

use super::delivery::Waiting;
use crate::engine::{Command, Engine, HOUR, Hold, Kind, MINUTE, Now, Pause};
use crate::ipc::{Ask, Notice, Page};
use crate::words::Words;
use chrono::Duration;

/// How the mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Counting,
    Due,
    Quiet,
    Away,
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Separator,
    /// Only to be read.
    Note(String),
    Item(String, Ask),
    Sub(String, Vec<Entry>),
}

/// All that the tray shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayView {
    pub line: String,
    pub detail: String,
    pub look: Look,
    pub menu: Vec<Entry>,
}

/// What the view needs to know besides the engine.
pub struct Context<'a> {
    pub words: &'a Words,
    /// No word of health or breath.
    pub discreet: bool,
    /// The settings file cannot be used.
    pub problem: bool,
    /// Messages that no notification has shown.
    pub waiting: &'a [Waiting],
}

impl Context<'_> {
    fn kind(&self, kind: Kind) -> String {
        if self.discreet {
            self.words.say("kind-discreet")
        } else {
            self.words.say(&format!("kind-{}", kind.name()))
        }
    }

    fn reason(&self, hold: Hold) -> String {
        self.words.say(&format!("hold-{}", hold.name()))
    }
}

/// What comes next, or why it is quiet and until when. Times, not lengths: they change seldom.
pub fn line(c: &Context<'_>, e: &Engine, now: Now) -> String {
    let w = c.words;
    if let Some(live) = e.live() {
        let id = if live.guided.is_some() {
            "line-guided"
        } else {
            "line-live"
        };
        return w.fill(id, &[("kind", &c.kind(live.kind))]);
    }
    let holds = e.holds();
    if !holds.is_empty() {
        let until = e.quiet_until(now);
        if e.paused() && until.is_none() {
            return w.say("line-quiet-indefinitely");
        }
        let reasons: Vec<String> = holds.iter().map(|&h| c.reason(h)).collect();
        let reasons = reasons.join(", ");
        let Some(until) = until else {
            return w.fill("line-quiet", &[("reasons", &reasons)]);
        };
        let time = w.moment(until.naive_local(), now.wall.date_naive());
        return w.fill("line-quiet-until", &[("time", &time), ("reasons", &reasons)]);
    }
    if e.away() {
        return w.say("line-away");
    }
    let next = Kind::ALL
        .into_iter()
        .filter_map(|k| Some((e.comes_in(k, now)?, k)))
        .min();
    match next {
        Some((0, kind)) => w.fill("line-next-soon", &[("kind", &c.kind(kind))]),
        Some((ms, kind)) => {
            let at = now.wall + Duration::milliseconds(ms);
            let time = w.time(at.time());
            w.fill("line-next", &[("kind", &c.kind(kind)), ("time", &time)])
        }
        None => w.say("line-none"),
    }
}

/// What comes of each kind, a line each, for `status`.
pub fn nexts(c: &Context<'_>, e: &Engine, now: Now) -> Vec<String> {
    let w = c.words;
    let next = |kind: Kind| {
        let when = match e.comes_in(kind, now) {
            None => w.say("next-off"),
            Some(0) => w.say("next-soon"),
            Some(ms) => w.fill(
                "next-in",
                &[("minutes", &((ms + MINUTE - 1) / MINUTE).to_string())],
            ),
        };
        format!("{}: {when}", c.kind(kind))
    };
    Kind::ALL.into_iter().map(next).collect()
}

/// Until when the flare-up lasts, or nothing.
pub fn detail(c: &Context<'_>, e: &Engine, now: Now) -> String {
    let until = e.flare_up_until(now);
    let day = until.map(|u| c.words.day(u.date_naive(), now.wall.date_naive()));
    day.map(|d| c.words.fill("line-flare-up", &[("day", &d)]))
        .unwrap_or_default()
}

/// The whole tray.
pub fn tray(c: &Context<'_>, e: &Engine, now: Now) -> TrayView {
    let look = match (e.live().is_some(), e.holds().is_empty(), e.away()) {
        (true, ..) => Look::Due,
        (_, false, _) => Look::Quiet,
        (_, _, true) => Look::Away,
        _ => Look::Counting,
    };
    let (line, detail) = (line(c, e, now), detail(c, e, now));
    let item = |id: &str, ask: Ask| Entry::Item(c.words.say(id), ask);
    let mut menu = vec![Entry::Note(line.clone())];
    if !detail.is_empty() {
        menu.push(Entry::Note(detail.clone()));
    }
    menu.extend(answers(e, &item));
    let waiting = c.waiting.iter().map(|w| {
        let ask = w.ask.clone().unwrap_or(Ask::Read(w.id));
        Entry::Item(shortened(&w.text), ask)
    });
    let changes = changes(c, e, now).into_iter();
    let notices: Vec<Entry> = waiting
        .chain(changes.map(|n| Entry::Item(n.text, n.ask)))
        .collect();
    if !notices.is_empty() {
        menu.push(Entry::Separator);
        menu.extend(notices);
    }
    menu.push(Entry::Separator);
    menu.push(item("menu-breathe", Ask::Open(Page::Breathe)));
    menu.push(item("menu-move", Ask::Open(Page::Move)));
    menu.push(if e.paused() {
        item("menu-resume", Ask::Command(Command::Resume))
    } else {
        let pause = |id: &str, p| item(id, Ask::Command(Command::Pause(p)));
        let lengths = vec![
            pause("menu-15m", Pause::For(15 * MINUTE)),
            pause("menu-30m", Pause::For(30 * MINUTE)),
            pause("menu-1h", Pause::For(HOUR)),
            pause("menu-2h", Pause::For(2 * HOUR)),
            pause("menu-tomorrow", Pause::Tomorrow),
            pause("menu-indefinitely", Pause::Indefinitely),
        ];
        Entry::Sub(c.words.say("menu-pause"), lengths)
    });
    menu.push(if e.flare_up() {
        item("menu-flare-up-end", Ask::Command(Command::FlareUp(None)))
    } else {
        item("menu-flare-up", Ask::AskFlareUp)
    });
    menu.push(item("menu-check-in", Ask::Open(Page::CheckIn)));
    menu.push(Entry::Separator);
    menu.push(item("menu-open", Ask::Open(Page::Today)));
    menu.push(item("menu-settings", Ask::Open(Page::Settings)));
    menu.push(Entry::Separator);
    menu.push(item("menu-quit", Ask::Quit));
    TrayView {
        line,
        detail,
        look,
        menu,
    }
}

/// The answers to the live reminder: its pop-up may have vanished.
fn answers(e: &Engine, item: &dyn Fn(&str, Ask) -> Entry) -> Vec<Entry> {
    use crate::engine::Answer::{Done, Later, Skip, Start};
    let Some(live) = e.live() else {
        return Vec::new();
    };
    let mut menu = vec![Entry::Separator];
    let mut add = |id, ask| menu.push(item(id, ask));
    match (live.guided.is_some(), live.kind) {
        (true, _) => {
            add("menu-done", Ask::Answer(Done));
            add("menu-stop", Ask::Answer(Skip));
        }
        (false, Kind::Posture) => add("menu-done", Ask::Answer(Done)),
        (false, _) => add("menu-start", Ask::Answer(Start)),
    }
    if e.can_snooze() {
        add("menu-later", Ask::Answer(Later));
    }
    match (live.guided.is_some(), live.kind) {
        (true, _) => {}
        (false, Kind::Posture) => add("menu-why", Ask::Why),
        (false, _) => add("menu-skip", Ask::Answer(Skip)),
    }
    menu
}

/// The longest line of a message in the menu, in characters.
const MENU_LINE: usize = 64;

/// A message as one line of the menu: its first line, cut at a word where it is long.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= MENU_LINE && line.len() == text.len() {
        return line.to_owned();
    }
    let mut short: String = line.chars().take(MENU_LINE).collect();
    if short.len() < line.len()
        && let Some(space) = short.rfind(' ')
    {
        short.truncate(space);
    }
    format!("{short}…")
}

/// Everything that waits for the person: messages that no notification has shown, then what they can change back.
pub fn notices(c: &Context<'_>, e: &Engine, now: Now) -> Vec<Notice> {
    let waiting = c.waiting.iter().map(|w| Notice {
        text: w.text.clone(),
        ask: w.ask.clone().unwrap_or(Ask::Dismiss(w.id)),
    });
    waiting.chain(changes(c, e, now)).collect()
}

/// What the person did not ask for and can change back: in words, and how.
fn changes(c: &Context<'_>, e: &Engine, now: Now) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut add = |text, ask| notices.push(Notice { text, ask });
    if c.problem {
        add(c.words.say("menu-problem"), Ask::Open(Page::Settings));
    }
    for kind in Kind::ALL.into_iter().filter(|&k| e.grown(k) > 0) {
        let minutes = |ms: crate::engine::Ms| (ms / MINUTE).to_string();
        let (every, set) = (
            minutes(e.interval(kind)),
            minutes(e.interval(kind) - e.grown(kind)),
        );
        let gaps = [("kind", c.kind(kind)), ("now", every), ("set", set)];
        let gaps = gaps.each_ref().map(|(k, v)| (*k, v.as_str()));
        let label = c.words.fill("menu-adapted", &gaps);
        add(label, Ask::Command(Command::Unadapt(kind)));
    }
    for hold in e.long_holds(now) {
        let label = c.words.fill("menu-anyway", &[("reason", &c.reason(hold))]);
        add(label, Ask::Command(Command::Anyway));
    }
    notices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Input, Plan, Presence};

    fn at(minutes: i64) -> Now {
        let start = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap();
        Now {
            wall: start + Duration::minutes(minutes),
            elapsed: minutes * MINUTE,
            awake: minutes * MINUTE,
        }
    }

    fn labels(menu: &[Entry]) -> Vec<String> {
        let label = |e: &Entry| match e {
            Entry::Separator => "--".to_owned(),
            Entry::Note(l) => format!("({l})"),
            Entry::Item(l, _) => l.clone(),
            Entry::Sub(l, sub) => format!("{l}: {}", labels(sub).join(" | ")),
        };
        menu.iter().map(label).collect()
    }

    fn seen(e: &Engine, now: Now) -> TrayView {
        let words = Words::new("en", None);
        let context = Context {
            words: &words,
            discreet: false,
            problem: false,
            waiting: &[],
        };
        tray(&context, e, now)
    }

    fn fed(e: &mut Engine, input: Input, minutes: i64) {
        e.handle(input, at(minutes), &mut Vec::new());
    }

    #[test]
    fn the_menu_says_what_comes_and_offers_everything() {
        let mut e = Engine::new(Plan::default(), at(0));
        fed(&mut e, Input::Presence(Presence::Active), 0);
        fed(&mut e, Input::Wake, 1);
        let view = seen(&e, at(1));
        assert_eq!(
            (view.line.as_str(), view.look),
            ("Next: posture at 09:30", Look::Counting)
        );
        assert_eq!(
            labels(&view.menu),
            [
                "(Next: posture at 09:30)",
                "--",
                "Breathe now",
                "Move now",
                "Pause: 15 min | 30 min | 1 h | 2 h | Until tomorrow | Until I resume",
                "Flare-up",
                "Check in…",
                "--",
                "Open Unbrace",
                "Settings…",
                "--",
                "Quit",
            ]
        );
    }

    #[test]
    fn a_waiting_message_is_one_short_line_of_the_menu_and_whole_in_a_window() {
        let words = Words::new("en", None);
        let long =
            "Unbrace cannot write to its folder, so what happens now may not be kept.\nThe disk is full.";
        let waiting = [
            Waiting::to_read(7, long),
            Waiting::to_read(8, "Settings are fine again."),
        ];
        let context = Context {
            words: &words,
            discreet: false,
            problem: false,
            waiting: &waiting,
        };
        let e = Engine::new(Plan::default(), at(0));
        let menu = tray(&context, &e, at(0)).menu;
        assert_eq!(
            menu[2..4],
            [
                Entry::Item(
                    "Unbrace cannot write to its folder, so what happens now may not…".into(),
                    Ask::Read(7)
                ),
                Entry::Item("Settings are fine again.".into(), Ask::Read(8)),
            ]
        );
        let notices = notices(&context, &e, at(0));
        assert_eq!(
            (notices[0].text.as_str(), &notices[0].ask),
            (long, &Ask::Dismiss(7))
        );
    }

    #[test]
    fn a_live_reminder_is_answered_from_the_menu_and_later_goes_when_it_is_used_up() {
        let plan = Plan {
            timing: crate::engine::Timing {
                max_snoozes: 0,
                ..Plan::default().timing
            },
            ..Plan::default()
        };
        let mut e = Engine::new(plan, at(0));
        fed(&mut e, Input::Command(Command::Offer(Kind::Movement)), 0);
        let view = seen(&e, at(0));
        assert_eq!((view.line.as_str(), view.look), ("Now: movement", Look::Due));
        assert_eq!(labels(&view.menu)[1..4], ["--", "Start", "Skip"]);
    }

    #[test]
    fn quiet_says_why_and_until_when() {
        let mut e = Engine::new(Plan::default(), at(0));
        fed(&mut e, Input::Presence(Presence::Active), 0);
        fed(&mut e, Input::Command(Command::Pause(Pause::For(HOUR))), 0);
        assert_eq!(seen(&e, at(0)).line, "Quiet until 10:00: you paused it");
        fed(&mut e, Input::Command(Command::Pause(Pause::Tomorrow)), 0);
        assert_eq!(
            seen(&e, at(0)).line,
            "Quiet until Tue, 24 Nov, 04:00: you paused it"
        );
        fed(&mut e, Input::Command(Command::Pause(Pause::Indefinitely)), 0);
        assert_eq!(seen(&e, at(0)).line, "Quiet until you resume");
        fed(&mut e, Input::Command(Command::Resume), 0);
        fed(&mut e, Input::Presence(Presence::Hold(Hold::Call, true)), 1);
        assert_eq!(seen(&e, at(1)).line, "Quiet: in a call");
        fed(&mut e, Input::Wake, 121);
        let view = seen(&e, at(121));
        assert_eq!(
            labels(&view.menu)[2],
            "Quiet for the last 2 h: in a call. Remind me anyway"
        );
        assert_eq!(view.look, Look::Quiet);
    }
}
