//! What Windows tells a window: that the clock is set, that the screen's scale changes, that the session ends, and of clicks on
//! a balloon.

#![allow(unsafe_code)]

use super::balloon;
use crate::companion::instance::Socket;
use crate::companion::{Message, peer_threads};
use crate::hidden_window;
use crate::ipc::{Ask, Page};
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

/// Windows ends a process that has not come to its end within so long.
const LAST_WORDS: Duration = Duration::from_secs(4);

/// The way to the loop for what Windows calls on threads of its own.
static END: OnceLock<Sender<Message>> = OnceLock::new();

thread_local! {
    // The window's procedure gets nothing but the message: what it works with belongs to its thread.
    static TO: RefCell<Option<Sender<Message>>> = const { RefCell::new(None) };
}

/// Makes the window on a thread of its own, and hears of Ctrl-C in a terminal. Without either the companion ends as by a
/// crash: at most a minute of desk time is lost.
pub fn listen(to: Sender<Message>, socket: Option<Socket>) {
    if let Some(socket) = socket {
        peer_threads::listen(socket.listener, to.clone());
    }
    // SAFETY: the procedure lives as long as the program.
    if END.set(to.clone()).is_ok() && unsafe { SetConsoleCtrlHandler(Some(control), true) }.is_err() {
        log::warn!("Ctrl-C is not heard; `unbrace quit` ends it");
    }
    let (made, ready) = channel();
    let run = move || {
        TO.set(Some(to));
        let can_show = |window| {
            balloon::may_use(window);
            let _ = made.send(()); // it may have given up
            Ok(())
        };
        if let Err(e) = hidden_window::run(w!("UnbraceDesk"), hear, can_show) {
            log::warn!("the end of the session is not heard: {e}");
        }
    };
    drop(std::thread::Builder::new().name("desk".into()).spawn(run));
    let _ = ready.recv_timeout(Duration::from_secs(1)); // without the window there are no balloons
}

extern "system" fn control(_what: u32) -> BOOL {
    end(END.get());
    true.into()
}

/// Asks the loop to end, and leaves it the time for it: Windows ends the process when this returns.
fn end(to: Option<&Sender<Message>>) {
    if to.is_some_and(|to| to.send(Message::Terminate).is_ok()) {
        std::thread::sleep(LAST_WORDS);
    }
}

extern "system" fn hear(window: HWND, message: u32, code: WPARAM, more: LPARAM) -> LRESULT {
    let tell = |message| {
        TO.with_borrow(|to| to.as_ref().map(|to| to.send(message).is_ok())); // the loop may be ending
    };
    let word = u32::try_from(more.0 & 0xFFFF).unwrap_or_default();
    match message {
        WM_TIMECHANGE => tell(Message::ClockJumped),
        WM_DPICHANGED | WM_DISPLAYCHANGE => crate::companion::system::bar::rescale(),
        WM_ENDSESSION if code.0 != 0 => TO.with_borrow(|to| end(to.as_ref())),
        // Its icon goes with it.
        balloon::MESSAGE if word == NIN_BALLOONTIMEOUT => balloon::hide(),
        balloon::MESSAGE if word == NIN_BALLOONUSERCLICK => {
            balloon::hide();
            tell(Message::Menu(Ask::Open(Page::Today)));
        }
        _ => {}
    }
    // SAFETY: what the system passed is handed on as it came.
    unsafe { DefWindowProcW(window, message, code, more) }
}
