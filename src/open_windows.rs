//! Records which windows are open, for a companion that has just started. A window that has lost its
//! companion tries to reconnect every two seconds, and until then a new companion does not know it. Each
//! window therefore holds a lock in the runtime folder. The companion waits for windows only if such a lock
//! is held.

use crate::ipc::Role;
use crate::{files, paths};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The interval at which a window without a companion tries to reconnect.
pub const RECONNECTS: Duration = Duration::from_secs(2);

/// Marks a window of a role as open while the value lives. The system releases the lock when the process
/// ends.
#[derive(Debug)]
pub struct Mark {
    /// A shared lock, which other windows of this role may hold as well.
    _lock: File,
}

/// Marks a window of this role as open. `None` if no runtime folder is usable; then a new companion starts
/// another window.
pub fn mark(role: Role) -> Option<Mark> {
    paths::runtime_folders()
        .iter()
        .find_map(|folder| mark_in(folder, role))
}

/// Whether a window of this role is open.
pub fn is_marked(role: Role) -> bool {
    paths::runtime_folders()
        .iter()
        .any(|folder| is_marked_in(folder, role))
}

fn mark_in(folder: &Path, role: Role) -> Option<Mark> {
    drop(files::create_folder(folder)); // opening the file fails without the folder
    let lock = files::open_in_place(&file(folder, role)).ok()?;
    lock.lock_shared().ok()?;
    Some(Mark { _lock: lock })
}

fn is_marked_in(folder: &Path, role: Role) -> bool {
    let lock = File::open(file(folder, role));
    lock.is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

fn file(folder: &Path, role: Role) -> PathBuf {
    folder.join(match role {
        Role::Main => "window-main.lock",
        Role::Guide => "window-guide.lock",
        Role::CheckIn => "window-check-in.lock",
        Role::Author => "window-author.lock",
        Role::Clinic => "window-clinic.lock",
        Role::Welcome => "window-welcome.lock",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_is_marked_while_a_window_of_it_lives() {
        let folder = crate::testing::folder().join("runtime"); // is created with the first mark
        assert!(!is_marked_in(&folder, Role::Main));
        let first = mark_in(&folder, Role::Main).unwrap();
        let second = mark_in(&folder, Role::Main).unwrap();
        assert!(is_marked_in(&folder, Role::Main));
        assert!(!is_marked_in(&folder, Role::Guide));
        drop(first);
        assert!(is_marked_in(&folder, Role::Main));
        drop(second);
        assert!(!is_marked_in(&folder, Role::Main));
    }
}
