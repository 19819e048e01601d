//! The rows of the table and the opened report in words.

use crate::context::Context;
use crate::rows::{refilled, texts};
use crate::ui::{ClinicColumn, ClinicHead, ClinicModel, ClinicReport, ClinicRow};
use crate::wording::{dated, kind_name, named_figure};
use chrono::NaiveDate;
use slint::Model;
use std::fmt::Display;
use unbrace::pages::clinic::{Column, Order, ReportEntry, trend};
use unbrace::report::clinic::Row;
use unbrace::report::{DatedText, Figure, Summary};
use unbrace::terminal::one_line;

/// The columns of the table in their order.
pub(super) const COLUMNS: [Column; 6] = [
    Column::Name,
    Column::Contact,
    Column::Done,
    Column::Pain,
    Column::FlareUp,
    Column::Period,
];

fn head(context: &Context, column: Column, order: Order) -> ClinicHead {
    let (column_of_page, id) = match column {
        Column::Name => (ClinicColumn::Name, "report-name"),
        Column::Contact => (ClinicColumn::Contact, "clinic-contact"),
        Column::Done => (ClinicColumn::Done, "clinic-done"),
        Column::Pain => (ClinicColumn::Pain, "clinic-change"),
        Column::FlareUp => (ClinicColumn::FlareUp, "report-flare-days"),
        Column::Period => (ClinicColumn::Period, "report-period"),
    };
    let text = context.tr(id);
    let reversed = order.column == column && order.reversed;
    let id = if reversed {
        "clinic-sorted-reversed"
    } else {
        "clinic-sorted"
    };
    ClinicHead {
        column: column_of_page,
        sorted: context.tr_args(id, &[("column", &text)]).into(),
        text: text.into(),
        reversed,
    }
}

pub(super) fn fill_table(
    model: &ClinicModel,
    context: &Context,
    entries: &[ReportEntry],
    shown: &[usize],
    order: Order,
) {
    let heads = COLUMNS.map(|column| head(context, column, order)).to_vec();
    model.set_heads(refilled(model.get_heads(), heads));
    let sorted = COLUMNS.iter().position(|c| *c == order.column).unwrap_or(0);
    model.set_sorted_by(i32::try_from(sorted).unwrap_or(0));
    let rows = shown.iter().map(|&i| row(context, &entries[i]));
    model.set_rows(refilled(model.get_rows(), rows.collect()));
    let last = i32::try_from(shown.len()).unwrap_or(i32::MAX) - 1;
    model.set_current(model.get_current().clamp(0, last.max(0)));
    let (shown, all) = (shown.len().to_string(), entries.len().to_string());
    let count = context.tr_args("clinic-count", &[("shown", &shown), ("count", &all)]);
    model.set_count(if model.get_rows().row_count() == 0 && entries.is_empty() {
        "".into()
    } else {
        count.into()
    });
}

/// The limit on a text of a report in one line, in characters.
const LONGEST_LINE: usize = 300;

/// A text of a report or the name of a file in one line: neither long nor in another direction than it appears.
fn line(text: &str) -> String {
    one_line(text, LONGEST_LINE)
}

fn name(row: &Row) -> String {
    line(if row.name.is_empty() { &row.file } else { &row.name })
}

fn span(context: &Context, from: NaiveDate, to: NaiveDate) -> String {
    format!("{} – {}", context.date(from), context.date(to))
}

fn decimal(context: &Context, n: f64) -> String {
    format!("{n:.1}").replace('.', &context.tr("report-decimal-point"))
}

/// The mean pain of the first and the last interval, as in the overview's page.
fn pain(context: &Context, row: &Row) -> String {
    match (row.pain_first, row.pain_last) {
        (Some(first), Some(last)) => {
            let (first, last) = (decimal(context, first), decimal(context, last));
            format!("{first} {} {last}", context.arrow())
        }
        (Some(only), None) => decimal(context, only),
        _ => "–".into(),
    }
}

/// What was done of what was offered. From right to left, the two numbers would change places.
fn fraction(context: &Context, done: impl Display, offered: impl Display) -> String {
    context
        .i18n
        .borrow()
        .own_direction(&format!("{done} / {offered}"))
}

/// Requests for contact and the number of questions.
fn contact(context: &Context, row: &Row) -> String {
    let asks = row.contact.then(|| context.tr("clinic-asks"));
    let count = row.questions.to_string();
    let questions = (row.questions > 0).then(|| context.tr_args("clinic-questions", &[("count", &count)]));
    let parts: Vec<String> = asks.into_iter().chain(questions).collect();
    context.i18n.borrow().list(&parts)
}

fn row(context: &Context, entry: &ReportEntry) -> ClinicRow {
    let (row, summary) = (&entry.row, &entry.summary);
    let (name, contact) = (name(row), contact(context, row));
    let share = row.share.map_or_else(|| "–".into(), |n| context.percent(n));
    let done = context.directed(&format!("{} · {share}", fraction(context, row.done, row.offered)));
    let questions: Vec<&str> = summary.questions.iter().map(|q| q.text.as_str()).collect();
    let more = line(&if questions.is_empty() {
        row.program.clone()
    } else {
        questions.join(" · ").replace('\n', " ")
    });
    let (pain, period) = (pain(context, row), span(context, row.from, row.to));
    let named_done = named_figure(context, "clinic-done", &done);
    let named_pain = named_figure(context, "clinic-pain", &pain);
    let parts = [
        name.clone(),
        contact.clone(),
        named_done.clone(),
        named_pain.clone(),
        named_figure(context, "report-flare-days", &row.flare_up_days.to_string()),
        period.clone(),
        more.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    ClinicRow {
        name: name.into(),
        asks: row.contact,
        contact: contact.into(),
        done: done.into(),
        named_done: named_done.into(),
        named_pain: named_pain.into(),
        trend: course_line(context, summary).into(),
        pain: pain.into(),
        flare_up: row.flare_up_days.to_string().into(),
        period: period.into(),
        more: more.into(),
        label: parts.join("; ").into(),
    }
}

fn course_line(context: &Context, summary: &Summary) -> String {
    let period = &summary.period;
    trend(&summary.curve, period.from, period.to, context.right_to_left())
}

/// The opened report.
pub(super) fn report(context: &Context, entry: &ReportEntry) -> ClinicReport {
    let (row, s) = (&entry.row, &entry.summary);
    let all = |of: &[DatedText]| texts(of.iter().map(|t| dated(context, t)));
    ClinicReport {
        name: name(row).into(),
        file: line(&row.file).into(),
        period: span(context, row.from, row.to).into(),
        program: line(&row.program).into(),
        contact: if s.contact {
            context.tr("clinic-asks").into()
        } else {
            "".into()
        },
        questions: all(&s.questions),
        notes: all(&s.notes),
        counts: texts(counts(context, s)),
        exercises: texts(exercises(context, s)),
        trend: course_line(context, s).into(),
        trend_text: course(context, s).into(),
        figures: texts(figures(context, s)),
    }
}

fn counts(context: &Context, s: &Summary) -> Vec<String> {
    let line = |c: &unbrace::report::ReminderCounts| {
        context.tr_args(
            "report-page-kind",
            &[
                ("kind", &kind_name(context, c.kind)),
                ("offered", &c.offered.to_string()),
                ("done", &c.done.to_string()),
                ("natural", &c.natural.to_string()),
            ],
        )
    };
    let days = format!("{}: {}", context.tr("report-flare-days"), s.flare_up.days);
    s.reminders.iter().map(line).chain(Some(days)).collect()
}

fn exercises(context: &Context, s: &Summary) -> Vec<String> {
    let line = |e: &unbrace::report::ExerciseCounts| {
        let name = context.i18n.borrow().own_direction(&e.name);
        let counts = format!("{name}: {}", fraction(context, e.done, e.offered));
        match (e.left_out, e.repetitions) {
            (true, _) => format!("{counts} · {}", context.tr("clinic-exercise-left-out")),
            (false, 0) => counts,
            (false, n) => {
                let repetitions = context.tr_args("clinic-repetitions", &[("count", &n.to_string())]);
                format!("{counts} · {repetitions}")
            }
        }
    };
    s.exercises.iter().map(line).collect()
}

/// The course of pain in words: the mean of each interval, usually a week.
fn course(context: &Context, s: &Summary) -> String {
    let means = s.stretches.iter().filter_map(|t| Some((t.from, t.pain?)));
    let means = means.map(|(from, pain)| format!("{}: {}", context.date(from), decimal(context, pain)));
    let means: Vec<String> = means.collect();
    if means.is_empty() {
        return context.tr("clinic-no-pain");
    }
    context.i18n.borrow().list(&means)
}

fn figures(context: &Context, s: &Summary) -> Vec<String> {
    let line = |id: &str, figure: Option<Figure>| {
        let figure = figure?;
        let args = [
            ("name", context.tr(id)),
            ("mean", decimal(context, figure.mean)),
            ("first", figure.first.to_string()),
            ("last", figure.last.to_string()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        Some(context.tr_args("clinic-figure", &args))
    };
    let all = [
        line("report-pain-scale", s.pain),
        line("report-impact-scale", s.impact),
        line("report-activity-scale", s.activity),
        line("report-sleep-scale", s.sleep),
        line("report-stress-scale", s.stress),
    ];
    all.into_iter().flatten().collect()
}
