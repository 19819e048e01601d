//! Temporary files of processes that were killed during a write. They may contain health notes.

use chrono::{DateTime, TimeDelta, Utc};
use std::path::{Path, PathBuf};

/// How old a temporary file must be to count as abandoned if the system cannot tell whether its process is
/// alive.
const MAX_WRITE_TIME: TimeDelta = TimeDelta::minutes(10);

/// Deletes the temporary files of `files` whose process has ended, and returns their paths. Files with
/// similar names, files of other users and files in use stay.
pub fn remove_leftovers(files: &[PathBuf], now: DateTime<Utc>) -> Vec<PathBuf> {
    let mut folders: Vec<&Path> = files.iter().filter_map(|f| f.parent()).collect();
    folders.sort_unstable();
    folders.dedup();
    let mut removed = Vec::new();
    for folder in folders {
        let names: Vec<&str> = files
            .iter()
            .filter(|f| f.parent() == Some(folder))
            .filter_map(|f| f.file_name()?.to_str())
            .collect();
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let process = name
                .to_str()
                .and_then(|name| names.iter().find_map(|of| process_of(name, of)));
            if process.is_some_and(|p| is_abandoned(&entry, p, now))
                && std::fs::remove_file(entry.path()).is_ok()
            {
                removed.push(entry.path());
            }
        }
    }
    removed
}

/// The id of the process that created `name` as a temporary file of `of`; `None` if it is another file.
fn process_of(name: &str, of: &str) -> Option<u32> {
    let number = |digits: &str| {
        digits
            .parse::<u32>()
            .ok()
            .filter(|n| *n > 0 && n.to_string() == digits)
    };
    // `files::write` creates settings.PID.part.
    let stem = of.rsplit_once('.').map_or(of, |(stem, _)| stem);
    let part = name.strip_suffix(".part");
    let plain = part.and_then(|n| number(n.strip_prefix(stem)?.strip_prefix('.')?));
    // A backup or a restore creates .history.db.PID.part or .restored, SQLite their journals, and
    // `files::write` a temporary file of one of these.
    let hidden = || {
        let rest = name.strip_prefix('.')?.strip_prefix(of)?.strip_prefix('.')?;
        let (digits, kind) = rest.split_once('.')?;
        let made = number(digits)?;
        let (kind, journal) = kind.split_once('-').map_or((kind, ""), |(k, j)| (k, j));
        let known = match kind {
            "part" | "restored" => ["", "journal", "wal", "shm"].contains(&journal),
            again => journal.is_empty() && again.strip_suffix(".part") == Some(digits),
        };
        known.then_some(made)
    };
    plain.or_else(hidden)
}

fn is_abandoned(entry: &std::fs::DirEntry, process: u32, now: DateTime<Utc>) -> bool {
    // The metadata of the entry itself: symlinks are not followed.
    let Ok(meta) = entry.metadata() else { return false };
    if !meta.is_file() || process == std::process::id() || !is_ours(&meta) {
        return false;
    }
    is_gone(process).unwrap_or_else(|| {
        let written = meta.modified().map(DateTime::<Utc>::from);
        written.is_ok_and(|w| now - w >= MAX_WRITE_TIME)
    })
}

#[cfg(unix)]
fn is_ours(meta: &std::fs::Metadata) -> bool {
    let me = rustix::process::geteuid();
    me.is_root() || std::os::unix::fs::MetadataExt::uid(meta) == me.as_raw()
}

#[cfg(not(unix))]
fn is_ours(_: &std::fs::Metadata) -> bool {
    true
}

/// Whether the process has ended; `None` if that is unknown.
#[cfg(unix)]
fn is_gone(process: u32) -> Option<bool> {
    use rustix::process::{Pid, test_kill_process};
    #[cfg(target_os = "linux")]
    if crate::paths::in_flatpak() {
        return None; // every sandbox has its own process ids
    }
    // A zombie keeps its process id.
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let ended = stat
        .rsplit_once(") ")
        .is_some_and(|(_, state)| state.starts_with('Z'));
    let process = Pid::from_raw(i32::try_from(process).ok()?)?;
    Some(ended || test_kill_process(process) == Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn is_gone(_: u32) -> Option<bool> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_temporary_files_are_recognised() {
        let of = |name| process_of(name, "program.unbrace.toml");
        assert_eq!(of("program.unbrace.12.part"), Some(12));
        assert_eq!(of(".program.unbrace.toml.12.restored"), Some(12));
        assert_eq!(of(".program.unbrace.toml.12.12.part"), Some(12));
        assert_eq!(
            process_of(".history.db.7.restored-journal", "history.db"),
            Some(7)
        );
        assert_eq!(process_of(".b.unbrace.7.part", "b.unbrace"), Some(7));
        for other in [
            "program.unbrace.toml",
            "program.unbrace.1.kept.toml",
            "program.unbrace.part",
            "program.unbrace.012.part",
            "program.unbrace.x.part",
            "my.program.unbrace.12.part",
            ".program.unbrace.toml.12.13.part",
            ".program.unbrace.toml.12.restored.txt",
            ".program.unbrace.toml.12.restored-mine",
            "settings.12.part",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn temporary_files_of_ended_processes_are_deleted() {
        let folder = crate::testing::folder();
        let mut child = std::process::Command::new("/bin/sleep").arg("0").spawn().unwrap();
        let ended = child.id();
        child.wait().unwrap();
        let alive = std::process::id();
        let gone = [
            format!("state.{ended}.part"),
            format!(".history.db.{ended}.restored"),
        ];
        let stay = [
            "state.json".into(),
            format!("state.{alive}.part"),
            format!("notes.{ended}.part"),
            "state.1.part".into(), // process 1 always exists
        ];
        for name in gone.iter().chain(&stay) {
            std::fs::write(folder.join(name), "x").unwrap();
        }
        std::os::unix::fs::symlink("state.json", folder.join(format!("history.{ended}.part"))).unwrap();
        let files = ["state.json", "history.db"].map(|f| folder.join(f));
        let mut removed = remove_leftovers(&files, DateTime::UNIX_EPOCH);
        removed.sort();
        let mut expected = gone.map(|n| folder.join(n)).to_vec();
        expected.sort();
        assert_eq!(removed, expected);
        assert!(stay.iter().all(|n| folder.join(n).exists()));
        assert!(folder.join(format!("history.{ended}.part")).is_symlink());
    }
}
