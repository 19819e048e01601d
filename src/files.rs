//! How files are written: a crash leaves the old one or the new one.

use std::io::{Error, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// As [`text`], of a file that Unbrace looks at by itself: nobody is there to end what never ends.
///
/// # Errors
/// Those, and that it is no ordinary file.
pub fn own_text(file: &Path, most: usize) -> std::io::Result<String> {
    let kind = std::fs::metadata(file)?.file_type();
    if !kind.is_file() && !kind.is_dir() {
        return Err(Error::new(ErrorKind::InvalidInput, "it is no ordinary file"));
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
        let what = format!("line {line}, column {column} is no text in UTF-8");
        Err(Error::new(ErrorKind::InvalidData, what))
    })
}

/// Temporary file, fsync, rename. A file that is a link stays one.
///
/// # Errors
/// What the system says; the old file is as it was.
pub fn write(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let target = match std::fs::canonicalize(file) {
        Ok(target) => target,
        Err(_) if file.is_symlink() => return Err(std::io::Error::other("it is a link that leads nowhere")),
        Err(_) => file.to_owned(),
    };
    if target.exists() && !target.is_file() {
        return Err(std::io::Error::other("it is no ordinary file"));
    }
    let temporary = target.with_extension(format!("{}.part", std::process::id()));
    let done = (|| {
        let mut f = std::fs::File::create(&temporary)?;
        f.write_all(text.as_bytes())?;
        f.sync_all()?;
        drop(f);
        replace(&temporary, &target)
    })();
    if done.is_err() {
        let _ = std::fs::remove_file(&temporary); // it may never have come into being
    }
    done
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
    std::fs::create_dir_all(folder).ok()?;
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

/// Renames a file beside itself, under the first free name such as `settings.1.kept.toml`. `None`: there was none.
///
/// # Errors
/// What the system says; the file is as it was.
pub fn put_aside(file: &Path) -> std::io::Result<Option<PathBuf>> {
    Ok(put_aside_together(&[file.to_owned()])?.pop())
}

/// As [`put_aside`], for files that belong together: they get the same number. Those that are not there are passed over.
///
/// # Errors
/// What the system says; the files not yet renamed are as they were.
pub fn put_aside_together(files: &[PathBuf]) -> std::io::Result<Vec<PathBuf>> {
    let name = |file: &Path, n: u32| {
        let extension = file.extension().unwrap_or_default().to_string_lossy();
        file.with_extension(format!("{n}.kept.{extension}"))
    };
    let there = |f: &Path| f.symlink_metadata().is_ok(); // a link that leads nowhere is the person's too
    let free = (1..=u32::MAX).find(|n| files.iter().all(|f| !there(&name(f, *n))));
    let n = free.ok_or(std::io::ErrorKind::AlreadyExists)?;
    files
        .iter()
        .filter(|f| there(f))
        .map(|f| std::fs::rename(f, name(f, n)).map(|()| name(f, n)))
        .collect()
}

#[cfg(all(test, unix))]
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
