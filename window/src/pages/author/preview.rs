//! The preview beside the form: a day and a week of the stage as the engine simulates them, and the warnings about
//! them. It is computed beside the event loop, when the person pauses.

use super::AuthorPage;
use super::editor::Editor;
use crate::clock;
use crate::context::Context;
use crate::day_line;
use crate::rows::texts;
use crate::ui::{AuthorModel, WeekDayRow};
use crate::wording::kind_counts;
use chrono::NaiveDate;
use slint::ComponentHandle;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use unbrace::content;
use unbrace::engine::{PerKind, day_of};
use unbrace::i18n::Translator;
use unbrace::pages::preview::{self, Preview};
use unbrace::program::edit::Draft;
use unbrace::program::{self, Program, Progress, exposure, resolve, summary};
use unbrace::settings::Settings;

/// How long the person pauses before the preview follows.
const PAUSE: Duration = Duration::from_millis(300);

/// Which preview is shown and which one is awaited.
#[derive(Default)]
pub(super) struct PreviewState {
    timer: slint::Timer,
    /// The text, the stage and the language of the preview that was asked for last.
    asked: RefCell<(String, usize, String)>,
    /// Counts what was asked for.
    number: Cell<u32>,
}

/// What the preview shows.
struct StagePreview {
    warnings: Vec<String>,
    as_seen: Vec<String>,
    day: Preview,
    week: PerKind<usize>,
    /// The exercises of each working day, Monday first.
    days: Vec<String>,
}

impl AuthorPage {
    /// Computes the preview once no change follows for a moment.
    pub(super) fn preview_soon(&self) {
        let language = self.context.language().to_owned();
        let present = self.edit(|editor| (preview_text(editor), editor.stage, language));
        let Some(present) = present.filter(|present| *present != *self.preview.asked.borrow()) else {
            return;
        };
        self.preview.asked.replace(present);
        let is_first = self.preview.number.get() == 0;
        if cfg!(test) || is_first {
            return self.compute_preview();
        }
        let page = self.own.clone();
        self.preview
            .timer
            .start(slint::TimerMode::SingleShot, PAUSE, move || {
                if let Some(page) = page.upgrade() {
                    page.compute_preview();
                }
            });
    }

    fn compute_preview(&self) {
        let (text, stage, language) = self.preview.asked.borrow().clone();
        let number = self.preview.number.get().wrapping_add(1);
        self.preview.number.set(number);
        let (translation, today) = (self.context.translation(), day_of(clock::now().wall));
        let compute = move || {
            // The page says for what it waits where the program is not complete.
            let program = program::parse(&text).ok()?;
            Some(stage_preview(&program, stage, &language, &translation(), today))
        };
        let page = self.own.clone();
        self.context.files.run(compute, move |computed| {
            let Some(page) = page.upgrade() else { return };
            if let (Some(shown), true) = (computed, page.preview.number.get() == number)
                && let Some(ui) = page.ui.upgrade()
            {
                show(&ui.global::<AuthorModel>(), &page.context, &shown);
            }
        });
    }
}

/// The text of the draft. The preview does not wait for the name and the contact of the therapist.
fn preview_text(editor: &Editor) -> String {
    let mut draft: Draft = editor.draft.clone();
    for key in ["title", "author", "contact"] {
        if draft.get(key).is_none() {
            let _ = draft.set(key, "–"); // a text of one character is always allowed
        }
    }
    draft.text()
}

fn stage_preview(
    program: &Program,
    stage: usize,
    language: &str,
    i18n: &Translator,
    today: NaiveDate,
) -> StagePreview {
    let library = program::overlay(content::library(language), program, stage, i18n);
    let warnings = exposure::of_stage(program, stage);
    let place = Progress {
        stage,
        ..Progress::new(program, today)
    };
    let plan = resolve::plan(program, &place, &Settings::default(), 0);
    let name = |id: &str| {
        library
            .exercise(id)
            .map_or_else(|| id.to_owned(), |e| e.name.clone())
    };
    let day = |(_, exercises): (NaiveDate, Vec<(String, u32)>)| {
        let all = exercises
            .iter()
            .map(|(id, times)| format!("{}\u{a0}×\u{a0}{times}", name(id)));
        all.collect::<Vec<_>>().join(" · ")
    };
    StagePreview {
        warnings: warnings.iter().map(|w| w.message(&library).text(i18n)).collect(),
        as_seen: summary::stage(program, stage, &library)
            .iter()
            .map(|line| line.text(i18n))
            .collect(),
        days: exposure::exercises_by_day(program, stage)
            .into_iter()
            .map(day)
            .collect(),
        week: preview::week(&plan),
        day: preview::day(plan),
    }
}

fn show(model: &AuthorModel, context: &Rc<Context>, shown: &StagePreview) {
    model.set_warnings(texts(shown.warnings.iter().map(String::as_str)));
    model.set_as_seen(texts(shown.as_seen.iter().map(String::as_str)));
    model.set_day(day_line::model(context, &shown.day.line));
    model.set_day_text(kind_counts(context, "day-preview", &shown.day.offers).into());
    model.set_week(kind_counts(context, "author-week", &shown.week).into());
    let days = shown.days.iter().zip(1..).map(|(text, n): (_, u32)| {
        let number = n.to_string();
        WeekDayRow {
            day: context.tr_args("weekday-name", &[("weekday", &number)]).into(),
            text: text.as_str().into(),
        }
    });
    model.set_week_days(crate::rows::list(days.collect()));
}
