//! Calls on the handle of a pipe.

#![allow(unsafe_code)]

pub use crate::windows_user::{sid, sid_of_process};
use std::os::windows::io::AsRawHandle;
use windows::Win32::Foundation::HANDLE;
use windows::Win32::System::IO::CancelIoEx;
use windows::Win32::System::Pipes::DisconnectNamedPipe;

/// Cancels the pending operations on this pipe; they end with an error.
pub fn cancel(pipe: &impl AsRawHandle) {
    // SAFETY: the handle is open as long as `pipe` is borrowed. The call fails if nothing is pending.
    let _ = unsafe { CancelIoEx(HANDLE(pipe.as_raw_handle()), None) };
}

/// Ends the connection from the server side, with pending operations.
pub fn disconnect(pipe: &impl AsRawHandle) {
    // SAFETY: the handle is open as long as `pipe` is borrowed. The call fails if the pipe is already
    // disconnected.
    let _ = unsafe { DisconnectNamedPipe(HANDLE(pipe.as_raw_handle())) };
}
