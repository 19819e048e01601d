//! Reading the reports of a folder, plain and sealed, for the overview of a clinic.

use crate::files;
use crate::report::clinic::{self, LeftOut};
use crate::report::{self, LARGEST, ReportReadError, Summary};
use crate::seal::{self, OpenError, SecretKeys};
use crate::terminal::one_line;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The reports of a folder, in the order of the names of their files.
#[derive(Debug, Default)]
pub struct ReportFolder {
    /// The reports that could be read.
    pub reports: Vec<FoundReport>,
    /// The other files.
    pub refused: Vec<(PathBuf, ReadError)>,
}

/// A report that was read from a file.
#[derive(Clone, Debug)]
pub struct FoundReport {
    /// The file.
    pub file: PathBuf,
    /// The report.
    pub summary: Summary,
}

/// Why a file is not in the overview.
#[derive(Debug, Error)]
pub enum ReadError {
    /// An error of the system.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// A folder, a pipe or a device.
    #[error("not a regular file")]
    NotRegular,
    /// The file is larger than a report can be.
    #[error("the file is larger than 8 MiB")]
    TooLarge,
    /// The content is not a report.
    #[error(transparent)]
    Report(#[from] ReportReadError),
    /// A sealed page or table; only JSON reports have numbers that can be read back.
    #[error("it is a page or a table; the overview reads .json reports. `unbrace unseal` opens this one")]
    Page,
    /// The file is sealed and there is no key.
    #[error("it is sealed; --key FILE names the key that opens it")]
    NoKey,
    /// The key does not open the file.
    #[error(transparent)]
    Sealed(#[from] OpenError),
}

/// Reads the reports of a folder: the `.json` files and the sealed ones. `progress` receives the number of files read
/// and of all files, and returns whether to go on.
///
/// # Errors
/// The folder cannot be read.
pub fn read_folder(
    folder: &Path,
    keys: Option<&SecretKeys>,
    mut progress: impl FnMut(usize, usize) -> bool,
) -> io::Result<ReportFolder> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .flatten()
        .map(|e| e.path())
        .filter(|p| is_ending(p, "json") || is_ending(p, seal::ENDING))
        .collect();
    files.sort();
    let mut found = ReportFolder::default();
    for (n, file) in files.iter().enumerate() {
        if !progress(n, files.len()) {
            break;
        }
        match read_report(file, keys) {
            Ok(summary) => found.reports.push(FoundReport {
                file: file.clone(),
                summary,
            }),
            Err(why) => found.refused.push((file.clone(), why)),
        }
    }
    Ok(found)
}

/// Reads a report, sealed or not.
///
/// # Errors
/// See [`ReadError`].
pub fn read_report(file: &Path, keys: Option<&SecretKeys>) -> Result<Summary, ReadError> {
    let sealed_page = is_ending(file, seal::ENDING) && {
        let inner = Path::new(file.file_stem().unwrap_or_default());
        ["html", "htm", "csv"]
            .iter()
            .any(|ending| is_ending(inner, ending))
    };
    if sealed_page {
        return Err(ReadError::Page);
    }
    let bytes = read_bytes(file, seal::largest_sealed(LARGEST))?;
    let plain = if seal::is_sealed(&bytes) {
        seal::open(&bytes, keys.ok_or(ReadError::NoKey)?, LARGEST)?
    } else if bytes.len() as u64 > LARGEST {
        return Err(ReadError::TooLarge);
    } else if is_ending(file, seal::ENDING) {
        return Err(ReadError::Sealed(OpenError::NotSealed));
    } else {
        bytes
    };
    let text = String::from_utf8(plain).map_err(|_| ReportReadError::Foreign)?;
    Ok(report::read(&text)?)
}

/// Reads a regular file of at most `largest` bytes.
///
/// # Errors
/// [`ReadError::Io`], [`ReadError::NotRegular`] or [`ReadError::TooLarge`].
pub fn read_bytes(file: &Path, largest: u64) -> Result<Vec<u8>, ReadError> {
    if !std::fs::metadata(file)?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let mut bytes = Vec::new();
    let opened = files::open_regular(file)?;
    opened.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest {
        return Err(ReadError::TooLarge);
    }
    Ok(bytes)
}

/// The name of a file without its folder.
pub fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

impl ReportFolder {
    /// The rows of the overview.
    pub fn rows(&self) -> Vec<clinic::Row> {
        let row = |r: &FoundReport| clinic::Row::new(&file_name(&r.file), &r.summary);
        self.reports.iter().map(row).collect()
    }

    /// The other files, for the overview.
    pub fn left_out(&self) -> Vec<LeftOut> {
        let one = |(file, why): &(PathBuf, ReadError)| LeftOut {
            file: file_name(file),
            why: one_line(&why.to_string(), 200), // it may quote the file
        };
        self.refused.iter().map(one).collect()
    }
}

fn is_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending))
}
