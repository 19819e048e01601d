//! The state of the engine in words, for the tray and the command line. Pure.

use super::delivery::WaitingMessage;
use crate::engine::{Command, Engine, HOUR, Hold, Kind, MINUTE, Now, Pause};
use crate::ipc::{Ask, Notice, Page};
use crate::words::Words;
use chrono::Duration;

/// The longest line of a message in the menu, in characters.
const MENU_LINE: usize = 64;

/// The state that the icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconState {
    Counting,
    Due,
    Quiet,
    Away,
}

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq)]
pub enum MenuEntry {
    Separator,
    /// A text without a function.
    Label(String),
    Item(String, Ask),
    Submenu(String, Vec<MenuEntry>),
}

/// Everything that the tray shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayView {
    pub line: String,
    pub detail: String,
    pub icon: IconState,
    pub menu: Vec<MenuEntry>,
}

/// What the texts depend on besides the engine.
pub struct Context<'a> {
    pub words: &'a Words,
    /// Without a mention of health or breathing.
    pub discreet: bool,
    /// The settings file has an error.
    pub settings_problem: bool,
    /// Messages that no notification has shown.
    pub waiting: &'a [WaitingMessage],
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

/// The next reminder, or the reason why there is none and until when. With times instead of durations, which
/// would change each minute.
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

/// One line for each kind of reminder with the time until the next one, for `status`.
pub fn upcoming(c: &Context<'_>, e: &Engine, now: Now) -> Vec<String> {
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

/// The end of the flare-up; empty without one.
pub fn detail(c: &Context<'_>, e: &Engine, now: Now) -> String {
    let until = e.flare_up_until(now);
    let day = until.map(|u| c.words.day(u.date_naive(), now.wall.date_naive()));
    day.map(|d| c.words.fill("line-flare-up", &[("day", &d)]))
        .unwrap_or_default()
}

/// Everything that the tray shows.
pub fn tray(c: &Context<'_>, e: &Engine, now: Now) -> TrayView {
    let icon = match (e.live().is_some(), e.holds().is_empty(), e.away()) {
        (true, ..) => IconState::Due,
        (_, false, _) => IconState::Quiet,
        (_, _, true) => IconState::Away,
        _ => IconState::Counting,
    };
    let (line, detail) = (line(c, e, now), detail(c, e, now));
    let item = |id: &str, ask: Ask| MenuEntry::Item(c.words.say(id), ask);
    let mut menu = vec![MenuEntry::Label(line.clone())];
    if !detail.is_empty() {
        menu.push(MenuEntry::Label(detail.clone()));
    }
    menu.extend(answers(e, &item));
    let waiting = c.waiting.iter().map(|w| {
        let ask = w.ask.clone().unwrap_or(Ask::Read(w.id));
        MenuEntry::Item(shortened(&w.text), ask)
    });
    let changes = changes(c, e, now).into_iter();
    let notices: Vec<MenuEntry> = waiting
        .chain(changes.map(|n| MenuEntry::Item(n.text, n.ask)))
        .collect();
    if !notices.is_empty() {
        menu.push(MenuEntry::Separator);
        menu.extend(notices);
    }
    menu.push(MenuEntry::Separator);
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
        MenuEntry::Submenu(c.words.say("menu-pause"), lengths)
    });
    menu.push(if e.flare_up() {
        item("menu-flare-up-end", Ask::Command(Command::FlareUp(None)))
    } else {
        item("menu-flare-up", Ask::AskFlareUp)
    });
    menu.push(item("menu-check-in", Ask::Open(Page::CheckIn)));
    menu.push(MenuEntry::Separator);
    menu.push(item("menu-open", Ask::Open(Page::Today)));
    menu.push(item("menu-settings", Ask::Open(Page::Settings)));
    menu.push(MenuEntry::Separator);
    menu.push(item("menu-quit", Ask::Quit));
    TrayView {
        line,
        detail,
        icon,
        menu,
    }
}

/// The answers to the active reminder, whose notification may have gone.
fn answers(e: &Engine, item: &dyn Fn(&str, Ask) -> MenuEntry) -> Vec<MenuEntry> {
    use crate::engine::Answer::{Done, Later, Skip, Start};
    let Some(live) = e.live() else {
        return Vec::new();
    };
    let mut menu = vec![MenuEntry::Separator];
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

/// The messages that no notification has shown, then the automatic changes that the person can undo.
pub fn notices(c: &Context<'_>, e: &Engine, now: Now) -> Vec<Notice> {
    let waiting = c.waiting.iter().map(|w| Notice {
        text: w.text.clone(),
        ask: w.ask.clone().unwrap_or(Ask::Dismiss(w.id)),
    });
    waiting.chain(changes(c, e, now)).collect()
}

/// Automatic changes, each with the request that undoes it.
fn changes(c: &Context<'_>, e: &Engine, now: Now) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut add = |text, ask| notices.push(Notice { text, ask });
    if c.settings_problem {
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

    fn labels(menu: &[MenuEntry]) -> Vec<String> {
        let label = |e: &MenuEntry| match e {
            MenuEntry::Separator => "--".to_owned(),
            MenuEntry::Label(l) => format!("({l})"),
            MenuEntry::Item(l, _) => l.clone(),
            MenuEntry::Submenu(l, sub) => format!("{l}: {}", labels(sub).join(" | ")),
        };
        menu.iter().map(label).collect()
    }

    fn view(e: &Engine, now: Now) -> TrayView {
        let words = Words::new("en", None);
        let context = Context {
            words: &words,
            discreet: false,
            settings_problem: false,
            waiting: &[],
        };
        tray(&context, e, now)
    }

    fn feed(e: &mut Engine, input: Input, minutes: i64) {
        e.handle(input, at(minutes), &mut Vec::new());
    }

    #[test]
    fn menu_shows_the_next_reminder_and_every_command() {
        let mut e = Engine::new(Plan::default(), at(0));
        feed(&mut e, Input::Presence(Presence::Active), 0);
        feed(&mut e, Input::Wake, 1);
        let view = view(&e, at(1));
        assert_eq!(
            (view.line.as_str(), view.icon),
            ("Next: posture at 09:30", IconState::Counting)
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
    fn waiting_message_is_one_short_line_of_the_menu_and_complete_in_a_window() {
        let words = Words::new("en", None);
        let long =
            "Unbrace cannot write to its folder, so what happens now may not be kept.\nThe disk is full.";
        let waiting = [
            WaitingMessage::to_read(7, long),
            WaitingMessage::to_read(8, "Settings are fine again."),
        ];
        let context = Context {
            words: &words,
            discreet: false,
            settings_problem: false,
            waiting: &waiting,
        };
        let e = Engine::new(Plan::default(), at(0));
        let menu = tray(&context, &e, at(0)).menu;
        assert_eq!(
            menu[2..4],
            [
                MenuEntry::Item(
                    "Unbrace cannot write to its folder, so what happens now may not…".into(),
                    Ask::Read(7)
                ),
                MenuEntry::Item("Settings are fine again.".into(), Ask::Read(8)),
            ]
        );
        let notices = notices(&context, &e, at(0));
        assert_eq!(
            (notices[0].text.as_str(), &notices[0].ask),
            (long, &Ask::Dismiss(7))
        );
    }

    #[test]
    fn active_reminder_is_answered_from_the_menu_and_later_goes_when_it_is_used_up() {
        let plan = Plan {
            timing: crate::engine::Timing {
                max_snoozes: 0,
                ..Plan::default().timing
            },
            ..Plan::default()
        };
        let mut e = Engine::new(plan, at(0));
        feed(&mut e, Input::Command(Command::Offer(Kind::Movement)), 0);
        let view = view(&e, at(0));
        assert_eq!((view.line.as_str(), view.icon), ("Now: movement", IconState::Due));
        assert_eq!(labels(&view.menu)[1..4], ["--", "Start", "Skip"]);
    }

    #[test]
    fn line_names_the_reason_for_quiet_and_its_end() {
        let mut e = Engine::new(Plan::default(), at(0));
        feed(&mut e, Input::Presence(Presence::Active), 0);
        feed(&mut e, Input::Command(Command::Pause(Pause::For(HOUR))), 0);
        assert_eq!(view(&e, at(0)).line, "Quiet until 10:00: you paused it");
        feed(&mut e, Input::Command(Command::Pause(Pause::Tomorrow)), 0);
        assert_eq!(
            view(&e, at(0)).line,
            "Quiet until Tue, 24 Nov, 04:00: you paused it"
        );
        feed(&mut e, Input::Command(Command::Pause(Pause::Indefinitely)), 0);
        assert_eq!(view(&e, at(0)).line, "Quiet until you resume");
        feed(&mut e, Input::Command(Command::Resume), 0);
        feed(&mut e, Input::Presence(Presence::Hold(Hold::Call, true)), 1);
        assert_eq!(view(&e, at(1)).line, "Quiet: in a call");
        feed(&mut e, Input::Wake, 121);
        let view = view(&e, at(121));
        assert_eq!(
            labels(&view.menu)[2],
            "Quiet for the last 2 h: in a call. Remind me anyway"
        );
        assert_eq!(view.icon, IconState::Quiet);
    }
}
