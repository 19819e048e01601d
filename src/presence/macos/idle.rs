//! Idle time on macOS, by polling `CGEventSourceSecondsSinceLastEventType`. An event tap would report every
//! key press, and needs the permission to read them.
//!
//! The same poll checks whether a program keeps the display on, while an application fills the screen.

use super::screen;
use crate::presence::poll::{self, Looks};
use crate::presence::{PresenceError, Report, Reporter, Source};
use objc2_core_graphics::{CGEventSource, CGEventSourceStateID, CGEventType};

/// `kCGAnyInputEventType`, which the headers define as a macro.
const ANY_INPUT: CGEventType = CGEventType(u32::MAX);

/// Watches on a new thread.
///
/// # Errors
/// If the thread cannot be started.
pub fn watch(report: impl Reporter) -> Result<(), PresenceError> {
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

/// The milliseconds since the last input of this session, by a device or by screen sharing.
fn age() -> i64 {
    let seconds =
        CGEventSource::seconds_since_last_event_type(CGEventSourceStateID::CombinedSessionState, ANY_INPUT);
    (seconds * 1_000.0) as i64
}
