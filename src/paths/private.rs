//! Whether other users can write to a folder. A user who can may plant symlinks there, hold its locks and
//! answer in the place of the companion.

use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a folder is refused for the socket, the state and the history.
#[derive(Debug, Error, PartialEq)]
pub enum NotPrivate {
    /// The folder, or the symlink in its place, belongs to another user.
    #[error("{} belongs to another user", .0.display())]
    Foreign(PathBuf),
    /// Other users can write to it.
    #[error("other users can write to {}; `chmod go-w` removes that permission", .0.display())]
    Shared(PathBuf),
    /// Its owner or mode cannot be read.
    #[error("cannot inspect {}: {}", .0.display(), .1)]
    Unknown(PathBuf, String),
}

/// Checks that a folder belongs to this user or to root, and that no other user can write to it or replace
/// it. A folder that does not exist yet passes. For root, a folder of the owner of `person` passes too: root
/// acts for the owner of the home folder.
///
/// # Errors
/// See [`NotPrivate`].
#[cfg(unix)]
pub fn check(folder: &Path, person: Option<&Path>) -> Result<(), NotPrivate> {
    use std::os::unix::fs::MetadataExt;
    let unknown = |e: std::io::Error| NotPrivate::Unknown(folder.to_owned(), e.to_string());
    let rights = |m: &std::fs::Metadata| Rights {
        owner: m.uid(),
        group: m.gid(),
        mode: m.mode(),
    };
    let there = match std::fs::symlink_metadata(folder) {
        // NotADirectory: one of its parents is a file.
        Err(e) if [std::io::ErrorKind::NotFound, std::io::ErrorKind::NotADirectory].contains(&e.kind()) => {
            return Ok(());
        }
        there => there.map_err(unknown)?,
    };
    let me = rustix::process::geteuid().as_raw();
    let person = person.and_then(|p| std::fs::metadata(p).ok()).map(|m| m.uid());
    let trusted = |owner: u32| owner == me || owner == 0 || me == 0 && Some(owner) == person;
    if !trusted(there.uid()) {
        return Err(NotPrivate::Foreign(folder.to_owned())); // the symlink, if it is one
    }
    let real = folder.canonicalize().map_err(unknown)?;
    let itself = rights(&std::fs::metadata(&real).map_err(unknown)?);
    if !trusted(itself.owner) {
        return Err(NotPrivate::Foreign(real));
    }
    if itself.is_shared() {
        return Err(NotPrivate::Shared(real));
    }
    let above = real.parent().map(|p| (p, std::fs::metadata(p)));
    if let Some((above, Ok(m))) = above
        && rights(&m).lets_others_rename()
    {
        return Err(NotPrivate::Shared(above.to_owned()));
    }
    Ok(())
}

/// Always passes: on Windows only the user can write to the folders of a profile, and the named pipe has a
/// security descriptor.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn check(_: &Path, _: Option<&Path>) -> Result<(), NotPrivate> {
    Ok(())
}

/// Owner, group and mode of a folder.
#[cfg(unix)]
struct Rights {
    owner: u32,
    group: u32,
    mode: u32,
}

#[cfg(unix)]
impl Rights {
    /// Whether other users can write to it. A group with the owner's id is the owner's private group, which
    /// has no other member (the convention of `pam_umask`); with such groups, folders are 0775 by default.
    fn is_shared(&self) -> bool {
        let by_group = self.mode & 0o020 != 0 && self.group != self.owner;
        by_group || self.mode & 0o002 != 0
    }

    /// Whether other users can rename the entries of the folder. In a sticky folder, such as `/tmp`, only
    /// their owners can.
    fn lets_others_rename(&self) -> bool {
        self.mode & 0o002 != 0 && self.mode & 0o1000 == 0
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, chown, symlink};

    fn folder() -> PathBuf {
        let folder = crate::testing::folder();
        std::fs::create_dir(folder.join("own")).unwrap();
        folder
    }

    fn mode(folder: &Path, mode: u32) {
        std::fs::set_permissions(folder, PermissionsExt::from_mode(mode)).unwrap();
    }

    #[test]
    fn folder_that_other_users_can_write_to_is_refused() {
        let top = folder();
        let own = top.join("own");
        assert_eq!(check(&own, None), Ok(()));
        assert_eq!(check(&top.join("none/at/all"), None), Ok(()));
        mode(&own, 0o777);
        assert_eq!(check(&own, None), Err(NotPrivate::Shared(own.clone())));
        mode(&own, 0o1777);
        assert_eq!(check(&own, None), Err(NotPrivate::Shared(own.clone())));
        mode(&own, 0o755);
        mode(&top, 0o777);
        assert_eq!(check(&own, None), Err(NotPrivate::Shared(top.clone())));
        mode(&top, 0o1777);
        assert_eq!(check(&own, None), Ok(()), "other users cannot rename it there");
    }

    #[test]
    fn group_counts_as_others_unless_it_is_the_owners_private_one() {
        let group = |group, mode| Rights {
            owner: 1_000,
            group,
            mode,
        };
        assert!(group(100, 0o775).is_shared());
        assert!(!group(1_000, 0o775).is_shared());
        assert!(!group(100, 0o755).is_shared());
        assert!(group(1_000, 0o777).is_shared());
    }

    #[test]
    fn foreign_folder_is_refused_and_own_symlink_is_followed() {
        let top = folder();
        let (own, link) = (top.join("own"), top.join("link"));
        symlink(&own, &link).unwrap();
        assert_eq!(check(&link, None), Ok(()));
        mode(&own, 0o777);
        assert_eq!(check(&link, None), Err(NotPrivate::Shared(own.clone())));
        mode(&own, 0o700);
        if !rustix::process::geteuid().is_root() {
            return; // only root can give files away
        }
        std::os::unix::fs::lchown(&link, Some(4_321), None).unwrap();
        assert_eq!(check(&link, None), Err(NotPrivate::Foreign(link.clone())));
        chown(&own, Some(4_321), None).unwrap();
        assert_eq!(check(&own, None), Err(NotPrivate::Foreign(own.clone())));
        assert_eq!(
            check(&own, Some(&own)),
            Ok(()),
            "root acts for the owner of the home"
        );
    }
}
