//! Which windows are open, for a companion that has just started. A window whose companion has gone looks for a new one every
//! two seconds, and a companion does not know it until then. Each window therefore holds a lock in the runtime folder: the
//! companion can tell that there is one to wait for, and waits in no other case.

use crate::ipc::Role;
use crate::{files, place};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often a window looks for a companion.
pub const RECONNECTS: Duration = Duration::from_secs(2);

/// Shows that a window of a role is open, as long as it lives. The system takes it back from a process that ends.
#[derive(Debug)]
pub struct Mark {
    /// Locked, shared with the other windows of this role.
    _lock: File,
}

/// Marks that a window of this role is open. `None`: there is nowhere to do so, and a new companion starts another window.
pub fn mark(role: Role) -> Option<Mark> {
    place::runtime_folders()
        .iter()
        .find_map(|folder| mark_in(folder, role))
}

/// Whether a window of this role is open.
pub fn is_marked(role: Role) -> bool {
    place::runtime_folders()
        .iter()
        .any(|folder| is_marked_in(folder, role))
}

fn mark_in(folder: &Path, role: Role) -> Option<Mark> {
    drop(files::create_folder(folder)); // opening shows whether it is there
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
        Role::Welcome => "window-welcome.lock",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn window_is_marked_while_one_of_its_role_lives() {
        let folder = std::env::temp_dir().join(format!("unbrace-open-windows-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
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
