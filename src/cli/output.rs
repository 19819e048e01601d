//! What commands print, and the files that they create.

use super::error::CliError;
use crate::{files, terminal};
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Adds a line for people, or JSON, to the output. Control characters are escaped: see [`terminal::clean`].
pub(super) fn say(out: &mut Vec<u8>, text: &str) {
    out.extend(terminal::clean(text).as_bytes());
    out.push(b'\n');
}

/// A number with its noun, such as "1 problem" or "3 problems".
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Creates a file that must not exist yet. `force`: the command has the option `--force`, which the error
/// names.
pub(super) fn create_file(file: &Path, content: impl AsRef<[u8]>, force: bool) -> Result<(), CliError> {
    fill(files::create_new(file), file, content.as_ref(), force)
}

/// Writes the content to a file that has just been created.
fn fill(created: io::Result<File>, file: &Path, content: &[u8], force: bool) -> Result<(), CliError> {
    let mut new = created.map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => CliError::Exists {
            file: file.to_owned(),
            force,
        },
        _ => CliError::write(file)(source),
    })?;
    let written = new.write_all(content).and_then(|()| new.sync_all());
    written.map_err(|source| {
        let _ = std::fs::remove_file(file); // an incomplete file is worth nothing
        CliError::write(file)(source)
    })
}

/// Writes a file, which must be new unless `force`, or standard output for `-`.
pub(super) fn write(
    to: &Path,
    content: impl AsRef<[u8]>,
    force: bool,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    if to == Path::new("-") {
        out.extend(content.as_ref());
        return Ok(());
    }
    if force {
        return files::write(to, content).map_err(CliError::write(to));
    }
    create_file(to, content, true)
}

/// Like [`write`], but only this user can read a new file. A file that `force` replaces keeps its rights.
pub(super) fn write_private(
    to: &Path,
    content: impl AsRef<[u8]>,
    force: bool,
    out: &mut Vec<u8>,
) -> Result<(), CliError> {
    if to == Path::new("-") || force && to.symlink_metadata().is_ok() {
        return write(to, content, force, out);
    }
    fill(files::create_private(to), to, content.as_ref(), true)
}
