//! Who this user is, as Windows writes it: for the rights of the pipe.

#![allow(unsafe_code)]

use std::os::windows::io::AsRawHandle;
use windows::Win32::Foundation::{CloseHandle, HANDLE, HLOCAL, LocalFree};
use windows::Win32::Security::Authorization::ConvertSidToStringSidW;
use windows::Win32::Security::{GetTokenInformation, TOKEN_QUERY, TOKEN_USER, TokenUser};
use windows::Win32::System::IO::CancelIoEx;
use windows::Win32::System::Pipes::DisconnectNamedPipe;
use windows::Win32::System::Threading::{
    GetCurrentProcess, OpenProcess, OpenProcessToken, PROCESS_QUERY_LIMITED_INFORMATION,
};
use windows::core::{PWSTR, Result};

/// The user's security identifier, such as `S-1-5-21-…`.
///
/// # Errors
/// What Windows says.
pub fn sid() -> Result<String> {
    // SAFETY: takes nothing; the pseudo handle of this process is always valid and need not be closed.
    of(unsafe { GetCurrentProcess() })
}

/// Whose a process is.
///
/// # Errors
/// What Windows says, such as that it is another user's.
pub fn sid_of_process(id: u32) -> Result<String> {
    // SAFETY: takes numbers.
    let process = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, id) }?;
    let sid = of(process);
    // SAFETY: it was opened above and is used no more. Nothing is to be done where it cannot be closed.
    let _ = unsafe { CloseHandle(process) };
    sid
}

fn of(process: HANDLE) -> Result<String> {
    let mut token = HANDLE::default();
    // SAFETY: `process` is open, and `token` is a place for the result.
    unsafe { OpenProcessToken(process, TOKEN_QUERY, &raw mut token) }?;
    let text = sid_of(token);
    // SAFETY: it was opened above and is used no more. Nothing is to be done where it cannot be closed.
    let _ = unsafe { CloseHandle(token) };
    text
}

fn sid_of(token: HANDLE) -> Result<String> {
    let mut length = 0;
    // SAFETY: without a buffer it says how long one has to be, as an error.
    let _ = unsafe { GetTokenInformation(token, TokenUser, None, 0, &raw mut length) };
    // A TOKEN_USER and the identifier behind it; u64 has the alignment that it needs.
    let mut buffer = vec![0_u64; (length as usize).div_ceil(8)];
    let place = buffer.as_mut_ptr().cast();
    // SAFETY: `buffer` has at least `length` bytes.
    unsafe { GetTokenInformation(token, TokenUser, Some(place), length, &raw mut length) }?;
    // SAFETY: Windows has filled the buffer with a TOKEN_USER, whose pointer shows into the same buffer.
    let user = unsafe { &*buffer.as_ptr().cast::<TOKEN_USER>() };
    let mut text = PWSTR::null();
    // SAFETY: the identifier is valid as long as `buffer`; `text` is a place for the result.
    unsafe { ConvertSidToStringSidW(user.User.Sid, &raw mut text) }?;
    // SAFETY: on success it is a string with an end, which Windows asks to be freed with LocalFree.
    let sid = unsafe { text.to_string() }.map_err(Into::into);
    // SAFETY: as above, and it is used no more.
    unsafe { LocalFree(Some(HLOCAL(text.0.cast()))) };
    sid
}

/// Cuts off whatever still waits on this pipe; it ends with an error.
pub fn cancel(pipe: &impl AsRawHandle) {
    // SAFETY: the handle is open as long as `pipe` is borrowed. Nothing waits any more when it cannot be cancelled.
    let _ = unsafe { CancelIoEx(HANDLE(pipe.as_raw_handle()), None) };
}

/// Ends the connection at the listener's end, whatever still waits on it.
pub fn disconnect(pipe: &impl AsRawHandle) {
    // SAFETY: as above. One that is not connected any more is what is wanted.
    let _ = unsafe { DisconnectNamedPipe(HANDLE(pipe.as_raw_handle())) };
}
