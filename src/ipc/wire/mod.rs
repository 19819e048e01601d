//! The transport: a Unix socket, or on Windows a named pipe, that only this user can open.

#[cfg(unix)]
mod socket;
#[cfg(unix)]
pub use socket::{Listener, Stream, file as socket_file, link_socket, remove};

#[cfg(windows)]
mod pipe;
#[cfg(windows)]
mod user;
#[cfg(windows)]
pub use pipe::{Listener, Stream, link_socket, remove};
