//! How files are written: a crash leaves the old one or the new one.

use std::io::Write;
use std::path::{Path, PathBuf};

/// Temporary file, fsync, rename. A file that is a link stays one.
///
/// # Errors
/// What the system says; the old file is as it was.
pub fn write(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let target = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let temporary = target.with_extension(format!("{}.part", std::process::id()));
    let done = (|| {
        let mut f = std::fs::File::create(&temporary)?;
        f.write_all(text.as_bytes())?;
        f.sync_all()?;
        std::fs::rename(&temporary, &target)
    })();
    if done.is_err() {
        let _ = std::fs::remove_file(&temporary); // it may never have come into being
    }
    done
}

/// Renames a file beside itself, under the first free name such as `settings.1.kept.toml`. `None`: there was none.
///
/// # Errors
/// What the system says; the file is as it was.
pub fn put_aside(file: &Path) -> std::io::Result<Option<PathBuf>> {
    if !file.exists() {
        return Ok(None);
    }
    let extension = file
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let name = |n: u32| file.with_extension(format!("{n}.kept.{extension}"));
    let free = (1..=u32::MAX).map(name).find(|p| !p.exists());
    let free = free.ok_or(std::io::ErrorKind::AlreadyExists)?;
    std::fs::rename(file, &free)?;
    Ok(Some(free))
}
