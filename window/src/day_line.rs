//! The day line as the pages show it.

use crate::context::Context;
use crate::rows::list;
use crate::ui::{BandRow, HourRow, MarkRow};
use slint::ModelRc;
use unbrace::pages::day::DayLine;

type Rows = (
    ModelRc<BandRow>,
    ModelRc<BandRow>,
    ModelRc<MarkRow>,
    ModelRc<HourRow>,
);

/// A day line for the page.
pub fn rows(context: &Context, day: &DayLine) -> Rows {
    let bands = |all: &[unbrace::pages::day::Band]| {
        list(
            all.iter()
                .map(|b| BandRow {
                    from: b.from,
                    to: b.to,
                })
                .collect(),
        )
    };
    let mark = |m: &unbrace::pages::day::Mark| MarkRow {
        at: m.at,
        kind: m.kind as i32,
        taken: m.taken,
    };
    let words = context.words.borrow();
    let hour = |&(at, hour): &(f32, u32)| HourRow {
        at,
        name: words.hour(hour).into(),
    };
    (
        bands(&day.desk),
        bands(&day.quiet),
        list(day.marks.iter().map(mark).collect()),
        list(day.hours.iter().map(hour).collect()),
    )
}
