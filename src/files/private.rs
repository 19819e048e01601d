//! Whether a folder is the person's alone. Whoever else can write in a folder can plant links there, hold its locks and answer in
//! the companion's place.

use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a folder is not used for the socket, the state and the history.
#[derive(Debug, Error, PartialEq)]
pub enum NotPrivate {
    /// The folder, or the link in its place, belongs to somebody else.
    #[error("{} belongs to another user", .0.display())]
    Foreign(PathBuf),
    /// Others can write in it.
    #[error("other users can write to {}; `chmod go-w` removes that permission", .0.display())]
    Shared(PathBuf),
    /// The system does not say.
    #[error("cannot inspect {}: {}", .0.display(), .1)]
    Unknown(PathBuf, String),
}

/// Checks that a folder belongs to this user, or to root, and that nobody else can write in it or put another one in its place. One
/// that does not exist yet is fine. As root a folder of `person`'s is fine too: root acts for whoever owns the home folder.
///
/// # Errors
/// See [`NotPrivate`].
#[cfg(unix)]
pub fn check_private(folder: &Path, person: Option<&Path>) -> Result<(), NotPrivate> {
    use std::os::unix::fs::MetadataExt;
    let unknown = |e: std::io::Error| NotPrivate::Unknown(folder.to_owned(), e.to_string());
    let rights = |m: &std::fs::Metadata| Rights {
        owner: m.uid(),
        group: m.gid(),
        mode: m.mode(),
    };
    let there = match std::fs::symlink_metadata(folder) {
        // The second: what should be a folder above it is a file.
        Err(e) if [std::io::ErrorKind::NotFound, std::io::ErrorKind::NotADirectory].contains(&e.kind()) => {
            return Ok(());
        }
        there => there.map_err(unknown)?,
    };
    let me = rustix::process::geteuid().as_raw();
    let person = person.and_then(|p| std::fs::metadata(p).ok()).map(|m| m.uid());
    let trusted = |owner: u32| owner == me || owner == 0 || me == 0 && Some(owner) == person;
    if !trusted(there.uid()) {
        return Err(NotPrivate::Foreign(folder.to_owned())); // the link, where there is one
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

/// Windows gives each profile's folders to its user alone, and the named pipe has a descriptor of its own.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn check_private(_: &Path, _: Option<&Path>) -> Result<(), NotPrivate> {
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
    /// Whether others can write in it. A group with the owner's number is the owner's private group, which has no other member
    /// (the convention that `pam_umask` goes by): with such groups folders are 0775 by default.
    fn is_shared(&self) -> bool {
        let by_group = self.mode & 0o020 != 0 && self.group != self.owner;
        by_group || self.mode & 0o002 != 0
    }

    /// Whether anybody can rename what is in it. In a sticky folder, such as `/tmp`, only the owner can.
    fn lets_others_rename(&self) -> bool {
        self.mode & 0o002 != 0 && self.mode & 0o1000 == 0
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, chown, symlink};

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("unbrace-private-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("own")).unwrap();
        folder.canonicalize().unwrap()
    }

    fn mode(folder: &Path, mode: u32) {
        std::fs::set_permissions(folder, PermissionsExt::from_mode(mode)).unwrap();
    }

    #[test]
    fn folder_that_others_can_write_in_is_refused() {
        let top = folder("mode");
        let own = top.join("own");
        assert_eq!(check_private(&own, None), Ok(()));
        assert_eq!(check_private(&top.join("none/at/all"), None), Ok(()));
        mode(&own, 0o777);
        assert_eq!(check_private(&own, None), Err(NotPrivate::Shared(own.clone())));
        mode(&own, 0o1777);
        assert_eq!(check_private(&own, None), Err(NotPrivate::Shared(own.clone())));
        mode(&own, 0o755);
        mode(&top, 0o777);
        assert_eq!(check_private(&own, None), Err(NotPrivate::Shared(top.clone())));
        mode(&top, 0o1777);
        assert_eq!(
            check_private(&own, None),
            Ok(()),
            "nobody else can rename it there"
        );
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
    fn foreign_folder_is_refused_and_own_link_is_followed() {
        let top = folder("owner");
        let (own, link) = (top.join("own"), top.join("link"));
        symlink(&own, &link).unwrap();
        assert_eq!(check_private(&link, None), Ok(()));
        mode(&own, 0o777);
        assert_eq!(check_private(&link, None), Err(NotPrivate::Shared(own.clone())));
        mode(&own, 0o700);
        if !rustix::process::geteuid().is_root() {
            return; // nobody else can give files away
        }
        std::os::unix::fs::lchown(&link, Some(4_321), None).unwrap();
        assert_eq!(check_private(&link, None), Err(NotPrivate::Foreign(link.clone())));
        chown(&own, Some(4_321), None).unwrap();
        assert_eq!(check_private(&own, None), Err(NotPrivate::Foreign(own.clone())));
        assert_eq!(
            check_private(&own, Some(&own)),
            Ok(()),
            "root acts for the owner of the home"
        );
    }
}
