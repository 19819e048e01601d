//! Today: what comes next, why it is quiet, what was done, and the buttons.

use crate::app::{self, App};
use crate::link;
use crate::rows::{list, refilled};
use crate::ui::{BandRow, HourRow, Main, MarkRow, NextRow, NoticeRow, TodayModel};
use slint::{ComponentHandle, ModelRc};
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
pub fn bind(ui: &Main, app: &Rc<App>) {
    let model = ui.global::<TodayModel>();
    let (weak, own) = (ui.as_weak(), app.clone());
    model.on_command(move |what| {
        if let Some(ui) = weak.upgrade() {
            command(&ui, &own, &what);
        }
    });
    let (weak, own) = (ui.as_weak(), app.clone());
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
            app::ask(&ui, &own, ask);
        }
    });
    let (weak, own) = (ui.as_weak(), app.clone());
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

fn command(ui: &Main, app: &Rc<App>, what: &str) {
    match what {
        "run" => start_companion(ui, app),
        "restart" => {
            drop(link::ask(Ask::Quit)); // one of another version may not listen
            start_companion(ui, app);
        }
        other => {
            if let Some(ask) = asked(other) {
                app::ask(ui, app, ask);
            }
        }
    }
}

/// Starts the companion.
fn start_companion(ui: &Main, app: &App) {
    unbrace::companion::wait_until_free();
    let started = unbrace::executable::companion().and_then(|companion| {
        let mut command = std::process::Command::new(companion);
        command.arg("run").stdin(std::process::Stdio::null());
        unbrace::place::pass_home_to(&mut command);
        command.spawn()
    });
    if let Err(e) = started {
        let why = format!("{}: {e}", app.say("not-running"));
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
fn opened(app: &App, level: Option<Level>) -> Option<String> {
    let new = level.filter(|l| *l > app.memory.borrow().told_level)?;
    Some(app.say(match new {
        Level::Three => "level-3-open",
        _ => "level-2-open",
    }))
}

/// Shows the state as it now is.
pub fn show(ui: &Main, app: &App) {
    let model = ui.global::<TodayModel>();
    let frame = app.frame.borrow();
    model.set_running(frame.is_some());
    let day = day_line(&app.today(), app::now().wall);
    let rows = rows(app, &day);
    model.set_desk(rows.0);
    model.set_quiet(rows.1);
    model.set_marks(rows.2);
    model.set_hours(rows.3);
    model.set_summary(summary(app, &day).into());
    let damaged = app.kept.borrow().as_ref().map(|file| {
        let text = app.fill("history-damaged-body", &[("file", &file.display().to_string())]);
        format!("{}. {text}", app.say("history-damaged"))
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
    model.set_flare_offer(app.fill("flare-up-body", &gaps).into());
    let notices = f.notices.iter().map(|n| {
        let label = match n.ask {
            Ask::Dismiss(_) => "got-it",
            _ => "do-it",
        };
        notice(&n.text, app.say(label))
    });
    let opened = opened(app, f.level).into_iter();
    let notices = notices.chain(opened.map(|text| notice(&text, app.say("got-it"))));
    let told = damaged.iter().chain(&f.missing);
    let notices = notices.chain(told.map(|text| notice(text, String::new())));
    model.set_notices(refilled(model.get_notices(), notices.collect()));
    let next = f.next.iter().map(|n| {
        let when = match n.at {
            None => app.say("next-off"),
            Some(_) if n.minutes == 0 => app.say("next-soon"),
            Some(_) => app.fill("next-in", &[("minutes", &n.minutes.to_string())]),
        };
        NextRow {
            kind: kind(app, n.kind).into(),
            when: when.into(),
            every: app
                .fill("next-every", &[("every", &length(n.every / MINUTE * MINUTE))])
                .into(),
        }
    });
    model.set_next(refilled(model.get_next(), next.collect()));
    model.set_live(f.live.is_some());
    if let Some(live) = &f.live {
        let discreet = app.settings.borrow().discreet();
        let title = if discreet { "discreet" } else { "title" };
        let title = app.say(&format!("{title}-{}", live.kind.name()));
        let library = app.library();
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

/// A kind's name, or a plain word where others may look on.
pub fn kind(app: &App, kind: Kind) -> String {
    let word = if app.settings.borrow().discreet() {
        "discreet"
    } else {
        kind.name()
    };
    let name = app.say(&format!("kind-{word}"));
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

type Rows = (
    ModelRc<BandRow>,
    ModelRc<BandRow>,
    ModelRc<MarkRow>,
    ModelRc<HourRow>,
);

/// A day line for the page.
pub fn rows(app: &App, day: &DayLine) -> Rows {
    let bands = |all: &[unbrace::pages::day::Band]| {
        list(
            all.iter()
                .map(|b| BandRow {
                    from: b.from,
                    to: b.to,
                })
                .collect(),
        )
    };
    let mark = |m: &unbrace::pages::day::Mark| MarkRow {
        at: m.at,
        kind: m.kind as i32,
        taken: m.taken,
    };
    let words = app.words.borrow();
    let hour = |&(at, hour): &(f32, u32)| HourRow {
        at,
        name: words.hour(hour).into(),
    };
    (
        bands(&day.desk),
        bands(&day.quiet),
        list(day.marks.iter().map(mark).collect()),
        list(day.hours.iter().map(hour).collect()),
    )
}

/// The day in a sentence, for everybody and for screen readers.
fn summary(app: &App, day: &DayLine) -> String {
    let taken = day.marks.iter().filter(|m| m.taken).count();
    let numbers = [
        ("desk", length(day.desk_minutes * MINUTE)),
        ("breaks", day.breaks.to_string()),
        ("taken", taken.to_string()),
        ("offered", day.marks.len().to_string()),
    ];
    let gaps = numbers.each_ref().map(|(k, v)| (*k, v.as_str()));
    app.fill("day-summary", &gaps)
}
