//! The end of a reminder in the guide: its answer, what was done, and the closing words.

use super::{GuidePage, Stage, now};
use crate::ui::GuideModel;
use crate::wording::lesson_of_day;
use slint::ComponentHandle;
use std::rc::Rc;
use std::time::Duration;
use unbrace::engine::{Answer, Command};
use unbrace::ipc::Request;

/// How long the closing words stay before the window closes.
const CLOSING_WORDS: Duration = Duration::from_secs(4);
/// How long they stay with a lesson, which has about 40 words.
const LESSON_TIME: Duration = Duration::from_secs(25);
/// How long they stay while an answer can be taken back.
const UNDO_TIME: Duration = Duration::from_secs(8);

impl GuidePage {
    pub(super) fn stop(self: &Rc<Self>) {
        if *self.stage.borrow() == Stage::Finished {
            return self.close();
        }
        let enough = self.finish();
        self.close_with(if enough { "well-done" } else { "nothing-to-make-up" });
    }

    pub(super) fn answer(self: &Rc<Self>, answer: Answer) {
        self.answering.set(true);
        let page = self.clone();
        self.context.request(Request::Answer(answer), move |answered| {
            page.answering.set(false);
            match (answered, answer) {
                (Ok(_), Answer::Start | Answer::StartShorter) => {} // the next frame begins the session
                (Ok(_), Answer::Done) => page.close_answered("well-done"),
                (Ok(_), Answer::Later) => page.close_answered("guide-later"),
                (Ok(_), Answer::Skip) => page.close_answered("nothing-to-make-up"),
                (Err(e), _) => page.show_reason(page.context.request_error(e)),
            }
        });
    }

    /// Takes the answer back: the reminder comes again.
    pub(super) fn undo(self: &Rc<Self>) {
        let page = self.clone();
        let undo = Request::Command(Command::Undo);
        self.context.request(undo, move |undone| match undone {
            // The reminder may be on screen again.
            Ok(_) if *page.stage.borrow() == Stage::Finished => page.close(),
            Ok(_) => {}
            Err(e) => page.show_reason(page.context.request_error(e)),
        });
    }

    /// Shows closing words, and closes the window a little later. After a break that was done they come with
    /// the lesson of the day.
    pub(super) fn close_with(self: &Rc<Self>, id: &str) {
        let done = self.run.borrow().as_ref().map(|run| run.session.done(now()));
        let done = done.filter(|_| id == "well-done").unwrap_or_default();
        let closing = done.describe(&self.context.i18n.borrow());
        let lesson = if closing.is_empty() {
            None
        } else {
            lesson_of_day(&self.context)
        };
        let stays = if lesson.is_some() {
            LESSON_TIME
        } else {
            CLOSING_WORDS
        };
        self.show_end(id, &closing, stays);
        let (Some(lesson), Some(ui)) = (lesson, self.ui.upgrade()) else {
            return;
        };
        let model = ui.global::<GuideModel>();
        model.set_lesson(lesson.fact.into());
        model.set_lesson_action(lesson.action.into());
        self.context.notify_companion(Request::LessonSeen(lesson.id));
    }

    fn close_answered(self: &Rc<Self>, id: &str) {
        self.show_end(id, "", UNDO_TIME);
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<GuideModel>().set_can_undo(true);
        }
    }

    fn show_end(self: &Rc<Self>, id: &str, closing: &str, stays: Duration) {
        self.tick.stop();
        self.with(|run| run.over = true);
        if let Some(ui) = self.ui.upgrade() {
            let model = ui.global::<GuideModel>();
            model.set_closing(closing.into());
            model.set_lesson("".into());
            model.set_can_undo(false);
        }
        self.show_text(id);
        self.set_stage(Stage::Finished);
        let page = self.clone();
        self.end.start(slint::TimerMode::SingleShot, stays, move || {
            // The next session may have begun in the meantime.
            if *page.stage.borrow() == Stage::Finished {
                page.close();
            }
        });
    }
}
