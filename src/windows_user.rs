//! The security identifiers of users, for Windows.

#![allow(unsafe_code)]

use windows::Win32::Foundation::{CloseHandle, HANDLE, HLOCAL, LocalFree};
use windows::Win32::Security::Authorization::ConvertSidToStringSidW;
use windows::Win32::Security::{GetTokenInformation, TOKEN_QUERY, TOKEN_USER, TokenUser};
use windows::Win32::System::Threading::{
    GetCurrentProcess, OpenProcess, OpenProcessToken, PROCESS_QUERY_LIMITED_INFORMATION,
};
use windows::core::{PWSTR, Result};

/// The security identifier of this user, such as `S-1-5-21-…`.
///
/// # Errors
/// An error of Windows.
pub fn sid() -> Result<String> {
    // SAFETY: the pseudo handle of this process is always valid and is not closed.
    of_process(unsafe { GetCurrentProcess() })
}

/// The security identifier of the user of a process.
///
/// # Errors
/// An error of Windows, such as that the process belongs to another user.
pub fn sid_of_process(id: u32) -> Result<String> {
    // SAFETY: the arguments are numbers.
    let process = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, id) }?;
    let sid = of_process(process);
    // SAFETY: the handle was opened above and is not used any more. A failure to close it has no
    // consequences.
    let _ = unsafe { CloseHandle(process) };
    sid
}

fn of_process(process: HANDLE) -> Result<String> {
    let mut token = HANDLE::default();
    // SAFETY: `process` is open, and `token` is valid for writes.
    unsafe { OpenProcessToken(process, TOKEN_QUERY, &raw mut token) }?;
    let text = of_token(token);
    // SAFETY: the handle was opened above and is not used any more. A failure to close it has no
    // consequences.
    let _ = unsafe { CloseHandle(token) };
    text
}

fn of_token(token: HANDLE) -> Result<String> {
    let mut length = 0;
    // SAFETY: without a buffer the call fails and writes the necessary length.
    let _ = unsafe { GetTokenInformation(token, TokenUser, None, 0, &raw mut length) };
    // The buffer holds a TOKEN_USER and the identifier behind it; u64 has the necessary alignment.
    let mut buffer = vec![0_u64; (length as usize).div_ceil(8)];
    let place = buffer.as_mut_ptr().cast();
    // SAFETY: `buffer` has at least `length` bytes.
    unsafe { GetTokenInformation(token, TokenUser, Some(place), length, &raw mut length) }?;
    // SAFETY: Windows has filled the buffer with a TOKEN_USER, whose pointer is into the same buffer.
    let user = unsafe { &*buffer.as_ptr().cast::<TOKEN_USER>() };
    let mut text = PWSTR::null();
    // SAFETY: the identifier is valid as long as `buffer`, and `text` is valid for writes.
    unsafe { ConvertSidToStringSidW(user.User.Sid, &raw mut text) }?;
    // SAFETY: on success `text` is a string that ends with a zero and has to be freed with LocalFree.
    let sid = unsafe { text.to_string() }.map_err(Into::into);
    // SAFETY: the string was allocated by the call above and is not used any more.
    unsafe { LocalFree(Some(HLOCAL(text.0.cast()))) };
    sid
}
