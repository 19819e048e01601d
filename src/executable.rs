//! The path of this program: the file that runs, and the path by which it was started.
//!
//! The two differ if the path leads through a symlink, as in a Nix profile, with `stow`, or with several
//! versions side by side. An autostart entry that names the file keeps starting the old version after an
//! update, or nothing once that is removed; an entry that names the symlink follows it. Both paths are read
//! once at the start of the process: after an update in place, Linux names the running file "… (deleted)".

use crate::{bundle, paths};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The suffix that Linux appends to the path of a running file that was removed or replaced.
const DELETED: &str = " (deleted)";

#[derive(Clone, Debug, PartialEq, Eq)]
struct Executable {
    /// The file that runs, without symlinks on Linux and macOS.
    file: PathBuf,
    /// The path by which the process was started, or `file` if that is unknown.
    started_as: PathBuf,
    /// The path by which to start the companion: its file, or a path that led to it when this process
    /// started.
    companion: PathBuf,
}

static OWN: OnceLock<Option<Executable>> = OnceLock::new();

/// Reads the paths; call it at the start of the process. `companion`: the path by which the companion that
/// started this window was itself started.
pub fn remember(companion: Option<&Path>) {
    OWN.get_or_init(|| find(companion));
}

fn own() -> io::Result<&'static Executable> {
    OWN.get_or_init(|| find(None))
        .as_ref()
        .ok_or_else(|| io::Error::other("the system does not say where this program is"))
}

/// The file that runs. On macOS symlinks are resolved, such as those of Homebrew, because neither the bundle
/// nor the other executable is beside a symlink. Linux resolves them itself. On Windows they are kept:
/// resolved paths have another form.
///
/// # Errors
/// If the system does not report the path.
pub fn file() -> io::Result<&'static Path> {
    Ok(&own()?.file)
}

/// The path by which this process was started, or else [`file`].
///
/// # Errors
/// Like [`file`].
pub fn started_as() -> io::Result<&'static Path> {
    Ok(&own()?.started_as)
}

/// The path of the companion for an autostart entry, from either of the two executables.
///
/// # Errors
/// Like [`file`].
pub fn companion() -> io::Result<PathBuf> {
    let own = own()?;
    let there = own.companion.is_file();
    Ok(if there {
        own.companion.clone()
    } else {
        bundle::companion(&own.file)
    })
}

fn find(handed: Option<&Path>) -> Option<Executable> {
    #[allow(clippy::disallowed_methods)] // this module alone reads it
    let file = std::env::current_exe().ok()?;
    let file = if cfg!(target_os = "macos") {
        file.canonicalize().ok()?
    } else {
        without_suffix(file)
    };
    let called = cfg!(target_os = "linux")
        .then(|| std::env::args_os().next())
        .flatten()
        .and_then(|name| lookup(&name, &paths::search_path()));
    let started_as = called
        .filter(|path| is_stable(path) && leads_to(path, &file))
        .unwrap_or_else(|| file.clone());
    let real = bundle::companion(&file);
    let companion = [handed.map(Path::to_owned), Some(bundle::companion(&started_as))]
        .into_iter()
        .flatten()
        .find(|path| leads_to(path, &real))
        .unwrap_or(real);
    Some(Executable {
        file,
        started_as,
        companion,
    })
}

/// The path without the suffix [`DELETED`] of a replaced file.
fn without_suffix(file: PathBuf) -> PathBuf {
    match file.to_str().and_then(|text| text.strip_suffix(DELETED)) {
        Some(path) if !file.exists() => path.into(),
        _ => file,
    }
}

/// Whether the path means the same file in other processes, as `/proc/self/exe` does not.
fn is_stable(path: &Path) -> bool {
    !path.starts_with("/proc") && !path.starts_with("/dev")
}

/// Whether both paths lead to the same existing file.
pub fn leads_to(path: &Path, file: &Path) -> bool {
    match (path.canonicalize(), file.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// The absolute path for the first argument of a process, found as a shell does. `folders`: the search path
/// for bare names.
fn lookup(name: &OsStr, folders: &[PathBuf]) -> Option<PathBuf> {
    let name = Path::new(name);
    if name.as_os_str().is_empty() {
        return None;
    }
    if name.components().count() > 1 {
        return std::path::absolute(name).ok();
    }
    let found = folders
        .iter()
        .map(|folder| folder.join(name))
        .find(|f| f.is_file())?;
    std::path::absolute(found).ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn bare_name_is_looked_up_in_the_search_path() {
        let folder = crate::testing::folder();
        let (bin, versions) = (folder.join("bin"), folder.join("1.0"));
        std::fs::create_dir_all(&bin).unwrap();
        std::fs::create_dir_all(&versions).unwrap();
        let file = versions.join("unbrace");
        std::fs::write(&file, "").unwrap();
        let link = bin.join("unbrace");
        symlink("../1.0/unbrace", &link).unwrap();
        let path = [folder.join("missing"), bin.clone()];
        assert_eq!(lookup(OsStr::new("unbrace"), &path), Some(link.clone()));
        assert_eq!(lookup(link.as_os_str(), &[]), Some(link.clone()));
        assert_eq!(lookup(OsStr::new("unbrace"), &[]), None);
        assert_eq!(lookup(OsStr::new(""), &path), None);
        let relative = lookup(OsStr::new("bin/unbrace"), &path).unwrap();
        assert!(
            relative.is_absolute() && relative.ends_with("bin/unbrace"),
            "{relative:?}"
        );
        assert!(leads_to(&link, &file));
        std::fs::remove_file(&file).unwrap();
        assert!(!leads_to(&link, &file));
    }

    #[test]
    fn suffix_of_a_replaced_file_is_not_part_of_its_path() {
        let marked = PathBuf::from("/gone/unbrace-window (deleted)");
        assert_eq!(without_suffix(marked), Path::new("/gone/unbrace-window"));
        assert_eq!(without_suffix("/gone/unbrace".into()), Path::new("/gone/unbrace"));
    }

    #[test]
    fn path_below_proc_is_not_stable() {
        assert!(!is_stable(Path::new("/proc/self/exe")));
        assert!(is_stable(Path::new("/usr/bin/unbrace")));
    }
}
