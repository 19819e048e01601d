//! Files that only this user can read: a new file gets its own list of rights, because the folder's list, which it would
//! inherit, may let others read.

#![allow(unsafe_code)]

use crate::windows_user;
use std::fs::File;
use std::io;
use std::os::windows::ffi::OsStrExt;
use std::os::windows::io::{FromRawHandle, OwnedHandle};
use std::path::Path;
use windows::Win32::Foundation::{GENERIC_WRITE, HLOCAL, LocalFree};
use windows::Win32::Security::Authorization::{
    ConvertStringSecurityDescriptorToSecurityDescriptorW, SDDL_REVISION_1,
};
use windows::Win32::Security::{PSECURITY_DESCRIPTOR, SECURITY_ATTRIBUTES};
use windows::Win32::Storage::FileSystem::{CREATE_NEW, CreateFileW, FILE_ATTRIBUTE_NORMAL, FILE_SHARE_MODE};
use windows::core::{HSTRING, PCWSTR};

/// Creates a file that only this user can read. It replaces nothing.
///
/// # Errors
/// An error of Windows, such as that the file exists already.
pub fn create_private(file: &Path) -> io::Result<File> {
    // A protected list with all rights for this user and none for others.
    let rights = HSTRING::from(format!("D:P(A;;FA;;;{})", windows_user::sid().map_err(system)?));
    let name: Vec<u16> = file.as_os_str().encode_wide().chain(Some(0)).collect();
    let mut descriptor = PSECURITY_DESCRIPTOR::default();
    // SAFETY: `rights` ends with a zero, and `descriptor` is valid for writes.
    unsafe {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(
            &rights,
            SDDL_REVISION_1,
            &raw mut descriptor,
            None,
        )
    }
    .map_err(system)?;
    let attributes = SECURITY_ATTRIBUTES {
        nLength: u32::try_from(size_of::<SECURITY_ATTRIBUTES>()).unwrap_or(0),
        lpSecurityDescriptor: descriptor.0,
        bInheritHandle: false.into(),
    };
    // SAFETY: `name` ends with a zero, and it, `attributes` and the descriptor live until the call returns.
    let new = unsafe {
        CreateFileW(
            PCWSTR(name.as_ptr()),
            GENERIC_WRITE.0,
            FILE_SHARE_MODE(0),
            Some(&raw const attributes),
            CREATE_NEW,
            FILE_ATTRIBUTE_NORMAL,
            None,
        )
    };
    // SAFETY: the descriptor was allocated by the call above and is not used any more.
    unsafe { LocalFree(Some(HLOCAL(descriptor.0))) };
    let new = new.map_err(system)?;
    // SAFETY: the handle was opened above and has no other owner.
    Ok(File::from(unsafe { OwnedHandle::from_raw_handle(new.0) }))
}

/// The error with its number as the standard library knows it: 80 for a file that exists, and not 0x80070050.
fn system(error: windows::core::Error) -> io::Error {
    io::Error::from_raw_os_error(error.code().0 & 0xFFFF)
}
