//! Simulated days: what a day and a week with a plan are like if every reminder is done when it comes.

use super::day::{DayLine, day_line};
use crate::engine::{Event, HOUR, Ms, Name, PerKind, Plan};
use crate::history::{self, Change, Entry};
use crate::simulate::{self, trace};
use chrono::{DateTime, Duration};

/// A simulated day.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The day as a line.
    pub line: DayLine,
    /// How often each kind is offered.
    pub offers: PerKind<usize>,
}

/// The begin of the day: a Monday.
const MORNING: &str = "2026-11-23T09:00:00+01:00";
/// The length of the day.
pub const DESK: Ms = 8 * HOUR;
/// Every reminder is done after 20 s; lunch takes 45 minutes.
const DAY: &str = "+00:00 answer done 20s\n+03:30 idle\n+04:15 active\n";

fn run(plan: Plan, length: Ms) -> Vec<Event> {
    let trace = trace::parse(DAY).unwrap_or_default();
    let start = DateTime::parse_from_rfc3339(MORNING).unwrap_or_default();
    simulate::run(plan, &trace, start, length)
}

fn offers(events: &[Event]) -> PerKind<usize> {
    PerKind::from_fn(|k| {
        let offered = events
            .iter()
            .filter(|e| e.event == Name::Offered && e.again.is_none());
        offered
            .filter(|e| e.kind == Some(k) || e.also.contains(&k))
            .count()
    })
}

/// Simulates a day at the desk with lunch, regardless of the schedule.
pub fn day(mut plan: Plan) -> Preview {
    plan.schedule.enabled = false;
    let events = run(plan, DESK);
    let start = DateTime::parse_from_rfc3339(MORNING).unwrap_or_default();
    let mut all = vec![Entry::new(start, history::What::Resume)]; // the day begins here
    for e in &events {
        if let Change::Add(entries) = history::change(e) {
            all.extend(entries);
        }
    }
    let end = start + Duration::milliseconds(DESK);
    Preview {
        line: DayLine {
            now: None,
            ..day_line(&all, end, end)
        },
        offers: offers(&events),
    }
}

/// How often each kind is offered in a week of five such days.
pub fn week(plan: &Plan) -> PerKind<usize> {
    let mut plan = plan.clone();
    plan.schedule.enabled = false;
    let day = offers(&run(plan, DESK));
    PerKind::from_fn(|k| day[k] * 5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ReminderKind;

    #[test]
    fn day_follows_the_plan_and_week_is_five_days() {
        let plan = crate::settings::Settings::default().plan(0);
        let p = day(plan.clone());
        assert!(p.offers.values().all(|n| *n > 0), "{:?}", p.offers);
        let mut off = plan.clone();
        off.doses[ReminderKind::Movement].enabled = false;
        assert_eq!(day(off).offers[ReminderKind::Movement], 0);
        assert_eq!(week(&plan), PerKind::from_fn(|k| p.offers[k] * 5));
    }
}
