//! The links on the way to a file.

use std::path::{Component, Path, PathBuf};

/// More links than this are a circle (the limit of Linux).
const MOST: usize = 40;

/// The way to a file.
#[derive(Debug, PartialEq)]
pub struct Way {
    /// Each link that is followed, by its own path, in the order of the way.
    pub links: Vec<PathBuf>,
    /// Each folder on the way, that of the file last.
    pub folders: Vec<PathBuf>,
    /// Where the way ends, without links; the file need not exist.
    pub end: PathBuf,
}

/// Follows an absolute path link by link. Where something on the way does not exist, the rest of the path is taken as it stands.
pub fn way(file: &Path) -> Way {
    let mut way = Way {
        links: Vec::new(),
        folders: Vec::new(),
        end: PathBuf::new(),
    };
    // The parts still to go, the next one last.
    let mut parts: Vec<_> = owned(file);
    while let Some(part) = parts.pop() {
        if part == Component::ParentDir.as_os_str() {
            way.end.pop();
            continue;
        }
        let here = way.end.join(&part);
        match std::fs::read_link(&here) {
            Ok(target) if way.links.len() < MOST => {
                way.links.push(here);
                if target.is_absolute() {
                    way.end = PathBuf::new();
                }
                parts.extend(owned(&target));
            }
            _ => {
                if !parts.is_empty() && !way.folders.contains(&here) {
                    way.folders.push(here.clone());
                }
                way.end = here;
            }
        }
    }
    way
}

/// The parts of a path, the first one last.
fn owned(path: &Path) -> Vec<std::ffi::OsString> {
    let parts = path.components().filter(|c| *c != Component::CurDir);
    let mut parts: Vec<_> = parts.map(|c| c.as_os_str().to_owned()).collect();
    parts.reverse();
    parts
}
