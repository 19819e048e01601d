//! The limit of open files, sockets and pipes.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use thiserror::Error;

/// The least limit. A companion without a tray needs 26 descriptors while it saves its state; with a panel
/// and a session bus 28 are open. Commands and windows come on top.
const NEEDED: u64 = 32;
/// The limit that the companion asks for, which is enough for windows and for many commands at the same time.
const DESIRED: u64 = 256;

/// The session's limit is too low.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error(
    "this session lets a program have only {allowed} files open at once, and Unbrace needs {NEEDED}; allow more, such as with \
     `ulimit -n 1024`, and start it again"
)]
pub struct TooFewDescriptors {
    /// The limit.
    pub allowed: u64,
}

/// Raises a limit that is low.
///
/// # Errors
/// If it stays so low that the state could not be saved.
pub fn ensure_descriptors() -> Result<(), TooFewDescriptors> {
    let limit = getrlimit(Resource::Nofile);
    let Some(raised) = raised(limit.current, limit.maximum) else {
        return Ok(());
    };
    let limit = Rlimit {
        current: Some(raised),
        ..limit
    };
    let current = match setrlimit(Resource::Nofile, limit) {
        Ok(()) => Some(raised),
        Err(_) => getrlimit(Resource::Nofile).current,
    };
    match current {
        Some(allowed) if allowed < NEEDED => Err(TooFewDescriptors { allowed }),
        _ => Ok(()),
    }
}

/// The limit to set; `None` if the present one is enough. A limit of `None` means that there is none.
fn raised(current: Option<u64>, maximum: Option<u64>) -> Option<u64> {
    let current = current.filter(|now| *now < DESIRED)?;
    Some(maximum.map_or(DESIRED, |most| most.min(DESIRED)).max(current))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_limit_is_raised_as_far_as_it_may_be() {
        assert_eq!(raised(Some(1_024), Some(4_096)), None);
        assert_eq!(raised(None, None), None);
        assert_eq!(raised(Some(16), Some(4_096)), Some(DESIRED));
        assert_eq!(raised(Some(16), None), Some(DESIRED));
        assert_eq!(raised(Some(16), Some(40)), Some(40));
        assert_eq!(raised(Some(16), Some(16)), Some(16));
    }

    #[test]
    fn refusal_names_the_limit_and_what_is_needed() {
        let text = TooFewDescriptors { allowed: 16 }.to_string();
        assert!(
            text.contains("only 16 files") && text.contains("needs 32"),
            "{text}"
        );
    }
}
