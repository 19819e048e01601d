//! Owner and mode of new files. A replaced file keeps its mode. For root it also keeps its owner, and a new
//! file belongs to the owner of its folder: otherwise one `sudo unbrace …` with the user's HOME would leave
//! files behind that the user can neither read nor write.

use std::fs::File;
use std::io::{Error, Result};
use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
use std::path::{Path, PathBuf};

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Gives a new file the mode and, for root, the owner of the file that it replaces.
pub fn match_old(new: &File, old: &File) -> Result<()> {
    let (new_meta, old_meta) = (new.metadata()?, old.metadata()?);
    give(new, &new_meta, &old_meta)?;
    let mode = old_meta.mode() & 0o777;
    if new_meta.mode() & 0o777 != mode {
        new.set_permissions(PermissionsExt::from_mode(mode))?;
    }
    Ok(())
}

/// For root, gives a new file or folder to the owner of its parent folder.
pub fn match_folder(new: &File, path: &Path) -> Result<()> {
    if !is_root() {
        return Ok(());
    }
    let folder = std::fs::metadata(folder_of(path))?;
    give(new, &new.metadata()?, &folder)
}

/// The folder of a file; the current one for a bare file name.
fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn give(new: &File, own: &std::fs::Metadata, to: &std::fs::Metadata) -> Result<()> {
    if is_root() && (own.uid(), own.gid()) != (to.uid(), to.gid()) {
        fchown(new, Some(to.uid()), Some(to.gid()))?;
    }
    Ok(())
}

/// For root, refuses a path through a symlink of another user whose target does not belong to that user:
/// otherwise the user could make root overwrite any file. `links` are the symlinks on the way to `target`.
pub fn check_links(links: &[PathBuf], target: &Path) -> Result<()> {
    if !is_root() {
        return Ok(());
    }
    let target = std::fs::metadata(target).or_else(|_| std::fs::metadata(folder_of(target)));
    let owner = target?.uid();
    for link in links {
        let maker = std::fs::symlink_metadata(link)?.uid();
        if maker != 0 && maker != owner {
            let why = format!("{} is another user's link to what is not theirs", link.display());
            return Err(Error::other(why));
        }
    }
    Ok(())
}
