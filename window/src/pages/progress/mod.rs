//! Progress: the weeks, the curves, the check-ins.

pub mod report;

use crate::clock;
use crate::context::Context;
use crate::link;
use crate::rows::{list, refilled, texts};
use crate::ui::{BarRow, CheckInRow, FlareRow, KindChart, Main, ProgressModel};
use crate::wording::kind;
use chrono::{Duration, NaiveDate};
use slint::ComponentHandle;
use std::rc::Rc;
use unbrace::engine::{Kind, day_of};
use unbrace::history::{self, Entry, Span, What};
use unbrace::ipc::{Ask, Page};
use unbrace::pages::progress::{Curves, Point, Week, curves, scale, weeks};

/// The ranges to choose from, in weeks.
const RANGES: [i64; 3] = [4, 12, 52];

/// Connects the page's buttons.
pub fn bind(ui: &Main, context: &Rc<Context>) {
    report::bind(ui, context);
    let model = ui.global::<ProgressModel>();
    let again = |what: fn(&Main, &Context)| {
        let (weak, own) = (ui.as_weak(), context.clone());
        move || {
            if let Some(ui) = weak.upgrade() {
                what(&ui, &own);
                show(&ui, &own);
            }
        }
    };
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_choose(move |range| {
        if let Some(ui) = weak.upgrade() {
            ui.global::<ProgressModel>().set_range(range);
            show(&ui, &own);
        }
    });
    model.on_export(again(export));
    model.on_check_in(again(|_, _| {
        if link::ask(Ask::Open(Page::CheckIn)).is_err() {
            drop(unbrace::launch::open(Page::CheckIn, true)); // it shows by itself whether it came
        }
    }));
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_mend(move |id, pain, impact, activity, note| {
        let Some(ui) = weak.upgrade() else { return };
        let figure = |n: i32| u8::try_from(n).ok();
        let mended = own.history().and_then(|mut h| {
            let entries = h.check_ins().map_err(|e| e.to_string())?;
            let old = entries.into_iter().find(|(n, _)| *n == i64::from(id));
            let (n, old) = old.ok_or("it is gone")?;
            let new = Entry {
                pain: figure(pain),
                impact: figure(impact),
                activity: figure(activity),
                note: Some(note.trim().to_owned()).filter(|n| !n.is_empty()),
                ..old
            };
            h.mend_check_in(n, &new).map_err(|e| e.to_string())
        });
        tell(&ui, mended.err());
        show(&ui, &own);
    });
    let (weak, own) = (ui.as_weak(), context.clone());
    model.on_delete(move |id| {
        let Some(ui) = weak.upgrade() else { return };
        let gone = own
            .history()
            .and_then(|mut h| h.delete_check_in(i64::from(id)).map_err(|e| e.to_string()));
        tell(&ui, gone.err());
        show(&ui, &own);
    });
}

fn tell(ui: &Main, problem: Option<String>) {
    ui.global::<ProgressModel>()
        .set_saved(problem.unwrap_or_default().into());
}

/// Writes the shown days as CSV into the person's folder, never over another file.
fn export(ui: &Main, context: &Context) {
    let (from, to) = range(ui);
    let entries = context.entries(Span {
        from: Some(from),
        to: Some(to),
    });
    let folder = unbrace::place::home();
    let written = folder
        .ok_or_else(|| "no home folder is known".to_owned())
        .and_then(|folder| {
            let text = history::csv(&entries).map_err(|e| e.to_string())?;
            let text = format!("{}{text}", unbrace::report::BYTE_ORDER_MARK);
            let name = |n: u32| match n {
                0 => folder.join(format!("unbrace-{from}-{to}.csv")),
                n => folder.join(format!("unbrace-{from}-{to}-{n}.csv")),
            };
            let free = (0..1_000)
                .map(name)
                .find(|f| !f.exists())
                .ok_or("too many files")?;
            unbrace::files::write(&free, &text).map_err(|e| format!("{}: {e}", free.display()))?;
            Ok(free)
        });
    tell(
        ui,
        Some(match written {
            Ok(file) => context.fill("exported", &[("file", &file.display().to_string())]),
            Err(e) => e,
        }),
    );
}

/// The first and the last day that the page shows.
fn range(ui: &Main) -> (NaiveDate, NaiveDate) {
    let today = day_of(clock::now().wall);
    let chosen = usize::try_from(ui.global::<ProgressModel>().get_range()).unwrap_or(1);
    let weeks = RANGES.get(chosen).copied().unwrap_or(12);
    (today - Duration::weeks(weeks - 1), today)
}

/// Shows the chosen range.
pub fn show(ui: &Main, context: &Context) {
    report::show(ui, context);
    let model = ui.global::<ProgressModel>();
    let (from, to) = range(ui);
    let entries = context.entries(Span {
        from: Some(from - Duration::days(7)),
        to: Some(to),
    });
    let all = weeks(&entries, from, to);
    model.set_charts(list(Kind::ALL.map(|k| chart(context, &all, k)).into()));
    model.set_table(texts(all.iter().rev().map(|w| line(context, w))));
    let breaks: u32 = all.iter().map(|w| w.breaks).sum();
    model.set_breaks(
        context
            .fill("breaks-taken", &[("count", &breaks.to_string())])
            .into(),
    );
    let curves = curves(&entries, to);
    let has = !curves.pain.is_empty() || !curves.impact.is_empty();
    model.set_has_curve(has);
    let place = |day: NaiveDate| {
        ((day - from).num_days() as f32 / (to - from).num_days().max(1) as f32).clamp(0.0, 1.0)
    };
    model.set_pain_line(path(&curves.pain, place).into());
    model.set_impact_line(path(&curves.impact, place).into());
    let flare = |(a, b): &(NaiveDate, NaiveDate)| FlareRow {
        from: place(*a),
        to: place(*b + Duration::days(1)),
    };
    model.set_flares(list(
        curves
            .flares
            .iter()
            .filter(|(_, b)| *b >= from)
            .map(flare)
            .collect(),
    ));
    model.set_curve_text(spoken(context, &curves).into());
    let check_ins = entries_of_check_ins(context);
    model.set_check_ins(refilled(model.get_check_ins(), check_ins));
}

fn entries_of_check_ins(context: &Context) -> Vec<CheckInRow> {
    let all = context
        .kept_history()
        .and_then(|h| h.check_ins().ok())
        .unwrap_or_default();
    let (words, today) = (context.words.borrow(), clock::now().wall.date_naive());
    let row = |(id, e): (i64, Entry)| {
        let figure = |n: Option<u8>| n.map_or(-1, i32::from);
        let mut parts = Vec::new();
        for (word, n) in [("pain", e.pain), ("impact", e.impact), ("activity", e.activity)] {
            parts.extend(
                n.map(|n| context.fill("said", &[("what", &context.say(word)), ("n", &n.to_string())])),
            );
        }
        parts.extend((e.flare == Some(true)).then(|| context.say("flare-day")));
        CheckInRow {
            id: i32::try_from(id).unwrap_or(-1),
            when: words.moment(e.at.naive_local(), today).into(),
            text: parts.join(", ").into(),
            note: e.note.unwrap_or_default().into(),
            pain: figure(e.pain),
            impact: figure(e.impact),
            activity: figure(e.activity),
        }
    };
    debug_assert!(all.iter().all(|(_, e)| e.entry == What::CheckIn));
    all.into_iter().take(60).map(row).collect()
}

fn chart(context: &Context, all: &[Week], k: Kind) -> KindChart {
    let most = scale(all, k) as f32;
    let bar = |w: &Week| {
        let t = w.kinds[k as usize];
        BarRow {
            label: w.monday.format("%d.%m.").to_string().into(),
            offered: t.offered as f32 / most,
            done: t.done as f32 / most,
            natural: t.natural as f32 / most,
            text: week(context, w, k).into(),
        }
    };
    KindChart {
        name: kind(context, k).into(),
        bars: list(all.iter().map(bar).collect()),
    }
}

/// One kind of one week in words.
fn week(context: &Context, w: &Week, k: Kind) -> String {
    let t = w.kinds[k as usize];
    let gaps = [
        ("kind", kind(context, k)),
        ("week", context.day(w.monday)),
        ("offered", t.offered.to_string()),
        ("done", t.done.to_string()),
        ("natural", t.natural.to_string()),
    ];
    context.fill("week-of-kind", &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
}

/// A week in words.
fn line(context: &Context, w: &Week) -> String {
    let mut parts: Vec<String> = Kind::ALL.iter().map(|k| week(context, w, *k)).collect();
    for (word, mean) in [("pain", w.pain), ("impact", w.impact)] {
        parts.extend(
            mean.map(|m| context.fill("said", &[("what", &context.say(word)), ("n", &format!("{m:.1}"))])),
        );
    }
    parts.join(" ")
}

/// A curve as commands of a path in 100 x 100.
fn path(points: &[Point], place: impl Fn(NaiveDate) -> f32) -> String {
    let mut text = String::new();
    for (i, p) in points.iter().enumerate() {
        let word = if i == 0 { 'M' } else { 'L' };
        text.push_str(&format!(
            "{word} {:.2} {:.2} ",
            place(p.day) * 100.0,
            100.0 - p.value * 10.0
        ));
    }
    if points.len() == 1 {
        text.push_str("l 1 0");
    }
    text
}

/// The curves in words.
fn spoken(context: &Context, c: &Curves) -> String {
    let each = |word: &str, points: &[Point]| {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return String::new();
        };
        let gaps = [
            ("what", context.say(word)),
            ("count", points.len().to_string()),
            ("first", format!("{:.0}", first.value)),
            ("last", format!("{:.0}", last.value)),
        ];
        context.fill("curve-said", &gaps.each_ref().map(|(g, v)| (*g, v.as_str())))
    };
    format!("{} {}", each("pain", &c.pain), each("impact", &c.impact))
        .trim()
        .to_owned()
}
