//! Files that are kept under a free name, such as `settings.1.kept.toml`, when another file takes their
//! place.

use std::path::{Path, PathBuf};

/// Renames a file and returns its new path, or `None` if there is no file.
///
/// # Errors
/// An error of the system; the file is unchanged.
pub fn move_aside(file: &Path) -> std::io::Result<Option<PathBuf>> {
    Ok(move_aside_together(&[file.to_owned()])?.pop())
}

/// Like [`move_aside`], for files that belong together and get the same number. Missing files are ignored.
///
/// # Errors
/// An error of the system; the files that are not renamed yet are unchanged.
pub fn move_aside_together(files: &[PathBuf]) -> std::io::Result<Vec<PathBuf>> {
    let n = free_number(files)?;
    files
        .iter()
        .filter(|f| exists(f))
        .map(|f| std::fs::rename(f, kept_name(f, n)).map(|()| kept_name(f, n)))
        .collect()
}

/// Copies the contents of a file, so that the file itself, or the symlink in its place, can stay. Returns the
/// path of the copy, or `None` if there is no file.
///
/// # Errors
/// An error of the system; then there is no copy.
pub fn copy_aside(file: &Path) -> std::io::Result<Option<PathBuf>> {
    use std::io::ErrorKind::AlreadyExists;
    if !exists(file) {
        return Ok(None);
    }
    let mut old = super::open_regular(file)?;
    for n in free_number(&[file.to_owned()])?..u32::MAX {
        let name = kept_name(file, n);
        let mut copy = match super::create_new(&name) {
            Err(e) if e.kind() == AlreadyExists => continue, // another process has just taken the name
            copy => copy?,
        };
        let copied = std::io::copy(&mut old, &mut copy).and_then(|_| copy.sync_all());
        if copied.is_err() {
            let _ = std::fs::remove_file(&name); // the copy is incomplete
        }
        return copied.map(|()| Some(name));
    }
    Err(AlreadyExists.into())
}

fn kept_name(file: &Path, n: u32) -> PathBuf {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    file.with_extension(format!("{n}.kept.{extension}"))
}

/// Whether there is a file or a symlink, even a dangling one.
fn exists(file: &Path) -> bool {
    file.symlink_metadata().is_ok()
}

/// The first number whose names are free for all of the files.
fn free_number(files: &[PathBuf]) -> std::io::Result<u32> {
    let free = (1..=u32::MAX).find(|n| files.iter().all(|f| !exists(&kept_name(f, *n))));
    Ok(free.ok_or(std::io::ErrorKind::AlreadyExists)?)
}
