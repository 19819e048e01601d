//! The columns that the tables of reminders and of exercises have in common.

use super::markup::Safe;
use super::share;

/// How often a kind of reminder or an exercise was offered, and how that ended.
pub(super) struct Outcomes {
    pub offered: u32,
    pub done: u32,
    pub natural: u32,
    pub skipped: u32,
    pub unanswered: u32,
}

/// The heads of the common columns and of two more.
pub(super) fn heads(more: [&str; 2], w: &Safe) -> String {
    let common = [
        "report-offered",
        "report-done",
        "report-share",
        "report-natural",
        "report-skipped",
        "report-unanswered",
    ];
    head_cells(&common, w) + &head_cells(&more, w)
}

/// The heads of columns, by the ids of their texts.
pub(super) fn head_cells(ids: &[&str], w: &Safe) -> String {
    let cell = |id: &&str| format!("<th scope=\"col\">{}</th>", w.tr(id));
    ids.iter().map(cell).collect()
}

/// The cells under [`heads`].
pub(super) fn cells(of: Outcomes, more: [u32; 2], w: &Safe) -> String {
    let common = [
        of.offered.to_string(),
        of.done.to_string(),
        w.percent(share(of.done, of.offered)),
        of.natural.to_string(),
        of.skipped.to_string(),
        of.unanswered.to_string(),
    ];
    let all = common.into_iter().chain(more.map(|n| n.to_string()));
    all.map(|n| format!("<td>{n}</td>")).collect()
}
