//! The symlinks on the way to a file.

use std::path::{Component, Path, PathBuf};

/// Limit on the symlinks that are followed, as on Linux; more of them are taken for a circle.
const MAX_LINKS: usize = 40;

/// What is passed on the way to a file.
#[derive(Debug, PartialEq)]
pub struct Way {
    /// The path of every symlink that is followed, in order.
    pub links: Vec<PathBuf>,
    /// The path of every folder, in order; the last one contains the file.
    pub folders: Vec<PathBuf>,
    /// The final path, without symlinks; the file need not exist.
    pub end: PathBuf,
}

/// Resolves an absolute path symlink by symlink. After a part that does not exist, the rest of the path is
/// kept as it is.
pub fn way(file: &Path) -> Way {
    let mut way = Way {
        links: Vec::new(),
        folders: Vec::new(),
        end: PathBuf::new(),
    };
    // A stack of the remaining parts.
    let mut parts: Vec<_> = reversed_parts(file);
    while let Some(part) = parts.pop() {
        if part == Component::ParentDir.as_os_str() {
            way.end.pop();
            continue;
        }
        let here = way.end.join(&part);
        match std::fs::read_link(&here) {
            Ok(target) if way.links.len() < MAX_LINKS => {
                way.links.push(here);
                if target.is_absolute() {
                    way.end = PathBuf::new();
                }
                parts.extend(reversed_parts(&target));
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

/// The parts of a path in reverse order.
fn reversed_parts(path: &Path) -> Vec<std::ffi::OsString> {
    let parts = path.components().filter(|c| *c != Component::CurDir);
    let mut parts: Vec<_> = parts.map(|c| c.as_os_str().to_owned()).collect();
    parts.reverse();
    parts
}
