//! Uses of the microphone and the camera, from the list that the privacy settings of Windows show: the
//! ConsentStore in the registry of the user. Windows reports changes to it. The device is never opened.
//!
//! An entry can stay active after its program has ended. Therefore the list is polled while an entry is
//! active, and the end of a call can be noticed half a minute late.

#![allow(unsafe_code)]

use crate::presence::meaning::{self, Owner};
use crate::presence::poll::{Distinct, EVERY};
use crate::presence::{Cause, PresenceError, PresenceEvent, Report, Reporter, Source, thread};
use std::time::Duration;
use windows::Win32::Foundation::{CloseHandle, HANDLE, WAIT_OBJECT_0};
use windows::Win32::Storage::Packaging::Appx::GetPackageFamilyName;
use windows::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};
use windows::Win32::System::Registry::{
    HKEY, REG_NOTIFY_CHANGE_LAST_SET, REG_NOTIFY_CHANGE_NAME, RegNotifyChangeKeyValue,
};
use windows::Win32::System::Threading::{
    CreateEventW, INFINITE, OpenProcess, PROCESS_QUERY_LIMITED_INFORMATION, WaitForSingleObject,
};
use windows::core::{Owned, PWSTR, Result};
use windows_registry::{CURRENT_USER, Key};

const STORE: &str = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore";

/// Delay after a change: an entry is written before the recording begins, and several entries are written
/// together.
const SETTLE_TIME: Duration = Duration::from_secs(1);

/// Watches `device` ("microphone", "webcam") on a new thread. A call is an active entry while `is_recording`
/// returns true.
///
/// # Errors
/// If this Windows has no list of uses, or the thread cannot be started.
pub fn watch(
    source: Source,
    device: &'static str,
    is_recording: impl Fn() -> bool + Send + 'static,
    report: impl Reporter,
) -> std::result::Result<(), PresenceError> {
    open(device).map_err(|e| why(&e))?;
    thread(device, move || {
        let tell = |news| report(Report { source, news });
        let follow = || {
            let list = Changes::new(device)?;
            let mut last = Distinct::default();
            loop {
                list.request()?;
                loop {
                    let goes_on = has_active_use(&list.key)?;
                    let call = goes_on && is_recording();
                    if last
                        .changed(call)
                        .is_some_and(|call| !tell(PresenceEvent::Call(call)))
                    {
                        return Result::Ok(());
                    }
                    if list.wait(goes_on) {
                        break;
                    }
                }
                std::thread::sleep(SETTLE_TIME);
            }
        };
        if let Err(e) = follow() {
            tell(PresenceEvent::Lost(why(&e)));
        }
    })
}

/// Whether an entry for `device` is active.
///
/// # Errors
/// If this Windows has no list of uses.
pub fn probe(device: &str) -> std::result::Result<bool, PresenceError> {
    open(device)
        .and_then(|key| has_active_use(&key))
        .map_err(|e| why(&e))
}

fn why(e: &windows::core::Error) -> PresenceError {
    PresenceError::NoUseList(Cause::new(e.message()))
}

fn open(device: &str) -> Result<Key> {
    CURRENT_USER.open(format!(r"{STORE}\{device}"))
}

/// Whether an entry is active. Packages are in the list itself, other programs one level below.
fn has_active_use(list: &Key) -> Result<bool> {
    let mut uses = Vec::new();
    let mut read = |list: &Key| {
        for app in list.keys()? {
            let Ok(key) = list.open(&app) else {
                continue; // it has just been removed
            };
            let moment = |name| key.get_u64(name).unwrap_or(0);
            if let (start @ 1.., stop) = (
                moment("LastUsedTimeStart"),
                key.get_u64("LastUsedTimeStop").unwrap_or(1),
            ) {
                uses.push(meaning::Use { app, start, stop });
            }
        }
        Result::Ok(())
    };
    read(list)?;
    if let Ok(programs) = list.open("NonPackaged") {
        read(&programs)?;
    }
    let own = crate::executable::file().unwrap_or(std::path::Path::new(""));
    Ok(meaning::in_use(&uses, &own.to_string_lossy(), running))
}

/// Whether a process of this owner runs; true if that is unknown.
fn running(owner: Owner) -> bool {
    // SAFETY: the arguments are numbers. `all` owns the handle.
    let Ok(all) = (unsafe { CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0).map(|h| Owned::new(h)) }) else {
        return true;
    };
    let mut entry = PROCESSENTRY32W {
        dwSize: size_of::<PROCESSENTRY32W>() as u32,
        ..Default::default()
    };
    // SAFETY: `all` is a snapshot of processes, and `entry` a valid structure that contains its size.
    let mut more = unsafe { Process32FirstW(*all, &raw mut entry) };
    while more.is_ok() {
        let end = entry.szExeFile.iter().position(|c| *c == 0);
        let name = String::from_utf16_lossy(&entry.szExeFile[..end.unwrap_or(entry.szExeFile.len())]);
        let same = match owner {
            Owner::File(file) => name.eq_ignore_ascii_case(file),
            Owner::Package(family) => is_of_package(entry.th32ProcessID, family),
        };
        if same {
            return true;
        }
        // SAFETY: see the call of `Process32FirstW`.
        more = unsafe { Process32NextW(*all, &raw mut entry) };
    }
    false
}

/// Whether the process belongs to the package with this family name. A process that this user may not open
/// belongs to another user or the system, and uses no device of this session.
fn is_of_package(process: u32, family: &str) -> bool {
    // SAFETY: the arguments are numbers.
    let opened = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, process) };
    // SAFETY: the handle was just opened and has no other owner.
    let Ok(process) = opened.map(|h| unsafe { Owned::new(h) }) else {
        return false;
    };
    // PACKAGE_FAMILY_NAME_MAX_LENGTH is 64 characters and a zero.
    let mut name = [0_u16; 65];
    let mut length = 65;
    // SAFETY: `name` has room for `length` characters.
    let found = unsafe { GetPackageFamilyName(*process, &raw mut length, Some(PWSTR(name.as_mut_ptr()))) };
    let end = name.iter().position(|c| *c == 0).unwrap_or(name.len());
    found.is_ok() && String::from_utf16_lossy(&name[..end]).eq_ignore_ascii_case(family)
}

/// Waits for changes anywhere in the list.
struct Changes {
    key: Key,
    event: HANDLE,
}

impl Changes {
    fn new(device: &str) -> Result<Self> {
        let key = open(device)?;
        // SAFETY: no pointers are passed. The handle is closed in `drop`.
        let event = unsafe { CreateEventW(None, false, false, None) }?;
        Ok(Changes { key, event })
    }

    /// Requests a notification of the next change. Call it before reading the list, so that no change is
    /// missed.
    fn request(&self) -> Result<()> {
        let what = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET;
        // SAFETY: both handles are open and live as long as `self`.
        let asked =
            unsafe { RegNotifyChangeKeyValue(HKEY(self.key.as_raw()), true, what, Some(self.event), true) };
        asked.ok()
    }

    /// Waits for a change, if `poll` for at most [`EVERY`]. Returns whether there was one.
    fn wait(&self, poll: bool) -> bool {
        let every = u32::try_from(EVERY.as_millis()).unwrap_or(INFINITE);
        // SAFETY: the handle is open and lives as long as `self`.
        let waited = unsafe { WaitForSingleObject(self.event, if poll { every } else { INFINITE }) };
        waited == WAIT_OBJECT_0
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        // SAFETY: `self` owns the handle, and nothing uses it after this. When the key is closed later,
        // Windows tries to signal the closed event, which has no effect.
        let _ = unsafe { CloseHandle(self.event) };
    }
}
