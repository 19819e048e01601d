//! How finely input is observed. A pause of some seconds in somebody's typing matters only while a reminder waits for one
//! or is on screen; at all other times a source that reported it would wake the companion for nothing. So a source reports
//! idleness late ([`Precision::Coarse`]) unless the companion asks for more.
//!
//! A source that has reported a short pause also reports its end, and only then becomes coarse again: otherwise the person
//! would count as idle while they type.

use std::sync::{Arc, Mutex, PoisonError};

/// After how much idle time a source reports it.
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
/// Half of the shortest away threshold that the settings allow, in milliseconds: an absence is noticed in time, and a
/// suspend or a crash meanwhile misplaces its beginning by less than that.
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

/// What a source knows of its own precision. Pure. Only Linux has sources that can choose.
#[cfg(any(test, target_os = "linux"))]
#[derive(Debug, Default)]
pub struct Switch {
    wanted: Precision,
    now: Precision,
    idle: bool,
}

#[cfg(any(test, target_os = "linux"))]
impl Switch {
    /// The companion wants this precision; what the source changes to now, if anything.
    pub fn want(&mut self, precision: Precision) -> Option<Precision> {
        self.wanted = precision;
        self.settle()
    }

    /// The source is about to report that input is back; what it changes to, if anything.
    pub fn active(&mut self) -> Option<Precision> {
        self.idle = false;
        self.settle()
    }

    /// The source has seen no input for so many milliseconds. Whether that is to be reported: an event of the finer
    /// precision may arrive after the change.
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

/// Lets the companion choose the precision of whichever source watches input.
#[derive(Clone, Default)]
pub struct PrecisionControl(Arc<Mutex<Control>>);

#[derive(Default)]
struct Control {
    wanted: Precision,
    apply: Option<Box<dyn FnMut(Precision) + Send>>,
}

impl PrecisionControl {
    /// Asks for this precision. `apply` of the source runs only when it differs from the one before.
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
    fn a_source_becomes_coarse_only_after_the_pause_it_reported_has_ended() {
        let mut s = Switch::default();
        assert!(!s.idle(3_000), "nobody asked for short pauses");
        assert_eq!(s.want(Precision::Fine), Some(Precision::Fine));
        assert!(s.idle(3_000));
        assert_eq!(s.want(Precision::Coarse), None);
        assert_eq!(s.active(), Some(Precision::Coarse));
        assert_eq!(s.active(), None);
    }

    #[test]
    fn an_event_of_the_finer_precision_that_comes_late_is_not_reported() {
        let mut s = Switch::default();
        s.want(Precision::Fine);
        assert_eq!(s.want(Precision::Coarse), Some(Precision::Coarse));
        assert!(!s.idle(3_000));
        assert!(s.idle(15_000));
        assert_eq!(s.active(), None);
    }

    #[test]
    fn a_change_of_mind_during_a_pause_changes_nothing() {
        let mut s = Switch::default();
        s.want(Precision::Fine);
        s.idle(3_000);
        s.want(Precision::Coarse);
        assert_eq!(s.want(Precision::Fine), None);
        assert_eq!(s.active(), None, "it is fine still");
    }

    #[test]
    fn a_source_that_connects_late_hears_what_was_wanted() {
        use std::sync::mpsc::channel;
        let control = PrecisionControl::default();
        control.want(Precision::Fine);
        let (to, heard) = channel();
        control.connect(move |p| to.send(p).unwrap());
        control.want(Precision::Fine);
        control.want(Precision::Coarse);
        assert_eq!(
            heard.try_iter().collect::<Vec<_>>(),
            [Precision::Fine, Precision::Coarse]
        );
    }
}
