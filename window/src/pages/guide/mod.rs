//! The guide: an offer as a window, a session that paces breathing and shows exercises, and its end.

mod caution;
mod closing;
mod session_view;

use crate::chime::Tone;
use crate::clock;
use crate::context::Context;
use crate::link::CompanionEvent;
use crate::ui::{Guide, GuideAction, GuideModel, GuideStage};
use crate::window;
use crate::wording::{reminder_title, shorter_label};
use caution::{Caution, Subject};
use session_view::{fill, play};
use slint::{ComponentHandle, Timer};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use unbrace::content;
use unbrace::engine::{Answer, Ms, ReminderKind, SECOND, counts_as_done};
use unbrace::history::{Change, End, Entry, What};
use unbrace::ipc::{Frame, Page, Request, Showing};
use unbrace::pages::guide::{Part, Session};
use unbrace::pages::session::{coaching, own_break, parts};

/// The window.
pub struct GuidePage {
    ui: slint::Weak<Guide>,
    context: Rc<Context>,
    stage: RefCell<Stage>,
    run: RefCell<Option<Run>>,
    /// Shows the session anew when its picture changes.
    tick: Timer,
    /// Closes the window after the closing words.
    end: Timer,
    /// The kind of break that begins without a reminder if no companion runs.
    requested: RefCell<Option<Requested>>,
    /// How many movement breaks were done, as the companion or the history knew it last.
    breaks: Cell<u32>,
    /// An exercise is being left out; a second click does nothing.
    leaving_out: Cell<bool>,
    /// An answer is on its way.
    answering: Cell<bool>,
}

/// What begins without a reminder.
#[derive(Clone, Debug)]
enum Requested {
    Kind(ReminderKind),
    /// The exercise with this id.
    Exercise(String),
}

/// What the window shows.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// A text while there is nothing to guide through.
    Waiting,
    /// A reminder with its answers. `posture`: it is answered with Done.
    Offer {
        posture: bool,
    },
    /// A caution that is read before something is done for the first time.
    Caution(Subject),
    Session,
    /// The closing words.
    Finished,
}

/// A session on screen.
struct Run {
    /// The reminder it belongs to; `None` if the person began it without a companion.
    id: Option<u64>,
    kinds: Vec<ReminderKind>,
    cue: Option<String>,
    session: Session,
    /// The lines that accompany the breathing.
    lines: Vec<String>,
    /// The exercise with which the page is filled.
    exercise: Option<String>,
    /// Repetitions counted of this exercise.
    counted: u32,
    /// Repetitions counted of the exercises before.
    counted_before: u32,
    /// What was last announced to screen readers.
    spoken: String,
    over: bool,
}

impl Run {
    fn new(id: Option<u64>, kinds: Vec<ReminderKind>, cue: Option<String>, parts: Vec<Part>) -> Self {
        Run {
            id,
            kinds,
            cue,
            session: Session::new(parts),
            lines: Vec::new(),
            exercise: None,
            counted: 0,
            counted_before: 0,
            spoken: String::new(),
            over: false,
        }
    }
}

fn now() -> Ms {
    clock::now().elapsed
}

/// Makes the window for this page: the guide, or a break that begins at once if no companion runs.
pub fn window(context: &Rc<Context>, page: Page) -> Result<(Guide, Rc<GuidePage>), slint::PlatformError> {
    new_window(context, page.begins().map(Requested::Kind))
}

/// Makes the window that begins exactly this exercise if no companion runs.
pub fn exercise_window(
    context: &Rc<Context>,
    id: &str,
) -> Result<(Guide, Rc<GuidePage>), slint::PlatformError> {
    new_window(context, Some(Requested::Exercise(id.to_owned())))
}

fn new_window(
    context: &Rc<Context>,
    requested: Option<Requested>,
) -> Result<(Guide, Rc<GuidePage>), slint::PlatformError> {
    let ui = Guide::new()?;
    context.apply_theme(&ui);
    let page = Rc::new(GuidePage {
        ui: ui.as_weak(),
        context: context.clone(),
        stage: RefCell::new(Stage::Waiting),
        run: RefCell::default(),
        tick: Timer::default(),
        end: Timer::default(),
        requested: RefCell::new(requested),
        breaks: Cell::default(),
        leaving_out: Cell::default(),
        answering: Cell::default(),
    });
    let model = ui.global::<GuideModel>();
    model.set_text(context.tr("guide-waiting").into());
    let own = page.clone();
    model.on_act(move |action| own.act(action));
    let own = page.clone();
    context.on_companion_event(move |event| own.on_companion_event(event));
    let own = page.clone();
    ui.window().on_close_requested(move || {
        own.finish();
        own.context.end_link();
        window::end_with_window()
    });
    Ok((ui, page))
}

impl GuidePage {
    fn on_companion_event(self: &Rc<Self>, event: CompanionEvent) {
        let Some(ui) = self.ui.upgrade() else { return };
        match event {
            CompanionEvent::Frame(frame) => {
                window::raise_or_close(ui.window(), &frame);
                self.requested.take(); // the companion decides what is on
                self.breaks.set(frame.breaks);
                self.follow(&frame);
                *self.context.frame.borrow_mut() = Some(*frame);
            }
            CompanionEvent::Disconnected | CompanionEvent::IncompatibleVersion => {
                *self.context.frame.borrow_mut() = None;
                let idle = self.run.borrow().is_none();
                match self.requested.take() {
                    Some(Requested::Kind(kind)) if idle => self.begin_own(kind),
                    Some(Requested::Exercise(id)) if idle => self.begin_exercise(&id),
                    _ if idle => self.show_text("not-running"),
                    _ => {}
                }
            }
        }
    }

    fn follow(self: &Rc<Self>, frame: &Frame) {
        let (known, running) = match &*self.run.borrow() {
            Some(run) => (run.id, run.id.is_some() && !run.over),
            None => (None, false),
        };
        let stage = self.stage.borrow().clone();
        match (&frame.live, stage) {
            // A session that is over here may still be part of a frame that was on its way.
            (Some(live), _) if live.guided && known != Some(live.id) => self.begin(live, frame.sessions),
            (Some(live), _) if !live.guided => self.offer(live),
            (Some(_), _) => {}
            // Answered elsewhere, or stopped by a lock.
            (None, _) if running => self.close_with("well-done"),
            (None, Stage::Offer { .. }) if !self.answering.get() => self.close(),
            (None, Stage::Waiting) => self.show_text("guide-nothing"),
            (None, Stage::Offer { .. } | Stage::Caution(_) | Stage::Session | Stage::Finished) => {}
        }
    }

    fn set_stage(&self, stage: Stage) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<GuideModel>();
        model.set_stage(match &stage {
            Stage::Waiting => GuideStage::Waiting,
            Stage::Offer { .. } => GuideStage::Offer,
            Stage::Caution(_) => GuideStage::Caution,
            Stage::Session => GuideStage::Session,
            Stage::Finished => GuideStage::Finished,
        });
        *self.stage.borrow_mut() = stage;
    }

    fn show_text(&self, id: &str) {
        self.show_reason(self.context.tr(id));
    }

    fn show_reason(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<GuideModel>().set_text(text.into());
        }
    }

    fn close(&self) {
        if let Some(ui) = self.ui.upgrade() {
            window::close(&ui, &self.context);
        }
    }

    fn offer(&self, live: &Showing) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<GuideModel>(), &self.context);
        let discreet = context.settings.borrow().discreet();
        model.set_heading(reminder_title(context, live).into());
        let library = context.library();
        let text = library.reminder_text(live.kind, live.cue.as_deref());
        let text = text.filter(|_| !discreet).map(|t| t.cue).unwrap_or_default();
        model.set_text(text.into());
        let posture = live.kind.is_cue();
        model.set_posture(posture);
        model.set_shorter(shorter_label(context, live).unwrap_or_default().into());
        model.set_reason("".into());
        model.set_can_snooze(live.can_snooze);
        self.set_stage(Stage::Offer { posture });
    }

    /// Shows why the reminder helps.
    fn explain_offer(&self) {
        let (Some(ui), Some(frame)) = (self.ui.upgrade(), &*self.context.frame.borrow()) else {
            return;
        };
        let text = frame.live.as_ref().and_then(|live| {
            self.context
                .library()
                .reminder_text(live.kind, live.cue.as_deref())
        });
        ui.global::<GuideModel>()
            .set_reason(text.map(|t| t.why).unwrap_or_default().into());
    }

    /// Begins the session of a reminder, after this number of sessions.
    fn begin(self: &Rc<Self>, live: &Showing, sessions: u32) {
        let also = live.also.iter().copied();
        let kinds: Vec<ReminderKind> = std::iter::once(live.kind).chain(also).collect();
        let pace = self.context.settings.borrow().pace_after(sessions);
        let parts = parts(pace, &live.moves, &kinds, live.cue.as_deref(), &live.lengths);
        // A teaching session that the person tries has its own lines.
        let tried = live
            .moves
            .first()
            .filter(|_| live.kind == ReminderKind::Breathing);
        let lesson = tried.and_then(|m| content::teaching_session(&m.id));
        let run = Run::new(Some(live.id), kinds, live.cue.clone(), parts);
        self.start(run, lesson.unwrap_or(sessions));
    }

    /// Begins a break without a companion, once the history has been read.
    fn begin_own(self: &Rc<Self>, kind: ReminderKind) {
        let (records, page) = (self.context.records.clone(), self.clone());
        let read = move || records.open_existing().and_then(|h| h.breaks_done().ok());
        self.context.files.run(read, move |breaks| {
            // A companion may have come in the meantime.
            if page.context.frame.borrow().is_none() && page.run.borrow().is_none() {
                page.begin_after(kind, breaks);
            }
        });
    }

    /// Begins exactly this exercise without a companion.
    fn begin_exercise(self: &Rc<Self>, id: &str) {
        let Some((kind, exercise)) = self.context.profile().exercise_to_try(id) else {
            return self.show_text("guide-nothing");
        };
        let (pace, lengths) = (self.context.settings.borrow().pace(), [exercise.length]);
        let parts = parts(pace, &[exercise], &[kind], Some(id), &lengths);
        let lesson = content::teaching_session(id).unwrap_or(0);
        self.start(Run::new(None, vec![kind], Some(id.to_owned()), parts), lesson);
    }

    fn begin_after(self: &Rc<Self>, kind: ReminderKind, breaks: Option<u32>) {
        self.breaks.set(breaks.unwrap_or(0));
        let chosen = own_break(self.context.plan(), kind, breaks, clock::now());
        let Some((live, lengths)) = chosen else { return };
        let pace = self.context.settings.borrow().pace();
        let parts = parts(pace, &live.moves, &[kind], live.cue.as_deref(), &lengths);
        self.start(Run::new(None, vec![kind], live.cue, parts), 0);
    }

    fn start(self: &Rc<Self>, run: Run, sessions: u32) {
        let library = self.context.library();
        let breathes = run.kinds.contains(&ReminderKind::Breathing);
        *self.run.borrow_mut() = Some(Run {
            lines: coaching(&library, sessions),
            ..run
        });
        if breathes && !self.context.memory.borrow().breathing_caution_read {
            self.show_caution(Caution::of_breathing(&self.context, &library));
        } else {
            self.resume();
        }
    }

    /// Runs the session, unless the exercise that it shows has a caution that the person has not read yet.
    fn resume(self: &Rc<Self>) {
        self.with(|run| run.session.start(now()));
        self.show();
    }

    fn with(&self, f: impl FnOnce(&mut Run)) {
        if let Some(run) = self.run.borrow_mut().as_mut() {
            f(run);
        }
    }

    fn act(self: &Rc<Self>, action: GuideAction) {
        let at = now();
        match action {
            GuideAction::Accept => {
                let posture = matches!(*self.stage.borrow(), Stage::Offer { posture: true });
                self.answer(if posture { Answer::Done } else { Answer::Start });
            }
            GuideAction::AcceptShorter => self.answer(Answer::StartShorter),
            GuideAction::Snooze => self.answer(Answer::Later),
            GuideAction::Skip => self.answer(Answer::Skip),
            GuideAction::ConfirmCaution => self.confirm_caution(),
            GuideAction::DeclineCaution => self.decline_caution(),
            GuideAction::WarningSigns => self.context.open_page(Page::WarningSigns),
            GuideAction::Toggle => self.change(|session| {
                if session.is_running() {
                    session.rest(at);
                } else {
                    session.start(at);
                }
            }),
            GuideAction::Next => self.change(|session| session.skip(at)),
            GuideAction::Previous => self.change(|session| session.previous(at)),
            GuideAction::Restart => self.change(|session| session.back(at)),
            GuideAction::Why => self.explain_offer(),
            GuideAction::Undo => self.undo(),
            GuideAction::Another => self.change(|session| {
                let others = self.open_exercises();
                if let Some(Part::Move { id, .. }) = session.part() {
                    let next = others.iter().position(|o| o == id).map_or(0, |i| i + 1);
                    if let Some(other) = others.get(next % others.len().max(1)) {
                        session.replace(other.clone());
                    }
                }
            }),
            GuideAction::Gentler => {
                if let Some(ui) = self.ui.upgrade() {
                    let model = ui.global::<GuideModel>();
                    model.set_showing_gentler(!model.get_showing_gentler());
                }
            }
            GuideAction::Count => {
                self.with(|run| run.counted += 1);
                self.show();
            }
            GuideAction::Stop => self.stop(),
        }
    }

    fn change(self: &Rc<Self>, change: impl FnOnce(&mut Session)) {
        self.with(|run| change(&mut run.session));
        self.show();
    }

    /// Ends the session and reports what was done, once. Returns whether it counts as done.
    fn finish(&self) -> bool {
        self.tick.stop();
        let at = now();
        let mut run = self.run.borrow_mut();
        let Some(run) = run.as_mut().filter(|run| !run.over) else {
            return true;
        };
        run.session.rest(at);
        run.over = true;
        let spent = run.session.spent(at);
        let enough = counts_as_done(spent, run.session.length());
        let repetitions = run.counted + run.counted_before;
        match run.id {
            // Without a companion, the restart counts it.
            Some(id) => self
                .context
                .notify_companion(Request::Guided(id, spent, repetitions)),
            None if enough => self.record(run, spent, repetitions),
            None => {}
        }
        enough
    }

    /// Records a break that was taken without a companion.
    fn record(&self, run: &Run, spent: Ms, repetitions: u32) {
        let at = clock::now().wall;
        let entry = |kind: &ReminderKind| Entry {
            kind: Some(*kind),
            cue: run.cue.clone(),
            outcome: Some(End::Done),
            seconds: Some(spent / SECOND),
            repetitions: (repetitions > 0 && *kind == ReminderKind::Movement).then_some(repetitions),
            ..Entry::new(at, What::Reminder)
        };
        let entries = run.kinds.iter().map(entry).collect();
        let records = self.context.records.clone();
        self.context.files.run_detached(move || {
            if let Ok(mut history) = records.open() {
                let _ = history.apply(Change::Add(entries)); // on a full disk the break is not recorded
            }
        });
    }

    /// Shows the present moment of the session, and sets the timer for the next change.
    fn show(self: &Rc<Self>) {
        let at = now();
        let library = self.context.library();
        let (over, caution) = {
            let mut run = self.run.borrow_mut();
            let Some(run) = run.as_mut().filter(|run| !run.over) else {
                return;
            };
            run.session.tick(at);
            let caution = Caution::of_exercise(&self.context, &library, run);
            if caution.is_some() {
                run.session.rest(at);
            }
            (run.session.is_over(), caution)
        };
        if let Some(caution) = caution {
            self.tick.stop();
            return self.show_caution(caution);
        }
        if over {
            self.finish();
            play(&self.context, Tone::Next);
            return self.close_with("well-done");
        }
        self.set_stage(Stage::Session);
        let Some(ui) = self.ui.upgrade() else { return };
        let mut next_change = None;
        self.with(|run| next_change = fill(&ui, &self.context, &library, run, at));
        match next_change {
            Some(wait) => {
                let page = Rc::downgrade(self);
                let show_again = move || {
                    if let Some(page) = page.upgrade() {
                        page.show();
                    }
                };
                let wait = Duration::from_millis(wait.max(1).unsigned_abs());
                self.tick.start(slint::TimerMode::SingleShot, wait, show_again);
            }
            None => self.tick.stop(),
        }
    }

    /// Forgets the session, as a new process would.
    #[cfg(test)]
    pub fn forget(&self) {
        *self.run.borrow_mut() = None;
    }

    /// How long the session has run.
    #[cfg(test)]
    pub fn spent(&self) -> Option<Ms> {
        let run = self.run.borrow();
        run.as_ref().map(|run| run.session.spent(now()))
    }
}
