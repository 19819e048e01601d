//! The connection itself: a Unix socket for this user alone, on Windows a named pipe for this user alone.

#[cfg(unix)]
mod socket;
#[cfg(unix)]
pub use socket::{Listener, Stream, file as socket_file, point, remove};

#[cfg(windows)]
mod pipe;
#[cfg(windows)]
mod user;
#[cfg(windows)]
pub use pipe::{Listener, Stream, point, remove};
