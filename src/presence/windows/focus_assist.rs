//! Do not disturb (focus assist) on Windows 10, and on Windows 11 before 24H2, which have no documented
//! function for it. A state of the Windows Notification Facility is polled together with the last input. The
//! function is undocumented and has not changed since Windows 10 1709. If it is missing or returns an unknown
//! value, the source is reported as lost.

#![allow(unsafe_code)]

use crate::presence::poll::Distinct;
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Source, meaning};
use std::ffi::c_void;
use windows::Win32::System::LibraryLoader::{GetModuleHandleW, GetProcAddress};
use windows::core::{s, w};

/// `WNF_SHEL_QUIETHOURS_ACTIVE_PROFILE_CHANGED`.
const PROFILE: u64 = 0x0D83_063E_A3BF_1C75;

/// `NtQueryWnfStateData`: name, type, scope, change stamp, buffer, its size in bytes; returns an `NTSTATUS`.
type Query = unsafe extern "system" fn(
    *const u64,
    *const c_void,
    *const c_void,
    *mut u32,
    *mut c_void,
    *mut u32,
) -> i32;

/// What was reported last.
#[derive(Default)]
pub struct FocusAssist {
    last: Distinct<bool>,
    lost: bool,
}

impl FocusAssist {
    /// Polls, and returns what has changed.
    pub fn look(&mut self) -> Option<Report> {
        let news = match probe() {
            Ok(on) => {
                if std::mem::take(&mut self.lost) {
                    self.last = Distinct::default();
                }
                self.last.changed(on).map(PresenceEvent::Quiet)
            }
            Err(why) => (!std::mem::replace(&mut self.lost, true)).then_some(PresenceEvent::Lost(why)),
        };
        let source = Source::WindowsToasts;
        news.map(|news| Report { source, news })
    }
}

/// Whether do not disturb is on.
///
/// # Errors
/// If this Windows does not report it.
pub fn probe() -> Result<bool, PresenceError> {
    let unknown = |what: String| PresenceError::NoFocusAssist(Cause::new(what));
    // SAFETY: the string ends with a zero. ntdll is loaded in every process and is never unloaded.
    let ntdll = unsafe { GetModuleHandleW(w!("ntdll.dll")) }.map_err(|e| unknown(e.message()))?;
    // SAFETY: the module is never unloaded, and the name ends with a zero.
    let found = unsafe { GetProcAddress(ntdll, s!("NtQueryWnfStateData")) };
    let found = found.ok_or_else(|| unknown("it has no such state".into()))?;
    // SAFETY: the function of this name has these parameters in every Windows that exports it.
    let query: Query = unsafe { std::mem::transmute(found) };
    let (mut stamp, mut profile, mut size) = (0, 0_u32, 4_u32);
    // SAFETY: all pointers are to locals that outlive the call, and `size` is that of `profile`.
    let status = unsafe {
        query(
            &PROFILE,
            std::ptr::null(),
            std::ptr::null(),
            &raw mut stamp,
            (&raw mut profile).cast(),
            &raw mut size,
        )
    };
    if status < 0 {
        return Err(unknown(format!("{:#010x}", status.cast_unsigned())));
    }
    // A state that was not written since the logon has no data, which means off.
    let profile = if size == 0 { 0 } else { profile };
    meaning::focus_assist(profile).ok_or_else(|| unknown(format!("profile {profile}")))
}
