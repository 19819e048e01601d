//! The exercises on the page of the report: the lines of the summary, and the table of the details.

use super::columns::{Outcomes, cells, heads};
use super::exercises::{done_least, done_most};
use super::markup::{Safe, outside};
use super::{ExerciseCounts, Summary};

/// Which exercises were done least and most, and which ones the person leaves out.
pub(super) fn lines(s: &Summary, w: &Safe) -> String {
    let counted = |c: &&ExerciseCounts| format!("{} {} / {}", outside(&c.name), c.done, c.offered);
    let left_out = s.exercises.iter().filter(|c| c.left_out);
    let lists = [
        (
            "report-exercises-least",
            done_least(&s.exercises).iter().map(counted).collect(),
        ),
        (
            "report-exercises-most",
            done_most(&s.exercises).iter().map(counted).collect(),
        ),
        (
            "report-exercises-left-out",
            left_out.map(|c| outside(&c.name)).collect::<Vec<_>>(),
        ),
    ];
    lists
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(id, names)| {
            format!(
                "<p class=\"note\"><b>{}</b> {}</p>\n",
                w.tr(id),
                names.join(" · ")
            )
        })
        .collect()
}

/// The table with a line for each exercise; nothing if there is none.
pub(super) fn table(s: &Summary, w: &Safe) -> String {
    if s.exercises.is_empty() {
        return String::new();
    }
    let row = |c: &ExerciseCounts| {
        let outcomes = Outcomes {
            offered: c.offered,
            done: c.done,
            natural: c.natural,
            skipped: c.skipped,
            unanswered: c.unanswered,
        };
        let cells = cells(outcomes, [c.gentler, c.repetitions], w);
        let left_out = if c.left_out {
            format!(" <span class=\"day\">{}</span>", w.tr("report-left-out"))
        } else {
            String::new()
        };
        format!(
            "<tr><th scope=\"row\">{}{left_out}</th>{cells}</tr>\n",
            outside(&c.name)
        )
    };
    let rows: String = s.exercises.iter().map(row).collect();
    let mut notes = w.tr("report-exercises-how");
    if let Some(d) = s.exercises_counted_from {
        notes += " ";
        notes += &w.tr_args("report-exercises-from", &[("day", &w.day(d))]);
    }
    format!(
        "<table class=\"exercises\"><caption>{}</caption><thead><tr><td></td>{}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n<p class=\"note\">{notes}</p>\n",
        w.tr("report-exercises"),
        heads(["report-gentler", "report-repetitions"], w)
    )
}
