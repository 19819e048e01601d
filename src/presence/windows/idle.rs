//! Idle on Windows: `GetLastInputInfo`, looked at now and then. Windows has no event for "no input since"; raw input
//! (`RIDEV_INPUTSINK`) would wake this process at every key of the session and hand it the key, which is not wanted.

#![allow(unsafe_code)]

use crate::presence::poll::Looks;
use crate::presence::{News, Report, Source, meaning};
use windows::Win32::System::SystemInformation::GetTickCount;
use windows::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

/// What was seen so far; `lost`: it was said that nothing can be.
#[derive(Default)]
pub struct Idle {
    looks: Looks,
    lost: bool,
}

impl Idle {
    /// Looks: what is new.
    pub fn look(&mut self) -> Option<Report> {
        let news = match probe() {
            Ok(age) => {
                if std::mem::take(&mut self.lost) {
                    self.looks = Looks::default();
                }
                self.looks.see(age)
            }
            Err(why) => (!std::mem::replace(&mut self.lost, true)).then_some(News::Lost(why)),
        };
        let source = Source::LastInput;
        news.map(|news| Report { source, news })
    }
}

/// So many milliseconds ago was the last input of this session.
///
/// # Errors
/// When Windows does not say.
pub fn probe() -> Result<i64, String> {
    let mut last = LASTINPUTINFO {
        cbSize: size_of::<LASTINPUTINFO>() as u32,
        dwTime: 0,
    };
    // SAFETY: `last` is a valid structure of the size it states, and outlives the call.
    if !unsafe { GetLastInputInfo(&raw mut last) }.as_bool() {
        return Err("Windows does not say when the last input was".into());
    }
    // SAFETY: takes nothing and only reads a counter.
    let now = unsafe { GetTickCount() };
    Ok(meaning::input_age(now, last.dwTime))
}
