//! What the tray shows: icon, tooltip and menu.

use super::{Context, about, capitalised, changes, coming, detail, line, visit};
use crate::engine::{Command, Engine, HOUR, Hold, MINUTE, Ms, Now, Pause, PerKind, ReminderKind, Undoable};
use crate::i18n::ClockFormat;
use crate::ipc::{Notice, Page, Request};
use crate::visit::How;
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, Timelike};

/// The longest line of a message in the menu, in characters.
const MENU_LINE: usize = 64;

/// The state that the icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconState {
    Counting,
    /// Counting, in a flare-up.
    FlareUp,
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
    Item(String, Request),
    Submenu(String, Vec<MenuEntry>),
}

/// Everything that the tray shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TrayView {
    /// What the tooltip says below the name of the program.
    pub tooltip: String,
    pub icon: IconState,
    pub menu: Vec<MenuEntry>,
}

/// What the view of the tray depends on. While these facts stay the same, so does the view. To make it anew in each
/// turn would be a large part of the turn's cost: the code for it is mapped again each time, because the heartbeat
/// has dropped it (`trim`).
#[derive(Debug, PartialEq)]
pub struct TrayFacts {
    language: &'static str,
    clock: ClockFormat,
    discreet: bool,
    today: NaiveDate,
    live: Option<LiveFacts>,
    undoable: Option<Undoable>,
    holds: Vec<Hold>,
    /// Those after which the menu offers *Remind me anyway*.
    long_holds: Vec<Hold>,
    quiet_until: Option<NaiveDateTime>,
    paused: bool,
    away: bool,
    /// The kinds in their order, each with the minute in which it comes; `None` if it is due. Empty where the view
    /// names none: the minutes would change while the clocks rest.
    coming: Vec<(ReminderKind, Option<NaiveDateTime>)>,
    flare_up_until: Option<NaiveDate>,
    reading_until: Option<NaiveDateTime>,
    /// The interval of each kind, and by how much it has grown.
    intervals: PerKind<(Ms, Ms)>,
    settings_problem: bool,
    /// The ids of the messages.
    waiting: Vec<u64>,
    /// The next visit, if the menu has an entry for it.
    visit: Option<(NaiveDateTime, How)>,
}

/// What the menu shows of the active reminder.
#[derive(Debug, PartialEq)]
struct LiveFacts {
    kind: ReminderKind,
    guided: bool,
    shorter: Option<Ms>,
    can_snooze: bool,
}

impl TrayFacts {
    pub fn new(c: &Context<'_>, e: &Engine, now: Now) -> Self {
        let names_next = e.live().is_none() && e.holds().is_empty() && !e.away();
        let coming = names_next.then(|| coming(e, now)).into_iter().flatten();
        let coming = coming.map(|(ms, kind)| {
            let at = now.wall + Duration::milliseconds(ms);
            (kind, (ms > 0).then(|| minute(at)))
        });
        let visit = c.visit.filter(|v| v.is_imminent(now.wall.naive_local()));
        TrayFacts {
            language: c.i18n.language(),
            clock: c.i18n.clock(),
            discreet: c.discreet,
            today: now.wall.date_naive(),
            live: e.live().map(|live| LiveFacts {
                kind: live.kind,
                guided: live.is_guided(),
                shorter: e.shorter(),
                can_snooze: e.can_snooze(),
            }),
            undoable: e.undoable(now),
            holds: e.holds(),
            long_holds: e.long_holds(now),
            quiet_until: e.quiet_until(now).map(minute),
            paused: e.paused(),
            away: e.away(),
            coming: coming.collect(),
            flare_up_until: e.flare_up_until(now).map(|until| until.date_naive()),
            reading_until: e.reading_until(now).map(minute),
            intervals: PerKind::from_fn(|kind| (e.interval(kind), e.grown(kind))),
            settings_problem: c.settings_problem,
            waiting: c.waiting.iter().map(|w| w.id).collect(),
            visit: visit.map(|v| (v.at, v.how)),
        }
    }
}

/// The local time without seconds, as the texts show it.
fn minute(at: DateTime<FixedOffset>) -> NaiveDateTime {
    let local = at.naive_local();
    let whole = local.with_second(0).and_then(|t| t.with_nanosecond(0));
    whole.unwrap_or(local)
}

/// Everything that the tray shows.
pub fn tray(c: &Context<'_>, e: &Engine, now: Now) -> TrayView {
    let icon = match (e.live().is_some(), e.holds().is_empty(), e.away()) {
        (true, ..) => IconState::Due,
        (_, false, _) => IconState::Quiet,
        (_, _, true) => IconState::Away,
        _ if e.flare_up() => IconState::FlareUp,
        _ => IconState::Counting,
    };
    let item = |id: &str, request: Request| MenuEntry::Item(c.i18n.tr(id), request);
    let mut menu = vec![MenuEntry::Label(line(c, e, now))];
    let detail = detail(c, e, now);
    menu.extend(detail.lines().map(|l| MenuEntry::Label(l.to_owned())));
    if c.visit.is_some_and(|v| v.is_imminent(now.wall.naive_local())) {
        menu.extend(visit(c, now).map(|line| MenuEntry::Item(line, Request::Open(Page::Visit))));
    }
    menu.extend(answers(c, e, now));
    let waiting = c.waiting.iter().map(|w| {
        let request = w.request.clone().unwrap_or(Request::Read(w.id));
        MenuEntry::Item(shortened(&w.text), request)
    });
    let changes = changes(c, e, now).into_iter();
    let choice = |n: Notice| MenuEntry::Item(n.label.unwrap_or(n.text), n.request);
    let notices: Vec<MenuEntry> = waiting.chain(changes.map(choice)).collect();
    if !notices.is_empty() {
        menu.push(MenuEntry::Separator);
        menu.extend(notices);
    }
    menu.push(MenuEntry::Separator);
    menu.push(item("menu-breathe", Request::Open(Page::Breathe)));
    menu.push(item("menu-move", Request::Open(Page::Move)));
    menu.push(if e.paused() {
        item("menu-resume", Request::Command(Command::Resume))
    } else {
        let pause = |id: &str, p| item(id, Request::Command(Command::Pause(p)));
        let lengths = vec![
            pause("menu-15m", Pause::For(15 * MINUTE)),
            pause("menu-30m", Pause::For(30 * MINUTE)),
            pause("menu-1h", Pause::For(HOUR)),
            pause("menu-2h", Pause::For(2 * HOUR)),
            pause("menu-tomorrow", Pause::Tomorrow),
            pause("menu-indefinitely", Pause::Indefinitely),
        ];
        MenuEntry::Submenu(c.i18n.tr("menu-pause"), lengths)
    });
    if e.reading_until(now).is_none() {
        menu.push(item("menu-reading", Request::Command(Command::Reading)));
    }
    menu.push(if e.flare_up() {
        item("menu-flare-up-end", Request::Command(Command::FlareUp(None)))
    } else {
        item("menu-flare-up", Request::AskFlareUp)
    });
    menu.push(item("menu-check-in", Request::Open(Page::CheckIn)));
    menu.push(MenuEntry::Separator);
    menu.push(item("menu-open", Request::Open(Page::Today)));
    menu.push(item("menu-settings", Request::Open(Page::Settings)));
    menu.push(MenuEntry::Separator);
    menu.push(item("menu-quit", Request::Quit));
    TrayView {
        tooltip: tooltip(c, e, now),
        icon,
        menu,
    }
}

/// The answers to the active reminder, whose notification may have gone; or the way back from the last answer.
fn answers(c: &Context<'_>, e: &Engine, now: Now) -> Vec<MenuEntry> {
    use crate::engine::Answer::{Done, Later, Skip, Start, StartShorter};
    let Some(live) = e.live() else {
        return undo(c, e, now);
    };
    let mut menu = vec![MenuEntry::Separator];
    let mut add = |id: &str, request| menu.push(MenuEntry::Item(c.i18n.tr(id), request));
    match (live.is_guided(), live.kind.is_cue()) {
        (true, _) => {
            add("menu-done", Request::Answer(Done));
            add("menu-stop", Request::Answer(Skip));
        }
        (false, true) => add("menu-done", Request::Answer(Done)),
        (false, false) => add("menu-start", Request::Answer(Start)),
    }
    if let Some(length) = e.shorter() {
        let label = c.i18n.tr_args(
            "menu-start-shorter",
            &[("length", &c.i18n.rounded_length(length))],
        );
        menu.push(MenuEntry::Item(label, Request::Answer(StartShorter)));
    }
    let mut add = |id: &str, request| menu.push(MenuEntry::Item(c.i18n.tr(id), request));
    if e.can_snooze() {
        add("menu-later", Request::Answer(Later));
    }
    match (live.is_guided(), live.kind.is_cue()) {
        (true, _) => {}
        (false, true) => add("menu-why", Request::Why),
        (false, false) => add("menu-skip", Request::Answer(Skip)),
    }
    menu
}

/// The entry that takes the last answer back, while that is possible.
fn undo(c: &Context<'_>, e: &Engine, now: Now) -> Vec<MenuEntry> {
    let Some(undoable) = e.undoable(now) else {
        return Vec::new();
    };
    vec![
        MenuEntry::Separator,
        MenuEntry::Item(c.i18n.undo_label(undoable), Request::Command(Command::Undo)),
    ]
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

/// What the tooltip says: the line of the menu, the reminders after the next one, and what else is in force.
fn tooltip(c: &Context<'_>, e: &Engine, now: Now) -> String {
    let mut lines = vec![line(c, e, now)];
    // A discreet tooltip does not tell the kinds apart.
    if e.live().is_none() && e.counting() && e.holds().is_empty() && !c.discreet {
        let later = |&(ms, kind): &(Ms, ReminderKind)| {
            let gaps = [("kind", c.reminder(kind)), ("time", about(c, ms, now))];
            let gaps = gaps.each_ref().map(|(k, v)| (*k, v.as_str()));
            capitalised(&c.i18n.tr_args("line-later", &gaps))
        };
        let after = coming(e, now);
        lines.extend(after.iter().skip(1).filter(|(ms, _)| *ms > 0).map(later));
    }
    let detail = detail(c, e, now);
    lines.extend((!detail.is_empty()).then_some(detail));
    lines.join("\n")
}
