//! Full screens and presentation settings on Windows (`SHQueryUserNotificationState`), and whether a program
//! keeps the display on, as films and presentations do (`SystemExecutionState`). Neither has an event, so
//! that both are polled.

#![allow(unsafe_code)]

use crate::presence::poll::Distinct;
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Source, meaning};
use windows::Win32::System::Power::{CallNtPowerInformation, SystemExecutionState};
use windows::Win32::UI::Shell::SHQueryUserNotificationState;

/// What was reported last.
#[derive(Default)]
pub struct Screen {
    quiet: Distinct<bool>,
    fullscreen: Distinct<bool>,
    inhibited: Distinct<bool>,
    lost: bool,
}

impl Screen {
    /// Polls, and returns what has changed.
    pub fn look(&mut self) -> Vec<Report> {
        let mut out = Vec::new();
        let mut tell = |source, news| out.push(Report { source, news });
        match state() {
            Ok(state) => {
                if std::mem::take(&mut self.lost) {
                    *self = Screen::default();
                }
                let now = meaning::shell(state);
                if let Some(on) = now.and_then(|s| self.quiet.changed(s.quiet)) {
                    tell(Source::WindowsShell, PresenceEvent::Quiet(on));
                }
                if let Some(on) = now.and_then(|s| self.fullscreen.changed(s.fullscreen)) {
                    tell(Source::WindowsScreen, PresenceEvent::Fullscreen(on));
                }
                // Without an answer the full screen alone decides, as it does after two minutes without
                // input.
                if let Some(on) = self.inhibited.changed(display_required().unwrap_or(false)) {
                    tell(Source::WindowsScreen, PresenceEvent::Inhibited(on));
                }
            }
            Err(why) if !std::mem::replace(&mut self.lost, true) => {
                tell(Source::WindowsShell, PresenceEvent::Lost(why.clone()));
                tell(Source::WindowsScreen, PresenceEvent::Lost(why));
            }
            Err(_) => {}
        }
        out
    }
}

/// Whether an application fills the screen.
///
/// # Errors
/// If Windows does not report it.
pub fn probe() -> Result<bool, PresenceError> {
    state().map(|s| meaning::shell(s).is_some_and(|s| s.fullscreen))
}

/// Whether a program keeps the display on; `None` if Windows does not report it.
pub fn display_required() -> Option<bool> {
    let mut flags = 0_u32;
    // SAFETY: `flags` is valid for writes of the given size, and this query has no input.
    let status = unsafe {
        CallNtPowerInformation(
            SystemExecutionState,
            None,
            0,
            Some((&raw mut flags).cast()),
            size_of::<u32>() as u32,
        )
    };
    status.is_ok().then(|| meaning::display_required(flags))
}

fn state() -> Result<i32, PresenceError> {
    // SAFETY: the call has no arguments, and writes only to memory that the crate provides.
    let state = unsafe { SHQueryUserNotificationState() };
    state
        .map(|s| s.0)
        .map_err(|e| PresenceError::System(Cause::new(e.message())))
}
