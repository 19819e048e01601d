//! Idle on macOS: `CGEventSourceSecondsSinceLastEventType`, looked at now and then. An event tap would tell of every
//! key, and need the right to read what is typed.
//!
//! The same look asks, while an application fills the screen, whether one keeps the display on.

use super::screen;
use crate::presence::poll::{self, Looks};
use crate::presence::{Report, Reporter, Source};
use objc2_core_graphics::{CGEventSource, CGEventSourceStateID, CGEventType};

/// `kCGAnyInputEventType`, which the headers define as a macro.
const ANY_INPUT: CGEventType = CGEventType(u32::MAX);

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no thread to be had.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let mut looks = Looks::default();
    poll::every("idle", move || {
        let news = [
            (Source::LastInput, looks.see(age())),
            (Source::MacScreen, screen::look_at_the_display()),
        ];
        news.into_iter()
            .filter_map(|(source, news)| Some(Report { source, news: news? }))
            .all(&report)
    })
}

/// So many milliseconds ago was the last input of this session, by a device or by screen sharing.
fn age() -> i64 {
    let seconds =
        CGEventSource::seconds_since_last_event_type(CGEventSourceStateID::CombinedSessionState, ANY_INPUT);
    (seconds * 1_000.0) as i64
}
