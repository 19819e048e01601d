//! Where this program is: the file that runs, and the path by which the person started it.
//!
//! The two differ where the path leads through a symbolic link, as it does in a Nix profile, with `stow`, or where versions lie
//! beside each other. An entry that names the file keeps starting the old version after an update, or nothing once that is
//! removed; one that names the link follows it. Both are looked up once at the start of the process: after an update in place
//! Linux calls the running file "… (deleted)".

use crate::{bundle, place};
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What Linux appends to the path of a running file that was removed or replaced.
const DELETED: &str = " (deleted)";

#[derive(Clone, Debug, PartialEq, Eq)]
struct Executable {
    /// The file that runs. Linux resolves symbolic links in it.
    file: PathBuf,
    /// The path by which it was started, or `file` where that cannot be told.
    started_as: PathBuf,
    /// The path by which to start the companion: its file, or one that led to it when this process started.
    companion: PathBuf,
}

static OWN: OnceLock<Option<Executable>> = OnceLock::new();

/// Looks the paths up; to be called at the start of the process. `companion`: the path by which the companion that started
/// this window was itself started.
pub fn remember(companion: Option<&Path>) {
    OWN.get_or_init(|| find(companion));
}

fn own() -> io::Result<&'static Executable> {
    OWN.get_or_init(|| find(None))
        .as_ref()
        .ok_or_else(|| io::Error::other("the system does not say where this program is"))
}

/// The file that runs. On macOS symbolic links are resolved, such as those that Homebrew makes: neither the bundle nor the
/// other executable is beside a link. Linux resolves them by itself, and on Windows a resolved path has another form.
///
/// # Errors
/// When the system does not say.
pub fn file() -> io::Result<&'static Path> {
    Ok(&own()?.file)
}

/// The path by which the person started this program, or else [`file`].
///
/// # Errors
/// As for [`file`].
pub fn started_as() -> io::Result<&'static Path> {
    Ok(&own()?.started_as)
}

/// The path that an entry is to name so that it starts the companion, whichever of the two executables this is.
///
/// # Errors
/// As for [`file`].
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
    #[allow(clippy::disallowed_methods)] // the one place
    let file = std::env::current_exe().ok()?;
    let file = if cfg!(target_os = "macos") {
        file.canonicalize().ok()?
    } else {
        without_mark(file)
    };
    let called = cfg!(target_os = "linux")
        .then(|| std::env::args_os().next())
        .flatten()
        .and_then(|name| lookup(&name, &place::search_path()));
    let started_as = called
        .filter(|path| is_lasting(path) && leads_to(path, &file))
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

/// The path of a file that was replaced before anybody asked for it.
fn without_mark(file: PathBuf) -> PathBuf {
    match file.to_str().and_then(|text| text.strip_suffix(DELETED)) {
        Some(path) if !file.exists() => path.into(),
        _ => file,
    }
}

/// Whether the path means the same file in another process: `/proc/self/exe` does not.
fn is_lasting(path: &Path) -> bool {
    !path.starts_with("/proc") && !path.starts_with("/dev")
}

/// Whether both paths lead to one file that exists.
pub fn leads_to(path: &Path, file: &Path) -> bool {
    match (path.canonicalize(), file.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}

/// The absolute path that a program's first argument stands for, as a shell finds it. `folders`: where it looks for a bare name.
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
        let folder = std::env::temp_dir().join(format!("unbrace-executable-{}", std::process::id()));
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
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn mark_of_a_replaced_file_is_not_part_of_its_path() {
        let marked = PathBuf::from("/gone/unbrace-window (deleted)");
        assert_eq!(without_mark(marked), Path::new("/gone/unbrace-window"));
        assert_eq!(without_mark("/gone/unbrace".into()), Path::new("/gone/unbrace"));
    }

    #[test]
    fn path_of_a_process_is_not_lasting() {
        assert!(!is_lasting(Path::new("/proc/self/exe")));
        assert!(is_lasting(Path::new("/usr/bin/unbrace")));
    }
}
