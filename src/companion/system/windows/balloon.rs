//! A plain notification where toasts are not to be had: a balloon beside an icon of its own, without buttons.

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

/// The window that hears of clicks, as a number: a handle may not go from thread to thread, and is one.
static WINDOW: OnceLock<isize> = OnceLock::new();
/// The window message by which Windows reports clicks on a balloon.
pub const MESSAGE: u32 = WM_APP + 1;
/// The side of the icon in pixels.
const SIDE: u32 = 32;

/// From now on balloons can be shown: this window hears of clicks on them.
pub fn may_use(window: HWND) {
    let _ = WINDOW.set(window.0 as isize); // the first one stays
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

/// Shows it in place of the last one. `Err`: why not.
pub fn show(note: &Notification) -> Result<(), String> {
    hide();
    let mut data = data().ok_or("there is no window for it")?;
    data.uFlags = NIF_ICON | NIF_INFO | NIF_MESSAGE | NIF_TIP;
    data.uCallbackMessage = MESSAGE;
    put(&mut data.szTip, "Unbrace");
    put(&mut data.szInfoTitle, &note.title);
    // Without a text there is no balloon at all.
    put(
        &mut data.szInfo,
        if note.body.is_empty() { " " } else { &note.body },
    );
    data.dwInfoFlags = if note.sound {
        NIIF_NONE
    } else {
        NIIF_NONE | NIIF_NOSOUND
    };
    let icon = icon();
    data.hIcon = icon.unwrap_or_default();
    // SAFETY: `data` says its own size, its texts end with a zero, and its icon lives until after the call.
    let shown = unsafe { Shell_NotifyIconW(NIM_ADD, &raw const data) }.as_bool();
    if let Some(icon) = icon {
        // SAFETY: it was made below, and the shell has a copy. Nothing is to be done where it cannot be freed.
        let _ = unsafe { DestroyIcon(icon) };
    }
    shown.then_some(()).ok_or_else(|| "no taskbar takes it".into())
}

/// Takes it away; harmless where there is none.
pub fn hide() {
    if let Some(data) = data() {
        // SAFETY: as above; of a balloon that is not there Windows says so, which is as good.
        let _ = unsafe { Shell_NotifyIconW(NIM_DELETE, &raw const data) };
    }
}

fn icon() -> Option<HICON> {
    let alpha = mark::alpha(SIDE, IconState::Due);
    let [r, g, b] = mark::HUE;
    let pixels: Vec<u8> = alpha.iter().flat_map(|&a| [b, g, r, a]).collect();
    // One bit a pixel: what it hides. The alpha does it already.
    let mask = [0_u8; (SIDE * SIDE / 8) as usize];
    let side = i32::try_from(SIDE).ok()?;
    // SAFETY: both have as many bytes as the sizes say, and are copied.
    unsafe { CreateIcon(None, side, side, 1, 32, mask.as_ptr(), pixels.as_ptr()) }.ok()
}

/// Puts a text into a field of fixed length, cut off where it ends, with a zero behind it.
fn put(field: &mut [u16], text: &str) {
    let room = field.len().saturating_sub(1);
    let mut length = 0;
    for c in text.chars() {
        let mut units = [0; 2];
        let units = c.encode_utf16(&mut units);
        if length + units.len() > room {
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
    fn a_text_that_is_too_long_is_cut_between_characters() {
        let mut field = [1_u16; 6];
        put(&mut field, "ab\u{1F331}\u{1F331}");
        assert_eq!(field[..2], [97, 98]);
        assert_eq!(String::from_utf16(&field[..4]).unwrap(), "ab\u{1F331}");
        assert_eq!(field[4..], [0, 0]);
    }
}
