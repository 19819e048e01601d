//! Reading and writing files. A crash during a write leaves either the old or the new file, and a file keeps
//! its owner when root writes it.

mod aside;
mod leftovers;
mod links;
#[cfg(unix)]
mod owner;
#[cfg(windows)]
mod private_windows;

pub use aside::{copy_aside, move_aside, move_aside_together};
pub use leftovers::remove_leftovers;
pub use links::{Way, way};
#[cfg(windows)]
pub use private_windows::create_private;

use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Read, Write};
use std::path::Path;

/// Opens a file for reading, but no pipe and no device, so that a read in the background cannot block. A folder opens
/// on some systems, and the read reports it.
///
/// # Errors
/// An error of the system, or that the path is not a regular file.
pub fn open_regular(file: &Path) -> std::io::Result<File> {
    let check = |found: std::fs::Metadata| {
        if found.is_file() || found.is_dir() {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::InvalidInput, "not a regular file"))
        }
    };
    check(std::fs::metadata(file)?)?; // before it is opened: opening a device can change it
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // A pipe may have taken its place since the check, and opening it would block.
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    let opened = options.open(file)?;
    check(opened.metadata()?)?;
    Ok(opened)
}

/// Like [`text`], but refuses pipes and devices, as [`open_regular`] does.
///
/// # Errors
/// The errors of [`text`], or that the path is not a regular file.
pub fn own_text(file: &Path, limit: usize) -> std::io::Result<String> {
    read_text(open_regular(file)?, limit)
}

/// Reads a text file of at most `limit` bytes. A result of `limit + 1` bytes means that the file is longer.
///
/// # Errors
/// An error of the system, or the first position that is not UTF-8.
pub fn text(file: &Path, limit: usize) -> std::io::Result<String> {
    read_text(File::open(file)?, limit)
}

fn read_text(file: File, limit: usize) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes)?;
    String::from_utf8(bytes).or_else(|e| {
        let good = e.utf8_error().valid_up_to();
        let mut bytes = e.into_bytes();
        if bytes.len() as u64 == most && bytes.len() - good < 4 {
            bytes.truncate(good); // the limit is inside a character
            bytes.resize(usize::try_from(most).unwrap_or(good), b' ');
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
        let before = String::from_utf8_lossy(&bytes[..good]);
        let (line, column) = (before.split('\n').count(), before.split('\n').next_back());
        let column = column.map_or(0, |l| l.chars().count()) + 1;
        let what = format!("line {line}, column {column} is not valid UTF-8");
        Err(Error::new(ErrorKind::InvalidData, what))
    })
}

/// Replaces a file by way of a temporary file, fsync and rename. A symlink stays a symlink; mode and owner
/// are kept.
///
/// # Errors
/// An error of the system, after which the old file is unchanged. A file that cannot be read is not replaced.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> std::io::Result<()> {
    write_bytes(file, content.as_ref()) // compiled once, whatever the type of the content is
}

fn write_bytes(file: &Path, content: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        create_folder(folder)?;
    }
    let target = match std::fs::canonicalize(file) {
        Ok(target) => target,
        Err(_) if file.is_symlink() => {
            return Err(std::io::Error::other(
                "the link points to a file that does not exist",
            ));
        }
        Err(_) => file.to_owned(),
    };
    if target.exists() && !target.is_file() {
        return Err(std::io::Error::other("not a regular file"));
    }
    #[cfg(unix)]
    owner::check_links(&way(file).links, &target)?;
    let old = match File::open(&target) {
        Err(e) if e.kind() == ErrorKind::NotFound => None,
        old => Some(old?),
    };
    let temporary = target.with_extension(format!("{}.part", std::process::id()));
    let _ = std::fs::remove_file(&temporary); // left by an earlier process with the same id
    let done = (|| {
        let mut new = create_new(&temporary)?;
        #[cfg(unix)]
        if let Some(old) = &old {
            owner::match_old(&new, old)?;
        }
        drop(old); // Windows cannot replace an open file
        new.write_all(content)?;
        new.sync_all()?;
        drop(new);
        replace(&temporary, &target)
    })();
    if done.is_err() {
        let _ = std::fs::remove_file(&temporary); // it may not exist
    }
    done
}

/// Creates a file that does not exist yet; a dangling symlink counts as a file. For root, the new file
/// belongs to the owner of its folder.
///
/// # Errors
/// An error of the system, such as [`ErrorKind::AlreadyExists`].
pub fn create_new(file: &Path) -> std::io::Result<File> {
    let new = File::create_new(file)?;
    give_to_folder_owner(&new, file)?;
    Ok(new)
}

/// Creates a file that only this user can read. Like [`create_new`], it replaces nothing.
///
/// # Errors
/// An error of the system, such as [`ErrorKind::AlreadyExists`].
#[cfg(not(windows))]
pub fn create_private(file: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    let new = options.write(true).create_new(true).mode(0o600).open(file)?;
    give_to_folder_owner(&new, file)?;
    Ok(new)
}

/// Opens a file of Unbrace for reading and writing in place, or creates it. Symlinks are refused: Unbrace
/// creates none in the place of such a file.
///
/// # Errors
/// An error of the system, or that the path is a symlink.
pub fn open_in_place(file: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed()); // opening a pipe would block otherwise
    }
    match options.open(file) {
        Err(e) if e.kind() == ErrorKind::NotFound => match create_new(file) {
            // Another process has created it meanwhile.
            Err(e) if e.kind() == ErrorKind::AlreadyExists => options.open(file),
            new => new,
        },
        old => old,
    }
}

/// For root, gives a new file or folder to the owner of its parent folder.
///
/// # Errors
/// An error of the system.
pub fn give_to_folder_owner(new: &File, file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    owner::match_folder(new, file)?;
    #[cfg(not(unix))]
    let _ = (new, file);
    Ok(())
}

/// Creates a folder and its missing parents. For root, each belongs to the owner of its parent.
///
/// # Errors
/// An error of the system.
pub fn create_folder(folder: &Path) -> std::io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        create_folder(above)?;
    }
    match std::fs::create_dir(folder) {
        Ok(()) if cfg!(unix) => give_to_folder_owner(&File::open(folder)?, folder),
        // Another process has created it meanwhile.
        Err(e) if e.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        done => done,
    }
}

/// The Windows errors `ERROR_ACCESS_DENIED` and `ERROR_SHARING_VIOLATION`.
const IN_USE: [i32; 2] = [5, 32];
/// Limit on the attempts to replace a file that is in use. The pauses between them double; they add up to 0.6
/// s.
const ATTEMPTS: u32 = 6;

/// Renames a file over another one. On Windows a virus scanner or an indexer may have one of them open for a
/// moment.
fn replace(from: &Path, to: &Path) -> std::io::Result<()> {
    replace_with_retries(
        || std::fs::rename(from, to),
        |n| std::thread::sleep(std::time::Duration::from_millis(20 << n)),
    )
}

/// Calls `rename` again, after `pause`, while the file is in use. `pause` gets the number of the attempt,
/// from 0.
fn replace_with_retries(
    mut rename: impl FnMut() -> std::io::Result<()>,
    mut pause: impl FnMut(u32),
) -> std::io::Result<()> {
    for n in 0..ATTEMPTS - 1 {
        match rename() {
            Err(e) if cfg!(any(windows, test)) && e.raw_os_error().is_some_and(|c| IN_USE.contains(&c)) => {
                pause(n)
            }
            done => return done,
        }
    }
    rename()
}

/// How long [`lock_for_update`] waits. The limit is needed because every user who can read the folder can
/// hold the lock.
const LOCK_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(2);

/// Waits until no other process updates this file, and keeps others out while the value lives, so that
/// reading, changing and writing the file loses no change of another process. Returns `None` if the lock
/// cannot be taken within two seconds; then simultaneous changes can overwrite each other.
pub fn lock_for_update(file: &Path) -> Option<std::fs::File> {
    let folder = file.parent()?;
    create_folder(folder).ok()?;
    // Windows cannot lock folders; there a file beside it is locked, and stays.
    let lock = if cfg!(windows) {
        let mut options = std::fs::OpenOptions::new();
        options
            .write(true)
            .create(true)
            .truncate(false)
            .open(file.with_extension("lock"))
    } else {
        std::fs::File::open(folder)
    };
    let lock = lock.ok()?;
    let step = std::time::Duration::from_millis(20);
    for _ in 0..LOCK_TIMEOUT.as_millis() / step.as_millis() {
        match lock.try_lock() {
            Ok(()) => return Some(lock),
            Err(std::fs::TryLockError::WouldBlock) => std::thread::sleep(step),
            Err(std::fs::TryLockError::Error(_)) => return None,
        }
    }
    None
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crate::testing::folder;

    #[test]
    fn dangling_symlink_is_not_overwritten() {
        let folder = crate::testing::folder();
        let file = folder.join("settings.toml");
        std::os::unix::fs::symlink(folder.join("gone/settings.toml"), &file).unwrap();
        assert!(write(&file, "new").is_err());
        assert!(file.is_symlink(), "the symlink is unchanged");
        let kept = move_aside(&file).unwrap().unwrap();
        assert_eq!(kept, folder.join("settings.1.kept.toml"));
        assert!(kept.is_symlink() && !file.is_symlink());
        // Files that are moved aside together get the same number.
        write(&file, "new").unwrap();
        let beside = folder.join("other.toml");
        write(&beside, "x").unwrap();
        let kept = move_aside_together(&[file, beside]).unwrap();
        let second = |name: &str| folder.join(format!("{name}.2.kept.toml"));
        assert_eq!(kept, [second("settings"), second("other")]);
    }

    #[test]
    fn replaced_file_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt;
        let file = folder().join("settings.toml");
        write(&file, "old").unwrap();
        for mode in [0o600, 0o640, 0o444] {
            std::fs::set_permissions(&file, PermissionsExt::from_mode(mode)).unwrap();
            write(&file, "new").unwrap();
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, mode);
        }
    }

    #[test]
    fn new_files_of_root_belong_to_the_owner_of_the_folder() {
        use std::os::unix::fs::{MetadataExt, chown};
        if !rustix::process::geteuid().is_root() {
            return; // only root can give files away
        }
        let home = folder();
        chown(&home, Some(4_321), Some(4_322)).unwrap();
        let file = home.join(".config/unbrace/settings.toml");
        write(&file, "new").unwrap();
        let owner = |p: &Path| p.metadata().map(|m| (m.uid(), m.gid())).unwrap();
        for made in [&file, file.parent().unwrap(), &home.join(".config")] {
            assert_eq!(owner(made), (4_321, 4_322), "{made:?}");
        }
        chown(&file, Some(4_323), None).unwrap();
        write(&file, "newer").unwrap();
        assert_eq!(
            owner(&file),
            (4_323, 4_322),
            "the owner of the old file, not of the folder"
        );
        open_in_place(&home.join("lock")).unwrap();
        assert_eq!(owner(&home.join("lock")), (4_321, 4_322));

        // A symlink of a user to a file of root is refused.
        let secret = folder().join("secret");
        std::fs::write(&secret, "x").unwrap();
        let link = home.join("state.json");
        std::os::unix::fs::symlink(&secret, &link).unwrap();
        std::os::unix::fs::lchown(&link, Some(4_321), None).unwrap();
        assert!(write(&link, "new").is_err());
        assert_eq!(std::fs::read_to_string(&secret).unwrap(), "x");
        chown(&secret, Some(4_321), None).unwrap();
        write(&link, "new").unwrap();
        assert_eq!(std::fs::read_to_string(&secret).unwrap(), "new");
    }

    #[test]
    fn link_is_not_opened_in_place() {
        let folder = folder();
        let (link, other) = (folder.join("unbrace.lock"), folder.join("other"));
        std::os::unix::fs::symlink(&other, &link).unwrap();
        assert!(open_in_place(&link).is_err());
        std::fs::write(&other, "x").unwrap();
        assert!(open_in_place(&link).is_err());
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "x");
    }

    #[test]
    fn kept_copy_of_a_link_is_a_copy_of_its_text() {
        let folder = folder();
        let (file, target) = (folder.join("settings.toml"), folder.join("s.toml"));
        assert_eq!(copy_aside(&file).unwrap(), None);
        std::fs::write(&target, "old").unwrap();
        std::os::unix::fs::symlink(&target, &file).unwrap();
        let kept = copy_aside(&file).unwrap().unwrap();
        assert_eq!(kept, folder.join("settings.1.kept.toml"));
        assert!(file.is_symlink() && !kept.is_symlink());
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "old");
    }

    #[test]
    fn way_contains_every_symlink_and_folder() {
        use std::os::unix::fs::symlink;
        let top = folder();
        std::fs::create_dir_all(top.join("gen1/deep")).unwrap();
        std::fs::write(top.join("gen1/deep/s.toml"), "").unwrap();
        symlink("gen1", top.join("cur")).unwrap();
        symlink(top.join("cur/deep/../deep/s.toml"), top.join("settings.toml")).unwrap();
        let way = way(&top.join("settings.toml"));
        assert_eq!(way.links, [top.join("settings.toml"), top.join("cur")]);
        assert_eq!(way.end, top.join("gen1/deep/s.toml"));
        assert!(
            way.folders.ends_with(&[top.join("gen1"), top.join("gen1/deep")]),
            "{way:?}"
        );
        assert!(way.folders.contains(&top));
        // Circular symlinks and missing files end the way.
        symlink("round", top.join("round")).unwrap();
        assert_eq!(super::way(&top.join("round/x")).end, top.join("round/x"));
        assert_eq!(super::way(&top.join("cur/none/x")).end, top.join("gen1/none/x"));
    }
}

#[cfg(test)]
mod replacing {
    use super::*;

    /// Fails with this code `failures` times and then succeeds. Returns the result, the attempts and the
    /// pauses.
    fn attempts(code: i32, failures: u32) -> (std::io::Result<()>, u32, Vec<u32>) {
        let (mut tried, mut pauses) = (0, Vec::new());
        let rename = || {
            tried += 1;
            if tried <= failures {
                return Err(Error::from_raw_os_error(code));
            }
            Ok(())
        };
        let done = replace_with_retries(rename, |n| pauses.push(n));
        (done, tried, pauses)
    }

    #[test]
    fn file_in_use_is_replaced_after_a_pause() {
        let (done, tried, pauses) = attempts(32, 2);
        assert!(done.is_ok());
        assert_eq!((tried, pauses), (3, vec![0, 1]));
    }

    #[test]
    fn file_that_stays_in_use_is_an_error() {
        let (done, tried, pauses) = attempts(32, u32::MAX);
        assert_eq!(done.unwrap_err().raw_os_error(), Some(32));
        assert_eq!((tried, pauses.len()), (ATTEMPTS, 5));
    }

    #[test]
    fn another_error_is_reported_at_once() {
        let (done, tried, _) = attempts(28, 1);
        assert!(done.is_err());
        assert_eq!(tried, 1);
    }
}
