//! What the unit tests share.

use std::cell::RefCell;
use std::path::PathBuf;
use tempfile::TempDir;

thread_local! {
    static FOLDERS: RefCell<Vec<TempDir>> = const { RefCell::new(Vec::new()) };
}

/// A new, empty folder, which is deleted when the test's thread ends.
pub fn folder() -> PathBuf {
    let folder = TempDir::new().unwrap();
    let path = folder.path().to_owned();
    FOLDERS.with_borrow_mut(|all| all.push(folder));
    // Tests compare paths with canonical ones, and the folder for temporary files of macOS is behind a symlink. On
    // Windows a canonical path would begin with `\\?\`.
    if cfg!(unix) {
        path.canonicalize().unwrap()
    } else {
        path
    }
}
