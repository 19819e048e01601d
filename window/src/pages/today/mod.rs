//! Today: what comes next, why it is quiet, what was done, and the buttons.

use crate::clock;
use crate::context::Context;
use crate::day_line;
use crate::rows::refilled;
use crate::ui::{Main, MainPage, NextRow, NoticeRow, TodayAction, TodayModel};
use crate::wording::kind_name;
use slint::{ComponentHandle, Timer};
use std::rc::Rc;
use std::time::Duration;
use unbrace::engine::{Answer, Command, Kind, Level, MINUTE, Ms, Pause, day_of};
use unbrace::history::Span;
use unbrace::ipc::{Ask, Frame, Next, Page, Showing};
use unbrace::pages::day::{DayLine, day_line};
use unbrace::pages::settings::length;

/// How often the minutes that are left are shown anew while the page is seen.
const REFRESH: Duration = Duration::from_secs(30);

/// The page.
pub struct TodayPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    refresh: Timer,
}

/// What a button does.
enum Effect {
    Ask(Ask),
    /// Starts the companion.
    Start,
    /// Ends the companion and starts it again.
    Restart,
}

fn effect(action: TodayAction) -> Effect {
    let pause = |minutes: Ms| Ask::Command(Command::Pause(Pause::For(minutes * MINUTE)));
    Effect::Ask(match action {
        TodayAction::StartCompanion => return Effect::Start,
        TodayAction::RestartCompanion => return Effect::Restart,
        TodayAction::Breathe => Ask::Open(Page::Breathe),
        TodayAction::Move => Ask::Open(Page::Move),
        TodayAction::OpenGuide => Ask::Open(Page::Guide),
        TodayAction::CheckIn => Ask::Open(Page::CheckIn),
        TodayAction::Start => Ask::Answer(Answer::Start),
        TodayAction::Done => Ask::Answer(Answer::Done),
        TodayAction::Snooze => Ask::Answer(Answer::Later),
        TodayAction::Skip => Ask::Answer(Answer::Skip),
        TodayAction::Resume => Ask::Command(Command::Resume),
        TodayAction::BeginFlareUp => Ask::FlareUp(None),
        TodayAction::EndFlareUp => Ask::Command(Command::FlareUp(None)),
        TodayAction::Pause15Minutes => pause(15),
        TodayAction::Pause30Minutes => pause(30),
        TodayAction::Pause1Hour => pause(60),
        TodayAction::Pause2Hours => pause(120),
        TodayAction::PauseUntilTomorrow => Ask::Command(Command::Pause(Pause::Tomorrow)),
        TodayAction::PauseIndefinitely => Ask::Command(Command::Pause(Pause::Indefinitely)),
    })
}

impl TodayPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(TodayPage {
            ui: ui.as_weak(),
            context: context.clone(),
            refresh: Timer::default(),
        });
        let model = ui.global::<TodayModel>();
        let own = page.clone();
        model.on_act(move |action| own.act(action));
        let own = page.clone();
        model.on_notice(move |i| own.answer_notice(i));
        let own = Rc::downgrade(&page);
        page.refresh.start(slint::TimerMode::Repeated, REFRESH, move || {
            if let Some(page) = own.upgrade()
                && page
                    .ui
                    .upgrade()
                    .is_some_and(|ui| ui.get_page() == MainPage::Today)
            {
                page.show();
            }
        });
        page
    }

    fn act(self: &Rc<Self>, action: TodayAction) {
        match effect(action) {
            Effect::Ask(ask) => self.request(ask),
            Effect::Start => self.start_companion(),
            Effect::Restart => {
                self.context.notify_companion(Ask::Quit); // one of another version may not listen
                self.start_companion();
            }
        }
    }

    /// Asks the companion, and shows why it refused.
    fn request(self: &Rc<Self>, ask: Ask) {
        let page = self.clone();
        self.context.request(ask, move |answer| {
            let refused = answer.err().map(|e| page.context.request_error(e));
            page.show_refusal(refused.unwrap_or_default());
        });
    }

    fn show_refusal(&self, reason: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<TodayModel>().set_refused(reason.into());
        }
    }

    /// Starts the companion, after one that is ending.
    fn start_companion(self: &Rc<Self>) {
        let start = || {
            unbrace::companion::wait_until_free();
            let mut command = std::process::Command::new(unbrace::executable::companion()?);
            command.arg("run").stdin(std::process::Stdio::null());
            unbrace::place::pass_home_to(&mut command);
            command.spawn().map(drop)
        };
        let page = self.clone();
        self.context.after_requests(start, move |started| {
            if let Err(e) = started {
                page.show_refusal(format!("{}: {e}", page.context.tr("not-running")));
            }
        });
    }

    /// Does what a notice offers, or marks the announcement of a level as read.
    fn answer_notice(self: &Rc<Self>, i: i32) {
        let (ask, opened) = {
            let frame = self.context.frame.borrow();
            let Some(frame) = frame.as_ref() else { return };
            let notice = usize::try_from(i).ok().and_then(|at| frame.notices.get(at));
            (notice.map(|n| n.ask.clone()), frame.level)
        };
        match (ask, opened) {
            (Some(ask), _) => self.request(ask),
            (None, Some(level)) => {
                self.context.remember(move |m| m.announced_level = level);
                self.show();
            }
            (None, None) => {}
        }
    }

    /// Offers to restart a companion of another release, as after an update.
    pub fn ask_for_restart(&self, update: bool) {
        let text = if update {
            self.context.tr("updated")
        } else {
            String::new()
        };
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<TodayModel>().set_update(text.into());
        }
    }

    /// Shows the present state, and the day when the history has been read.
    pub fn show(self: &Rc<Self>) {
        self.show_state();
        let (records, now) = (self.context.records.clone(), clock::now().wall);
        let today = Some(day_of(now));
        let read = move || {
            day_line(
                &records.entries(Span {
                    from: today,
                    to: today,
                }),
                now,
            )
        };
        let page = self.clone();
        self.context.files.run(read, move |day| page.show_day(&day));
    }

    fn show_day(&self, day: &DayLine) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<TodayModel>();
        model.set_day(day_line::model(&self.context, day));
        model.set_summary(summary(&self.context, day).into());
        self.show_notices(&model); // the history may have been found damaged
    }

    fn show_state(&self) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<TodayModel>();
        let context = &self.context;
        let frame = context.frame.borrow();
        model.set_running(frame.is_some());
        model.set_live(frame.as_ref().is_some_and(|f| f.live.is_some()));
        self.show_notices(&model);
        let Some(f) = frame.as_ref() else { return };
        model.set_line(f.line.as_str().into());
        model.set_detail(f.detail.as_str().into());
        model.set_paused(f.paused);
        model.set_flare_up(f.flare_up_until.is_some());
        let (days, count) = (f.flare_up_offer.0.to_string(), f.flare_up_offer.1.to_string());
        let offer = context.tr_args("flare-up-body", &[("days", &days), ("count", &count)]);
        model.set_flare_offer(offer.into());
        let next = f.next.iter().map(|n| next_row(context, n));
        model.set_next(refilled(model.get_next(), next.collect()));
        if let Some(live) = &f.live {
            show_live(&model, context, live);
        }
    }

    fn show_notices(&self, model: &TodayModel) {
        let context = &self.context;
        let frame = context.frame.borrow();
        let mut notices = Vec::new();
        if let Some(f) = frame.as_ref() {
            notices.extend(companion_notices(context, f));
        }
        if let Some(file) = context.records.damaged_copy() {
            let file = file.display().to_string();
            let text = context.tr_args("history-damaged-body", &[("file", &file)]);
            let text = format!("{}. {text}", context.tr("history-damaged"));
            notices.push(notice(&text, String::new()));
        }
        let missing = frame.iter().flat_map(|f| &f.missing);
        notices.extend(missing.map(|text| notice(text, String::new())));
        model.set_notices(refilled(model.get_notices(), notices));
    }
}

fn notice(text: &str, action: String) -> NoticeRow {
    NoticeRow {
        text: text.into(),
        action: action.into(),
    }
}

/// The notices of the companion, and the announcement of an open level behind them.
fn companion_notices(context: &Context, frame: &Frame) -> Vec<NoticeRow> {
    let notices = frame.notices.iter().map(|n| {
        let label = match n.ask {
            Ask::Dismiss(_) => "got-it",
            _ => "do-it",
        };
        notice(&n.text, context.tr(label))
    });
    let announced = context.memory.borrow().announced_level;
    let opened = frame.level.filter(|level| *level > announced);
    let announcement = opened.map(|level| {
        let text = context.tr(match level {
            Level::Three => "level-3-open",
            Level::One | Level::Two => "level-2-open",
        });
        notice(&text, context.tr("got-it"))
    });
    notices.chain(announcement).collect()
}

fn next_row(context: &Context, next: &Next) -> NextRow {
    let when = match next.at {
        None => context.tr("next-off"),
        Some(_) if next.minutes == 0 => context.tr("next-soon"),
        Some(_) => context.tr_args("next-in", &[("minutes", &next.minutes.to_string())]),
    };
    let every = length(next.every / MINUTE * MINUTE);
    NextRow {
        kind: kind_name(context, next.kind).into(),
        when: when.into(),
        every: context.tr_args("next-every", &[("every", &every)]).into(),
    }
}

fn show_live(model: &TodayModel, context: &Context, live: &Showing) {
    let discreet = context.settings.borrow().discreet();
    let title = if discreet { "discreet" } else { "title" };
    let title = context.tr(&format!("{title}-{}", live.kind.name()));
    let library = context.library();
    let text = library
        .reminder_text(live.kind, live.cue.as_deref())
        .filter(|_| !discreet);
    model.set_cue(text.map_or_else(|| title.clone(), |t| t.cue).into());
    model.set_cue_title(title.into());
    model.set_live_posture(live.kind == Kind::Posture);
    model.set_guided(live.guided);
    model.set_can_snooze(live.can_snooze);
}

/// The day in a sentence, for everybody and for screen readers.
fn summary(context: &Context, day: &DayLine) -> String {
    let taken = day.marks.iter().filter(|m| m.taken).count();
    context.tr_args(
        "day-summary",
        &[
            ("desk", &length(day.desk_minutes * MINUTE)),
            ("breaks", &day.breaks.to_string()),
            ("taken", &taken.to_string()),
            ("offered", &day.marks.len().to_string()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pause_buttons_pause_as_long_as_they_say() {
        let minutes = |action| match effect(action) {
            Effect::Ask(Ask::Command(Command::Pause(Pause::For(length)))) => length / MINUTE,
            _ => -1,
        };
        let all = [
            TodayAction::Pause15Minutes,
            TodayAction::Pause30Minutes,
            TodayAction::Pause1Hour,
            TodayAction::Pause2Hours,
            TodayAction::PauseUntilTomorrow,
        ];
        assert_eq!(all.map(minutes), [15, 30, 60, 120, -1]);
    }
}
