//! How files are written: a crash leaves the old one or the new one.

use std::io::Write;
use std::path::Path;

/// Temporary file, fsync, rename. A file that is a link stays one.
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
