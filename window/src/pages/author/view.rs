//! Fills the page of the editor.

use super::editor::Editor;
use super::field::{Fields, field, field_rows};
use super::{exercises, own, report, visits};
use crate::context::Context;
use crate::rows::{list, refilled, texts};
use crate::ui::{AuthorModel, FieldRow, StageRhythm, StageRow};
use slint::{Model, ModelRc};
use unbrace::content;
use unbrace::engine::ReminderKind;
use unbrace::pages::author::{self, OpenPoint};

/// The keys at the top of the file.
const ABOUT: [&str; 4] = ["title", "author", "contact", "for"];
/// The keys by which a file is recognized, and when it applies.
const FILE: [&str; 4] = ["id", "version", "valid.from", "valid.to"];
/// The keys of a stage, after `stage[N].`.
const STAGE: [&str; 3] = ["name", "weeks", "about"];
/// The keys of flare-ups, check-ins and what the patient may change: texts and choices, then numbers.
const CARE: [&str; 9] = [
    "flare_up.contact_when",
    "flare_up.keep",
    "flare_up.leave_out",
    "check_in.every",
    "check_in.at",
    "check_in.questions",
    "check_in.activity",
    "patient.pace",
    "patient.switch_off",
];
const LIMITS: [&str; 7] = [
    "flare_up.days",
    "flare_up.interval",
    "flare_up.dose",
    "patient.every.from",
    "patient.every.to",
    "patient.duration.from",
    "patient.duration.to",
];

/// The keys of a kind in a stage, after `stage[N].`.
fn rhythm_keys(kind: ReminderKind) -> &'static [&'static str] {
    match kind {
        ReminderKind::Posture => &["posture.every"],
        ReminderKind::Movement => &["movement.every", "movement.duration"],
        ReminderKind::Breathing => &[
            "breathing.every",
            "breathing.duration",
            "breathing.daily_long",
            "breathing.inhale",
            "breathing.exhale",
        ],
    }
}

pub(super) fn fill(model: &AuthorModel, context: &Context, editor: &mut Editor) {
    let count = editor.draft.count("stage");
    editor.stage = editor.stage.min(count.saturating_sub(1));
    let library = content::library(context.language());
    exercises::load_library(editor, &library, context.language());
    let editor = &*editor;
    let fields = Fields {
        open: editor.open_points(),
        editor,
        library: &library,
    };
    let rows = |shown: ModelRc<FieldRow>, keys: &[&str], prefix: &str| {
        field_rows(context, &fields, shown, keys, prefix)
    };
    let stage = format!("stage[{}].", editor.stage);
    model.set_about(rows(model.get_about(), &ABOUT, ""));
    model.set_file_fields(rows(model.get_file_fields(), &FILE, ""));
    model.set_reading(rows(model.get_reading(), &["education"], &stage));
    model.set_stage_fields(rows(model.get_stage_fields(), &STAGE, &stage));
    model.set_care(rows(model.get_care(), &CARE, ""));
    model.set_seal(rows(model.get_seal(), &["report.seal_to"], ""));
    model.set_limits(rows(model.get_limits(), &LIMITS, ""));
    let shown: Vec<StageRhythm> = model.get_rhythm().iter().collect();
    let rhythm = ReminderKind::ALL.into_iter().enumerate().map(|(n, kind)| {
        let key = format!("{}.enabled", kind.name());
        StageRhythm {
            switch: field(context, &fields, &format!("{stage}{key}"), &key),
            fields: rows(
                shown
                    .get(n)
                    .map_or_else(|| list(Vec::new()), |row| row.fields.clone()),
                rhythm_keys(kind),
                &stage,
            ),
        }
    });
    model.set_rhythm(refilled(model.get_rhythm(), rhythm.collect()));
    let stages = (0..count).map(|i| StageRow {
        name: editor.stage_name(i).into(),
    });
    model.set_stages(refilled(model.get_stages(), stages.collect()));
    model.set_stage(i32::try_from(editor.stage).unwrap_or(0));
    model.set_last_stage(editor.stage + 1 == count);
    exercises::fill(model, context, &fields, &library);
    own::fill_exercises(model, context, &fields);
    own::fill_cues(model, context, &fields);
    visits::fill(model, context, &fields);
    report::fill(model, context, editor, &library);
    show_file(model, context, editor);
    show_status(model, context, &fields.open);
}

/// The file, and programs to begin with while nothing is written.
fn show_file(model: &AuthorModel, context: &Context, editor: &Editor) {
    let file = editor.file.as_ref().map(|f| f.display().to_string());
    model.set_file(file.unwrap_or_else(|| context.tr("author-no-file")).into());
    model.set_unsaved(editor.is_unsaved());
    model.set_can_undo(editor.can_undo());
    model.set_can_redo(editor.can_redo());
    let by_hand = author::by_hand(&editor.draft);
    model.set_by_hand(if by_hand.is_empty() {
        "".into()
    } else {
        let names = by_hand.join(", ");
        context.tr_args("author-by-hand", &[("names", &names)]).into()
    });
    let mut beginnings = Vec::new();
    if editor.is_new() {
        beginnings = author::beginnings(context.language());
        if let Some(empty) = beginnings.first_mut() {
            *empty = context.tr("author-begin-empty");
        }
    }
    if model.get_beginnings().row_count() != beginnings.len() {
        model.set_beginnings(texts(beginnings));
    }
}

fn show_status(model: &AuthorModel, context: &Context, open: &[OpenPoint]) {
    model.set_open_count(i32::try_from(open.len()).unwrap_or(i32::MAX));
    model.set_status(if open.is_empty() {
        context.tr("author-whole").into()
    } else {
        let count = open.len().to_string();
        context.tr_args("author-open-count", &[("count", &count)]).into()
    });
}
