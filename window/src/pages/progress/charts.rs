//! What the charts of the Progress page show, in words and as shares of their axes.

use crate::context::Context;
use crate::rows::list;
use crate::ui::{AxisRow, BarRow, CurvePoint, FlareUpBand, KindChart, TileRow};
use crate::wording::{kind_name, named_figure};
use chrono::Duration;
use unbrace::engine::ReminderKind;
use unbrace::history::{Entry, What};
use unbrace::pages::curve::{Curves, Day, Span};
use unbrace::pages::progress::{Week, axis, pain_change, pain_mean, total};

/// The charts of the weeks: all kinds together, and each one.
pub const KINDS: [Option<ReminderKind>; 4] = [
    None,
    Some(ReminderKind::Posture),
    Some(ReminderKind::Movement),
    Some(ReminderKind::Breathing),
];

/// The name of a chart.
pub fn name(context: &Context, kind: Option<ReminderKind>) -> String {
    kind.map_or_else(|| context.tr("kind-all"), |kind| kind_name(context, kind))
}

/// A number with one decimal, as it is written in the person's language.
fn decimal(context: &Context, n: f32) -> String {
    format!("{n:.1}").replace('.', &context.tr("report-decimal-point"))
}

/// The three figures at the top: the share of the reminders that were done, pain, and natural breaks.
pub fn tiles(context: &Context, weeks: &[Week], entries: &[Entry]) -> Vec<TileRow> {
    let tile = |id: &str, value: String, note: String| TileRow {
        name: context.tr(id).into(),
        value: value.into(),
        note: note.into(),
    };
    let all = total(weeks);
    let share = all
        .share()
        .map_or_else(|| "–".into(), |share| context.percent(share));
    let of = [
        ("done", all.done.to_string()),
        ("offered", all.offered.to_string()),
    ];
    let of = context.tr_args(
        "tile-done-of",
        &of.each_ref().map(|(name, n)| (*name, n.as_str())),
    );
    let (pain, note) = match (pain_change(weeks), pain_mean(entries)) {
        (Some((first, last)), _) => {
            let (first, last) = (decimal(context, first), decimal(context, last));
            (
                format!("{first} {} {last}", context.arrow()),
                context.tr("tile-pain-change"),
            )
        }
        (None, Some(mean)) => {
            let answered = |e: &&Entry| e.entry == What::CheckIn && e.pain.is_some();
            let count = entries.iter().filter(answered).count().to_string();
            (
                decimal(context, mean),
                context.tr_args("tile-pain-mean", &[("count", &count)]),
            )
        }
        (None, None) => ("–".into(), context.tr("report-no-entry")),
    };
    let breaks: u32 = weeks.iter().map(|w| w.breaks).sum();
    vec![
        tile("tile-done", share, of),
        tile("tile-pain", pain, note),
        tile("tile-breaks", breaks.to_string(), context.tr("tile-breaks-note")),
    ]
}

/// The reminders of one kind, or of all kinds, in each week.
pub fn chart(context: &Context, weeks: &[Week], kind: Option<ReminderKind>) -> KindChart {
    let most = weeks.iter().map(|w| w.tally(kind).offered).max().unwrap_or(0);
    let axis = axis(most);
    let top = axis.last().map_or(1.0, |top| *top as f32);
    let bar = |week: &Week| {
        let tally = week.tally(kind);
        let share = |n: u32| n as f32 / top;
        BarRow {
            label: context.date(week.first).into(),
            done: share(tally.done),
            own_break: share(tally.natural),
            open: share(tally.passed),
            text: week_text(context, week, kind).into(),
        }
    };
    let number = |n: &u32| AxisRow {
        at: *n as f32 / top,
        name: n.to_string().into(),
    };
    KindChart {
        bars: list(weeks.iter().map(bar).collect()),
        axis: list(axis.iter().map(number).collect()),
    }
}

/// The reminders of one week.
fn week_text(context: &Context, week: &Week, kind: Option<ReminderKind>) -> String {
    let tally = week.tally(kind);
    let args = [
        ("week", context.day(week.first)),
        ("done", tally.done.to_string()),
        ("natural", tally.natural.to_string()),
        ("open", tally.passed.to_string()),
    ];
    context.tr_args("week-text", &args.each_ref().map(|(name, n)| (*name, n.as_str())))
}

/// One week in a line of the table.
pub fn week_line(context: &Context, week: &Week) -> String {
    let kind = |kind: ReminderKind| {
        let tally = week.tally(Some(kind));
        let args = [
            ("kind", kind_name(context, kind)),
            ("week", context.day(week.first)),
            ("offered", tally.offered.to_string()),
            ("done", tally.done.to_string()),
            ("natural", tally.natural.to_string()),
        ];
        context.tr_args(
            "week-of-kind",
            &args.each_ref().map(|(name, n)| (*name, n.as_str())),
        )
    };
    let mut parts: Vec<String> = ReminderKind::ALL.map(kind).into();
    for (id, mean) in [("pain", week.pain), ("impact", week.impact)] {
        parts.extend(mean.map(|mean| named_figure(context, id, &decimal(context, mean))));
    }
    parts.join(" ")
}

/// A mean: without a decimal where it is whole.
fn short(context: &Context, n: f32) -> String {
    if n.fract() == 0.0 {
        return format!("{n:.0}");
    }
    decimal(context, n)
}

/// One day with check-ins.
pub fn point(context: &Context, span: Span, day: &Day) -> CurvePoint {
    let figures = [("pain", day.pain), ("impact", day.impact)];
    let figures = figures
        .into_iter()
        .filter_map(|(id, n)| Some(named_figure(context, id, &short(context, n?))));
    let figures = figures.collect::<Vec<_>>().join(" · ");
    let date = context.day(day.day);
    CurvePoint {
        at: span.place(day.day),
        pain: day.pain.unwrap_or(-1.0),
        impact: day.impact.unwrap_or(-1.0),
        text: context
            .tr_args("point-text", &[("day", &date), ("figures", &figures)])
            .into(),
    }
}

/// The flare-ups, from the begin of their first day to the end of their last one.
pub fn flare_ups(curves: &Curves, span: Span) -> Vec<FlareUpBand> {
    let band = |(first, last): &(chrono::NaiveDate, chrono::NaiveDate)| FlareUpBand {
        begin: span.place(*first),
        end: span.place(*last + Duration::days(1)),
    };
    curves.flares.iter().map(band).collect()
}

/// The days that are named below the curves.
pub fn ticks(context: &Context, span: Span) -> Vec<AxisRow> {
    let tick = |day| AxisRow {
        at: span.place(day),
        name: context.date(day).into(),
    };
    span.ticks().into_iter().map(tick).collect()
}

/// The curves in words.
pub fn curves_text(context: &Context, curves: &Curves) -> String {
    let each = |id: &str, figure: fn(&Day) -> Option<f32>| {
        let all: Vec<f32> = curves.days.iter().filter_map(figure).collect();
        let (first, last) = (all.first()?, all.last()?);
        let args = [
            ("what", context.tr(id)),
            ("count", all.len().to_string()),
            ("first", short(context, *first)),
            ("last", short(context, *last)),
        ];
        Some(context.tr_args(
            "curve-summary",
            &args.each_ref().map(|(name, n)| (*name, n.as_str())),
        ))
    };
    let both = [each("pain", |d| d.pain), each("impact", |d| d.impact)];
    both.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
