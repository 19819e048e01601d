//! How files are read and written: a crash leaves the old one or the new one, and whoever runs it, the file keeps its owner.

mod aside;
mod leftovers;
mod links;
#[cfg(unix)]
mod owner;
mod private;

pub use aside::{copy_aside, put_aside, put_aside_together};
pub use leftovers::remove_leftovers;
pub use links::{Way, way};
pub use private::{NotPrivate, check_private};

use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Read, Write};
use std::path::Path;

/// As [`text`], of a file that Unbrace looks at by itself: nobody is there to end what never ends.
///
/// # Errors
/// Those, and that not a regular file.
pub fn own_text(file: &Path, most: usize) -> std::io::Result<String> {
    let kind = std::fs::metadata(file)?.file_type();
    if !kind.is_file() && !kind.is_dir() {
        return Err(Error::new(ErrorKind::InvalidInput, "not a regular file"));
    }
    text(file, most)
}

/// Reads a file that a person or a therapist writes, at most so many bytes and one more, by which whoever reads it sees
/// that it is too large.
///
/// # Errors
/// What the system says, or the first place that is no UTF-8.
pub fn text(file: &Path, most: usize) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    std::fs::File::open(file)?.take(most).read_to_end(&mut bytes)?;
    String::from_utf8(bytes).or_else(|e| {
        let good = e.utf8_error().valid_up_to();
        let mut bytes = e.into_bytes();
        if bytes.len() as u64 == most && bytes.len() - good < 4 {
            bytes.truncate(good); // cut within a character
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

/// Temporary file, fsync, rename. A file that is a link stays one; mode and owner stay as they are.
///
/// # Errors
/// What the system says; the old file is as it was. A file that may not be read is not replaced either.
pub fn write(file: &Path, text: &str) -> std::io::Result<()> {
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
    let _ = std::fs::remove_file(&temporary); // an earlier process of the same number left it
    let done = (|| {
        let mut new = create_new(&temporary)?;
        #[cfg(unix)]
        if let Some(old) = &old {
            owner::match_old(&new, old)?;
        }
        drop(old); // Windows replaces no file that is open
        new.write_all(text.as_bytes())?;
        new.sync_all()?;
        drop(new);
        replace(&temporary, &target)
    })();
    if done.is_err() {
        let _ = std::fs::remove_file(&temporary); // it may never have come into being
    }
    done
}

/// Creates a file that does not exist yet, where a link counts as one that does. As root it is given to the owner of its folder.
///
/// # Errors
/// What the system says.
pub fn create_new(file: &Path) -> std::io::Result<File> {
    let new = File::create_new(file)?;
    given_to_folder(&new, file)?;
    Ok(new)
}

/// Opens a file of Unbrace's own for reading and writing in place, or creates it. It is never reached through a link: those are
/// made by others.
///
/// # Errors
/// What the system says, or that there is a link.
pub fn open_in_place(file: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed()); // a pipe would be waited for
    }
    match options.open(file) {
        Err(e) if e.kind() == ErrorKind::NotFound => match create_new(file) {
            // Another process has created it at this moment.
            Err(e) if e.kind() == ErrorKind::AlreadyExists => options.open(file),
            new => new,
        },
        old => old,
    }
}

/// As root, gives what was made anew to the owner of its folder.
///
/// # Errors
/// What the system says.
pub fn given_to_folder(new: &File, file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    owner::match_folder(new, file)?;
    #[cfg(not(unix))]
    let _ = (new, file);
    Ok(())
}

/// Creates a folder and those above it that do not exist. As root each is given to the owner of the one above.
///
/// # Errors
/// What the system says.
pub fn create_folder(folder: &Path) -> std::io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        create_folder(above)?;
    }
    match std::fs::create_dir(folder) {
        Ok(()) if cfg!(unix) => given_to_folder(&File::open(folder)?, folder),
        // Another process has created it at this moment.
        Err(e) if e.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        done => done,
    }
}

/// `ERROR_ACCESS_DENIED` and `ERROR_SHARING_VIOLATION`.
const IN_USE: [i32; 2] = [5, 32];
/// So many attempts to replace a file that is in use, with pauses that double, 0.6 s in all.
const ATTEMPTS: u32 = 6;

/// Renames a file over another one. On Windows a virus scanner or an indexer may have either of them open for a moment.
fn replace(from: &Path, to: &Path) -> std::io::Result<()> {
    replace_by(
        || std::fs::rename(from, to),
        |n| std::thread::sleep(std::time::Duration::from_millis(20 << n)),
    )
}

/// Tries again after a pause while the file is in use; `pause` gets the number of attempts so far, less one.
fn replace_by(
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

/// How long [`in_turn`] waits: any user who may read the folder can hold the lock.
const TURN: std::time::Duration = std::time::Duration::from_secs(2);

/// Waits until no other process changes this file, and keeps it so while the value lives: what is read, changed and
/// written then loses no other process's change. `None`: the lock cannot be had within two seconds, and two changes
/// within the same moment can meet.
pub fn in_turn(file: &Path) -> Option<std::fs::File> {
    let folder = file.parent()?;
    create_folder(folder).ok()?;
    // Windows locks no folders: a file beside stands for it there, and stays.
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
    for _ in 0..TURN.as_millis() / step.as_millis() {
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

    #[test]
    fn a_link_that_leads_nowhere_was_written_over() {
        let folder = std::env::temp_dir().join(format!("unbrace-files-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("settings.toml");
        std::os::unix::fs::symlink(folder.join("gone/settings.toml"), &file).unwrap();
        assert!(write(&file, "new").is_err());
        assert!(file.is_symlink(), "it is the person's, and as it was");
        let kept = put_aside(&file).unwrap().unwrap();
        assert_eq!(kept, folder.join("settings.1.kept.toml"));
        assert!(kept.is_symlink() && !file.is_symlink());
        // The next of the same name, and what belongs to it, get the next number together.
        write(&file, "new").unwrap();
        let beside = folder.join("other.toml");
        write(&beside, "x").unwrap();
        let kept = put_aside_together(&[file, beside]).unwrap();
        let second = |name: &str| folder.join(format!("{name}.2.kept.toml"));
        assert_eq!(kept, [second("settings"), second("other")]);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("unbrace-files-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder.canonicalize().unwrap()
    }

    #[test]
    fn replaced_file_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt;
        let file = folder("mode").join("settings.toml");
        write(&file, "old").unwrap();
        for mode in [0o600, 0o640, 0o444] {
            std::fs::set_permissions(&file, PermissionsExt::from_mode(mode)).unwrap();
            write(&file, "new").unwrap();
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, mode);
        }
    }

    #[test]
    fn root_gives_files_and_folders_to_the_person() {
        use std::os::unix::fs::{MetadataExt, chown};
        if !rustix::process::geteuid().is_root() {
            return; // nobody else can give files away
        }
        let home = folder("root");
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

        // A person's link to a file of root's.
        let secret = folder("root-secret").join("secret");
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
        let folder = folder("in-place");
        let (link, other) = (folder.join("unbrace.lock"), folder.join("other"));
        std::os::unix::fs::symlink(&other, &link).unwrap();
        assert!(open_in_place(&link).is_err());
        std::fs::write(&other, "x").unwrap();
        assert!(open_in_place(&link).is_err());
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "x");
    }

    #[test]
    fn kept_copy_of_a_link_is_a_copy_of_its_text() {
        let folder = folder("copy");
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
    fn way_names_every_link_and_folder() {
        use std::os::unix::fs::symlink;
        let top = folder("way");
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
        // A circle ends, and so does a way to what does not exist.
        symlink("round", top.join("round")).unwrap();
        assert_eq!(super::way(&top.join("round/x")).end, top.join("round/x"));
        assert_eq!(super::way(&top.join("cur/none/x")).end, top.join("gen1/none/x"));
    }
}

#[cfg(test)]
mod replacing {
    use super::*;

    /// Ends with this code so many times, then well.
    fn attempts(code: i32, failures: u32) -> (std::io::Result<()>, u32, Vec<u32>) {
        let (mut tried, mut pauses) = (0, Vec::new());
        let rename = || {
            tried += 1;
            if tried <= failures {
                return Err(Error::from_raw_os_error(code));
            }
            Ok(())
        };
        let done = replace_by(rename, |n| pauses.push(n));
        (done, tried, pauses)
    }

    #[test]
    fn a_file_that_a_scanner_holds_is_replaced_after_a_pause() {
        let (done, tried, pauses) = attempts(32, 2);
        assert!(done.is_ok());
        assert_eq!((tried, pauses), (3, vec![0, 1]));
    }

    #[test]
    fn a_file_that_stays_in_use_is_given_up() {
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
