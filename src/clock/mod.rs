//! The clocks of the system. This module alone reads them; everything else gets a
//! [`Now`](crate::engine::Now).

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub use linux::{boot, now};
#[cfg(target_os = "macos")]
pub use macos::{boot, now};
#[cfg(windows)]
pub use windows::{boot, now};
