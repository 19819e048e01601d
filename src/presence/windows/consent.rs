//! Who uses a microphone or a camera, from the list that Windows' own privacy settings show: the ConsentStore in the
//! person's registry. Windows tells of changes to it. The device is never opened.
//!
//! An entry may say for ever that its program goes on. So while one says so, and only then, it is looked at again every
//! now and then: that the call is over may be known half a minute late.

#![allow(unsafe_code)]

use crate::presence::meaning::{self, Owner};
use crate::presence::poll::{EVERY, Told};
use crate::presence::{News, Report, Reporter, Source, thread};
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

/// The entry is written before the first sound is recorded; several are written together.
const SETTLED: Duration = Duration::from_secs(1);

/// Watches `device` ("microphone", "webcam") on a thread of its own. A call is an entry that goes on while `surely`
/// agrees. `Err`: why it cannot, in words.
///
/// # Errors
/// When this Windows keeps no list.
pub fn watch(
    source: Source,
    device: &'static str,
    surely: impl Fn() -> bool + Send + 'static,
    report: impl Reporter,
) -> std::result::Result<(), String> {
    open(device).map_err(|e| why(&e))?;
    thread(device, move || {
        let tell = |news| report(Report { source, news });
        let follow = || {
            let list = Changes::new(device)?;
            let mut told = Told::default();
            loop {
                list.ask()?;
                loop {
                    let goes_on = goes_on(&list.key)?;
                    let call = goes_on && surely();
                    if told.anew(call).is_some_and(|call| !tell(News::Call(call))) {
                        return Result::Ok(());
                    }
                    if list.wait(goes_on) {
                        break;
                    }
                }
                std::thread::sleep(SETTLED);
            }
        };
        if let Err(e) = follow() {
            tell(News::Lost(why(&e)));
        }
    })
}

/// Whether somebody uses `device` now, as far as the list tells.
///
/// # Errors
/// When this Windows keeps no list.
pub fn probe(device: &str) -> std::result::Result<bool, String> {
    open(device).and_then(|key| goes_on(&key)).map_err(|e| why(&e))
}

fn why(e: &windows::core::Error) -> String {
    format!("Windows keeps no list of who uses it: {}", e.message())
}

fn open(device: &str) -> Result<Key> {
    CURRENT_USER.open(format!(r"{STORE}\{device}"))
}

/// Packages stand in the list itself, programs one level below.
fn goes_on(list: &Key) -> Result<bool> {
    let mut uses = Vec::new();
    let mut read = |list: &Key| {
        for app in list.keys()? {
            let Ok(key) = list.open(&app) else {
                continue; // gone since
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

/// Whether a process of this owner runs. Where that cannot be known it is taken to.
fn running(owner: Owner) -> bool {
    // SAFETY: takes numbers; the handle it gives is ours alone, and is closed with `all`.
    let Ok(all) = (unsafe { CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0).map(|h| Owned::new(h)) }) else {
        return true;
    };
    let mut entry = PROCESSENTRY32W {
        dwSize: size_of::<PROCESSENTRY32W>() as u32,
        ..Default::default()
    };
    // SAFETY: `all` is a list of processes, and `entry` a valid structure of the size it states.
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
        // SAFETY: as above.
        more = unsafe { Process32NextW(*all, &raw mut entry) };
    }
    false
}

/// Whether the process belongs to the package with this family name. A process that this person may not open is another
/// person's or the system's, and holds no device of this session.
fn is_of_package(process: u32, family: &str) -> bool {
    // SAFETY: takes numbers.
    let opened = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, process) };
    // SAFETY: the handle was just opened and is ours alone.
    let Ok(process) = opened.map(|h| unsafe { Owned::new(h) }) else {
        return false;
    };
    // PACKAGE_FAMILY_NAME_MAX_LENGTH is 64 characters and a zero.
    let mut name = [0_u16; 65];
    let mut length = 65;
    // SAFETY: `name` has room for as many characters as `length` says.
    let found = unsafe { GetPackageFamilyName(*process, &raw mut length, Some(PWSTR(name.as_mut_ptr()))) };
    let end = name.iter().position(|c| *c == 0).unwrap_or(name.len());
    found.is_ok() && String::from_utf16_lossy(&name[..end]).eq_ignore_ascii_case(family)
}

/// Changes anywhere in the list.
struct Changes {
    key: Key,
    event: HANDLE,
}

impl Changes {
    fn new(device: &str) -> Result<Self> {
        let key = open(device)?;
        // SAFETY: takes no pointers; the handle it gives is closed in `drop`.
        let event = unsafe { CreateEventW(None, false, false, None) }?;
        Ok(Changes { key, event })
    }

    /// Asks to be told of the next change. Asked before a look, so that nothing is missed in between.
    fn ask(&self) -> Result<()> {
        let what = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET;
        // SAFETY: both handles are open and live as long as `self`.
        let asked =
            unsafe { RegNotifyChangeKeyValue(HKEY(self.key.as_raw()), true, what, Some(self.event), true) };
        asked.ok()
    }

    /// Waits for a change, or only so long as between two looks. `false`: there was none.
    fn wait(&self, look_again: bool) -> bool {
        let every = u32::try_from(EVERY.as_millis()).unwrap_or(INFINITE);
        // SAFETY: the handle is open and lives as long as `self`.
        let waited = unsafe { WaitForSingleObject(self.event, if look_again { every } else { INFINITE }) };
        waited == WAIT_OBJECT_0
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        // SAFETY: the handle is ours, and nothing uses it after this. The key goes after it: Windows then signals an
        // event that is closed, which it bears.
        let _ = unsafe { CloseHandle(self.event) };
    }
}
