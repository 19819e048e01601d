//! Full screens and presentation settings on Windows: `SHQueryUserNotificationState`, looked at now and then, for it has
//! no event.

#![allow(unsafe_code)]

use crate::presence::poll::Told;
use crate::presence::{News, Report, Source, meaning};
use windows::Win32::UI::Shell::SHQueryUserNotificationState;

/// What was told so far.
#[derive(Default)]
pub struct Screen {
    quiet: Told<bool>,
    fullscreen: Told<bool>,
    lost: bool,
}

impl Screen {
    /// Looks: what is new.
    pub fn look(&mut self) -> Vec<Report> {
        let mut out = Vec::new();
        let mut tell = |source, news| out.push(Report { source, news });
        match state() {
            Ok(state) => {
                if std::mem::take(&mut self.lost) {
                    *self = Screen::default();
                }
                let now = meaning::shell(state);
                if let Some(on) = now.and_then(|s| self.quiet.anew(s.quiet)) {
                    tell(Source::WindowsShell, News::Quiet(on));
                }
                if let Some(on) = now.and_then(|s| self.fullscreen.anew(s.fullscreen)) {
                    tell(Source::WindowsScreen, News::Fullscreen(on));
                }
            }
            Err(why) if !std::mem::replace(&mut self.lost, true) => {
                tell(Source::WindowsShell, News::Lost(why.clone()));
                tell(Source::WindowsScreen, News::Lost(why));
            }
            Err(_) => {}
        }
        out
    }
}

/// Whether something fills the screen now.
///
/// # Errors
/// When Windows does not say.
pub fn probe() -> Result<bool, String> {
    state().map(|s| meaning::shell(s).is_some_and(|s| s.fullscreen))
}

fn state() -> Result<i32, String> {
    // SAFETY: the call takes nothing of ours and writes only to a place that the crate provides.
    let state = unsafe { SHQueryUserNotificationState() };
    state.map(|s| s.0).map_err(|e| e.message())
}
