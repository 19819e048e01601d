//! Files that the user names.

use super::error::CliError;
use crate::{files, settings};
use std::path::Path;

/// Reads a text file of at most [`settings::LARGEST`] bytes.
pub(super) fn read(file: &Path) -> Result<String, CliError> {
    let text = files::text(file, settings::LARGEST).map_err(CliError::read(file))?;
    if text.len() > settings::LARGEST {
        return Err(CliError::TooLarge {
            file: file.to_owned(),
        });
    }
    Ok(text)
}
