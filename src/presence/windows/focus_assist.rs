//! Do not disturb on Windows 10, and on Windows 11 before 24H2, which have no documented call for it: a state of the Windows
//! Notification Facility, looked at together with the age of the last input. The call is undocumented and has kept its form
//! since Windows 10 1709; where it is missing or answers anything unknown, this source is lost.

#![allow(unsafe_code)]

use crate::presence::poll::Told;
use crate::presence::{News, Report, Source, meaning};
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

/// What was told so far.
#[derive(Default)]
pub struct FocusAssist {
    told: Told<bool>,
    lost: bool,
}

impl FocusAssist {
    /// Looks: what is new.
    pub fn look(&mut self) -> Option<Report> {
        let news = match probe() {
            Ok(on) => {
                if std::mem::take(&mut self.lost) {
                    self.told = Told::default();
                }
                self.told.anew(on).map(News::Quiet)
            }
            Err(why) => (!std::mem::replace(&mut self.lost, true)).then_some(News::Lost(why)),
        };
        let source = Source::WindowsToasts;
        news.map(|news| Report { source, news })
    }
}

/// Whether it is on now.
///
/// # Errors
/// When this Windows does not tell, in words.
pub fn probe() -> Result<bool, String> {
    let unknown = |what: String| format!("this Windows does not tell of focus assist ({what})");
    // SAFETY: a string with an end; ntdll is loaded in every process and is never unloaded.
    let ntdll = unsafe { GetModuleHandleW(w!("ntdll.dll")) }.map_err(|e| unknown(e.message()))?;
    // SAFETY: the module stays, and the name is a string with an end.
    let found = unsafe { GetProcAddress(ntdll, s!("NtQueryWnfStateData")) };
    let found = found.ok_or_else(|| unknown("it has no such state".into()))?;
    // SAFETY: the function of this name takes these parameters in every Windows that exports it.
    let query: Query = unsafe { std::mem::transmute(found) };
    let (mut stamp, mut profile, mut size) = (0, 0_u32, 4_u32);
    // SAFETY: all places are valid for the call, and `size` is that of `profile`.
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
    // A state that nobody has written since the logon has no data: nothing was switched on.
    let profile = if size == 0 { 0 } else { profile };
    meaning::focus_assist(profile).ok_or_else(|| unknown(format!("profile {profile}")))
}
