//! The clocks of the windows. A test can stop them.

use unbrace::engine::Now;

/// What the clocks show now.
pub fn now() -> Now {
    #[cfg(test)]
    if let Some(stopped) = STOPPED.get() {
        return stopped;
    }
    unbrace::clock::now()
}

#[cfg(test)]
thread_local! {
    /// What [`now`] returns in a test.
    pub static STOPPED: std::cell::Cell<Option<Now>> = const { std::cell::Cell::new(None) };
}
