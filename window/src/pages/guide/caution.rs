//! Cautions: what the person reads before something is done for the first time.

use super::session_view::{show_picture, show_place};
use super::{GuidePage, Run, Stage, now};
use crate::context::Context;
use crate::rows::texts;
use crate::setting_writer::write_setting;
use crate::ui::GuideModel;
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::content::Library;
use unbrace::content::prose::sentences;
use unbrace::engine::ReminderKind;
use unbrace::pages::guide::Part;

/// What a caution is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    Breathing,
    /// The exercise with this id.
    Exercise(String),
}

/// A caution and its text.
pub(super) struct Caution {
    subject: Subject,
    heading: String,
    /// What to know before.
    before: Vec<String>,
    /// When to stop; empty where `before` says it.
    stop: Vec<String>,
}

impl Caution {
    pub(super) fn of_breathing(context: &Context, library: &Library) -> Self {
        Caution {
            subject: Subject::Breathing,
            heading: context.tr("welcome-care"),
            before: sentences(&library.breathing.safety.before),
            stop: Vec::new(),
        }
    }

    /// The caution of the exercise that the session shows, unless the person has confirmed it.
    pub(super) fn of_exercise(context: &Context, library: &Library, run: &Run) -> Option<Self> {
        let Some(Part::Move { id, .. }) = run.session.part() else {
            return None;
        };
        let exercise = library.exercise(id)?;
        let (before, stop) = (sentences(&exercise.caution), sentences(&exercise.stop));
        let confirmed = context.memory.borrow().confirmed_exercises.contains(id);
        let any = !before.is_empty() || !stop.is_empty();
        (any && !confirmed).then(|| Caution {
            subject: Subject::Exercise(id.clone()),
            heading: exercise.name.clone(),
            before,
            stop,
        })
    }
}

impl GuidePage {
    pub(super) fn show_caution(&self, caution: Caution) {
        let Some(ui) = self.ui.upgrade() else { return };
        let model = ui.global::<GuideModel>();
        self.with(|run| {
            run.exercise = None; // the page of the exercise is to be filled anew
            let part = run.session.view(now()).part;
            show_place(&model, &self.context, &run.session, part);
        });
        model.set_caution_of_exercise(matches!(caution.subject, Subject::Exercise(_)));
        if let Subject::Exercise(id) = &caution.subject
            && let Some(exercise) = self.context.library().exercise(id)
        {
            show_picture(&model, &self.context, exercise);
        }
        model.set_heading(caution.heading.into());
        model.set_text("".into());
        model.set_before_points(texts(caution.before.iter().map(String::as_str)));
        model.set_stop_points(texts(caution.stop.iter().map(String::as_str)));
        self.set_stage(Stage::Caution(caution.subject));
    }

    pub(super) fn confirm_caution(self: &Rc<Self>) {
        let Stage::Caution(subject) = self.stage.borrow().clone() else {
            return;
        };
        self.context.remember(move |m| match &subject {
            Subject::Breathing => m.breathing_caution_read = true,
            Subject::Exercise(id) => m.confirmed_exercises.push(id.clone()),
        });
        self.resume();
    }

    pub(super) fn decline_caution(self: &Rc<Self>) {
        let stage = self.stage.borrow().clone();
        match stage {
            Stage::Caution(Subject::Breathing) => self.stop(),
            Stage::Caution(Subject::Exercise(id)) => self.leave_out(id),
            _ => {}
        }
    }

    /// Leaves an exercise out from now on, and shows another one in its place.
    fn leave_out(self: &Rc<Self>, id: String) {
        if self.leaving_out.replace(true) {
            return;
        }
        let mut avoid = self.context.settings.borrow().words("me.avoid").to_vec();
        avoid.push(id);
        let page = self.clone();
        write_setting(&self.context, "me.avoid", &avoid.join(", "), move |written| {
            page.leaving_out.set(false);
            if let Err(reason) = written {
                return page.show_reason(reason);
            }
            page.context.read_settings();
            let others = page.open_exercises();
            page.with(|run| match others.into_iter().find(|o| !run.session.shows(o)) {
                Some(other) => run.session.replace(other),
                None => run.session.skip(now()),
            });
            page.resume();
        });
    }

    /// The exercises that may be offered now.
    pub(super) fn open_exercises(&self) -> Vec<String> {
        let breaks = self.context.frame.borrow().as_ref().map(|f| f.breaks);
        let circumstances = self.context.circumstances(breaks.unwrap_or(self.breaks.get()));
        let plan = self.context.plan();
        let open = plan.open(ReminderKind::Movement, circumstances);
        open.into_iter().map(|c| c.id.clone()).collect()
    }
}
