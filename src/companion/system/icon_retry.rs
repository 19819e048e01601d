//! When the tray's icon is built again. A taskbar that is busy, as at a logon, takes no icon and says so with an error at most;
//! afterwards it has no deadline. Pure.

use std::time::Duration;

/// The first wait doubles up to the longest.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// Whether the taskbar has the icon, as far as the attempts tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IconRetry {
    failures: u32,
    told: Option<bool>,
}

/// What follows from an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The delay after which the icon is built again; `None`: it is there.
    pub again: Option<Duration>,
    /// Whether it is there has changed since it was told last.
    pub tell: bool,
}

impl IconRetry {
    /// An attempt to show or change the icon has succeeded or not.
    pub fn attempted(&mut self, taken: bool) -> Next {
        let tell = self.told.replace(taken) != Some(taken);
        if taken {
            self.failures = 0;
            return Next { again: None, tell };
        }
        let wait = FIRST.saturating_mul(1 << self.failures.min(10)).min(LONGEST);
        self.failures += 1;
        Next {
            again: Some(wait),
            tell,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(retry: &mut IconRetry, taken: &[bool]) -> Vec<(Option<u64>, bool)> {
        let each = taken.iter().map(|taken| retry.attempted(*taken));
        each.map(|next| (next.again.map(|d| d.as_secs()), next.tell))
            .collect()
    }

    #[test]
    fn an_icon_that_is_taken_is_told_once() {
        let mut retry = IconRetry::default();
        assert_eq!(waits(&mut retry, &[true, true]), [(None, true), (None, false)]);
    }

    #[test]
    fn a_slow_logon_is_retried_ever_more_rarely_until_the_icon_is_there() {
        let mut retry = IconRetry::default();
        let slow = waits(&mut retry, &[false; 7]);
        let seconds: Vec<_> = slow.iter().map(|(s, _)| s.unwrap()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(slow.iter().filter(|(_, tell)| *tell).count(), 1);
        assert_eq!(waits(&mut retry, &[true]), [(None, true)]);
    }

    #[test]
    fn a_taskbar_that_goes_later_starts_with_short_waits_again() {
        let mut retry = IconRetry::default();
        waits(&mut retry, &[false, false, false, true]);
        assert_eq!(
            waits(&mut retry, &[false, false]),
            [(Some(1), true), (Some(2), false)]
        );
    }

    #[test]
    fn a_taskbar_that_never_comes_does_not_overflow_the_wait() {
        let mut retry = IconRetry::default();
        assert_eq!(waits(&mut retry, &[false; 100]).last(), Some(&(Some(30), false)));
    }
}
