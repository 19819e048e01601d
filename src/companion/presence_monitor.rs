//! The person's presence as the companion observes it: what the sources report becomes inputs of the engine,
//! and what no source observes is listed for `status`.

use super::Message;
use super::health::Health;
use super::system::Screen;
use super::timers::{Timer, TimerTable};
use crate::engine::{Now, Presence};
use crate::presence::{
    self, Board, Precision, PrecisionControl, PresenceError, PresenceEvent, Report, Sense,
};
use std::collections::BTreeMap;
use std::sync::mpsc::Sender;

#[derive(Default)]
pub(super) struct PresenceMonitor {
    board: Board,
    precision: PrecisionControl,
    /// The senses that are not observed, each with the reason.
    missing: BTreeMap<Sense, PresenceError>,
    /// The reason why no source was started.
    stopped: Option<String>,
}

impl PresenceMonitor {
    /// Starts the sources. Their reports arrive as [`Message::Presence`].
    pub(super) fn start(&mut self, screen: &Screen, to: Sender<Message>) {
        self.stopped = None;
        let precision = self.precision.clone();
        screen.run_on_main_thread(move || {
            presence::watch(
                move |report| to.send(Message::Presence(report)).is_ok(),
                &precision,
            );
        });
    }

    /// The sources cannot be started now, for this reason. Returns whether that is new.
    pub(super) fn set_stopped(&mut self, why: String) -> bool {
        self.stopped.replace(why).is_none()
    }

    /// Processes a report. Returns the inputs for the engine, in order.
    pub(super) fn on_report(&mut self, report: &Report, now: Now, timers: &mut TimerTable) -> Vec<Presence> {
        let sense = report.source.sense();
        match &report.news {
            _ if report.source.optional() => {}
            PresenceEvent::Lost(why) => {
                self.missing.insert(sense, why.clone());
            }
            _ => {
                self.missing.remove(&sense);
            }
        }
        let changes = self.board.update(report, now.elapsed);
        timers.set(Timer::PresenceSettled, self.board.deadline());
        changes
    }

    /// A source that flapped has been stable for long enough. Returns the inputs for the engine, in order.
    pub(super) fn on_settled(&mut self, now: Now, timers: &mut TimerTable) -> Vec<Presence> {
        let changes = self.board.wake(now.elapsed);
        timers.set(Timer::PresenceSettled, self.board.deadline());
        changes
    }

    pub(super) fn set_precision(&self, precision: Precision) {
        self.precision.want(precision);
    }

    pub(super) fn health(&self) -> Health {
        if let Some(why) = &self.stopped {
            return Health::Missing(why.clone());
        }
        if self.missing.is_empty() {
            Health::Ok
        } else {
            Health::Unobserved(self.missing.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::testing::at;
    use crate::presence::{Cause, Source};

    fn report(monitor: &mut PresenceMonitor, source: Source, news: PresenceEvent) {
        monitor.on_report(&Report { source, news }, at(0), &mut TimerTable::default());
    }

    #[test]
    fn sense_that_is_lost_is_listed_until_a_source_reports_it_again() {
        let mut monitor = PresenceMonitor::default();
        report(
            &mut monitor,
            Source::Camera,
            PresenceEvent::Lost(PresenceError::System(Cause::new("no permission"))),
        );
        assert_eq!(
            monitor.health().to_string(),
            "ok; without: calls by camera (no permission)"
        );
        report(
            &mut monitor,
            Source::X11Idle,
            PresenceEvent::Lost(PresenceError::Display(Cause::new("no display"))),
        );
        assert_eq!(
            monitor.health().to_string(),
            "missing: idle (no display); calls by camera (no permission)"
        );
        report(&mut monitor, Source::Camera, PresenceEvent::Call(false));
        report(&mut monitor, Source::X11Idle, PresenceEvent::Active);
        assert_eq!(monitor.health(), Health::Ok);
    }

    #[test]
    fn optional_source_that_is_lost_is_no_fault() {
        let mut monitor = PresenceMonitor::default();
        report(
            &mut monitor,
            Source::Dunst,
            PresenceEvent::Lost(PresenceError::Gone("it")),
        );
        assert_eq!(monitor.health(), Health::Ok);
    }
}
