//! The watch on the settings file on Windows. The crate `notify` polls ten times a second
//! (`WaitForSingleObjectEx(…, 100, …)` in its 8.2.2); Windows itself wakes a thread that waits without a
//! timeout.

#![allow(unsafe_code)]

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use windows::Win32::Foundation::{HANDLE, WAIT_OBJECT_0};
use windows::Win32::Storage::FileSystem::{
    FILE_NOTIFY_CHANGE_FILE_NAME, FILE_NOTIFY_CHANGE_LAST_WRITE, FILE_NOTIFY_CHANGE_SIZE,
    FindCloseChangeNotification, FindFirstChangeNotificationW, FindNextChangeNotification,
};
use windows::Win32::System::Threading::{INFINITE, WaitForSingleObject};
use windows::core::{HSTRING, Result};

/// The time and the length of a file, which differ between its states; `None` if there is none.
type Stamp = Option<(SystemTime, u64)>;

fn stamp(file: &Path) -> Stamp {
    let about = std::fs::metadata(file).ok()?;
    Some((about.modified().ok()?, about.len()))
}

/// Calls `touched` after each change of `file` until `touched` returns false, or the folder goes.
///
/// # Errors
/// If the folder cannot be watched, which may not exist yet.
pub fn follow(file: PathBuf, mut touched: impl FnMut() -> bool) -> Result<()> {
    let folder = Folder::new(file.parent().unwrap_or(&file))?;
    let mut known = stamp(&file);
    // Other files of the folder change, too: with the data beside the settings, the state does once a minute.
    while folder.wait()? {
        let now = stamp(&file);
        if std::mem::replace(&mut known, now) != now && !touched() {
            break;
        }
    }
    Ok(())
}

struct Folder(HANDLE);

impl Folder {
    fn new(folder: &Path) -> Result<Self> {
        let what = FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_LAST_WRITE | FILE_NOTIFY_CHANGE_SIZE;
        // SAFETY: a terminated string; the handle is closed in `drop`.
        unsafe { FindFirstChangeNotificationW(&HSTRING::from(folder), false, what) }.map(Folder)
    }

    /// Waits for the next change. Returns `false` if there will be none.
    fn wait(&self) -> Result<bool> {
        // SAFETY: the handle is open as long as `self` lives.
        let waited = unsafe { WaitForSingleObject(self.0, INFINITE) };
        // Renewed before the caller looks at the file, so that no change between is missed.
        // SAFETY: as above.
        unsafe { FindNextChangeNotification(self.0) }?;
        Ok(waited == WAIT_OBJECT_0)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // SAFETY: the handle is ours, and nothing uses it after this.
        let _ = unsafe { FindCloseChangeNotification(self.0) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    #[test]
    fn change_of_the_file_is_reported_and_one_of_another_file_is_not() {
        let folder = crate::testing::folder();
        let file = folder.join("settings.toml");
        std::fs::write(&file, "a").unwrap();
        let (to, reports) = channel();
        let watched = file.clone();
        std::thread::spawn(move || follow(watched, move || to.send(()).is_ok()));
        let wait = Duration::from_millis(200);
        // The file changes until the thread watches it.
        let mut size = 1;
        while reports.recv_timeout(wait).is_err() {
            size += 1;
            assert!(size < 100, "nothing is reported");
            std::fs::write(&file, "a".repeat(size)).unwrap();
        }
        while reports.recv_timeout(wait).is_ok() {} // one write may be reported several times
        std::fs::write(folder.join("history.db"), "b").unwrap();
        assert!(reports.recv_timeout(wait).is_err());
        // By a rename, which is tried again while the watch has the file open.
        crate::files::write(&file, "longer").unwrap();
        assert!(reports.recv_timeout(Duration::from_secs(10)).is_ok());
    }

    #[test]
    fn missing_folder_is_an_error() {
        assert!(follow(PathBuf::from(r"C:\no such folder\settings.toml"), || true).is_err());
    }
}
