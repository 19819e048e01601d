//! The day line as the pages show it.

use crate::context::Context;
use crate::rows::list;
use crate::ui::{DayLineModel, DayMark, HourLabel, TimeBand};
use crate::ui_enums::{mark_state, reminder_kind};
use unbrace::pages::day::{Band, DayLine};

/// A day line for a page.
pub fn model(context: &Context, day: &DayLine) -> DayLineModel {
    let i18n = context.i18n.borrow();
    let marks = day.marks.iter().map(|m| DayMark {
        at: m.at,
        kind: reminder_kind(m.kind),
        state: mark_state(m.state),
    });
    let hours = day.hours.iter().map(|(at, hour)| HourLabel {
        at: *at,
        name: i18n.hour(*hour).into(),
    });
    DayLineModel {
        desk: list(day.desk.iter().map(band).collect()),
        quiet: list(day.quiet.iter().map(band).collect()),
        marks: list(marks.collect()),
        hours: list(hours.collect()),
        now: day.now.unwrap_or(-1.0),
        closest: day.closest(),
    }
}

fn band(band: &Band) -> TimeBand {
    TimeBand {
        begin: band.from,
        end: band.to,
    }
}
