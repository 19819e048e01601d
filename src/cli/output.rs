//! What commands print, and the files that they create.

use super::error::CliError;
use crate::{files, terminal};
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
pub(super) fn create_file(file: &Path, text: &str, force: bool) -> Result<(), CliError> {
    let mut new = files::create_new(file).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => CliError::Exists {
            file: file.to_owned(),
            force,
        },
        _ => CliError::write(file)(source),
    })?;
    let written = new.write_all(text.as_bytes()).and_then(|()| new.sync_all());
    written.map_err(|source| {
        let _ = std::fs::remove_file(file); // an incomplete file is worth nothing
        CliError::write(file)(source)
    })
}
