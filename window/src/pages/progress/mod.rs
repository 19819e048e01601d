//! Progress: the weeks, the curves, the check-ins, and the report.

pub mod report;

use crate::clock;
use crate::context::Context;
use crate::records::Records;
use crate::rows::{list, refilled, texts};
use crate::ui::{BarRow, CheckInRow, FlareUpBand, KindChart, Main, ProgressModel, ProgressRange};
use crate::wording::kind_name;
use chrono::{Duration, NaiveDate};
use report::ReportCards;
use slint::ComponentHandle;
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use unbrace::engine::{Kind, day_of};
use unbrace::history::{self, Entry, Span, What};
use unbrace::ipc::Page;
use unbrace::pages::progress::{Curves, Point, Week, curves, scale, weeks};

/// How many check-ins the page lists.
const LISTED_CHECK_INS: usize = 60;

/// The page.
pub struct ProgressPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    report: Rc<ReportCards>,
    /// The days are being exported; a second click does nothing.
    exporting: Cell<bool>,
}

/// The days that the page shows.
#[derive(Clone, Copy)]
struct Range {
    from: NaiveDate,
    to: NaiveDate,
}

/// What the page shows of the history.
struct Data {
    range: Range,
    /// The entries of the range, and of the week before it.
    entries: Vec<Entry>,
    check_ins: Vec<(i64, Entry)>,
}

/// A check-in that was corrected; -1 stands for no answer.
struct Correction {
    id: i32,
    pain: i32,
    impact: i32,
    activity: i32,
    note: String,
}

/// The first and the last day that the page shows.
fn range(ui: &Main) -> Range {
    let weeks = match ui.global::<ProgressModel>().get_range() {
        ProgressRange::Weeks4 => 4,
        ProgressRange::Weeks12 => 12,
        ProgressRange::Weeks52 => 52,
    };
    let to = day_of(clock::now().wall);
    Range {
        from: to - Duration::weeks(weeks - 1),
        to,
    }
}

impl ProgressPage {
    /// Connects the page of this window.
    pub fn new(ui: &Main, context: &Rc<Context>) -> Rc<Self> {
        let page = Rc::new(ProgressPage {
            ui: ui.as_weak(),
            context: context.clone(),
            report: ReportCards::new(ui, context),
            exporting: Cell::default(),
        });
        let model = ui.global::<ProgressModel>();
        let own = page.clone();
        model.on_choose(move |range| {
            if let Some(ui) = own.ui.upgrade() {
                ui.global::<ProgressModel>().set_range(range);
                own.show();
            }
        });
        let own = page.clone();
        model.on_export(move || own.export());
        let own = page.clone();
        model.on_check_in(move || own.context.open_page(Page::CheckIn));
        let own = page.clone();
        model.on_correct(move |id, pain, impact, activity, note| {
            own.correct(Correction {
                id,
                pain,
                impact,
                activity,
                note: note.trim().to_owned(),
            });
        });
        let own = page.clone();
        model.on_delete(move |id| own.delete(id));
        page
    }

    /// Shows the chosen range when the history has been read.
    pub fn show(self: &Rc<Self>) {
        self.report.show();
        let Some(ui) = self.ui.upgrade() else { return };
        let (records, range) = (self.context.records.clone(), range(&ui));
        let page = self.clone();
        self.context
            .files
            .run(move || read(&records, range), move |data| page.fill(data));
    }

    fn fill(&self, data: Data) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<ProgressModel>(), &self.context);
        let Range { from, to } = data.range;
        let all = weeks(&data.entries, from, to);
        model.set_charts(list(Kind::ALL.map(|k| chart(context, &all, k)).into()));
        model.set_table(texts(all.iter().rev().map(|w| week_text(context, w))));
        let breaks: u32 = all.iter().map(|w| w.breaks).sum();
        let breaks = context.tr_args("breaks-taken", &[("count", &breaks.to_string())]);
        model.set_breaks(breaks.into());
        show_curves(&model, context, &curves(&data.entries, to), data.range);
        let check_ins = data.check_ins.into_iter().take(LISTED_CHECK_INS);
        let check_ins = check_ins.map(|(id, entry)| check_in_row(context, id, entry));
        model.set_check_ins(refilled(model.get_check_ins(), check_ins.collect()));
    }

    /// Writes the shown days as CSV into the home folder, never over another file.
    fn export(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        if self.exporting.replace(true) {
            return;
        }
        let (records, range) = (self.context.records.clone(), range(&ui));
        let page = self.clone();
        self.context.files.run(
            move || export(&records, range),
            move |written| {
                page.exporting.set(false);
                page.show_message(match written {
                    Ok(file) => page
                        .context
                        .tr_args("exported", &[("file", &file.display().to_string())]),
                    Err(reason) => reason,
                });
                page.show();
            },
        );
    }

    fn correct(self: &Rc<Self>, correction: Correction) {
        let (records, page) = (self.context.records.clone(), self.clone());
        self.context.files.run(
            move || correct(&records, correction),
            move |done| page.changed(done),
        );
    }

    fn delete(self: &Rc<Self>, id: i32) {
        let (records, page) = (self.context.records.clone(), self.clone());
        let delete = move || {
            let mut history = records.open()?;
            let deleted = history.delete_check_in(i64::from(id));
            deleted.map(drop).map_err(|e| e.to_string())
        };
        self.context.files.run(delete, move |done| page.changed(done));
    }

    fn changed(self: &Rc<Self>, done: Result<(), String>) {
        self.show_message(done.err().unwrap_or_default());
        self.show();
    }

    fn show_message(&self, text: String) {
        if let Some(ui) = self.ui.upgrade() {
            ui.global::<ProgressModel>().set_saved(text.into());
        }
    }
}

fn read(records: &Records, range: Range) -> Data {
    let history = records.open_existing();
    let span = Span {
        from: Some(range.from - Duration::days(7)),
        to: Some(range.to),
    };
    let entries = history.as_ref().and_then(|h| h.entries(span).ok());
    let check_ins = history.and_then(|h| h.check_ins().ok());
    Data {
        range,
        entries: entries.unwrap_or_default(),
        check_ins: check_ins.unwrap_or_default(),
    }
}

fn correct(records: &Records, correction: Correction) -> Result<(), String> {
    let figure = |n: i32| u8::try_from(n).ok();
    let mut history = records.open()?;
    let check_ins = history.check_ins().map_err(|e| e.to_string())?;
    let old = check_ins
        .into_iter()
        .find(|(id, _)| *id == i64::from(correction.id));
    let (id, old) = old.ok_or("it is gone")?;
    let new = Entry {
        pain: figure(correction.pain),
        impact: figure(correction.impact),
        activity: figure(correction.activity),
        note: Some(correction.note).filter(|n| !n.is_empty()),
        ..old
    };
    let corrected = history.mend_check_in(id, &new);
    corrected.map(drop).map_err(|e| e.to_string())
}

fn export(records: &Records, Range { from, to }: Range) -> Result<PathBuf, String> {
    let folder = unbrace::place::home().ok_or("no home folder is known")?;
    let entries = records.entries(Span {
        from: Some(from),
        to: Some(to),
    });
    let csv = history::csv(&entries).map_err(|e| e.to_string())?;
    let name = |n: u32| match n {
        0 => folder.join(format!("unbrace-{from}-{to}.csv")),
        n => folder.join(format!("unbrace-{from}-{to}-{n}.csv")),
    };
    let free = (0..1_000)
        .map(name)
        .find(|f| !f.exists())
        .ok_or("too many files")?;
    let text = format!("{}{csv}", unbrace::report::BYTE_ORDER_MARK);
    unbrace::files::write(&free, &text).map_err(|e| format!("{}: {e}", free.display()))?;
    Ok(free)
}

fn show_curves(model: &ProgressModel, context: &Context, curves: &Curves, Range { from, to }: Range) {
    let days = (to - from).num_days().max(1) as f32;
    let place = |day: NaiveDate| ((day - from).num_days() as f32 / days).clamp(0.0, 1.0);
    model.set_has_curve(!curves.pain.is_empty() || !curves.impact.is_empty());
    model.set_pain_line(path(&curves.pain, place).into());
    model.set_impact_line(path(&curves.impact, place).into());
    let flare_ups = curves.flares.iter().filter(|(_, end)| *end >= from);
    let flare_ups = flare_ups.map(|(begin, end)| FlareUpBand {
        from: place(*begin),
        to: place(*end + Duration::days(1)),
    });
    model.set_flare_ups(list(flare_ups.collect()));
    model.set_curve_text(curves_text(context, curves).into());
}

fn check_in_row(context: &Context, id: i64, entry: Entry) -> CheckInRow {
    debug_assert_eq!(entry.entry, What::CheckIn);
    let figure = |n: Option<u8>| n.map_or(-1, i32::from);
    let figures = [
        ("pain", entry.pain),
        ("impact", entry.impact),
        ("activity", entry.activity),
    ];
    let mut parts: Vec<String> = figures
        .into_iter()
        .filter_map(|(id, n)| Some(figure_text(context, id, &n?.to_string())))
        .collect();
    if entry.flare == Some(true) {
        parts.push(context.tr("flare-day"));
    }
    let today = clock::now().wall.date_naive();
    let when = context.words.borrow().moment(entry.at.naive_local(), today);
    CheckInRow {
        id: i32::try_from(id).unwrap_or(-1),
        when: when.into(),
        text: parts.join(", ").into(),
        note: entry.note.unwrap_or_default().into(),
        pain: figure(entry.pain),
        impact: figure(entry.impact),
        activity: figure(entry.activity),
    }
}

/// A figure of a check-in with its name.
fn figure_text(context: &Context, id: &str, n: &str) -> String {
    context.tr_args("said", &[("what", &context.tr(id)), ("n", n)])
}

fn chart(context: &Context, all: &[Week], kind: Kind) -> KindChart {
    let most = scale(all, kind) as f32;
    let bar = |week: &Week| {
        let tally = week.kinds[kind as usize];
        BarRow {
            label: week.monday.format("%d.%m.").to_string().into(),
            offered: tally.offered as f32 / most,
            done: tally.done as f32 / most,
            natural: tally.natural as f32 / most,
            text: kind_text(context, week, kind).into(),
        }
    };
    KindChart {
        name: kind_name(context, kind).into(),
        bars: list(all.iter().map(bar).collect()),
    }
}

/// One kind in one week.
fn kind_text(context: &Context, week: &Week, kind: Kind) -> String {
    let tally = week.kinds[kind as usize];
    context.tr_args(
        "week-of-kind",
        &[
            ("kind", &kind_name(context, kind)),
            ("week", &context.day(week.monday)),
            ("offered", &tally.offered.to_string()),
            ("done", &tally.done.to_string()),
            ("natural", &tally.natural.to_string()),
        ],
    )
}

/// One week.
fn week_text(context: &Context, week: &Week) -> String {
    let mut parts: Vec<String> = Kind::ALL.iter().map(|k| kind_text(context, week, *k)).collect();
    for (id, mean) in [("pain", week.pain), ("impact", week.impact)] {
        parts.extend(mean.map(|mean| figure_text(context, id, &format!("{mean:.1}"))));
    }
    parts.join(" ")
}

/// A curve as the commands of a path in a box of 100 by 100.
fn path(points: &[Point], place: impl Fn(NaiveDate) -> f32) -> String {
    let mut commands = String::new();
    for (i, p) in points.iter().enumerate() {
        let command = if i == 0 { 'M' } else { 'L' };
        let (x, y) = (place(p.day) * 100.0, 100.0 - p.value * 10.0);
        commands.push_str(&format!("{command} {x:.2} {y:.2} "));
    }
    if points.len() == 1 {
        commands.push_str("l 1 0");
    }
    commands
}

/// The curves as text, for screen readers.
fn curves_text(context: &Context, curves: &Curves) -> String {
    let each = |id: &str, points: &[Point]| {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return String::new();
        };
        context.tr_args(
            "curve-said",
            &[
                ("what", &context.tr(id)),
                ("count", &points.len().to_string()),
                ("first", &format!("{:.0}", first.value)),
                ("last", &format!("{:.0}", last.value)),
            ],
        )
    };
    format!(
        "{} {}",
        each("pain", &curves.pain),
        each("impact", &curves.impact)
    )
    .trim()
    .to_owned()
}
