//! The cause that an error has: errors of the system and of libraries, in a form that can be cloned and compared.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// The error of a system call or of a library, which the error of a part has as its cause. Two are equal if
/// their messages are.
#[derive(Clone, Debug)]
pub struct Cause(Arc<dyn Error + Send + Sync>);

impl Cause {
    /// Wraps an error, or a message of the operating system.
    pub fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Cause(error.into().into())
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for Cause {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_with_the_same_message_are_equal() {
        assert_eq!(Cause::new("busy"), Cause::new(std::io::Error::other("busy")));
        assert_ne!(Cause::new("busy"), Cause::new("gone"));
    }
}
