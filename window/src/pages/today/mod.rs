//! Today: what comes next, why it is quiet, what was done, and the buttons.

use crate::clock;
use crate::context::Context;
use crate::day_line;
use crate::link;
use crate::rows::refilled;
use crate::ui::{Main, MainPage, NextRow, NoticeRow, TodayAction, TodayModel};
use crate::wording::{
    interval, kind_name, lesson_of_day, program_status, reminder_name, reminder_title, shorter_label,
};
use slint::{ComponentHandle, Timer};
use std::rc::Rc;
use std::time::Duration;
use unbrace::content::Lesson;
use unbrace::engine::{Answer, Command, Level, MINUTE, Ms, Pause, ReminderKind, day_of};
use unbrace::history::Span;
use unbrace::ipc::{Frame, Notice, Page, Request, Showing};
use unbrace::pages::day::{DayLine, Upcoming, Wait, day_line, known_until, upcoming};
use unbrace::pages::visit;

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
    Ask(Request),
    /// Starts the companion.
    Start,
    /// Ends the companion and starts it again.
    Restart,
    /// Gives every kind its set interval again.
    BackToUsual,
    /// Puts the lesson of the day away.
    LessonSeen,
}

fn effect(action: TodayAction) -> Effect {
    let pause = |minutes: Ms| Request::Command(Command::Pause(Pause::For(minutes * MINUTE)));
    Effect::Ask(match action {
        TodayAction::StartCompanion => return Effect::Start,
        TodayAction::RestartCompanion => return Effect::Restart,
        TodayAction::BackToUsual => return Effect::BackToUsual,
        TodayAction::LessonSeen => return Effect::LessonSeen,
        TodayAction::Breathe => Request::Open(Page::Breathe),
        TodayAction::Move => Request::Open(Page::Move),
        TodayAction::OpenGuide => Request::Open(Page::Guide),
        TodayAction::CheckIn => Request::Open(Page::CheckIn),
        TodayAction::Start => Request::Answer(Answer::Start),
        TodayAction::StartShorter => Request::Answer(Answer::StartShorter),
        TodayAction::Done => Request::Answer(Answer::Done),
        TodayAction::Snooze => Request::Answer(Answer::Later),
        TodayAction::Skip => Request::Answer(Answer::Skip),
        TodayAction::Undo => Request::Command(Command::Undo),
        TodayAction::Resume => Request::Command(Command::Resume),
        TodayAction::BeginFlareUp => Request::FlareUp(None),
        TodayAction::EndFlareUp => Request::Command(Command::FlareUp(None)),
        TodayAction::Pause15Minutes => pause(15),
        TodayAction::Pause30Minutes => pause(30),
        TodayAction::Pause1Hour => pause(60),
        TodayAction::Pause2Hours => pause(120),
        TodayAction::PauseUntilTomorrow => Request::Command(Command::Pause(Pause::Tomorrow)),
        TodayAction::PauseIndefinitely => Request::Command(Command::Pause(Pause::Indefinitely)),
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
            Effect::Ask(request) => self.request(request),
            Effect::Start => self.start_companion(),
            Effect::BackToUsual => {
                let kinds = self.context.frame.borrow().as_ref().map(adapted_kinds);
                for kind in kinds.unwrap_or_default() {
                    self.request(Request::Command(Command::Unadapt(kind)));
                }
            }
            Effect::LessonSeen => {
                if let Some(lesson) = lesson_of_day(&self.context) {
                    self.request(Request::LessonSeen(lesson.id));
                }
            }
            Effect::Restart => {
                self.context.notify_companion(Request::Quit); // one of another version may not listen
                self.start_companion();
            }
        }
    }

    /// Asks the companion, and shows why it refused.
    fn request(self: &Rc<Self>, request: Request) {
        let page = self.clone();
        self.context.request(request, move |answer| {
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
        let page = self.clone();
        self.context
            .after_requests(link::start_companion, move |started| {
                if let Err(e) = started {
                    page.show_refusal(format!("{}: {e}", page.context.tr("not-running")));
                }
            });
    }

    /// Does what a notice offers, or marks the announcement of a level as read.
    fn answer_notice(self: &Rc<Self>, i: i32) {
        let (request, opened) = {
            let frame = self.context.frame.borrow();
            let Some(frame) = frame.as_ref() else { return };
            let notice = usize::try_from(i).ok().and_then(|at| messages(frame).nth(at));
            (notice.map(|n| n.request.clone()), frame.level)
        };
        match (request, opened) {
            (Some(request), _) => self.request(request),
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

    /// Asks whether to start a flare-up.
    pub fn ask_flare_up(&self) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<TodayModel>().set_asking_flare_up(true);
        }
    }

    /// Shows the present state, and the day when the history has been read.
    pub fn show(self: &Rc<Self>) {
        self.show_state();
        let (records, now) = (self.context.records.clone(), clock::now().wall);
        let present = self.context.frame.borrow().as_ref().is_some_and(|f| !f.away);
        let today = Some(day_of(now));
        let read = move || {
            let entries = records.entries(Span {
                from: today,
                to: today,
            });
            let until = known_until(&entries, now, present, records.last_counted());
            day_line(&entries, now, until)
        };
        let page = self.clone();
        self.context.files.run(read, move |day| page.show_day(&day));
    }

    fn show_day(&self, day: &DayLine) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<TodayModel>();
        model.set_day(day_line::model(&self.context, day));
        let empty = day.marks.is_empty() && day.breaks == 0;
        model.set_day_empty(empty);
        model.set_summary(
            if empty {
                self.context.tr("day-begun")
            } else {
                summary(&self.context, day)
            }
            .into(),
        );
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
        model.set_program(program_line(context).into());
        let lesson = lesson_of_day(context);
        let of_lesson = |text: fn(&Lesson) -> &String| lesson.as_ref().map(text).cloned().unwrap_or_default();
        model.set_lesson(of_lesson(|l| &l.fact).into());
        model.set_lesson_action(of_lesson(|l| &l.action).into());
        model.set_lesson_choice(of_lesson(|l| &l.choice).into());
        let undo = frame.as_ref().and_then(|f| f.undo);
        let undo = undo.map(|undoable| context.i18n.borrow().undo_label(undoable));
        model.set_undo(undo.unwrap_or_default().into());
        let Some(f) = frame.as_ref() else { return };
        let all = upcoming(f, clock::now().wall);
        let comes =
            f.live.is_none() && f.holds.is_empty() && !f.away && all.iter().any(|u| u.wait != Wait::Off);
        model.set_line(if comes { "" } else { f.line.as_str() }.into());
        model.set_detail(f.detail.as_str().into());
        model.set_visit(visit_line(context, f).into());
        model.set_paused(f.paused);
        model.set_flare_up(f.flare_up_until.is_some());
        let (days, count) = (f.flare_up_offer.0.to_string(), f.flare_up_offer.1.to_string());
        let offer = context.tr_args("flare-up-body", &[("days", &days), ("count", &count)]);
        model.set_flare_offer(offer.into());
        model.set_adapted(adapted(context, f).into());
        let next = all.iter().map(|u| next_row(context, f, u));
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

/// The name of the program in force, and the place in it; empty without a program.
fn program_line(context: &Context) -> String {
    let found = context.program.borrow();
    let Some(active) = &found.active else {
        return String::new();
    };
    let status = active.standing(day_of(clock::now().wall));
    let (place, _) = program_status(context, &active.program, &status);
    format!("{} · {place}", active.program.title)
}

fn notice(text: &str, action: String) -> NoticeRow {
    NoticeRow {
        text: text.into(),
        action: action.into(),
    }
}

/// The notices of the companion, and the announcement of an open level behind them.
fn companion_notices(context: &Context, frame: &Frame) -> Vec<NoticeRow> {
    let notices = messages(frame).map(|n| {
        let label = match n.request {
            Request::Dismiss(_) => "got-it",
            Request::Command(Command::Anyway) => "remind-anyway",
            Request::Open(Page::Settings) => "menu-settings",
            _ => "do-it",
        };
        notice(&n.text, n.label.clone().unwrap_or_else(|| context.tr(label)))
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

fn next_row(context: &Context, frame: &Frame, next: &Upcoming) -> NextRow {
    let what = reminder_name(context, next.kind);
    let every = interval(context, next.every);
    let timed = |id, minutes: i64| {
        let args = [
            ("what", what.as_str()),
            ("length", &context.length(minutes * MINUTE)),
        ];
        context.tr_args(id, &args)
    };
    let plain = |id| context.tr_args(id, &[("what", &what)]);
    let (text, more) = match next.wait {
        Wait::Off => (plain("coming-off"), String::new()),
        Wait::Due => (plain("coming-due"), every),
        Wait::DeskMinutes(minutes) => (timed("coming-desk", minutes), every),
        Wait::Minutes(minutes, at) => {
            let time = context.i18n.borrow().time(at.time());
            let args = [("time", time.as_str()), ("every", &every)];
            (
                timed("coming-in", minutes),
                context.tr_args("coming-about", &args),
            )
        }
    };
    let more = match chosen_exercise(context, frame).filter(|_| next.kind == ReminderKind::Movement) {
        Some(first) => format!("{more} · {first}"),
        None => more,
    };
    NextRow {
        what: text.into(),
        more: more.into(),
        passed: next.passed,
    }
}

/// The exercise with which the next movement break begins, if the person has chosen one.
fn chosen_exercise(context: &Context, frame: &Frame) -> Option<String> {
    let library = context.library();
    let exercise = library.exercise(frame.preferred.as_deref()?)?;
    let discreet = context.settings.borrow().discreet();
    (!discreet).then(|| context.tr_args("coming-first", &[("exercise", &exercise.name)]))
}

/// The next visit in a sentence; empty if none is near.
fn visit_line(context: &Context, frame: &Frame) -> String {
    let (today, discreet) = (
        clock::now().wall.date_naive(),
        context.settings.borrow().discreet(),
    );
    let near = frame.visit.as_ref();
    near.map_or_else(String::new, |v| {
        visit::line(v, today, discreet, &context.i18n.borrow())
    })
}

/// The notices of the companion that the page lists. It shows lengthened intervals beside the reminders.
fn messages(frame: &Frame) -> impl Iterator<Item = &Notice> {
    let listed = |n: &&Notice| !matches!(n.request, Request::Command(Command::Unadapt(_)));
    frame.notices.iter().filter(listed)
}

/// The kinds whose interval is longer today, because reminders were ignored.
fn adapted_kinds(frame: &Frame) -> Vec<ReminderKind> {
    let kind = |n: &Notice| match n.request {
        Request::Command(Command::Unadapt(kind)) => Some(kind),
        _ => None,
    };
    frame.notices.iter().filter_map(kind).collect()
}

/// Which reminders come less often today; empty if none does.
fn adapted(context: &Context, frame: &Frame) -> String {
    let [kind] = adapted_kinds(frame)[..] else {
        let some = !adapted_kinds(frame).is_empty();
        return if some {
            context.tr("adapted-some")
        } else {
            String::new()
        };
    };
    let every = frame.next.iter().find(|n| n.kind == kind).map_or(0, |n| n.every);
    let args = [
        ("what", kind_name(context, kind)),
        ("every", interval(context, every)),
    ];
    context.tr_args(
        "adapted-today",
        &args.each_ref().map(|(name, value)| (*name, value.as_str())),
    )
}

fn show_live(model: &TodayModel, context: &Context, live: &Showing) {
    let discreet = context.settings.borrow().discreet();
    let title = reminder_title(context, live);
    let library = context.library();
    let text = library
        .reminder_text(live.kind, live.cue.as_deref())
        .filter(|_| !discreet);
    model.set_cue(text.map_or_else(|| title.clone(), |t| t.cue).into());
    model.set_cue_title(title.into());
    model.set_live_posture(live.kind.is_cue());
    model.set_guided(live.guided);
    model.set_can_snooze(live.can_snooze);
    model.set_shorter(shorter_label(context, live).unwrap_or_default().into());
}

/// The day in a sentence, for everybody and for screen readers.
fn summary(context: &Context, day: &DayLine) -> String {
    context.tr_args(
        "day-summary",
        &[
            ("desk", &context.length(day.desk_minutes * MINUTE)),
            ("breaks", &day.breaks.to_string()),
            ("done", &day.done().to_string()),
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
            Effect::Ask(Request::Command(Command::Pause(Pause::For(length)))) => length / MINUTE,
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
