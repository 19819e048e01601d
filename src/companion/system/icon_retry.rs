//! When the tray icon is built again. A taskbar that is busy, as at a logon, takes no icon and reports an
//! error at most. Pure.

use std::time::Duration;

/// The waits double from the first to the longest.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// The attempts to show the icon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IconRetry {
    failures: u32,
    reported: Option<bool>,
}

/// What follows from an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The delay after which the icon is built again; `None` if it is shown.
    pub again: Option<Duration>,
    /// Whether the result differs from the last report.
    pub is_news: bool,
}

impl IconRetry {
    /// An attempt to show or change the icon has succeeded or not.
    pub fn attempted(&mut self, taken: bool) -> Attempt {
        let is_news = self.reported.replace(taken) != Some(taken);
        if taken {
            self.failures = 0;
            return Attempt { again: None, is_news };
        }
        let wait = FIRST.saturating_mul(1 << self.failures.min(10)).min(LONGEST);
        self.failures += 1;
        Attempt {
            again: Some(wait),
            is_news,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(retry: &mut IconRetry, taken: &[bool]) -> Vec<(Option<u64>, bool)> {
        let each = taken.iter().map(|taken| retry.attempted(*taken));
        each.map(|next| (next.again.map(|d| d.as_secs()), next.is_news))
            .collect()
    }

    #[test]
    fn success_is_reported_once() {
        let mut retry = IconRetry::default();
        assert_eq!(waits(&mut retry, &[true, true]), [(None, true), (None, false)]);
    }

    #[test]
    fn waits_double_until_the_icon_is_shown() {
        let mut retry = IconRetry::default();
        let slow = waits(&mut retry, &[false; 7]);
        let seconds: Vec<_> = slow.iter().map(|(s, _)| s.unwrap()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(slow.iter().filter(|(_, is_news)| *is_news).count(), 1);
        assert_eq!(waits(&mut retry, &[true]), [(None, true)]);
    }

    #[test]
    fn taskbar_that_goes_later_starts_with_short_waits_again() {
        let mut retry = IconRetry::default();
        waits(&mut retry, &[false, false, false, true]);
        assert_eq!(
            waits(&mut retry, &[false, false]),
            [(Some(1), true), (Some(2), false)]
        );
    }

    #[test]
    fn wait_does_not_overflow_without_a_taskbar() {
        let mut retry = IconRetry::default();
        assert_eq!(waits(&mut retry, &[false; 100]).last(), Some(&(Some(30), false)));
    }
}
