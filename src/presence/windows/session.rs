//! Lock, user switching and suspend on Windows: `WM_WTSSESSION_CHANGE` and `WM_POWERBROADCAST`. Both come to a window.

#![allow(unsafe_code)]

use crate::hidden_window;
use crate::presence::meaning::{self, Door};
use crate::presence::{News, Report, Reporter, Source, thread};
use std::cell::{Cell, RefCell};
use windows::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows::Win32::UI::WindowsAndMessaging::{
    DefWindowProcW, PostQuitMessage, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE,
};
use windows::core::{Result, w};

thread_local! {
    // The window's procedure gets nothing but the message: what it works with belongs to its thread.
    static TELL: RefCell<Option<Box<dyn Fn(News) -> bool>>> = const { RefCell::new(None) };
    static DOOR: Cell<Door> = Cell::new(Door::default());
}

/// Watches on a thread of its own. `Err`: why it cannot, in words.
///
/// # Errors
/// When there is no thread to be had.
pub fn watch(report: impl Reporter) -> std::result::Result<(), String> {
    let source = Source::WindowsSession;
    thread("session", move || {
        TELL.set(Some(Box::new(move |news| report(Report { source, news }))));
        // It returns when nobody listens any more: then this goes nowhere.
        let why = match listen() {
            Ok(()) => "the session's window has gone".to_owned(),
            Err(e) => e.message(),
        };
        tell(News::Lost(why));
    })
}

/// `false`: nobody listens any more.
fn tell(news: News) -> bool {
    TELL.with_borrow(|tell| tell.as_ref().is_some_and(|tell| tell(news)))
}

fn listen() -> Result<()> {
    hidden_window::live(w!("UnbraceSession"), hear, |window| {
        // SAFETY: the window has just been made; Windows forgets the registration with it.
        unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) }
    })
}

extern "system" fn hear(window: HWND, message: u32, code: WPARAM, more: LPARAM) -> LRESULT {
    let news = match message {
        WM_WTSSESSION_CHANGE => {
            let mut door = DOOR.get();
            let news = door.hear(code.0);
            DOOR.set(door);
            news
        }
        WM_POWERBROADCAST => meaning::power(code.0),
        _ => None,
    };
    if news.is_some_and(|news| !tell(news)) {
        // SAFETY: takes a number; ends this thread's loop.
        unsafe { PostQuitMessage(0) };
    }
    // SAFETY: what the system passed is handed on as it came.
    unsafe { DefWindowProcW(window, message, code, more) }
}
