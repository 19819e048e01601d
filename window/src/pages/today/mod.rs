//! Today: what comes next, why it is quiet, what was done, and the buttons.

use crate::clock;
use crate::context::Context;
use crate::day_line::rows;
use crate::link;
use crate::rows::refilled;
use crate::ui::{Main, NextRow, NoticeRow, TodayModel};
use crate::wording::kind;
use slint::ComponentHandle;
use std::rc::Rc;
use std::time::Duration;
use unbrace::engine::{Answer, Command, Kind, Level, MINUTE, Pause};
use unbrace::ipc::{Ask, Page};
use unbrace::pages::day::{DayLine, day_line};
use unbrace::pages::settings::length;
use unbrace::simulate::trace;

/// While the window is seen, the minutes left are told again so often.
const REFRESH: Duration = Duration::from_secs(30);

/// Connects the page's buttons.
pub fn bind(ui: &Main, context: &Rc<Context>) {
    let model = ui.global::<TodayModel>();
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_command(move |what| {
        if let Some(ui) = weak.upgrade() {
            command(&ui, &own, &what);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_notice(move |i| {
        let Some(ui) = weak.upgrade() else { return };
        let ask = own.frame.borrow().as_ref().and_then(|f| {
            let at = usize::try_from(i).ok()?;
            f.notices.get(at).map(|n| n.ask.clone())
        });
        if ask.is_none() {
            let opened = own.frame.borrow().as_ref().and_then(|f| f.level);
            own.remember(|m| m.told_level = opened.unwrap_or(m.told_level));
            show(&ui, &own);
        }
        if let Some(ask) = ask {
            request(&ui, &own, ask);
        }
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    let timer = slint::Timer::default();
    timer.start(slint::TimerMode::Repeated, REFRESH, move || {
        if let Some(ui) = weak.upgrade().filter(|ui| ui.get_page() == 0) {
            show(&ui, &own);
        }
    });
    std::mem::forget(timer); // it lives as long as the window, which lives as long as the process
}

/// What a button asks for.
fn asked(what: &str) -> Option<Ask> {
    let words: Vec<&str> = what.split(' ').collect();
    Some(match words.as_slice() {
        ["breathe"] => Ask::Open(Page::Breathe),
        ["move"] => Ask::Open(Page::Move),
        ["guide"] => Ask::Open(Page::Guide),
        ["check-in"] => Ask::Open(Page::CheckIn),
        ["start"] => Ask::Answer(Answer::Start),
        ["done"] => Ask::Answer(Answer::Done),
        ["later"] => Ask::Answer(Answer::Later),
        ["skip"] => Ask::Answer(Answer::Skip),
        ["resume"] => Ask::Command(Command::Resume),
        ["flare-up-on"] => Ask::FlareUp(None),
        ["flare-up-off"] => Ask::Command(Command::FlareUp(None)),
        ["pause", "indefinitely"] => Ask::Command(Command::Pause(Pause::Indefinitely)),
        ["pause", "tomorrow"] => Ask::Command(Command::Pause(Pause::Tomorrow)),
        ["pause", word] => Ask::Command(Command::Pause(Pause::For(trace::length(word)?))),
        _ => return None,
    })
}

fn command(ui: &Main, context: &Rc<Context>, what: &str) {
    match what {
        "run" => start_companion(ui, context),
        "restart" => {
            drop(link::ask(Ask::Quit)); // one of another version may not listen
            start_companion(ui, context);
        }
        other => {
            if let Some(ask) = asked(other) {
                request(ui, context, ask);
            }
        }
    }
}

/// Asks the companion, and shows why it refused.
fn request(ui: &Main, context: &Context, ask: Ask) {
    let refused = match link::ask(ask) {
        Ok(_) => String::new(),
        Err(Some(why)) => why,
        Err(None) => context.say("not-running"),
    };
    ui.global::<TodayModel>().set_refused(refused.into());
}

/// Starts the companion.
fn start_companion(ui: &Main, context: &Context) {
    unbrace::companion::wait_until_free();
    let started = unbrace::executable::companion().and_then(|companion| {
        let mut command = std::process::Command::new(companion);
        command.arg("run").stdin(std::process::Stdio::null());
        unbrace::place::pass_home_to(&mut command);
        command.spawn()
    });
    if let Err(e) = started {
        let why = format!("{}: {e}", context.say("not-running"));
        ui.global::<TodayModel>().set_refused(why.into());
    }
}

fn notice(text: &str, action: String) -> NoticeRow {
    NoticeRow {
        text: text.into(),
        action: action.into(),
    }
}

/// Says that a level of a gentle start has opened, until the person has read it.
fn opened(context: &Context, level: Option<Level>) -> Option<String> {
    let new = level.filter(|l| *l > context.memory.borrow().told_level)?;
    Some(context.say(match new {
        Level::Three => "level-3-open",
        _ => "level-2-open",
    }))
}

/// Shows the state as it now is.
pub fn show(ui: &Main, context: &Context) {
    let model = ui.global::<TodayModel>();
    let frame = context.frame.borrow();
    model.set_running(frame.is_some());
    let day = day_line(&context.today(), clock::now().wall);
    let rows = rows(context, &day);
    model.set_desk(rows.0);
    model.set_quiet(rows.1);
    model.set_marks(rows.2);
    model.set_hours(rows.3);
    model.set_summary(summary(context, &day).into());
    let damaged = context.kept.borrow().as_ref().map(|file| {
        let text = context.fill("history-damaged-body", &[("file", &file.display().to_string())]);
        format!("{}. {text}", context.say("history-damaged"))
    });
    let Some(f) = frame.as_ref() else {
        model.set_live(false);
        let told = damaged.iter().map(|text| notice(text, String::new()));
        model.set_notices(refilled(model.get_notices(), told.collect()));
        return;
    };
    model.set_line(f.line.as_str().into());
    model.set_detail(f.detail.as_str().into());
    model.set_paused(f.paused);
    model.set_flare_up(f.flare_up_until.is_some());
    let (days, count) = f.flare_up_offer;
    let gaps = [("days", days.to_string()), ("count", count.to_string())];
    let gaps = gaps.each_ref().map(|(k, v)| (*k, v.as_str()));
    model.set_flare_offer(context.fill("flare-up-body", &gaps).into());
    let notices = f.notices.iter().map(|n| {
        let label = match n.ask {
            Ask::Dismiss(_) => "got-it",
            _ => "do-it",
        };
        notice(&n.text, context.say(label))
    });
    let opened = opened(context, f.level).into_iter();
    let notices = notices.chain(opened.map(|text| notice(&text, context.say("got-it"))));
    let told = damaged.iter().chain(&f.missing);
    let notices = notices.chain(told.map(|text| notice(text, String::new())));
    model.set_notices(refilled(model.get_notices(), notices.collect()));
    let next = f.next.iter().map(|n| {
        let when = match n.at {
            None => context.say("next-off"),
            Some(_) if n.minutes == 0 => context.say("next-soon"),
            Some(_) => context.fill("next-in", &[("minutes", &n.minutes.to_string())]),
        };
        NextRow {
            kind: kind(context, n.kind).into(),
            when: when.into(),
            every: context
                .fill("next-every", &[("every", &length(n.every / MINUTE * MINUTE))])
                .into(),
        }
    });
    model.set_next(refilled(model.get_next(), next.collect()));
    model.set_live(f.live.is_some());
    if let Some(live) = &f.live {
        let discreet = context.settings.borrow().discreet();
        let title = if discreet { "discreet" } else { "title" };
        let title = context.say(&format!("{title}-{}", live.kind.name()));
        let library = context.library();
        let said = library
            .reminder_text(live.kind, live.cue.as_deref())
            .filter(|_| !discreet);
        model.set_cue(said.map_or_else(|| title.clone(), |s| s.cue).into());
        model.set_cue_title(title.into());
        model.set_live_posture(live.kind == Kind::Posture);
        model.set_guided(live.guided);
        model.set_can_snooze(live.can_snooze);
    }
}

/// The day in a sentence, for everybody and for screen readers.
fn summary(context: &Context, day: &DayLine) -> String {
    let taken = day.marks.iter().filter(|m| m.taken).count();
    let numbers = [
        ("desk", length(day.desk_minutes * MINUTE)),
        ("breaks", day.breaks.to_string()),
        ("taken", taken.to_string()),
        ("offered", day.marks.len().to_string()),
    ];
    let gaps = numbers.each_ref().map(|(k, v)| (*k, v.as_str()));
    context.fill("day-summary", &gaps)
}
