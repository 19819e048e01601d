//! Progress: the weeks, the curves, the check-ins, and the report.

mod charts;
pub mod report;

use crate::clock;
use crate::context::Context;
use crate::records::Records;
use crate::rows::{list, refilled, texts};
use crate::ui::{CheckInRow, CheckInsModel, CurvePoint, Main, ProgressModel, ProgressRange};
use crate::wording::named_figure;
use chrono::{Duration, NaiveDate};
use report::ReportCards;
use slint::ComponentHandle;
use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;
use unbrace::engine::day_of;
use unbrace::history::{self, Entry, Span, What};
use unbrace::ipc::Page;
use unbrace::pages::curve::{self, Curves, Stroke, curves};
use unbrace::pages::progress::{first_shown, week_start, weeks};

/// How many check-ins the page lists at first.
const LISTED_CHECK_INS: usize = 5;

/// The page.
pub struct ProgressPage {
    ui: slint::Weak<Main>,
    context: Rc<Context>,
    report: Rc<ReportCards>,
    /// The days are being exported; a second click does nothing.
    exporting: Cell<bool>,
    /// All check-ins are listed.
    all_check_ins: Cell<bool>,
    /// The curves that are drawn, and the days of their plot.
    drawn: RefCell<Option<(curve::Span, Curves)>>,
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

/// The first and the last day that the page shows: whole weeks, and the present one.
fn range(ui: &Main, context: &Context) -> Range {
    let weeks = match ui.global::<ProgressModel>().get_range() {
        ProgressRange::Weeks4 => 4,
        ProgressRange::Weeks12 => 12,
        ProgressRange::Weeks52 => 52,
    };
    let to = day_of(clock::now().wall);
    Range {
        from: week_start(to - Duration::weeks(weeks - 1), context.first_weekday()),
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
            all_check_ins: Cell::default(),
            drawn: RefCell::default(),
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
        let own = Rc::downgrade(&page);
        model.on_curve_path(move |impact, width, height, _| {
            own.upgrade()
                .map_or_else(String::new, |page| page.curve_path(impact, width, height))
                .into()
        });
        let own = Rc::downgrade(&page);
        model.on_nearest_point(move |place| own.upgrade().map_or(-1, |page| page.nearest_point(place)));
        page.connect_check_ins(ui);
        page
    }

    fn connect_check_ins(self: &Rc<Self>, ui: &Main) {
        let page = self;
        let model = ui.global::<CheckInsModel>();
        let own = page.clone();
        model.on_check_in(move || own.context.open_page(Page::CheckIn));
        let own = page.clone();
        model.on_show_more(move || {
            own.all_check_ins.set(!own.all_check_ins.get());
            own.show();
        });
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
    }

    fn curve_path(&self, impact: bool, width: f32, height: f32) -> String {
        let drawn = self.drawn.borrow();
        let Some((span, curves)) = drawn.as_ref() else {
            return String::new();
        };
        if impact {
            curve::path(&curves.points(*span, |d| d.impact), width, height, Stroke::Dashed)
        } else {
            curve::path(&curves.points(*span, |d| d.pain), width, height, Stroke::Solid)
        }
    }

    fn nearest_point(&self, place: f32) -> i32 {
        let drawn = self.drawn.borrow();
        let all = drawn
            .as_ref()
            .map(|(span, curves)| curves.points(*span, |_| Some(0.0)));
        let nearest = all.and_then(|all| curve::nearest(&all, place));
        nearest.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
    }

    /// Shows the questions and what goes into the report, which another page has, too.
    pub fn show_report(&self) {
        self.report.show();
    }

    /// Shows the chosen range when the history has been read.
    pub fn show(self: &Rc<Self>) {
        self.report.show();
        let Some(ui) = self.ui.upgrade() else { return };
        let (records, range) = (self.context.records.clone(), range(&ui, &self.context));
        let page = self.clone();
        self.context
            .files
            .run(move || read(&records, range), move |data| page.fill(data));
    }

    fn fill(&self, data: Data) {
        let Some(ui) = self.ui.upgrade() else { return };
        let (model, context) = (ui.global::<ProgressModel>(), &self.context);
        let Range { from, to } = data.range;
        let begin = context.first_weekday();
        let shown = first_shown(&data.entries, from, to, begin);
        let all = weeks(&data.entries, shown, to, begin);
        let inside = data
            .entries
            .iter()
            .filter(|e| (from..=to).contains(&day_of(e.at)))
            .cloned();
        let tiles = charts::tiles(context, &all, &inside.collect::<Vec<_>>());
        model.set_tiles(refilled(model.get_tiles(), tiles));
        model.set_kinds(texts(charts::KINDS.map(|kind| charts::name(context, kind))));
        model.set_charts(list(
            charts::KINDS
                .map(|kind| charts::chart(context, &all, kind))
                .into(),
        ));
        model.set_has_reminders(all.iter().any(|w| w.tally(None).offered > 0));
        model.set_table(texts(all.iter().rev().map(|w| charts::week_line(context, w))));
        self.show_curves(&model, &data.entries, curve::Span { from: shown, to });
        self.show_check_ins(&ui, data.check_ins);
    }

    fn show_curves(&self, model: &ProgressModel, entries: &[Entry], span: curve::Span) {
        let (context, curves) = (&self.context, curves(entries, span));
        model.set_curve_text(charts::curves_text(context, &curves).into());
        model.set_flare_ups(list(charts::flare_ups(&curves, span)));
        model.set_ticks(list(charts::ticks(context, span)));
        let points: Vec<CurvePoint> = curves
            .days
            .iter()
            .map(|d| charts::point(context, span, d))
            .collect();
        // The path is drawn anew when the points change.
        *self.drawn.borrow_mut() = Some((span, curves));
        model.set_points(list(points));
    }

    fn show_check_ins(&self, ui: &Main, check_ins: Vec<(i64, Entry)>) {
        let (model, context) = (ui.global::<CheckInsModel>(), &self.context);
        let (count, all) = (check_ins.len(), self.all_check_ins.get());
        model.set_more(
            match (count > LISTED_CHECK_INS, all) {
                (false, _) => String::new(),
                (true, false) => context.tr_args("all-check-ins", &[("count", &count.to_string())]),
                (true, true) => context.tr("last-check-ins"),
            }
            .into(),
        );
        let shown = if all { count } else { LISTED_CHECK_INS };
        let rows = check_ins.into_iter().take(shown);
        let rows = rows.map(|(id, entry)| check_in_row(context, id, entry));
        model.set_rows(refilled(model.get_rows(), rows.collect()));
    }

    /// Writes the shown days as CSV into the home folder, never over another file.
    fn export(self: &Rc<Self>) {
        let Some(ui) = self.ui.upgrade() else { return };
        if self.exporting.replace(true) {
            return;
        }
        let (records, range) = (self.context.records.clone(), range(&ui, &self.context));
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
    let folder = unbrace::paths::home().ok_or("no home folder is known")?;
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

fn check_in_row(context: &Context, id: i64, entry: Entry) -> CheckInRow {
    debug_assert_eq!(entry.entry, What::CheckIn);
    let figure = |n: Option<u8>| n.map_or(-1, i32::from);
    let figures = [
        ("pain", entry.pain),
        ("impact", entry.impact),
        ("activity", entry.activity),
    ];
    let parts: Vec<String> = figures
        .into_iter()
        .filter_map(|(id, n)| Some(named_figure(context, id, &n?.to_string())))
        .collect();
    let today = clock::now().wall.date_naive();
    let at = entry.at.naive_local();
    let day = if at.date() == today {
        context.tr("page-today")
    } else {
        context.day(at.date())
    };
    let time = context.i18n.borrow().time(at.time());
    let when = context.tr_args("date-time", &[("day", &day), ("time", &time)]);
    CheckInRow {
        id: i32::try_from(id).unwrap_or(-1),
        edit: context.tr_args("edit-check-in", &[("when", &when)]).into(),
        when: when.into(),
        text: parts.join(" · ").into(),
        note: entry.note.unwrap_or_default().into(),
        flare: entry.flare == Some(true),
        pain: figure(entry.pain),
        impact: figure(entry.impact),
        activity: figure(entry.activity),
    }
}
