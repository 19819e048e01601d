//! The state of the engine in words, for the tray, the windows and the command line. Pure.

mod tray;

pub use tray::{IconState, MenuEntry, TrayFacts, TrayView, tray};

use super::delivery::WaitingMessage;
use crate::content::prose::capitalised;
use crate::engine::{Command, Engine, Hold, MINUTE, Ms, Now, ReminderKind};
use crate::i18n::Translator;
use crate::ipc::{Notice, Page, Request};
use crate::pages;
use crate::visit::Visit;
use chrono::Duration;

/// What the texts depend on besides the engine.
pub struct Context<'a> {
    pub i18n: &'a Translator,
    /// Without a mention of health or breathing.
    pub discreet: bool,
    /// The settings file has an error.
    pub settings_problem: bool,
    /// Messages that no notification has shown.
    pub waiting: &'a [WaitingMessage],
    /// The next visit, however far away.
    pub visit: Option<&'a Visit>,
}

impl Context<'_> {
    fn kind(&self, kind: ReminderKind) -> String {
        if self.discreet {
            self.i18n.tr("kind-discreet")
        } else {
            self.i18n.tr(&format!("kind-{}", kind.name()))
        }
    }

    /// A reminder of this kind, inside a sentence.
    fn reminder(&self, kind: ReminderKind) -> String {
        if self.discreet {
            return self.kind(kind);
        }
        self.i18n.tr(&format!("line-kind-{}", kind.name()))
    }

    fn reason(&self, hold: Hold) -> String {
        self.i18n.tr(&format!("hold-{}", hold.name()))
    }
}

/// The next reminder, or the reason why there is none and until when. With times instead of durations, which
/// would change each minute.
pub fn line(c: &Context<'_>, e: &Engine, now: Now) -> String {
    let w = c.i18n;
    if let Some(live) = e.live() {
        let id = if live.is_guided() {
            "line-guided"
        } else {
            "line-live"
        };
        return w.tr_args(id, &[("kind", &c.reminder(live.kind))]);
    }
    let holds = e.holds();
    if !holds.is_empty() {
        let until = e.quiet_until(now);
        if e.paused() && until.is_none() {
            return w.tr("line-quiet-indefinitely");
        }
        let reasons: Vec<String> = holds.iter().map(|&h| c.reason(h)).collect();
        let reasons = w.list(&reasons);
        let Some(until) = until else {
            return w.tr_args("line-quiet", &[("reasons", &reasons)]);
        };
        let time = w.moment(until.naive_local(), now.wall.date_naive());
        return w.tr_args("line-quiet-until", &[("time", &time), ("reasons", &reasons)]);
    }
    if e.away() {
        return w.tr("line-away");
    }
    match coming(e, now).first() {
        Some((0, kind)) => w.tr_args("line-next-soon", &[("kind", &c.reminder(*kind))]),
        Some((ms, kind)) => {
            let gaps = [("kind", c.reminder(*kind)), ("time", about(c, *ms, now))];
            w.tr_args("line-next", &gaps.each_ref().map(|(k, v)| (*k, v.as_str())))
        }
        None => w.tr("line-none"),
    }
}

/// The time until each kind, the next one first.
fn coming(e: &Engine, now: Now) -> Vec<(Ms, ReminderKind)> {
    let kinds = ReminderKind::ALL.into_iter();
    let mut coming: Vec<_> = kinds.filter_map(|k| Some((e.can_come_in(k, now)?, k))).collect();
    coming.sort_unstable();
    coming
}

/// The time of day after this time.
fn about(c: &Context<'_>, ms: Ms, now: Now) -> String {
    c.i18n.time((now.wall + Duration::milliseconds(ms)).time())
}

/// One line for each kind of reminder with the time until the next one, for `status`.
pub fn upcoming(c: &Context<'_>, e: &Engine, now: Now) -> Vec<String> {
    let w = c.i18n;
    // While the clocks rest or something holds reminders back, the time of day is not known.
    let has_time = e.counting() && e.holds().is_empty();
    let next = |kind: ReminderKind| {
        let name = capitalised(&c.reminder(kind));
        let when = match e.can_come_in(kind, now) {
            None => w.tr("line-off"),
            Some(0) => w.tr("line-due"),
            Some(ms) => {
                let length = w.length((ms + MINUTE - 1) / MINUTE * MINUTE);
                if !has_time {
                    return w.tr_args("coming-desk", &[("what", &name), ("length", &length)]);
                }
                let time = about(c, ms, now);
                w.tr_args("line-in", &[("length", &length), ("time", &time)])
            }
        };
        format!("{name}: {when}")
    };
    ReminderKind::ALL.into_iter().map(next).collect()
}

/// The next visit, from two weeks before.
pub fn visit(c: &Context<'_>, now: Now) -> Option<String> {
    let near = c.visit.filter(|v| v.is_near(now.wall.naive_local()))?;
    Some(pages::visit::line(
        near,
        now.wall.date_naive(),
        c.discreet,
        c.i18n,
    ))
}

/// The end of the flare-up and that of reading, a line each; empty without both.
pub fn detail(c: &Context<'_>, e: &Engine, now: Now) -> String {
    let until = e.flare_up_until(now);
    let day = until.map(|u| c.i18n.day(u.date_naive(), now.wall.date_naive()));
    let flare_up = day.map(|d| c.i18n.tr_args("line-flare-up", &[("day", &d)]));
    let lines: Vec<String> = flare_up.into_iter().chain(reading(c, e, now)).collect();
    lines.join("\n")
}

/// Until when the person counts as present because they read.
fn reading(c: &Context<'_>, e: &Engine, now: Now) -> Option<String> {
    let time = c.i18n.time(e.reading_until(now)?.time());
    Some(c.i18n.tr_args("line-reading", &[("time", &time)]))
}

/// The messages that no notification has shown, then the automatic changes that the person can undo.
pub fn notices(c: &Context<'_>, e: &Engine, now: Now) -> Vec<Notice> {
    let waiting = c.waiting.iter().map(|w| Notice {
        text: w.text.clone(),
        label: None,
        request: w.request.clone().unwrap_or(Request::Dismiss(w.id)),
    });
    waiting.chain(changes(c, e, now)).collect()
}

/// Automatic changes, each with the request that undoes it.
fn changes(c: &Context<'_>, e: &Engine, now: Now) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut add = |text, label, request| {
        notices.push(Notice { text, label, request });
    };
    if c.settings_problem {
        add(c.i18n.tr("menu-problem"), None, Request::Open(Page::Settings));
    }
    for kind in ReminderKind::ALL.into_iter().filter(|&k| e.grown(k) > 0) {
        let every = c.i18n.length(e.interval(kind));
        let set = c.i18n.length(e.interval(kind) - e.grown(kind));
        let gaps = [("kind", c.kind(kind)), ("now", every), ("set", set)];
        let gaps = gaps.each_ref().map(|(k, v)| (*k, v.as_str()));
        let text = c.i18n.tr_args("menu-adapted", &gaps);
        let label = capitalised(&c.i18n.tr_args("menu-adapted-back", &gaps));
        add(text, Some(label), Request::Command(Command::Unadapt(kind)));
    }
    for hold in e.long_holds(now) {
        let text = c.i18n.tr_args("menu-anyway", &[("reason", &c.reason(hold))]);
        add(text, None, Request::Command(Command::Anyway));
    }
    notices
}

#[cfg(test)]
mod tests;
