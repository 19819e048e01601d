//! Idle time on Windows, by polling `GetLastInputInfo`. Windows has no event for "no input since". Raw input
//! (`RIDEV_INPUTSINK`) would wake this process at every key press of the session and reveal the key.

#![allow(unsafe_code)]

use crate::presence::poll::Looks;
use crate::presence::{PresenceError, PresenceEvent, Report, Source, meaning};
use windows::Win32::System::SystemInformation::GetTickCount;
use windows::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

/// What was polled so far, and whether the source was reported as lost.
#[derive(Default)]
pub struct Idle {
    looks: Looks,
    lost: bool,
}

impl Idle {
    /// Polls, and returns what has changed.
    pub fn look(&mut self) -> Option<Report> {
        let news = match probe() {
            Ok(age) => {
                if std::mem::take(&mut self.lost) {
                    self.looks = Looks::default();
                }
                self.looks.see(age)
            }
            Err(why) => (!std::mem::replace(&mut self.lost, true)).then_some(PresenceEvent::Lost(why)),
        };
        let source = Source::LastInput;
        news.map(|news| Report { source, news })
    }
}

/// The milliseconds since the last input of this session.
///
/// # Errors
/// If Windows does not report it.
pub fn probe() -> Result<i64, PresenceError> {
    let mut last = LASTINPUTINFO {
        cbSize: size_of::<LASTINPUTINFO>() as u32,
        dwTime: 0,
    };
    // SAFETY: `last` contains its size and outlives the call.
    if !unsafe { GetLastInputInfo(&raw mut last) }.as_bool() {
        return Err(PresenceError::NoLastInput);
    }
    // SAFETY: the call only reads a counter.
    let now = unsafe { GetTickCount() };
    Ok(meaning::input_age(now, last.dwTime))
}
