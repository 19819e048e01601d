//! The events that Windows reports to a window: jumps of the clock, changes of the screen's scale, the end of
//! the session, and clicks on a balloon.

#![allow(unsafe_code)]

use super::balloon;
use crate::companion::instance::Socket;
use crate::companion::{Message, peer_threads};
use crate::hidden_window;
use crate::ipc::{Page, Request};
use std::cell::RefCell;
use std::sync::OnceLock;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;
use windows::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::Console::SetConsoleCtrlHandler;
use windows::Win32::UI::Shell::{NIN_BALLOONTIMEOUT, NIN_BALLOONUSERCLICK};
use windows::Win32::UI::WindowsAndMessaging::{
    DefWindowProcW, WM_DISPLAYCHANGE, WM_DPICHANGED, WM_ENDSESSION, WM_TIMECHANGE,
};
use windows::core::{BOOL, w};

/// The time after which Windows ends the process.
const END_TIMEOUT: Duration = Duration::from_secs(4);

/// The connection to the loop for the callback that runs on a thread of Windows.
static END: OnceLock<Sender<Message>> = OnceLock::new();

thread_local! {
    // The window's procedure receives nothing but the message, so that its state belongs to the thread.
    static TO: RefCell<Option<Sender<Message>>> = const { RefCell::new(None) };
}

/// Creates the window on a thread of its own, and handles Ctrl-C in a terminal. Without either the companion
/// ends like in a crash: at most a minute of desk time is lost.
pub fn listen(to: Sender<Message>, socket: Option<Socket>) {
    if let Some(socket) = socket {
        peer_threads::listen(socket.listener, to.clone());
    }
    // SAFETY: the procedure lives as long as the program.
    if END.set(to.clone()).is_ok() && unsafe { SetConsoleCtrlHandler(Some(on_control), true) }.is_err() {
        log::warn!("Ctrl-C is not handled; `unbrace quit` ends the companion");
    }
    let (made, ready) = channel();
    let run = move || {
        TO.set(Some(to));
        let can_show = |window| {
            balloon::set_window(window);
            let _ = made.send(()); // the wait may be over
            Ok(())
        };
        if let Err(e) = hidden_window::run(w!("UnbraceDesk"), on_window_message, can_show) {
            log::warn!("the end of the session is not noticed: {e}");
        }
    };
    let _ = std::thread::Builder::new().name("desk".into()).spawn(run); // see above
    let _ = ready.recv_timeout(Duration::from_secs(1)); // without the window there are no balloons
}

extern "system" fn on_control(_what: u32) -> BOOL {
    end(END.get());
    true.into()
}

/// Asks the loop to end, and waits for it: Windows ends the process when this returns.
fn end(to: Option<&Sender<Message>>) {
    if to.is_some_and(|to| to.send(Message::Terminate).is_ok()) {
        std::thread::sleep(END_TIMEOUT);
    }
}

extern "system" fn on_window_message(window: HWND, message: u32, code: WPARAM, more: LPARAM) -> LRESULT {
    let report = |message| {
        TO.with_borrow(|to| to.as_ref().map(|to| to.send(message).is_ok())); // the loop may be ending
    };
    let notice = u32::try_from(more.0 & 0xFFFF).unwrap_or_default();
    match message {
        WM_TIMECHANGE => report(Message::ClockJumped),
        WM_DPICHANGED | WM_DISPLAYCHANGE => crate::companion::system::bar::rescale(),
        WM_ENDSESSION if code.0 != 0 => TO.with_borrow(|to| end(to.as_ref())),
        // The icon of the balloon goes with it.
        balloon::MESSAGE if notice == NIN_BALLOONTIMEOUT => balloon::hide(),
        balloon::MESSAGE if notice == NIN_BALLOONUSERCLICK => {
            balloon::hide();
            report(Message::Menu(Request::Open(Page::Today)));
        }
        _ => {}
    }
    // SAFETY: the arguments are those of the system.
    unsafe { DefWindowProcW(window, message, code, more) }
}
