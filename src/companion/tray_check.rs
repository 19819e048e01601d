//! Whether the tray keeps the item that it took. A host may take the registration and then fail on the item, most often while
//! the desktop is still starting. Pure: it says when to look at the host's list and when to register again.

use crate::engine::{Ms, SECOND};

/// How long a host gets before its list is looked at.
const FIRST_LOOK: Ms = 3 * SECOND;
/// How long until the second look, after which only the host's own signal is waited for.
const SECOND_LOOK: Ms = 12 * SECOND;
/// How many looks in a row have to find the item.
const LOOKS: u32 = 2;
/// How long after a signal that an item has gone the list is looked at.
const AFTER_SIGNAL: Ms = SECOND;
/// How often the item is registered again. The waits double: 3, 6, 12, 24, 48 s.
const MOST_REGISTRATIONS: u32 = 5;

/// When the host's list is looked at, and how often it lacked the item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrayCheck {
    /// When to look.
    at: Option<Ms>,
    found: u32,
    lacking: u32,
}

/// What a look at the list brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The host has the item.
    Kept,
    /// It dropped the item, which is to be registered again.
    Register,
    /// It drops the item each time; nothing more is tried until a host starts.
    GivenUp,
}

impl TrayCheck {
    /// A host has taken the registration.
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

    /// The host signals that an item has gone; it may be ours.
    pub fn suspected(&mut self, now: Ms) {
        if self.lacking <= MOST_REGISTRATIONS {
            self.at.get_or_insert(now + AFTER_SIGNAL);
        }
    }

    /// When the next look is due.
    pub fn deadline(&self) -> Option<Ms> {
        self.at
    }

    /// Whether a look is due now; it is then being done.
    pub fn is_due(&mut self, now: Ms) -> bool {
        self.at.take_if(|at| *at <= now).is_some()
    }

    /// The host's list is known.
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
        if self.lacking > MOST_REGISTRATIONS {
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

    /// Runs the looks to their end: when each was due, and what it brought. `kept`: from which look on the host keeps the item.
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
    fn signal_brings_one_look_and_never_an_earlier_one() {
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
