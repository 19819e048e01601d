//! The guide: an offer as a window, a session that paces breathing and shows exercises, and its end.

mod session_view;

use crate::chime::Tone;
use crate::clock;
use crate::context::Context;
use crate::link::{self, CompanionEvent};
use crate::setting_writer;
use crate::ui::{Guide, GuideModel};
use crate::window;
use session_view::{fill, sound};
use slint::{ComponentHandle, Timer};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use unbrace::content::Library;
use unbrace::engine::{Answer, Kind, Ms, SECOND, counts_as_done};
use unbrace::history::{Change, End, Entry, What};
use unbrace::ipc::{Ask, Frame, Page, Showing};
use unbrace::pages::guide::{Part, Session};
use unbrace::pages::session::{coaching, own_break, parts};

/// The last words stay so long; then the window goes.
const LAST_WORDS: Duration = Duration::from_millis(2_500);

/// A session on screen.
struct Run {
    /// The reminder it is for; `None`: the person's own wish, without a companion.
    id: Option<u64>,
    kinds: Vec<Kind>,
    cue: Option<String>,
    session: Session,
    lines: Vec<String>,
    /// Repetitions counted: of this exercise, and of all before.
    counted: (u32, u32),
    said: String,
    over: bool,
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
    static TICK: Timer = Timer::default();
}

fn now() -> Ms {
    clock::now().elapsed
}

/// The window.
pub fn window(context: &Rc<Context>, page: Page) -> Result<Guide, slint::PlatformError> {
    let ui = Guide::new()?;
    context.apply_theme(&ui);
    ui.global::<GuideModel>()
        .set_text(context.say("guide-waiting").into());
    let (weak, own) = (ui.as_weak(), context.clone());
    ui.global::<GuideModel>().on_command(move |what| {
        if let Some(ui) = weak.upgrade() {
            command(&ui, &own, &what);
        }
    });
    let own = context.clone();
    ui.window().on_close_requested(move || {
        finish(&own);
        own.link.end();
        slint::CloseRequestResponse::HideWindow
    });
    WISH.set(match page {
        Page::Breathe => Some(Kind::Breathing),
        Page::Move => Some(Kind::Movement),
        _ => None,
    });
    Ok(ui)
}

thread_local! {
    /// What the person wants where no companion runs.
    static WISH: std::cell::Cell<Option<Kind>> = const { std::cell::Cell::new(None) };
}

/// What the guide does with news.
pub fn news(ui: &Guide, context: &Rc<Context>, news: CompanionEvent) {
    match news {
        CompanionEvent::Frame(frame) => {
            window::raise_or_close(ui.window(), &frame);
            WISH.set(None); // a companion runs: it says what is on
            follow(ui, context, &frame);
            *context.frame.borrow_mut() = Some(*frame);
        }
        CompanionEvent::Disconnected | CompanionEvent::IncompatibleVersion => {
            *context.frame.borrow_mut() = None;
            let idle = RUN.with_borrow(Option::is_none);
            match WISH.take() {
                Some(kind) if idle => begin_own(ui, context, kind),
                _ if idle => ui
                    .global::<GuideModel>()
                    .set_text(context.say("not-running").into()),
                _ => {}
            }
        }
    }
}

fn follow(ui: &Guide, context: &Rc<Context>, frame: &Frame) {
    let model = ui.global::<GuideModel>();
    let known = RUN.with_borrow(|r| r.as_ref().and_then(|r| r.id));
    let running = RUN.with_borrow(|r| r.as_ref().is_some_and(|r| r.id.is_some() && !r.over));
    match &frame.live {
        // One that is over here may still stand in a frame that was on its way.
        Some(live) if live.guided && known != Some(live.id) => begin(ui, context, live, frame.sessions),
        Some(live) if !live.guided => offer(ui, context, live),
        Some(_) => {}
        // Answered elsewhere, or stopped by a lock.
        None if running => last_words(ui, context, "well-done"),
        None if model.get_stage() == "offer" => window::close(ui),
        None if model.get_stage() == "waiting" => model.set_text(context.say("guide-nothing").into()),
        None => {}
    }
}

fn offer(ui: &Guide, context: &Context, live: &Showing) {
    let model = ui.global::<GuideModel>();
    let discreet = context.settings.borrow().discreet();
    let manner = if discreet { "discreet" } else { "title" };
    model.set_heading(context.say(&format!("{manner}-{}", live.kind.name())).into());
    let said = context.library().reminder_text(live.kind, live.cue.as_deref());
    let text = said.filter(|_| !discreet).map(|s| s.cue).unwrap_or_default();
    model.set_text(text.into());
    model.set_posture(live.kind == Kind::Posture);
    model.set_can_snooze(live.can_snooze);
    model.set_stage("offer".into());
}

fn begin(ui: &Guide, context: &Rc<Context>, live: &Showing, sessions: u32) {
    let library = context.library();
    let kinds: Vec<Kind> = std::iter::once(live.kind)
        .chain(live.also.iter().copied())
        .collect();
    let parts = parts(
        context.settings.borrow().pace_after(sessions),
        &live.moves,
        &kinds,
        live.cue.as_deref(),
        &live.lengths,
    );
    let (id, cue) = (Some(live.id), live.cue.clone());
    start(
        ui,
        context,
        &library,
        Run {
            id,
            kinds,
            cue,
            session: Session::new(parts),
            lines: coaching(&library, sessions),
            counted: (0, 0),
            said: String::new(),
            over: false,
        },
    );
}

fn begin_own(ui: &Guide, context: &Rc<Context>, kind: Kind) {
    let library = context.library();
    let Some((live, lengths)) = own_break(context.plan(), kind, context.breaks_done(), clock::now()) else {
        return;
    };
    let cue = live.cue.clone();
    let parts = parts(
        context.settings.borrow().pace(),
        &live.moves,
        &[kind],
        cue.as_deref(),
        &lengths,
    );
    start(
        ui,
        context,
        &library,
        Run {
            id: None,
            kinds: vec![kind],
            cue,
            session: Session::new(parts),
            lines: coaching(&library, 0),
            counted: (0, 0),
            said: String::new(),
            over: false,
        },
    );
}

fn start(ui: &Guide, context: &Rc<Context>, library: &Library, run: Run) {
    let care = run.kinds.contains(&Kind::Breathing) && !context.memory.borrow().cared;
    RUN.set(Some(run));
    if care {
        let care = Care {
            of: None,
            heading: context.say("welcome-care"),
            text: library.breathing.safety.before.clone(),
        };
        care.show(ui);
    } else {
        go_on(ui, context);
    }
}

/// A still page that asks before something is done for the first time.
struct Care {
    /// The exercise; `None`: breathing.
    of: Option<String>,
    heading: String,
    text: String,
}

impl Care {
    /// What the exercise that the session shows asks to be read, unless the person has read it.
    fn of(context: &Context, library: &Library, run: &Run) -> Option<Care> {
        let Some(Part::Move { id, .. }) = run.session.part() else {
            return None;
        };
        let e = library.exercise(id)?;
        let text = format!("{}\n\n{}", e.caution, e.stop).trim().to_owned();
        (!text.is_empty() && !context.memory.borrow().fine.contains(id)).then(|| Care {
            of: Some(id.clone()),
            heading: e.name.clone(),
            text,
        })
    }

    fn show(self, ui: &Guide) {
        let model = ui.global::<GuideModel>();
        model.set_care_of(self.of.unwrap_or_default().into());
        model.set_exercise("".into()); // the page of the exercise is to be filled anew
        model.set_heading(self.heading.into());
        model.set_text(self.text.into());
        model.set_stage("care".into());
    }
}

/// Runs the session, unless the exercise that it shows is new to the person: then it rests until they have read the page.
fn go_on(ui: &Guide, context: &Rc<Context>) {
    with(|r| r.session.start(now()));
    show(ui, context);
}

fn with(f: impl FnOnce(&mut Run)) {
    RUN.with_borrow_mut(|r| {
        if let Some(r) = r {
            f(r);
        }
    });
}

/// Leaves the exercise that is shown out from now on, and shows another one in its place.
fn leave_out(ui: &Guide, context: &Rc<Context>, id: &str) {
    let mut avoid = context.settings.borrow().words("me.avoid").to_vec();
    avoid.push(id.to_owned());
    if let Err(why) = setting_writer::write(context, "me.avoid", &avoid.join(", ")) {
        ui.global::<GuideModel>().set_text(why.into());
        return;
    }
    context.read_settings();
    let others = others(context);
    with(|r| {
        let new = |o: &&String| !r.session.shows(o);
        match others.iter().find(new).cloned() {
            Some(other) => r.session.replace(other),
            None => r.session.skip(now()),
        }
    });
    go_on(ui, context);
}

fn command(ui: &Guide, context: &Rc<Context>, what: &str) {
    let at = now();
    match what {
        "yes" => {
            let posture = ui.global::<GuideModel>().get_posture();
            answer(ui, context, if posture { Answer::Done } else { Answer::Start });
        }
        "later" => answer(ui, context, Answer::Later),
        "skip" => answer(ui, context, Answer::Skip),
        "care-yes" => {
            let id = ui.global::<GuideModel>().get_care_of();
            context.remember(|m| {
                if id.is_empty() {
                    m.cared = true;
                } else {
                    m.fine.push(id.into());
                }
            });
            go_on(ui, context);
        }
        "care-no" => match ui.global::<GuideModel>().get_care_of().as_str() {
            "" => command(ui, context, "stop"),
            id => leave_out(ui, context, id),
        },
        "warning-signs" => open_warning_signs(),
        "toggle" => {
            with(|r| {
                if r.session.running() {
                    r.session.rest(at);
                } else {
                    r.session.start(at);
                }
            });
            show(ui, context);
        }
        "next" => {
            with(|r| r.session.skip(at));
            show(ui, context);
        }
        "back" => {
            with(|r| r.session.back(at));
            show(ui, context);
        }
        "another" => {
            let others = others(context);
            with(|r| {
                if let Some(Part::Move { id, .. }) = r.session.part() {
                    let from = others.iter().position(|o| o == id).map_or(0, |i| i + 1);
                    if let Some(other) = others.get(from % others.len().max(1)) {
                        r.session.replace(other.clone());
                    }
                }
            });
            show(ui, context);
        }
        "gentler" => {
            let model = ui.global::<GuideModel>();
            model.set_showing_gentler(!model.get_showing_gentler());
        }
        "count" => {
            with(|r| r.counted.0 += 1);
            show(ui, context);
        }
        "stop" if ui.global::<GuideModel>().get_stage() == "over" => window::close(ui),
        "stop" => {
            let enough = finish(context);
            last_words(
                ui,
                context,
                if enough { "well-done" } else { "nothing-to-make-up" },
            );
        }
        _ => {}
    }
}

/// What may be offered of movement now.
fn others(context: &Context) -> Vec<String> {
    let plan = context.plan();
    let open = plan.open(Kind::Movement, context.circumstances());
    open.into_iter().map(|c| c.id.clone()).collect()
}

fn answer(ui: &Guide, context: &Rc<Context>, answer: Answer) {
    match link::ask(Ask::Answer(answer)) {
        Ok(_) if answer == Answer::Start => {} // the next frame begins the session
        Ok(_) => window::close(ui),
        Err(why) => {
            let why = why.unwrap_or_else(|| context.say("not-running"));
            ui.global::<GuideModel>().set_text(why.into());
        }
    }
}

/// Says what was done, once. Whether it was a quarter or more.
fn finish(context: &Context) -> bool {
    TICK.with(Timer::stop);
    let at = now();
    let done = RUN.with_borrow_mut(|r| {
        let r = r.as_mut().filter(|r| !r.over)?;
        r.session.rest(at);
        r.over = true;
        Some((
            r.id,
            r.kinds.clone(),
            r.cue.clone(),
            r.session.spent(at),
            r.session.length(),
            r.counted.0 + r.counted.1,
        ))
    });
    let Some((id, kinds, cue, spent, length, repetitions)) = done else {
        return true;
    };
    let enough = counts_as_done(spent, length);
    match id {
        Some(id) => drop(link::ask(Ask::Guided(id, spent, repetitions))), // without a companion its restart has counted it
        None if enough => record(context, &kinds, cue, spent, repetitions),
        None => {}
    }
    enough
}

/// Where no companion runs, what was done at the person's own wish is written down here.
fn record(context: &Context, kinds: &[Kind], cue: Option<String>, spent: Ms, repetitions: u32) {
    let entry = |kind: &Kind| Entry {
        kind: Some(*kind),
        cue: cue.clone(),
        outcome: Some(End::Done),
        seconds: Some(spent / SECOND),
        repetitions: (repetitions > 0 && *kind == Kind::Movement).then_some(repetitions),
        ..Entry::new(clock::now().wall, What::Reminder)
    };
    if let Ok(mut h) = context.history() {
        let _ = h.apply(Change::Add(kinds.iter().map(entry).collect())); // a full disk: it was done all the same
    }
}

fn last_words(ui: &Guide, context: &Context, id: &str) {
    TICK.with(Timer::stop);
    RUN.with_borrow_mut(|r| r.as_mut().into_iter().for_each(|r| r.over = true));
    let model = ui.global::<GuideModel>();
    model.set_text(context.say(id).into());
    model.set_stage("over".into());
    let weak = ui.as_weak();
    Timer::single_shot(LAST_WORDS, move || {
        // The next one may have begun meanwhile.
        let over = |ui: &Guide| ui.global::<GuideModel>().get_stage() == "over";
        drop(weak.upgrade().filter(over).inspect(window::close));
    });
}

/// Shows where the session is, and comes again when that changes.
fn show(ui: &Guide, context: &Rc<Context>) {
    let at = now();
    let over = RUN.with_borrow_mut(|r| {
        let r = r.as_mut().filter(|r| !r.over)?;
        r.session.tick(at);
        Some(r.session.over())
    });
    let library = context.library();
    let care = RUN.with_borrow(|r| Care::of(context, &library, r.as_ref().filter(|r| !r.over)?));
    if let Some(care) = care {
        with(|r| r.session.rest(at));
        TICK.with(Timer::stop);
        return care.show(ui);
    }
    match over {
        None => return,
        Some(true) => {
            finish(context);
            sound(context, Tone::Next);
            return last_words(ui, context, "well-done");
        }
        Some(false) => {}
    }
    let wait = RUN.with_borrow_mut(|r| r.as_mut().map(|r| fill(ui, context, &library, r, at)));
    if let Some(Some(wait)) = wait {
        let (weak, own) = (ui.as_weak(), context.clone());
        let again = move || {
            if let Some(ui) = weak.upgrade() {
                show(&ui, &own);
            }
        };
        let wait = Duration::from_millis(wait.max(1).unsigned_abs());
        TICK.with(|t| t.start(slint::TimerMode::SingleShot, wait, again));
    } else {
        TICK.with(Timer::stop);
    }
}

/// Opens the article, without a companion too.
fn open_warning_signs() {
    if link::ask(Ask::Open(Page::WarningSigns)).is_err() {
        let _ = unbrace::launch::open(Page::WarningSigns, true); // the window shows by itself whether it came
    }
}

#[cfg(test)]
pub fn forget() {
    RUN.set(None);
}

#[cfg(test)]
pub fn spent_now() -> Option<Ms> {
    RUN.with_borrow(|r| r.as_ref().map(|r| r.session.spent(now())))
}
