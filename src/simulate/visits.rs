//! The notices of visits in simulated time.

use super::Simulation;
use crate::engine::MINUTE;
use crate::visit::{Decision, Visit, VisitNotice, format_at, next_notice};
use chrono::{DateTime, FixedOffset};

/// The visits of the simulated person.
#[derive(Clone, Debug, Default)]
pub struct Visits {
    /// The visits.
    pub all: Vec<Visit>,
    /// Whether a notice comes an hour before, too.
    pub hour_before: bool,
}

/// A notice of a visit that was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownVisit {
    /// The number of events of the engine before it.
    pub events: usize,
    /// When it was shown.
    pub at: DateTime<FixedOffset>,
    /// What it is about.
    pub notice: VisitNotice,
    /// The visit.
    pub visit: Visit,
}

impl ShownVisit {
    /// The line for people.
    pub fn line(&self) -> String {
        let at = self.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
        let (occasion, how) = (self.notice.occasion.name(), self.visit.how.name());
        format!("{at} visit    {occasion} {} {how}", format_at(self.visit.at))
    }

    /// The line for programs.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({
            "at": self.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
            "event": "visit",
            "occasion": self.notice.occasion.name(),
            "visit_at": format_at(self.visit.at),
            "how": self.visit.how.name(),
        })
    }
}

impl Simulation {
    pub(super) fn visit_decision(&self) -> Decision {
        let now = self.now();
        let zone = |at: chrono::NaiveDateTime| at.and_local_timezone(*now.wall.offset()).single();
        let hour_before = self.visits.hour_before;
        let next = next_notice(&self.visits.all, &self.announced, hour_before, now.wall, &zone);
        // Two notices have a minute between them, as in the companion.
        let shown = self
            .out
            .notices
            .last()
            .map(|s| (now.wall - s.at).num_milliseconds());
        let read_in = shown.map_or(0, |ago| if ago < 0 { 0 } else { MINUTE - ago });
        Decision::of(next, self.engine.spare_in(now), read_in)
    }

    pub(super) fn show_visit(&mut self) {
        if !self.running() {
            return;
        }
        if let Decision::Show(notice) = self.visit_decision() {
            self.announced.mark(notice, &self.visits.all);
            let visit = self.visits.all.iter().find(|v| v.at == notice.at);
            let at = self.now().wall;
            let events = self.out.events.len();
            self.out.notices.extend(visit.cloned().map(|visit| ShownVisit {
                events,
                at,
                notice,
                visit,
            }));
        }
    }
}
