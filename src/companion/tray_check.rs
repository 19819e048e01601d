//! Whether the tray's host keeps the item. A host may accept the registration and then fail on the item, most
//! often while the desktop is still starting. Pure: it says when to look at the host's list and when to
//! register again.

use crate::engine::{Ms, SECOND};

/// The time between the registration and the first look at the host's list.
const FIRST_LOOK: Ms = 3 * SECOND;
/// The time until the second look. After that only a signal of the host brings another one.
const SECOND_LOOK: Ms = 12 * SECOND;
/// The number of looks in a row that have to find the item.
const LOOKS: u32 = 2;
/// The time between a signal that an item has gone and the look at the list.
const AFTER_SIGNAL: Ms = SECOND;
/// The largest number of further registrations. The waits double: 3, 6, 12, 24, 48 s.
const MAX_REGISTRATIONS: u32 = 5;

/// When the host's list is looked at, and the results of the looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrayCheck {
    /// When to look.
    at: Option<Ms>,
    /// The number of looks in a row that found the item.
    found: u32,
    /// The number of looks that did not, since a host appeared or kept the item.
    lacking: u32,
}

/// What the host reports about its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code))] // other systems have no list
pub enum ItemReport {
    /// Its list has the item.
    Listed,
    /// Its list lacks the item.
    Missing,
    /// It has removed an item, which may be this one.
    SomeRemoved,
}

/// What follows from a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The host has the item.
    Kept,
    /// It dropped the item, which has to be registered again.
    Register,
    /// It drops the item each time. Nothing more is tried until a host starts.
    GivenUp,
}

impl TrayCheck {
    /// A host has accepted the registration.
    pub fn registered(&mut self, now: Ms) {
        *self = TrayCheck {
            at: Some(now + FIRST_LOOK),
            ..Self::default()
        };
    }

    /// There is no host.
    pub fn gone(&mut self) {
        *self = Self::default();
    }

    /// The host signals that an item has gone, which may be this one.
    pub fn suspected(&mut self, now: Ms) {
        if self.lacking <= MAX_REGISTRATIONS {
            self.at.get_or_insert(now + AFTER_SIGNAL);
        }
    }

    /// When the next look is due.
    pub fn deadline(&self) -> Option<Ms> {
        self.at
    }

    /// Whether a look is due, which is then no longer scheduled.
    pub fn is_due(&mut self, now: Ms) -> bool {
        self.at.take_if(|at| *at <= now).is_some()
    }

    /// The result of a look.
    pub fn looked(&mut self, has_item: bool, now: Ms) -> Verdict {
        if has_item {
            self.found += 1;
            if self.found < LOOKS {
                self.at = Some(now + SECOND_LOOK);
            } else {
                self.lacking = 0;
            }
            return Verdict::Kept;
        }
        self.found = 0;
        self.lacking += 1;
        if self.lacking > MAX_REGISTRATIONS {
            self.at = None;
            return Verdict::GivenUp;
        }
        self.at = Some(now + (FIRST_LOOK << (self.lacking - 1)));
        Verdict::Register
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs all looks: when each was due, and its verdict. The host keeps the item from the look with the
    /// index `kept` on.
    fn looks(check: &mut TrayCheck, kept: usize) -> Vec<(Ms, Verdict)> {
        let mut all = Vec::new();
        while let Some(at) = check.deadline() {
            assert!(check.is_due(at));
            all.push((at, check.looked(all.len() >= kept, at)));
            assert!(all.len() < 100, "the looks are bounded");
        }
        all
    }

    #[test]
    fn item_that_is_kept_is_looked_at_twice() {
        let mut check = TrayCheck::default();
        check.registered(0);
        let all = looks(&mut check, 0);
        assert_eq!(all, [(3_000, Verdict::Kept), (15_000, Verdict::Kept)]);
    }

    #[test]
    fn item_that_is_dropped_once_is_registered_again() {
        let mut check = TrayCheck::default();
        check.registered(0);
        let all = looks(&mut check, 1);
        let kept = [(6_000, Verdict::Kept), (18_000, Verdict::Kept)];
        assert_eq!(all, [&[(3_000, Verdict::Register)][..], &kept].concat());
    }

    #[test]
    fn host_that_always_drops_the_item_is_given_up_until_the_next_one() {
        let mut check = TrayCheck::default();
        check.registered(0);
        let all = looks(&mut check, usize::MAX);
        let at: Vec<Ms> = all.iter().map(|(at, _)| at / SECOND).collect();
        assert_eq!(at, [3, 6, 12, 24, 48, 96]);
        assert_eq!(all.last().map(|(_, verdict)| *verdict), Some(Verdict::GivenUp));
        check.suspected(100_000);
        assert_eq!(check.deadline(), None);
        check.registered(200_000);
        assert_eq!(check.deadline(), Some(203_000));
    }

    #[test]
    fn signal_brings_one_look_and_delays_none() {
        let mut check = TrayCheck::default();
        check.registered(0);
        check.suspected(1_000);
        assert_eq!(check.deadline(), Some(3_000));
        looks(&mut check, 0);
        check.suspected(60_000);
        check.suspected(60_500);
        assert_eq!(check.deadline(), Some(61_000));
        assert!(check.is_due(61_000));
        assert_eq!(check.looked(false, 61_000), Verdict::Register);
        check.gone();
        assert_eq!(check.deadline(), None);
    }
}
