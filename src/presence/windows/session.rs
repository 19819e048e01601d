//! Lock, user switching and suspend on Windows: `WM_WTSSESSION_CHANGE` and `WM_POWERBROADCAST`. Both come to a window.

#![allow(unsafe_code)]

use crate::hidden_window;
use crate::presence::meaning::{self, Door};
use crate::presence::{News, Report, Reporter, Source, thread};
use std::cell::{Cell, RefCell};
use windows::Win32::Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::Power::RegisterSuspendResumeNotification;
use windows::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION, WTSFreeMemory, WTSINFOEXW,
    WTSQuerySessionInformationW, WTSRegisterSessionNotification, WTSSessionInfoEx,
};
use windows::Win32::UI::WindowsAndMessaging::{
    DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, KillTimer, PostQuitMessage, SetTimer, WM_POWERBROADCAST,
    WM_TIMER, WM_WTSSESSION_CHANGE,
};
use windows::core::{PWSTR, Result, w};

/// Takes news; `false`: nothing listens any more.
type Tell = Box<dyn Fn(News) -> bool>;

thread_local! {
    // The window's procedure gets nothing but the message: what it works with belongs to its thread.
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
    static DOOR: Cell<Door> = Cell::new(Door::default());
    /// How often the registration for session changes has failed.
    static FAILURES: Cell<usize> = const { Cell::new(0) };
    /// What was told of sleep last.
    static ASLEEP: RefCell<Option<News>> = const { RefCell::new(None) };
}

/// The timer after which the registration is tried again.
const RETRY: usize = 1;

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
        let recipient = HANDLE(window.0);
        // Laptops with Modern Standby announce sleep to windows that registered for it and to no others.
        // SAFETY: the window belongs to this thread; Windows forgets the registration with it.
        let power = unsafe { RegisterSuspendResumeNotification(recipient, DEVICE_NOTIFY_WINDOW_HANDLE) };
        if let Err(e) = power {
            crate::terminal::complain(&format!("unbrace: sleep may not be noticed: {}", e.message()));
        }
        register(window);
        let door = Door::at_start(session_flags().unwrap_or(-1));
        DOOR.set(door);
        if door.is_shut() {
            tell(News::Locked(true));
        }
        Ok(())
    })
}

/// Registers for lock and user switching, and again after a moment where Windows is not ready for it: at an early logon the
/// call ends with `RPC_S_INVALID_BINDING` until the terminal services run.
fn register(window: HWND) {
    // SAFETY: the window belongs to this thread; Windows forgets the registration with it.
    let Err(e) = (unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) }) else {
        return;
    };
    let failures = FAILURES.get() + 1;
    FAILURES.set(failures);
    match meaning::registration_retry(failures) {
        // SAFETY: the window belongs to this thread; no procedure is passed, so the timer sends a message.
        Some(seconds) => drop(unsafe { SetTimer(Some(window), RETRY, seconds * 1_000, None) }),
        None => drop(tell(News::Lost(e.message()))),
    }
}

/// The flags of this session. `None`: Windows does not say.
fn session_flags() -> Option<i32> {
    let (mut info, mut length) = (PWSTR::null(), 0);
    // SAFETY: both places are valid; the memory that comes back is freed below.
    let asked = unsafe {
        WTSQuerySessionInformationW(
            Some(WTS_CURRENT_SERVER_HANDLE),
            WTS_CURRENT_SESSION,
            WTSSessionInfoEx,
            &raw mut info,
            &raw mut length,
        )
    };
    if asked.is_err() || info.is_null() {
        return None;
    }
    let whole = usize::try_from(length).is_ok_and(|l| l >= size_of::<WTSINFOEXW>());
    let flags = whole.then(|| {
        // SAFETY: Windows says that a structure of this kind is there; it may not be aligned for it.
        let info = unsafe { info.0.cast::<WTSINFOEXW>().read_unaligned() };
        // SAFETY: level 1 is the one level there is, and has these fields.
        if info.Level == 1 {
            Some(unsafe { info.Data.WTSInfoExLevel1.SessionFlags })
        } else {
            None
        }
    });
    // SAFETY: the call above allocated it, and nothing points there any more.
    unsafe { WTSFreeMemory(info.0.cast()) };
    flags.flatten()
}

extern "system" fn hear(window: HWND, message: u32, code: WPARAM, more: LPARAM) -> LRESULT {
    let news = match message {
        WM_WTSSESSION_CHANGE => {
            let mut door = DOOR.get();
            let news = door.hear(code.0);
            DOOR.set(door);
            news
        }
        // A registered window may hear of the same sleep by broadcast too.
        WM_POWERBROADCAST => meaning::power(code.0).filter(|news| {
            let again = ASLEEP.with_borrow(|last| last.as_ref() == Some(news));
            ASLEEP.set(Some(news.clone()));
            !again
        }),
        WM_TIMER if code.0 == RETRY => {
            // SAFETY: the timer is this window's own.
            let _ = unsafe { KillTimer(Some(window), RETRY) }; // it may have been killed already
            register(window);
            None
        }
        _ => None,
    };
    if news.is_some_and(|news| !tell(news)) {
        // SAFETY: takes a number; ends this thread's loop.
        unsafe { PostQuitMessage(0) };
    }
    // SAFETY: what the system passed is handed on as it came.
    unsafe { DefWindowProcW(window, message, code, more) }
}
