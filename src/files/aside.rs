//! Files that are kept beside the one that takes their place, under a free name such as `settings.1.kept.toml`.

use std::path::{Path, PathBuf};

/// Renames a file beside itself. `None`: there was none.
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
    let n = free_number(files)?;
    files
        .iter()
        .filter(|f| exists(f))
        .map(|f| std::fs::rename(f, kept_name(f, n)).map(|()| kept_name(f, n)))
        .collect()
}

/// Copies the text of a file beside it, so that the file itself, or the link in its place, can stay. `None`: there was none.
///
/// # Errors
/// What the system says; then there is no copy.
pub fn copy_aside(file: &Path) -> std::io::Result<Option<PathBuf>> {
    use std::io::ErrorKind::AlreadyExists;
    if !exists(file) {
        return Ok(None);
    }
    // Looked at before it is opened: opening a pipe would wait for ever.
    if !std::fs::metadata(file)?.is_file() {
        return Err(std::io::Error::other("not a regular file"));
    }
    let mut old = std::fs::File::open(file)?;
    for n in free_number(&[file.to_owned()])?..u32::MAX {
        let name = kept_name(file, n);
        let mut copy = match super::create_new(&name) {
            Err(e) if e.kind() == AlreadyExists => continue, // another process has just taken the name
            copy => copy?,
        };
        let copied = std::io::copy(&mut old, &mut copy).and_then(|_| copy.sync_all());
        if copied.is_err() {
            let _ = std::fs::remove_file(&name); // half a copy is none
        }
        return copied.map(|()| Some(name));
    }
    Err(AlreadyExists.into())
}

fn kept_name(file: &Path, n: u32) -> PathBuf {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    file.with_extension(format!("{n}.kept.{extension}"))
}

/// A link that leads nowhere exists too: it is the person's.
fn exists(file: &Path) -> bool {
    file.symlink_metadata().is_ok()
}

/// The first number under which none of the files has been kept.
fn free_number(files: &[PathBuf]) -> std::io::Result<u32> {
    let free = (1..=u32::MAX).find(|n| files.iter().all(|f| !exists(&kept_name(f, *n))));
    Ok(free.ok_or(std::io::ErrorKind::AlreadyExists)?)
}
