//! The precision of input observation. A pause of some seconds in typing matters only while a reminder waits
//! for one or is on screen. At all other times, a report of it would wake the companion for nothing. A source
//! therefore reports idle time late ([`Precision::Coarse`]) unless the companion requests more.
//!
//! A source that has reported a short pause also reports its end before it becomes coarse again. Otherwise
//! the person would count as idle while they type.

use std::sync::{Arc, Mutex, PoisonError};

/// The idle time after which a source reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Precision {
    /// After [`COARSE_MS`]: enough to notice an absence with its exact beginning.
    #[default]
    Coarse,
    /// After [`FINE_MS`]: a good moment for a reminder.
    Fine,
}

/// The pause in typing that makes a good moment, in milliseconds.
pub const FINE_MS: u32 = 3_000;
/// Half of the shortest away threshold that the settings allow, in milliseconds: an absence is noticed in
/// time, and a suspend or a crash during an absence misplaces its beginning by less than that.
pub const COARSE_MS: u32 = 15_000;

impl Precision {
    /// The idle time after which a source reports, in milliseconds.
    pub fn threshold(self) -> u32 {
        match self {
            Precision::Coarse => COARSE_MS,
            Precision::Fine => FINE_MS,
        }
    }
}

/// The state of a source's precision. Pure. Only sources on Linux have a choice.
#[cfg(any(test, target_os = "linux"))]
#[derive(Debug, Default)]
pub struct Switch {
    wanted: Precision,
    now: Precision,
    idle: bool,
}

#[cfg(any(test, target_os = "linux"))]
impl Switch {
    /// Takes the precision that the companion wants. Returns the one to change to now, if any.
    pub fn want(&mut self, precision: Precision) -> Option<Precision> {
        self.wanted = precision;
        self.settle()
    }

    /// Registers that input is back, before the source reports it. Returns the precision to change to now, if
    /// any.
    pub fn active(&mut self) -> Option<Precision> {
        self.idle = false;
        self.settle()
    }

    /// Takes the idle time in milliseconds. Returns whether to report it: an event of the finer precision may
    /// arrive after the change to the coarse one.
    pub fn idle(&mut self, ms: i64) -> bool {
        let reported = ms >= i64::from(self.now.threshold());
        self.idle |= reported;
        reported
    }

    /// The precision in force.
    #[cfg(target_os = "linux")]
    pub fn precision(&self) -> Precision {
        self.now
    }

    fn settle(&mut self) -> Option<Precision> {
        if self.wanted == self.now || self.wanted == Precision::Coarse && self.idle {
            return None;
        }
        self.now = self.wanted;
        Some(self.now)
    }
}

/// Sets the precision of the source that observes input.
#[derive(Clone, Default)]
pub struct PrecisionControl(Arc<Mutex<Control>>);

#[derive(Default)]
struct Control {
    wanted: Precision,
    apply: Option<Box<dyn FnMut(Precision) + Send>>,
}

impl PrecisionControl {
    /// Requests a precision. The source's `apply` runs only if it differs from the one before.
    pub fn want(&self, precision: Precision) {
        let mut control = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if control.wanted != precision {
            control.wanted = precision;
            if let Some(apply) = &mut control.apply {
                apply(precision);
            }
        }
    }

    /// Connects a source, which starts out coarse. `apply` must not block: it runs on the companion's thread.
    pub fn connect(&self, mut apply: impl FnMut(Precision) + Send + 'static) {
        let mut control = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if control.wanted != Precision::default() {
            apply(control.wanted);
        }
        control.apply = Some(Box::new(apply));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_becomes_coarse_only_after_its_reported_pause_has_ended() {
        let mut s = Switch::default();
        assert!(!s.idle(3_000), "no part asked for short pauses");
        assert_eq!(s.want(Precision::Fine), Some(Precision::Fine));
        assert!(s.idle(3_000));
        assert_eq!(s.want(Precision::Coarse), None);
        assert_eq!(s.active(), Some(Precision::Coarse));
        assert_eq!(s.active(), None);
    }

    #[test]
    fn late_event_of_the_finer_precision_is_not_reported() {
        let mut s = Switch::default();
        s.want(Precision::Fine);
        assert_eq!(s.want(Precision::Coarse), Some(Precision::Coarse));
        assert!(!s.idle(3_000));
        assert!(s.idle(15_000));
        assert_eq!(s.active(), None);
    }

    #[test]
    fn precision_that_changes_back_during_a_pause_stays_fine() {
        let mut s = Switch::default();
        s.want(Precision::Fine);
        s.idle(3_000);
        s.want(Precision::Coarse);
        assert_eq!(s.want(Precision::Fine), None);
        assert_eq!(s.active(), None, "it is fine still");
    }

    #[test]
    fn source_that_connects_late_gets_the_requested_precision() {
        use std::sync::mpsc::channel;
        let control = PrecisionControl::default();
        control.want(Precision::Fine);
        let (to, received) = channel();
        control.connect(move |p| to.send(p).unwrap());
        control.want(Precision::Fine);
        control.want(Precision::Coarse);
        assert_eq!(
            received.try_iter().collect::<Vec<_>>(),
            [Precision::Fine, Precision::Coarse]
        );
    }
}
