//! Calls by the camera: whether another program holds `/dev/video*`. The device is never opened, or its light would
//! go on: the kernel tells when somebody opens or closes it, and `/proc` says who holds it.

use super::{News, Report, Reporter, Source, thread};
use notify::event::{AccessKind, EventKind};
use notify::{RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;

const DEVICES: &str = "/dev";

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no camera.
pub fn watch(report: impl Reporter) -> Result<(), String> {
    let cameras = cameras(Path::new(DEVICES));
    if cameras.is_empty() {
        return Err("there is no camera".into());
    }
    let (to, changes) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let used = |kind: EventKind| {
            matches!(
                kind,
                EventKind::Access(AccessKind::Open(_) | AccessKind::Close(_))
            )
        };
        if event.is_ok_and(|e| used(e.kind)) {
            let _ = to.send(()); // the thread may have ended
        }
    });
    let mut watcher = watcher.map_err(|e| e.to_string())?;
    for camera in &cameras {
        let watched = watcher.watch(camera, RecursiveMode::NonRecursive);
        watched.map_err(|e| e.to_string())?;
    }
    thread("camera", move || {
        let _watcher = watcher; // lives as long as this thread
        let mut call = false;
        loop {
            let now = held(&cameras, Path::new("/proc"));
            let news = News::Call(now);
            let source = Source::Camera;
            if std::mem::replace(&mut call, now) != now && !report(Report { source, news }) {
                return;
            }
            if changes.recv().is_err() {
                return;
            }
        }
    })
}

/// Whether a camera is in use now.
///
/// # Errors
/// When there is no camera.
pub fn probe() -> Result<bool, String> {
    let cameras = cameras(Path::new(DEVICES));
    if cameras.is_empty() {
        return Err("there is no camera".into());
    }
    Ok(held(&cameras, Path::new("/proc")))
}

fn cameras(devices: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(devices).into_iter().flatten().flatten();
    let camera = |p: &PathBuf| {
        let name = p.file_name().unwrap_or_default().to_string_lossy();
        name.strip_prefix("video")
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    entries.map(|e| e.path()).filter(camera).collect()
}

/// Whether a process of the person's own has one of these open. Other people's are not visible, and not their call.
fn held(cameras: &[PathBuf], processes: &Path) -> bool {
    let own = std::process::id().to_string();
    let processes = std::fs::read_dir(processes).into_iter().flatten().flatten();
    processes
        .filter(|p| p.file_name().to_string_lossy() != own)
        .filter_map(|p| std::fs::read_dir(p.path().join("fd")).ok())
        .flat_map(|fds| fds.flatten())
        .filter_map(|fd| std::fs::read_link(fd.path()).ok())
        .any(|file| cameras.contains(&file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_camera_is_held_while_another_process_has_it_open() {
        let root = std::env::temp_dir().join(format!("unbrace-camera-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        std::fs::create_dir_all(root.join("dev")).unwrap();
        for name in ["video0", "video12", "video", "videotape", "null"] {
            std::fs::write(root.join("dev").join(name), "").unwrap();
        }
        let mut found = cameras(&root.join("dev"));
        found.sort();
        assert_eq!(found, [root.join("dev/video0"), root.join("dev/video12")]);
        let open = |pid: &str, what: &str| {
            let fds = root.join("proc").join(pid).join("fd");
            std::fs::create_dir_all(&fds).unwrap();
            std::os::unix::fs::symlink(root.join("dev").join(what), fds.join("7")).unwrap();
        };
        open("4242", "null");
        open(&std::process::id().to_string(), "video0");
        assert!(!held(&found, &root.join("proc")), "our own, and another file");
        open("4243", "video12");
        assert!(held(&found, &root.join("proc")));
    }
}
