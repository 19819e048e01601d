//! Whether the system has the threads that the desktop's components need. Without one, the libraries under
//! them end the process, or retry for ever on a whole core.

#[cfg(any(test, target_os = "linux"))]
use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread::JoinHandle,
};

/// The number of threads that the tray, the notifications and the sources of presence start.
#[cfg(target_os = "linux")]
const NEEDED: usize = 10;

/// Why the components cannot be started; `None` if they can.
#[cfg(target_os = "linux")]
pub(super) fn missing() -> Option<String> {
    let e = start(NEEDED, |run| std::thread::Builder::new().spawn(run)).err()?;
    Some(format!(
        "the system has no threads left for this user ({e}); tried again every minute"
    ))
}

/// On other systems no library ends the process.
#[cfg(not(target_os = "linux"))]
pub(super) fn missing() -> Option<String> {
    None
}

/// Starts `count` threads, and ends them once all run.
#[cfg(any(test, target_os = "linux"))]
fn start(
    count: usize,
    spawn: impl Fn(Box<dyn FnOnce() + Send>) -> std::io::Result<JoinHandle<()>>,
) -> std::io::Result<()> {
    let (hold, released) = mpsc::channel::<()>();
    let released = Arc::new(Mutex::new(released));
    let mut threads = Vec::new();
    let mut started = Ok(());
    while started.is_ok() && threads.len() < count {
        let released = released.clone();
        let thread = spawn(Box::new(move || {
            // Returns an error when `hold` is dropped.
            let _ = released.lock().unwrap_or_else(PoisonError::into_inner).recv();
        }));
        started = thread.map(|thread| threads.push(thread));
    }
    drop(hold);
    for thread in threads {
        let _ = thread.join(); // it cannot panic; its place is then free
    }
    started
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn lack_of_one_thread_is_found() {
        let left = Cell::new(3);
        let limited = |run: Box<dyn FnOnce() + Send>| {
            let now = left.get();
            if now == 0 {
                return Err(std::io::ErrorKind::WouldBlock.into());
            }
            left.set(now - 1);
            Ok(std::thread::spawn(run))
        };
        assert!(start(3, limited).is_ok());
        left.set(3);
        assert!(start(4, limited).is_err());
    }
}
