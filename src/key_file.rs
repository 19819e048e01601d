//! A therapist's key file: making it, and reading it.

use crate::files;
use crate::seal::{self, KeyError, SecretKeys};
use age::secrecy::{ExposeSecret, SecretString};
use chrono::{DateTime, FixedOffset};
use std::io::{self, Read, Write};
use std::path::Path;
use thiserror::Error;

/// Limit on a key file, in bytes.
const LARGEST: usize = 64 * 1024;

/// Why a key file cannot be used.
#[derive(Debug, Error)]
pub enum KeyFileError {
    /// There is no such file.
    #[error(
        "there is no key file of this name; check its name. If the key is lost, nothing opens the reports that are sealed to \
         it: `unbrace key new` makes a new one for your programs, and your patients can save their reports again"
    )]
    Missing,
    /// An error of the system.
    #[error("cannot read the key: {0}")]
    Io(#[source] io::Error),
    /// The file is not a key file.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// Makes a key and its file, which only this user can read. It replaces nothing.
///
/// # Errors
/// An error of the system, such as [`io::ErrorKind::AlreadyExists`].
pub fn create(file: &Path, now: DateTime<FixedOffset>) -> io::Result<SecretKeys> {
    let keys = SecretKeys::generate();
    let mut new = files::create_private(file)?;
    let written = new.write_all(keys.file(now).expose_secret().as_bytes());
    if let Err(e) = written.and_then(|()| new.sync_all()) {
        let _ = std::fs::remove_file(file); // half a key opens nothing
        return Err(e);
    }
    Ok(keys)
}

/// Reads a key file.
///
/// # Errors
/// See [`KeyFileError`].
pub fn read(file: &Path) -> Result<SecretKeys, KeyFileError> {
    let text = files::own_text(file, LARGEST).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => KeyFileError::Missing,
        // A key that a passphrase protects may have bytes that are not text.
        io::ErrorKind::InvalidData if is_sealed(file) => KeyFileError::Key(KeyError::Passphrase),
        io::ErrorKind::InvalidData => KeyFileError::Key(KeyError::None),
        _ => KeyFileError::Io(e),
    })?;
    if text.len() > LARGEST {
        return Err(KeyFileError::Key(KeyError::TooMany));
    }
    let text = SecretString::from(text); // it is wiped from memory after use
    Ok(SecretKeys::parse(text.expose_secret())?)
}

fn is_sealed(file: &Path) -> bool {
    let mut begin = Vec::new();
    let read = files::open_regular(file).and_then(|f| f.take(64).read_to_end(&mut begin));
    read.is_ok() && seal::is_sealed(&begin)
}
