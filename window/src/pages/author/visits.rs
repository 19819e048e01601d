//! The visits that the program plans.

use super::field::{Fields, field_rows};
use crate::context::Context;
use crate::rows::refilled;
use crate::ui::{AuthorModel, PlannedVisitRow};
use slint::{Model, ModelRc};
use unbrace::visit::{How, parse_at};

/// The keys of a visit, after `visit[N].`.
const KEYS: [&str; 3] = ["at", "how", "note"];

pub(super) fn fill(model: &AuthorModel, context: &Context, fields: &Fields) {
    let editor = fields.editor;
    let shown: Vec<PlannedVisitRow> = model.get_visits().iter().collect();
    let row = |n: usize| {
        let opened = editor.opened_visit == Some(n);
        let old = shown.get(n).filter(|_| opened);
        let old = old.map_or_else(ModelRc::default, |row| row.fields.clone());
        let keys: &[&str] = if opened { &KEYS } else { &[] };
        let note = editor.draft.get(&format!("visit[{n}].note"));
        PlannedVisitRow {
            text: text(context, fields, n).into(),
            note: note.unwrap_or_default().into(),
            fields: field_rows(context, fields, old, keys, &format!("visit[{n}].")),
        }
    };
    let rows = (0..editor.draft.count("visit")).map(row).collect();
    model.set_visits(refilled(model.get_visits(), rows));
    let opened = editor.opened_visit.and_then(|n| i32::try_from(n).ok());
    model.set_opened_visit(opened.unwrap_or(-1));
}

/// When a visit is, and how it takes place.
fn text(context: &Context, fields: &Fields, n: usize) -> String {
    let get = |key: &str| fields.editor.draft.get(&format!("visit[{n}].{key}"));
    let Some(at) = get("at").and_then(|at| parse_at(&at)) else {
        return context.tr("author-visit-new");
    };
    let time = context.i18n.borrow().time(at.time());
    let how = get("how").and_then(|how| How::from_name(&how));
    let how = how.map(|how| context.tr(&format!("visits-{}", how.word())));
    let parts: Vec<String> = [context.date(at.date()), time].into_iter().chain(how).collect();
    parts.join(" · ")
}
