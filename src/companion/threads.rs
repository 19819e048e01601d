//! Whether the system has the threads that the desktop's parts need. The libraries under them end the process, or try for ever
//! on a whole core, where it has none.

#[cfg(any(test, target_os = "linux"))]
use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread::JoinHandle,
};

/// How many threads the tray, the notifications and the sources of presence start.
#[cfg(target_os = "linux")]
const NEEDED: usize = 10;

/// Why the parts cannot be started, in words; `None`: they can.
#[cfg(target_os = "linux")]
pub(super) fn missing() -> Option<String> {
    let e = start(NEEDED, |run| std::thread::Builder::new().spawn(run)).err()?;
    Some(format!(
        "the system has no threads left for this user ({e}); tried again every minute"
    ))
}

/// Why the parts cannot be started: elsewhere no library minds.
#[cfg(not(target_os = "linux"))]
pub(super) fn missing() -> Option<String> {
    None
}

/// Starts this many threads that wait for each other, and ends them.
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
            // Ends with an error when the other end goes.
            let _ = released.lock().unwrap_or_else(PoisonError::into_inner).recv();
        }));
        started = thread.map(|thread| threads.push(thread));
    }
    drop(hold);
    for thread in threads {
        drop(thread.join()); // it has not panicked, and its place is free for the next one
    }
    started
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn one_thread_too_few_is_found() {
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
