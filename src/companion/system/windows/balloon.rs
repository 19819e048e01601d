//! A notification for a Windows without toasts: a balloon beside an icon of its own, without buttons.

#![allow(unsafe_code)]

use crate::companion::mark;
use crate::companion::notification::Notification;
use crate::companion::view::IconState;
use std::sync::OnceLock;
use windows::Win32::Foundation::HWND;
use windows::Win32::UI::Shell::{
    NIF_ICON, NIF_INFO, NIF_MESSAGE, NIF_TIP, NIIF_NONE, NIIF_NOSOUND, NIM_ADD, NIM_DELETE, NOTIFYICONDATAW,
    Shell_NotifyIconW,
};
use windows::Win32::UI::WindowsAndMessaging::{CreateIcon, DestroyIcon, HICON, WM_APP};

/// The window that receives the clicks. A handle cannot be sent between threads, so that it is kept as a
/// number.
static WINDOW: OnceLock<isize> = OnceLock::new();
/// The window message by which Windows reports clicks on a balloon.
pub const MESSAGE: u32 = WM_APP + 1;
/// The side of the icon in pixels.
const SIDE: u32 = 32;

/// Sets the window that receives the clicks. Balloons can be shown from now on.
pub fn set_window(window: HWND) {
    let _ = WINDOW.set(window.0 as isize); // the first window stays
}

fn data() -> Option<NOTIFYICONDATAW> {
    let window = *WINDOW.get()?;
    Some(NOTIFYICONDATAW {
        cbSize: u32::try_from(size_of::<NOTIFYICONDATAW>()).ok()?,
        hWnd: HWND(window as *mut _),
        uID: 1,
        ..Default::default()
    })
}

/// Shows the notification in place of the last one.
///
/// # Errors
/// The reason why it cannot be shown, in words.
pub fn show(notification: &Notification) -> Result<(), String> {
    hide();
    let mut data = data().ok_or("there is no window for it")?;
    data.uFlags = NIF_ICON | NIF_INFO | NIF_MESSAGE | NIF_TIP;
    data.uCallbackMessage = MESSAGE;
    put(&mut data.szTip, "Unbrace");
    put(&mut data.szInfoTitle, &notification.title);
    // Windows shows no balloon without a text.
    put(
        &mut data.szInfo,
        if notification.body.is_empty() {
            " "
        } else {
            &notification.body
        },
    );
    data.dwInfoFlags = if notification.sound {
        NIIF_NONE
    } else {
        NIIF_NONE | NIIF_NOSOUND
    };
    let icon = icon();
    data.hIcon = icon.unwrap_or_default();
    // SAFETY: `data` has its own size, terminated texts, and an icon that lives until after the call.
    let shown = unsafe { Shell_NotifyIconW(NIM_ADD, &raw const data) }.as_bool();
    if let Some(icon) = icon {
        // SAFETY: `icon` created it, and the shell has a copy. A failure to free it is harmless.
        let _ = unsafe { DestroyIcon(icon) };
    }
    shown.then_some(()).ok_or_else(|| "no taskbar takes it".into())
}

/// Removes the balloon, if there is one.
pub fn hide() {
    if let Some(data) = data() {
        // SAFETY: as above. Windows returns an error if there is no balloon.
        let _ = unsafe { Shell_NotifyIconW(NIM_DELETE, &raw const data) };
    }
}

fn icon() -> Option<HICON> {
    let pixels = mark::rgba(SIDE, IconState::Due);
    let pixels: Vec<u8> = pixels.into_iter().flat_map(|[r, g, b, a]| [b, g, r, a]).collect();
    // One bit for each pixel, which the alpha channel replaces.
    let mask = [0_u8; (SIDE * SIDE / 8) as usize];
    let side = i32::try_from(SIDE).ok()?;
    // SAFETY: both have the number of bytes that the sizes require, and are copied.
    unsafe { CreateIcon(None, side, side, 1, 32, mask.as_ptr(), pixels.as_ptr()) }.ok()
}

/// Copies a text into a field of fixed length, truncated if necessary, with a terminating zero.
fn put(field: &mut [u16], text: &str) {
    let limit = field.len().saturating_sub(1);
    let mut length = 0;
    for c in text.chars() {
        let mut units = [0; 2];
        let units = c.encode_utf16(&mut units);
        if length + units.len() > limit {
            break;
        }
        field[length..length + units.len()].copy_from_slice(units);
        length += units.len();
    }
    field[length..].fill(0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_truncated_between_characters() {
        let mut field = [1_u16; 6];
        put(&mut field, "ab\u{1F331}\u{1F331}");
        assert_eq!(field[..2], [97, 98]);
        assert_eq!(String::from_utf16(&field[..4]).unwrap(), "ab\u{1F331}");
        assert_eq!(field[4..], [0, 0]);
    }
}
